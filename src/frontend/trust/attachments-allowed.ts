import { Failure } from '../../runtime/failure.ts';
import type { EndpointSettings, Reference } from '../../transport/contract.ts';

/**
 * Whether registries.d lets signatures be written into a registry itself, in cosign's way. waybill writes them where nothing is said:
 * who asks for such a signature wants it there. Called by the name of skopeo, it has to be said, as there.
 * Fails with CONFIG_INVALID.
 */
export async function requireAttachmentsAllowed(
  { image, text }: Reference,
  { signatureStores }: EndpointSettings,
  calledAsSkopeo: boolean,
): Promise<void> {
  if (image === undefined || signatureStores === undefined) return;
  const { attachments } = await signatureStores(image);
  if (attachments?.value ?? !calledAsSkopeo) return;
  const where = attachments === undefined ? '' : ` (${attachments.origin})`;
  throw new Failure('CONFIG_INVALID', `writing sigstore attachments is disabled by configuration${where}`, {
    side: 'destination',
    subject: text,
    hint: 'set `use-sigstore-attachments: true` for this registry in registries.d',
  });
}
