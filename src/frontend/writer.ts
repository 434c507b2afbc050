import type { Redactor } from '../runtime/secret.ts';

/** Where text goes on its way out; the last step redacts. */
export interface Output {
  write(text: string): void;
  /** Exact bytes, for `--raw`: content is not redacted, it must stay what it is. */
  writeBytes(bytes: Uint8Array): void;
}

/** Output to a stream of the process. Each write is whole lines of ours, so a secret is never cut in two. */
export function createOutput(stream: NodeJS.WritableStream, redactor: Redactor): Output {
  return {
    write: (text) => {
      stream.write(redactor.redact(text));
    },
    writeBytes: (bytes) => {
      stream.write(bytes);
    },
  };
}
