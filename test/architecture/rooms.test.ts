import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { MAY_IMPORT, TRANSPORT_EXCEPTIONS } from './rooms.ts';

interface Edge {
  readonly from: string;
  readonly to: string;
}

const SOURCES = globSync('src/**/*.ts').filter((file) => !file.endsWith('.test.ts'));

function edgesOf(file: string, text: string): readonly Edge[] {
  const { module } = parseSync(file, text);
  const quoted = (start: number, end: number): string => text.slice(start, end).replace(/^['"]|['"]$/g, '');
  const requests = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.map((one) => quoted(one.moduleRequest.start, one.moduleRequest.end)),
  ];
  return requests
    .filter((request) => request.startsWith('.'))
    .map((request) => ({ from: file, to: path.join(path.dirname(file), request) }));
}

function roomOf(file: string): string {
  return file.split('/')[1]?.replace(/\.ts$/, '') ?? '';
}

function breaches(edges: readonly Edge[]): readonly string[] {
  return edges
    .filter(({ from, to }) => {
      const [above, below] = [roomOf(from), roomOf(to)];
      if (above !== below) return !(MAY_IMPORT[above] ?? []).includes(below);
      if (above !== 'transport') return false;
      const [mine, theirs] = [from.split('/')[2] ?? '', to.split('/')[2] ?? ''];
      if (
        mine === theirs ||
        mine === 'index.ts' ||
        ['contract.ts', 'traits.ts', 'signature-blob.ts', 'name-editor.ts', 'position.ts'].includes(theirs)
      )
        return false;
      return !(TRANSPORT_EXCEPTIONS[mine] ?? []).includes(theirs);
    })
    .map(({ from, to }) => `${from} -> ${to}`);
}

describe('the rooms', () => {
  const edges = SOURCES.flatMap((file) => edgesOf(file, readFileSync(file, 'utf8')));

  it('are connected by arrows that only point down', () => {
    expect(breaches(edges)).toEqual([]);
  });

  it('are all seen by this test', () => {
    expect(edges.length).toBeGreaterThan(40);
    for (const file of SOURCES) expect(Object.keys(MAY_IMPORT), file).toContain(roomOf(file));
  });

  it('would show a planted breach, static or dynamic, and one between two transports', () => {
    const planted = [
      ...edgesOf('src/image/planted.ts', "import type { A } from '../engine/plan.ts';"),
      ...edgesOf('src/transport/dir/planted.ts', "const a = await import('../registry/transport.ts');"),
      ...edgesOf('src/runtime/planted.ts', "export * from '../image/index.ts';"),
    ];
    expect(breaches(planted)).toHaveLength(3);
  });

  it('keep process.env, process.exit and the actions toolkit at the front doors', () => {
    const guilty = SOURCES.filter((file) => !['frontend', 'main'].includes(roomOf(file))).filter((file) =>
      /process\.(?:env|exit)\b|from '@actions\//.test(readFileSync(file, 'utf8')),
    );
    expect(guilty).toEqual([]);
  });
});
