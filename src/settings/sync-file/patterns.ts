import { isTag } from '../../image/index.ts';
import type { YamlNode } from '../yaml-node.ts';
import { PATTERN_KEYS } from './keys.ts';
import { keysOf } from '../schema-keys.ts';
import type { FilePattern } from './sync-file.ts';

/** A list of patterns, or one: a tag, a glob, `{regex: …}`, `{semver: …}`. Fails with CONFIG_INVALID. */
export function parsePatterns(node: YamlNode): readonly FilePattern[] {
  return node.itemsOrOne().map((one) => ({
    source: parsePattern(one),
    refuse: (cause) => one.refuse(`is ${cause.message}`, cause.hint, cause),
  }));
}

function parsePattern(node: YamlNode): FilePattern['source'] {
  if (!node.isTable) {
    const text = node.text();
    if (isTag(text)) return { tag: text };
    if (/[*?[\]{}]/.test(text)) return { glob: text };
    throw node.refuse('is no tag and no pattern', 'write a tag, a glob such as 1.*, {regex: …} or {semver: …}');
  }
  const [found, ...more] = [...node.tableOf(keysOf(PATTERN_KEYS))];
  if (found === undefined || more.length > 0)
    throw node.refuse('must have one key', 'write {regex: …} or {semver: …}, one for each item of the list');
  const [kind, value] = found;
  const text = value.text();
  if (text === '') throw value.refuse('is empty');
  return kind === 'regex' ? { regex: text } : { semver: text };
}
