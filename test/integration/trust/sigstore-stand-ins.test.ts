import { createHash, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIssuer } from '../../support/oidc-issuer.ts';
import { createMerkleTree } from '../../support/sigstore/merkle-tree.ts';
import { verifiesDigest } from '../../support/sigstore/prehashed.ts';
import { verifiedBySigstoreJs } from '../../support/sigstore/sigstore-js.ts';
import { GITHUB_ISSUER, startSigstore, WORKFLOW, type Sigstore } from '../../support/sigstore/sigstore.ts';
import { paeOf } from '../../support/sigstore/verifier-key.ts';

// Driven with plain HTTP and no code of waybill's: what these servers give has to satisfy the verifier of sigstore-js.

const PAYLOAD = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}');
const TYPE = 'application/vnd.in-toto+json';

const issuer = anIssuer();
let sigstore: Sigstore;

beforeAll(async () => {
  sigstore = await startSigstore({ issuer });
});
afterAll(async () => sigstore[Symbol.asyncDispose]());

interface Told {
  readonly status: number;
  readonly location: string | null;
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
}

async function ask(path: string, body?: object, method = body === undefined ? 'GET' : 'POST'): Promise<Told> {
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await fetch(new URL(path, sigstore.url), { method, ...sent });
  const text = await answer.text();
  const json = (text.startsWith('{') ? JSON.parse(text) : {}) as Told['json'];
  return { status: answer.status, location: answer.headers.get('location'), json, text };
}

async function aToken(): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer = '' } = sigstore.environment;
  const answer = await fetch(`${url}&audience=sigstore`, { headers: { authorization: `Bearer ${bearer}` } });
  return ((await answer.json()) as { readonly value: string }).value;
}

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const p256 = (): Pair => generateKeyPairSync('ec', { namedCurve: 'P-256' });

async function aCertificate(pair: Pair, token: string, challenge = 'repo:acme/app:ref:refs/heads/main'): Promise<Told> {
  return ask('/api/v2/signingCert', {
    credentials: { oidcIdentityToken: token },
    publicKeyRequest: {
      publicKey: { algorithm: 'ECDSA', content: pemOf(pair.publicKey) },
      proofOfPossession: sign('sha256', Buffer.from(challenge), pair.privateKey).toString('base64'),
    },
  });
}

function certificatesIn({ json }: Told): readonly string[] {
  const { signedCertificateEmbeddedSct: given } = json as {
    readonly signedCertificateEmbeddedSct: { readonly chain: { readonly certificates: readonly string[] } };
  };
  return given.chain.certificates;
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');
const derOf = (pem: string): string => pem.replaceAll(/-----[^-]+-----|\s/g, '');

interface Signed {
  readonly pem: string;
  readonly signature: Buffer;
  readonly envelope: object;
}

/** A DSSE envelope by a certificate of the Fulcio here. */
async function anEnvelope(): Promise<Signed> {
  const pair = p256();
  const [pem = ''] = certificatesIn(await aCertificate(pair, await aToken()));
  const signature = sign('sha256', paeOf(TYPE, PAYLOAD), pair.privateKey);
  const envelope = {
    payload: base64(PAYLOAD),
    payloadType: TYPE,
    signatures: [{ sig: base64(signature), keyid: '' }],
  };
  return { pem, signature, envelope };
}

const dsseV1 = ({ envelope, pem }: Pick<Signed, 'envelope' | 'pem'>): object => ({
  apiVersion: '0.0.1',
  kind: 'dsse',
  spec: { proposedContent: { envelope: JSON.stringify(envelope), verifiers: [base64(pem)] } },
});

const dsseV2 = ({ envelope, pem }: Signed): object => ({
  dsseRequestV002: {
    envelope,
    verifiers: [{ keyDetails: 'PKIX_ECDSA_P256_SHA_256', x509Certificate: { rawBytes: derOf(pem) } }],
  },
});

interface V1Entry {
  readonly body: string;
  readonly integratedTime: number;
  readonly logID: string;
  readonly logIndex: number;
  readonly verification: {
    readonly signedEntryTimestamp: string;
    readonly inclusionProof: {
      readonly checkpoint: string;
      readonly hashes: readonly string[];
      readonly logIndex: number;
      readonly rootHash: string;
      readonly treeSize: number;
    };
  };
}

function asTlogEntry(answer: Told): object {
  const [entry] = Object.values(answer.json) as V1Entry[];
  if (entry === undefined) throw new Error(answer.text);
  const { signedEntryTimestamp, inclusionProof } = entry.verification;
  const hex = (text: string): string => Buffer.from(text, 'hex').toString('base64');
  return {
    logIndex: String(entry.logIndex),
    logId: { keyId: hex(entry.logID) },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(entry.integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(inclusionProof.logIndex),
      rootHash: hex(inclusionProof.rootHash),
      treeSize: String(inclusionProof.treeSize),
      hashes: inclusionProof.hashes.map(hex),
      checkpoint: { envelope: inclusionProof.checkpoint },
    },
    canonicalizedBody: entry.body,
  };
}

async function aTimestamp(signature: Buffer): Promise<string> {
  const answer = await fetch(new URL('/api/v1/timestamp', sigstore.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      artifactHash: createHash('sha256').update(signature).digest('base64'),
      hashAlgorithm: 'sha256',
      certificates: true,
    }),
  });
  return Buffer.from(await answer.arrayBuffer()).toString('base64');
}

function aBundle({ envelope, pem }: Signed, entry: object, timestamps: readonly string[] = []): object {
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      certificate: { rawBytes: derOf(pem) },
      tlogEntries: [entry],
      timestampVerificationData: { rfc3161Timestamps: timestamps.map((signedTimestamp) => ({ signedTimestamp })) },
    },
    dsseEnvelope: envelope,
  };
}

const verifies = (bundle: object): string => verifiedBySigstoreJs(bundle, sigstore.trustedRoot);

const IDENTITY = `${GITHUB_ISSUER} https://github.com/${WORKFLOW}`;

describe('the stand-ins for Sigstore', () => {
  it('make bundles with Rekor v1 that sigstore-js verifies, with and without a timestamp', async () => {
    for (const isStamped of [false, true]) {
      const signed = await anEnvelope();
      const entry = asTlogEntry(await ask('/api/v1/log/entries', dsseV1(signed)));
      expect(verifies(aBundle(signed, entry, isStamped ? [await aTimestamp(signed.signature)] : []))).toBe(IDENTITY);
    }
  });

  it('make bundles with Rekor v2 that sigstore-js verifies with a timestamp, and only so', async () => {
    const signed = await anEnvelope();
    const { status, json } = await ask('/api/v2/log/entries', dsseV2(signed));
    expect(status).toBe(201);
    expect(verifies(aBundle(signed, json, [await aTimestamp(signed.signature)]))).toBe(IDENTITY);
    expect(() => verifies(aBundle(signed, json))).toThrow('expected 1 timestamps, got 0');
  });

  it('give proofs that hold for one entry only', async () => {
    const [one, other] = [await anEnvelope(), await anEnvelope()];
    const entries: object[] = [];
    for (const signed of [one, other]) entries.push(asTlogEntry(await ask('/api/v1/log/entries', dsseV1(signed))));
    const [mine, theirs] = entries as { readonly inclusionProof: object }[];
    expect(verifies(aBundle(one, mine ?? {}))).toBe(IDENTITY);
    expect(() => verifies(aBundle(one, { ...mine, inclusionProof: theirs?.inclusionProof }))).toThrow('root hash');
  });
});

describe('the Fulcio stand-in', () => {
  it('checks the token and the proof of possession', async () => {
    const token = await aToken();
    expect((await aCertificate(p256(), token)).status).toBe(201);
    expect((await aCertificate(p256(), token, 'someone else')).status).toBe(400);
    const seconds = Math.floor(Date.now() / 1000);
    const old = issuer.issue({ aud: 'sigstore', sub: 'x', iat: seconds - 600, exp: seconds - 300 });
    const elsewhere = issuer.issue({ aud: 'cloud', sub: 'x', exp: seconds + 300 });
    for (const bad of [old, elsewhere, anIssuer().issue({ aud: 'sigstore', sub: 'x', exp: seconds + 300 }), 'x'])
      expect((await aCertificate(p256(), bad)).status).toBe(401);
  });
});

describe('the Rekor v1 stand-in', () => {
  it('has an equivalent entry once and says where it is', async () => {
    const signed = await anEnvelope();
    const added = await ask('/api/v1/log/entries', dsseV1(signed));
    const again = await ask('/api/v1/log/entries', dsseV1(signed));
    expect([added.status, again.status]).toEqual([201, 409]);
    expect(again.location).toBe(added.location);
    const found = await ask(again.location ?? '');
    expect(verifies(aBundle(signed, asTlogEntry(found)))).toBe(IDENTITY);
  });

  it('signs the time of an entry', async () => {
    const { json } = await ask('/api/v1/log/entries', dsseV1(await anEnvelope()));
    const [{ body, integratedTime, logID, logIndex, verification }] = Object.values(json) as [V1Entry];
    const text = `{"body":"${body}","integratedTime":${String(integratedTime)},"logID":"${logID}","logIndex":${String(logIndex)}}`;
    const { tlogs } = sigstore.trustedRoot as {
      readonly tlogs: { readonly publicKey: { readonly rawBytes: string } }[];
    };
    const key = {
      key: Buffer.from(tlogs[0]?.publicKey.rawBytes ?? '', 'base64'),
      type: 'spki',
      format: 'der',
    } as const;
    const set = Buffer.from(verification.signedEntryTimestamp, 'base64');
    expect(verify('sha256', Buffer.from(text), key, set)).toBe(true);
  });

  it('takes a hashedrekord of a key, and nothing that does not verify', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const record = (
      pair: Pair,
      content: string,
      signature = sign('sha256', Buffer.from('signed'), pair.privateKey),
    ) => ({
      apiVersion: '0.0.1',
      kind: 'hashedrekord',
      spec: {
        data: { hash: { algorithm: 'sha256', value: createHash('sha256').update(content).digest('hex') } },
        signature: { content: base64(signature), publicKey: { content: base64(pemOf(pair.publicKey)) } },
      },
    });
    for (const pair of [p256(), rsa]) {
      expect((await ask('/api/v1/log/entries', record(pair, 'signed'))).status).toBe(201);
      expect((await ask('/api/v1/log/entries', record(pair, 'other'))).status).toBe(400);
    }
    const other = sign('sha256', Buffer.from('signed'), p256().privateKey);
    expect((await ask('/api/v1/log/entries', record(p256(), 'signed', other))).status).toBe(400);
    const ed25519 = generateKeyPairSync('ed25519');
    const pure = sign(null, Buffer.from('signed'), ed25519.privateKey);
    expect((await ask('/api/v1/log/entries', record(ed25519, 'signed', pure))).status).toBe(400);
  });

  it('refuses envelopes of another key, other kinds and what is no entry', async () => {
    const { envelope } = await anEnvelope();
    const other = dsseV1({ envelope, pem: pemOf(p256().publicKey) });
    expect((await ask('/api/v1/log/entries', other)).text).toContain('could not verify envelope');
    const malformed = [{ ...other, kind: 'rpm' }, { ...other, apiVersion: '0.0.2' }, {}, [], { kind: 'dsse' }];
    for (const one of malformed) expect((await ask('/api/v1/log/entries', one)).status).toBe(400);
    expect((await ask('/api/v1/log/entries/00')).status).toBe(404);
  });
});

describe('the Rekor v2 stand-in', () => {
  it('has an equivalent entry once', async () => {
    const signed = await anEnvelope();
    expect((await ask('/api/v2/log/entries', dsseV2(signed))).status).toBe(201);
    expect((await ask('/api/v2/log/entries', dsseV2(signed))).status).toBe(409);
  });

  it('takes a hashedrekord whose key details fit the key and whose hash fits the key details', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const record = (keyDetails: string, hash: 'sha256' | 'sha384'): object => ({
      hashedRekordRequestV002: {
        digest: createHash(hash).update('signed').digest('base64'),
        signature: {
          content: base64(sign(hash, Buffer.from('signed'), pair.privateKey)),
          verifier: { keyDetails, publicKey: { rawBytes: derOf(pemOf(pair.publicKey)) } },
        },
      },
    });
    expect((await ask('/api/v2/log/entries', record('PKIX_ECDSA_P384_SHA_384', 'sha384'))).status).toBe(201);
    expect((await ask('/api/v2/log/entries', record('PKIX_ECDSA_P384_SHA_384', 'sha256'))).status).toBe(400);
    expect((await ask('/api/v2/log/entries', record('PKIX_ECDSA_P256_SHA_256', 'sha256'))).status).toBe(400);
  });

  it('refuses a key where a certificate is announced, and what is no request', async () => {
    const signed = await anEnvelope();
    const key = derOf(pemOf(p256().publicKey));
    const swapped = {
      dsseRequestV002: {
        envelope: signed.envelope,
        verifiers: [{ keyDetails: 'PKIX_ECDSA_P256_SHA_256', x509Certificate: { rawBytes: key } }],
      },
    };
    for (const one of [swapped, {}, [], { dsseRequestV002: { envelope: signed.envelope, verifiers: [] } }])
      expect((await ask('/api/v2/log/entries', one)).status).toBe(400);
  });
});

describe('the arithmetic of the stand-ins', () => {
  it('agrees with RFC 6962 as others have computed it', () => {
    // The empty tree, and the leaves of certificate-transparency-go's reference test, `merkletree`.
    const tree = createMerkleTree();
    expect(tree.root().toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    for (const leaf of [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ])
      tree.append(Buffer.from(leaf, 'hex'));
    expect(tree.root().toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
    expect(tree.path(0).map((hash) => hash.toString('hex'))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
  });

  it('verifies a digest as Node verifies the content', () => {
    const content = Buffer.from('content');
    const keys = [
      p256(),
      generateKeyPairSync('ec', { namedCurve: 'P-384' }),
      generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ];
    const digest = createHash('sha256').update(content).digest();
    for (const { privateKey, publicKey } of keys) {
      const signature = sign('sha256', content, privateKey);
      expect(verifiesDigest(digest, publicKey, signature)).toBe(true);
      expect(verifiesDigest(digest, p256().publicKey, signature)).toBe(false);
      expect(verifiesDigest(createHash('sha256').digest(), publicKey, signature)).toBe(false);
    }
  });
});
