import { Readable } from 'node:stream';
import type { Agent, Dispatcher } from 'undici';
import { connectionFailure, isNetworkError } from './errors.ts';

export type Method = 'GET' | 'HEAD' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

export type Headers = Readonly<Record<string, string>>;

export interface WireRequest {
  readonly method: Method;
  readonly url: URL;
  readonly headers: Headers;
  /** A stream needs a Content-Length header, and a listener for its errors. */
  readonly body?: Uint8Array | Readable;
  /** False: certificates are not checked. */
  readonly verify: boolean;
  /** Longest wait for the head of the answer once the request is written, and for a peer that stops reading. */
  readonly headersMs: number;
  /** Longest silence within the body of the answer; time in which nobody reads it does not count. */
  readonly idleMs: number;
  readonly signal: AbortSignal;
}

/** The head of an answer. Its body must be read to the end or destroyed, or the connection stays taken. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Readable;
  /** What was asked, after redirects. */
  readonly url: URL;
}

/** The first value of a header. */
export function headerOf(answer: Answer, name: string): string | undefined {
  const value = answer.headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

/** What is read ahead of the consumer of a body: four reads of a socket. */
const READ_AHEAD = 256 * 1024;

/**
 * Sends one request and resolves with the head of its answer, whatever its status. Rejects with the signal's reason when
 * aborted, with the request body's own error when that fails, and with a Failure when the connection does; so do the body's
 * errors. The chunks of the body are those of the socket: nothing is copied and nothing stands between.
 */
export async function exchangeOnce(agent: Agent, request: WireRequest): Promise<Answer> {
  request.signal.throwIfAborted();
  const broken = sourceError(request.body);
  if (broken !== undefined) throw broken;
  return dispatch(agent, request, (error) => translate(error, request));
}

function dispatch(agent: Agent, request: WireRequest, explain: (error: unknown) => Error): Promise<Answer> {
  const { signal, url, method } = request;
  return new Promise<Answer>((resolve, reject) => {
    let running: Dispatcher.DispatchController | undefined;
    let stream: Readable | undefined;
    let isDone = false;

    const finish = (): void => {
      isDone = true;
      signal.removeEventListener('abort', onAbort);
    };
    const fail = (error: unknown): void => {
      if (isDone) return;
      finish();
      const reason = explain(error);
      if (stream === undefined) reject(reason);
      else stream.destroy(reason);
    };
    const onAbort = (): void => {
      const reason: unknown = signal.reason;
      fail(reason);
      running?.abort(reason instanceof Error ? reason : new Error('aborted'));
    };
    signal.addEventListener('abort', onAbort, { once: true });

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(controller) {
        running = controller;
        if (isDone) controller.abort(new Error('no longer wanted'));
      },
      onResponseStart(controller, status, headers) {
        if (status < 200) return;
        stream = new Readable({
          highWaterMark: READ_AHEAD,
          read: () => controller.resume(),
          destroy: (error, done) => {
            if (!isDone) {
              finish();
              controller.abort(error ?? new Error('no longer wanted'));
            }
            done(error);
          },
        });
        // The reader learns of an error by reading; without a listener it would end the process before that.
        stream.on('error', () => undefined);
        resolve({ status, headers, body: stream, url });
      },
      onResponseData(controller, chunk) {
        if (stream?.push(chunk) === false) controller.pause();
      },
      onResponseEnd() {
        finish();
        // The connection is free again only after undici's own turn of the event loop. Who learns of the end before that, and
        // asks the next thing, opens another connection.
        queueMicrotask(() => setImmediate(() => stream?.push(null)));
      },
      onResponseError(_controller, error) {
        fail(error);
      },
    };
    try {
      agent.dispatch(
        {
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method,
          headers: { ...request.headers },
          body: request.body ?? null,
          headersTimeout: request.headersMs,
          bodyTimeout: request.idleMs,
          // undici closes the connection after a HEAD, and after bodies it did not expect, unless it is told not to.
          reset: false,
        },
        handler,
      );
    } catch (error) {
      fail(error);
    }
  });
}

function translate(error: unknown, request: WireRequest): Error {
  const { signal, body, url } = request;
  if (signal.aborted && signal.reason instanceof Error) return signal.reason;
  return sourceError(body) ?? connectionFailure(error, url);
}

/** Why the stream we send failed, unless it was ended by the HTTP client because the connection broke. */
function sourceError(body: WireRequest['body']): Error | undefined {
  if (!(body instanceof Readable) || body.errored === null || isNetworkError(body.errored)) return undefined;
  return body.errored;
}
