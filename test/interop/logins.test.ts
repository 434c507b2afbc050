import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../support/command-line.ts';
import { ACCOUNT, startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { anImage } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';
import { runProgram } from '../support/run-program.ts';

const absent = whyNot('docker-registry', 'skopeo', 'podman', 'buildah');
const IMAGE = anImage({ layers: 1, layerBytes: 1000, layerForm: 'tar+gzip', seed: 'logins' });

/** Everybody who writes such a file, by skopeo's command line. Passwords are on this one, as in many scripts. */
const PROGRAMS = ['skopeo', 'podman', 'buildah'] as const;

describe.skipIf(absent !== undefined)(
  `logins of other programs, at docker-registry behind htpasswd ${absent ?? ''}`,
  () => {
    let waybill: CommandLine;
    let registry: DockerRegistry;
    let directory: string;
    let environment: Readonly<Record<string, string>>;

    beforeAll(async () => {
      waybill = await aCommandLine();
      registry = await startDockerRegistry({ auth: true });
      directory = await mkdtemp(path.join(tmpdir(), 'waybill-logins-'));
      environment = { PATH: process.env['PATH'] ?? '', HOME: directory, XDG_RUNTIME_DIR: directory, TMPDIR: directory };
      await putImage(registry.host, 'team/app', IMAGE, '1');
    });
    afterAll(async () => {
      await waybill[Symbol.asyncDispose]();
      await registry[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    });

    const account = ['--username', ACCOUNT.username, '--password', ACCOUNT.password];
    const inspected = async (file: string): Promise<number | null> =>
      (await waybill.run(['inspect', '--raw', '--authfile', file, `docker://${registry.host}/team/app:1`])).code;
    const skopeoReads = async (file: string): Promise<number | null> => {
      const args = [
        'skopeo',
        'inspect',
        '--raw',
        '--tls-verify=false',
        '--authfile',
        file,
        `docker://${registry.host}/team/app:1`,
      ];
      return (await runProgram(args, environment)).code;
    };

    it.each(PROGRAMS)('of %s are read, and undone', async (program) => {
      const file = path.join(directory, `${program}.json`);
      const login = [program, 'login', '--authfile', file, '--tls-verify=false', ...account, registry.host];
      const { code, stderr } = await runProgram(login, environment);
      expect(code, stderr).toBe(0);
      expect(await inspected(file)).toBe(0);
      expect(await waybill.run(['login', '--get-login', '--authfile', file, registry.host])).toMatchObject({
        code: 0,
        stdout: `${ACCOUNT.username}\n`,
      });
      expect(await waybill.run(['logout', '--authfile', file, registry.host])).toMatchObject({ code: 0 });
      expect(await inspected(file)).toBe(5);
      expect(await skopeoReads(file)).not.toBe(0);
    });

    it.each(PROGRAMS)('of waybill are read by %s, and undone by it', async (program) => {
      const file = path.join(directory, `waybill-${program}.json`);
      const { code, stderr } = await waybill.run(['login', '--authfile', file, ...account, registry.host]);
      expect(code, stderr).toBe(0);
      expect(await skopeoReads(file)).toBe(0);
      const shown = await runProgram([program, 'login', '--get-login', '--authfile', file, registry.host], environment);
      expect([shown.code, shown.stdout]).toEqual([0, `${ACCOUNT.username}\n`]);
      const undone = await runProgram([program, 'logout', '--authfile', file, registry.host], environment);
      expect(undone.code, undone.stderr).toBe(0);
      expect(await inspected(file)).toBe(5);
    });

    it("in Docker's form are what docker login writes: Docker Hub under its old name", async () => {
      // Without a network nobody logs in to Docker Hub: the key is shown by what is read and removed.
      const file = path.join(directory, 'docker.json');
      const auth = Buffer.from('me:secret-of-docker').toString('base64');
      await writeFile(
        file,
        JSON.stringify({ auths: { 'https://index.docker.io/v1/': { auth } }, currentContext: 'kept' }),
      );
      const show = ['login', '--get-login', '--compat-auth-file', file, 'docker.io'];
      expect(await waybill.run(show)).toMatchObject({ code: 0, stdout: 'me\n' });
      const gone = await waybill.run(['logout', '--compat-auth-file', file, 'docker.io']);
      expect(gone.code, gone.stderr).toBe(0);
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ auths: {}, currentContext: 'kept' });
    });
  },
);
