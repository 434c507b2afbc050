import { ManifestCache, readGraph } from '../engine/graph.ts';
import { isIndexType, parseManifest, renderPlatform, type ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { Admission } from '../trust/contract.ts';
import type { Endpoint } from './endpoint.ts';
import { openSource, resolveImage } from './open-image.ts';
import type { ImageResult } from './result.ts';

/** What an image is that something is done to in its own place. A mirror is not asked: what it takes for the image may be old. */
export async function readInPlace(ctx: OperationContext, image: Endpoint): Promise<ManifestDocument> {
  await using source = await openSource(ctx, { ...image, settings: { ...image.settings, withoutMirrors: true } });
  return await resolveImage(ctx, source);
}

/**
 * Asks of an image that something is done to in its own place what a copy of it would be asked. Fails with what the admission says, on
 * the side `source`.
 */
export async function admitInPlace(
  ctx: OperationContext,
  image: Endpoint,
  root: ManifestDocument,
  admission: Admission | undefined,
): Promise<void> {
  const { reference, settings } = image;
  if (admission === undefined || !(await admission.concerns(reference))) return;
  await using source = await openSource(ctx, { ...image, settings: { ...settings, withoutMirrors: true } });
  const { nodes } = await readGraph(ctx, new ManifestCache(ctx, source), root, { kind: 'all' });
  const manifests = [...nodes.values()].map(({ document }) => document);
  await admission.admit(ctx, { source, reference, root, manifests });
}

export function describeImage(reference: string, root: ManifestDocument): ImageResult['source'] {
  const { digest, mediaType } = root.descriptor;
  return { reference, digest, mediaType, platforms: isIndexType(mediaType) ? platformsOf(root) : [] };
}

function platformsOf(root: ManifestDocument): readonly string[] {
  const manifest = parseManifest(root.bytes, root.descriptor.mediaType);
  if (manifest.kind !== 'index') return [];
  const named = manifest.manifests.flatMap(({ platform }) => (platform === undefined ? [] : [platform]));
  return [...new Set(named.filter(({ os }) => os !== 'unknown').map(renderPlatform))];
}
