import { renderImageName, type ImageName } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSource, SigstoreAttachment } from '../../transport/contract.ts';
import type { ByteSigner, ImageSigner, SigningSubject, Witness } from '../contract.ts';
import { renderSimplePayload } from '../simple-signing/payload.ts';
import { ANNOTATION, SIMPLE_SIGNING } from './attachment.ts';
import { renderPem } from './pem.ts';

export interface LegacySignerSettings {
  /** What the payload calls its maker: `waybill 1.2.3`. */
  readonly creator: string;
  readonly now: () => Date;
  /** A Rekor v1, which promises to log the signature. */
  readonly witness?: Witness;
}

/**
 * Signs as cosign did and skopeo does: a payload that claims the reference with its tag, SHA-256 whatever the key, for the `.sig` tag.
 * Fails with INPUT_INVALID where the image has no name to claim.
 */
export function createLegacySigner(by: ByteSigner, { creator, now, witness }: LegacySignerSettings): ImageSigner {
  /** The references that no signature there claims. */
  const lacking = async (
    ctx: OperationContext,
    { descriptor, references }: SigningSubject,
    there: ContentSource | undefined,
  ): Promise<readonly ImageName[]> => {
    if (references.length === 0) throw unnamed();
    if (there === undefined) return references;
    const { claimedByOwnAttachments } = await import('./own-attachments.ts');
    const isLogged = witness !== undefined;
    const claimed = await claimedByOwnAttachments(ctx, there, descriptor.digest, { by, isLogged });
    return references.filter((one) => !claimed.has(renderImageName(one)));
  };
  return {
    formats: ['legacy'],
    countLacking: async (ctx, subject, there) => (await lacking(ctx, subject, there)).length,
    sign: async (ctx, subject, there) => {
      const { descriptor } = subject;
      const references = await lacking(ctx, subject, there);
      const timestamp = Math.floor(now().getTime() / 1000);
      return Promise.all(
        references.map(async (reference) => {
          const claim = {
            digest: descriptor.digest,
            reference: renderImageName(reference),
            optional: { creator, timestamp },
          };
          const payload = renderSimplePayload(claim, 'cosign');
          const attachment = await signPayload(ctx, payload, by, witness);
          return { format: 'legacy' as const, identity: by.identity, attachment };
        }),
      );
    },
  };
}

async function signPayload(
  ctx: OperationContext,
  payload: Uint8Array,
  by: ByteSigner,
  witness: Witness | undefined,
): Promise<SigstoreAttachment> {
  const signature = await by.sign(ctx, payload, 'sha256');
  const logged = await witness?.hashed(ctx, payload, signature, by);
  const promise = logged?.legacyBundle;
  const annotations = {
    [ANNOTATION.signature]: Buffer.from(signature).toString('base64'),
    ...(await certificatesOf(ctx, by)),
    ...(promise === undefined ? {} : { [ANNOTATION.rekorBundle]: promise }),
  };
  return { mediaType: SIMPLE_SIGNING, payload, annotations };
}

async function certificatesOf(ctx: OperationContext, by: ByteSigner): Promise<Readonly<Record<string, string>>> {
  const material = await by.material(ctx);
  if (material.kind === 'public-key') return {};
  const pem = (bytes: Uint8Array): string => renderPem({ label: 'CERTIFICATE', bytes });
  const { leaf, chain } = material;
  return {
    [ANNOTATION.certificate]: pem(leaf),
    ...(chain.length === 0 ? {} : { [ANNOTATION.chain]: chain.map(pem).join('') }),
  };
}

function unnamed(): Failure {
  return new Failure('INPUT_INVALID', 'the image has no name in a registry that a signature could claim', {
    side: 'local',
    hint: 'say what it is called: --sign-identity registry.example.com/team/app:1.4',
  });
}
