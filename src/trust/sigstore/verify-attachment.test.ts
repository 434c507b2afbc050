import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aSigningRoot, NOON } from '../../../test/support/signing-certificate.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { parseImageName, type ImageName } from '../../image/index.ts';
import type { SigstoreAttachment } from '../../transport/contract.ts';
import { signedIdentityMatches, type IdentityRule } from '../simple-signing/identity.ts';
import { ANNOTATION, SIMPLE_SIGNING } from './attachment.ts';
import { parseCertificates } from './certificate.ts';
import { parsePublicKey } from './key-file.ts';
import { verifyAttachment, type AttachmentTrust } from './verify-attachment.ts';

const FIXTURES = new URL('../../../test/fixtures/trust/', import.meta.url);
const read = (file: string): Buffer => readFileSync(new URL(file, FIXTURES));
const keyOf = (name: string): ReturnType<typeof parsePublicKey> =>
  parsePublicKey(read(`sigstore-keys/${name}.pub`).toString());

/** The image that all vectors are about. */
const DIGEST = 'sha256:b4a0b04523b8aa941766fd645f9719321caa13e920350006cb37cc17fbc78f3b';
const NOW = new Date('2026-11-21T00:10:00Z');
const ALL_KEYS = ['ed25519', 'p256', 'p384', 'p521', 'rsa2048', 'rsa4096', 'sk'] as const;
const SK: AttachmentTrust = { kind: 'keys', keys: [keyOf('sk')] };
const REKOR = [parsePublicKey(read('keyless-legacy/rekor.pub').toString())];
const FULCIO: AttachmentTrust = {
  kind: 'fulcio',
  roots: parseCertificates(read('keyless-legacy/fulcio-root.pem').toString(), 'the roots'),
  oidcIssuer: 'https://issuer.example.com',
  subjectEmail: 'release@example.com',
  rekorKeys: REKOR,
};

describe('signatures of the .sig tag, by skopeo and by Node', () => {
  const signed = {
    'skopeo-signed-sk': 'sk',
    'node-signed-ed25519': 'ed25519',
    'node-signed-rsa2048': 'rsa2048',
    'node-signed-two-sigs': 'sk',
  } as const;

  it.each(Object.entries(signed))('%s is accepted with its key alone', async (name, by) => {
    const first = attachmentsIn(`sigstore-attachments/${name}/`)[0];
    for (const other of ALL_KEYS) {
      const verifying = verifyAttachment(first, { kind: 'keys', keys: [keyOf(other)] }, NOW);
      if (other === by) expect((await verifying).payload.digest).toBe(DIGEST);
      else await failureOf(verifying, 'SIGNATURE_INVALID');
    }
    const any = await verifyAttachment(first, { kind: 'keys', keys: ALL_KEYS.map(keyOf) }, NOW);
    expect(any.payload.reference).toMatch(/^127\.0\.0\.1:5410\/team\//);
  });

  it('both of two signatures on one payload are accepted, each with its own key', async () => {
    const both = attachmentsIn('sigstore-attachments/node-signed-two-sigs/');
    expect(both).toHaveLength(2);
    const accepted = await Promise.all(
      both.map(async (one) => {
        const verdicts = ALL_KEYS.map(async (key) =>
          verifyAttachment(one, { kind: 'keys', keys: [keyOf(key)] }, NOW).then(
            () => [key],
            () => [],
          ),
        );
        return (await Promise.all(verdicts)).flat();
      }),
    );
    expect(accepted).toEqual([['sk'], ['p256']]);
  });

  it('the files of dir: hold the same ones', async () => {
    for (const file of ['signature-1', 'signature-2']) {
      const verified = await verifyAttachment(keptIn(file), { kind: 'keys', keys: ALL_KEYS.map(keyOf) }, NOW);
      expect(verified.payload.digest).toBe(DIGEST);
    }
  });
});

describe('payloads that are signed well', () => {
  const MATCHES: IdentityRule = { type: 'matchRepoDigestOrExact' };
  const REPOSITORY: IdentityRule = { type: 'matchRepository' };
  const verdicts: [string, string][] = [
    ['optional-null-tag', 'accepted'],
    ['cosign-style-no-tag', 'accepted with matchRepository'],
    ['digest-ref', 'accepted with matchRepository'],
    ['optional-missing', 'refused'],
    ['optional-empty-creator-int', 'refused'],
    ['atomic-type', 'refused'],
    ['wrong-digest', 'another digest'],
  ];

  it('are all here', () => {
    const found = readdirSync(new URL('sigstore-payload-variants/', FIXTURES)).map((file) => file.replace(/\..*/, ''));
    expect([...new Set(found)].toSorted()).toEqual(verdicts.map(([name]) => name).toSorted());
  });

  it.each(verdicts)('%s: %s', async (name, verdict) => {
    const intended = parseImageName(`127.0.0.1:5410/team/pv-${name}:v1`);
    expect(await judge(variant(name), intended)).toBe(verdict);
  });

  async function judge(attachment: SigstoreAttachment, intended: ImageName): Promise<string> {
    try {
      const { digest, reference } = (await verifyAttachment(attachment, SK, NOW)).payload;
      if (digest !== DIGEST) return 'another digest';
      if (signedIdentityMatches(MATCHES, intended, reference)) return 'accepted';
      return signedIdentityMatches(REPOSITORY, intended, reference) ? 'accepted with matchRepository' : 'refused';
    } catch (error) {
      expect(error).toMatchObject({ code: 'SIGNATURE_INVALID' });
      return 'refused';
    }
  }
});

describe('certificates of Fulcio, with a promise of Rekor', () => {
  const good = ['ok'];
  const bad: [string, RegExp][] = [
    ['no-chain', /no certificate authority that is trusted/],
    ['no-set', /no log has the signature/],
    ['rekor-other-key', /not signed by a log that is trusted/],
    ['set-hash-mismatch', /another payload/],
    ['wrong-email', /is not for release@example\.com/],
    ['uppercase-email', /is not for release@example\.com, but for "Release@example\.com"/],
    ['wrong-issuer', /vouched for the signer, not https:\/\/issuer\.example\.com/],
    ['no-issuer', /does not say who vouched/],
    ['eku-serverauth', /not one for code signing/],
  ];

  it('are all here', () => {
    const files = readdirSync(new URL('keyless-legacy/', FIXTURES)).filter((file) => file.endsWith('.json'));
    const known = [...good, ...bad.map(([name]) => name), 'keyed-rekor', 'keyed-rekor-missing'];
    expect(files.toSorted()).toEqual(known.map((name) => `${name}.json`).toSorted());
  });

  it.each(good)('%s is accepted, at the time of the log and long after', async (name) => {
    for (const at of [NOW, new Date('2030-01-01T00:00:00Z')]) {
      const verified = await verifyAttachment(keyless(name), FULCIO, at);
      expect(verified).toMatchObject({ identity: 'release@example.com', loggedAt: new Date(1_795_219_153_000) });
      expect(verified.payload).toMatchObject({ digest: DIGEST, reference: `127.0.0.1:5410/team/kl-${name}:v1` });
    }
  });

  it.each(bad)('%s is refused', async (name, why) => {
    const failure = await failureOf(verifyAttachment(keyless(name), FULCIO, NOW), 'SIGNATURE_INVALID');
    expect(failure.message).toMatch(why);
  });

  it('say nothing where another root, another log or another person is trusted', async () => {
    const roots = parseCertificates(aSigningRoot({ name: 'root' }).pem, 'the roots');
    const rekorKeys = [parsePublicKey(read('keyless-legacy/rekor-other.pub').toString())];
    for (const other of [{ roots }, { rekorKeys }, { rekorKeys: [] }, { subjectEmail: 'elease@example.com' }])
      await failureOf(verifyAttachment(keyless('ok'), { ...FULCIO, ...other }, NOW), 'SIGNATURE_INVALID');
  });

  it('are of no use to another signature: the promise is bound to signature, certificate and payload', async () => {
    const [ok, other] = [keyless('ok'), keyless('wrong-issuer')];
    for (const name of Object.values(ANNOTATION).filter((one) => one !== ANNOTATION.chain)) {
      const mixed = { ...ok, annotations: { ...ok.annotations, [name]: other.annotations[name] ?? '' } };
      await failureOf(verifyAttachment(mixed, FULCIO, NOW), 'SIGNATURE_INVALID');
    }
    await failureOf(verifyAttachment({ ...ok, payload: other.payload }, FULCIO, NOW), 'SIGNATURE_INVALID');
  });
});

describe('a key with a log', () => {
  const trust: AttachmentTrust = { kind: 'keys', keys: [keyOf('p256'), keyOf('sk')], rekorKeys: REKOR };

  it('is accepted with the promise of the log', async () => {
    const verified = await verifyAttachment(keyless('keyed-rekor'), trust, NOW);
    expect(verified.loggedAt).toEqual(new Date(1_795_219_153_000));
  });

  it('is refused without one', async () => {
    await failureOf(verifyAttachment(keyless('keyed-rekor-missing'), trust, NOW), 'SIGNATURE_INVALID');
    expect((await verifyAttachment(keyless('keyed-rekor-missing'), SK, NOW)).payload.digest).toBe(DIGEST);
  });
});

describe('certificates of an own authority', () => {
  const root = aSigningRoot({ name: 'root' });
  const middle = root.issue({ name: 'middle', authority: {} });
  const leaf = middle.issue({ name: 'leaf', emails: ['a@example.com'], hosts: ['*.ci.example.com'] });
  const roots = parseCertificates(root.pem, 'the roots');
  const payload = read('sigstore-payload-variants/optional-null-tag.payload.json');
  const attachment: SigstoreAttachment = {
    mediaType: SIMPLE_SIGNING,
    payload,
    annotations: {
      [ANNOTATION.signature]: sign('sha256', payload, leaf.key).toString('base64'),
      [ANNOTATION.certificate]: leaf.pem,
      [ANNOTATION.chain]: middle.pem + root.pem,
    },
  };

  it.each([
    [{ subjectEmail: 'a@example.com' }],
    [{ subjectHostname: 'build.ci.example.com' }],
    [{ subjectEmail: 'a@example.com', subjectHostname: 'BUILD.ci.example.com' }],
  ])('are accepted for %j', async (names) => {
    expect(await verifyAttachment(attachment, { kind: 'pki', roots, ...names }, NOON)).toMatchObject({
      payload: { digest: DIGEST },
    });
  });

  it.each([
    [{}],
    [{ subjectEmail: 'A@example.com' }],
    [{ subjectEmail: 'a@example.com', subjectHostname: 'example.com' }],
    [{ subjectHostname: 'a.build.ci.example.com' }],
    [{ subjectHostname: 'leaf' }],
  ])('are refused for %j', async (names) => {
    await failureOf(verifyAttachment(attachment, { kind: 'pki', roots, ...names }, NOON), 'SIGNATURE_INVALID');
  });

  it('are accepted now or not at all', async () => {
    const trust: AttachmentTrust = { kind: 'pki', roots, subjectEmail: 'a@example.com' };
    const later = new Date(NOON.getTime() + 7_200_000);
    await failureOf(verifyAttachment(attachment, trust, later), 'SIGNATURE_INVALID');
  });

  it('may have their authorities from the settings', async () => {
    const { [ANNOTATION.chain]: _chain, ...annotations } = attachment.annotations;
    const trust: AttachmentTrust = { kind: 'pki', roots, subjectEmail: 'a@example.com' };
    await failureOf(verifyAttachment({ ...attachment, annotations }, trust, NOON), 'SIGNATURE_INVALID');
    const intermediates = parseCertificates(middle.pem, 'the authorities');
    await verifyAttachment({ ...attachment, annotations }, { ...trust, intermediates }, NOON);
  });
});

describe('a signature of which one byte is another', () => {
  const goods: [string, SigstoreAttachment, AttachmentTrust][] = [
    ...['skopeo-signed-sk', 'node-signed-ed25519', 'node-signed-rsa2048', 'node-signed-two-sigs'].flatMap((name) =>
      attachmentsIn(`sigstore-attachments/${name}/`).map((one, at): [string, SigstoreAttachment, AttachmentTrust] => [
        `${name} ${String(at + 1)}`,
        one,
        { kind: 'keys', keys: ALL_KEYS.map(keyOf) },
      ]),
    ),
    ...['signature-1', 'signature-2'].map((file): [string, SigstoreAttachment, AttachmentTrust] => [
      `dir-sigstore ${file}`,
      keptIn(file),
      { kind: 'keys', keys: ALL_KEYS.map(keyOf) },
    ]),
    ...['optional-null-tag', 'cosign-style-no-tag', 'digest-ref'].map(
      (name): [string, SigstoreAttachment, AttachmentTrust] => [name, variant(name), SK],
    ),
    ['keyless ok', keyless('ok'), FULCIO],
    ['keyed-rekor', keyless('keyed-rekor'), { kind: 'keys', keys: [keyOf('sk')], rekorKeys: REKOR }],
  ];

  it.each(goods)('is refused, 200 of 200: %s', async (name, good, trust) => {
    await verifyAttachment(good, trust, NOW);
    // The root that a signature brings along is not read, as other tools do not read it either.
    const chain = good.annotations[ANNOTATION.chain];
    const kept = chain === undefined ? {} : { [ANNOTATION.chain]: chain.slice(0, chain.indexOf('-----END') + 26) };
    const flat = serialise({ ...good, annotations: { ...good.annotations, ...kept } });
    const random = seeded(name);
    const accepted: string[] = [];
    for (let round = 0; round < 200; round += 1) {
      const changed = Buffer.from(flat);
      const at = random() % changed.byteLength;
      changed[at] = ((changed[at] ?? 0) + 1 + (random() % 255)) % 256;
      const mutant = parse(changed, chain?.slice(chain.indexOf('-----END') + 26));
      const verdict = await verifyAttachment(mutant, trust, NOW).then(
        () => 'accepted',
        (error: unknown) => (error as { code?: string }).code,
      );
      if (verdict !== 'SIGNATURE_INVALID') accepted.push(`${String(verdict)} at ${String(at)}`);
    }
    expect(accepted).toEqual([]);
  });
});

describe('what is no signature', () => {
  const good = attachmentsIn('sigstore-attachments/skopeo-signed-sk/')[0];

  it.each([
    ['another media type', { ...good, mediaType: 'application/vnd.dsse.envelope.v1+json' }],
    ['no annotation', { ...good, annotations: {} }],
    ['no base64', { ...good, annotations: { [ANNOTATION.signature]: '?' } }],
    [
      'base64 with something behind it',
      { ...good, annotations: { [ANNOTATION.signature]: `${good.annotations[ANNOTATION.signature] ?? ''}\n` } },
    ],
    ['a payload with something behind it', { ...good, payload: Buffer.concat([good.payload, Buffer.from(' ')]) }],
  ])('is refused: %s', async (_what, attachment) => {
    await failureOf(verifyAttachment(attachment, SK, NOW), 'SIGNATURE_INVALID');
  });

  it('is what keys sign that are too weak', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const annotations = { [ANNOTATION.signature]: sign('sha256', good.payload, privateKey).toString('base64') };
    const trust: AttachmentTrust = { kind: 'keys', keys: [createPublicKey(privateKey)] };
    await failureOf(verifyAttachment({ ...good, annotations }, trust, NOW), 'SIGNATURE_INVALID');
  });
});

function attachmentsIn(folder: string): readonly [SigstoreAttachment, ...SigstoreAttachment[]] {
  const { layers } = JSON.parse(read(`${folder}manifest.json`).toString()) as {
    readonly layers: readonly { mediaType: string; digest: string; annotations: Record<string, string> }[];
  };
  const [first, ...others] = layers.map(({ mediaType, digest, annotations }) => ({
    mediaType,
    annotations,
    payload: read(`${folder}payload-${digest.slice(7, 19)}.json`),
  }));
  if (first === undefined) throw new Error('no signature');
  return [first, ...others];
}

function keptIn(file: string): SigstoreAttachment {
  const bytes = read(`dir-sigstore/${file}`);
  const { mimeType, payload, annotations } = JSON.parse(bytes.subarray(bytes.indexOf('\n') + 1).toString()) as {
    readonly mimeType: string;
    readonly payload: string;
    readonly annotations: Readonly<Record<string, string>>;
  };
  return { mediaType: mimeType, payload: Buffer.from(payload, 'base64'), annotations };
}

function variant(name: string): SigstoreAttachment {
  return {
    mediaType: SIMPLE_SIGNING,
    payload: read(`sigstore-payload-variants/${name}.payload.json`),
    annotations: { [ANNOTATION.signature]: read(`sigstore-payload-variants/${name}.sig.b64`).toString().trim() },
  };
}

function keyless(name: string): SigstoreAttachment {
  const { mediaType, payload, annotations } = JSON.parse(read(`keyless-legacy/${name}.json`).toString()) as {
    readonly mediaType: string;
    readonly payload: string;
    readonly annotations: Readonly<Record<string, string>>;
  };
  return { mediaType, payload: Buffer.from(payload, 'base64'), annotations };
}

const SEPARATOR = Buffer.from('\u0000\u0000');

/** Payload and values one after the other: a byte anywhere in them is changed. */
function serialise({ payload, annotations }: SigstoreAttachment): Buffer {
  const values = Object.entries(annotations).map(([name, value]) => Buffer.from(`${name}=${value}`));
  return Buffer.concat([payload, ...values.flatMap((one) => [SEPARATOR, one])]);
}

function parse(bytes: Buffer, restOfChain: string | undefined): SigstoreAttachment {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(SEPARATOR); at >= 0; at = bytes.indexOf(SEPARATOR, from)) {
    parts.push(bytes.subarray(from, at));
    from = at + SEPARATOR.byteLength;
  }
  parts.push(bytes.subarray(from));
  const [payload = Buffer.alloc(0), ...values] = parts;
  const annotations = Object.fromEntries(
    values.map((one) => {
      const [name = '', ...rest] = one.toString('utf8').split('=');
      return [name, rest.join('=')];
    }),
  );
  const chain = annotations[ANNOTATION.chain];
  if (restOfChain !== undefined && chain !== undefined) annotations[ANNOTATION.chain] = chain + restOfChain;
  return { mediaType: SIMPLE_SIGNING, payload, annotations };
}

/** Numbers that are the same in every run (xorshift32). */
function seeded(text: string): () => number {
  let state = Buffer.from(text).reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}
