import type { JsonNode } from '../json-node.ts';
import { parseSignedIdentity, type SignedIdentity } from './signed-identity.ts';

/** One condition of a policy.json. */
export type PolicyRequirement =
  | { readonly type: 'insecureAcceptAnything' }
  | { readonly type: 'reject' }
  | SignedBy
  | SignedBaseLayer
  | SigstoreSigned;

/** A file as it is written in the policy, or what would stand in it. */
export type KeySource = { readonly path: string } | { readonly data: Uint8Array };

/** A simple signature by one of the keys. */
export interface SignedBy {
  readonly type: 'signedBy';
  /** Only `GPGKeys` can be met. */
  readonly keyType: (typeof KEY_TYPES)[number];
  readonly keys: readonly KeySource[];
  readonly identity: SignedIdentity;
}

/** Nobody has ever evaluated it: it is never met. */
interface SignedBaseLayer {
  readonly type: 'signedBaseLayer';
  readonly identity: SignedIdentity;
}

/** A sigstore signature that is attached to the image. */
export interface SigstoreSigned {
  readonly type: 'sigstoreSigned';
  readonly trust: SigstoreTrust;
  /** Keys of the logs, one of which must have promised to log the signature; none where no log is asked for. */
  readonly rekorKeys: readonly KeySource[];
  readonly identity: SignedIdentity;
}

type SigstoreTrust =
  | { readonly kind: 'keys'; readonly keys: readonly KeySource[] }
  | {
      readonly kind: 'fulcio';
      readonly ca: KeySource;
      readonly oidcIssuer: string;
      readonly subjectEmail: string;
    }
  | {
      readonly kind: 'pki';
      readonly roots: KeySource;
      readonly intermediates?: KeySource;
      readonly subjectEmail?: string;
      readonly subjectHostname?: string;
    };

const KEY_TYPES = ['GPGKeys', 'signedByGPGKeys', 'X509Certificates', 'signedByX509CAs'] as const;
const TYPES = ['insecureAcceptAnything', 'reject', 'signedBy', 'signedBaseLayer', 'sigstoreSigned'] as const;
const REKOR_KEYS = ['rekorPublicKeyPath', 'rekorPublicKeyPaths', 'rekorPublicKeyData', 'rekorPublicKeyDatas'] as const;
const SIGSTORE_KEYS = ['keyPath', 'keyPaths', 'keyData', 'keyDatas'] as const;

/** Reads one requirement (containers-policy.json(5), POLICY REQUIREMENTS). Fails with CONFIG_INVALID. */
export function parseRequirement(node: JsonNode): PolicyRequirement {
  const type = node.entries().get('type');
  if (type === undefined) throw node.refuse('has no type');
  const kind = type.oneOf(TYPES);
  switch (kind) {
    case 'insecureAcceptAnything':
    case 'reject':
      node.table(['type']);
      return { type: kind };
    case 'signedBy':
      return parseSignedBy(node);
    case 'signedBaseLayer': {
      const identity = node.table(['type', 'baseLayerIdentity']).get('baseLayerIdentity');
      if (identity === undefined) throw node.refuse('has no baseLayerIdentity');
      return { type: kind, identity: parseSignedIdentity(identity) };
    }
    case 'sigstoreSigned':
      return parseSigstoreSigned(node);
  }
}

function parseSignedBy(node: JsonNode): SignedBy {
  const fields = node.table(['type', 'keyType', 'keyPath', 'keyPaths', 'keyData', 'signedIdentity']);
  const keyType = fields.get('keyType');
  if (keyType === undefined) throw node.refuse('has no keyType');
  const from = onlyOne(node, fields, ['keyPath', 'keyPaths', 'keyData']);
  if (from === undefined) throw node.refuse('has none of keyPath, keyPaths, keyData');
  return {
    type: 'signedBy',
    keyType: keyType.oneOf(KEY_TYPES),
    keys: keySources(fields, from),
    identity: parseSignedIdentity(fields.get('signedIdentity')),
  };
}

function parseSigstoreSigned(node: JsonNode): SigstoreSigned {
  const fields = node.table(['type', ...SIGSTORE_KEYS, 'fulcio', 'pki', ...REKOR_KEYS, 'signedIdentity']);
  const by = onlyOne(node, fields, [...SIGSTORE_KEYS, 'fulcio', 'pki']);
  if (by === undefined) throw node.refuse(`has none of ${SIGSTORE_KEYS.join(', ')}, fulcio, pki`);
  const log = onlyOne(node, fields, REKOR_KEYS);
  if (by === 'fulcio' && log === undefined) throw node.refuse('has fulcio and no rekorPublicKeyPath beside it');
  if (by === 'pki' && log !== undefined) throw node.refuse(`has pki, with which ${log} cannot go`);
  return {
    type: 'sigstoreSigned',
    trust:
      by === 'fulcio' || by === 'pki' ? parseAuthority(fields, by) : { kind: 'keys', keys: keySources(fields, by) },
    rekorKeys: log === undefined ? [] : keySources(fields, log),
    identity: parseSignedIdentity(fields.get('signedIdentity')),
  };
}

function parseAuthority(outer: ReadonlyMap<string, JsonNode>, kind: 'fulcio' | 'pki'): SigstoreTrust {
  const node = need(outer, kind);
  if (kind === 'fulcio') {
    const fields = node.table(['caPath', 'caData', 'oidcIssuer', 'subjectEmail']);
    for (const key of ['oidcIssuer', 'subjectEmail'] as const) if (!fields.has(key)) throw node.refuse(`has no ${key}`);
    const ca = oneSource(node, fields, ['caPath', 'caData']);
    if (ca === undefined) throw node.refuse('has none of caPath, caData');
    const [oidcIssuer, subjectEmail] = [need(fields, 'oidcIssuer').text(), need(fields, 'subjectEmail').text()];
    return { kind, ca, oidcIssuer, subjectEmail };
  }
  const fields = node.table([
    'caRootsPath',
    'caRootsData',
    'caIntermediatesPath',
    'caIntermediatesData',
    'subjectEmail',
    'subjectHostname',
  ]);
  const roots = oneSource(node, fields, ['caRootsPath', 'caRootsData']);
  if (roots === undefined) throw node.refuse('has none of caRootsPath, caRootsData');
  const intermediates = oneSource(node, fields, ['caIntermediatesPath', 'caIntermediatesData']);
  const subjectEmail = fields.get('subjectEmail')?.text();
  const subjectHostname = fields.get('subjectHostname')?.text();
  if (subjectEmail === undefined && subjectHostname === undefined)
    throw node.refuse('has neither subjectEmail nor subjectHostname');
  return {
    kind,
    roots,
    ...(intermediates === undefined ? {} : { intermediates }),
    ...(subjectEmail === undefined ? {} : { subjectEmail }),
    ...(subjectHostname === undefined ? {} : { subjectHostname }),
  };
}

type Fields = ReadonlyMap<string, JsonNode>;

function onlyOne<K extends string>(node: JsonNode, fields: Fields, keys: readonly K[]): K | undefined {
  const [first, second] = keys.filter((key) => fields.has(key));
  if (first === undefined || second === undefined) return first;
  throw node.refuse(`has both ${first} and ${second}`);
}

function oneSource(node: JsonNode, fields: Fields, keys: readonly string[]): KeySource | undefined {
  const key = onlyOne(node, fields, keys);
  return key === undefined ? undefined : keySources(fields, key)[0];
}

/** `…Path`, `…Paths`, `…Data` or `…Datas`. */
function keySources(fields: Fields, key: string): readonly KeySource[] {
  const node = need(fields, key);
  const nodes = key.endsWith('s') ? node.items() : [node];
  return nodes.map((one) => (/Datas?$/.test(key) ? { data: one.base64() } : { path: one.text() }));
}

function need(fields: Fields, key: string): JsonNode {
  const node = fields.get(key);
  if (node === undefined) throw new TypeError(`${key} was not looked for`);
  return node;
}
