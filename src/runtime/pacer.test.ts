import { afterEach, describe, expect, it, vi } from 'vitest';
import { Pacer } from './pacer.ts';

describe('a pacer', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    [1_000_000, 65_536],
    [20_000_000, 65_536],
    [50_000, 16_384],
    [1_000_000, 1_000],
  ])('holds %i bytes a second in pieces of %i within a tenth over ten seconds', (rate, piece) => {
    vi.useFakeTimers({ toFake: ['hrtime'] });
    const pacer = new Pacer(rate);
    let [sent, elapsed] = [0, 0];
    while (elapsed < 10_000) {
      const waitMs = Math.max(1, Math.ceil(pacer.take(piece)));
      sent += piece;
      vi.advanceTimersByTime(waitMs);
      elapsed += waitMs;
    }
    const most = rate * 10;
    // A piece a millisecond is what this clock can show.
    const reachable = Math.min(most, (piece * 1000 * 10) / 1);
    expect(sent).toBeGreaterThan(reachable * 0.9);
    expect(sent).toBeLessThan(most * 1.1 + piece);
  });

  it('gives together what it gives to one', () => {
    vi.useFakeTimers({ toFake: ['hrtime'] });
    const pacer = new Pacer(1000);
    expect(pacer.take(1000)).toBeCloseTo(900, 0);
    expect(pacer.take(1000)).toBeCloseTo(1900, 0);
  });

  it('does not save up what was not used', () => {
    vi.useFakeTimers({ toFake: ['hrtime'] });
    const pacer = new Pacer(1000);
    pacer.take(1);
    vi.advanceTimersByTime(60_000);
    expect(pacer.take(1000)).toBeCloseTo(900, 0);
  });
});
