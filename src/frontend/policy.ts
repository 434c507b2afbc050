import type { Result } from '../operation/result.ts';
import type { PolicyPlaces } from '../settings/policy-file.ts';
import type { Reference } from '../transport/contract.ts';
import type { Invocation } from './invocation.ts';

/**
 * What stands in the result as policy. `--insecure-policy` is recorded; a policy file that skopeo would find is read, and an image
 * for which it says anything but accept is refused until policies are evaluated.
 */
export async function policyFor(invocation: Invocation, source: Reference): Promise<Result['policy']> {
  const { policy, check } = await policyForMany(invocation);
  await check(source);
  return policy;
}

/** The same for many images: the file is read once. `check` fails with UNSUPPORTED. */
export async function policyForMany(invocation: Invocation): Promise<{
  readonly policy: Result['policy'];
  readonly check: (source: Reference) => Promise<void>;
}> {
  if (invocation.options.flag('insecure-policy')) return { policy: 'insecure', check: async () => Promise.resolve() };
  const { readPolicyFile } = await import('../settings/policy-file.ts');
  const read = await readPolicyFile(placesOf(invocation));
  if (read === undefined) return { policy: 'none', check: async () => Promise.resolve() };
  return {
    policy: 'obeyed',
    check: async ({ transport, location, image }) =>
      read({ transport, location, ...(image === undefined ? {} : { image }) }),
  };
}

function placesOf({ options, environment }: Invocation): PolicyPlaces {
  const named = options.text('policy');
  const { HOME, XDG_CONFIG_HOME, CONTAINERS_POLICY_JSON } = environment;
  return {
    ...(named === undefined || named === '' ? {} : { named }),
    ...(CONTAINERS_POLICY_JSON === undefined ? {} : { fromEnvironment: CONTAINERS_POLICY_JSON }),
    ...(HOME === undefined ? {} : { home: HOME }),
    ...(XDG_CONFIG_HOME === undefined ? {} : { configHome: XDG_CONFIG_HOME }),
  };
}
