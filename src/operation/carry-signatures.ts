import type { Rewriting } from '../engine/copy-plan.ts';
import type { SignaturesOfGraph } from '../engine/signatures.ts';
import { digestOf, type Descriptor, type Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { plural } from '../runtime/text.ts';
import { isSignatureWriter, type ContentSink, type SignatureBlob } from '../transport/contract.ts';
import { renderSignatureBlob } from '../transport/signature-blob.ts';
import { writeSignature } from '../trust/write-signature.ts';
import type { AttachedResult, Note } from './result.ts';

/** What becomes of an image's signatures on its way: as skopeo does, none is left behind silently, and so a copy may fail. */
export type SignatureChoice = 'carried' | 'removed' | 'carried or refused';

export interface Carriage {
  readonly attached: readonly AttachedResult[];
  readonly notes: readonly Note[];
  /** Something was not there before. */
  readonly changed: boolean;
}

/** The signatures of what travels unchanged; those of manifests that are written anew sign nothing any more. */
export function fittingSignatures(
  rewriting: Rewriting | undefined,
  all: SignaturesOfGraph,
): { readonly fitting: SignaturesOfGraph; readonly notes: readonly Note[] } {
  if (rewriting === undefined) return { fitting: all, notes: [] };
  const kept = new Set(
    rewriting.manifests.flatMap(({ document, as }) => (as === undefined ? [document.descriptor.digest] : [])),
  );
  const fitting = new Map([...all].filter(([digest]) => kept.has(digest)));
  const left = count(all) - count(fitting);
  return { fitting, notes: left === 0 ? [] : [leftBehind(left, 'made for what has another digest here')] };
}

/**
 * Adds the signatures to those that are at the destination. Where it holds none they stay behind, with a note; fails with UNSUPPORTED
 * then where that was asked for.
 */
export async function carrySignatures(
  ctx: OperationContext,
  sink: ContentSink,
  signatures: SignaturesOfGraph,
  choice: SignatureChoice,
): Promise<Carriage> {
  const total = count(signatures);
  if (total === 0) return { attached: [], notes: [], changed: false };
  let added = 0;
  const left: SignatureBlob[] = [];
  const attached: AttachedResult[] = [];
  for (const [digest, blobs] of signatures) {
    const simple = blobs.filter(({ kind }) => kind === 'simple-signing');
    const canWrite = isSignatureWriter(sink);
    if (canWrite && simple.length > 0) added += await sink.addSignatures(ctx, digest, simple);
    for (const blob of blobs) {
      const isCarried = blob.kind === 'sigstore' ? await carryAttachment(ctx, sink, digest, blob) : canWrite;
      if (isCarried) attached.push(describeSignature(blob));
      else left.push(blob);
    }
  }
  const changed = added > 0;
  if (left.length === 0) return { attached, notes: [], changed };
  if (choice === 'carried or refused') {
    throw new Failure('UNSUPPORTED', `${sink.reference.text} cannot hold signatures, and the image has some`, {
      side: 'destination',
      subject: sink.reference.text,
      hint: 'leave them out with --remove-signatures',
    });
  }
  return { attached, notes: [leftBehind(left.length, 'this destination holds none')], changed };
}

/** As results name it. */
export function describeSignature(blob: SignatureBlob): AttachedResult {
  return {
    kind: 'signature',
    artifactType: blob.kind === 'sigstore' ? blob.attachment.mediaType : 'application/vnd.containers.simple-signing',
    digest: digestOf(renderSignatureBlob(blob)),
  };
}

async function carryAttachment(
  ctx: OperationContext,
  sink: ContentSink,
  digest: Digest,
  { attachment }: Extract<SignatureBlob, { kind: 'sigstore' }>,
): Promise<boolean> {
  const subject: Descriptor = { mediaType: '', digest, size: 0 };
  try {
    await writeSignature(ctx, sink, subject, { format: 'legacy', identity: '', attachment });
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'UNSUPPORTED') return false;
    throw error;
  }
}

function count(signatures: SignaturesOfGraph): number {
  return signatures.values().reduce((sum, blobs) => sum + blobs.length, 0);
}

function leftBehind(many: number, why: string): Note {
  return { code: 'SIGNATURES_LEFT_BEHIND', text: `left behind: ${plural(many, 'signature')}, ${why}` };
}
