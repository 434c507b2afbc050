import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { findProgram } from '../../support/debian.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';

const IMAGE = anImage({ layers: 4, layerBytes: 1_000_000, seed: 'terminal' });
const [HIDE, SHOW] = ['\u001B[?25l', '\u001B[?25h'];

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;

beforeAll(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  await putImage(near.host, 'team/app', IMAGE, '1');
});
afterAll(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});

interface Shown {
  readonly code: unknown;
  readonly text: string;
}

/** Runs a copy on a terminal; `onText` sees all that it has shown so far, and may type. */
async function onTerminal(
  args: readonly string[],
  onText: (text: string, type: (keys: string) => void) => void = () => undefined,
): Promise<Shown> {
  const words = [process.execPath, waybill.main, 'copy', '--insecure-policy', ...args];
  const child = spawn('script', ['-qec', words.join(' '), '/dev/null'], {
    env: { PATH: process.env['PATH'], TERM: 'xterm', SHELL: '/bin/sh', ...waybill.environment },
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more;
    onText(text, (keys) => child.stdin.write(keys));
  });
  const [code] = (await once(child, 'close')) as readonly unknown[];
  return { code, text };
}

/** The percentages of the bar with this name, in the order in which they were shown. */
const percentages = (text: string, name: string): readonly number[] =>
  [...text.matchAll(/(\d+)% \| \S+ \S+ of \S+ \S+ \| ([^\s\p{Cc}]+)/gu)]
    .filter(([, , named]) => named === name)
    .map(([, percent]) => Number(percent));

describe.skipIf(findProgram('script') === undefined)('a copy on a terminal', () => {
  it('shows a bar for each destination that only ever grows, and takes them away at the end', async () => {
    const names = [`${far.host}/one/app:1`, `${far.host}/two/app:1`];
    const { code, text } = await onTerminal([
      '--limit-rate',
      '3M',
      `docker://${near.host}/team/app:1`,
      ...names.map((name) => `docker://${name}`),
    ]);
    expect(code, text).toBe(0);
    for (const name of names) {
      const seen = percentages(text, name);
      expect(seen.length, text).toBeGreaterThan(1);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(text.slice(text.lastIndexOf(SHOW))).toContain(`${name}@sha256:`);
    }
    expect(text.split(HIDE)).toHaveLength(text.split(SHOW).length);
    expect(text.slice(text.lastIndexOf(SHOW))).not.toContain('%');
  });

  it('gives the cursor back when it is interrupted, and ends with 130', async () => {
    let isTyped = false;
    const { code, text } = await onTerminal(
      ['--limit-rate', '500K', `docker://${near.host}/team/app:1`, `docker://${far.host}/three/app:1`],
      (shown, type) => {
        if (isTyped || !/[1-9]\d*% \|/.test(shown)) return;
        isTyped = true;
        type('\u0003');
      },
    );
    expect(code, text).toBe(130);
    expect(text.lastIndexOf(SHOW)).toBeGreaterThan(text.lastIndexOf(HIDE));
    expect(text).toContain('error CANCELLED');
  });
});
