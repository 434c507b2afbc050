import type { Result } from '../operation/result.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { PolicyPlaces } from '../settings/policy/policy-file.ts';
import type { TrustedRoot } from '../trust/bundle/trusted-root.ts';
import type { Admission } from '../trust/contract.ts';
import type { Invocation, Services } from './invocation.ts';

/** What decides whether images may be copied. */
export interface PolicyInForce {
  /** As it stands in the result. */
  readonly policy: Result['policy'];
  /** Absent: every image may be. */
  readonly admission?: Admission;
}

/**
 * What decides of images here: the policies in force, and what `--verify` asks for beside them. Fails with CONFIG_INVALID,
 * INPUT_INVALID.
 */
export async function admissionFor(invocation: Invocation, services: Services): Promise<PolicyInForce> {
  const { verifyFirst } = await import('./trust/verify-first.ts');
  const asked = await verifyFirst(invocation, services);
  const asker = invocation.options.text('verify') === 'policy' ? '--verify policy' : undefined;
  const { policy, admission } = await policyFor(invocation, services, asker);
  if (asked === undefined || admission === undefined) return { policy, ...pick(asked ?? admission) };
  const { allOf } = await import('../trust/policy/all-of.ts');
  return { policy, admission: allOf([admission, asked]) };
}

function pick(admission: Admission | undefined): Pick<PolicyInForce, 'admission'> {
  return admission === undefined ? {} : { admission };
}

/**
 * The policies that this run obeys, read once for all of its images: the policy.json that skopeo would find, and the trust policy.
 * `--insecure-policy` is recorded. `asker` is what refuses images that no rule wants signed. Fails with CONFIG_INVALID, INPUT_INVALID.
 */
export async function policyFor(
  invocation: Invocation,
  services: Pick<Services, 'registries'>,
  asker: string | undefined = invocation.options.flag('require-signed') ? '--require-signed' : undefined,
): Promise<PolicyInForce> {
  if (invocation.options.flag('insecure-policy')) {
    if (asker === undefined) return { policy: 'insecure' };
    throw new Failure('INPUT_INVALID', `--insecure-policy and ${asker} ask for opposite things`, {
      side: 'local',
      hint: 'leave one of them out',
    });
  }
  const { readPolicyFile, readTrustPolicyFile } = await import('../settings/policy/policy-file.ts');
  const places = placesOf(invocation);
  const [policy, trustPolicy] = [await readPolicyFile(places), await readTrustPolicyFile(places)];
  const isNone = policy === undefined && trustPolicy === undefined;
  if (isNone && asker === undefined) return { policy: 'none' };
  const { createAdmission } = await import('../trust/policy/admission.ts');
  const files = {
    ...(policy === undefined ? {} : { policy }),
    ...(trustPolicy === undefined ? {} : { trustPolicy }),
    publicGood: publicGoodRoot(invocation, services),
  };
  const admission = createAdmission(files, { requireSigned: asker !== undefined, now: () => new Date() });
  return { policy: isNone ? 'none' : 'obeyed', admission };
}

/**
 * The policies, where a flag or an input of this run names one. What is done to an image in its own place moves nothing: what is found
 * on the machine, or named for all of a job, says what may be copied, and may want the signature that is about to be made.
 */
export async function namedPolicy(
  invocation: Invocation,
  services: Pick<Services, 'registries'>,
): Promise<PolicyInForce | undefined> {
  const { options } = invocation;
  const isNamed = ['policy', 'trust-policy'].some((name) => (options.text(name) ?? '') !== '');
  return isNamed || options.flag('require-signed') ? policyFor(invocation, services) : undefined;
}

/** Sigstore's own trusted root, fetched when a rule first asks for it. */
export function publicGoodRoot(
  { temporary }: Invocation,
  { registries: { http } }: Pick<Services, 'registries'>,
): (ctx: OperationContext) => Promise<TrustedRoot> {
  return async (ctx) => {
    const { readPublicGood } = await import('../trust/keyless/public-good.ts');
    const { loadTrustedRoot } = await import('../trust/bundle/trusted-root.ts');
    const { trustedRoot } = await readPublicGood(ctx, http, { temporary });
    return loadTrustedRoot(trustedRoot, "Sigstore's own");
  };
}

function placesOf({ options, environment }: Invocation): PolicyPlaces {
  const named = options.text('policy');
  const { HOME, XDG_CONFIG_HOME, CONTAINERS_POLICY_JSON, WAYBILL_TRUST_POLICY } = environment;
  const trustPolicy = [options.text('trust-policy'), WAYBILL_TRUST_POLICY].find(
    (one) => one !== undefined && one !== '',
  );
  return {
    ...(named === undefined || named === '' ? {} : { named }),
    ...(CONTAINERS_POLICY_JSON === undefined ? {} : { fromEnvironment: CONTAINERS_POLICY_JSON }),
    ...(trustPolicy === undefined ? {} : { trustPolicy }),
    ...(HOME === undefined ? {} : { home: HOME }),
    ...(XDG_CONFIG_HOME === undefined ? {} : { configHome: XDG_CONFIG_HOME }),
  };
}
