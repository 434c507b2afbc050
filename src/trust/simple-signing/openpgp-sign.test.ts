import { generateKey, readPrivateKey } from 'openpgp';
import { beforeAll, describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { parseImageName } from '../../image/index.ts';
import { loadOpenPgpKeys } from './openpgp-keys.ts';
import { openKeyOfBytes } from './openpgp-sign.ts';
import { verifySimpleSignature } from './openpgp-verify.ts';
import { createSimpleSigner } from './payload-signer.ts';

const AT = new Date('2026-11-21T12:00:00Z');
const BEFORE = new Date('2026-11-20T12:00:00Z');
const descriptor = { mediaType: 'x', digest: `sha256:${'0'.repeat(64)}`, size: 1 } as const;
const references = [parseImageName('registry.example.com/team/app:v1')];

interface Pair {
  readonly privateKey: string;
  readonly publicKey: string;
}

async function aKey(passphrase?: string, more: object = {}): Promise<Pair> {
  return generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    userIDs: [{ name: 'Release' }],
    date: BEFORE,
    ...(passphrase === undefined ? {} : { passphrase }),
    ...more,
  });
}

async function sign(secret: Uint8Array, passphrase?: string, at = AT): Promise<Uint8Array> {
  const signer = createSimpleSigner(await openKeyOfBytes(secret, passphrase), 'waybill test', () => at);
  const [made] = await signer.sign(aContext(), { descriptor, references });
  return made?.format === 'gpg' ? made.bytes : new Uint8Array();
}

describe('signing with a secret key and no gpg', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await aKey('open sesame');
  });

  const bytesOf = (text: string): Uint8Array => Buffer.from(text);

  it('makes what verifies, with the name and the time in it', async () => {
    const signed = await sign(bytesOf(pair.privateKey), 'open sesame');
    const keys = await loadOpenPgpKeys([bytesOf(pair.publicKey)]);
    const { fingerprint, payload } = await verifySimpleSignature(signed, keys, AT);
    expect(payload).toEqual({
      digest: descriptor.digest,
      reference: 'registry.example.com/team/app:v1',
      optional: { creator: 'waybill test', timestamp: AT.getTime() / 1000 },
    });
    const key = await readPrivateKey({ armoredKey: pair.privateKey });
    expect(fingerprint).toBe(key.getFingerprint().toUpperCase());
  });

  it('verifies what it makes, and says so of nothing that does not hold', async () => {
    const key = await openKeyOfBytes(bytesOf(pair.privateKey), 'open sesame');
    const other = await loadOpenPgpKeys([bytesOf((await aKey()).publicKey)]);
    for (const [signer, verified] of [
      [key, true],
      [{ ...key, keys: async () => Promise.resolve(other) }, undefined],
    ] as const) {
      const [made] = await createSimpleSigner(signer, 'test', () => AT).sign(aContext(), { descriptor, references });
      expect(made?.verified).toBe(verified);
    }
  });

  it('makes one signature for each name, and none for an image without one', async () => {
    const signer = createSimpleSigner(
      await openKeyOfBytes(bytesOf(pair.privateKey), 'open sesame'),
      'waybill test',
      () => AT,
    );
    const two = [...references, parseImageName('registry.example.com/team/app:v2')];
    expect(await signer.sign(aContext(), { descriptor, references: two })).toHaveLength(2);
    const bare = signer.sign(aContext(), { descriptor, references: [parseImageName('registry.example.com/team/app')] });
    await expect(bare).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it.each(['binary', 'base64', 'base64 with line ends', 'base64 of binary'])('reads a key in %s', async (form) => {
    const binary = (await readPrivateKey({ armoredKey: pair.privateKey })).write();
    const base64 = bytesOf(Buffer.from(pair.privateKey).toString('base64'));
    const forms: Readonly<Record<string, Uint8Array>> = {
      binary,
      base64,
      'base64 with line ends': bytesOf(`${Buffer.from(base64).toString().replaceAll(/.{76}/g, '$&\n')}\n`),
      'base64 of binary': bytesOf(Buffer.from(binary).toString('base64')),
    };
    const keys = await loadOpenPgpKeys([bytesOf(pair.publicKey)]);
    const signed = await sign(forms[form] ?? new Uint8Array(), 'open sesame');
    await expect(verifySimpleSignature(signed, keys, AT)).resolves.toBeDefined();
  });

  it.each([
    ['the wrong passphrase', 'open barley'],
    ['no passphrase', undefined],
  ])('is refused with %s, and does not tell it', async (_, passphrase) => {
    const opening = openKeyOfBytes(bytesOf(pair.privateKey), passphrase);
    await expect(opening).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(opening).rejects.not.toThrow('barley');
  });

  it.each([
    ['nothing', ''],
    ['a public key', 'public'],
    ['something else', 'not a key'],
  ])('is refused with %s for a key', async (_, text) => {
    const opening = openKeyOfBytes(bytesOf(text === 'public' ? pair.publicKey : text), undefined);
    await expect(opening).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('is refused with a reason where the key has expired, and is no bug of ours', async () => {
    const { privateKey } = await aKey(undefined, { keyExpirationTime: 3600 });
    await expect(sign(bytesOf(privateKey))).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringMatching(/^the secret key [0-9A-F]{40} may not sign: .*expired/) as unknown,
    });
  });

  it('uses a subkey where the primary may not sign, and is known by the primary', async () => {
    const own = await aKey(undefined, { subkeys: [{ sign: true }] });
    const keys = await loadOpenPgpKeys([bytesOf(own.publicKey)]);
    const { fingerprint } = await verifySimpleSignature(await sign(bytesOf(own.privateKey)), keys, AT);
    expect(fingerprint).toBe(keys.keys[0]?.getFingerprint().toUpperCase());
  });
});

describe('verifying what was signed', () => {
  const bytesOf = (text: string): Uint8Array => Buffer.from(text);

  it('takes a clock that is minutes ahead, and none that is hours ahead', async () => {
    const pair = await aKey();
    const keys = await loadOpenPgpKeys([bytesOf(pair.publicKey)]);
    const signed = await sign(bytesOf(pair.privateKey), undefined, AT);
    const minute = 60_000;
    await expect(verifySimpleSignature(signed, keys, new Date(AT.getTime() - 4 * minute))).resolves.toBeDefined();
    await expect(verifySimpleSignature(signed, keys, new Date(AT.getTime() - 60 * minute))).rejects.toMatchObject({
      code: 'SIGNATURE_INVALID',
    });
  });

  it('refuses a key that has expired since, and says whose it was where it is none of ours', async () => {
    const pair = await aKey(undefined, { keyExpirationTime: 2 * 24 * 3600 });
    const keys = await loadOpenPgpKeys([bytesOf(pair.publicKey)]);
    const signed = await sign(bytesOf(pair.privateKey));
    await expect(verifySimpleSignature(signed, keys, AT)).resolves.toBeDefined();
    const later = new Date('2026-11-23T12:00:00Z');
    await expect(verifySimpleSignature(signed, keys, later)).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
    const others = await loadOpenPgpKeys([bytesOf((await aKey()).publicKey)]);
    await expect(verifySimpleSignature(signed, others, AT)).rejects.toThrow('none of those that count');
  });

  it('reads several armored keys in one file, and refuses a file with none', async () => {
    const [one, other] = [await aKey(), await aKey()];
    const { keys } = await loadOpenPgpKeys([bytesOf(`${one.publicKey}\n${other.publicKey}`)]);
    expect(keys).toHaveLength(2);
    for (const none of [
      '',
      'no key',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nxxx\n-----END PGP PUBLIC KEY BLOCK-----',
    ])
      await expect(loadOpenPgpKeys([bytesOf(none)])).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(loadOpenPgpKeys([])).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});
