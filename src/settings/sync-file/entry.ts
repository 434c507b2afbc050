import { parsePlatform } from '../../image/index.ts';
import { MOMENT_FORMS, parseMoment, type Moment } from '../../selection/moment.ts';
import type { YamlNode } from '../yaml-node.ts';
import { ATTACHED_WORDS, BY, ENTRY_KEYS, MEDIA_TYPE, MOST_NEWEST, type ChoiceKey } from './keys.ts';
import { keysOf } from '../schema-keys.ts';
import { parsePatterns } from './patterns.ts';
import { inFile, parseFrom, parseTagTemplate, parseTarget } from './places.ts';
import { parseRules } from './rules.ts';
import type { SyncEntry, SyncFrom } from './sync-file.ts';

/** What chooses among the tags of a repository. */
const CHOOSING: readonly ChoiceKey[] = ['include', 'exclude', 'newest', 'newest-by', 'created-after'];

export type Choices = ReadonlyMap<ChoiceKey, YamlNode>;

/** One entry, with what it inherits: a default holds where the entry has not its key; `null` is no value. Fails with CONFIG_INVALID. */
export function parseEntry(node: YamlNode, defaults: Choices, file: string): SyncEntry {
  const own = node.tableOf(keysOf(ENTRY_KEYS));
  const source = own.get('from');
  if (source === undefined) throw node.refuse('has no from', 'write from: HOST/PATH');
  const from = parseFrom(source);
  if (from.kind === 'image') refuseChoosing(own);
  const find = (key: ChoiceKey): YamlNode | undefined => {
    if (from.kind === 'image' && CHOOSING.includes(key)) return undefined;
    const found = own.get(key) ?? defaults.get(key);
    return found === undefined || found.isNothing ? undefined : found;
  };
  const targets = find('to');
  if (targets === undefined) throw node.refuse('has no to', 'write to: HOST/{{path}}, here or in defaults');
  return {
    at: `${file}:${String(node.line)}`,
    from,
    to: parseTargets(targets, from, find('tag-template')),
    include: optional(find('include'), patternsOf) ?? [],
    exclude: optional(find('exclude'), patternsOf) ?? [],
    mediaTypes: optional(find('media-types'), parseMediaTypes) ?? [],
    rules: optional(find('rules'), rulesOf) ?? [],
    allowEmpty: find('allow-empty')?.flag() ?? false,
    ...parseNewest(find('newest'), find('newest-by'), own),
    ...named('createdAfter', optional(find('created-after'), parseTime)),
    ...named('platforms', optional(find('platforms'), parsePlatforms)),
    ...named('attached', optional(find('attached'), parseAttached)),
  };
}

/** Checked by themselves too: a default that nobody inherits is not to be wrong either. */
export function checkDefaults(defaults: Choices): void {
  const any: SyncFrom = { kind: 'repository', repository: { registry: 'registry.example.com', path: 'a/b' } };
  for (const node of defaults.values())
    if (node.isNothing) throw node.refuse('is nothing', 'give it a value, or leave it out');
  const targets = defaults.get('to');
  if (targets !== undefined) parseTargets(targets, any, defaults.get('tag-template'));
  optional(defaults.get('tag-template'), parseTagTemplate);
  optional(defaults.get('include'), parsePatterns);
  optional(defaults.get('exclude'), parsePatterns);
  optional(defaults.get('media-types'), parseMediaTypes);
  optional(defaults.get('rules'), parseRules);
  defaults.get('allow-empty')?.flag();
  defaults.get('newest')?.count(1, MOST_NEWEST);
  defaults.get('newest-by')?.choice(BY);
  optional(defaults.get('created-after'), parseTime);
  optional(defaults.get('platforms'), parsePlatforms);
  optional(defaults.get('attached'), parseAttached);
}

function refuseChoosing(own: ReadonlyMap<string, YamlNode>): void {
  const useless = CHOOSING.map((key) => own.get(key)).find((one) => one !== undefined);
  if (useless !== undefined)
    throw useless.refuse('means nothing here: from names one image', 'leave it out, or leave the tag out of from');
}

function parseTargets(node: YamlNode, from: SyncFrom, tagTemplate: YamlNode | undefined): SyncEntry['to'] {
  const items = node.itemsOrOne();
  if (items.length === 0) throw node.refuse('is an empty list');
  const template = optional(tagTemplate, parseTagTemplate);
  return items.map((one) => parseTarget(one, from, template));
}

function parseNewest(
  count: YamlNode | undefined,
  by: YamlNode | undefined,
  own: ReadonlyMap<string, YamlNode>,
): Pick<SyncEntry, 'newest'> {
  const chosen = by?.choice(BY) ?? 'semver';
  if (count !== undefined) return { newest: { count: count.count(1, MOST_NEWEST), by: chosen } };
  const useless = own.get('newest-by');
  if (useless !== undefined && !useless.isNothing) throw useless.refuse('goes with newest', 'say how many: newest: 10');
  return {};
}

function parseTime(node: YamlNode): Moment {
  const moment = parseMoment(node.text());
  if (moment !== undefined) return moment;
  throw node.refuse('is no date and no age', `write ${MOMENT_FORMS}`);
}

function parseMediaTypes(node: YamlNode): readonly string[] {
  const items = node.itemsOrOne();
  if (items.length === 0) throw node.refuse('is an empty list');
  return items.map((one) => {
    const text = one.text();
    if (!MEDIA_TYPE.test(text)) throw one.refuse('is no media type', 'write TYPE/SUBTYPE');
    return text;
  });
}

function parsePlatforms(node: YamlNode): NonNullable<SyncEntry['platforms']> {
  const items = node.itemsOrOne();
  if (items.length === 0) throw node.refuse('is an empty list', 'write all, or os/architecture');
  if (!node.isList && node.text() === 'all') return 'all';
  return items.map((one) => inFile(one, () => parsePlatform(one.text())));
}

function parseAttached(node: YamlNode): NonNullable<SyncEntry['attached']> {
  const word = node.isList ? undefined : ATTACHED_WORDS.find((one) => one === node.text());
  if (word !== undefined) return word;
  const items = node.itemsOrOne().map((one) => {
    const text = one.text();
    if (MEDIA_TYPE.test(text)) return text;
    throw one.refuse('is no artifact type', `write ${ATTACHED_WORDS.join(', ')} or TYPE/SUBTYPE`);
  });
  if (items.length === 0) throw node.refuse('is an empty list', 'write none');
  return items;
}

/** What defaults say is read once, however many entries inherit it: they share what came of it. */
function once<T extends object>(parse: (node: YamlNode) => T): (node: YamlNode) => T {
  const known = new WeakMap<YamlNode, T>();
  return (node) => {
    const value = known.get(node) ?? parse(node);
    known.set(node, value);
    return value;
  };
}

const patternsOf = once(parsePatterns);
const rulesOf = once(parseRules);

function optional<T>(node: YamlNode | undefined, parse: (node: YamlNode) => T): T | undefined {
  return node === undefined ? undefined : parse(node);
}

function named<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });
}
