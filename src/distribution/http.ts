import type { OperationContext } from '../runtime/context.ts';
import { parseRetryAfter } from '../runtime/backoff.ts';
import { Failure } from '../runtime/failure.ts';
import { readBody } from './body.ts';
import type { Connections } from './connections.ts';
import type { HostGate } from './gate.ts';
import { withRetries } from './retry.ts';
import { METADATA_TRUST, ORDINARY_TRUST } from './trust.ts';
import { headerOf, type Headers } from './wire.ts';

/** One bounded request to a service that is not a registry: a token endpoint, a cloud's API. */
interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers?: Headers;
  /** Sent anew with every attempt. */
  readonly body?: Uint8Array;
  /** What is asked, for messages: `the token of GitHub's OIDC service`. */
  readonly what: string;
  /** Of a cloud's metadata: a shorter time than usual for the connection and for the head of the answer; one attempt, no retries, no proxy. */
  readonly probeMs?: number;
  /** Whether an answer below 500 says "later" in a way of its own. */
  readonly isThrottled?: (status: number, body: Uint8Array) => boolean;
}

export interface HttpAnswer {
  readonly status: number;
  /** At most `limits.tokenBytes`. */
  readonly body: Buffer;
  header(name: string): string | undefined;
}

/** Requests beside those to registries, over the same connections, throttles and retries. */
export interface HttpClient {
  /**
   * The answer whatever its status, but for 408, 429 and 5xx, which are retried and then fail. Redirects are not followed: a
   * service that is asked with secrets has no business to send us elsewhere. Fails with UNREACHABLE, TLS_FAILED, TIMEOUT,
   * RATE_LIMITED, SERVER_ERROR, LIMIT_EXCEEDED.
   */
  request(ctx: OperationContext, request: HttpRequest): Promise<HttpAnswer>;
}

interface HttpClientOptions {
  readonly userAgent: string;
  readonly connections: Connections;
  readonly gateOf: (host: string) => HostGate;
}

export function createHttpClient({ userAgent, connections, gateOf }: HttpClientOptions): HttpClient {
  return {
    request: async (ctx, request) => {
      const { url, probeMs } = request;
      const gate = gateOf(url.host);
      const limits = probeMs === undefined ? ctx.limits : { ...ctx.limits, retries: 0 };
      return withRetries({ ...ctx, limits }, gate, async () => {
        const release = await gate.enter('small', ctx.signal);
        try {
          const sent = {
            method: request.method,
            url,
            headers: {
              'user-agent': userAgent,
              ...(request.body === undefined ? {} : { 'content-length': String(request.body.byteLength) }),
              ...request.headers,
            },
            ...(request.body === undefined ? {} : { body: request.body }),
            connectMs: probeMs ?? limits.connectMs,
            headersMs: probeMs ?? limits.headersMs,
            idleMs: probeMs ?? limits.idleMs,
            signal: ctx.signal,
          };
          const answer = await connections.exchange(sent, probeMs === undefined ? ORDINARY_TRUST : METADATA_TRUST);
          ctx.emit({ kind: 'request', host: url.host, method: request.method, status: answer.status });
          const body = await readBody(answer, limits.tokenBytes, request.what);
          refuseTransient(request, answer.status, headerOf(answer, 'retry-after'), body);
          return { status: answer.status, body, header: (name) => headerOf(answer, name) };
        } finally {
          release();
        }
      });
    },
  };
}

function refuseTransient(
  { what, url, isThrottled }: HttpRequest,
  status: number,
  retryAfter: string | undefined,
  body: Uint8Array,
): void {
  const throttled = status === 429 || (status >= 400 && status < 500 && isThrottled?.(status, body) === true);
  if (!throttled && status !== 408 && status < 500) return;
  const retryAfterMs = parseRetryAfter(retryAfter);
  throw new Failure(
    throttled ? 'RATE_LIMITED' : status === 408 ? 'TIMEOUT' : 'SERVER_ERROR',
    `${what}: ${url.host} answered ${String(status)}`,
    {
      transient: true,
      facts: { status, host: url.host, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
      hint: 'the service has a problem of its own: run again later',
    },
  );
}
