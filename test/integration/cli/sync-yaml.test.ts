import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/operation/result.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';

const ONE = anImage({ seed: 'one', layers: 1, layerBytes: 1000 });
const TWO = anImage({ seed: 'two', layers: 1, layerBytes: 1000 });
const digestOf = (image: typeof ONE): string => image.root.descriptor.digest;

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;

beforeEach(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  await putImage(near.host, 'team/app', ONE, '1.0', '1.1', '2.0', 'latest');
  await putImage(near.host, 'other/app', TWO, '1.0');
});
afterEach(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});

async function sync(text: string, ...args: readonly string[]): ReturnType<CommandLine['run']> {
  const file = path.join(waybill.directory, 'images.yaml');
  await writeFile(file, text);
  return waybill.run(['sync', '--src', 'yaml', '--dest', 'docker', ...args, file, `${far.host}/mirror`]);
}

async function resultOf(text: string, ...args: readonly string[]): Promise<Result & { readonly code: number | null }> {
  const { code, stdout, stderr } = await sync(text, '--json', ...args);
  expect(stdout, stderr).not.toBe('');
  return { ...(JSON.parse(stdout) as Result), code };
}

const tagsAt = ({ images }: Result): readonly string[] =>
  images.flatMap(({ destinations }) => destinations.flatMap(({ tags }) => tags)).toSorted();

describe("sync from skopeo's file of registries", () => {
  it('takes the tags and digests that are named, and all where none is', async () => {
    const named = await resultOf(`${near.host}:\n  images:\n    team/app: [1.0, ${digestOf(ONE)}]\n`);
    expect(named.images.map(({ source }) => source.reference)).toEqual([
      `docker://${near.host}/team/app:1.0`,
      `docker://${near.host}/team/app@${digestOf(ONE)}`,
    ]);
    expect(tagsAt(await resultOf(`${near.host}:\n  images:\n    team/app:\n`))).toEqual([
      '1.0',
      '1.1',
      '2.0',
      'latest',
    ]);
  });

  it('takes tags by expression and by version, and says of each other tag why not', async () => {
    const byRegex = await resultOf(`${near.host}:\n  images-by-tag-regex:\n    team/app: ^1\\.\n`);
    expect(tagsAt(byRegex)).toEqual(['1.0', '1.1']);
    expect(byRegex.excluded).toContainEqual({
      reference: `docker://${near.host}/team/app:latest`,
      reason: 'the expression ^1\\. finds nothing in it',
    });
    const bySemver = await resultOf(`${near.host}:\n  images-by-semver:\n    team/app: ">1.0"\n`);
    expect(tagsAt(bySemver)).toEqual(['1.1', '2.0']);
    expect(bySemver.excluded).toContainEqual({
      reference: `docker://${near.host}/team/app:latest`,
      reason: 'it is no version',
    });
  });

  it('ends with exit 3 where a repository could not be listed, which skopeo passes over', async () => {
    const partial = await resultOf(`${near.host}:\n  images:\n    nobody/here: []\n    team/app: ['1.0']\n`);
    expect(partial).toMatchObject({ code: 3, status: 'partial', totals: { images: 2, failed: 1 } });
    expect(partial.images[0]?.destinations[0]?.error).toMatchObject({ code: 'REPOSITORY_UNKNOWN', side: 'source' });
    expect(await digestAt(far.host, 'mirror/app', '1.0')).toBe(digestOf(ONE));
  });

  it('refuses two images for one place, and does the first', async () => {
    const flat = await resultOf(`${near.host}:\n  images:\n    team/app: ['1.0']\n    other/app: ['1.0']\n`);
    expect(flat.code).toBe(3);
    expect(flat.images.flatMap(({ destinations }) => destinations.flatMap(({ error }) => error ?? []))).toMatchObject([
      {
        code: 'INPUT_INVALID',
        message: `docker://${far.host}/mirror/app:1.0 is where docker://${near.host}/team/app:1.0 goes already`,
        hint: 'use --scoped, which keeps whole names apart',
      },
    ]);
    expect(await digestAt(far.host, 'mirror/app', '1.0')).toBe(digestOf(ONE));
  });

  it('warns of what finds nothing, and ends with exit 2 where nothing at all is found', async () => {
    const { code, stderr } = await sync(`${near.host}:\n  images-by-tag-regex:\n    team/app: ^nightly\n`);
    expect(code).toBe(2);
    expect(stderr).toContain(`images.yaml:3: no tag of ${near.host}/team/app is wanted`);
    expect(stderr).toContain('asks for no image that is there');
  });

  it('is refused before anything is asked where the file is wrong', async () => {
    const { code, stderr } = await sync(`${near.host}:\n  images-by-tag-regex:\n    team/app: "["\n`);
    expect(code).toBe(4);
    expect(stderr).toContain('images.yaml:3: ');
    expect(near.seen.filter(({ method }) => method === 'GET')).toEqual([]);
  });

  it("shows a registry's credentials to that registry alone, and to nobody else", async () => {
    const text = `${near.host}:\n  credentials: {username: robot, password: hunter22-hunter22}\n  images: {team/app: ['1.0']}\n`;
    near.plant({
      path: /.*/,
      times: 1,
      what: { kind: 'answer', status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } },
    });
    const { code, stdout, stderr } = await sync(text, '--debug');
    expect(code, stderr).toBe(0);
    const sent = `Basic ${btoa('robot:hunter22-hunter22')}`;
    expect(near.seen.map(({ authorization }) => authorization)).toContain(sent);
    expect(far.seen.every(({ authorization }) => authorization === undefined)).toBe(true);
    expect(stderr).toContain('images.yaml:2, credentials');
    expect(`${stdout}${stderr}`).not.toContain('hunter22');
  });

  it('says nothing of a secret in a file that cannot be read', async () => {
    const { code, stderr } = await sync(`${near.host}:\n  credentials:\n    password: *hunter22\n`);
    expect(code).toBe(4);
    expect(stderr).not.toContain('hunter22');
  });
});
