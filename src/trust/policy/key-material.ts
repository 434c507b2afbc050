import type { KeyObject } from 'node:crypto';
import { Failure, toFailure } from '../../runtime/failure.ts';
import type { KeySource } from '../../settings/policy/requirement.ts';
import { readSettingsFile } from '../../settings/settings-file.ts';
import { parseCertificates, type Certificate } from '../sigstore/certificate.ts';
import { parsePublicKey } from '../sigstore/key-file.ts';

/** A file that a policy names, or the same inside it. Fails with CONFIG_INVALID, STORAGE_FAILED. */
export async function readSource(source: KeySource, policy: string): Promise<Uint8Array> {
  if ('data' in source) return source.data;
  const bytes = await readSettingsFile(source.path);
  if (bytes !== undefined) return bytes;
  throw new Failure('CONFIG_INVALID', `${policy} names a file that is not there: ${source.path}`, {
    side: 'local',
    subject: policy,
    hint: 'correct the path, or put the file there',
  });
}

/** Public keys in PEM. Fails with CONFIG_INVALID. */
export async function readPublicKeys(sources: readonly KeySource[], policy: string): Promise<readonly KeyObject[]> {
  return Promise.all(sources.map(async (one) => readAs(one, policy, (text) => parsePublicKey(text))));
}

/** Certificates in PEM. Fails with CONFIG_INVALID. */
export async function readCertificates(source: KeySource, policy: string): Promise<readonly Certificate[]> {
  const found = await readAs(source, policy, (text) => parseCertificates(text, 'the file', { aside: true }));
  if (found.length > 0) return found;
  throw wrong(source, policy, new Failure('CONFIG_INVALID', 'there is no certificate in it'));
}

async function readAs<T>(source: KeySource, policy: string, parse: (text: string) => T): Promise<T> {
  const bytes = await readSource(source, policy);
  try {
    return parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw wrong(source, policy, error);
  }
}

/** Whatever was wrong with it: the policy cannot be evaluated. */
export function wrong(source: KeySource, policy: string, cause: unknown): Failure {
  const where = 'path' in source ? source.path : 'what stands in it';
  return new Failure('CONFIG_INVALID', `${policy}: ${where} cannot be used: ${toFailure(cause).message}`, {
    side: 'local',
    subject: policy,
    hint: 'correct the file that the policy names',
    cause,
  });
}
