import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInspectionValue } from '../../test/support/inspection-value.ts';
import { Failure } from '../runtime/failure.ts';
import { renderTemplate } from './render.ts';
import { REPORT_FUNCTIONS } from './report-functions.ts';
import { goList, goString, goStrings } from './value.ts';

interface Row {
  readonly template: string;
  /** What Go's text/template prints over anInspectionValue(). */
  readonly output?: string;
  readonly fails?: true;
}

const ROWS = JSON.parse(
  readFileSync(new URL('../../test/fixtures/templates.json', import.meta.url), 'utf8'),
) as readonly Row[];

const render = (text: string): string => renderTemplate(text, anInspectionValue(), { functions: REPORT_FUNCTIONS });

function failureOf(run: () => unknown): Failure {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing failed');
}

describe('a Go template', () => {
  for (const row of ROWS) {
    it(`${row.fails === true ? 'refuses' : 'renders as Go does'}: ${JSON.stringify(row.template)}`, () => {
      if (row.fails === true) expect(failureOf(() => render(row.template)).code).toBe('INPUT_INVALID');
      else expect(render(row.template)).toBe(row.output);
    });
  }
});

const PIECES = [
  ...'{{|}}|{{- | -}}|range |if |with |else|end|define |template |"t" |.Os|.Layers|$x|:=|=|,|(|)| |printf |"%5d" '.split(
    '|',
  ),
  ..."index |1|-2.5|'a'|`r`|/*|*/|nil|.|{{end}}|{{else}}|{{range .Layers}}|{{if .Os}}|{{.}}|and |eq |len |slice ".split(
    '|',
  ),
  '|',
  '\n',
  '{{break}}',
];

describe('a wrong template', () => {
  it.each([
    ['{{.Nope}}', 'template line 1, column 3: there is no field .Nope in main.Output'],
    ['ok\n  {{nope 1}}', 'template line 2, column 5: unknown function "nope"'],
    ['{{if .Os}}x', 'template line 1, column 3: the {{if}} has no {{end}}'],
    ['a{{.Os', 'template line 1, column 2: the braces are not closed: }} is missing'],
    ['{{range .Os}}{{end}}', 'template line 1, column 9: range wants a list or a map, not string'],
  ])('says where and what: %s', (template, message) => {
    expect(failureOf(() => render(template)).message).toContain(message);
  });

  it('never fails with anything but a Failure, and never hangs', () => {
    const piece = fc.constantFrom(...PIECES);
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (template) => {
        try {
          render(template);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect(error).toMatchObject({ code: 'INPUT_INVALID' });
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a text without braces', () => {
  it('renders as itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('{{')),
        (text) => {
          expect(render(text)).toBe(text);
        },
      ),
    );
  });
});

describe('a hostile template', () => {
  it.each([
    ['nests blocks too deep', '{{if 1}}'.repeat(200) + '{{end}}'.repeat(200), 'nested deeper'],
    ['nests parentheses too deep', `{{${'('.repeat(60_000)}}}`, 'nested deeper'],
    ['calls itself', '{{define "a"}}{{template "a"}}{{end}}{{template "a"}}', 'call one another'],
    ['loops for ever', '{{range 1000000000000}}{{end}}', 'too many steps'],
    ['doubles a text', '{{$x := "xxxxxxxx"}}{{range 100}}{{$x = print $x $x}}{{end}}', 'grows past'],
    ['pads a text', '{{range 100}}{{printf "%1000000d" 1}}{{end}}', 'grows past'],
    ['is too long', 'x'.repeat(70_000), 'longer than'],
  ])('is refused when it %s', (_, template, message) => {
    const failure = failureOf(() => render(template));
    expect(failure.code).toBe('INPUT_INVALID');
    expect(failure.message).toContain(message);
  });

  it('is stopped when nested loops print nothing', () => {
    const many = goList(Array.from({ length: 1000 }, () => goString('x')));
    expect(
      failureOf(() => renderTemplate('{{range $}}{{range $}}{{range $}}{{end}}{{end}}{{end}}', many)).message,
    ).toContain('too many steps');
  });
});

describe('the bytes of a text', () => {
  it('are what len and index count', () => {
    expect(renderTemplate('{{len (index . 0)}} {{index (index . 0) 1}}', goStrings(['é']))).toBe('2 169');
  });
});
