import type { Option } from '../option.ts';

/** Of the registry that we are. */
export const SERVE_OPTIONS: readonly Option[] = [
  {
    name: 'listen',
    kind: 'string',
    value: 'HOST:PORT',
    help: 'where to listen (default 127.0.0.1:0, a free port); whoever reaches it may read and write, but for web pages on loopback',
    commands: ['serve'],
  },
];
