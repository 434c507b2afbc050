import type { Attachment } from '../engine/attachments.ts';
import type { CopyPlan, Rewriting, SinkId } from '../engine/copy-plan.ts';
import type { Digest, ManifestDocument } from '../image/index.ts';
import { plural } from '../runtime/text.ts';
import type { Note } from './result.ts';

/** The document that a destination's names will point at; `undefined` where that is known only when its layers are made. */
export async function rootAt(plan: CopyPlan, id: SinkId): Promise<ManifestDocument | undefined> {
  const rewriting = plan.rewritten.get(id);
  if (rewriting === undefined) return plan.root;
  if (packsLayers(rewriting)) return undefined;
  const { renderManifest } = await import('../engine/render-manifest.ts');
  const manifests = new Map<Digest, ManifestDocument>();
  for (const step of rewriting.manifests) {
    if (step.as === undefined) continue;
    manifests.set(step.document.descriptor.digest, renderManifest(step, { layers: new Map(), manifests }));
  }
  return manifests.get(rewriting.root.descriptor.digest) ?? rewriting.root;
}

export function packsLayers({ blobs }: Rewriting): boolean {
  return [...blobs.values()].some((form) => form !== 'keep');
}

/** What is said of a destination's digest: before anything moves without `root` where it is not known yet, and again after. */
export function digestNotes(rewriting: Rewriting | undefined, root: ManifestDocument | undefined): readonly Note[] {
  const last = rewriting?.manifests.at(-1);
  if (last?.as === undefined) return [];
  const from = last.document.descriptor.digest;
  const to = root === undefined ? 'another digest, known when its layers are made' : root.descriptor.digest;
  return [{ code: 'DIGEST_CHANGES', text: `${from} becomes ${to}` }];
}

/** Attachments name their subject by its digest: what belongs to a manifest that is written anew has nothing to be attached to. */
export function attachmentsFor(
  rewriting: Rewriting | undefined,
  all: readonly Attachment[],
): { readonly fitting: readonly Attachment[]; readonly notes: readonly Note[] } {
  if (rewriting === undefined) return { fitting: all, notes: [] };
  const kept = new Set(
    rewriting.manifests.flatMap(({ document, as }) => (as === undefined ? [document.descriptor.digest] : [])),
  );
  const fitting = all.filter(({ subject, graph }) => {
    if (!kept.has(subject)) return false;
    kept.add(graph.root.descriptor.digest);
    return true;
  });
  const left = all.length - fitting.length;
  if (left === 0) return { fitting, notes: [] };
  const text = `left behind: ${plural(left, 'attached artefact')}, made for what has another digest here`;
  return { fitting, notes: [{ code: 'ATTACHED_LEFT_BEHIND', text }] };
}
