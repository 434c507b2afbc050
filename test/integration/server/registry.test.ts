import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises';
import { once } from 'node:events';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createDocument,
  digestOf,
  hexOf,
  OCI_INDEX,
  OCI_MANIFEST,
  type ManifestDocument,
} from '../../../src/image/index.ts';
import { serve, type RunningRegistry } from '../../../src/operation/serve.ts';
import { aContext, aDirectory, anArtifact, anImage, anIndex, type TestImage } from '../../support/layout-image.ts';

let directory: Awaited<ReturnType<typeof aDirectory>>;
let registry: RunningRegistry;

beforeAll(async () => {
  directory = await aDirectory();
  registry = await serve(aContext(), {
    directory: path.join(directory.path, 'root'),
    temporary: directory.path,
    listen: { host: '127.0.0.1', port: 0 },
  });
});
afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await directory[Symbol.asyncDispose]();
});

interface Ask {
  readonly method?: string;
  readonly body?: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask(place: string, { method = 'GET', body, headers = {} }: Ask = {}): Promise<Response> {
  return fetch(`${registry.url}${place}`, {
    method,
    headers,
    redirect: 'error',
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }),
  });
}

/** Status and the protocol's error code. */
async function refusal(answer: Promise<Response>): Promise<string> {
  const response = await answer;
  const { errors } = (await response.json()) as { errors: readonly { code: string }[] };
  return `${String(response.status)} ${errors[0]?.code ?? ''}`;
}

/** The status of a path that `fetch` would tidy up first. */
async function statusOf(place: string): Promise<number | undefined> {
  const { hostname, port } = new URL(registry.url);
  const sent = plainRequest({ hostname, port, path: place }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

async function pushBlob(repository: string, bytes: Uint8Array): Promise<Response> {
  return ask(`/v2/${repository}/blobs/uploads/?digest=${digestOf(bytes)}`, { method: 'POST', body: bytes });
}

async function putManifest(repository: string, name: string, document: ManifestDocument): Promise<Response> {
  return ask(`/v2/${repository}/manifests/${name}`, {
    method: 'PUT',
    body: document.bytes,
    headers: { 'content-type': document.descriptor.mediaType },
  });
}

async function push(repository: string, image: TestImage, name: string): Promise<Response> {
  for (const bytes of image.blobs.values()) expect((await pushBlob(repository, bytes)).status).toBe(201);
  return putManifest(repository, name, image.root);
}

async function openUpload(repository: string): Promise<string> {
  const opened = await ask(`/v2/${repository}/blobs/uploads/`, { method: 'POST' });
  expect(opened.status).toBe(202);
  return opened.headers.get('location') ?? '';
}

describe('pulling', () => {
  it('answers the base, and says which protocol it speaks', async () => {
    for (const place of ['/v2/', '/v2']) {
      const response = await ask(place);
      expect([response.status, await response.json()]).toEqual([200, {}]);
      expect(response.headers.get('docker-distribution-api-version')).toBe('registry/2.0');
    }
  });

  it('gives a manifest back by tag and by digest, with its exact bytes', async () => {
    const { root } = anImage('pull');
    const put = await push('pull/app', anImage('pull'), '1.0');
    expect([put.status, put.headers.get('docker-content-digest')]).toEqual([201, root.descriptor.digest]);
    for (const name of ['1.0', root.descriptor.digest, root.descriptor.digest.replace(':', '%3A')]) {
      const got = await ask(`/v2/pull/app/manifests/${name}`);
      expect(got.headers.get('content-type')).toBe(OCI_MANIFEST);
      expect(got.headers.get('docker-content-digest')).toBe(root.descriptor.digest);
      expect(Buffer.from(await got.arrayBuffer()).equals(root.bytes)).toBe(true);
      const head = await ask(`/v2/pull/app/manifests/${name}`, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-length')]).toEqual([200, String(root.bytes.byteLength)]);
    }
  });

  it('says what is not there', async () => {
    await push('pull/app', anImage('pull'), '1.0');
    const digest = digestOf(Buffer.from('no such thing'));
    expect(await refusal(ask('/v2/pull/app/manifests/2.0'))).toBe('404 MANIFEST_UNKNOWN');
    expect(await refusal(ask(`/v2/pull/app/manifests/${digest}`))).toBe('404 MANIFEST_UNKNOWN');
    expect(await refusal(ask('/v2/pull/none/manifests/2.0'))).toBe('404 NAME_UNKNOWN');
    expect(await refusal(ask('/v2/pull/none/tags/list'))).toBe('404 NAME_UNKNOWN');
    expect(await refusal(ask(`/v2/pull/app/blobs/${digest}`))).toBe('404 BLOB_UNKNOWN');
    expect((await ask(`/v2/pull/app/blobs/${digest}`, { method: 'HEAD' })).status).toBe(404);
  });

  it('refuses names that are none, and paths that would leave a layout or lie inside one', async () => {
    expect(await refusal(ask('/v2/Upper/tags/list'))).toBe('400 NAME_INVALID');
    for (const name of ['pull/app/blobs', 'blobs', 'a/index.json', 'oci-layout', 'a//b', '.a'])
      expect(await refusal(ask(`/v2/${name}/tags/list`)), name).toBe('400 NAME_INVALID');
    for (const place of ['/v2/a/../b/tags/list', '/v2/a/%2e%2e/b/tags/list', '/v2/../../etc/tags/list'])
      expect(await statusOf(place), place).toBe(400);
    expect(await refusal(ask('/v2/a/manifests/.x'))).toBe('400 TAG_INVALID');
    expect(await refusal(ask('/v2/a/manifests/sha256:abc'))).toBe('400 DIGEST_INVALID');
    expect(await refusal(ask('/v2/a/blobs/md5:abc'))).toBe('400 DIGEST_INVALID');
    expect(await refusal(ask('/v2/a/nothing'))).toBe('404 UNSUPPORTED');
    expect(await refusal(ask('/v1/'))).toBe('404 UNSUPPORTED');
  });

  it('refuses a method that a place does not have, and names those it has', async () => {
    const response = await ask('/v2/a/tags/list', { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    ['bytes=2-4', 206, 'cde', 'bytes 2-4/10'],
    ['bytes=7-', 206, 'hij', 'bytes 7-9/10'],
    ['bytes=-2', 206, 'ij', 'bytes 8-9/10'],
    ['bytes=8-99', 206, 'ij', 'bytes 8-9/10'],
    ['bytes=0-1,4-5', 200, 'abcdefghij', null],
    ['bytes=5-2', 200, 'abcdefghij', null],
    ['lines=1-2', 200, 'abcdefghij', null],
  ])('answers the range %s with %i', async (range, status, text, contentRange) => {
    const bytes = Buffer.from('abcdefghij');
    await pushBlob('range', bytes);
    const got = await ask(`/v2/range/blobs/${digestOf(bytes)}`, { headers: { range } });
    expect([got.status, await got.text(), got.headers.get('content-range')]).toEqual([status, text, contentRange]);
  });

  it('refuses a range behind the end, and serves an empty blob', async () => {
    const bytes = Buffer.from('abc');
    await pushBlob('range', bytes);
    const got = await ask(`/v2/range/blobs/${digestOf(bytes)}`, { headers: { range: 'bytes=3-' } });
    expect([got.status, got.headers.get('content-range')]).toEqual([416, 'bytes */3']);
    await got.body?.cancel();
    const empty = Buffer.alloc(0);
    expect((await pushBlob('range', empty)).status).toBe(201);
    const whole = await ask(`/v2/range/blobs/${digestOf(empty)}`);
    expect([whole.status, await whole.text()]).toEqual([200, '']);
  });
});

describe('pushing blobs', () => {
  it('takes a blob in one POST, in POST and PUT, and in chunks', async () => {
    const bytes = Buffer.from('a blob in two parts');
    const digest = digestOf(bytes);
    expect((await pushBlob('push/one', bytes)).headers.get('location')).toBe(`/v2/push/one/blobs/${digest}`);
    const single = await openUpload('push/two');
    expect((await ask(`${single}?digest=${digest}`, { method: 'PUT', body: bytes })).status).toBe(201);
    const chunked = await openUpload('push/three');
    const [first, second] = [bytes.subarray(0, 6), bytes.subarray(6)];
    const patched = await ask(chunked, { method: 'PATCH', body: first, headers: { 'content-range': '0-5' } });
    expect([patched.status, patched.headers.get('range'), patched.headers.get('location')]).toEqual([
      202,
      '0-5',
      chunked,
    ]);
    const gap = await ask(chunked, { method: 'PATCH', body: second, headers: { 'content-range': '7-19' } });
    expect([gap.status, gap.headers.get('range'), gap.headers.get('location')]).toEqual([416, '0-5', chunked]);
    await gap.body?.cancel();
    const state = await ask(chunked);
    expect([state.status, state.headers.get('range'), state.headers.get('location')]).toEqual([204, '0-5', chunked]);
    expect((await ask(chunked, { method: 'PATCH', body: second })).status).toBe(202);
    expect((await ask(`${chunked}?digest=${digest}`, { method: 'PUT' })).status).toBe(201);
    for (const repository of ['push/one', 'push/two', 'push/three'])
      expect(await (await ask(`/v2/${repository}/blobs/${digest}`)).text()).toBe(bytes.toString());
    expect(await refusal(ask(chunked))).toBe('404 BLOB_UPLOAD_UNKNOWN');
  });

  it('takes sha512 in every form', async () => {
    const bytes = Buffer.from('long digest');
    const digest = digestOf(bytes, 'sha512');
    expect((await ask(`/v2/push/long/blobs/uploads/?digest=${digest}`, { method: 'POST', body: bytes })).status).toBe(
      201,
    );
    const upload = await openUpload('push/longer');
    expect((await ask(`${upload}?digest=${digest}`, { method: 'PUT', body: bytes })).status).toBe(201);
    expect((await ask(`/v2/push/longer/blobs/${digest}`)).status).toBe(200);
  });

  it('refuses content that does not match, keeps nothing of it, and forgets the upload', async () => {
    const wrong = digestOf(Buffer.from('other'));
    const place = `/v2/push/wrong/blobs/uploads/?digest=${wrong}`;
    expect(await refusal(ask(place, { method: 'POST', body: 'x' }))).toBe('400 DIGEST_INVALID');
    const upload = await openUpload('push/wrong');
    expect(await refusal(ask(`${upload}?digest=${wrong}`, { method: 'PUT', body: 'x' }))).toBe('400 DIGEST_INVALID');
    expect(await refusal(ask(upload))).toBe('404 BLOB_UPLOAD_UNKNOWN');
    const other = await openUpload('push/wrong');
    expect(await refusal(ask(other, { method: 'PUT', body: 'x' }))).toBe('400 DIGEST_INVALID');
    expect((await ask(other, { method: 'DELETE' })).status).toBe(204);
    expect(await refusal(ask(other.replace('push/wrong', 'push/else')))).toBe('404 BLOB_UPLOAD_UNKNOWN');
    const files = await readdir(path.join(directory.path, 'root', 'push', 'wrong'), { recursive: true });
    expect(files.filter((file) => file.includes('tmp') || file.includes(hexOf(wrong)))).toEqual([]);
  });

  it('mounts a blob of another repository as a hard link, and opens an upload when it is not there', async () => {
    const bytes = Buffer.from('to be mounted');
    const digest = digestOf(bytes);
    await pushBlob('mount/from', bytes);
    const mounted = await ask(`/v2/mount/to/blobs/uploads/?mount=${digest}&from=mount/from`, { method: 'POST' });
    expect([mounted.status, mounted.headers.get('location')]).toEqual([201, `/v2/mount/to/blobs/${digest}`]);
    const file = path.join(directory.path, 'root', 'mount', 'to', 'blobs', 'sha256', hexOf(digest));
    expect((await stat(file)).nlink).toBe(2);
    for (const from of ['mount/none', '../mount/from', 'mount/from/blobs']) {
      const declined = await ask(`/v2/mount/two/blobs/uploads/?mount=${digest}&from=${from}`, { method: 'POST' });
      expect(declined.status).toBe(202);
    }
  });

  it.runIf(existsSync('/dev/shm'))('copies a blob that it cannot link, between two file systems', async () => {
    const far = await mkdtemp('/dev/shm/waybill-test-');
    try {
      await symlink(far, path.join(directory.path, 'root', 'far'));
      const bytes = Buffer.from('to be copied');
      const digest = digestOf(bytes);
      await pushBlob('near', bytes);
      const mounted = await ask(`/v2/far/app/blobs/uploads/?mount=${digest}&from=near`, { method: 'POST' });
      expect(mounted.status).toBe(201);
      expect(await (await ask(`/v2/far/app/blobs/${digest}`)).text()).toBe(bytes.toString());
      expect(await readdir(path.join(far, 'app'))).toEqual(['blobs']);
    } finally {
      await rm(far, { recursive: true });
    }
  });

  it('goes on from what has arrived when a chunk breaks off', async () => {
    const upload = await openUpload('push/broken');
    const half = plainRequest(`${registry.url}${upload}`, { method: 'PATCH', headers: { 'content-length': '1000' } });
    half.on('error', () => {});
    half.write('12345');
    await expect.poll(async () => (await ask(upload)).headers.get('range')).toBe('0-4');
    const busy = await ask(upload, { method: 'PATCH', body: 'x' });
    expect(busy.status).toBe(409);
    half.destroy();
    const digest = digestOf(Buffer.from('1234567'));
    await expect
      .poll(async () => (await ask(`${upload}?digest=${digest}`, { method: 'PUT', body: '67' })).status)
      .toBe(201);
  });
});

describe('pushing manifests', () => {
  it('refuses what is no manifest, is not whole, is too large or has another digest', async () => {
    const image = anImage('whole');
    const type = { 'content-type': OCI_MANIFEST };
    const put = async (
      name: string,
      body: Uint8Array | string,
      headers: Record<string, string> = type,
    ): Promise<string> => refusal(ask(`/v2/put/app/manifests/${name}`, { method: 'PUT', body, headers }));
    expect(await put('1.0', image.root.bytes)).toBe('400 MANIFEST_BLOB_UNKNOWN');
    expect(await put('1.0', anIndex([image.root.descriptor]).bytes, { 'content-type': OCI_INDEX })).toBe(
      '400 MANIFEST_BLOB_UNKNOWN',
    );
    expect(await put('1.0', '{}')).toBe('400 MANIFEST_INVALID');
    expect(await put('1.0', 'no json')).toBe('400 MANIFEST_INVALID');
    expect(await put('1.0', image.root.bytes, { 'content-type': 'text/plain' })).toBe('400 MANIFEST_INVALID');
    expect(await put('1.0', image.root.bytes, { 'content-type': OCI_INDEX })).toBe('400 MANIFEST_INVALID');
    expect(await put('1.0', Buffer.alloc(5 * 1024 * 1024, 32))).toBe('413 MANIFEST_INVALID');
    expect(await put(digestOf(Buffer.from('x')), image.root.bytes)).toBe('400 DIGEST_INVALID');
  });

  it('moves a tag, and keeps the old manifest readable by digest', async () => {
    const [one, two] = [anImage('move one'), anImage('move two')];
    await push('move', one, 'latest');
    await push('move', two, 'latest');
    expect((await ask('/v2/move/manifests/latest')).headers.get('docker-content-digest')).toBe(
      two.root.descriptor.digest,
    );
    expect((await ask(`/v2/move/manifests/${one.root.descriptor.digest}`)).status).toBe(200);
    expect(await (await ask('/v2/move/tags/list')).json()).toEqual({ name: 'move', tags: ['latest'] });
  });

  it('keeps a manifest pushed by digest alone, by sha512 too', async () => {
    const image = anImage('by digest');
    const { descriptor, bytes } = createDocument(image.root.bytes, OCI_MANIFEST, 'sha512');
    expect((await push('digest', image, descriptor.digest)).status).toBe(201);
    const got = await ask(`/v2/digest/manifests/${descriptor.digest}`);
    expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
    expect(await (await ask('/v2/digest/tags/list')).json()).toEqual({ name: 'digest', tags: [] });
  });
});

describe('listing', () => {
  it('pages tags in order, and ends', async () => {
    const image = anImage('tags');
    for (const tag of ['b', 'a', 'd', 'c', 'e']) await push('listed', image, tag);
    const seen: unknown[] = [];
    for (let place: string | undefined = '/v2/listed/tags/list?n=2'; place !== undefined;) {
      const response = await ask(place);
      seen.push(((await response.json()) as { tags: unknown }).tags);
      place = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(await (await ask('/v2/listed/tags/list?n=0')).json()).toEqual({ name: 'listed', tags: [] });
    expect(await (await ask('/v2/listed/tags/list?last=c')).json()).toEqual({ name: 'listed', tags: ['d', 'e'] });
    expect(await refusal(ask('/v2/listed/tags/list?n=x'))).toBe('400 PAGINATION_NUMBER_INVALID');
  });

  it('lists repositories, nested ones too, and not those that hold nothing', async () => {
    const image = anImage('catalog');
    for (const repository of ['cat', 'cat/inner', 'cat/inner/most']) await push(repository, image, 'x');
    await pushBlob('cat/empty', Buffer.from('x'));
    const first = await ask('/v2/_catalog?last=car&n=2');
    expect(await first.json()).toEqual({ repositories: ['cat', 'cat/inner'] });
    const [, next = ''] = /^<([^>]+)>/.exec(first.headers.get('link') ?? '') ?? [];
    const { repositories } = (await (await ask(next)).json()) as { repositories: string[] };
    expect(repositories[0]).toBe('cat/inner/most');
  });

  it('lists referrers, filters them by type, and knows none of an unknown subject', async () => {
    const image = anImage('subject');
    const subject = image.root.descriptor;
    await push('refs', image, '1.0');
    const artifacts = [anArtifact('application/sbom', subject), anArtifact('application/scan', subject)];
    for (const one of artifacts) {
      const put = await push('refs', one, one.root.descriptor.digest);
      expect(put.headers.get('oci-subject')).toBe(subject.digest);
    }
    const list = async (query: string): Promise<unknown[]> =>
      ((await (await ask(`/v2/refs/referrers/${subject.digest}${query}`)).json()) as { manifests: unknown[] })
        .manifests;
    expect(await list('')).toEqual(
      artifacts.map(({ root }, at) => {
        const type = at === 0 ? 'application/sbom' : 'application/scan';
        return { ...root.descriptor, artifactType: type, annotations: { kind: type } };
      }),
    );
    expect(await list('?artifactType=application/scan')).toHaveLength(1);
    const filtered = await ask(`/v2/refs/referrers/${subject.digest}?artifactType=x`);
    expect(filtered.headers.get('oci-filters-applied')).toBe('artifactType');
    expect(filtered.headers.get('content-type')).toBe(OCI_INDEX);
    const none = await ask(`/v2/never/referrers/${subject.digest}`);
    expect([none.status, await none.json()]).toEqual([200, { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] }]);
    expect(await refusal(ask('/v2/refs/referrers/x'))).toBe('400 DIGEST_INVALID');
  });

  it('still lists a referrer that had a tag and lost it', async () => {
    const image = anImage('lost');
    const artifact = anArtifact('application/sbom', image.root.descriptor);
    await push('lost', image, '1.0');
    await push('lost', artifact, 'sbom');
    await ask('/v2/lost/manifests/sbom', { method: 'DELETE' });
    const listed = (await (await ask(`/v2/lost/referrers/${image.root.descriptor.digest}`)).json()) as {
      manifests: unknown[];
    };
    expect(listed.manifests).toHaveLength(1);
  });
});

describe('deleting', () => {
  it('removes a tag alone, then the manifest with its other tags, then a blob', async () => {
    const image = anImage('delete');
    const { digest } = image.root.descriptor;
    for (const tag of ['a', 'b', 'c']) await push('gone', image, tag);
    expect((await ask('/v2/gone/manifests/a', { method: 'DELETE' })).status).toBe(202);
    expect(await refusal(ask('/v2/gone/manifests/a', { method: 'DELETE' }))).toBe('404 MANIFEST_UNKNOWN');
    expect(await (await ask('/v2/gone/tags/list')).json()).toEqual({ name: 'gone', tags: ['b', 'c'] });
    expect(await refusal(ask(`/v2/gone/blobs/${digest}`, { method: 'DELETE' }))).toBe('404 BLOB_UNKNOWN');
    expect((await ask(`/v2/gone/manifests/${digest}`, { method: 'DELETE' })).status).toBe(202);
    expect(await refusal(ask('/v2/gone/manifests/b'))).toBe('404 MANIFEST_UNKNOWN');
    expect(await refusal(ask(`/v2/gone/manifests/${digest}`))).toBe('404 MANIFEST_UNKNOWN');
    expect(await (await ask('/v2/gone/tags/list')).json()).toEqual({ name: 'gone', tags: [] });
    const [blob] = image.blobs.keys();
    expect((await ask(`/v2/gone/blobs/${String(blob)}`, { method: 'DELETE' })).status).toBe(202);
    expect(await refusal(ask(`/v2/gone/blobs/${String(blob)}`, { method: 'DELETE' }))).toBe('404 BLOB_UNKNOWN');
  });
});

describe('many at once', () => {
  it('keeps every one of 60 tags pushed side by side', async () => {
    const image = anImage('many');
    await push('many', image, 'first');
    const tags = Array.from({ length: 60 }, (_, at) => `t${String(at)}`);
    await Promise.all(tags.map(async (tag) => expect((await putManifest('many', tag, image.root)).status).toBe(201)));
    const listed = (await (await ask('/v2/many/tags/list')).json()) as { tags: string[] };
    expect(listed.tags).toEqual(['first', ...tags].toSorted());
  });
});
