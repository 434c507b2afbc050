import { createHash, verify, type KeyObject } from 'node:crypto';
import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { SigstoreAttachment } from '../../transport/contract.ts';
import { parseSimplePayload, type SimplePayload } from '../simple-signing/payload.ts';
import { ANNOTATION, LARGEST_PAYLOAD, SIMPLE_SIGNING } from './attachment.ts';
import { verifyPath } from './certificate-path.ts';
import { emailsOf, oidcIssuerOf, parseCertificates, type Certificate } from './certificate.ts';
import { verifyRekorPromise } from './rekor-set.ts';

/** Whom to trust: `sigstoreSigned` of containers-policy.json(5). */
export type AttachmentTrust =
  /** With `rekorKeys`, each signature has to be in one of these logs. */
  | { readonly kind: 'keys'; readonly keys: readonly KeyObject[]; readonly rekorKeys?: readonly KeyObject[] }
  /** Certificates that were good for some minutes: the log says that it was signed in them. */
  | {
      readonly kind: 'fulcio';
      readonly roots: readonly Certificate[];
      readonly oidcIssuer: string;
      readonly subjectEmail: string;
      readonly rekorKeys: readonly KeyObject[];
    }
  /** Certificates that have to be good now. */
  | {
      readonly kind: 'pki';
      readonly roots: readonly Certificate[];
      readonly intermediates?: readonly Certificate[];
      readonly subjectEmail?: string;
      readonly subjectHostname?: string;
    };

export interface VerifiedAttachment {
  readonly payload: SimplePayload;
  /** The key's hint; of a certificate, the name that was asked for. */
  readonly identity: string;
  /** When a log says that it was signed. */
  readonly loggedAt?: Date;
}

/**
 * Verifies one signature of the `.sig` tag: who made it, the signature itself, and only then what it says, strictly. Whether that is
 * the image that was asked for is the caller's to compare. As other tools do, every key signs with SHA-256. `at`: now, for
 * certificates that no log gives a time to. Fails with SIGNATURE_INVALID.
 */
export async function verifyAttachment(
  attachment: SigstoreAttachment,
  trust: AttachmentTrust,
  at: Date,
): Promise<VerifiedAttachment> {
  const { mediaType, payload, annotations } = attachment;
  if (mediaType !== SIMPLE_SIGNING) throw refused(`${quoteForeign(mediaType)} is no signature`);
  if (payload.byteLength > LARGEST_PAYLOAD) throw refused('the payload is too large');
  const signature = signatureOf(annotations);
  const signer = findSigner({ payload, signature, annotations }, trust, at);
  return Promise.resolve({ ...signer, payload: parseSimplePayload(payload, 'cosign') });
}

interface Signed {
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  readonly annotations: SigstoreAttachment['annotations'];
}

type Signer = Omit<VerifiedAttachment, 'payload'>;

function findSigner(signed: Signed, trust: AttachmentTrust, at: Date): Signer {
  switch (trust.kind) {
    case 'keys':
      return signerByKey(signed, trust.keys, trust.rekorKeys);
    case 'fulcio':
      return signerByFulcio(signed, trust);
    case 'pki':
      return signerByPki(signed, trust, at);
  }
}

function signerByKey(signed: Signed, keys: readonly KeyObject[], rekorKeys: readonly KeyObject[] | undefined): Signer {
  const key = keys.find((one) => isSignedBy(one, signed));
  if (key === undefined) throw refused('no key that is trusted made the signature');
  const spki = key.export({ format: 'der', type: 'spki' });
  const identity = createHash('sha256').update(spki).digest('base64');
  if (rekorKeys === undefined) return { identity };
  return { identity, loggedAt: loggedTime(signed, spki, rekorKeys) };
}

function signerByFulcio(signed: Signed, trust: AttachmentTrust & { readonly kind: 'fulcio' }): Signer {
  const leaf = leafOf(signed);
  const loggedAt = loggedTime(signed, leaf.der, trust.rekorKeys);
  verifyPath(leaf, { roots: trust.roots, intermediates: chainOf(signed), at: loggedAt });
  const issuer = oidcIssuerOf(leaf);
  if (issuer === undefined) throw refused('the certificate does not say who vouched for the signer');
  if (issuer !== trust.oidcIssuer) {
    throw refused(`the certificate says that ${quoteForeign(issuer)} vouched for the signer, not ${trust.oidcIssuer}`);
  }
  requireEmail(leaf, trust.subjectEmail);
  requireSignature(leaf, signed);
  return { identity: trust.subjectEmail, loggedAt };
}

function signerByPki(signed: Signed, trust: AttachmentTrust & { readonly kind: 'pki' }, at: Date): Signer {
  const { roots, intermediates = [], subjectEmail, subjectHostname } = trust;
  const leaf = leafOf(signed);
  verifyPath(leaf, { roots, intermediates: [...intermediates, ...chainOf(signed)], at });
  if (subjectEmail !== undefined) requireEmail(leaf, subjectEmail);
  if (subjectHostname !== undefined) requireHostname(leaf, subjectHostname);
  const identity = subjectEmail ?? subjectHostname;
  // A root alone says nothing of who signed.
  if (identity === undefined) throw refused('nothing says whose certificate is asked for');
  requireSignature(leaf, signed);
  return { identity };
}

function signatureOf(annotations: SigstoreAttachment['annotations']): Buffer {
  const text = annotations[ANNOTATION.signature] ?? '';
  const bytes = Buffer.from(text, 'base64');
  if (bytes.byteLength === 0 || bytes.toString('base64') !== text)
    throw refused(`the annotation ${ANNOTATION.signature} holds no signature`);
  return bytes;
}

function leafOf({ annotations }: Signed): Certificate {
  const text = annotations[ANNOTATION.certificate];
  if (text === undefined) throw refused(`there is no annotation ${ANNOTATION.certificate}`);
  const [leaf, ...others] = parseCertificates(text, 'the certificate');
  if (leaf === undefined || others.length > 0) throw refused('there is more than one certificate of a signer');
  return leaf;
}

/** The last one is the root, which is trusted or not whatever a signature says: other tools do not read it either. */
function chainOf({ annotations }: Signed): readonly Certificate[] {
  const text = annotations[ANNOTATION.chain];
  return text === undefined ? [] : parseCertificates(text, 'the chain of certificates').slice(0, -1);
}

function loggedTime(
  { payload, signature, annotations }: Signed,
  signer: Uint8Array,
  rekorKeys: readonly KeyObject[],
): Date {
  const text = annotations[ANNOTATION.rekorBundle];
  if (text === undefined) throw refused(`no log has the signature: there is no annotation ${ANNOTATION.rekorBundle}`);
  return verifyRekorPromise(text, rekorKeys, { payload, signature, signer });
}

function requireEmail(leaf: Certificate, wanted: string): void {
  const found = emailsOf(leaf);
  if (!found.includes(wanted))
    throw refused(`the certificate is not for ${wanted}, but for ${quoteForeign(found.join(', '), 200)}`);
}

/** RFC 6125, 6.4.3: by the DNS names of the certificate alone, a `*` for one whole label. */
function requireHostname({ x509 }: Certificate, wanted: string): void {
  const found = x509.checkHost(wanted, { subject: 'never', partialWildcards: false, multiLabelWildcards: false });
  if (found === undefined) throw refused(`the certificate is not for the host ${wanted}`);
}

function requireSignature(leaf: Certificate, signed: Signed): void {
  if (!isSignedBy(leaf.x509.publicKey, signed)) throw refused('the key of the certificate did not make the signature');
}

const CURVES: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);
const LEAST_RSA_BITS = 2048;

/** ECDSA in DER and RSA PKCS #1 v1.5 with SHA-256, Ed25519 pure. */
function isSignedBy(key: KeyObject, { payload, signature }: Signed): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  const isAccepted =
    type === 'ed25519' ||
    (type === 'ec' && CURVES.has(details?.namedCurve ?? '')) ||
    (type === 'rsa' && (details?.modulusLength ?? 0) >= LEAST_RSA_BITS);
  try {
    return isAccepted && verify(type === 'ed25519' ? null : 'sha256', payload, key, signature);
  } catch {
    return false;
  }
}

function refused(why: string): Failure {
  return new Failure('SIGNATURE_INVALID', why);
}
