import { Failure } from '../runtime/failure.ts';
import { renderBytes } from '../runtime/text.ts';
import { headerOf, type Answer } from './wire.ts';

/** The whole body. Fails with LIMIT_EXCEEDED beyond `most` bytes, without reading further. */
export async function readBody(answer: Answer, most: number, what: string): Promise<Buffer> {
  const declared = Number(headerOf(answer, 'content-length') ?? 0);
  if (declared > most) {
    answer.body.destroy();
    throw tooLarge(what, most);
  }
  const { bytes, isWhole } = await readUpTo(answer, most);
  if (!isWhole) throw tooLarge(what, most);
  return bytes;
}

/** The beginning of the body, at most `most` bytes; what comes after is not read. */
export async function readUpTo(
  answer: Answer,
  most: number,
): Promise<{ readonly bytes: Buffer; readonly isWhole: boolean }> {
  if (answer.body.readableEnded) return { bytes: EMPTY, isWhole: true };
  let bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    const kept = Math.min(chunk.byteLength, most - size);
    // Copied into one buffer: kept one by one, chunks of a byte would take a hundred times their size.
    if (size + kept > bytes.byteLength) bytes = grown(bytes, size + kept);
    chunk.copy(bytes, size, 0, kept);
    size += kept;
    if (kept < chunk.byteLength) return { bytes: bytes.subarray(0, size), isWhole: false };
  }
  return { bytes: bytes.subarray(0, size), isWhole: true };
}

const FIRST_BYTES = 4096;
const EMPTY = Buffer.alloc(0);

function grown(bytes: Buffer, least: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(Math.max(least, 2 * bytes.byteLength));
  bytes.copy(larger);
  return larger;
}

/** Reads a body that nobody wants as long as it is small, to keep the connection; otherwise drops both. Never rejects. */
export async function discardBody(answer: Answer, most: number): Promise<void> {
  try {
    await readUpTo(answer, most);
  } catch {
    answer.body.destroy();
  }
}

function tooLarge(what: string, most: number): Failure {
  return new Failure('LIMIT_EXCEEDED', `${what} is larger than ${renderBytes(most)}`, {
    facts: { limit: most },
    hint: 'no honest registry sends this much here: check what answers under this address',
  });
}
