import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { Failure } from '../../runtime/failure.ts';
import { renderLog } from '../../runtime/text.ts';

/** The runner's side of an action: workflow commands on stdout, files for outputs, state and summary. */
export class Runner {
  readonly #environment: Readonly<Record<string, string>>;
  readonly #write: (text: string) => void;

  constructor(environment: Readonly<Record<string, string>>, write: (text: string) => void) {
    this.#environment = environment;
    this.#write = write;
  }

  /** `INPUT_` and the name in upper case, spaces as underscores, dashes as they are. */
  input(name: string): string | undefined {
    return this.#environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
  }

  /** Hides a value, and each of its lines, in all that the job prints from here on. */
  mask(value: string): void {
    for (const line of new Set([value, ...value.split(/\r?\n/)])) {
      if (line.trim() !== '') this.#write(`::add-mask::${escapeData(line)}\n`);
    }
  }

  async output(name: string, value: string): Promise<void> {
    await this.#appendEntry('GITHUB_OUTPUT', name, value);
  }

  async state(name: string, value: string): Promise<void> {
    await this.#appendEntry('GITHUB_STATE', name, value);
  }

  async summary(markdown: string): Promise<void> {
    const file = this.#environment['GITHUB_STEP_SUMMARY'];
    if (file !== undefined && file !== '') await appendFile(file, markdown);
  }

  error(title: string, message: string): void {
    this.#write(`::error title=${escapeProperty(renderLog(title))}::${escapeData(renderLog(message))}\n`);
  }

  warning(message: string): void {
    this.#write(`::warning::${escapeData(renderLog(message))}\n`);
  }

  group(title: string): void {
    this.#write(`::group::${escapeData(renderLog(title))}\n`);
  }

  endGroup(): void {
    this.#write('::endgroup::\n');
  }

  async #appendEntry(variable: string, name: string, value: string): Promise<void> {
    const file = this.#environment[variable];
    if (file === undefined || file === '') return;
    const delimiter = `ghadelimiter_${randomUUID()}`;
    if (value.includes(delimiter)) throw new Failure('INTERNAL', 'an output holds its own delimiter');
    await appendFile(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
  }
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
