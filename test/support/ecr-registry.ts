import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_LIMITS } from '../../src/runtime/limits.ts';
import { createRegistryHandler } from '../../src/server/handler.ts';
import { ACCOUNT_ID, type EcrService } from './ecr-service.ts';

export interface EcrRegistry extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** Requests that were refused for their credential. */
  readonly refused: () => number;
}

/**
 * The registry behind ECR's API: Basic with a password of that API which has not ended, and nothing is written to a repository that the
 * API did not create (https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html, .../docker-push-ecr-image.html).
 */
export async function startEcrRegistry(ecr: EcrService): Promise<EcrRegistry> {
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-ecr-registry-'));
  const handler = createRegistryHandler(directory, DEFAULT_LIMITS);
  let refused = 0;
  const server = createServer((request, response) => {
    const [user, password = ''] = Buffer.from((request.headers.authorization ?? '').slice(6), 'base64')
      .toString()
      .split(/:(.*)/s);
    const say = (status: number, code: string, message: string): void => {
      request.resume();
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(status === 401 ? { 'www-authenticate': `Basic realm="https://${ACCOUNT_ID}.dkr.ecr"` } : {}),
      });
      response.end(JSON.stringify({ errors: [{ code, message }] }));
    };
    if (user !== 'AWS' || !ecr.takes(password)) {
      refused += 1;
      say(401, 'UNAUTHORIZED', 'Your Authorization Token has expired or is invalid.');
      return;
    }
    const repository = /^\/v2\/(.+)\/(?:blobs|manifests|tags|referrers)\//.exec(request.url ?? '')?.[1] ?? '';
    if (repository !== '' && !ecr.repositories.has(repository)) {
      const message = `The repository with name '${repository}' does not exist in the registry with id '${ACCOUNT_ID}'`;
      say(404, 'NAME_UNKNOWN', message);
    } else void handler(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    host: `127.0.0.1:${typeof address === 'object' && address !== null ? String(address.port) : ''}`,
    refused: () => refused,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await handler[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
