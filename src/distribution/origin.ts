import { Readable } from 'node:stream';
import { Failure } from '../runtime/failure.ts';
import { isLoopbackHost } from './addresses.ts';
import { readUpTo } from './body.ts';
import { suggestsOtherScheme } from './errors.ts';
import { orAborted } from '../runtime/abort.ts';
import { isCertificateFailure } from './tls-errors.ts';
import type { Answer } from './wire.ts';

/** Under which scheme and host a registry is asked. */
export interface Base {
  readonly url: URL;
  /** Whether certificates are checked: the registry's own and, whatever its scheme, those of the hosts that it names. */
  readonly verify: boolean;
}

/** Docker Hub's API has another host than its name. */
const API_HOSTS: Readonly<Record<string, string>> = { 'docker.io': 'registry-1.docker.io' };

/**
 * Finds out how a registry is spoken to, by the first real request and once: HTTPS; with `tlsVerify: false` HTTPS without
 * verification, then plain HTTP; a loopback host not known to be TLS is tried in plain HTTP first, for that is what it nearly
 * always speaks and no byte leaves the machine. `tlsVerify: true` is HTTPS alone, everywhere.
 */
export class Origin {
  readonly #candidates: readonly [Base, ...Base[]];
  #base: Base | undefined;
  #probe: Promise<void> | undefined;

  constructor(registry: string, tlsVerify: boolean | undefined) {
    this.#candidates = candidatesOf(registry, tlsVerify);
    if (this.#candidates.length === 1) [this.#base] = this.#candidates;
  }

  /** Whether {@link base} is what was found, and not what is most likely. */
  get isKnown(): boolean {
    return this.#base !== undefined;
  }

  /** What was found; before the first answer, what is most likely. */
  get base(): Base {
    return this.#base ?? this.#candidates[0];
  }

  /**
   * Sends by way of the base. While it is unknown, the first caller finds out and the others wait for it. `send` may be called
   * twice then, so its request must be repeatable.
   */
  async send(signal: AbortSignal, send: (base: Base) => Promise<Answer>): Promise<Answer> {
    while (this.#base === undefined) {
      if (this.#probe === undefined) return this.#find(signal, send);
      await orAborted(this.#probe, signal);
    }
    return send(this.#base);
  }

  async #find(signal: AbortSignal, send: (base: Base) => Promise<Answer>): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#probe = promise;
    try {
      return await this.#tryAll(signal, send);
    } finally {
      this.#probe = undefined;
      resolve();
    }
  }

  async #tryAll(signal: AbortSignal, send: (base: Base) => Promise<Answer>): Promise<Answer> {
    const [first, second] = this.#candidates;
    if (second === undefined) return send(first);
    const tried = await this.#try(signal, first, send);
    if (!('refused' in tried)) return tried.answer;
    try {
      const answer = await send(second);
      this.#base = second;
      return answer;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof Failure) || !suggestsOtherScheme(error) || isOfProxy(error)) {
        if (error instanceof Failure && hasAnswered(error)) this.#base = second;
        throw error;
      }
      // The second scheme was a guess; what came of the first one is the better account.
      if (tried.answer === undefined) throw tried.refused;
      this.#base = first;
      return tried.answer;
    }
  }

  async #try(
    signal: AbortSignal,
    base: Base,
    send: (base: Base) => Promise<Answer>,
  ): Promise<{ readonly answer: Answer } | { readonly refused: Failure; readonly answer?: Answer }> {
    try {
      const answer = await send(base);
      const doubted = await doubtPlainHttp(answer);
      if (doubted === undefined) {
        this.#base = base;
        return { answer };
      }
      const refused = new Failure('TLS_FAILED', `${base.url.host}: the server wants HTTPS`);
      return doubted === 'certain' ? { refused } : { refused, answer: doubted };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Failure && suggestsOtherScheme(error)) return { refused: error };
      if (error instanceof Failure && hasAnswered(error)) this.#base = base;
      throw error;
    }
  }
}

/** `host[:port]` of the server that answers for a registry. */
function apiHostOf(registry: string): string {
  return API_HOSTS[registry] ?? registry;
}

function candidatesOf(registry: string, tlsVerify: boolean | undefined): readonly [Base, ...Base[]] {
  const host = apiHostOf(registry);
  const https: Base = { url: new URL(`https://${host}`), verify: tlsVerify !== false };
  if (tlsVerify === true) return [https];
  // Plain HTTP within this machine says nothing of a token service or a storage elsewhere: only the flag does.
  const http: Base = { url: new URL(`http://${host}`), verify: tlsVerify !== false };
  if (isLoopbackHost(host)) return [http, https];
  return tlsVerify === false ? [https, http] : [https];
}

/**
 * Whether a 400 to plain HTTP is Go's or nginx's way to say that this is a TLS port. The answer to a HEAD has no text to tell by:
 * it is given back for the case that the doubt is unfounded.
 */
async function doubtPlainHttp(answer: Answer): Promise<'certain' | Answer | undefined> {
  if (answer.status !== 400 || answer.url.protocol !== 'http:') return undefined;
  const { bytes } = await readUpTo(answer, 4096);
  if (/HTTP request (?:was sent )?to (?:an )?HTTPS/i.test(bytes.toString('latin1'))) return 'certain';
  return { ...answer, body: Readable.from(bytes.byteLength === 0 ? [] : [bytes]) };
}

/** The scheme was right: what failed came after it. */
function hasAnswered(failure: Failure): boolean {
  return isCertificateFailure(failure) || failure.facts['errno'] === undefined;
}

/** The way by the second scheme was another one. */
function isOfProxy(failure: Failure): boolean {
  return failure.facts['proxy'] !== undefined;
}
