import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRegistryPool } from '../../src/distribution/pool.ts';
import { copy } from '../../src/operation/copy.ts';
import type { EndpointSettings } from '../../src/transport/contract.ts';
import { parseReference } from '../../src/transport/index.ts';
import { aContext } from '../support/context.ts';
import { aFaultyRegistry, type Fault, type FaultyRegistry } from '../support/faulty-registry.ts';
import { anImage } from '../support/image-builder.ts';
import { digestAt, putImage } from '../support/raw-registry.ts';

const IMAGE = anImage({ seed: 'many', layers: 300, layerBytes: 500 });

let source: FaultyRegistry;
let destination: FaultyRegistry;

beforeAll(async () => {
  [source, destination] = await Promise.all([aFaultyRegistry(), aFaultyRegistry()]);
  await putImage(source.host, 'team/app', IMAGE, 'v1');
});

afterAll(async () => {
  await Promise.all([source[Symbol.asyncDispose](), destination[Symbol.asyncDispose]()]);
});

function everyThird(headers: Readonly<Record<string, string>>): Fault {
  let count = 0;
  return {
    path: /./,
    what: {
      kind: 'call',
      run: (request, response, real) => {
        count += 1;
        if (count % 3 !== 0) return real(request, response);
        request.resume();
        response.writeHead(429, headers).end();
      },
    },
  };
}

it.each([
  ['say when to come back', { 'retry-after': '10ms' }],
  ['do not say when to come back', {}],
])('300 blobs get past registries that answer 429 to every third request, and %s', async (how, headers) => {
  for (const registry of [source, destination]) {
    registry.clear();
    registry.plant(everyThird(headers));
  }
  // No wait of its own: the limit of the registry is what there is to be seen. The limits are those of every copy else.
  const ctx = aContext();
  await using registries = createRegistryPool({ limits: ctx.limits, userAgent: 'waybill/test' });
  const settings: EndpointSettings = {
    registries,
    access: { tlsVerify: undefined, credential: async () => Promise.resolve(undefined) },
    temporary: tmpdir(),
  };
  const name = how.includes('not') ? 'run/unsaid' : 'run/said';
  const result = await copy(ctx, {
    source: { reference: parseReference(`docker://${source.host}/team/app:v1`), settings },
    destinations: [{ reference: parseReference(`docker://${destination.host}/${name}:v1`), settings, names: [] }],
    selection: { kind: 'all' },
    attached: 'none',
    preserveDigests: false,
    dryRun: false,
    policy: 'none',
  });
  expect(result.images[0]?.destinations[0]?.error).toBeUndefined();
  expect(destination.met).toBeGreaterThan(300);
  destination.clear();
  expect(await digestAt(destination.host, name, 'v1')).toBe(IMAGE.root.descriptor.digest);
});
