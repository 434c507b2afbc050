/** Where frames begin and end, found without decoding: every block says how long it is (RFC 8878, 3.1). */
export interface FrameSplitter {
  /** Goes on to the next frame with content, over those that are to be skipped. False: the input has ended. */
  next(): Promise<boolean>;
  /** The bytes of this frame, header and sum included; to be read to its end before `next`. */
  content(): AsyncGenerator<Uint8Array>;
}

export function createFrameSplitter(source: AsyncIterable<Uint8Array>): FrameSplitter {
  const input = new Input(source);
  const next = async (): Promise<boolean> => {
    for (;;) {
      const start = await input.peek(4);
      if (start.byteLength === 0) return false;
      const magic = start.byteLength < 4 ? 0 : start.readUInt32LE();
      if (magic === FRAME_MAGIC) return true;
      if (magic >>> 4 !== SKIPPABLE_MAGIC) throw new Error('no zstd frame where one should be');
      await input.take(4);
      const length = (await input.take(4)).readUInt32LE();
      for await (const _skipped of input.pass(length)) continue;
    }
  };
  return { next, content: () => passFrame(input) };
}

async function* passFrame(input: Input): AsyncGenerator<Uint8Array> {
  const start = await input.take(5);
  const flags = start.readUInt8(4);
  yield start;
  yield await input.take(restOfHeader(flags));
  for (;;) {
    const header = await input.take(3);
    yield header;
    const block = header.readUIntLE(0, 3);
    const isRun = ((block >>> 1) & 3) === 1;
    yield* input.pass(isRun ? 1 : block >>> 3);
    if ((block & 1) === 1) break;
  }
  const hasSum = (flags & 4) !== 0;
  if (hasSum) yield await input.take(4);
}

/** The frame header behind its descriptor byte: window, dictionary, size (RFC 8878, 3.1.1.1). */
function restOfHeader(flags: number): number {
  const isSingle = (flags & 0x20) !== 0;
  const size = [isSingle ? 1 : 0, 2, 4, 8][flags >>> 6] ?? 0;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  return (isSingle ? 0 : 1) + dictionary + size;
}

const FRAME_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a5;

/** A byte stream from which exact lengths are taken. */
class Input {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Fewer at the end of the input; they are not taken. */
  async peek(bytes: number): Promise<Buffer> {
    while (this.#held.byteLength < bytes) if (!(await this.#more())) break;
    return this.#held.subarray(0, bytes);
  }

  async take(bytes: number): Promise<Buffer> {
    const taken = await this.peek(bytes);
    if (taken.byteLength < bytes) throw cutOff();
    this.#held = this.#held.subarray(bytes);
    return taken;
  }

  /** In the pieces they come in. */
  async *pass(bytes: number): AsyncGenerator<Uint8Array> {
    for (let left = bytes; left > 0;) {
      if (this.#held.byteLength === 0 && !(await this.#more())) throw cutOff();
      const piece = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(piece.byteLength);
      left -= piece.byteLength;
      yield piece;
    }
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done === true) return false;
    const { buffer, byteOffset, byteLength } = next.value;
    const chunk = Buffer.from(buffer, byteOffset, byteLength);
    this.#held = this.#held.byteLength === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    return true;
  }
}

function cutOff(): Error {
  return new Error('zstd data is cut off');
}
