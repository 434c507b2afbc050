import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool, RepositoryClient } from '../../../src/distribution/contract.ts';
import { Failure } from '../../../src/runtime/failure.ts';
import type { OpenBlob } from '../../../src/transport/contract.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aBlob, aClient, anAccess, aPool, basic, sourceOf } from '../../support/registry-client.ts';
import { startScriptedServer, type Reply, type ScriptedServer } from '../../support/scripted-server.ts';

const BYTES = Buffer.from('layer'.repeat(1000));
const BLOB = aBlob(BYTES);
const POST = 'POST /v2/team/app/blobs/uploads/';
const OTHER = `sha256:${'b'.repeat(64)}` as const;

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

function opened(location: string): Reply {
  return { status: 202, headers: { location } };
}

async function push(open: OpenBlob = sourceOf(BYTES), blob = BLOB, ctx = aContext()): Promise<void> {
  const session = await client.startUpload(ctx);
  if (session === 'mounted') throw new Error('not asked for');
  await client.upload(ctx, session, blob, open);
}

/** The content from wherever it is asked for. */
const openFrom: OpenBlob = async (_, from = 0) =>
  Promise.resolve({ stream: Readable.from([BYTES.subarray(from)]), offset: from });

describe('an upload', () => {
  it.each([
    ['relative', (): string => '/up/1?_state=a%2Fb%3D'],
    ['absolute', (): string => `${registry.origin}/up/1?_state=a%2Fb%3D`],
  ])('is one PUT to a %s location, its query kept as it is', async (_form, location) => {
    registry.on({ on: POST, reply: () => opened(location()) }, { on: 'PUT /up/1', reply: { status: 201 } });
    await push();
    const put = registry.seen[1];
    expect(put?.url).toBe(`/up/1?_state=a%2Fb%3D&digest=${encodeURIComponent(BLOB.digest)}`);
    expect(put?.body).toEqual(BYTES);
    expect(put?.headers).toMatchObject({
      'content-length': String(BYTES.byteLength),
      'content-type': 'application/octet-stream',
    });
    expect(put?.headers['transfer-encoding']).toBeUndefined();
    expect(registry.seen.map((one) => one.method)).toEqual(['POST', 'PUT']);
  });

  it.each([0, 1])('may have %i bytes', async (size) => {
    const bytes = BYTES.subarray(0, size);
    registry.on({ on: POST, reply: opened('/up/1') }, { on: 'PUT /up/1', reply: { status: 201 } });
    await push(sourceOf(bytes), aBlob(bytes));
    expect(registry.seen[1]?.headers['content-length']).toBe(String(size));
    expect(registry.seen[1]?.body.byteLength).toBe(size);
  });

  it('keeps its order and its bytes over many megabytes', async () => {
    const bytes = Buffer.alloc(24 * 1024 * 1024, 'waybill');
    registry.on({ on: POST, reply: opened('/up/1') }, { on: 'PUT /up/1', reply: { status: 201 } });
    await push(sourceOf(bytes, 500), aBlob(bytes));
    expect(registry.seen[1]?.body.equals(bytes)).toBe(true);
  });

  it('whose registry does not say where is a SERVER_ERROR', async () => {
    registry.on({ on: POST, reply: { status: 202 } });
    await failureOf(client.startUpload(aContext()), 'SERVER_ERROR');
  });

  it('that the registry stores as something else is found out', async () => {
    registry.on(
      { on: POST, reply: opened('/up/1') },
      { on: 'PUT /up/1', reply: { status: 201, headers: { 'docker-content-digest': OTHER } } },
    );
    await failureOf(push(), 'DIGEST_MISMATCH');
  });

  it('refused for its digest is a DIGEST_MISMATCH, and not sent again', async () => {
    registry.on(
      { on: POST, reply: opened('/up/1') },
      { on: 'PUT /up/1', reply: { status: 400, body: '{"errors":[{"code":"DIGEST_INVALID"}]}' } },
    );
    await failureOf(push(), 'DIGEST_MISMATCH');
    expect(registry.seen).toHaveLength(2);
  });

  it('that fails in a way that passes, where the registry does not say how far it is, is closed and left to the caller', async () => {
    registry.on({ on: POST, reply: opened('/up/1') }, { on: 'PUT /up/1', reply: { status: 503 } });
    expect((await failureOf(push(), 'SERVER_ERROR')).transient).toBe(true);
    expect(registry.seen.map(({ method }) => method)).toEqual(['POST', 'PUT', 'GET', 'DELETE']);
  });

  it('that is one request too many is sent again to where it was opened', async () => {
    registry.on(
      { on: POST, reply: opened('/up/1') },
      { on: 'PUT /up/1', reply: { status: 429, headers: { 'retry-after': '0' } }, times: 4 },
      { on: 'PUT /up/1', reply: { status: 201 } },
    );
    await push();
    expect(registry.seen.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT', 'PUT', 'PUT', 'PUT']);
  });

  it('is not done when the answer is a web page', async () => {
    const page = { headers: { 'content-type': 'text/html' }, body: '<html></html>' };
    registry.on({ on: POST, reply: opened('/up/1') }, { on: 'PUT /up/1', reply: page });
    expect((await failureOf(push(), 'SERVER_ERROR')).message).toContain('web page');
  });

  it('that broke goes on where the registry is, from there on alone', async () => {
    registry.on(
      { on: POST, reply: opened('/up/1?_state=a') },
      { on: 'PUT /up/1', reply: { status: 502 } },
      { on: 'GET /up/1', reply: { status: 204, headers: { range: '0-1999', location: '/up/1b?_state=b' } } },
      { on: 'PATCH /up/1b', reply: { status: 202, headers: { location: '/up/1c?_state=c' } } },
      { on: 'PUT /up/1c', reply: { status: 201 } },
    );
    const asked: (number | undefined)[] = [];
    await push(async (signal, from = 0) => {
      asked.push(from);
      return openFrom(signal, from);
    });
    expect(asked).toEqual([0, 2000]);
    const [, , , patch, end] = registry.seen;
    expect(patch).toMatchObject({
      url: '/up/1b?_state=b',
      headers: { 'content-range': `2000-${String(BYTES.byteLength - 1)}` },
      body: BYTES.subarray(2000),
    });
    expect(end?.url).toBe(`/up/1c?_state=c&digest=${encodeURIComponent(BLOB.digest)}`);
    expect(registry.seen).toHaveLength(5);
  });

  it('of which the registry has everything is only finished', async () => {
    registry.on(
      { on: POST, reply: opened('/up/1') },
      { on: 'PUT /up/1', reply: { status: 502 }, times: 1 },
      {
        on: 'GET /up/1',
        reply: { status: 204, headers: { range: `0-${String(BYTES.byteLength - 1)}`, location: '/up/1' } },
      },
      { on: 'PUT /up/1', reply: { status: 201 } },
    );
    await push();
    expect(registry.seen.map(({ method, body }) => [method, body.byteLength])).toEqual([
      ['POST', 0],
      ['PUT', BYTES.byteLength],
      ['GET', 0],
      ['PUT', 0],
    ]);
  });

  it.each([
    ['more than there is', '0-999999'],
    ['no number', 'bytes'],
    ['nothing new', '0-0'],
  ])('that broke begins anew where the registry says it has %s', async (_, range) => {
    registry.on(
      { on: POST, reply: opened('/up/1') },
      { on: 'PUT /up/1', reply: { status: 502 } },
      { on: 'GET /up/1', reply: { status: 204, headers: { range } } },
    );
    await failureOf(push(), 'SERVER_ERROR');
    expect(registry.seen.map(({ method }) => method)).toEqual(['POST', 'PUT', 'GET', 'DELETE']);
  });

  it.each([
    ['does not take the rest of', { status: 416 }],
    ['finds another content in', { status: 400, body: '{"errors":[{"code":"DIGEST_INVALID"}]}' }],
  ])('that broke is left to the caller, to begin anew, when the registry %s it', async (_, refusal) => {
    registry.on(
      { on: POST, reply: opened('/up/1') },
      { on: 'PUT /up/1', reply: { status: 502 } },
      { on: 'GET /up/1', reply: { status: 204, headers: { range: '0-1999' } } },
      { on: 'PATCH /up/1', reply: refusal },
    );
    const failure = await failureOf(push(openFrom), 'SERVER_ERROR');
    expect([failure.transient, failure.facts['status']]).toEqual([true, 502]);
    expect(registry.seen.map(({ method }) => method)).toEqual(['POST', 'PUT', 'GET', 'PATCH', 'DELETE']);
  });

  it('that is interrupted while it is opened is closed when the registry has said where it is', async () => {
    const answer = Promise.withResolvers<Reply>();
    registry.on({ on: POST, reply: () => answer.promise });
    const ctx = aContext();
    const opening = failureOf(client.startUpload(ctx), 'CANCELLED');
    await registry.arrived(1);
    ctx.abort(new Failure('CANCELLED', 'interrupted'));
    answer.resolve(opened('/up/1'));
    await opening;
    expect(registry.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([POST, 'DELETE /up/1']);
  });

  it('whose opening gets no answer is waited for a moment longer after an interruption, and no more', async () => {
    registry.on({ on: POST, reply: { stallAfter: 0 } });
    const ctx = aContext();
    const opening = failureOf(client.startUpload(ctx), 'CANCELLED');
    await registry.arrived(1);
    ctx.abort(new Failure('CANCELLED', 'interrupted'));
    await opening;
    expect(registry.seen).toHaveLength(1);
  });

  it('is closed at once after an interruption', async () => {
    registry.on({ on: POST, reply: opened('/up/1') }, { on: 'PUT /up/1', reply: { stallAfter: 0 } });
    const ctx = aContext();
    const pushing = failureOf(push(sourceOf(BYTES), BLOB, ctx), 'CANCELLED');
    await registry.arrived(2);
    ctx.abort(new Failure('CANCELLED', 'interrupted'));
    await pushing;
    expect(registry.seen.map(({ method }) => method)).toEqual(['POST', 'PUT', 'DELETE']);
  });

  it('of an earlier process goes on, or is not known any more', async () => {
    const location = `${registry.origin}/up/7`;
    registry.on(
      { on: 'GET /up/7', reply: { status: 204, headers: { range: '0-999', location: '/up/7' } }, times: 1 },
      { on: 'PATCH /up/7', reply: { status: 202, headers: { location: '/up/7' } } },
      { on: 'PUT /up/7', reply: { status: 201 } },
    );
    expect(await client.resumeUpload(aContext(), { location }, BLOB, openFrom)).toBe(true);
    expect(registry.seen[1]?.body).toEqual(BYTES.subarray(1000));
    expect(await client.resumeUpload(aContext(), { location }, BLOB, openFrom)).toBe(false);
  });

  it('whose connection breaks is a transient failure, and its source is closed', async () => {
    registry.on({ on: POST, reply: opened('/up/1') }, { on: 'PUT /up/1', reply: { dropAfter: 0 }, early: true });
    const endless = new Readable({
      read() {
        setImmediate(() => this.push(Buffer.alloc(1000)));
      },
    });
    const closed = new Promise<void>((resolve) => endless.once('close', resolve));
    const failure = await failureOf(
      push(async () => Promise.resolve({ stream: endless, offset: 0 }), { ...BLOB, size: 1e9 }),
      'UNREACHABLE',
    );
    expect(failure.transient).toBe(true);
    await closed;
  });

  it('that is refused before it is read says why', async () => {
    registry.on(
      { on: POST, reply: opened('/up/1') },
      {
        on: 'PUT /up/1',
        reply: { status: 403, body: '{"errors":[{"code":"DENIED","message":"quota"}]}' },
        early: true,
      },
    );
    const bytes = Buffer.alloc(20_000_000);
    const failure = await failureOf(push(sourceOf(bytes, 1000), aBlob(bytes)), 'AUTH_REQUIRED');
    expect(failure.message).toContain('quota');
  });
});

describe('the source of an upload', () => {
  beforeEach(() => {
    registry.on({ on: POST, reply: opened('/up/1') }, { on: 'PUT /up/1', reply: { status: 201 } });
  });

  it('that fails midway ends it with its own failure, at once', async () => {
    const own = new Failure('DIGEST_MISMATCH', 'the layer is not what it should be', { side: 'source' });
    async function* pieces(): AsyncGenerator<Buffer> {
      yield BYTES.subarray(0, 100);
      await Promise.resolve();
      throw own;
    }
    const failure = await failureOf(
      push(async () => Promise.resolve({ stream: Readable.from(pieces()), offset: 0 })),
      'DIGEST_MISMATCH',
    );
    expect(failure).toBe(own);
    expect(registry.seen.filter((one) => one.method === 'PUT')).toEqual([]);
  });

  it('has wishes of its own, which hold back nothing here', async () => {
    const own = new Failure('RATE_LIMITED', 'later', {
      side: 'source',
      transient: true,
      facts: { retryAfterMs: 3_600_000 },
    });
    await failureOf(
      push(async () => Promise.reject(own)),
      'RATE_LIMITED',
    );
    expect(await client.startUpload(aContext())).toMatchObject({ location: `${registry.origin}/up/1` });
  });

  it('that fails before its first byte, or while it is opened, does so too', async () => {
    const own = new Failure('BLOB_UNKNOWN', 'not there', { side: 'source' });
    const broken = new Readable({ read: () => undefined });
    broken.on('error', () => undefined);
    broken.destroy(own);
    expect(
      await failureOf(
        push(async () => Promise.resolve({ stream: broken, offset: 0 })),
        'BLOB_UNKNOWN',
      ),
    ).toBe(own);
    expect(
      await failureOf(
        push(async () => Promise.reject(own)),
        'BLOB_UNKNOWN',
      ),
    ).toBe(own);
  });

  it.each([
    ['ends early', BYTES.subarray(0, 100)],
    ['does not end', Buffer.concat([BYTES, BYTES])],
  ])('that %s is a SIZE_MISMATCH', async (_what, bytes) => {
    await failureOf(push(sourceOf(bytes)), 'SIZE_MISMATCH');
  });

  it('is read no faster than the registry takes it', async () => {
    registry = await startScriptedServer([
      { on: POST, reply: opened('/up/1') },
      { on: 'PUT /up/1', reply: { stallAfter: 0 }, early: true },
    ]);
    client = aClient(pool, registry.host);
    let given = 0;
    const quiet = Promise.withResolvers<void>();
    let timer = setTimeout(() => undefined, 0);
    const greedy = new Readable({
      read() {
        given += 65_536;
        clearTimeout(timer);
        timer = setTimeout(() => quiet.resolve(), 300);
        this.push(Buffer.alloc(65_536));
      },
    });
    const ctx = aContext();
    const pushing = push(async () => Promise.resolve({ stream: greedy, offset: 0 }), { ...BLOB, size: 1e9 }, ctx);
    pushing.catch(() => undefined);
    await quiet.promise;
    expect(given).toBeLessThan(64 * 1024 * 1024);
    ctx.abort(new Error('enough'));
    await expect(pushing).rejects.toThrow('enough');
    expect(greedy.destroyed).toBe(true);
  });
});

describe('a mount', () => {
  it('that is given needs no upload', async () => {
    registry.on({ on: POST, reply: { status: 201 } });
    expect(await client.startUpload(aContext(), { digest: BLOB.digest, from: 'lib/base' })).toBe('mounted');
    expect(Object.fromEntries(registry.seen[0]?.query ?? [])).toEqual({ mount: BLOB.digest, from: 'lib/base' });
  });

  it('that is declined leaves the session that was opened', async () => {
    registry.on({ on: POST, reply: opened('/up/7?x=1') });
    expect(await client.startUpload(aContext(), { digest: BLOB.digest, from: 'lib/base' })).toEqual({
      location: `${registry.origin}/up/7?x=1`,
    });
  });
});

describe('a registry that does not take a blob in one PUT', () => {
  const patch = { status: 202, headers: { location: '/up/2?part=1' } };

  it.each<readonly [string, Reply]>([
    ['404', { status: 404 }],
    ['405', { status: 405 }],
    ['415', { status: 415 }],
    ['400 UNSUPPORTED', { status: 400, body: '{"errors":[{"code":"UNSUPPORTED"}]}' }],
  ])('and says %s gets it by PATCH, from then on at once', async (_how, refusal) => {
    registry.on(
      { on: POST, reply: opened('/up/1'), times: 1 },
      { on: POST, reply: opened('/up/2') },
      { on: 'PUT /up/1', reply: refusal },
      { on: 'PATCH /up/2', reply: patch },
      { on: 'PUT /up/2', reply: { status: 201 } },
    );
    await push();
    await push();
    expect(registry.seen.map((one) => `${one.method} ${one.path.slice(-2)}`)).toEqual([
      'POST s/',
      'PUT /1',
      'DELETE /1',
      'POST s/',
      'PATCH /2',
      'PUT /2',
      'POST s/',
      'PATCH /2',
      'PUT /2',
    ]);
    const [first] = registry.seen.filter((one) => one.method === 'PATCH');
    expect(first?.body).toEqual(BYTES);
    const end = registry.seen.find(({ method, path }) => method === 'PUT' && path === '/up/2');
    expect(end?.url).toBe(`/up/2?part=1&digest=${encodeURIComponent(BLOB.digest)}`);
    expect(end?.body.byteLength).toBe(0);
  });

  it('is not taken for one when the repository is unknown', async () => {
    registry.on(
      { on: POST, reply: opened('/up/1') },
      { on: 'PUT /up/1', reply: { status: 404, body: '{"errors":[{"code":"NAME_UNKNOWN"}]}' } },
    );
    await failureOf(push(), 'REPOSITORY_UNKNOWN');
    expect(registry.seen).toHaveLength(2);
  });
});

describe('an upload location on another host', () => {
  it('gets the bytes and no credential', async () => {
    const storage = await startScriptedServer([{ on: 'PUT /up', reply: { status: 201 } }]);
    registry.on({
      on: POST,
      reply: (seen) =>
        seen.headers.authorization === undefined
          ? { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }
          : opened(`${storage.origin}/up`),
    });
    client = aClient(pool, registry.host, anAccess(basic()));
    await push();
    expect(storage.seen.map((one) => one.headers.authorization)).toEqual([undefined]);
    expect(storage.seen[0]?.body).toEqual(BYTES);
    await storage[Symbol.asyncDispose]();
  });

  it('is refused when it is no HTTP address', async () => {
    registry.on({ on: POST, reply: opened('file:///tmp/x') });
    await failureOf(client.startUpload(aContext()), 'SERVER_ERROR');
  });
});

describe('a 401 in the middle', () => {
  it('opens the source anew with a fresh credential', async () => {
    let opens = 0;
    registry.on(
      { on: POST, reply: opened('/up/1') },
      { on: 'PUT /up/1', reply: { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }, times: 1 },
      { on: 'PUT /up/1', reply: { status: 201 } },
    );
    client = aClient(pool, registry.host, anAccess(basic()));
    await push(async () => {
      opens += 1;
      return sourceOf(BYTES)();
    });
    expect(opens).toBe(2);
    expect(registry.seen.at(-1)?.headers.authorization).toContain('Basic');
    expect(registry.seen.at(-1)?.body).toEqual(BYTES);
  });
});

describe('copying within one registry', () => {
  it('does not wait for itself, however few slots there are', async () => {
    await using narrow = aPool({ limits: { perHost: 1 } });
    const one = aClient(narrow, registry.host);
    registry.on(
      { on: `GET /v2/team/app/blobs/${BLOB.digest}`, reply: { body: BYTES } },
      { on: POST, reply: opened('/up/1') },
      { on: 'PUT /up/1', reply: { status: 201 } },
    );
    const ctx = aContext();
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        const early = one.openBlob(ctx, BLOB);
        const session = await one.startUpload(ctx);
        if (session !== 'mounted') await one.upload(ctx, session, BLOB, () => early);
      }),
    );
    expect(registry.seen.filter((seen) => seen.method === 'PUT').map((seen) => seen.body.equals(BYTES))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('a small blob that is in memory', () => {
  const small = BYTES.subarray(0, 100);
  const blob = aBlob(small);
  const whole = `POST ?digest=${encodeURIComponent(blob.digest)}`;
  const asked = (): readonly string[] =>
    registry.seen.map(({ method, url }) => `${method} ${/\?.*/.exec(url)?.[0] ?? ''}`);

  it('is one POST with its content, where the registry takes it so', async () => {
    registry.on({ on: POST, reply: { status: 201, headers: { 'docker-content-digest': blob.digest } } });
    for (let n = 0; n < 2; n += 1) await client.uploadBytes(aContext(), blob, small);
    expect(asked()).toEqual([whole, whole]);
    expect(registry.seen[0]).toMatchObject({
      body: small,
      headers: { 'content-type': 'application/octet-stream', 'content-length': '100' },
    });
  });

  it('goes into the upload that was opened instead, and so do others at once', async () => {
    registry.on({ on: POST, reply: opened('/up/1') }, { on: 'PUT /up/1', reply: { status: 201 } });
    for (let n = 0; n < 2; n += 1) await client.uploadBytes(aContext(), blob, small);
    const put = `PUT ?digest=${encodeURIComponent(blob.digest)}`;
    expect(asked()).toEqual([whole, put, 'POST ', put]);
    expect(registry.seen[1]?.body).toEqual(small);
  });

  it('goes into another upload where the one that was opened has taken it already', async () => {
    const taken = JSON.stringify({ errors: [{ code: 'DIGEST_INVALID', message: 'not what was sent' }] });
    registry.on(
      { on: POST, reply: opened('/up/1'), times: 1 },
      { on: 'PUT /up/1', reply: { status: 400, body: taken, headers: { 'content-type': 'application/json' } } },
      { on: POST, reply: opened('/up/2') },
      { on: 'PUT /up/2', reply: { status: 201 } },
    );
    await client.uploadBytes(aContext(), blob, small);
    const puts = registry.seen.filter(({ method }) => method === 'PUT');
    expect(puts.map(({ path, body }) => `${path} ${String(body.byteLength)}`)).toEqual(['/up/1 100', '/up/2 100']);
  });

  it.each([400, 404, 405, 411, 413, 415, 422, 501])('is pushed as others are where that is a %i', async (status) => {
    registry.on(
      { on: POST, reply: { status }, times: 1 },
      { on: POST, reply: opened('/up/1') },
      { on: 'PUT /up/1', reply: { status: 201 } },
    );
    for (let n = 0; n < 2; n += 1) await client.uploadBytes(aContext(), blob, small);
    expect(registry.seen.map(({ method }) => method)).toEqual(['POST', 'POST', 'PUT', 'POST', 'PUT']);
  });

  it('is not pushed where that is not allowed', async () => {
    registry.on({ on: POST, reply: { status: 403 } });
    await failureOf(client.uploadBytes(aContext(), blob, small), 'AUTH_REQUIRED');
    expect(registry.seen).toHaveLength(1);
  });

  it('is sent again where the answer was lost', async () => {
    registry.on({ on: POST, reply: { dropAfter: 0 }, times: 1 }, { on: POST, reply: { status: 201 } });
    await client.uploadBytes(aContext({ limits: { retryDelayMs: 1 } }), blob, small);
    expect(asked()).toEqual([whole, whole]);
  });

  it('that the registry has as something else is a DIGEST_MISMATCH', async () => {
    registry.on({ on: POST, reply: { status: 201, headers: { 'docker-content-digest': OTHER } } });
    await failureOf(client.uploadBytes(aContext(), blob, small), 'DIGEST_MISMATCH');
  });

  it('is a small one up to 64 KiB', async () => {
    const large = Buffer.alloc(64 * 1024 + 1);
    registry.on({ on: POST, reply: opened('/up/1') }, { on: 'PUT /up/1', reply: { status: 201 } });
    await client.uploadBytes(aContext(), aBlob(large), large);
    expect(asked()[0]).toBe('POST ');
  });
});
