import { createPrivateKey, createPublicKey, randomBytes, scrypt, type KeyObject } from 'node:crypto';
import { parseStrictJson } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import { parseOnlyPem, renderPem, type PemBlock } from './pem.ts';

/** What skopeo and old versions of cosign write; today's cosign says SIGSTORE. Each of them reads both. */
const WRITTEN_LABEL = 'ENCRYPTED COSIGN PRIVATE KEY';
const ENCRYPTED_LABELS: ReadonlySet<string> = new Set([WRITTEN_LABEL, 'ENCRYPTED SIGSTORE PRIVATE KEY']);
/** PKCS #8 under a passphrase, as `openssl pkcs8 -topk8` and `openssl genpkey -aes256` write it. */
const PKCS8_LABEL = 'ENCRYPTED PRIVATE KEY';
const PLAIN_LABELS: ReadonlySet<string> = new Set(['PRIVATE KEY', 'EC PRIVATE KEY', 'RSA PRIVATE KEY']);

/** The costs that others write. A file may not ask for more: it would take the memory of the job. */
const COSTS: ReadonlySet<number> = new Set([32_768, 65_536, 131_072]);
const WRITTEN_COST = 65_536;
const MOST_MEMORY = 256 * 1024 * 1024;

/** What a key file does where it is not encrypted; nobody's key lies open on a disk unless that was asked for. */
export interface KeyFileChoices {
  readonly acceptsPlain?: boolean;
}

/** Whether a passphrase is needed to open it; an empty one is one. */
export function isEncryptedKey(text: string): boolean {
  const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text)?.[1] ?? '';
  return ENCRYPTED_LABELS.has(label) || label === PKCS8_LABEL;
}

/**
 * Opens a private key as cosign and skopeo write it: scrypt and NaCl's secretbox around PKCS #8; or as OpenSSL encrypts PKCS #8.
 * `acceptsPlain`: also PEM that is not encrypted (PKCS #8, SEC 1, PKCS #1). Fails with INPUT_INVALID.
 */
export async function openPrivateKey(
  text: string,
  passphrase: string | undefined,
  { acceptsPlain = false }: KeyFileChoices = {},
): Promise<KeyObject> {
  const block = parseOnlyPem(text, 'the private key');
  if (ENCRYPTED_LABELS.has(block.label)) return decrypt(block, passphrase);
  if (block.label === PKCS8_LABEL) return decryptPkcs8(block, passphrase);
  if (!PLAIN_LABELS.has(block.label)) throw foreign(block.label);
  if (!acceptsPlain) {
    throw new Failure('INPUT_INVALID', 'no passphrase protects the private key', {
      side: 'local',
      hint: '--allow-unencrypted-key takes it as it is; `waybill generate-sigstore-key` makes one with a passphrase',
    });
  }
  return readKey(() => createPrivateKey({ key: renderPem(block), format: 'pem' }));
}

/** Encrypts PKCS #8 so that cosign and skopeo open it. */
export async function sealPrivateKey(pkcs8: Uint8Array, passphrase: string): Promise<string> {
  const [salt, nonce] = [randomBytes(32), randomBytes(24)];
  const key = await deriveKey(passphrase, salt, WRITTEN_COST);
  const { xsalsa20poly1305 } = await import('@noble/ciphers/salsa.js');
  const document = {
    kdf: { name: 'scrypt', params: { N: WRITTEN_COST, r: 8, p: 1 }, salt: salt.toString('base64') },
    cipher: { name: 'nacl/secretbox', nonce: nonce.toString('base64') },
    ciphertext: Buffer.from(xsalsa20poly1305(key, nonce).encrypt(pkcs8)).toString('base64'),
  };
  return renderPem({ label: WRITTEN_LABEL, bytes: Buffer.from(JSON.stringify(document)) });
}

/** A public key in PEM, as SubjectPublicKeyInfo. Fails with INPUT_INVALID. */
export function parsePublicKey(text: string, what = 'the public key'): KeyObject {
  const block = parseOnlyPem(text, what);
  if (block.label !== 'PUBLIC KEY')
    throw new Failure('INPUT_INVALID', `${what} holds ${block.label}, where PUBLIC KEY is wanted`, {
      side: 'local',
      hint: 'name the .pub file of the key pair',
    });
  return readKey(() => createPublicKey({ key: Buffer.from(block.bytes), format: 'der', type: 'spki' }), what);
}

async function decrypt({ bytes }: PemBlock, passphrase: string | undefined): Promise<KeyObject> {
  const { salt, cost, nonce, ciphertext } = parseEnvelope(bytes);
  if (passphrase === undefined) throw withoutPassphrase();
  const key = await deriveKey(passphrase, salt, cost);
  const { xsalsa20poly1305 } = await import('@noble/ciphers/salsa.js');
  let der: Uint8Array;
  try {
    der = xsalsa20poly1305(key, nonce).decrypt(ciphertext);
  } catch (error) {
    throw wrongPassphrase(error);
  }
  return readKey(() => createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' }));
}

/** RFC 8018, by OpenSSL. */
function decryptPkcs8({ bytes }: PemBlock, passphrase: string | undefined): KeyObject {
  if (passphrase === undefined) throw withoutPassphrase();
  try {
    return createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8', passphrase });
  } catch (error) {
    throw wrongPassphrase(error);
  }
}

function withoutPassphrase(): Failure {
  return new Failure('INPUT_INVALID', 'the private key is encrypted and no passphrase was given', {
    side: 'local',
    hint: 'use --sign-passphrase-file or COSIGN_PASSWORD',
  });
}

function wrongPassphrase(cause: unknown): Failure {
  return new Failure('INPUT_INVALID', 'the passphrase does not open the private key', {
    side: 'local',
    hint: 'the passphrase is wrong, or the key file was changed',
    cause,
  });
}

/** The document of go-securesystemslib's `encrypted`. */
function parseEnvelope(bytes: Uint8Array): {
  readonly salt: Buffer;
  readonly cost: number;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
} {
  try {
    const { kdf, cipher, ciphertext } = record(parseStrictJson(bytes, 'its content'));
    const { name, params, salt } = record(kdf);
    const { N, r, p } = record(params);
    const { name: cipherName, nonce } = record(cipher);
    if (name !== 'scrypt' || cipherName !== 'nacl/secretbox') throw new Error('another kdf or cipher');
    if (typeof N !== 'number' || !COSTS.has(N) || r !== 8 || p !== 1) throw new Error('other costs of scrypt');
    return { salt: base64(salt, 32), cost: N, nonce: base64(nonce, 24), ciphertext: base64(ciphertext) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure('INPUT_INVALID', `the private key file is not as cosign and skopeo write it: ${why}`, {
      side: 'local',
      hint: 'make a new one with `waybill generate-sigstore-key`',
      cause: error,
    });
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error('an object is missing');
  return value as Readonly<Record<string, unknown>>;
}

function base64(value: unknown, length?: number): Buffer {
  if (typeof value !== 'string') throw new Error('a value in base64 is missing');
  const bytes = Buffer.from(value, 'base64');
  if (bytes.toString('base64') !== value) throw new Error('a value is not base64');
  if (length !== undefined && bytes.byteLength !== length) throw new Error('a value has another length');
  return bytes;
}

async function deriveKey(passphrase: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salt, 32, { N: cost, r: 8, p: 1, maxmem: MOST_MEMORY }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function readKey(read: () => KeyObject, what = 'the private key'): KeyObject {
  try {
    return read();
  } catch (error) {
    throw new Failure('INPUT_INVALID', `${what} cannot be read`, {
      side: 'local',
      hint: 'the file is damaged, or the key is of another kind',
      cause: error,
    });
  }
}

function foreign(label: string): Failure {
  return new Failure('INPUT_INVALID', `this is no private key that signs images: it says ${label}`, {
    side: 'local',
    hint: 'make one with `waybill generate-sigstore-key`, or import yours with `cosign import-key-pair`',
  });
}
