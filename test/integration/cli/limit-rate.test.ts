import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { missingAt, putImage } from '../../support/raw-registry.ts';

const IMAGE = anImage({ layers: 3, layerBytes: 300_000, seed: 'rate' });

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

describe('a limit of the rate', () => {
  it.each([
    ['both', ['--limit-rate', '20M']],
    ['the source', ['--src-limit-rate=8MB']],
    ['the destinations', ['--dest-limit-rate', '8MiB']],
  ])('for %s changes nothing of what arrives', async (side, flags) => {
    const place = `rate/${side.replaceAll(' ', '-')}`;
    const { code, stderr } = await waybill.copy([
      ...flags,
      `docker://${near.host}/team/app:1`,
      `docker://${far.host}/${place}:1`,
      `docker://${near.host}/${place}-too:1`,
    ]);
    expect(code, stderr).toBe(0);
    expect(await missingAt(far.host, place, IMAGE)).toEqual([]);
  });

  it.each([
    ['fast', 'takes a size'],
    ['0', 'nothing moves'],
    ['-1', 'takes a size'],
  ])('of %s is refused', async (rate, text) => {
    const { code, stderr } = await waybill.run([
      'copy',
      `--limit-rate=${rate}`,
      `docker://${near.host}/team/app:1`,
      `docker://${far.host}/x/y:1`,
    ]);
    expect([code, stderr.includes(text)], stderr).toEqual([4, true]);
  });
});
