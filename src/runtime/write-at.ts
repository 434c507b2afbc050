import type { FileHandle } from 'node:fs/promises';

/** Writes all the bytes at that place in the file: one call of the system may take fewer than it is given. */
export async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done);
    done += bytesWritten;
  }
}

/** Writes chunk after chunk from that place on, with one call where the system takes all; gives how many bytes these were. */
export async function writeAllAt(handle: FileHandle, chunks: readonly Uint8Array[], position: number): Promise<number> {
  const total = chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const { bytesWritten: done } = await handle.writev([...chunks], position);
  if (done === total) return total;
  const rest = Buffer.concat(chunks).subarray(done);
  await writeAt(handle, rest, position + done);
  return total;
}
