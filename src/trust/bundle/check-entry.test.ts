import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkEntry, type Verifier } from './check-entry.ts';
import { preAuthEncoding, STATEMENT_TYPE } from './dsse.ts';
import type { BundledContent, BundledEntry } from './parse-bundle.ts';

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const hash = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const aKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

const KEY = aKey();
const SIGNATURE = Buffer.from('a signature');
const PAYLOAD = Buffer.from('{"of":"an image"}');
const SIGNED = Buffer.from(preAuthEncoding(STATEMENT_TYPE, PAYLOAD));
const BY_KEY: Verifier = { kind: 'public-key', der: spki(KEY) };
const ENVELOPE: BundledContent = {
  kind: 'dsse',
  payloadType: STATEMENT_TYPE,
  payload: PAYLOAD,
  signature: SIGNATURE,
  keyid: '',
};
const MESSAGE: BundledContent = { kind: 'message', algorithm: 'SHA2_256', digest: hash(SIGNED), signature: SIGNATURE };

/** What a log has written down. */
interface Facts {
  readonly signature: Uint8Array;
  readonly key: KeyObject;
  readonly payload: Uint8Array;
  readonly signed: Uint8Array;
}
const TRUE: Facts = { signature: SIGNATURE, key: KEY, payload: PAYLOAD, signed: SIGNED };

const pem = (key: KeyObject): string => base64(key.export({ type: 'spki', format: 'pem' }));
const hex = (bytes: Uint8Array): object => ({ algorithm: 'sha256', value: hash(bytes).toString('hex') });
const digest = (bytes: Uint8Array): object => ({ algorithm: 'SHA2_256', digest: base64(hash(bytes)) });
const signature2 = ({ signature, key }: Facts): object => ({
  content: base64(signature),
  verifier: { publicKey: { rawBytes: base64(spki(key)) } },
});

/** The `spec` of each kind of entry. */
const KINDS: Readonly<Record<string, (facts: Facts) => object>> = {
  'dsse/0.0.1': ({ signature, key, payload }) => ({
    signatures: [{ signature: base64(signature), verifier: pem(key) }],
    payloadHash: hex(payload),
  }),
  'dsse/0.0.2': (facts) => ({
    dsseV002: { signatures: [signature2(facts)], payloadHash: digest(facts.payload) },
  }),
  'intoto/0.0.2': ({ signature, key, payload }) => ({
    content: {
      envelope: { signatures: [{ sig: base64(base64(signature)), publicKey: pem(key) }] },
      payloadHash: hex(payload),
    },
  }),
  'hashedrekord/0.0.1': ({ signature, key, signed }) => ({
    signature: { content: base64(signature), publicKey: { content: pem(key) } },
    data: { hash: hex(signed) },
  }),
  'hashedrekord/0.0.2': (facts) => ({
    hashedRekordV002: { data: digest(facts.signed), signature: signature2(facts) },
  }),
};

function anEntry(name: string, facts: Facts): BundledEntry {
  const [kind = '', version = ''] = name.split('/');
  const body = { kind, apiVersion: version, spec: KINDS[name]?.(facts) };
  return {
    logIndex: 1n,
    logId: Buffer.from('log'),
    kind,
    version,
    integratedTime: 1n,
    isPromised: true,
    proof: undefined,
    body: Buffer.from(JSON.stringify(body)),
  };
}

const OTHER = Buffer.from('another');
const FALSE: readonly (readonly [string, Partial<Facts>, RegExp])[] = [
  ['signature', { signature: OTHER }, /of another signature/],
  ['key', { key: aKey() }, /of another key/],
  ['content', { payload: OTHER, signed: OTHER }, /of other content/],
];

describe.each(Object.keys(KINDS))('an entry of the kind %s', (kind) => {
  it('is of the envelope that it was made for', () => {
    checkEntry(anEntry(kind, TRUE), ENVELOPE, BY_KEY);
  });

  it.each(FALSE)('is not of another %s', (_what, other, why) => {
    expect(() => checkEntry(anEntry(kind, { ...TRUE, ...other }), ENVELOPE, BY_KEY)).toThrow(why);
  });

  it('is not of a certificate with the same key', () => {
    const verifier: Verifier = { kind: 'certificate', der: spki(KEY) };
    expect(() => checkEntry(anEntry(kind, TRUE), ENVELOPE, verifier)).toThrow(/of another certificate/);
  });

  it('vouches for signed content only where it has the digest of that', () => {
    const check = (): void => checkEntry(anEntry(kind, TRUE), MESSAGE, BY_KEY);
    if (kind.startsWith('hashedrekord')) check();
    else expect(check).toThrow(/of other content/);
  });
});
