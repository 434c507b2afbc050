import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/operation/result.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage, anIndex } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';
import { runProgram } from '../../support/run-program.ts';

const ONE = anImage({ seed: 'one', layers: 1, layerBytes: 2000 });
const TWO = anImage({ seed: 'two', layers: 2, layerBytes: 2000 });
const MANY = anIndex([ONE, anImage({ seed: 'arm', platform: 'linux/arm64', layers: 1, layerBytes: 2000 })]);
const digestOf = (image: typeof ONE): string => image.root.descriptor.digest;

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;

beforeEach(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  await putImage(near.host, 'team/app', ONE, '1.0', 'latest');
  await putImage(near.host, 'team/app', MANY, '2.0');
  await putImage(near.host, 'team/web/site', TWO, '1.0');
});
afterEach(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});

const sync = async (...args: readonly string[]): ReturnType<CommandLine['run']> => waybill.run(['sync', ...args]);
const between = async (...args: readonly string[]): ReturnType<CommandLine['run']> =>
  sync('--src', 'docker', '--dest', 'docker', ...args);

async function resultOf(...args: readonly string[]): Promise<Result & { readonly code: number | null }> {
  const { code, stdout } = await sync('--json', ...args);
  return { ...(JSON.parse(stdout) as Result), code };
}

/** Where each image went, without the registry, and what came of it. */
const outcomes = ({ images }: Result): readonly string[] =>
  images.flatMap(({ destinations }) =>
    destinations.map(({ reference, status }) => `${reference.replace(/^docker:\/\/[^/]*\//, '')} ${status}`),
  );

describe('sync from a registry to another', () => {
  it('brings every tag of a repository, whole indexes included, under the last part of its name', async () => {
    const { code, stdout, stderr } = await between(`${near.host}/team/app`, `${far.host}/mirror`);
    expect(code, stderr).toBe(0);
    expect(stdout.split('\n').toSorted()).toEqual(
      [
        '',
        `${far.host}/mirror/app:1.0@${digestOf(ONE)}`,
        `${far.host}/mirror/app:2.0@${digestOf(MANY)}`,
        `${far.host}/mirror/app:latest@${digestOf(ONE)}`,
      ].toSorted(),
    );
    expect(await digestAt(far.host, 'mirror/app', '2.0')).toBe(digestOf(MANY));
  });

  it('brings one tag, and one digest, that is named', async () => {
    await between(`${near.host}/team/app:1.0`, `${far.host}/tag`);
    await between(`${near.host}/team/app@${digestOf(MANY)}`, `${far.host}/digest`);
    expect(await digestAt(far.host, 'tag/app', '1.0')).toBe(digestOf(ONE));
    expect(await digestAt(far.host, 'tag/app', 'latest')).toBeUndefined();
    expect(await digestAt(far.host, 'digest/app', digestOf(MANY))).toBe(digestOf(MANY));
  });

  it('puts a suffix behind every tag, and writes a line for each image into the digest file', async () => {
    const file = path.join(waybill.directory, 'digests');
    await between('--append-suffix=-x', '--digestfile', file, `${near.host}/team/app`, `docker://${far.host}/mirror/`);
    expect((await readFile(file, 'utf8')).trimEnd().split('\n').toSorted()).toEqual(
      [
        `${digestOf(ONE)} docker://${far.host}/mirror/app:1.0-x`,
        `${digestOf(ONE)} docker://${far.host}/mirror/app:latest-x`,
        `${digestOf(MANY)} docker://${far.host}/mirror/app:2.0-x`,
      ].toSorted(),
    );
  });

  it('finds all of it up to date the second time', async () => {
    await between(`${near.host}/team/app`, `${far.host}/mirror`);
    far.clear();
    const again = await resultOf('--src=docker', '--dest=docker', `${near.host}/team/app`, `${far.host}/mirror`);
    expect(again.images.flatMap(({ destinations }) => destinations.map(({ status }) => status))).toEqual([
      'up-to-date',
      'up-to-date',
      'up-to-date',
    ]);
    expect(far.seen.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
  });

  it('writes nothing in a dry run, the digest file neither', async () => {
    const file = path.join(waybill.directory, 'digests');
    const { code, stdout } = await between('--dry-run', '--digestfile', file, `${near.host}/team/app`, `${far.host}/m`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/create +1\.0 2\.0 latest/);
    expect(far.seen.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
    await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('lists a namespace that is no repository, and keeps the paths below it', async () => {
    const all = await resultOf('--src=docker', '--dest=docker', `${near.host}/team`, `${far.host}/mirror`);
    expect(outcomes(all).toSorted()).toEqual([
      'mirror/app:1.0 copied',
      'mirror/app:2.0 copied',
      'mirror/app:latest copied',
      'mirror/web/site:1.0 copied',
    ]);
    expect(await digestAt(far.host, 'mirror/web/site', '1.0')).toBe(digestOf(TWO));
  });

  it('takes a list of referrers for no image, and what it lists along with theirs', async () => {
    const list = `sha256-${digestOf(ONE).slice('sha256:'.length)}`;
    await putImage(near.host, 'team/app', MANY, list);
    const all = await resultOf('--src=docker', '--dest=docker', `${near.host}/team/app`, `${far.host}/mirror`);
    expect(all.images).toHaveLength(3);
    expect(all.excluded).toEqual([]);
  });

  it('takes a slash at the end for a namespace, up to the whole registry', async () => {
    const all = await resultOf('--src=docker', '--dest=docker', `${near.host}/`, `${far.host}/mirror`);
    expect(outcomes(all)).toContain('mirror/team/web/site:1.0 copied');
    expect(all.images).toHaveLength(4);
  });

  it('ends with exit 2 and a hint where nothing can be listed', async () => {
    const { code, stderr } = await between(`${near.host}/nobody`, `${far.host}/mirror`);
    expect(code).toBe(2);
    expect(stderr).toContain(`docker://${near.host}/nobody is no repository, and the registry lists none below it`);
    expect(stderr).toContain('hint: check the name');
  });

  it('goes on after an image that failed, and ends with exit 3', async () => {
    near.plant({ path: /site\/manifests\//, what: { kind: 'answer', status: 404 } });
    const all = await resultOf('--src=docker', '--dest=docker', `${near.host}/team`, `${far.host}/mirror`);
    expect(all).toMatchObject({ code: 3, status: 'partial', totals: { images: 4, failed: 1 } });
  });

  it('begins nothing more after a failure with --fail-fast', async () => {
    near.plant({ path: /manifests\//, what: { kind: 'answer', status: 404 } });
    const all = await resultOf(
      '--src=docker',
      '--dest=docker',
      '--fail-fast',
      `${near.host}/team`,
      `${far.host}/mirror`,
    );
    expect(all.code).not.toBe(0);
    expect(far.seen.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it("keeps skopeo's defaults under its name: one platform, the end at the first failure, exit 1", async () => {
    const link = path.join(waybill.directory, 'skopeo');
    await symlink(waybill.main, link);
    const as = async (...args: readonly string[]): ReturnType<CommandLine['run']> =>
      runProgram(
        [process.execPath, link, '--insecure-policy', '--override-arch=amd64', '--override-os=linux', 'sync', ...args],
        waybill.environment,
      );
    const flags = ['--src', 'docker', '--dest', 'docker', '--src-tls-verify=false', '--dest-tls-verify=false'];
    const done = await as(...flags, `${near.host}/team/app:2.0`, `${far.host}/mirror`);
    expect(done.code, done.stderr).toBe(0);
    expect(await digestAt(far.host, 'mirror/app', '2.0')).toBe(digestOf(ONE));
    near.plant({ path: /site\/manifests\//, what: { kind: 'answer', status: 404 } });
    expect((await as(...flags, '--keep-going', `${near.host}/team/`, `${far.host}/mirror`)).code).toBe(1);
  });

  it.each([
    [['a', 'b'], '--src is missing: it says what SOURCE is, docker, dir, yaml, oci or oci-archive'],
    [['--src', 'docker', 'a', 'b'], '--dest is missing: it says what DESTINATION is, docker, dir, oci or oci-archive'],
    [['--src', 'docker-archive', '--dest', 'dir', 'a', 'b'], '--src is not "docker-archive": it says what SOURCE is'],
    [['--src', 'docker', '--dest', 'yaml', 'a', 'b'], '--dest is not "yaml"'],
    [['--src', 'dir', '--dest', 'dir', 'a', 'b'], 'from a directory tree to a directory tree is not done'],
    [['--src', 'docker', '--dest', 'docker', 'a'], 'sync takes SOURCE and DESTINATION'],
    [['--src', 'docker', '--dest', 'docker', '--keep-going', '--fail-fast', 'a', 'b'], 'exclude each other'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, stderr } = await sync(...args);
    expect(code).toBe(4);
    expect(stderr).toContain(message);
  });
});
