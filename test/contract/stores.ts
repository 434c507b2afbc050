import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRegistryPool } from '../../src/distribution/pool.ts';
import { createDocument, DOCKER_CONFIG, DOCKER_MANIFEST, parseManifest } from '../../src/image/index.ts';
import { serve } from '../../src/operation/serve.ts';
import { DEFAULT_LIMITS } from '../../src/runtime/limits.ts';
import type { ContentSink, ContentSource, EndpointSettings } from '../../src/transport/contract.ts';
import { parseReference, transportOf } from '../../src/transport/index.ts';
import { aContext, type TestContext } from '../support/context.ts';
import { whyNot } from '../support/debian.ts';
import { tryDockerEngine, type DockerEngine } from '../support/docker-engine.ts';
import { offlineSettings } from '../support/endpoint-settings.ts';
import type { BuiltImage } from '../support/image-builder.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { runProgram } from '../support/run-program.ts';

/** One place of a transport under the contract suite, empty at first. */
export interface Place extends AsyncDisposable {
  openSource(): Promise<ContentSource>;
  openSink(): Promise<ContentSink>;
  /** Whether anything can be seen of an image that was not sealed. */
  isUntouched(): Promise<boolean>;
}

export interface StoreKind {
  readonly name: string;
  /** What a place is asked for: the name in its reference, where it has names. */
  readonly imageName: string | undefined;
  /** A second writing leaves nothing of the first. */
  readonly replaces?: boolean;
  /** `images`: one image a name, its layers real and uncompressed tars, and sha256 alone. Everything unless told. */
  readonly holds?: 'images';
  /** What becomes of an image there, where its manifest is not kept but made of config and layers. */
  readonly asHeld?: (image: BuiltImage) => BuiltImage;
  /** The write end cannot tell what a name points at: the store knows no digests of manifests. */
  readonly writesBlind?: boolean;
  readonly open: () => Promise<Place>;
}

const docker = await tryDockerEngine();

/** Ends what the stores of this list run on. */
export async function closeStores(): Promise<void> {
  await docker.engine?.[Symbol.asyncDispose]();
}

/** Every transport that can be read and written. A new one is done when it passes the suite in this list. */
export const STORES: readonly StoreKind[] = [
  { name: 'memory', imageName: 'v1', open: async () => Promise.resolve(memoryPlace()) },
  { name: 'oci', imageName: 'v1', open: async () => filePlace((directory) => `oci:${directory}/layout:v1`) },
  { name: 'dir', imageName: undefined, open: async () => filePlace((directory) => `dir:${directory}/image`) },
  {
    name: 'oci-archive',
    imageName: 'v1',
    replaces: true,
    open: async () => filePlace((directory) => `oci-archive:${directory}/image.tar:v1`),
  },
  {
    name: 'oci-archive, compressed',
    imageName: 'v1',
    replaces: true,
    open: async () => filePlace((directory) => `oci-archive:${directory}/image.tar.zst:v1`),
  },
  {
    name: 'docker-archive',
    imageName: 'v1',
    replaces: true,
    holds: 'images',
    asHeld: asSaved,
    open: async () => newFilePlace((file) => `docker-archive:${file}:example.com/team/app:v1`),
  },
  { name: 'docker', imageName: 'v1', open: registryPlace },
  ...(whyNot('buildah') === undefined
    ? [{ name: 'containers-storage', imageName: 'v1', holds: 'images', open: storagePlace } as const]
    : []),
  ...(docker.engine === undefined ? [] : [daemonStore(docker.engine)]),
];

/** What a transport is asked in: the programs that some of them drive are on its PATH. */
export function storeContext(): TestContext {
  const { PATH = '', HOME = '', XDG_RUNTIME_DIR } = process.env;
  return aContext({ environment: { PATH, HOME, ...(XDG_RUNTIME_DIR === undefined ? {} : { XDG_RUNTIME_DIR }) } });
}

function memoryPlace(): Place {
  const store = createMemoryStore({ name: 'v1' });
  return {
    openSource: async () => Promise.resolve(store.openSource()),
    openSink: async () => Promise.resolve(store.openSink()),
    isUntouched: async () => Promise.resolve(store.content.manifests.size === 0 && store.content.names.size === 0),
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  };
}

async function filePlace(text: (directory: string) => string): Promise<Place> {
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-contract-'));
  return {
    ...endpoints(text(directory), offlineSettings()),
    isUntouched: async () => (await readdir(directory)).length === 0,
    [Symbol.asyncDispose]: async () => rm(directory, { recursive: true, force: true }),
  };
}

async function storagePlace(): Promise<Place> {
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-contract-'));
  const flags = ['--root', `${directory}/graph`, '--runroot', `${directory}/run`, '--storage-driver', 'vfs'];
  const { PATH = '', HOME = '' } = process.env;
  const buildah = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await runProgram(['buildah', ...flags, ...args], { HOME, PATH });
    if (code !== 0) throw new Error(stderr);
    return stdout;
  };
  const temporary = path.join(directory, 'tmp');
  await mkdir(temporary);
  return {
    ...endpoints(`containers-storage:[vfs@${directory}/graph+${directory}/run]localhost/team/app:v1`, {
      ...offlineSettings(),
      temporary,
    }),
    isUntouched: async () => (await readdir(temporary)).length === 0 && (await buildah('images', '-q')).trim() === '',
    [Symbol.asyncDispose]: async () => rm(directory, { recursive: true, force: true }),
  };
}

/** Every place is a repository of its own in one engine. */
function daemonStore(engine: DockerEngine): StoreKind {
  let repositories = 0;
  return {
    name: 'docker-daemon',
    imageName: 'v1',
    writesBlind: true,
    holds: 'images',
    asHeld: asSaved,
    open: async () => {
      const repository = `example.com/contract/${String((repositories += 1))}`;
      const temporary = await mkdtemp(path.join(tmpdir(), 'waybill-contract-'));
      const daemon = { host: engine.host };
      return {
        ...endpoints(`docker-daemon:${repository}:v1`, { ...offlineSettings(), temporary, daemon }),
        isUntouched: async () =>
          (await readdir(temporary)).length === 0 && (await engine.docker('images', '--quiet', repository)) === '',
        [Symbol.asyncDispose]: async () => rm(temporary, { recursive: true, force: true }),
      };
    },
  };
}

/** For files that are not written twice: a new one at every writing, and the last one is read. */
async function newFilePlace(text: (file: string) => string): Promise<Place> {
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-contract-'));
  let writings = 0;
  const last = (): Pick<Place, 'openSource' | 'openSink'> =>
    endpoints(text(path.join(directory, `${String(writings)}.tar`)), offlineSettings());
  return {
    openSource: async () => last().openSource(),
    openSink: async () => {
      writings += 1;
      return last().openSink();
    },
    isUntouched: async () => (await readdir(directory)).length === 0,
    [Symbol.asyncDispose]: async () => rm(directory, { recursive: true, force: true }),
  };
}

/** Docker's schema 2, as it is made anew from what an archive holds. */
function asSaved(image: BuiltImage): BuiltImage {
  const manifest = parseManifest(image.root.bytes, image.root.descriptor.mediaType);
  if (manifest.kind !== 'image') throw new Error('an index is not saved');
  const { config, layers } = manifest;
  const saved = {
    schemaVersion: 2,
    mediaType: DOCKER_MANIFEST,
    config: { mediaType: DOCKER_CONFIG, size: config.size, digest: config.digest },
    layers: layers.map(({ digest, size }) => ({
      mediaType: 'application/vnd.docker.image.rootfs.diff.tar',
      digest,
      size,
    })),
  };
  const root = createDocument(Buffer.from(JSON.stringify(saved)), DOCKER_MANIFEST);
  return { ...image, root, descriptor: root.descriptor, manifests: [root] };
}

async function registryPlace(): Promise<Place> {
  const ctx = aContext();
  const running = await serve(ctx, { temporary: tmpdir(), listen: { host: '127.0.0.1', port: 0 } });
  const registries = createRegistryPool({ limits: DEFAULT_LIMITS, userAgent: 'test' });
  const access = { tlsVerify: undefined, credential: async () => Promise.resolve(undefined) };
  const tags = async (): Promise<readonly string[]> => {
    const answer = await fetch(`${running.url}/v2/team/app/tags/list`);
    return answer.ok ? ((await answer.json()) as { tags: readonly string[] }).tags : [];
  };
  return {
    ...endpoints(`docker://${new URL(running.url).host}/team/app:v1`, { registries, access, temporary: tmpdir() }),
    isUntouched: async () => (await tags()).length === 0,
    [Symbol.asyncDispose]: async () => {
      await registries[Symbol.asyncDispose]();
      await running[Symbol.asyncDispose]();
    },
  };
}

function endpoints(text: string, settings: EndpointSettings): Pick<Place, 'openSource' | 'openSink'> {
  const reference = parseReference(text);
  const transport = transportOf(reference);
  return {
    openSource: async () => {
      if (transport.openSource === undefined) throw new Error(`${text} cannot be read`);
      return transport.openSource(storeContext(), reference, settings);
    },
    openSink: async () => {
      if (transport.openSink === undefined) throw new Error(`${text} cannot be written`);
      return transport.openSink(storeContext(), reference, settings);
    },
  };
}
