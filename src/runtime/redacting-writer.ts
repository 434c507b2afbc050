import type { Redactor } from './secret.ts';

/** Where redacted text goes. */
export type Write = (text: string) => void;

/**
 * A writer that redacts across chunks: a secret cut in two by a chunk's end is still replaced. It holds back only an ending that
 * a secret could begin with, so that a line is seen when it is written. `end` gives out what is held.
 */
export class RedactingWriter {
  readonly #redactor: Redactor;
  readonly #write: Write;
  #held = '';

  constructor(redactor: Redactor, write: Write) {
    this.#redactor = redactor;
    this.#write = write;
  }

  write(text: string): void {
    const all = this.#held + text;
    const at = this.#redactor.safeLength(all);
    this.#held = all.slice(at);
    if (at > 0) this.#write(this.#redactor.redact(all.slice(0, at)));
  }

  end(): void {
    const rest = this.#held;
    this.#held = '';
    if (rest !== '') this.#write(this.#redactor.redact(rest));
  }
}
