import { describe, expect, it } from 'vitest';
import { anInspectionValue } from '../../test/support/inspection-value.ts';
import { renderFormat, renderJsonReport } from './format.ts';

const value = anInspectionValue();

describe('a --format', () => {
  it.each(['json', ' json ', '{{json}}', '{{ json . }}', ''])('is the JSON of the whole for %j', (format) => {
    expect(renderFormat(format, value)).toBe(renderJsonReport(value));
  });

  it('is rendered once over the value, with a newline at the end', () => {
    expect(renderFormat('{{.Os}}', value)).toBe('linux\n');
    expect(renderFormat('{{.Os}}\n', value)).toBe('linux\n');
  });

  it('keeps a {{range .}} that is written', () => {
    expect(renderFormat('{{range .}}{{.Os}}{{end}}', value)).toBe('linux\n');
    expect(renderFormat('{{ range . }}{{.Os}}{{ end }}', value)).toBe('linux\n');
  });

  it(String.raw`takes \n and \t as the signs they stand for, and leaves them in quotes`, () => {
    expect(renderFormat(String.raw`{{.Os}}\n\t{{.Architecture}}`, value)).toBe('linux\n\tamd64\n');
    expect(renderFormat(String.raw`{{range .Layers}}{{.}}\n{{end}}`, value)).toBe('sha256:l1\nsha256:l2\n\n');
    expect(renderFormat(String.raw`{{join .Layers "\n"}}`, value)).toBe('sha256:l1\nsha256:l2\n');
  });

  it('aligns a table', () => {
    expect(renderFormat('table {{.Os}} {{.Architecture}}', value)).toBe('linux       amd64\n');
    expect(renderFormat(String.raw`table {{.Os}}\t{{.Name}}\t{{.Os}}\nlonger-than-that x y`, value)).toBe(
      'linux             docker.io/library/app  linux\nlonger-than-that  x                      y\n',
    );
  });

  it('counts places in what was written, not in what is put around it', () => {
    expect(() => renderFormat('{{.Nope}}', value)).toThrow('template line 1, column 3: there is no field .Nope');
    expect(() => renderFormat('{{if .Os}}', value)).toThrow('template line 1, column 3: the {{if}} has no {{end}}');
    expect(() => renderFormat(String.raw`{{.Os}}\n{{.Nope}}`, value)).toThrow('column');
  });
});
