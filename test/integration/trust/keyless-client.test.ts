import { generateKeyPairSync, verify, X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import type { ByteSigner, DsseEnvelope, WitnessStatement } from '../../../src/trust/contract.ts';
import { parseIdentityToken } from '../../../src/trust/keyless/identity-token.ts';
import { openKeylessSigner } from '../../../src/trust/keyless/keyless-signer.ts';
import { loadSigningConfig } from '../../../src/trust/keyless/signing-config.ts';
import { createWitness } from '../../../src/trust/keyless/witness.ts';
import { createKeySigner } from '../../../src/trust/sigstore/key-signer.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import type { Reply } from '../../support/json-service.ts';
import { anIssuer, type Claims } from '../../support/oidc-issuer.ts';
import { aPool } from '../../support/registry-client.ts';
import { verifiedBySigstoreJs } from '../../support/sigstore/sigstore-js.ts';
import {
  GITHUB_ISSUER,
  startSigstore,
  WORKFLOW,
  type Sigstore,
  type SigstoreService,
} from '../../support/sigstore/sigstore.ts';
import { paeOf } from '../../support/sigstore/verifier-key.ts';

const PAYLOAD = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}');
const TYPE = 'application/vnd.in-toto+json';
const IDENTITY = `${GITHUB_ISSUER} https://github.com/${WORKFLOW}`;

const issuer = anIssuer();
let pool: RegistryPool;
let sigstore: Sigstore;
/** What services answer instead; taken away with each. */
let refused: { readonly service: SigstoreService; readonly reply: Reply }[];
let altered: { readonly service: SigstoreService; readonly alter: (reply: Reply) => Reply }[];

beforeEach(async () => {
  pool = aPool();
  [refused, altered] = [[], []];
  sigstore = await startSigstore({
    issuer,
    refuse: (service) => {
      const at = refused.findIndex((one) => one.service === service);
      return at < 0 ? undefined : refused.splice(at, 1)[0]?.reply;
    },
    alter: (service, reply) => {
      const at = altered.findIndex((one) => one.service === service);
      return at < 0 ? reply : (altered.splice(at, 1)[0]?.alter(reply) ?? reply);
    },
  });
});
afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await sigstore[Symbol.asyncDispose]();
});

function aToken(more: Claims = {}): string {
  const now = Math.floor(Date.now() / 1000);
  return issuer.issue({
    iss: GITHUB_ISSUER,
    aud: 'sigstore',
    sub: 'repo:acme/app',
    job_workflow_ref: WORKFLOW,
    iat: now,
    exp: now + 300,
    ...more,
  });
}

async function aSigner(
  options: { readonly token?: string; readonly now?: () => number; readonly fulcio?: URL } = {},
): Promise<ByteSigner> {
  const { token = aToken(), fulcio = new URL(sigstore.url), now = Date.now } = options;
  return openKeylessSigner({
    http: pool.http,
    fulcio,
    now,
    identityToken: async () => Promise.resolve(parseIdentityToken(token, 'the test', Date.now())),
  });
}

function servicesOf(services: Parameters<Sigstore['signingConfig']>[0]): ReturnType<typeof loadSigningConfig> {
  return loadSigningConfig(Buffer.from(JSON.stringify(sigstore.signingConfig(services))), 'signing.json', new Date());
}

interface Signed {
  readonly envelope: DsseEnvelope;
  readonly said: WitnessStatement;
  readonly bundle: object;
}

async function signed(
  services: Parameters<Sigstore['signingConfig']>[0],
  by?: ByteSigner,
  ctx = aContext(),
): Promise<Signed> {
  const signer = by ?? (await aSigner());
  const signature = await signer.sign(ctx, paeOf(TYPE, PAYLOAD), 'key');
  const envelope = { payloadType: TYPE, payload: PAYLOAD, signatures: [{ signature, keyid: '' }] };
  const said = await createWitness(pool.http, servicesOf(services)).dsse(ctx, envelope, signer);
  const material = await signer.material(ctx);
  const bundle = {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      ...(material.kind === 'certificate'
        ? { certificate: { rawBytes: base64(material.leaf) } }
        : { publicKey: { hint: material.hint } }),
      tlogEntries: said.logEntries,
      timestampVerificationData: {
        rfc3161Timestamps: said.timestamps.map((stamp) => ({ signedTimestamp: base64(stamp) })),
      },
    },
    dsseEnvelope: {
      payload: base64(PAYLOAD),
      payloadType: TYPE,
      signatures: [{ sig: base64(signature), keyid: '' }],
    },
  };
  return { envelope, said, bundle };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const askedFor = (path: string): number => sigstore.asked.filter(({ url }) => url.pathname === path).length;

describe('keyless signing', () => {
  it.each([
    ['Rekor v1', { rekor: 1 }],
    ['Rekor v1 and a timestamp', { rekor: 1, timestamp: true }],
    ['Rekor v2 and a timestamp', { rekor: 2, timestamp: true }],
  ] as const)('with %s is verified by sigstore-js', async (_, services) => {
    const { bundle } = await signed(services);
    expect(verifiedBySigstoreJs(bundle, sigstore.trustedRoot)).toBe(IDENTITY);
  });

  it('refuses a Rekor v2 without a timestamp, which would leave a certificate without a time', async () => {
    const failure = await failureOf(signed({ rekor: 2 }), 'CONFIG_INVALID');
    expect(failure.message).toContain('nothing would say when');
    expect(askedFor('/api/v2/log/entries')).toBe(0);
  });

  it('asks for one certificate for all signatures of a run, also for those at the same time', async () => {
    const signer = await aSigner();
    await Promise.all([signed({ rekor: 1 }, signer), signed({ rekor: 1 }, signer), signed({ rekor: 1 }, signer)]);
    expect(askedFor('/api/v2/signingCert')).toBe(1);
    expect(signer.identity).toBe(`https://github.com/${WORKFLOW}`);
  });

  it('asks for another certificate before the one it has ends, for the same key', async () => {
    let now = Date.now();
    const signer = await aSigner({ now: () => now });
    const first = await signer.material(aContext());
    now += 7 * 60_000;
    await signer.material(aContext());
    expect(askedFor('/api/v2/signingCert')).toBe(1);
    now += 2 * 60_000;
    const second = await signer.material(aContext());
    expect(askedFor('/api/v2/signingCert')).toBe(2);
    const keyOf = (one: typeof first): string =>
      one.kind === 'certificate'
        ? new X509Certificate(one.leaf).publicKey.export({ type: 'spki', format: 'pem' }).toString()
        : '';
    expect(keyOf(second)).toBe(keyOf(first));
  });

  it('asks again after a failure', async () => {
    const signer = await aSigner();
    altered.push({ service: 'fulcio', alter: () => ({ status: 403, body: { message: 'not now' } }) });
    await failureOf(signer.material(aContext()), 'AUTH_DENIED');
    expect((await signer.material(aContext())).kind).toBe('certificate');
  });

  it('shows the key with a verified e-mail address where the token has one', async () => {
    const token = aToken({ email: 'a@example.com', ...({ email_verified: true } as unknown as Claims) });
    expect((await (await aSigner({ token })).material(aContext())).kind).toBe('certificate');
  });

  it('makes what a legacy signature carries, with Rekor v1 alone', async () => {
    const signer = await aSigner();
    const signature = await signer.sign(aContext(), PAYLOAD, 'sha256');
    const witness = createWitness(pool.http, servicesOf({ rekor: 1, timestamp: true }));
    const { legacyBundle = '', timestamps } = await witness.hashed(aContext(), PAYLOAD, signature, signer);
    expect(timestamps).toHaveLength(1);
    const { SignedEntryTimestamp: set, Payload: said } = JSON.parse(legacyBundle) as {
      readonly SignedEntryTimestamp: string;
      readonly Payload: {
        readonly body: string;
        readonly integratedTime: number;
        readonly logIndex: number;
        readonly logID: string;
      };
    };
    expect(Object.keys(said).toSorted()).toEqual(['body', 'integratedTime', 'logID', 'logIndex']);
    const text = `{"body":"${said.body}","integratedTime":${String(said.integratedTime)},"logID":"${said.logID}","logIndex":${String(said.logIndex)}}`;
    const { tlogs } = sigstore.trustedRoot as {
      readonly tlogs: { readonly publicKey: { readonly rawBytes: string } }[];
    };
    const key = {
      key: Buffer.from(tlogs[0]?.publicKey.rawBytes ?? '', 'base64'),
      type: 'spki',
      format: 'der',
    } as const;
    expect(verify('sha256', Buffer.from(text), key, Buffer.from(set, 'base64'))).toBe(true);
    const v2 = createWitness(pool.http, servicesOf({ rekor: 2, timestamp: true }));
    const failure = await failureOf(v2.hashed(aContext(), PAYLOAD, signature, signer), 'UNSUPPORTED');
    expect(failure.hint).toContain('--signature-format bundle');
  });
});

describe('keys in the logs', () => {
  const pairs = {
    'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    'P-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
    'RSA 2048': () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
    Ed25519: () => generateKeyPairSync('ed25519'),
  };
  it.each(Object.keys(pairs) as (keyof typeof pairs)[])(
    'of the kind %s are taken by both Rekors, the second without a timestamp',
    async (kind) => {
      const signer = createKeySigner(pairs[kind]().privateKey);
      for (const rekor of [1, 2] as const) {
        const { said } = await signed({ rekor }, signer);
        expect(said.logEntries[0]?.kindVersion).toEqual({ kind: 'dsse', version: rekor === 1 ? '0.0.1' : '0.0.2' });
      }
    },
  );
});

describe('a service that is not well', () => {
  const paths: Readonly<Record<SigstoreService, string>> = {
    fulcio: '/api/v2/signingCert',
    rekor1: '/api/v1/log/entries',
    rekor2: '/api/v2/log/entries',
    timestamp: '/api/v1/timestamp',
  };
  const services = Object.keys(paths) as SigstoreService[];
  const configFor = (service: SigstoreService): Parameters<Sigstore['signingConfig']>[0] => ({
    rekor: service === 'rekor2' ? 2 : 1,
    timestamp: true,
  });
  const always = (service: SigstoreService, reply: Reply): void => {
    for (let n = 0; n < 30; n += 1) refused.push({ service, reply });
  };

  it.each(services)('is asked again when it is busy or broken for a moment: %s', async (service) => {
    refused.push({ service, reply: { status: 429, headers: { 'retry-after': '0' } } });
    refused.push({ service, reply: { status: 503, body: 'later' } });
    const { bundle } = await signed(configFor(service));
    expect(verifiedBySigstoreJs(bundle, sigstore.trustedRoot)).toBe(IDENTITY);
  });

  it.each(
    services.flatMap((service) => [
      [service, 429, 'RATE_LIMITED'] as const,
      [service, 503, 'SERVER_ERROR'] as const,
      [service, 404, 'CONFIG_INVALID'] as const,
      [service, 302, service === 'fulcio' ? 'AUTH_DENIED' : 'SERVER_ERROR'] as const,
      [service, 400, service === 'fulcio' ? 'AUTH_DENIED' : 'SERVER_ERROR'] as const,
    ]),
  )('and stays so gives one line and a hint: %s answering %d is %s', async (service, status, code) => {
    always(service, { status, body: { code: 3, message: 'no\nway' }, headers: { location: 'http://127.0.0.1:1/' } });
    const failure = await failureOf(signed(configFor(service)), code);
    expect(failure.message).toContain(new URL(sigstore.url).host);
    expect(failure.message).toContain(String(status));
    expect(failure.message).not.toContain('\n');
    expect(failure.hint).toBeDefined();
  });

  it.each(
    services.flatMap((service) =>
      ['', '<html>hello</html>', '[]', '{}', 'null', '{"a":1,"a":2}', '\u0000'].map((body) => [service, body] as const),
    ),
  )('and answers %s with %j is not believed', async (service, body) => {
    always(service, { status: 201, body });
    const failure = await failureOf(signed(configFor(service)), 'SERVER_ERROR');
    expect(failure.message).toMatch(/gave no (?:certificate|log entry|timestamp) to use: /);
    expect(failure.message).not.toContain('\n');
    expect(failure.hint).toBeDefined();
  });

  it.each(services)('and never ends is not read to the end: %s', async (service) => {
    always(service, { status: 201, body: '{'.repeat(3 * 1024 * 1024) });
    await failureOf(signed(configFor(service)), 'LIMIT_EXCEEDED');
  });

  it.each(services)('and never answers is left after a while: %s', async (service) => {
    const slow = await startSigstore({
      issuer,
      alter: async (one, reply) => (one === service ? new Promise<Reply>(() => undefined) : reply),
    });
    await sigstore[Symbol.asyncDispose]();
    sigstore = slow;
    const ctx = aContext({ limits: { headersMs: 100, idleMs: 100, retries: 0 } });
    await failureOf(signed(configFor(service), undefined, ctx), 'TIMEOUT');
  });
});

describe('a service that lies', () => {
  const parsed = (reply: Reply): Record<string, unknown> =>
    (typeof reply.body === 'string' ? JSON.parse(reply.body) : structuredClone(reply.body)) as Record<string, unknown>;

  it('with a certificate for another key is not believed', async () => {
    const other = await aSigner();
    const reply: { body?: Reply } = {};
    altered.push({ service: 'fulcio', alter: (one) => (reply.body = one) });
    await other.material(aContext());
    altered.push({ service: 'fulcio', alter: () => reply.body ?? { status: 500 } });
    const failure = await failureOf(signed({ rekor: 1 }), 'SERVER_ERROR');
    expect(failure.message).toContain('it is for another key');
  });

  it('with a chain that does not hang together is not believed', async () => {
    altered.push({
      service: 'fulcio',
      alter: (reply) => {
        const body = parsed(reply) as { signedCertificateEmbeddedSct: { chain: { certificates: string[] } } };
        const { chain } = body.signedCertificateEmbeddedSct;
        chain.certificates.push(chain.certificates[0] ?? '');
        return { ...reply, body };
      },
    });
    const failure = await failureOf(signed({ rekor: 1 }), 'SERVER_ERROR');
    expect(failure.message).toContain('does not hang together');
  });

  it("without the certificate log's promise in the certificate is not believed", async () => {
    altered.push({
      service: 'fulcio',
      alter: (reply) => {
        const { signedCertificateEmbeddedSct: given } = parsed(reply);
        return {
          ...reply,
          body: { signedCertificateDetachedSct: { ...(given as object), signedCertificateTimestamp: 'e30=' } },
        };
      },
    });
    const failure = await failureOf(signed({ rekor: 1 }), 'SERVER_ERROR');
    expect(failure.message).toContain('promise of the certificate transparency log');
  });

  it.each([1, 2] as const)("with the entry of another's signature is not believed: Rekor v%d", async (rekor) => {
    const service = rekor === 1 ? 'rekor1' : 'rekor2';
    const kept: { reply?: Reply } = {};
    altered.push({ service, alter: (reply) => (kept.reply = reply) });
    await signed({ rekor, timestamp: true });
    altered.push({ service, alter: () => kept.reply ?? { status: 500 } });
    const failure = await failureOf(signed({ rekor, timestamp: true }), 'SERVER_ERROR');
    expect(failure.message).toContain('not what it was sent');
  });

  it('with a timestamp of something else is not believed', async () => {
    const kept: { reply?: Reply } = {};
    altered.push({ service: 'timestamp', alter: (reply) => (kept.reply = reply) });
    await signed({ rekor: 1, timestamp: true });
    altered.push({ service: 'timestamp', alter: () => kept.reply ?? { status: 500 } });
    const failure = await failureOf(signed({ rekor: 1, timestamp: true }), 'SERVER_ERROR');
    expect(failure.message).toContain('it is of something else');
  });
});

describe('an answer that was lost', () => {
  it('is fetched from Rekor v1, at the address that was given', async () => {
    // Stored, and the answer lost: the second attempt is a conflict, whose Location leads elsewhere.
    altered.push({ service: 'rekor1', alter: () => ({ status: 502 }) });
    altered.push({
      service: 'rekor1',
      alter: (reply) => ({
        ...reply,
        headers: { location: `http://127.0.0.1:1${reply.headers?.['location'] ?? ''}` },
      }),
    });
    const { bundle } = await signed({ rekor: 1 });
    expect(verifiedBySigstoreJs(bundle, sigstore.trustedRoot)).toBe(IDENTITY);
    expect(sigstore.asked.map(({ method, url }) => `${method} ${url.pathname.slice(0, 20)}`).slice(-3)).toEqual([
      'POST /api/v1/log/entries',
      'POST /api/v1/log/entries',
      'GET /api/v1/log/entries/',
    ]);
  });

  it('is told of where Rekor v2 has the entry already', async () => {
    altered.push({ service: 'rekor2', alter: () => ({ status: 502 }) });
    const failure = await failureOf(signed({ rekor: 2, timestamp: true }), 'SERVER_ERROR');
    expect(failure.message).toContain('has this signature already');
  });
});

describe('the identity token', () => {
  it('is in no failure, also where Fulcio says it back', async () => {
    const token = aToken();
    altered.push({
      service: 'fulcio',
      alter: () => ({ status: 401, body: { message: 'There was an error processing the identity token' } }),
    });
    const failure = await failureOf((await aSigner({ token })).material(aContext()), 'AUTH_DENIED');
    expect(`${failure.message} ${failure.hint ?? ''}`).not.toContain(token.split('.')[2]);
    expect(failure.message).toContain('from the test');
    expect(failure.hint).toContain('for the audience sigstore');
  });

  it('of another audience, key or time is refused by Fulcio with what it was for', async () => {
    const failure = await failureOf(
      (await aSigner({ token: aToken({ aud: 'cloud' }) })).material(aContext()),
      'AUTH_DENIED',
    );
    expect(failure.hint).toContain('for the audience cloud');
  });
});
