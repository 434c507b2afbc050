import { X509Certificate } from 'node:crypto';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import { DER, insideOf, oidOf, readDer, tagged, type DerValue } from '../bundle/der.ts';
import { parsePem } from './pem.ts';

/** A certificate with its extensions as they are in its bytes: Node gives names as one text, in which a name can pose as two. */
export interface Certificate {
  readonly x509: X509Certificate;
  readonly der: Buffer;
  /** The DER in each extension, by its object identifier in dots. */
  readonly extensions: ReadonlyMap<string, Buffer>;
}

const OID = {
  keyUsage: '2.5.29.15',
  alternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  policies: '2.5.29.32',
  extendedKeyUsage: '2.5.29.37',
} as const;

/** Critical ones that are carried out here, or that only say more. Names are not constrained here: such an authority is refused. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  OID.keyUsage,
  OID.alternativeName,
  OID.basicConstraints,
  OID.policies,
  OID.extendedKeyUsage,
]);

/** ECDSA and RSA PKCS #1 v1.5 with SHA-256, -384 or -512, RSASSA-PSS, Ed25519. */
const ALGORITHM = /^(?:1\.2\.840\.10045\.4\.3\.[234]|1\.2\.840\.113549\.1\.1\.1[0123]|1\.3\.101\.112)$/;

/** Chains have a handful. */
const MOST_CERTIFICATES = 512;
const WHERE = 'the certificate';

/** A certificate in DER, by RFC 5280, strictly: nothing twice, nothing critical that is not understood. Fails with SIGNATURE_INVALID. */
export function parseCertificate(der: Uint8Array): Certificate {
  const whole = readDer(der, WHERE);
  const [body, algorithm, signature, ...rest] = insideOf(tagged(whole, DER.sequence, WHERE), WHERE);
  const outer = tagged(algorithm, DER.sequence, WHERE);
  const fields = insideOf(tagged(body, DER.sequence, WHERE), WHERE);
  const inner = fields.filter(({ tag }) => tag !== 0xa0)[1];
  if (rest.length > 0 || inner?.whole.equals(outer.whole) !== true) throw refuse('says in two ways how it is signed');
  const oid = oidOf(insideOf(outer, WHERE)[0], WHERE);
  if (!ALGORITHM.test(oid)) throw refuse(`is signed in a way that is not accepted (${oid})`);
  if (tagged(signature, DER.bitString, WHERE).content[0] !== 0) throw refuse('has a signature that is not whole');
  return { x509: open(whole.whole), der: whole.whole, extensions: readExtensions(fields) };
}

/** Every certificate of a text in PEM. `aside`: words between them say nothing. Fails with SIGNATURE_INVALID. */
export function parseCertificates(
  pem: string,
  what: string,
  choices: { readonly aside?: boolean } = {},
): readonly Certificate[] {
  const blocks = readBlocks(pem, what, choices);
  if (blocks.length > MOST_CERTIFICATES)
    throw invalid(`${what} has more than ${String(MOST_CERTIFICATES)} certificates`);
  return blocks.map(({ label, bytes }) => {
    if (label === 'CERTIFICATE') return parseCertificate(bytes);
    throw invalid(`${what} has something else than certificates in it: ${label}`);
  });
}

/** The purposes that a certificate is for; `undefined`: it does not say. */
export function purposesOf({ extensions }: Certificate): readonly string[] | undefined {
  const found = extensions.get(OID.extendedKeyUsage);
  return found === undefined ? undefined : insideOf(readDer(found, WHERE), WHERE).map((one) => oidOf(one, WHERE));
}

/** RFC 5280, 4.2.1.9. `undefined`: it is no authority. `length`: how many authorities may stand between it and a leaf. */
export function authorityOf({ extensions }: Certificate): { readonly length: number } | undefined {
  const found = extensions.get(OID.basicConstraints);
  if (found === undefined) return undefined;
  const [isAuthority, length] = insideOf(tagged(readDer(found, WHERE), DER.sequence, WHERE), WHERE);
  if (isAuthority?.tag !== BOOLEAN || isAuthority.content[0] !== 0xff) return undefined;
  if (length === undefined) return { length: Number.POSITIVE_INFINITY };
  const { content } = tagged(length, DER.integer, WHERE);
  if (content.byteLength !== 1 || (content[0] ?? 0x80) > 0x7f) throw refuse('has a length of path that is none');
  return { length: content[0] ?? 0 };
}

/** Whether the key may be used so, by RFC 5280, 4.2.1.3; a certificate that does not say allows everything. */
export function allowsKeyUsage({ extensions }: Certificate, bit: keyof typeof KEY_USAGE): boolean {
  const found = extensions.get(OID.keyUsage);
  if (found === undefined) return true;
  const { content } = tagged(readDer(found, WHERE), DER.bitString, WHERE);
  return ((content[1] ?? 0) & KEY_USAGE[bit]) !== 0;
}

const KEY_USAGE = { digitalSignature: 0x80, keyCertSign: 0x04 } as const;
const BOOLEAN = 0x01;
/** GeneralName, RFC 5280, 4.2.1.6. */
const EMAIL = 0x81;

/** The e-mail addresses that a certificate is for, each as it is written. */
export function emailsOf({ extensions }: Certificate): readonly string[] {
  const found = extensions.get(OID.alternativeName);
  if (found === undefined) return [];
  return insideOf(readDer(found, WHERE), WHERE)
    .filter(({ tag }) => tag === EMAIL)
    .map(({ content }) => plainText(content));
}

/** Fulcio, docs/oid-info.md: the bytes of the older extension are the text, those of the newer hold it. */
const ISSUER = '1.3.6.1.4.1.57264.1.1';
const ISSUER_V2 = '1.3.6.1.4.1.57264.1.8';

/** The OpenID Connect issuer that vouched for who signed; `undefined`: Fulcio did not say. Fails with SIGNATURE_INVALID. */
export function oidcIssuerOf({ extensions }: Certificate): string | undefined {
  const [older, newer] = [extensions.get(ISSUER), extensions.get(ISSUER_V2)];
  const first = older === undefined ? undefined : plainText(older);
  const second =
    newer === undefined ? undefined : plainText(tagged(readDer(newer, WHERE), DER.utf8String, WHERE).content);
  if (first !== undefined && second !== undefined && first !== second)
    throw refuse(`names two issuers, ${quoteForeign(first)} and ${quoteForeign(second)}`);
  return first ?? second;
}

function readExtensions(fields: readonly DerValue[]): ReadonlyMap<string, Buffer> {
  const holder = fields.find(({ tag }) => tag === 0xa3);
  const found = new Map<string, Buffer>();
  if (holder === undefined) return found;
  for (const one of insideOf(tagged(readDer(holder.content, WHERE), DER.sequence, WHERE), WHERE)) {
    const parts = insideOf(tagged(one, DER.sequence, WHERE), WHERE);
    const oid = oidOf(parts[0], WHERE);
    if (found.has(oid)) throw refuse(`has the extension ${oid} twice`);
    const isUnderstood = UNDERSTOOD.has(oid);
    if ((isCritical(parts) && !isUnderstood) || oid === OID.nameConstraints)
      throw refuse(`has the extension ${oid}, which is not understood`);
    found.set(oid, tagged(parts.at(-1), DER.octetString, WHERE).content);
  }
  return found;
}

/** In DER a default is not written: what is written is `true`. */
function isCritical(parts: readonly DerValue[]): boolean {
  if (parts.length === 2) return false;
  const [, critical, , ...rest] = parts;
  const isTrue = critical?.tag === BOOLEAN && critical.content.byteLength === 1 && critical.content[0] === 0xff;
  if (!isTrue || rest.length > 0) throw refuse('has an extension that is not as it should be');
  return true;
}

function plainText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  // oxlint-disable-next-line no-control-regex -- these are the characters that are refused
  if (!Buffer.from(text).equals(bytes) || /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text))
    throw refuse('has a name that is not a text');
  return text;
}

function open(der: Buffer): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch (error) {
    throw invalid('the certificate cannot be read', error);
  }
}

function readBlocks(pem: string, what: string, choices: { readonly aside?: boolean }): ReturnType<typeof parsePem> {
  try {
    return parsePem(pem, what, choices);
  } catch (error) {
    throw invalid(toFailure(error).message, error);
  }
}

function refuse(why: string): Failure {
  return invalid(`the certificate ${why}`);
}

function invalid(why: string, cause?: unknown): Failure {
  return new Failure('SIGNATURE_INVALID', why, cause === undefined ? {} : { cause });
}
