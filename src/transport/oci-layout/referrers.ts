import {
  describeReferrer,
  fallbackTag,
  isManifestType,
  type Descriptor,
  type Digest,
  type Manifest,
} from '../../image/index.ts';
import { Failure, type FailureCode } from '../../runtime/failure.ts';
import type { Limits } from '../../runtime/limits.ts';
import type { LayoutContent } from './content.ts';
import { nameOf, withoutEntryNamed, withoutName, type LayoutIndex } from './index-file.ts';
import { readManifest } from './layout-store.ts';

/** By subject, the entries of an index that name it. */
type Subjects = ReadonlyMap<Digest, readonly Descriptor[]>;

/** Of indexes that somebody holds: asked about for one image after the other, they do not have all their manifests read for each. */
const known = new WeakMap<LayoutIndex, Promise<Subjects>>();

async function subjectsOf(content: LayoutContent, limits: Limits, index: LayoutIndex): Promise<Subjects> {
  const found = known.get(index);
  if (found !== undefined) return found;
  const reading = readSubjects(content, limits, index);
  known.set(index, reading);
  reading.catch(() => known.delete(index));
  return reading;
}

/** Reads the manifest of every entry, each once. */
async function readSubjects(content: LayoutContent, limits: Limits, index: LayoutIndex): Promise<Subjects> {
  const subjects = new Map<Digest, Descriptor[]>();
  const seen = new Set<Digest>();
  for (const { descriptor } of index.entries) {
    if (seen.has(descriptor.digest) || !isManifestType(descriptor.mediaType)) continue;
    seen.add(descriptor.digest);
    const manifest = await readIfThere(content, limits, descriptor);
    if (manifest?.subject === undefined) continue;
    const { digest } = manifest.subject;
    subjects.set(digest, [...(subjects.get(digest) ?? []), describeReferrer(descriptor, manifest)]);
  }
  return subjects;
}

/**
 * The manifests that name `subject`: entries of the layout's index, and what the fallback-tag index lists (OCI Distribution
 * 1.1, "Referrers Tag Schema"), each once.
 */
export async function listReferrers(
  content: LayoutContent,
  limits: Limits,
  index: LayoutIndex,
  subject: Digest,
): Promise<readonly Descriptor[]> {
  const subjects = await subjectsOf(content, limits, index);
  const found = new Map((subjects.get(subject) ?? []).map((one) => [one.digest, one]));
  const fallback = index.entries.find((one) => nameOf(one) === fallbackTag(subject));
  if (fallback !== undefined) {
    const listed = await readIfThere(content, limits, fallback.descriptor);
    if (listed?.kind === 'index') {
      for (const one of listed.manifests) if (!found.has(one.digest)) found.set(one.digest, one);
    }
  }
  return [...found.values()];
}

/**
 * Takes a name off. The entry goes with it, so that a layout is not left with images that have no name; the content stays
 * readable by digest. The entry of a referrer stays, unnamed: by it alone it is found again.
 */
export async function releaseName(
  content: LayoutContent,
  limits: Limits,
  index: LayoutIndex,
  name: string,
): Promise<LayoutIndex> {
  const named = index.entries.find((one) => nameOf(one) === name);
  if (named === undefined) return index;
  const manifest = isManifestType(named.descriptor.mediaType) && (await readIfThere(content, limits, named.descriptor));
  return manifest && manifest.subject !== undefined ? withoutName(index, name) : withoutEntryNamed(index, name);
}

const UNREADABLE: ReadonlySet<FailureCode> = new Set([
  'MANIFEST_UNKNOWN',
  'MANIFEST_INVALID',
  'UNSUPPORTED',
  'LIMIT_EXCEEDED',
]);

/** An entry may name content that is not there, or is broken: it is nobody's referrer then. */
async function readIfThere(content: LayoutContent, limits: Limits, wanted: Descriptor): Promise<Manifest | undefined> {
  try {
    return await readManifest(content, limits, wanted);
  } catch (error) {
    if (error instanceof Failure && UNREADABLE.has(error.code)) return undefined;
    throw error;
  }
}
