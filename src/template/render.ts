import { executeProgram } from './execute.ts';
import { failAt } from './failure.ts';
import { BUILTINS, type TemplateFunction } from './functions.ts';
import { parseTemplate } from './parse.ts';
import type { Program } from './tree.ts';
import type { GoValue } from './value.ts';

/** The longest template, in bytes of UTF-8. */
const LONGEST_TEMPLATE = 64 * 1024;

export interface RenderOptions {
  /** Functions beside Go's own. */
  readonly functions?: ReadonlyMap<string, TemplateFunction>;
  /** What stands around the text that the user wrote; positions in messages do not count it. */
  readonly around?: { readonly before: string; readonly after: string };
}

/**
 * Renders a Go text/template over data. Bounded: 64 KiB of template, 100 levels of nesting, 16 MiB of output.
 * Fails with INPUT_INVALID, with line and column, when the template is wrong or cannot be applied to the data.
 */
export function renderTemplate(text: string, data: GoValue, options: RenderOptions = {}): string {
  const { before, after } = options.around ?? { before: '', after: '' };
  const whole = before + text + after;
  const fail = (at: number, problem: string): Error =>
    failAt(whole, Math.min(at, before.length + text.length), before.length, problem);
  if (Buffer.byteLength(text) > LONGEST_TEMPLATE) throw fail(0, `longer than ${String(LONGEST_TEMPLATE)} bytes`);
  const functions = new Map([...BUILTINS, ...(options.functions ?? [])]);
  const names = new Set(['and', 'or', ...functions.keys()]);
  const program = parseWhole(
    () => parseTemplate(whole, names, fail),
    () => parseTemplate(text, names, (at, problem) => failAt(text, at, 0, problem)),
  );
  return executeProgram(program, data, functions, fail);
}

/** When the whole does not parse, what the user wrote alone tells better what is wrong with it. */
function parseWhole(parse: () => Program, parseAlone: () => Program): Program {
  try {
    return parse();
  } catch (error) {
    parseAlone();
    throw error;
  }
}
