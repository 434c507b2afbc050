import { inspect } from 'node:util';

/** A value that never prints itself. Revealed only where it is sent: in auth and in signers. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }
}

Object.defineProperty(Secret.prototype, inspect.custom, { value: () => '***' });

/** Shorter values would blacken ordinary words; GitLab has the same floor for masked variables. */
const SHORTEST_REDACTED = 4;

/**
 * Replaces registered secrets, and the forms they take on the wire (base64 of `user:secret`, URL encoding, JSON escapes),
 * by `***`. The last step of every writer.
 */
export class Redactor {
  readonly #forms = new Set<string>();
  #pattern: RegExp | undefined;

  /** Every line of a secret is one too: logs are cut at line ends. */
  add(secret: string, user?: string): void {
    for (const part of [secret, ...secret.split(/\r?\n/)]) this.#addForms(part.trim() === '' ? '' : part);
    if (user !== undefined) this.#addForms(Buffer.from(`${user}:${secret}`).toString('base64'));
  }

  #addForms(value: string): void {
    if (value.length < SHORTEST_REDACTED) return;
    const json = JSON.stringify(value).slice(1, -1);
    const base64 = Buffer.from(value).toString('base64');
    for (const form of [value, encodeURIComponent(value), json, base64, base64.replace(/=+$/, '')])
      this.#forms.add(form);
    this.#pattern = undefined;
  }

  redact(text: string): string {
    if (this.#forms.size === 0) return text;
    return text.replace(this.#compiled(), '***');
  }

  /**
   * How much of the beginning of `text` can be redacted now: what follows could be the beginning of a secret that goes on in the
   * next chunk. Redacting by such pieces gives what redacting the whole would give.
   */
  safeLength(text: string): number {
    const longest = Math.max(0, ...[...this.#forms].map((form) => form.length));
    const pattern = this.#compiled();
    let from = 0;
    while (from < text.length) {
      pattern.lastIndex = from;
      const found = this.#forms.size === 0 ? null : pattern.exec(text);
      const until = found?.index ?? text.length - 1;
      for (let at = Math.max(from, text.length - longest + 1); at <= until; at += 1) {
        if (this.#couldGoOn(text.slice(at))) return at;
      }
      if (found === null) break;
      from = found.index + found[0].length;
    }
    return text.length;
  }

  #couldGoOn(ending: string): boolean {
    for (const form of this.#forms) if (form.length > ending.length && form.startsWith(ending)) return true;
    return false;
  }

  #compiled(): RegExp {
    this.#pattern ??= new RegExp(
      [...this.#forms]
        .toSorted((a, b) => b.length - a.length)
        .map((form) => RegExp.escape(form))
        .join('|'),
      'g',
    );
    return this.#pattern;
  }
}
