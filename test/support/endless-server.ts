import { once } from 'node:events';
import { createServer } from 'node:http';

export interface EndlessServer extends AsyncDisposable {
  readonly host: string;
  /** Bytes of bodies that were taken off us, those in the system's buffers included. */
  readonly sent: number;
}

/** What the system's buffers may hold on both ends, beside what was read. */
export const IN_BUFFERS: number = 16 * 1024 * 1024;

/** Answers everything with this status and these headers, and a body of spaces without an end. */
export async function startEndlessServer(
  status: number,
  headers: Readonly<Record<string, string>>,
): Promise<EndlessServer> {
  let sent = 0;
  const server = createServer((_request, response) => {
    response.writeHead(status, headers);
    const piece = Buffer.alloc(64 * 1024, ' ');
    const write = (): void => {
      let isOpen = true;
      while (isOpen && !response.destroyed) {
        isOpen = response.write(piece);
        sent += piece.byteLength;
      }
    };
    response.on('drain', write);
    write();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    host: `127.0.0.1:${typeof address === 'object' && address !== null ? String(address.port) : ''}`,
    get sent() {
      return sent;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
