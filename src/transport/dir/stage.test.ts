import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStage } from './stage.ts';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const OLD = '.waybill-0123456789abcdef';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'waybill-stage-'));
});
afterEach(async () => rm(place, { recursive: true }));

async function plant(directory: string, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.join(directory, name), { recursive: true });
    await writeFile(path.join(directory, name, 'part'), 'x');
    await utimes(path.join(directory, name), LONG_AGO, LONG_AGO);
  }
}

describe('the stage of a directory', () => {
  it.each([
    ['that is new, beside it', 'new/image'],
    ['that is there, within it', ''],
  ])('takes away what a killed process left, of a target %s', async (_where, target) => {
    const others = ['.waybill-other', 'kept'];
    await plant(place, OLD, ...others);
    await mkdir(path.join(place, '.waybill-fedcba9876543210'));
    await using stage = createStage(path.join(place, target));
    const own = path.basename(await stage.directory());
    expect((await readdir(place)).toSorted()).toEqual([...others, '.waybill-fedcba9876543210', own].toSorted());
  });
});
