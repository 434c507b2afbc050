/** Reads a byte stream bit by bit, highest first. What `prepare` gathered can be taken without waiting. */
export class Bzip2Bits {
  readonly #source: AsyncIterator<Uint8Array>;
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #held = 0;
  #heldBits = 0;
  #isOver = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Gathers `bytes` more, or all that there are. */
  async prepare(bytes: number): Promise<void> {
    const rest = this.#bytes.subarray(this.#at);
    if (rest.byteLength >= bytes || this.#isOver) return;
    const parts: Uint8Array[] = [rest];
    let gathered = rest.byteLength;
    while (gathered < bytes) {
      const next = await this.#source.next();
      if (next.done === true) {
        this.#isOver = true;
        break;
      }
      parts.push(next.value);
      gathered += next.value.byteLength;
    }
    this.#bytes = Buffer.concat(parts, gathered);
    this.#at = 0;
  }

  async hasMore(): Promise<boolean> {
    await this.prepare(1);
    return this.#at < this.#bytes.byteLength;
  }

  /** At most 24 bits. Throws when the input has ended. */
  take(count: number): number {
    while (this.#heldBits < count) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new Error('bzip2 data is cut off');
      this.#at += 1;
      this.#held = (this.#held << 8) | byte;
      this.#heldBits += 8;
    }
    this.#heldBits -= count;
    const taken = (this.#held >>> this.#heldBits) & ((1 << count) - 1);
    this.#held &= (1 << this.#heldBits) - 1;
    return taken;
  }

  take32(): number {
    const high = this.take(16);
    return ((high << 16) | this.take(16)) >>> 0;
  }

  /** Drops what is left of the byte that was begun. */
  align(): void {
    this.#held = 0;
    this.#heldBits = 0;
  }
}
