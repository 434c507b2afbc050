import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { Failure } from '../../runtime/failure.ts';
import type { Plan } from '../plan/document.ts';
import { failedDestination, NO_BYTES } from '../result-of.ts';
import type { DestinationResult, Result } from '../result.ts';
import { mergeResults } from './merge-results.ts';
import { parseResult } from './parse-result.ts';

const A = `sha256:${'a'.repeat(64)}` as const;
const B = `sha256:${'b'.repeat(64)}` as const;

function done(tag: string, digest: string = A): DestinationResult {
  const bytes = { ...NO_BYTES, transferred: 10 };
  const rest = { attached: [], signatures: [], notes: [{ code: 'NOTE', text: 'of it' }] };
  return { reference: `docker://to/app:${tag}`, digest, tags: [tag], status: 'copied', bytes, ...rest };
}

function failed(tag: string): DestinationResult {
  return failedDestination(`docker://to/app:${tag}`, new Failure('UNREACHABLE', 'no answer', { side: 'destination' }));
}

function aResult(destinations: readonly DestinationResult[], more: Partial<Result> = {}): Result {
  return {
    schema: 'waybill.result/v1',
    command: 'apply',
    status: 'succeeded',
    policy: 'obeyed',
    images: destinations.map((one) => ({
      source: { reference: one.reference.replace('to', 'from'), digest: A, mediaType: 'm', platforms: ['linux/amd64'] },
      destinations: [one],
    })),
    excluded: [{ reference: 'docker://from/app:old', reason: 'excluded' }],
    totals: { images: 1, failed: 0, requests: 7, bytes: NO_BYTES, durationMs: 100 },
    ...more,
  };
}

const merge = (...results: readonly Result[]): Result =>
  mergeResults(results.map((result, i) => ({ file: `${String(i)}.json`, result })));
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('mergeResults', () => {
  it('adds up as if it had been one run', () => {
    const merged = merge(
      aResult([done('1'), done('2')]),
      aResult([done('3')], { policy: 'none', totals: { ...aResult([]).totals, durationMs: 300 } }),
    );
    expect(merged).toMatchObject({ command: 'apply', status: 'succeeded', policy: 'none' });
    expect(merged.totals).toEqual({
      images: 3,
      failed: 0,
      requests: 14,
      bytes: { ...NO_BYTES, transferred: 30 },
      durationMs: 300,
    });
    expect(merged.excluded).toHaveLength(1);
  });

  it('is partial when a shard failed, and failed when all did', () => {
    expect(merge(aResult([done('1')]), aResult([failed('2')]))).toMatchObject({
      status: 'partial',
      totals: { failed: 1 },
    });
    expect(merge(aResult([failed('1')]), aResult([failed('2')]))).toMatchObject({ status: 'failed' });
  });

  it('counts a place once where a shard ran twice: as done, whichever came first', () => {
    for (const results of [
      [aResult([failed('1')]), aResult([done('1')])],
      [aResult([done('1')]), aResult([failed('1')])],
    ]) {
      expect(merge(...results)).toMatchObject({ status: 'succeeded', totals: { images: 1, failed: 0 } });
    }
  });

  it('refuses two digests for one place, and results of two commands', async () => {
    const together = async (...results: readonly Result[]): Promise<Result> => Promise.resolve(merge(...results));
    await failureOf(async () => together(aResult([done('1', A)]), aResult([done('1', B)])), 'INPUT_INVALID');
    await failureOf(
      async () => together(aResult([done('1')]), aResult([done('2')], { command: 'copy' })),
      'INPUT_INVALID',
    );
  });

  it('with the plan, fails what no result speaks of', () => {
    const plan: Plan = {
      command: 'sync',
      choices: [],
      destinations: [],
      images: ['1', '2'].map((tag) => ({
        source: `docker://from/app:${tag}`,
        digest: A,
        choices: 0,
        blobs: [],
        destinations: [{ reference: `docker://to/app:${tag}`, action: { kind: 'create' } }],
      })),
      removals: [],
      excluded: [],
      blobs: [],
      requests: 0,
    };
    const merged = mergeResults([{ file: 'a.json', result: aResult([done('1')]) }], plan);
    expect(merged.status).toBe('partial');
    expect(merged.images[1]?.destinations[0]).toMatchObject({
      reference: 'docker://to/app:2',
      status: 'failed',
      error: { code: 'RESULT_MISSING' },
    });
  });
});

describe('parseResult', () => {
  it('reads what was written', () => {
    const rich: DestinationResult = {
      ...done('3'),
      bytes: { ...NO_BYTES, freed: 5 },
      attached: [
        { kind: 'referrer', artifactType: 'application/spdx+json', digest: A },
        { kind: 'cosign-tag', artifactType: '', digest: B },
        { kind: 'signature', artifactType: '', digest: B },
      ],
      signatures: [
        { format: 'bundle', identity: 'release@example.com', verified: true },
        { format: 'legacy', identity: 'a key', verified: true },
        { format: 'gpg', identity: 'another', verified: false },
      ],
    };
    const result = aResult([done('1'), failed('2'), rich]);
    expect(parseResult(bytesOf(result), 'a.json')).toEqual(result);
  });

  it.each([
    ['another schema', { schema: 'waybill.result/v2' }],
    ['an unknown key', { more: 1 }],
    ['a status that there is not', { status: 'fine' }],
    ['images that are none', { images: {} }],
    [
      'a failure without an error',
      { images: [{ ...aResult([done('1')]).images[0], destinations: [{ ...done('1'), status: 'failed' }] }] },
    ],
    ['a negative count', { totals: { ...aResult([]).totals, requests: -1 } }],
  ])('refuses %s', async (_, change) => {
    const read = async (): Promise<Result> =>
      Promise.resolve(parseResult(bytesOf({ ...aResult([done('1')]), ...change }), 'a.json'));
    const { message } = await failureOf(read, 'CONFIG_INVALID');
    expect(message).toMatch(/^a\.json is not a result of waybill: /);
  });
});
