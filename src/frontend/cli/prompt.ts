import { createInterface } from 'node:readline/promises';
import { addAbortSignal } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { Failure } from '../../runtime/failure.ts';

/** Everything on standard input, line ends dropped, as a password that was piped in. */
export async function readPiped(signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of addAbortSignal(signal, process.stdin) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > 1024 * 1024)
      throw new Failure('INPUT_INVALID', 'standard input holds more than a password', { side: 'local' });
  }
  return Buffer.concat(chunks).toString('utf8').replace(/\r?\n/g, '');
}

/** Asks a person on the terminal; the question goes to stderr. Fails with INPUT_INVALID where there is no terminal. */
export async function ask(question: string, signal: AbortSignal): Promise<string> {
  const input = terminal();
  const lines = createInterface({ input, output: process.stderr });
  try {
    return (await lines.question(question, { signal })).trim();
  } finally {
    lines.close();
  }
}

/** Asks without showing what is typed. `absent`: what to say where there is no terminal, if not what `ask` says. */
export async function askSecret(question: string, signal: AbortSignal, absent?: Failure): Promise<string> {
  const input = terminal(absent);
  // Before the question: who answers at once, as a program does, would see the answer on the screen.
  input.setRawMode(true);
  try {
    const answer = typed(input, signal);
    input.resume();
    process.stderr.write(question);
    return await answer;
  } finally {
    input.setRawMode(false);
    input.pause();
    process.stderr.write('\n');
  }
}

function typed(input: ReadStream, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const end = (): void => {
      input.off('data', onData);
      signal.removeEventListener('abort', onAbort);
    };
    const onAbort = (): void => {
      end();
      reject(signal.reason as Error);
    };
    const onData = (chunk: Buffer): void => {
      for (const letter of chunk.toString('utf8')) {
        if (letter === '\r' || letter === '\n' || letter === '\u0004') {
          end();
          resolve(text);
          return;
        }
        if (letter === '\u0003') {
          end();
          // A terminal in raw mode sends no signal by itself.
          process.kill(process.pid, 'SIGINT');
          reject(new Failure('CANCELLED', 'interrupted', { side: 'local' }));
          return;
        }
        text = letter === '\u007F' || letter === '\b' ? text.replace(/.$/u, '') : text + letter;
      }
    };
    input.on('data', onData);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

function terminal(absent?: Failure): ReadStream {
  if (process.stdin.isTTY) return process.stdin;
  if (absent !== undefined) throw absent;
  throw new Failure('INPUT_INVALID', 'no user name and password were given, and there is no terminal to ask on', {
    side: 'local',
    hint: 'use --username with --password-stdin',
  });
}
