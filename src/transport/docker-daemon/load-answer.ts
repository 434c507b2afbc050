import type { Answer } from '../../distribution/wire.ts';
import { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import type { EngineAddress } from './address.ts';

/** One message of the engine about a load is far shorter. */
const LONGEST_LINE = 256 * 1024;

/**
 * Reads the messages that an engine sends while it loads, to the end: one JSON object a line. Status 200 says nothing, for it is sent
 * before the work is done. Fails with SERVER_ERROR when one of them is an error.
 */
export async function readLoadAnswer(answer: Answer, address: EngineAddress): Promise<void> {
  let line = '';
  let failure: Failure | undefined;
  const decoder = new TextDecoder();
  const look = (): void => {
    const said = errorIn(line);
    if (said !== undefined && failure === undefined) {
      failure = new Failure(
        'SERVER_ERROR',
        `${address.text}: the daemon did not load the image: ${renderForeign(said)}`,
        {
          hint: 'see the log of the daemon, and the space on its disk',
        },
      );
    }
    line = '';
  };
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    const [first = '', ...more] = decoder.decode(chunk, { stream: true }).split('\n');
    line += first;
    for (const next of more) {
      look();
      line = next;
    }
    // What is longer is no message; its beginning tells nothing.
    if (line.length > LONGEST_LINE) line = '';
  }
  look();
  if (failure !== undefined) throw failure;
}

function errorIn(line: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const detail = 'errorDetail' in value ? value.errorDetail : undefined;
  const message = typeof detail === 'object' && detail !== null && 'message' in detail ? detail.message : undefined;
  if (typeof message === 'string' && message !== '') return message;
  return 'error' in value && typeof value.error === 'string' ? value.error : undefined;
}
