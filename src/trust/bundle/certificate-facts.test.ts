import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bundleFixture, VECTOR_ISSUER, VECTOR_SUBJECT } from '../../../test/support/bundle-vectors.ts';
import { readCertificateFacts } from './certificate-facts.ts';
import { parseBundle } from './parse-bundle.ts';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const der = (tag: number, ...parts: readonly (Buffer | string)[]): Buffer => {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const oid = (text: string): Buffer => {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const arc = (value: number): readonly number[] =>
    value < 128 ? [value] : [...arc(Math.floor(value / 128)).map((one) => one | 0x80), value % 128];
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(arc)]));
};
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const extension = (id: string, value: Buffer, isCritical = false): Buffer =>
  sequence(oid(id), ...(isCritical ? [Buffer.from([0x01, 0x01, 0xff])] : []), der(0x04, value));

const FULCIO = '1.3.6.1.4.1.57264.1';
const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const PARTS = {
  keyUsage: extension('2.5.29.15', Buffer.from([0x03, 0x02, 0x07, 0x80]), true),
  extendedKeyUsage: extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.3'))),
  subject: extension('2.5.29.17', sequence(der(0x81, 'release@example.com')), true),
  issuer: extension(`${FULCIO}.8`, der(0x0c, 'https://issuer.example.com')),
};

/** A certificate with these extensions beside, or instead of, the usual ones. */
const certificate = (
  more: Readonly<Record<string, Buffer | undefined>>,
  algorithm = ECDSA_SHA256,
  outer = algorithm,
): Buffer => {
  const extensions = Object.values({ ...PARTS, ...more }).filter((one) => one !== undefined);
  const body = sequence(
    der(0xa0, Buffer.from([0x02, 0x01, 0x02])),
    Buffer.from([0x02, 0x01, 0x01]),
    algorithm,
    sequence(),
    sequence(der(0x17, '261121000000Z'), der(0x17, '261121001000Z')),
    sequence(),
    publicKey.export({ format: 'der', type: 'spki' }),
    der(0xa3, sequence(...extensions)),
  );
  return sequence(body, outer, der(0x03, Buffer.from([0]), sign('sha256', body, privateKey)));
};
const names = (...list: readonly Buffer[]): Buffer => extension('2.5.29.17', sequence(...list), true);

describe('a certificate', () => {
  it('of a workflow tells who it is, who vouches for it, and of which run it is', () => {
    const { signer } = parseBundle(bundleFixture('bundles/cosign-sign-rekor1.sigstore.json'));
    const facts = readCertificateFacts(signer.kind === 'certificate' ? signer.leaf : Buffer.alloc(0));
    expect(facts).toMatchObject({ subject: VECTOR_SUBJECT, issuer: VECTOR_ISSUER });
    expect(facts.extensions).toMatchObject({
      runnerEnvironment: 'github-hosted',
      sourceRepositoryOwnerIdentifier: '2',
    });
  });

  it('tells names of each kind that Fulcio gives', () => {
    const other = der(0xa0, oid('1.3.6.1.4.1.57264.1.7'), der(0xa0, der(0x0c, 'someone!example.com')));
    expect(readCertificateFacts(certificate({})).subject).toBe('release@example.com');
    expect(readCertificateFacts(certificate({ subject: names(der(0x86, 'https://a.example')) })).subject).toBe(
      'https://a.example',
    );
    expect(readCertificateFacts(certificate({ subject: names(other) })).subject).toBe('someone!example.com');
  });

  it('takes the issuer from the old extension where there is no other', () => {
    const old = extension(`${FULCIO}.1`, Buffer.from('https://issuer.example.com'));
    expect(readCertificateFacts(certificate({ issuer: old })).issuer).toBe('https://issuer.example.com');
    expect(readCertificateFacts(certificate({ issuer: undefined })).issuer).toBeUndefined();
  });

  it.each<readonly [string, Readonly<Record<string, Buffer | undefined>>, RegExp]>([
    ['two names', { subject: names(der(0x81, 'a@example.com'), der(0x81, 'b@example.com')) }, /exactly one name/],
    ['no name', { subject: names() }, /exactly one name/],
    ['no names at all', { subject: undefined }, /2\.5\.29\.17/],
    [
      'an address for a name',
      { subject: names(der(0x87, Buffer.from([127, 0, 0, 1]))) },
      /of a kind that is not known/,
    ],
    ['a line end in its name', { subject: names(der(0x81, 'a@example.com\nb')) }, /not a text/],
    ['a NUL in its name', { subject: names(der(0x86, 'https://good.example\0.evil.example')) }, /not a text/],
    [
      'a use for servers',
      { extendedKeyUsage: extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1'))) },
      /code signing/,
    ],
    ['any use', { extendedKeyUsage: extension('2.5.29.37', sequence(oid('2.5.29.37.0'))) }, /code signing/],
    ['no use', { extendedKeyUsage: undefined }, /2\.5\.29\.37/],
    [
      'a key that may not sign',
      { keyUsage: extension('2.5.29.15', Buffer.from([0x03, 0x02, 0x05, 0x20]), true) },
      /for signatures/,
    ],
    [
      'authority',
      { authority: extension('2.5.29.19', sequence(Buffer.from([0x01, 0x01, 0xff])), true) },
      /of an authority/,
    ],
    ['two issuers', { old: extension(`${FULCIO}.1`, Buffer.from('https://other.example.com')) }, /two issuers/],
    [
      'an issuer in other letters',
      { issuer: extension(`${FULCIO}.8`, der(0x16, 'https://issuer.example.com')) },
      /not what its format/,
    ],
    [
      'an issuer as it was written before',
      { issuer: extension(`${FULCIO}.8`, Buffer.from('https://issuer.example.com')) },
      /certificate/,
    ],
    ['an extension twice', { again: PARTS.issuer }, /twice/],
    ['a critical extension of somebody', { more: extension('1.2.3.4', Buffer.alloc(1), true) }, /not understood/],
  ])('with %s is refused', (_, more, why) => {
    expect(() => readCertificateFacts(certificate(more))).toThrow(why);
  });

  it('that is signed with SHA-1, or says two things about how, is refused', () => {
    const sha1 = sequence(oid('1.2.840.10045.4.1'));
    expect(() => readCertificateFacts(certificate({}, sha1))).toThrow(/not signed in a way/);
    expect(() => readCertificateFacts(certificate({}, ECDSA_SHA256, sequence(oid('1.2.840.10045.4.3.3'))))).toThrow(
      /not signed in a way/,
    );
  });

  it('with anything behind it is refused', () => {
    expect(() => readCertificateFacts(Buffer.concat([certificate({}), Buffer.from([0x05, 0x00])]))).toThrow(
      /one DER value/,
    );
  });
});
