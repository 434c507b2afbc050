import { tmpdir } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRegistryPool } from '../../src/distribution/pool.ts';
import type { CopyRequest } from '../../src/operation/copy-request.ts';
import { copy } from '../../src/operation/copy.ts';
import type { Result } from '../../src/operation/result.ts';
import type { FailureCode, Side } from '../../src/runtime/failure.ts';
import type { Limits } from '../../src/runtime/limits.ts';
import type { EndpointSettings } from '../../src/transport/contract.ts';
import { parseReference } from '../../src/transport/index.ts';
import { aContext } from '../support/context.ts';
import { aFaultyRegistry, type Fault, type FaultyRegistry } from '../support/faulty-registry.ts';
import { anImage } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';

const IMAGE = anImage({ seed: 'faults', layers: 2, layerBytes: 600_000 });
const DIGEST = IMAGE.root.descriptor.digest;
const LAYER = IMAGE.blobs.find(({ bytes }) => bytes.byteLength === 600_000)?.descriptor.digest ?? '';
const MANIFEST = /\/manifests\/v1$/;
const BLOB = new RegExp(`/blobs/${LAYER}$`);

let source: FaultyRegistry;
let destination: FaultyRegistry;

beforeAll(async () => {
  source = await aFaultyRegistry();
  destination = await aFaultyRegistry();
});

afterAll(async () => {
  await source[Symbol.asyncDispose]();
  await destination[Symbol.asyncDispose]();
});

beforeEach(async () => {
  source.clear();
  destination.clear();
  await putImage(source.host, 'team/app', IMAGE, 'v1');
  source.clear();
});

let run = 0;

/** A copy into a repository of its own, with quick retries and a short patience. */
async function copyOnce(
  limits: Partial<Limits> = {},
): Promise<{ readonly result: Result; readonly repository: string }> {
  run += 1;
  const repository = `run/${String(run)}`;
  const ctx = aContext({ limits: { retries: 2, idleMs: 400, headersMs: 2_000, ...limits } });
  await using registries = createRegistryPool({ limits: ctx.limits, userAgent: 'test' });
  const settings: EndpointSettings = {
    registries,
    access: { tlsVerify: undefined, credential: async () => Promise.resolve(undefined) },
    temporary: tmpdir(),
  };
  const request: CopyRequest = {
    source: { reference: parseReference(`docker://${source.host}/team/app:v1`), settings },
    destinations: [{ reference: parseReference(`docker://${destination.host}/${repository}:v1`), settings, names: [] }],
    selection: { kind: 'all' },
    attached: 'none',
    preserveDigests: false,
    dryRun: false,
    policy: 'none',
  };
  return { result: await copy(ctx, request), repository };
}

async function tagsAt(repository: string): Promise<readonly string[]> {
  const answer = await fetch(`http://${destination.host}/v2/${repository}/tags/list`);
  return answer.ok ? ((await answer.json()) as { tags: readonly string[] }).tags : [];
}

async function expectFailure(code: FailureCode, side: Side, limits: Partial<Limits> = {}): Promise<void> {
  const { result, repository } = await copyOnce(limits);
  const [error] = result.images.flatMap((image) => image.destinations.map((one) => one.error));
  expect(error).toMatchObject({ code, side });
  expect(error?.message).not.toMatch(/\n|\bat .*:\d+:\d+/);
  destination.clear();
  expect(await tagsAt(repository)).toEqual([]);
}

async function expectSuccess(limits: Partial<Limits> = {}): Promise<void> {
  const { result } = await copyOnce(limits);
  expect(result.images[0]?.destinations[0]).toMatchObject({ status: 'copied', digest: DIGEST });
}

const HTML = {
  kind: 'answer',
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><html>log in</html>',
} as const;

describe('a source that serves wrong content', () => {
  const cases: readonly (readonly [what: string, code: FailureCode, fault: Fault])[] = [
    ['a blob with another digest', 'DIGEST_MISMATCH', { path: BLOB, what: { kind: 'corrupt' } }],
    [
      'a manifest with another digest than it says',
      'DIGEST_MISMATCH',
      { path: MANIFEST, what: { kind: 'headers', headers: { 'docker-content-digest': `sha256:${'0'.repeat(64)}` } } },
    ],
    [
      'a blob that is longer than its descriptor says',
      'SIZE_MISMATCH',
      { path: BLOB, what: { kind: 'answer', status: 200, body: 'x'.repeat(700_000) } },
    ],
    [
      'a blob that is always shorter than its descriptor says',
      'SIZE_MISMATCH',
      { path: BLOB, what: { kind: 'answer', status: 200, body: 'x'.repeat(100) } },
    ],
    [
      'JSON that is none for a manifest',
      'MANIFEST_INVALID',
      {
        path: MANIFEST,
        what: {
          kind: 'answer',
          status: 200,
          headers: { 'content-type': 'application/vnd.oci.image.manifest.v1+json' },
          body: '{"schemaVersion": 2,',
        },
      },
    ],
    ['an HTML page for a manifest', 'MANIFEST_INVALID', { path: MANIFEST, what: HTML }],
    [
      'a manifest over 4 MiB',
      'LIMIT_EXCEEDED',
      {
        path: MANIFEST,
        what: {
          kind: 'answer',
          status: 200,
          headers: { 'content-type': 'application/vnd.oci.image.manifest.v1+json' },
          body: ' '.repeat(4 * 1024 * 1024 + 1),
        },
      },
    ],
    [
      '404 for a blob of a manifest that is there',
      'BLOB_UNKNOWN',
      { path: BLOB, what: { kind: 'answer', status: 404, body: '{"errors":[{"code":"BLOB_UNKNOWN"}]}' } },
    ],
    [
      '404 for the manifest',
      'MANIFEST_UNKNOWN',
      { path: MANIFEST, what: { kind: 'answer', status: 404, body: '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}' } },
    ],
    [
      'a redirect loop',
      'LIMIT_EXCEEDED',
      {
        path: BLOB,
        what: {
          kind: 'call',
          run: (request, response) => void response.writeHead(307, { location: request.url ?? '/' }).end(),
        },
      },
    ],
    [
      '401 for ever',
      'AUTH_REQUIRED',
      { path: /^\/v2\//, what: { kind: 'answer', status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } } },
    ],
    ['500 for ever', 'SERVER_ERROR', { path: MANIFEST, what: { kind: 'answer', status: 500 } }],
  ];
  it.each(cases)('%s ends in %s, and no tag moves', async (_what, code, fault) => {
    source.plant(fault);
    await expectFailure(code, 'source');
  });
});

describe('a source in passing trouble', () => {
  const cases: readonly (readonly [what: string, fault: Fault])[] = [
    [
      '429 with seconds',
      { path: BLOB, times: 1, what: { kind: 'answer', status: 429, headers: { 'retry-after': '0' } } },
    ],
    [
      '429 with a date',
      {
        path: BLOB,
        times: 1,
        what: { kind: 'answer', status: 429, headers: { 'retry-after': new Date(0).toUTCString() } },
      },
    ],
    [
      '429 with 10ms',
      { path: BLOB, times: 1, what: { kind: 'answer', status: 429, headers: { 'retry-after': '10ms' } } },
    ],
    ['503 twice', { path: MANIFEST, times: 2, what: { kind: 'answer', status: 503 } }],
    ['a manifest cut off', { path: MANIFEST, times: 1, what: { kind: 'reset', afterBytes: 20 } }],
    ['a reset in the middle of a blob', { path: BLOB, times: 1, what: { kind: 'reset', afterBytes: 250_000 } }],
    ['a blob that stalls', { path: BLOB, times: 1, what: { kind: 'stall', afterBytes: 250_000 } }],
  ];
  it.each(cases)('%s is got over', async (_what, fault) => {
    source.plant(fault);
    await expectSuccess();
  });

  it('goes on with a broken blob where it stopped', async () => {
    source.plant({ path: BLOB, times: 1, what: { kind: 'reset', afterBytes: 250_000 } });
    await expectSuccess();
    const [, resumed] = source.seen.filter((one) => one.method === 'GET' && BLOB.test(one.path));
    expect(resumed?.range).toMatch(/^bytes=[1-9]\d*-$/);
  });

  it('reads past what it has when the range is ignored', async () => {
    source.plant(
      { path: BLOB, times: 1, what: { kind: 'reset', afterBytes: 250_000 } },
      { path: BLOB, times: 1, what: { kind: 'ignore-range' } },
    );
    await expectSuccess();
  });

  it('asks for a blob as often as the limit says, and no more for the push that needs it', async () => {
    source.plant({ path: BLOB, what: { kind: 'answer', status: 503 } });
    await expectFailure('SERVER_ERROR', 'source', { retries: 2 });
    expect(source.seen.filter((one) => BLOB.test(one.path))).toHaveLength(3);
  });

  it('gives up on a blob that stalls every time', async () => {
    source.plant({ path: BLOB, what: { kind: 'stall', afterBytes: 1000 } });
    await expectFailure('TIMEOUT', 'source');
  });
});

describe('a redirect to another host', () => {
  it('gets no credentials', async () => {
    await using other = await aFaultyRegistry();
    await putImage(other.host, 'team/app', IMAGE, 'v1');
    other.clear();
    source.plant({
      path: BLOB,
      what: {
        kind: 'call',
        run: (request, response) =>
          void response.writeHead(307, { location: `http://${other.host}${request.url ?? ''}` }).end(),
      },
    });
    await expectSuccess();
    const asked = other.seen.filter((one) => BLOB.test(one.path));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ authorization }) => authorization === undefined)).toBe(true);
  });
});

describe('a destination in trouble', () => {
  it.each([
    [
      '403 to nobody in particular',
      'AUTH_REQUIRED',
      {
        path: /\/blobs\/uploads\//,
        method: 'POST',
        what: { kind: 'answer', status: 403, body: '{"errors":[{"code":"DENIED"}]}' },
      },
    ],
    [
      'a manifest refused',
      'MANIFEST_INVALID',
      {
        path: /\/manifests\//,
        method: 'PUT',
        what: { kind: 'answer', status: 400, body: '{"errors":[{"code":"MANIFEST_INVALID"}]}' },
      },
    ],
    [
      'an immutable tag',
      'TAG_IMMUTABLE',
      {
        path: /\/manifests\//,
        method: 'PUT',
        what: {
          kind: 'answer',
          status: 400,
          body: '{"errors":[{"code":"TAG_INVALID","message":"The image tag already exists and cannot be overwritten because the repository is immutable."}]}',
        },
      },
    ],
    ['500 for every upload', 'SERVER_ERROR', { path: /\/blobs\/uploads\//, what: { kind: 'answer', status: 500 } }],
  ] satisfies readonly (readonly [string, FailureCode, Fault])[])('%s ends in %s', async (_what, code, fault) => {
    destination.plant(fault);
    await expectFailure(code, 'destination');
  });

  it('pushes a blob again whose upload broke', async () => {
    destination.plant({
      method: 'PUT',
      path: /\/blobs\/uploads\//,
      times: 1,
      what: { kind: 'call', run: (_request, response) => response.socket?.destroy() },
    });
    await expectSuccess();
  });
});
