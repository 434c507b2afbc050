import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryAccess, RegistryPool } from '../../../src/distribution/contract.ts';
import { digestOf } from '../../../src/image/index.ts';
import { Secret } from '../../../src/runtime/secret.ts';
import { aContext } from '../../support/context.ts';
import { aClient, aPool } from '../../support/registry-client.ts';
import { startScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';

const DIGEST = digestOf(Buffer.from('content'));
const BLOB = `/v2/team/app/blobs/${DIGEST}`;
const HOUR = 3_600_000;

let pool: RegistryPool;
let registry: ScriptedServer;
let now = 0;

beforeEach(async () => {
  now = 1_000_000;
  pool = aPool({ now: () => now });
  registry = await startScriptedServer();
  registry.on({
    on: `HEAD ${BLOB}`,
    reply: ({ headers }) =>
      headers.authorization === undefined
        ? { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } }
        : { headers: { 'content-length': '7' } },
  });
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
});

/** Passwords numbered by how often they were asked for, each good for an hour. */
function numbered(): RegistryAccess & { readonly count: () => number } {
  let asked = 0;
  return {
    tlsVerify: undefined,
    count: () => asked,
    credential: async () => {
      asked += 1;
      const password = new Secret(`p${String(asked)}`);
      return Promise.resolve({ kind: 'basic', username: 'AWS', password, origin: 'x', expiresAt: now + HOUR });
    },
  };
}

function passwords(): readonly string[] {
  const sent = registry.seen.flatMap(({ headers }) => headers.authorization ?? []);
  return sent.map((one) => Buffer.from(one.slice(6), 'base64').toString());
}

describe('a credential that ends', () => {
  it('is asked for again when it has ended, once for everybody, and not before', async () => {
    const access = numbered();
    const client = aClient(pool, registry.host, access);
    await client.hasBlob(aContext(), DIGEST);
    now += HOUR - 1;
    await client.hasBlob(aContext(), DIGEST);
    expect(access.count()).toBe(1);
    now += 1;
    await Promise.all(Array.from({ length: 5 }, () => client.hasBlob(aContext(), DIGEST)));
    expect(access.count()).toBe(2);
    expect(passwords()).toEqual(['AWS:p1', 'AWS:p1', ...Array<string>(5).fill('AWS:p2')]);
  });

  it('is asked on behalf of whoever still waits, when the first to ask was interrupted', async () => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<undefined>();
    let count = 0;
    const access: RegistryAccess = {
      tlsVerify: undefined,
      credential: async (ctx) => {
        count += 1;
        asked.resolve();
        return Promise.race([
          answer.promise,
          new Promise<never>((_resolve, reject) => {
            ctx.signal.addEventListener('abort', () => reject(ctx.signal.reason as Error));
          }),
        ]);
      },
    };
    const client = aClient(pool, registry.host, access);
    const [first, second] = [aContext(), aContext()];
    const one = client.hasBlob(first, DIGEST);
    await asked.promise;
    const two = client.hasBlob(second, DIGEST);
    await registry.arrived(2);
    // The second is past its 401 once it has joined; the turn of the loop lets it.
    await new Promise((resolve) => setImmediate(resolve));
    first.abort(new Error('enough'));
    await expect(one).rejects.toThrow('enough');
    answer.resolve(undefined);
    await expect(two).rejects.toThrow('no credential was found');
    expect(count).toBeLessThanOrEqual(2);
  });
});
