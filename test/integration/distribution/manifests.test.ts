import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool, RepositoryClient } from '../../../src/distribution/contract.ts';
import { createDocument, digestOf, DOCKER_MANIFEST, OCI_INDEX, OCI_MANIFEST } from '../../../src/image/index.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aClient, aPool } from '../../support/registry-client.ts';
import { startScriptedServer, type Reply, type ScriptedServer } from '../../support/scripted-server.ts';

const BYTES = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] }));
const DOCUMENT = createDocument(BYTES, OCI_INDEX);
const OTHER = `sha256:${'b'.repeat(64)}` as const;
const TAG = '/v2/team/app/manifests/v1';

let registry: ScriptedServer;
let pool: RegistryPool;
let client: RepositoryClient;

beforeEach(async () => {
  registry = await startScriptedServer();
  pool = aPool();
  client = aClient(pool, registry.host);
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
});

describe('reading a manifest', () => {
  it('asks for what it understands and gives the bytes as they are', async () => {
    registry.on({
      on: `GET ${TAG}`,
      reply: {
        headers: { 'content-type': `${OCI_INDEX}; charset=utf-8`, 'docker-content-digest': DOCUMENT.descriptor.digest },
        body: BYTES,
      },
    });
    const found = await client.getManifest(aContext(), 'v1');
    expect(found.descriptor).toEqual(DOCUMENT.descriptor);
    expect(Buffer.from(found.bytes)).toEqual(BYTES);
    for (const type of [OCI_INDEX, OCI_MANIFEST, DOCKER_MANIFEST])
      expect(registry.seen[0]?.headers.accept).toContain(type);
    expect(registry.seen[0]?.headers['user-agent']).toBe('waybill/test');
  });

  it.each(['sha256', 'sha512'] as const)('by a %s digest checks it, and keeps that name', async (algorithm) => {
    const digest = digestOf(BYTES, algorithm);
    registry.on({ on: `GET /v2/team/app/manifests/${digest}`, reply: { body: BYTES } });
    expect((await client.getManifest(aContext(), digest)).descriptor).toEqual({ ...DOCUMENT.descriptor, digest });
  });

  it.each<readonly [string, string, Reply]>([
    ['under the digest asked for', OTHER, { body: BYTES }],
    ['under its own digest', 'v1', { body: BYTES, headers: { 'docker-content-digest': OTHER } }],
    [
      'under a SHA-512 of its own',
      'v1',
      { body: BYTES, headers: { 'docker-content-digest': `sha512:${'b'.repeat(128)}` } },
    ],
  ])('refuses other content %s', async (_how, name, reply) => {
    registry.on({ on: `GET /v2/team/app/manifests/${name}`, reply });
    await failureOf(client.getManifest(aContext(), name), 'DIGEST_MISMATCH');
  });

  it.each(['', 'application/json', 'application/octet-stream', 'text/plain; charset=utf-8', 'image/png'])(
    'served as %j tells its type itself',
    async (type) => {
      registry.on({ on: `GET ${TAG}`, reply: { headers: { 'content-type': type }, body: BYTES } });
      expect((await client.getManifest(aContext(), 'v1')).descriptor.mediaType).toBe(OCI_INDEX);
    },
  );

  it.each([
    ['a web page', 'text/html', '<!DOCTYPE html><html></html>', 'HTML'],
    ['nothing', 'application/json', '', 'JSON'],
  ])('that is %s says so', async (_what, type, body, word) => {
    registry.on({ on: `GET ${TAG}`, reply: { headers: { 'content-type': type }, body } });
    const failure = await failureOf(client.getManifest(aContext(), 'v1'), 'MANIFEST_INVALID');
    expect(failure.message).toContain(word);
    expect(failure.subject).toBe(`${registry.host}/team/app:v1`);
  });

  it('larger than 4 MiB is refused, declared or not', async () => {
    const body = Buffer.alloc(4 * 1024 * 1024 + 1, ' ');
    registry.on(
      { on: `GET ${TAG}`, reply: { body }, times: 1 },
      { on: `GET ${TAG}`, reply: { body, headers: { 'content-length': [], 'transfer-encoding': 'chunked' } } },
    );
    await failureOf(client.getManifest(aContext(), 'v1'), 'LIMIT_EXCEEDED');
    await failureOf(client.getManifest(aContext(), 'v1'), 'LIMIT_EXCEEDED');
    expect(registry.seen).toHaveLength(2);
  });

  it.each<readonly [string, Reply, 'MANIFEST_UNKNOWN' | 'REPOSITORY_UNKNOWN']>([
    ['MANIFEST_UNKNOWN', { status: 404, body: '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}' }, 'MANIFEST_UNKNOWN'],
    ['NAME_UNKNOWN', { status: 404, body: '{"errors":[{"code":"NAME_UNKNOWN"}]}' }, 'REPOSITORY_UNKNOWN'],
    ['a bare 404', { status: 404 }, 'MANIFEST_UNKNOWN'],
    ['a web page', { status: 404, body: '<html>not here</html>' }, 'MANIFEST_UNKNOWN'],
  ])('that is not there is known by %s', async (_how, reply, code) => {
    registry.on({ on: `GET ${TAG}`, reply });
    await failureOf(client.getManifest(aContext(), 'v1'), code);
  });

  it('does not let the registry write into our terminal', async () => {
    const message = `\u001b[31m${'x'.repeat(100_000)}`;
    registry.on({
      on: `GET ${TAG}`,
      reply: { status: 400, body: JSON.stringify({ errors: [{ code: 'X', message }] }) },
    });
    const failure = await failureOf(
      client.getManifest(aContext({ limits: { errorBodyBytes: 1_000_000 } }), 'v1'),
      'SERVER_ERROR',
    );
    expect(failure.message).not.toContain('\u001b');
    expect(failure.message.length).toBeLessThan(400);
  });
});

describe('looking a manifest up', () => {
  const headers = {
    'content-type': OCI_INDEX,
    'docker-content-digest': DOCUMENT.descriptor.digest,
    'content-length': String(BYTES.byteLength),
  };

  it('is one HEAD, and keeps the connection', async () => {
    registry.on({ on: `HEAD ${TAG}`, reply: { headers } });
    expect(await client.headManifest(aContext(), 'v1')).toEqual(DOCUMENT.descriptor);
    expect(await client.headManifest(aContext(), 'v1')).toEqual(DOCUMENT.descriptor);
    expect(registry.seen.map((one) => one.method)).toEqual(['HEAD', 'HEAD']);
    expect(registry.seen.map((one) => one.connection)).toEqual([1, 1]);
  });

  it('of nothing is undefined', async () => {
    expect(await client.headManifest(aContext(), 'v1')).toBeUndefined();
  });

  it.each<readonly [string, Reply]>([
    ['tells no digest', { headers: { ...headers, 'docker-content-digest': [] } }],
    ['tells no size', { headers: { ...headers, 'content-length': [] } }],
    ['tells no type', { headers: { ...headers, 'content-type': 'application/json' } }],
    ['is not allowed', { status: 405 }],
  ])('falls back to a GET where HEAD %s', async (_what, reply) => {
    registry.on(
      { on: `HEAD ${TAG}`, reply },
      { on: `GET ${TAG}`, reply: { headers: { 'content-type': OCI_INDEX }, body: BYTES } },
    );
    expect(await client.headManifest(aContext(), 'v1')).toEqual(DOCUMENT.descriptor);
  });
});

describe('writing a manifest', () => {
  it.each([
    [true, { 'oci-subject': OTHER }],
    [false, {}],
  ])('says whether the subject was recorded: %s', async (subjectRecorded, headers) => {
    registry.on({ on: `PUT ${TAG}`, reply: { status: 201, headers } });
    expect(await client.putManifest(aContext(), 'v1', DOCUMENT)).toEqual({ subjectRecorded, isStale: false });
    expect(registry.seen[0]?.headers['content-type']).toBe(OCI_INDEX);
    expect(registry.seen[0]?.body).toEqual(BYTES);
  });

  it('that the registry stores as another is found out', async () => {
    registry.on({ on: `PUT ${TAG}`, reply: { status: 201, headers: { 'docker-content-digest': OTHER } } });
    await failureOf(client.putManifest(aContext(), 'v1', DOCUMENT), 'DIGEST_MISMATCH');
  });

  it('may be called by another algorithm’s digest of the same bytes', async () => {
    registry.on({
      on: `PUT ${TAG}`,
      reply: { status: 201, headers: { 'docker-content-digest': digestOf(BYTES, 'sha512') } },
    });
    await client.putManifest(aContext(), 'v1', DOCUMENT);
  });

  it.each([
    [
      'ECR',
      400,
      'TAG_INVALID',
      "The image tag 'v1' already exists in the 'app' repository and cannot be overwritten because the repository is immutable.",
    ],
    ['Harbor', 412, 'PRECONDITION', "Failed to process request due to 'app:v1' configured as immutable."],
    ['Nexus', 400, 'UNKNOWN', 'Repository does not allow updating assets: docker-hosted'],
    ['AWS by its exception', 400, 'ImageTagAlreadyExistsException', ''],
  ])('over an immutable tag of %s is TAG_IMMUTABLE', async (_who, status, code, message) => {
    registry.on({ on: `PUT ${TAG}`, reply: { status, body: JSON.stringify({ errors: [{ code, message }] }) } });
    const failure = await failureOf(client.putManifest(aContext(), 'v1', DOCUMENT), 'TAG_IMMUTABLE');
    expect(failure.message).toContain('app:v1');
  });

  it.each([
    ['MANIFEST_BLOB_UNKNOWN', 404, 'BLOB_UNKNOWN'],
    ['MANIFEST_INVALID', 400, 'MANIFEST_INVALID'],
    ['DENIED', 403, 'AUTH_REQUIRED'],
    ['NAME_UNKNOWN', 404, 'REPOSITORY_UNKNOWN'],
    ['UNSUPPORTED', 405, 'UNSUPPORTED'],
    ['SIZE_INVALID', 413, 'SIZE_MISMATCH'],
  ] as const)('that is refused with %s fails with the right code', async (code, status, expected) => {
    registry.on({ on: `PUT ${TAG}`, reply: { status, body: JSON.stringify({ errors: [{ code }] }) } });
    await failureOf(client.putManifest(aContext(), 'v1', DOCUMENT), expected);
  });
});

describe('removing', () => {
  const path = `/v2/team/app/manifests/${DOCUMENT.descriptor.digest}`;

  it('a manifest is one DELETE', async () => {
    registry.on({ on: `DELETE ${path}`, reply: { status: 202 } });
    await client.deleteManifest(aContext(), DOCUMENT.descriptor.digest);
    expect(registry.seen.map(({ method }) => method)).toEqual(['DELETE']);
  });

  it('a manifest that is not there fails with MANIFEST_UNKNOWN', async () => {
    await failureOf(client.deleteManifest(aContext(), DOCUMENT.descriptor.digest), 'MANIFEST_UNKNOWN');
  });

  it('a manifest whose first DELETE got no answer is done when it is gone', async () => {
    registry.on({ on: `HEAD ${TAG}`, reply: {} }, { on: `DELETE ${path}`, reply: { dropAfter: 0 }, times: 1 });
    await client.headManifest(aContext(), 'v2');
    await client.deleteManifest(aContext(), DOCUMENT.descriptor.digest);
    expect(registry.seen.filter((one) => one.method === 'DELETE')).toHaveLength(2);
  });

  it('a manifest where deletion is off says how to turn it on', async () => {
    registry.on({ on: `DELETE ${path}`, reply: { status: 405, body: '{"errors":[{"code":"UNSUPPORTED"}]}' } });
    const failure = await failureOf(client.deleteManifest(aContext(), DOCUMENT.descriptor.digest), 'UNSUPPORTED');
    expect(failure.hint).toContain('REGISTRY_STORAGE_DELETE_ENABLED');
  });

  it.each([
    [400, '{"errors":[{"code":"DIGEST_INVALID"}]}'],
    [400, ''],
    [405, ''],
    [404, '{"errors":[{"code":"UNSUPPORTED"}]}'],
  ])('a tag from a registry that answers %i %s is UNSUPPORTED', async (status, body) => {
    registry.on({ on: `DELETE ${TAG}`, reply: { status, body } });
    const failure = await failureOf(client.deleteTag(aContext(), 'v1'), 'UNSUPPORTED');
    expect(failure.message).toContain('app:v1');
  });

  it('a tag is one DELETE where the registry can', async () => {
    registry.on({ on: `DELETE ${TAG}`, reply: { status: 202 } });
    await client.deleteTag(aContext(), 'v1');
    expect(registry.seen).toHaveLength(1);
  });
});
