import { createPublicKey } from 'node:crypto';
import { Failure } from '../../runtime/failure.ts';
import type { SigningParameters } from '../../settings/signing-parameters.ts';
import type { ByteSigner, ImageSigner, Witness } from '../../trust/contract.ts';
import { readNamedFile } from '../files.ts';
import type { Invocation, Services } from '../invocation.ts';
import { findPassphrase, readPassphrase } from './passphrase.ts';
import { createSigners } from './signature-format.ts';
import type { SigstoreInstance } from './sigstore-instance.ts';

const LARGEST_KEY = 64 * 1024;
const LARGEST_PARAMETERS = 1024 * 1024;

/** `--sign-by-sigstore-private-key`: as skopeo's, without a log. */
export async function openPrivateKeySigner(
  invocation: Invocation,
  services: Services,
): Promise<ImageSigner | undefined> {
  const file = invocation.options.text('sign-by-sigstore-private-key') ?? '';
  if (file === '') return undefined;
  const passphraseFile = invocation.options.text('sign-passphrase-file') ?? '';
  if (passphraseFile !== '' && (invocation.options.text('sign-by') ?? '') !== '') {
    throw new Failure('INPUT_INVALID', '--sign-passphrase-file is for one key, and two are to sign', {
      side: 'local',
      hint: 'give the passphrase of the sigstore key in COSIGN_PASSWORD, or sign in two steps',
    });
  }
  const by = await openKey(invocation, services, {
    key: file,
    option: '--sign-by-sigstore-private-key',
    passphraseOption: '--sign-passphrase-file',
    ...(passphraseFile === '' ? {} : { passphraseFile }),
  });
  return checkedByKey(services, by, await createSigners(invocation, by, undefined));
}

/** `--sign-by-sigstore`: what a file of parameters says. */
export async function openParameterSigner(
  invocation: Invocation,
  services: Services,
): Promise<ImageSigner | undefined> {
  const file = invocation.options.text('sign-by-sigstore') ?? '';
  if (file === '') return undefined;
  const text = (await readNamedFile(file, '--sign-by-sigstore', LARGEST_PARAMETERS)).toString('utf8');
  const { parseSigningParameters, secretsOfParameters } = await import('../../settings/signing-parameters.ts');
  // Before it is parsed: a file that cannot be read may be told of, with a secret where a key was expected.
  for (const secret of secretsOfParameters(text)) services.ctx.conceal(secret);
  const parameters = parseSigningParameters(text, file);
  const { key, fulcio } = parameters;
  const witness = await witnessOf(parameters, services, file);
  if (fulcio !== undefined) return createSigners(invocation, await openIdentity(fulcio, services, file), witness);
  const by = await openKey(invocation, services, {
    key: key?.file ?? '',
    option: 'privateKeyFile',
    passphraseOption: 'privateKeyPassphraseFile',
    ...(key?.passphraseFile === undefined ? {} : { passphraseFile: key.passphraseFile }),
  });
  return checkedByKey(services, by, await createSigners(invocation, by, witness));
}

/** `--key`: bundles, as cosign 3 makes them, unless told otherwise; logged where options name a log. */
export async function openOwnKeySigner(invocation: Invocation, services: Services): Promise<ImageSigner | undefined> {
  const { readKeyText } = await import('./key-text.ts');
  const key = await readKeyText(invocation);
  if (key === undefined) return undefined;
  if (/PRIVATE KEY(?: BLOCK)?-----/.test(key.text)) services.ctx.conceal(key.text);
  if (key.text.includes('-----BEGIN PGP ')) {
    throw new Failure('INPUT_INVALID', `${key.name} is a key of OpenPGP, which signs with --sign-by`, {
      side: 'local',
      hint: 'write --sign-by FILE, or --sign-by env:NAME for a variable',
    });
  }
  const { options } = invocation;
  const passphrase = options.text('passphrase');
  const passphraseFile = options.text('sign-passphrase-file') ?? '';
  const by = await openText(invocation, services, {
    text: key.text,
    key: key.name,
    passphraseOption: '--sign-passphrase-file',
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(passphraseFile === '' ? {} : { passphraseFile }),
  });
  const { namesServices, openInstance } = await import('./sigstore-instance.ts');
  if (!namesServices(invocation))
    return checkedByKey(services, by, await createSigners(invocation, by, undefined, 'bundle'));
  const { createWitness } = await import('../../trust/keyless/witness.ts');
  const instance = await openInstance(invocation, services);
  const signer = await createSigners(
    invocation,
    by,
    createWitness(services.registries.http, instance.services),
    'bundle',
  );
  return checkedByKey(services, by, signer, instance);
}

/** Nothing that a key signs is given out before it holds for that key, and in the logs of a root that is known. */
async function checkedByKey(
  { ctx }: Services,
  by: ByteSigner,
  signer: ImageSigner,
  instance?: SigstoreInstance,
): Promise<ImageSigner> {
  const material = await by.material(ctx);
  if (material.kind !== 'public-key') return signer;
  const { createCheckedSigner } = await import('../../trust/keyless/checked-signer.ts');
  const keys = [createPublicKey({ key: Buffer.from(material.spki), format: 'der', type: 'spki' })];
  const trustedRoot = instance?.trustedRoot;
  if (trustedRoot === undefined) return createCheckedSigner(signer, { keys });
  const { rekor, timestamps } = instance?.services ?? { rekor: [], timestamps: [] };
  const require = { tlog: Math.min(1, rekor.length), sct: 0, timestamp: Math.min(1, timestamps.length) };
  return createCheckedSigner(signer, { keys, trustedRoot, require });
}

interface KeyPlace {
  readonly key: string;
  /** What names it, for messages. */
  readonly option: string;
  readonly passphraseFile?: string;
  readonly passphraseOption: string;
}

/** A private key in a file, opened with its passphrase. Fails with INPUT_INVALID. */
async function openKey(invocation: Invocation, services: Services, place: KeyPlace): Promise<ByteSigner> {
  const text = (await readNamedFile(place.key, place.option, LARGEST_KEY)).toString('utf8');
  return openText(invocation, services, { ...place, text });
}

type KeyInMemory = Omit<KeyPlace, 'option'> & { readonly text: string; readonly passphrase?: string };

async function openText(invocation: Invocation, { ctx }: Services, place: KeyInMemory): Promise<ByteSigner> {
  const { options, environment } = invocation;
  const { text, key, passphrase, passphraseFile, passphraseOption } = place;
  const [{ isEncryptedKey }, { openKeySigner }] = await Promise.all([
    import('../../trust/sigstore/key-file.ts'),
    import('../../trust/sigstore/key-signer.ts'),
  ]);
  const passphraseOf = async (): Promise<string | undefined> => {
    if (passphrase !== undefined) return passphrase;
    if (passphraseFile !== undefined) return readPassphrase(ctx, passphraseFile, passphraseOption);
    return isEncryptedKey(text) ? findPassphrase(ctx, environment, { key, option: passphraseOption }) : undefined;
  };
  try {
    return await openKeySigner(text, await passphraseOf(), { acceptsPlain: options.flag('allow-unencrypted-key') });
  } catch (error) {
    throw error instanceof Failure ? error.with({ subject: key }) : error;
  }
}

async function witnessOf(
  { rekorUrl }: SigningParameters,
  { registries }: Services,
  file: string,
): Promise<Witness | undefined> {
  if (rekorUrl === undefined) return undefined;
  const { parseServiceAddress } = await import('../../trust/keyless/service.ts');
  const { createWitness } = await import('../../trust/keyless/witness.ts');
  const url = parseServiceAddress(rekorUrl, `rekorURL in ${file}`);
  return createWitness(registries.http, { fulcio: undefined, rekor: [{ url, version: 1 }], timestamps: [] });
}

async function openIdentity(
  { url, identity }: NonNullable<SigningParameters['fulcio']>,
  { ctx, registries }: Services,
  file: string,
): Promise<ByteSigner> {
  if (identity.mode !== 'staticToken') {
    throw new Failure(
      'UNSUPPORTED',
      `${file}: oidcMode ${identity.mode} wants a person at a browser, whom a CI job has not`,
      {
        side: 'local',
        subject: file,
        hint: 'use oidcMode: staticToken with the identity token of the job as oidcIDToken',
      },
    );
  }
  const token = identity.token.reveal();
  ctx.conceal(token);
  const { parseServiceAddress } = await import('../../trust/keyless/service.ts');
  const { parseIdentityToken } = await import('../../trust/keyless/identity-token.ts');
  const { openKeylessSigner } = await import('../../trust/keyless/keyless-signer.ts');
  return openKeylessSigner({
    http: registries.http,
    fulcio: parseServiceAddress(url, `fulcioURL in ${file}`, { isSecret: true }),
    identityToken: async () => Promise.resolve(parseIdentityToken(token, `oidcIDToken in ${file}`, Date.now())),
  });
}
