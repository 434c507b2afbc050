import type { FailureCode, Side } from '../runtime/failure.ts';

/** The result of contract.md, `waybill.result/v1`. Field names are fixed. */
export interface Result {
  readonly schema: 'waybill.result/v1';
  readonly command: string;
  readonly status: 'succeeded' | 'partial' | 'failed' | 'planned';
  readonly policy: 'none' | 'obeyed' | 'insecure';
  readonly images: readonly ImageResult[];
  readonly excluded: readonly { readonly reference: string; readonly reason: string }[];
  readonly totals: {
    readonly images: number;
    readonly failed: number;
    readonly requests: number;
    readonly bytes: ByteCounts;
    readonly durationMs: number;
  };
}

export interface ImageResult {
  readonly source: {
    readonly reference: string;
    readonly digest: string;
    readonly mediaType: string;
    readonly platforms: readonly string[];
  };
  readonly destinations: readonly DestinationResult[];
}

export interface DestinationResult {
  readonly reference: string;
  readonly digest: string;
  readonly tags: readonly string[];
  /** `removed`, and `planned` in a result of `prune`: the tags are gone, or would go. */
  readonly status: 'copied' | 'up-to-date' | 'planned' | 'skipped' | 'failed' | 'removed';
  readonly bytes: ByteCounts;
  readonly attached: readonly AttachedResult[];
  readonly signatures: readonly SignatureResult[];
  readonly notes: readonly Note[];
  readonly error?: ErrorResult;
}

/** How many bytes of blobs went which way. `cached`: sent to the destination from the job's blob store, not read from the source. */
export interface ByteCounts {
  readonly transferred: number;
  readonly mounted: number;
  readonly cached: number;
  readonly present: number;
  /** What a removal makes free: manifests, and blobs that nothing else uses. Absent where nothing is removed. */
  readonly freed?: number;
}

export interface AttachedResult {
  readonly kind: 'referrer' | 'cosign-tag' | 'signature';
  readonly artifactType: string;
  readonly digest: string;
}

export interface SignatureResult {
  readonly format: 'bundle' | 'legacy' | 'gpg';
  readonly identity: string;
  readonly verified: boolean;
}

export interface Note {
  readonly code: string;
  readonly text: string;
}

export interface ErrorResult {
  readonly code: FailureCode;
  readonly side: Side;
  readonly message: string;
  readonly hint: string;
}
