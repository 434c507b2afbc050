import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A server that answers with bytes of the test's own making, HTTP or not. */
export interface RawServer extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** Bytes that were taken off us, those in the system's buffers included. */
  readonly sent: number;
  /** Connections so far. */
  readonly connections: number;
  /** The first lines of the requests that came. */
  readonly asked: readonly string[];
}

export interface RawRequest {
  readonly socket: Socket;
  /** `GET /v2/ HTTP/1.1` */
  readonly line: string;
  /** All of its head. */
  readonly head: string;
  /** Counts the requests from 0. */
  readonly at: number;
}

/** Calls `answer` for the head of every request; bodies are not read. */
export async function startRawServer(answer: (request: RawRequest) => void): Promise<RawServer> {
  const open = new Set<Socket>();
  const asked: string[] = [];
  let closed = 0;
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      open.delete(socket);
      closed += socket.bytesWritten;
    });
    let text = '';
    socket.on('data', (chunk) => {
      // Who gets no HTTP tries TLS (RFC 8446 §5.1, a handshake's record).
      if (text === '' && chunk[0] === 0x16) return void socket.destroy();
      text += chunk.toString('latin1');
      for (let end = text.indexOf('\r\n\r\n'); end >= 0; end = text.indexOf('\r\n\r\n')) {
        const line = text.slice(0, text.indexOf('\r\n'));
        const head = text.slice(0, end);
        text = text.slice(end + 4);
        asked.push(line);
        answer({ socket, line, head, at: asked.length - 1 });
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    get sent() {
      return [...open].reduce((sum, socket) => sum + socket.bytesWritten, closed);
    },
    get connections() {
      return connections;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Writes pieces for as long as somebody takes them. */
export function writeForEver(socket: Socket, piece: string | Uint8Array): void {
  const bytes = Buffer.concat(Array.from({ length: Math.ceil(16_384 / piece.length) }, () => Buffer.from(piece)));
  const write = (): void => {
    while (!socket.destroyed && socket.write(bytes));
  };
  socket.on('drain', write);
  write();
}

/** An answer with its length. */
export function httpAnswer(body: string | Uint8Array, headers: readonly string[] = [], status = '200 OK'): Buffer {
  const head = [`HTTP/1.1 ${status}`, `content-length: ${String(Buffer.byteLength(body))}`, ...headers, '', ''];
  return Buffer.concat([Buffer.from(head.join('\r\n'), 'latin1'), Buffer.from(body)]);
}
