import { open } from 'node:fs/promises';

const PIECE_BYTES = 64 * 1024;

/**
 * The bytes of a file, or of what a shell gives as `<(…)`: at most one more than `most`, whatever its size is said to be, so that a
 * device or a file that grows is told from one that fits. Rejects as the file system does.
 */
export async function readAtMost(file: string, most: number): Promise<Buffer> {
  await using handle = await open(file, 'r');
  const chunks: Buffer[] = [];
  let size = 0;
  while (size <= most) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(PIECE_BYTES, most + 1 - size)));
    if (bytesRead === 0) break;
    size += bytesRead;
    chunks.push(buffer.subarray(0, bytesRead));
  }
  return Buffer.concat(chunks);
}
