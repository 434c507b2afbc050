import { stat } from 'node:fs/promises';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { ImageSigner } from '../../trust/contract.ts';
import type { PayloadSigner } from '../../trust/simple-signing/payload-signer.ts';
import { readNamedFile } from '../files.ts';
import type { Invocation, Services } from '../invocation.ts';
import { VERSION } from '../version.ts';
import { readPassphrase } from './passphrase.ts';

/** No key is larger, armored or not. */
const LARGEST_KEY = 1024 * 1024;
/** Of a file, or of a person in gpg's keyring. */
const LONGEST_NAME = 255;
const KEY_VARIABLE = 'GPG_PRIVATE_KEY';
const PASSPHRASE_VARIABLE = 'GPG_PASSPHRASE';
const HEXADECIMAL = /^(?:0x)?[0-9A-Fa-f]{16,64}$/;

/** `--sign-by`: GPG's simple signatures. */
export async function openGpgSigner(
  { options, environment }: Invocation,
  { ctx }: Services,
): Promise<ImageSigner | undefined> {
  const named = options.text('sign-by') ?? '';
  if (named === '') return undefined;
  const file = options.text('sign-passphrase-file') ?? '';
  const signer = await openGpgKey(ctx, environment, { named, passphraseFile: file, option: '--sign-passphrase-file' });
  const { createSimpleSigner } = await import('../../trust/simple-signing/payload-signer.ts');
  return createSimpleSigner(signer, `waybill ${VERSION}`, () => new Date());
}

interface GpgKeyChoice {
  /** A file with a secret key, `env:NAME` for a variable that holds one, or what gpg's keyring knows a key by. */
  readonly named: string;
  /** Empty: the passphrase is in GPG_PASSPHRASE, or gpg asks for it, or there is none. */
  readonly passphraseFile: string;
  readonly option: string;
}

/**
 * The key to sign with. A fingerprint is first compared with the key in GPG_PRIVATE_KEY, where that is set: then no gpg is needed.
 * Fails with INPUT_INVALID.
 */
export async function openGpgKey(
  ctx: OperationContext,
  environment: Readonly<Record<string, string>>,
  { named, passphraseFile, option }: GpgKeyChoice,
): Promise<PayloadSigner> {
  const passphrase =
    passphraseFile === '' ? environment[PASSPHRASE_VARIABLE] : await readPassphrase(ctx, passphraseFile, option);
  if (passphrase !== undefined) ctx.conceal(passphrase);
  const { openKeyOfBytes, isKeyOf } = await import('../../trust/simple-signing/openpgp-sign.ts');
  const ofVariable = (name: string): Uint8Array | undefined => {
    const value = environment[name] ?? '';
    if (value === '') return undefined;
    ctx.conceal(value);
    return Buffer.from(value);
  };
  const [, variable] = /^env:(\w+)$/.exec(named) ?? [];
  if (variable !== undefined) {
    const key = ofVariable(variable);
    if (key !== undefined) return openKeyOfBytes(key, passphrase);
    throw new Failure('INPUT_INVALID', `the variable ${quoteForeign(variable)} holds no key`, {
      side: 'local',
      hint: 'set it to what gpg --armor --export-secret-keys writes',
    });
  }
  if (/[\r\n]/.test(named) || named.length > LONGEST_NAME) {
    throw new Failure(
      'INPUT_INVALID',
      'what is to sign is named by no fingerprint and no file, and is not shown: it may be the key',
      {
        side: 'local',
        hint: 'put the key into a file or a variable, and give the name of the file or env:NAME',
      },
    );
  }
  const isFile = (await stat(named).catch(() => undefined))?.isDirectory() === false;
  if (isFile) return openKeyOfBytes(await readNamedFile(named, '--sign-by', LARGEST_KEY), passphrase);
  const given = HEXADECIMAL.test(named) ? ofVariable(KEY_VARIABLE) : undefined;
  if (given !== undefined && (await isKeyOf(given, named.replace(/^0x/, '')))) return openKeyOfBytes(given, passphrase);
  const { openKeyOfKeyring } = await import('../../trust/simple-signing/gpg-program.ts');
  return openKeyOfKeyring(named, passphrase);
}
