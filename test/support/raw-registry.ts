import { digestOf, MANIFEST_TYPES } from '../../src/image/index.ts';
import { ACCOUNT } from './debian.ts';
import type { BuiltImage } from './image-builder.ts';

const AUTHORIZATION = `Basic ${btoa(`${ACCOUNT.username}:${ACCOUNT.password}`)}`;

/** Puts an image into a registry with plain requests (OCI Distribution 1.1), by digest and then under the names. */
export async function putImage(
  host: string,
  repository: string,
  image: BuiltImage,
  ...names: readonly string[]
): Promise<void> {
  const base = `http://${host}/v2/${repository}`;
  for (const { descriptor, bytes } of image.blobs) {
    const started = await ask(`${base}/blobs/uploads/`, 202, { method: 'POST' });
    const location = new URL(started.headers.get('location') ?? '', base);
    location.searchParams.set('digest', descriptor.digest);
    const headers = { 'content-type': 'application/octet-stream' };
    await ask(location, 201, { method: 'PUT', headers, body: Buffer.from(bytes) });
  }
  for (const { descriptor, bytes } of image.manifests) {
    const last = descriptor.digest === image.root.descriptor.digest;
    for (const name of last && names.length > 0 ? names : [descriptor.digest]) {
      const headers = { 'content-type': descriptor.mediaType };
      await ask(`${base}/manifests/${name}`, 201, { method: 'PUT', headers, body: Buffer.from(bytes) });
    }
  }
}

/** The digest of the bytes that a name stands for, or undefined when it is not there. */
export async function digestAt(host: string, repository: string, name: string): Promise<string | undefined> {
  const headers = { accept: MANIFEST_TYPES.join(', '), authorization: AUTHORIZATION };
  const answer = await fetch(`http://${host}/v2/${repository}/manifests/${name}`, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return answer.status === 200 ? digestOf(bytes) : undefined;
}

/** What of an image a repository does not hold: digests of manifests and blobs. */
export async function missingAt(host: string, repository: string, image: BuiltImage): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const { descriptor } of image.manifests) {
    if ((await digestAt(host, repository, descriptor.digest)) !== descriptor.digest) missing.push(descriptor.digest);
  }
  for (const { descriptor } of image.blobs) {
    const url = `http://${host}/v2/${repository}/blobs/${descriptor.digest}`;
    const answer = await fetch(url, { headers: { authorization: AUTHORIZATION } });
    if (digestOf(Buffer.from(await answer.arrayBuffer())) !== descriptor.digest) missing.push(descriptor.digest);
  }
  return missing;
}

interface Request {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

async function ask(url: string | URL, expected: number, request: Request): Promise<Response> {
  const headers = { ...request.headers, authorization: AUTHORIZATION };
  const answer = await fetch(url, { ...request, headers });
  const text = await answer.text();
  if (answer.status !== expected) throw new Error(`the registry said ${answer.status}: ${text.slice(0, 300)}`);
  return answer;
}
