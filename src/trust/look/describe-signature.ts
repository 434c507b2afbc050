import { X509Certificate, type KeyObject } from 'node:crypto';
import type { Digest } from '../../image/index.ts';
import { toFailure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import type { SigstoreAttachment } from '../../transport/contract.ts';
import { readCertificateFacts } from '../bundle/certificate-facts.ts';
import { parseBundle, type BundledContent } from '../bundle/parse-bundle.ts';
import { COSIGN_SIGN, parseStatement, type Statement } from '../bundle/statement.ts';
import type { TrustedRoot } from '../bundle/trusted-root.ts';
import type { SignatureFormat } from '../contract.ts';
import type { OpenPgpKeys } from '../simple-signing/openpgp-keys.ts';
import { ANNOTATION } from '../sigstore/attachment.ts';

/** A signature or an attestation as people are shown it. What it says of itself is a claim until the verdict is `verified`. */
export interface DescribedSignature {
  readonly format: SignatureFormat;
  readonly kind: 'signature' | 'attestation';
  /** The name in the certificate, a fingerprint, or the hint of a key. */
  readonly identity: string;
  readonly issuer?: string;
  readonly predicateType?: string;
  /** `unchecked`: nothing was given to check it by. */
  readonly verdict: 'verified' | 'refused' | 'unchecked';
  /** Why it is refused. */
  readonly reason?: string;
}

/** What signatures are checked by; whoever holds one of the keys, or has a certificate of the root, counts. */
export interface LookTrust {
  readonly at: Date;
  readonly keys: readonly KeyObject[];
  readonly openPgp?: OpenPgpKeys;
  readonly trustedRoot?: TrustedRoot;
}

type Claim = Omit<DescribedSignature, 'verdict' | 'reason'>;

/** Never fails: what cannot be read is refused. */
export async function describeBundle(bytes: Uint8Array, digest: Digest, trust: LookTrust): Promise<DescribedSignature> {
  let claim: Claim = { format: 'bundle', kind: 'signature', identity: '' };
  try {
    const { signer, content } = parseBundle(bytes);
    const statement = statementIn(content);
    const kind = statement === undefined || statement.predicateType === COSIGN_SIGN ? 'signature' : 'attestation';
    const about = statement === undefined ? {} : { predicateType: statement.predicateType };
    claim = {
      ...claim,
      kind,
      ...about,
      ...(signer.kind === 'public-key' ? { identity: signer.hint } : nameIn(signer.leaf)),
    };
    const isKeyed = signer.kind === 'public-key';
    const { keys, trustedRoot } = trust;
    if (isKeyed ? keys.length === 0 : trustedRoot === undefined) return { ...claim, verdict: 'unchecked' };
    const { verifyBundle } = await import('../bundle/verify-bundle.ts');
    const by = isKeyed || trustedRoot === undefined ? { keys } : { trustedRoot };
    const as = kind === 'signature' ? 'signature' : 'statement';
    await verifyBundle(bytes, by, { digest, as });
    return { ...claim, verdict: 'verified' };
  } catch (error) {
    return refused(claim, error);
  }
}

/** Never fails. */
export async function describeAttachment(
  attachment: SigstoreAttachment,
  digest: Digest,
  { keys, at, trustedRoot }: LookTrust,
): Promise<DescribedSignature> {
  let claim: Claim = { format: 'legacy', kind: 'signature', identity: 'a key' };
  try {
    const certificate = attachment.annotations[ANNOTATION.certificate];
    if (certificate !== undefined) {
      claim = { ...claim, ...nameIn(new X509Certificate(certificate).raw) };
      if (trustedRoot === undefined) return { ...claim, verdict: 'unchecked' };
      const { verifyAsBundle } = await import('../bundle/legacy-bundle.ts');
      const { payload } = await verifyAsBundle(attachment, { trustedRoot });
      if (payload.digest !== digest) return { ...claim, verdict: 'refused', reason: OTHER };
      return { ...claim, verdict: 'verified' };
    }
    if (keys.length === 0) return { ...claim, verdict: 'unchecked' };
    const { verifyAttachment } = await import('../sigstore/verify-attachment.ts');
    const { identity, payload } = await verifyAttachment(attachment, { kind: 'keys', keys }, at);
    if (payload.digest !== digest) return { ...claim, identity, verdict: 'refused', reason: OTHER };
    return { ...claim, identity, verdict: 'verified' };
  } catch (error) {
    return refused(claim, error);
  }
}

/** Never fails. */
export async function describeSimple(
  bytes: Uint8Array,
  digest: Digest,
  { openPgp, at }: LookTrust,
): Promise<DescribedSignature> {
  let claim: Claim = { format: 'gpg', kind: 'signature', identity: '' };
  try {
    const { parseSignedMessage } = await import('../simple-signing/signed-message.ts');
    const { fingerprint, keyId } = parseSignedMessage(bytes);
    claim = { ...claim, identity: (fingerprint ?? keyId).toUpperCase() };
    if (openPgp === undefined) return { ...claim, verdict: 'unchecked' };
    const { verifySimpleSignature } = await import('../simple-signing/openpgp-verify.ts');
    const { fingerprint: identity, payload } = await verifySimpleSignature(bytes, openPgp, at);
    if (payload.digest !== digest) return { ...claim, identity, verdict: 'refused', reason: OTHER };
    return { ...claim, identity, verdict: 'verified' };
  } catch (error) {
    return refused(claim, error);
  }
}

const OTHER = 'it is about another image';

function nameIn(leaf: Uint8Array): { readonly identity: string; readonly issuer?: string } {
  const { subject, issuer } = readCertificateFacts(leaf);
  return { identity: subject, ...(issuer === undefined ? {} : { issuer }) };
}

function statementIn(content: BundledContent): Statement | undefined {
  return content.kind === 'dsse' ? parseStatement(content.payload) : undefined;
}

function refused(claim: Claim, error: unknown): DescribedSignature {
  return { ...claim, verdict: 'refused', reason: renderForeign(toFailure(error).message, 300) };
}
