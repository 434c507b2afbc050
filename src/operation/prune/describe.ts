import type { Digest } from '../../image/index.ts';
import type { Failure } from '../../runtime/failure.ts';
import type { InParts } from '../../runtime/turns.ts';
import { failedDestination, NO_BYTES } from '../result-of.ts';
import type { AttachedResult, DestinationResult, ImageResult, Result } from '../result.ts';
import type { Removal } from './carry-out.ts';
import { describeHolder, type Decision, type Verdict } from './decide.ts';
import { freedBytes } from './freed.ts';
import type { Snapshot } from './snapshot.ts';

/** The note that says why a tag goes. */
export const PRUNE_REASON = 'PRUNE_REASON';

/**
 * The images that tags go of, in the order of the tags: each with the tags, with what is attached to it and goes too, and with the
 * bytes that become free. Without `removal`, as planned.
 */
export function* describeImages(
  place: string,
  snapshot: Snapshot,
  decision: Decision,
  removal?: Removal,
): InParts<readonly ImageResult[]> {
  const tags = [...decision.tags].filter(([tag, { goes }]) => goes && !decision.attached.has(tag));
  const byDigest = Map.groupBy(tags, ([tag]) => snapshot.tags.get(tag));
  const goneWith = yield* dealOut(snapshot, decision, [...byDigest.keys()]);
  const gone = removal?.removed ?? decision.doomed;
  const freed = yield* freedBytes(
    snapshot,
    [...goneWith.values()].flat().filter((one) => gone.has(one)),
  );
  const artefacts = digestsOfArtefacts(snapshot, decision);
  const images: ImageResult[] = [];
  for (const [digest, going] of byDigest) {
    yield;
    const manifest = digest === undefined ? undefined : snapshot.manifests.get(digest);
    if (digest === undefined || manifest === undefined) continue;
    const own = (goneWith.get(digest) ?? []).filter((one) => gone.has(one));
    const known = {
      reference: place,
      digest,
      attached: own.flatMap((one) => describeAttached(snapshot, artefacts, one)),
      signatures: [],
      bytes: { ...NO_BYTES, freed: own.reduce((sum, one) => sum + (freed.get(one) ?? 0), 0) },
    };
    const done = going.filter(([tag]) => removal?.tags.get(tag) === undefined);
    const notes = notesOn(digest, decision, removal);
    images.push({
      source: { reference: `${place}@${digest}`, digest, mediaType: manifest.descriptor.mediaType, platforms: [] },
      destinations: [
        ...describeReasons(done).map((one, at): DestinationResult => ({
          ...known,
          ...(at === 0 ? {} : { attached: [], bytes: { ...NO_BYTES, freed: 0 } }),
          tags: one.tags,
          status: removal === undefined ? 'planned' : 'removed',
          notes: [...one.notes, ...(at === 0 ? notes : [])],
        })),
        ...going.flatMap(([tag]) => describeFailure(place, digest, tag, removal?.tags.get(tag))),
      ],
    });
  }
  const stuck = [...decision.tags].flatMap(([tag, { failure }]): readonly ImageResult[] => {
    const digest = snapshot.tags.get(tag);
    if (failure === undefined || digest === undefined) return [];
    const { mediaType = '' } = snapshot.manifests.get(digest)?.descriptor ?? {};
    const source = { reference: `${place}@${digest}`, digest, mediaType, platforms: [] };
    return [{ source, destinations: describeFailure(place, digest, tag, failure) }];
  });
  return [...images, ...stuck];
}

/** What stays, and why. Of tags that belong to a digest only those that stay for a reason of their own. */
export function describeKept(
  place: string,
  { tags, attached }: Decision,
  verdicts: ReadonlyMap<string, Verdict>,
  dangling: readonly string[],
): Result['excluded'] {
  return [
    ...[...tags]
      .filter(([tag, { goes, failure }]) => !goes && failure === undefined && (!attached.has(tag) || verdicts.has(tag)))
      .map(([tag, { reason }]) => ({ reference: `${place}:${tag}`, reason })),
    ...dangling.map((tag) => ({ reference: `${place}:${tag}`, reason: 'it is listed, and nothing is there' })),
  ];
}

/** Which manifests go with which image: each with the first that leads to it. */
function* dealOut(
  { manifests, tags }: Snapshot,
  { doomed, attached }: Decision,
  roots: readonly (Digest | undefined)[],
): InParts<ReadonlyMap<Digest, readonly Digest[]>> {
  const below = new Map<Digest, Digest[]>([...doomed].map((digest) => [digest, []]));
  for (const digest of doomed) {
    yield;
    const { children = [], subject } = manifests.get(digest) ?? {};
    below.get(digest)?.push(...children);
    if (subject !== undefined) below.get(subject)?.push(digest);
  }
  for (const [tag, subject] of attached) {
    const target = tags.get(tag);
    if (target !== undefined) below.get(subject)?.push(target);
  }
  const met = new Set<Digest>();
  const dealt = new Map<Digest, readonly Digest[]>();
  for (const root of roots) {
    yield;
    if (root === undefined) continue;
    const own: Digest[] = [];
    const waiting = [root];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (!doomed.has(next) || met.has(next)) continue;
      met.add(next);
      own.push(next);
      waiting.push(...(below.get(next) ?? []));
    }
    dealt.set(root, own);
  }
  return dealt;
}

/** What cosign's tags point at. The lists of referrers are no artefacts: their tags have no suffix. */
function digestsOfArtefacts({ tags }: Snapshot, { attached }: Decision): ReadonlySet<Digest | undefined> {
  return new Set(
    attached
      .keys()
      .filter((tag) => tag.includes('.'))
      .map((tag) => tags.get(tag)),
  );
}

function describeAttached(
  { manifests }: Snapshot,
  artefacts: ReadonlySet<Digest | undefined>,
  digest: Digest,
): readonly AttachedResult[] {
  const { artifactType = '', subject } = manifests.get(digest) ?? {};
  if (subject !== undefined) return [{ kind: 'referrer', artifactType, digest }];
  return artefacts.has(digest) ? [{ kind: 'cosign-tag', artifactType, digest }] : [];
}

/** One reason for each destination. */
function describeReasons(
  going: readonly (readonly [string, Verdict])[],
): readonly { readonly tags: readonly string[]; readonly notes: DestinationResult['notes'] }[] {
  const byReason = Map.groupBy(going, ([, { reason }]) => reason);
  return [...byReason].map(([reason, one]) => ({
    tags: one.map(([tag]) => tag),
    notes: [{ code: PRUNE_REASON, text: reason }],
  }));
}

function notesOn(digest: Digest, decision: Decision, removal: Removal | undefined): DestinationResult['notes'] {
  if (!decision.doomed.has(digest)) {
    const text = `the tag alone goes: its manifest is needed by ${describeHolder(decision, digest)}`;
    return [{ code: 'MANIFEST_STAYS', text }];
  }
  if (removal === undefined || removal.removed.has(digest)) return [];
  const why = removal.leftover?.message ?? 'the registry keeps it';
  return [{ code: 'MANIFEST_STAYS', text: `the tag is gone and its manifest is left behind: ${why}` }];
}

function describeFailure(
  place: string,
  digest: Digest,
  tag: string,
  failure: Failure | undefined,
): readonly DestinationResult[] {
  if (failure === undefined) return [];
  const own = failure.with({ side: 'destination', subject: `${place}:${tag}` });
  return [failedDestination(place, own, { digest, tags: [tag] })];
}
