import { tmpdir } from 'node:os';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegistryPool } from '../../src/distribution/pool.ts';
import { copy } from '../../src/operation/copy.ts';
import type { Result } from '../../src/operation/result.ts';
import type { RegistriesConf } from '../../src/settings/registries/conf.ts';
import { parseReference } from '../../src/transport/index.ts';
import { aContext } from '../support/context.ts';
import { aFaultyRegistry, type Fault, type FaultyRegistry } from '../support/faulty-registry.ts';
import { anImage, anIndex } from '../support/image-builder.ts';
import { missingAt, putImage } from '../support/raw-registry.ts';

const INDEX = anIndex([
  anImage({ seed: 'a', layers: 2, layerBytes: 90_000 }),
  anImage({ seed: 'b', layers: 1, layerBytes: 300_000, platform: 'linux/arm64' }),
]);
const SIZES = INDEX.blobs.map(({ bytes }) => bytes.byteLength);

let registries: readonly FaultyRegistry[] = [];
const at = (place: number): FaultyRegistry => {
  const found = registries[place];
  if (found === undefined) throw new Error('not started');
  return found;
};
const [HOME, FIRST, SECOND, ONE, TWO] = [0, 1, 2, 3, 4];

beforeAll(async () => {
  registries = await Promise.all([HOME, FIRST, SECOND, ONE, TWO].map(async () => aFaultyRegistry()));
  for (const place of [HOME, FIRST, SECOND]) await putImage(at(place).host, 'team/app', INDEX, '1');
});
afterAll(async () => {
  for (const one of registries) await one[Symbol.asyncDispose]();
});

/** Whatever a mirror can do wrong, at any request for content, now and then or always. */
const fault: fc.Arbitrary<Fault> = fc.record({
  path: fc.constantFrom(
    /\/blobs\//,
    /\/manifests\//,
    /./,
    ...INDEX.blobs.map((one) => new RegExp(one.descriptor.digest)),
  ),
  times: fc.constantFrom(1, 2, 100),
  what: fc.oneof(
    fc.constantFrom(401, 403, 404, 416, 429, 500, 503).map((status) => ({ kind: 'answer', status }) as const),
    fc.oneof(fc.nat(2000), fc.nat(Math.max(...SIZES))).map((afterBytes) => ({ kind: 'reset', afterBytes }) as const),
    fc.nat(Math.max(...SIZES)).map((afterBytes) => ({ kind: 'stall', afterBytes }) as const),
    fc.constantFrom({ kind: 'corrupt' } as const, { kind: 'ignore-range' } as const),
    fc
      .constantFrom('content-length', 'docker-content-digest', 'content-type')
      .map((name) => ({ kind: 'headers', headers: { [name]: undefined } }) as const),
  ),
});

let copies = 0;

async function copyToBoth(): Promise<Result> {
  copies += 1;
  const ctx = aContext({ limits: { retries: 2, idleMs: 300, headersMs: 2_000 } });
  await using pool = createRegistryPool({ limits: ctx.limits, userAgent: 'test' });
  const mirrors = [FIRST, SECOND].map((place) => ({
    location: at(place).host,
    insecure: false,
    pullFrom: 'all' as const,
  }));
  const { host } = at(HOME);
  const entry = { file: 'conf', prefix: host, location: host, insecure: false, blocked: false, mirrors };
  const conf: RegistriesConf = { registries: [entry], warnings: [] };
  const settings = {
    registries: pool,
    access: { tlsVerify: undefined, credential: async () => Promise.resolve(undefined) },
    registriesConf: async () => Promise.resolve(conf),
    temporary: tmpdir(),
  };
  return await copy(ctx, {
    source: { reference: parseReference(`docker://${host}/team/app:1`), settings },
    destinations: [ONE, TWO].map((place) => ({
      reference: parseReference(`docker://${at(place).host}/copy/${String(copies)}:1`),
      settings,
      names: [],
    })),
    selection: { kind: 'all' },
    attached: 'none',
    preserveDigests: false,
    dryRun: false,
    policy: 'none',
  });
}

describe('an image whose registry is well', () => {
  it('arrives whole at every destination, whatever its mirrors do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 3 }), fc.array(fault, { maxLength: 3 }), async (one, two) => {
        for (const registry of registries) registry.clear();
        at(FIRST).plant(...one);
        at(SECOND).plant(...two);
        const result = await copyToBoth();
        expect(result.images[0]?.destinations.map(({ error }) => error)).toEqual([undefined, undefined]);
        for (const place of [ONE, TWO])
          expect(await missingAt(at(place).host, `copy/${String(copies)}`, INDEX)).toEqual([]);
        for (const place of [FIRST, SECOND])
          expect(at(place).seen.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
      }),
      { numRuns: 30, interruptAfterTimeLimit: 45_000 },
    );
  });

  it('arrives although both mirrors are always wrong about everything', async () => {
    for (const registry of registries) registry.clear();
    at(FIRST).plant({ path: /./, what: { kind: 'corrupt' } });
    at(SECOND).plant({ path: /./, what: { kind: 'reset', afterBytes: 1 } });
    expect((await copyToBoth()).status).toBe('succeeded');
  });
});
