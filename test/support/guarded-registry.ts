import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../../src/runtime/limits.ts';
import { createRegistryHandler } from '../../src/server/handler.ts';

export interface GuardedRegistry extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** Every Authorization header that came, once. */
  readonly presented: ReadonlySet<string>;
}

/** The embedded registry behind Basic authentication: one user, one password, everything else is 401. */
export async function startGuardedRegistry(user: string, password: string): Promise<GuardedRegistry> {
  const directory = await mkdtemp(join(tmpdir(), 'waybill-guarded-'));
  const handler = createRegistryHandler(directory, DEFAULT_LIMITS);
  const wanted = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const presented = new Set<string>();
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) presented.add(authorization);
    if (authorization === wanted) void handler(request, response);
    else {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="test"', 'content-type': 'application/json' });
      response.end(JSON.stringify({ errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] }));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    host: `127.0.0.1:${typeof address === 'object' && address !== null ? String(address.port) : ''}`,
    presented,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await handler[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
