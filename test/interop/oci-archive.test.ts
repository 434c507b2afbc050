import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNot } from '../support/debian.ts';
import { INTEROP_IMAGES } from '../support/interop-images.ts';
import { runProgram } from '../support/run-program.ts';
import { succeed, twoTools, type TwoTools } from '../support/two-tools.ts';
import { writeImage } from '../support/write-image.ts';

const absent = whyNot('skopeo', 'podman', 'bzip2', 'xz', 'zstd');

/** Debian's skopeo reads and writes OCI archives only of OCI images and indexes. */
const COMMON = INTEROP_IMAGES.filter(({ kind }) => kind === 'an OCI image' || kind === 'an OCI index of two platforms');

describe.skipIf(absent !== undefined)(`OCI archives between waybill, skopeo, podman and tar ${absent ?? ''}`, () => {
  let tools: TwoTools;
  let at: (name: string) => string;
  beforeAll(async () => {
    tools = await twoTools();
    at = (name) => path.join(tools.directory, name);
    for (const [place, { image }] of COMMON.entries())
      await writeImage(`oci:${at(`layout-${String(place)}`)}:app`, image);
  });
  afterAll(async () => tools[Symbol.asyncDispose]());

  const shell = async (line: string): Promise<string> =>
    succeed(runProgram(['sh', '-ec', `cd "${tools.directory}"; ${line}`]));
  const digestAt = async (reference: string): Promise<string> =>
    (JSON.parse(await succeed(tools.waybill('inspect', reference))) as { Digest: string }).Digest;

  describe.each(COMMON.map(({ kind, image }, place) => ({ kind, image, layout: `layout-${String(place)}` })))(
    '$kind',
    ({ image, layout }) => {
      const { digest } = image.root.descriptor;

      it.each(['tar', 'tar.gz', 'tar.zst'])('is read by skopeo out of our .%s', async (suffix) => {
        const [file, back] = [at(`ours-${layout}.${suffix}`), at(`back-${layout}-${suffix}`)];
        await succeed(tools.waybill('copy', `oci:${at(layout)}:app`, `oci-archive:${file}:team/app:1.0`));
        await succeed(tools.skopeo('copy', '--all', `oci-archive:${file}:team/app:1.0`, `dir:${back}`));
        expect(await digestAt(`dir:${back}`)).toBe(digest);
      });

      it('is read by us out of what skopeo wrote, however it was compressed since', async () => {
        const file = at(`theirs-${layout}.tar`);
        await succeed(tools.skopeo('copy', '--all', `oci:${at(layout)}:app`, `oci-archive:${file}:app`));
        await shell(`gzip -k "${file}"; bzip2 -k "${file}"; xz -k "${file}"; zstd -q "${file}"`);
        for (const suffix of ['', '.gz', '.bz2', '.xz', '.zst']) {
          const back = at(`back-${layout}${suffix}`);
          await succeed(tools.waybill('copy', `oci-archive:${file}${suffix}:app`, `dir:${back}`));
          expect(await digestAt(`dir:${back}`)).toBe(digest);
        }
      });
    },
  );

  it.each(['gnu', 'pax', 'posix', 'ustar', 'v7', 'oldgnu'])(
    'is read when tar has written it in the format %s',
    async (format) => {
      await shell(`tar --format=${format} -C layout-0 -cf ${format}.tar .`);
      expect(await digestAt(`oci-archive:${at(`${format}.tar`)}:app`)).toBe(COMMON[0]?.image.root.descriptor.digest);
    },
  );

  it('is refused when tar has left holes out of it', async () => {
    await shell('cp -r layout-0 holes; truncate -s 10M holes/disk; tar --sparse -C holes -cf holes.tar .');
    const run = await tools.waybill('inspect', `oci-archive:${at('holes.tar')}:app`);
    expect(run).toMatchObject({ code: 9, stderr: expect.stringContaining('sparse') });
  });

  it('is unpacked by tar into a layout that skopeo reads', async () => {
    await succeed(tools.waybill('copy', `oci:${at('layout-0')}:app`, `oci-archive:${at('unpack.tar')}:app`));
    await mkdir(at('unpacked'));
    await shell('tar -C unpacked -xf unpack.tar');
    expect((await readdir(at('unpacked'))).toSorted()).toEqual(['blobs', 'index.json', 'oci-layout']);
    await succeed(tools.skopeo('inspect', `oci:${at('unpacked')}:app`));
  });

  it('is loaded by podman, under its full name', async () => {
    const file = at('podman.tar');
    await succeed(
      tools.waybill('copy', `oci:${at('layout-0')}:app`, `oci-archive:${file}:registry.example.com/team/app:1.0`),
    );
    const podman = `podman --root "${at('root')}" --runroot "${at('run')}" --storage-driver vfs`;
    await shell(`${podman} load -i "${file}"`);
    expect(await shell(`${podman} images --format '{{.Repository}}:{{.Tag}}'`)).toContain(
      'registry.example.com/team/app:1.0',
    );
    await shell(`${podman} save --format oci-archive -o saved.tar registry.example.com/team/app:1.0`);
    await succeed(tools.waybill('inspect', `oci-archive:${at('saved.tar')}`));
  });
});
