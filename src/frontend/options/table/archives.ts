import type { Option } from '../option.ts';

/** What goes into archives. */
export const ARCHIVE_OPTIONS: readonly Option[] = [
  {
    name: 'have',
    kind: 'list',
    value: 'FILE',
    help: 'an inventory of the far side: export leaves out the blobs that are there, import may take them from all of its repositories',
    commands: ['export', 'import'],
  },
  {
    name: 'split',
    kind: 'string',
    value: 'SIZE',
    help: 'write the archive in parts of this size (4G): FILE.001, FILE.002 …',
    commands: ['export'],
  },
  {
    name: 'additional-tag',
    kind: 'list',
    value: 'NAME:TAG',
    help: 'a further name inside a docker-archive',
    commands: ['copy'],
  },
];
