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
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > most) return { bytes: Buffer.concat(chunks).subarray(0, most), isWhole: false };
  }
  return { bytes: Buffer.concat(chunks), isWhole: true };
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
