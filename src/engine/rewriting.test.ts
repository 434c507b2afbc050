import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { aBlob, aHelmChart, anArtifact, anImage, anIndex, type BuiltImage } from '../../test/support/image-builder.ts';
import { createMemoryStore } from '../../test/support/memory-store.ts';
import {
  DOCKER_LIST,
  DOCKER_MANIFEST,
  digestOf,
  isIndexType,
  OCI_INDEX,
  OCI_MANIFEST,
  parseLayerType,
  parseManifest,
  type Digest,
  type Manifest,
  type ManifestDocument,
} from '../image/index.ts';
import type { SinkTraits } from '../transport/contract.ts';
import type { CopyChoices, CopyPlan, MadeLayer } from './copy-plan.ts';
import { layerPackingOf } from './forms.ts';
import { ManifestCache, readGraph, type ContentGraph } from './graph.ts';
import { planCopy } from './plan.ts';
import { renderManifest } from './render-manifest.ts';

const ANYTHING: SinkTraits = {
  manifestTypes: 'any',
  holdsIndex: true,
  holdsReferrers: true,
  holdsSparseIndex: true,
  holdsNames: true,
  layerForm: 'as-is',
  wantsCompressed: true,
  foreignLayers: 'kept',
  writes: 'parallel',
  needsSizeFirst: false,
};
const CHOICES: CopyChoices = { preserveDigests: false, pins: new Map(), sparse: false };
const DOCKER_ONLY: SinkTraits = { ...ANYTHING, manifestTypes: [DOCKER_MANIFEST], holdsIndex: false, layerForm: 'tar' };
const AMD64 = { os: 'linux', architecture: 'amd64' };

async function graphOf(image: BuiltImage): Promise<ContentGraph> {
  const ctx = aContext();
  const source = createMemoryStore().hold(image).openSource();
  return readGraph(ctx, new ManifestCache(ctx, source), image.root, { kind: 'all' });
}

async function planFor(image: BuiltImage, traits: SinkTraits, choices: Partial<CopyChoices> = {}): Promise<CopyPlan> {
  return planCopy(await graphOf(image), new Map([[0, traits]]), { ...CHOICES, ...choices });
}

/** What the destination ends up with, the layers made by somebody who makes them of their digest alone. */
function documentsOf(plan: CopyPlan): readonly ManifestDocument[] {
  const layers = new Map<Digest, MadeLayer>();
  for (const { blob, wants } of plan.blobs.values()) {
    const form = wants.get(0);
    if (form === undefined || form === 'keep') continue;
    const bytes = Buffer.from(`${blob.digest} ${JSON.stringify(form)}`);
    layers.set(blob.digest, { digest: digestOf(bytes), size: bytes.byteLength, packing: layerPackingOf(form) });
  }
  const manifests = new Map<Digest, ManifestDocument>();
  return (plan.rewritten.get(0) ?? plan).manifests.map((step) => {
    const document = renderManifest(step, { layers, manifests });
    if (step.as !== undefined) manifests.set(step.document.descriptor.digest, document);
    return document;
  });
}

const parsed = ({ bytes, descriptor }: ManifestDocument): Manifest => parseManifest(bytes, descriptor.mediaType);
const configsOf = (documents: readonly ManifestDocument[]): readonly Digest[] =>
  documents.map(parsed).flatMap((one) => (one.kind === 'image' ? [one.config.digest] : []));
const codesOf = (plan: CopyPlan): readonly string[] => plan.rewritten.get(0)?.notes.map(({ code }) => code) ?? [];

const someImage = fc
  .array(
    fc.record({
      platform: fc.constantFrom('linux/amd64', 'linux/arm64', 'windows/amd64'),
      layers: fc.nat(3),
      seed: fc.integer({ min: 1, max: 3 }),
      format: fc.constantFrom('oci' as const, 'docker' as const),
      layerForm: fc.constantFrom('tar' as const, 'tar+gzip' as const),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .chain((images) =>
    fc.constantFrom('one', 'index', 'list', 'nested').map((shape) => {
      const built = images.map((one) => anImage({ ...one, layerBytes: 20 }));
      const [first = anImage()] = built;
      if (shape === 'one') return first;
      if (shape === 'list') return anIndex(built, { format: 'docker' });
      return shape === 'index' ? anIndex(built) : anIndex([anIndex(built), anImage({ seed: 9, layerBytes: 20 })]);
    }),
  );

const someTraits = fc
  .record({
    manifestTypes: fc.constantFrom('any' as const, [OCI_MANIFEST, OCI_INDEX], [DOCKER_MANIFEST, DOCKER_LIST]),
    holdsIndex: fc.boolean(),
    layerForm: fc.constantFrom('as-is' as const, 'tar' as const, 'tar+gzip' as const, 'compressed' as const),
    wantsCompressed: fc.boolean(),
  })
  .map((some): SinkTraits => ({ ...ANYTHING, ...some }));

const someChoices = fc
  .record({
    preserveDigests: fc.boolean(),
    isNew: fc.boolean(),
    format: fc.constantFrom(undefined, 'oci' as const, 'v2s2' as const),
    to: fc.constantFrom(undefined, 'gzip' as const, 'zstd' as const),
    flattens: fc.boolean(),
  })
  .map(({ format, to, flattens, ...rest }): CopyChoices => ({
    ...CHOICES,
    ...rest,
    ...(format === undefined ? {} : { format }),
    ...(to === undefined ? {} : { compression: { to } }),
    ...(flattens ? { flattenTo: AMD64 } : {}),
  }));

describe('a plan for any destination', () => {
  it('ends in documents that the destination holds, which name nothing that does not travel', async () => {
    await fc.assert(
      fc.asyncProperty(someImage, someTraits, someChoices, async (image, traits, choices) => {
        const plan = planCopy(await graphOf(image), new Map([[0, traits]]), choices);
        const refused = plan.refused.get(0);
        if (refused !== undefined) {
          expect(['UNSUPPORTED', 'DIGEST_WOULD_CHANGE', 'PLATFORM_UNKNOWN']).toContain(refused.code);
          return;
        }
        if (choices.preserveDigests) expect(plan.rewritten.size).toBe(0);
        const documents = documentsOf(plan);
        expect(documentsOf(plan)).toEqual(documents);
        const there = new Set(documents.map(({ descriptor }) => descriptor.digest));
        for (const one of documents) {
          const { mediaType } = one.descriptor;
          if (traits.manifestTypes !== 'any') expect(traits.manifestTypes).toContain(mediaType);
          if (choices.format !== undefined) expect(mediaType.includes('docker')).toBe(choices.format === 'v2s2');
          const manifest = parsed(one);
          if (manifest.kind === 'index') {
            expect(traits.holdsIndex).toBe(true);
            for (const child of manifest.manifests) expect(there).toContain(child.digest);
          } else {
            for (const layer of manifest.layers) expectForm(layer.mediaType, traits, choices);
            expect(plan.blobs.get(manifest.config.digest)?.wants.get(0)).toBe('keep');
          }
        }
        const kept = new Set(configsOf(image.manifests));
        for (const config of configsOf(documents)) expect(kept).toContain(config);
      }),
      { numRuns: 400 },
    );
  });

  it('is the same for the same graph, traits and choices', async () => {
    await fc.assert(
      fc.asyncProperty(someImage, someTraits, someChoices, async (image, traits, choices) => {
        const graph = await graphOf(image);
        const sinks = new Map([
          [0, traits],
          [1, ANYTHING],
        ]);
        expect(planCopy(graph, sinks, choices)).toEqual(planCopy(graph, sinks, choices));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps configs and layers there and back again', async () => {
    await fc.assert(
      fc.asyncProperty(someImage, async (image) => {
        const there = documentsOf(await planFor(image, ANYTHING, { format: 'v2s2' }));
        const root = there.at(-1) ?? image.root;
        const held: BuiltImage = { ...image, root, descriptor: root.descriptor, manifests: there };
        const back = documentsOf(await planFor(held, ANYTHING, { format: 'oci' }));
        expect(configsOf(back)).toEqual(configsOf(there));
        expect(configsOf(there).toSorted()).toEqual(configsOf(image.manifests).toSorted());
        for (const one of back) expect(one.descriptor.mediaType).toMatch(/^application\/vnd\.oci\./);
      }),
      { numRuns: 60 },
    );
  });
});

function expectForm(mediaType: string, traits: SinkTraits, { isNew = false, compression }: CopyChoices): void {
  const packing = parseLayerType(mediaType)?.packing;
  if (traits.layerForm === 'tar') expect(packing).toBe('none');
  if (traits.layerForm === 'tar+gzip') expect(packing).toBe('gzip');
  const isPacked =
    traits.layerForm === 'compressed' || (traits.layerForm === 'as-is' && traits.wantsCompressed === true);
  if (traits.layerForm === 'compressed' || (isPacked && isNew)) expect(packing).not.toBe('none');
  if (isPacked && compression?.to !== undefined) expect(packing).toBe(compression.to);
}

describe('what a destination gets that cannot have everything', () => {
  const index = anIndex([
    anImage({ platform: 'linux/arm64', layerForm: 'tar+gzip', layerBytes: 20 }),
    anImage({ platform: 'linux/amd64', seed: 2, layerForm: 'tar+gzip', layerBytes: 20 }),
  ]);

  it('is the image of one platform out of an index, and it is said which', async () => {
    const plan = await planFor(index, { ...ANYTHING, holdsIndex: false }, { flattenTo: AMD64 });
    expect(documentsOf(plan)).toEqual([index.manifests[1]]);
    expect(plan.rewritten.get(0)?.notes).toEqual([
      { code: 'INDEX_FLATTENED', text: expect.stringContaining('for linux/amd64') as string },
    ]);
  });

  it('is nothing where it was not said which', async () => {
    const plan = await planFor(index, { ...ANYTHING, holdsIndex: false });
    expect(plan.refused.get(0)).toMatchObject({
      code: 'UNSUPPORTED',
      hint: expect.stringContaining('--platform') as string,
    });
  });

  it('is the only image where the index holds but one', async () => {
    const single = anIndex([anImage({ platform: 'linux/riscv64' })]);
    const plan = await planFor(single, { ...ANYTHING, holdsIndex: false });
    expect(documentsOf(plan)).toEqual([single.manifests[0]]);
  });

  it('is refused where digests are to stay, and nothing is planned', async () => {
    for (const choices of [{ format: 'v2s2' }, { compression: { to: 'zstd' } }, { flattenTo: AMD64 }] as const) {
      const traits = { ...ANYTHING, holdsIndex: !('flattenTo' in choices) };
      const plan = await planFor(index, traits, { ...choices, preserveDigests: true });
      expect(plan.refused.get(0)?.code).toBe('DIGEST_WOULD_CHANGE');
      for (const { wants } of plan.blobs.values()) expect(wants.size).toBe(0);
    }
  });

  it('is refused in another format where images of the index stay behind', async () => {
    const ctx = aContext();
    const source = createMemoryStore().hold(index).openSource();
    for (const kind of ['index-only', 'all'] as const) {
      const graph = await readGraph(ctx, new ManifestCache(ctx, source), index.root, { kind });
      const plan = planCopy(graph, new Map([[0, ANYTHING]]), { ...CHOICES, format: 'v2s2', sparse: kind !== 'all' });
      expect([kind, plan.refused.get(0)?.code]).toEqual([kind, kind === 'all' ? undefined : 'UNSUPPORTED']);
    }
  });

  it('is refused for what is no image', async () => {
    for (const image of [aHelmChart(), anArtifact()]) {
      expect((await planFor(image, ANYTHING, { format: 'v2s2' })).refused.get(0)?.code).toBe('UNSUPPORTED');
      expect((await planFor(image, DOCKER_ONLY)).refused.get(0)?.code).toBe('UNSUPPORTED');
      expect((await planFor(image, ANYTHING, { format: 'oci' })).rewritten.size).toBe(0);
    }
  });

  it('is refused where a Docker image was to have zstd layers, and becomes OCI where nobody said which', async () => {
    const image = anImage({ format: 'docker', layerForm: 'tar+gzip' });
    const compression = { to: 'zstd' } as const;
    expect((await planFor(image, ANYTHING, { compression, format: 'v2s2' })).refused.get(0)?.code).toBe('UNSUPPORTED');
    expect(documentsOf(await planFor(image, ANYTHING, { compression }))[0]?.descriptor.mediaType).toBe(OCI_MANIFEST);
  });

  it('is an OCI image in a layout where it is new, and what it was where it is not', async () => {
    const image = anImage({ format: 'docker', layerForm: 'tar' });
    const layout: SinkTraits = { ...ANYTHING, newFormat: 'oci' };
    const [made] = documentsOf(await planFor(image, layout, { isNew: true }));
    expect(made?.descriptor.mediaType).toBe(OCI_MANIFEST);
    expect((await planFor(image, layout)).rewritten.size).toBe(0);
  });

  it('has gzip layers where the format knows no zstd', async () => {
    const zstd = aBlob(Buffer.from('zstd'), 'application/vnd.oci.image.layer.v1.tar+zstd');
    const plan = await planFor(anImage({ layers: 1, layerForm: 'tar+gzip', extraLayers: [zstd] }), ANYTHING, {
      format: 'v2s2',
    });
    expect([...plan.blobs.values()].map(({ wants }) => wants.get(0))).toEqual([
      'keep',
      'keep',
      { to: 'gzip', level: 4 },
    ]);
    expect(codesOf(plan)).toEqual(['FORMAT_CONVERTED', 'LAYERS_CONVERTED']);
  });
});

describe('a document that is written anew', () => {
  it('loses what Docker has no place for, and it is said', async () => {
    const subject = anImage({ seed: 7 }).root.descriptor;
    const plan = await planFor(anImage({ annotations: { a: 'b' }, subject, layerBytes: 20 }), ANYTHING, {
      format: 'v2s2',
    });
    const [document] = documentsOf(plan);
    expect(Object.keys(JSON.parse(Buffer.from(document?.bytes ?? []).toString()) as object)).toEqual([
      'schemaVersion',
      'mediaType',
      'config',
      'layers',
    ]);
    expect(codesOf(plan)).toContain('ANNOTATIONS_DROPPED');
  });

  it('keeps what it says of itself where only its layers change', async () => {
    const image = anImage({ annotations: { a: 'b' }, layerForm: 'tar+gzip', layerBytes: 20 });
    const [document = image.root] = documentsOf(await planFor(image, ANYTHING, { compression: { to: 'zstd' } }));
    expect(parsed(document)).toMatchObject({ annotations: { a: 'b' } });
  });

  it("leaves an index's attestations behind for Docker, and points them at the new image for OCI", async () => {
    const image = anImage({ layerForm: 'tar+gzip', layerBytes: 20 });
    const attestation = anImage({
      layers: 0,
      seed: 3,
      extraLayers: [aBlob(Buffer.from('{}'), 'application/vnd.in-toto+json')],
    });
    const annotations = { 'vnd.docker.reference.digest': image.root.descriptor.digest };
    const platform = { os: 'unknown', architecture: 'unknown' };
    const whole = anIndex([
      image,
      { ...attestation, descriptor: { ...attestation.descriptor, annotations, platform } },
    ]);
    const docker = await planFor(whole, ANYTHING, { format: 'v2s2' });
    expect(documentsOf(docker).filter(({ descriptor }) => !isIndexType(descriptor.mediaType))).toHaveLength(1);
    expect(codesOf(docker)).toContain('ATTACHED_LEFT_BEHIND');
    const oci = await planFor(whole, ANYTHING, { compression: { to: 'zstd' } });
    const documents = documentsOf(oci);
    const root = parsed(documents.at(-1) ?? whole.root);
    expect(documents).toContainEqual(attestation.root);
    expect(root.kind === 'index' && root.manifests.map((one) => one.annotations)).toEqual([
      { 'io.github.containers.compression.zstd': 'true' },
      { 'vnd.docker.reference.digest': documents[0]?.descriptor.digest },
    ]);
    expect(codesOf(oci)).toContain('ATTESTATIONS_STALE');
  });

  it('no longer has the annotations and addresses that fitted the layer as it was', async () => {
    const layer = aBlob(Buffer.from('layer'), 'application/vnd.oci.image.layer.v1.tar+zstd');
    const annotated = {
      ...layer,
      descriptor: {
        ...layer.descriptor,
        annotations: { 'io.github.containers.zstd-chunked.manifest-position': '1', own: '2' },
      },
    };
    const image = anImage({ layers: 0, extraLayers: [annotated] });
    const [document = image.root] = documentsOf(await planFor(image, ANYTHING, { compression: { to: 'gzip' } }));
    const manifest = parsed(document);
    expect(manifest.kind === 'image' && manifest.layers.map((one) => one.annotations)).toEqual([{ own: '2' }]);
  });
});
