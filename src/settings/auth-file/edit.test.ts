import { chmod, lstat, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { aDirectory } from '../../../test/support/layout-image.ts';
import { editAuthFile } from './edit.ts';
import { setMember } from './json-text.ts';

const never = new AbortController().signal;

async function add(file: string, key: string): Promise<void> {
  await editAuthFile(file, never, async ({ text }) => Promise.resolve({ text: setMember(text, ['auths', key], {}) }));
}

describe('an auth file that is edited', () => {
  it('is made where there is none, for its owner alone, and its directory too', async () => {
    await using place = await aDirectory();
    const file = path.join(place.path, 'new/containers/auth.json');
    await add(file, 'h');
    expect(await readFile(file, 'utf8')).toBe('{\n\t"auths": {\n\t\t"h": {}\n\t}\n}\n');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700);
    expect(await readdir(path.dirname(file))).toEqual(['auth.json']);
  });

  it("becomes its owner's alone", async () => {
    await using place = await aDirectory();
    const file = path.join(place.path, 'auth.json');
    await writeFile(file, '{}');
    await chmod(file, 0o644);
    await add(file, 'h');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('may be empty, as mktemp makes it', async () => {
    await using place = await aDirectory();
    const file = path.join(place.path, 'auth.json');
    await writeFile(file, '');
    await add(file, 'h');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ auths: { h: {} } });
  });

  it.each(['real.json', 'not/there/yet.json'])('is the one at the end of the links, %s', async (target) => {
    await using place = await aDirectory();
    const real = path.join(place.path, target);
    if (target === 'real.json') await writeFile(real, '{}');
    const [first, second] = [path.join(place.path, 'first.json'), path.join(place.path, 'links/second.json')];
    await mkdir(path.dirname(second));
    await symlink(path.join('links', 'second.json'), first);
    await symlink(path.join('..', target), second);
    await add(first, 'h');
    expect(await readlink(first)).toBe(path.join('links', 'second.json'));
    expect((await lstat(second)).isSymbolicLink()).toBe(true);
    expect(JSON.parse(await readFile(real, 'utf8'))).toEqual({ auths: { h: {} } });
  });

  it('is no circle of links', async () => {
    await using place = await aDirectory();
    const [one, other] = [path.join(place.path, 'one'), path.join(place.path, 'other')];
    await symlink(one, other);
    await symlink(other, one);
    await failureOf(add(one, 'h'), 'STORAGE_FAILED');
  });

  it('stays as it is when it cannot be understood, or the edit fails', async () => {
    await using place = await aDirectory();
    const file = path.join(place.path, 'auth.json');
    await writeFile(file, '{"auths": s3cret}');
    await failureOf(add(file, 'h'), 'CONFIG_INVALID');
    await writeFile(file, '{"auths": {}}');
    await expect(editAuthFile(file, never, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readFile(file, 'utf8')).toBe('{"auths": {}}');
    expect(await readdir(place.path)).toEqual(['auth.json']);
  });

  it('loses nothing to others that edit it at the same time', async () => {
    await using place = await aDirectory();
    const file = path.join(place.path, 'auth.json');
    const keys = Array.from({ length: 12 }, (_, at) => `h${String(at)}`);
    await Promise.all(keys.map(async (key) => add(file, key)));
    const { auths } = JSON.parse(await readFile(file, 'utf8')) as { readonly auths: object };
    expect(Object.keys(auths).toSorted()).toEqual(keys.toSorted());
    expect(await readdir(place.path)).toEqual(['auth.json']);
  });

  it('is not waited for once interrupted', async () => {
    await using place = await aDirectory();
    const file = path.join(place.path, 'auth.json');
    const controller = new AbortController();
    const { promise: held, resolve: letGo } = Promise.withResolvers<undefined>();
    const { promise: inside, resolve: enter } = Promise.withResolvers<undefined>();
    const holder = editAuthFile(file, never, async () => {
      enter(undefined);
      return held;
    });
    await inside;
    const waiting = editAuthFile(file, controller.signal, async () => Promise.resolve({ text: '{}' }));
    controller.abort(new Error('interrupted'));
    await expect(waiting).rejects.toThrow('interrupted');
    letGo(undefined);
    await holder;
    expect(await readdir(place.path)).toEqual([]);
  });
});
