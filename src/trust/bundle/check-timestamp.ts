import { DER, insideOf, oidOf, readDer, tagged, type DerValue } from './der.ts';
import { refuseBundle } from './fields.ts';

const WHERE = 'the timestamp';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TIMESTAMP_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
/** SHA-256, SHA-384, SHA-512. */
const HASH = /^2\.16\.840\.1\.101\.3\.4\.2\.[123]$/;
const SHA256 = '2.16.840.1.101.3.4.2.1';
const ECDSA = /^1\.2\.840\.10045\.4\.3\.[234]$/;
/** RSA, and RSA with SHA-256. */
const RSA = /^1\.2\.840\.113549\.1\.1\.(?:1|11)$/;

/**
 * Checks of a TimeStampResp (RFC 3161, 2.4.2) what is not signed and what the library passes over: it was granted, it has one
 * signature with algorithms that are known, and brings along no certificate but those of `trusted`. What is signed is the
 * library's to verify, the time that is given back among it. Fails with SIGNATURE_INVALID.
 */
export function checkTimestamp(response: Uint8Array, trusted: readonly Buffer[]): Date {
  const [status, token] = fields(readDer(response, WHERE), DER.sequence, 2);
  const [granted] = fields(status, DER.sequence, 1);
  if (!isNumber(granted, 0)) throw refuseBundle('the timestamp was not granted');
  const [type, holder] = fields(token, DER.sequence, 2);
  if (oidOf(type, WHERE) !== SIGNED_DATA) throw refuse();
  const [signed] = fields(holder, 0xa0, 1);
  return checkSignedData(insideOf(tagged(signed, DER.sequence, WHERE), WHERE), trusted);
}

/** RFC 5652, 5.1: version, digest algorithms, content, certificates (perhaps), signers; no revocation lists. */
function checkSignedData(parts: readonly DerValue[], trusted: readonly Buffer[]): Date {
  const [version, algorithms, content, ...rest] = parts;
  const signers = rest.at(-1);
  // 3 is right; GitHub’s authority had 1 in 2023.
  if (!(isNumber(version, 3) || isNumber(version, 1)) || rest.length > 2) throw refuse();
  const [contentType, holder] = fields(content, DER.sequence, 2);
  if (oidOf(contentType, WHERE) !== TIMESTAMP_INFO) throw refuse();
  const [octets] = fields(holder, 0xa0, 1);
  const info = tagged(readDer(tagged(octets, DER.octetString, WHERE).content, WHERE), DER.sequence, WHERE);
  if (rest.length === 2) {
    for (const one of insideOf(tagged(rest[0], 0xa0, WHERE), WHERE))
      if (!trusted.some((certificate) => certificate.equals(one.whole)))
        throw refuseBundle('the timestamp brings along a certificate that the trusted root does not have');
  }
  const [signer] = fields(signers, DER.set, 1);
  const [declared] = fields(algorithms, DER.set, 1);
  checkSigner(fields(signer, DER.sequence, 6), declared);
  return timeOf(insideOf(info, WHERE)[4]);
}

/** TSTInfo's genTime: in DER a fraction has no trailing zeros, so that it may have any number of digits. */
function timeOf(value: DerValue | undefined): Date {
  const text = tagged(value, DER.generalizedTime, WHERE).content.toString('latin1');
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{0,5}[1-9]))?Z$/.exec(text) ?? [];
  const [year, month, day, hour, minute, second, fraction = '0'] = parts;
  const time = new Date(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${fraction}Z`,
  );
  if (Number.isNaN(time.getTime())) throw refuseBundle('the timestamp has no time');
  return time;
}

/** RFC 5652, 5.3, with signed attributes and no others. */
function checkSigner(parts: readonly DerValue[], declared: DerValue | undefined): void {
  const [version, name, digest, attributes, algorithm, signature] = parts;
  const [issuer, serial] = fields(name, DER.sequence, 2);
  tagged(issuer, DER.sequence, WHERE);
  tagged(serial, DER.integer, WHERE);
  if (!isNumber(version, 1) || digest === undefined || declared?.whole.equals(digest.whole) !== true) throw refuse();
  const hash = algorithmOf(digest);
  const signing = algorithmOf(algorithm);
  const isKnown = HASH.test(hash) && (ECDSA.test(signing) || (RSA.test(signing) && hash === SHA256));
  if (!isKnown) throw refuseBundle('the timestamp is signed in a way that is not accepted');
  tagged(signature, DER.octetString, WHERE);
  const types = insideOf(tagged(attributes, 0xa0, WHERE), WHERE)
    .map((one) => fields(one, DER.sequence, 2))
    .filter(([type]) => oidOf(type, WHERE) === CONTENT_TYPE);
  const [only] = fields(types[0]?.[1], DER.set, 1);
  if (types.length !== 1 || oidOf(only, WHERE) !== TIMESTAMP_INFO) throw refuse();
}

/** Exactly so many values inside a value of this tag. */
function fields(value: DerValue | undefined, tag: number, count: number): readonly DerValue[] {
  const inside = insideOf(tagged(value, tag, WHERE), WHERE);
  if (inside.length !== count) throw refuse();
  return inside;
}

/** An AlgorithmIdentifier without parameters, which may be said by NULL. */
function algorithmOf(value: DerValue | undefined): string {
  const [oid, parameters, ...rest] = insideOf(tagged(value, DER.sequence, WHERE), WHERE);
  if (rest.length > 0 || (parameters !== undefined && !parameters.whole.equals(NULL))) throw refuse();
  return oidOf(oid, WHERE);
}

const NULL: Buffer = Buffer.from([DER.null, 0]);

function isNumber(value: DerValue | undefined, number: number): boolean {
  return value?.whole.equals(Buffer.from([DER.integer, 1, number])) === true;
}

function refuse(): Error {
  return refuseBundle('the timestamp is not a token with one signature');
}
