import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../../src/runtime/limits.ts';
import { createRegistryHandler } from '../../src/server/handler.ts';
import type { BuiltImage } from './image-builder.ts';
import { putImage } from './raw-registry.ts';

export interface GuardedRegistry extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** Every Authorization header that came, once. */
  readonly presented: ReadonlySet<string>;
  /** Users that got in, each once. */
  readonly users: ReadonlySet<string>;
  /** Puts an image there past the guard. */
  put(repository: string, image: BuiltImage, ...names: readonly string[]): Promise<void>;
}

/** The embedded registry behind Basic authentication: who has not one of these passwords gets 401. */
export async function startGuardedRegistry(passwords: Readonly<Record<string, string>>): Promise<GuardedRegistry> {
  const directory = await mkdtemp(join(tmpdir(), 'waybill-guarded-'));
  const handler = createRegistryHandler(directory, DEFAULT_LIMITS);
  const users = new Set<string>();
  const wanted = new Map(
    Object.entries(passwords).map(([user, password]) => [
      `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      user,
    ]),
  );
  let isOpen = false;
  const presented = new Set<string>();
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) presented.add(authorization);
    const user = wanted.get(authorization ?? '');
    if (isOpen) void handler(request, response);
    else if (user !== undefined) {
      users.add(user);
      void handler(request, response);
    } else {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="test"', 'content-type': 'application/json' });
      response.end(JSON.stringify({ errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] }));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? String(address.port) : ''}`;
  return {
    host,
    presented,
    users,
    put: async (repository, image, ...names) => {
      isOpen = true;
      await putImage(host, repository, image, ...names);
      isOpen = false;
      presented.clear();
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await handler[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
