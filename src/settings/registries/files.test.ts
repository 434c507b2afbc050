import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { aDirectory } from '../../../test/support/layout-image.ts';
import type { RegistriesConf } from './conf.ts';
import { readRegistriesConf, type RegistriesPlaces } from './files.ts';

let root: string;
let directory: Awaited<ReturnType<typeof aDirectory>>;
beforeEach(async () => {
  directory = await aDirectory();
  root = directory.path;
});
afterEach(async () => directory[Symbol.asyncDispose]());

/** A file whose one registry tells which file it was. */
async function put(file: string, text = `[[registry]]\nlocation = "${path.basename(file)}.io"\n`): Promise<string> {
  const whole = path.join(root, file);
  await mkdir(path.dirname(whole), { recursive: true });
  await writeFile(whole, text);
  return whole;
}

async function read(
  environment: Readonly<Record<string, string>> = {},
  more: Partial<RegistriesPlaces> = {},
): Promise<RegistriesConf> {
  return readRegistriesConf({
    named: undefined,
    environment: { HOME: path.join(root, 'home'), ...environment },
    uid: 7,
    system: [path.join(root, 'etc'), path.join(root, 'usr')],
    ...more,
  });
}

async function found(...args: Parameters<typeof read>): Promise<readonly string[]> {
  return (await read(...args)).registries.map(({ file }) => path.relative(root, file));
}

describe('where registries.conf is read', () => {
  it('is nowhere, when there is none', async () => {
    expect(await read()).toEqual({ registries: [], warnings: [] });
  });

  it("is the user's directory before the machine's before the distribution's", async () => {
    await put('usr/containers/registries.conf');
    expect(await found()).toEqual(['usr/containers/registries.conf']);
    await put('etc/containers/registries.conf');
    expect(await found()).toEqual(['etc/containers/registries.conf']);
    await put('home/.config/containers/registries.conf');
    expect(await found()).toEqual(['home/.config/containers/registries.conf']);
    await put('xdg/containers/registries.conf');
    expect(await found({ XDG_CONFIG_HOME: path.join(root, 'xdg') })).toEqual(['xdg/containers/registries.conf']);
  });

  it('takes drop-ins of every directory, by name, the nearest of a name alone', async () => {
    await put('etc/containers/registries.conf');
    await put('etc/containers/registries.conf.d/20-b.conf');
    await put('etc/containers/registries.conf.d/10-a.conf');
    await put('etc/containers/registries.conf.d/README');
    await put('home/.config/containers/registries.conf.d/20-b.conf');
    await put('usr/containers/registries.conf.d/10-a.conf');
    await put('usr/containers/registries.conf.d/30-c.conf');
    expect(await found()).toEqual([
      'etc/containers/registries.conf',
      'etc/containers/registries.conf.d/10-a.conf',
      'home/.config/containers/registries.conf.d/20-b.conf',
      'usr/containers/registries.conf.d/30-c.conf',
    ]);
  });

  it("takes the machine's drop-ins for root and for others apart, and those for one user", async () => {
    await put('etc/containers/registries.rootful.conf.d/root.conf');
    await put('etc/containers/registries.rootless.conf.d/all.conf');
    await put('etc/containers/registries.rootless.conf.d/7/mine.conf');
    await put('etc/containers/registries.rootless.conf.d/8/other.conf');
    await put('home/.config/containers/registries.rootless.conf.d/own.conf');
    expect((await found()).map((file) => path.basename(file))).toEqual(['all.conf', 'mine.conf']);
    expect((await found({}, { uid: 0 })).map((file) => path.basename(file))).toEqual(['root.conf']);
  });

  it('is the file that is named, with the drop-ins; that of the variable without them; the override last', async () => {
    await put('etc/containers/registries.conf');
    await put('etc/containers/registries.conf.d/10-a.conf');
    const [named, variable, override] = [await put('named'), await put('variable'), await put('override')];
    expect(await found({}, { named })).toEqual(['named', 'etc/containers/registries.conf.d/10-a.conf']);
    const environment = { CONTAINERS_REGISTRIES_CONF: variable, CONTAINERS_REGISTRIES_CONF_OVERRIDE: override };
    expect(await found(environment)).toEqual(['variable', 'override']);
    expect(await found(environment, { named })).toEqual([
      'named',
      'etc/containers/registries.conf.d/10-a.conf',
      'override',
    ]);
  });

  it('replaces what an earlier file said of a prefix, as a whole, and the list of helpers', async () => {
    await put(
      'etc/containers/registries.conf',
      'credential-helpers = ["a"]\n[[registry]]\nlocation = "a.io"\ninsecure = true\n[[registry]]\nlocation = "b.io"\n',
    );
    await put('etc/containers/registries.conf.d/1.conf', '[[registry]]\nlocation = "a.io"\nblocked = true\n');
    const first = await read();
    expect(first.registries.toSorted((a, b) => (a.prefix < b.prefix ? -1 : 1))).toMatchObject([
      { prefix: 'a.io', insecure: false, blocked: true },
      { prefix: 'b.io' },
    ]);
    expect(first.credentialHelpers?.names).toEqual(['a']);
    await put('etc/containers/registries.conf.d/2.conf', 'credential-helpers = []\n');
    expect((await read()).credentialHelpers).toBeUndefined();
  });

  it('fails where a file that was named is not there', async () => {
    const missing = path.join(root, 'missing');
    for (const [environment, named] of [
      [{}, missing],
      [{ CONTAINERS_REGISTRIES_CONF: missing }, undefined],
      [{ CONTAINERS_REGISTRIES_CONF_OVERRIDE: missing }, undefined],
    ] as const) {
      const failure = await failureOf(read(environment, { named }), 'CONFIG_INVALID');
      expect(failure.message).toBe(`no such file: ${missing}`);
    }
  });

  it('fails where a file is no text, far too large, or a directory', async () => {
    const file = await put('named');
    await writeFile(file, Buffer.from([0x5b, 0xff, 0xfe]));
    expect((await failureOf(read({}, { named: file }), 'CONFIG_INVALID')).message).toContain('not text in UTF-8');
    await writeFile(file, Buffer.alloc(10 * 1024 * 1024, '#'));
    expect((await failureOf(read({}, { named: file }), 'CONFIG_INVALID')).message).toContain('larger than');
    await rm(file);
    await mkdir(file);
    expect((await failureOf(read({}, { named: file }), 'CONFIG_INVALID')).message).toContain(file);
  });
});
