import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Asked, Reply } from '../json-service.ts';
import { canonicalJson } from './canonical-json.ts';
import { ecdsaLogKey, ed25519LogKey, renderCheckpoint, type LogKey } from './checkpoint.ts';
import { createMerkleTree, hashLeaf } from './merkle-tree.ts';
import { parseJson, Refusal } from './refusal.ts';
import { canonicalEntry } from './rekor-v1-entries.ts';
import { canonicalEntryV2 } from './rekor-v2-entries.ts';

/** A transparency log behind its HTTP interface. */
export interface RekorLog {
  readonly key: LogKey;
  answer(asked: Asked): Reply;
}

/** What lies in a new log: a proof is of more than one leaf from the first entry on. */
const OLD_LEAVES = 5;
/** Entries of earlier shards, which count for `logIndex` but not within the tree. */
const OLD_SHARDS = 1000;
/** Of the tree, in the entry's ID and in the checkpoint's origin. */
const TREE = 0x0102030405060708n;

/**
 * Rekor v1 (rekor, `openapi.yaml`: `POST /api/v1/log/entries`, `GET /api/v1/log/entries/{entryUUID}`, `GET /api/v1/log/publicKey`). An
 * entry that is there already is answered with 409 and its Location.
 */
export function createRekorV1(name: string, now: () => number): RekorLog {
  const key = ecdsaLogKey(name, generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  const tree = aTree();
  const stored = new Map<string, { readonly body: Buffer; readonly index: number; readonly time: number }>();
  const root = `/api/v1/log/entries`;

  const shown = (uuid: string): Reply => {
    const entry = stored.get(uuid);
    if (entry === undefined) return { status: 404, body: { code: 404, message: 'entry not found' } };
    const { body, index, time } = entry;
    const facts = {
      body: body.toString('base64'),
      integratedTime: time,
      logID: key.id.toString('hex'),
      logIndex: OLD_SHARDS + index,
    };
    const set = sign('sha256', Buffer.from(canonicalJson(facts)), key.privateKey);
    const inclusionProof = {
      checkpoint: renderCheckpoint(key, `${name} - ${String(TREE)}`, tree.size, tree.root()),
      hashes: tree.path(index).map((hash) => hash.toString('hex')),
      logIndex: index,
      rootHash: tree.root().toString('hex'),
      treeSize: tree.size,
    };
    const verification = { inclusionProof, signedEntryTimestamp: set.toString('base64') };
    return { status: 200, body: { [uuid]: { ...facts, verification } } };
  };

  const add = (asked: Asked): Reply => {
    const body = Buffer.from(canonicalJson(canonicalEntry(parseJson(asked.body.toString(), 'entry'))));
    const uuid = `${TREE.toString(16).padStart(16, '0')}${hashLeaf(body).toString('hex')}`;
    const headers = { location: `${root}/${uuid}` };
    if (stored.has(uuid)) {
      const message = `an equivalent entry already exists in the transparency log with UUID ${uuid}`;
      return { status: 409, headers, body: { code: 409, message } };
    }
    stored.set(uuid, { body, index: tree.append(body), time: Math.floor(now() / 1000) });
    return { ...shown(uuid), status: 201, headers };
  };

  return {
    key,
    answer: (asked) => {
      const { pathname } = asked.url;
      if (asked.method === 'GET' && pathname.startsWith(`${root}/`)) return shown(pathname.slice(root.length + 1));
      if (asked.method !== 'POST' || pathname !== root) return { status: 404, body: { code: 404, message: 'no path' } };
      return refusing(
        () => add(asked),
        (message) => ({ code: 400, message: `error processing entry: ${message}` }),
      );
    },
  };
}

/**
 * Rekor v2 (rekor-tiles, `api/proto/rekor/v2/rekor_service.proto`: `POST /api/v2/log/entries`): no promise, no time; the proof is that of
 * the tree the entry is in. An entry that is there already is refused (gRPC ALREADY_EXISTS).
 */
export function createRekorV2(name: string): RekorLog {
  const key = ed25519LogKey(name, generateKeyPairSync('ed25519'));
  const tree = aTree();
  const stored = new Map<string, number>();

  const add = (asked: Asked): Reply => {
    const { kind, entry } = canonicalEntryV2(parseJson(asked.body.toString(), 'request'));
    const body = Buffer.from(canonicalJson(entry));
    const leaf = createHash('sha256').update(body).digest('hex');
    const known = stored.get(leaf);
    if (known !== undefined) {
      const message = `an equivalent entry already exists in the transparency log with index ${String(known)}`;
      return { status: 409, body: { code: 6, message, details: [] } };
    }
    const index = tree.append(body);
    stored.set(leaf, index);
    return {
      status: 201,
      body: {
        logIndex: String(index),
        logId: { keyId: key.id.toString('base64') },
        kindVersion: { kind, version: '0.0.2' },
        integratedTime: '0',
        inclusionPromise: null,
        inclusionProof: {
          logIndex: String(index),
          rootHash: tree.root().toString('base64'),
          treeSize: String(tree.size),
          hashes: tree.path(index).map((hash) => hash.toString('base64')),
          checkpoint: { envelope: renderCheckpoint(key, name, tree.size, tree.root()) },
        },
        canonicalizedBody: body.toString('base64'),
      },
    };
  };

  return {
    key,
    answer: (asked) => {
      const isEntry = asked.method === 'POST' && asked.url.pathname === '/api/v2/log/entries';
      if (!isEntry) return { status: 404, body: { code: 5, message: 'Not Found', details: [] } };
      return refusing(
        () => add(asked),
        (message) => ({ code: 3, message, details: [] }),
      );
    },
  };
}

function aTree(): ReturnType<typeof createMerkleTree> {
  const tree = createMerkleTree();
  for (let n = 0; n < OLD_LEAVES; n += 1) tree.append(randomBytes(40));
  return tree;
}

function refusing(add: () => Reply, tell: (message: string) => object): Reply {
  try {
    return add();
  } catch (error) {
    if (error instanceof Refusal) return { status: 400, body: tell(error.message) };
    throw error;
  }
}
