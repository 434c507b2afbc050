import type { Result } from '../../operation/result.ts';
import { verifyImages } from '../../operation/verify-images.ts';
import { Failure } from '../../runtime/failure.ts';
import { createAdmission } from '../../trust/policy/admission.ts';
import { allOf } from '../../trust/policy/all-of.ts';
import type { Invocation, Services } from '../invocation.ts';
import { namedPolicy, policyFor, publicGoodRoot } from '../policy.ts';
import { rulesOfFlags } from './flag-rules.ts';
import { readKeyText } from './key-text.ts';

/**
 * `verify`: by what the flags say, and by the policies that are named beside them; else by the policies in force. Fails with INPUT_INVALID
 * where none asks for a signature.
 */
export async function runVerify(invocation: Invocation, services: Services): Promise<Result> {
  const images = services.endpoints(invocation.operands, '');
  const rules = rulesOfFlags(invocation.options, await readKeyText(invocation));
  if (rules === undefined) {
    const { policy, admission } = await policyFor(invocation, services, 'verify');
    if (policy === 'none' || admission === undefined) {
      throw new Failure('INPUT_INVALID', 'nothing says who must have signed: there is no policy, and no flag does', {
        side: 'local',
        hint: 'add --key, or --certificate-identity and --certificate-oidc-issuer, or name a --policy or --trust-policy',
      });
    }
    return verifyImages(services.ctx, { images, admission, policy });
  }
  const publicGood = publicGoodRoot(invocation, services);
  const admission = createAdmission({ ...rules, publicGood }, { requireSigned: true, now: () => new Date() });
  const named = (await namedPolicy(invocation, services))?.admission;
  const both = named === undefined ? admission : allOf([named, admission]);
  return verifyImages(services.ctx, { images, admission: both, policy: 'obeyed' });
}
