import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { aSigningRoot, NOON } from '../../../test/support/signing-certificate.ts';
import { digestOf, type Digest } from '../../image/index.ts';
import type { SigstoreAttachment } from '../../transport/contract.ts';
import { describeAttachment } from '../look/describe-signature.ts';
import { ANNOTATION, SIMPLE_SIGNING } from '../sigstore/attachment.ts';
import { renderPem } from '../sigstore/pem.ts';
import { renderSimplePayload } from '../simple-signing/payload.ts';
import { verifyAsBundle } from './legacy-bundle.ts';
import { loadTrustedRoot, type TrustedRoot } from './trusted-root.ts';
import { hintOf } from './verify-bundle.ts';

const DIGEST: Digest = digestOf(Buffer.from('the image'));
const PAYLOAD = Buffer.from(
  renderSimplePayload({ digest: DIGEST, reference: 'r.example.com/app:1', optional: {} }, 'cosign'),
);
const REQUIRE = { tlog: 1, sct: 0, timestamp: 1 };
const SAN = 'release@example.com';

const PAIRS: readonly (readonly [string, () => { readonly publicKey: KeyObject; readonly privateKey: KeyObject }])[] = [
  ...['P-256', 'P-384', 'P-521'].map(
    (curve) => [curve, () => generateKeyPairSync('ec', { namedCurve: curve })] as const,
  ),
  ...[2048, 4096].map(
    (bits) => [`RSA ${String(bits)}`, () => generateKeyPairSync('rsa', { modulusLength: bits })] as const,
  ),
  ['Ed25519', () => generateKeyPairSync('ed25519')],
];

const log = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const authority = aSigningRoot({ name: 'root' });

async function theRoot(): Promise<TrustedRoot> {
  const spki = log.publicKey.export({ format: 'der', type: 'spki' });
  const validFor = { start: '2020-01-01T00:00:00Z' };
  const document = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [
      {
        baseUrl: 'https://rekor.example.com',
        hashAlgorithm: 'SHA2_256',
        publicKey: { rawBytes: spki.toString('base64'), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
        logId: { keyId: createHash('sha256').update(spki).digest('base64') },
      },
    ],
    certificateAuthorities: [
      {
        subject: { organization: 'test', commonName: 'root' },
        uri: 'https://fulcio.example.com',
        certChain: { certificates: [{ rawBytes: authority.der.toString('base64') }] },
        validFor,
      },
    ],
    ctlogs: [],
    timestampAuthorities: [],
  };
  return loadTrustedRoot(Buffer.from(JSON.stringify(document)), 'trusted_root.json');
}

/** As skopeo, cosign and waybill sign for the `.sig` tag, with what Rekor v1 promises of it. */
function attachmentBy(key: KeyObject, verifier: string, certificate?: string, hash = 'sha256'): SigstoreAttachment {
  const signature = sign(key.asymmetricKeyType === 'ed25519' ? null : hash, PAYLOAD, key).toString('base64');
  const entry = {
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm: 'sha256', value: createHash('sha256').update(PAYLOAD).digest('hex') } },
      signature: { content: signature, publicKey: { content: Buffer.from(verifier).toString('base64') } },
    },
  };
  const spki = log.publicKey.export({ format: 'der', type: 'spki' });
  // In the order of RFC 8785.
  const said = {
    body: Buffer.from(JSON.stringify(entry)).toString('base64'),
    integratedTime: Math.floor(NOON.getTime() / 1000),
    logID: createHash('sha256').update(spki).digest('hex'),
    logIndex: 7,
  };
  const promise = sign('sha256', Buffer.from(JSON.stringify(said)), log.privateKey).toString('base64');
  return {
    mediaType: SIMPLE_SIGNING,
    payload: PAYLOAD,
    annotations: {
      [ANNOTATION.signature]: signature,
      [ANNOTATION.rekorBundle]: JSON.stringify({ SignedEntryTimestamp: promise, Payload: said }),
      ...(certificate === undefined ? {} : { [ANNOTATION.certificate]: certificate }),
    },
  };
}

describe.each(PAIRS)('a .sig signature by %s, which a log has', (_, newPair) => {
  const pair = newPair();
  const { pem } = authority.issue({
    name: 'leaf',
    emails: [SAN],
    pair,
    issuers: { current: 'https://issuer.example.com' },
  });
  const bytes = pair.publicKey.export({ format: 'der', type: 'spki' });

  it('holds with a certificate of the root', async () => {
    const trustedRoot = await theRoot();
    const attachment = attachmentBy(pair.privateKey, pem, pem);
    const verified = await verifyAsBundle(attachment, { trustedRoot, require: REQUIRE });
    expect(verified).toMatchObject({ identity: SAN, loggedAt: NOON, payload: { digest: DIGEST } });
  });

  it('holds for the key, and for no other', async () => {
    const trustedRoot = await theRoot();
    const attachment = attachmentBy(pair.privateKey, renderPem({ label: 'PUBLIC KEY', bytes }));
    const trust = { keys: [pair.publicKey], trustedRoot, require: REQUIRE };
    expect(await verifyAsBundle(attachment, trust, pair.publicKey)).toMatchObject({ identity: hintOf(pair.publicKey) });
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    await failureOf(verifyAsBundle(attachment, { ...trust, keys: [other] }, other), 'SIGNATURE_INVALID');
  });

  it('does not hold where it is another signature', async () => {
    const trustedRoot = await theRoot();
    const [one, two] = [
      attachmentBy(pair.privateKey, pem, pem),
      attachmentBy(generateKeyPairSync('ed25519').privateKey, pem, pem),
    ];
    await failureOf(verifyAsBundle(two, { trustedRoot, require: REQUIRE }), 'SIGNATURE_INVALID');
    const flipped = Buffer.from(one.annotations[ANNOTATION.signature] ?? '', 'base64');
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    const annotations = { ...one.annotations, [ANNOTATION.signature]: flipped.toString('base64') };
    await failureOf(verifyAsBundle({ ...one, annotations }, { trustedRoot, require: REQUIRE }), 'SIGNATURE_INVALID');
  });
});

it('signs with SHA-256 whatever the curve: what another hash was signed with does not hold', async () => {
  const trustedRoot = await theRoot();
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const { pem } = authority.issue({ name: 'leaf', emails: [SAN], pair });
  const attachment = attachmentBy(pair.privateKey, pem, pem, 'sha384');
  await failureOf(verifyAsBundle(attachment, { trustedRoot, require: REQUIRE }), 'SIGNATURE_INVALID');
});

it('is shown with the reason where the root asks for more than there is', async () => {
  const trustedRoot = await theRoot();
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { pem } = authority.issue({ name: 'leaf', emails: [SAN], pair });
  const shown = await describeAttachment(attachmentBy(pair.privateKey, pem, pem), DIGEST, {
    at: NOON,
    keys: [],
    trustedRoot,
  });
  expect(shown).toMatchObject({ identity: SAN, verdict: 'refused', reason: expect.stringContaining('SCTs') });
});
