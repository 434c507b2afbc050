import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyNot } from '../support/debian.ts';
import { pathWithOnly } from '../support/image-store.ts';
import { succeed } from '../support/two-tools.ts';
import { anUnprivilegedUser, whyNoUser } from '../support/unprivileged-user.ts';
import { BUNDLE } from './build-bundle.ts';

const absent = whyNot('buildah', 'podman') ?? whyNoUser();
const VFS = ['--storage-driver', 'vfs'];

describe.skipIf(absent !== undefined)(`the storage of a user without root ${absent ?? ''}`, () => {
  it.each(['buildah', 'podman'] as const)(
    'is read, written and deleted from with %s, as that user',
    async (program) => {
      await using user = await anUnprivilegedUser(BUNDLE);
      const only = await pathWithOnly(path.dirname(user.home), program);
      const buildah = async (...args: readonly string[]): Promise<string> =>
        (await succeed(user.run(['buildah', ...VFS, ...args]))).trim();
      const waybill = async (...args: readonly string[]): ReturnType<typeof user.run> =>
        user.run(['env', `PATH=${only}`, 'STORAGE_DRIVER=vfs', ...user.waybill, '--insecure-policy', ...args]);
      const container = await buildah('from', '--quiet', 'scratch');
      await buildah('config', '--cmd', '/hello', container);
      await buildah('commit', '--quiet', '--rm', container, 'localhost/app:1');
      const digest = async (name: string): Promise<string> =>
        buildah('inspect', '--type', 'image', '--format', '{{.FromImageDigest}}', name);

      const copied = await succeed(waybill('copy', 'containers-storage:app:1', `dir:${user.home}/image`));
      expect(copied).toContain(await digest('localhost/app:1'));
      await succeed(waybill('copy', `dir:${user.home}/image`, 'containers-storage:localhost/copy:2'));
      expect(await digest('localhost/copy:2')).toBe(await digest('localhost/app:1'));
      await succeed(waybill('delete', 'containers-storage:localhost/copy:2'));
      expect((await waybill('inspect', 'containers-storage:app:1')).code).toBe(2);
      expect(await buildah('images', '--quiet')).toBe('');
      expect((await readdir(user.home)).filter((one) => one.startsWith('waybill-storage'))).toEqual([]);
      expect(await readdir(path.join(user.home, '.local/share/containers/storage'))).toContain('vfs-images');
    },
  );
});
