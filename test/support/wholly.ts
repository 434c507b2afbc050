import type { InParts } from '../../src/runtime/turns.ts';

/** A computation in parts as one without a pause. */
export function wholly<A extends readonly unknown[], T>(compute: (...args: A) => InParts<T>): (...args: A) => T {
  return (...args) => {
    const parts = compute(...args);
    for (let next = parts.next(); ; next = parts.next()) if (next.done === true) return next.value;
  };
}
