import { writeFile } from 'node:fs/promises';
import { parseImageName, type Digest } from '../../image/index.ts';
import { manifestDigest } from '../../operation/manifest-digest.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, explainStorage } from '../../runtime/failure.ts';
import { renderSimplePayload } from '../../trust/simple-signing/payload.ts';
import { readNamedFile } from '../files.ts';
import type { Invocation, Services } from '../invocation.ts';
import { renderJson } from '../report/json.ts';
import { VERSION } from '../version.ts';
import { openGpgKey } from './gpg.ts';

const LARGEST = 4 * 1024 * 1024;
const LARGEST_KEYRING = 64 * 1024 * 1024;

/** `standalone-sign MANIFEST REFERENCE KEY`: the signature to `--output`, or to stdout. */
export async function runStandaloneSign(
  { options, operands: [file = '', named = '', key = ''], environment }: Invocation,
  { ctx }: Services,
): Promise<Uint8Array> {
  const reference = referenceOf(named);
  const digest = await digestOfFile(file);
  const passphraseFile = options.text('passphrase-file') ?? '';
  const signer = await openGpgKey(ctx, environment, { named: key, passphraseFile, option: '--passphrase-file' });
  const at = new Date();
  const optional = { creator: `waybill ${VERSION}`, timestamp: Math.floor(at.getTime() / 1000) };
  const signature = await signer.sign(ctx, renderSimplePayload({ digest, reference, optional }, 'atomic'), at);
  const output = options.text('output') ?? '';
  if (output === '') return signature;
  await writeFile(output, signature, { mode: 0o644 }).catch((error: unknown) => {
    throw explainStorage(error, output);
  });
  return new Uint8Array();
}

/**
 * `standalone-verify MANIFEST REFERENCE FINGERPRINTS SIGNATURE`, or with a key file and no signature: the one that is kept for the
 * reference. What skopeo prints.
 */
export async function runStandaloneVerify(invocation: Invocation, services: Services): Promise<string> {
  const { options, operands } = invocation;
  const [file = '', named = '', key = '', signatureFile] = operands;
  const reference = referenceOf(named);
  const digest = await digestOfFile(file);
  const publicKeys = options.text('public-key-file') ?? '';
  const { loadOpenPgpKeys } = await import('../../trust/simple-signing/openpgp-keys.ts');
  const at = new Date();
  if (signatureFile === undefined) {
    const keys = await loadOpenPgpKeys([await readNamedFile(key, 'KEYFILE', LARGEST_KEYRING)]);
    const { verifyWhereKept } = await import('../../operation/sign/standalone.ts');
    const [image] = services.endpoints([`docker://${reference}`], '');
    if (image === undefined) throw new Failure('INTERNAL', 'there is no image');
    return verified(await verifyWhereKept(services.ctx, image, keys, { digest, reference, at }), digest);
  }
  const fingerprints = key === 'any' ? undefined : key.split(',').map((one) => one.trim().toUpperCase());
  if (fingerprints === undefined && publicKeys === '') {
    throw new Failure('INPUT_INVALID', 'any fingerprint counts only with --public-key-file', {
      side: 'local',
      hint: 'name the file of the keys that count, or their fingerprints',
    });
  }
  const keys = await loadOpenPgpKeys([await readKeys(services.ctx, publicKeys, fingerprints ?? [])]);
  const signature = await readNamedFile(signatureFile, 'SIGNATURE', LARGEST);
  const { verifyClaim } = await import('../../trust/simple-signing/claimed.ts');
  const claim = { digest, reference, ...(fingerprints === undefined ? {} : { fingerprints }) };
  return verified(await verifyClaim(signature, keys, at, claim), digest);
}

/** The hidden `untrusted-signature-dump-without-verification`. */
export async function runSignatureDump({ operands: [file = ''] }: Invocation): Promise<string> {
  const bytes = await readNamedFile(file, 'SIGNATURE', LARGEST);
  const { readUntrusted } = await import('../../trust/simple-signing/untrusted.ts');
  return renderJson(readUntrusted(bytes, file));
}

async function readKeys(ctx: OperationContext, file: string, fingerprints: readonly string[]): Promise<Uint8Array> {
  if (file !== '') return readNamedFile(file, '--public-key-file', LARGEST_KEYRING);
  const { exportKeysOfKeyring } = await import('../../trust/simple-signing/gpg-program.ts');
  return exportKeysOfKeyring(ctx, fingerprints);
}

async function digestOfFile(file: string): Promise<Digest> {
  return manifestDigest(await readNamedFile(file, 'MANIFEST', LARGEST));
}

/** As it was written: what is signed is what stands there. Fails with REFERENCE_INVALID where nobody could read it. */
function referenceOf(text: string): string {
  const reference = text.replace(/^docker:\/\//, '');
  parseImageName(reference);
  return reference;
}

function verified(fingerprint: string, digest: Digest): string {
  return `Signature verified using fingerprint ${fingerprint}, digest ${digest}\n`;
}
