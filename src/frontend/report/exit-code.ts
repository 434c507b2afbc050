import type { Result } from '../../operation/result.ts';
import { exitCodeOf, type FailureCode } from '../../runtime/failure.ts';

/** The exit code of a result: 3 when some are done and some failed, the first failure's own when all failed. */
export function exitCodeOfResult(result: Result): number {
  const errors = result.images.flatMap(({ destinations }) =>
    destinations.flatMap(({ error }) => (error === undefined ? [] : [error.code])),
  );
  const [first] = errors;
  if (first === undefined) return 0;
  return errors.includes('CANCELLED') || result.status === 'failed' ? exitCodeOf(worst(errors, first)) : 3;
}

function worst(errors: readonly FailureCode[], first: FailureCode): FailureCode {
  return errors.includes('CANCELLED') ? 'CANCELLED' : first;
}
