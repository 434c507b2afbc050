import { RedactingWriter } from '../runtime/redacting-writer.ts';
import type { Redactor } from '../runtime/secret.ts';
import { renderLog } from '../runtime/text.ts';

/** Where text goes on its way out; the last step redacts. */
export interface Output {
  write(text: string): void;
  /** A command of ours to a terminal or to a CI system: redacted, and otherwise as it is. */
  writeCommand(text: string): void;
  /** What was put together from parts that were redacted each: a secret may be one of the words between them. */
  writeRedacted(text: string): void;
  /** Exact bytes, for `--raw`: content is not redacted, it must stay what it is. */
  writeBytes(bytes: Uint8Array): void;
  /** Gives out what is held back because a secret could begin with it. */
  end(): void;
}

/** Output to a stream of the process. A secret that two writes divide is replaced too. */
export function createOutput(stream: NodeJS.WritableStream, redactor: Redactor): Output {
  const writer = new RedactingWriter(redactor, (text) => {
    stream.write(text);
  });
  return {
    write: (text) => writer.write(text),
    writeCommand: (text) => writer.write(text),
    writeRedacted: (text) => {
      writer.end();
      stream.write(text);
    },
    writeBytes: (bytes) => {
      writer.end();
      stream.write(bytes);
    },
    end: () => writer.end(),
  };
}

/** Output that people read, on a terminal or in a job's log: without what either takes for a command. */
export function createLog(stream: NodeJS.WritableStream, redactor: Redactor): Output {
  const output = createOutput(stream, redactor);
  // Redacted first: what is changed for the log may be part of a secret.
  return {
    ...output,
    write: (text) => output.write(renderLog(redactor.redact(text))),
    writeRedacted: (text) => output.writeRedacted(renderLog(text)),
  };
}
