import { open, mkdtemp, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { Failure } from '../runtime/failure.ts';
import { createGrowing, type GrowingReader } from './growing-content.ts';

let directory: string;
let handle: FileHandle;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-growing-'));
  handle = await open(path.join(directory, 'it'), 'wx+');
});
afterEach(async () => {
  await handle.close();
  await rm(directory, { recursive: true });
});

async function wholeOf(reader: GrowingReader, position: number, length: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of reader.pieces(position, length)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

describe('content that grows', () => {
  it('is read as it will be when it is whole, however it grows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 4 }),
        fc.nat({ max: 600_000 }),
        fc.nat({ max: 600_000 }),
        async (sizes, position, length) => {
          await handle.truncate();
          const chunks = sizes.map((size, at) => Buffer.alloc(size, `${String(at)} of many `));
          const expected = Buffer.concat(chunks).subarray(position, position + length);
          const growing = createGrowing(handle);
          const reader = growing.reader(aContext().signal);
          const pieces = wholeOf(reader, position, length);
          const read = reader.read(position, length);
          let size = 0;
          for (const chunk of chunks) {
            await handle.write(chunk, 0, chunk.byteLength, size);
            size += chunk.byteLength;
            growing.grow(size);
          }
          growing.end();
          expect((await pieces).equals(expected)).toBe(true);
          expect((await read).equals(expected)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is read before it is whole, as far as it is there', async () => {
    const growing = createGrowing(handle);
    const reader = growing.reader(aContext().signal);
    const reading = reader.read(0, 5);
    await handle.write('hello, and');
    growing.grow(10);
    expect((await reading).toString()).toBe('hello');
    expect(reader.size).toBe(Infinity);
    const rest = reader.read(7, 100);
    growing.end();
    expect((await rest).toString()).toBe('and');
    expect(reader.size).toBe(10);
  });

  it('is waited for no longer than the signal allows', async () => {
    const ctx = aContext();
    const reading = createGrowing(handle).reader(ctx.signal).read(0, 5);
    ctx.abort(new Failure('CANCELLED', 'planted'));
    await expect(reading).rejects.toThrow('planted');
  });
});
