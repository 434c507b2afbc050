import type { ManifestDocument } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { PolicySubject } from '../../settings/policy/scopes.ts';
import type { Reference } from '../../transport/contract.ts';
import type { Admission, Candidate } from '../contract.ts';
import type { Check, Objection } from './checks/check.ts';
import { asReason } from './checks/claim.ts';
import { openEvidence, type Evidence } from './evidence.ts';
import { describeRefusal, type Unmet } from './refusal.ts';
import { createRuleFinder, type Policies, type Rule } from './rules.ts';
import { subjectsOf } from './subjects.ts';

export interface AdmissionChoices {
  /** An image for which no rule asks for a signature is refused. */
  readonly requireSigned: boolean;
  /** The clock that certificates and keys are held against. */
  readonly now: () => Date;
}

/** Manifests of one image that are checked side by side. */
const AT_ONCE = 4;

/**
 * Evaluates both policies: every rule for the reference must be met by every manifest that the rule is about. Rules that need no
 * signature are decided first, so that nothing is read for an image that is not allowed whatever it is.
 */
export function createAdmission(policies: Policies, { requireSigned, now }: AdmissionChoices): Admission {
  const rulesFor = createRuleFinder(policies);
  const rulesOf = async (reference: Reference): Promise<readonly Rule[]> => rulesFor(subjectOf(reference));
  return {
    concerns: async (reference) =>
      requireSigned || (await rulesOf(reference)).some(({ demand }) => demand.kind !== 'nothing'),
    foresee: async (reference) => refuseAtOnce(reference, await rulesOf(reference), requireSigned),
    admit: async (ctx, candidate) => {
      const rules = await rulesOf(candidate.reference);
      refuseAtOnce(candidate.reference, rules, requireSigned);
      const evidence = openEvidence(candidate.source);
      for (const { where, demand } of rules) {
        if (demand.kind !== 'signed') continue;
        const subjects = subjectsOf(candidate, demand.appliesTo);
        const unmet = await findUnmet(ctx, demand.check, candidate, { subjects, evidence, at: now() });
        if (unmet.length > 0) throw describeRefusal(candidate, where, unmet, subjects.length);
      }
    },
  };
}

function refuseAtOnce({ text: subject }: Reference, rules: readonly Rule[], requireSigned: boolean): void {
  for (const { where, demand } of rules) {
    if (demand.kind !== 'never') continue;
    throw new Failure('POLICY_REFUSED', `${subject} is refused: ${demand.why} (${where})`, {
      side: 'source',
      subject,
      hint: 'copy another image, or have the policy changed by whoever answers for it',
    });
  }
  if (!requireSigned || rules.some(({ demand }) => demand.kind === 'signed')) return;
  const found =
    rules.length === 0 ? 'there is no policy' : `no rule does (${rules.map(({ where }) => where).join('; ')})`;
  throw new Failure(
    'POLICY_REFUSED',
    `${subject} is refused: it has to be signed, and nothing says by whom: ${found}`,
    {
      side: 'source',
      subject,
      hint: 'name whose signature counts in a policy.json or a trust policy: docs/policy.md; the command verify also takes --key or --certificate-identity',
    },
  );
}

async function findUnmet(
  ctx: OperationContext,
  check: Check,
  { reference: { image }, accepted = () => undefined }: Candidate,
  what: { readonly subjects: readonly ManifestDocument[]; readonly evidence: Evidence; readonly at: Date },
): Promise<readonly Unmet[]> {
  const unmet: Unmet[] = [];
  const { subjects, evidence, at } = what;
  for (let first = 0; first < subjects.length; first += AT_ONCE) {
    const some = subjects.slice(first, first + AT_ONCE).map(async (document) => {
      const objection = await objectionOf(async () =>
        check(ctx, { descriptor: document.descriptor, intended: image, evidence, at, accepted }),
      );
      return objection === undefined ? [] : [{ document, objection }];
    });
    for (const one of await Promise.all(some)) unmet.push(...one);
  }
  return unmet;
}

/** What is kept for signatures may be none of any: that is wrong with the image, not with the policy. */
async function objectionOf(check: () => Promise<Objection | undefined>): Promise<Objection | undefined> {
  try {
    return await check();
  } catch (error) {
    return { what: 'signature', reasons: [asReason(error)] };
  }
}

function subjectOf({ transport, text, location, image }: Reference): PolicySubject {
  return { transport, text, location, ...(image === undefined ? {} : { image }) };
}
