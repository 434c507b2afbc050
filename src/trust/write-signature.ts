import type { Descriptor } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { isSignatureWriter, type ContentSink } from '../transport/contract.ts';
import { isNameEditor } from '../transport/name-editor.ts';
import type { NewSignature } from './contract.ts';

/** Stores a signature where its readers look for it. Fails with UNSUPPORTED where the destination can hold none of its kind. */
export async function writeSignature(
  ctx: OperationContext,
  sink: ContentSink,
  subject: Descriptor,
  made: NewSignature,
): Promise<void> {
  if (made.format === 'gpg' && isSignatureWriter(sink)) {
    await sink.addSignatures(ctx, subject.digest, [{ kind: 'simple-signing', bytes: made.bytes }]);
    return;
  }
  if (made.format === 'legacy' && isNameEditor(sink) && sink.traits.holdsReferrers) {
    const { appendAttachment } = await import('./sigstore/append-attachment.ts');
    await appendAttachment(ctx, sink, subject.digest, made.attachment);
    return;
  }
  if (made.format === 'legacy' && isSignatureWriter(sink) && !isNameEditor(sink)) {
    await sink.addSignatures(ctx, subject.digest, [{ kind: 'sigstore', attachment: made.attachment }]);
    return;
  }
  if (made.format === 'bundle' && sink.traits.holdsReferrers) {
    const { writeBundle } = await import('./bundle/write-bundle.ts');
    await writeBundle(ctx, sink, subject, made);
    return;
  }
  throw new Failure('UNSUPPORTED', `${sink.reference.text} cannot hold a ${NAMES[made.format]} signature`, {
    side: 'destination',
    subject: sink.reference.text,
    hint: 'copy it unsigned, and sign it where it ends up',
  });
}

const NAMES = { gpg: 'GPG', legacy: 'cosign', bundle: 'sigstore bundle' } as const;
