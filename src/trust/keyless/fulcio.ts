import { X509Certificate, type KeyObject } from 'node:crypto';
import type { HttpAnswer } from '../../distribution/http.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import { parseOnlyPem } from '../sigstore/pem.ts';
import type { IdentityToken } from './identity-token.ts';
import { askJson, readAnswer, refusedBy, unusable, type Service } from './service.ts';

/** A certificate for a key of ours, for some minutes. DER. */
export interface FulcioCertificate {
  readonly leaf: Uint8Array;
  /** From the leaf's issuer to the root, as Fulcio gave it. */
  readonly chain: readonly Uint8Array[];
  /** Who it says we are: a URI or an e-mail address. */
  readonly subject: string;
  readonly lifetimeMs: number;
}

interface CertificateRequest {
  readonly token: IdentityToken;
  readonly publicKey: KeyObject;
  /** ECDSA over SHA-256, DER. */
  readonly sign: (data: Uint8Array) => Promise<Uint8Array>;
}

const WHAT = 'certificate';

/**
 * Exchanges an identity token for a certificate (fulcio, `fulcio.proto`, `POST /api/v2/signingCert`). It is for our key, each
 * certificate has signed the one before, and the leaf is in a certificate transparency log. Whether the root is to be trusted is for
 * whoever knows the roots. Fails with AUTH_DENIED, SERVER_ERROR, and as the HTTP client does.
 */
export async function requestCertificate(
  ctx: OperationContext,
  fulcio: Service,
  { token, publicKey, sign }: CertificateRequest,
): Promise<FulcioCertificate> {
  const proof = await sign(new TextEncoder().encode(token.challenge));
  const answer = await askJson(ctx, fulcio, {
    path: '/api/v2/signingCert',
    what: 'the signing certificate',
    body: {
      credentials: { oidcIdentityToken: token.token },
      publicKeyRequest: {
        publicKey: { algorithm: 'ECDSA', content: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
        proofOfPossession: Buffer.from(proof).toString('base64'),
      },
    },
  });
  if (answer.status !== 200 && answer.status !== 201) throw refused(fulcio, token, answer);
  const chain = certificatesIn(fulcio, answer);
  const [leaf, ...issuers] = chain;
  if (leaf === undefined) throw unusable(fulcio, WHAT, 'the chain is empty');
  if (!leaf.publicKey.equals(publicKey)) throw unusable(fulcio, WHAT, 'it is for another key');
  for (const [i, issuer] of issuers.entries())
    if (!isIssued(chain[i], issuer)) throw unusable(fulcio, WHAT, 'its chain does not hang together');
  const lifetimeMs = leaf.validToDate.getTime() - leaf.validFromDate.getTime();
  if (!(lifetimeMs > 0)) throw unusable(fulcio, WHAT, 'it is never valid');
  return {
    leaf: leaf.raw,
    chain: issuers.map(({ raw }) => raw),
    subject: await loggedSubject(fulcio, leaf.raw),
    lifetimeMs,
  };
}

function certificatesIn(fulcio: Service, answer: HttpAnswer): readonly X509Certificate[] {
  return readAnswer(fulcio, answer, WHAT, (fields) => {
    // The other form keeps the log's promise beside the certificate, where no bundle has a place for it.
    if (!fields.has('signedCertificateEmbeddedSct') && fields.has('signedCertificateDetachedSct'))
      throw new Error('the promise of the certificate transparency log is not in it');
    const texts = fields.object('signedCertificateEmbeddedSct').object('chain').texts('certificates');
    return texts.map((text) => {
      const { label, bytes } = parseOnlyPem(text, 'a certificate of the chain');
      if (label !== 'CERTIFICATE') throw new Error('something else is in the chain');
      const certificate = new X509Certificate(bytes);
      if (!certificate.raw.equals(bytes)) throw new Error('a certificate of the chain is not DER');
      return certificate;
    });
  });
}

function isIssued(certificate: X509Certificate | undefined, issuer: X509Certificate): boolean {
  return certificate !== undefined && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

/** RFC 6962, section 3.3: the log's promise is an extension of the leaf. */
async function loggedSubject(fulcio: Service, leaf: Buffer): Promise<string> {
  const { X509Certificate: Parsed } = await import('@sigstore/core');
  try {
    const parsed = Parsed.parse(Buffer.from(leaf));
    if ((parsed.extSCT?.signedCertificateTimestamps.length ?? 0) === 0)
      throw new Error('it has no promise of a certificate transparency log');
    const name = parsed.extSubjectAltName?.uri ?? parsed.extSubjectAltName?.rfc822Name;
    return renderForeign(name ?? 'a subject without a name', 300);
  } catch (error) {
    throw unusable(fulcio, WHAT, error instanceof Error ? error.message : 'it is not understood', error);
  }
}

function refused(fulcio: Service, { origin, issuer, audience }: IdentityToken, answer: HttpAnswer): Failure {
  const isAbsent = answer.status === 404 || answer.status === 405;
  return refusedBy(fulcio, `the identity token (from ${origin}, of ${renderForeign(issuer)})`, answer, {
    code: isAbsent ? 'CONFIG_INVALID' : 'AUTH_DENIED',
    hint: isAbsent
      ? 'check the address of Fulcio: nothing issues certificates there'
      : `check that this Fulcio takes tokens of that issuer for the audience ${audience.join(', ') || 'none'}: the public one wants sigstore`,
  });
}
