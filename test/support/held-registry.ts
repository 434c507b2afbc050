import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRegistryHandler } from '../../src/server/handler.ts';

/** The embedded registry with a count of what passes, and a hold on what it gives away. */
export interface HeldRegistry extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly directory: string;
  /** Bytes of blobs given away. */
  readonly given: number;
  /** Bytes that arrived, of everything. */
  readonly taken: number;
  /** From now on at most so many bytes of blobs are given in all; what is beyond waits. */
  hold(bytes: number): void;
  /** What waits is broken off, everything flows again, and what is given is counted anew. */
  release(): void;
}

/** @param resumes false: it does not say how far an upload is, like registries that give it up when it breaks. */
export async function aHeldRegistry({ resumes = true }: { readonly resumes?: boolean } = {}): Promise<HeldRegistry> {
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-held-'));
  const handler = createRegistryHandler(directory);
  let [given, limit] = [0, Number.POSITIVE_INFINITY];
  const sockets = new Set<Socket>();
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    if (!resumes && request.method === 'GET' && request.url?.includes('/blobs/uploads/') === true) {
      response.writeHead(404).end();
      return;
    }
    if (request.method === 'GET' && request.url?.includes('/blobs/sha') === true) meter(response);
    void handler(request, response);
  });

  server.on('connection', (socket: Socket) => sockets.add(socket));

  /** Writes go out while there is room, a piece of what does not fit at once. */
  function meter(response: ServerResponse): void {
    const write = response.write.bind(response) as (chunk: Uint8Array, done?: () => void) => boolean;
    const end = response.end.bind(response) as () => ServerResponse;
    let queue = Promise.resolve();
    const send = async (chunk: Buffer): Promise<void> => {
      for (let rest = chunk; rest.byteLength > 0 && !response.destroyed;) {
        const piece = rest.subarray(0, Math.max(0, limit - given));
        if (piece.byteLength === 0) {
          // Whoever waited for this is gone when it is released.
          await new Promise<void>((resolve) => waiting.push(resolve));
          response.destroy();
          return;
        }
        given += piece.byteLength;
        rest = rest.subarray(piece.byteLength);
        if (!write(piece))
          await Promise.race(['drain', 'close'].map((event) => new Promise((ok) => response.once(event, ok))));
      }
    };
    response.write = ((chunk: Buffer) => {
      queue = queue.then(async () => send(chunk)).then(() => void response.emit('drain'));
      return false;
    }) as typeof response.write;
    response.end = (() => {
      void queue.then(end);
      return response;
    }) as typeof response.end;
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    host: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    directory,
    get given() {
      return given;
    },
    get taken() {
      return [...sockets].reduce((sum, one) => sum + one.bytesRead, 0);
    },
    hold: (bytes) => {
      limit = bytes;
    },
    release: () => {
      [given, limit] = [0, Number.POSITIVE_INFINITY];
      for (const go of waiting) go();
      waiting = [];
    },
    [Symbol.asyncDispose]: async () => {
      for (const go of waiting) go();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await handler[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
