import { once } from 'node:events';
import { Agent } from 'node:http';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readUpTo } from '../../../src/distribution/body.ts';
import { exchangeOnce, type WireRequest } from '../../../src/distribution/wire.ts';
import { startScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';

let server: ScriptedServer;
const agent = new Agent();

beforeEach(async () => {
  server = await startScriptedServer([
    { on: 'GET /slow', reply: { stallAfter: 0 } },
    { on: 'PUT /blob', reply: { status: 201 } },
    { on: 'HEAD /manifest', reply: { headers: { 'content-length': '1234' } } },
  ]);
});

afterEach(async () => {
  await server[Symbol.asyncDispose]();
});

const aRequest = (method: WireRequest['method'], path: string, more: Partial<WireRequest> = {}): WireRequest => ({
  method,
  url: new URL(path, server.origin),
  headers: {},
  connectMs: 60_000,
  headersMs: 60_000,
  idleMs: 60_000,
  signal: new AbortController().signal,
  ...more,
});

describe('one request on the wire', () => {
  it('hears an abort that comes before it was sent', async () => {
    const controller = new AbortController();
    const asked = exchangeOnce({ agent }, aRequest('GET', '/slow', { signal: controller.signal }));
    controller.abort(new Error('stop now'));
    await expect(asked).rejects.toThrow('stop now');
  });

  it('gives the answer to a HEAD when its connection is free, with nothing to read', async () => {
    const kept = new Agent({ keepAlive: true });
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await exchangeOnce({ agent: kept }, aRequest('HEAD', '/manifest'));
      expect(answer).toMatchObject({ status: 200, headers: { 'content-length': ['1234'] } });
      expect(await readUpTo(answer, 1)).toEqual({ bytes: Buffer.alloc(0), isWhole: true });
      expect(await answer.body.toArray()).toEqual([]);
    }
    kept.destroy();
    expect(new Set(server.seen.map(({ connection }) => connection)).size).toBe(1);
  });

  it('does not wait for content that was given up before it was sent', async () => {
    const body = Readable.from([Buffer.from('abc')]);
    await once(body.destroy(), 'close');
    const asked = exchangeOnce({ agent }, aRequest('PUT', '/blob', { body, headers: { 'content-length': '3' } }));
    await expect(asked).rejects.toThrow('the content to send was given up');
  });
});
