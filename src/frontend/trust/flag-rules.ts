import path from 'node:path';
import { Failure } from '../../runtime/failure.ts';
import type { PolicyFile } from '../../settings/policy/policy-file.ts';
import { parsePolicyDocument, type PolicyDocument } from '../../settings/policy/policy-document.ts';
import type { TrustedIdentity } from '../../settings/trust-policy/identity.ts';
import type { SigstoreBundleRule, TrustedRootSource, TrustPolicy } from '../../settings/trust-policy/trust-policy.ts';
import { parsePredicateType } from '../../trust/attestation/predicate-types.ts';
import { COSIGN_SIGN } from '../../trust/bundle/statement.ts';
import { parsePublicKey } from '../../trust/sigstore/key-file.ts';
import type { ParsedOptions } from '../options/parsed.ts';
import type { KeyText } from './key-text.ts';

export interface FlagRules {
  readonly policy?: PolicyFile<PolicyDocument>;
  readonly trustPolicy?: PolicyFile<TrustPolicy>;
}

/**
 * What flags say of who must have signed is a policy of one rule for every image, and is read as one. `undefined`: they say nothing.
 * Fails with INPUT_INVALID.
 */
export function rulesOfFlags(options: ParsedOptions, key: KeyText | undefined): FlagRules | undefined {
  const identity = identityOf(options);
  const type = options.text('type') ?? '';
  if (key === undefined && identity === undefined) {
    if (type === '') return undefined;
    throw new Failure('INPUT_INVALID', '--type says what is attested, and not by whom', {
      side: 'local',
      hint: 'add a key, or --certificate-identity and --certificate-oidc-issuer',
    });
  }
  if (key !== undefined && identity !== undefined) {
    throw new Failure('INPUT_INVALID', 'a key and --certificate-… exclude each other', {
      side: 'local',
      hint: 'one says that a key has signed, the others that somebody has signed with a certificate',
    });
  }
  if (key !== undefined) refusePrivate(key);
  if (key !== undefined && isOpenPgp(key)) return { policy: openPgpRule(key, type) };
  if (key !== undefined) parsePublicKey(key.text, key.name);
  const file = options.text('trusted-root') ?? '';
  const named = file === '' ? undefined : { path: path.resolve(file) };
  const rule: SigstoreBundleRule = {
    type: 'sigstoreBundle',
    trust: identity === undefined ? byKey(key, named) : byIdentity(identity, named ?? 'public-good'),
    ...(type === '' ? { signature: COSIGN_SIGN } : {}),
    attestations: type === '' ? [] : [{ predicateType: parsePredicateType(type) }],
    legacy: true,
    applyTo: options.flag('recursive') ? 'index-and-instances' : 'index',
  };
  const called = key === undefined ? '--certificate-identity' : calledBy(key);
  return { trustPolicy: { file: FLAGS, called, document: { default: [rule], transports: new Map() } } };
}

/** Fails with INPUT_INVALID: nobody is to get used to giving the secret one away. */
function refusePrivate({ text, name }: KeyText): void {
  if (!/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text)) return;
  throw new Failure('INPUT_INVALID', `${name} is a private key, and images are verified by the public one`, {
    side: 'local',
    hint: 'give the .pub file; `openssl pkey -in KEY -pubout` or `gpg --armor --export FINGERPRINT` writes it',
  });
}

function byKey(key: KeyText | undefined, root: TrustedRootSource | undefined): SigstoreBundleRule['trust'] {
  const keys = key === undefined ? [] : [{ data: Buffer.from(key.text, 'latin1') }];
  const none = { tlog: 0, sct: 0, timestamp: 0 };
  return root === undefined
    ? { kind: 'keys', keys, require: none }
    : { kind: 'keys', keys, root, require: { ...none, tlog: 1, timestamp: 1 } };
}

function byIdentity(identity: TrustedIdentity, root: TrustedRootSource): SigstoreBundleRule['trust'] {
  return { kind: 'identities', root, identities: [identity], require: { tlog: 1, sct: 1, timestamp: 1 } };
}

const FLAGS = 'the flags';

function identityOf(options: ParsedOptions): TrustedIdentity | undefined {
  const given = Object.entries({
    subject: options.text('certificate-identity') ?? '',
    subjectRegexp: options.text('certificate-identity-regexp') ?? '',
    issuer: options.text('certificate-oidc-issuer') ?? '',
    issuerRegexp: options.text('certificate-oidc-issuer-regexp') ?? '',
  }).filter(([, value]) => value !== '');
  if (given.length === 0) return undefined;
  const has = (name: string): boolean => given.some(([key]) => key.startsWith(name));
  if (has('subject') && has('issuer')) return { ...Object.fromEntries(given), extensions: {} };
  throw new Failure('INPUT_INVALID', 'who has signed is a name and who vouches for it', {
    side: 'local',
    hint: 'give both --certificate-identity and --certificate-oidc-issuer, or their -regexp forms',
  });
}

/** Keys of GPG, and not of sigstore. */
export function isOpenPgp({ text }: KeyText): boolean {
  // Armored, or the first byte of a public key packet in either format (RFC 9580, section 4.2).
  return text.includes('-----BEGIN PGP PUBLIC KEY BLOCK') || /^[\x98\x99\x9a\xc6]/.test(text);
}

function calledBy({ name, option }: KeyText): string {
  return name === option ? option : `${option} ${name}`;
}

function openPgpRule(key: KeyText, type: string): PolicyFile<PolicyDocument> {
  if (type !== '') {
    throw new Failure('INPUT_INVALID', 'a GPG key signs no attestations', {
      side: 'local',
      hint: 'leave --type out, or give the sigstore key that attested',
    });
  }
  const keyData = Buffer.from(key.text, 'latin1').toString('base64');
  const rule = { type: 'signedBy', keyType: 'GPGKeys', keyData, signedIdentity: { type: 'matchRepoDigestOrExact' } };
  const document = parsePolicyDocument(Buffer.from(JSON.stringify({ default: [rule] })), FLAGS);
  return { file: FLAGS, called: calledBy(key), document };
}
