import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ArchiveOutput } from '../../archive/contract.ts';
import { TarWriter } from '../../archive/tar-writer.ts';
import {
  DOCKER_MANIFEST,
  hexOf,
  isImageConfigType,
  parseConfig,
  parseManifest,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSink, OpenBlob, Reference, SinkTraits } from '../contract.ts';
import { legacyLayers, type LegacyLayer } from './legacy.ts';
import { renderManifestFile, type ArchiveItem } from './manifest-file.ts';
import { fullName } from './reference.ts';

/** Images with their layers uncompressed, each by its config: no index, no referrers, no manifest of its own. */
const TRAITS: SinkTraits = {
  manifestTypes: [DOCKER_MANIFEST],
  holdsIndex: false,
  holdsReferrers: false,
  holdsSparseIndex: false,
  holdsNames: true,
  layerForm: 'tar',
  foreignLayers: 'stored',
  writes: 'in-order',
  needsSizeFirst: true,
};

const MEMBER_MODE = 0o444;

/**
 * Writes what `docker load` reads, to a file, a pipe or a daemon: layers and configs as they come, and at `seal` what says which belong
 * together, for Docker since 1.10 and before. The output is closed on disposal.
 */
export function createArchiveSink(reference: Reference, output: ArchiveOutput): ContentSink {
  const tar = new TarWriter(output, MEMBER_MODE);
  const written = new Map<Digest, Promise<void>>();
  const configs = new Map<Digest, Uint8Array>();
  const images = new Map<Digest, ArchiveItem>();
  const legacy = new Map<string, LegacyLayer>();
  const topLayers = new Map<Digest, string>();
  let isSealed = false;

  const add = async (ctx: OperationContext, expected: Descriptor, open: OpenBlob): Promise<void> => {
    const { digest, size, mediaType } = expected;
    const content = async (): Promise<Readable> => {
      const { stream } = await open(ctx.signal);
      return stream;
    };
    if (!isImageConfigType(mediaType)) {
      await tar.addStream(layerName(digest), size, content, ctx.signal);
      return;
    }
    if (size > ctx.limits.configBytes) throw tooLarge(expected, ctx.limits.configBytes);
    const bytes = await buffer(await content());
    await tar.addBytes(configName(digest), bytes, ctx.signal);
    configs.set(digest, bytes);
  };

  return {
    reference,
    traits: TRAITS,
    // Nothing is there before: an archive is not added to.
    lookup: async (ctx) => {
      ctx.signal.throwIfAborted();
      return Promise.resolve(undefined);
    },
    exists: async (ctx, wanted) => {
      ctx.signal.throwIfAborted();
      return (
        written.get(wanted.digest)?.then(
          () => true,
          () => false,
        ) ?? false
      );
    },
    pushBlob: async (ctx, expected, open) => {
      ctx.signal.throwIfAborted();
      const known = written.get(expected.digest);
      if (known !== undefined) return known;
      const writing = add(ctx, expected, open);
      written.set(expected.digest, writing);
      try {
        await writing;
      } catch (error) {
        written.delete(expected.digest);
        ctx.signal.throwIfAborted();
        throw error;
      }
    },
    // An archive has no place for it: what it says follows from the config.
    pushManifest: async (ctx) => {
      ctx.signal.throwIfAborted();
      return Promise.resolve({ subjectRecorded: false });
    },
    tag: async (ctx, root, names) => {
      ctx.signal.throwIfAborted();
      const full = names.map((name) => fullName(name, reference));
      const { config, layers } = imageOf(root, configs, written);
      const top = layers.at(-1);
      for (const layer of layers) legacy.set(layer.id, layer);
      if (top !== undefined) topLayers.set(config, top.id);
      for (const [digest, item] of images)
        images.set(digest, { ...item, names: item.names.filter((one) => !full.includes(one)) });
      const known = images.get(config)?.names ?? [];
      images.set(config, {
        config: configName(config),
        names: [...known, ...full.filter((one) => !known.includes(one))],
        layers: layers.map(({ diffId }) => layerName(diffId)),
      });
      return Promise.resolve();
    },
    seal: async (ctx) => {
      ctx.signal.throwIfAborted();
      if (isSealed || images.size === 0) return;
      for (const { id, json, diffId } of legacy.values()) {
        await tar.addLink(`${id}/layer.tar`, `../${layerName(diffId)}`, ctx.signal);
        await tar.addBytes(`${id}/VERSION`, Buffer.from('1.0'), ctx.signal);
        await tar.addBytes(`${id}/json`, Buffer.from(json), ctx.signal);
      }
      await tar.addBytes('manifest.json', Buffer.from(renderManifestFile([...images.values()])), ctx.signal);
      await tar.addBytes('repositories', Buffer.from(renderRepositories(images, topLayers)), ctx.signal);
      await tar.end(ctx.signal);
      await output.finish();
      isSealed = true;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.allSettled(written.values());
      await output[Symbol.asyncDispose]();
    },
  };
}

function layerName(diffId: Digest): string {
  return `${hexOf(diffId)}.tar`;
}

function configName(digest: Digest): string {
  return `${hexOf(digest)}.json`;
}

interface HeldImage {
  readonly config: Digest;
  readonly layers: readonly LegacyLayer[];
}

/** Whoever reads the archive knows layers by the config alone: it has to name these and no others. */
function imageOf(
  { bytes, descriptor }: ManifestDocument,
  configs: ReadonlyMap<Digest, Uint8Array>,
  written: ReadonlyMap<Digest, unknown>,
): HeldImage {
  const manifest = parseManifest(bytes, descriptor.mediaType);
  if (manifest.kind !== 'image') throw notHeld(descriptor.digest, 'it is an index');
  const { config, layers } = manifest;
  if (!isImageConfigType(config.mediaType)) throw notHeld(descriptor.digest, `its config is ${config.mediaType}`);
  const missing = layers.find(({ digest }) => !written.has(digest));
  const found = configs.get(config.digest);
  if (found === undefined || missing !== undefined) {
    throw new Failure('BLOB_UNKNOWN', `${missing?.digest ?? config.digest} was not written into the archive`, {
      side: 'destination',
    });
  }
  const { raw, diffIds } = parseConfig(found);
  const wrong = layers.findIndex(({ digest }, at) => digest !== diffIds[at]);
  if (wrong >= 0)
    throw notHeld(descriptor.digest, `its layer ${String(wrong + 1)} is not the tar that its config names`);
  if (diffIds.length !== layers.length) throw notHeld(descriptor.digest, 'its config names other layers than it has');
  return { config: config.digest, layers: legacyLayers(raw, diffIds) };
}

/** `{"docker.io/library/busybox":{"latest":"<ID of the topmost layer>"}}` */
function renderRepositories(images: ReadonlyMap<Digest, ArchiveItem>, topLayers: ReadonlyMap<Digest, string>): string {
  const repositories: Record<string, Record<string, string>> = {};
  for (const [digest, { names }] of images) {
    const id = topLayers.get(digest);
    if (id === undefined) continue;
    for (const name of names) {
      const colon = name.lastIndexOf(':');
      (repositories[name.slice(0, colon)] ??= {})[name.slice(colon + 1)] = id;
    }
  }
  return JSON.stringify(repositories);
}

function notHeld(digest: Digest, why: string): Failure {
  return new Failure('UNSUPPORTED', `a docker-archive cannot hold ${digest}: ${why}`, {
    side: 'destination',
    hint: 'write an OCI archive (oci-archive:FILE)',
  });
}

function tooLarge({ digest, size }: Descriptor, most: number): Failure {
  return new Failure(
    'LIMIT_EXCEEDED',
    `the image config ${digest} has ${String(size)} bytes, the limit is ${String(most)}`,
    { facts: { found: size, most }, hint: 'no known tool makes such a config: check the image' },
  );
}
