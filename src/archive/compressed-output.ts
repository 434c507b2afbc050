import { PassThrough } from 'node:stream';
import { Failure, toFailure } from '../runtime/failure.ts';
import { noteSpentBuffer } from '../runtime/spent-buffers.ts';
import { compress } from './compress.ts';
import type { ArchiveOutput } from './contract.ts';

type Packing = 'gzip' | 'zstd';

const SUFFIXES: Readonly<Record<string, Packing | 'unsupported'>> = {
  '.tar.gz': 'gzip',
  '.tgz': 'gzip',
  '.tar.zst': 'zstd',
  '.tar.zstd': 'zstd',
  '.tzst': 'zstd',
  '.tar.bz2': 'unsupported',
  '.tbz2': 'unsupported',
  '.tar.xz': 'unsupported',
  '.txz': 'unsupported',
};

/** What the name of an archive promises; `undefined`: no compression. Fails with UNSUPPORTED for those that are read only. */
export function packingByName(file: string): Packing | undefined {
  const suffix = Object.keys(SUFFIXES).find((one) => file.toLowerCase().endsWith(one));
  const packing = suffix === undefined ? undefined : SUFFIXES[suffix];
  if (packing !== 'unsupported') return packing;
  throw new Failure('UNSUPPORTED', `archives are not written with this compression: ${file}`, {
    side: 'destination',
    subject: file,
    hint: 'name the file .tar, .tar.gz or .tar.zst',
  });
}

/** Compresses on the way to another output, at a fixed level: the same content gives the same bytes. */
export function createCompressor(packing: Packing, output: ArchiveOutput): ArchiveOutput {
  const stream = new PassThrough({ highWaterMark: AHEAD_BYTES });
  let failure: Failure | undefined;
  const drained = drain(compress(stream, { to: packing, level: LEVELS[packing] }), output).catch((error: unknown) => {
    failure = toFailure(error);
    // Whoever waits for a write hears of it.
    stream.destroy();
  });
  return {
    write: async (bytes) => {
      try {
        await new Promise<void>((resolve, reject) => {
          stream.write(bytes, (error) => (error === undefined || error === null ? resolve() : reject(error)));
        });
      } catch (error) {
        throw failure ?? error;
      }
    },
    mark: () => undefined,
    rewind: () => undefined,
    finish: async () => {
      stream.end();
      await drained;
      if (failure !== undefined) throw failure;
      await output.finish();
    },
    [Symbol.asyncDispose]: async () => {
      stream.destroy();
      await drained;
      await output[Symbol.asyncDispose]();
    },
  };
}

/** zlib's and zstd's own default. */
const LEVELS = { gzip: 6, zstd: 3 } as const;
const AHEAD_BYTES = 64 * 1024;

async function drain(compressed: AsyncGenerator<Uint8Array>, output: ArchiveOutput): Promise<void> {
  for await (const piece of compressed) {
    await output.write(piece);
    noteSpentBuffer(piece.byteLength);
  }
}
