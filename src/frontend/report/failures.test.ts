import { describe, expect, it } from 'vitest';
import { NO_BYTES } from '../../operation/result-of.ts';
import type { ErrorResult, ImageResult } from '../../operation/result.ts';
import { causesOf, renderFailures } from './failures.ts';

function failed(tag: string, error: Partial<ErrorResult>, to = 'docker://r.example.com/app'): ImageResult {
  const whole: ErrorResult = { code: 'AUTH_DENIED', side: 'destination', message: '', hint: '', ...error };
  return {
    source: { reference: `docker://hub.example.com/app:${tag}`, digest: '', mediaType: '', platforms: [] },
    destinations: [
      {
        reference: `${to}:${tag}`,
        digest: '',
        tags: [],
        status: 'failed',
        bytes: NO_BYTES,
        attached: [],
        signatures: [],
        notes: [],
        error: whole,
      },
    ],
  };
}

const TAGS = Array.from({ length: 60 }, (_unused, at) => String(at + 1));

describe('what failed', () => {
  it('is one entry for each cause, with what else it happened to', () => {
    const images = TAGS.map((tag) =>
      failed(tag, { message: `r.example.com/app:${tag}: not allowed: r.example.com answered 401`, hint: 'log in' }),
    );
    expect(renderFailures({ images })).toBe(
      [
        'error AUTH_DENIED (destination): r.example.com/app:1: not allowed: r.example.com answered 401',
        '  hint: log in',
        '  and 59 more with the same cause: r.example.com/app:2, r.example.com/app:3, r.example.com/app:4, r.example.com/app:5, r.example.com/app:6, …',
        '',
      ].join('\n'),
    );
    expect(causesOf({ images })[0]?.names).toHaveLength(60);
  });

  it('is told apart by its code, its message and its hint', () => {
    const images = [
      failed('1', { message: 'r.example.com/app:1: not allowed' }),
      failed('2', { message: 'r.example.com/app:2: not allowed' }),
      failed('3', { message: 'r.example.com/app:3: the server failed' }),
      failed('4', { message: 'r.example.com/app:4: not allowed', hint: 'log in' }),
      failed('5', { message: 'r.example.com/app:5: not allowed', code: 'AUTH_REQUIRED' }),
    ];
    expect(causesOf({ images }).map(({ names }) => names.length)).toEqual([2, 1, 1, 1]);
  });

  it('is told together where it differs in digests and in repositories', () => {
    const at = (letter: string, place: string): ImageResult =>
      failed('1', { message: `${place}@sha256:${letter.repeat(64)} was not found` }, `docker://${place}`);
    const images = [at('a', 'r.example.com/one'), at('b', 'r.example.com/two')];
    expect(causesOf({ images })).toHaveLength(1);
  });

  it('is told together where it differs in names of temporary files', () => {
    const images = ['0123456789abcdef', 'fedcba9876543210'].map((name) =>
      failed('1', { code: 'STORAGE_FAILED', side: 'local', message: `read-only: /d/.waybill-${name}` }),
    );
    expect(causesOf({ images })).toHaveLength(1);
  });

  it('is one line of an interrupted run, whatever it was at', () => {
    const images = TAGS.map((tag) =>
      failed(tag, { code: 'CANCELLED', side: 'local', message: 'interrupted', hint: 'go on' }),
    );
    expect(renderFailures({ images })).toBe('error CANCELLED: interrupted\n  hint: go on\n');
  });

  it('of one source for several destinations is told once', () => {
    const [image] = [failed('1', { side: 'source', message: 'it is gone' })];
    const twice = { ...image, destinations: [...image.destinations, ...image.destinations] };
    expect(renderFailures({ images: [twice] })).toBe('error AUTH_DENIED (source): it is gone\n');
  });

  it('names the first of very many causes', () => {
    const images = TAGS.slice(0, 30).map((tag) => failed(tag, { message: `reason ${tag}` }));
    const lines = renderFailures({ images }).trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 10 more failures: --result FILE has them all');
  });
});
