import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { rewriteAnswer, type WholeAnswer } from './rewritten-answer.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** What one request was. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly range: string | undefined;
  readonly authorization: string | undefined;
}

/** A misbehaviour: which requests it meets, how many of them, and what happens instead. */
export interface Fault {
  /** Any, unless told. */
  readonly method?: string | readonly string[];
  readonly path: RegExp;
  /** Only requests with a body of this many bytes at least, by what they say. */
  readonly leastBytes?: number;
  /** Only requests with a body of this many bytes at most, by what they say. */
  readonly mostBytes?: number;
  /** How many matching requests it meets; all of them unless told. */
  readonly times?: number;
  /** Done first. */
  readonly before?: () => void;
  readonly what: FaultAction;
}

type FaultAction =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The real answer, cut off after so many bytes of its body by closing the connection. */
  | { readonly kind: 'reset'; readonly afterBytes: number }
  /** The real answer, then silence after so many bytes. */
  | { readonly kind: 'stall'; readonly afterBytes: number }
  /** The real answer with its body changed; the stated length stays. */
  | { readonly kind: 'corrupt' }
  /** The real answer with other headers; `undefined` removes one. */
  | { readonly kind: 'headers'; readonly headers: Readonly<Record<string, string | undefined>> }
  /** The range that was asked for is ignored. */
  | { readonly kind: 'ignore-range' }
  /** The real answer in small pieces with a wait between them. */
  | { readonly kind: 'drip'; readonly pieceBytes: number; readonly everyMs: number }
  /** The real answer, whole, as it was changed; its length is stated anew. */
  | { readonly kind: 'rewrite'; readonly change: (answer: WholeAnswer) => WholeAnswer }
  /** A body without an end. */
  | { readonly kind: 'endless'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The real answer without a length: it ends where the connection does. */
  | { readonly kind: 'until-close' }
  /** The registry gets so many bytes of the request's body, then the connection breaks. */
  | { readonly kind: 'reset-upload'; readonly afterBytes: number }
  /** The registry takes so many bytes of the request's body, then no more and does not answer. */
  | { readonly kind: 'stall-upload'; readonly afterBytes: number }
  /** The registry takes the request's body slowly. */
  | { readonly kind: 'drip-upload'; readonly everyMs: number }
  /** The registry does what was asked, and the connection breaks before it says so. */
  | { readonly kind: 'lose-answer' }
  /** Any function of the real registry's: tests of last resort. */
  | {
      readonly kind: 'call';
      readonly run: (request: IncomingMessage, response: ServerResponse, real: Handle) => void;
    };

/** Faults in front of a handler. The first that fits a request decides; without one the handler answers. */
export interface Switchboard {
  readonly handle: Handle;
  readonly seen: readonly SeenRequest[];
  /** How many requests a fault has met. */
  readonly met: number;
  plant(...faults: readonly Fault[]): void;
  clear(): void;
}

export function createSwitchboard(real: Handle): Switchboard {
  const seen: SeenRequest[] = [];
  let faults: { readonly fault: Fault; left: number }[] = [];
  let met = 0;
  return {
    seen,
    get met() {
      return met;
    },
    handle: (request, response) => {
      const url = request.url ?? '/';
      const { range, authorization } = request.headers;
      seen.push({ method: request.method ?? '', path: url, range, authorization });
      const found = faults.find(({ fault, left }) => left > 0 && fits(fault, request));
      if (found === undefined) return real(request, response);
      found.left -= 1;
      met += 1;
      found.fault.before?.();
      misbehave(found.fault.what, request, response, real);
    },
    plant: (...more) => {
      faults.push(...more.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY })));
    },
    clear: () => {
      faults = [];
      seen.length = 0;
    },
  };
}

function fits(
  { method, path, leastBytes = 0, mostBytes = Number.POSITIVE_INFINITY }: Fault,
  request: IncomingMessage,
): boolean {
  const bytes = Number(request.headers['content-length'] ?? 0);
  const isMethod = [method ?? request.method].flat().includes(request.method);
  return isMethod && path.test(request.url ?? '/') && bytes >= leastBytes && bytes <= mostBytes;
}

function misbehave(what: FaultAction, request: IncomingMessage, response: ServerResponse, real: Handle): void {
  switch (what.kind) {
    case 'answer':
      request.resume();
      response.writeHead(what.status, what.headers ?? {}).end(what.body ?? '');
      return;
    case 'reset':
      cutAfter(response, what.afterBytes, () => response.socket?.destroy());
      break;
    case 'stall':
      cutAfter(response, what.afterBytes, () => undefined);
      break;
    case 'corrupt':
      corrupt(response);
      break;
    case 'headers':
      overrideHeaders(response, what.headers);
      break;
    case 'ignore-range':
      delete request.headers.range;
      break;
    case 'drip':
      drip(response, what.pieceBytes, what.everyMs);
      break;
    case 'rewrite':
      rewriteAnswer(response, () => true, what.change);
      break;
    case 'endless':
      request.resume();
      return pourOut(response.writeHead(what.status, what.headers ?? {}));
    case 'until-close':
      response.useChunkedEncodingByDefault = false;
      overrideHeaders(response, { 'content-length': undefined, connection: 'close' });
      break;
    case 'reset-upload':
      return real(withBody(request, resetAfter(request, what.afterBytes)), response);
    case 'stall-upload':
      return real(withBody(request, stallAfter(request, what.afterBytes)), response);
    case 'drip-upload':
      return real(withBody(request, slowly(request, what.everyMs)), response);
    case 'lose-answer':
      response.writeHead = () => response;
      response.end = () => response.destroy();
      break;
    case 'call':
      what.run(request, response, real);
      return;
  }
  real(request, response);
}

/** Lets `bytes` of the body through; after that `then`, and nothing more is sent. */
function cutAfter(response: ServerResponse, bytes: number, then: () => void): void {
  let left = bytes;
  const write = response.write.bind(response);
  const pass = (chunk: unknown): boolean => {
    if (!(chunk instanceof Uint8Array) || left < 0) return true;
    const part = chunk.subarray(0, left);
    left -= chunk.byteLength;
    if (part.byteLength > 0) write(part);
    if (left < 0) setImmediate(then);
    return true;
  };
  response.write = ((chunk: unknown, ...rest: unknown[]): boolean => {
    const callback = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
    const ok = pass(chunk);
    if (callback !== undefined) setImmediate(callback);
    return ok;
  }) as typeof response.write;
  const end = response.end.bind(response);
  response.end = ((chunk?: unknown): ServerResponse => {
    if (chunk !== undefined) pass(chunk);
    return left >= 0 ? end() : response;
  }) as typeof response.end;
}

function corrupt(response: ServerResponse): void {
  const flip = (chunk: unknown): unknown => {
    if (!(chunk instanceof Uint8Array) || chunk.byteLength === 0) return chunk;
    const copy = Buffer.from(chunk);
    copy[copy.byteLength - 1] = (copy.at(-1) ?? 0) ^ 1;
    return copy;
  };
  const [write, end] = [
    response.write.bind(response) as (...args: unknown[]) => boolean,
    response.end.bind(response) as (...args: unknown[]) => ServerResponse,
  ];
  response.write = ((chunk: unknown, ...rest: unknown[]) => write(flip(chunk), ...rest)) as typeof response.write;
  response.end = ((chunk?: unknown, ...rest: unknown[]) => end(flip(chunk), ...rest)) as typeof response.end;
}

function overrideHeaders(response: ServerResponse, headers: Readonly<Record<string, string | undefined>>): void {
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    headers: Record<string, unknown>,
  ) => ServerResponse;
  response.writeHead = ((status: number, given: Record<string, unknown> = {}) => {
    const merged = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
    for (const [name, value] of Object.entries(headers)) {
      delete merged[name];
      response.removeHeader(name);
      if (value !== undefined) merged[name] = value;
    }
    return writeHead(status, merged);
  }) as typeof response.writeHead;
}

function drip(response: ServerResponse, pieceBytes: number, everyMs: number): void {
  const write = response.write.bind(response) as (chunk: Uint8Array) => boolean;
  const end = response.end.bind(response) as () => ServerResponse;
  let queue = Promise.resolve();
  const send = async (chunk: unknown): Promise<void> => {
    if (!(chunk instanceof Uint8Array)) return;
    for (let at = 0; at < chunk.byteLength && !response.destroyed; at += pieceBytes) {
      write(chunk.subarray(at, at + pieceBytes));
      await delay(everyMs);
    }
  };
  const later = (chunk: unknown): void => {
    // The chunk may be a buffer that is filled again.
    const own = chunk instanceof Uint8Array ? Buffer.from(chunk) : chunk;
    queue = queue.then(async () => send(own));
  };
  Object.assign(response, {
    write: (chunk: unknown): boolean => {
      later(chunk);
      queue = queue.then(() => void response.emit('drain'));
      return false;
    },
    end: (chunk?: unknown): ServerResponse => {
      later(chunk);
      queue = queue.then(() => void end());
      return response;
    },
  });
}

function pourOut(response: ServerResponse): void {
  if (response.req.method === 'HEAD') return void response.end();
  const piece = Buffer.alloc(64 * 1024, ' ');
  const write = (): void => {
    let isOpen = true;
    while (isOpen && !response.destroyed) isOpen = response.write(piece);
  };
  response.on('drain', write);
  write();
}

/** The same request with another body. */
function withBody(request: IncomingMessage, chunks: AsyncIterable<Buffer>): IncomingMessage {
  const { method, url, headers, socket } = request;
  const body = Readable.from(chunks, { objectMode: false });
  // The handler may have answered, and look at neither any more.
  for (const one of [request, body]) one.on('error', () => undefined);
  return Object.assign(body, { method, url, headers, socket }) as unknown as IncomingMessage;
}

async function* resetAfter(request: IncomingMessage, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (left > 0) yield chunk.subarray(0, left);
    left -= chunk.byteLength;
    if (left > 0) continue;
    request.socket.destroy();
    throw new Error('the connection broke');
  }
}

async function* stallAfter(request: IncomingMessage, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (left > 0) yield chunk.subarray(0, left);
    left -= chunk.byteLength;
    if (left > 0) continue;
    await new Promise((resolve) => request.socket.once('close', resolve));
    throw new Error('nobody waited any more');
  }
}

async function* slowly(request: IncomingMessage, everyMs: number): AsyncGenerator<Buffer> {
  for await (const chunk of request as AsyncIterable<Buffer>) {
    await delay(everyMs);
    yield chunk;
  }
}
