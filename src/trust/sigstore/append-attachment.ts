import { addLayer, cosignTag, digestOf, type Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { ContentSink, SigstoreAttachment } from '../../transport/contract.ts';
import type { NameEditor } from '../../transport/name-editor.ts';
import { pushBytes } from '../../transport/push-bytes.ts';

/**
 * Adds a signature to the `.sig` tag of a manifest and keeps those that are there; the same one is there once, and what others add at
 * the same time is not lost. Fails with MANIFEST_INVALID where the tag is something else, SERVER_ERROR where others keep changing it.
 */
export async function appendAttachment(
  ctx: OperationContext,
  sink: ContentSink & NameEditor,
  subject: Digest,
  { mediaType, payload, annotations }: SigstoreAttachment,
): Promise<void> {
  const layer = { mediaType, digest: digestOf(payload), size: payload.byteLength, annotations };
  const tag = cosignTag(subject, 'sig');
  let isPushed = false;
  await sink.editName(ctx, tag, async (own, there) => {
    const next = addLayer(there, layer, tag);
    if (next === undefined) return undefined;
    await Promise.all([
      isPushed ? undefined : pushBytes(own, sink, layer, payload),
      pushBytes(own, sink, next.config, next.configBytes),
    ]);
    isPushed = true;
    return next.document;
  });
}
