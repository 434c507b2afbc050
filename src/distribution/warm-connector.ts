import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';

type Connect = buildConnector.connector;

/** A connector with sockets made ahead of need: the first request to a host finds its handshake done, or under way. */
export interface WarmConnector {
  readonly connect: Connect;
  /** Begins a connection unless one is waiting already. What becomes of it shows when it is used. */
  warm(url: URL): void;
  /** Closes what nobody has used. */
  close(): void;
}

interface Ready {
  /** `undefined` while it is under way, and when it failed. */
  socket?: Socket;
  /** Set by the one who wants it before it is there. */
  take?: () => void;
  isSettled: boolean;
}

export function createWarmConnector(connect: Connect): WarmConnector {
  const waiting = new Map<string, Ready>();

  return {
    connect(options, callback) {
      const key = keyOf(options.protocol, options.hostname, options.port);
      const ready = waiting.get(key);
      waiting.delete(key);
      // One that failed, or that the server has closed since, is made again: its error is then told where it matters.
      const take = (): void => {
        const socket = ready?.socket;
        if (socket === undefined || socket.destroyed || socket.readableEnded) connect(options, callback);
        else callback(null, socket);
      };
      if (ready === undefined || ready.isSettled) take();
      else ready.take = take;
    },
    warm({ protocol, hostname, host, port }) {
      const key = keyOf(protocol, hostname, port);
      if (waiting.has(key)) return;
      const ready: Ready = { isSettled: false };
      waiting.set(key, ready);
      connect({ protocol, hostname, host, port }, (error, socket) => {
        ready.isSettled = true;
        if (error === null) ready.socket = socket;
        ready.take?.();
      });
    },
    close() {
      for (const ready of waiting.values()) {
        ready.socket?.destroy();
        ready.take = (): void => void ready.socket?.destroy();
      }
      waiting.clear();
    },
  };
}

function keyOf(protocol: string, hostname: string, port: string): string {
  return `${protocol}//${hostname}:${port}`;
}
