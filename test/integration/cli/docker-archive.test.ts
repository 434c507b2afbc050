import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { anImage, anIndex } from '../../support/image-builder.ts';
import { runProgram, type Ended } from '../../support/run-program.ts';
import { writeImage } from '../../support/write-image.ts';

const amd64 = anImage({ layerForm: 'tar+gzip', seed: 'amd64' });
const image = anIndex([amd64, anImage({ layerForm: 'tar+gzip', seed: 'arm64', platform: 'linux/arm64' })]);

describe('docker-archive on the command line', () => {
  let waybill: CommandLine;
  let directory: string;
  const at = (name: string): string => path.join(directory, name);
  beforeAll(async () => {
    waybill = await aCommandLine();
  });
  afterAll(async () => waybill[Symbol.asyncDispose]());
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'waybill-docker-archive-'));
    await writeImage(`oci:${at('layout')}:one`, amd64);
    await writeImage(`oci:${at('layout')}:all`, image);
    return async () => rm(directory, { recursive: true, force: true });
  });

  const shell = async (line: string): Promise<Ended> =>
    runProgram(
      [
        'sh',
        '-c',
        `waybill() { "${process.execPath}" "${waybill.main}" --insecure-policy "$@"; }; cd "${directory}"; ${line}`,
      ],
      waybill.environment,
    );

  it('says before anything moves that the digest becomes another, and which it was in the end', async () => {
    const run = await waybill.copy([`oci:${at('layout')}:one`, `docker-archive:${at('it.tar')}:app:1`]);
    const [destination] = run.destinations;
    expect(destination?.notes.map(({ code }) => code)).toContain('DIGEST_CHANGES');
    expect(destination?.tags).toEqual(['docker.io/library/app:1']);
    const read = await waybill.run(['inspect', `docker-archive:${at('it.tar')}`]);
    expect(JSON.parse(read.stdout)).toMatchObject({ Digest: destination?.digest, Os: 'linux' });
  });

  it('refuses before anything moves when the digest is to stay', async () => {
    const run = await waybill.run([
      'copy',
      '--preserve-digests',
      `oci:${at('layout')}:one`,
      `docker-archive:${at('it.tar')}:app:1`,
    ]);
    expect(run).toMatchObject({ code: 9, stderr: expect.stringContaining('DIGEST_WOULD_CHANGE') });
    await expect(readFile(at('it.tar'))).rejects.toThrow('ENOENT');
  });

  it('takes one platform of an index, and says so', async () => {
    const run = await waybill.copy([
      '--override-arch',
      'amd64',
      '--override-os',
      'linux',
      `oci:${at('layout')}:all`,
      `docker-archive:${at('it.tar')}`,
    ]);
    expect(run.code).toBe(0);
    const single = await waybill.copy([`oci:${at('layout')}:one`, `docker-archive:${at('one.tar')}`]);
    expect(run.destinations[0]?.digest).toBe(single.destinations[0]?.digest);
    expect(await readFile(at('it.tar'))).toEqual(await readFile(at('one.tar')));
  });

  it('takes further names, and lists them', async () => {
    const run = await waybill.run([
      'copy',
      '--additional-tag',
      'other/app:2',
      '--additional-tag',
      'registry.example.com/app:3',
      '--tag',
      '4',
      `oci:${at('layout')}:one`,
      `docker-archive:${at('it.tar')}:app:1`,
    ]);
    expect(run.code).toBe(0);
    const { stdout } = await waybill.run(['list-tags', `docker-archive:${at('it.tar')}`]);
    expect(JSON.parse(stdout)).toEqual({
      Tags: [
        'docker.io/library/app:1',
        'docker.io/library/app:4',
        'docker.io/other/app:2',
        'registry.example.com/app:3',
      ],
    });
    const wrong = await waybill.run([
      'copy',
      '--additional-tag',
      'other',
      `oci:${at('layout')}:one`,
      `docker-archive:${at('no.tar')}`,
    ]);
    expect(wrong).toMatchObject({ code: 4, stderr: expect.stringContaining('NAME:TAG') });
  });

  it('goes through pipes in both directions', async () => {
    const { code, stderr } = await shell(
      `waybill copy oci:layout:one docker-archive:/dev/stdout:app:1 | zstd -q | waybill copy docker-archive:/dev/stdin:app:1 docker-archive:back.tar:app:1 &&
       mkfifo pipe && { waybill copy --quiet oci:layout:one docker-archive:pipe:app:1 & } && cat pipe > direct.tar && wait && cmp back.tar direct.tar`,
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
  });

  it('comes back compressed where it is written to a layout: the same bytes on every run', async () => {
    await waybill.run(['copy', `oci:${at('layout')}:one`, `docker-archive:${at('it.tar')}:app:1`]);
    const runs = [];
    for (const name of ['a', 'b'])
      runs.push(await waybill.copy([`docker-archive:${at('it.tar')}`, `oci:${at(`back-${name}`)}:app`]));
    const [first, second] = runs.map(({ destinations }) => destinations[0]?.digest);
    expect(first).toBe(second);
    const raw = await waybill.run(['inspect', '--raw', `oci:${at('back-a')}:app`]);
    expect(raw.stdout).toContain('gzip');
  });

  it('is not written over, and nothing stays of one that failed', async () => {
    await writeFile(at('old.tar'), 'old');
    const over = await waybill.run(['copy', `oci:${at('layout')}:one`, `docker-archive:${at('old.tar')}`]);
    expect(over).toMatchObject({ code: 4, stderr: expect.stringContaining('old.tar') });
    expect(await readFile(at('old.tar'), 'utf8')).toBe('old');
    const layer = amd64.blobs[1]?.descriptor.digest.slice('sha256:'.length) ?? '';
    await truncate(path.join(at('layout'), 'blobs/sha256', layer), 100);
    const broken = await waybill.run(['copy', `oci:${at('layout')}:one`, `docker-archive:${at('new.tar')}`]);
    expect(broken.code).toBe(8);
    await expect(readFile(at('new.tar'))).rejects.toThrow('ENOENT');
  });
});
