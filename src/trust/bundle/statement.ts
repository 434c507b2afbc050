import { algorithmOf, hexOf, type Digest } from '../../image/index.ts';
import { quoteForeign } from '../../runtime/text.ts';
import { listOf, objectOf, refuseBundle, textOf } from './fields.ts';
import { parseJson } from './parse-bundle.ts';

/** An in-toto statement: of these subjects, this is said (in-toto Attestation Framework, spec/v1/statement.md). */
export interface Statement {
  readonly subjects: readonly StatementSubject[];
  readonly predicateType: string;
  readonly predicate: unknown;
}

interface StatementSubject {
  readonly name?: string;
  /** By algorithm, in hex. */
  readonly digest: Readonly<Record<string, string>>;
}

/** What cosign 3 says of an image that it signs: nothing but that it did. */
export const COSIGN_SIGN = 'https://sigstore.dev/cosign/sign/v1';

const TYPES: ReadonlySet<unknown> = new Set(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']);
const MOST_SUBJECTS = 10_000;

/** Reads a statement of version 0.1 or 1. Members that nobody knows are passed over, as its specification asks. Fails with SIGNATURE_INVALID. */
export function parseStatement(payload: Uint8Array): Statement {
  const statement = objectOf(parseJson(payload, 'the statement'), 'the statement');
  if (!TYPES.has(statement['_type']))
    throw refuseBundle('the statement is not an in-toto statement of version 0.1 or 1');
  const subjects = listOf(statement['subject'], 'subject', MOST_SUBJECTS).map(parseSubject);
  if (subjects.length === 0) throw refuseBundle('the statement is about nothing');
  const predicateType = textOf(statement['predicateType'], 'predicateType', 1024);
  if (predicateType === '') throw refuseBundle('the statement has no predicateType');
  return { subjects, predicateType, predicate: statement['predicate'] };
}

function parseSubject(value: unknown, at: number): StatementSubject {
  const where = `subject[${String(at)}]`;
  const { name, digest } = objectOf(value, where);
  const digests = Object.entries(objectOf(digest, `${where}.digest`)).map(
    ([algorithm, hex]) => [algorithm, textOf(hex, `${where}.digest.${quoteForeign(algorithm)}`, 1024)] as const,
  );
  if (digests.length === 0) throw refuseBundle(`${where} has no digest`);
  return {
    ...(name === undefined ? {} : { name: textOf(name, `${where}.name`, 4096) }),
    digest: Object.fromEntries(digests),
  };
}

/** Whether one of the subjects is this, by its digest and nothing else. */
export function isAbout({ subjects }: Statement, digest: Digest): boolean {
  return subjects.some((subject) => subject.digest[algorithmOf(digest)] === hexOf(digest));
}
