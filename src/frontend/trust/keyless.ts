import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { ImageSigner } from '../../trust/contract.ts';
import type { Invocation, Services } from '../invocation.ts';

/** `--sign keyless`. Fails with INPUT_INVALID for other words, and as {@link openKeyless} does. */
export async function openKeylessSigner(invocation: Invocation, services: Services): Promise<ImageSigner | undefined> {
  const wanted = invocation.options.text('sign') ?? '';
  if (wanted === '') return undefined;
  if (wanted === 'keyless') return openKeyless(invocation, services);
  throw new Failure('INPUT_INVALID', `--sign takes keyless, not ${quoteForeign(wanted, 40)}`, {
    side: 'local',
    hint: 'keys have options of their own: waybill copy --help',
  });
}

const OWN_OPTIONS = ['identity-token', 'trusted-root', 'fulcio-url'];
/** With a key, too, a log or a timestamp authority may testify. */
const SHARED_OPTIONS = ['signing-config', 'rekor-url', 'timestamp-url'];

/** No flag is taken and not carried out: these need somebody to sign keyless. Fails with INPUT_INVALID. */
export function refuseIdleOptions({ options }: Invocation): void {
  const isGiven = (name: string): boolean => (options.text(name) ?? '') !== '';
  const idle = [...OWN_OPTIONS, ...(isGiven('key') ? [] : SHARED_OPTIONS)].find(
    // What is verified first may need a root as well.
    (name) => isGiven(name) && !(name === 'trusted-root' && isGiven('verify')),
  );
  if (idle === undefined || isGiven('sign')) return;
  throw new Failure('INPUT_INVALID', `--${idle} is for keyless signing, and nothing is to be signed so`, {
    side: 'local',
    hint: 'add --sign keyless, or leave it out',
  });
}

/** Whether somebody says who this job is, and no key is to sign in its stead. */
export function hasIdentity({ options, environment }: Invocation): boolean {
  const { SIGSTORE_ID_TOKEN: token, ACTIONS_ID_TOKEN_REQUEST_URL: service } = environment;
  if ((options.text('key') ?? '') !== '') return false;
  return [options.text('identity-token'), token, service].some((one) => (one ?? '') !== '');
}

/**
 * Signs with a short-lived certificate for who this job is, in the logs that saw it used. Nothing is asked of Fulcio or of them before
 * there is something to sign. Fails with INPUT_INVALID, CONFIG_INVALID, and as the way to the public instance does.
 */
export async function openKeyless(invocation: Invocation, services: Services): Promise<ImageSigner> {
  const [{ openInstance }, { findIdentityToken }, keyless, { createWitness }, { createSigners }] = await Promise.all([
    import('./sigstore-instance.ts'),
    import('./identity-token.ts'),
    import('../../trust/keyless/keyless-signer.ts'),
    import('../../trust/keyless/witness.ts'),
    import('./signature-format.ts'),
  ]);
  const { services: found, trustedRoot } = await openInstance(invocation, services);
  const { fulcio } = found;
  if (fulcio === undefined) {
    throw new Failure('INPUT_INVALID', 'keyless signing needs a Fulcio, and none is named', {
      side: 'local',
      hint: 'add --fulcio-url, or caUrls to the signing config',
    });
  }
  const { http } = services.registries;
  const by = await keyless.openKeylessSigner({
    http,
    fulcio,
    identityToken: async (ctx) => findIdentityToken(invocation, services, ctx),
  });
  const signer = await createSigners(invocation, by, createWitness(http, found), 'bundle');
  if (trustedRoot === undefined) {
    const text =
      'no --trusted-root: what Fulcio, Rekor and the timestamp authority answer is not verified before it is written';
    services.ctx.emit({ kind: 'note', code: 'SIGNED_UNVERIFIED', text });
    return signer;
  }
  const { createCheckedSigner } = await import('../../trust/keyless/checked-signer.ts');
  return createCheckedSigner(signer, { trustedRoot });
}
