import { parseImageName } from '../../image/index.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { JsonNode } from '../json-node.ts';

/** Which name a signature must claim the image has (containers-policy.json(5), `signedIdentity`). */
export type SignedIdentity =
  | { readonly type: 'matchExact' | 'matchRepoDigestOrExact' | 'matchRepository' }
  | { readonly type: 'exactReference'; readonly dockerReference: string }
  | { readonly type: 'exactRepository'; readonly dockerRepository: string }
  | { readonly type: 'remapIdentity'; readonly prefix: string; readonly signedPrefix: string };

const TYPES = [
  'matchExact',
  'matchRepoDigestOrExact',
  'matchRepository',
  'exactReference',
  'exactRepository',
  'remapIdentity',
] as const;

/** Absent, it is `matchRepoDigestOrExact`. Fails with CONFIG_INVALID. */
export function parseSignedIdentity(node: JsonNode | undefined): SignedIdentity {
  if (node === undefined) return { type: 'matchRepoDigestOrExact' };
  const kind = need(node, node.entries(), 'type').oneOf(TYPES);
  switch (kind) {
    case 'matchExact':
    case 'matchRepoDigestOrExact':
    case 'matchRepository':
      node.table(['type']);
      return { type: kind };
    case 'exactReference': {
      const field = need(node, node.table(['type', 'dockerReference']), 'dockerReference');
      const dockerReference = field.text();
      const { tag, digest } = nameIn(field);
      if (tag === undefined && digest === undefined) throw field.refuse('has neither a tag nor a digest');
      return { type: kind, dockerReference };
    }
    case 'exactRepository': {
      const field = need(node, node.table(['type', 'dockerRepository']), 'dockerRepository');
      nameIn(field);
      return { type: kind, dockerRepository: field.text() };
    }
    case 'remapIdentity': {
      const fields = node.table(['type', 'prefix', 'signedPrefix']);
      const prefix = prefixIn(need(node, fields, 'prefix'));
      return { type: kind, prefix, signedPrefix: prefixIn(need(node, fields, 'signedPrefix')) };
    }
  }
}

function nameIn(node: JsonNode): ReturnType<typeof parseImageName> {
  try {
    return parseImageName(node.text());
  } catch (error) {
    throw node.refuse(`is not an image name: ${quoteForeign(node.text())}`, undefined, error);
  }
}

const LABEL = '(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])';
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
/** A registry, or names below one; whether the first part is a registry is not to be told for `team/app`. */
const PREFIX = new RegExp(`^${LABEL}(?:\\.${LABEL})*(?::[0-9]+)?(?:/${COMPONENT})*$`);

function prefixIn(node: JsonNode): string {
  const prefix = node.text();
  if (PREFIX.test(prefix)) return prefix;
  throw node.refuse(`is not the beginning of an image name: ${quoteForeign(prefix)}`);
}

function need(of: JsonNode, fields: ReadonlyMap<string, JsonNode>, key: string): JsonNode {
  const node = fields.get(key);
  if (node === undefined) throw of.refuse(`has no ${key}`);
  return node;
}
