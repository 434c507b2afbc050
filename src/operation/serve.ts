import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import path from 'node:path';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, explainStorage } from '../runtime/failure.ts';
import { makeDirectory } from '../runtime/make-directory.ts';
import { createRegistryHandler } from '../server/handler.ts';
import { Refusal, sendRefusal } from '../server/refusal.ts';

export interface ServeRequest {
  /** Each repository is the OCI layout `<directory>/<repository>/`; none means a temporary one, removed at the end. */
  readonly directory?: string;
  /** Where temporary directories are made. */
  readonly temporary: string;
  readonly listen: { readonly host: string; readonly port: number };
}

export interface RunningRegistry extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
}

/**
 * A registry on loopback: OCI Distribution 1.1 with referrers. There it answers whoever asks on this machine, but for web pages. Runs
 * until it is disposed, which closes every connection.
 * Fails with INPUT_INVALID when it cannot listen there, STORAGE_FAILED when the directory cannot be made.
 */
export async function serve(ctx: OperationContext, request: ServeRequest): Promise<RunningRegistry> {
  ctx.signal.throwIfAborted();
  await using started = new AsyncDisposableStack();
  const root = await makeRoot(request);
  if (request.directory === undefined) started.defer(async () => rm(root, { recursive: true, force: true }));
  const handler = started.use(createRegistryHandler(root, ctx.limits, (text) => ctx.emit({ kind: 'warning', text })));
  let isLocal = true;
  const server = createServer({ keepAliveTimeout: ctx.limits.idleMs, requestTimeout: 0 }, (incoming, response) => {
    if (isLocal && isOfWebPage(incoming, request.listen.host)) refusePage(incoming, response);
    else void handler(incoming, response);
  });
  // Not the whole request is bounded, which may be a large layer on a slow line, but every silence in it.
  server.setTimeout(2 * ctx.limits.idleMs);
  const url = await listen(server, request.listen);
  isLocal = /^(?:127\.|\[::1\]$)/.test(new URL(url).hostname);
  started.defer(async () => close(server));
  const running = started.move();
  return { url, [Symbol.asyncDispose]: async () => running.disposeAsync() };
}

/** Names that nobody can register (RFC 6761, RFC 6762, and `internal`): those of machines and containers near this one. */
const NEAR = /\.(?:localhost|local|internal|test)$/i;

/**
 * Whether a page asks that a browser of this machine shows: to be on loopback is all the access control that there is, and a browser is
 * there too. A page of another site has to tell it by `Origin`; one whose own name was made to lead here has that name as `Host`.
 */
function isOfWebPage({ headers: { host = '', origin } }: IncomingMessage, own: string): boolean {
  if (origin !== undefined && origin !== `http://${host}`) return true;
  const name = host.replace(/:\d+$/, '').replace(/\.$/, '');
  return name.includes('.') && !name.startsWith('[') && isIP(name) === 0 && !NEAR.test(name) && name !== own;
}

function refusePage(incoming: IncomingMessage, response: ServerResponse): void {
  incoming.resume();
  const message = 'this registry listens on loopback, and is not for web pages and other names: see --listen';
  sendRefusal(response, new Refusal('DENIED', message));
}

async function makeRoot(request: ServeRequest): Promise<string> {
  try {
    if (request.directory === undefined) return await mkdtemp(path.join(request.temporary, 'waybill-serve-'));
    await makeDirectory(request.directory, 0o755);
    return path.resolve(request.directory);
  } catch (error) {
    throw explainStorage(error);
  }
}

async function listen(server: Server, at: ServeRequest['listen']): Promise<string> {
  const place = `${at.host}:${String(at.port)}`;
  try {
    server.listen(at.port, at.host);
    await once(server, 'listening');
  } catch (error) {
    throw new Failure('INPUT_INVALID', `cannot listen on ${place}${reasonOf(error)}`, {
      side: 'local',
      subject: place,
      hint: 'choose another port; port 0 takes any that is free',
      cause: error,
    });
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Failure('INTERNAL', 'the registry has no address');
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${String(address.port)}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
