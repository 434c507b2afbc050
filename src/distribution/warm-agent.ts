import { once } from 'node:events';
import http from 'node:http';
import type { Socket } from 'node:net';
import type { SecureContext, TLSSocket } from 'node:tls';
import { addressOf } from './addresses.ts';
import type { Via } from './wire.ts';

/** An agent with connections made ahead of need: the first request to a host finds its handshake done, or under way. */
export interface WarmAgent extends Via {
  /** Begins a connection unless one is waiting already. What becomes of it shows when it is used. */
  warm(url: URL): void;
  /** A connection of TLS whose certificate is not checked: to read that, and to send nothing. */
  dial(url: URL): Promise<TLSSocket>;
  /** Closes every connection. */
  close(): void;
}

export interface WarmAgentOptions {
  /** Absent: plain. `verify` false: certificates are not checked. Without a context: Node's own CAs, and nothing shown. */
  readonly tls?: { readonly verify: boolean; readonly context?: SecureContext };
  readonly maxSockets: number;
  readonly keepAliveMs: number;
}

/** How every connection begins. Node's 250 ms an address is too short for a far registry with a slow first answer. */
export const CONNECTING = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 1_000 } as const;

/** Longest wait for a certificate that is only to be looked at. */
const DIAL_MS = 10_000;

/** TLS is loaded for the first registry that speaks it. */
export async function createWarmAgent(options: WarmAgentOptions): Promise<WarmAgent> {
  const { tls, maxSockets, keepAliveMs } = options;
  const common = {
    keepAlive: true,
    maxSockets,
    maxFreeSockets: maxSockets,
    // For idle connections; requests bring limits of their own.
    timeout: keepAliveMs,
    ...CONNECTING,
  };
  const trust =
    tls === undefined
      ? {}
      : {
          rejectUnauthorized: tls.verify,
          // One for all connections: without it every connection would make its own of the same certificates.
          ...(tls.context === undefined ? {} : { secureContext: tls.context }),
        };
  const agent =
    tls === undefined ? new http.Agent(common) : new (await import('node:https')).Agent({ ...common, ...trust });
  const connect = agent.createConnection.bind(agent);
  const begin = (url: URL, more: { readonly rejectUnauthorized?: boolean } = {}): Socket => {
    const { host, port } = addressOf(url);
    return connect({
      ...common,
      ...trust,
      ...more,
      host,
      port,
      ...(tls === undefined ? {} : serverName(host)),
    }) as Socket;
  };
  const waiting = new Map<string, Socket>();
  const closed = new AbortController();

  agent.createConnection = (wanted, callback) => {
    const key = `${String(wanted.host)}:${String(wanted.port)}`;
    const socket = waiting.get(key);
    waiting.delete(key);
    // One that failed, or that the server has closed since, is made again: its error is then told where it matters.
    if (socket !== undefined && !socket.destroyed && !socket.readableEnded) return socket;
    return connect(wanted, callback);
  };
  return {
    agent,
    warm(url) {
      const { host, port } = addressOf(url);
      const key = `${host}:${String(port)}`;
      if (waiting.has(key)) return;
      const socket = begin(url);
      socket.on('error', () => undefined);
      waiting.set(key, socket);
    },
    dial: async (url) => {
      const socket = begin(url, { rejectUnauthorized: false }) as TLSSocket;
      try {
        await once(socket, 'secureConnect', { signal: AbortSignal.any([closed.signal, AbortSignal.timeout(DIAL_MS)]) });
        return socket;
      } catch (error) {
        socket.on('error', () => undefined);
        socket.destroy();
        throw error;
      }
    },
    close() {
      closed.abort();
      for (const socket of waiting.values()) socket.destroy();
      waiting.clear();
      agent.destroy();
    },
  };
}

/** Addresses are no names for SNI (RFC 6066 §3). */
export function serverName(host: string): { readonly servername?: string } {
  return /^[\d.]+$|:/.test(host) ? {} : { servername: host };
}
