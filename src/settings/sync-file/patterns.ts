import { isTag } from '../../image/index.ts';
import type { YamlNode } from '../yaml-node.ts';
import { PATTERN_KEYS, keysOf } from './keys.ts';
import type { TagPattern } from './sync-file.ts';

/** A list of patterns, or one: a tag, a glob, `{regex: …}`, `{semver: …}`. Fails with CONFIG_INVALID. */
export function parsePatterns(node: YamlNode): readonly TagPattern[] {
  return node.itemsOrOne().map(parsePattern);
}

function parsePattern(node: YamlNode): TagPattern {
  if (!node.isTable) {
    const text = node.text();
    if (isTag(text)) return { kind: 'exact', text };
    if (/[*?[]/.test(text)) return { kind: 'glob', text };
    throw node.refuse('is no tag and no pattern', 'write a tag, a glob such as 1.*, {regex: …} or {semver: …}');
  }
  const [found, ...more] = [...node.tableOf(keysOf(PATTERN_KEYS))];
  if (found === undefined || more.length > 0)
    throw node.refuse('must have one key', 'write {regex: …} or {semver: …}, one for each item of the list');
  const [kind, value] = found;
  const text = value.text();
  if (text === '') throw value.refuse('is empty');
  return { kind: kind === 'regex' ? 'regex' : 'semver', text };
}
