import type { PolicyFile } from '../../settings/policy/policy-file.ts';
import type { PolicyDocument } from '../../settings/policy/policy-document.ts';
import type { PolicyRequirement } from '../../settings/policy/requirement.ts';
import { nearestRules, type ScopedRules } from '../../settings/policy/scoped-rules.ts';
import { scopesOfSubject, type PolicySubject } from '../../settings/policy/scopes.ts';
import type { TrustPolicy, TrustRequirement } from '../../settings/trust-policy/trust-policy.ts';
import type { Check } from './checks/check.ts';
import type { PublicGoodRoot } from './checks/sigstore-bundle.ts';
import type { AppliesTo } from './subjects.ts';

export interface Policies {
  readonly policy?: PolicyFile<PolicyDocument>;
  readonly trustPolicy?: PolicyFile<TrustPolicy>;
  readonly publicGood?: PublicGoodRoot;
}

/** One requirement of one of the two files, ready to be met. */
export interface Rule {
  /** For people: the file, the scope and which requirement of its list. */
  readonly where: string;
  readonly demand: Demand;
}

type Demand =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'never'; readonly why: string }
  | { readonly kind: 'signed'; readonly appliesTo: AppliesTo; readonly check: Check };

/** Finds the rules for an image, of both files: all must be met. What a requirement names is read once for all images. */
export function createRuleFinder({
  policy,
  trustPolicy,
  publicGood,
}: Policies): (subject: PolicySubject) => Promise<readonly Rule[]> {
  const own = finderIn(policy, demandOf);
  const further = finderIn(trustPolicy, (requirement, file) => trustDemandOf(requirement, file, publicGood));
  return async (subject) => [...(await own(subject)), ...(await further(subject))];
}

function finderIn<R extends { readonly type: string }>(
  found: PolicyFile<ScopedRules<R>> | undefined,
  demand: (requirement: R, file: string) => Demand,
): (subject: PolicySubject) => Promise<readonly Rule[]> {
  if (found === undefined) return async () => Promise.resolve([]);
  const { file, document, called } = found;
  const known = new Map<R, Demand>();
  return async (subject) => {
    const { transport } = subject;
    const scopes = await scopesOfSubject(subject, document.transports.get(transport)?.keys() ?? []);
    const { scope, requirements } = nearestRules(document, transport, scopes);
    return requirements.map((requirement, at) => {
      const made = known.get(requirement) ?? demand(requirement, file);
      known.set(requirement, made);
      const where = called ?? `${file}, ${scope}, requirement ${String(at + 1)} (${requirement.type})`;
      return { where, demand: made };
    });
  };
}

function demandOf(requirement: PolicyRequirement, file: string): Demand {
  switch (requirement.type) {
    case 'insecureAcceptAnything':
      return { kind: 'nothing' };
    case 'reject':
      return { kind: 'never', why: 'the policy allows no such image' };
    case 'signedBaseLayer':
      return { kind: 'never', why: 'signedBaseLayer is not met by anything: no program evaluates it' };
    case 'signedBy':
      return requirement.keyType === 'GPGKeys'
        ? {
            kind: 'signed',
            appliesTo: 'index-and-instances',
            check: later(async () => (await import('./checks/signed-by.ts')).checkSignedBy(requirement, file)),
          }
        : {
            kind: 'never',
            why: `keys of the type ${requirement.keyType} are not met by anything: no program evaluates them`,
          };
    case 'sigstoreSigned':
      return {
        kind: 'signed',
        appliesTo: 'index-and-instances',
        check: later(async () => (await import('./checks/sigstore-signed.ts')).checkSigstoreSigned(requirement, file)),
      };
  }
}

function trustDemandOf(requirement: TrustRequirement, file: string, publicGood: PublicGoodRoot | undefined): Demand {
  switch (requirement.type) {
    case 'none':
      return { kind: 'nothing' };
    case 'reject':
      return { kind: 'never', why: 'the trust policy allows no such image' };
    case 'sigstoreBundle': {
      const check = later(async () =>
        (await import('./checks/sigstore-bundle.ts')).checkSigstoreBundle(requirement, file, publicGood),
      );
      return { kind: 'signed', appliesTo: requirement.applyTo, check };
    }
  }
}

/** What a policy never asks for is not loaded. */
function later(make: () => Promise<Check>): Check {
  let making: Promise<Check> | undefined;
  return async (ctx, subject) => {
    making ??= make();
    const check = await making;
    return check(ctx, subject);
  };
}
