import { describe, expect, it } from 'vitest';
import { Failure } from '../runtime/failure.ts';
import { RetryBudget } from './retry.ts';

const FAULT = new Failure('SERVER_ERROR', 'broken', { transient: true });
const REFUSAL = new Failure('RATE_LIMITED', 'too many', { transient: true });

function spendAll(budget: RetryBudget, failure: Failure): number {
  let count = 0;
  while (count < 100 && budget.spend(failure) !== undefined) count += 1;
  return count;
}

describe('the budget of a request', () => {
  it.each([0, 1, 3])('with %i retries is for so many faults, and five times as many refusals', (retries) => {
    const limits = { retries, retryDelayMs: 1, retryCapMs: 1 };
    expect(spendAll(new RetryBudget(limits), FAULT)).toBe(retries);
    expect(spendAll(new RetryBudget(limits), REFUSAL)).toBe(5 * retries);
  });

  it('counts faults and refusals each by themselves', () => {
    const budget = new RetryBudget({ retries: 1, retryDelayMs: 1, retryCapMs: 1 });
    expect([REFUSAL, REFUSAL, FAULT, REFUSAL].map((one) => budget.spend(one))).toEqual([1, 1, 1, 1]);
    expect(budget.spend(FAULT)).toBeUndefined();
  });

  it('is whole again when it is renewed', () => {
    const budget = new RetryBudget({ retries: 2, retryDelayMs: 1, retryCapMs: 1 });
    spendAll(budget, FAULT);
    budget.renew();
    expect(spendAll(budget, FAULT)).toBe(2);
  });

  it('adds little to the wait that the host itself asks for', () => {
    const budget = new RetryBudget({ retries: 3, retryDelayMs: undefined, retryCapMs: 30_000 });
    const asking = new Failure('RATE_LIMITED', 'too many', { transient: true, facts: { retryAfterMs: 100 } });
    const waits = Array.from({ length: 15 }, () => budget.spend(asking) ?? Number.NaN);
    expect(Math.max(...waits)).toBeLessThanOrEqual(500);
  });

  it('waits no longer for the fifteenth refusal than for the fourth', () => {
    const budget = new RetryBudget({ retries: 3, retryDelayMs: undefined, retryCapMs: 30_000 });
    const waits = Array.from({ length: 15 }, () => budget.spend(REFUSAL) ?? Number.NaN);
    expect(Math.max(...waits)).toBeLessThanOrEqual(4_000);
  });
});
