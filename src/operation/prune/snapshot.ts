import { fallbackTag, hexOf, algorithmOf, type Descriptor, type Digest } from '../../image/index.ts';
import type { InParts } from '../../runtime/turns.ts';

/** What a repository holds, as far as its tags and its lists of referrers lead: the ground that every decision stands on. */
export interface Snapshot {
  /** Every tag, with what it points at. */
  readonly tags: ReadonlyMap<string, Digest>;
  readonly manifests: ReadonlyMap<Digest, HeldManifest>;
}

export interface HeldManifest {
  readonly descriptor: Descriptor;
  /** What it lists if it is an index, also such as is not there. */
  readonly children: readonly Digest[];
  /** Those of them that are images, and not statements about images. */
  readonly images: readonly Digest[];
  /** What it lists that is no manifest: config, layers. */
  readonly blobs: readonly Descriptor[];
  /** Of an image, and not of another artefact. */
  readonly config?: Descriptor;
  /** What it says it is attached to. */
  readonly subject?: Digest;
  readonly artifactType?: string;
  /** `org.opencontainers.image.created` among its annotations. */
  readonly created?: string;
  /** It is there and cannot be understood: nobody knows what it needs. The reason. */
  readonly unread?: string;
}

/**
 * Tags that are no names of images but belong to a digest: cosign's `sha256-….sig`, `.att`, `.sbom`, and the list of referrers
 * where a registry has no API for them (OCI Distribution 1.1, "Referrers Tag Schema").
 */
const NAMED_AFTER_DIGEST = /^(sha256-[0-9a-f]{64}|sha512-(?:[0-9a-f]{64}|[0-9a-f]{128}))(?:\.[a-z][a-z0-9-]*)?$/;

export function isAttachedTag(tag: string): boolean {
  return NAMED_AFTER_DIGEST.test(tag);
}

/**
 * The attached tags of a snapshot by what they belong to. Left out are those of a digest that the snapshot does not have, and those
 * that point at that very digest: they are names that somebody gave.
 */
export function* attachedTags(snapshot: Snapshot): InParts<ReadonlyMap<string, Digest>> {
  const subjects = new Map<string, Digest>();
  for (const digest of snapshot.manifests.keys()) {
    yield;
    subjects.set(fallbackTag(digest), digest);
    subjects.set(`${algorithmOf(digest)}-${hexOf(digest)}`, digest);
  }
  const found = new Map<string, Digest>();
  for (const tag of snapshot.tags.keys()) {
    yield;
    const [, name = ''] = NAMED_AFTER_DIGEST.exec(tag) ?? [];
    const subject = subjects.get(name);
    if (subject !== undefined && snapshot.tags.get(tag) !== subject) found.set(tag, subject);
  }
  return found;
}
