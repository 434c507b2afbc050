import type { IncomingMessage, ServerResponse } from 'node:http';
import { DEFAULT_LIMITS, type Limits } from '../runtime/limits.ts';
import { toFailure } from '../runtime/failure.ts';
import { isErrno } from '../runtime/owned-files.ts';
import { answerBlob } from './blobs.ts';
import { byMethod, sendJson, type Exchange } from './exchange.ts';
import { answerReferrers, listRepositories, listTags } from './listings.ts';
import { answerManifest } from './manifests.ts';
import { Refusal, sendRefusal, toRefusal } from './refusal.ts';
import { createRepositories } from './repositories.ts';
import { parseRoute, type Route } from './route.ts';
import { answerUpload, answerUploads } from './upload-requests.ts';
import { createUploads } from './uploads.ts';

/** Answers one request; never rejects. Disposed, it breaks off what is running, and touches no file any more. */
export type RegistryHandler = ((request: IncomingMessage, response: ServerResponse) => Promise<void>) & AsyncDisposable;

/**
 * A registry by OCI Distribution 1.1 over the OCI layouts `<root>/<repository>/`, without access control: whoever listens
 * decides who may ask. Several processes may serve one root. What a killed process left half-written is swept before the
 * first answer. `onFailure` is told of what is this side's fault, which its client learns no more of than a 500.
 */
export function createRegistryHandler(
  root: string,
  limits: Limits = DEFAULT_LIMITS,
  onFailure: (text: string) => void = () => undefined,
): RegistryHandler {
  const closing = new AbortController();
  const repositories = createRepositories(root, limits, closing.signal);
  const uploads = createUploads();
  const running = new Map<IncomingMessage, Promise<void>>();
  let swept: Promise<void> | undefined;
  const answerOne = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      // One that failed is tried again with the next request: another process may have been at work in there.
      swept ??= repositories.sweep().catch((error: unknown) => {
        swept = undefined;
        throw error;
      });
      await swept;
      const [path = '', query = ''] = (request.url ?? '').split('?', 2);
      response.setHeader('docker-distribution-api-version', 'registry/2.0');
      const route = parseRoute(path);
      if (route === undefined) throw new Refusal('UNSUPPORTED', 'no such place in a registry', { status: 404 });
      await answer({ request, response, query: new URLSearchParams(query), repositories, uploads }, route);
    } catch (error) {
      const isOwn = !closing.signal.aborted && toRefusal(error).status >= 500 && !hasLeft(error);
      if (isOwn) onFailure(`${request.method ?? ''} ${request.url ?? ''}: ${toFailure(error).message}`);
      if (response.headersSent || response.destroyed) response.destroy();
      else sendRefusal(response, toRefusal(error));
    }
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answered = answerOne(request, response);
    running.set(request, answered);
    await answered;
    running.delete(request);
  };
  return Object.assign(handle, {
    [Symbol.asyncDispose]: async (): Promise<void> => {
      closing.abort();
      for (const request of running.keys()) request.socket.destroy();
      await Promise.all(running.values());
      await uploads[Symbol.asyncDispose]();
    },
  });
}

async function answer(exchange: Exchange, route: Route): Promise<void> {
  switch (route.kind) {
    case 'base':
      return byRead(exchange, async () => sendJson(exchange, {}));
    case 'catalog':
      return byRead(exchange, async () => listRepositories(exchange));
    case 'tags':
      return byRead(exchange, async () => listTags(exchange, route.repository));
    case 'referrers':
      return byRead(exchange, async () => answerReferrers(exchange, route.repository, route.subject));
    case 'manifest':
      return answerManifest(exchange, route.repository, route.name);
    case 'blob':
      return answerBlob(exchange, route.repository, route.digest);
    case 'uploads':
      return answerUploads(exchange, route.repository);
    case 'upload':
      return answerUpload(exchange, route.repository, route.id);
  }
}

async function byRead(exchange: Exchange, get: () => Promise<void>): Promise<void> {
  await byMethod(exchange, { GET: get, HEAD: get });
}

/** The client broke the connection, in its request or in our answer. */
function hasLeft(error: unknown): boolean {
  return isErrno(error, 'ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR');
}
