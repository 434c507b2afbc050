import type { SigningChoice } from '../../operation/copy-request.ts';
import type { ImageSigner } from '../../trust/contract.ts';
import type { Invocation, Services } from '../invocation.ts';

/** What flags and inputs ask to be signed at the destinations; `undefined`: nothing. Each kind of key has its own opener in this folder. */
export async function signingOf(invocation: Invocation, services: Services): Promise<SigningChoice | undefined> {
  const opened = await Promise.all(OPENERS.map(async (open) => open(invocation, services)));
  const signers = opened.filter((one) => one !== undefined);
  return signers.length === 0 ? undefined : { signers };
}

type OpenSigner = (invocation: Invocation, services: Services) => Promise<ImageSigner | undefined>;

const OPENERS: readonly OpenSigner[] = [];
