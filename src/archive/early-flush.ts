import type { FileHandle } from 'node:fs/promises';

/** A disk takes this while the next part is written; smaller parts cost more calls than they save waiting. */
const PART_BYTES = 32 * 1024 * 1024;

/** Brings a file to disk while it is written, so that little is left to wait for at its end. */
export class EarlyFlush {
  readonly #handle: FileHandle;
  #unflushed = 0;
  #running: Promise<void> | undefined;
  #failed: { readonly error: unknown } | undefined;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  wrote(bytes: number): void {
    this.#unflushed += bytes;
    if (this.#running !== undefined || this.#unflushed < PART_BYTES) return;
    this.#unflushed = 0;
    this.#running = this.#flush();
  }

  /** All of the file is on disk. Fails with what any flush failed with: the system tells of a lost write once, to the first who asks. */
  async finish(): Promise<void> {
    await this.settle();
    if (this.#failed !== undefined) throw this.#failed.error;
    await this.#handle.sync();
  }

  /** Nothing is under way: the file may be closed. */
  async settle(): Promise<void> {
    await this.#running;
  }

  async #flush(): Promise<void> {
    try {
      await this.#handle.datasync();
    } catch (error) {
      this.#failed ??= { error };
    } finally {
      this.#running = undefined;
    }
  }
}
