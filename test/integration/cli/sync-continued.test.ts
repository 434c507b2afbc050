import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aHeldRegistry, type HeldRegistry } from '../../support/held-registry.ts';
import { digestAt, missingAt } from '../../support/raw-registry.ts';
import { putImages, sharingImages } from '../../support/tagged-images.ts';

const IMAGES = sharingImages(6, 1_200_000);
const BLOBS = new Map([...IMAGES.values()].flatMap(({ blobs }) => blobs).map((one) => [one.descriptor.digest, one]));
const SIZE = [...BLOBS.values()].reduce((sum, { descriptor }) => sum + descriptor.size, 0);
const POINTS = 8;
/** Of each blob: the chunk that is held back and one on its way; and as much that the registry read and had not written. */
const IN_FLIGHT = 2 * 64 * 1024;

let waybill: CommandLine;

beforeAll(async () => {
  waybill = await aCommandLine();
});
afterAll(async () => {
  await waybill[Symbol.asyncDispose]();
});

/** Seeded: the same points on every machine. */
function pointsOf(seed: number): readonly number[] {
  let state = seed;
  return Array.from({ length: POINTS }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * SIZE);
  });
}

/** What stands under a tag is whole, or it is not there. */
async function wholeTags(far: HeldRegistry): Promise<readonly string[]> {
  const whole: string[] = [];
  for (const [tag, image] of IMAGES) {
    const digest = await digestAt(far.host, 'to/app', tag);
    if (digest === undefined) continue;
    expect(digest).toBe(image.root.descriptor.digest);
    expect(await missingAt(far.host, 'to/app', image)).toEqual([]);
    whole.push(tag);
  }
  return whole;
}

/** Kills a sync once the source has given `bytes` away, runs it again, and tells how much was read twice. */
async function killAndGoOn(bytes: number, name: string): Promise<number> {
  await using near = await aHeldRegistry();
  await using far = await aHeldRegistry({ resumes: true });
  await putImages(near.host, 'team/app', IMAGES);
  near.release();
  const state = path.join(waybill.directory, name);
  const places = ['--src', 'docker', '--dest', 'docker', `${near.host}/team/app`, `${far.host}/to`];
  const args = ['sync', '--json', '--attached', 'none', '--state', state, ...places];
  near.hold(bytes);
  const child = spawn(process.execPath, [waybill.main, '--insecure-policy', ...args], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], ...waybill.environment },
  });
  const exit = once(child, 'exit');
  await expect.poll(() => near.given, { timeout: 30_000, interval: 10 }).toBeGreaterThanOrEqual(bytes);
  await expect
    .poll(() => far.taken, { timeout: 30_000, interval: 10 })
    .toBeGreaterThanOrEqual(near.given - IN_FLIGHT * BLOBS.size);
  child.kill('SIGKILL');
  await exit;
  const first = near.given;
  await wholeTags(far);
  near.release();
  const { code, stderr } = await waybill.run(args);
  expect(code, stderr).toBe(0);
  expect(await wholeTags(far)).toEqual([...IMAGES.keys()]);
  expect(await readdir(path.join(state, 'uploads'))).toEqual([]);
  return first + near.given - SIZE;
}

describe('a sync with --state that is killed and run again', () => {
  it('shows no tag that is not whole, and reads again what was on its way alone', { timeout: 300_000 }, async () => {
    const twice: number[] = [];
    const queue = [...pointsOf(5).entries()];
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        twice.push(await killAndGoOn(next[1], `point-${String(next[0])}`));
    };
    await Promise.all([work(), work(), work()]);
    expect(twice).toHaveLength(POINTS);
    expect(Math.max(...twice)).toBeLessThanOrEqual(2 * IN_FLIGHT * BLOBS.size);
  });
});
