import { Failure } from '../../../runtime/failure.ts';
import type { SignedBy } from '../../../settings/policy/requirement.ts';
import { loadOpenPgpKeys, type OpenPgpKeys } from '../../simple-signing/openpgp-keys.ts';
import { verifySimpleSignature } from '../../simple-signing/openpgp-verify.ts';
import { readSource } from '../key-material.ts';
import { anyOf, SIMPLE_SIGNATURE, type Check } from './check.ts';
import { objectionTo } from './claim.ts';

/** `signedBy`: a simple signature by one of the keys, for this image and under an accepted name. Its keys are read once. */
export function checkSignedBy({ keys: sources, identity }: SignedBy, policy: string): Check {
  let loading: Promise<OpenPgpKeys> | undefined;
  return async (ctx, subject) => {
    const found = await subject.evidence.simple(ctx, subject.descriptor.digest);
    if (found.length === 0) return { what: SIMPLE_SIGNATURE, reasons: [] };
    loading ??= loadKeys(sources, policy);
    const keys = await loading;
    return anyOf(SIMPLE_SIGNATURE, found, async (bytes) =>
      objectionTo(
        async () => verifySimpleSignature(bytes, keys, subject.at),
        ({ fingerprint }) => ({ format: 'gpg', identity: fingerprint }),
        subject,
        identity,
      ),
    );
  };
}

async function loadKeys(sources: SignedBy['keys'], policy: string): Promise<OpenPgpKeys> {
  const bytes = await Promise.all(sources.map(async (one) => readSource(one, policy)));
  try {
    return await loadOpenPgpKeys(bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'they cannot be read';
    throw new Failure('CONFIG_INVALID', `${policy}: the keys of signedBy: ${why}`, {
      side: 'local',
      subject: policy,
      hint: 'name files that gpg --export wrote',
      cause: error,
    });
  }
}
