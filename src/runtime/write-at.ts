import type { FileHandle } from 'node:fs/promises';

/** Writes all the bytes at that place in the file: one call of the system may take fewer than it is given. */
export async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done);
    done += bytesWritten;
  }
}
