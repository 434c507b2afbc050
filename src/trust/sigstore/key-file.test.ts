import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { generateKey } from './generate-key.ts';
import { isEncryptedKey, openPrivateKey, parsePublicKey, sealPrivateKey } from './key-file.ts';

const FIXTURES = new URL('../../../test/fixtures/trust/sigstore-keys/', import.meta.url);
const { passphrase, pemFilesBase64 } = JSON.parse(readFileSync(new URL('encrypted-keys.json', FIXTURES), 'utf8')) as {
  passphrase: string;
  pemFilesBase64: Record<string, string>;
};
const keyFiles = Object.entries(pemFilesBase64).map(
  ([name, base64]) => [name, Buffer.from(base64, 'base64').toString()] as const,
);
const skopeos = keyFiles.find(([name]) => name === 'sk')?.[1] ?? '';

describe('an encrypted private key', () => {
  it.each(keyFiles)('is opened with its passphrase: %s', async (name, text) => {
    const key = await openPrivateKey(text, passphrase);
    const expected = readFileSync(new URL(`${name.split('-')[0] ?? ''}.pub`, FIXTURES), 'utf8');
    expect(isEncryptedKey(text)).toBe(true);
    expect(createPublicKey(key).equals(parsePublicKey(expected))).toBe(true);
  });

  it.each(['', 'hunter3', `${passphrase}\n`])('is not opened with another passphrase: %j', async (wrong) => {
    expect((await failureOf(openPrivateKey(skopeos, wrong), 'INPUT_INVALID')).message).toBe(
      'the passphrase does not open the private key',
    );
  });

  it('says that it needs a passphrase where none was given', async () => {
    await failureOf(openPrivateKey(skopeos, undefined), 'INPUT_INVALID');
  });

  it.each([
    ['less work for whoever guesses', { N: 16_384 }],
    ['more memory than is its due', { N: 2 ** 30 }],
    ['a cost that is no number', { N: '65536' }],
    ['another block size', { r: 1024 }],
    ['another parallelism', { p: 1024 }],
  ])('may not ask for %s', async (_what, params) => {
    const failure = await failureOf(openPrivateKey(withParams(skopeos, params), passphrase), 'INPUT_INVALID');
    expect(failure.message).toMatch(/not as cosign and skopeo write it: other costs of scrypt/);
  });

  it('is refused under a label that says something else', async () => {
    const other = skopeos.replaceAll('ENCRYPTED COSIGN PRIVATE KEY', 'ENCRYPTED PRIVATE KEY');
    await failureOf(openPrivateKey(other, passphrase), 'INPUT_INVALID');
  });

  it.each(['', 'not a key', skopeos.slice(0, 300), `${skopeos}${skopeos}`, `${skopeos}x`, 'x'.repeat(300_000)])(
    'is refused as a whole where it is none (%#)',
    async (text) => {
      await failureOf(openPrivateKey(text, passphrase), 'INPUT_INVALID');
    },
  );

  it('is read again after it was written, with an empty passphrase too', async () => {
    const { privateKey } = generateKeyPairSync('ed25519', {
      privateKeyEncoding: { format: 'der', type: 'pkcs8' },
      publicKeyEncoding: { format: 'pem', type: 'spki' },
    });
    const opened = await openPrivateKey(await sealPrivateKey(privateKey, ''), '');
    expect(opened.export({ format: 'der', type: 'pkcs8' })).toEqual(privateKey);
  });
});

describe('a private key that OpenSSL encrypted', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const text = String(
    privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'open sesame' }),
  );

  it('is opened with its passphrase, and with no other', async () => {
    expect(isEncryptedKey(text)).toBe(true);
    expect((await openPrivateKey(text, 'open sesame')).equals(privateKey)).toBe(true);
    for (const wrong of ['', 'open sesame '])
      expect((await failureOf(openPrivateKey(text, wrong), 'INPUT_INVALID')).message).toMatch(
        /passphrase does not open/,
      );
    expect((await failureOf(openPrivateKey(text, undefined), 'INPUT_INVALID')).hint).toContain('COSIGN_PASSWORD');
  });
});

describe('a private key that is not encrypted', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const plain: [string, string][] = [
    ['PKCS #8', String(privateKey.export({ format: 'pem', type: 'pkcs8' }))],
    ['SEC 1', String(privateKey.export({ format: 'pem', type: 'sec1' }))],
    ['PKCS #1', String(rsa.export({ format: 'pem', type: 'pkcs1' }))],
  ];

  it.each(plain)('is opened only where that was asked for: %s', async (_form, text) => {
    expect(isEncryptedKey(text)).toBe(false);
    expect((await failureOf(openPrivateKey(text, undefined), 'INPUT_INVALID')).message).toBe(
      'no passphrase protects the private key',
    );
    expect((await openPrivateKey(text, undefined, { acceptsPlain: true })).type).toBe('private');
  });
});

describe('a new key pair', () => {
  it('is one pair, for ECDSA on P-256, behind the passphrase', async () => {
    const pair = await generateKey('correct horse');
    const key = await openPrivateKey(pair.private, 'correct horse');
    const signature = sign('sha256', Buffer.from('payload'), key);
    expect(verify('sha256', Buffer.from('payload'), parsePublicKey(pair.public), signature)).toBe(true);
    expect(pair.private).toMatch(/^-----BEGIN ENCRYPTED COSIGN PRIVATE KEY-----\n(?:.{64}\n)+.{1,64}\n-----END /);
  });
});

function withParams(text: string, changed: Readonly<Record<string, unknown>>): string {
  const body = text.replaceAll(/-----[^-]+-----|\s/g, '');
  const document = JSON.parse(Buffer.from(body, 'base64').toString()) as { kdf: { params: object } };
  Object.assign(document.kdf.params, changed);
  const lines = Buffer.from(JSON.stringify(document)).toString('base64');
  return `-----BEGIN ENCRYPTED COSIGN PRIVATE KEY-----\n${lines}\n-----END ENCRYPTED COSIGN PRIVATE KEY-----\n`;
}
