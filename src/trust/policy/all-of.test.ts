import { describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { aCandidate, admissionBy, trustFixture } from '../../../test/support/signed-candidate.ts';
import { parseReference } from '../../transport/index.ts';
import { allOf } from './all-of.ts';

const APP = 'docker://registry.example.com/team/app:v1';
const accepting = await admissionBy({ policy: { default: [{ type: 'insecureAcceptAnything' }] } });
const refusing = await admissionBy({ policy: { default: [{ type: 'reject' }] } });
const asking = await admissionBy({
  policy: { default: [{ type: 'signedBy', keyType: 'GPGKeys', keyPath: trustFixture('gpg/rsa.pub.gpg') }] },
});

describe('several admissions', () => {
  it.each([
    ['the first', [refusing, accepting]],
    ['the last', [accepting, refusing]],
  ])('refuse what %s refuses, before and after the image is read', async (_which, admissions) => {
    const all = allOf(admissions);
    expect(await all.concerns(parseReference(APP))).toBe(true);
    await failureOf(all.foresee(parseReference(APP)), 'POLICY_REFUSED');
    await failureOf(all.admit(aContext(), aCandidate(APP, [])), 'POLICY_REFUSED');
  });

  it.each([
    ['the first', [asking, accepting]],
    ['the last', [accepting, asking]],
  ])('want the signature that %s asks for', async (_which, admissions) => {
    const all = allOf(admissions);
    expect(await all.concerns(parseReference(APP))).toBe(true);
    await all.foresee(parseReference(APP));
    await failureOf(all.admit(aContext(), aCandidate(APP, [])), 'SIGNATURE_MISSING');
  });

  it('allow what all of them allow', async () => {
    const all = allOf([accepting, accepting]);
    expect(await all.concerns(parseReference(APP))).toBe(false);
    await all.foresee(parseReference(APP));
    await all.admit(aContext(), aCandidate(APP, []));
  });
});
