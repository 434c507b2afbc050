import { isDigest, type Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import type { SigstoreAttachment } from '../../transport/contract.ts';
import { verifyAsBundle } from '../bundle/legacy-bundle.ts';
import { parseStatement } from '../bundle/statement.ts';
import { verifyBundle, type BundleTrust, type ExpectedContent } from '../bundle/verify-bundle.ts';
import { isStatementSigner, type ImageSigner, type NewSignature, type StatementSigner } from '../contract.ts';
import { verifyAttachment } from '../sigstore/verify-attachment.ts';

/**
 * Gives out nothing that does not verify by whom it is of: the key that signs, or the trusted root of the instance that helped to make it.
 * What a certificate authority, a log or a timestamp authority answers is believed no earlier. Fails with SIGNATURE_INVALID besides what
 * the signer fails with.
 */
export function createCheckedSigner(
  signer: ImageSigner,
  trust: BundleTrust,
): ImageSigner | (ImageSigner & StatementSigner) {
  const checked = async (made: NewSignature, expected: ExpectedContent): Promise<NewSignature> => {
    try {
      if (made.format === 'bundle') await verifyBundle(made.bundle, trust, expected);
      else if (made.format === 'legacy') await checkAttachment(made.attachment, trust, expected.digest);
      else return made;
      return { ...made, verified: true };
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

async function checkAttachment(attachment: SigstoreAttachment, trust: BundleTrust, wanted: Digest): Promise<void> {
  const [key] = trust.keys ?? [];
  const { payload } =
    key !== undefined && trust.trustedRoot === undefined
      ? await verifyAttachment(attachment, { kind: 'keys', keys: [key] }, new Date())
      : await verifyAsBundle(attachment, trust, key);
  if (payload.digest !== wanted) throw new Error(`it is about ${payload.digest}`);
}

function distrusted(error: unknown): Failure {
  return new Failure('SIGNATURE_INVALID', `what was just signed does not verify: ${toFailure(error).message}`, {
    hint: 'nothing was written of it; check that --trusted-root is that of the instance whose Fulcio, Rekor and timestamp authority sign',
    cause: error,
  });
}
