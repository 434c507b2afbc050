import type { Result } from '../operation/result.ts';
import { Failure } from '../runtime/failure.ts';
import type { PolicyPlaces } from '../settings/policy/policy-file.ts';
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
  const { readPolicyFile } = await import('../settings/policy/policy-file.ts');
  const read = await readPolicyFile(placesOf(invocation));
  if (read === undefined) return { policy: 'none', check: async () => Promise.resolve() };
  const { file, document } = read;
  const { nearestRules } = await import('../settings/policy/scoped-rules.ts');
  const { scopesOfSubject } = await import('../settings/policy/scopes.ts');
  return {
    policy: 'obeyed',
    check: async ({ transport, text, location, image }) => {
      const subject = { transport, text, location, ...(image === undefined ? {} : { image }) };
      const scopes = await scopesOfSubject(subject, document.transports.get(transport)?.keys() ?? []);
      const types = nearestRules(document, transport, scopes).requirements.map(({ type }) => type);
      if (types.every((type) => type === 'insecureAcceptAnything')) return;
      throw new Failure(
        'UNSUPPORTED',
        `${file} wants ${types.join(' and ')} for this image, and policies are not evaluated yet`,
        {
          side: 'local',
          subject: file,
          hint: 'use --insecure-policy to copy it unchecked, or name another file with --policy',
        },
      );
    },
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
