import { Failure } from '../runtime/failure.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Authorizer, type Applicant, type Authorization } from './authorizer.ts';
import { discardBody, readBody, readUpTo } from './body.ts';
import type { Connections } from './connections.ts';
import { answerFailure, type About } from './errors.ts';
import type { HostGate, Lane } from './gate.ts';
import { Origin, type Base } from './origin.ts';
import type { RateWatch } from './rate-limit.ts';
import { followRedirects } from './redirects.ts';
import { withOwnRetries, withRetries } from './retry.ts';
import { parseToken, type AskToken, type Token } from './tokens.ts';
import type { CertificatePlaces, RegistryCertificates, Trust } from './trust.ts';
import type { Way } from './way.ts';
import { headerOf, type Answer, type Headers, type Method } from './wire.ts';
import type { Readable } from 'node:stream';

/** One request to a registry, as often as it takes. */
export interface Call {
  readonly method: Method;
  /** A path under `/v2/`, or an absolute URL that the registry gave us. */
  readonly target: string | URL;
  readonly headers?: Headers;
  readonly body?: Uint8Array;
  /** Opened anew whenever the request is sent; such a request is never retried after a failure, only after a 401 or a 429. */
  readonly openBody?: () => Promise<Readable>;
  readonly about: About;
  /** Instead of what the registry's protocol wants: nothing, or name and password themselves. A 401 is an answer like others then. */
  readonly as?: 'nobody' | 'user';
  /** Statuses beside 2xx that `read` wants to see. */
  readonly accepts?: readonly number[];
  /** `read`: the answer is a blob's body, which holds its slot until it is closed. */
  readonly lane?: Lane;
  /** Extra time for the head of the answer, for work that the registry does before it. */
  readonly extraMs?: number;
  /** An interruption waits this long for the head of an answer that is under way, and then for its body. */
  readonly lingerMs?: number;
}

/** The header by which a registry says that it keeps signatures (signature-protocols.md of containers/image). */
const KEEPS_SIGNATURES = 'x-registry-supports-signatures';

export interface RegistryOptions {
  readonly registry: string;
  readonly tlsVerify: boolean | undefined;
  readonly certificates: CertificatePlaces | undefined;
  readonly userAgent: string;
  readonly connections: Connections;
  readonly gateOf: (host: string) => HostGate;
  readonly rates: RateWatch;
  readonly now: () => number;
}

/** One registry as one side sees it: how it is spoken to, what it wants for authentication, and its throttle. */
export class Registry {
  readonly name: string;
  readonly authorizer: Authorizer;
  readonly #options: RegistryOptions;
  readonly #origin: Origin;
  readonly #gate: HostGate;
  #certificates: Promise<RegistryCertificates> | undefined;
  #expected = 0;
  #isAsked = false;
  /** Found out: this registry does not take a blob in one PUT. */
  wantsPatch = false;
  /** Found out: whether it takes a small blob in one POST. */
  takesWhole: boolean | undefined;
  /** It says of itself that it keeps signatures. */
  keepsSignatures = false;

  constructor(options: RegistryOptions) {
    this.#options = options;
    this.name = options.registry;
    this.#origin = new Origin(options.registry, options.tlsVerify);
    this.#gate = options.gateOf(options.registry);
    this.authorizer = new Authorizer(this.#askToken, options.now);
  }

  /** The base of every URL of this registry. Certain after the first answer. */
  get base(): URL {
    return this.#origin.base.url;
  }

  /** Loads the HTTP client and begins a connection, by what is known of the registry so far. */
  async connect(): Promise<void> {
    const { url, verify } = this.#origin.base;
    await this.#options.connections.warm(url, this.#trust(verify, true));
  }

  /**
   * So many small requests will come: beside the first one, connections are opened for as many as are sent at once. They are there
   * when its answer is, and nothing is sent on them. A host whose requests are paced gets none.
   */
  expectRequests(count: number): void {
    if (!this.#isAsked) this.#expected = Math.max(this.#expected, count);
  }

  /** How it is reached, by what is known of it so far. */
  async way(): Promise<Way> {
    const { url, verify } = this.#origin.base;
    return this.#options.connections.look(url, this.#trust(verify, true));
  }

  /**
   * Sends a call with what authentication it takes, follows redirects where it only reads, retries what may be retried, and
   * gives the answer to `read`, whose transient failures are retried too. Answers that are neither 2xx nor accepted become
   * Failures. `read` must read or destroy the body.
   */
  async call<T>(
    ctx: OperationContext,
    applicant: Applicant,
    call: Call,
    read: (answer: Answer, attempt: number) => Promise<T>,
  ): Promise<T> {
    const attempt = async (number: number): Promise<T> => this.#attempt(ctx, applicant, call, read, number);
    return withRetries(ctx, this.#gate, attempt, call.openBody !== undefined);
  }

  async #attempt<T>(
    ctx: OperationContext,
    applicant: Applicant,
    call: Call,
    read: (answer: Answer, attempt: number) => Promise<T>,
    number: number,
  ): Promise<T> {
    let authorization = await this.#authorizationFor(ctx, applicant, call);
    for (let round = 0; ; round += 1) {
      // The source first, the slot after: whoever holds a slot to write waits for nobody who wants one.
      const stream = call.openBody === undefined ? undefined : await openSource(call.openBody);
      let release = (): void => undefined;
      let isHeld = false;
      try {
        release = await this.#gate.enter(call.lane ?? 'small', ctx.signal);
        const answer = await this.#send(ctx, call, stream ?? call.body, authorization);
        // Said with every answer, so nothing has to be asked.
        if (answer.url.origin === this.base.origin && headerOf(answer, KEEPS_SIGNATURES) === '1')
          this.keepsSignatures = true;
        const refused = call.as === undefined && this.#isRefused(answer);
        if (!refused) {
          const result = await this.#settle(ctx, applicant, call, answer, (ok) => read(ok, number));
          if (call.lane === 'read' && !answer.body.closed) {
            isHeld = true;
            answer.body.once('close', release);
          }
          return result;
        }
        const headers = answer.headers['www-authenticate'];
        const { bytes } = await readUpTo(answer, ctx.limits.errorBodyBytes);
        release();
        const refusal = { headers, base: this.base, round };
        const next = await withOwnRetries(this.authorizer.afterRefusal(ctx, applicant, refusal, authorization));
        if (next === undefined) throw await this.#failure(ctx, applicant, call.about, answer, bytes);
        authorization = next;
      } finally {
        if (!isHeld) release();
        stream?.destroy();
      }
    }
  }

  async #authorizationFor(ctx: OperationContext, applicant: Applicant, call: Call): Promise<Authorization | undefined> {
    if (call.as === 'nobody') return undefined;
    return withOwnRetries(
      call.as === 'user' ? this.authorizer.basic(ctx, applicant) : this.authorizer.current(ctx, applicant),
    );
  }

  async #send(
    ctx: OperationContext,
    call: Call,
    body: Uint8Array | Readable | undefined,
    authorization: Authorization | undefined,
  ): Promise<Answer> {
    const send = async (base: Base, url: URL, withCredential: boolean): Promise<Answer> => {
      if (!this.#isAsked) setImmediate(() => this.#openAhead(base));
      this.#isAsked = true;
      return this.#exchange(ctx, {
        ...call,
        url,
        trust: this.#trust(base.verify, withCredential),
        headers: {
          ...call.headers,
          ...(withCredential && authorization !== undefined ? { authorization: authorization.header } : {}),
        },
        ...(body === undefined ? {} : { body }),
      });
    };
    if (call.target instanceof URL) {
      const { base } = this.#origin;
      const url = call.target;
      return this.#follow(ctx, call, url, (next, isOwn) => send(base, next, isOwn && next.origin === base.url.origin));
    }
    const path = `/v2/${call.target}`;
    return this.#origin.send(ctx.signal, async (base) =>
      this.#follow(ctx, call, new URL(path, base.url), (next, isOwn) => send(base, next, isOwn)),
    );
  }

  #openAhead({ url, verify }: Base): void {
    const total = Math.min(this.#expected, this.#gate.atOnce);
    // A scheme that is a guess may be wrong: few servers mind a connection, all mind a handshake that they do not know.
    if (total < 2 || (url.protocol === 'https:' && !this.#origin.isKnown)) return;
    // Whatever is wrong shows with the first request.
    this.#options.connections.warm(url, this.#trust(verify, true), total).catch(() => undefined);
  }

  async #follow(
    ctx: OperationContext,
    call: Call,
    url: URL,
    send: (url: URL, isOwnOrigin: boolean) => Promise<Answer>,
  ): Promise<Answer> {
    if (call.method !== 'GET' && call.method !== 'HEAD') return send(url, true);
    // A blob's storage may be near the client; it is read without a credential and checked against its digest.
    const bounds = { most: ctx.limits.redirects, mayGoInside: call.about.what === 'blob' };
    return followRedirects(url, bounds, send, (answer) => discardBody(answer, ctx.limits.errorBodyBytes));
  }

  async #exchange(
    ctx: OperationContext,
    request: {
      readonly method: Method;
      readonly url: URL;
      readonly trust: Trust;
      readonly headers: Headers;
      readonly body?: Uint8Array | Readable;
      readonly extraMs?: number;
      readonly lingerMs?: number;
    },
  ): Promise<Answer> {
    const { limits, signal } = ctx;
    const { userAgent, connections, rates } = this.#options;
    const sent = {
      ...request,
      headers: { 'user-agent': userAgent, ...request.headers },
      connectMs: limits.connectMs,
      headersMs: limits.headersMs + (request.extraMs ?? 0),
      idleMs: limits.idleMs,
      signal,
    };
    const answer = await connections.exchange(sent, request.trust);
    ctx.emit({ kind: 'request', host: request.url.host, method: request.method, status: answer.status });
    rates.see(ctx, answer);
    return answer;
  }

  /** The registry's CAs go with every request on its behalf, its client certificate only where its credential may go. */
  #trust(verify: boolean, isOwn: boolean): Trust {
    const { certificates: places } = this.#options;
    if (places === undefined) return { verify, isOwn };
    return { verify, isOwn, certificates: async () => (this.#certificates ??= places.find(this.name)) };
  }

  /** A 401 of the registry itself, or a 403 that says which scope the token lacks; not one of a storage we were sent to. */
  #isRefused(answer: Answer): boolean {
    if (answer.url.origin !== this.base.origin) return false;
    if (answer.status === 401) return true;
    return answer.status === 403 && (headerOf(answer, 'www-authenticate') ?? '').includes('insufficient_scope');
  }

  async #settle<T>(
    ctx: OperationContext,
    applicant: Applicant,
    call: Call,
    answer: Answer,
    read: (answer: Answer) => Promise<T>,
  ): Promise<T> {
    const { status } = answer;
    const isWanted = (status >= 200 && status < 300) || call.accepts?.includes(status) === true;
    try {
      if (isWanted && isPage(call, answer)) throw pageFailure(call.about, answer);
      if (isWanted) return await read(answer);
      const { bytes } = await readUpTo(answer, ctx.limits.errorBodyBytes);
      throw await this.#failure(ctx, applicant, call.about, answer, bytes);
    } catch (error) {
      answer.body.destroy();
      throw error;
    }
  }

  async #failure(
    ctx: OperationContext,
    applicant: Applicant,
    about: About,
    answer: Answer,
    body: Uint8Array,
  ): Promise<Failure> {
    const isOwn = answer.url.origin === this.base.origin;
    const isDenial = answer.status === 401 || answer.status === 403 || answer.status === 400;
    const credential = isOwn && isDenial ? await this.authorizer.credentialOf(ctx, applicant) : undefined;
    return answerFailure(about, {
      status: answer.status,
      host: answer.url.host,
      body,
      retryAfter: headerOf(answer, 'retry-after'),
      credentialOrigin: credential?.origin,
      asked: answer.url,
    });
  }

  readonly #askToken: AskToken = async (ctx, request, credential) => {
    const { host } = request.url;
    const gate = this.#options.gateOf(host);
    const { verify } = this.#origin.base;
    const about: About = { what: 'token', subject: this.name, writes: false };
    const sendTo = async (url: URL, isOwnOrigin: boolean): Promise<Answer> => {
      const { authorization, ...others } = request.headers;
      const headers = isOwnOrigin && authorization !== undefined ? { ...others, authorization } : others;
      return this.#exchange(ctx, { ...request, url, headers, trust: this.#trust(verify, isOwnOrigin) });
    };
    const ask = async (): Promise<Token> => {
      const release = await gate.enter('small', ctx.signal);
      try {
        const answer =
          request.method === 'GET'
            ? await followRedirects(
                request.url,
                { most: ctx.limits.redirects, mayGoInside: false },
                sendTo,
                async (one) => discardBody(one, ctx.limits.errorBodyBytes),
              )
            : await sendTo(request.url, true);
        if (answer.status >= 200 && answer.status < 300)
          return parseToken(await readBody(answer, ctx.limits.tokenBytes, `the token from ${host}`), host, (secret) =>
            ctx.conceal(secret),
          );
        const { bytes } = await readUpTo(answer, ctx.limits.errorBodyBytes);
        throw answerFailure(about, {
          status: answer.status,
          host,
          body: bytes,
          retryAfter: headerOf(answer, 'retry-after'),
          credentialOrigin: credential?.origin,
        });
      } finally {
        release();
      }
    };
    return withRetries(ctx, gate, ask);
  };
}

/**
 * A portal or a gateway that answers whatever it is asked with its page, and did nothing of what was asked. What is read shows it by
 * itself; a registry answers 201, 202 or 204 to what it did.
 */
function isPage({ method }: Call, answer: Answer): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  return !isRead && answer.status === 200 && /^text\/html\b/i.test(headerOf(answer, 'content-type') ?? '');
}

function pageFailure({ subject }: About, { url: { host }, status }: Answer): Failure {
  return new Failure('SERVER_ERROR', `${subject}: ${host} answered with a web page`, {
    subject,
    facts: { host, status },
    hint: 'check that this host is a registry, and not its web page or a login in front of it',
  });
}

/** A source may fail while nobody looks at it: without a listener that would end the process. */
async function openSource(open: () => Promise<Readable>): Promise<Readable> {
  const stream = await open();
  stream.on('error', () => undefined);
  return stream;
}
