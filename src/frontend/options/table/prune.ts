import type { Option } from '../option.ts';

/** What `prune` lets go. */
export const PRUNE_OPTIONS: readonly Option[] = [
  {
    name: 'match',
    kind: 'list',
    value: 'PATTERN',
    help: 'only tags that this matches, repeatable: a tag, a glob, regex:…, semver:…',
    commands: ['prune'],
    input: 'match',
  },
  {
    name: 'exclude',
    kind: 'list',
    value: 'PATTERN',
    help: 'but not tags that this matches, repeatable',
    commands: ['prune'],
    input: 'exclude',
  },
  {
    name: 'keep',
    kind: 'number',
    value: 'N',
    help: 'the newest N images of each --match stay',
    commands: ['prune'],
    input: 'keep',
  },
  {
    name: 'by',
    kind: 'string',
    value: 'created|semver',
    help: 'what --keep means by newest (default created)',
    commands: ['prune'],
    input: 'by',
  },
  {
    name: 'older-than',
    kind: 'string',
    value: 'AGE',
    help: 'only what was created longer ago: 12h, 90d, 8w',
    commands: ['prune'],
    input: 'older-than',
  },
  {
    name: 'protect',
    kind: 'list',
    value: 'PATTERN',
    help: 'tags that stay whatever else is said, repeatable',
    commands: ['prune'],
    input: 'protect',
  },
  {
    name: 'protect-file',
    kind: 'string',
    value: 'FILE',
    help: 'the same from a file, one pattern a line; # begins a comment',
    commands: ['prune'],
    input: 'protect-file',
  },
  {
    name: 'yes',
    kind: 'boolean',
    help: 'remove it; without this, only say what would be removed',
    commands: ['prune'],
    input: 'yes',
  },
];
