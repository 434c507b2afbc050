import type { Result } from '../operation/result.ts';
import type { FailureCode } from '../runtime/failure.ts';

/** What a command gives back: text for stdout, or a result that the front end renders. */
export type Answer =
  /** `code`: what was asked is answered, and the answer is a no. */
  | { readonly kind: 'text'; readonly text: string | Uint8Array; readonly code?: FailureCode }
  /** `text` is shown instead of the result; `matrix` is the output of that name. */
  | { readonly kind: 'result'; readonly result: Result; readonly text?: string; readonly matrix?: string };
