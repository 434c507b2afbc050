import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/operation/result.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';

const IMAGE = anImage({ seed: 'archived', layers: 3, layerBytes: 2000 });

let waybill: CommandLine;
let source: FaultyRegistry;

beforeAll(async () => {
  [waybill, source] = await Promise.all([aCommandLine(), aFaultyRegistry()]);
  await putImage(source.host, 'team/app', IMAGE, '1.0');
});
afterAll(async () => {
  for (const one of [waybill, source]) await one[Symbol.asyncDispose]();
});
afterEach(() => source.clear());

const sync = async (file: string): ReturnType<CommandLine['run']> =>
  waybill.run([
    'sync',
    '--src=docker',
    '--dest=oci-archive',
    '--json',
    '--retry-times=0',
    `${source.host}/team/app`,
    file,
  ]);

describe('sync into an archive', () => {
  it('fails what went into an archive that could not be put in its place, also where the path is relative', async () => {
    const whole = path.join(waybill.directory, 'whole.tar');
    const relative = path.relative(process.cwd(), path.join(waybill.directory, 'relative.tar'));
    for (const file of [whole, relative]) {
      source.plant({
        path: /blobs/,
        times: 1,
        before: () => mkdirSync(file),
        what: { kind: 'rewrite', change: (answer) => answer },
      });
      const { code, stdout } = await sync(file);
      expect([code, (JSON.parse(stdout) as Result).status]).toEqual([1, 'failed']);
    }
  });

  it('leaves the file as it is when no image arrived whole', async () => {
    const file = path.join(waybill.directory, 'kept.tar');
    expect((await sync(file)).code).toBe(0);
    const before = await readFile(file);
    const [, last] = IMAGE.blobs.slice(-2);
    source.plant({
      path: new RegExp(`blobs/${last?.descriptor.digest ?? ''}`),
      what: { kind: 'answer', status: 404 },
    });
    expect((await sync(file)).code).not.toBe(0);
    expect((await readFile(file)).equals(before)).toBe(true);
  });
});
