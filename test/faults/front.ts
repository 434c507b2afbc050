import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What happens to connections before they reach the registry. */
export interface FrontFault {
  /**
   * `closed`: nobody listens; `reset`: broken after the first bytes; `mute`: taken, and nothing ever said; `garbage`: answered
   * with what is no HTTP; `cut`: the registry's answer breaks off after 300 bytes.
   */
  readonly how: 'closed' | 'reset' | 'mute' | 'garbage' | 'cut';
  /** How many connections it meets; all of them unless told. */
  readonly times?: number;
}

/** A door in front of a registry that passes bytes, once its faults are used up. */
export interface Front extends AsyncDisposable {
  readonly host: string;
  readonly met: number;
  /** Something was tried and failed: a door that was closed for one try opens. */
  tried(): void;
}

export async function aFront(target: number, { how, times = Number.POSITIVE_INFINITY }: FrontFault): Promise<Front> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  };
  let met = 0;
  const server = createServer((socket) => {
    keep(socket);
    met += how === 'closed' ? 0 : 1;
    if (how === 'closed' || met > times) return pass(socket, keep(connect(target, '127.0.0.1')));
    misbehave(how, socket, () => keep(connect(target, '127.0.0.1')));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  if (how === 'closed') await close();
  return {
    host: `127.0.0.1:${String(port)}`,
    get met() {
      return met;
    },
    tried: () => {
      if (how !== 'closed') return;
      met += 1;
      if (met === times) server.listen(port, '127.0.0.1');
    },
    [Symbol.asyncDispose]: close,
  };
}

function pass(one: Socket, other: Socket): void {
  one.pipe(other);
  other.pipe(one);
  one.once('close', () => other.destroy());
  other.once('close', () => one.destroy());
}

function misbehave(how: Exclude<FrontFault['how'], 'closed'>, socket: Socket, open: () => Socket): void {
  switch (how) {
    case 'mute':
      return void socket.resume();
    case 'reset':
      return void socket.once('data', () => socket.resetAndDestroy());
    case 'garbage':
      return void socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    case 'cut': {
      const registry = open();
      socket.pipe(registry);
      let left = 300;
      registry.on('data', (chunk: Buffer) => {
        if (left <= 0) return;
        socket.write(chunk.subarray(0, left));
        left -= chunk.byteLength;
        if (left <= 0) setImmediate(() => socket.resetAndDestroy());
      });
      socket.once('close', () => registry.destroy());
    }
  }
}
