import type { Result } from '../operation/result.ts';
import type { Reference } from '../transport/contract.ts';
import type { Invocation } from './invocation.ts';

/**
 * What stands in the result as policy. `--insecure-policy` is recorded; a policy file that skopeo would find is read, and an image
 * for which it says anything but accept is refused until policies are evaluated.
 */
export async function policyFor(invocation: Invocation, source: Reference): Promise<Result['policy']> {
  if (invocation.options.flag('insecure-policy')) return 'insecure';
  const { checkPolicyFile } = await import('../settings/policy-file.ts');
  const named = invocation.options.text('policy');
  const { HOME, XDG_CONFIG_HOME, CONTAINERS_POLICY_JSON } = invocation.environment;
  const found = await checkPolicyFile(
    {
      ...(named === undefined || named === '' ? {} : { named }),
      ...(CONTAINERS_POLICY_JSON === undefined ? {} : { fromEnvironment: CONTAINERS_POLICY_JSON }),
      ...(HOME === undefined ? {} : { home: HOME }),
      ...(XDG_CONFIG_HOME === undefined ? {} : { configHome: XDG_CONFIG_HOME }),
    },
    {
      transport: source.transport,
      location: source.location,
      ...(source.image === undefined ? {} : { image: source.image }),
    },
  );
  return found ? 'obeyed' : 'none';
}
