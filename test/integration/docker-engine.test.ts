import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/transport/docker-daemon/engine.ts';
import { openEngine } from '../../src/transport/docker-daemon/open-engine.ts';
import { aContext, type TestContext } from '../support/context.ts';
import { offlineSettings } from '../support/endpoint-settings.ts';
import { failureOf } from '../support/failure-of.ts';

const ID = `sha256:${'a'.repeat(64)}`;

let directory: string;
let server: Server;
let asked: string[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-engine-'));
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(request, response);
  });
  server.listen(path.join(directory, 'docker.sock'));
  await once(server, 'listening');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(directory, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
});

/** Answers to `/_ping` with this version, and to everything else as told. */
function speaking(version: string | undefined, rest: typeof answer): void {
  answer = (request, response) => {
    if (request.url !== '/_ping') return rest(request, response);
    response.writeHead(200, version === undefined ? {} : { 'api-version': version }).end('OK');
  };
}

function json(status: number, value: unknown): typeof answer {
  return (request, response) => {
    request.resume();
    request.once('end', () =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value)),
    );
  };
}

async function open(socket = 'docker.sock', ctx: TestContext = aContext()): Promise<Engine> {
  return openEngine(ctx, { ...offlineSettings(), daemon: { host: `unix://${path.join(directory, socket)}` } });
}

describe('a Docker engine', () => {
  it.each([
    ['1.41', '1.41'],
    ['1.24', '1.24'],
    ['1.999', '1.51'],
    ['2.0', '1.51'],
    [undefined, '1.24'],
    ['nonsense', '1.24'],
  ])('that speaks %s is asked once for that, and spoken to in %s', async (theirs, ours) => {
    speaking(theirs, json(200, { Id: ID }));
    using engine = await open();
    const ctx = aContext();
    expect(await engine.findImage(ctx, 'app:1')).toBe(ID);
    expect(await engine.findImage(ctx, ID)).toBe(ID);
    expect(asked).toEqual(['GET /_ping', `GET /v${ours}/images/app:1/json`, `GET /v${ours}/images/${ID}/json`]);
  });

  it.each([
    [404, { message: 'No such image: app:1' }, 'MANIFEST_UNKNOWN'],
    [403, { message: 'authorization denied by plugin' }, 'AUTH_DENIED'],
    [400, { message: 'client version 1.51 is too new' }, 'UNSUPPORTED'],
    [500, { message: 'the\ndisk\tis full' }, 'SERVER_ERROR'],
    [500, 'x'.repeat(10_000_000), 'SERVER_ERROR'],
  ] as const)('that answers %i is told in one line', async (status, body, code) => {
    speaking('1.41', json(status, body));
    using engine = await open();
    const failure = await failureOf(engine.saveImage(aContext(), 'app:1'), code);
    expect(failure.message).toMatch(/^unix:.*docker\.sock: app:1: the daemon answered \d+.*$/);
    expect(failure.message.length).toBeLessThan(500);
  });

  it.each([
    ['no JSON', 'garbage'],
    ['no image', '{"Id":"../../etc"}'],
    ['too much', JSON.stringify({ Id: ID, Config: 'x'.repeat(5_000_000) })],
  ])('that describes an image as %s is not believed', async (_what, body) => {
    speaking('1.41', (_request, response) => response.writeHead(200).end(body));
    using engine = await open();
    await failureOf(engine.findImage(aContext(), 'app:1'), 'SERVER_ERROR');
  });

  it.each([
    [
      'an error',
      '{"stream":"…"}\n{"errorDetail":{"message":"no space left on device"},"error":"…"}\n',
      'no space left on device',
    ],
    ['an error of old', '{"error":"broken"}', 'broken'],
    ['an error after much else', `${'{"status":"…"}\n'.repeat(10_000)}{"error":"late"}\n`, 'late'],
    ['an error in pieces', '{"error":"pie|ces"}\n', 'pieces'],
  ])('fails to load an image with %s', async (_what, body, words) => {
    speaking('1.41', (request, response) => {
      request.resume();
      request.once('end', () => {
        const [first = '', second = ''] = body.split('|');
        response.writeHead(200).write(first, () => setImmediate(() => response.end(second)));
      });
    });
    using engine = await open();
    const failure = await failureOf(engine.loadImage(aContext(), Readable.from([Buffer.from('tar')])), 'SERVER_ERROR');
    expect(failure.message).toMatch(new RegExp(`did not load the image: ${words}$`));
  });

  it('loads an image that it has read to its end', async () => {
    const chunks: Buffer[] = [];
    speaking('1.41', (request, response) => {
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.once('end', () => response.writeHead(200).end('{"stream":"Loaded image: app:1\\n"}\nno json\n'));
    });
    using engine = await open();
    const parts = Array.from({ length: 200 }, (_, at) => Buffer.alloc(10_000, at));
    await engine.loadImage(aContext(), Readable.from(parts, { objectMode: false }));
    expect(Buffer.concat(chunks)).toEqual(Buffer.concat(parts));
    expect(asked.at(-1)).toBe('POST /v1.41/images/load?quiet=1');
  });

  it('that answers before it had everything has not loaded the image', async () => {
    speaking('1.41', (_request, response) => response.writeHead(200).end('{"stream":"Loaded"}\n'));
    using engine = await open();
    const endless = Readable.from(
      (function* zeros(): Generator<Buffer> {
        for (;;) yield Buffer.alloc(100_000);
      })(),
      { objectMode: false },
    );
    await failureOf(engine.loadImage(aContext(), endless), 'SERVER_ERROR');
    endless.destroy();
  });

  it('that says nothing is not waited for when nobody waits', async () => {
    speaking('1.41', () => undefined);
    const ctx = aContext();
    using engine = await open('docker.sock', ctx);
    const saving = engine.saveImage(ctx, 'app:1');
    await expect.poll(() => asked.length).toBe(2);
    ctx.abort(new Error('enough'));
    await expect(saving).rejects.toThrow('enough');
  });

  it('that is not there is one line with the socket and what to do', async () => {
    await writeFile(path.join(directory, 'file'), '');
    for (const socket of ['nowhere.sock', 'no/such/directory.sock']) {
      using engine = await open(socket);
      const failure = await failureOf(engine.findImage(aContext(), 'app:1'), 'UNREACHABLE');
      expect(failure.message).toBe(`no Docker daemon at unix://${directory}/${socket}: there is no such socket`);
      expect(failure.hint).toContain('--src-daemon-host');
    }
    using file = await open('file');
    await failureOf(file.findImage(aContext(), 'app:1'), 'UNREACHABLE');
  });

  it.skipIf(process.getuid?.() === 0)('whose socket is not for this user says so', async () => {
    await mkdir(path.join(directory, 'closed'));
    await chmod(path.join(directory, 'closed'), 0o000);
    using engine = await open('closed/docker.sock');
    await failureOf(engine.findImage(aContext(), 'app:1'), 'AUTH_DENIED');
  });
});
