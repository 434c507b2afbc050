import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isErrno } from '../../runtime/owned-files.ts';
import { makeDirectory } from '../../runtime/make-directory.ts';
import { asFailure } from './files.ts';
import { ROOT_FILE, VERSION_FILE } from './format.ts';

const STAGE_PREFIX = '.waybill-';
const STAGE = /^\.waybill-[0-9a-f]{16}$/;

/** Nobody writes an image for longer: what a killed process left is removed by the next writer after this time. */
const ABANDONED_AFTER_MS = 24 * 3_600_000;

/**
 * A directory in the making, on the file system of its target: inside the target where that exists (it may be a mount point, or
 * its parent not ours to write), else in the nearest ancestor. Nothing of the target changes before `publish`.
 */
export interface Stage extends AsyncDisposable {
  /** Created at the first call. */
  directory(): Promise<string>;
  /** Makes the staged files the whole content of the target. At every moment the target holds the old image or the new one. */
  publish(): Promise<void>;
}

export function createStage(target: string): Stage {
  let made: Promise<string> | undefined;
  const directory = async (): Promise<string> => (made ??= makeStage(target));
  return {
    directory,
    publish: async () => {
      const stage = await directory();
      const isNew = path.dirname(stage) !== (await realPathOf(target));
      if (isNew && (await becomes(stage, target))) {
        made = undefined;
        return;
      }
      await replaceContent(stage, target);
    },
    [Symbol.asyncDispose]: async () => {
      const stage = await made?.catch(() => undefined);
      made = undefined;
      if (stage !== undefined) await rm(stage, { recursive: true, force: true });
    },
  };
}

/** Entries of a directory that are not a writer's own. */
export async function listContent(directory: string): Promise<readonly string[]> {
  return (await readdir(directory)).filter((name) => !name.startsWith(STAGE_PREFIX));
}

async function makeStage(target: string): Promise<string> {
  try {
    let place = target;
    let found = await realPathOf(place);
    while (found === undefined) {
      place = path.dirname(place);
      found = await realPathOf(place);
    }
    await removeAbandoned(found);
    const stage = path.join(found, `${STAGE_PREFIX}${randomBytes(8).toString('hex')}`);
    await mkdir(stage, { mode: 0o755 });
    return stage;
  } catch (error) {
    throw asFailure(error);
  }
}

/** One rename. False when the target has come to be meanwhile. */
async function becomes(stage: string, target: string): Promise<boolean> {
  await makeDirectory(path.dirname(target), 0o755);
  await flush(stage);
  try {
    await rename(stage, target);
  } catch (error) {
    if (isErrno(error, 'ENOTEMPTY', 'EEXIST')) return false;
    throw error;
  }
  await flush(path.dirname(target));
  return true;
}

/**
 * Blobs first, which disturb nobody; then the manifest, whose rename is the moment of change; then the old content goes. Two
 * renames of whole directories would leave a moment without any image.
 */
async function replaceContent(stage: string, target: string): Promise<void> {
  const before = await listContent(target);
  const staged = await readdir(stage);
  const move = async (name: string): Promise<void> => rename(path.join(stage, name), path.join(target, name));
  for (const name of staged.filter((one) => one !== ROOT_FILE && one !== VERSION_FILE)) await move(name);
  await flush(target);
  await move(ROOT_FILE);
  await move(VERSION_FILE);
  await flush(target);
  for (const name of before.filter((one) => !staged.includes(one)))
    await rm(path.join(target, name), { recursive: true, force: true });
  // Renaming one hard link over another of the same file leaves both: what is left is there already.
  await rm(stage, { recursive: true, force: true });
}

/** What others left beside it is theirs, and an ancestor may be one that we may only write to. */
async function removeAbandoned(place: string): Promise<void> {
  const names = await readdir(place).catch(() => []);
  for (const name of names.filter((one) => STAGE.test(one))) {
    const found = await lstat(path.join(place, name)).catch(() => undefined);
    if (found?.isDirectory() === true && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS)
      await rm(path.join(place, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Makes renames in a directory survive a power cut. */
async function flush(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function realPathOf(file: string): Promise<string | undefined> {
  try {
    return await realpath(file);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}
