import * as fc from 'fast-check';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { readBody, readUpTo } from './body.ts';
import type { Answer } from './wire.ts';

function answerOf(chunks: readonly Uint8Array[]): Answer {
  const body = Readable.from(chunks.map((one) => Buffer.from(one)));
  return { status: 200, headers: {}, body, url: new URL('http://registry.example.com/v2/') };
}

const CHUNKS = fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 12 });

describe('a body', () => {
  it('is what came, up to the limit, however it was cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(CHUNKS, fc.nat(30_000), async (chunks, most) => {
        const whole = Buffer.concat(chunks);
        const { bytes, isWhole } = await readUpTo(answerOf(chunks), most);
        expect(isWhole).toBe(whole.byteLength <= most);
        expect(bytes.equals(whole.subarray(0, most))).toBe(true);
      }),
    );
  });

  it('takes little more than its size in memory, also byte by byte', async () => {
    const chunks = Array.from({ length: 100_000 }, () => new Uint8Array([7]));
    const { bytes } = await readUpTo(answerOf(chunks), 1_000_000);
    expect(bytes.byteLength).toBe(100_000);
    expect(bytes.buffer.byteLength).toBeLessThan(2 * 100_000);
  });

  it('is refused beyond the limit', async () => {
    await failureOf(readBody(answerOf([Buffer.alloc(11)]), 10, 'the list'), 'LIMIT_EXCEEDED');
    expect(await readBody(answerOf([Buffer.alloc(10)]), 10, 'the list')).toEqual(Buffer.alloc(10));
  });
});
