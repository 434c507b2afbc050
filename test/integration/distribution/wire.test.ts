import { once } from 'node:events';
import { Agent } from 'node:http';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchangeOnce, type WireRequest } from '../../../src/distribution/wire.ts';
import { startScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';

let server: ScriptedServer;
const agent = new Agent();

beforeEach(async () => {
  server = await startScriptedServer([
    { on: 'GET /slow', reply: { stallAfter: 0 } },
    { on: 'PUT /blob', reply: { status: 201 } },
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

  it('does not wait for content that was given up before it was sent', async () => {
    const body = Readable.from([Buffer.from('abc')]);
    await once(body.destroy(), 'close');
    const asked = exchangeOnce({ agent }, aRequest('PUT', '/blob', { body, headers: { 'content-length': '3' } }));
    await expect(asked).rejects.toThrow('the content to send was given up');
  });
});
