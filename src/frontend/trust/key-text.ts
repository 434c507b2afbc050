import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import { looksLikePath, readNamedFile } from '../files.ts';
import type { Invocation } from '../invocation.ts';

export interface KeyText {
  readonly text: string;
  /** Where it is from, for messages. */
  readonly name: string;
  /** The flag that named it. */
  readonly option: string;
}

const LARGEST_KEY = 1024 * 1024;

/**
 * `--key`, or another option for a key: a file, `env:NAME` (`env://NAME` as cosign has it) for a variable, or the armored text itself, as inputs of CI give it.
 * Fails with INPUT_INVALID.
 */
export async function readKeyText(
  { options, environment }: Invocation,
  given: string = options.text('key') ?? '',
  option = '--key',
): Promise<KeyText | undefined> {
  if (given === '') return undefined;
  if (given.includes('-----BEGIN ')) return { text: given, name: option, option };
  const variable = /^env:(?:\/\/)?(.+)$/.exec(given)?.[1];
  if (variable === undefined) {
    return { text: (await readNamedFile(given, option, LARGEST_KEY)).toString('latin1'), name: given, option };
  }
  const text = environment[variable] ?? '';
  if (text !== '') return { text, name: `$${variable}`, option };
  // What stands there instead of a name may be what the variable should hold.
  const shown = looksLikePath(variable) || /^[A-Z0-9_]+$/.test(variable) ? ` ${quoteForeign(variable, 80)}` : '';
  throw new Failure('INPUT_INVALID', `${option} names the variable${shown}, which is empty`, {
    side: 'local',
    hint: 'set it, or name a file',
  });
}
