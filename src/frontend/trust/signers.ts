import type { SigningChoice } from '../../operation/copy-request.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ImageSigner } from '../../trust/contract.ts';
import type { Invocation, Services } from '../invocation.ts';
import { requireAttachmentsAllowed } from './attachments-allowed.ts';
import { openParameterSigner, openPrivateKeySigner } from './sigstore-signer.ts';

/** What flags and inputs ask to be signed at the destinations; `undefined`: nothing. Each kind of key has its own opener in this folder. */
export async function signingOf(invocation: Invocation, services: Services): Promise<SigningChoice | undefined> {
  const signers: ImageSigner[] = [];
  // One after the other: each may ask somebody for a passphrase.
  for (const open of OPENERS) {
    const signer = await open(invocation, services);
    if (signer !== undefined) signers.push(signer);
  }
  if (signers.length === 0) return undefined;
  if (!signers.some(({ formats }) => formats.includes('legacy'))) return { signers };
  const { calledAsSkopeo } = invocation;
  return {
    signers,
    requireAllowed: async ({ reference, settings }) => requireAttachmentsAllowed(reference, settings, calledAsSkopeo),
  };
}

/** For commands that do nothing else. Fails with INPUT_INVALID where there is nothing to sign with. */
export async function requireSigning(invocation: Invocation, services: Services): Promise<SigningChoice> {
  const signing = await signingOf(invocation, services);
  if (signing !== undefined) return signing;
  throw new Failure('INPUT_INVALID', 'there is nothing to sign with', {
    side: 'local',
    hint: 'name a key with --key, or let the CI job sign as itself: on GitHub with `permissions: id-token: write`, elsewhere with SIGSTORE_ID_TOKEN',
  });
}

type OpenSigner = (invocation: Invocation, services: Services) => Promise<ImageSigner | undefined>;

/** In the order in which skopeo signs. */
const OPENERS: readonly OpenSigner[] = [openParameterSigner, openPrivateKeySigner];
