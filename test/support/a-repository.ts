import {
  createDocument,
  OCI_CONFIG,
  OCI_INDEX,
  OCI_MANIFEST,
  parseManifest,
  type Digest,
} from '../../src/image/index.ts';
import type { Descriptor, ManifestDocument } from '../../src/image/index.ts';
import { Failure } from '../../src/runtime/failure.ts';
import type {
  ContentSource,
  ManifestRemover,
  NameRemover,
  ReferrerLister,
  TagLister,
} from '../../src/transport/contract.ts';
import { parseReference } from '../../src/transport/index.ts';
import type { Sketch } from './a-snapshot.ts';

/** A repository of a registry in memory, with manifests alone. */
export interface Repository {
  readonly store: ContentSource & TagLister & ReferrerLister & NameRemover & ManifestRemover;
  readonly tags: Map<string, Digest>;
  readonly manifests: Map<Digest, ManifestDocument>;
  /** In the order of the sketches. */
  readonly digests: readonly Digest[];
}

export interface RepositoryPowers {
  readonly untags: boolean;
  readonly removes: boolean;
  /** Whether this request is answered with a failure. */
  readonly fails?: (method: 'untag' | 'remove', name: string) => boolean;
  /** Runs before the tags are listed. */
  readonly onList?: () => void;
}

export function aRepository(
  sketches: readonly Sketch[],
  tags: Readonly<Record<string, number>>,
  { untags, removes, fails = () => false, onList }: RepositoryPowers,
): Repository {
  const documents: ManifestDocument[] = [];
  for (const sketch of sketches) documents.push(aDocument(sketch, documents));
  const manifests = new Map(documents.map((one) => [one.descriptor.digest, one]));
  const digests = documents.map(({ descriptor }) => descriptor.digest);
  const names = new Map(
    Object.entries(tags).flatMap(([tag, at]): (readonly [string, Digest])[] => {
      const digest = digests[at];
      return digest === undefined ? [] : [[tag, digest]];
    }),
  );
  const find = (name: string): ManifestDocument | undefined =>
    [...manifests.values()].find(({ descriptor }) => descriptor.digest === (names.get(name) ?? name));
  const refuse = (method: 'untag' | 'remove', name: string, isAble: boolean): void => {
    if (!isAble) throw new Failure('UNSUPPORTED', `${method} is not supported`);
    if (fails(method, name)) throw new Failure('SERVER_ERROR', `${method} ${name} failed`);
    if (find(name) === undefined) throw unknown(name);
  };
  const resolve = async (name: string | undefined): Promise<ManifestDocument> => {
    const found = find(name ?? 'latest');
    if (found === undefined) throw unknown(name ?? 'latest');
    return Promise.resolve(found);
  };
  return {
    tags: names,
    manifests,
    digests,
    store: {
      reference: parseReference('docker://registry.example.com/team/app'),
      traits: { reads: 'local', originalDigests: true },
      resolve: async (_ctx, name) => resolve(name),
      lookup: async (_ctx, name) => Promise.resolve(find(name ?? 'latest')?.descriptor),
      fetchManifest: async (_ctx, { digest }) => resolve(digest),
      openBlob: async () => Promise.reject(new Failure('BLOB_UNKNOWN', 'there are no blobs')),
      referrers: async (_ctx, { digest }) =>
        Promise.resolve(
          [...manifests.values()].filter((one) => subjectOf(one) === digest).map(({ descriptor }) => descriptor),
        ),
      tags: async function* () {
        onList?.();
        yield* names.keys();
        await Promise.resolve();
      },
      untag: async (_ctx, name) => {
        refuse('untag', name, untags);
        names.delete(name);
        return Promise.resolve();
      },
      removeManifest: async (_ctx, digest) => {
        refuse('remove', digest, removes);
        manifests.delete(digest);
        for (const [tag, target] of names) if (target === digest) names.delete(tag);
        return Promise.resolve();
      },
      [Symbol.asyncDispose]: async () => Promise.resolve(),
    },
  };
}

function aDocument(
  { children = [], subject, blobs = [] }: Sketch,
  earlier: readonly ManifestDocument[],
): ManifestDocument {
  const at = (index: number): Descriptor | undefined => earlier[index]?.descriptor;
  const isIndex = children.length > 0;
  const mediaType = isIndex ? OCI_INDEX : OCI_MANIFEST;
  const blob = (seed: string): Descriptor => createDocument(Buffer.from(seed), OCI_CONFIG).descriptor;
  const content = isIndex
    ? { manifests: children.map(at) }
    : { config: blob(`config ${String(earlier.length)}`), layers: blobs.map((one) => blob(`layer ${String(one)}`)) };
  const about = subject === undefined ? {} : { subject: at(subject) };
  // Each its own, whatever it lists.
  const annotations = { number: String(earlier.length) };
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...content, ...about, annotations }));
  return createDocument(bytes, mediaType);
}

function subjectOf({ bytes, descriptor }: ManifestDocument): Digest | undefined {
  return parseManifest(bytes, descriptor.mediaType).subject?.digest;
}

function unknown(name: string): Failure {
  return new Failure('MANIFEST_UNKNOWN', `${name} is not there`);
}
