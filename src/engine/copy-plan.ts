import type { Descriptor, Digest, ImageFormat, LayerPacking, ManifestDocument, Platform } from '../image/index.ts';
import type { Failure } from '../runtime/failure.ts';
import type { BlobForm, CompressionChoice } from './forms.ts';

/** A destination within one plan. */
export type SinkId = number;

/** One blob, and who wants it in what form. */
export interface BlobStep {
  readonly blob: Descriptor;
  readonly wants: ReadonlyMap<SinkId, BlobForm>;
  /** Of a layer that is packed anew: the config that says what it unpacks to, and its place among the layers. */
  readonly layerOf?: { readonly config: Descriptor; readonly at: number };
}

/** One manifest with what must be at the destination before it, by the source's digests. */
export interface ManifestStep {
  readonly document: ManifestDocument;
  readonly blobs: readonly Digest[];
  readonly manifests: readonly Digest[];
  /** It is written anew, with this media type, when the digests of what it names are known (`renderManifest`). */
  readonly as?: string;
  /** Children that the new document does not name. */
  readonly leaves?: readonly Digest[];
}

export interface PlanNote {
  readonly code: string;
  readonly text: string;
}

/** What has to move. A value: printed by `--dry-run`, carried out by `executePlan`. */
export interface CopyPlan {
  readonly root: ManifestDocument;
  readonly blobs: ReadonlyMap<Digest, BlobStep>;
  /** Children before parents, the root last: byte for byte, for every destination that is not in `rewritten`. */
  readonly manifests: readonly ManifestStep[];
  /** Destinations that get something else. */
  readonly rewritten: ReadonlyMap<SinkId, Rewriting>;
  readonly notes: readonly PlanNote[];
  /** What is said where content moves: an image that is there already is not carried. */
  readonly contentNotes: readonly PlanNote[];
  /** Destinations that cannot take this image, and why; they appear in no step. */
  readonly refused: ReadonlyMap<SinkId, Failure>;
}

/** What one destination gets where it cannot take the documents as they are. A value, like the plan that it is part of. */
export interface Rewriting {
  /** The source's document that becomes the root: the graph's own, or the one image that is taken out of an index. */
  readonly root: ManifestDocument;
  /** Children before parents, the root last. */
  readonly manifests: readonly ManifestStep[];
  /** The form of every blob that travels; nothing of it is left out. */
  readonly blobs: ReadonlyMap<Digest, BlobForm>;
  readonly notes: readonly PlanNote[];
}

export interface CopyChoices {
  /** Fail rather than give a manifest another digest. */
  readonly preserveDigests: boolean;
  /** Digests that destinations insist on. */
  readonly pins: ReadonlyMap<SinkId, Digest>;
  /** The index may name manifests that are not copied. */
  readonly sparse: boolean;
  /** The source's digests were made when it was read: nobody knows them. */
  readonly isNew?: boolean;
  /** `--format`. */
  readonly format?: ImageFormat;
  readonly compression?: CompressionChoice;
  /** The platform whose image a destination gets that holds no index; without it such a destination refuses one. */
  readonly flattenTo?: Platform;
}

/** What was made on the way to a destination, by the source's digests. Whatever is not in it travels as it is. */
export interface Made {
  readonly layers: ReadonlyMap<Digest, MadeLayer>;
  readonly manifests: ReadonlyMap<Digest, ManifestDocument>;
}

export interface MadeLayer {
  readonly digest: Digest;
  readonly size: number;
  readonly packing: LayerPacking;
}
