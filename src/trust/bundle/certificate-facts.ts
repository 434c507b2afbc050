import { X509Certificate, type KeyObject } from 'node:crypto';
import { quoteForeign } from '../../runtime/text.ts';
import { DER, insideOf, oidOf, readDer, tagged, type DerValue } from './der.ts';
import { refuseBundle } from './fields.ts';

/** What a certificate of a Fulcio says: who signed, and who vouches for that. */
export interface CertificateFacts {
  /** The one subject alternative name: a URI, an e-mail address … */
  readonly subject: string;
  /** The OpenID Connect issuer. */
  readonly issuer: string | undefined;
  /** What the issuer told of the run, by sigstore's names: `sourceRepositoryURI` … */
  readonly extensions: Readonly<Record<string, string>>;
  readonly key: KeyObject;
}

/** Fulcio, docs/oid-info.md: below 1.3.6.1.4.1.57264.1. Up to 6 the bytes are the text, from 8 on they hold a UTF8String. */
const EXTENSIONS: Readonly<Record<number, string>> = {
  2: 'githubWorkflowTrigger',
  3: 'githubWorkflowSHA',
  4: 'githubWorkflowName',
  5: 'githubWorkflowRepository',
  6: 'githubWorkflowRef',
  9: 'buildSignerURI',
  10: 'buildSignerDigest',
  11: 'runnerEnvironment',
  12: 'sourceRepositoryURI',
  13: 'sourceRepositoryDigest',
  14: 'sourceRepositoryRef',
  15: 'sourceRepositoryIdentifier',
  16: 'sourceRepositoryOwnerURI',
  17: 'sourceRepositoryOwnerIdentifier',
  18: 'buildConfigURI',
  19: 'buildConfigDigest',
  20: 'buildTrigger',
  21: 'runInvocationURI',
  22: 'sourceRepositoryVisibilityAtSigning',
  23: 'deploymentEnvironment',
  24: 'tokenSubject',
};

/** What a rule may ask for. */
export const EXTENSION_NAMES: ReadonlySet<string> = new Set(Object.values(EXTENSIONS));

const FULCIO = '1.3.6.1.4.1.57264.1.';
const USER_NAME = '1.3.6.1.4.1.57264.1.7';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const KEY_USAGE = '2.5.29.15';
const ALTERNATIVE_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const UNDERSTOOD: ReadonlySet<string> = new Set([KEY_USAGE, ALTERNATIVE_NAME, BASIC_CONSTRAINTS, EXTENDED_KEY_USAGE]);
/** ECDSA with SHA-256, -384, -512; RSA PKCS #1 v1.5 with the same. */
const SIGNATURE_ALGORITHM = /^1\.2\.840\.(?:10045\.4\.3\.[234]|113549\.1\.1\.1[123])$/;

/**
 * Reads a leaf certificate in DER, strictly: one name, made for code signing, nothing critical that is not understood. Who signed
 * it is not looked at here. Fails with SIGNATURE_INVALID.
 */
export function readCertificateFacts(leaf: Uint8Array): CertificateFacts {
  const extensions = readExtensions(readBody(leaf));
  const key = openKey(leaf);
  const usages = insideOf(readDer(need(extensions, EXTENDED_KEY_USAGE).value, WHERE), WHERE).map((one) =>
    oidOf(one, WHERE),
  );
  if (!usages.includes(CODE_SIGNING)) throw refuseBundle('the certificate is not one for code signing');
  const keyUsage = tagged(readDer(need(extensions, KEY_USAGE).value, WHERE), DER.bitString, WHERE).content;
  if (((keyUsage[1] ?? 0) & 0x80) === 0) throw refuseBundle('the certificate is not one for signatures');
  const constraints = extensions.get(BASIC_CONSTRAINTS)?.value;
  // In DER a false one is left out.
  if (constraints !== undefined && insideOf(readDer(constraints, WHERE), WHERE).length > 0)
    throw refuseBundle('the certificate is one of an authority');
  return {
    subject: readSubject(need(extensions, ALTERNATIVE_NAME).value),
    issuer: readIssuer(extensions),
    extensions: Object.fromEntries(
      Object.entries(EXTENSIONS).flatMap(([number, name]) => {
        const text = readFulcio(extensions, Number(number));
        return text === undefined ? [] : [[name, text]];
      }),
    ),
    key,
  };
}

const WHERE = 'the certificate';

interface Extension {
  readonly isCritical: boolean;
  readonly value: Buffer;
}

type Extensions = ReadonlyMap<string, Extension>;

function openKey(der: Uint8Array): KeyObject {
  try {
    return new X509Certificate(der).publicKey;
  } catch (error) {
    throw refuseBundle('the certificate cannot be read', error);
  }
}

/** RFC 5280, 4.1: TBSCertificate; what is around it may be written in one way only. */
function readBody(der: Uint8Array): readonly DerValue[] {
  const [body, algorithm, signature, ...rest] = insideOf(tagged(readDer(der, WHERE), DER.sequence, WHERE), WHERE);
  const outer = tagged(algorithm, DER.sequence, WHERE);
  const fields = insideOf(tagged(body, DER.sequence, WHERE), WHERE);
  const isStrong = SIGNATURE_ALGORITHM.test(oidOf(insideOf(outer, WHERE)[0], WHERE));
  if (!isStrong || fields[2]?.whole.equals(outer.whole) !== true || rest.length > 0)
    throw refuseBundle('the certificate is not signed in a way that is accepted');
  if (tagged(signature, DER.bitString, WHERE).content[0] !== 0) throw refuseBundle(`${WHERE} is not DER`);
  return fields;
}

function readExtensions(fields: readonly DerValue[]): Extensions {
  const holder = fields.find(({ tag }) => tag === 0xa3);
  if (holder === undefined) throw refuseBundle('the certificate has no extensions');
  const found = new Map<string, Extension>();
  for (const one of insideOf(readDer(holder.content, WHERE), WHERE)) {
    const parts = insideOf(one, WHERE);
    const oid = oidOf(parts[0], WHERE);
    const isCritical = parts.length === 3;
    if (isCritical && !UNDERSTOOD.has(oid))
      throw refuseBundle(`the certificate has the critical extension ${oid}, which is not understood`);
    if (found.has(oid)) throw refuseBundle(`the certificate has the extension ${oid} twice`);
    found.set(oid, { isCritical, value: tagged(parts.at(-1), DER.octetString, WHERE).content });
  }
  return found;
}

function need(extensions: Extensions, oid: string): Extension {
  const found = extensions.get(oid);
  if (found === undefined) throw refuseBundle(`the certificate has no extension ${oid}`);
  return found;
}

/** RFC 5280, 4.2.1.6. Fulcio gives exactly one name; with two, readers could take different ones. */
function readSubject(value: Buffer): string {
  const [name, ...others] = insideOf(readDer(value, WHERE), WHERE);
  if (name === undefined || others.length > 0) throw refuseBundle('the certificate does not have exactly one name');
  switch (name.tag) {
    case 0x81:
    case 0x82:
    case 0x86:
      return visible(name.content, 'the name in the certificate');
    case 0xa0: {
      const [type, holder] = insideOf(name, WHERE);
      if (oidOf(type, WHERE) === USER_NAME)
        return utf8(readDer(tagged(holder, 0xa0, WHERE).content, WHERE), 'the name in the certificate');
    }
  }
  throw refuseBundle('the name in the certificate is of a kind that is not known');
}

/** The old and the new extension must agree where both are there. */
function readIssuer(extensions: Extensions): string | undefined {
  const [old, current] = [readFulcio(extensions, 1), readFulcio(extensions, 8)];
  if (old !== undefined && current !== undefined && old !== current)
    throw refuseBundle(`the certificate names two issuers, ${quoteForeign(old)} and ${quoteForeign(current)}`);
  return current ?? old;
}

function readFulcio(extensions: Extensions, number: number): string | undefined {
  const found = extensions.get(`${FULCIO}${String(number)}`);
  if (found === undefined) return undefined;
  const where = `extension ${FULCIO}${String(number)} of the certificate`;
  return number < 8 ? visible(found.value, where) : utf8(readDer(found.value, where), where);
}

function utf8(value: DerValue, where: string): string {
  return visible(tagged(value, DER.utf8String, where).content, where);
}

/** Text without a control character: what is shown is what is compared. */
function visible(bytes: Buffer, where: string): string {
  const text = bytes.toString('utf8');
  // oxlint-disable-next-line no-control-regex -- these are the characters that are refused
  if (!Buffer.from(text).equals(bytes) || /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text))
    throw refuseBundle(`${where} is not a text`);
  return text;
}
