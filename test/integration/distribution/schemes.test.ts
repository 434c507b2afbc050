import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { aCertificate } from '../../support/certificate.ts';
import { aContext } from '../../support/context.ts';
import { findProgram } from '../../support/debian.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aClient, anAccess, aPool, basic, collect } from '../../support/registry-client.ts';
import { startScriptedServer } from '../../support/scripted-server.ts';

const DIGEST = `sha256:${'a'.repeat(64)}` as const;
const UPLOAD = `POST /v2/team/app/blobs/uploads/?digest=${encodeURIComponent(DIGEST)}`;
const HEAD = `HEAD /v2/team/app/blobs/${DIGEST}`;

let pool: RegistryPool;

beforeEach(() => {
  pool = aPool();
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
});

describe('a loopback registry', () => {
  it.each([undefined, false])('in plain HTTP is spoken to at once with tlsVerify %s', async (tlsVerify) => {
    const registry = await startScriptedServer([{ on: HEAD, reply: {} }]);
    const client = aClient(pool, registry.host, anAccess(undefined, tlsVerify));
    const found = await Promise.all([1, 2, 3, 4].map(async () => client.hasBlob(aContext(), DIGEST)));
    expect(found).toEqual([true, true, true, true]);
    expect(registry.seen).toHaveLength(4);
    await registry[Symbol.asyncDispose]();
  });

  it('is connected to ahead of need: the first request uses that connection', async () => {
    const registry = await startScriptedServer([{ on: HEAD, reply: {} }]);
    const client = aClient(pool, registry.host);
    await client.connect(aContext());
    await client.connect(aContext());
    expect(await client.hasBlob(aContext(), DIGEST)).toBe(true);
    expect(registry.seen.map((one) => one.connection)).toEqual([1]);
    await registry[Symbol.asyncDispose]();
  });

  it('that closed the connection made ahead is connected to again', async () => {
    const registry = await startScriptedServer([{ on: HEAD, reply: {} }]);
    const client = aClient(pool, registry.host);
    await client.connect(aContext());
    await registry.dropConnections();
    expect(await client.hasBlob(aContext(), DIGEST)).toBe(true);
    await registry[Symbol.asyncDispose]();
  });

  it('in plain HTTP is refused when TLS is demanded', async () => {
    const registry = await startScriptedServer([{ on: HEAD, reply: {} }]);
    const client = aClient(pool, registry.host, anAccess(basic(), true));
    const failure = await failureOf(client.hasBlob(aContext({ limits: { retries: 0 } }), DIGEST), 'TLS_FAILED');
    expect(failure.hint).toContain('--tls-verify=false');
    expect(registry.seen).toHaveLength(0);
    await registry[Symbol.asyncDispose]();
  });

  it('that is not there is UNREACHABLE and named', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    server.close();
    await once(server, 'close');
    const host = `127.0.0.1:${String(port)}`;
    await aClient(pool, host).connect(aContext());
    const failure = await failureOf(aClient(pool, host).hasBlob(aContext(), DIGEST), 'UNREACHABLE');
    expect(failure.message).toContain(host);
    expect(failure.message).toContain('refused');
  });
});

describe('a 400 of a registry in plain HTTP', () => {
  it('to a first HEAD is its answer, once TLS has been ruled out', async () => {
    const registry = await startScriptedServer([{ on: HEAD, reply: { status: 400 } }]);
    const failure = await failureOf(aClient(pool, registry.host).hasBlob(aContext(), DIGEST), 'SERVER_ERROR');
    expect(failure.facts['status']).toBe(400);
    await registry[Symbol.asyncDispose]();
  });
});

describe('a registry whose name does not exist', () => {
  it('is UNREACHABLE, and not asked again', async () => {
    const ctx = aContext();
    const client = aClient(pool, 'registry.invalid');
    const failure = await failureOf(client.hasBlob(ctx, DIGEST), 'UNREACHABLE');
    expect(failure.message).toContain('registry.invalid');
  });
});

describe.skipIf(findProgram('openssl') === undefined)('a TLS registry on loopback', () => {
  let tls: { readonly key: string; readonly cert: string };

  beforeAll(async () => {
    tls = await aCertificate();
  });

  it('is found with tlsVerify false, by one wasted connection', async () => {
    const registry = await startScriptedServer([{ on: HEAD, reply: {} }], tls);
    const client = aClient(pool, registry.host, anAccess(undefined, false));
    const found = await Promise.all([1, 2, 3, 4].map(async () => client.hasBlob(aContext(), DIGEST)));
    expect(found).toEqual([true, true, true, true]);
    await registry[Symbol.asyncDispose]();
  });

  it.each(['HEAD', 'GET'])('is found where plain HTTP is answered with a 400, as Go does, to a %s', async (method) => {
    const registry = await startScriptedServer(
      [
        { on: HEAD, reply: {} },
        { on: 'GET /v2/team/app/tags/list', reply: { body: '{"tags":["a"]}' } },
      ],
      tls,
    );
    const front = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (first) => {
        if (first[0] !== 0x16) {
          socket.end('HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n');
          return;
        }
        const back = connect(Number(registry.host.split(':')[1]), '127.0.0.1');
        back.on('error', () => undefined);
        back.write(first);
        socket.pipe(back).pipe(socket);
      });
    });
    front.listen(0, '127.0.0.1');
    await once(front, 'listening');
    const address = front.address();
    const host = `127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
    const client = aClient(pool, host, anAccess(undefined, false));
    if (method === 'HEAD') expect(await client.hasBlob(aContext(), DIGEST)).toBe(true);
    else expect(await collect(client.tags(aContext()))).toEqual(['a']);
    await registry[Symbol.asyncDispose]();
    front.close();
  });

  it.each([undefined, true])('with a certificate of its own is TLS_FAILED with tlsVerify %s', async (tlsVerify) => {
    const registry = await startScriptedServer([{ on: HEAD, reply: {} }], tls);
    const client = aClient(pool, registry.host, anAccess(basic(), tlsVerify));
    const ctx = aContext();
    const failure = await failureOf(client.hasBlob(ctx, DIGEST), 'TLS_FAILED');
    expect(failure.message).toContain('certificate');
    expect(failure.hint).toContain('NODE_EXTRA_CA_CERTS');
    expect(registry.seen).toHaveLength(0);
    expect(ctx.events.filter((one) => one.kind === 'retry')).toEqual([]);
    await registry[Symbol.asyncDispose]();
  });

  it('has to show who it is where a registry in plain HTTP on loopback names it: as token service, storage or upload', async () => {
    const other = await startScriptedServer([], tls);
    const registry = await startScriptedServer([
      { on: HEAD, reply: { status: 307, headers: { location: `${other.origin}/storage` } } },
      { on: UPLOAD, reply: { status: 202, headers: { location: `${other.origin}/up` } } },
      {
        on: 'HEAD /v2/team/app/manifests/v1',
        reply: { status: 401, headers: { 'www-authenticate': `Bearer realm="${other.origin}/token"` } },
      },
    ]);
    const client = aClient(pool, registry.host, anAccess(basic()));
    const ctx = aContext();
    await failureOf(client.headManifest(ctx, 'v1'), 'TLS_FAILED');
    await failureOf(client.hasBlob(ctx, DIGEST), 'TLS_FAILED');
    const blob = { mediaType: 'application/octet-stream', digest: DIGEST, size: 1 };
    await failureOf(client.uploadBytes(ctx, blob, Buffer.from('x')), 'TLS_FAILED');
    expect(other.seen).toEqual([]);
    await registry[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
  });

  it('is never left for plain HTTP: by a redirect, an upload location, a realm', async () => {
    const plain = await startScriptedServer();
    const registry = await startScriptedServer(
      [
        { on: HEAD, reply: { status: 307, headers: { location: `${plain.origin}/x` } } },
        { on: 'POST /v2/team/app/blobs/uploads/', reply: { status: 202, headers: { location: `${plain.origin}/x` } } },
        {
          on: 'HEAD /v2/team/app/manifests/v1',
          reply: { status: 401, headers: { 'www-authenticate': `Bearer realm="${plain.origin}/token"` } },
        },
      ],
      tls,
    );
    const client = aClient(pool, registry.host, anAccess(basic(), false));
    await failureOf(client.hasBlob(aContext(), DIGEST), 'UNSUPPORTED');
    await failureOf(client.startUpload(aContext()), 'UNSUPPORTED');
    await failureOf(client.headManifest(aContext(), 'v1'), 'AUTH_DENIED');
    expect(plain.seen).toEqual([]);
    await registry[Symbol.asyncDispose]();
    await plain[Symbol.asyncDispose]();
  });
});
