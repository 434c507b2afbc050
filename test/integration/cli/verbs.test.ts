import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage, anIndex, anSbom } from '../../support/image-builder.ts';
import { digestAt, missingAt, putImage } from '../../support/raw-registry.ts';
import { runProgram } from '../../support/run-program.ts';

const AMD = anImage({ seed: 'amd', platform: 'linux/amd64' });
const ARM = anImage({ seed: 'arm', platform: 'linux/arm64' });
const INDEX = anIndex([AMD, ARM]);
const DIGEST = INDEX.root.descriptor.digest;

let waybill: CommandLine;
let registry: FaultyRegistry;
let host: string;

beforeAll(async () => {
  [waybill, registry] = await Promise.all([aCommandLine(), aFaultyRegistry()]);
  host = registry.host;
  await putImage(host, 'team/app', INDEX, '1', '2');
});
afterAll(async () => {
  for (const one of [waybill, registry]) await one[Symbol.asyncDispose]();
});

const image = (name: string): string => `docker://${host}/${name}`;

describe('names in a registry', () => {
  it('tag adds them without moving a byte', async () => {
    registry.clear();
    const { code, stdout } = await waybill.run(['tag', image('team/app:1'), 'stable', 'latest']);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n').toSorted()).toEqual(
      ['latest', 'stable'].map((tag) => `${host}/team/app:${tag}@${DIGEST}`),
    );
    for (const tag of ['stable', 'latest']) expect(await digestAt(host, 'team/app', tag)).toBe(DIGEST);
    expect(registry.seen.filter((one) => one.path.includes('/blobs/'))).toEqual([]);
  });

  it('untag removes one and leaves its siblings', async () => {
    await putImage(host, 'team/untag', INDEX, 'a', 'b');
    expect(await waybill.run(['untag', image('team/untag:a')])).toMatchObject({ code: 0, stdout: '' });
    expect(await digestAt(host, 'team/untag', 'a')).toBeUndefined();
    expect(await digestAt(host, 'team/untag', 'b')).toBe(DIGEST);
  });

  it('delete removes the image with all its names', async () => {
    await putImage(host, 'team/delete', INDEX, 'a', 'b');
    expect(await waybill.run(['delete', image('team/delete:a')])).toMatchObject({ code: 0, stdout: '' });
    for (const name of ['a', 'b', DIGEST]) expect(await digestAt(host, 'team/delete', name)).toBeUndefined();
  });

  it('list-tags and list-repos list them as JSON', async () => {
    await putImage(host, 'listed/app', INDEX, 'b', 'a');
    const tags = await waybill.run(['list-tags', image('listed/app')]);
    expect(JSON.parse(tags.stdout)).toEqual({ Repository: `${host}/listed/app`, Tags: ['a', 'b'] });
    const repositories = await waybill.run(['list-repos', `${host}/listed`]);
    expect(JSON.parse(repositories.stdout)).toEqual({ Registry: host, Repositories: ['listed/app'] });
  });

  it.each([
    ['tag', 'team/app:none', 'x'],
    ['untag', 'team/app:none'],
    ['delete', 'team/app:none'],
    ['inspect', 'team/app:none'],
    ['list-tags', 'team/none'],
  ])('%s ends with 2 where there is no %s', async (command, name, ...more) => {
    const { code, stdout, stderr } = await waybill.run([command, image(name), ...more]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/error (?:MANIFEST|REPOSITORY)_UNKNOWN/);
  });
});

describe('looking at an image', () => {
  it('inspect tells of the platform that is asked for, and prints the exact bytes with --raw', async () => {
    const told = await waybill.run(['inspect', '--override-arch', 'arm64', image('team/app:1')]);
    expect(JSON.parse(told.stdout)).toMatchObject({ Digest: DIGEST, Architecture: 'arm64' });
    const raw = await waybill.run(['inspect', '--raw', image('team/app:1')]);
    expect(raw.stdout).toBe(Buffer.from(INDEX.root.bytes).toString());
    const digest = await waybill.run(['inspect', '--format', '{{.Digest}}', image('team/app:1')]);
    expect(digest).toMatchObject({ code: 0, stdout: `${DIGEST}\n` });
  });

  it('manifest-digest tells the digest of a file', async () => {
    const file = path.join(waybill.directory, 'manifest.json');
    await writeFile(file, INDEX.root.bytes);
    expect(await waybill.run(['manifest-digest', file])).toMatchObject({ code: 0, stdout: `${DIGEST}\n` });
  });
});

describe('the command line', () => {
  it.each([
    [['copy', 'docker://127.0.0.1:1/only/one:1']],
    [['copy', '--no-such-flag', 'a', 'b']],
    [['copy', 'nonsense:a', 'docker://127.0.0.1:1/a/b:1']],
    [['copy', '--sparse', 'docker://127.0.0.1:1/a/b:1', 'docker://127.0.0.1:1/c/d:1']],
    [['tag', 'docker://127.0.0.1:1/a/b:1', 'not a tag']],
    [['delete']],
    [['cpoy']],
    [['manifest-digest', '/no/such/file']],
  ])('ends with 4 for %j', async (args) => {
    const { code, stdout, stderr } = await waybill.run(args);
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(/error [A-Z_]+/);
  });

  it('helps with --help, and with one command either way', async () => {
    const all = await runProgram([process.execPath, waybill.main, '--help'], waybill.environment);
    expect(all).toMatchObject({ code: 0, stderr: '' });
    expect(all.stdout).toMatch(/copy[^]*list-tags[^]*serve/);
    const [one, other] = await Promise.all(
      [
        ['help', 'copy'],
        ['copy', '--help'],
      ].map(async (args) => runProgram([process.execPath, waybill.main, ...args], waybill.environment)),
    );
    expect(one).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('--attached') as string });
    expect(other).toEqual(one);
  });

  it("keeps skopeo's defaults under its name: one platform, nothing attached", async () => {
    await putImage(host, 'team/app', anSbom(AMD));
    const link = path.join(waybill.directory, 'skopeo');
    await symlink(waybill.main, link);
    const args = ['copy', '--override-arch=amd64', '--override-os=linux', image('team/app:1'), image('by/skopeo:1')];
    const ended = await runProgram([process.execPath, link, '--insecure-policy', ...args], waybill.environment);
    expect(ended.code, ended.stderr).toBe(0);
    expect(await digestAt(host, 'by/skopeo', '1')).toBe(AMD.root.descriptor.digest);
    expect(await missingAt(host, 'by/skopeo', AMD)).toEqual([]);
    expect(await digestAt(host, 'by/skopeo', anSbom(AMD).root.descriptor.digest)).toBeUndefined();
  });
});
