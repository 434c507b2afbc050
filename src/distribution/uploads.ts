import type { Readable } from 'node:stream';
import type { Descriptor, Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { UploadSession } from './contract.ts';
import { resolveOwnTarget, type HostSession, type OpenAnswer, type RegistryRequest } from './session.ts';
import { headerOf } from './wire.ts';

type Open = (signal: AbortSignal, from?: number) => Promise<{ readonly stream: Readable; readonly offset: number }>;
type RequestBase = Pick<RegistryRequest, 'scopes' | 'repository' | 'subject'>;

/** Statuses by which registries say that they do not take a whole blob in one PUT. */
const WANTS_PATCH: ReadonlySet<number> = new Set([404, 405, 411, 415, 501]);

/** Pushing blobs (OCI Distribution 1.1, "Pushing a blob in chunks", "POST then PUT", "Mounting a blob from another repository"). */
export class Uploader {
  readonly #session: HostSession;
  readonly #path: string;
  readonly #base: RequestBase;
  #patches = false;

  constructor(session: HostSession, path: string, base: RequestBase) {
    this.#session = session;
    this.#path = path;
    this.#base = base;
  }

  async start(
    ctx: OperationContext,
    mount?: { readonly digest: Digest; readonly from: string },
  ): Promise<'mounted' | UploadSession> {
    const query =
      mount === undefined ? '' : `?mount=${encodeURIComponent(mount.digest)}&from=${encodeURIComponent(mount.from)}`;
    const request: RegistryRequest = {
      ...this.#base,
      method: 'POST',
      target: `/v2/${this.#path}/blobs/uploads/${query}`,
      headers: { 'content-length': '0' },
      what: 'upload',
      size: 'small',
      retry: true,
    };
    const answer = await this.#session.send(ctx, request);
    if (answer.status === 201 && mount !== undefined) {
      await drain(answer);
      return 'mounted';
    }
    if (answer.status !== 202) throw await this.#session.refusal(ctx, request, answer);
    const location = this.#locationOf(answer, answer.url);
    await drain(answer);
    return { location: location.href };
  }

  /** One streamed PUT; PATCH, then PUT, where the registry has shown that it wants that. */
  async upload(ctx: OperationContext, session: UploadSession, expected: Descriptor, open: Open): Promise<void> {
    if (!this.#patches) {
      const refused = await this.#put(ctx, new URL(session.location), expected, open);
      if (refused === undefined) return;
      if (expected.size === 0 || !WANTS_PATCH.has(refused.status)) throw refused.failure;
      this.#patches = true;
      ctx.emit({
        kind: 'debug',
        text: `${this.#session.registry} takes no whole blob in one PUT: sending it by PATCH`,
      });
    }
    const fresh = await this.start(ctx);
    if (fresh === 'mounted') return;
    const next = await this.#patch(ctx, new URL(fresh.location), expected, open);
    const closed = await this.#put(ctx, next, expected, undefined);
    if (closed !== undefined) throw closed.failure;
  }

  async #put(
    ctx: OperationContext,
    location: URL,
    expected: Descriptor,
    open: Open | undefined,
  ): Promise<{ readonly status: number; readonly failure: Failure } | undefined> {
    const target = withDigest(location, expected.digest);
    const stream = open === undefined ? undefined : (await open(ctx.signal)).stream;
    const request: RegistryRequest = {
      ...this.#base,
      method: 'PUT',
      target,
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': open === undefined ? '0' : String(expected.size),
      },
      ...(stream === undefined ? {} : { stream }),
      what: 'upload',
      size: stream === undefined ? 'small' : 'large',
      retry: stream === undefined,
    };
    const answer = await this.#streamed(ctx, request, stream);
    if (answer.status === 201 || answer.status === 204) {
      this.#checkDigest(answer, expected);
      await drain(answer);
      return undefined;
    }
    const { status } = answer;
    return { status, failure: await this.#uploadRefusal(ctx, request, answer) };
  }

  async #patch(ctx: OperationContext, location: URL, expected: Descriptor, open: Open): Promise<URL> {
    const { stream } = await open(ctx.signal);
    const request: RegistryRequest = {
      ...this.#base,
      method: 'PATCH',
      target: location,
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(expected.size) },
      stream,
      what: 'upload',
      size: 'large',
      retry: false,
    };
    const answer = await this.#streamed(ctx, request, stream);
    // ECR answers 201 to a PATCH where the specification has 202.
    if (answer.status < 200 || answer.status > 204) throw await this.#uploadRefusal(ctx, request, answer);
    const next = headerOf(answer, 'location') === undefined ? location : this.#locationOf(answer, location);
    await drain(answer);
    return next;
  }

  /** A broken read is the source's failure, whatever the connection says when its body stops. */
  async #streamed(ctx: OperationContext, request: RegistryRequest, stream: Readable | undefined): Promise<OpenAnswer> {
    let broken: unknown;
    stream?.once('error', (error) => (broken = error));
    try {
      return await this.#session.send(ctx, request);
    } catch (error) {
      ctx.signal.throwIfAborted();
      throw broken instanceof Failure ? broken : error;
    } finally {
      stream?.destroy();
    }
  }

  /** A token that ended while the blob was on its way: the whole push is worth another try, with a fresh one. */
  async #uploadRefusal(ctx: OperationContext, request: RegistryRequest, answer: OpenAnswer): Promise<Failure> {
    const { status } = answer;
    const failure = await this.#session.refusal(ctx, request, answer);
    if (status !== 401 && !(status === 404 && failure.facts['registryCode'] === 'BLOB_UPLOAD_UNKNOWN')) return failure;
    return new Failure(failure.code, failure.message, {
      transient: true,
      facts: failure.facts,
      subject: this.#base.subject,
      ...(failure.hint === undefined ? {} : { hint: failure.hint }),
    });
  }

  #locationOf(answer: OpenAnswer, from: URL): URL {
    const location = headerOf(answer, 'location');
    if (location === undefined) {
      throw new Failure('SERVER_ERROR', `${this.#base.subject}: the registry opened an upload without saying where`, {
        subject: this.#base.subject,
      });
    }
    return resolveOwnTarget(location, from, this.#session.registry, this.#base);
  }

  #checkDigest(answer: OpenAnswer, expected: Descriptor): void {
    const found = headerOf(answer, 'docker-content-digest');
    if (found === undefined || found === expected.digest || !found.startsWith(expected.digest.slice(0, 7))) return;
    throw new Failure(
      'DIGEST_MISMATCH',
      `${this.#base.subject}: the registry stored ${found} instead of ${expected.digest}`,
      {
        side: 'destination',
        facts: { expected: expected.digest, found },
      },
    );
  }
}

function withDigest(location: URL, digest: Digest): URL {
  const url = new URL(location);
  // Appended as text: what is there may be signed over its exact form.
  url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
  return url;
}

async function drain(answer: OpenAnswer): Promise<void> {
  try {
    for await (const _ of answer.body) {
      // read to its end, so that the connection can be used again
    }
  } finally {
    answer.release();
  }
}
