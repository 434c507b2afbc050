import { describe, expect, it } from 'vitest';
import { monotonicMs } from '../runtime/clock.ts';
import { HostGate } from './gate.ts';

const never = new AbortController().signal;

describe('the gate of one host', () => {
  it('lets no more requests begin in a second than it may, however many there are slots for', async () => {
    const gate = new HostGate('r.example', { perHost: 50, requestsPerSecond: 200 });
    const startedAt = monotonicMs();
    await Promise.all(Array.from({ length: 11 }, async () => gate.enter('small', never)));
    // The first at once, ten more with a gap of 5 ms before each.
    expect(monotonicMs() - startedAt).toBeGreaterThanOrEqual(49);
  });

  it('lets go of one who waits for its turn and is interrupted', async () => {
    const gate = new HostGate('r.example', { perHost: 2, requestsPerSecond: 0.01 });
    const stop = new AbortController();
    await gate.enter('small', never);
    const second = gate.enter('small', stop.signal);
    stop.abort(new Error('over'));
    await expect(second).rejects.toThrow('over');
  });
});
