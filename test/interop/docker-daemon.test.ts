import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../support/command-line.ts';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { secureOf, tryDockerEngine } from '../support/docker-engine.ts';
import { anImage, anIndex, type BuiltImage } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';
import { readManifest } from '../support/read-manifest.ts';
import { runProgram } from '../support/run-program.ts';
import { aTar } from '../support/tar-layer.ts';
import { PLAIN, succeed } from '../support/two-tools.ts';
import { writeImage } from '../support/write-image.ts';

const programs = whyNot('docker-registry', 'skopeo');
const docker = programs === undefined ? await tryDockerEngine({ secure: true }) : { reason: programs };
const engine = 'engine' in docker ? docker.engine : undefined;
const [OUT, IN] = PLAIN;

const OCI = anImage({ layerForm: 'tar+gzip', seed: 'daemon/oci', layers: 3 });
const DOCKER = anImage({ layerForm: 'tar+gzip', seed: 'daemon/docker', format: 'docker', layerBytes: 2_000_000 });

function idOf(image: BuiltImage): string {
  const { config } = JSON.parse(Buffer.from(image.root.bytes).toString('utf8')) as {
    readonly config: { readonly digest: string };
  };
  return config.digest;
}

describe.skipIf(engine === undefined)(`docker-daemon: on a real dockerd ${docker.reason}`, () => {
  if (engine === undefined) return;
  const { tcp, certificates } = secureOf(engine);
  let waybill: CommandLine;
  let registry: DockerRegistry;
  let temporary: string;

  beforeAll(async () => {
    waybill = await aCommandLine();
    temporary = path.join(waybill.directory, 'tmp');
    await mkdir(temporary);
    registry = await startDockerRegistry();
    await putImage(registry.host, 'team/oci', OCI, '1');
    await putImage(registry.host, 'team/docker', DOCKER, '1');
    const tar = path.join(waybill.directory, 'layer.tar');
    await writeFile(tar, aTar({ hello: Buffer.from('hello') }));
    await engine.docker('import', '--change', 'CMD ["/hello"]', tar, 'made/here:1');
  });
  afterAll(async () => {
    for (const one of [engine, registry, waybill]) await one[Symbol.asyncDispose]();
  });

  const run = async (...args: readonly string[]): ReturnType<CommandLine['run']> =>
    waybill.run(args, { TMPDIR: temporary, DOCKER_HOST: engine.host });
  const id = async (name: string): Promise<string> =>
    (await engine.docker('image', 'inspect', '--format', '{{.Id}}', name)).trim();

  it.each([
    ['an OCI image', 'team/oci', OCI],
    ['a Docker image', 'team/docker', DOCKER],
  ] as const)('writes %s under its own ID, with every name', async (_kind, repository, image) => {
    const from = `docker://${registry.host}/${repository}:1`;
    await succeed(run('copy', OUT, from, `docker-daemon:${repository}:new`, '--tag', 'newest'));
    expect([await id(`${repository}:new`), await id(`${repository}:newest`)]).toEqual([idOf(image), idOf(image)]);
    const layers = await engine.docker('image', 'inspect', '--format', '{{len .RootFS.Layers}}', `${repository}:new`);
    expect(Number(layers)).toBe(image.blobs.length - 1);
    // The layers are whole: docker writes them out again.
    await engine.docker('save', '--output', path.join(waybill.directory, 'saved.tar'), `${repository}:new`);
  });

  it('takes the platform that is asked for out of an index', async () => {
    const arm = anImage({ layerForm: 'tar+gzip', seed: 'daemon/arm', platform: 'linux/arm64' });
    await putImage(registry.host, 'team/index', anIndex([OCI, arm]), '1');
    const args = [
      '--override-arch',
      'arm64',
      OUT,
      `docker://${registry.host}/team/index:1`,
      'docker-daemon:team/index:1',
    ];
    const { code } = await run('copy', '--multi-arch', 'system', ...args);
    expect(code).toBe(0);
    expect(await id('team/index:1')).toBe(idOf(arm));
  });

  it('reads an image by its name and by its ID, each time with one digest', async () => {
    const wanted = await id('made/here:1');
    const digests: string[] = [];
    for (const form of ['made/here:1', 'docker.io/made/here:1', wanted]) {
      const directory = path.join(waybill.directory, `read-${String(digests.length)}`);
      await succeed(run('copy', `docker-daemon:${form}`, `dir:${directory}`));
      digests.push((await readManifest(directory)).digest);
    }
    expect(new Set(digests).size).toBe(1);
  });

  it('carries an image to a registry, and docker pulls it as the image it was', async () => {
    const before = await id('made/here:1');
    await succeed(run('copy', IN, 'docker-daemon:made/here:1', `docker://${registry.host}/made/here:1`));
    await engine.docker('pull', '--quiet', `${registry.host}/made/here:1`);
    expect(await id(`${registry.host}/made/here:1`)).toBe(before);
  });

  it('reads what skopeo reads, and skopeo what was written', async () => {
    const { host } = registry;
    await succeed(run('copy', OUT, `docker://${host}/team/docker:1`, 'docker-daemon:both/ways:1'));
    const layout = path.join(waybill.directory, 'skopeo');
    const skopeo = ['skopeo', '--insecure-policy', 'copy', '--src-daemon-host', engine.host];
    await succeed(runProgram([...skopeo, 'docker-daemon:both/ways:1', `dir:${layout}`], { HOME: waybill.directory }));
    const ours = path.join(waybill.directory, 'ours');
    await succeed(run('copy', 'docker-daemon:both/ways:1', `dir:${ours}`));
    const [theirs, own] = [await readManifest(layout), await readManifest(ours)];
    expect(own.layers.map((one) => one.digest)).toEqual(theirs.layers.map((one) => one.digest));
  });

  it('is reached over TLS by the flags alone', async () => {
    const flags = ['--src-daemon-host', `tcp://${tcp}`, '--src-cert-dir', certificates];
    const directory = path.join(waybill.directory, 'secure');
    const { code, stderr } = await waybill.run(['copy', ...flags, 'docker-daemon:made/here:1', `dir:${directory}`]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const shown = await waybill.run([
      'inspect',
      '--daemon-host',
      `tcp://${tcp}`,
      '--cert-dir',
      certificates,
      'docker-daemon:made/here:1',
    ]);
    expect(JSON.parse(shown.stdout)).toMatchObject({ Name: 'docker.io/made/here' });
    const written = ['--dest-daemon-host', `tcp://${tcp}`, '--dest-cert-dir', certificates];
    await succeed(waybill.run(['copy', ...written, `dir:${directory}`, 'docker-daemon:over/tls:1']));
    expect(await id('over/tls:1')).toBe(await id('made/here:1'));
  });

  it("is found by docker's contexts, over a socket and over TLS", async () => {
    const config = path.join(waybill.directory, 'contexts');
    const docker = async (...args: readonly string[]): Promise<string> =>
      succeed(runProgram(['docker', '--config', config, 'context', ...args], { HOME: waybill.directory }));
    await mkdir(config);
    await docker('create', 'lab', '--docker', `host=${engine.host}`);
    const [ca, cert, key] = ['ca', 'cert', 'key'].map((name) => path.join(certificates, `${name}.pem`));
    await docker('create', 'far', '--docker', `host=tcp://${tcp},ca=${ca ?? ''},cert=${cert ?? ''},key=${key ?? ''}`);
    await docker('use', 'lab');
    for (const more of [{}, { DOCKER_CONTEXT: 'far' }]) {
      const shown = await waybill.run(['inspect', 'docker-daemon:made/here:1'], { DOCKER_CONFIG: config, ...more });
      expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('docker.io/made/here') });
    }
  });

  it('ends with 2 for what the daemon does not have, and with 7 where there is none', async () => {
    expect((await run('inspect', 'docker-daemon:no/such:1')).code).toBe(2);
    expect((await run('inspect', `docker-daemon:sha256:${'0'.repeat(64)}`)).code).toBe(2);
    const { code, stderr } = await waybill.run([
      'inspect',
      '--daemon-host',
      'unix:///no/such.sock',
      'docker-daemon:a:1',
    ]);
    expect(code).toBe(7);
    expect(stderr.split('\n')[0]).toContain('no Docker daemon at unix:///no/such.sock: there is no such socket');
  });

  describe('docker load and docker save', () => {
    const at = (name: string): string => path.join(waybill.directory, name);
    const shell = async (line: string): Promise<string> =>
      succeed(
        runProgram(
          [
            'sh',
            '-ec',
            `waybill() { "${process.execPath}" "${waybill.main}" --insecure-policy "$@"; }; cd "${waybill.directory}"; ${line}`,
          ],
          { ...waybill.environment, TMPDIR: temporary, DOCKER_HOST: engine.host },
        ),
      );
    beforeAll(async () => {
      for (const [name, image] of Object.entries({ oci: OCI, docker: DOCKER }))
        await writeImage(`oci:${at('loadable')}:${name}`, image);
    });

    it.each([
      ['a file', 'waybill copy -q oci:loadable:oci docker-archive:load.tar:load/file:1; docker load -i load.tar'],
      ['stdout', 'waybill copy -q oci:loadable:oci docker-archive:/dev/stdout:load/stdout:1 | docker load'],
      [
        'a named pipe',
        'mkfifo fifo; waybill copy -q oci:loadable:oci docker-archive:fifo:load/fifo:1 & docker load -i fifo; wait',
      ],
    ])('the engine loads what is written to %s', async (_what, line) => {
      const loaded = /Loaded image: (\S+)/.exec(await shell(line))?.[1] ?? '';
      expect(loaded).toMatch(/^load\//);
      expect(await id(loaded)).toBe(idOf(OCI));
    });

    it('every name of an archive is there, and of what is saved again each image is read', async () => {
      await shell(`waybill copy -q --additional-tag load/two:b oci:loadable:docker docker-archive:two.tar:load/two:a
        docker load -i two.tar
        waybill copy -q oci:loadable:oci docker-daemon:load/other:1
        docker save -o saved-two.tar load/two:a load/two:b load/other:1`);
      expect(await id('load/two:b')).toBe(idOf(DOCKER));
      for (const [name, image] of Object.entries({ 'load/two:a': DOCKER, 'load/two:b': DOCKER, 'load/other:1': OCI })) {
        await shell(`rm -rf saved; docker save ${name} | waybill copy -q docker-archive:/dev/stdin dir:saved`);
        const alone = await readManifest(at('saved'));
        await shell(`rm -rf saved; waybill copy -q docker-archive:saved-two.tar:${name} dir:saved`);
        const among = await readManifest(at('saved'));
        expect([among.digest, among.layers.length]).toEqual([alone.digest, image.blobs.length - 1]);
      }
      expect(JSON.parse(await shell('waybill list-tags docker-archive:saved-two.tar'))).toEqual({
        Tags: expect.arrayContaining(['load/two:a', 'load/two:b', 'load/other:1']),
      });
    });
  });

  it('leaves nothing in the directory for temporary files', async () => {
    expect((await readdir(temporary)).filter((one) => !one.includes('compile'))).toEqual([]);
  });
});
