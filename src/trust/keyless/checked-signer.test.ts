import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { digestOf, parseImageName } from '../../image/index.ts';
import { createBundleSigner } from '../bundle/make-bundle.ts';
import type { ByteSigner, ImageSigner } from '../contract.ts';
import { createKeySigner } from '../sigstore/key-signer.ts';
import { createLegacySigner } from '../sigstore/legacy-signer.ts';
import { createCheckedSigner } from './checked-signer.ts';

const SUBJECT = {
  descriptor: { mediaType: 'application/json', digest: digestOf(Buffer.from('image')), size: 5 },
  references: [parseImageName('registry.example.com/team/app:1')],
};
const SETTINGS = { creator: 'test', now: () => new Date() };
const MAKERS: readonly (readonly [string, (by: ByteSigner) => ImageSigner])[] = [
  ['bundle', createBundleSigner],
  ['legacy', (by) => createLegacySigner(by, SETTINGS)],
];

describe.each(MAKERS)('what a key signs as %s', (format, signerOf) => {
  it.each(['P-256', 'P-384', 'P-521', 'Ed25519'])('holds for the key before it is given out: %s', async (kind) => {
    const { privateKey } =
      kind === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: kind });
    const signer = createCheckedSigner(signerOf(createKeySigner(privateKey)), { keys: [createPublicKey(privateKey)] });
    expect(await signer.sign(aContext(), SUBJECT)).toMatchObject([{ format, verified: true }]);
  });

  it('is not given out where a byte of it is wrong, or where it is by another key', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const by = createKeySigner(privateKey);
    const broken: ByteSigner = {
      ...by,
      sign: async (...args) => {
        const bytes = Buffer.from(await by.sign(...args));
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        return bytes;
      },
    };
    const failure = await failureOf(
      createCheckedSigner(signerOf(broken), { keys: [publicKey] }).sign(aContext(), SUBJECT),
      'SIGNATURE_INVALID',
    );
    expect(failure.message).toContain('what was just signed does not verify');
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    await failureOf(
      createCheckedSigner(signerOf(by), { keys: [other] }).sign(aContext(), SUBJECT),
      'SIGNATURE_INVALID',
    );
  });
});
