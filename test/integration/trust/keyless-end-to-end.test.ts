import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { digestOf, parseImageName } from '../../../src/image/index.ts';
import { compileIdentity, matchesIdentity } from '../../../src/trust/bundle/identity-rules.ts';
import { createBundleSigner } from '../../../src/trust/bundle/make-bundle.ts';
import { loadTrustedRoot, type TrustedRoot } from '../../../src/trust/bundle/trusted-root.ts';
import { verifyBundle, type VerifiedBundle } from '../../../src/trust/bundle/verify-bundle.ts';
import { isStatementSigner, type ImageSigner, type SigningSubject } from '../../../src/trust/contract.ts';
import { createCheckedSigner } from '../../../src/trust/keyless/checked-signer.ts';
import { parseIdentityToken } from '../../../src/trust/keyless/identity-token.ts';
import { openKeylessSigner } from '../../../src/trust/keyless/keyless-signer.ts';
import { loadSigningConfig } from '../../../src/trust/keyless/signing-config.ts';
import { createWitness } from '../../../src/trust/keyless/witness.ts';
import { createLegacySigner } from '../../../src/trust/sigstore/legacy-signer.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import type { Reply } from '../../support/json-service.ts';
import { anIssuer } from '../../support/oidc-issuer.ts';
import { aPool } from '../../support/registry-client.ts';
import { verifiedBySigstoreJs } from '../../support/sigstore/sigstore-js.ts';
import {
  GITHUB_ISSUER,
  startSigstore,
  WORKFLOW,
  type Sigstore,
  type SigstoreService,
} from '../../support/sigstore/sigstore.ts';

const MANIFEST = Buffer.from('{"schemaVersion":2}');
const SUBJECT: SigningSubject = {
  descriptor: {
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: digestOf(MANIFEST),
    size: MANIFEST.byteLength,
  },
  references: [parseImageName('registry.example.com/team/app:1.4')],
};
const SAN = `https://github.com/${WORKFLOW}`;

const issuer = anIssuer();
type Alter = (service: SigstoreService, reply: Reply) => Reply;
let alter: Alter;
let pool: RegistryPool;
let sigstore: Sigstore;
let other: Sigstore;
let trustedRoot: TrustedRoot;

beforeEach(async () => {
  pool = aPool();
  alter = (_, reply) => reply;
  sigstore = await startSigstore({ issuer, alter: (service, reply) => alter(service, reply) });
  other = await startSigstore({ issuer });
  trustedRoot = await rootOf(sigstore);
});
afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await sigstore[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});

const encode = (value: object): Uint8Array => Buffer.from(JSON.stringify(value));
const rootOf = async (instance: Sigstore): Promise<TrustedRoot> =>
  loadTrustedRoot(encode(instance.trustedRoot), 'trusted_root.json');

type Kinds = Parameters<Sigstore['signingConfig']>[0];

async function aSigner(
  kinds: Kinds,
  format: 'bundle' | 'legacy' = 'bundle',
  at: Sigstore = sigstore,
): Promise<ImageSigner> {
  const services = loadSigningConfig(encode(at.signingConfig(kinds)), 'signing.json', new Date());
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: GITHUB_ISSUER,
    aud: 'sigstore',
    sub: 'repo:acme/app',
    job_workflow_ref: WORKFLOW,
    repository: 'acme/app',
  };
  const token = issuer.issue({ ...claims, iat: now, exp: now + 300 });
  const by = await openKeylessSigner({
    http: pool.http,
    fulcio: new URL(at.url),
    identityToken: async () => Promise.resolve(parseIdentityToken(token, 'the test', Date.now())),
  });
  const witness = createWitness(pool.http, services);
  if (format === 'bundle') return createBundleSigner(by, witness);
  return createLegacySigner(by, { creator: 'waybill 1', now: () => new Date(), witness });
}

async function bundleOf(signer: ImageSigner): Promise<Uint8Array> {
  const [made] = await signer.sign(aContext(), SUBJECT);
  if (made?.format !== 'bundle') throw new Error('no bundle was made');
  return made.bundle;
}

const verified = async (bundle: Uint8Array, root = trustedRoot): Promise<VerifiedBundle> =>
  verifyBundle(bundle, { trustedRoot: root }, { digest: SUBJECT.descriptor.digest, as: 'signature' });

interface BundleJson {
  verificationMaterial: {
    tlogEntries: Record<string, unknown>[];
    timestampVerificationData: { rfc3161Timestamps: { signedTimestamp: string }[] };
  };
  dsseEnvelope: { payload: string };
}

function changed(bundle: Uint8Array, change: (json: BundleJson) => void): Uint8Array {
  const json = JSON.parse(Buffer.from(bundle).toString()) as BundleJson;
  change(json);
  return encode(json);
}

describe('a keyless signature', () => {
  it.each([
    ['Rekor v1', { rekor: 1 }],
    ['Rekor v1 and a timestamp', { rekor: 1, timestamp: true }],
    ['Rekor v2 and a timestamp', { rekor: 2, timestamp: true }],
  ] as const)('with %s is verified by us and by sigstore-js, with the same identity', async (_, kinds) => {
    const bundle = await bundleOf(createCheckedSigner(await aSigner(kinds), { trustedRoot }));
    const { identity, issuer: by, loggedAt } = await verified(bundle);
    expect([identity, by]).toEqual([SAN, GITHUB_ISSUER]);
    expect(Math.abs((loggedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    const theirs = verifiedBySigstoreJs(JSON.parse(Buffer.from(bundle).toString()) as object, sigstore.trustedRoot);
    expect(theirs).toBe(`${GITHUB_ISSUER} ${SAN}`);
  });

  it('of a statement is verified before it is given out', async () => {
    const signer = createCheckedSigner(await aSigner({ rekor: 1 }), { trustedRoot });
    if (!isStatementSigner(signer)) throw new Error('it attests nothing');
    const hex = SUBJECT.descriptor.digest.slice('sha256:'.length);
    const predicateType = 'https://spdx.dev/Document';
    const statement = encode({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'app', digest: { sha256: hex } }],
      predicateType,
      predicate: {},
    });
    expect((await signer.attest(aContext(), statement, predicateType)).format).toBe('bundle');
    const [digest, as] = [SUBJECT.descriptor.digest, 'signature'] as const;
    const made = await signer.attest(aContext(), statement, predicateType);
    if (made.format !== 'bundle') throw new Error('no bundle was made');
    await failureOf(verifyBundle(made.bundle, { trustedRoot }, { digest, as }), 'SIGNATURE_INVALID');
  });

  it('in the legacy form carries certificate, chain and promise, and is checked', async () => {
    const signer = createCheckedSigner(await aSigner({ rekor: 1 }, 'legacy'), { trustedRoot });
    const [made] = await signer.sign(aContext(), SUBJECT);
    if (made?.format !== 'legacy') throw new Error('no attachment was made');
    expect(Object.keys(made.attachment.annotations).toSorted()).toEqual([
      'dev.cosignproject.cosign/signature',
      'dev.sigstore.cosign/bundle',
      'dev.sigstore.cosign/certificate',
      'dev.sigstore.cosign/chain',
    ]);
    const strange = createCheckedSigner(await aSigner({ rekor: 1 }, 'legacy'), { trustedRoot: await rootOf(other) });
    await failureOf(strange.sign(aContext(), SUBJECT), 'SIGNATURE_INVALID');
  });

  it('is told from one of another workflow, or of another issuer', async () => {
    const found = await verified(await bundleOf(await aSigner({ rekor: 1 })));
    const right = { issuer: GITHUB_ISSUER, subject: SAN };
    const verdict = async (more: object): Promise<boolean> =>
      matchesIdentity(await compileIdentity({ ...right, ...more }), found);
    expect(await verdict({})).toBe(true);
    expect(await verdict({ extensions: { sourceRepositoryURI: 'https://github.com/acme/app' } })).toBe(true);
    expect(await verdict({ extensions: { sourceRepositoryURI: 'https://github.com/acme/other' } })).toBe(false);
    expect(await verdict({ subject: `${SAN}x` })).toBe(false);
    expect(await verdict({ subject: SAN.replace('main', 'dev') })).toBe(false);
    expect(await verdict({ issuer: 'https://gitlab.com' })).toBe(false);
  });

  it('does not verify once anything is changed or missing', async () => {
    const bundle = await bundleOf(await aSigner({ rekor: 2, timestamp: true }));
    const changes: ((json: BundleJson) => void)[] = [
      (json) => (json.verificationMaterial.tlogEntries = []),
      (json) => (json.verificationMaterial.timestampVerificationData.rfc3161Timestamps = []),
      (json) => (json.dsseEnvelope.payload = Buffer.from('{}').toString('base64')),
    ];
    for (const change of changes) await failureOf(verified(changed(bundle, change)), 'SIGNATURE_INVALID');
    await failureOf(verified(bundle, await rootOf(other)), 'SIGNATURE_INVALID');
    const elsewhere = { digest: digestOf(Buffer.from('other')), as: 'signature' } as const;
    await failureOf(verifyBundle(bundle, { trustedRoot }, elsewhere), 'SIGNATURE_INVALID');
  });
});

describe('a service that lies about its proofs', () => {
  const kept = new Map<string, Reply>();
  const parsed = (reply: Reply): unknown => structuredClone(reply.body);

  interface V1 {
    readonly body: string;
    logIndex: number;
    integratedTime: number;
    logID: string;
    verification: { signedEntryTimestamp: string; inclusionProof: Record<string, unknown> };
  }
  const inV1 =
    (change: (entry: V1, before: V1 | undefined) => void): Alter =>
    (service, reply) => {
      if (service !== 'rekor1') return reply;
      const before = kept.get('v1');
      kept.set('v1', reply);
      const body = parsed(reply) as Record<string, V1>;
      for (const entry of Object.values(body))
        change(entry, before === undefined ? undefined : Object.values(parsed(before) as Record<string, V1>)[0]);
      return { ...reply, body };
    };
  interface V2 {
    logIndex: string;
    inclusionProof: { rootHash: string; hashes: string[]; checkpoint: { envelope: string } };
  }
  const inV2 =
    (change: (entry: V2, before: V2 | undefined) => void): Alter =>
    (service, reply) => {
      if (service !== 'rekor2') return reply;
      const before = kept.get('v2');
      kept.set('v2', reply);
      const body = parsed(reply) as V2;
      change(body, before === undefined ? undefined : (parsed(before) as V2));
      return { ...reply, body };
    };

  const lies: readonly (readonly [string, Kinds, Alter])[] = [
    [
      "another entry's proof: Rekor v1",
      { rekor: 1 },
      inV1((entry, before) => {
        if (before !== undefined) entry.verification.inclusionProof = before.verification.inclusionProof;
      }),
    ],
    [
      'another tree: Rekor v1',
      { rekor: 1 },
      inV1((entry) => (entry.verification.inclusionProof['hashes'] = ['00'.repeat(32), '00'.repeat(32)])),
    ],
    ['another time: Rekor v1', { rekor: 1 }, inV1((entry) => (entry.integratedTime += 1))],
    ['another index: Rekor v1', { rekor: 1 }, inV1((entry) => (entry.logIndex += 1))],
    [
      "another entry's promise: Rekor v1",
      { rekor: 1 },
      inV1((entry, before) => {
        if (before !== undefined) entry.verification.signedEntryTimestamp = before.verification.signedEntryTimestamp;
      }),
    ],
    [
      "another entry's proof: Rekor v2",
      { rekor: 2, timestamp: true },
      inV2((entry, before) => {
        if (before !== undefined) entry.inclusionProof = before.inclusionProof;
      }),
    ],
    [
      'another root: Rekor v2',
      { rekor: 2, timestamp: true },
      inV2((entry) => {
        const { checkpoint } = entry.inclusionProof;
        const [origin = '', size = '', , ...rest] = checkpoint.envelope.split('\n');
        entry.inclusionProof.rootHash = Buffer.alloc(32).toString('base64');
        checkpoint.envelope = [origin, size, entry.inclusionProof.rootHash, ...rest].join('\n');
      }),
    ],
  ];
  it.each(lies)('is found out before anything is written: %s', async (_, kinds, lie) => {
    kept.clear();
    alter = lie;
    const signer = await aSigner(kinds);
    // The first entry is what the second is mixed up with.
    await signer.sign(aContext(), SUBJECT);
    const failure = await failureOf(
      createCheckedSigner(signer, { trustedRoot }).sign(aContext(), SUBJECT),
      'SIGNATURE_INVALID',
    );
    expect(failure.message).toContain('what was just signed does not verify');
    expect(failure.message).not.toContain('\n');
    expect(failure.hint).toContain('nothing was written');
  });

  it.each([
    ['Fulcio', 'certificateAuthorities'],
    ['certificate log', 'ctlogs'],
    ['Rekor', 'tlogs'],
    ['timestamp authority', 'timestampAuthorities'],
  ])('by being the %s of another instance is found out', async (_, part) => {
    const strange = (other.trustedRoot as Record<string, unknown>)[part];
    const root = await loadTrustedRoot(encode({ ...sigstore.trustedRoot, [part]: strange }), 'trusted_root.json');
    const signer = createCheckedSigner(await aSigner({ rekor: 1, timestamp: true }), { trustedRoot: root });
    await failureOf(signer.sign(aContext(), SUBJECT), 'SIGNATURE_INVALID');
  });
});
