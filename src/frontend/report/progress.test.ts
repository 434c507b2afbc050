import { describe, expect, it } from 'vitest';
import type { TransferEvent } from '../../runtime/context.ts';
import { renderEvent, Restraint, TransferTally } from './progress.ts';

function tallyOf(found: number, ...events: readonly TransferEvent[]): TransferTally {
  const tally = new TransferTally();
  for (const event of [{ kind: 'images', found } as const, ...events]) tally.take(event);
  return tally;
}

function image(state: 'started' | 'done' | 'failed', at: number): TransferEvent {
  return { kind: 'image', state, reference: `docker://r.example/app:v${String(at)}` };
}

describe('progress of many images', () => {
  it('is one line: done, failed, under way, and how much moved', () => {
    const tally = tallyOf(600, ...[1, 2, 3, 4].map((at) => image('started', at)), image('done', 1), image('failed', 2));
    tally.take({ kind: 'progress', side: 'destination', digest: 'd', destination: 'r', bytes: 4_000_000 });
    expect(tally.line(2)).toBe('2 of 600 images done, 1 failed, 2 under way; 4.0 MB moved, 2.0 MB/s\n');
    expect(tally.isBusy).toBe(true);
    expect(tally.bars).toEqual([expect.objectContaining({ name: '', done: 2, total: 600 })]);
  });

  it('is of blobs where there is one image', () => {
    expect(tallyOf(1, image('started', 1)).line(1)).toBe('0 B moved, 0 blobs done, 0 under way, 0 B/s\n');
  });

  it('shows what a host still allows, the last that it said', () => {
    const said = ['83', '82'].map((left): TransferEvent => {
      return { kind: 'allowance', host: 'hub.example', text: `${left} of 100 requests in 6 h` };
    });
    const tally = tallyOf(600, ...said);
    expect(tally.line(1)).toMatch(/; hub\.example: 82 of 100 requests in 6 h left\n$/);
    expect(tally.allowances).toEqual(['hub.example: 82 of 100 requests in 6 h left\n']);
  });

  it('has no line for each tag, and few that say the same', () => {
    const tagged: TransferEvent = { kind: 'tagged', reference: 'docker://r.example/app:v1', digest: 'd' };
    const note: TransferEvent = { kind: 'note', code: 'DIGEST_CHANGES', text: 'one becomes another' };
    const restraint = new Restraint();
    expect([restraint.admits(tagged, true), restraint.admits(tagged, false)]).toEqual([false, true]);
    const told = Array.from({ length: 25 }, () => restraint.admits(note, true)).filter(Boolean);
    expect(told).toHaveLength(10);
    expect(restraint.lines).toEqual(['note DIGEST_CHANGES: 15 more, see the result\n']);
  });

  it('names in a note what it is about, where that could be several things', () => {
    const reference = 'docker://r.example/app:v1';
    const note: TransferEvent = { kind: 'note', code: 'DIGEST_CHANGES', text: 'one becomes another', reference };
    const lineOf = (tally: TransferTally): string | undefined => renderEvent(note, false, tally.hasSeveral);
    expect(lineOf(tallyOf(1, { kind: 'destinations', count: 1 }))).toBe('note DIGEST_CHANGES: one becomes another\n');
    const named = 'note DIGEST_CHANGES: one becomes another (r.example/app:v1)\n';
    expect(lineOf(tallyOf(2))).toBe(named);
    expect(lineOf(tallyOf(1, { kind: 'destinations', count: 3 }, { kind: 'destinations', count: 1 }))).toBe(named);
  });

  it('has few lines for further attempts that have one reason', () => {
    const restraint = new Restraint();
    const retry: TransferEvent = { kind: 'retry', host: 'r', attempt: 1, waitMs: 100, reason: 'r: refused' };
    const told = Array.from({ length: 60 }, () => restraint.admits(retry, false)).filter(Boolean);
    expect(told).toHaveLength(10);
    expect(restraint.admits({ ...retry, reason: 'q: refused' }, false)).toBe(true);
    expect(restraint.lines).toEqual(['retry: r: refused: 50 more times\n']);
  });

  it('leaves what failed to the end of the run, but for --debug', () => {
    const failed: TransferEvent = { kind: 'image', state: 'failed', reference: 'docker://r/a:1', text: 'no\nsuch' };
    expect(renderEvent(failed, false)).toBeUndefined();
    expect(renderEvent(failed, true)).toMatch(/^debug: failed r\/a:1: no.*such\n$/u);
    expect(renderEvent(image('done', 1), true)).toBeUndefined();
  });
});

function blob(state: 'started' | 'finished', destination: string, digest: string, size: number): TransferEvent {
  return { kind: 'blob', state, destination, digest, size };
}

describe('bars', () => {
  it('are one for each destination, and what has ended stays counted', () => {
    const tally = new TransferTally();
    for (const place of ['docker://a/app:1', 'oci:b'])
      for (const digest of ['x', 'y']) tally.take(blob('started', place, digest, 1_000_000));
    tally.take({ kind: 'progress', side: 'destination', digest: 'x', destination: 'oci:b', bytes: 400_000 });
    tally.take(blob('finished', 'docker://a/app:1', 'x', 1_000_000));
    expect(tally.bars).toEqual([
      { name: 'a/app:1', done: 1_000_000, total: 2_000_000, text: '1.0 MB of 2.0 MB' },
      { name: 'oci:b', done: 400_000, total: 2_000_000, text: '400.0 kB of 2.0 MB' },
    ]);
  });

  it('never go back while blobs of any size begin, move and end in the order of their beginning', () => {
    const tally = new TransferTally();
    const sizes = [5, 900, 1, 70];
    sizes.forEach((size, at) => tally.take(blob('started', 'd', String(at), size)));
    const seen = sizes.flatMap((size, at) => {
      tally.take({ kind: 'progress', side: 'destination', digest: String(at), destination: 'd', bytes: size });
      const moved = tally.bars[0]?.done;
      tally.take(blob('finished', 'd', String(at), size));
      return [moved, tally.bars[0]?.done];
    });
    expect(seen).toEqual([5, 5, 905, 905, 906, 906, 976, 976]);
    expect(tally.bars).toEqual([expect.objectContaining({ done: 976, total: 976 })]);
    expect(tally.isBusy).toBe(false);
  });

  it('are one where destinations are too many', () => {
    const tally = new TransferTally();
    for (let at = 0; at < 9; at += 1) tally.take(blob('started', `d${String(at)}`, 'x', 100));
    tally.take(blob('finished', 'd3', 'x', 100));
    expect(tally.bars).toEqual([{ name: '9 destinations', done: 100, total: 900, text: '100 B of 900 B' }]);
  });

  it('count a blob that was moved anew once', () => {
    const tally = new TransferTally();
    tally.take(blob('started', 'd', 'x', 10));
    tally.take({ kind: 'progress', side: 'destination', digest: 'x', destination: 'd', bytes: 8 });
    tally.take(blob('started', 'd', 'x', 10));
    tally.take({ kind: 'progress', side: 'destination', digest: 'x', destination: 'd', bytes: 10 });
    expect(tally.bars).toEqual([expect.objectContaining({ done: 10, total: 10 })]);
  });
});
