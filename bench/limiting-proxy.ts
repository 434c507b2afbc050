import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A registry behind a limit. */
export interface Limiter extends AsyncDisposable {
  readonly host: string;
  /** For how long it has asked everybody to wait, in milliseconds: times that overlap count once. */
  readonly imposedMs: number;
}

/** Passes requests on to a port of this machine, but for every third: that is answered with 429, and to come back in `pauseMs`. */
export async function startLimiter(port: number, pauseMs: number): Promise<Limiter> {
  let count = 0;
  let imposedMs = 0;
  let pausedUntil = 0;
  const server = createServer((request, response) => {
    count += 1;
    if (count % 3 === 0) {
      const until = performance.now() + pauseMs;
      imposedMs += until - Math.max(pausedUntil, performance.now());
      pausedUntil = until;
      request.resume();
      response.writeHead(429, { 'retry-after': `${String(pauseMs)}ms` }).end();
      return;
    }
    const { method, url, headers } = request;
    const passed = send({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    get imposedMs() {
      return imposedMs;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
