import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bundleFixture, refusalOf, VECTOR_IMAGE } from '../../../test/support/bundle-vectors.ts';
import { preAuthEncoding, STATEMENT_TYPE } from './dsse.ts';
import { COSIGN_SIGN } from './statement.ts';
import { loadTrustedRoot } from './trusted-root.ts';
import { hintOf, verifyBundle, type ExpectedContent } from './verify-bundle.ts';

const SIGNATURE: ExpectedContent = { digest: VECTOR_IMAGE, as: 'signature' };

describe('bundles of a key', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keyed = { trust: { keys: [publicKey] }, expected: SIGNATURE };
  const statement = (more: object = {}): object => ({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ digest: { sha256: VECTOR_IMAGE.slice(7) } }],
    predicateType: 'https://sigstore.dev/cosign/sign/v1',
    predicate: {},
    ...more,
  });
  const bundle = (
    payload: Uint8Array,
    key: KeyObject = privateKey,
    hint = hintOf(publicKey),
    type = STATEMENT_TYPE,
  ): Buffer =>
    Buffer.from(
      JSON.stringify({
        mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        verificationMaterial: { publicKey: { hint } },
        dsseEnvelope: {
          payload: Buffer.from(payload).toString('base64'),
          payloadType: type,
          signatures: [{ sig: sign('sha256', preAuthEncoding(type, payload), key).toString('base64') }],
        },
      }),
    );
  const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

  it('are accepted by the key alone', async () => {
    await expect(verifyBundle(bundle(json(statement())), keyed.trust, SIGNATURE)).resolves.toMatchObject({
      identity: hintOf(publicKey),
      key: hintOf(publicKey),
    });
  });

  it.each([
    [
      'two subjects',
      statement({ subject: [{ digest: { sha256: VECTOR_IMAGE.slice(7) } }, { digest: { sha256: '0'.repeat(64) } }] }),
      'more than one image',
    ],
    ['another image', statement({ subject: [{ digest: { sha256: '0'.repeat(64) } }] }), 'something else'],
    [
      'its digest in capitals',
      statement({ subject: [{ digest: { sha256: VECTOR_IMAGE.slice(7).toUpperCase() } }] }),
      'something else',
    ],
    [
      'the digest as another algorithm',
      statement({ subject: [{ digest: { sha512: VECTOR_IMAGE.slice(7) } }] }),
      'something else',
    ],
    [
      'the digest as a name',
      statement({ subject: [{ name: VECTOR_IMAGE, digest: { sha256: '0'.repeat(64) } }] }),
      'something else',
    ],
    ['no subject', statement({ subject: [] }), 'about nothing'],
    ['another type', statement({ _type: 'https://in-toto.io/Statement/v2' }), 'in-toto statement'],
    ['an inherited predicate', statement({ predicateType: undefined }), 'predicateType'],
    ['a list', [statement()], 'not an object'],
  ])('that sign a statement with %s are refused', async (_, content, why) => {
    expect(await refusalOf(bundle(json(content)), keyed)).toContain(why);
  });

  it('about two images are no signature under any name, and an attestation of both', async () => {
    const subject = [{ digest: { sha256: VECTOR_IMAGE.slice(7) } }, { digest: { sha256: '0'.repeat(64) } }];
    const [cosign, other] = [COSIGN_SIGN, 'https://example.com/scan'].map((predicateType) => ({
      predicateType,
      bytes: bundle(json(statement({ subject, predicateType }))),
    }));
    for (const as of ['statement', { predicateType: COSIGN_SIGN }] as const)
      expect(await refusalOf(cosign?.bytes ?? Buffer.alloc(0), { ...keyed, expected: { ...SIGNATURE, as } })).toContain(
        'more than one',
      );
    const as = { predicateType: 'https://example.com/scan' };
    await verifyBundle(other?.bytes ?? Buffer.alloc(0), keyed.trust, { ...SIGNATURE, as });
  });

  it('that say something twice are refused, whichever a reader would take', async () => {
    const text = JSON.stringify(statement()).replace('{', '{"_type":"x",');
    expect(await refusalOf(bundle(Buffer.from(text)), keyed)).toContain('twice');
  });

  it('with another payload type are refused, although the key signed it', async () => {
    const other = bundle(json(statement()), privateKey, hintOf(publicKey), 'application/json');
    expect(await refusalOf(other, keyed)).toContain('no in-toto statement');
  });

  it('of another key are refused, also under the name of the right one', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(await refusalOf(bundle(json(statement()), other.privateKey, hintOf(other.publicKey)), keyed)).toContain(
      'another key',
    );
    expect(await refusalOf(bundle(json(statement()), other.privateKey), keyed)).toContain(
      'signature verification failed',
    );
  });

  it('are not accepted with a hash that is not the curve’s', async () => {
    const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const weak = bundle(json(statement()), p384.privateKey, hintOf(p384.publicKey));
    expect(await refusalOf(weak, { ...keyed, trust: { keys: [p384.publicKey] } })).toContain(
      'signature verification failed',
    );
  });

  it('of keys that are too weak, or of a kind that nobody uses, are refused', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const koblitz = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
    for (const pair of [rsa, koblitz])
      await refusalOf(bundle(json(statement()), pair.privateKey, hintOf(pair.publicKey)), {
        ...keyed,
        trust: { keys: [pair.publicKey] },
      });
  });

  it('need a log where there is a trusted root', async () => {
    const trustedRoot = await loadTrustedRoot(bundleFixture('bundles/trusted_root.json'), 'trusted_root.json');
    expect(
      await refusalOf(bundle(json(statement())), { ...keyed, trust: { keys: [publicKey], trustedRoot } }),
    ).toContain('expected 1 tlog entries');
  });

  it('are never read beyond their limit', async () => {
    expect(await refusalOf(Buffer.alloc(33 * 1024 * 1024, 0x20), keyed)).toContain('larger than');
    expect(await refusalOf(Buffer.from('['.repeat(100_000)), keyed)).toContain('in more pieces than any has');
  });
});
