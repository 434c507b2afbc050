import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aHeldRegistry, type HeldRegistry } from '../../support/held-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { digestAt, missingAt, putImage } from '../../support/raw-registry.ts';

const IMAGE = anImage({ layers: 3, layerBytes: 1_500_000, seed: 'continued' });
const SIZE = IMAGE.blobs.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
const LARGEST = Math.max(...IMAGE.blobs.map(({ descriptor }) => descriptor.size));
/** The config may be read while the registry is still asked whether it is there. */
const SMALL = SIZE - 3 * LARGEST;
const POINTS = 50;
const SIDE_BY_SIDE = 5;
/** What a process may hold of a blob that the registry has not seen: the chunk that is held back and one on its way; and as much again
 * that the registry had read and not yet written when the connection broke. */
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

/** Kills a copy once the source has given `bytes` away and nothing moves any more, then runs it again. */
async function killAndGoOn(
  bytes: number,
  name: string,
  near: HeldRegistry,
  far: HeldRegistry,
  more: readonly string[],
): Promise<{ readonly first: number; readonly second: number }> {
  const source = `docker://${near.host}/team/app:1`;
  const args = [
    'copy',
    '--json',
    ...more,
    '--state',
    path.join(waybill.directory, name),
    source,
    `docker://${far.host}/to/app:1`,
  ];
  near.hold(bytes);
  const child = spawn(process.execPath, [waybill.main, '--insecure-policy', ...args], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], ...waybill.environment },
  });
  const exit = once(child, 'exit');
  await expect.poll(() => near.given, { timeout: 30_000, interval: 10 }).toBeGreaterThanOrEqual(bytes);
  // All but what may be on its way has arrived; a process that held back more would never get there.
  await expect
    .poll(() => far.taken, { timeout: 30_000, interval: 10 })
    .toBeGreaterThanOrEqual(near.given - IN_FLIGHT * IMAGE.blobs.length);
  expect(await digestAt(far.host, 'to/app', '1')).toBeUndefined();
  child.kill('SIGKILL');
  await exit;
  const first = near.given;
  near.release();
  const { code, stderr } = await waybill.run(args);
  expect(code, stderr).toBe(0);
  return { first, second: near.given };
}

async function tryPoint(bytes: number, name: string, resumes: boolean, more: readonly string[]): Promise<number> {
  await using near = await aHeldRegistry();
  await using far = await aHeldRegistry({ resumes });
  await putImage(near.host, 'team/app', IMAGE, '1');
  near.release();
  const { first, second } = await killAndGoOn(bytes, name, near, far, more);
  expect(await missingAt(far.host, 'to/app', IMAGE)).toEqual([]);
  expect(await digestAt(far.host, 'to/app', '1')).toBe(IMAGE.root.descriptor.digest);
  expect(await readdir(path.join(waybill.directory, name, 'uploads'))).toEqual([]);
  return first + second - SIZE;
}

/** How much was read twice, for every point. */
async function tryAll(
  resumes: boolean,
  points: readonly number[],
  ...more: readonly string[]
): Promise<readonly number[]> {
  const twice: number[] = [];
  const queue = [...points.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [at, bytes] = next;
      twice.push(await tryPoint(bytes, `${resumes ? 'resumes' : 'not'}-${String(at)}`, resumes, more));
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return twice;
}

describe('a copy with --state that is killed and run again', () => {
  it('reads no more again than what was on its way, at 50 points', { timeout: 300_000 }, async () => {
    const twice = await tryAll(true, pointsOf(7));
    expect(twice).toHaveLength(POINTS);
    expect(Math.max(...twice)).toBeLessThanOrEqual(2 * IN_FLIGHT * IMAGE.blobs.length);
  });

  it('reads the one blob under way again where the registry gives up what breaks', { timeout: 120_000 }, async () => {
    const twice = await tryAll(false, pointsOf(11).slice(0, 10), '--image-parallel-copies=1');
    expect(Math.max(...twice)).toBeGreaterThan(0);
    expect(Math.max(...twice)).toBeLessThanOrEqual(LARGEST + SMALL);
  });
});
