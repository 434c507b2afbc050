import { countLeftWithIndex } from '../engine/attachments.ts';
import type { ContentGraph } from '../engine/graph.ts';
import type { ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { plural } from '../runtime/text.ts';
import { isSignatureReader, type ContentSource } from '../transport/contract.ts';
import type { CopyRequest } from './copy-request.ts';
import type { Note } from './result.ts';

/** What stays behind with an index that does not travel itself: what is attached to it, and its simple signatures. */
export async function notesOfLeftIndex(
  ctx: OperationContext,
  source: ContentSource,
  named: ManifestDocument,
  graph: ContentGraph,
  { attached, signatures }: CopyRequest,
): Promise<readonly Note[]> {
  const { digest } = named.descriptor;
  if (graph.nodes.has(digest)) return [];
  const counts = await Promise.all([
    countLeftWithIndex(ctx, source, named, graph, attached),
    signatures === undefined ? countSignatures(ctx, source, named) : 0,
  ]);
  return KINDS.flatMap(({ code, what }, at): readonly Note[] => {
    const many = counts[at] ?? 0;
    const text = `left behind: ${plural(many, what)} of the index ${digest}, which is not copied as it is`;
    return many === 0 ? [] : [{ code, text }];
  });
}

const KINDS = [
  { code: 'ATTACHED_LEFT_BEHIND', what: 'attached artefact' },
  { code: 'SIGNATURES_LEFT_BEHIND', what: 'signature' },
] as const;

async function countSignatures(
  ctx: OperationContext,
  source: ContentSource,
  { descriptor: { digest } }: ManifestDocument,
): Promise<number> {
  if (!isSignatureReader(source)) return 0;
  try {
    return (await source.readSignatures(ctx, digest)).length;
  } catch {
    ctx.signal.throwIfAborted();
    return 0;
  }
}
