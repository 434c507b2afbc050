import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aCertificate } from '../support/certificate.ts';
import { anAuthority, type CertificateAuthority } from '../support/certificate-authority.ts';
import { SPECIFIED, type Dialect } from '../support/dialect.ts';
import { aFaultyRegistry, type FaultyRegistry, type Handle } from '../support/faulty-registry.ts';
import { putImage } from '../support/raw-registry.ts';
import { IMAGE, REPOSITORY, SBOM, TAGS } from './image.ts';
import { mountDisk, unmountDisk } from './disk.ts';
import { aFront, type Front } from './front.ts';
import type { Operation, Scene, Variant } from './row.ts';

/** A registry with tokens, whose list of tags comes in two pages. */
const WITH_TOKENS: Dialect = {
  ...SPECIFIED,
  name: 'a registry with tokens',
  tags: { most: 2, link: 'relative', cursor: 'last' },
  sources: {},
};

/** Who is known here, and issued a certificate that has ended. */
export const AUTHORITY: CertificateAuthority = anAuthority('the authority of the faults');
const EXPIRED = AUTHORITY.issue({ name: 'registry', from: -9, until: -2 });

/** Two registries and a place for files, for one operation: the one that misbehaves, and the one that does not. */
export interface Stage extends Scene, AsyncDisposable {
  readonly operation: Operation;
  readonly faulty: FaultyRegistry;
  readonly honest: FaultyRegistry;
  /** `HOST:PORT` under which the faulty one is reached. */
  readonly host: string;
  readonly front: Front | undefined;
  readonly variant: Variant;
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
  variant: Variant,
  holding: string,
  certificate: { readonly key: string; readonly cert: string },
): Promise<Stage> {
  const { front, tls, diskBytes } = variant;
  await using stack = new AsyncDisposableStack();
  const isSource = operation !== 'copy to';
  const faulty = stack.use(
    await aFaultyRegistry({
      ...(isSource ? { holding } : {}),
      ...(tls === undefined ? {} : { tls: tls === 'expired' ? EXPIRED : certificate }),
      // Tokens come from another port than the front's, and would be another fault's business.
      ...(front === undefined ? { dialect: WITH_TOKENS } : {}),
    }),
  );
  const honest = stack.use(await aFaultyRegistry(isSource ? {} : { holding }));
  const other = stack.use(await serveBeside(faulty.inner));
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-stage-'));
  stack.defer(async () => rm(directory, { recursive: true, force: true }));
  if (diskBytes !== undefined) {
    await mountDisk(directory, diskBytes);
    stack.defer(async () => unmountDisk(directory));
  }
  await mkdir(path.join(directory, 'tmp'));
  const door = front === undefined ? undefined : stack.use(await aFront(Number(faulty.host.split(':')[1]), front));
  const rest = stack.move();
  const stage: Stage = {
    operation,
    faulty,
    honest,
    host: variant.unknownHost ?? door?.host ?? faulty.host,
    front: door,
    variant,
    other,
    directory,
    [Symbol.asyncDispose]: async () => rest.disposeAsync(),
  };
  faulty.plant(...variant.faults(stage));
  return stage;
}

interface Beside extends AsyncDisposable {
  readonly origin: string;
  readonly credentials: string[];
}

async function serveBeside(handle: Handle): Promise<Beside> {
  const credentials: string[] = [];
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) credentials.push(authorization);
    handle(request, response);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    credentials,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
