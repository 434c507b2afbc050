import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { Key, Metadata, MetaFile, Root, Signature, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import { startStandIn, type StandIn } from '../json-service.ts';

/** One signing key of a repository. */
export interface TufKey {
  readonly key: Key;
  sign(data: Buffer): Signature;
}

export function aTufKey(): TufKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = keyOf(publicKey);
  return {
    key,
    sign: (data) => new Signature({ keyID: key.keyID, sig: sign('sha256', data, privateKey).toString('hex') }),
  };
}

function keyOf(publicKey: KeyObject): Key {
  const meta = {
    keyType: 'ecdsa-sha2-nistp256',
    scheme: 'ecdsa-sha2-nistp256',
    keyVal: { public: publicKey.export({ format: 'pem', type: 'spki' }).toString() },
  };
  return new Key({ keyID: createHash('sha256').update(JSON.stringify(meta)).digest('hex'), ...meta });
}

/** What a repository says at one time (TUF 1.0, section 4), with consistent snapshots as sigstore's has them. */
export interface TufState {
  /** Of all four roles but where others sign a root too. */
  readonly keys: TufKey;
  readonly files: Readonly<Record<string, string>>;
  /** Of timestamp, snapshot and targets alike. */
  readonly version?: number;
  /** ISO 8601. */
  readonly expires?: string;
}

/** What is served under each path; a test may change it. */
export type TufPages = Map<string, string>;

const SOON = (): string => new Date(Date.now() + 7 * 24 * 3_600_000).toISOString();

export function rootOf(
  version: number,
  keys: TufKey,
  signers: readonly TufKey[],
  expires = '2099-01-01T00:00:00Z',
): string {
  const root = new Metadata(new Root({ version, specVersion: '1.0.31', expires, consistentSnapshot: true }));
  for (const role of ['root', 'timestamp', 'snapshot', 'targets']) root.signed.addKey(keys.key, role);
  for (const one of signers) root.sign((data) => one.sign(data));
  return JSON.stringify(root.toJSON());
}

/** The pages of a state, its root not among them. */
export function pagesOf({ keys, files, version = 1, expires = SOON() }: TufState): TufPages {
  const common = { version, specVersion: '1.0.31', expires };
  const targets = new Metadata(new Targets(common));
  for (const [name, content] of Object.entries(files))
    targets.signed.addTarget(
      new TargetFile({ path: name, length: Buffer.byteLength(content), hashes: hashesOf(content) }),
    );
  targets.sign((data) => keys.sign(data));
  const targetsText = JSON.stringify(targets.toJSON());
  const snapshot = new Metadata(new Snapshot({ ...common, meta: { 'targets.json': metaOf(targetsText, version) } }));
  snapshot.sign((data) => keys.sign(data));
  const snapshotText = JSON.stringify(snapshot.toJSON());
  const timestamp = new Metadata(new Timestamp({ ...common, snapshotMeta: metaOf(snapshotText, version) }));
  timestamp.sign((data) => keys.sign(data));
  return new Map([
    ['/timestamp.json', JSON.stringify(timestamp.toJSON())],
    [`/${String(version)}.snapshot.json`, snapshotText],
    [`/${String(version)}.targets.json`, targetsText],
    ...Object.entries(files).map(
      ([name, content]) => [`/targets/${hashesOf(content).sha256}.${name}`, content] as const,
    ),
  ]);
}

/** Serves pages, 404 for the rest. */
export async function startTufRepository(pages: TufPages): Promise<StandIn> {
  return startStandIn(({ url }) => {
    const body = pages.get(url.pathname);
    return body === undefined ? { status: 404 } : { status: 200, body };
  });
}

function metaOf(text: string, version: number): MetaFile {
  return new MetaFile({ version, length: Buffer.byteLength(text), hashes: hashesOf(text) });
}

function hashesOf(text: string): { readonly sha256: string } & Record<string, string> {
  return { sha256: createHash('sha256').update(text).digest('hex') };
}
