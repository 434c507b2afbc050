import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aPool } from '../../support/registry-client.ts';
import { startScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';

let pool: RegistryPool;
let service: ScriptedServer;

beforeEach(async () => {
  pool = aPool();
  service = await startScriptedServer();
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

const ask = (path: string, more: { readonly probeMs?: number; readonly body?: Uint8Array } = {}) => ({
  method: 'POST' as const,
  url: new URL(path, service.origin),
  what: 'the token of the test',
  ...more,
});

describe('a request to a service that is no registry', () => {
  it('gives the answer as it is, a refusal and a redirect too: nothing is followed', async () => {
    service.on(
      { on: 'POST /refused', reply: { status: 403, body: 'no' } },
      { on: 'POST /away', reply: { status: 307, headers: { location: '/refused' } } },
    );
    const refused = await pool.http.request(aContext(), ask('/refused'));
    expect([refused.status, refused.body.toString()]).toEqual([403, 'no']);
    const away = await pool.http.request(aContext(), ask('/away'));
    expect([away.status, away.header('location')]).toEqual([307, '/refused']);
    expect(service.seen).toHaveLength(2);
  });

  it('is sent again, body and all, after what may pass', async () => {
    service.on(
      { on: 'POST /token', reply: { status: 503 }, times: 1 },
      { on: 'POST /token', reply: { dropAfter: 0 }, times: 1 },
      { on: 'POST /token', reply: { body: 'fine' } },
    );
    const answer = await pool.http.request(aContext(), ask('/token', { body: Buffer.from('a=b') }));
    expect(answer.body.toString()).toBe('fine');
    expect(service.seen.map(({ body }) => body.toString())).toEqual(['a=b', 'a=b', 'a=b']);
  });

  it('names the service and what was asked of it when it fails for good', async () => {
    service.on({ on: 'POST /token', reply: { status: 500, body: 'secret inside' } });
    const failure = await failureOf(pool.http.request(aContext(), ask('/token')), 'SERVER_ERROR');
    expect(failure.message).toBe(`the token of the test: ${service.host} answered 500`);
  });

  it('stops reading at the limit', async () => {
    service.on({ on: 'POST /token', reply: { body: 'x'.repeat(5000) } });
    await failureOf(pool.http.request(aContext({ limits: { tokenBytes: 4096 } }), ask('/token')), 'LIMIT_EXCEEDED');
  });

  it('is one attempt when it only probes', async () => {
    service.on({ on: 'POST /token', reply: { stallAfter: 0 } });
    await failureOf(pool.http.request(aContext(), ask('/token', { probeMs: 20 })), 'TIMEOUT');
    expect(service.seen).toHaveLength(1);
  });
});
