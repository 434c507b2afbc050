import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { createFrameSplitter } from './zstd-frames.ts';

const OUT_BYTES = 256 * 1024;

/**
 * Decompresses zstd (RFC 8878), any number of frames. Node's decoder ends with the first frame, and layers in zstd:chunked form, as
 * well as what parallel compressors write, have thousands: each gets a decoder of its own.
 */
export async function* unzstd(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const frames = createFrameSplitter(source);
  while (await frames.next()) {
    const decoder = createZstdDecompress({ chunkSize: OUT_BYTES });
    const fed = pipeline(frames.content(), decoder);
    fed.catch(() => undefined);
    yield* decoder as AsyncIterable<Uint8Array>;
    await fed;
  }
}
