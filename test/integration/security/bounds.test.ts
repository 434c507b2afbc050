import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { openVerified } from '../../../src/engine/verified-read.ts';
import type { FailureCode } from '../../../src/runtime/failure.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/runtime/limits.ts';
import { Secret } from '../../../src/runtime/secret.ts';
import { aContext, type TestContext } from '../../support/context.ts';
import { IN_BUFFERS } from '../../support/endless-server.ts';
import { failureOf } from '../../support/failure-of.ts';
import { httpAnswer, startRawServer, writeForEver, type RawRequest } from '../../support/raw-server.ts';
import { aBlob, aClient, anAccess, aPool, basic, bytesOf, collect, sourceOf } from '../../support/registry-client.ts';

const BLOB = aBlob(Buffer.from('a layer'));
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const JSON_HEADER = 'content-type: application/json';
const DEEP = '['.repeat(100_000) + ']'.repeat(100_000);
const MIB = 1024 * 1024;

let pool: RegistryPool;
beforeEach(() => {
  pool = aPool();
});
afterEach(async () => pool[Symbol.asyncDispose]());

/** One attempt, and short waits: what stalls here stalls for ever. */
function ctxWith(limits: Partial<Limits> = {}): TestContext {
  return aContext({ limits: { retries: 0, headersMs: 1000, idleMs: 1000, ...limits } });
}

interface Reading {
  /** What it reads at most, beside what buffers hold. */
  readonly most: number;
  /** How it ends when there is no end to what it reads. */
  readonly endless: FailureCode | undefined;
  /** How it ends at JSON that nobody nests so deep; `undefined` where nothing in it is looked for. */
  readonly deep: FailureCode | undefined;
  /** What comes before it. */
  readonly first?: (request: RawRequest, host: string) => boolean;
  readonly ask: (host: string, ctx: TestContext) => Promise<unknown>;
}

const challenge = (request: RawRequest, host: string): boolean => {
  if (request.line.includes('/token')) return false;
  const header = `www-authenticate: Bearer realm="http://${host}/token",service="s"`;
  request.socket.write(httpAnswer('{}', [header], '401 Unauthorized'));
  return true;
};
const opened = (request: RawRequest): boolean => {
  if (!request.line.startsWith('POST')) return false;
  request.socket.write(httpAnswer('', ['location: /v2/team/app/blobs/uploads/1'], '202 Accepted'));
  return true;
};

/** Every kind of answer that is read. */
const READINGS: Readonly<Record<string, Reading>> = {
  'a manifest': {
    most: DEFAULT_LIMITS.manifestBytes,
    endless: 'LIMIT_EXCEEDED',
    deep: 'MANIFEST_INVALID',
    ask: async (host, ctx) => aClient(pool, host).getManifest(ctx, 'v1'),
  },
  'a list of tags': {
    most: DEFAULT_LIMITS.pageBytes,
    endless: 'LIMIT_EXCEEDED',
    deep: undefined,
    ask: async (host, ctx) => collect(aClient(pool, host).tags(ctx)),
  },
  'a catalogue': {
    most: DEFAULT_LIMITS.pageBytes,
    endless: 'LIMIT_EXCEEDED',
    deep: undefined,
    ask: async (host, ctx) => collect(pool.host(host, anAccess()).catalog(ctx)),
  },
  'a list of referrers': {
    most: DEFAULT_LIMITS.pageBytes,
    endless: 'LIMIT_EXCEEDED',
    deep: undefined,
    ask: async (host, ctx) => aClient(pool, host).referrers(ctx, BLOB.digest),
  },
  'a token': {
    most: DEFAULT_LIMITS.tokenBytes,
    endless: 'LIMIT_EXCEEDED',
    deep: 'SERVER_ERROR',
    first: challenge,
    ask: async (host, ctx) => aClient(pool, host, anAccess(basic())).getManifest(ctx, 'v1'),
  },
  'a token for a refresh token': {
    most: DEFAULT_LIMITS.tokenBytes,
    endless: 'LIMIT_EXCEEDED',
    deep: 'SERVER_ERROR',
    first: challenge,
    ask: async (host, ctx) =>
      aClient(
        pool,
        host,
        anAccess({ kind: 'identity-token', token: new Secret('refresh-me'), origin: 'the test' }),
      ).getManifest(ctx, 'v1'),
  },
  'a blob': {
    most: BLOB.size,
    endless: 'SIZE_MISMATCH',
    deep: 'SIZE_MISMATCH',
    ask: async (host, ctx) => {
      const client = aClient(pool, host);
      const open = openVerified(ctx, BLOB, async (signal, from) => client.openBlob({ ...ctx, signal }, BLOB, from));
      return bytesOf((await open(ctx.signal)).stream);
    },
  },
  'the answer to an upload': {
    most: DEFAULT_LIMITS.errorBodyBytes,
    endless: undefined,
    deep: undefined,
    first: opened,
    ask: async (host, ctx) => {
      const session = await aClient(pool, host).startUpload(ctx);
      if (session === 'mounted') throw new Error('nothing was to be mounted');
      await aClient(pool, host).upload(ctx, session, BLOB, sourceOf(Buffer.from('a layer')));
    },
  },
  'the answer of a service of a cloud': {
    most: DEFAULT_LIMITS.tokenBytes,
    endless: 'LIMIT_EXCEEDED',
    deep: undefined,
    ask: async (host, ctx) =>
      pool.http.request(ctx, { method: 'GET', url: new URL(`http://${host}/`), what: 'the token' }),
  },
};

/** What ends an exchange whatever was asked, with the code that it ends with. */
const HEADS: Readonly<Record<string, readonly [FailureCode, (request: RawRequest) => void]>> = {
  'a Link of 1 MB': [
    'LIMIT_EXCEEDED',
    ({ socket }) => socket.write(httpAnswer('{}', [`link: <${'a'.repeat(MIB)}>; rel="next"`])),
  ],
  'a WWW-Authenticate of 1 MB': [
    'LIMIT_EXCEEDED',
    ({ socket }) =>
      socket.write(httpAnswer('{}', [`www-authenticate: Bearer ${'a="b",'.repeat(MIB / 6)}`], '401 Unauthorized')),
  ],
  '10,000 headers': [
    'LIMIT_EXCEEDED',
    ({ socket }) =>
      socket.write(
        httpAnswer(
          '{}',
          Array.from({ length: 10_000 }, (_, at) => `x-${String(at)}: 1`),
        ),
      ),
  ],
  'headers without an end': [
    'LIMIT_EXCEEDED',
    ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      writeForEver(socket, 'x-header: value\r\n');
    },
  ],
  'a status line without an end': [
    'LIMIT_EXCEEDED',
    ({ socket }) => {
      socket.write('HTTP/1.1 200 ');
      writeForEver(socket, 'very fine ');
    },
  ],
  'interim answers without an end': [
    'SERVER_ERROR',
    ({ socket }) => writeForEver(socket, 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'),
  ],
  'interim answers, one at a time': [
    'SERVER_ERROR',
    ({ socket }) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 100 Continue\r\n\r\n'), 5);
      socket.once('close', () => clearInterval(timer));
    },
  ],
  'another protocol': [
    'SERVER_ERROR',
    ({ socket }) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
      writeForEver(socket, 'frames');
    },
  ],
  'two lengths': [
    'SERVER_ERROR',
    ({ socket }) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}\n'),
  ],
  'a length and chunks': [
    'SERVER_ERROR',
    ({ socket }) =>
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n'),
  ],
  'no HTTP': ['SERVER_ERROR', ({ socket }) => writeForEver(socket, 'SSH-2.0-OpenSSH_9.2\r\n')],
  'nothing at all': ['TIMEOUT', () => undefined],
};

describe.each(Object.entries(READINGS))('%s', (_name, { most, endless, deep, first, ask }) => {
  const serve = async (answer: (request: RawRequest) => void): ReturnType<typeof startRawServer> => {
    let host = '';
    const server = await startRawServer((request) => {
      if (first?.(request, host) !== true) answer(request);
    });
    host = server.host;
    return server;
  };
  const ends = async (host: string, code: FailureCode | undefined): Promise<void> => {
    const asking = ask(host, ctxWith());
    if (code === undefined) await asking;
    else {
      const failure = await failureOf(asking, code);
      expect(failure.message).not.toMatch(/[\n\r]/);
      expect(failure.message.length).toBeLessThan(500);
    }
  };

  it.each([
    ['chunked', 'transfer-encoding: chunked', `4000\r\n${' '.repeat(0x4000)}\r\n`],
    ['to the end of the connection', 'connection: close', ' '.repeat(0x4000)],
    ['of a length that is a lie', `content-length: ${String(Number.MAX_SAFE_INTEGER)}`, ' '.repeat(0x4000)],
  ])('is not read on when it has no end: %s', async (_how, header, piece) => {
    await using server = await serve(({ socket }) => {
      socket.write(`HTTP/1.1 200 OK\r\n${JSON_HEADER}\r\n${header}\r\n\r\n`);
      writeForEver(socket, piece);
    });
    await ends(server.host, endless);
    expect(server.sent).toBeLessThan(most + IN_BUFFERS);
  });

  it('is not read on when it is a refusal that has no end', async () => {
    await using server = await serve(({ socket }) => {
      socket.write(`HTTP/1.1 403 Forbidden\r\n${JSON_HEADER}\r\nconnection: close\r\n\r\n`);
      writeForEver(socket, 'no ');
    });
    await expect(ask(server.host, ctxWith())).rejects.toThrow();
    expect(server.sent).toBeLessThan(DEFAULT_LIMITS.tokenBytes + IN_BUFFERS);
  });

  it('is refused, and nothing overflows, when it is nested 100,000 times', async () => {
    await using server = await serve(({ socket }) => socket.write(httpAnswer(DEEP, [JSON_HEADER])));
    await ends(server.host, deep);
  });

  it('is not decoded when it is compressed and nobody asked for that', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * MIB));
    await using server = await serve(({ socket }) =>
      socket.write(httpAnswer(bomb, [`content-type: ${MANIFEST}`, 'content-encoding: gzip'])),
    );
    const before = process.memoryUsage().rss;
    await ask(server.host, ctxWith()).catch(() => undefined);
    expect(process.memoryUsage().rss - before).toBeLessThan(48 * MIB);
  });

  it.each(Object.entries(HEADS))('ends at %s', async (_what, [code, answer]) => {
    await using server = await serve(answer);
    await ends(server.host, code);
    expect(server.sent).toBeLessThan(IN_BUFFERS);
  });
});

describe('a challenge', () => {
  it.each([
    ['commas', ','.repeat(15_000)],
    ['names', 'a '.repeat(7_000)],
    ['schemes', 'a,'.repeat(7_000)],
    ['an open quotation', `Bearer realm="${'\\"'.repeat(7_000)}`],
    ['open quotations', 'Bearer a="'.repeat(1_400)],
    ['equals signs', `Bearer ${'='.repeat(15_000)}`],
    ['something like base64', `Bearer ${'a'.repeat(7_000)}${'='.repeat(7_000)}!`],
    ['parameters', `Bearer ${'a="b", '.repeat(2_000)}`],
    ['spaces', `Bearer${' '.repeat(15_000)}a`],
  ])('of nothing but %s is read in no time', async (_what, header) => {
    const answer = httpAnswer('{}', [`www-authenticate: ${header}`], '401 Unauthorized');
    await using server = await startRawServer(({ socket }) => socket.write(answer));
    const client = aClient(pool, server.host, anAccess(basic()));
    await failureOf(client.getManifest(ctxWith(), 'v1'), 'AUTH_DENIED');
  });
});

describe('a connection that is kept', () => {
  const tags = (name: string): Buffer => httpAnswer(`{"tags":["${name}"]}`, [JSON_HEADER]);

  it.each([
    [
      'together with an answer',
      (socket: RawRequest['socket']) => socket.write(Buffer.concat([tags('a'), tags('evil')])),
    ],
    [
      'a moment after an answer',
      (socket: RawRequest['socket']) => {
        socket.write(tags('a'));
        setTimeout(() => socket.write(tags('evil')), 30);
      },
    ],
    [
      'as the body of an answer that has none',
      (socket: RawRequest['socket']) =>
        socket.write(Buffer.concat([Buffer.from('HTTP/1.1 204 No Content\r\n\r\n'), tags('evil')])),
    ],
    [
      'beyond the length of an answer',
      (socket: RawRequest['socket']) =>
        socket.write(Buffer.concat([httpAnswer('{"tags":["a"]}', [JSON_HEADER]), Buffer.from('evil')])),
    ],
  ])('takes nothing for an answer that came %s', async (_when, first) => {
    await using server = await startRawServer(({ socket, at }) => {
      if (at === 0) first(socket);
      else socket.write(tags(`answer-${String(at)}`));
    });
    const client = aClient(pool, server.host);
    await collect(client.tags(ctxWith())).catch(() => undefined);
    // The unasked answer has come by then.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await collect(client.tags(ctxWith()))).toEqual(['answer-1']);
    expect(server.connections).toBe(2);
  });
});
