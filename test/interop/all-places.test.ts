import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../src/distribution/contract.ts';
import { parseManifest, verifyBytes, type ImageManifest } from '../../src/image/index.ts';
import { copy } from '../../src/operation/copy.ts';
import type { Endpoint } from '../../src/operation/endpoint.ts';
import { openSource } from '../../src/operation/open-image.ts';
import { serve, type RunningRegistry } from '../../src/operation/serve.ts';
import { parseReference } from '../../src/transport/index.ts';
import { aContext } from '../support/context.ts';
import { whyNot } from '../support/debian.ts';
import { tryDockerEngine } from '../support/docker-engine.ts';
import { anImage, type BuiltImage } from '../support/image-builder.ts';
import { anImageStore, type ImageStore } from '../support/image-store.ts';
import { anAccess, aPool } from '../support/registry-client.ts';
import { writeImage } from '../support/write-image.ts';

/** What test/contract/matrix.test.ts has, and the two places that are a program's. */
const FILES = ['docker', 'oci', 'dir', 'oci-archive', 'docker-archive'] as const;
const PROGRAMS = ['docker-daemon', 'containers-storage'] as const;
type Kind = (typeof FILES)[number] | (typeof PROGRAMS)[number];
const PAIRS = [
  ...PROGRAMS.flatMap((from) => [...FILES, ...PROGRAMS].map((to): readonly [Kind, Kind] => [from, to])),
  ...FILES.flatMap((from) => PROGRAMS.map((to): readonly [Kind, Kind] => [from, to])),
];

const image = anImage({ layerForm: 'tar+gzip', seed: 'everywhere', layers: 3 });

const programs = whyNot('buildah', 'podman');
const docker = programs === undefined ? await tryDockerEngine() : { reason: programs };
const engine = 'engine' in docker ? docker.engine : undefined;

describe.skipIf(engine === undefined)(`any place to and from Docker and Podman ${docker.reason}`, () => {
  if (engine === undefined) return;
  const ctx = aContext({ environment: { PATH: process.env['PATH'] ?? '', HOME: engine.directory } });
  let directory: string;
  let store: ImageStore;
  let registry: RunningRegistry;
  let registries: RegistryPool;
  let places = 0;
  const sources = new Map<Kind, Endpoint>();

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'waybill-places-'));
    store = await anImageStore();
    registry = await serve(ctx, { temporary: directory, listen: { host: '127.0.0.1', port: 0 } });
    registries = aPool();
    await writeImage(`oci:${directory}/image:app`, image);
    for (const kind of [...FILES, ...PROGRAMS]) {
      const made = aPlace(kind);
      await copied(endpoint(`oci:${directory}/image:app`), made);
      sources.set(kind, made);
    }
  });
  afterAll(async () => {
    await registries[Symbol.asyncDispose]();
    for (const one of [registry, store, engine]) await one[Symbol.asyncDispose]();
    await rm(directory, { recursive: true, force: true });
  });

  function endpoint(text: string): Endpoint {
    const daemon = { host: engine?.host ?? '' };
    return {
      reference: parseReference(text),
      settings: { registries, access: anAccess(), temporary: directory, daemon },
    };
  }

  /** A place of this kind that nothing is at. */
  function aPlace(kind: Kind): Endpoint {
    places += 1;
    const place = String(places);
    const forms: Readonly<Record<Kind, string>> = {
      docker: `docker://${new URL(registry.url).host}/team/app-${place}:1`,
      oci: `oci:${directory}/${place}:app`,
      dir: `dir:${directory}/${place}`,
      'oci-archive': `oci-archive:${directory}/${place}.tar:team/app:1`,
      'docker-archive': `docker-archive:${directory}/${place}.tar:team/app:1`,
      'docker-daemon': `docker-daemon:team/app-${place}:1`,
      'containers-storage': `${store.prefix}localhost/team/app-${place}:1`,
    };
    return endpoint(forms[kind]);
  }

  async function copied(source: Endpoint, ...destinations: readonly Endpoint[]): Promise<void> {
    const { images } = await copy(ctx, {
      source,
      destinations: destinations.map((one) => ({ ...one, names: [] })),
      selection: { kind: 'all' },
      attached: 'none',
      preserveDigests: false,
      dryRun: false,
      policy: 'none',
    });
    const ends = images[0]?.destinations.map(({ status, error }) => ({ status, error }));
    expect(ends).toEqual(destinations.map(() => ({ status: 'copied', error: undefined })));
  }

  /** The image's ID, and how many layers came back whole. */
  async function readBack(place: Endpoint): Promise<{ readonly id: string; readonly layers: number }> {
    await using source = await openSource(ctx, place);
    const { bytes, descriptor } = await source.resolve(ctx, place.reference.name);
    verifyBytes(bytes, descriptor);
    const { config, layers } = asImage(bytes, descriptor.mediaType);
    for (const one of [config, ...layers]) verifyBytes(await buffer((await source.openBlob(ctx, one)).stream), one);
    return { id: config.digest, layers: layers.length };
  }

  it.each(PAIRS)('from %s to %s it stays the image with its ID', async (from, to) => {
    const [source, place] = [sources.get(from), aPlace(to)];
    if (source === undefined) throw new Error('not made');
    await copied(source, place);
    expect(await readBack(place)).toEqual(whole(image));
  });

  it.each(PROGRAMS)('from %s to a registry, a layout, an archive and both programs at once', async (from) => {
    const source = sources.get(from);
    if (source === undefined) throw new Error('not made');
    const all = (['docker', 'oci', 'docker-archive', ...PROGRAMS] as const).map(aPlace);
    await copied(source, ...all);
    for (const one of all) expect(await readBack(one)).toEqual(whole(image));
  });
});

function whole({ root }: BuiltImage): { readonly id: string; readonly layers: number } {
  const { config, layers } = asImage(root.bytes, root.descriptor.mediaType);
  return { id: config.digest, layers: layers.length };
}

function asImage(bytes: Uint8Array, mediaType: string): ImageManifest {
  const manifest = parseManifest(bytes, mediaType);
  if (manifest.kind === 'index') throw new Error('an index came back');
  return manifest;
}
