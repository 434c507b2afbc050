import { once } from 'node:events';
import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { addressOf } from '../addresses.ts';
import { unconnected } from '../errors.ts';
import { CONNECTING, serverName, type WarmAgent, type WarmAgentOptions } from '../warm-agent.ts';
import { proxyRefusal, proxyUnreachable, schemesOf } from './failures.ts';
import { hopOf, type HopOptions } from './hop.ts';

interface TunnelOptions extends WarmAgentOptions, HopOptions {
  /** Longest wait for a connection, from here to the far end. */
  readonly connectMs: number;
}

type Made = (error: Error | null, socket?: Socket) => void;

/** An agent whose connections of TLS go through a proxy by CONNECT (RFC 9110, section 9.3.6). The proxy looks up the host's name. */
export function createTunnelAgent(options: TunnelOptions): WarmAgent {
  const { tls, maxSockets, keepAliveMs, connectMs } = options;
  const closed = new AbortController();
  const trust = {
    rejectUnauthorized: tls?.verify ?? true,
    ...(tls?.context === undefined ? {} : { secureContext: tls.context }),
  };
  const agent = new https.Agent({
    keepAlive: true,
    maxSockets,
    maxFreeSockets: maxSockets,
    timeout: keepAliveMs,
    ...trust,
  });
  const secure = agent.createConnection.bind(agent);
  const waiting = new Map<string, Promise<Socket>>();

  const open = async (target: URL, wanted: object): Promise<TLSSocket> => {
    const signal = AbortSignal.any([closed.signal, AbortSignal.timeout(connectMs)]);
    const through = await openTunnel(options, target, signal);
    const over: object = { ...wanted, ...addressOf(target), socket: through };
    const socket = secure(over) as TLSSocket;
    try {
      await once(socket, 'secureConnect', { signal });
      return socket;
    } catch (error) {
      socket.on('error', () => undefined);
      socket.destroy();
      throw signal.aborted ? unconnected(target) : error;
    }
  };

  agent.createConnection = (wanted, callback) => {
    const host = String(wanted.host);
    const target = new URL(`https://${host.includes(':') ? `[${host}]` : host}:${String(wanted.port)}`);
    const early = waiting.get(target.href);
    waiting.delete(target.href);
    const fresh = async (): Promise<Socket> => open(target, wanted);
    const made = callback as Made;
    (early === undefined ? fresh() : early.then(async (one) => (isOpen(one) ? one : fresh()), fresh)).then(
      (socket) => made(null, socket),
      (error: unknown) => made(error instanceof Error ? error : unconnected(target)),
    );
    // Given to the callback instead: a tunnel takes a while.
    return undefined;
  };
  return {
    agent,
    warm(url) {
      const target = new URL(url.origin);
      if (waiting.has(target.href)) return;
      const socket = open(target, { ...trust, ...serverName(addressOf(url).host) });
      // What becomes of it shows when it is used.
      socket.catch(() => undefined);
      waiting.set(target.href, socket);
    },
    dial: async (url) => open(url, { ...trust, rejectUnauthorized: false, ...serverName(addressOf(url).host) }),
    close() {
      closed.abort();
      for (const socket of waiting.values()) socket.then((one) => one.destroy()).catch(() => undefined);
      waiting.clear();
      agent.destroy();
    },
  };
}

function isOpen(socket: Socket): boolean {
  return !socket.destroyed && !socket.readableEnded;
}

/** Fails with UNREACHABLE or TIMEOUT, naming the proxy. */
async function openTunnel(options: HopOptions, target: URL, signal: AbortSignal): Promise<Socket> {
  const { proxy } = options;
  const { host, port } = addressOf(target);
  const authority = `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
  const { protocol, headers, ...address } = hopOf(options);
  const { request } = protocol === 'https:' ? https : http;
  const asked = request({
    ...CONNECTING,
    ...address,
    ...(options.proxyContext === undefined ? {} : { secureContext: options.proxyContext }),
    agent: false,
    method: 'CONNECT',
    path: authority,
    headers: { ...headers, host: authority },
    signal,
  });
  asked.end();
  const { answer, socket } = await answerTo(asked).catch((error: unknown) => {
    throw proxyUnreachable(proxy, target, signal.aborted ? undefined : error);
  });
  const status = answer.statusCode ?? 0;
  if (status >= 200 && status < 300) return socket;
  socket.destroy();
  const asks = [answer.headers['proxy-authenticate'] ?? []].flat().flatMap(schemesOf);
  throw proxyRefusal(proxy, target, { status, asks });
}

async function answerTo(asked: ClientRequest): Promise<{ readonly answer: IncomingMessage; readonly socket: Socket }> {
  return new Promise((resolve, reject) => {
    asked.once('error', reject);
    asked.once('connect', (answer: IncomingMessage, socket: Socket, head: Buffer) => {
      // It is not the request's any more, and nobody else listens to it yet.
      socket.on('error', () => undefined);
      if (head.byteLength > 0) socket.unshift(head);
      resolve({ answer, socket });
    });
  });
}
