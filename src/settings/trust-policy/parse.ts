import path from 'node:path';
import { parseJsonFile, type JsonNode } from '../json-node.ts';
import { parseScopes } from '../policy/scoped-rules.ts';
import { keysOf } from '../schema-keys.ts';
import { parseIdentity, type TrustedIdentity } from './identity.ts';
import {
  APPLY_TO,
  ATTESTATION_KEYS,
  BUNDLE_KEYS,
  COSIGN_SIGNATURE,
  DOCUMENT_KEYS,
  MOST_WITNESSES,
  PLAIN_KEYS,
  REQUIRE_KEYS,
  TRUST_TYPES,
} from './keys.ts';
import type {
  AttestationRule,
  BundleTrust,
  SigstoreBundleRule,
  TrustedRootSource,
  TrustPolicy,
  TrustRequirement,
  Witnesses,
} from './trust-policy.ts';

/** Reads the whole file strictly, as a policy.json is read. Paths in it are relative to it. Fails with CONFIG_INVALID. */
export async function parseTrustPolicy(bytes: Uint8Array, file: string): Promise<TrustPolicy> {
  const document = parseJsonFile(bytes, file, 'correct the file; docs/policy.md describes it');
  const keys = document.table(keysOf(DOCUMENT_KEYS));
  const version = keys.get('version');
  if (version === undefined) throw document.refuse('has no version', 'write "version": 1');
  version.count(1, 1);
  const directory = path.dirname(path.resolve(file));
  const read = async (nodes: readonly JsonNode[]): Promise<readonly TrustRequirement[]> => {
    const rules: TrustRequirement[] = [];
    for (const node of nodes) rules.push(await parseRequirement(node, directory));
    return rules;
  };
  const found = parseScopes(document, keys, (node) => node);
  const transports = new Map<string, ReadonlyMap<string, readonly TrustRequirement[]>>();
  for (const [transport, scopes] of found.transports) {
    const lists = new Map<string, readonly TrustRequirement[]>();
    for (const [scope, nodes] of scopes) lists.set(scope, await read(nodes));
    transports.set(transport, lists);
  }
  return { default: await read(found.default), transports };
}

async function parseRequirement(node: JsonNode, directory: string): Promise<TrustRequirement> {
  const type = node.entries().get('type');
  if (type === undefined) throw node.refuse('has no type');
  const kind = type.oneOf(TRUST_TYPES);
  if (kind === 'sigstoreBundle') return parseBundleRule(node, directory);
  node.table(keysOf(PLAIN_KEYS));
  return { type: kind };
}

type Fields = ReadonlyMap<keyof typeof BUNDLE_KEYS, JsonNode>;

async function parseBundleRule(node: JsonNode, directory: string): Promise<SigstoreBundleRule> {
  const fields = node.table(keysOf(BUNDLE_KEYS));
  const trust = await parseTrust(node, fields, directory);
  const attestations: AttestationRule[] = [];
  for (const one of fields.get('attestations')?.items() ?? []) attestations.push(await parseAttestation(one));
  const byKeys = attestations.findIndex(({ identities }) => identities !== undefined);
  if (trust.kind === 'keys' && byKeys >= 0)
    throw node.refuse(`has keyPaths, and identities in attestations[${String(byKeys)}]`);
  const isSigned = fields.get('signature')?.flag() ?? true;
  const predicateType = fields.get('predicateType')?.text() ?? COSIGN_SIGNATURE;
  if (!isSigned && fields.has('predicateType')) throw node.refuse('asks for no signature and has predicateType');
  if (!isSigned && attestations.length === 0) throw node.refuse('asks for no signature and has no attestations');
  return {
    type: 'sigstoreBundle',
    trust,
    ...(isSigned ? { signature: predicateType } : {}),
    attestations,
    legacy: fields.get('legacy')?.flag() ?? false,
    applyTo: fields.get('applyTo')?.oneOf(APPLY_TO) ?? 'index-and-instances',
  };
}

async function parseTrust(node: JsonNode, fields: Fields, directory: string): Promise<BundleTrust> {
  const absolute = (one: JsonNode): string => path.resolve(directory, one.text());
  const root = parseRoot(node, fields, absolute);
  const keyPaths = fields.get('keyPaths')?.items().map(absolute);
  const identities = await parseIdentities(fields.get('identities'));
  if (keyPaths === undefined) {
    if (identities === undefined) throw node.refuse('has neither identities nor keyPaths');
    if (root === undefined) throw node.refuse('has identities and neither trustedRootPath nor trustedRoot');
    const require = parseWitnesses(fields, { tlog: 1, sct: 1, timestamp: 1 });
    // A certificate holds for minutes: without a trusted time nobody knows whether it did.
    if (require.timestamp === 0) throw node.refuse('has identities, which need a timestamp: require.timestamp is 0');
    return { kind: 'identities', root, identities, require };
  }
  if (identities !== undefined) throw node.refuse('has both keyPaths and identities');
  const keys = keyPaths.map((one) => ({ path: one }));
  if (root !== undefined) {
    return { kind: 'keys', keys, root, require: parseWitnesses(fields, { tlog: 1, sct: 0, timestamp: 1 }) };
  }
  if (fields.has('require')) throw node.refuse('has require and no trusted root to find witnesses by');
  return { kind: 'keys', keys, require: { tlog: 0, sct: 0, timestamp: 0 } };
}

function parseRoot(node: JsonNode, fields: Fields, absolute: (one: JsonNode) => string): TrustedRootSource | undefined {
  const [file, named] = [fields.get('trustedRootPath'), fields.get('trustedRoot')];
  if (file !== undefined && named !== undefined) throw node.refuse('has both trustedRootPath and trustedRoot');
  return file === undefined ? named?.oneOf(['public-good'] as const) : { path: absolute(file) };
}

function parseWitnesses(fields: Fields, otherwise: Witnesses): Witnesses {
  const node = fields.get('require');
  if (node === undefined) return otherwise;
  const given = node.table(keysOf(REQUIRE_KEYS));
  if (given.size === 0) throw node.refuse('is empty');
  const count = (key: keyof Witnesses): number => given.get(key)?.count(0, MOST_WITNESSES) ?? otherwise[key];
  return { tlog: count('tlog'), sct: count('sct'), timestamp: count('timestamp') };
}

async function parseAttestation(node: JsonNode): Promise<AttestationRule> {
  const fields = node.table(keysOf(ATTESTATION_KEYS));
  const predicateType = fields.get('predicateType');
  if (predicateType === undefined) throw node.refuse('has no predicateType');
  // The short names of options would be met by nothing.
  if (!predicateType.text().includes(':')) throw predicateType.refuse('is no URI', 'docs/signing.md lists them');
  const builderId = fields.get('builderId')?.text();
  const identities = await parseIdentities(fields.get('identities'));
  return {
    predicateType: predicateType.text(),
    ...(builderId === undefined ? {} : { builderId }),
    ...(identities === undefined ? {} : { identities }),
  };
}

async function parseIdentities(node: JsonNode | undefined): Promise<readonly TrustedIdentity[] | undefined> {
  if (node === undefined) return undefined;
  const identities: TrustedIdentity[] = [];
  for (const one of node.items()) identities.push(await parseIdentity(one));
  return identities;
}
