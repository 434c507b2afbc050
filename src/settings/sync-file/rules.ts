import { isDigest } from '../../image/index.ts';
import type { YamlNode } from '../yaml-node.ts';
import { BY, MOVE_IF_KEYS, RULE_KEYS, RULE_WORDS } from './keys.ts';
import { keysOf } from '../schema-keys.ts';
import { parsePatterns } from './patterns.ts';
import type { SyncRule } from './sync-file.ts';

/** `- {tags: …, rule: create-only | move-ok | {move-if: sha256:… | newer, by: …}}`. Fails with CONFIG_INVALID. */
export function parseRules(node: YamlNode): readonly SyncRule[] {
  return node.items().map((item) => {
    const keys = item.tableOf(keysOf(RULE_KEYS));
    const tags = keys.get('tags');
    const rule = keys.get('rule');
    if (rule === undefined) throw item.refuse('has no rule', `write rule: ${RULE_WORDS.join(' | ')} | {move-if: …}`);
    return { tags: tags === undefined ? [] : parsePatterns(tags), rule: parseRule(rule) };
  });
}

function parseRule(node: YamlNode): SyncRule['rule'] {
  if (!node.isTable) return { kind: node.choice(RULE_WORDS) };
  const keys = node.tableOf(keysOf(MOVE_IF_KEYS));
  const condition = keys.get('move-if');
  const by = keys.get('by');
  if (condition === undefined) throw node.refuse('has no move-if', 'write {move-if: newer} or {move-if: "sha256:…"}');
  const text = condition.text();
  if (text === 'newer') return { kind: 'move-if-newer', by: by?.choice(BY) ?? 'created' };
  if (!isDigest(text))
    throw condition.refuse('must be newer or a digest', 'write newer, or sha256: and 64 hexadecimal characters');
  if (by !== undefined) throw by.refuse('goes with move-if: newer alone', 'leave it out');
  return { kind: 'move-if', digest: text };
}
