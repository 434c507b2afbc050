import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { anImage, anIndex } from '../../../test/support/image-builder.ts';
import {
  aCandidate,
  admissionBy,
  aSignedSource,
  trustFixture,
  VECTOR_IMAGE,
  VECTORS_AT,
} from '../../../test/support/signed-candidate.ts';
import { createDocument, isIndexType, type Digest, type ManifestDocument } from '../../image/index.ts';
import { toFailure } from '../../runtime/failure.ts';
import { parseReference } from '../../transport/index.ts';
import { renderSimplePayload } from '../simple-signing/payload.ts';
import { ANNOTATION, SIMPLE_SIGNING } from '../sigstore/attachment.ts';
import type { SignatureBlob } from '../../transport/contract.ts';

const ACCEPT = { type: 'insecureAcceptAnything' };
const REJECT = { type: 'reject' };
const BY_RSA = { type: 'signedBy', keyType: 'GPGKeys', keyPath: trustFixture('gpg/rsa.pub.gpg') };
const APP = 'docker://registry.example.com/team/app:v1';
const GOOD: SignatureBlob = { kind: 'simple-signing', bytes: readFileSync(trustFixture('gpg/good/rsa.signature')) };
const WRONG: SignatureBlob = {
  kind: 'simple-signing',
  bytes: readFileSync(trustFixture('gpg/bad/tampered-payload.sig')),
};

describe('an admission', () => {
  it('asks for nothing where nothing is asked', async () => {
    const admission = await admissionBy({
      policy: { default: [ACCEPT] },
      trustPolicy: { version: 1, default: [{ type: 'none' }] },
    });
    expect(await admission.concerns(parseReference(APP))).toBe(false);
    await admission.admit(aContext(), aCandidate(APP, []));
  });

  it('needs both files to allow', async () => {
    const none = { version: 1, default: [{ type: 'none' }] };
    const refuses = { version: 1, default: [{ type: 'reject' }] };
    for (const files of [
      { policy: { default: [REJECT] }, trustPolicy: none },
      { policy: { default: [ACCEPT] }, trustPolicy: refuses },
      { trustPolicy: refuses },
    ]) {
      const admission = await admissionBy(files);
      expect(await admission.concerns(parseReference(APP))).toBe(true);
      await failureOf(admission.admit(aContext(), aCandidate(APP, [GOOD])), 'POLICY_REFUSED');
    }
  });

  it('needs every requirement of a list to be met', async () => {
    const by = (keyPath: string): object => ({ ...BY_RSA, keyPath: trustFixture(keyPath) });
    const both = await admissionBy({ policy: { default: [by('gpg/rsa.pub.gpg'), by('gpg/ed.pub.asc')] } });
    const ed: SignatureBlob = { kind: 'simple-signing', bytes: readFileSync(trustFixture('gpg/good/ed.signature')) };
    await both.admit(aContext(), aCandidate(APP, [GOOD, ed]));
    const failure = await failureOf(both.admit(aContext(), aCandidate(APP, [GOOD])), 'SIGNATURE_INVALID');
    expect(failure.message).toContain('policy.json, default, requirement 2 (signedBy)');
  });

  it('says which rule, which image, and what was found', async () => {
    const policy = { default: [ACCEPT], transports: { docker: { 'registry.example.com/team': [ACCEPT, BY_RSA] } } };
    const admission = await admissionBy({ policy });
    const missing = await failureOf(admission.admit(aContext(), aCandidate(APP, [])), 'SIGNATURE_MISSING');
    const { digest } = VECTOR_IMAGE.descriptor;
    expect(missing.message).toBe(
      `${APP} is refused by policy.json, docker:registry.example.com/team, requirement 2 (signedBy): the image ${digest} has no simple signature`,
    );
    expect(missing).toMatchObject({ side: 'source', subject: APP });
    const wrong = await failureOf(admission.admit(aContext(), aCandidate(APP, [WRONG])), 'SIGNATURE_INVALID');
    expect(wrong.message).toContain(`the image ${digest} has no simple signature that will do, of 1 that is there: `);
    const elsewhere = aCandidate('docker://registry.example.com/team/app:v2', [GOOD]);
    const other = await failureOf(admission.admit(aContext(), elsewhere), 'POLICY_REFUSED');
    expect(other.message).toContain('it was signed as "registry.example.com/team/app:v1"');
  });

  it('is one line, whatever many signatures say', async () => {
    const admission = await admissionBy({ policy: { default: [BY_RSA] } });
    const junk = Array.from({ length: 100 }, (_, at): SignatureBlob => ({
      kind: 'simple-signing',
      bytes: Buffer.from([0x90, at, ...Buffer.from('\n::error::x')]),
    }));
    const failure = await failureOf(
      admission.admit(aContext(), aCandidate(APP, [...junk, WRONG])),
      'SIGNATURE_INVALID',
    );
    expect(failure.message.length).toBeLessThan(2000);
    expect(failure.message).not.toContain('\n');
  });

  it('knows the time', async () => {
    const file = 'gpg/good/expires-in-2d.sig';
    const found: SignatureBlob = { kind: 'simple-signing', bytes: readFileSync(trustFixture(file)) };
    await (await admissionBy({ policy: { default: [BY_RSA] } })).admit(aContext(), aCandidate(APP, [found]));
    const later = await admissionBy(
      { policy: { default: [BY_RSA] } },
      { at: new Date(VECTORS_AT.getTime() + 3 * 86_400_000) },
    );
    await failureOf(later.admit(aContext(), aCandidate(APP, [found])), 'SIGNATURE_INVALID');
  });

  it('blames the policy where its keys cannot be used', async () => {
    for (const keyPath of [trustFixture('none.gpg'), trustFixture('gpg/payload.json')]) {
      const admission = await admissionBy({ policy: { default: [{ ...BY_RSA, keyPath }] } });
      const failure = await failureOf(admission.admit(aContext(), aCandidate(APP, [GOOD])), 'CONFIG_INVALID');
      expect(failure.message).toContain('policy.json');
    }
  });

  it('blames the policy where what it names as certificates has none', async () => {
    const caRootsPath = trustFixture('sigstore-keys/p256.pub');
    const rule = { type: 'sigstoreSigned', pki: { caRootsPath, subjectEmail: 'a@example.com' } };
    const admission = await admissionBy({ policy: { default: [rule] } });
    const found: SignatureBlob = {
      kind: 'sigstore',
      attachment: { mediaType: SIMPLE_SIGNING, payload: Buffer.from('{}'), annotations: {} },
    };
    const failure = await failureOf(admission.admit(aContext(), aCandidate(APP, [found])), 'CONFIG_INVALID');
    expect(failure.message).toContain(`${caRootsPath} cannot be used`);
  });

  it('never finds signedBaseLayer met', async () => {
    const rule = { type: 'signedBaseLayer', baseLayerIdentity: { type: 'matchExact' } };
    const admission = await admissionBy({ policy: { default: [rule] } });
    await failureOf(admission.admit(aContext(), aCandidate(APP, [GOOD])), 'POLICY_REFUSED');
  });
});

describe('--require-signed', () => {
  it('refuses images that no rule wants signed, and says what was found instead', async () => {
    for (const files of [
      {},
      { policy: { default: [ACCEPT] } },
      { trustPolicy: { version: 1, default: [{ type: 'none' }] } },
    ]) {
      const admission = await admissionBy(files, { requireSigned: true });
      expect(await admission.concerns(parseReference(APP))).toBe(true);
      const failure = await failureOf(admission.admit(aContext(), aCandidate(APP, [GOOD])), 'POLICY_REFUSED');
      expect(failure.message).toContain('nothing says by whom');
    }
  });

  it('is content with a rule that wants a signature', async () => {
    const admission = await admissionBy({ policy: { default: [ACCEPT, BY_RSA] } }, { requireSigned: true });
    await admission.admit(aContext(), aCandidate(APP, [GOOD]));
    await failureOf(admission.admit(aContext(), aCandidate(APP, [])), 'SIGNATURE_MISSING');
  });
});

describe('an image for several platforms', () => {
  const one = anImage({ seed: 1 });
  const two = anImage({ seed: 2, platform: 'linux/arm64' });
  const index = anIndex([one, two]);
  const documents = [one.root, two.root, index.root];
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keyData = Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })).toString('base64');

  function signatureOf({ descriptor: { digest } }: ManifestDocument): SignatureBlob {
    const payload = renderSimplePayload({ digest, reference: APP.slice('docker://'.length), optional: {} }, 'cosign');
    const annotations = { [ANNOTATION.signature]: sign('sha256', payload, privateKey).toString('base64') };
    return { kind: 'sigstore', attachment: { mediaType: SIMPLE_SIGNING, payload, annotations } };
  }

  /** What is refused, where these would be copied and those are signed: the digests that have no signature, and all that were looked at. */
  async function refusedOf(
    manifests: readonly ManifestDocument[],
    signed: readonly ManifestDocument[],
    root = index.root,
  ): Promise<{ readonly unsigned: readonly Digest[]; readonly asked: readonly Digest[]; readonly hint: string }> {
    const admission = await admissionBy({ policy: { default: [{ type: 'sigstoreSigned', keyData }] } });
    const asked: Digest[] = [];
    const signatures = new Map(signed.map((document) => [document.descriptor.digest, [signatureOf(document)]]));
    const source = aSignedSource(APP, signatures, asked);
    const candidate = { source, reference: source.reference, root, manifests };
    const failed = await admission.admit(aContext(), candidate).then(
      () => undefined,
      (error: unknown) => toFailure(error),
    );
    const unsigned = [...(failed?.message ?? '').matchAll(/(sha256:[0-9a-f]{64}) has no sigstore signature/g)];
    return { unsigned: unsigned.map(([, digest]) => digest as Digest), asked, hint: failed?.hint ?? '' };
  }
  const digests = (...of: readonly ManifestDocument[]): readonly Digest[] =>
    of.map(({ descriptor }) => descriptor.digest);

  it('is checked with its index and all its images, each once', async () => {
    const { unsigned, asked } = await refusedOf(documents, []);
    expect(unsigned).toEqual(digests(index.root, one.root, two.root));
    expect(asked).toEqual(digests(index.root, one.root, two.root));
  });

  it('is refused where its index, or one of its images, is not signed', async () => {
    expect(await refusedOf(documents, documents)).toMatchObject({ unsigned: [], hint: '' });
    const withoutIndex = await refusedOf(documents, [one.root, two.root]);
    expect(withoutIndex.unsigned).toEqual(digests(index.root));
    expect(withoutIndex.hint).toContain('sign the index too');
    const withoutImage = await refusedOf(documents, [index.root, one.root]);
    expect(withoutImage.unsigned).toEqual(digests(two.root));
    expect(withoutImage.hint).toContain('cosign sign --recursive');
    expect((await refusedOf(documents, [])).hint).toContain('have it signed by whom the rule names');
  });

  it('is checked by the image that is left where one platform is copied', async () => {
    expect((await refusedOf([one.root], [])).asked).toEqual(digests(one.root));
  });

  it('is checked by its index where that is copied alone', async () => {
    expect((await refusedOf([index.root], [])).asked).toEqual(digests(index.root));
  });

  it('needs no signatures for what BuildKit attests, below an index that has one', async () => {
    const attests = (digest: Digest): object => ({
      platform: { os: 'unknown', architecture: 'unknown' },
      annotations: { 'vnd.docker.reference.digest': digest, 'vnd.docker.reference.type': 'attestation-manifest' },
    });
    const attestation = anImage({ seed: 3 });
    const entry = { ...attestation.root.descriptor, ...attests(one.root.descriptor.digest) };
    const attested = withEntry(index.root, entry);
    const all = [one.root, two.root, attestation.root, attested];
    expect((await refusedOf(all, [], attested)).asked).toEqual(digests(attested, one.root, two.root));
    // The index is cut and made anew: what it calls an attestation is only one by the word of the index that it was cut from.
    expect((await refusedOf([one.root, attestation.root], [], attested)).asked).toEqual(digests(attested, one.root));
    // An image that is listed as both is an image.
    const twice = withEntry(attested, attestation.root.descriptor);
    const both = [one.root, two.root, attestation.root, twice];
    expect((await refusedOf(both, [], twice)).asked).toContain(attestation.root.descriptor.digest);
    // One mark is not enough.
    const halfway = withEntry(index.root, { ...entry, platform: { os: 'linux', architecture: 'amd64' } });
    const marked = [one.root, two.root, attestation.root, halfway];
    expect((await refusedOf(marked, [], halfway)).asked).toContain(attestation.root.descriptor.digest);
  });

  function withEntry(document: ManifestDocument, entry: object): ManifestDocument {
    const fields = JSON.parse(Buffer.from(document.bytes).toString()) as { readonly manifests: readonly object[] };
    const bytes = Buffer.from(JSON.stringify({ ...fields, manifests: [...fields.manifests, entry] }));
    expect(isIndexType(document.descriptor.mediaType)).toBe(true);
    return createDocument(bytes, document.descriptor.mediaType);
  }
});
