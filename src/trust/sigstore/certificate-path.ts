import { Failure } from '../../runtime/failure.ts';
import { allowsKeyUsage, authorityOf, purposesOf, type Certificate } from './certificate.ts';

export interface PathTrust {
  readonly roots: readonly Certificate[];
  /** Whoever gave them: each has to lead to a root. */
  readonly intermediates: readonly Certificate[];
  /** The moment at which all of the path has to be good. */
  readonly at: Date;
}

const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const ANY_PURPOSE = '2.5.29.37.0';
/** Authorities between a leaf and its root. */
const LONGEST = 8;
/** Certificates that all sign one another are no reason to try forever. */
const MOST_CHECKS = 200;

/**
 * Checks that a root vouches for a certificate of a code signer, by RFC 5280, 6.1, as far as sigstore uses it: signatures, names, the
 * moment, authorities that are ones, with the path length and the purposes that each allows. Revocation is not asked for.
 * Fails with SIGNATURE_INVALID.
 */
export function verifyPath(leaf: Certificate, trust: PathTrust): void {
  if (authorityOf(leaf) !== undefined) throw refused('the certificate is one of an authority');
  if (!isValidAt(leaf, trust.at)) throw refused(`the certificate was not valid at ${trust.at.toISOString()}`);
  if (purposesOf(leaf)?.includes(CODE_SIGNING) !== true) throw refused('the certificate is not one for code signing');
  if (!allowsKeyUsage(leaf, 'digitalSignature')) throw refused('the certificate is not one for signatures');
  if (!leadsToRoot(leaf, [], trust, { left: MOST_CHECKS }))
    throw refused('no certificate authority that is trusted vouches for the certificate');
}

/** `between`: the authorities from the leaf up to and with `below`, the leaf not counted. */
function leadsToRoot(
  below: Certificate,
  between: readonly Certificate[],
  trust: PathTrust,
  checks: { left: number },
): boolean {
  const vouches = (issuer: Certificate): boolean => isIssuer(issuer, below, between.length, trust.at, checks);
  if (trust.roots.some(vouches)) return true;
  if (between.length >= LONGEST) return false;
  return trust.intermediates.some(
    (one) => !between.includes(one) && vouches(one) && leadsToRoot(one, [...between, one], trust, checks),
  );
}

function isIssuer(
  issuer: Certificate,
  below: Certificate,
  between: number,
  at: Date,
  checks: { left: number },
): boolean {
  const authority = authorityOf(issuer);
  if (authority === undefined || between > authority.length || !isValidAt(issuer, at)) return false;
  const purposes = purposesOf(issuer);
  if (purposes !== undefined && !purposes.includes(CODE_SIGNING) && !purposes.includes(ANY_PURPOSE)) return false;
  checks.left -= 1;
  return checks.left >= 0 && allowsKeyUsage(issuer, 'keyCertSign') && isSignedBy(below, issuer);
}

function isSignedBy({ x509: below }: Certificate, { x509: issuer }: Certificate): boolean {
  try {
    return below.checkIssued(issuer) && below.verify(issuer.publicKey);
  } catch {
    // A key that Node does not know vouches for nothing.
    return false;
  }
}

function isValidAt({ x509 }: Certificate, at: Date): boolean {
  return x509.validFromDate <= at && at <= x509.validToDate;
}

function refused(why: string): Failure {
  return new Failure('SIGNATURE_INVALID', why);
}
