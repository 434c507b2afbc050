import { algorithmOf, hexOf, renderRepository, type Digest, type Repository } from '../../image/index.ts';

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

/**
 * A statement about one manifest (in-toto Attestation Framework, Statement v1). The repository is a help for people: what is
 * stated holds wherever the digest is.
 */
export function renderStatement(
  digest: Digest,
  repository: Repository | undefined,
  predicateType: string,
  predicate: Readonly<Record<string, unknown>>,
): Uint8Array {
  const subject = {
    ...(repository === undefined ? {} : { name: renderRepository(repository) }),
    digest: { [algorithmOf(digest)]: hexOf(digest) },
  };
  return new TextEncoder().encode(
    JSON.stringify({ _type: STATEMENT_TYPE, subject: [subject], predicateType, predicate }),
  );
}
