import { Failure, toFailure } from '../runtime/failure.ts';
import { compileTagPattern, parsePatternText, type TagPattern } from '../selection/pattern.ts';
import { readNamedFile } from './files.ts';
import type { ParsedOptions } from './options/parsed.ts';

const LARGEST_LIST = 1024 * 1024;

/** `--protect` and `--protect-file`. Fails with INPUT_INVALID. */
export async function protectedTags(options: ParsedOptions): Promise<readonly TagPattern[]> {
  const file = options.text('protect-file') ?? '';
  const bytes = file === '' ? Buffer.of() : await readNamedFile(file, '--protect-file', LARGEST_LIST);
  const lines = bytes.toString('utf8').split(/\r?\n/);
  // No tag and no pattern of tags begins with #.
  const patterns = lines.flatMap((line) => line.replace(/^\s*#.*|\s#.*/, '').trim() || []);
  return [
    ...(await compilePatterns('--protect', patternTexts(options, 'protect'))),
    ...(await compilePatterns(file, patterns)),
  ];
}

/** A pattern may have commas: values are divided at line ends alone. */
export function patternTexts(options: ParsedOptions, name: string): readonly string[] {
  return options.all(name).flatMap((one) => one.split(/\r?\n/).flatMap((line) => line.trim() || []));
}

/** `where`: the option or the file that they are from. Fails with INPUT_INVALID. */
export async function compilePatterns(where: string, texts: readonly string[]): Promise<readonly TagPattern[]> {
  try {
    return await Promise.all(texts.map(async (text) => compileTagPattern(parsePatternText(text))));
  } catch (error) {
    const { message, hint, cause } = toFailure(error);
    throw new Failure('INPUT_INVALID', `${where}: ${message}`, {
      side: 'local',
      ...(hint === undefined ? {} : { hint }),
      cause: cause ?? error,
    });
  }
}
