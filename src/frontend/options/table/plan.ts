import type { Option } from '../option.ts';

/** Plans, and runs in several parts. */
export const PLAN_OPTIONS: readonly Option[] = [
  {
    name: 'plan',
    kind: 'string',
    value: 'FILE',
    help: 'write what would be done to FILE, and do nothing; apply FILE does it',
    commands: ['copy', 'sync', 'prune'],
    input: 'plan',
  },
  {
    name: 'plan',
    kind: 'string',
    value: 'FILE',
    help: 'the plan to carry out, in the place of PLAN',
    commands: ['apply'],
    input: 'plan',
  },
  {
    name: 'plan',
    kind: 'string',
    value: 'FILE',
    help: 'the plan that was carried out: an image of it that no result speaks of is a failure',
    commands: ['result'],
    input: 'plan',
  },
  {
    name: 'shard',
    kind: 'string',
    value: 'I/N|auto|auto/N',
    help: 'do one part of N; auto: as CI_NODE_INDEX and CI_NODE_TOTAL, or JOB_COMPLETION_INDEX, say',
    commands: ['sync', 'apply'],
    input: 'shard',
  },
  {
    name: 'matrix',
    kind: 'number',
    value: 'N',
    help: "do nothing, and print at most N shards as JSON for GitHub's strategy.matrix",
    commands: ['sync'],
    input: 'matrix',
  },
];
