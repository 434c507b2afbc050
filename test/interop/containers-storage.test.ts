import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf as digestOfBytes } from '../../src/image/index.ts';
import { parseStorageReference } from '../../src/transport/containers-storage/reference.ts';
import { openStorageSource } from '../../src/transport/containers-storage/source.ts';
import { aCommandLine, type CommandLine } from '../support/command-line.ts';
import { aContext } from '../support/context.ts';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { offlineSettings } from '../support/endpoint-settings.ts';
import { failureOf } from '../support/failure-of.ts';
import { anImage, anIndex } from '../support/image-builder.ts';
import { anImageStore, buildImage, type ImageStore } from '../support/image-store.ts';
import { runProgram } from '../support/run-program.ts';
import { putImage } from '../support/raw-registry.ts';
import { readManifest } from '../support/read-manifest.ts';
import { PLAIN, succeed } from '../support/two-tools.ts';

const absent = whyNot('buildah', 'podman', 'docker-registry', 'skopeo');
const [OUT, IN] = PLAIN;

const OCI = anImage({ layerForm: 'tar+gzip', seed: 'stored/oci' });
const DOCKER = anImage({ layerForm: 'tar+gzip', seed: 'stored/docker', format: 'docker' });

/** Brought in by skopeo. */
const KEPT = {
  oci: anImage({ layerForm: 'tar+gzip', seed: 'kept/oci' }),
  docker: anImage({ layerForm: 'tar+gzip', seed: 'kept/docker', format: 'docker' }),
} as const;

describe.skipIf(absent !== undefined).each(['buildah', 'podman'] as const)(
  `containers-storage: driven by %s ${absent ?? ''}`,
  (program) => {
    let waybill: CommandLine;
    let store: ImageStore;
    let registry: DockerRegistry;
    let environment: Readonly<Record<string, string>>;
    let temporary: string;

    beforeAll(async () => {
      [waybill, store, registry] = await Promise.all([aCommandLine(), anImageStore(), startDockerRegistry()]);
      temporary = path.join(waybill.directory, 'tmp');
      await mkdir(temporary);
      environment = { PATH: await store.pathWithOnly(program), TMPDIR: temporary };
      await putImage(registry.host, 'team/oci', OCI, '1');
      await putImage(registry.host, 'team/docker', DOCKER, '1');
      await buildImage(store, 'localhost/built:1', 'built');
      for (const [name, image] of Object.entries(KEPT)) {
        await putImage(registry.host, `kept/${name}`, image, '1');
        const from = `docker://${registry.host}/kept/${name}:1`;
        await succeed(skopeo('copy', OUT, from, `${store.prefix}example.com/kept/${name}:1`));
      }
    });
    afterAll(async () => {
      for (const one of [waybill, store, registry]) await one[Symbol.asyncDispose]();
    });

    const skopeo = async (...args: readonly string[]): ReturnType<CommandLine['run']> =>
      runProgram(['skopeo', '--insecure-policy', ...args], { HOME: waybill.directory });
    const run = async (...args: readonly string[]): ReturnType<CommandLine['run']> => waybill.run(args, environment);
    let places = 0;
    /** Reads an image into a directory, and gives back the digest and the manifest that it has there. */
    const read = async (reference: string): ReturnType<typeof readManifest> => {
      const directory = path.join(waybill.directory, `${program}-${String((places += 1))}`);
      await succeed(run('copy', reference, `dir:${directory}`));
      return readManifest(directory);
    };

    /** As `read`, within this process. */
    const digestOf = async (form: string): Promise<string> => {
      const ctx = aContext({ environment: { ...waybill.environment, ...environment } });
      const reference = parseStorageReference(`${store.prefix.slice('containers-storage:'.length)}${form}`);
      await using source = await openStorageSource(ctx, reference, { ...offlineSettings(), temporary });
      return (await source.resolve(ctx, source.reference.name)).descriptor.digest;
    };

    it.each([
      ['an OCI image', 'team/oci', OCI],
      ['a Docker image', 'team/docker', DOCKER],
    ] as const)('writes %s so that podman shows the digest of the source', async (_kind, repository, image) => {
      const name = `example.com/${repository}:1`;
      await succeed(
        run('copy', OUT, `docker://${registry.host}/${repository}:1`, `${store.prefix}${name}`, '--tag', '2'),
      );
      const found = await store.inspect(name);
      expect(found.Digest).toBe(image.root.descriptor.digest);
      expect(found.ManifestType).toBe(image.root.descriptor.mediaType);
      expect(found.RepoTags.toSorted()).toEqual([name, `example.com/${repository}:2`]);
      const { stdout } = await run(
        'copy',
        '--json',
        OUT,
        `docker://${registry.host}/${repository}:1`,
        `${store.prefix}${name}`,
      );
      expect(JSON.parse(stdout)).toMatchObject({ images: [{ destinations: [{ status: 'up-to-date' }] }] });
    });

    it('reads an image that Buildah built twice with the digest that podman shows', async () => {
      const { Digest } = await store.inspect('localhost/built:1');
      const reads = await Promise.all([1, 2].map(async () => read(`${store.prefix}localhost/built:1`)));
      expect(reads.map(({ digest }) => digest)).toEqual([Digest, Digest]);
    });

    it('reads what was compressed twice with one digest, its layers called what they are', async () => {
      const reference = `${store.prefix}example.com/kept/oci:1`;
      const [first, second] = await Promise.all([read(reference), read(reference)]);
      expect(first.digest).toBe(second.digest);
      expect(first.layers.map((one) => one.mediaType)).toEqual(
        KEPT.oci.blobs.slice(1).map(() => 'application/vnd.oci.image.layer.v1.tar'),
      );
      const docker = await read(`${store.prefix}example.com/kept/docker:1`);
      expect(docker.layers.map((one) => one.mediaType)).toEqual(
        KEPT.docker.blobs.slice(1).map(() => 'application/vnd.docker.image.rootfs.diff.tar'),
      );
      for (const one of [...first.layers, ...docker.layers]) expect(digestOfBytes(one.bytes)).toBe(one.digest);
    });

    it('finds an image by its names, its ID and its digest', async () => {
      const { Id, Digest } = await store.inspect('localhost/built:1');
      const names = ['built:1', 'localhost/built:1', `localhost/built@${Digest}`];
      for (const form of [...names, Id, Id.slice(0, 12), `@${Id}`, `@${Id.slice(0, 7)}`])
        expect(await digestOf(form), form).toBe(Digest);
    });

    it('shows of an image what skopeo shows of it', async () => {
      for (const name of ['localhost/built:1', 'example.com/kept/oci:1', 'example.com/kept/docker:1']) {
        const reference = `${store.prefix}${name}`;
        const [ours, theirs] = [
          JSON.parse(await succeed(run('inspect', reference))) as object,
          JSON.parse(await succeed(skopeo('inspect', reference))) as object,
        ];
        // Podman does not tell the bytes of a manifest: what it writes out is shown instead.
        const same =
          program === 'buildah' || name.includes('built')
            ? Object.keys(theirs)
            : ['Name', 'Created', 'Labels', 'Architecture', 'Os', 'Env'];
        for (const key of same) expect([key, Reflect.get(ours, key)]).toEqual([key, Reflect.get(theirs, key)]);
      }
    });

    it('finds nothing where there is nothing, and ends with 2', async () => {
      for (const form of ['localhost/nope:1', '@abcdef0', `localhost/built@sha256:${'0'.repeat(64)}`])
        await failureOf(digestOf(form), 'MANIFEST_UNKNOWN');
      const { code, stderr } = await run('inspect', `${store.prefix}nope`);
      expect(stderr).toContain('no such image');
      expect(code).toBe(2);
    });

    it('pushes to a registry what Buildah built, its layers compressed', async () => {
      await succeed(
        run('copy', IN, `${store.prefix}localhost/built:1`, `docker://${registry.host}/pushed/${program}:1`),
      );
      await store.podman('pull', '--quiet', '--tls-verify=false', `${registry.host}/pushed/${program}:1`);
    });

    it('takes the platform that is asked for out of an index', async () => {
      const index = anIndex([OCI, anImage({ layerForm: 'tar+gzip', platform: 'linux/arm64' })]);
      await putImage(registry.host, `team/index-${program}`, index, '1');
      const from = `docker://${registry.host}/team/index-${program}:1`;
      await succeed(
        run(
          'copy',
          OUT,
          '--multi-arch',
          'system',
          '--override-arch',
          'amd64',
          from,
          `${store.prefix}localhost/chosen:1`,
        ),
      );
      expect((await store.inspect('localhost/chosen:1')).Digest).toBe(OCI.root.descriptor.digest);
    });

    it('deletes an image with all its names, and keeps one that a container uses', async () => {
      await buildImage(store, 'localhost/gone:1', 'gone');
      await store.buildah('tag', 'localhost/gone:1', 'localhost/gone:2', 'localhost/other:1');
      const container = (await store.buildah('from', '--quiet', '--pull-never', 'localhost/gone:1')).trim();
      const used = await run('delete', `${store.prefix}localhost/gone:1`);
      expect(used.code).not.toBe(0);
      expect(used.stderr).toContain('remove the containers');
      expect(await store.names()).toEqual(
        expect.arrayContaining(['localhost/gone:1', 'localhost/gone:2', 'localhost/other:1']),
      );
      await store.buildah('rm', container);
      await succeed(run('delete', `${store.prefix}localhost/gone:1`));
      expect((await store.names()).filter((name) => /gone|other/.test(name))).toEqual([]);
      expect((await run('delete', `${store.prefix}localhost/gone:1`)).code).toBe(2);
    });

    it('leaves nothing in the directory for temporary files', async () => {
      expect(await readdir(temporary)).toEqual([]);
    });
  },
);

describe('containers-storage: where neither program is installed', () => {
  it('says what to install', async () => {
    await using waybill = await aCommandLine();
    const { code, stderr } = await waybill.run(['inspect', 'containers-storage:app'], { PATH: waybill.directory });
    expect(code).toBe(9);
    expect(stderr).toContain('apt-get install buildah');
  });
});
