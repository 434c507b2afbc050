import { describe, expect, it } from 'vitest';
import { NO_BYTES } from '../../operation/result-of.ts';
import { PRUNE_REASON } from '../../operation/prune/describe.ts';
import type { DestinationResult, Result } from '../../operation/result.ts';
import { renderTotals } from './totals.ts';

const destination = (reference: string, status: DestinationResult['status']): DestinationResult => ({
  reference,
  digest: '',
  tags: [],
  status,
  bytes: NO_BYTES,
  attached: [],
  signatures: [],
  notes: [],
  ...(status === 'failed'
    ? { error: { code: 'AUTH_DENIED', side: 'destination', message: `no to ${reference}`, hint: '' } }
    : {}),
});

function resultOf(destinations: readonly DestinationResult[], excluded: Result['excluded'] = []): Result {
  return {
    schema: 'waybill.result/v1',
    command: 'sync',
    status: 'partial',
    policy: 'none',
    images: destinations.map((one) => ({
      source: { reference: '', digest: '', mediaType: '', platforms: [] },
      destinations: [one],
    })),
    excluded,
    totals: {
      images: destinations.length,
      failed: 0,
      requests: 0,
      bytes: { ...NO_BYTES, transferred: 9_600_000, mounted: 1000 },
      durationMs: 15_140,
    },
  };
}

describe('the end of a run over many images', () => {
  it('counts what came of them, and says why some were left out', () => {
    const all = [
      destination('docker://r/a:1', 'copied'),
      destination('docker://r/a:2', 'up-to-date'),
      destination('docker://r/a:3', 'up-to-date'),
      destination('docker://r/a:4', 'failed'),
    ];
    const excluded = [5, 6, 7].map((tag) => ({ reference: `docker://r/a:${String(tag)}`, reason: 'it is no version' }));
    expect(renderTotals(resultOf(all, excluded))).toMatchInlineSnapshot(`
      "left out 3, it is no version: docker://r/a:5, docker://r/a:6 …
      sync: 4 images: 1 copied, 2 up to date, 1 failed; 9.6 MB moved, 1.0 kB mounted in 15.1 s
      "
    `);
  });

  it('says of a plan what there is to move', () => {
    const result: Result = { ...resultOf([destination('docker://r/a:1', 'planned')]), status: 'planned' };
    expect(renderTotals(result)).toBe('sync: 1 image: 1 to copy; 9.6 MB to move, 1.0 kB to mount in 15.1 s\n');
    const { totals } = result;
    expect(renderTotals({ ...result, totals: { ...totals, bytes: NO_BYTES } })).toContain('; nothing to move in');
  });

  it('tells what was removed, and what was interrupted, from the rest', () => {
    const stopped = destination('docker://r/a:2', 'failed');
    const cancelled = { code: 'CANCELLED', side: 'local', message: 'interrupted', hint: '' } as const;
    const gone = { ...destination('docker://r/a', 'removed'), tags: ['0.8', '0.9'] };
    const all = [gone, { ...stopped, error: cancelled }, stopped];
    expect(renderTotals(resultOf(all))).toMatch(/^sync: 2 images: 1 failed, 1 interrupted; 2 tags removed; 9\.6 MB/);
    const notes = [{ code: PRUNE_REASON, text: 'the source has it no more' }];
    const planned = resultOf([{ ...gone, status: 'planned', notes }, destination('docker://r/a:3', 'up-to-date')]);
    expect(renderTotals(planned)).toMatch(/^sync: 1 image: 1 up to date; 2 tags to remove;/);
  });

  it('names a few reasons of very many', () => {
    const excluded = Array.from({ length: 9 }, (_unused, at) => ({ reference: 'docker://r/a:x', reason: String(at) }));
    const lines = renderTotals(resultOf([], excluded)).trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    expect(lines[5]).toBe('left out 4 for other reasons');
  });
});
