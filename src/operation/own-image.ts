import { isIndexType, parseManifest, renderPlatform, type ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { Endpoint } from './endpoint.ts';
import { openSource, resolveImage } from './open-image.ts';
import type { ImageResult } from './result.ts';

/** What an image is that something is done to in its own place. A mirror is not asked: what it takes for the image may be old. */
export async function readInPlace(ctx: OperationContext, image: Endpoint): Promise<ManifestDocument> {
  await using source = await openSource(ctx, { ...image, settings: { ...image.settings, withoutMirrors: true } });
  return await resolveImage(ctx, source);
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
