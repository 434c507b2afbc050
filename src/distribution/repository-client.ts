import type { Readable } from 'node:stream';
import {
  MANIFEST_TYPES,
  OCI_INDEX,
  createDocument,
  guessMediaType,
  isDigest,
  isManifestType,
  isTag,
  parseDescriptor,
  renderRepository,
  verifyBytes,
  algorithmOf,
  type Descriptor,
  type Digest,
  type ManifestDocument,
  type Repository,
} from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { RepositoryClient, UploadSession } from './contract.ts';
import { connectionFailure } from './errors.ts';
import { pages } from './paging.ts';
import type { Scopes } from './scopes.ts';
import type { HostSession, OpenAnswer, RegistryRequest } from './session.ts';
import { Uploader } from './uploads.ts';
import { headerOf, readBounded } from './wire.ts';

const ACCEPT: Readonly<Record<string, readonly string[]>> = { accept: MANIFEST_TYPES };

/** A RepositoryClient over one session. */
export function createRepositoryClient(repository: Repository, session: HostSession, scopes: Scopes): RepositoryClient {
  return new SessionClient(repository, session, scopes);
}

class SessionClient implements RepositoryClient {
  readonly repository: Repository;
  readonly #session: HostSession;
  readonly #scopes: Scopes;
  readonly #uploader: Uploader;
  #hasReferrersApi = true;

  constructor(repository: Repository, session: HostSession, scopes: Scopes) {
    this.repository = repository;
    this.#session = session;
    this.#scopes = scopes;
    this.#uploader = new Uploader(session, repository.path, {
      scopes,
      repository,
      subject: renderRepository(repository),
    });
  }

  async connect(): Promise<void> {
    // The first request opens the connection; a request of no use would only be one more to be limited by.
  }

  async getManifest(ctx: OperationContext, name: string): Promise<ManifestDocument> {
    const request = this.#request('GET', `manifests/${name}`, 'manifest', { headers: ACCEPT, name });
    const answer = await this.#session.send(ctx, request);
    if (answer.status !== 200) throw await this.#session.refusal(ctx, request, answer);
    const bytes = await this.#whole(answer, ctx.limits.manifestBytes, `the manifest of ${request.subject}`);
    const stated = headerOf(answer, 'docker-content-digest');
    const wanted = isDigest(name) ? name : stated !== undefined && isDigest(stated) ? stated : undefined;
    if (wanted !== undefined) verifyBytes(bytes, { digest: wanted });
    const declared = mediaTypeOf(answer);
    const mediaType = declared !== undefined && isManifestType(declared) ? declared : guessMediaType(bytes);
    return createDocument(bytes, mediaType, wanted === undefined ? 'sha256' : algorithmOf(wanted));
  }

  async headManifest(ctx: OperationContext, name: string): Promise<Descriptor | undefined> {
    const request = this.#request('HEAD', `manifests/${name}`, 'manifest', { headers: ACCEPT, name });
    const answer = await this.#session.send(ctx, request);
    if (answer.status === 404) {
      await this.#discard(answer);
      return undefined;
    }
    if (answer.status !== 200) throw await this.#session.refusal(ctx, request, answer);
    await this.#discard(answer);
    const digest = headerOf(answer, 'docker-content-digest');
    const size = Number(headerOf(answer, 'content-length') ?? '');
    const mediaType = mediaTypeOf(answer);
    if (digest !== undefined && isDigest(digest) && mediaType !== undefined && isManifestType(mediaType) && size > 0) {
      return { mediaType, digest, size };
    }
    return (await this.getManifest(ctx, name)).descriptor;
  }

  async putManifest(
    ctx: OperationContext,
    name: string,
    document: ManifestDocument,
  ): Promise<{ readonly subjectRecorded: boolean }> {
    const { descriptor, bytes } = document;
    const headers = { 'content-type': descriptor.mediaType };
    const request = this.#request('PUT', `manifests/${name}`, 'manifest', { headers, body: bytes, name });
    const answer = await this.#session.send(ctx, request);
    if (answer.status < 200 || answer.status > 204) throw await this.#session.refusal(ctx, request, answer);
    await this.#discard(answer);
    const stored = headerOf(answer, 'docker-content-digest');
    if (
      stored !== undefined &&
      isDigest(stored) &&
      algorithmOf(stored) === algorithmOf(descriptor.digest) &&
      stored !== descriptor.digest
    ) {
      throw new Failure(
        'DIGEST_MISMATCH',
        `${request.subject}: the registry stored ${stored} instead of ${descriptor.digest}`,
        {
          subject: request.subject,
          facts: { expected: descriptor.digest, found: stored },
          hint: 'the registry changes what it is given: the image there is not the one that was sent',
        },
      );
    }
    return { subjectRecorded: headerOf(answer, 'oci-subject') !== undefined };
  }

  async deleteManifest(ctx: OperationContext, digest: Digest): Promise<void> {
    await this.#delete(ctx, digest);
  }

  async deleteTag(ctx: OperationContext, tag: string): Promise<void> {
    try {
      await this.#delete(ctx, tag);
    } catch (error) {
      if (!(error instanceof Failure) || !isRefusedUntag(error)) throw error;
      throw new Failure(
        'UNSUPPORTED',
        `${renderRepository(this.repository)}:${tag}: this registry cannot remove a tag by itself`,
        {
          cause: error,
          subject: `${renderRepository(this.repository)}:${tag}`,
          hint: 'nothing was removed; `waybill delete` removes the image with every tag on it',
        },
      );
    }
  }

  async #delete(ctx: OperationContext, name: string): Promise<void> {
    const request = this.#request('DELETE', `manifests/${name}`, 'delete', { name });
    const answer = await this.#session.send(ctx, request);
    if (answer.status < 200 || answer.status > 204) throw await this.#session.refusal(ctx, request, answer);
    await this.#discard(answer);
  }

  async hasBlob(ctx: OperationContext, digest: Digest): Promise<boolean> {
    const request = this.#request('HEAD', `blobs/${digest}`, 'blob');
    const answer = await this.#session.send(ctx, request);
    if (answer.status !== 200 && answer.status !== 404) throw await this.#session.refusal(ctx, request, answer);
    await this.#discard(answer);
    return answer.status === 200;
  }

  async openBlob(
    ctx: OperationContext,
    wanted: Descriptor,
    from = 0,
  ): Promise<{ readonly stream: Readable; readonly offset: number }> {
    const headers: Record<string, string> = from === 0 ? {} : { range: `bytes=${String(from)}-` };
    const request: RegistryRequest = {
      ...this.#request('GET', `blobs/${wanted.digest}`, 'blob', { headers }),
      size: 'large',
    };
    const answer = await this.#session.send(ctx, request);
    if (answer.status !== 200 && answer.status !== 206) throw await this.#session.refusal(ctx, request, answer);
    const offset = answer.status === 206 ? rangeStart(answer, request, from) : 0;
    const host = this.repository.registry;
    answer.body.once('close', () => {
      answer.release();
    });
    return { stream: translated(answer.body, host), offset };
  }

  async startUpload(
    ctx: OperationContext,
    mount?: { readonly digest: Digest; readonly from: string },
  ): Promise<'mounted' | UploadSession> {
    return this.#uploader.start(ctx, mount);
  }

  async upload(
    ctx: OperationContext,
    session: UploadSession,
    expected: Descriptor,
    open: Parameters<RepositoryClient['upload']>[3],
  ): Promise<void> {
    await this.#uploader.upload(ctx, session, expected, open);
  }

  async *tags(ctx: OperationContext): AsyncGenerator<string, void, undefined> {
    const request = this.#request('GET', 'tags/list', 'tags');
    let count = 0;
    for await (const page of pages(ctx, this.#session, request)) {
      for (const tag of namesIn(page, 'tags', request)) {
        // Nexus lists nulls and Artifactory digests among the tags.
        if (!isTag(tag)) continue;
        count += 1;
        if (count > ctx.limits.tags)
          throw new Failure('LIMIT_EXCEEDED', `${request.subject}: more than ${String(ctx.limits.tags)} tags`);
        yield tag;
      }
    }
  }

  async referrers(ctx: OperationContext, subject: Digest): Promise<readonly Descriptor[] | undefined> {
    if (!this.#hasReferrersApi) return undefined;
    const request = this.#request('GET', `referrers/${subject}`, 'referrers', { headers: { accept: [OCI_INDEX] } });
    const found: Descriptor[] = [];
    try {
      for await (const page of pages(ctx, this.#session, request)) {
        const manifests = typeof page === 'object' && page !== null && 'manifests' in page ? page.manifests : undefined;
        if (!Array.isArray(manifests)) return undefined;
        found.push(...manifests.map((one, at) => parseDescriptor(one, `referrers[${String(at)}]`)));
        if (found.length > ctx.limits.graphNodes)
          throw new Failure(
            'LIMIT_EXCEEDED',
            `${request.subject}: more than ${String(ctx.limits.graphNodes)} referrers`,
          );
      }
    } catch (error) {
      if (!(error instanceof Failure) || !hasNoReferrersApi(error)) throw error;
      this.#hasReferrersApi = false;
      return undefined;
    }
    return found;
  }

  #request(
    method: RegistryRequest['method'],
    path: string,
    what: RegistryRequest['what'],
    more: { headers?: RegistryRequest['headers']; body?: Uint8Array; name?: string } = {},
  ): RegistryRequest {
    const name = more.name === undefined ? '' : isDigest(more.name) ? `@${more.name}` : `:${more.name}`;
    return {
      method,
      target: `/v2/${this.repository.path}/${path}`,
      scopes: this.#scopes,
      repository: this.repository,
      what,
      subject: `${renderRepository(this.repository)}${name}`,
      size: 'small',
      retry: true,
      ...(more.headers === undefined ? {} : { headers: more.headers }),
      ...(more.body === undefined ? {} : { body: more.body }),
    };
  }

  async #whole(answer: OpenAnswer, most: number, what: string): Promise<Buffer> {
    try {
      return await readBounded(answer.body, most, what);
    } catch (error) {
      throw connectionFailure(error, this.repository.registry);
    } finally {
      answer.release();
    }
  }

  async #discard(answer: OpenAnswer): Promise<void> {
    try {
      await readBounded(answer.body, 1024 * 1024, 'an answer');
    } catch {
      // its status is all that was wanted
    } finally {
      answer.release();
    }
  }
}

function mediaTypeOf(answer: OpenAnswer): string | undefined {
  return headerOf(answer, 'content-type')?.split(';')[0]?.trim().toLowerCase();
}

/** A registry without the API says 404; some answer with a page, an empty 200 or not implemented. */
function hasNoReferrersApi(failure: Failure): boolean {
  const status = failure.facts['status'];
  return (
    status === 404 ||
    status === 405 ||
    status === 400 ||
    status === 501 ||
    (status === undefined && failure.code === 'SERVER_ERROR')
  );
}

function isRefusedUntag(failure: Failure): boolean {
  const status = failure.facts['status'];
  return (
    status === 400 ||
    status === 405 ||
    status === 501 ||
    failure.code === 'UNSUPPORTED' ||
    failure.code === 'DIGEST_MISMATCH'
  );
}

export function namesIn(page: unknown, key: string, request: RegistryRequest): readonly string[] {
  const list = typeof page === 'object' && page !== null ? (page as Readonly<Record<string, unknown>>)[key] : undefined;
  if (list === null) return [];
  if (!Array.isArray(list)) {
    throw new Failure('SERVER_ERROR', `${request.subject}: the registry sent no list of ${key}`, {
      subject: request.subject,
    });
  }
  return list.filter((one) => typeof one === 'string');
}

/** RFC 9110 §14.4: the part that came must begin where it was asked for. */
function rangeStart(answer: OpenAnswer, request: RegistryRequest, from: number): number {
  const start = /^bytes (\d+)-/.exec(headerOf(answer, 'content-range') ?? '')?.[1];
  if (start !== undefined && Number(start) === from) return from;
  answer.body.destroy();
  answer.release();
  throw new Failure('SERVER_ERROR', `${request.subject}: the registry sent another part of a blob than was asked for`, {
    subject: request.subject,
  });
}

/** The body with its errors in our words, without another stream in between. */
function translated(body: Readable, host: string): Readable {
  const destroy = body.destroy.bind(body);
  body.destroy = (error?: Error) => destroy(error === undefined ? undefined : connectionFailure(error, host));
  return body;
}
