import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  algorithmOf,
  createDocument,
  digestOf,
  hexOf,
  OCI_CONFIG,
  OCI_MANIFEST,
  type Descriptor,
  type Digest,
} from '../../../src/image/index.ts';
import type { ContentSource } from '../../../src/transport/contract.ts';
import { parseReference, transportOf } from '../../../src/transport/index.ts';
import { preAuthEncoding, STATEMENT_TYPE } from '../../../src/trust/bundle/dsse.ts';
import { findLegacyAttestations } from '../../../src/trust/bundle/legacy-attestations.ts';
import { loadTrustedRoot } from '../../../src/trust/bundle/trusted-root.ts';
import { checkSigstoreBundle } from '../../../src/trust/policy/checks/sigstore-bundle.ts';
import { openEvidence } from '../../../src/trust/policy/evidence.ts';
import type { SigstoreBundleRule } from '../../../src/settings/trust-policy/trust-policy.ts';
import { hintOf, verifyBundle } from '../../../src/trust/bundle/verify-bundle.ts';
import { renderStatement } from '../../../src/trust/attestation/render-statement.ts';
import { bundleFixture, VECTOR_IMAGE, VECTOR_SUBJECT } from '../../support/bundle-vectors.ts';
import { aContext } from '../../support/context.ts';
import { offlineSettings } from '../../support/endpoint-settings.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aBlob } from '../../support/image-builder.ts';
import { writeImage } from '../../support/write-image.ts';

const PROVENANCE = 'https://slsa.dev/provenance/v1';
const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'attestations-'));
});
afterEach(async () => rm(directory, { recursive: true, force: true }));

interface Layer {
  readonly content: unknown;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly type?: string;
}

/** A layout in which cosign has attested an image. */
const attested = async (digest: Digest, layers: readonly Layer[]): Promise<ContentSource> => {
  const blobs = layers.map(({ content, annotations = {}, type = ENVELOPE }) => {
    const { descriptor, bytes } = aBlob(Buffer.from(JSON.stringify(content)), type);
    return { bytes, descriptor: { ...descriptor, annotations: { predicateType: PROVENANCE, ...annotations } } };
  });
  const config = aBlob(Buffer.from('{}'), OCI_CONFIG);
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: config.descriptor,
    layers: blobs.map(({ descriptor }) => descriptor),
  };
  const root = createDocument(Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST);
  const text = `oci:${directory}/layout:${algorithmOf(digest)}-${hexOf(digest)}.att`;
  await writeImage(text, { root, descriptor: root.descriptor, manifests: [root], blobs: [...blobs, config] });
  const reference = parseReference(`oci:${directory}/layout`);
  const { openSource } = transportOf(reference);
  if (openSource === undefined) throw new Error('no source');
  return openSource(aContext(), reference, offlineSettings());
};

const subjectOf = (digest: Digest): Descriptor => ({ mediaType: OCI_MANIFEST, digest, size: 400 });

describe('attestations under cosign’s tag', () => {
  it('of a certificate verify by what the log promised', async () => {
    const bundle = JSON.parse(bundleFixture('bundles/slsa-provenance-rekor1-tsa.sigstore.json').toString());
    const [entry] = bundle.verificationMaterial.tlogEntries;
    const annotations = {
      'dev.cosignproject.cosign/signature': '',
      'dev.sigstore.cosign/certificate': `-----BEGIN CERTIFICATE-----\n${bundle.verificationMaterial.certificate.rawBytes}\n-----END CERTIFICATE-----\n`,
      'dev.sigstore.cosign/chain': 'whatever',
      'dev.sigstore.cosign/bundle': JSON.stringify({
        SignedEntryTimestamp: entry.inclusionPromise.signedEntryTimestamp,
        Payload: {
          body: entry.canonicalizedBody,
          integratedTime: Number(entry.integratedTime),
          logIndex: Number(entry.logIndex),
          logID: Buffer.from(entry.logId.keyId, 'base64').toString('hex'),
        },
      }),
    };
    await using source = await attested(VECTOR_IMAGE, [{ content: bundle.dsseEnvelope, annotations }]);
    const [found] = await findLegacyAttestations(aContext(), source, subjectOf(VECTOR_IMAGE));
    expect(found?.predicateType).toBe(PROVENANCE);
    const trustedRoot = await loadTrustedRoot(bundleFixture('bundles/trusted_root.json'), 'root');
    const expected = { digest: VECTOR_IMAGE, as: { predicateType: PROVENANCE } };
    const bytes = found?.bytes ?? new Uint8Array();
    expect(await verifyBundle(bytes, { trustedRoot }, expected)).toMatchObject({
      identity: VECTOR_SUBJECT,
      loggedAt: new Date('2026-11-21T00:04:19Z'),
    });
    await failureOf(verifyBundle(bytes, { trustedRoot }, { ...expected, as: 'signature' }), 'SIGNATURE_INVALID');
    const later = Buffer.from(Buffer.from(bytes).toString().replace('"integratedTime":"1', '"integratedTime":"2'));
    await failureOf(verifyBundle(later, { trustedRoot }, expected), 'SIGNATURE_INVALID');
  });

  it('of a key verify by that key alone, though they do not name it; what is no attestation is passed over', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    const digest = digestOf(Buffer.from('image'));
    const payload = renderStatement(digest, undefined, PROVENANCE, {});
    const envelope = {
      payloadType: STATEMENT_TYPE,
      payload: Buffer.from(payload).toString('base64'),
      signatures: [
        { keyid: '', sig: sign('sha256', preAuthEncoding(STATEMENT_TYPE, payload), privateKey).toString('base64') },
      ],
    };
    await using source = await attested(digest, [
      { content: 'nonsense' },
      { content: { ...envelope, signatures: [] } },
      { content: envelope, annotations: { 'dev.sigstore.cosign/certificate': 'nonsense' } },
      { content: envelope, annotations: { 'dev.sigstore.cosign/bundle': '{"Payload":{}}' } },
      { content: envelope, type: 'text/plain' },
      { content: envelope },
    ]);
    const found = await findLegacyAttestations(aContext(), source, subjectOf(digest));
    expect(found).toHaveLength(1);
    const expected = { digest, as: { predicateType: PROVENANCE } };
    const bytes = found[0]?.bytes ?? new Uint8Array();
    const verified = await verifyBundle(bytes, { keys: [other, createPublicKey(privateKey)] }, expected);
    expect(verified).toMatchObject({ key: hintOf(publicKey), identity: hintOf(publicKey) });
    await failureOf(verifyBundle(bytes, { keys: [other] }, expected), 'SIGNATURE_INVALID');

    const file = path.join(directory, 'cosign.pub');
    await writeFile(file, publicKey.export({ type: 'spki', format: 'pem' }));
    const rule: SigstoreBundleRule = {
      type: 'sigstoreBundle',
      trust: { kind: 'keys', keys: [{ path: file }], require: { tlog: 0, sct: 0, timestamp: 0 } },
      attestations: [{ predicateType: PROVENANCE }],
      legacy: true,
      applyTo: 'index-and-instances',
    };
    const image = {
      descriptor: subjectOf(digest),
      intended: undefined,
      evidence: openEvidence(source),
      at: new Date(),
      accepted: (): void => undefined,
    };
    expect(await checkSigstoreBundle(rule, 'trust.json')(aContext(), image)).toBeUndefined();
    expect(await checkSigstoreBundle({ ...rule, legacy: false }, 'trust.json')(aContext(), image)).toMatchObject({
      reasons: [],
    });
  });

  it('are passed over in millions of pieces, before they are parsed', async () => {
    await using source = await attested(VECTOR_IMAGE, [{ content: { x: Array.from({ length: 100_000 }, () => 0) } }]);
    const ctx = aContext();
    expect(await findLegacyAttestations(ctx, source, subjectOf(VECTOR_IMAGE))).toEqual([]);
    const said = ctx.events.flatMap((event) => (event.kind === 'debug' ? [event.text] : []));
    expect(said).toContainEqual(expect.stringContaining('the envelope is in more pieces than any has'));
  });

  it('are none where there is no such tag', async () => {
    await using source = await attested(VECTOR_IMAGE, []);
    expect(await findLegacyAttestations(aContext(), source, subjectOf(digestOf(Buffer.from('x'))))).toEqual([]);
  });
});
