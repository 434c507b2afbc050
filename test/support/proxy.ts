import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What a proxy was asked. */
interface Passed {
  readonly method: string;
  /** `HOST:PORT` of a CONNECT, the whole URL of anything else. */
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
}

export interface ProxyOptions {
  /** Names that it knows, and where they lead; of others it knows none. */
  readonly hosts?: Readonly<Record<string, string>>;
  /** `user:password` that it wants to see. */
  readonly login?: string;
  /** Answers this to everything. */
  readonly refuses?: { readonly status: number; readonly headers?: Readonly<Record<string, string>> };
  /** Takes a request and says nothing. */
  readonly isSilent?: boolean;
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface StandInProxy extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly passed: readonly Passed[];
  dropConnections(): void;
}

/**
 * A forward proxy that is strict: CONNECT names a host and a port and comes with a Host header of the same, everything else comes
 * with a whole URL, and nothing that is meant for it is passed on.
 */
export async function startProxy(options: ProxyOptions = {}): Promise<StandInProxy> {
  const { hosts = {}, login, refuses, isSilent, tls } = options;
  const passed: Passed[] = [];
  const open = new Set<Duplex>();
  const keep = (socket: Duplex): void => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    socket.on('error', () => undefined);
  };
  const refusalOf = ({ headers }: IncomingMessage): ProxyOptions['refuses'] => {
    if (refuses !== undefined) return refuses;
    const wanted = `Basic ${Buffer.from(login ?? '').toString('base64')}`;
    if (login === undefined || headers['proxy-authorization'] === wanted) return undefined;
    return { status: 407, headers: { 'proxy-authenticate': 'Basic realm="proxy"' } };
  };
  const note = (asked: IncomingMessage): void =>
    void passed.push({ method: asked.method ?? '', target: asked.url ?? '', headers: asked.headers });

  const forward = (asked: IncomingMessage, answer: ServerResponse): void => {
    note(asked);
    if (isSilent === true) return;
    const refusal = refusalOf(asked);
    const url = URL.canParse(asked.url ?? '') ? new URL(asked.url ?? '') : undefined;
    const real = url === undefined ? undefined : hosts[url.host];
    if (refusal !== undefined || url === undefined || url.host !== asked.headers.host) {
      answer.writeHead(refusal?.status ?? 400, refusal?.headers ?? {}).end();
      return;
    }
    if (real === undefined) {
      answer.writeHead(503, { 'x-squid-error': 'ERR_DNS_FAIL 0' }).end();
      return;
    }
    const { 'proxy-authorization': _, ...headers } = asked.headers;
    const onward = request(`http://${real}${url.pathname}${url.search}`, { method: asked.method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  };

  const tunnel = (asked: IncomingMessage, socket: Socket, head: Buffer): void => {
    note(asked);
    keep(socket);
    if (isSilent === true) return;
    const refusal = refusalOf(asked) ?? (asked.headers.host === asked.url ? undefined : { status: 400 });
    const real = hosts[asked.url ?? ''];
    if (refusal !== undefined || real === undefined) {
      const lines = Object.entries(refusal?.headers ?? {}).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.end(`HTTP/1.1 ${String(refusal?.status ?? 503)} No\r\n${lines.join('')}content-length: 0\r\n\r\n`);
      return;
    }
    const [name = '', port = ''] = real.split(':');
    const onward = connect(Number(port), name, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    keep(onward);
    onward.once('close', () => socket.destroy());
    socket.once('close', () => onward.destroy());
  };

  const server: Server = tls === undefined ? createServer(forward) : createTlsServer(tls, forward);
  server.on('connect', tunnel);
  server.on(tls === undefined ? 'connection' : 'secureConnection', keep);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    passed,
    dropConnections: () => {
      for (const socket of open) socket.destroy();
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
