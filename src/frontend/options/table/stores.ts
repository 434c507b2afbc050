import type { Option } from '../option.ts';
import { BOTH } from './commands.ts';

/** Where blobs lie on this machine: layouts, daemons, what is kept between runs. */
export const STORE_OPTIONS: readonly Option[] = [
  {
    name: 'src-shared-blob-dir',
    kind: 'string',
    value: 'DIR',
    help: 'where the source layout keeps its blobs',
    commands: ['copy'],
  },
  {
    name: 'dest-shared-blob-dir',
    kind: 'string',
    value: 'DIR',
    help: 'where the destination layout keeps its blobs',
    commands: ['copy'],
  },
  {
    name: 'shared-blob-dir',
    kind: 'string',
    value: 'DIR',
    help: 'where the layout keeps its blobs',
    commands: ['inspect', 'delete'],
  },
  { name: 'tmpdir', kind: 'string', value: 'DIR', help: 'where temporary files go', commands: 'all' },
  {
    name: 'cache',
    kind: 'string',
    value: 'job|off',
    help: "keep what is read in the job's blob store",
    commands: BOTH,
    input: 'cache',
    laterValue: { value: 'workflow', reason: 'a cache that workflows share', instead: '--cache job' },
  },
  {
    name: 'cache-size',
    kind: 'string',
    value: 'SIZE',
    help: 'how much the store keeps (default 4GiB)',
    commands: BOTH,
  },
  {
    name: 'state',
    kind: 'string',
    value: 'DIR',
    help: 'where uploads under way are noted: run again after a crash, a copy goes on where it was',
    commands: BOTH,
  },
  {
    name: 'src-daemon-host',
    kind: 'string',
    value: 'HOST',
    help: 'the Docker daemon that docker-daemon: reads from (unix:///PATH, tcp://HOST:PORT with TLS, http://HOST:PORT)',
    commands: ['copy'],
  },
  {
    name: 'dest-daemon-host',
    kind: 'string',
    value: 'HOST',
    help: 'the Docker daemon that docker-daemon: writes to',
    commands: ['copy'],
  },
  {
    name: 'daemon-host',
    kind: 'string',
    value: 'HOST',
    help: 'the Docker daemon of docker-daemon:',
    commands: ['inspect', 'delete'],
  },
];
