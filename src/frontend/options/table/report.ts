import type { Option } from '../option.ts';
import { BOTH, RESULT, TWO } from './commands.ts';

/** What we say. */
export const REPORT_OPTIONS: readonly Option[] = [
  {
    name: 'digestfile',
    kind: 'string',
    value: 'FILE',
    help: "write the first destination's digest to FILE; sync: a line DIGEST REFERENCE for each image",
    commands: TWO,
  },
  { name: 'json', kind: 'boolean', help: 'print the result as JSON', commands: [...RESULT, 'check', 'tree'] },
  { name: 'push', kind: 'boolean', help: 'try what writes too; nothing of it stays', commands: ['check'] },
  { name: 'result', kind: 'string', value: 'FILE', help: 'write the result as JSON to FILE', commands: RESULT },
  { name: 'quiet', short: 'q', kind: 'boolean', help: 'print nothing but errors', commands: [...BOTH, 'tag'] },
  { name: 'debug', kind: 'boolean', help: 'say what happens, with the causes of errors', commands: 'all' },
  {
    name: 'verbose',
    short: 'v',
    kind: 'boolean',
    help: 'as --debug; login says where it keeps the login',
    hidden: true,
    commands: 'all',
  },
  {
    name: 'inputs-from-env',
    kind: 'boolean',
    help: 'read options from WAYBILL_INPUT_<OPTION> variables',
    commands: 'all',
  },
  { name: 'dotenv', kind: 'string', value: 'FILE', help: 'write the outputs for GitLab to FILE', commands: RESULT },
  {
    name: 'summary',
    kind: 'optional-boolean',
    help: 'write the job summary (default true)',
    commands: RESULT,
    input: 'summary',
  },
];
