import { parseLayerType, type LayerPacking } from '../image/index.ts';
import type { SinkTraits } from '../transport/contract.ts';

/** How a blob arrives at a destination: as it is, or its tar packed anew. */
export type BlobForm = 'keep' | Packing;

/** An uncompressed tar, or one compressed at a level of the compressor's own scale. */
export type Packing = { readonly to: 'tar' } | { readonly to: 'gzip' | 'zstd'; readonly level: number };

/** `--dest-compress-format`, `--dest-compress-level`. */
export interface CompressionChoice {
  readonly to?: 'gzip' | 'zstd';
  readonly level?: number;
}

/** The level where none is asked for. gzip's costs what others' default costs, for the same size: zlib's own (6) takes twice that for 3 % less. */
const DEFAULT_LEVEL = { gzip: 4, zstd: 3 } as const;

function packingOf(to: 'gzip' | 'zstd', { level }: CompressionChoice): Packing {
  return { to, level: level ?? DEFAULT_LEVEL[to] };
}

/** `gzip -6`, `zstd -3`, `uncompressed`: for people, and one text for each packing. */
export function renderPacking(packing: Packing): string {
  return packing.to === 'tar' ? 'uncompressed' : `${packing.to} -${String(packing.level)}`;
}

/** What the media type of a layer in this form says of it. */
export function layerPackingOf(packing: Packing): LayerPacking {
  return packing.to === 'tar' ? 'none' : packing.to;
}

/**
 * The form in which a destination gets a layer of this media type. `isNew`: its digest is not known outside yet. `holdsZstd`
 * false: the manifest's format has no name for zstd layers. Whatever is no plain image layer is kept.
 */
export function layerForm(
  mediaType: string,
  traits: SinkTraits,
  { choice, isNew, holdsZstd }: { choice: CompressionChoice; isNew: boolean; holdsZstd: boolean },
): BlobForm {
  const found = parseLayerType(mediaType)?.packing;
  if (found === undefined) return 'keep';
  const to = wanted(found, traits, choice, isNew);
  if (to === undefined) return found === 'zstd' && !holdsZstd ? packingOf('gzip', choice) : 'keep';
  if (to === found) return 'keep';
  return to === 'none' ? { to: 'tar' } : packingOf(to, choice);
}

/** `undefined`: nothing is asked of the layer. */
function wanted(
  found: LayerPacking,
  { layerForm: form, wantsCompressed = false }: SinkTraits,
  { to }: CompressionChoice,
  isNew: boolean,
): LayerPacking | undefined {
  switch (form) {
    case 'tar':
      return 'none';
    case 'tar+gzip':
      return 'gzip';
    case 'compressed':
      return to ?? (found === 'none' ? 'gzip' : undefined);
    case 'as-is':
      if (!wantsCompressed) return undefined;
      return to ?? (isNew && found === 'none' ? 'gzip' : undefined);
  }
}
