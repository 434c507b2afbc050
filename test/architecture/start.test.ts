import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

/** What a file needs before it runs: its static imports but for types, as they are written. */
function needsOf(file: string, text = readFileSync(file, 'utf8')): readonly string[] {
  const { module } = parseSync(file, text);
  const imported = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  const exported = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) => (moduleRequest === null || isType ? [] : [moduleRequest.value]));
  return [...new Set([...imported, ...exported])];
}

/** Files of ours, and packages and parts of Node, that are loaded with the file. */
function loadedWith(...roots: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>(roots);
  for (const one of found) {
    if (!one.startsWith('src/')) continue;
    for (const need of needsOf(one)) found.add(need.startsWith('.') ? path.join(path.dirname(one), need) : need);
  }
  return found;
}

/** Everything that a copy from registry to registry loads before its first byte, as far as imports are static. */
const COPY = loadedWith('src/frontend/session.ts', 'src/transport/index.ts', 'src/operation/copy.ts');

const among = (loaded: ReadonlySet<string>, pattern: RegExp): readonly string[] =>
  [...loaded].filter((one) => pattern.test(one)).toSorted();

describe('what is loaded for a copy between registries', () => {
  it('is seen by this test, and type imports are not', () => {
    expect(COPY.size).toBeGreaterThan(100);
    expect(needsOf('a.ts', "import type { A } from './a.ts'; import { type B } from './b.ts';")).toEqual([]);
    expect(needsOf('a.ts', "import { c } from './c.ts'; export * from './d.ts'; import './e.ts';")).toEqual([
      './c.ts',
      './e.ts',
      './d.ts',
    ]);
  });

  it('has nothing of archives, nor the read and write ends of other places', () => {
    expect(among(COPY, /^src\/archive\//)).toEqual([]);
    const ends = /^src\/transport\/(?!registry\/)[^/]+\/(?:source|sink|stage|store|open-engine|engine)\.ts$/;
    expect(among(COPY, ends)).toEqual([]);
  });

  it('has none of the other commands, clouds, programs and formats of settings files', () => {
    expect(among(COPY, /^src\/operation\/(?:air-gap|sync|plan|prune|check|serve|login)/)).toEqual([]);
    expect(among(COPY, /^src\/cloud\/(?:aws|azure|google)\//)).toEqual([]);
    expect(among(COPY, /^src\/settings\/(?:credential-helper|registries\/document|certificates\/read)\.ts$/)).toEqual(
      [],
    );
    expect(among(COPY, /^src\/(?:template|server|selection)\//)).toEqual([]);
  });

  it('has no package, and of Node nothing that is slow to load', () => {
    expect(among(COPY, /^(?!src\/|node:)/)).toEqual([]);
    expect(among(COPY, /^node:(?:child_process|http|https|tls|zlib|readline|worker_threads)/)).toEqual([]);
  });
});

describe('what is loaded at every start', () => {
  it('is a thin door: the rest comes behind await import()', () => {
    const all = loadedWith('src/main.ts', 'src/frontend/door.ts');
    expect(among(all, /^src\//).length).toBeLessThan(12);
    // node:v8 among others: once a flag is set, Node's own modules are compiled anew, for the code that it keeps is for other flags.
    expect(among(all, /^node:(?!module|path|process|os)/)).toEqual([]);
  });
});
