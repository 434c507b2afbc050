/** Looked at in as many places of a piece. */
const SAMPLES = 8;
const SAMPLE_BYTES = 2048;

/**
 * Whether bytes are spread so evenly that no compressor makes them smaller: what is compressed or encrypted already. Counts the pairs
 * of equal bytes in samples, in whole numbers alone, so that every machine finds the same.
 */
export function isNoise(bytes: Uint8Array): boolean {
  if (bytes.byteLength < SAMPLES * SAMPLE_BYTES) return false;
  const counts = new Uint32Array(256);
  const step = Math.floor((bytes.byteLength - SAMPLE_BYTES) / (SAMPLES - 1));
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const start = sample * step;
    for (let at = start; at < start + SAMPLE_BYTES; at += 1) {
      const byte = bytes[at] ?? 0;
      counts[byte] = (counts[byte] ?? 0) + 1;
    }
  }
  const total = SAMPLES * SAMPLE_BYTES;
  const pairs = counts.reduce((sum, count) => sum + count * count, 0);
  // Even: total² / 256. Chance alone adds 1.6 %; text and machine code have several times as much.
  return pairs * 256 * 100 <= total * total * 103;
}
