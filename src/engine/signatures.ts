import { atOnce } from '../runtime/at-once.ts';
import type { Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { toFailure } from '../runtime/failure.ts';
import { isSignatureReader, type ContentSource, type SignatureBlob } from '../transport/contract.ts';
import type { ContentGraph } from './graph.ts';

/** By the manifest that they sign; those without any are not in it. */
export type SignaturesOfGraph = ReadonlyMap<Digest, readonly SignatureBlob[]>;

/**
 * Reads the signatures that the source keeps beside the manifests of a graph: of its root and of every image that is copied with it.
 * An index that was cut down for this copy has none. What is asked where nothing says that there are signatures stays on this machine.
 */
export async function readSignaturesOf(
  ctx: OperationContext,
  source: ContentSource,
  graph: ContentGraph,
): Promise<SignaturesOfGraph> {
  if (!isSignatureReader(source)) return new Map();
  const made = graph.cutFrom === undefined ? undefined : graph.root.descriptor.digest;
  const subjects = [...graph.nodes.keys()].filter((digest) => digest !== made);
  const found = new Map<Digest, readonly SignatureBlob[]>();
  try {
    await atOnce(subjects, AT_ONCE, async (digest) => {
      const signatures = await source.readSignatures(ctx, digest);
      if (signatures.length > 0) found.set(digest, signatures);
    });
  } catch (error) {
    throw toFailure(error).with({ side: 'source', subject: source.reference.text });
  }
  return found;
}

const AT_ONCE = 8;
