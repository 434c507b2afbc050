import { expect } from 'vitest';
import { toFailure, type Failure, type FailureCode } from '../../src/runtime/failure.ts';

/** Awaits the failure of `action` and returns it; a success or another code fails the test. */
export async function failureOf(
  action: Promise<unknown> | (() => Promise<unknown>),
  code: FailureCode,
): Promise<Failure> {
  let thrown: unknown;
  try {
    await (typeof action === 'function' ? action() : action);
  } catch (error) {
    thrown = error;
  }
  expect(thrown, `expected ${code}, but nothing failed`).toBeDefined();
  const failure = toFailure(thrown);
  expect({ code: failure.code, message: failure.message }).toMatchObject({ code });
  return failure;
}
