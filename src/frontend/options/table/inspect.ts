import type { Option } from '../option.ts';

/** What `inspect` prints. */
export const INSPECT_OPTIONS: readonly Option[] = [
  { name: 'raw', kind: 'boolean', help: 'print the exact bytes', commands: ['inspect'] },
  { name: 'config', kind: 'boolean', help: 'print the image config', commands: ['inspect'] },
  {
    name: 'format',
    short: 'f',
    kind: 'string',
    value: 'TEMPLATE',
    help: 'print with a Go template',
    commands: ['inspect'],
  },
  { name: 'no-tags', short: 'n', kind: 'boolean', help: 'do not list the tags', commands: ['inspect'] },
  {
    name: 'manifest-digest',
    kind: 'string',
    value: 'ALGORITHM',
    help: 'compute Digest with sha256 or sha512',
    commands: ['inspect'],
  },
];
