import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aDirectory } from '../../test/support/layout-image.ts';
import { withDirectoryLock } from './directory-lock.ts';

const never = new AbortController().signal;

/** A process that takes the lock and then does nothing more. */
async function startHolder(directory: string): Promise<{ readonly kill: () => Promise<void> }> {
  const script = `
    import { withDirectoryLock } from ${JSON.stringify(path.resolve('src/runtime/directory-lock.ts'))};
    setInterval(() => {}, 1000);
    await withDirectoryLock(${JSON.stringify(directory)}, new AbortController().signal, async () => {
      process.stdout.write('held');
      await new Promise(() => {});
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

describe('the lock of a directory', () => {
  it('lets one caller in at a time, in the order they came, and leaves nothing', async () => {
    await using place = await aDirectory();
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await readdir(place.path);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, async () => withDirectoryLock(place.path, never, work)));
    expect(most).toBe(1);
    expect(await readdir(place.path)).toEqual([]);
  });

  it('is held by a living process and not by a killed one', async () => {
    await using place = await aDirectory();
    const holder = await startHolder(place.path);
    await expect(withDirectoryLock(place.path, AbortSignal.timeout(100), async () => 'in')).rejects.toThrow();
    await holder.kill();
    expect(await withDirectoryLock(place.path, never, async () => 'in')).toBe('in');
    expect(await readdir(place.path)).toEqual([]);
  });

  it('is let go when the work fails', async () => {
    await using place = await aDirectory();
    const failing = withDirectoryLock(place.path, never, async () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await readdir(place.path)).toEqual([]);
  });

  it('does not take files of others for its own', async () => {
    await using place = await aDirectory();
    await writeFile(path.join(place.path, '.waybill-turn-1-zz'), '');
    expect(await withDirectoryLock(place.path, never, async () => 'in')).toBe('in');
    expect(await readdir(place.path)).toEqual(['.waybill-turn-1-zz']);
  });
});
