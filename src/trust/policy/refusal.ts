import { isIndexType, type ManifestDocument } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import { plural, renderForeign } from '../../runtime/text.ts';
import type { Candidate } from '../contract.ts';
import { SIMPLE_SIGNATURE, type Objection } from './checks/check.ts';

/** What a manifest did not meet. */
export interface Unmet {
  readonly document: ManifestDocument;
  readonly objection: Objection;
}

/** Many signatures fail for the same reason. */
const MOST_REASONS = 4;
const MOST_MANIFESTS = 3;
const LONGEST_REASON = 240;

/** The one line that names the image, what was found, and the rule; `subjects`: how many manifests the rule is about. */
export function describeRefusal(
  { reference, root }: Candidate,
  rule: string,
  unmet: readonly Unmet[],
  subjects: number,
): Failure {
  const told = unmet.slice(0, MOST_MANIFESTS).map((one) => describe(one, root));
  const more = unmet.length - told.length;
  const all = `${told.join('; ')}${more > 0 ? `; and so do ${plural(more, 'other manifest')}` : ''}`;
  const [first] = unmet;
  return new Failure(codeOf(first?.objection.reasons ?? []), `${reference.text} is refused by ${rule}: ${all}`, {
    side: 'source',
    subject: reference.text,
    hint: hintFor(root, unmet, subjects),
    facts: { unmet: unmet.length, manifests: subjects },
  });
}

function describe({ document, objection: { what, reasons } }: Unmet, root: ManifestDocument): string {
  const { digest, mediaType } = document.descriptor;
  const kind = isIndexType(mediaType) ? 'the index' : digest === root.descriptor.digest ? 'the image' : 'its image';
  if (reasons.length === 0) return `${kind} ${digest} has no ${what}`;
  const different = [...new Set(reasons.map(({ message }) => renderForeign(message, LONGEST_REASON)))];
  const more = different.length - MOST_REASONS;
  const why = `${different.slice(0, MOST_REASONS).join('; ')}${more > 0 ? `; and ${plural(more, 'other reason')}` : ''}`;
  return `${kind} ${digest} has no ${what} that will do, of ${String(reasons.length)} that ${reasons.length === 1 ? 'is' : 'are'} there: ${why}`;
}

/** One that holds, and is somebody else's, tells more than one that does not hold. */
function codeOf(reasons: readonly Failure[]): 'SIGNATURE_MISSING' | 'SIGNATURE_INVALID' | 'POLICY_REFUSED' {
  if (reasons.length === 0) return 'SIGNATURE_MISSING';
  return reasons.some(({ code }) => code === 'POLICY_REFUSED') ? 'POLICY_REFUSED' : 'SIGNATURE_INVALID';
}

function hintFor(root: ManifestDocument, unmet: readonly Unmet[], subjects: number): string {
  const { digest, mediaType } = root.descriptor;
  const isAttestation = unmet.some(({ objection }) => objection.what.startsWith('attestation'));
  if (isIndexType(mediaType) && unmet.length < subjects) {
    const isRootUnmet = unmet.some(({ document }) => document.descriptor.digest === digest);
    const [done, act] = isAttestation ? ['attested', 'attest'] : ['signed', 'sign'];
    return isRootUnmet
      ? `its images are ${done} and its index is not: ${act} the index too, or copy one platform with --platform`
      : `its index is ${done} and not all of its images: ${act} them too (waybill ${act} --recursive, cosign ${act} --recursive), or ask for the index alone: verify without --recursive, "applyTo": "index" in the trust policy`;
  }
  if (unmet.every(({ objection: { what, reasons } }) => what === SIMPLE_SIGNATURE && reasons.length === 0))
    return 'registries.d says where signatures of GPG are kept, and none was found there: check --registries.d, or have it signed by whom the rule names';
  return 'have it signed by whom the rule names, or correct the rule; docs/policy.md says what is checked';
}
