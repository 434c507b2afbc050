import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRegistryHandler } from '../../src/server/handler.ts';
import { aCertificate } from '../support/certificate.ts';
import { SPECIFIED, type Dialect } from '../support/dialect.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { putImage } from '../support/raw-registry.ts';
import { IMAGE, REPOSITORY, SBOM, TAGS } from './image.ts';
import { aFront, type Front } from './front.ts';
import type { Operation, Scene, Variant } from './row.ts';

/** A registry with tokens, whose list of tags comes in two pages. */
const WITH_TOKENS: Dialect = {
  ...SPECIFIED,
  name: 'a registry with tokens',
  tags: { most: 2, link: 'relative', cursor: 'last' },
  sources: {},
};

/** Two registries and a place for files, for one operation: the one that misbehaves, and the one that does not. */
export interface Stage extends Scene, AsyncDisposable {
  readonly operation: Operation;
  readonly faulty: FaultyRegistry;
  readonly honest: FaultyRegistry;
  /** `HOST:PORT` under which the faulty one is reached. */
  readonly host: string;
  readonly front: Front | undefined;
  readonly tls: { readonly cert: string; readonly trusted: boolean } | undefined;
  /** For the files of the operation: its layouts, its temporary files. */
  readonly directory: string;
}

/** Sets the scenes of many cells, which share what none of them changes. */
export interface Stages extends AsyncDisposable {
  /** The faults are planted. */
  set(operation: Operation, variant: Variant): Promise<Stage>;
}

export async function openStages(): Promise<Stages> {
  const [stock, certificate] = await Promise.all([fillStock(), aCertificate()]);
  return {
    set: async (operation, variant) => setStage(operation, variant, stock.directory, certificate),
    [Symbol.asyncDispose]: async () => stock[Symbol.asyncDispose](),
  };
}

/** A registry that holds the image. */
async function fillStock(): Promise<FaultyRegistry> {
  const registry = await aFaultyRegistry();
  await putImage(registry.host, REPOSITORY, IMAGE, ...TAGS);
  await putImage(registry.host, REPOSITORY, SBOM);
  return registry;
}

async function setStage(
  operation: Operation,
  { front, faults }: Variant,
  holding: string,
  certificate: { readonly key: string; readonly cert: string },
): Promise<Stage> {
  await using stack = new AsyncDisposableStack();
  const isSource = operation !== 'copy to';
  const faulty = stack.use(
    await aFaultyRegistry({
      ...(isSource ? { holding } : {}),
      ...(front?.tls === undefined ? {} : { tls: certificate }),
      // Tokens come from another port than the front's, and would be another fault's business.
      ...(front === undefined ? { dialect: WITH_TOKENS } : {}),
    }),
  );
  const honest = stack.use(await aFaultyRegistry(isSource ? {} : { holding }));
  const other = stack.use(await serveBeside(faulty.directory));
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-stage-'));
  stack.defer(async () => rm(directory, { recursive: true, force: true }));
  await mkdir(path.join(directory, 'tmp'));
  const door = front === undefined ? undefined : stack.use(await aFront(Number(faulty.host.split(':')[1]), front));
  const rest = stack.move();
  const stage: Stage = {
    operation,
    faulty,
    honest,
    host: door?.host ?? faulty.host,
    front: door,
    tls: front?.tls === undefined ? undefined : { cert: certificate.cert, trusted: front.tls.trusted },
    other,
    directory,
    [Symbol.asyncDispose]: async () => rest.disposeAsync(),
  };
  faulty.plant(...faults(stage));
  return stage;
}

interface Beside extends AsyncDisposable {
  readonly host: string;
  readonly credentials: string[];
}

async function serveBeside(directory: string): Promise<Beside> {
  const handler = createRegistryHandler(directory);
  const credentials: string[] = [];
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) credentials.push(authorization);
    void handler(request, response);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    host: `localhost:${String((server.address() as AddressInfo).port)}`,
    credentials,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await handler[Symbol.asyncDispose]();
    },
  };
}
