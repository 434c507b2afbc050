import { cp, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/operation/result.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage, anIndex, anSbom } from '../../support/image-builder.ts';
import { digestAt, missingAt, putImage } from '../../support/raw-registry.ts';

const ONE = anImage({ seed: 'one', layers: 2, layerBytes: 2000 });
const MANY = anIndex([ONE, anImage({ seed: 'arm', platform: 'linux/arm64', layers: 1, layerBytes: 2000 })]);
const SBOM = anSbom(MANY);
const SITE = anImage({ seed: 'site', layers: 1, layerBytes: 2000 });
const digestOf = (image: typeof ONE): string => image.root.descriptor.digest;

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;

beforeEach(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  await putImage(near.host, 'team/app', ONE, '1.0');
  await putImage(near.host, 'team/app', MANY, '2.0');
  await putImage(near.host, 'team/app', SBOM);
  await putImage(near.host, 'team/web/site', SITE, '1.0');
});
afterEach(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});

const at = (...parts: readonly string[]): string => path.join(waybill.directory, ...parts);
const sync = async (from: string, to: string, ...args: readonly string[]): ReturnType<CommandLine['run']> =>
  waybill.run(['sync', '--src', from, '--dest', to, ...args]);

async function resultOf(from: string, to: string, ...args: readonly string[]): Promise<Result> {
  const { stdout, stderr } = await sync(from, to, '--json', ...args);
  expect(stdout, stderr).not.toBe('');
  return JSON.parse(stdout) as Result;
}

const statuses = ({ images }: Result): readonly string[] =>
  images.flatMap(({ destinations }) => destinations.map(({ status }) => status));

describe('sync into a directory tree', () => {
  it('makes a directory for each image, its tag behind a colon, and brings the tree back', async () => {
    const { code, stderr } = await sync('docker', 'dir', `${near.host}/team`, at('usb'));
    expect(code, stderr).toBe(0);
    expect((await readdir(at('usb'))).toSorted()).toEqual(['app:1.0', 'app:2.0', 'web']);
    expect(await readdir(at('usb', 'web'))).toEqual(['site:1.0']);
    const back = await resultOf('dir', 'docker', at('usb'), `${far.host}/mirror`);
    expect(statuses(back)).toEqual(['copied', 'copied', 'copied']);
    expect(await digestAt(far.host, 'mirror/app', '2.0')).toBe(digestOf(MANY));
    expect(await digestAt(far.host, 'mirror/site', '1.0')).toBe(digestOf(SITE));
    await sync('dir', 'docker', '--scoped', at('usb'), `${far.host}/whole`);
    expect(await digestAt(far.host, 'whole/web/site', '1.0')).toBe(digestOf(SITE));
  });

  it('keeps the registry in the path with --scoped', async () => {
    await sync('docker', 'dir', '--scoped', `${near.host}/team/app:1.0`, at('usb'));
    expect((await stat(at('usb', near.host, 'team', 'app:1.0', 'manifest.json'))).isFile()).toBe(true);
  });

  it('writes the paths as they were given into the digest file', async () => {
    await sync('docker', 'dir', '--digestfile', at('digests'), `${near.host}/team/app:1.0`, at('usb'));
    expect(await readFile(at('digests'), 'utf8')).toBe(`${digestOf(ONE)} dir:${at('usb')}/app:1.0\n`);
  });

  it('makes no directory in a dry run', async () => {
    const { code } = await sync('docker', 'dir', '--dry-run', `${near.host}/team/app`, at('usb'));
    expect(code).toBe(0);
    await expect(stat(at('usb'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('passes over what is there already, and refuses to replace another image', async () => {
    await sync('docker', 'dir', `${near.host}/team/app`, at('usb'));
    expect(statuses(await resultOf('docker', 'dir', `${near.host}/team/app`, at('usb')))).toEqual([
      'up-to-date',
      'up-to-date',
    ]);
    await putImage(near.host, 'team/app', SITE, '1.0');
    const { code, stderr } = await sync('docker', 'dir', `${near.host}/team/app`, at('usb'));
    expect(code).toBe(3);
    expect(stderr).toContain('app:1.0');
    expect(await readFile(at('usb', 'app:1.0', 'manifest.json'))).toEqual(Buffer.from(ONE.root.bytes));
  });

  it('leaves a directory alone that is something else', async () => {
    await mkdir(at('usb', 'app:1.0'), { recursive: true });
    await writeFile(at('usb', 'app:1.0', 'thesis.txt'), 'years of work');
    const { code, stderr } = await sync('docker', 'dir', `${near.host}/team/app:1.0`, at('usb'));
    expect(code).toBe(4);
    expect(stderr).toContain('not an image directory, and not empty');
    expect(await readdir(at('usb', 'app:1.0'))).toEqual(['thesis.txt']);
  });
});

describe('sync from a directory tree', () => {
  it('follows no link, and looks for no image inside an image', async () => {
    await sync('docker', 'dir', `${near.host}/team/app:1.0`, at('usb'));
    await cp(at('usb', 'app:1.0'), at('elsewhere', 'app:9.9'), { recursive: true });
    await cp(at('elsewhere', 'app:9.9'), at('usb', 'app:1.0', 'inner:1'), { recursive: true });
    await symlink(at('elsewhere'), at('usb', 'link'));
    const { images } = await resultOf('dir', 'docker', at('usb'), `${far.host}/mirror`);
    expect(images.map(({ source }) => source.reference)).toEqual([`dir:${at('usb', 'app:1.0')}`]);
  });

  it('takes an image directory for itself', async () => {
    await sync('docker', 'dir', `${near.host}/team/app:1.0`, at('usb'));
    await sync('dir', 'docker', at('usb', 'app:1.0'), `${far.host}/mirror`);
    expect(await digestAt(far.host, 'mirror/app', '1.0')).toBe(digestOf(ONE));
  });

  it.each([
    ['nowhere', 'there is no directory'],
    ['.', 'no image directory is in'],
  ])('ends with exit 2 where there is nothing: %s', async (name, message) => {
    await mkdir(at('empty'));
    const { code, stderr } = await sync('dir', 'docker', at('empty', name), `${far.host}/mirror`);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it("says so where a source's port would become part of a path", async () => {
    await sync('docker', 'dir', '--scoped', `${near.host}/team/app:1.0`, at('usb'));
    const { code, stderr } = await sync('dir', 'docker', '--scoped', at('usb'), `${far.host}/mirror`);
    expect(code).toBe(4);
    expect(stderr).toContain("cannot be part of a repository's name");
  });
});

describe.each(['oci', 'oci-archive'] as const)('sync through %s', (kind) => {
  it('holds many images with what is attached, and gives the same paths and tags back', async () => {
    const { code, stderr } = await sync('docker', kind, `${near.host}/team`, at('store'));
    expect(code, stderr).toBe(0);
    const listed = await waybill.run(['list-tags', `${kind}:${at('store')}`]);
    expect((JSON.parse(listed.stdout) as { readonly Tags: readonly string[] }).Tags.toSorted()).toEqual([
      'app:1.0',
      'app:2.0',
      'web/site:1.0',
    ]);
    const back = await resultOf(kind, 'docker', at('store'), `${far.host}/mirror`);
    expect(statuses(back)).toEqual(['copied', 'copied', 'copied']);
    expect(await digestAt(far.host, 'mirror/web/site', '1.0')).toBe(digestOf(SITE));
    expect(await missingAt(far.host, 'mirror/app', MANY)).toEqual([]);
    expect(await missingAt(far.host, 'mirror/app', SBOM)).toEqual([]);
  });

  it('brings one image that is named, and the tags that other programs put there', async () => {
    await waybill.run(['copy', `docker://${near.host}/team/app:1.0`, `${kind}:${at('store')}:1.0`]);
    await sync(kind, 'docker', at('store'), `${far.host}/team/app`);
    expect(await digestAt(far.host, 'team/app', '1.0')).toBe(digestOf(ONE));
    await sync(kind, 'docker', `${at('store')}:1.0`, `${far.host}/other`);
    expect(await digestAt(far.host, 'other', '1.0')).toBe(digestOf(ONE));
  });

  it('makes nothing in a dry run', async () => {
    const { code, stderr } = await sync('docker', kind, '--dry-run', `${near.host}/team`, at('store'));
    expect(code, stderr).toBe(0);
    await expect(stat(at('store'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('holds what could be brought when an image failed', async () => {
    near.plant({ path: /site\/manifests\//, what: { kind: 'answer', status: 404 } });
    const { code, stderr } = await sync('docker', kind, `${near.host}/team`, at('store'));
    expect(code, stderr).toBe(3);
    const back = await resultOf(kind, 'docker', at('store'), `${far.host}/mirror`);
    expect(statuses(back)).toEqual(['copied', 'copied']);
  });
});

it('an archive of whole names is one that import reads', async () => {
  await sync('docker', 'oci-archive', '--scoped', `${near.host}/team`, at('store.tar'));
  const { code, stderr } = await waybill.run(['import', `oci-archive:${at('store.tar')}`, `${far.host}/prod`]);
  expect(code, stderr).toBe(0);
  expect(await digestAt(far.host, 'prod/team/web/site', '1.0')).toBe(digestOf(SITE));
});
