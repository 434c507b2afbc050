import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';

/** What came, with the whole body. */
export interface Seen {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** Numbers the connection that it came on. */
  readonly connection: number;
  /** The common name of the certificate that the client showed, in TLS. */
  readonly client?: string;
  /** Whether the connection went on with the TLS session of an earlier one. */
  readonly isResumed?: boolean;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
  /** Sends this much of the body, then breaks the connection; 0 breaks it before the head. */
  readonly dropAfter?: number;
  /** Sends this much of the body, then nothing; 0 sends nothing at all. */
  readonly stallAfter?: number;
}

export interface Entry {
  readonly on: string;
  readonly reply: Reply | ((seen: Seen) => Reply | Promise<Reply>);
  /** How often it is used before the next entry for the same request counts; without it for ever. */
  readonly times?: number;
  /** Answers before the body of the request is read, and never reads it. */
  readonly early?: boolean;
}

export interface ScriptedServer extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly origin: string;
  readonly seen: readonly Seen[];
  /** Adds entries; earlier ones go first until they are used up. `on` is `GET /v2/…`, the path without query. */
  on(...entries: readonly Entry[]): void;
  /** Waits for a connection, and ends every one there is. */
  dropConnections(): Promise<void>;
  /** Resolves when this many requests have come. */
  arrived(count: number): Promise<void>;
}

/** A server that answers by a table; what the table does not hold is a 404 without a body. */
export async function startScriptedServer(
  entries: readonly Entry[] = [],
  tls?: Pick<ServerOptions, 'key' | 'cert' | 'ca' | 'requestCert' | 'rejectUnauthorized' | 'maxVersion' | 'ciphers'>,
): Promise<ScriptedServer> {
  const table: { readonly entry: Entry; left: number }[] = [];
  const seen: Seen[] = [];
  const connections = new WeakMap<object, number>();
  let count = 0;
  const waiting = new Set<() => void>();
  const add = (...more: readonly Entry[]): void =>
    void table.push(...more.map((entry) => ({ entry, left: entry.times ?? Number.POSITIVE_INFINITY })));
  add(...entries);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://scripted');
    const row = table.find(({ entry, left }) => left > 0 && entry.on === `${request.method ?? ''} ${url.pathname}`);
    if (row !== undefined) row.left -= 1;
    const chunks: Buffer[] = [];
    if (row?.entry.early !== true) for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const one: Seen = {
      method: request.method ?? '',
      url: request.url ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks),
      connection: connections.get(request.socket) ?? 0,
      ...seenOfTls(request.socket),
    };
    seen.push(one);
    for (const wake of waiting) wake();
    const reply = row?.entry.reply ?? { status: 404 };
    send(response, typeof reply === 'function' ? await reply(one) : reply);
  };
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    handle(request, response).catch(() => request.socket.destroy());
  };
  const server: Server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  const open = new Set<Duplex>();
  const connected = Promise.withResolvers<void>();
  server.on(tls === undefined ? 'connection' : 'secureConnection', (socket: Duplex) => {
    count += 1;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    connected.resolve();
    connections.set(socket, count);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${String(port)}`;
  return {
    host,
    origin: `${tls === undefined ? 'http' : 'https'}://${host}`,
    seen,
    on: add,
    dropConnections: async () => {
      await connected.promise;
      await Promise.all([...open].map((socket) => once(socket.destroy(), 'close')));
    },
    arrived: (wanted) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (seen.length < wanted) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function seenOfTls(socket: object): Pick<Seen, 'client' | 'isResumed'> {
  if (!(socket instanceof TLSSocket)) return {};
  const client = [socket.getPeerCertificate().subject?.CN].flat()[0];
  return { isResumed: socket.isSessionReused(), ...(client === undefined ? {} : { client }) };
}

function send(response: ServerResponse, reply: Reply): void {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : (reply.body ?? Buffer.alloc(0));
  const most = reply.dropAfter ?? reply.stallAfter;
  if (most === 0) {
    if (reply.dropAfter === 0) response.socket?.destroy();
    return;
  }
  response.writeHead(reply.status ?? 200, {
    ...(response.req.method === 'HEAD' ? {} : { 'content-length': String(body.byteLength) }),
    ...Object.fromEntries(Object.entries(reply.headers ?? {}).map(([name, value]) => [name, [value].flat()])),
  });
  if (most === undefined) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, most), () => {
    if (reply.dropAfter !== undefined) response.socket?.destroy();
  });
}
