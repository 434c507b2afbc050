import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childrenOf, parseManifest, verifyBytes, type Digest } from '../../src/image/index.ts';
import { copy } from '../../src/operation/copy.ts';
import type { Endpoint } from '../../src/operation/endpoint.ts';
import { openSource } from '../../src/operation/open-image.ts';
import type { DestinationResult } from '../../src/operation/result.ts';
import { serve, type RunningRegistry } from '../../src/operation/serve.ts';
import type { RegistryPool } from '../../src/distribution/contract.ts';
import { parseReference } from '../../src/transport/index.ts';
import { aContext } from '../support/context.ts';
import { anImage, anIndex } from '../support/image-builder.ts';
import { anAccess, aPool } from '../support/registry-client.ts';
import { writeImage } from '../support/write-image.ts';

const ctx = aContext();
const amd64 = anImage({ layerForm: 'tar+gzip', seed: 'amd64' });
const index = anIndex([amd64, anImage({ layerForm: 'tar+gzip', seed: 'arm64', platform: 'linux/arm64' })]);
const KINDS = ['docker', 'oci', 'dir', 'oci-archive', 'docker-archive'] as const;
type Kind = (typeof KINDS)[number];

describe('any place to any other', () => {
  let directory: string;
  let registry: RunningRegistry;
  let registries: RegistryPool;
  let places = 0;
  const sources = new Map<Kind, Endpoint>();

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'waybill-matrix-'));
    registry = await serve(ctx, { temporary: directory, listen: { host: '127.0.0.1', port: 0 } });
    registries = aPool();
    await writeImage(`oci:${directory}/image:app`, amd64);
    await writeImage(`oci:${directory}/index:app`, index);
    for (const kind of KINDS) {
      const made = aPlace(kind);
      await copied(endpoint(`oci:${directory}/image:app`), made);
      sources.set(kind, made);
    }
  });
  afterAll(async () => {
    await registries[Symbol.asyncDispose]();
    await registry[Symbol.asyncDispose]();
    await rm(directory, { recursive: true, force: true });
  });

  function endpoint(text: string): Endpoint {
    return { reference: parseReference(text), settings: { registries, access: anAccess(), temporary: directory } };
  }

  /** A place of this kind that nothing is at. */
  function aPlace(kind: Kind): Endpoint {
    places += 1;
    const place = String(places);
    if (kind === 'docker') return endpoint(`docker://${new URL(registry.url).host}/team/app-${place}:1`);
    if (kind === 'dir') return endpoint(`dir:${directory}/${place}`);
    if (kind === 'oci') return endpoint(`oci:${directory}/${place}:app`);
    return endpoint(`${kind}:${directory}/${place}.tar:team/app:1`);
  }

  async function copied(source: Endpoint, ...destinations: readonly Endpoint[]): Promise<readonly DestinationResult[]> {
    const result = await copy(ctx, {
      source,
      destinations: destinations.map((one) => ({ ...one, names: [] })),
      selection: { kind: 'all' },
      attached: 'none',
      preserveDigests: false,
      flattenTo: { os: 'linux', architecture: 'amd64' },
      dryRun: false,
      policy: 'none',
    });
    const [image] = result.images;
    expect(image?.destinations.map(({ status, error }) => ({ status, error }))).toEqual(
      destinations.map(() => ({ status: 'copied', error: undefined })),
    );
    return image?.destinations ?? [];
  }

  /** Everything below what the place holds, checked; gives the root's digest. */
  async function readBack(place: Endpoint): Promise<Digest> {
    await using source = await openSource(ctx, place);
    const root = await source.resolve(ctx, place.reference.name);
    const waiting = [root];
    for (let document = waiting.pop(); document !== undefined; document = waiting.pop()) {
      verifyBytes(document.bytes, document.descriptor);
      const manifest = parseManifest(document.bytes, document.descriptor.mediaType);
      for (const child of childrenOf(manifest)) {
        if (manifest.kind === 'index') waiting.push(await source.fetchManifest(ctx, child));
        else verifyBytes(await buffer((await source.openBlob(ctx, child)).stream), child);
      }
    }
    return root.descriptor.digest;
  }

  function sourceOf(kind: Kind): Endpoint {
    const source = sources.get(kind);
    if (source === undefined) throw new Error('not made');
    return source;
  }

  describe.each(KINDS)('from %s', (from) => {
    it.each(KINDS)('to %s', async (to) => {
      const place = aPlace(to);
      const [destination] = await copied(sourceOf(from), place);
      expect(await readBack(place)).toBe(destination?.digest);
      // Only a docker-archive keeps no manifest: on the way out of it another is made.
      const original = amd64.root.descriptor.digest;
      if (from !== 'docker-archive' && to !== 'docker-archive') expect(destination?.digest).toBe(original);
      else expect(destination?.digest).not.toBe(original);
    });
  });

  it('has one digest in every layout that a docker-archive is unpacked into, and one at every registry', async () => {
    const places = (['docker', 'docker', 'oci', 'oci-archive'] as const).map(aPlace);
    const digests = (await copied(sourceOf('docker-archive'), ...places)).map(({ digest }) => digest);
    const [pushed, pushedToo, layout, archive] = digests;
    // Docker's own format at a registry, as skopeo has it; a layout is OCI's, and not every program reads another format in it.
    expect([pushedToo, archive]).toEqual([pushed, layout]);
    expect(layout).not.toBe(pushed);
  });

  it.each(['docker', 'oci-archive', 'docker-archive'] as const)(
    'from %s to a registry, a layout and a docker-archive at once',
    async (from) => {
      const three = [aPlace('docker'), aPlace('oci'), aPlace('docker-archive')];
      const results = await copied(sourceOf(from), ...three);
      for (const [at, place] of three.entries()) expect(await readBack(place)).toBe(results[at]?.digest);
    },
  );

  it('carries an index whole where there is a place for it, and one image where there is not', async () => {
    const there = [aPlace('oci-archive'), aPlace('docker-archive'), aPlace('docker')];
    const [archive, saved, pushed] = await copied(endpoint(`oci:${directory}/index:app`), ...there);
    expect([archive?.digest, pushed?.digest]).toEqual([index.root.descriptor.digest, index.root.descriptor.digest]);
    expect(saved?.notes.map(({ code }) => code)).toContain('INDEX_FLATTENED');
    const [alone] = await copied(endpoint(`oci:${directory}/image:app`), aPlace('docker-archive'));
    expect(saved?.digest).toBe(alone?.digest);
  });
});
