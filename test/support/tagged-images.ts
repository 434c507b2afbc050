import { anImage, type BuiltImage } from './image-builder.ts';
import { putImage } from './raw-registry.ts';

/** Images of four layers each, three of which all of them share, by tag. */
export function sharingImages(count: number, layerBytes = 2_000): ReadonlyMap<string, BuiltImage> {
  const shared = anImage({ seed: 'shared', layers: 3, layerBytes }).blobs.filter(
    ({ bytes }) => bytes.byteLength === layerBytes,
  );
  const images = Array.from({ length: count }, (_, at) => {
    const tag = `v${String(at)}`;
    return [tag, anImage({ seed: tag, layers: 1, layerBytes: layerBytes + 1, extraLayers: shared })] as const;
  });
  return new Map(images);
}

export async function putImages(
  host: string,
  repository: string,
  images: ReadonlyMap<string, BuiltImage>,
): Promise<void> {
  for (const [tag, image] of images) await putImage(host, repository, image, tag);
}
