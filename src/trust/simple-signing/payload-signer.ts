import { renderImageName, type ImageName } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import type { ContentSource } from '../../transport/contract.ts';
import type { ImageSigner, SigningSubject } from '../contract.ts';
import type { OpenPgpKeys } from './openpgp-keys.ts';
import { renderSimplePayload } from './payload.ts';

/** Makes signed OpenPGP messages. */
export interface PayloadSigner {
  /** The primary key's fingerprint, or what gpg was asked for. */
  readonly identity: string;
  sign(ctx: OperationContext, payload: Uint8Array, at: Date): Promise<Uint8Array>;
  /** The public key. */
  keys(ctx: OperationContext): Promise<OpenPgpKeys>;
}

/**
 * Signs images as containers-signature(5) says: one signature for each name they are known by. Fails with INPUT_INVALID where an image
 * has none, since such a signature says under which it may be used.
 */
export function createSimpleSigner(signer: PayloadSigner, creator: string, now: () => Date): ImageSigner {
  /** The names that no signature there claims. */
  const lacking = async (
    ctx: OperationContext,
    { descriptor: { digest }, references }: SigningSubject,
    there: ContentSource | undefined,
  ): Promise<readonly ImageName[]> => {
    const named = references.filter((one) => one.tag !== undefined || one.digest !== undefined);
    if (named.length === 0) {
      throw new Failure('INPUT_INVALID', `there is no name to sign ${digest} under`, {
        side: 'local',
        hint: 'name the image with --sign-identity host/repository:tag',
      });
    }
    if (there === undefined) return named;
    const { claimedByOwnSignatures } = await import('./own-signatures.ts');
    const claimed = await claimedByOwnSignatures(ctx, there, digest, { signer, at: now() });
    return named.filter((one) => !claimed.has(renderImageName(one)));
  };
  let keys: Promise<OpenPgpKeys> | undefined;
  /** What a gpg signed with an old algorithm, others may still take: it is given out, and not called verified. */
  const holds = async (ctx: OperationContext, bytes: Uint8Array, at: Date): Promise<boolean> => {
    try {
      keys ??= signer.keys(ctx);
      const { verifySimpleSignature } = await import('./openpgp-verify.ts');
      await verifySimpleSignature(bytes, await keys, at);
      return true;
    } catch (error) {
      ctx.signal.throwIfAborted();
      ctx.emit({ kind: 'debug', text: `what was just signed is not verified: ${toFailure(error).message}` });
      return false;
    }
  };
  return {
    formats: ['gpg'],
    countLacking: async (ctx, subject, there) => (await lacking(ctx, subject, there)).length,
    sign: async (ctx, subject, there) => {
      const { digest } = subject.descriptor;
      const made = [];
      // One after the other: a card or an agent does one at a time.
      for (const reference of await lacking(ctx, subject, there)) {
        const at = now();
        const timestamp = Math.floor(at.getTime() / 1000);
        const payload = renderSimplePayload(
          { digest, reference: renderImageName(reference), optional: { creator, timestamp } },
          'atomic',
        );
        const bytes = await signer.sign(ctx, payload, at);
        const verified = await holds(ctx, bytes, at);
        made.push({ format: 'gpg', identity: signer.identity, bytes, ...(verified ? { verified } : {}) } as const);
      }
      return made;
    },
  };
}
