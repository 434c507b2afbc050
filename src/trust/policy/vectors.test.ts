import { sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { aCandidate, admissionBy, trustFixture, VECTORS_AT } from '../../../test/support/signed-candidate.ts';
import { aSigningRoot, NOON } from '../../../test/support/signing-certificate.ts';
import { Failure } from '../../runtime/failure.ts';
import type { SignatureBlob } from '../../transport/contract.ts';
import { parseSimplePayload } from '../simple-signing/payload.ts';
import { ANNOTATION, SIMPLE_SIGNING } from '../sigstore/attachment.ts';

type Verdict = 'accept' | 'SIGNATURE_MISSING' | 'SIGNATURE_INVALID' | 'POLICY_REFUSED';

/** What a policy.json with this one requirement says of the vectors' image under this name. */
async function verdict(
  requirement: object,
  reference: string,
  found: readonly SignatureBlob[],
  at: Date = VECTORS_AT,
): Promise<Verdict> {
  const admission = await admissionBy({ policy: { default: [requirement] } }, { at });
  try {
    await admission.admit(aContext(), aCandidate(`docker://${reference}`, found));
    return 'accept';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.message).toContain(`docker://${reference} is refused by policy.json, default, requirement 1`);
    return error.code as Verdict;
  }
}

const simple = (file: string): SignatureBlob => ({ kind: 'simple-signing', bytes: readFileSync(trustFixture(file)) });
const sigstore = (payload: Uint8Array, annotations: Readonly<Record<string, string>>): SignatureBlob => ({
  kind: 'sigstore',
  attachment: { mediaType: SIMPLE_SIGNING, payload, annotations },
});

describe('signedBy', () => {
  interface Expected {
    readonly file: string;
    readonly key: string;
    readonly expect: 'accept' | 'reject';
  }
  const expected = JSON.parse(readFileSync(trustFixture('gpg/expect.json'), 'utf8')) as readonly Expected[];
  const by = (key: string): object => ({ type: 'signedBy', keyType: 'GPGKeys', keyPath: trustFixture(`gpg/${key}`) });

  it.each(expected.map(({ file, key, expect: said }) => [file, key, said] as const))(
    '%s with %s: %s',
    async (file, key, said) => {
      // DSA is too weak for a policy; skopeo with gpg 2.2 takes it.
      const wanted = said === 'accept' && !file.endsWith('/dsa.signature');
      const found = await verdict(by(key), 'registry.example.com/team/app:v1', [simple(file)]);
      expect(found === 'accept', found).toBe(wanted);
    },
  );

  it('takes no signature of another key, and none under another name', async () => {
    const good = [simple('gpg/good/rsa.signature')];
    expect(await verdict(by('ed.pub.asc'), 'registry.example.com/team/app:v1', good)).toBe('SIGNATURE_INVALID');
    expect(await verdict(by('rsa.pub.gpg'), 'registry.example.com/team/app:v2', good)).toBe('POLICY_REFUSED');
    expect(await verdict(by('rsa.pub.gpg'), 'registry.example.com/team/app:v1', [])).toBe('SIGNATURE_MISSING');
    const anyName = { ...by('rsa.pub.gpg'), signedIdentity: { type: 'matchRepository' } };
    expect(await verdict(anyName, 'registry.example.com/team/app:v2', good)).toBe('accept');
    expect(await verdict(anyName, 'registry.example.com/team/other:v1', good)).toBe('POLICY_REFUSED');
  });

  it('takes one good signature among bad ones', async () => {
    const found = [
      simple('gpg/bad/tampered-payload.sig'),
      simple('gpg/good/ed.signature'),
      simple('gpg/good/rsa.signature'),
    ];
    expect(await verdict(by('rsa.pub.gpg'), 'registry.example.com/team/app:v1', found)).toBe('accept');
  });

  it('takes what skopeo wrote beside a directory and into a lookaside', async () => {
    const ed = (): object => ({ ...by('rsa.pub.gpg') });
    const lookaside = readdirSync(trustFixture('lookaside/team')).find((one) => one.includes('b4a0b045')) ?? '';
    const found = [simple(`lookaside/team/${lookaside}/signature-1`)];
    expect(await verdict(ed(), '127.0.0.1:5410/team/signed:multi', found)).toBe('accept');
    expect(await verdict(ed(), '127.0.0.1:5410/team/signed:v1', found)).toBe('POLICY_REFUSED');
  });

  it('is never met by keys that are not GPG keys', async () => {
    const x509 = { ...by('rsa.pub.gpg'), keyType: 'X509Certificates' };
    const admission = await admissionBy({ policy: { default: [x509] } });
    const failed = admission.admit(aContext(), aCandidate('docker://registry.example.com/team/app:v1', []));
    await expect(failed).rejects.toMatchObject({ code: 'POLICY_REFUSED' });
  });
});

describe('sigstoreSigned', () => {
  const key = (name: string): object => ({
    type: 'sigstoreSigned',
    keyPath: trustFixture(`sigstore-keys/${name}.pub`),
  });

  function attached(name: string): readonly SignatureBlob[] {
    const directory = trustFixture(`sigstore-attachments/${name}`);
    const manifest = JSON.parse(readFileSync(`${directory}/manifest.json`, 'utf8')) as {
      readonly layers: readonly { readonly digest: string; readonly annotations: Readonly<Record<string, string>> }[];
    };
    return manifest.layers.map(({ digest, annotations }) => {
      const payload = readFileSync(
        `${directory}/payload-${digest.slice('sha256:'.length, 'sha256:'.length + 12)}.json`,
      );
      return sigstore(payload, annotations);
    });
  }
  const nameIn = (found: readonly SignatureBlob[]): string => {
    const [first] = found;
    return first?.kind === 'sigstore' ? parseSimplePayload(first.attachment.payload, 'cosign').reference : '';
  };

  it.each([
    ['skopeo-signed-sk', 'sk'],
    ['node-signed-ed25519', 'ed25519'],
    ['node-signed-rsa2048', 'rsa2048'],
    ['node-signed-two-sigs', 'sk'],
  ])('takes %s by %s, and by no other key', async (name, own) => {
    const found = attached(name);
    expect(found.length).toBeGreaterThan(0);
    expect(await verdict(key(own), nameIn(found), found)).toBe('accept');
    expect(await verdict(key('p521'), nameIn(found), found)).toBe('SIGNATURE_INVALID');
    expect(await verdict(key(own), `${nameIn(found)}x`, found)).toBe('POLICY_REFUSED');
  });

  const anyName = { signedIdentity: { type: 'matchRepository' } };
  it.each([
    ['optional-null-tag', {}, 'accept'],
    ['cosign-style-no-tag', anyName, 'accept'],
    ['cosign-style-no-tag', {}, 'POLICY_REFUSED'],
    ['digest-ref', anyName, 'accept'],
    ['digest-ref', {}, 'POLICY_REFUSED'],
    ['optional-missing', anyName, 'SIGNATURE_INVALID'],
    ['optional-empty-creator-int', anyName, 'SIGNATURE_INVALID'],
    ['atomic-type', anyName, 'SIGNATURE_INVALID'],
    ['wrong-digest', anyName, 'SIGNATURE_INVALID'],
  ] as const)('says of a payload %s with %j: %s', async (name, identity, said) => {
    const file = (ending: string): Buffer => readFileSync(trustFixture(`sigstore-payload-variants/${name}.${ending}`));
    const found = [sigstore(file('payload.json'), { [ANNOTATION.signature]: file('sig.b64').toString().trim() })];
    const requirement = { ...key('sk'), ...identity };
    expect(await verdict(requirement, `127.0.0.1:5410/team/pv-${name}:v1`, found)).toBe(said);
  });

  const fulcio = {
    type: 'sigstoreSigned',
    fulcio: {
      caPath: trustFixture('keyless-legacy/fulcio-root.pem'),
      oidcIssuer: 'https://issuer.example.com',
      subjectEmail: 'release@example.com',
    },
    rekorPublicKeyPath: trustFixture('keyless-legacy/rekor.pub'),
    signedIdentity: { type: 'matchRepository' },
  };
  const keyed = { ...key('sk'), rekorPublicKeyPath: trustFixture('keyless-legacy/rekor.pub'), ...anyName };
  it.each([
    ['ok', fulcio, 'accept'],
    ['no-chain', fulcio, 'SIGNATURE_INVALID'],
    ['no-set', fulcio, 'SIGNATURE_INVALID'],
    ['rekor-other-key', fulcio, 'SIGNATURE_INVALID'],
    ['set-hash-mismatch', fulcio, 'SIGNATURE_INVALID'],
    ['wrong-email', fulcio, 'SIGNATURE_INVALID'],
    ['uppercase-email', fulcio, 'SIGNATURE_INVALID'],
    ['wrong-issuer', fulcio, 'SIGNATURE_INVALID'],
    ['no-issuer', fulcio, 'SIGNATURE_INVALID'],
    ['eku-serverauth', fulcio, 'SIGNATURE_INVALID'],
    ['keyed-rekor', keyed, 'accept'],
    ['keyed-rekor-missing', keyed, 'SIGNATURE_INVALID'],
  ] as const)('says of %s: %3$s', async (name, requirement, said) => {
    const layer = JSON.parse(readFileSync(trustFixture(`keyless-legacy/${name}.json`), 'utf8')) as {
      readonly payload: string;
      readonly annotations: Readonly<Record<string, string>>;
    };
    const found = [sigstore(Buffer.from(layer.payload, 'base64'), layer.annotations)];
    expect(await verdict(requirement, `127.0.0.1:5410/team/kl-${name}:v1`, found)).toBe(said);
  });

  const root = aSigningRoot({ name: 'root' });
  const middle = root.issue({ name: 'middle', authority: {} });
  const leaf = middle.issue({ name: 'leaf', emails: ['a@example.com'], hosts: ['build.example.com'] });
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const below = { caIntermediatesData: base64(middle.pem) };
  it.each([
    [{ ...below, subjectEmail: 'a@example.com' }, 'accept'],
    [{ ...below, subjectHostname: 'build.example.com' }, 'accept'],
    [{ ...below, subjectEmail: 'b@example.com' }, 'SIGNATURE_INVALID'],
    [{ ...below, subjectEmail: 'a@example.com', subjectHostname: 'other.example.com' }, 'SIGNATURE_INVALID'],
    [{ ...below, subjectEmail: 'b@example.com', subjectHostname: 'build.example.com' }, 'SIGNATURE_INVALID'],
    [{ subjectEmail: 'a@example.com' }, 'SIGNATURE_INVALID'],
  ] as const)('asks a certificate of an own authority for each name of %j: %s', async (names, said) => {
    const payload = readFileSync(trustFixture('sigstore-payload-variants/optional-null-tag.payload.json'));
    const signature = sign('sha256', payload, leaf.key).toString('base64');
    const found = [sigstore(payload, { [ANNOTATION.signature]: signature, [ANNOTATION.certificate]: leaf.pem })];
    const requirement = { type: 'sigstoreSigned', pki: { caRootsData: base64(root.pem), ...names } };
    expect(await verdict(requirement, '127.0.0.1:5410/team/pv-optional-null-tag:v1', found, NOON)).toBe(said);
  });
});
