import * as fc from 'fast-check';
import type { HeldManifest, Snapshot } from '../../src/operation/prune/snapshot.ts';
import { digestOf, fallbackTag, OCI_INDEX, OCI_MANIFEST, type Digest } from '../../src/image/index.ts';

/** One manifest of a made-up repository: what it lists and what it is attached to are earlier ones. */
export interface Sketch {
  readonly children?: readonly number[];
  readonly subject?: number;
  readonly blobs?: readonly number[];
  readonly unread?: boolean;
}

export function digestNumber(at: number): Digest {
  return digestOf(Buffer.from(`manifest ${String(at)}`));
}

function blobNumber(at: number): Digest {
  return digestOf(Buffer.from(`blob ${String(at)}`));
}

/** A blob has as many bytes as its number and 1000 more, every manifest has 10. */
export function aSnapshot(sketches: readonly Sketch[], tags: Readonly<Record<string, number>>): Snapshot {
  const manifests = sketches.map((sketch, at): readonly [Digest, HeldManifest] => {
    const { children = [], subject, blobs = [], unread = false } = sketch;
    const digest = digestNumber(at);
    const mediaType = children.length > 0 ? OCI_INDEX : OCI_MANIFEST;
    return [
      digest,
      {
        descriptor: { mediaType, digest, size: 10 },
        children: children.map(digestNumber),
        images: children.map(digestNumber),
        blobs: blobs.map((one) => ({ mediaType: 'layer', digest: blobNumber(one), size: 1000 + one })),
        ...(subject === undefined ? {} : { subject: digestNumber(subject) }),
        ...(unread ? { unread: 'broken' } : {}),
      },
    ];
  });
  return {
    manifests: new Map(manifests),
    tags: new Map(Object.entries(tags).map(([tag, at]) => [tag, digestNumber(at)])),
  };
}

/** Cosign's tag for a manifest. */
export function cosignTag(at: number, suffix = 'sig'): string {
  return `${fallbackTag(digestNumber(at))}.${suffix}`;
}

/** Repositories with tags, shared children, indexes of indexes, referrers, cosign's tags and fallback lists, at random. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .integer({ min: 1, max: 14 })
  .chain((count) => {
    const earlier = (at: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: Math.max(0, at - 1) });
    const sketches = Array.from({ length: count }, (_, at) =>
      fc.record({
        children: at === 0 ? fc.constant([]) : fc.oneof(fc.constant([]), fc.uniqueArray(earlier(at), { maxLength: 3 })),
        subject: at === 0 ? fc.constant(undefined) : fc.option(earlier(at), { nil: undefined, freq: 2 }),
        blobs: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
        unread: fc.integer({ min: 0, max: 60 }).map((one) => one === 0),
      }),
    );
    const any = fc.integer({ min: 0, max: count - 1 });
    const name = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h') },
      { weight: 2, arbitrary: any.map((at) => cosignTag(at)) },
      { weight: 1, arbitrary: any.map((at) => fallbackTag(digestNumber(at))) },
      { weight: 1, arbitrary: any.map((at) => `sha256-${String(at % 10).repeat(64)}.sig`) },
    );
    return fc.tuple(fc.tuple(...sketches), fc.dictionary(name, any, { maxKeys: 10 }));
  })
  .map(([sketches, tags]) =>
    aSnapshot(
      sketches.map(({ subject, ...one }) => ({ ...one, ...(subject === undefined ? {} : { subject }) })),
      tags,
    ),
  );
