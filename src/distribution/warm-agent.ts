import { once } from 'node:events';
import http from 'node:http';
import type { Socket } from 'node:net';
import type { SecureContext, TLSSocket } from 'node:tls';
import { addressOf } from './addresses.ts';
import type { Via } from './wire.ts';

/** An agent with connections made ahead of need: the first request to a host finds its handshake done, or under way. */
export interface WarmAgent extends Via {
  /**
   * Begins a connection unless one is waiting already. With a `total`, as many as make so many, those in use included; none beside
   * the one where a proxy is between. What becomes of them shows when they are used.
   */
  warm(url: URL, total?: number): void;
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

/** Servers give up a connection on which nothing is asked; some of them say so, which would be taken for an answer. */
const WAITING_MS = 4_000;

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
  const waiting = new Map<string, Socket[]>();
  /** How many there are to each place. */
  const open = new Map<string, number>();
  const counted = (key: string, socket: Socket): Socket => {
    open.set(key, (open.get(key) ?? 0) + 1);
    return socket.once('close', () => open.set(key, (open.get(key) ?? 0) - 1));
  };
  const closed = new AbortController();

  agent.createConnection = (wanted, callback) => {
    const key = `${String(wanted.host)}:${String(wanted.port)}`;
    const ready = waiting.get(key);
    for (let socket = ready?.shift(); socket !== undefined; socket = ready?.shift()) {
      socket.off('timeout', destroyIt).setTimeout(0);
      // One that failed, or that the server has closed since, is made again: its error is then told where it matters.
      if (!socket.destroyed && !socket.readableEnded && socket.readableLength === 0) return socket;
      socket.destroy();
    }
    return counted(key, connect(wanted, callback) as Socket);
  };
  return {
    agent,
    warm(url, total) {
      const { host, port } = addressOf(url);
      const key = `${host}:${String(port)}`;
      const ready = waiting.get(key)?.filter((socket) => !socket.destroyed) ?? [];
      waiting.set(key, ready);
      const missing = total === undefined ? 1 - ready.length : total - (open.get(key) ?? 0);
      for (let made = 0; made < missing; made += 1) {
        const socket = counted(key, begin(url));
        socket.on('error', () => undefined);
        ready.push(socket.setTimeout(WAITING_MS).on('timeout', destroyIt));
      }
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
      for (const socket of [...waiting.values()].flat()) socket.destroy();
      waiting.clear();
      agent.destroy();
    },
  };
}

function destroyIt(this: Socket): void {
  this.destroy();
}

/** Addresses are no names for SNI (RFC 6066 §3). */
export function serverName(host: string): { readonly servername?: string } {
  return /^[\d.]+$|:/.test(host) ? {} : { servername: host };
}
