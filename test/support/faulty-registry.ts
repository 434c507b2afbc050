import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRegistryHandler } from '../../src/server/handler.ts';
import type { Dialect } from './dialect.ts';
import { speakDialect } from './dialect-handler.ts';
import { createSwitchboard, type Handle, type SeenRequest, type Switchboard } from './faults.ts';

export type { Fault, Handle } from './faults.ts';

export interface FaultyRegistry extends AsyncDisposable, Pick<Switchboard, 'plant' | 'clear' | 'seen' | 'met'> {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly origin: string;
  readonly directory: string;
  /** What came to the host beside it: the dialect's storage of blobs, and its token service if that is not here. */
  readonly seenElsewhere: readonly SeenRequest[];
  /** What is behind it: without faults, and open to all. */
  readonly inner: Handle;
  /** Makes an empty repository, for the dialects whose pushes do not. */
  create(repository: string): void;
  /** From now on the tag stays where it is. */
  freeze(repository: string, tag: string): void;
  /** Every token given out so far is worth nothing any more. */
  revokeTokens(): void;
}

export interface FaultyOptions {
  /** How it answers, and whom it lets in (the users of {@link ./dialect-tokens.ts}). Open to all without one. */
  readonly dialect?: Dialect;
  readonly tls?: { readonly key: string; readonly cert: string };
  /** The directory of another one, whose repositories it begins with. */
  readonly holding?: string;
}

/** The embedded registry behind a switchboard of faults: it misbehaves on command and is honest otherwise. */
export async function aFaultyRegistry({ dialect, tls, holding }: FaultyOptions = {}): Promise<FaultyRegistry> {
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-faulty-'));
  if (holding !== undefined) await cp(holding, directory, { recursive: true });
  const handler = createRegistryHandler(directory);
  const real: Handle = (request, response) => void handler(request, response);
  const front = serve('127.0.0.1', tls);
  const beside = serve('localhost', tls);
  const [host, besideHost] = [await front.listening, dialect === undefined ? '' : await beside.listening];
  const scheme = tls === undefined ? 'http' : 'https';
  const [origin, elsewhere] = [`${scheme}://${host}`, `${scheme}://${besideHost}`];
  const spoken = dialect === undefined ? undefined : speakDialect(dialect, { directory, origin, elsewhere }, real);
  const switchboard = createSwitchboard(spoken?.handle ?? real);
  const storage = createSwitchboard(spoken?.handleElsewhere ?? real);
  front.answerWith(switchboard.handle);
  beside.answerWith(storage.handle);
  return {
    host,
    origin,
    directory,
    inner: real,
    seen: switchboard.seen,
    get met() {
      return switchboard.met;
    },
    seenElsewhere: storage.seen,
    plant: (...faults) => switchboard.plant(...faults),
    clear: () => switchboard.clear(),
    create: (repository) => spoken?.create(repository),
    freeze: (repository, tag) => spoken?.freeze(repository, tag),
    revokeTokens: () => spoken?.revokeTokens(),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([front.close(), beside.close()]);
      await handler[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

interface Listener {
  /** `HOST:PORT` */
  readonly listening: Promise<string>;
  answerWith(handle: Handle): void;
  close(): Promise<void>;
}

/** A server on a free port of `hostname`, for a handler that has to know the port. Listens when that is asked for. */
function serve(hostname: string, tls: FaultyOptions['tls']): Listener {
  let answer: Handle = (_request, response) => void response.destroy();
  const listener: Handle = (request, response) => answer(request, response);
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  return {
    get listening(): Promise<string> {
      server.listen(0, hostname);
      return once(server, 'listening').then(() => `${hostname}:${String((server.address() as AddressInfo).port)}`);
    },
    answerWith: (handle) => {
      answer = handle;
    },
    close: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
