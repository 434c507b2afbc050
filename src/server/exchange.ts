import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Repositories } from './repositories.ts';
import type { Uploads } from './uploads.ts';
import { Refusal } from './refusal.ts';

/** One request with its answer, and what all requests share. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
  readonly repositories: Repositories;
  readonly uploads: Uploads;
}

type Headers = Readonly<Record<string, string | number>>;

export function send({ response }: Exchange, status: number, headers: Headers = {}): void {
  response.writeHead(status, { 'content-length': 0, ...headers });
  response.end();
}

/** The request's body. Left early, the rest is drained once the answer is sent, so that the client comes to read it. */
export function bodyOf({ request }: Exchange): AsyncIterable<Uint8Array> {
  return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
}

/** A body with its length; left out for HEAD. */
export function sendBody({ request, response }: Exchange, bytes: Uint8Array, headers: Headers): void {
  response.writeHead(200, { 'content-length': bytes.byteLength, ...headers });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

export function sendJson(exchange: Exchange, value: unknown, headers: Headers = {}): void {
  sendBody(exchange, Buffer.from(JSON.stringify(value)), { 'content-type': 'application/json', ...headers });
}

/** The handler for the request's method. Fails with UNSUPPORTED and the methods that there are. */
export async function byMethod(
  exchange: Exchange,
  handlers: Readonly<Record<string, (exchange: Exchange) => Promise<void>>>,
): Promise<void> {
  const handler = handlers[exchange.request.method ?? ''];
  if (handler === undefined) {
    throw new Refusal('UNSUPPORTED', 'this method is not for this place', {
      headers: { allow: Object.keys(handlers).join(', ') },
    });
  }
  await handler(exchange);
}
