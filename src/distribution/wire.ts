import type http from 'node:http';
import type { Agent, ClientRequest, IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { addressOf } from './addresses.ts';
import { connectionFailure, missized, stalled, unanswered, unconnected, unfit } from './errors.ts';

export type Method = 'GET' | 'HEAD' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

export type Headers = Readonly<Record<string, string>>;

export interface WireRequest {
  readonly method: Method;
  readonly url: URL;
  readonly headers: Headers;
  /** A stream needs a Content-Length header, and a listener for its errors. */
  readonly body?: Uint8Array | Readable;
  /** Longest wait for a connection. */
  readonly connectMs: number;
  /** Longest wait for the head of the answer once the request is written, and for a peer that stops reading. */
  readonly headersMs: number;
  /** Longest silence within the body of the answer; time in which nobody reads it does not count. */
  readonly idleMs: number;
  readonly signal: AbortSignal;
  /** When it is aborted, the answer may still come for this long. */
  readonly lingerMs?: number;
}

/** A proxy that is asked in the server's stead (RFC 9112, section 3.2.2). */
export interface Hop {
  readonly protocol: string;
  readonly host: string;
  readonly port: number;
  /** Of the proxy's own certificate; empty for an address. */
  readonly servername: string;
  /** For the proxy, beside those of the request. */
  readonly headers: Headers;
}

/** By what connections a request is sent. */
export interface Via {
  readonly agent: Agent;
  readonly hop?: Hop;
}

/** The head of an answer. Its body must be read to the end or destroyed, or the connection stays taken. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
  readonly body: Readable;
  /** What was asked, after redirects. */
  readonly url: URL;
}

/** The first value of a header. */
export function headerOf(answer: Answer, name: string): string | undefined {
  return answer.headers[name]?.[0];
}

/** RFC 9110 §5.5, without what is not ASCII: it would arrive as something else. */
const HEADER_VALUE = /^[\t\u0020-\u007e]*$/;

/** Interim answers (RFC 9110 §15.2) before the one that counts: more are a way to keep us for ever. */
const MOST_INTERIM = 32;

/** Loaded with the first request, and asked for once: a bundle makes a namespace of all its names for each time. */
let client: Promise<Pick<typeof http, 'request'>> | undefined;

/** What is read ahead of the consumer of a body: four reads of a socket. */
const READ_AHEAD = 256 * 1024;

/** Has been read to its end. */
const NOTHING = new Readable({ read: () => void NOTHING.push(null) }).resume();

/**
 * Sends one request and resolves with the head of its answer, whatever its status. Rejects with the signal's reason when
 * aborted, with the request body's own error when that fails, and with a Failure when the connection does; so do the body's
 * errors. The chunks of the body are those of the socket: nothing is copied.
 */
export async function exchangeOnce({ agent, hop }: Via, request: WireRequest): Promise<Answer> {
  request.signal.throwIfAborted();
  client ??= import('node:http');
  const { request: send } = await client;
  const { url, method, headers } = request;
  const { body } = request;
  if (body instanceof Readable && body.destroyed) throw body.errored ?? givenUp();
  return new Promise((resolve, reject) => {
    for (const [name, value] of Object.entries(headers)) if (!HEADER_VALUE.test(value)) return reject(unfit(name, url));
    const path = `${url.pathname}${url.search}`;
    const sent =
      hop === undefined
        ? send({ agent, protocol: url.protocol, ...addressOf(url), path, method, headers: { ...headers } })
        : send({
            agent,
            ...hop,
            path: `${url.origin}${path}`,
            method,
            headers: { ...headers, host: url.host, ...hop.headers },
          });
    new Exchange(sent, { ...request, isSecure: (hop ?? url).protocol === 'https:' }, resolve, reject).start();
  });
}

function givenUp(): Error {
  return new Error('the content to send was given up');
}

/** One request on its way, until its answer is read. */
class Exchange {
  readonly #sent: ClientRequest;
  readonly #request: WireRequest & { readonly isSecure: boolean };
  readonly #resolve: (answer: Answer) => void;
  readonly #reject: (reason: Error) => void;
  readonly #onAbort: () => void;
  #lingering: NodeJS.Timeout | undefined;
  #unwatch: () => unknown = () => undefined;
  #stream: Readable | undefined;
  #isDone = false;

  constructor(
    sent: ClientRequest,
    request: WireRequest & { readonly isSecure: boolean },
    resolve: (answer: Answer) => void,
    reject: (reason: Error) => void,
  ) {
    this.#sent = sent;
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
    const abort = (): void => this.#fail(request.signal.reason);
    this.#onAbort = () => {
      if (request.lingerMs === undefined) abort();
      else this.#lingering = setTimeout(abort, request.lingerMs);
    };
  }

  start(): void {
    const { signal, body } = this.#request;
    this.#sent.on('error', (error) => this.#fail(connectionFailure(error, this.#request.url)));
    this.#sent.once('socket', () => this.#watchConnecting());
    this.#sent.once('response', (answer) => this.#receive(answer));
    let interim = 0;
    this.#sent.on('information', () => {
      interim += 1;
      if (interim > MOST_INTERIM) this.#fail(unanswered(this.#request.url, 'it never comes to an answer'));
    });
    // Nothing was asked to be switched to.
    this.#sent.once('upgrade', (_answer, socket) => {
      socket.destroy();
      this.#fail(unanswered(this.#request.url, 'it switches to another protocol'));
    });
    if (body instanceof Readable) this.#write(body);
    else this.#sent.end(body);
    // Between the caller's look at the signal and here, modules were loaded: an abort in that time has no event any more.
    if (signal.aborted) this.#onAbort();
    else signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  #watchConnecting(): void {
    const { connectMs, headersMs, url, isSecure } = this.#request;
    const { socket } = this.#sent;
    const watch = (): void => this.#watch(headersMs, () => this.#sent.writableEnded || this.#sent.writableNeedDrain);
    if (socket?.connecting !== true) return watch();
    const timer = setTimeout(() => this.#fail(unconnected(url)), connectMs);
    this.#sent.once('close', () => clearTimeout(timer));
    socket.once(isSecure ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      watch();
    });
  }

  /**
   * Fails when nothing moves on the socket for `ms` while it is the peer's turn. Looks twice in that time, for the turn may have
   * come only a moment before.
   */
  #watch(ms: number, isPeersTurn: () => boolean): void {
    const { socket } = this.#sent;
    if (socket === null) return;
    let suspectedAt: number | undefined;
    const look = (): void => {
      const moved = socket.bytesRead + socket.bytesWritten;
      if (isPeersTurn() && suspectedAt === moved) return this.#fail(stalled(this.#request.url));
      suspectedAt = isPeersTurn() ? moved : undefined;
      socket.setTimeout(Math.ceil(ms / 2));
    };
    this.#unwatch();
    socket.on('timeout', look);
    socket.setTimeout(Math.ceil(ms / 2));
    this.#unwatch = () => socket.off('timeout', look);
  }

  /** Paced by the socket; stops where an answer came early or the connection broke. The body's own error ends the request. */
  #write(body: Readable): void {
    const sent = this.#sent;
    let missing = Number(this.#request.headers['content-length']);
    const onData = (chunk: Uint8Array): void => {
      missing -= chunk.byteLength;
      if (missing < 0) this.#fail(missized(this.#request.url));
      else if (!sent.write(chunk)) body.pause();
    };
    const onEnd = (): void => {
      if (missing > 0) this.#fail(missized(this.#request.url));
      else sent.end();
    };
    const onDrain = (): void => void body.resume();
    const stop = (): void => {
      sent.off('drain', onDrain);
      body.off('data', onData);
      body.off('end', onEnd);
      body.pause();
    };
    body.on('data', onData);
    body.once('end', onEnd);
    body.once('error', (error) => this.#fail(error));
    body.once('close', () => {
      if (!body.readableEnded && body.errored === null) this.#fail(givenUp());
    });
    sent.on('drain', onDrain);
    sent.once('response', stop);
    sent.once('close', stop);
  }

  #receive(answer: IncomingMessage): void {
    if (this.#isDone) return void answer.destroy();
    if (this.#request.method === 'HEAD') return this.#receiveHead(answer);
    const sent = this.#sent;
    const { idleMs, url } = this.#request;
    const stream = new Readable({
      highWaterMark: READ_AHEAD,
      read: () => void answer.resume(),
      destroy: (error, done) => {
        if (!this.#isDone) {
          this.#finish();
          sent.destroy();
        }
        done(error);
      },
    });
    // The reader learns of an error by reading; without a listener it would end the process before that.
    stream.on('error', () => undefined);
    this.#stream = stream;
    answer.on('data', (chunk: Buffer) => {
      if (!stream.push(chunk)) answer.pause();
    });
    answer.once('error', (error) => this.#fail(connectionFailure(error, url)));
    answer.once('end', () => {
      this.#finish();
      // What was not asked for any more is not sent to the end.
      if (!sent.writableEnded) sent.destroy();
      // The connection is free again only after Node's own turn. Who learns of the end before that, and asks the next thing,
      // opens another connection.
      setImmediate(() => stream.push(null));
    });
    this.#watch(idleMs, () => !answer.isPaused());
    this.#resolve({ status: answer.statusCode ?? 0, headers: answer.headersDistinct, body: stream, url });
  }

  /** There is nothing to read: the answer is given when its connection is free for the next request. */
  #receiveHead(answer: IncomingMessage): void {
    const { url } = this.#request;
    answer.once('error', (error) => this.#fail(connectionFailure(error, url)));
    answer.once('end', () => {
      this.#finish();
      const { statusCode = 0, headersDistinct } = answer;
      setImmediate(() => this.#resolve({ status: statusCode, headers: headersDistinct, body: NOTHING, url }));
    });
    answer.resume();
  }

  #finish(): void {
    this.#isDone = true;
    this.#unwatch();
    clearTimeout(this.#lingering);
    this.#request.signal.removeEventListener('abort', this.#onAbort);
  }

  #fail(error: unknown): void {
    if (this.#isDone) return;
    this.#finish();
    const reason = error instanceof Error ? error : new Error('aborted');
    this.#sent.destroy();
    if (this.#stream === undefined) this.#reject(reason);
    else this.#stream.destroy(reason);
  }
}
