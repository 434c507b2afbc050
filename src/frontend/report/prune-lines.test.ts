import { describe, expect, it } from 'vitest';
import { PRUNE_REASON } from '../../operation/prune/describe.ts';
import { NO_BYTES } from '../../operation/result-of.ts';
import type { DestinationResult, Result } from '../../operation/result.ts';
import { renderPruned } from './prune-lines.ts';
import { renderPlan, renderResultLines } from './result-lines.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

function one(status: DestinationResult['status'], more: Partial<DestinationResult> = {}): DestinationResult {
  return {
    reference: 'r.example.com/app',
    digest: DIGEST,
    tags: ['1'],
    status,
    bytes: { ...NO_BYTES, freed: 2000 },
    attached: [],
    signatures: [],
    notes: [{ code: PRUNE_REASON, text: 'it is old' }],
    ...more,
  };
}

/** Of a repository of which nothing could be read. */
const UNREAD = one('failed', {
  digest: '',
  tags: [],
  notes: [],
  bytes: NO_BYTES,
  error: { code: 'UNREACHABLE', side: 'destination', message: 'it is not there', hint: '' },
});

function resultOf(
  status: Result['status'],
  destinations: readonly DestinationResult[],
  excluded: Result['excluded'] = [],
): Result {
  return {
    schema: 'waybill.result/v1',
    command: 'prune',
    status,
    policy: 'none',
    images: destinations.map((destination) => ({
      source: { reference: '', digest: '', mediaType: '', platforms: [] },
      destinations: [destination],
    })),
    excluded,
    totals: { images: 1, failed: 0, requests: 0, bytes: { ...NO_BYTES, freed: 2000 }, durationMs: 0 },
  };
}

const KEPT = [{ reference: 'r.example.com/app:2', reason: 'kept' }];

describe('the lines of prune', () => {
  it('are none where nothing was read', () => {
    expect(renderPruned(resultOf('failed', [UNREAD]))).toBe('');
  });

  it('say of a dry run what would go, though another repository was not read', () => {
    const lines = renderPruned(resultOf('partial', [one('planned'), UNREAD], KEPT))
      .trimEnd()
      .split('\n');
    expect(lines.slice(-2)).toEqual([
      'would remove 1 tag, 2.0 kB; 1 tag stays',
      'nothing was removed: --yes removes it',
    ]);
    expect(lines[0]).toMatch(/^remove {2}r\.example\.com/);
  });

  it('do not say that something was removed where nothing was to go', () => {
    const text = renderPruned(resultOf('partial', [UNREAD], KEPT));
    expect(text.trimEnd().split('\n').at(-1)).toBe('nothing to remove; 1 tag stays');
  });

  it('are those of a plan of prune that is applied, too', () => {
    const result: Result = { ...resultOf('planned', [one('planned')], KEPT), command: 'apply' };
    expect(renderPlan(result)).toBe(renderPruned(result));
    expect(renderPlan(result)).toMatch(/^remove .*\n.*\nkeep .*\nwould remove 1 tag, 2.0 kB; 1 tag stays\n$/);
    expect(
      renderResultLines({ ...result, status: 'succeeded', images: resultOf('succeeded', [one('removed')]).images }),
    ).toContain('\nremoved 1 tag, 2.0 kB; 1 tag stays\n');
  });

  it('say what was removed, and that nothing was, when it was tried', () => {
    expect(renderPruned(resultOf('partial', [one('removed'), UNREAD], KEPT))).toContain('removed 1 tag, 2.0 kB; 1 tag');
    const lines = renderPruned(resultOf('failed', [one('failed', { bytes: NO_BYTES })], KEPT));
    expect(lines).toContain('removed 0 tags');
  });

  it('are in the order of versions, whatever order the registry has', () => {
    const going = ['1.10', '1.9', '1.1'].map((tag) => one('planned', { tags: [tag] }));
    const kept = ['2.10', '2.9', '2.1'].map((tag) => ({ reference: `r.example.com/app:${tag}`, reason: 'kept' }));
    const text = renderPruned(resultOf('planned', going, kept));
    expect([...text.matchAll(/app:(\d\.\d+)/g)].map(([, tag]) => tag)).toEqual([
      '1.1',
      '1.9',
      '1.10',
      '2.1',
      '2.9',
      '2.10',
    ]);
  });

  it('count what stays where there is much of it', () => {
    const kept = Array.from({ length: 500 }, (_, at) => ({
      reference: `r.example.com/app:v${String(at)}`,
      reason: 'kept',
    }));
    const lines = renderPruned(resultOf('planned', [one('planned')], kept)).split('\n');
    expect(lines.filter((line) => line.startsWith('keep'))).toHaveLength(31);
    expect(lines).toContain('keep    r.example.com/app: 470 tags more  kept');
    expect(lines).toContain('would remove 1 tag, 2.0 kB; 500 tags stay');
  });
});
