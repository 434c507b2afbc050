import { Failure } from '../../runtime/failure.ts';
import type { Admission } from '../../trust/contract.ts';
import type { Invocation, Services } from '../invocation.ts';
import { publicGoodRoot } from '../policy.ts';

/**
 * `--verify` of copy and sync, beside the policies in force: `keyless` by the --certificate- flags, else by the public key that it names.
 * Fails with INPUT_INVALID.
 */
export async function verifyFirst(invocation: Invocation, services: Services): Promise<Admission | undefined> {
  const { options } = invocation;
  const how = options.text('verify') ?? '';
  const idle = [
    'certificate-identity',
    'certificate-identity-regexp',
    'certificate-oidc-issuer',
    'certificate-oidc-issuer-regexp',
    'type',
  ];
  if (how === '' || how === 'policy') {
    const given = idle.find((name) => (options.text(name) ?? '') !== '');
    if (given === undefined) return undefined;
    throw new Failure('INPUT_INVALID', `--${given} goes with --verify keyless or a key`, {
      side: 'local',
      hint: 'add --verify keyless',
    });
  }
  const [{ rulesOfFlags }, { readKeyText }, { createAdmission }] = await Promise.all([
    import('./flag-rules.ts'),
    import('./key-text.ts'),
    import('../../trust/policy/admission.ts'),
  ]);
  const key = how === 'keyless' ? undefined : await readKeyText(invocation, how, '--verify');
  const rules = rulesOfFlags(options, key);
  if (rules === undefined) {
    throw new Failure('INPUT_INVALID', '--verify keyless does not say who must have signed', {
      side: 'local',
      hint: 'add --certificate-identity and --certificate-oidc-issuer',
    });
  }
  const publicGood = publicGoodRoot(invocation, services);
  return createAdmission({ ...rules, publicGood }, { requireSigned: true, now: () => new Date() });
}
