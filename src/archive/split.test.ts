import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { countParts, openParts } from './split-content.ts';
import { createSplitOutput } from './split-output.ts';

let directory: string;
let file: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-split-'));
  file = path.join(directory, 'images.tar');
});
afterEach(async () => rm(directory, { recursive: true, force: true }));

async function write(partBytes: number, ...chunks: readonly Uint8Array[]): Promise<void> {
  await using output = createSplitOutput(file, partBytes);
  for (const chunk of chunks) await output.write(chunk);
  await output.finish();
}

describe('an archive in parts', () => {
  it('reads as it was written, from any place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(400),
        fc.nat(400),
        async (chunks, partBytes, from, length) => {
          await write(partBytes, ...chunks);
          const whole = Buffer.concat(chunks);
          const count = await countParts(file);
          expect(count).toBe(Math.max(1, Math.ceil(whole.byteLength / partBytes)));
          await using content = await openParts(file, count);
          expect(content.size).toBe(whole.byteLength);
          const wanted = whole.subarray(from, from + length);
          expect(await content.read(from, length)).toEqual(wanted);
          const streamed = await buffer(content.stream(from, length, new AbortController().signal));
          expect(streamed).toEqual(wanted);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is in parts of the size given, which cat joins', async () => {
    await write(10, Buffer.from('0123456789abcdefghijklmno'));
    expect((await readdir(directory)).toSorted()).toEqual(['images.tar.001', 'images.tar.002', 'images.tar.003']);
    expect(await readFile(`${file}.002`, 'utf8')).toBe('abcdefghij');
    expect(await readFile(`${file}.003`, 'utf8')).toBe('klmno');
  });

  it('takes back what it is told to, over the end of a part', async () => {
    await using output = createSplitOutput(file, 10);
    await output.write(Buffer.from('01234567'));
    const mark = output.mark() ?? 0;
    await output.write(Buffer.alloc(50, 'x'));
    output.rewind(mark);
    await output.write(Buffer.from('89ab'));
    await output.finish();
    expect(await readFile(`${file}.001`, 'utf8')).toBe('0123456789');
    expect(await readFile(`${file}.002`, 'utf8')).toBe('ab');
    expect(await readdir(directory)).toHaveLength(2);
  });

  it('takes the place of a longer one', async () => {
    await write(1, Buffer.from('abcd'));
    await write(1, Buffer.from('ef'));
    expect((await readdir(directory)).toSorted()).toEqual(['images.tar.001', 'images.tar.002']);
  });

  it('leaves nothing behind when it is given up', async () => {
    await writeFile(`${file}.001`, 'earlier');
    {
      await using output = createSplitOutput(file, 4);
      await output.write(Buffer.from('0123456789'));
    }
    expect(await readdir(directory)).toEqual(['images.tar.001']);
    expect(await readFile(`${file}.001`, 'utf8')).toBe('earlier');
  });

  it('has at most 999 parts', async () => {
    const failure = await failureOf(write(1, Buffer.alloc(1000)), 'INPUT_INVALID');
    expect(failure.hint).toContain('--split');
    expect(await readdir(directory)).toEqual([]);
  });
});
