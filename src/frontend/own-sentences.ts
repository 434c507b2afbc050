import { ANSWER_SENTENCES } from '../distribution/errors.ts';
import { FAILURE_CODES } from '../runtime/failure.ts';

/**
 * What is printed around a refused credential, the same in every run: a trial password (`wrong`, `error`, `destination`) must not
 * make holes in it, which would tell the password.
 */
export const OWN_SENTENCES: readonly string[] = [
  '\n  hint: ',
  ...FAILURE_CODES.flatMap((code) => ['', ' (source)', ' (destination)'].map((side) => `error ${code}${side}: `)),
  ': credential: found: ',
  ': credential: none: ',
  ...ANSWER_SENTENCES,
];
