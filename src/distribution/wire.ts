import type { Readable } from 'node:stream';
import type { Agent, Dispatcher } from 'undici';
import { Failure } from '../runtime/failure.ts';
import type { Limits } from '../runtime/limits.ts';

/** One request as it goes over the wire. */
export interface WireRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: Readable | Uint8Array | string;
  readonly verifyTls: boolean;
  readonly signal: AbortSignal;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readable;
  readonly url: URL;
}

/** The connections of a process: one undici agent for each way of checking certificates, opened when first used. */
export class Wire implements AsyncDisposable {
  readonly #agents = new Map<boolean, Agent>();
  readonly #limits: Limits;
  readonly #userAgent: string;

  constructor(limits: Limits, userAgent: string) {
    this.#limits = limits;
    this.#userAgent = userAgent;
  }

  /** Sends without retry, redirect or credentials of its own. Rejects with what undici throws. */
  async send(request: WireRequest): Promise<WireAnswer> {
    const undici = await import('undici');
    const agent = this.#agentFor(undici.Agent, request.verifyTls);
    const { statusCode, headers, body } = await undici.request(request.url, {
      dispatcher: agent,
      method: request.method,
      headers: { 'user-agent': this.#userAgent, ...request.headers } as Record<string, string | string[]>,
      signal: request.signal,
      // undici closes the connection after every HEAD unless told that this server answers HEAD properly.
      reset: false,
      ...(request.body === undefined ? {} : { body: request.body as Dispatcher.DispatchOptions['body'] }),
    } as Parameters<typeof undici.request>[1]);
    return { status: statusCode, headers, body, url: request.url };
  }

  #agentFor(create: typeof Agent, verifyTls: boolean): Agent {
    const known = this.#agents.get(verifyTls);
    if (known !== undefined) return known;
    const { connectMs, headersMs, idleMs, perHost } = this.#limits;
    const agent = new create({
      connections: perHost * 2 + 2,
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: 30_000,
      headersTimeout: headersMs,
      bodyTimeout: idleMs,
      connect: { timeout: connectMs, rejectUnauthorized: verifyTls, autoSelectFamily: true },
    });
    this.#agents.set(verifyTls, agent);
    return agent;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#agents.values()].map(async (agent) => agent.destroy()));
  }
}

/** Reads a whole body of at most `most` bytes. Fails with LIMIT_EXCEEDED, and leaves nothing hanging. */
export async function readBounded(body: Readable, most: number, what: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > most) throw new Failure('LIMIT_EXCEEDED', `${what} is larger than ${String(most)} bytes`);
      chunks.push(chunk);
    }
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks, size);
}

/** The first `most` bytes of a body, for error texts; what follows is dropped. */
export async function readHead(body: Readable, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= most) break;
    }
  } catch {
    // what came is enough for a message
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks).subarray(0, most).toString('utf8');
}

export function headerOf(answer: WireAnswer, name: string): string | undefined {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
