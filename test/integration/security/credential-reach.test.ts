import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool, RepositoryClient } from '../../../src/distribution/contract.ts';
import { Secret } from '../../../src/runtime/secret.ts';
import type { OperationContext } from '../../../src/runtime/context.ts';
import { aCertificate } from '../../support/certificate.ts';
import { aContext } from '../../support/context.ts';
import { findProgram } from '../../support/debian.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aBlob, aClient, anAccess, aPool, basic, bytesOf, collect, sourceOf } from '../../support/registry-client.ts';
import { startScriptedServer, type Reply, type ScriptedServer, type Seen } from '../../support/scripted-server.ts';

const BYTES = Buffer.from('a layer');
const BLOB = aBlob(BYTES);
const UPLOADS = '/v2/team/app/blobs/uploads/';
const PASSWORD = 'hunter2!';
const TOKEN = 'token-of-the-registry';
const OWNED = [PASSWORD, TOKEN, Buffer.from(`robot:${PASSWORD}`).toString('base64')];

let registry: ScriptedServer;
let elsewhere: ScriptedServer;
let secure: ScriptedServer | undefined;
let pool: RegistryPool;
let tls: Awaited<ReturnType<typeof aCertificate>> | undefined;

beforeAll(async () => {
  tls = findProgram('openssl') === undefined ? undefined : await aCertificate();
});

beforeEach(async () => {
  registry = await startScriptedServer();
  elsewhere = await startScriptedServer();
  secure = tls === undefined ? undefined : await startScriptedServer([], tls);
  pool = aPool();
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  for (const server of [registry, elsewhere, secure]) await server?.[Symbol.asyncDispose]();
});

/** Requests, each with the path that it asks first. */
const REQUESTS: Readonly<
  Record<string, readonly [string, (client: RepositoryClient, ctx: OperationContext) => unknown]>
> = {
  'GET of a manifest': ['GET /v2/team/app/manifests/v1', async (client, ctx) => client.getManifest(ctx, 'v1')],
  'HEAD of a manifest': ['HEAD /v2/team/app/manifests/v1', async (client, ctx) => client.headManifest(ctx, 'v1')],
  'HEAD of a blob': [`HEAD /v2/team/app/blobs/${BLOB.digest}`, async (client, ctx) => client.hasBlob(ctx, BLOB.digest)],
  'GET of a blob': [
    `GET /v2/team/app/blobs/${BLOB.digest}`,
    async (client, ctx) => bytesOf((await client.openBlob(ctx, BLOB)).stream),
  ],
  'list of tags': ['GET /v2/team/app/tags/list', async (client, ctx) => collect(client.tags(ctx))],
  'list of referrers': [
    `GET /v2/team/app/referrers/${BLOB.digest}`,
    async (client, ctx) => client.referrers(ctx, BLOB.digest),
  ],
};

/** Where a registry may lead to, that is not itself. */
const PLACES: Readonly<Record<string, () => string | undefined>> = {
  'another port': () => elsewhere.origin,
  'another name of the same server': () => registry.origin.replace('127.0.0.1', 'localhost'),
  'another scheme': () => secure?.origin,
};

const ROWS = Object.keys(REQUESTS).flatMap((request) => Object.keys(PLACES).map((place) => [request, place] as const));

function guarded(then: Reply, isBearer: boolean) {
  return ({ headers }: Seen): Reply => {
    if (headers.authorization !== undefined) return then;
    const challenge = isBearer ? `Bearer realm="${registry.origin}/token",service="s"` : 'Basic realm="x"';
    return { status: 401, headers: { 'www-authenticate': challenge } };
  };
}

/** Every request that did not go to the registry under its own name. */
function strays(): readonly Seen[] {
  const all = [...registry.seen, ...elsewhere.seen, ...(secure?.seen ?? [])];
  return all.filter((one) => one.headers.host !== registry.host);
}

function expectNothingOwned(seen: readonly Seen[]): void {
  for (const one of seen) {
    const all = [one.url, JSON.stringify(one.headers), one.body.toString('latin1')].join('\n');
    for (const secret of OWNED) expect(all).not.toContain(secret);
    expect(one.headers).not.toHaveProperty('authorization');
    expect(one.headers).not.toHaveProperty('cookie');
  }
}

describe.each([
  ['a password', false],
  ['a token', true],
])('%s', (_what, isBearer) => {
  beforeEach(() => registry.on({ on: 'GET /token', reply: { body: JSON.stringify({ token: TOKEN }) } }));

  it.each(ROWS)('does not follow a redirected %s to %s', async (request, place) => {
    const target = PLACES[place]?.();
    const [on, ask] = REQUESTS[request] ?? [];
    if (target === undefined || on === undefined || ask === undefined) return;
    const location = `${target}/led?signed=1`;
    registry.on({ on, reply: guarded({ status: 307, headers: { location, 'set-cookie': 'a=b' } }, isBearer) });
    // An own certificate is no question here.
    const client = aClient(pool, registry.host, anAccess(basic('robot', PASSWORD), false));
    const ctx = aContext({ limits: { retries: 0 } });
    await Promise.resolve(ask(client, ctx)).catch(() => undefined);
    const led = strays();
    expect(led.map((one) => one.url)).toEqual(['/led?signed=1']);
    expectNothingOwned(led);
  });

  it.each(Object.keys(PLACES))('does not go along with an upload to %s', async (place) => {
    const target = PLACES[place]?.();
    if (target === undefined) return;
    registry.on({
      on: `POST ${UPLOADS}`,
      reply: guarded({ status: 202, headers: { location: `${target}/up` } }, isBearer),
    });
    for (const server of [registry, elsewhere, secure]) server?.on({ on: 'PUT /up', reply: { status: 201 } });
    const client = aClient(pool, registry.host, anAccess(basic('robot', PASSWORD), false));
    const session = await client.startUpload(aContext());
    if (session === 'mounted') throw new Error('nothing was to be mounted');
    await client.upload(aContext(), session, BLOB, sourceOf(BYTES));
    expect(strays().map((one) => one.body.toString())).toEqual([BYTES.toString()]);
    expectNothingOwned(strays());
  });

  it('does not come back with an upload that was led away, to what is no upload', async () => {
    const manifest = '/v2/prod/app/manifests/latest';
    const back = { location: `${registry.origin}${manifest}`, range: '0-999999' };
    registry.on(
      {
        on: `POST ${UPLOADS}`,
        reply: guarded({ status: 202, headers: { location: `${elsewhere.origin}/up` } }, isBearer),
      },
      ...['GET', 'PUT', 'PATCH', 'DELETE'].map((on) => ({ on: `${on} ${manifest}`, reply: guarded({}, isBearer) })),
    );
    elsewhere.on(
      { on: 'PUT /up', reply: { status: 405 } },
      { on: 'PATCH /up', reply: { status: 202, headers: back } },
      { on: 'GET /up', reply: { status: 204, headers: back } },
    );
    const client = aClient(pool, registry.host, anAccess(basic('robot', PASSWORD)));
    const ctx = aContext({ limits: { retries: 0 } });
    const session = await client.startUpload(ctx);
    if (session === 'mounted') throw new Error('nothing was to be mounted');
    await failureOf(client.upload(ctx, session, BLOB, sourceOf(BYTES)), 'SERVER_ERROR');
    expect(await client.resumeUpload(ctx, session, BLOB, sourceOf(BYTES))).toBe(false);
    expect(elsewhere.seen.map(({ method }) => method)).toEqual(expect.arrayContaining(['PATCH', 'GET']));
    expect(registry.seen.filter(({ path }) => path === manifest)).toEqual([]);
  });

  it('does not follow the redirect of a request that writes', async () => {
    const headers = { location: `${elsewhere.origin}/led` };
    registry.on({ on: `POST ${UPLOADS}`, reply: guarded({ status: 307, headers }, isBearer) });
    const client = aClient(pool, registry.host, anAccess(basic('robot', PASSWORD)));
    await failureOf(client.startUpload(aContext()), 'SERVER_ERROR');
    expect(elsewhere.seen).toEqual([]);
  });

  it('stays when a list links to another port: the next page is asked of the registry itself', async () => {
    const link = `<${elsewhere.origin}/v2/team/app/tags/list?last=a>; rel="next"`;
    const page = { headers: { link, 'content-type': 'application/json' }, body: '{"tags":["a"]}' };
    registry.on(
      { on: 'GET /v2/team/app/tags/list', times: 2, reply: guarded(page, isBearer) },
      { on: 'GET /v2/team/app/tags/list', reply: { body: '{"tags":["b"]}' } },
    );
    const client = aClient(pool, registry.host, anAccess(basic('robot', PASSWORD)));
    expect(await collect(client.tags(aContext()))).toEqual(['a', 'b']);
    expect(elsewhere.seen).toEqual([]);
  });
});

describe('a token service on another host', () => {
  const ask = async (credential: Parameters<typeof anAccess>[0]): Promise<Seen | undefined> => {
    registry.on({
      on: `HEAD /v2/team/app/blobs/${BLOB.digest}`,
      reply: ({ headers }) =>
        headers.authorization === `Bearer ${TOKEN}`
          ? {}
          : {
              status: 401,
              headers: {
                'www-authenticate': `Bearer realm="${elsewhere.origin}/token",service="s"`,
                'set-cookie': 'session=of-the-registry',
              },
            },
    });
    for (const method of ['GET', 'POST'])
      elsewhere.on({ on: `${method} /token`, reply: { body: JSON.stringify({ token: TOKEN }) } });
    expect(await aClient(pool, registry.host, anAccess(credential)).hasBlob(aContext(), BLOB.digest)).toBe(true);
    expect(elsewhere.seen).toHaveLength(1);
    return elsewhere.seen[0];
  };

  it('gets a password in its header, and what is wanted, and nothing else', async () => {
    const seen = await ask(basic('robot', PASSWORD));
    expect(seen?.headers.authorization).toBe(`Basic ${OWNED[2] ?? ''}`);
    expect([...(seen?.query.keys() ?? [])].toSorted()).toEqual(['account', 'scope', 'service']);
    expect(Object.keys(seen?.headers ?? {}).toSorted()).toEqual(['authorization', 'connection', 'host', 'user-agent']);
    expect(seen?.body).toHaveLength(0);
  });

  it('gets a refresh token in the body alone', async () => {
    const token = new Secret('refresh-me');
    const seen = await ask({ kind: 'identity-token', token, origin: 'the test' });
    expect(seen?.method).toBe('POST');
    expect(new URLSearchParams(seen?.body.toString()).get('refresh_token')).toBe('refresh-me');
    expect(seen?.url).toBe('/token');
    expect(JSON.stringify(seen?.headers)).not.toContain('refresh-me');
  });

  it('gets nothing where there is nothing', async () => {
    const seen = await ask(undefined);
    expect(seen?.headers.authorization).toBeUndefined();
  });

  it('does not get a token that is for the registry itself', async () => {
    registry.on({
      on: `HEAD /v2/team/app/blobs/${BLOB.digest}`,
      reply: ({ headers }) =>
        headers.authorization === 'Bearer mine'
          ? {}
          : { status: 401, headers: { 'www-authenticate': `Bearer realm="${elsewhere.origin}/token"` } },
    });
    const access = anAccess({ kind: 'registry-token', token: new Secret('mine'), origin: 'the test' });
    expect(await aClient(pool, registry.host, access).hasBlob(aContext(), BLOB.digest)).toBe(true);
    expect(elsewhere.seen).toEqual([]);
  });

  it.each([301, 302, 303, 307, 308])('that sends a refresh token on with a %i is not followed', async (status) => {
    registry.on({
      on: `HEAD /v2/team/app/blobs/${BLOB.digest}`,
      reply: { status: 401, headers: { 'www-authenticate': `Bearer realm="${registry.origin}/token"` } },
    });
    registry.on({ on: 'POST /token', reply: { status, headers: { location: `${elsewhere.origin}/token` } } });
    const access = anAccess({ kind: 'identity-token', token: new Secret('refresh-me'), origin: 'the test' });
    await failureOf(aClient(pool, registry.host, access).hasBlob(aContext(), BLOB.digest), 'SERVER_ERROR');
    expect(elsewhere.seen).toEqual([]);
  });
});

describe('a registry', () => {
  it('that leads inside is refused, but for the bytes of a blob', async () => {
    const inside = 'http://169.254.169.254/latest/meta-data/';
    for (const [on] of Object.values(REQUESTS))
      if (!on.includes('/blobs/')) registry.on({ on, reply: { status: 307, headers: { location: inside } } });
    registry.on({ on: `POST ${UPLOADS}`, reply: { status: 202, headers: { location: 'http://0xa9fea9fe/up' } } });
    const client = aClient(pool, registry.host);
    for (const [on, ask] of Object.values(REQUESTS)) {
      if (on.includes('/blobs/')) continue;
      const failure = await failureOf(async () => ask(client, aContext()), 'UNSUPPORTED');
      expect(failure.message).toContain('internal address: 169.254.169.254');
    }
    await failureOf(client.startUpload(aContext()), 'UNSUPPORTED');
  });

  it('that was left in an upload of an earlier process does not lead inside either', async () => {
    const session = { location: 'http://169.254.169.254/up' };
    await failureOf(aClient(pool, registry.host).upload(aContext(), session, BLOB, sourceOf(BYTES)), 'UNSUPPORTED');
  });
});
