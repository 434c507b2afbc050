import type { SigningChoice } from '../../operation/copy-request.ts';
import { parseImageName, renderImageName, type ImageName } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { ImageSigner } from '../../trust/contract.ts';
import type { Invocation, Services } from '../invocation.ts';
import { requireAttachmentsAllowed } from './attachments-allowed.ts';
import { openGpgSigner } from './gpg.ts';
import { hasIdentity, openKeyless, openKeylessSigner, refuseIdleOptions } from './keyless.ts';
import { openOwnKeySigner, openParameterSigner, openPrivateKeySigner } from './sigstore-signer.ts';

/** What flags and inputs ask to be signed at the destinations; `undefined`: nothing. Each kind of key has its own opener in this folder. */
export async function signingOf(invocation: Invocation, services: Services): Promise<SigningChoice | undefined> {
  const signers: ImageSigner[] = [];
  // One after the other: each may ask somebody for a passphrase.
  for (const open of OPENERS) {
    const signer = await open(invocation, services);
    if (signer !== undefined) signers.push(signer);
  }
  const choice = choose(invocation, signers);
  const isSignedOnly = invocation.command === 'sign' || invocation.command === 'attest';
  if (signers.length > 0 || !isSignedOnly) refuseIdleOptions(invocation);
  if (signers.length > 0 && (invocation.options.text('plan') ?? '') !== '') {
    throw new Failure('INPUT_INVALID', '--plan writes down what is copied, and no signatures', {
      side: 'local',
      hint: 'leave the signing out here, and run waybill sign after waybill apply',
    });
  }
  return signers.length === 0 ? undefined : choice;
}

function choose(invocation: Invocation, signers: readonly ImageSigner[]): SigningChoice {
  const identity = identityOf(invocation);
  const choice: SigningChoice = { signers, ...(identity === undefined ? {} : { identity }) };
  if (!signers.some(({ formats }) => formats.includes('legacy'))) return choice;
  const { calledAsSkopeo } = invocation;
  return {
    ...choice,
    requireAllowed: async ({ reference, settings }) => requireAttachmentsAllowed(reference, settings, calledAsSkopeo),
  };
}

/** `--sign-identity`, written in full: what is signed is what stands there. */
function identityOf({ options }: Invocation): ImageName | undefined {
  const text = options.text('sign-identity') ?? '';
  if (text === '') return undefined;
  const name = parseImageName(text);
  const isBare = name.tag === undefined && name.digest === undefined;
  if (renderImageName(name) === text && !isBare) return name;
  throw new Failure('INPUT_INVALID', `--sign-identity takes host/repository:tag in full, not ${quoteForeign(text)}`, {
    side: 'local',
    hint: `write ${renderImageName(isBare ? { ...name, tag: 'latest' } : name)}`,
  });
}

/** For commands that do nothing else: without a key, the job signs as itself where it can. Fails with INPUT_INVALID where there is nothing to sign with. */
export async function requireSigning(invocation: Invocation, services: Services): Promise<SigningChoice> {
  const signing = await signingOf(invocation, services);
  if (signing !== undefined) return signing;
  if (hasIdentity(invocation)) return choose(invocation, [await openKeyless(invocation, services)]);
  throw new Failure('INPUT_INVALID', 'there is nothing to sign with', {
    side: 'local',
    hint: 'name a key with --key, or let the CI job sign as itself: on GitHub with `permissions: id-token: write`, elsewhere with SIGSTORE_ID_TOKEN',
  });
}

type OpenSigner = (invocation: Invocation, services: Services) => Promise<ImageSigner | undefined>;

/** In the order in which skopeo signs, its own options first. */
const OPENERS: readonly OpenSigner[] = [
  openParameterSigner,
  openGpgSigner,
  openPrivateKeySigner,
  openOwnKeySigner,
  openKeylessSigner,
];
