import { isDigest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { verifyAsBundle } from '../bundle/legacy-bundle.ts';
import { parseStatement } from '../bundle/statement.ts';
import type { TrustedRoot } from '../bundle/trusted-root.ts';
import { verifyBundle, type ExpectedContent } from '../bundle/verify-bundle.ts';
import { isStatementSigner, type ImageSigner, type NewSignature, type StatementSigner } from '../contract.ts';

/**
 * Gives out nothing that does not verify against the trusted root of the instance that helped to make it: what a certificate authority,
 * a log or a timestamp authority answers is believed no earlier. For signers with certificates. Fails with SIGNATURE_INVALID besides
 * what the signer fails with.
 */
export function createCheckedSigner(
  signer: ImageSigner,
  trustedRoot: TrustedRoot,
): ImageSigner | (ImageSigner & StatementSigner) {
  const checked = async (made: NewSignature, expected: ExpectedContent): Promise<NewSignature> => {
    try {
      if (made.format === 'bundle') await verifyBundle(made.bundle, { trustedRoot }, expected);
      else if (made.format === 'legacy') await verifyAsBundle(made.attachment, { trustedRoot });
      return made;
    } catch (error) {
      throw distrusted(error);
    }
  };
  const image: ImageSigner = {
    formats: signer.formats,
    countLacking: async (...asked) => signer.countLacking(...asked),
    sign: async (ctx, subject, there) => {
      const made = await signer.sign(ctx, subject, there);
      const { digest } = subject.descriptor;
      return Promise.all(made.map(async (one) => checked(one, { digest, as: 'signature' })));
    },
  };
  if (!isStatementSigner(signer)) return image;
  return {
    ...image,
    attest: async (ctx: OperationContext, statement: Uint8Array, predicateType: string) => {
      const made = await signer.attest(ctx, statement, predicateType);
      const [subject] = parseStatement(statement).subjects;
      const digest = Object.entries(subject?.digest ?? {})
        .map(([algorithm, hex]) => `${algorithm}:${hex}`)
        .find(isDigest);
      if (digest === undefined) throw distrusted(new Error('its statement is about no digest'));
      return checked(made, { digest, as: { predicateType } });
    },
  };
}

function distrusted(error: unknown): Failure {
  return new Failure('SIGNATURE_INVALID', `what was just signed does not verify: ${toFailure(error).message}`, {
    hint: 'nothing was written; check that --trusted-root is that of the instance whose Fulcio, Rekor and timestamp authority sign',
    cause: error,
  });
}
