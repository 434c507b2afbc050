/** How a layer's tar is packed. */
export type LayerPacking = 'none' | 'gzip' | 'zstd';

/** What the media type of an image layer says. */
export interface LayerType {
  readonly packing: LayerPacking;
  /** Not for registries to hold (OCI nondistributable, Docker foreign). */
  readonly isForeign: boolean;
}

/** The two families of image formats: OCI Image 1.1, and Docker's image manifest version 2, schema 2. */
export type ImageFormat = 'oci' | 'v2s2';

const OCI = /^application\/vnd\.oci\.image\.layer\.(nondistributable\.)?v1\.tar(?:\+(gzip|zstd))?$/;
const DOCKER = /^application\/vnd\.docker\.image\.rootfs\.(foreign\.)?diff\.tar(?:\.(gzip|zstd))?$/;

/** `undefined` for whatever is no plain image layer: an artifact's content, an attestation, an encrypted layer. */
export function parseLayerType(mediaType: string): LayerType | undefined {
  const match = OCI.exec(mediaType) ?? DOCKER.exec(mediaType);
  if (match === null) return undefined;
  const [, foreign, packing] = match;
  return { isForeign: foreign !== undefined, packing: packing === 'gzip' || packing === 'zstd' ? packing : 'none' };
}

/** OCI Image 1.1, layer.md, "+gzip", "+zstd"; Docker image manifest V2.2, "Media Types". Docker's zstd is what some builders write. */
export function renderLayerType(format: ImageFormat, { packing, isForeign }: LayerType): string {
  if (format === 'oci') {
    const base = `application/vnd.oci.image.layer.${isForeign ? 'nondistributable.' : ''}v1.tar`;
    return packing === 'none' ? base : `${base}+${packing}`;
  }
  const base = `application/vnd.docker.image.rootfs.${isForeign ? 'foreign.' : ''}diff.tar`;
  return packing === 'none' ? base : `${base}.${packing}`;
}
