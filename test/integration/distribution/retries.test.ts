import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { createDocument, OCI_MANIFEST } from '../../../src/image/index.ts';
import { Failure } from '../../../src/runtime/failure.ts';
import { aContext, type TestContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aClient, aPool, anAccess } from '../../support/registry-client.ts';
import { startScriptedServer, type Reply, type ScriptedServer } from '../../support/scripted-server.ts';

const DIGEST = `sha256:${'a'.repeat(64)}` as const;
const BLOB = `/v2/team/app/blobs/${DIGEST}`;
const MANIFEST = createDocument(Buffer.from('{"schemaVersion":2}'), OCI_MANIFEST);

let registry: ScriptedServer;
let pool: RegistryPool;

beforeEach(async () => {
  registry = await startScriptedServer();
  pool = aPool();
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
});

function waits(ctx: TestContext): readonly number[] {
  return ctx.events.flatMap((one) => (one.kind === 'retry' ? [one.waitMs] : []));
}

describe('a request that may be repeated', () => {
  it.each<readonly [string, Reply]>([
    ['a 408', { status: 408 }],
    ['a 429', { status: 429 }],
    ['a 500', { status: 500 }],
    ['a 502', { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>bad gateway</html>' }],
    ['a 503', { status: 503 }],
    ['a reset', { dropAfter: 0 }],
  ])('is sent again after %s', async (_what, reply) => {
    // The first answer settles the scheme, so that a reset is no doubt about it.
    registry.on(
      { on: `HEAD ${BLOB}`, reply: {}, times: 1 },
      { on: `HEAD ${BLOB}`, reply, times: 2 },
      { on: `HEAD ${BLOB}`, reply: {} },
    );
    const client = aClient(pool, registry.host);
    await client.hasBlob(aContext(), DIGEST);
    const ctx = aContext();
    expect(await client.hasBlob(ctx, DIGEST)).toBe(true);
    expect(waits(ctx)).toEqual([1, 1]);
    expect(registry.seen).toHaveLength(4);
  });

  it('is sent again after a reset of the very first connection', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: { dropAfter: 0 }, times: 1 }, { on: `HEAD ${BLOB}`, reply: {} });
    expect(await aClient(pool, registry.host).hasBlob(aContext(), DIGEST)).toBe(true);
  });

  it('is sent again after silence', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: { stallAfter: 0 }, times: 1 }, { on: `HEAD ${BLOB}`, reply: {} });
    expect(await aClient(pool, registry.host).hasBlob(aContext({ limits: { headersMs: 50 } }), DIGEST)).toBe(true);
  });

  it('is sent again after half a body', async () => {
    const path = '/v2/team/app/manifests/v1';
    const body = MANIFEST.bytes;
    const headers = { 'content-type': OCI_MANIFEST };
    registry.on(
      { on: `GET ${path}`, reply: { headers, body, dropAfter: 5 }, times: 1 },
      { on: `GET ${path}`, reply: { headers, body, stallAfter: 5 }, times: 1 },
      { on: `GET ${path}`, reply: { headers, body } },
    );
    const ctx = aContext({ limits: { idleMs: 50 } });
    expect((await aClient(pool, registry.host).getManifest(ctx, 'v1')).descriptor).toEqual(MANIFEST.descriptor);
    expect(waits(ctx)).toEqual([1, 1]);
  });

  it.each(['PUT', 'DELETE', 'POST'] as const)('may be a %s', async (method) => {
    const path = method === 'POST' ? '/v2/team/app/blobs/uploads/' : '/v2/team/app/manifests/v1';
    const reply = { status: 202, headers: { location: '/up' } };
    registry.on({ on: `${method} ${path}`, reply: { status: 503 }, times: 1 }, { on: `${method} ${path}`, reply });
    const client = aClient(pool, registry.host);
    const ctx = aContext();
    if (method === 'PUT') await client.putManifest(ctx, 'v1', MANIFEST);
    else if (method === 'DELETE') await client.deleteTag(ctx, 'v1');
    else await client.startUpload(ctx);
    expect(registry.seen).toHaveLength(2);
    if (method === 'PUT') expect(registry.seen.map((one) => one.body)).toEqual([MANIFEST.bytes, MANIFEST.bytes]);
  });

  it('is given up after the retries, with what the registry said', async () => {
    registry.on({
      on: `HEAD ${BLOB}`,
      reply: { status: 503, headers: { 'content-type': 'text/plain' } },
    });
    const ctx = aContext({ limits: { retries: 2 } });
    const failure = await failureOf(aClient(pool, registry.host).hasBlob(ctx, DIGEST), 'SERVER_ERROR');
    expect(registry.seen).toHaveLength(3);
    expect(failure.transient).toBe(true);
    expect(failure.facts['status']).toBe(503);
  });

  it('is sent more often when there were too many, for others may have been first', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: { status: 429 }, times: 10 }, { on: `HEAD ${BLOB}`, reply: {} });
    expect(await aClient(pool, registry.host).hasBlob(aContext({ limits: { retries: 2 } }), DIGEST)).toBe(true);
  });

  it('does not ask the token service again that was asked often enough', async () => {
    registry.on(
      { on: 'GET /token', reply: { status: 503 } },
      {
        on: `HEAD ${BLOB}`,
        reply: { status: 401, headers: { 'www-authenticate': `Bearer realm="${registry.origin}/token"` } },
      },
    );
    const ctx = aContext({ limits: { retries: 2 } });
    await failureOf(aClient(pool, registry.host, anAccess()).hasBlob(ctx, DIGEST), 'SERVER_ERROR');
    expect(registry.seen.filter(({ path }) => path === '/token')).toHaveLength(3);
  });

  it.each<readonly [number, 'UNSUPPORTED' | 'SERVER_ERROR']>([
    [501, 'UNSUPPORTED'],
    [400, 'SERVER_ERROR'],
    [418, 'SERVER_ERROR'],
  ])('is not sent again after a %i', async (status, code) => {
    registry.on({ on: `HEAD ${BLOB}`, reply: { status } });
    await failureOf(aClient(pool, registry.host).hasBlob(aContext(), DIGEST), code);
    expect(registry.seen).toHaveLength(1);
  });
});

describe('Retry-After', () => {
  it.each<readonly [string, () => string, (ms: number) => boolean]>([
    ['in seconds', () => '0.02', (ms) => ms === 20],
    ['in milliseconds', () => '10ms', (ms) => ms === 10],
    ['as a date', () => new Date(Date.now() + 1500).toUTCString(), (ms) => ms > 1 && ms <= 1500],
    ['beyond what is allowed', () => '3600', (ms) => ms === 40],
  ])('is honoured %s', async (_form, value, isRight) => {
    registry.on(
      { on: `HEAD ${BLOB}`, reply: () => ({ status: 429, headers: { 'retry-after': value() } }), times: 1 },
      { on: `HEAD ${BLOB}`, reply: {} },
    );
    const ctx = aContext({ limits: { retryAfterCapMs: _form === 'beyond what is allowed' ? 40 : 120_000 } });
    expect(await aClient(pool, registry.host).hasBlob(ctx, DIGEST)).toBe(true);
    expect(waits(ctx)).toHaveLength(1);
    expect(waits(ctx).every(isRight), String(waits(ctx))).toBe(true);
  });

  it('holds back every request to that host', async () => {
    const path = '/v2/team/app/manifests/v1';
    registry.on(
      { on: `HEAD ${BLOB}`, reply: { status: 429, headers: { 'retry-after': '3600' } } },
      { on: `HEAD ${path}`, reply: {} },
    );
    const client = aClient(pool, registry.host);
    const first = aContext();
    const waiting = client.hasBlob(first, DIGEST);
    await registry.arrived(1);
    while (waits(first).length === 0) await new Promise(setImmediate);
    const second = aContext();
    const held = client.headManifest(second, 'v1');
    await new Promise(setImmediate);
    first.abort(new Error('one'));
    second.abort(new Error('two'));
    await expect(waiting).rejects.toThrow('one');
    await expect(held).rejects.toThrow('two');
    expect(registry.seen).toHaveLength(1);
  });
});

describe('an abort', () => {
  it.each<readonly [string, Reply]>([
    ['the answer', { stallAfter: 0 }],
    ['the next attempt', { status: 503 }],
  ])('ends the wait for %s', async (_what, reply) => {
    registry.on({ on: `HEAD ${BLOB}`, reply });
    const ctx = aContext({ limits: { retryDelayMs: 3_600_000 } });
    const asking = aClient(pool, registry.host).hasBlob(ctx, DIGEST);
    await registry.arrived(1);
    await new Promise(setImmediate);
    ctx.abort(new Error('enough'));
    await expect(asking).rejects.toThrow('enough');
  });

  it('for a reason that may pass is no reason to try again', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: { stallAfter: 0 } });
    const ctx = aContext();
    const asking = failureOf(aClient(pool, registry.host).hasBlob(ctx, DIGEST), 'UNREACHABLE');
    await registry.arrived(1);
    ctx.abort(new Failure('UNREACHABLE', 'the other side broke', { transient: true }));
    await asking;
    expect(waits(ctx)).toEqual([]);
  });

  it('ends the wait for a slot', async () => {
    await pool[Symbol.asyncDispose]();
    pool = aPool({ limits: { perHost: 2 } });
    registry.on({ on: `HEAD ${BLOB}`, reply: {}, times: 1 }, { on: `HEAD ${BLOB}`, reply: { stallAfter: 0 } });
    const client = aClient(pool, registry.host);
    await client.hasBlob(aContext(), DIGEST);
    const holders = [aContext(), aContext()];
    const held = holders.map((ctx) => client.hasBlob(ctx, DIGEST));
    await registry.arrived(3);
    const ctx = aContext();
    const asking = client.hasBlob(ctx, DIGEST);
    ctx.abort(new Error('enough'));
    await expect(asking).rejects.toThrow('enough');
    expect(registry.seen).toHaveLength(3);
    for (const one of holders) one.abort(new Error('all'));
    await Promise.all(held.map((one) => expect(one).rejects.toThrow('all')));
  });

  it('ends the wait for a credential and for a token', async () => {
    const auth = await startScriptedServer([{ on: 'GET /token', reply: { stallAfter: 0 } }]);
    registry.on({
      on: `HEAD ${BLOB}`,
      reply: { status: 401, headers: { 'www-authenticate': `Bearer realm="${auth.origin}/token"` } },
    });
    const ctx = aContext();
    const asked = Promise.withResolvers<void>();
    const slow = aClient(pool, registry.host, {
      tlsVerify: undefined,
      credential: async () => {
        asked.resolve();
        return new Promise(() => undefined);
      },
    }).hasBlob(ctx, DIGEST);
    await asked.promise;
    ctx.abort(new Error('no credential'));
    await expect(slow).rejects.toThrow('no credential');

    await using fresh = aPool();
    const other = aContext();
    const waiting = aClient(fresh, registry.host, anAccess()).hasBlob(other, DIGEST);
    await auth.arrived(1);
    other.abort(new Error('no token'));
    await expect(waiting).rejects.toThrow('no token');
    await auth[Symbol.asyncDispose]();
  });

  it('before the request sends nothing', async () => {
    const ctx = aContext();
    ctx.abort(new Error('before'));
    await expect(aClient(pool, registry.host).hasBlob(ctx, DIGEST)).rejects.toThrow('before');
    expect(registry.seen).toHaveLength(0);
  });
});
