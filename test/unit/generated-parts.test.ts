import { execFileSync } from 'node:child_process';
import { readFileSync, globSync } from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { describe, expect, it } from 'vitest';
import { inputNames } from '../../src/frontend/inputs.ts';
import { inputRows } from '../../src/frontend/options/inputs-table.ts';
import { variableOf } from '../../src/frontend/options/render.ts';
import { OPTIONS } from '../../src/frontend/options/table.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

describe('what comes from the table of options', () => {
  it('is in the files as the table has it', () => {
    const check = (): unknown =>
      execFileSync(process.execPath, ['scripts/docs.mjs', '--check'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
    expect(check).not.toThrow();
  });

  it('names the same inputs in action.yml as are read', () => {
    const action = parse(textOf('action.yml')) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    expect(Object.keys(action['inputs'] ?? {}).toSorted()).toEqual(inputNames().toSorted());
    expect(inputRows().map(({ name }) => name)).toHaveLength(inputNames().length);
    expect(Object.keys(action['outputs'] ?? {})).toEqual([
      'digest',
      'digests',
      'references',
      'changed',
      'status',
      'result',
      'matrix',
    ]);
    expect(action['runs']).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/index.js' });
  });

  it.each(['copy', 'sync', 'sign', 'verify'] as const)(
    'gives the inputs of the component %s to the program as variables, and none of them to its script',
    (command) => {
      const text = textOf(`gitlab/templates/${command}.yml`);
      const [spec, jobs] = parseAllDocuments(text).map((one) => one.toJS() as Readonly<Record<string, unknown>>);
      const inputs = Object.keys((spec?.['spec'] as { readonly inputs: object } | undefined)?.inputs ?? {});
      const [job] = Object.values(jobs ?? {}) as readonly {
        readonly script: readonly string[];
        readonly variables: object;
      }[];
      expect(job?.script.join('\n')).not.toContain('$[[');
      expect(job?.script.join('\n')).toContain(`"$@" ${command} --inputs-from-env`);
      for (const input of inputs) expect(text.split('---')[1], input).toContain(`$[[ inputs.${input} ]]`);
      const passed = inputRows(command).filter(({ name, later, githubOnly }) => {
        const isElsewhere = name === 'destination' && (command === 'sign' || command === 'verify');
        return !later && !githubOnly && !isElsewhere;
      });
      for (const { name } of passed) expect(Object.keys(job?.variables ?? {})).toContain(variableOf(name));
    },
  );

  it('runs every component in the same way, but for its command', () => {
    const [copy, ...others] = ['copy', 'sync', 'sign', 'verify'].map((command) => {
      const job = textOf(`gitlab/templates/${command}.yml`).split('# end of generated').at(-1) ?? '';
      return job.replace(`"$@" ${command} `, '"$@" COMMAND ');
    });
    for (const other of others) expect(other).toBe(copy);
  });

  it('is read somewhere: no flag that is accepted is ignored', () => {
    const sources = globSync('src/frontend/**/*.ts', { cwd: ROOT })
      .filter((file) => !file.includes('/options/') && !file.endsWith('.test.ts'))
      .map(textOf)
      .join('\n');
    const unread = OPTIONS.filter(({ later }) => later === undefined)
      .map(({ name }) => name)
      .filter((name) => !sources.includes(`'${name}'`) && !sources.includes(`'${name.replace(/^(?:src|dest)-/, '')}'`))
      .filter((name) => !sources.includes(`\${prefix}${name.replace(/^(?:src|dest)-/, '')}\``));
    expect(unread).toEqual([]);
  });
});
