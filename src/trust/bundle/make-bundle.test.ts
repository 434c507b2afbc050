import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { bundleFromJSON } from '@sigstore/bundle';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import type { Digest } from '../../image/index.ts';
import { renderStatement } from '../attestation/render-statement.ts';
import type { ByteSigner } from '../contract.ts';
import { createKeySigner } from '../sigstore/key-signer.ts';
import { createBundleSigner, makeBundle } from './make-bundle.ts';
import { COSIGN_SIGN } from './statement.ts';
import { hintOf, verifyBundle } from './verify-bundle.ts';

const DIGEST: Digest = `sha256:${'ab'.repeat(32)}`;
const SUBJECT = { descriptor: { mediaType: 'application/json', digest: DIGEST, size: 2 }, references: [] };

const KINDS: readonly (readonly [string, KeyObject])[] = [
  ['P-256', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey],
  ['P-384', generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey],
  ['P-521', generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey],
  ['RSA', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey],
  ['Ed25519', generateKeyPairSync('ed25519').privateKey],
];

const signedBy = async (key: KeyObject): Promise<Uint8Array> => {
  const [made] = await createBundleSigner(createKeySigner(key)).sign(aContext(), SUBJECT);
  if (made?.format !== 'bundle') throw new Error('no bundle');
  return made.bundle;
};

describe('a bundle that is made', () => {
  it.each(KINDS)('with a key %s is verified', async (_, key) => {
    const trusted = createPublicKey(key);
    const verified = await verifyBundle(await signedBy(key), { keys: [trusted] }, { digest: DIGEST, as: 'signature' });
    expect(verified).toMatchObject({ key: hintOf(trusted), statement: { predicateType: COSIGN_SIGN, predicate: {} } });
  });

  // Of the curves, sigstore-js knows what is signed with SHA-256 alone.
  it.each(KINDS.filter(([kind]) => !['P-384', 'P-521'].includes(kind)))(
    'with a key %s is verified by sigstore-js',
    async (_, key) => {
      const bundle = bundleFromJSON(JSON.parse(Buffer.from(await signedBy(key)).toString()));
      const root = TrustedRoot.fromJSON({
        tlogs: [],
        ctlogs: [],
        certificateAuthorities: [],
        timestampAuthorities: [],
      });
      const material = toTrustMaterial(root, () => ({ publicKey: createPublicKey(key), validFor: () => true }));
      const verifier = new Verifier(material, { tlogThreshold: 0, timestampThreshold: 0 });
      expect(() => verifier.verify(toSignedEntity(bundle))).not.toThrow();
    },
  );

  it('says what cosign 3 says, with its fields in one order', async () => {
    const key = generateKeyPairSync('ed25519').privateKey;
    const hint = hintOf(createPublicKey(key));
    const bundle = await signedBy(key);
    expect(Buffer.from(await signedBy(key)).equals(bundle)).toBe(true);
    const parsed = JSON.parse(Buffer.from(bundle).toString()) as {
      dsseEnvelope: { payload: string; signatures: [{ sig: string }] };
    };
    const { payload, signatures } = parsed.dsseEnvelope;
    expect(Buffer.from(payload, 'base64').toString()).toBe(
      `{"_type":"https://in-toto.io/Statement/v1","subject":[{"digest":{"sha256":"${'ab'.repeat(32)}"}}],` +
        `"predicateType":"https://sigstore.dev/cosign/sign/v1","predicate":{}}`,
    );
    expect(Buffer.from(bundle).toString()).toBe(
      `{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json","verificationMaterial":{"publicKey":{"hint":"${hint}"},` +
        `"tlogEntries":[],"timestampVerificationData":{"rfc3161Timestamps":[]}},"dsseEnvelope":{"payload":"${payload}",` +
        `"payloadType":"application/vnd.in-toto+json","signatures":[{"sig":"${signatures[0].sig}","keyid":"${hint}"}]}}`,
    );
  });

  it('around a statement of megabytes keeps every byte of it', async () => {
    const predicate = { packages: ['x'.repeat(12_000_000)] };
    const statement = renderStatement(DIGEST, undefined, 'https://spdx.dev/Document/v2.3', predicate);
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const bundle = await makeBundle(aContext(), statement, createKeySigner(privateKey));
    const expected = { digest: DIGEST, as: { predicateType: 'https://spdx.dev/Document' } };
    const verified = await verifyBundle(bundle, { keys: [publicKey] }, expected);
    expect(verified.statement?.predicate).toEqual(predicate);
  });

  it('is none for a certificate that nobody witnesses', async () => {
    const by: ByteSigner = {
      ...createKeySigner(generateKeyPairSync('ed25519').privateKey),
      material: async () => Promise.resolve({ kind: 'certificate', leaf: new Uint8Array(1), chain: [] }),
    };
    await failureOf(makeBundle(aContext(), new Uint8Array(1), by), 'INPUT_INVALID');
  });
});
