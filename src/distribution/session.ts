import type { Readable } from 'node:stream';
import { renderRepository, type Repository } from '../image/index.ts';
import { backoffMs, parseRetryAfter, sleep } from '../runtime/backoff.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { isForbiddenTarget, isLoopbackHost } from './addresses.ts';
import { parseChallenges, type Challenge } from './challenge.ts';
import type { Credential, RegistryAccess } from './contract.ts';
import { connectionFailure, isTransientStatus, refusalToFailure, type Refusal } from './errors.ts';
import type { HostGate } from './gate.ts';
import { joinScopes, parseScopes, type Scopes } from './scopes.ts';
import { NO_CREDENTIAL, TokenCache, basicHeader, type TokenAsk } from './tokens.ts';
import { headerOf, readBounded, readHead, type Wire, type WireAnswer, type WireRequest } from './wire.ts';

const RETRY_BASE_MS = 500;
/** A union of scopes larger than this makes tokens that some registries cannot carry in a header. */
const MOST_SCOPES = 4;

/** One request to a registry, before scheme, credentials and retries are decided. */
export interface RegistryRequest {
  readonly method: WireRequest['method'];
  /** A path below the registry's origin, or an absolute URL that the registry gave. */
  readonly target: string | URL;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Sent again on a retry. */
  readonly body?: Uint8Array | string;
  /** Sent once: a request with a stream is never repeated here. */
  readonly stream?: Readable;
  readonly scopes: Scopes;
  readonly repository: Repository;
  readonly what: Refusal['what'];
  /** What the user calls the thing, for messages. */
  readonly subject: string;
  /** Blob bodies are large: they keep their slot until the stream ends. */
  readonly size: 'small' | 'large';
  /** Whether this is worth repeating when it fails in a way that may pass. */
  readonly retry: boolean;
}

/** An answer whose slot is free again when `release` is called; its body must be read or destroyed. */
export interface OpenAnswer extends WireAnswer {
  release(): void;
}

/**
 * One registry by one way of access: which scheme it speaks, what it wants to be told, when it wants to be left alone. The
 * retries of requests live here and nowhere else.
 */
export class HostSession {
  readonly registry: string;
  readonly #wire: Wire;
  readonly #gates: { readonly small: HostGate; readonly down: HostGate; readonly up: HostGate };
  readonly #access: RegistryAccess;
  readonly #credentials = new Map<string, Promise<Credential | undefined>>();
  readonly #tokens: TokenCache;
  #scopes: Scopes = new Map();
  #challenge: Challenge | undefined;
  #origin: URL | undefined;

  constructor(
    registry: string,
    access: RegistryAccess,
    wire: Wire,
    gates: { readonly small: HostGate; readonly down: HostGate; readonly up: HostGate },
  ) {
    this.registry = registry;
    this.#access = access;
    this.#wire = wire;
    this.#gates = gates;
    this.#tokens = new TokenCache(async (ctx, ask) => this.#sendTokenAsk(ctx, ask));
  }

  /** Remembers what will be wanted here, so that one token serves for all of it. */
  announce(scopes: Scopes): void {
    this.#scopes = joinScopes(this.#scopes, scopes);
  }

  /** The registry's own origin; credentials go there and to its realm alone. */
  get origin(): URL {
    return this.#origin ?? this.#candidates()[0] ?? new URL(`https://${this.registry}`);
  }

  /** Opens a connection ahead of need, with the first request that anybody may make; never rejects. */
  async send(ctx: OperationContext, request: RegistryRequest): Promise<OpenAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      let failure: Failure;
      let askedWaitMs: number | undefined;
      try {
        const answer = await this.#once(ctx, request);
        if (!isTransientStatus(answer.status)) return answer;
        askedWaitMs = parseRetryAfter(headerOf(answer, 'retry-after'));
        failure = await this.refusal(ctx, request, answer);
      } catch (error) {
        ctx.signal.throwIfAborted();
        failure = connectionFailure(error, this.registry);
      }
      if (!failure.transient || !request.retry || attempt > ctx.limits.retries) throw failure;
      const waitMs = waitFor(ctx, attempt, askedWaitMs);
      if (askedWaitMs !== undefined) for (const gate of Object.values(this.#gates)) gate.pause(waitMs);
      ctx.emit({ kind: 'retry', host: this.registry, attempt, waitMs, reason: failure.message });
      await sleep(waitMs, ctx.signal);
    }
  }

  /** The failure for an answer that is not what was hoped for; reads and closes its body. */
  async refusal(ctx: OperationContext, request: RegistryRequest, answer: OpenAnswer): Promise<Failure> {
    const body = await readHead(answer.body, ctx.limits.errorBodyBytes);
    answer.release();
    if (answer.status === 401) return this.#refusedCredential(request);
    return refusalToFailure({
      status: answer.status,
      contentType: headerOf(answer, 'content-type') ?? '',
      body,
      request: `${request.method} ${answer.url.origin}${answer.url.pathname}`,
      what: request.what,
      subject: request.subject,
    });
  }

  async #refusedCredential(request: RegistryRequest): Promise<Failure> {
    const credential = await this.#credentialOf(request.repository);
    if (credential === undefined) {
      return new Failure('AUTH_REQUIRED', `${request.subject}: the registry wants credentials`, {
        subject: request.subject,
        hint: NO_CREDENTIAL,
      });
    }
    return new Failure(
      'AUTH_DENIED',
      `${request.subject}: the registry refused the credential from ${credential.origin}`,
      {
        subject: request.subject,
        hint: 'check the user name and the password or token, whether it has expired, and its permissions on this repository',
      },
    );
  }

  /** One try, with what belongs to it: the scheme found out, one fresh credential after a 401, redirects of reads. */
  async #once(ctx: OperationContext, request: RegistryRequest): Promise<OpenAnswer> {
    const authorization = await this.#heldAuthorization(request);
    const first = await this.#trySchemes(ctx, request, authorization);
    if (first.status !== 401 || request.stream !== undefined || !this.#isOwn(first.url)) {
      if (first.status === 401 && authorization?.startsWith('Bearer ') === true)
        this.#tokens.forget(authorization.slice('Bearer '.length));
      return first;
    }
    const challenges = parseChallenges(first.headers['www-authenticate']);
    if (authorization?.startsWith('Bearer ') === true) this.#tokens.forget(authorization.slice('Bearer '.length));
    const fresh = await this.#answerChallenge(ctx, request, challenges, first.url);
    if (fresh === undefined || fresh === authorization) return first;
    first.body.destroy();
    first.release();
    return this.#trySchemes(ctx, request, fresh);
  }

  async #heldAuthorization(request: RegistryRequest): Promise<string | undefined> {
    if (this.#challenge === undefined) return undefined;
    const credential = await this.#credentialOf(request.repository);
    if (this.#challenge.scheme === 'basic') return credential?.kind === 'basic' ? basicHeader(credential) : undefined;
    if (credential?.kind === 'registry-token') return `Bearer ${credential.token.reveal()}`;
    const token = this.#tokens.held(request.scopes);
    return token === undefined ? undefined : `Bearer ${token}`;
  }

  /** What the registry asks for, in its own order, as far as we can give it; `undefined` when there is nothing to give. */
  async #answerChallenge(
    ctx: OperationContext,
    request: RegistryRequest,
    challenges: readonly Challenge[],
    registry: URL,
  ): Promise<string | undefined> {
    const credential = await this.#credentialOf(request.repository);
    for (const challenge of challenges) {
      if (challenge.scheme === 'basic' && credential?.kind === 'basic') {
        this.#challenge = challenge;
        return basicHeader(credential);
      }
      if (challenge.scheme === 'bearer') {
        this.#challenge = challenge;
        if (credential?.kind === 'registry-token') return `Bearer ${credential.token.reveal()}`;
        const own = joinScopes(request.scopes, parseScopes(challenge.parameters.get('scope')));
        const all = this.#scopes.size <= MOST_SCOPES ? this.#scopes : new Map();
        return `Bearer ${await this.#tokens.ask(ctx, challenge, registry, { credential, repository: request.repository }, { own, all })}`;
      }
    }
    return undefined;
  }

  /** HTTPS and, where that is allowed, HTTP: the first that speaks is remembered. */
  async #trySchemes(
    ctx: OperationContext,
    request: RegistryRequest,
    authorization: string | undefined,
  ): Promise<OpenAnswer> {
    if (request.target instanceof URL) return this.#follow(ctx, request, request.target, authorization);
    const candidates = this.#origin === undefined ? this.#candidates() : [this.#origin];
    let last: unknown;
    for (const [at, origin] of candidates.entries()) {
      try {
        const answer = await this.#follow(ctx, request, new URL(request.target, origin), authorization);
        if (
          answer.status === 400 &&
          origin.protocol === 'http:' &&
          at + 1 < candidates.length &&
          (await wantsTls(answer))
        )
          continue;
        this.#origin ??= origin;
        return answer;
      } catch (error) {
        ctx.signal.throwIfAborted();
        last = error;
        const failure = connectionFailure(error, this.registry);
        if (failure.code !== 'UNREACHABLE' && failure.code !== 'TLS_FAILED' && failure.code !== 'SERVER_ERROR')
          throw error;
      }
    }
    throw last;
  }

  #candidates(): readonly URL[] {
    const host = this.registry === 'docker.io' ? 'registry-1.docker.io' : this.registry;
    const [secure, plain] = [new URL(`https://${host}`), new URL(`http://${host}`)];
    if (this.#access.tlsVerify === true) return [secure];
    if (isLoopbackHost(host)) return [plain, secure];
    return this.#access.tlsVerify === false ? [secure, plain] : [secure];
  }

  /** Follows redirects of reads. Another host gets no credentials, and nothing goes from HTTPS to HTTP. */
  async #follow(
    ctx: OperationContext,
    request: RegistryRequest,
    start: URL,
    authorization: string | undefined,
  ): Promise<OpenAnswer> {
    let url = start;
    for (let hops = 0; ; hops += 1) {
      const answer = await this.#transmit(
        ctx,
        request,
        url,
        this.#isOwn(url) || this.#origin === undefined ? authorization : undefined,
      );
      const location = headerOf(answer, 'location');
      const isRedirect = [301, 302, 303, 307, 308].includes(answer.status) && location !== undefined;
      if (!isRedirect || (request.method !== 'GET' && request.method !== 'HEAD')) return answer;
      answer.body.destroy();
      answer.release();
      if (hops >= ctx.limits.redirects) {
        throw new Failure('SERVER_ERROR', `${request.subject}: more than ${String(ctx.limits.redirects)} redirects`, {
          subject: request.subject,
        });
      }
      url = resolveTarget(location, url, request);
    }
  }

  #isOwn(url: URL): boolean {
    return this.#origin === undefined
      ? this.#candidates().some((one) => one.origin === url.origin)
      : url.origin === this.#origin.origin;
  }

  async #transmit(
    ctx: OperationContext,
    request: RegistryRequest,
    url: URL,
    authorization: string | undefined,
  ): Promise<OpenAnswer> {
    const gate =
      request.size === 'small' ? this.#gates.small : request.stream === undefined ? this.#gates.down : this.#gates.up;
    const release = await gate.enter('small', ctx.signal);
    try {
      const body = request.stream ?? request.body;
      const answer = await this.#wire.send({
        method: request.method,
        url,
        headers: { ...request.headers, ...(authorization === undefined ? {} : { authorization }) },
        ...(body === undefined ? {} : { body }),
        verifyTls: this.#access.tlsVerify !== false,
        signal: ctx.signal,
      });
      ctx.emit({ kind: 'request', host: url.host, method: request.method, status: answer.status });
      return { ...answer, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  async #credentialOf(repository: Repository): Promise<Credential | undefined> {
    const key = renderRepository(repository);
    const known = this.#credentials.get(key);
    if (known !== undefined) return known;
    const asking = this.#access.credential(repository);
    this.#credentials.set(key, asking);
    asking.catch(() => this.#credentials.delete(key));
    return asking;
  }

  async #sendTokenAsk(ctx: OperationContext, ask: TokenAsk): Promise<{ status: number; body: string }> {
    const answer = await this.send(ctx, {
      method: ask.method,
      target: ask.url,
      headers: ask.headers,
      ...(ask.body === undefined ? {} : { body: ask.body }),
      scopes: new Map(),
      repository: { registry: this.registry, path: '' },
      what: 'token',
      subject: `${this.registry}: its token service`,
      size: 'small',
      retry: true,
    });
    try {
      return {
        status: answer.status,
        body: (await readBounded(answer.body, ctx.limits.tokenBytes, 'the token')).toString('utf8'),
      };
    } finally {
      answer.release();
    }
  }
}

function waitFor(ctx: OperationContext, attempt: number, askedMs: number | undefined): number {
  const { retryDelayMs, retryCapMs, retryAfterCapMs } = ctx.limits;
  const own = retryDelayMs ?? backoffMs(attempt, RETRY_BASE_MS, retryCapMs);
  return askedMs === undefined ? own : Math.min(Math.max(askedMs, 10), retryAfterCapMs);
}

/** A Go server on a TLS port answers plain HTTP with this. */
async function wantsTls(answer: OpenAnswer): Promise<boolean> {
  if (
    !(headerOf(answer, 'content-type') ?? '').startsWith('text/plain') &&
    headerOf(answer, 'content-type') !== undefined
  )
    return false;
  const text = await readHead(answer.body, 1024);
  answer.release();
  return /HTTP request to an HTTPS server|plain HTTP request was sent to HTTPS/i.test(text);
}

/**
 * An address that a registry gave (a redirect, an upload location, a next page), resolved. Fails with SERVER_ERROR when it is
 * none, or is less secure than where it came from.
 */
export function resolveTarget(location: string, from: URL, request: Pick<RegistryRequest, 'subject'>): URL {
  const refuse = (why: string): Failure =>
    new Failure('SERVER_ERROR', `${request.subject}: the registry points to an address that ${why}`, {
      subject: request.subject,
      hint: 'nothing was sent there; ask the operator of the registry',
    });
  if (!URL.canParse(location, from.href)) throw refuse('cannot be read');
  const url = new URL(location, from.href);
  if (!/^https?:$/.test(url.protocol)) throw refuse('is not HTTP');
  if (from.protocol === 'https:' && url.protocol === 'http:') throw refuse('is less secure than its own');
  url.username = '';
  url.password = '';
  return url;
}

/** As resolveTarget, for what is written to or listed: it may not lead into the network that this machine is in. */
export function resolveOwnTarget(
  location: string,
  from: URL,
  registry: string,
  request: Pick<RegistryRequest, 'subject'>,
): URL {
  const url = resolveTarget(location, from, request);
  if (!isForbiddenTarget(url.host, registry)) return url;
  throw new Failure('SERVER_ERROR', `${request.subject}: the registry points to the internal address ${url.host}`, {
    subject: request.subject,
    hint: 'nothing was sent there; ask the operator of the registry',
  });
}
