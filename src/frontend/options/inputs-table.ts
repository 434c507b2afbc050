import type { CommandName, Option } from './option.ts';
import { OPTIONS } from './table.ts';

/** One input of the Action and of the GitLab component. */
export interface InputRow {
  readonly name: string;
  readonly help: string;
  readonly default?: string;
  /** The flag that it is, where it is one. */
  readonly flag?: string;
  readonly later: boolean;
  /** Only a runner of GitHub can give or use it. */
  readonly githubOnly: boolean;
}

const GITHUB_ONLY: ReadonlySet<string> = new Set(['command', 'github-token', 'summary']);

/** What `action.yml` gives where the workflow says nothing. */
const DEFAULTS: Readonly<Record<string, string>> = { command: 'copy', 'github-token': '${{ github.token }}' };

const ORDER: readonly string[] = [
  'command',
  'source',
  'destination',
  'tags',
  'registries',
  'source-username',
  'source-password',
  'destination-username',
  'destination-password',
  'github-token',
  'config',
  'src',
  'dest',
  'scoped',
  'append-suffix',
  'fail-fast',
  'platforms',
  'attached',
  'format',
  'sign',
  'verify',
  'key',
  'passphrase',
  'certificate-identity',
  'certificate-identity-regexp',
  'certificate-oidc-issuer',
  'type',
  'predicate',
  'policy',
  'trust-policy',
  'create-repository',
  'cache',
  'retry-times',
  'concurrency',
  'limit-rate',
  'shard',
  'plan',
  'matrix',
  'receipt',
  'match',
  'exclude',
  'keep',
  'by',
  'older-than',
  'prune',
  'protect',
  'protect-file',
  'yes',
  'dry-run',
  'summary',
  'extra-args',
];

/** Inputs that are no flags. */
const OWN: Readonly<Record<string, string>> = {
  command: 'the command to run',
  source: 'where the image is; docker:// may be left out',
  destination: 'where it goes, one a line or comma-separated; lines of one repository become several tags of it',
  'extra-args': 'further arguments of the command line, one a line, never split',
};

/** Inputs that mean something else to each command, told for all of them. */
const SHARED: Readonly<Record<string, string>> = {
  plan: 'copy, sync, prune: write what would be done to this file, and do nothing; apply: the plan to carry out; result: the plan that was',
};

/** Every input, in the order that a person reads them. */
export function inputRows(command?: CommandName): readonly InputRow[] {
  return ORDER.flatMap((name): readonly InputRow[] => {
    const option = OPTIONS.find((one) => one.input === name && isOf(one, command));
    const help = OWN[name] ?? (command === undefined ? SHARED[name] : undefined) ?? option?.help;
    if (help === undefined) return [];
    const given = DEFAULTS[name];
    return [
      {
        name,
        help,
        later: option?.later !== undefined,
        githubOnly: GITHUB_ONLY.has(name),
        ...(given === undefined ? {} : { default: given }),
        ...(option === undefined ? {} : { flag: option.name }),
      },
    ];
  });
}

function isOf(option: Option, command: CommandName | undefined): boolean {
  return command === undefined || option.commands === 'all' || option.commands.includes(command);
}
