import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { aContext } from '../../support/context.ts';
import { aClient, aPool } from '../../support/registry-client.ts';
import { startScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';

const NEAR_ZERO = {
  'ratelimit-limit': '100;w=21600',
  'ratelimit-remaining': '7;w=21600',
  'docker-ratelimit-source': '198.51.100.77',
};

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

describe('a remainder near zero', () => {
  it.each([
    ['a success', 200],
    ['a 404', 404],
    ['a 429', 429],
    ['a 500', 500],
  ])('is told once in a run, also when it comes with %s, and never with our address', async (_what, status) => {
    registry.on(
      { on: 'HEAD /v2/team/app/manifests/v1', reply: { status, headers: NEAR_ZERO } },
      { on: 'HEAD /v2/team/app/manifests/v2', reply: { status: 404, headers: NEAR_ZERO } },
    );
    const ctx = aContext();
    const client = aClient(pool, registry.host);
    await client.headManifest(ctx, 'v1').catch(() => undefined);
    await client.headManifest(ctx, 'v2').catch(() => undefined);
    const warnings = ctx.events.filter((one) => one.kind === 'warning');
    expect(warnings.map((one) => one.text)).toEqual([
      `${registry.host}: 7 of 100 requests in 6 h left before it refuses more; a login or a mirror may allow more`,
    ]);
    expect(JSON.stringify(ctx.events)).not.toContain('198.51.100.77');
  });

  it('is told too when it is the storage or the token service that says so', async () => {
    const [auth, storage] = [await startScriptedServer(), await startScriptedServer()];
    const digest = `sha256:${'a'.repeat(64)}` as const;
    registry.on({
      on: `HEAD /v2/team/app/blobs/${digest}`,
      reply: ({ headers }) =>
        headers.authorization === 'Bearer t'
          ? { status: 307, headers: { location: `${storage.origin}/x` } }
          : { status: 401, headers: { 'www-authenticate': `Bearer realm="${auth.origin}/token"` } },
    });
    auth.on({ on: 'GET /token', reply: { headers: NEAR_ZERO, body: '{"token":"t"}' } });
    storage.on({ on: 'HEAD /x', reply: { headers: NEAR_ZERO } });
    const ctx = aContext();
    expect(await aClient(pool, registry.host).hasBlob(ctx, digest)).toBe(true);
    const warnings = ctx.events.flatMap((one) => (one.kind === 'warning' ? [one.text.split(' ')[0]] : []));
    expect(warnings).toEqual([`${auth.host}:`, `${storage.host}:`]);
    await auth[Symbol.asyncDispose]();
    await storage[Symbol.asyncDispose]();
  });

  it.each(['garbage', '-3', '1e9', '0x1', '', '101'])('of %j is no reason to warn or to fail', async (remaining) => {
    registry.on({
      on: 'HEAD /v2/team/app/manifests/v1',
      reply: { status: 404, headers: { 'ratelimit-limit': '100', 'ratelimit-remaining': remaining } },
    });
    const ctx = aContext();
    expect(await aClient(pool, registry.host).headManifest(ctx, 'v1')).toBeUndefined();
    expect(ctx.events.filter((one) => one.kind === 'warning')).toEqual([]);
  });
});
