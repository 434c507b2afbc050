import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, startDockerRegistry, whyNot, type DockerRegistry, type Program } from '../support/debian.ts';
import { helperPrograms } from '../support/helper-programs.ts';
import { anImage } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';
import { runProgram, type Ended } from '../support/run-program.ts';
import { succeed } from '../support/two-tools.ts';

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts');
const IMAGE = anImage({ layers: 1, layerBytes: 1000, seed: 'login' });
const absent = whyNot('docker-registry', 'skopeo', 'podman', 'buildah');

/** The containers tools: one file, one set of flags. */
const TOOLS: readonly Program[] = ['skopeo', 'podman', 'buildah'];

let registry: DockerRegistry;
let home: string;

beforeAll(async () => {
  if (absent !== undefined) return;
  registry = await startDockerRegistry({ auth: true });
  await putImage(registry.host, 'team/app', IMAGE, '1');
  home = await mkdtemp(path.join(tmpdir(), 'waybill-login-'));
});
afterAll(async () => {
  if (absent !== undefined) return;
  await registry[Symbol.asyncDispose]();
  await rm(home, { recursive: true, force: true });
});

async function run(command: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return runProgram(command, { HOME: home, XDG_RUNTIME_DIR: path.join(home, 'run'), TMPDIR: home, ...more });
}

const waybill = async (args: readonly string[], more?: Readonly<Record<string, string>>): Promise<Ended> =>
  run([process.execPath, MAIN, ...args], more);

let files = 0;
/** A file, or the directory of docker's, that nobody has used yet. */
async function aPlace(): Promise<string> {
  await mkdir(path.join(home, 'run'), { recursive: true });
  return path.join(home, `place-${String((files += 1))}`);
}

const account = (): readonly string[] => ['-u', ACCOUNT.username, '-p', ACCOUNT.password];
const inspect = async (more: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Ended> =>
  waybill(['inspect', '--raw', ...more, `docker://${registry.host}/team/app:1`], environment);

describe.skipIf(absent !== undefined)(`a login of the containers tools ${absent ?? ''}`, () => {
  it.each(TOOLS)('by %s is used by waybill, shown and removed', async (tool) => {
    const file = await aPlace();
    await succeed(run([tool, 'login', '--tls-verify=false', '--authfile', file, ...account(), registry.host]));
    await succeed(inspect(['--authfile', file]));
    expect(await succeed(waybill(['login', '--get-login', '--authfile', file, registry.host]))).toBe(
      `${ACCOUNT.username}\n`,
    );
    await succeed(waybill(['logout', '--authfile', file, registry.host]));
    expect(await run([tool, 'login', '--get-login', '--authfile', file, registry.host])).not.toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ auths: {} });
  });

  it.each(TOOLS)('by waybill is used by %s, shown and removed', async (tool) => {
    const file = await aPlace();
    const said = await succeed(waybill(['login', '--authfile', file, ...account(), registry.host]));
    expect(said).toBe('Login Succeeded!\n');
    expect(await succeed(run([tool, 'login', '--get-login', '--authfile', file, registry.host]))).toBe(
      `${ACCOUNT.username}\n`,
    );
    // Without a user and a password, each tries against the registry what the file has.
    const again = await succeed(run([tool, 'login', '--tls-verify=false', '--authfile', file, registry.host]));
    expect(again).toContain('Existing credentials are valid. Already logged in');
    await succeed(run([tool, 'logout', '--authfile', file, registry.host]));
    expect(await inspect(['--authfile', file])).toMatchObject({ code: 5 });
  });

  it.each(TOOLS)('to a namespace by %s is good for that namespace alone', async (tool) => {
    const file = await aPlace();
    const key = `${registry.host}/team`;
    await succeed(run([tool, 'login', '--tls-verify=false', '--authfile', file, ...account(), key]));
    await succeed(inspect(['--authfile', file]));
    expect(await waybill(['list-tags', '--authfile', file, `docker://${registry.host}/other/app`])).toMatchObject({
      code: 5,
    });
  });

  it('is where skopeo looks for it when no file is named', async () => {
    await aPlace();
    const environment = { XDG_RUNTIME_DIR: await mkdtemp(path.join(home, 'session-')) };
    await succeed(waybill(['login', ...account(), registry.host], environment));
    const image = `docker://${registry.host}/team/app:1`;
    await succeed(run(['skopeo', 'inspect', '--raw', '--tls-verify=false', image], environment));
    await succeed(run(['skopeo', 'logout', registry.host], environment));
    expect(await inspect([], environment)).toMatchObject({ code: 5 });
  });

  it.each(TOOLS)('in a helper that registries.conf lists is shared with %s, both ways', async (tool) => {
    await using helpers = await helperPrograms();
    await helpers.addKeeper('listed');
    const own = await mkdtemp(path.join(home, 'home-'));
    const conf = path.join(own, '.config/containers/registries.conf');
    await mkdir(path.dirname(conf), { recursive: true });
    await writeFile(conf, 'credential-helpers = ["listed"]\n');
    // What they keep elsewhere than below their home, they find by this.
    const environment = {
      HOME: own,
      PATH: `${helpers.directory}:${process.env['PATH'] ?? ''}`,
      CONTAINERS_REGISTRIES_CONF: conf,
    };
    await succeed(run([tool, 'login', '--tls-verify=false', ...account(), registry.host], environment));
    expect(Object.keys(await helpers.keptBy('listed'))).toEqual([registry.host]);
    await succeed(inspect([], environment));
    expect(await succeed(waybill(['login', '--get-login', registry.host], environment))).toBe(`${ACCOUNT.username}\n`);
    await succeed(waybill(['logout', registry.host], environment));
    expect(await helpers.keptBy('listed')).toEqual({});
    const ours = await succeed(waybill(['login', '--verbose', ...account(), registry.host], environment));
    expect(ours).toBe('Used:  docker-credential-listed\nLogin Succeeded!\n');
    expect(await succeed(run([tool, 'login', '--get-login', registry.host], environment))).toBe(
      `${ACCOUNT.username}\n`,
    );
    await succeed(run([tool, 'logout', registry.host], environment));
    expect(await helpers.keptBy('listed')).toEqual({});
  });

  it('gives the same file, byte for byte, whoever made it', async () => {
    const texts = [];
    for (const tool of TOOLS) {
      const file = await aPlace();
      await succeed(run([tool, 'login', '--tls-verify=false', '--authfile', file, ...account(), registry.host]));
      texts.push((await readFile(file, 'utf8')).trimEnd());
    }
    const file = await aPlace();
    await succeed(waybill(['login', '--authfile', file, ...account(), registry.host]));
    expect(new Set([...texts, (await readFile(file, 'utf8')).trimEnd()]).size).toBe(1);
  });

  it('says on stdout what skopeo says', async () => {
    const [ours, theirs] = [await aPlace(), await aPlace()];
    const steps: readonly (readonly string[])[] = [
      ['login', ...account(), '--verbose', registry.host],
      ['login', registry.host],
      ['login', '--get-login', registry.host],
      ['logout', registry.host],
      ['login', '--get-login', registry.host],
      ['logout', registry.host],
      ['login', '-u', ACCOUNT.username, '-p', 'wrong', registry.host],
    ];
    for (const [verb = '', ...args] of steps) {
      const flags = args.includes('--get-login') || verb === 'logout' ? [] : ['--tls-verify=false'];
      const told = await waybill([verb, '--authfile', ours, ...flags, ...args]);
      const expected = await run(['skopeo', verb, '--authfile', theirs, ...flags, ...args]);
      expect([told.code === 0, told.stdout], args.join(' ')).toEqual([
        expected.code === 0,
        expected.stdout.replaceAll(theirs, ours),
      ]);
    }
  });
});

const dockerAbsent = whyNot('docker-registry', 'docker');

describe.skipIf(dockerAbsent !== undefined)(`a login of docker ${dockerAbsent ?? ''}`, () => {
  // Needs no daemon: what docker cannot ask it, it asks the registry itself.
  const login = ['docker', 'login', ...account(), 'HOST'];
  const command = (): readonly string[] => login.map((word) => (word === 'HOST' ? registry.host : word));
  const manifest = (): readonly string[] => [
    'docker',
    'manifest',
    'inspect',
    '--insecure',
    `${registry.host}/team/app:1`,
  ];

  /** Docker looks for a store of its own where its file holds no login yet. */
  async function aConfig(content: object = { auths: { 'other.example.com': { auth: 'bzpw' } } }): Promise<string> {
    const directory = await aPlace();
    await mkdir(directory);
    await writeFile(path.join(directory, 'config.json'), JSON.stringify(content));
    return directory;
  }

  it('is used by waybill, and removed', async () => {
    const directory = await aConfig();
    const environment = { DOCKER_CONFIG: directory };
    await succeed(run(command(), environment));
    await succeed(inspect([], environment));
    await succeed(waybill(['logout', registry.host], environment));
    expect(await run(manifest(), environment)).not.toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(path.join(directory, 'config.json'), 'utf8'))).toEqual({
      auths: { 'other.example.com': { auth: 'bzpw' } },
    });
  });

  it('by waybill is used by docker, and removed', async () => {
    const directory = await aConfig({ auths: {}, detachKeys: 'ctrl-e' });
    const environment = { DOCKER_CONFIG: directory };
    await succeed(waybill(['login', ...account(), registry.host], environment));
    await succeed(run(manifest(), environment));
    await succeed(run(['docker', 'logout', registry.host], environment));
    expect(await inspect([], environment)).toMatchObject({ code: 5 });
    expect(JSON.parse(await readFile(path.join(directory, 'config.json'), 'utf8'))).toEqual({
      auths: {},
      detachKeys: 'ctrl-e',
    });
  });

  it('to Docker Hub is under its old name', async () => {
    // Nobody logs in to Docker Hub without a network: the key is shown by what is read and removed.
    const auth = Buffer.from('me:secret-of-docker').toString('base64');
    const directory = await aConfig({ auths: { 'https://index.docker.io/v1/': { auth } }, currentContext: 'kept' });
    const environment = { DOCKER_CONFIG: directory };
    expect(await succeed(waybill(['login', '--get-login', 'docker.io'], environment))).toBe('me\n');
    await succeed(waybill(['logout', 'docker.io'], environment));
    expect(JSON.parse(await readFile(path.join(directory, 'config.json'), 'utf8'))).toEqual({
      auths: {},
      currentContext: 'kept',
    });
  });

  it("is shared by way of docker's store, both ways", async () => {
    await using helpers = await helperPrograms();
    await helpers.addKeeper('shared');
    const directory = await aConfig({ credsStore: 'shared' });
    const file = path.join(directory, 'config.json');
    const PATH = `${helpers.directory}:${process.env['PATH'] ?? ''}`;
    const environment = { DOCKER_CONFIG: directory, PATH };
    await succeed(run(command(), environment));
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ auths: { [registry.host]: {} }, credsStore: 'shared' });
    await succeed(inspect([], environment));
    await succeed(waybill(['logout', registry.host], environment));
    expect(await run(manifest(), environment)).not.toMatchObject({ code: 0 });
    await succeed(waybill(['login', ...account(), registry.host], environment));
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ auths: { [registry.host]: {} }, credsStore: 'shared' });
    await succeed(run(manifest(), environment));
    await succeed(run(['docker', 'logout', registry.host], environment));
    expect(await helpers.keptBy('shared')).toEqual({});
  });

  it.skipIf(absent !== undefined)("by waybill in docker's own file is used by the containers tools too", async () => {
    const directory = await aPlace();
    const file = path.join(directory, '.docker/config.json');
    await succeed(waybill(['login', '--compat-auth-file', file, ...account(), registry.host]));
    const environment = { HOME: directory, XDG_RUNTIME_DIR: await mkdtemp(path.join(home, 'session-')) };
    const image = `docker://${registry.host}/team/app:1`;
    await succeed(run(['skopeo', 'inspect', '--raw', '--tls-verify=false', image], environment));
    await succeed(run(manifest(), environment));
  });
});
