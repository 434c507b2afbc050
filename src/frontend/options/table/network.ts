import type { Option } from '../option.ts';
import { BOTH } from './commands.ts';

/** How requests are made. */
export const NETWORK_OPTIONS: readonly Option[] = [
  {
    name: 'retry-times',
    kind: 'number',
    value: 'N',
    help: 'further attempts after a failure that may pass (default 3)',
    commands: 'all',
    input: 'retry-times',
  },
  {
    name: 'retry-delay',
    kind: 'duration',
    value: 'TIME',
    help: 'a fixed wait between attempts (default: growing, at random)',
    commands: 'all',
  },
  { name: 'command-timeout', kind: 'duration', value: 'TIME', help: 'give up after this long', commands: 'all' },
  {
    name: 'concurrency',
    kind: 'number',
    value: 'N',
    help: 'requests in flight to one host (default 10, of a sync 32)',
    commands: 'all',
    input: 'concurrency',
  },
  {
    name: 'requests-per-second',
    kind: 'number',
    value: 'N',
    help: 'requests that begin at one host in a second, at most',
    commands: 'all',
  },
  {
    name: 'image-parallel-copies',
    aliases: ['src-parallel-downloads'],
    kind: 'number',
    value: 'N',
    help: 'blobs in flight at once',
    commands: BOTH,
  },
  {
    name: 'user-agent-prefix',
    kind: 'string',
    value: 'TEXT',
    help: 'put before our name in requests',
    commands: 'all',
  },
  {
    name: 'limit-rate',
    kind: 'string',
    value: 'RATE',
    help: 'bytes a second that may be read from the source, and written to all destinations together: 20M, 512K',
    commands: [...BOTH, 'export', 'import'],
    input: 'limit-rate',
  },
  {
    name: 'src-limit-rate',
    kind: 'string',
    value: 'RATE',
    help: 'the same for reading alone',
    commands: BOTH,
  },
  {
    name: 'dest-limit-rate',
    kind: 'string',
    value: 'RATE',
    help: 'the same for writing alone',
    commands: BOTH,
  },
];
