import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNot } from '../support/debian.ts';
import { anImage } from '../support/image-builder.ts';
import { runProgram } from '../support/run-program.ts';
import { succeed, twoTools, type TwoTools } from '../support/two-tools.ts';
import { writeImage } from '../support/write-image.ts';

const absent = whyNot('skopeo', 'podman', 'bzip2', 'xz', 'zstd');

const IMAGES = [
  { kind: 'an OCI image', image: anImage({ layerForm: 'tar+gzip', seed: 'oci' }) },
  { kind: 'a Docker image', image: anImage({ layerForm: 'tar+gzip', seed: 'docker', format: 'docker' }) },
].map((one, place) => ({ ...one, layout: `layout-${String(place)}`, place }));

describe.skipIf(absent !== undefined)(`docker-archives between waybill, skopeo and podman ${absent ?? ''}`, () => {
  let tools: TwoTools;
  const at = (name: string): string => path.join(tools.directory, name);
  beforeAll(async () => {
    tools = await twoTools();
    for (const { image, layout } of IMAGES) await writeImage(`oci:${at(layout)}:app`, image);
  });
  afterAll(async () => tools[Symbol.asyncDispose]());

  const shell = async (line: string): Promise<string> =>
    succeed(runProgram(['sh', '-ec', `cd "${tools.directory}"; ${line}`]));
  const podman = (args: string): string =>
    `podman --root "${at('root')}" --runroot "${at('run')}" --storage-driver vfs ${args}`;
  const written = async (file: string): Promise<unknown> => {
    const members = (await shell(`tar -tf "${file}"`)).trim().split('\n').toSorted();
    const texts = members.filter((name) => !name.endsWith('.tar'));
    return { members, texts: await Promise.all(texts.map(async (name) => shell(`tar -xOf "${file}" "${name}"`))) };
  };

  describe.each(IMAGES)('$kind', ({ layout, place }) => {
    it('is written member for member as skopeo writes it', async () => {
      const [ours, theirs] = [at(`ours-${String(place)}.tar`), at(`theirs-${String(place)}.tar`)];
      const names = ['--additional-tag', 'registry.example.com/team/app:2'];
      // skopeo converts a Docker image in a layout no other way than by the detour over a directory.
      await succeed(tools.waybill('copy', `oci:${at(layout)}:app`, `dir:${at(`dir-${String(place)}`)}`));
      await succeed(
        tools.skopeo('copy', ...names, `dir:${at(`dir-${String(place)}`)}`, `docker-archive:${theirs}:app:1`),
      );
      await succeed(tools.waybill('copy', ...names, `oci:${at(layout)}:app`, `docker-archive:${ours}:app:1`));
      expect(await written(ours)).toEqual(await written(theirs));
    });

    it('is read by skopeo out of ours, by name and alone', async () => {
      const ours = at(`ours-${String(place)}.tar`);
      for (const [at_, reference] of [`${ours}:app:1`, ours, `${ours}:registry.example.com/team/app:2`].entries())
        await succeed(
          tools.skopeo('copy', `docker-archive:${reference}`, `dir:${at(`skopeo-${String(place)}-${String(at_)}`)}`),
        );
    });

    it('is shown under its name as skopeo shows it', async () => {
      for (const name of ['app:1', 'registry.example.com/team/app:2', '@0']) {
        const reference = `docker-archive:${at(`ours-${String(place)}.tar`)}:${name}`;
        const ours = JSON.parse(await succeed(tools.waybill('inspect', reference))) as object;
        const theirs = JSON.parse(await succeed(tools.skopeo('inspect', reference))) as object;
        // skopeo calls the layers of an archive compressed, which they are not: its digest is another.
        for (const key of ['Name', 'RepoTags', 'Created', 'Labels', 'Architecture', 'Os', 'Layers', 'Env'])
          expect([key, Reflect.get(ours, key)]).toEqual([key, Reflect.get(theirs, key)]);
      }
    });

    it('is read by us out of what skopeo wrote, however it was compressed since', async () => {
      const theirs = at(`theirs-${String(place)}.tar`);
      await shell(`for how in gzip bzip2 xz "zstd -q"; do $how -k "${theirs}"; done`);
      const again = [];
      for (const suffix of ['', '.gz', '.bz2', '.xz', '.zst']) {
        const file = at(`again-${String(place)}${suffix}.tar`);
        await succeed(tools.waybill('copy', `docker-archive:${theirs}${suffix}:app:1`, `docker-archive:${file}:app:1`));
        again.push(await readFile(file));
      }
      for (const one of again) expect(one).toEqual(again[0]);
    });

    it('is loaded by podman, and read again out of what podman saves', async () => {
      await shell(podman(`load -q -i "${at(`ours-${String(place)}.tar`)}"`));
      const { config } = JSON.parse(
        await succeed(tools.waybill('inspect', '--raw', `docker-archive:${at(`ours-${String(place)}.tar`)}`)),
      ) as { config: { digest: string } };
      const id = await shell(podman(`image inspect --format '{{.Id}}' docker.io/library/app:1`));
      expect(`sha256:${id.trim()}`).toBe(config.digest);
      await shell(podman(`save -q -o saved-${String(place)}.tar docker.io/library/app:1`));
      const saved = JSON.parse(
        await succeed(tools.waybill('inspect', '--raw', `docker-archive:${at(`saved-${String(place)}.tar`)}:app:1`)),
      ) as { config: { digest: string } };
      expect(saved.config.digest).toBe(config.digest);
    });
  });

  it('reads an archive in which podman saved several images', async () => {
    await shell(podman(`tag docker.io/library/app:1 docker.io/library/other:1`));
    await shell(podman(`load -q -i "${at('ours-0.tar')}"`));
    await shell(podman(`save -q -m -o several.tar docker.io/library/app:1 docker.io/library/other:1`));
    for (const name of ['app:1', 'other:1', '@0', '@1'])
      await succeed(tools.waybill('inspect', `docker-archive:${at('several.tar')}:${name}`));
    const tags = await succeed(tools.waybill('list-tags', `docker-archive:${at('several.tar')}`));
    const theirs = await succeed(tools.skopeo('list-tags', `docker-archive:${at('several.tar')}`));
    expect(JSON.parse(tags)).toEqual(JSON.parse(theirs));
  });
});
