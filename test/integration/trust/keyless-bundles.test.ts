import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import type { Digest } from '../../../src/image/index.ts';
import type { ByteSigner, Witness } from '../../../src/trust/contract.ts';
import { preAuthEncoding } from '../../../src/trust/bundle/dsse.ts';
import { compileIdentity, matchesIdentity } from '../../../src/trust/bundle/identity-rules.ts';
import { createBundleSigner } from '../../../src/trust/bundle/make-bundle.ts';
import { loadTrustedRoot, type TrustedRoot } from '../../../src/trust/bundle/trusted-root.ts';
import { verifyBundle, type ExpectedContent } from '../../../src/trust/bundle/verify-bundle.ts';
import { parseIdentityToken } from '../../../src/trust/keyless/identity-token.ts';
import { openKeylessSigner } from '../../../src/trust/keyless/keyless-signer.ts';
import { loadSigningConfig } from '../../../src/trust/keyless/signing-config.ts';
import { createWitness } from '../../../src/trust/keyless/witness.ts';
import { createKeySigner } from '../../../src/trust/sigstore/key-signer.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { anIssuer } from '../../support/oidc-issuer.ts';
import { randomBytes } from '../../support/random-bytes.ts';
import { aPool } from '../../support/registry-client.ts';
import { GITHUB_ISSUER, startSigstore, WORKFLOW, type Sigstore } from '../../support/sigstore/sigstore.ts';
import { verifiedBySigstoreJs } from '../../support/sigstore/sigstore-js.ts';

const DIGEST: Digest = `sha256:${'cd'.repeat(32)}`;
const EXPECTED: ExpectedContent = { digest: DIGEST, as: 'signature' };
const SERVICES = [
  ['Rekor v1', { rekor: 1 }],
  ['Rekor v1 and a timestamp', { rekor: 1, timestamp: true }],
  ['Rekor v2 and a timestamp', { rekor: 2, timestamp: true }],
] as const;

const issuer = anIssuer();
let pool: RegistryPool;
let sigstore: Sigstore;
let trustedRoot: TrustedRoot;

beforeAll(async () => {
  pool = aPool();
  sigstore = await startSigstore({ issuer });
  trustedRoot = await loadTrustedRoot(Buffer.from(JSON.stringify(sigstore.trustedRoot)), 'trusted_root.json');
});
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  await sigstore[Symbol.asyncDispose]();
});

const witnessOf = (services: Parameters<Sigstore['signingConfig']>[0]): Witness =>
  createWitness(
    pool.http,
    loadSigningConfig(Buffer.from(JSON.stringify(sigstore.signingConfig(services))), 'signing.json', new Date()),
  );

const keyless = async (): Promise<ByteSigner> => {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: GITHUB_ISSUER,
    aud: 'sigstore',
    sub: 'repo:acme/app',
    job_workflow_ref: WORKFLOW,
    iat: now,
    exp: now + 300,
  };
  const token = issuer.issue({ ...claims, repository_id: '7', runner_environment: 'github-hosted' });
  return openKeylessSigner({
    http: pool.http,
    fulcio: new URL(sigstore.url),
    now: Date.now,
    identityToken: async () => Promise.resolve(parseIdentityToken(token, 'the test', Date.now())),
  });
};

const signedBy = async (by: ByteSigner, witness?: Witness): Promise<Buffer> => {
  const descriptor = { mediaType: 'application/json', digest: DIGEST, size: 2 };
  const [made] = await createBundleSigner(by, witness).sign(aContext(), { descriptor, references: [] });
  if (made?.format !== 'bundle') throw new Error('no bundle');
  return Buffer.from(made.bundle);
};

describe.each(SERVICES)('a bundle that %s witnessed', (_, services) => {
  it('for a keyless signer says who signed, to us and to sigstore-js', async () => {
    const bundle = await signedBy(await keyless(), witnessOf(services));
    const verified = await verifyBundle(bundle, { trustedRoot }, EXPECTED);
    const rule = await compileIdentity({
      issuer: GITHUB_ISSUER,
      subject: `https://github.com/${WORKFLOW}`,
      extensions: { sourceRepositoryIdentifier: '7' },
    });
    expect(matchesIdentity(rule, verified)).toBe(true);
    expect(verifiedBySigstoreJs(JSON.parse(bundle.toString()) as object, sigstore.trustedRoot)).toBe(
      `${GITHUB_ISSUER} https://github.com/${WORKFLOW}`,
    );
  });

  it('is refused in a run of our own with another log, authority or key in the trusted root', async () => {
    const bundle = await signedBy(await keyless(), witnessOf(services));
    await using other = await startSigstore({ issuer });
    const strange = other.trustedRoot as Readonly<Record<string, unknown>>;
    for (const field of [
      'tlogs',
      'ctlogs',
      'certificateAuthorities',
      ...('timestamp' in services ? ['timestampAuthorities'] : []),
    ]) {
      const mixed = { ...sigstore.trustedRoot, [field]: strange[field] };
      const root = await loadTrustedRoot(Buffer.from(JSON.stringify(mixed)), field);
      await failureOf(verifyBundle(bundle, { trustedRoot: root }, EXPECTED), 'SIGNATURE_INVALID');
    }
  });

  it('is refused with one byte changed, wherever it is', async () => {
    const bundle = await signedBy(await keyless(), witnessOf(services));
    const random = randomBytes('keyless', 5 * 200);
    for (let number = 0; number < 200; number += 1) {
      const mutant = Buffer.from(bundle);
      const at = random.readUInt32LE(number * 5) % bundle.byteLength;
      mutant[at] = ((mutant[at] ?? 0) + 1 + ((random[number * 5 + 4] ?? 0) % 255)) % 256;
      await failureOf(verifyBundle(mutant, { trustedRoot }, EXPECTED), 'SIGNATURE_INVALID');
    }
  });

  it.each(['P-256', 'P-384', 'P-521', 'RSA', 'Ed25519'])('for a key %s needs that key and that log', async (kind) => {
    const { privateKey } =
      kind === 'RSA'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : kind === 'Ed25519'
          ? generateKeyPairSync('ed25519')
          : generateKeyPairSync('ec', { namedCurve: kind });
    const keys = [createPublicKey(privateKey)];
    const bundle = await signedBy(createKeySigner(privateKey), witnessOf(services));
    await verifyBundle(bundle, { keys, trustedRoot }, EXPECTED);
    const others = [generateKeyPairSync('ed25519').publicKey];
    await failureOf(verifyBundle(bundle, { keys: others, trustedRoot }, EXPECTED), 'SIGNATURE_INVALID');
    const unlogged = await signedBy(createKeySigner(privateKey));
    await failureOf(verifyBundle(unlogged, { keys, trustedRoot }, EXPECTED), 'SIGNATURE_INVALID');
  });
});

describe('a bundle of timestamps alone, as GitHub makes it for private repositories', () => {
  it('is enough where a rule says so, and nowhere else', async () => {
    const bundle = await signedBy(await keyless(), witnessOf({ timestamp: true }));
    const bare = { ...sigstore.trustedRoot, tlogs: [] };
    const root = await loadTrustedRoot(Buffer.from(JSON.stringify(bare)), 'trusted_root.json');
    const require = { tlog: 0, sct: 0, timestamp: 1 };
    expect(await verifyBundle(bundle, { trustedRoot: root, require }, EXPECTED)).toMatchObject({
      identity: `https://github.com/${WORKFLOW}`,
      issuer: GITHUB_ISSUER,
    });
    for (const more of [undefined, { ...require, tlog: 1 }, { ...require, timestamp: 2 }, { ...require, sct: 2 }]) {
      const trust = { trustedRoot: root, ...(more === undefined ? {} : { require: more }) };
      await failureOf(verifyBundle(bundle, trust, EXPECTED), 'SIGNATURE_INVALID');
    }
  });
});

describe('a threshold above one', () => {
  /** Each of its answers is of another second. */
  let seconds = 0;
  let ticking: Sigstore;
  let root: TrustedRoot;
  let one: Witness;
  let two: Witness;
  beforeAll(async () => {
    ticking = await startSigstore({ issuer, now: () => Date.now() + 1000 * (seconds += 1) });
    root = await loadTrustedRoot(Buffer.from(JSON.stringify(ticking.trustedRoot)), 'trusted_root.json');
    const of = (services: Parameters<Sigstore['signingConfig']>[0]): Witness =>
      createWitness(
        pool.http,
        loadSigningConfig(Buffer.from(JSON.stringify(ticking.signingConfig(services))), 'signing.json', new Date()),
      );
    [one, two] = [of({ rekor: 1 }), of({ rekor: 2, timestamp: true })];
  });
  afterAll(async () => ticking[Symbol.asyncDispose]());

  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const verdict = async (
    witness: Witness,
    more: { readonly tlog: number; readonly timestamp: number },
  ): Promise<string> => {
    const bundle = await signedBy(createKeySigner(key.privateKey), witness);
    const trust = { keys: [key.publicKey], trustedRoot: root, require: { sct: 0, ...more } };
    return verifyBundle(bundle, trust, EXPECTED).then(
      () => 'holds',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
  };

  it('is met by two logs, and by a log and an authority that say when', async () => {
    const both: Witness = {
      ...one,
      dsse: async (...args) => {
        const [first, second] = [await one.dsse(...args), await two.dsse(...args)];
        return { logEntries: [...first.logEntries, ...second.logEntries], timestamps: second.timestamps };
      },
    };
    expect(await verdict(both, { tlog: 2, timestamp: 2 })).toBe('holds');
    expect(await verdict(both, { tlog: 2, timestamp: 3 })).toContain('expected 3 timestamps');
  });

  it('is not met by one log that has the signature in two entries, at two times', async () => {
    const twice: Witness = {
      ...one,
      dsse: async (ctx, envelope, by) => {
        const first = await one.dsse(ctx, envelope, by);
        const signed = preAuthEncoding(envelope.payloadType, envelope.payload);
        const second = await one.hashed(ctx, signed, envelope.signatures[0]?.signature ?? Buffer.of(), by);
        return { logEntries: [...first.logEntries, ...second.logEntries], timestamps: [] };
      },
    };
    expect(await verdict(twice, { tlog: 1, timestamp: 1 })).toBe('holds');
    expect(await verdict(twice, { tlog: 2, timestamp: 1 })).toContain('2 different logs have to vouch');
    expect(await verdict(twice, { tlog: 1, timestamp: 2 })).toContain('2 different sources of time have to vouch');
  });

  it('is not met by one authority that stamped the signature twice', async () => {
    const twice: Witness = {
      ...two,
      dsse: async (...args) => {
        const first = await two.dsse(...args);
        const begun = Math.floor(Date.now() / 1000);
        while (Math.floor(Date.now() / 1000) === begun) await setImmediate();
        const again = createWitness(pool.http, {
          fulcio: undefined,
          rekor: [],
          timestamps: [new URL(`${ticking.url}/api/v1/timestamp`)],
        });
        const { timestamps } = await again.dsse(...args);
        return { ...first, timestamps: [...first.timestamps, ...timestamps] };
      },
    };
    expect(await verdict(twice, { tlog: 1, timestamp: 1 })).toBe('holds');
    expect(await verdict(twice, { tlog: 1, timestamp: 2 })).toContain('2 different sources of time have to vouch');
  });
});

describe('a Rekor v2 whose answer is lost', () => {
  let lost = 0;
  let forgetful: Sigstore;
  beforeAll(async () => {
    forgetful = await startSigstore({
      issuer,
      // Stored, and nobody was told: the request that is sent again is a conflict.
      alter: (service, reply) => (service === 'rekor2' && (lost -= 1) >= 0 ? { status: 502 } : reply),
    });
  });
  afterAll(async () => forgetful[Symbol.asyncDispose]());
  const witness = (): Witness =>
    createWitness(
      pool.http,
      loadSigningConfig(
        Buffer.from(JSON.stringify(forgetful.signingConfig({ rekor: 2, timestamp: true }))),
        'signing.json',
        new Date(),
      ),
    );

  it('gets another signature, where the key makes one', async () => {
    lost = 1;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const bundle = await signedBy(createKeySigner(privateKey), witness());
    const root = await loadTrustedRoot(Buffer.from(JSON.stringify(forgetful.trustedRoot)), 'trusted_root.json');
    await verifyBundle(bundle, { keys: [publicKey], trustedRoot: root }, EXPECTED);
  });

  it('is told of in one line where the key makes the same one every time', async () => {
    lost = 1;
    const { privateKey } = generateKeyPairSync('ed25519');
    const failure = await failureOf(signedBy(createKeySigner(privateKey), witness()), 'SERVER_ERROR');
    expect(failure.message).toContain('has this signature already');
    expect(failure.hint).toContain('sign with an ECDSA key, or use a Rekor v1');
  });
});
