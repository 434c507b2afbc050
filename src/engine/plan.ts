import { isForeignLayerType, renderPlatform, type Descriptor, type Digest } from '../image/index.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { plural, renderBytes } from '../runtime/text.ts';
import type { SinkTraits } from '../transport/contract.ts';
import type { BlobStep, CopyChoices, CopyPlan, PlanNote, Rewriting, SinkId } from './copy-plan.ts';
import type { BlobForm } from './forms.ts';
import type { ContentGraph } from './graph.ts';
import { planRewriting } from './rewriting.ts';

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
  const rewritten = new Map<SinkId, Rewriting>();
  for (const [id, traits] of sinks) {
    try {
      const rewriting = planRewriting(graph, traits, choices);
      refuseUnfit(graph, rewriting, traits, choices, choices.pins.get(id));
      if (rewriting !== undefined) rewritten.set(id, rewriting);
    } catch (error) {
      refused.set(id, toFailure(error));
    }
  }
  const manifests = [...graph.nodes.values()].map((node) => ({
    document: node.document,
    blobs: node.blobs.map((one) => one.digest),
    manifests: node.children,
  }));
  const open = [...sinks].filter(([id]) => !refused.has(id));
  const blobs = planBlobs(graph, open, rewritten);
  const isCarriedWhole = open.some(([id]) => (rewritten.get(id)?.root ?? graph.root) === graph.root);
  const contentNotes = isCarriedWhole ? contentNotesOn(graph, blobs) : [];
  return { root: graph.root, blobs, manifests, rewritten, notes: notesOn(graph), contentNotes, refused };
}

function planBlobs(
  graph: ContentGraph,
  sinks: readonly (readonly [SinkId, SinkTraits])[],
  rewritten: ReadonlyMap<SinkId, Rewriting>,
): ReadonlyMap<Digest, BlobStep> {
  const blobs = new Map<Digest, BlobStep>();
  for (const { manifest, blobs: listed } of graph.nodes.values()) {
    for (const [place, blob] of listed.entries()) {
      const known = blobs.get(blob.digest);
      // Foreign to one image, it may be an ordinary layer of another, which needs it.
      if (known !== undefined && !staysElsewhere(known.blob)) continue;
      const wants = new Map<SinkId, BlobForm>();
      for (const [id, traits] of sinks) {
        if (traits.foreignLayers === 'kept' && staysElsewhere(blob)) continue;
        const rewriting = rewritten.get(id);
        const form = rewriting === undefined ? 'keep' : rewriting.blobs.get(blob.digest);
        if (form !== undefined) wants.set(id, form);
      }
      const isPacked = manifest.kind === 'image' && [...wants.values()].some((form) => form !== 'keep');
      // The config is the first of an image's blobs.
      const layerOf = isPacked ? { layerOf: { config: manifest.config, at: place - 1 } } : {};
      blobs.set(blob.digest, { blob, wants, ...layerOf });
    }
  }
  return blobs;
}

/** A foreign layer with addresses of its own is not the registry's to hold (OCI Image 1.1, layer.md, nondistributable). */
function staysElsewhere(blob: Descriptor): boolean {
  return isForeignLayerType(blob.mediaType) && blob.urls !== undefined;
}

function refuseUnfit(
  graph: ContentGraph,
  rewriting: Rewriting | undefined,
  traits: SinkTraits,
  choices: CopyChoices,
  pin: Digest | undefined,
): void {
  const { digest } = graph.root.descriptor;
  if (rewriting !== undefined && (choices.preserveDigests || pin !== undefined)) {
    const why = rewriting.notes[0]?.text ?? 'its manifest is written anew';
    throw new Failure('DIGEST_WOULD_CHANGE', `${digest} cannot keep its digest here: ${why}`, {
      side: 'destination',
      hint:
        pin === undefined
          ? 'leave --preserve-digests out, or what asks for another form (--format, --dest-compress…, the destination itself)'
          : 'name the destination by tag',
      facts: { from: digest },
    });
  }
  if (pin !== undefined && pin !== digest) {
    throw new Failure('DIGEST_WOULD_CHANGE', `the destination insists on ${pin}, the image is ${digest}`, {
      side: 'destination',
      hint: 'name the destination by tag, or copy the image that has this digest',
    });
  }
  if (choices.sparse && !traits.holdsSparseIndex) {
    throw new Failure('UNSUPPORTED', 'this destination refuses an index whose images are not all there', {
      side: 'destination',
      hint: 'leave --sparse out: the index is then cut down to the platforms chosen',
    });
  }
}

function notesOn({ cutFrom, root }: ContentGraph): readonly PlanNote[] {
  if (cutFrom === undefined) return [];
  const [from, to] = [cutFrom.descriptor.digest, root.descriptor.digest];
  return [{ code: 'DIGEST_CHANGES', text: `the index is cut down to the platforms chosen: ${from} becomes ${to}` }];
}

function contentNotesOn(graph: ContentGraph, blobs: ReadonlyMap<Digest, BlobStep>): readonly PlanNote[] {
  const platforms = platformsOf(graph);
  if (platforms.length < 2) return [];
  const total = [...blobs.values()].reduce((sum, { blob }) => sum + blob.size, 0);
  const text = `carried ${plural(platforms.length, 'platform')}, ${renderBytes(total)}; --multi-arch system for one`;
  return [{ code: 'PLATFORMS_CARRIED', text }];
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
