import { createHash, type KeyObject } from 'node:crypto';
import type { SignedEntity, TrustMaterial } from '@sigstore/verify';
import { digestOf, type Digest } from '../../image/index.ts';
import { toFailure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import { isPredicateType } from '../attestation/predicate-types.ts';
import { readCertificateFacts, type CertificateFacts } from './certificate-facts.ts';
import { checkEntry, type Verifier } from './check-entry.ts';
import { checkTimestamp } from './check-timestamp.ts';
import { requireDifferentWitnesses } from './count-witnesses.ts';
import { preAuthEncoding, STATEMENT_TYPE } from './dsse.ts';
import { refuseBundle } from './fields.ts';
import { isSignedBy } from './key-signature.ts';
import { parseBundle, type BundledContent, type SigstoreBundle } from './parse-bundle.ts';
import { COSIGN_SIGN, isAbout, parseStatement, type Statement } from './statement.ts';
import type { TrustedRoot } from './trusted-root.ts';

/** How much has to vouch for a signature. */
interface Thresholds {
  /** Transparency logs with an entry of it. */
  readonly tlog: number;
  /** Logs that have the certificate. */
  readonly sct: number;
  /** Logs and timestamp authorities that say when. For a certificate it is never less than one. */
  readonly timestamp: number;
}

/**
 * Whose signatures count: those of certificates of this instance, one of each kind of proof where nothing else is said; or those
 * of these keys, with an entry in a log where there is a trusted root and nothing else is said. Without a root, what a bundle says
 * of logs and times is not looked at.
 */
export type BundleTrust =
  | { readonly trustedRoot: TrustedRoot; readonly require?: Thresholds; readonly keys?: never }
  | { readonly keys: readonly KeyObject[]; readonly trustedRoot?: TrustedRoot; readonly require?: Thresholds };

/**
 * What has to be signed: the image, as cosign 3 does it; a statement about it, with this type of predicate ({@link isPredicateType}) or
 * any; or the content itself, whose digest it is.
 */
export interface ExpectedContent {
  readonly digest: Digest;
  readonly as: 'signature' | 'statement' | { readonly predicateType: string } | { readonly content: Uint8Array };
}

export interface VerifiedBundle {
  /** The name in the certificate, or the key's hint. */
  readonly identity: string;
  /** Of a certificate: the OpenID Connect issuer. */
  readonly issuer?: string;
  readonly extensions: Readonly<Record<string, string>>;
  /** The hint of the key that signed; absent for a certificate. */
  readonly key?: string;
  /** Absent for content that is signed itself. */
  readonly statement?: Statement;
  /** The first trusted time. */
  readonly loggedAt?: Date;
}

/** The base64 of the SHA-256 of a public key in DER: how bundles name it. */
export function hintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('base64');
}

/**
 * Verifies a bundle of anybody's against whom to trust and what has to be signed: first the signature with all that vouches for
 * it, then what was signed. Who may sign is the caller's to compare ({@link VerifiedBundle.identity}). `@sigstore/verify` does
 * logs, certificates and times; everything that it passes over is done here. Fails with SIGNATURE_INVALID.
 */
export async function verifyBundle(
  bytes: Uint8Array,
  trust: BundleTrust,
  expected: ExpectedContent,
): Promise<VerifiedBundle> {
  const bundle = parseBundle(bytes);
  const signed = signedBytes(bundle.content, expected);
  const signer = signerOf(bundle, trust, signed);
  const { trustedRoot } = trust;
  const stamps = trustedRoot === undefined ? [] : checkProofs(bundle, signer.verifier, trustedRoot);
  await verifyWithLibrary(bundle, signer, signed, trust, stamps);
  const times = [...stamps, ...(trustedRoot === undefined ? [] : promisedTimes(bundle))];
  if (trustedRoot !== undefined) checkLogTimes(bundle, trustedRoot, times);
  const statement = bundle.content.kind === 'dsse' ? parseStatement(bundle.content.payload) : undefined;
  if (statement !== undefined) checkStatement(statement, expected);
  const [loggedAt] = times.toSorted((one, other) => one.getTime() - other.getTime());
  return {
    ...signer.described,
    ...(statement === undefined ? {} : { statement }),
    ...(loggedAt === undefined ? {} : { loggedAt }),
  };
}

interface Signer {
  readonly key: KeyObject;
  readonly verifier: Verifier;
  readonly described: Pick<VerifiedBundle, 'identity' | 'issuer' | 'extensions' | 'key'>;
}

/** Signs with a key where a key is trusted, with a certificate where certificates are. */
function signerOf({ signer, content }: SigstoreBundle, { keys, trustedRoot }: BundleTrust, signed: Uint8Array): Signer {
  const keyid = content.kind === 'dsse' ? content.keyid : '';
  if (signer.kind === 'certificate') {
    if (keys !== undefined) throw refuseBundle('the bundle is signed with a certificate, where a key is asked for');
    if (keyid !== '') throw refuseBundle('the bundle has a certificate, and names a key as well');
    for (const other of signer.others)
      if (!trustedRoot.authorities.some((one) => one.equals(other)))
        throw refuseBundle('the bundle brings along a certificate that the trusted root does not have');
    const facts = readCertificateFacts(signer.leaf);
    return { key: facts.key, verifier: { kind: 'certificate', der: signer.leaf }, described: describe(facts) };
  }
  if (keys === undefined) throw refuseBundle('the bundle is signed with a key, where a certificate is asked for');
  if (keyid !== '' && keyid !== signer.hint) throw refuseBundle('the bundle names two keys');
  // Old attestations name no key.
  const isMeant = (one: KeyObject): boolean =>
    signer.hint === '' ? isMadeBy(one, signed, content) : hintOf(one) === signer.hint;
  const key = keys.find(isMeant);
  if (key === undefined) throw refuseBundle('the bundle is signed with another key');
  const hint = hintOf(key);
  return {
    key,
    verifier: { kind: 'public-key', der: key.export({ format: 'der', type: 'spki' }) },
    described: { identity: hint, key: hint, extensions: {} },
  };
}

/** Content itself is signed with the hash that its bundle names, which is SHA-256 here; an envelope with the key's own. */
function isMadeBy(key: KeyObject, signed: Uint8Array, { kind, signature }: BundledContent): boolean {
  return kind === 'message' ? isSignedBy(key, signed, signature, 'sha256') : isSignedBy(key, signed, signature);
}

function describe({ subject, issuer, extensions }: CertificateFacts): Signer['described'] {
  return { identity: subject, ...(issuer === undefined ? {} : { issuer }), extensions };
}

/** The bytes that the signature has to be over. */
function signedBytes(content: BundledContent, { digest, as }: ExpectedContent): Uint8Array {
  const wanted = typeof as === 'object' && 'content' in as ? as.content : undefined;
  if (content.kind === 'dsse') {
    if (wanted !== undefined) throw refuseBundle('the bundle signs a statement, where content itself has to be signed');
    if (content.payloadType !== STATEMENT_TYPE)
      throw refuseBundle(`the bundle signs ${quoteForeign(content.payloadType)}, which is no in-toto statement`);
    return preAuthEncoding(content.payloadType, content.payload);
  }
  if (wanted === undefined) throw refuseBundle('the bundle signs content itself, where a statement has to be signed');
  const found = createHash('sha256').update(wanted).digest();
  if (digestOf(wanted) !== digest || content.algorithm !== 'SHA2_256' || !found.equals(content.digest))
    throw refuseBundle('the bundle signs other content');
  return wanted;
}

/** Gives the times of the timestamps. */
function checkProofs(
  { entries, content, timestamps }: SigstoreBundle,
  verifier: Verifier,
  root: TrustedRoot,
): readonly Date[] {
  for (const entry of entries) checkEntry(entry, content, verifier);
  return timestamps.map((timestamp) => checkTimestamp(timestamp, root.timestampAuthorities));
}

function promisedTimes({ entries }: SigstoreBundle): readonly Date[] {
  return entries.flatMap((one) => (one.isPromised ? [new Date(Number(one.integratedTime) * 1000)] : []));
}

/**
 * The signature is checked with the hash that belongs to the key, where the library knows one hash; and timestamps are read by us,
 * since the library takes fractions of a second with exactly three digits alone (@sigstore/core 4.0).
 */
async function verifyWithLibrary(
  bundle: SigstoreBundle,
  { key, verifier }: Signer,
  signed: Uint8Array,
  trust: BundleTrust,
  stamps: readonly Date[],
): Promise<void> {
  const [{ Verifier: LibraryVerifier, toSignedEntity }, { bundleFromJSON }] = await Promise.all([
    import('@sigstore/verify'),
    import('@sigstore/bundle'),
  ]);
  const require = thresholdsOf(trust);
  try {
    const entity = toSignedEntity(bundleFromJSON(bundle.json), Buffer.from(signed));
    const { signature } = bundle.content;
    const content: SignedEntity['signature'] = {
      signature,
      compareSignature: (other) => other.equals(signature),
      compareDigest: (digest) => entity.signature.compareDigest(digest),
      // checkEntry has compared it, whatever its hash is.
      compareSignedDigest: () => true,
      verifySignature: (by) => by.equals(key) && isMadeBy(key, signed, bundle.content),
    };
    const proofs = trust.trustedRoot === undefined ? { timestamps: [], tlogEntries: [] } : entity;
    const ofAuthorities = proofs.timestamps.flatMap((one) =>
      one.$case === 'timestamp-authority' ? [one.timestamp] : [],
    );
    for (const [at, timestamp] of ofAuthorities.entries())
      Object.defineProperty(timestamp, 'signingTime', { value: stamps[at] });
    const material: TrustMaterial = {
      ...(trust.trustedRoot?.material ?? NOBODY),
      publicKey: () => ({ publicKey: key, validFor: () => true }),
    };
    const timestamp = verifier.kind === 'certificate' ? Math.max(1, require.timestamp) : require.timestamp;
    new LibraryVerifier(material, {
      tlogThreshold: require.tlog,
      ctlogThreshold: require.sct,
      timestampThreshold: timestamp,
    }).verify({ key: entity.key, timestamps: proofs.timestamps, tlogEntries: proofs.tlogEntries, signature: content });
    requireDifferentWitnesses(proofs, material, { tlog: require.tlog, timestamp });
  } catch (error) {
    throw refuseBundle(`the bundle does not verify: ${toFailure(error).message}`, error);
  }
}

const NOBODY: Omit<TrustMaterial, 'publicKey'> = {
  certificateAuthorities: [],
  timestampAuthorities: [],
  tlogs: [],
  ctlogs: [],
};

function thresholdsOf({ keys, trustedRoot, require }: BundleTrust): Thresholds {
  if (require !== undefined) return require;
  if (keys === undefined) return { tlog: 1, sct: 1, timestamp: 1 };
  return { tlog: trustedRoot === undefined ? 0 : 1, sct: 0, timestamp: 0 };
}

/** Where a log promised nothing, the library does not ask whether it was in service: it must have been at the trusted times. */
function checkLogTimes({ entries }: SigstoreBundle, { logs }: TrustedRoot, times: readonly Date[]): void {
  for (const { logId, isPromised } of entries) {
    if (isPromised) continue;
    const log = logs.find(({ id }) => id.equals(logId));
    const isInService = times.every(
      (time) => (log?.from === undefined || log.from <= time) && (log?.until === undefined || time <= log.until),
    );
    if (!isInService) throw refuseBundle('the log was not in service when the bundle was signed');
  }
}

function checkStatement(statement: Statement, { digest, as }: ExpectedContent): void {
  const found = quoteForeign(statement.predicateType);
  if (!isAbout(statement, digest)) throw refuseBundle(`the bundle is about something else than ${digest}`);
  if (statement.predicateType === COSIGN_SIGN && statement.subjects.length !== 1)
    throw refuseBundle('the bundle signs more than one image at once');
  if (as === 'signature') {
    if (statement.predicateType !== COSIGN_SIGN)
      throw refuseBundle(`the bundle is an attestation (${found}), not a signature`);
  } else if (
    as !== 'statement' &&
    'predicateType' in as &&
    !isPredicateType(statement.predicateType, as.predicateType)
  ) {
    throw refuseBundle(`the bundle attests ${found}, not ${quoteForeign(as.predicateType)}`);
  }
}
