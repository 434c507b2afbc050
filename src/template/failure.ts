import { Failure } from '../runtime/failure.ts';

/** What a function or a conversion finds wrong. The executor adds where in the template that was. */
export class TemplateProblem extends Error {
  override readonly name = 'TemplateProblem';
}

/** INPUT_INVALID with the place, counted as editors count: lines and columns from 1. */
export function failAt(text: string, offset: number, skipped: number, problem: string): Failure {
  const before = text.slice(skipped, Math.max(skipped, offset));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return new Failure('INPUT_INVALID', `template line ${String(line)}, column ${String(column)}: ${problem}`, {
    side: 'local',
    hint: 'the template is written as for Go text/template: {{.Name}}, {{range .Layers}}{{.}}{{end}}, {{json .Labels}}',
    facts: { line, column },
  });
}
