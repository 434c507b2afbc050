import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import type { Digest } from '../../image/index.ts';
import { isSignatureReader } from '../../transport/contract.ts';
import { verifyClaim } from '../../trust/simple-signing/claimed.ts';
import type { OpenPgpKeys } from '../../trust/simple-signing/openpgp-keys.ts';
import type { Endpoint } from '../endpoint.ts';
import { openSource } from '../open-image.ts';

/**
 * Looks for the signatures of a manifest where those of an image are kept, and verifies them: the fingerprint of who signed it under
 * this name. Fails with SIGNATURE_MISSING where there is none, SIGNATURE_INVALID where none holds.
 */
export async function verifyWhereKept(
  ctx: OperationContext,
  image: Endpoint,
  keys: OpenPgpKeys,
  { digest, reference, at }: { readonly digest: Digest; readonly reference: string; readonly at: Date },
): Promise<string> {
  await using source = await openSource(ctx, image);
  if (!isSignatureReader(source))
    throw new Failure('UNSUPPORTED', `${image.reference.text} keeps no signatures beside images`, { side: 'source' });
  // Whether the registry keeps them itself is said with any answer; where there is none, the lookaside is asked all the same.
  await source.lookup(ctx, digest).catch((error: unknown) => {
    ctx.signal.throwIfAborted();
    ctx.emit({ kind: 'debug', text: toFailure(error).message });
  });
  const found = (await source.readSignatures(ctx, digest)).filter((one) => one.kind === 'simple-signing');
  const reasons: string[] = [];
  for (const { bytes } of found) {
    try {
      return await verifyClaim(bytes, keys, at, { digest, reference });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      reasons.push(error.message);
    }
  }
  const subject = `${reference}, ${digest}`;
  const hint = 'registries.d says where signatures are kept: waybill check shows what is found of it';
  throw reasons.length === 0
    ? new Failure('SIGNATURE_MISSING', `no signature of ${subject} was found`, { side: 'source', hint })
    : new Failure('SIGNATURE_INVALID', `no signature of ${subject} holds: ${reasons.join('; ')}`, {
        side: 'source',
        hint,
      });
}
