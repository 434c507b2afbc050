import { renderImageName } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ImageSigner } from '../contract.ts';
import { renderSimplePayload } from './payload.ts';

/** Makes signed OpenPGP messages. */
export interface PayloadSigner {
  /** The primary key's fingerprint, or what gpg was asked for. */
  readonly identity: string;
  sign(ctx: OperationContext, payload: Uint8Array, at: Date): Promise<Uint8Array>;
}

/**
 * Signs images as containers-signature(5) says: one signature for each name they are known by. Fails with INPUT_INVALID where an image
 * has none, since such a signature says under which it may be used.
 */
export function createSimpleSigner(signer: PayloadSigner, creator: string, now: () => Date): ImageSigner {
  return {
    formats: ['gpg'],
    sign: async (ctx, { descriptor: { digest }, references }) => {
      const named = references.filter((one) => one.tag !== undefined || one.digest !== undefined);
      if (named.length === 0) {
        throw new Failure('INPUT_INVALID', `there is no name to sign ${digest} under`, {
          side: 'local',
          hint: 'name the image with --sign-identity host/repository:tag',
        });
      }
      const made = [];
      // One after the other: a card or an agent does one at a time.
      for (const reference of named) {
        const at = now();
        const timestamp = Math.floor(at.getTime() / 1000);
        const payload = renderSimplePayload(
          { digest, reference: renderImageName(reference), optional: { creator, timestamp } },
          'atomic',
        );
        made.push({ format: 'gpg', identity: signer.identity, bytes: await signer.sign(ctx, payload, at) } as const);
      }
      return made;
    },
  };
}
