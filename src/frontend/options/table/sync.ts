import type { Option } from '../option.ts';

/** What `sync` finds where, and what it calls it elsewhere. */
export const SYNC_OPTIONS: readonly Option[] = [
  {
    name: 'config',
    kind: 'string',
    value: 'FILE',
    help: "waybill's own sync file, which says what goes where (docs/sync.md)",
    commands: ['sync'],
    input: 'config',
  },
  {
    name: 'src',
    short: 's',
    kind: 'string',
    value: 'docker|dir|yaml|oci|oci-archive',
    help: 'what SOURCE is: a registry, a directory tree, a file of registries, a layout, an archive',
    commands: ['sync'],
    input: 'src',
  },
  {
    name: 'dest',
    short: 'd',
    kind: 'string',
    value: 'docker|dir|oci|oci-archive',
    help: 'what DESTINATION is',
    commands: ['sync'],
    input: 'dest',
  },
  {
    name: 'scoped',
    kind: 'boolean',
    help: "keep whole names, the source's registry included, as paths below the destination",
    commands: ['sync'],
    input: 'scoped',
  },
  {
    name: 'append-suffix',
    kind: 'string',
    value: 'TEXT',
    help: 'put this behind every tag at the destination',
    commands: ['sync'],
    input: 'append-suffix',
  },
  {
    name: 'keep-going',
    kind: 'boolean',
    help: 'go on after an image that failed (the default here)',
    commands: ['sync'],
  },
  {
    name: 'fail-fast',
    kind: 'boolean',
    help: 'begin nothing more after an image that failed',
    commands: ['sync', 'apply'],
    input: 'fail-fast',
  },
];
