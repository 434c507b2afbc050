import type { KeyObject } from 'node:crypto';
import type { OperationContext } from '../../../runtime/context.ts';
import { Failure } from '../../../runtime/failure.ts';
import { quoteForeign } from '../../../runtime/text.ts';
import type { TrustedIdentity } from '../../../settings/trust-policy/identity.ts';
import type { AttestationRule, SigstoreBundleRule } from '../../../settings/trust-policy/trust-policy.ts';
import type { SigstoreAttachment } from '../../../transport/contract.ts';
import { compileIdentity, type IdentityRule } from '../../bundle/identity-rules.ts';
import { verifyAsBundle } from '../../bundle/legacy-bundle.ts';
import type { Statement } from '../../bundle/statement.ts';
import type { TrustedRoot } from '../../bundle/trusted-root.ts';
import { hintOf, verifyBundle, type BundleTrust, type VerifiedBundle } from '../../bundle/verify-bundle.ts';
import type { SimplePayload } from '../../simple-signing/payload.ts';
import { verifyAttachment } from '../../sigstore/verify-attachment.ts';
import { readPublicKeys, readSource, wrong } from '../key-material.ts';
import { anyOf, type Check, type Objection, type Subject } from './check.ts';
import { asReason } from './claim.ts';

/** Gives the trusted root of Sigstore's own instance. */
export type PublicGoodRoot = (ctx: OperationContext) => Promise<TrustedRoot>;

/** Everything that a rule's files and expressions say, read once. */
interface Loaded {
  readonly trust: BundleTrust;
  readonly keys: readonly KeyObject[];
  readonly identities: readonly IdentityRule[];
  readonly attestations: readonly (AttestationRule & { readonly by: readonly IdentityRule[] })[];
}

/** `sigstoreBundle` of a trust policy: a signature where one is asked for, and every attestation. */
export function checkSigstoreBundle(rule: SigstoreBundleRule, policy: string, publicGood?: PublicGoodRoot): Check {
  let loading: Promise<Loaded> | undefined;
  return async (ctx, subject) => {
    loading ??= load(ctx, rule, policy, publicGood);
    const loaded = await loading;
    if (rule.signature !== undefined) {
      const objection = await checkSignature(ctx, subject, rule, rule.signature, loaded);
      if (objection !== undefined) return objection;
    }
    for (const attestation of loaded.attestations) {
      const objection = await checkAttestation(ctx, subject, rule, attestation, loaded.trust);
      if (objection !== undefined) return objection;
    }
    return undefined;
  };
}

async function checkSignature(
  ctx: OperationContext,
  subject: Subject,
  { legacy }: SigstoreBundleRule,
  predicateType: string,
  { trust, keys, identities }: Loaded,
): Promise<Objection | undefined> {
  const what = legacy ? 'sigstore bundle and no .sig signature' : 'sigstore bundle that signs it';
  const bundles = await subject.evidence.bundles(ctx, subject.descriptor);
  const digest = subject.descriptor.digest;
  const objection = await anyOf(what, bundles, async (bytes) =>
    reasonAgainst(
      async () => verifyBundle(bytes, trust, { digest, as: { predicateType } }),
      identities,
      ({ identity }) => subject.accepted({ format: 'bundle', identity }),
    ),
  );
  if (objection === undefined || !legacy) return objection;
  const attached = await subject.evidence.attachments(ctx, digest);
  const old = await anyOf(what, attached, async (attachment) =>
    reasonAgainst(
      async () => verifyLegacy(attachment, subject, trust, keys),
      identities,
      ({ identity }) => subject.accepted({ format: 'legacy', identity }),
    ),
  );
  return old === undefined ? undefined : { what, reasons: [...objection.reasons, ...old.reasons] };
}

async function checkAttestation(
  ctx: OperationContext,
  subject: Subject,
  { legacy }: SigstoreBundleRule,
  { predicateType, builderId, by }: Loaded['attestations'][number],
  trust: BundleTrust,
): Promise<Objection | undefined> {
  const { digest } = subject.descriptor;
  const what = `attestation ${predicateType}`;
  const reasonOf = async (bytes: Uint8Array): Promise<Failure | undefined> =>
    reasonAgainst(
      async () => verifyBundle(bytes, trust, { digest, as: { predicateType } }),
      by,
      ({ identity }) => subject.accepted({ format: 'bundle', identity }),
      ({ statement }) => otherBuilder(statement, builderId),
    );
  const objection = await anyOf(what, await subject.evidence.bundles(ctx, subject.descriptor), reasonOf);
  if (objection === undefined || !legacy) return objection;
  const old = await anyOf(what, await subject.evidence.attestations(ctx, subject.descriptor), reasonOf);
  return old === undefined ? undefined : { what, reasons: [...objection.reasons, ...old.reasons] };
}

async function reasonAgainst(
  verify: () => Promise<VerifiedBundle>,
  identities: readonly IdentityRule[],
  accept: (verified: VerifiedBundle) => void,
  further: (verified: VerifiedBundle) => string | undefined = () => undefined,
): Promise<Failure | undefined> {
  try {
    const verified = await verify();
    const objections = identities.map(({ objection }) => objection(verified));
    const isMeant = identities.length === 0 || objections.includes(undefined);
    const why = isMeant ? further(verified) : objections[0];
    if (why !== undefined) return new Failure('POLICY_REFUSED', why);
    accept(verified);
    return undefined;
  } catch (error) {
    return asReason(error);
  }
}

/** SLSA provenance has the builder in one place in version 1, and in another before. */
function otherBuilder(statement: Statement | undefined, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return undefined;
  const predicate = fieldOf({ predicate: statement?.predicate }, 'predicate');
  const found = fieldOf(fieldOf(fieldOf(predicate, 'runDetails') ?? predicate, 'builder'), 'id');
  if (found === wanted) return undefined;
  return `it was built by ${typeof found === 'string' ? quoteForeign(found, 200) : 'nobody that it names'}`;
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** cosign's older form says the same of the digest; the name that it also signs is one that cosign does not look at. */
async function verifyLegacy(
  attachment: SigstoreAttachment,
  { descriptor: { digest }, at }: Subject,
  trust: BundleTrust,
  keys: readonly KeyObject[],
): Promise<VerifiedBundle> {
  // A signature does not say which key made it.
  const byKey = keys.length === 0 ? undefined : await signerOf(attachment, keys, at);
  const verified =
    byKey !== undefined && trust.trustedRoot === undefined
      ? byKey
      : await verifyAsBundle(attachment, trust, byKey?.signer);
  if (verified.payload.digest === digest) return verified;
  throw new Failure('SIGNATURE_INVALID', `it is a signature of another manifest, ${verified.payload.digest}`);
}

async function signerOf(
  attachment: SigstoreAttachment,
  keys: readonly KeyObject[],
  at: Date,
): Promise<VerifiedBundle & { readonly payload: SimplePayload; readonly signer: KeyObject | undefined }> {
  const { identity, payload } = await verifyAttachment(attachment, { kind: 'keys', keys }, at);
  return { identity, key: identity, extensions: {}, payload, signer: keys.find((one) => hintOf(one) === identity) };
}

async function load(
  ctx: OperationContext,
  { trust, attestations }: SigstoreBundleRule,
  policy: string,
  publicGood: PublicGoodRoot | undefined,
): Promise<Loaded> {
  const trustedRoot = trust.root === undefined ? undefined : await loadRoot(ctx, trust.root, policy, publicGood);
  const compile = async (identities: readonly TrustedIdentity[]): Promise<readonly IdentityRule[]> =>
    Promise.all(identities.map(compileIdentity));
  const identities = trust.kind === 'identities' ? await compile(trust.identities) : [];
  const withIdentities = await Promise.all(
    attestations.map(async (one) => ({
      ...one,
      by: one.identities === undefined ? identities : await compile(one.identities),
    })),
  );
  if (trust.kind === 'keys') {
    const keys = await readPublicKeys(trust.keys, policy);
    const witnessed = trustedRoot === undefined ? {} : { trustedRoot, require: trust.require };
    return { trust: { keys, ...witnessed }, keys, identities, attestations: withIdentities };
  }
  if (trustedRoot === undefined) throw new Failure('INTERNAL', 'identities without a trusted root');
  return { trust: { trustedRoot, require: trust.require }, keys: [], identities, attestations: withIdentities };
}

async function loadRoot(
  ctx: OperationContext,
  source: { readonly path: string } | 'public-good',
  policy: string,
  publicGood: PublicGoodRoot | undefined,
): Promise<TrustedRoot> {
  if (source !== 'public-good') {
    const bytes = await readSource(source, policy);
    try {
      const { loadTrustedRoot } = await import('../../bundle/trusted-root.ts');
      return await loadTrustedRoot(bytes, source.path);
    } catch (error) {
      throw wrong(source, policy, error);
    }
  }
  if (publicGood !== undefined) return publicGood(ctx);
  throw new Failure('UNSUPPORTED', `${policy}: Sigstore's own trusted root cannot be fetched`, {
    side: 'local',
    subject: policy,
    hint: 'name a file: "trustedRootPath": "trusted_root.json"',
  });
}
