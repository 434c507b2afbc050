import { Failure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';

/** A tag has 128 characters. What is longer takes seconds to compile: `(?i)` and a class of letters a thousand times. */
const LONGEST = 2_000;
/** Of the compiled program: time per tag is at most this times its length. */
const MOST_INSTRUCTIONS = 5_000;

/**
 * What a regular expression in RE2's syntax finds anywhere in a text (`^` and `$` tie it to the ends), as Go does, in time
 * proportional to the text: no expression from a file can be a trap. RE2 is loaded when the first expression is compiled.
 * Fails with CONFIG_INVALID, also for what Perl and JavaScript have and RE2 has not: lookaround and back-references.
 */
export async function compileRegex(regex: string): Promise<(text: string) => boolean> {
  if (regex.length > LONGEST) throw refuse(regex, `it is longer than ${String(LONGEST)} characters`);
  const { RE2JS, RE2JSSyntaxException } = await import('re2js');
  try {
    const compiled = RE2JS.compile(regex);
    if (compiled.programSize() > MOST_INSTRUCTIONS) throw refuse(regex, 'it is too large: use smaller repeat counts');
    return (text) => compiled.test(text);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    throw refuse(regex, describe(regex, error), error);
  }
}

function describe(regex: string, error: { readonly message: string }): string {
  if (/\(\?<?[=!]/.test(regex)) return 'RE2 has no lookahead and no lookbehind';
  if (/\\[1-9]/.test(regex)) return 'RE2 has no back-references';
  return error.message.replace(/^error parsing regexp: /, '');
}

function refuse(regex: string, why: string, cause?: unknown): Failure {
  return new Failure('CONFIG_INVALID', `not a regular expression: ${quoteForeign(regex, 120)}: ${why}`, {
    subject: regex.slice(0, LONGEST),
    hint: 'the syntax is RE2: https://github.com/google/re2/wiki/Syntax',
    ...(cause === undefined ? {} : { cause }),
  });
}
