import { buffer } from 'node:stream/consumers';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomBytes } from '../../test/support/random-bytes.ts';
import { digestOf } from '../image/index.ts';
import { compress, type Compression } from './compress.ts';

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.byteLength; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield await Promise.resolve(bytes.subarray(at, at + size));
    at += size;
  }
}

const packed = async (bytes: Uint8Array, how: Compression, sizes: readonly number[] = [65_536]): Promise<Buffer> =>
  buffer(compress(inChunks(bytes, sizes), how));

const unpacked = ({ to }: Compression, bytes: Uint8Array): Buffer =>
  to === 'gzip' ? gunzipSync(bytes) : zstdDecompressSync(bytes);

/** Half of it repeats, half does not; longer than a piece of either format. */
function someContent(pieces: number, seed: string): Buffer {
  const part = randomBytes(seed, 300_000);
  return Buffer.concat(
    Array.from({ length: pieces }, (_, at) => (at % 2 === 0 ? part : randomBytes(`${seed}${String(at)}`, 200_000))),
  );
}

const someCompression: fc.Arbitrary<Compression> = fc.constantFrom(
  { to: 'gzip', level: 1 },
  { to: 'gzip', level: 6 },
  { to: 'zstd', level: 3 },
);

describe('compressing', () => {
  it('gives back what went in, and the same bytes however the content was cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        someCompression,
        fc.nat(12),
        fc.array(fc.integer({ min: 1_000, max: 2_500_000 }), { minLength: 1, maxLength: 4 }),
        async (how, pieces, sizes) => {
          const content = someContent(pieces, 'a');
          const one = await packed(content, how);
          expect(unpacked(how, one).equals(content)).toBe(true);
          expect((await packed(content, how, sizes)).equals(one)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('writes a gzip header without name, time and system', async () => {
    const bytes = await packed(Buffer.from('content'), { to: 'gzip', level: 6 });
    expect(bytes.subarray(0, 10).toString('hex')).toBe('1f8b08000000000000ff');
  });

  it('makes something of nothing', async () => {
    for (const how of [{ to: 'gzip', level: 6 } as const, { to: 'zstd', level: 3 } as const])
      expect(unpacked(how, await packed(Buffer.alloc(0), how)).byteLength).toBe(0);
  });

  // Node's own zlib and zstd decide the bytes: when these digests change, those of every layer that is compressed here do.
  it('gives bytes that are known', async () => {
    const content = someContent(9, 'known');
    const digests = await Promise.all(
      (['gzip', 'zstd'] as const).map(async (to) =>
        digestOf(await packed(content, { to, level: to === 'gzip' ? 6 : 3 })),
      ),
    );
    expect(digests).toEqual([
      'sha256:c5def1f7ba7b007e1f67a600a3030f16ab7b9f0fbad0c9cf49bc00e2eb40534e',
      'sha256:483332dc6df8de5434f37e216acad04f36f4340ce915ad3b2193fc4278df2d26',
    ]);
  });

  it('ends where its content fails', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield randomBytes('broken', 3_000_000);
      throw await Promise.resolve(new Error('planted'));
    };
    await expect(buffer(compress(broken(), { to: 'gzip', level: 6 }))).rejects.toThrow('planted');
  });
});
