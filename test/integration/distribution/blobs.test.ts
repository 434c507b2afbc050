import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool, RepositoryClient } from '../../../src/distribution/contract.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aBlob, aClient, anAccess, aPool, basic, bytesOf } from '../../support/registry-client.ts';
import { startScriptedServer, type Reply, type ScriptedServer, type Seen } from '../../support/scripted-server.ts';

const BYTES = Buffer.from('0123456789'.repeat(100));
const BLOB = aBlob(BYTES);
const PATH = `/v2/team/app/blobs/${BLOB.digest}`;

let registry: ScriptedServer;
let pool: RegistryPool;
let client: RepositoryClient;

beforeEach(async () => {
  registry = await startScriptedServer();
  pool = aPool();
  client = aClient(pool, registry.host);
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
});

function part(from: number, start = from): Reply {
  return {
    status: 206,
    headers: { 'content-range': `bytes ${String(start)}-${String(BYTES.byteLength - 1)}/${String(BYTES.byteLength)}` },
    body: BYTES.subarray(from),
  };
}

describe('opening a blob', () => {
  it('gives its bytes, and nothing is asked beside it', async () => {
    registry.on({ on: `GET ${PATH}`, reply: { body: BYTES } });
    const { stream, offset } = await client.openBlob(aContext(), BLOB);
    expect(offset).toBe(0);
    expect(await bytesOf(stream)).toEqual(BYTES);
    expect(registry.seen.map((one) => one.headers.range)).toEqual([undefined]);
  });

  it('from the middle gives the rest where the registry can', async () => {
    registry.on({ on: `GET ${PATH}`, reply: part(100) });
    const { stream, offset } = await client.openBlob(aContext(), BLOB, 100);
    expect(offset).toBe(100);
    expect(await bytesOf(stream)).toEqual(BYTES.subarray(100));
    expect(registry.seen[0]?.headers.range).toBe('bytes=100-');
  });

  it.each<readonly [string, Reply[]]>([
    ['does not know ranges', [{ body: BYTES }]],
    ['refuses this range', [{ status: 416 }, { body: BYTES }]],
  ])('from the middle gives the whole where the registry %s', async (_what, replies) => {
    registry.on(...replies.map((reply) => ({ on: `GET ${PATH}`, reply, times: 1 })));
    const { stream, offset } = await client.openBlob(aContext(), BLOB, 100);
    expect(offset).toBe(0);
    expect(await bytesOf(stream)).toEqual(BYTES);
  });

  it.each<readonly [string, Reply]>([
    ['another part', part(200)],
    ['a part without a place', { status: 206, body: BYTES.subarray(100) }],
    ['several parts', { status: 206, headers: { 'content-range': 'bytes 100-200/*, 300-400/*' }, body: 'x' }],
  ])('from the middle asks for the whole when %s comes, and fails when that is none', async (_what, reply) => {
    registry.on({ on: `GET ${PATH}`, reply, times: 1 }, { on: `GET ${PATH}`, reply: { body: BYTES }, times: 1 });
    const { stream, offset } = await client.openBlob(aContext(), BLOB, 100);
    expect(offset).toBe(0);
    expect(await bytesOf(stream)).toEqual(BYTES);
    registry.on({ on: `GET ${PATH}`, reply });
    await failureOf(client.openBlob(aContext(), BLOB, 100), 'SERVER_ERROR');
    expect(registry.seen.map((one) => one.headers.range)).toEqual(['bytes=100-', undefined, 'bytes=100-', undefined]);
  });

  it('that is not there is BLOB_UNKNOWN', async () => {
    await failureOf(client.openBlob(aContext(), BLOB), 'BLOB_UNKNOWN');
    expect(await client.hasBlob(aContext(), BLOB.digest)).toBe(false);
  });
});

describe('a body that breaks', () => {
  it.each<readonly [string, Reply, 'UNREACHABLE' | 'TIMEOUT']>([
    ['off', { body: BYTES, dropAfter: 10 }, 'UNREACHABLE'],
    ['into silence', { body: BYTES, stallAfter: 10 }, 'TIMEOUT'],
  ])('%s is a transient failure', async (_how, reply, code) => {
    registry.on({ on: `GET ${PATH}`, reply });
    const { stream } = await client.openBlob(aContext({ limits: { idleMs: 50 } }), BLOB);
    const failure = await failureOf(bytesOf(stream), code);
    expect(failure.transient).toBe(true);
    expect(registry.seen).toHaveLength(1);
  });

  it('by an abort ends with its reason', async () => {
    registry.on({ on: `GET ${PATH}`, reply: { body: BYTES, stallAfter: 10 } });
    const ctx = aContext();
    const { stream } = await client.openBlob(ctx, BLOB);
    const reading = bytesOf(stream);
    ctx.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });

  it('gives its slot back when nobody reads on', async () => {
    await using narrow = aPool({ limits: { perHost: 1 } });
    registry.on({ on: `GET ${PATH}`, reply: { body: BYTES, stallAfter: 10 } });
    const one = aClient(narrow, registry.host);
    for (let round = 0; round < 3; round += 1) {
      const { stream } = await one.openBlob(aContext(), BLOB);
      stream.destroy();
    }
    expect(registry.seen).toHaveLength(3);
  });
});

describe('a redirect', () => {
  const guarded =
    (then: Reply) =>
    (seen: Seen): Reply =>
      seen.headers.authorization === undefined
        ? { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }
        : then;

  it('to another host is followed without the credential, and keeps the range', async () => {
    const storage = await startScriptedServer([{ on: 'GET /blob', reply: part(100) }]);
    registry.on({
      on: `GET ${PATH}`,
      reply: guarded({ status: 307, headers: { location: `${storage.origin}/blob?signed=1` } }),
    });
    const holder = aClient(pool, registry.host, anAccess(basic()));
    const { stream, offset } = await holder.openBlob(aContext(), BLOB, 100);
    expect(offset).toBe(100);
    expect(await bytesOf(stream)).toEqual(BYTES.subarray(100));
    const [asked] = storage.seen;
    expect(asked?.headers.authorization).toBeUndefined();
    expect(asked?.headers.range).toBe('bytes=100-');
    expect(asked?.query.get('signed')).toBe('1');
    await storage[Symbol.asyncDispose]();
  });

  it('within the registry keeps the credential; back from elsewhere it is not given again', async () => {
    const elsewhere = await startScriptedServer();
    registry.on(
      { on: `GET ${PATH}`, reply: guarded({ status: 302, headers: { location: '/inner' } }) },
      { on: 'GET /inner', reply: { status: 302, headers: { location: `${elsewhere.origin}/out` } } },
      { on: 'GET /back', reply: { body: BYTES } },
    );
    elsewhere.on({ on: 'GET /out', reply: { status: 302, headers: { location: `${registry.origin}/back` } } });
    const { stream } = await aClient(pool, registry.host, anAccess(basic())).openBlob(aContext(), BLOB);
    await bytesOf(stream);
    const sent = (path: string): unknown => registry.seen.findLast((one) => one.path === path)?.headers.authorization;
    expect(sent('/inner')).toContain('Basic');
    expect(sent('/back')).toBeUndefined();
    await elsewhere[Symbol.asyncDispose]();
  });

  it('loop ends', async () => {
    registry.on({ on: `GET ${PATH}`, reply: { status: 307, headers: { location: PATH } } });
    const failure = await failureOf(client.openBlob(aContext({ limits: { redirects: 3 } }), BLOB), 'LIMIT_EXCEEDED');
    expect(failure.message).toContain('redirects');
    expect(registry.seen).toHaveLength(4);
  });

  it.each(['ftp://127.0.0.1/x', 'javascript:alert(1)', 'http://[broken'])('to %s is refused', async (location) => {
    registry.on({ on: `GET ${PATH}`, reply: { status: 307, headers: { location } } });
    await failureOf(client.openBlob(aContext(), BLOB), 'SERVER_ERROR');
  });

  it('to a storage that refuses is no question of our credential', async () => {
    const storage = await startScriptedServer([
      { on: 'GET /blob', reply: { status: 401, headers: { 'www-authenticate': 'Basic realm="theirs"' } } },
    ]);
    registry.on({ on: `GET ${PATH}`, reply: { status: 307, headers: { location: `${storage.origin}/blob` } } });
    const access = anAccess(basic());
    const failure = await failureOf(aClient(pool, registry.host, access).openBlob(aContext(), BLOB), 'AUTH_REQUIRED');
    expect(failure.message).toContain(storage.host);
    expect(storage.seen).toHaveLength(1);
    expect(access.asked).toEqual([]);
    await storage[Symbol.asyncDispose]();
  });
});
