import { Readable } from 'node:stream';
import type { Credential, RegistryAccess, RegistryPool, RepositoryClient } from '../../src/distribution/contract.ts';
import type { CertificatePlaces } from '../../src/distribution/trust.ts';
import { createRegistryPool, type RegistryPoolOptions } from '../../src/distribution/pool.ts';
import { digestOf, type Descriptor } from '../../src/image/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/runtime/limits.ts';
import { Secret } from '../../src/runtime/secret.ts';
import type { Endpoint } from '../../src/operation/endpoint.ts';
import { openSource } from '../../src/operation/open-image.ts';
import { aContext } from './context.ts';

export function aPool(
  options: Partial<Omit<RegistryPoolOptions, 'limits'>> & { readonly limits?: Partial<Limits> } = {},
): RegistryPool {
  return createRegistryPool({
    userAgent: 'waybill/test',
    ...options,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
  });
}

export function basic(username = 'robot', password = 'hunter2!'): Credential {
  return { kind: 'basic', username, password: new Secret(password), origin: 'the test' };
}

/** Access with one credential for everything; `asked` counts how often it was looked up. */
export function anAccess(
  credential?: Credential,
  tlsVerify?: boolean,
  certificates?: CertificatePlaces,
): RegistryAccess & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  return {
    asked,
    tlsVerify,
    ...(certificates === undefined ? {} : { certificates }),
    credential: async (_ctx, repository) => {
      asked.push(repository.path);
      return Promise.resolve(credential);
    },
  };
}

export function aClient(
  pool: RegistryPool,
  host: string,
  access: RegistryAccess = anAccess(),
  actions: 'pull' | 'pull,push' | '*' = 'pull,push',
): RepositoryClient {
  return pool.repository({ registry: host, path: 'team/app' }, access, actions);
}

export function aBlob(bytes: Uint8Array): Descriptor {
  return { mediaType: 'application/octet-stream', digest: digestOf(bytes), size: bytes.byteLength };
}

/** A source for uploads that can be opened again, in pieces. */
export function sourceOf(bytes: Uint8Array, pieces = 3): () => Promise<{ stream: Readable; offset: number }> {
  return async () => {
    const step = Math.max(1, Math.ceil(bytes.byteLength / pieces));
    const parts: Uint8Array[] = [];
    for (let at = 0; at < bytes.byteLength; at += step) parts.push(bytes.subarray(at, at + step));
    return Promise.resolve({ stream: Readable.from(parts), offset: 0 });
  };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export async function bytesOf(stream: Readable): Promise<Buffer> {
  return Buffer.concat(await collect(stream as AsyncIterable<Buffer>));
}

/** The read end of a repository, with a way to read a blob whole. */
export async function openRegistrySource(
  endpoint: Endpoint,
): Promise<AsyncDisposable & { read(wanted: Descriptor): Promise<Buffer> }> {
  const ctx = aContext();
  const source = await openSource(ctx, endpoint);
  return {
    read: async (wanted) => bytesOf((await source.openBlob(ctx, wanted)).stream),
    [Symbol.asyncDispose]: async () => source[Symbol.asyncDispose](),
  };
}
