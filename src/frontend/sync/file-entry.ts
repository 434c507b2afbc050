import type { ImageChoice } from '../../operation/sync/choose-tags.ts';
import type { ItemChoices, TagRule } from '../../operation/sync/item.ts';
import { toFailure } from '../../runtime/failure.ts';
import { takeTurns } from '../../runtime/turns.ts';
import { timeOf } from '../../selection/moment.ts';
import { compileTagPattern, type TagPattern } from '../../selection/pattern.ts';
import { ruleOf, type RuleForTags } from '../../selection/tag-rules.ts';
import type { FilePattern, SyncEntry } from '../../settings/sync-file/sync-file.ts';
import { usesField } from '../../settings/sync-file/template.ts';

/** An entry of a sync file, ready to be asked about tags. */
export interface ReadyEntry extends Pick<SyncEntry, 'at' | 'from' | 'to' | 'allowEmpty'> {
  readonly choice: ImageChoice;
  readonly choices: ItemChoices;
  readonly ruleFor: (name: string) => TagRule;
  /** A destination's name has the digest in it. */
  readonly wantsDigest: boolean;
}

/** What an entry asks for where it does not say so itself. */
export interface EntryDefaults {
  readonly choices: ItemChoices;
  /** `--sparse` */
  readonly sparse: boolean;
  readonly nowMs: number;
  /** Ends the compiling of a long list of expressions. */
  readonly signal: AbortSignal;
}

/**
 * Every expression of the file is compiled, those that entries inherit once for all. Fails with CONFIG_INVALID, with the place of the
 * expression that is wrong.
 */
export async function prepareEntries(
  entries: readonly SyncEntry[],
  defaults: EntryDefaults,
): Promise<readonly ReadyEntry[]> {
  const compile = createCompiler(defaults.signal);
  const ready: ReadyEntry[] = [];
  for (const entry of entries) ready.push(await prepareEntry(entry, defaults, compile));
  return ready;
}

async function prepareEntry(entry: SyncEntry, defaults: EntryDefaults, compile: Compiler): Promise<ReadyEntry> {
  const { at, from, to, allowEmpty, newest, createdAfter, mediaTypes } = entry;
  const rules: RuleForTags<TagRule>[] = [];
  for (const { tags, rule } of entry.rules) rules.push({ tags: await compile(tags), rule });
  return {
    at,
    from,
    to,
    allowEmpty,
    choice: {
      include: await compile(entry.include),
      exclude: await compile(entry.exclude),
      mediaTypes,
      narrowing: {
        ...(newest === undefined ? {} : { newest }),
        ...(createdAfter === undefined ? {} : { createdAfter: timeOf(createdAfter, defaults.nowMs) }),
      },
    },
    choices: choicesOf(entry, defaults),
    ruleFor: (name) => ruleOf(rules, name, { kind: 'move-ok' }),
    wantsDigest: to.some(({ repository, tag }) =>
      [repository, tag].some((one) => one !== undefined && usesField(one, 'digest')),
    ),
  };
}

type Compiler = (patterns: readonly FilePattern[]) => Promise<readonly TagPattern[]>;

function createCompiler(signal: AbortSignal): Compiler {
  const turn = takeTurns(signal);
  const known = new Map<readonly FilePattern[], readonly TagPattern[]>();
  return async (patterns) => {
    const found = known.get(patterns);
    if (found !== undefined) return found;
    const compiled: TagPattern[] = [];
    for (const { source, refuse } of patterns) {
      await turn();
      try {
        compiled.push(await compileTagPattern(source));
      } catch (error) {
        throw refuse(toFailure(error));
      }
    }
    known.set(patterns, compiled);
    return compiled;
  };
}

/** Which platforms travel is said once: an entry that says it has no use for what flags would make of an index. */
function choicesOf({ platforms, attached }: SyncEntry, { choices, sparse }: EntryDefaults): ItemChoices {
  const { flattenTo: _, ...unflattened } = choices;
  return {
    ...(platforms === undefined
      ? choices
      : {
          ...unflattened,
          selection: platforms === 'all' ? { kind: 'all' } : { kind: 'some', platforms, sparse },
        }),
    ...(attached === undefined ? {} : { attached }),
  };
}
