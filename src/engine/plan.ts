import {
  isForeignLayerType,
  isIndexType,
  renderPlatform,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import { plural, renderBytes } from '../runtime/text.ts';
import type { SinkTraits } from '../transport/contract.ts';
import type { ContentGraph } from './graph.ts';

/** A destination within one plan. */
export type SinkId = number;

/** One blob, read from the source at most once, and who wants it. */
interface BlobStep {
  readonly blob: Descriptor;
  readonly sinks: ReadonlySet<SinkId>;
}

/** One manifest with what must be at the destination before it. */
export interface ManifestStep {
  readonly document: ManifestDocument;
  readonly blobs: readonly Digest[];
  readonly manifests: readonly Digest[];
}

export interface PlanNote {
  readonly code: string;
  readonly text: string;
}

/** What has to move. A value: printed by `--dry-run`, carried out by `executePlan`. */
export interface CopyPlan {
  readonly root: ManifestDocument;
  readonly blobs: ReadonlyMap<Digest, BlobStep>;
  /** Children before parents, the root last. */
  readonly manifests: readonly ManifestStep[];
  readonly notes: readonly PlanNote[];
  /** Destinations that cannot take this image, and why; they appear in no step. */
  readonly refused: ReadonlyMap<SinkId, Failure>;
}

export interface CopyChoices {
  /** Fail rather than give the root another digest. */
  readonly preserveDigests: boolean;
  /** Digests that destinations insist on. */
  readonly pins: ReadonlyMap<SinkId, Digest>;
  /** The index may name manifests that are not copied. */
  readonly sparse: boolean;
}

/**
 * Decides what moves where. Pure: the same graph, traits and choices give the same plan.
 * Fails with DIGEST_WOULD_CHANGE when the root would get a new digest and that was forbidden.
 */
export function planCopy(graph: ContentGraph, sinks: ReadonlyMap<SinkId, SinkTraits>, choices: CopyChoices): CopyPlan {
  if (graph.cutFrom !== undefined && choices.preserveDigests) {
    throw new Failure('DIGEST_WOULD_CHANGE', 'choosing platforms rewrites the index, and digests are to be preserved', {
      hint: 'add --sparse to keep the index as it is, or leave --preserve-digests out',
      facts: { from: graph.cutFrom.descriptor.digest, to: graph.root.descriptor.digest },
    });
  }
  const refused = new Map<SinkId, Failure>();
  for (const [id, traits] of sinks) {
    const why = whyRefused(graph, traits, choices, choices.pins.get(id));
    if (why !== undefined) refused.set(id, why);
  }
  const open = [...sinks].filter(([id]) => !refused.has(id));
  const blobs = new Map<Digest, BlobStep>();
  for (const node of graph.nodes.values()) {
    for (const blob of node.blobs) {
      if (blobs.has(blob.digest)) continue;
      const wanted = open.filter(([, traits]) => traits.foreignLayers === 'stored' || !staysElsewhere(blob));
      blobs.set(blob.digest, { blob, sinks: new Set(wanted.map(([id]) => id)) });
    }
  }
  const manifests = [...graph.nodes.values()].map((node) => ({
    document: node.document,
    blobs: node.blobs.map((one) => one.digest),
    manifests: node.children,
  }));
  return { root: graph.root, blobs, manifests, notes: notesOn(graph, blobs), refused };
}

/** A foreign layer with addresses of its own is not the registry's to hold (OCI Image 1.1, layer.md, nondistributable). */
function staysElsewhere(blob: Descriptor): boolean {
  return isForeignLayerType(blob.mediaType) && blob.urls !== undefined;
}

function whyRefused(
  graph: ContentGraph,
  traits: SinkTraits,
  choices: CopyChoices,
  pin: Digest | undefined,
): Failure | undefined {
  const { descriptor } = graph.root;
  if (pin !== undefined && pin !== descriptor.digest) {
    return new Failure('DIGEST_WOULD_CHANGE', `the destination insists on ${pin}, the image is ${descriptor.digest}`, {
      side: 'destination',
      hint: 'name the destination by tag, or copy the image that has this digest',
    });
  }
  if (isIndexType(descriptor.mediaType) && !traits.holdsIndex) {
    return new Failure('UNSUPPORTED', 'this destination holds one image, not an index', {
      side: 'destination',
      hint: 'choose one platform: --platform linux/amd64, or --multi-arch system',
    });
  }
  if (choices.sparse && !traits.holdsSparseIndex) {
    return new Failure('UNSUPPORTED', 'this destination refuses an index whose images are not all there', {
      side: 'destination',
      hint: 'leave --sparse out: the index is then cut down to the platforms chosen',
    });
  }
  const unheld = [...graph.nodes.values()].find(
    ({ document }) => traits.manifestTypes !== 'any' && !traits.manifestTypes.includes(document.descriptor.mediaType),
  );
  if (unheld === undefined) return undefined;
  return new Failure('UNSUPPORTED', `this destination cannot hold ${unheld.document.descriptor.mediaType}`, {
    side: 'destination',
  });
}

function notesOn(graph: ContentGraph, blobs: ReadonlyMap<Digest, BlobStep>): readonly PlanNote[] {
  const notes: PlanNote[] = [];
  if (graph.cutFrom !== undefined) {
    const [from, to] = [graph.cutFrom.descriptor.digest, graph.root.descriptor.digest];
    notes.push({
      code: 'DIGEST_CHANGES',
      text: `the index is cut down to the platforms chosen: ${from} becomes ${to}`,
    });
  }
  const platforms = platformsOf(graph);
  if (platforms.length > 1) {
    const total = [...blobs.values()].reduce((sum, { blob }) => sum + blob.size, 0);
    const text = `carried ${plural(platforms.length, 'platform')}, ${renderBytes(total)}; --multi-arch system for one`;
    notes.push({ code: 'PLATFORMS_CARRIED', text });
  }
  return notes;
}

/** The platforms that travel, as the indexes name them; attestations (`unknown/unknown`) are none. */
export function platformsOf(graph: ContentGraph): readonly string[] {
  const found = new Set<string>();
  for (const { manifest, children } of graph.nodes.values()) {
    if (manifest.kind !== 'index') continue;
    for (const { digest, platform } of manifest.manifests) {
      if (platform !== undefined && platform.os !== 'unknown' && children.includes(digest))
        found.add(renderPlatform(platform));
    }
  }
  return [...found];
}
