import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Credential, RegistryPool } from '../../../src/distribution/contract.ts';
import { Secret } from '../../../src/runtime/secret.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aClient, aPool, anAccess, basic, collect } from '../../support/registry-client.ts';
import { startScriptedServer, type Reply, type ScriptedServer, type Seen } from '../../support/scripted-server.ts';

const DIGEST = `sha256:${'a'.repeat(64)}` as const;
const BLOB = `/v2/team/app/blobs/${DIGEST}`;

let registry: ScriptedServer;
let auth: ScriptedServer;
let pool: RegistryPool;

beforeEach(async () => {
  registry = await startScriptedServer();
  auth = await startScriptedServer();
  pool = aPool();
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
  await auth[Symbol.asyncDispose]();
});

function bearer(more = ''): string {
  return `Bearer realm="${auth.origin}/token?kept=1",service="reg"${more}`;
}

/** Answers with `then` to the holder of a token that `accepts`, else with a challenge. */
function guarded(accepts: (token: string) => boolean, then: Reply, challenge: () => string | string[] = bearer) {
  return (seen: Seen): Reply => {
    const token = /^Bearer (.+)$/.exec(seen.headers.authorization ?? '')?.[1];
    return token !== undefined && accepts(token)
      ? then
      : { status: 401, headers: { 'www-authenticate': challenge() }, body: '{"errors":[{"code":"UNAUTHORIZED"}]}' };
  };
}

function tokens(...values: readonly string[]): (seen: Seen) => Reply {
  let at = 0;
  return () => {
    const value = values[Math.min(at, values.length - 1)] ?? 'none';
    at += 1;
    return { body: JSON.stringify({ token: value, expires_in: 300 }) };
  };
}

describe('a Bearer challenge', () => {
  it('is answered with a token that GET and Basic fetch, which later requests bring along', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === 't1', {}) });
    auth.on({ on: 'GET /token', reply: tokens('t1') });
    const access = anAccess(basic());
    const client = aClient(pool, registry.host, access);
    const ctx = aContext();
    expect(await client.hasBlob(ctx, DIGEST)).toBe(true);
    expect(await client.hasBlob(ctx, DIGEST)).toBe(true);
    expect(registry.seen.map((one) => one.headers.authorization)).toEqual([undefined, 'Bearer t1', 'Bearer t1']);
    const [asked] = auth.seen;
    expect(auth.seen).toHaveLength(1);
    expect(asked?.headers.authorization).toBe(`Basic ${Buffer.from('robot:hunter2!').toString('base64')}`);
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({
      kept: '1',
      service: 'reg',
      scope: 'repository:team/app:pull,push',
      account: 'robot',
    });
    expect(access.asked).toEqual(['team/app']);
    expect(ctx.events.filter((one) => one.kind === 'request')).toHaveLength(4);
  });

  it('keeps the credential and the token out of every output', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === 'token-1', {}) });
    auth.on({ on: 'GET /token', reply: { body: JSON.stringify({ access_token: 'token-1', refresh_token: 'again' }) } });
    const ctx = aContext();
    expect(await aClient(pool, registry.host, anAccess(basic('robot', 'hunter2!'))).hasBlob(ctx, DIGEST)).toBe(true);
    expect(ctx.concealed).toEqual(['hunter2!', 'token-1', 'again']);
  });

  it('takes access_token too, and asks without a credential where there is none', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === 'public', {}) });
    auth.on({ on: 'GET /token', reply: { body: '{"access_token":"public"}' } });
    expect(await aClient(pool, registry.host).hasBlob(aContext(), DIGEST)).toBe(true);
    expect(auth.seen[0]?.headers.authorization).toBeUndefined();
    expect(auth.seen[0]?.query.has('account')).toBe(false);
  });

  it('is answered with a POST where the credential is a refresh token', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === 't', {}) });
    auth.on({ on: 'POST /token', reply: { body: '{"access_token":"t"}' } });
    const credential: Credential = { kind: 'identity-token', token: new Secret('r&t'), origin: 'the test' };
    expect(await aClient(pool, registry.host, anAccess(credential)).hasBlob(aContext(), DIGEST)).toBe(true);
    expect(Object.fromEntries(new URLSearchParams(auth.seen[0]?.body.toString()))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'waybill',
      service: 'reg',
      scope: 'repository:team/app:pull,push',
      refresh_token: 'r&t',
    });
    expect(auth.seen[0]?.headers.authorization).toBeUndefined();
  });

  it('is answered with a registry token as it is', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === 'mine', {}) });
    const credential: Credential = { kind: 'registry-token', token: new Secret('mine'), origin: 'the test' };
    expect(await aClient(pool, registry.host, anAccess(credential)).hasBlob(aContext(), DIGEST)).toBe(true);
    expect(auth.seen).toHaveLength(0);
  });

  it('makes many requests at once ask for one token', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === 't1', {}) });
    auth.on({ on: 'GET /token', reply: tokens('t1', 't2') });
    const client = aClient(pool, registry.host, anAccess(basic()));
    const found = await Promise.all(Array.from({ length: 8 }, () => client.hasBlob(aContext(), DIGEST)));
    expect(found).toEqual(Array.from({ length: 8 }, () => true));
    expect(auth.seen).toHaveLength(1);
  });

  it('does not let one that was interrupted take the others along', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === 't1', {}) });
    const hold = Promise.withResolvers<Reply>();
    auth.on({ on: 'GET /token', reply: () => hold.promise });
    const client = aClient(pool, registry.host, anAccess(basic()));
    const [first, second] = [aContext(), aContext()];
    const one = client.hasBlob(first, DIGEST);
    await auth.arrived(1);
    const other = client.hasBlob(second, DIGEST);
    await setImmediate();
    first.abort(new Error('enough'));
    await expect(one).rejects.toThrow('enough');
    hold.resolve({ body: '{"token":"t1"}' });
    expect(await other).toBe(true);
  });

  it('asks again when the token nears its end', async () => {
    let now = 1_000_000;
    await pool[Symbol.asyncDispose]();
    pool = aPool({ now: () => now });
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded(() => true, {}) });
    auth.on({ on: 'GET /token', reply: tokens('t1', 't2') });
    const client = aClient(pool, registry.host, anAccess(basic()));
    await client.hasBlob(aContext(), DIGEST);
    now += 280_000;
    await client.hasBlob(aContext(), DIGEST);
    now += 11_000;
    await client.hasBlob(aContext(), DIGEST);
    expect(registry.seen.map((one) => one.headers.authorization)).toEqual([
      undefined,
      'Bearer t1',
      'Bearer t1',
      'Bearer t2',
    ]);
  });

  it('asks again once when a token is refused before its end', async () => {
    let good = 't1';
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === good, {}) });
    auth.on({ on: 'GET /token', reply: tokens('t1', 't2') });
    const client = aClient(pool, registry.host, anAccess(basic()));
    await client.hasBlob(aContext(), DIGEST);
    good = 't2';
    const ctx = aContext();
    expect(await client.hasBlob(ctx, DIGEST)).toBe(true);
    expect(auth.seen).toHaveLength(2);
    expect(ctx.events.filter((one) => one.kind === 'retry')).toEqual([]);
  });

  it('does not keep a failure', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === 't1', {}) });
    auth.on({ on: 'GET /token', reply: { status: 401 }, times: 1 }, { on: 'GET /token', reply: tokens('t1') });
    const client = aClient(pool, registry.host, anAccess(basic()));
    await failureOf(client.hasBlob(aContext(), DIGEST), 'AUTH_DENIED');
    expect(await client.hasBlob(aContext(), DIGEST)).toBe(true);
  });

  it('is asked anew, with the scope that the registry names, when the token lacks it', async () => {
    registry.on({
      on: `HEAD ${BLOB}`,
      reply: guarded(
        (token) => token === 'wide',
        {},
        () => bearer(',scope="repository:proxy/app:pull",error="insufficient_scope"'),
      ),
    });
    auth.on({
      on: 'GET /token',
      reply: (seen) => ({
        body: JSON.stringify({
          token: seen.query.getAll('scope').includes('repository:proxy/app:pull') ? 'wide' : 'narrow',
        }),
      }),
    });
    expect(await aClient(pool, registry.host, anAccess(basic())).hasBlob(aContext(), DIGEST)).toBe(true);
  });

  it('retries the token service and waits as long as it asks', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === 't1', {}) });
    auth.on(
      { on: 'GET /token', reply: { status: 429, headers: { 'retry-after': '10ms' } }, times: 1 },
      { on: 'GET /token', reply: { dropAfter: 0 }, times: 1 },
      { on: 'GET /token', reply: tokens('t1') },
    );
    const ctx = aContext();
    expect(await aClient(pool, registry.host).hasBlob(ctx, DIGEST)).toBe(true);
    expect(ctx.events.filter((one) => one.kind === 'retry')).toMatchObject([
      { host: auth.host, waitMs: 10 },
      { host: auth.host },
    ]);
  });
});

describe('several repositories on one host', () => {
  const OTHER = `/v2/other/base/blobs/${DIGEST}`;

  it('get one token when the credential is the same, wherever it was found', async () => {
    registry.on(
      { on: `HEAD ${BLOB}`, reply: guarded(() => true, {}) },
      { on: `HEAD ${OTHER}`, reply: guarded(() => true, {}) },
    );
    auth.on({ on: 'GET /token', reply: tokens('t1') });
    const source = pool.repository({ registry: registry.host, path: 'other/base' }, anAccess(basic()), 'pull');
    const sink = pool.repository({ registry: registry.host, path: 'team/app' }, anAccess(basic()), 'pull,push', [
      'lib/x',
    ]);
    const ctx = aContext();
    await sink.hasBlob(ctx, DIGEST);
    await source.hasBlob(ctx, DIGEST);
    expect(auth.seen.map((one) => one.query.getAll('scope'))).toEqual([
      ['repository:team/app:pull,push', 'repository:lib/x:pull', 'repository:other/base:pull'],
    ]);
    expect(registry.seen).toHaveLength(3);
  });

  it('get a token each when the credentials differ', async () => {
    registry.on(
      { on: `HEAD ${BLOB}`, reply: guarded((token) => token === 't1', {}) },
      { on: `HEAD ${OTHER}`, reply: guarded((token) => token === 't2', {}) },
    );
    auth.on({ on: 'GET /token', reply: tokens('t1', 't2') });
    const source = pool.repository({ registry: registry.host, path: 'other/base' }, anAccess(basic('a')), 'pull');
    const sink = aClient(pool, registry.host, anAccess(basic('b')));
    await sink.hasBlob(aContext(), DIGEST);
    await source.hasBlob(aContext(), DIGEST);
    expect(auth.seen.map((one) => one.query.getAll('scope'))).toEqual([
      ['repository:team/app:pull,push'],
      ['repository:other/base:pull'],
    ]);
  });

  it('are asked for alone when the whole is refused', async () => {
    registry.on(
      { on: `HEAD ${BLOB}`, reply: guarded(() => true, {}) },
      { on: `HEAD ${OTHER}`, reply: guarded(() => true, {}) },
    );
    auth.on({
      on: 'GET /token',
      reply: (seen) => (seen.query.getAll('scope').length > 1 ? { status: 403 } : { body: '{"token":"one"}' }),
    });
    const source = pool.repository({ registry: registry.host, path: 'other/base' }, anAccess(basic()), 'pull');
    const sink = aClient(pool, registry.host, anAccess(basic()));
    await Promise.all([sink.hasBlob(aContext(), DIGEST), source.hasBlob(aContext(), DIGEST)]);
    expect(auth.seen.map((one) => one.query.getAll('scope').length)).toEqual([2, 1, 1]);
  });

  it('are asked for alone when the token for the whole is not taken', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === 'one', {}) });
    auth.on({
      on: 'GET /token',
      reply: (seen) => ({ body: JSON.stringify({ token: seen.query.getAll('scope').length > 1 ? 'many' : 'one' }) }),
    });
    pool.repository({ registry: registry.host, path: 'other/base' }, anAccess(basic()), 'pull');
    expect(await aClient(pool, registry.host, anAccess(basic())).hasBlob(aContext(), DIGEST)).toBe(true);
  });
});

describe('other challenges', () => {
  it('take Basic, and send it ahead from then on', async () => {
    const header = `Basic ${Buffer.from('robot:hunter2!').toString('base64')}`;
    registry.on({
      on: `HEAD ${BLOB}`,
      reply: (seen) =>
        seen.headers.authorization === header
          ? {}
          : { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
    });
    const client = aClient(pool, registry.host, anAccess(basic()));
    await client.hasBlob(aContext(), DIGEST);
    await client.hasBlob(aContext(), DIGEST);
    expect(registry.seen.map((one) => one.headers.authorization)).toEqual([undefined, header, header]);
  });

  it.each([
    ['in one header', (): string => `Negotiate, Basic realm="a, \\"b\\"", ${bearer()}`],
    ['in several headers', (): string[] => ['Negotiate', 'Basic realm="a"', bearer()]],
  ])('are told apart %s', async (_where, challenge) => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === 't1', {}, challenge) });
    auth.on({ on: 'GET /token', reply: tokens('t1') });
    expect(await aClient(pool, registry.host, anAccess(basic())).hasBlob(aContext(), DIGEST)).toBe(true);
  });
});

describe('a 401 that does not end', () => {
  it('is AUTH_DENIED with a credential: its origin is told, its value is not', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded(() => false, {}) });
    auth.on({ on: 'GET /token', reply: tokens('t1') });
    const failure = await failureOf(
      aClient(pool, registry.host, anAccess(basic())).hasBlob(aContext(), DIGEST),
      'AUTH_DENIED',
    );
    expect(failure.message).toContain(registry.host);
    expect(failure.message).toContain('the test');
    expect(JSON.stringify([failure.message, failure.hint, failure.facts])).not.toMatch(/hunter2|t1\b/);
    expect(registry.seen.length).toBeLessThanOrEqual(3);
    expect(failure.transient).toBe(false);
  });

  it('is AUTH_REQUIRED without one', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } } });
    const failure = await failureOf(aClient(pool, registry.host).hasBlob(aContext(), DIGEST), 'AUTH_REQUIRED');
    expect(failure.hint).toContain('log in');
    expect(registry.seen).toHaveLength(1);
  });

  it('ends when the registry has no challenge at all', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: { status: 401 } });
    await failureOf(aClient(pool, registry.host, anAccess(basic())).hasBlob(aContext(), DIGEST), 'AUTH_DENIED');
  });

  it('is the token service’s refusal where that is what happened', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded(() => false, {}) });
    auth.on({ on: 'GET /token', reply: { status: 401, body: '{"details":"incorrect username or password"}' } });
    const failure = await failureOf(
      aClient(pool, registry.host, anAccess(basic())).hasBlob(aContext(), DIGEST),
      'AUTH_DENIED',
    );
    expect(failure.message).toContain('incorrect username or password');
    expect(failure.message).toContain(auth.host);
  });
});

describe('a token service', () => {
  it.each([
    ['an HTML page', { headers: { 'content-type': 'text/html' }, body: '<html>hello</html>' }],
    ['a token with a line break', { body: JSON.stringify({ token: 'a\r\nb: c' }) }],
    ['nothing', {}],
  ])('that answers with %s is a SERVER_ERROR', async (_what, reply) => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded(() => false, {}) });
    auth.on({ on: 'GET /token', reply });
    await failureOf(aClient(pool, registry.host).hasBlob(aContext(), DIGEST), 'SERVER_ERROR');
  });

  it('that answers with too much is cut off', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded(() => false, {}) });
    auth.on({ on: 'GET /token', reply: { body: 'x'.repeat(5000) } });
    await failureOf(
      aClient(pool, registry.host).hasBlob(aContext({ limits: { tokenBytes: 1000 } }), DIGEST),
      'LIMIT_EXCEEDED',
    );
  });

  it('that is no HTTP address is not asked', async () => {
    registry.on({
      on: `HEAD ${BLOB}`,
      reply: { status: 401, headers: { 'www-authenticate': 'Bearer realm="file:///etc/passwd"' } },
    });
    await failureOf(aClient(pool, registry.host, anAccess(basic())).hasBlob(aContext(), DIGEST), 'AUTH_DENIED');
  });

  it('that redirects to another host does not take the credential there', async () => {
    registry.on({ on: `HEAD ${BLOB}`, reply: guarded((token) => token === 't1', {}) });
    const elsewhere = await startScriptedServer([{ on: 'GET /token', reply: tokens('t1') }]);
    auth.on({ on: 'GET /token', reply: { status: 307, headers: { location: `${elsewhere.origin}/token` } } });
    await aClient(pool, registry.host, anAccess(basic())).hasBlob(aContext(), DIGEST);
    expect(elsewhere.seen.map((one) => one.headers.authorization)).toEqual([undefined]);
    await elsewhere[Symbol.asyncDispose]();
  });
});

describe('the catalogue', () => {
  it('is asked for with its own scope', async () => {
    registry.on({
      on: 'GET /v2/_catalog',
      reply: guarded((token) => token === 't', { body: '{"repositories":["a","b/c"]}' }),
    });
    auth.on({ on: 'GET /token', reply: tokens('t') });
    expect(await collect(pool.host(registry.host, anAccess(basic())).catalog(aContext()))).toEqual(['a', 'b/c']);
    expect(auth.seen[0]?.query.getAll('scope')).toEqual(['registry:catalog:*']);
  });

  it.each([
    [401, 'AUTH_REQUIRED'],
    [403, 'AUTH_REQUIRED'],
    [404, 'UNSUPPORTED'],
    [405, 'UNSUPPORTED'],
  ] as const)('that answers %i fails with %s', async (status, code) => {
    registry.on({ on: 'GET /v2/_catalog', reply: { status } });
    await failureOf(collect(pool.host(registry.host, anAccess()).catalog(aContext())), code);
  });
});
