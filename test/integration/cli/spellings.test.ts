import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';

const ONE = anImage({ seed: 'one' });
const TWO = anImage({ seed: 'two' });

let waybill: CommandLine;
let registry: FaultyRegistry;
/** The registry's host in two spellings. */
let lower: string;
let upper: string;

beforeAll(async () => {
  [waybill, registry] = await Promise.all([aCommandLine(), aFaultyRegistry()]);
  lower = registry.host.replace('127.0.0.1', 'localhost');
  upper = lower.toUpperCase();
  await putImage(registry.host, 'team/one', ONE, '1');
  await putImage(registry.host, 'team/two', TWO, '2');
});
afterAll(async () => {
  for (const one of [waybill, registry]) await one[Symbol.asyncDispose]();
});

describe('one destination in two spellings', () => {
  it('is one of a copy, with the tags of both', async () => {
    const places = [`docker://${lower}/to/app:1`, `docker://${upper}/to/app:1`, `docker://${upper}/to/app:2`];
    const { code, destinations } = await waybill.copy([`docker://${registry.host}/team/one:1`, ...places]);
    expect(code).toBe(0);
    expect(destinations.map(({ tags }) => [...new Set(tags)])).toEqual([['1', '2']]);
  });

  it('takes one image of a sync file', async () => {
    const file = path.join(waybill.directory, 'sync.yaml');
    const entry = (from: string, host: string): string =>
      `  - {from: ${registry.host}/team/${from}, to: ${host}/to/x:9}\n`;
    await writeFile(file, `version: waybill.sync/v1\nsync:\n${entry('one:1', lower)}${entry('two:2', upper)}`);
    const { code, stderr } = await waybill.run(['sync', '--config', file]);
    expect(code).toBe(3);
    expect(stderr).toContain(`to/x:9 is where docker://${registry.host}/team/one:1 goes already`);
  });

  it('makes a plan one that cannot be applied', async () => {
    const file = path.join(waybill.directory, 'plan.json');
    const places = [`docker://${lower}/to/plan:1`, `docker://${lower}/to/plan:2`];
    const planned = await waybill.run(['copy', '--plan', file, `docker://${registry.host}/team/one:1`, ...places]);
    expect(planned.code, planned.stderr).toBe(0);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(`${lower}/to/plan:2`, `${upper}/to/plan:1`));
    const { code, stderr } = await waybill.run(['apply', file]);
    expect(code).toBe(4);
    expect(stderr).toContain('the plan names one place twice');
    expect(registry.seen.filter(({ method, path: asked }) => method === 'PUT' && asked.includes('/to/plan/'))).toEqual(
      [],
    );
  });
});
