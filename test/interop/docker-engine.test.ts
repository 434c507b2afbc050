import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DaemonSettings } from '../../src/transport/contract.ts';
import type { Engine } from '../../src/transport/docker-daemon/engine.ts';
import { openEngine } from '../../src/transport/docker-daemon/open-engine.ts';
import { aContext } from '../support/context.ts';
import { secureOf, tryDockerEngine } from '../support/docker-engine.ts';
import { offlineSettings } from '../support/endpoint-settings.ts';
import { failureOf } from '../support/failure-of.ts';
import { aTar } from '../support/tar-layer.ts';

const { engine, reason } = await tryDockerEngine({ secure: true });

describe.skipIf(engine === undefined)(`the API of a real dockerd ${reason}`, () => {
  if (engine === undefined) return;
  const { tcp, certificates } = secureOf(engine);

  beforeAll(async () => {
    const tar = path.join(engine.directory, 'layer.tar');
    await writeFile(tar, aTar({ hello: Buffer.from('hello') }));
    await engine.docker('import', tar, 'team/app:1');
  });
  afterAll(async () => {
    await engine[Symbol.asyncDispose]();
  });

  const open = async (
    daemon: DaemonSettings,
    environment: Readonly<Record<string, string>> = {},
    tlsVerify?: boolean,
  ): Promise<{ readonly api: Engine; readonly ctx: ReturnType<typeof aContext> }> => {
    const ctx = aContext({ environment });
    const settings = offlineSettings();
    return { api: await openEngine(ctx, { ...settings, access: { ...settings.access, tlsVerify }, daemon }), ctx };
  };

  it('finds an image by name and by ID over the socket, and says of others that they are not there', async () => {
    const opened = await open({ host: engine.host });
    using api = opened.api;
    const id = await api.findImage(opened.ctx, 'team/app:1');
    expect(id).toBe((await engine.docker('image', 'inspect', '--format', '{{.Id}}', 'team/app:1')).trim());
    expect(await api.findImage(opened.ctx, `${id}`)).toBe(id);
    expect(await api.findImage(opened.ctx, 'docker.io/team/app:1')).toBe(id);
    expect(await api.findImage(opened.ctx, 'team/nope:1')).toBeUndefined();
    await failureOf(api.saveImage(opened.ctx, 'team/nope:1'), 'MANIFEST_UNKNOWN');
  });

  it('saves what it loads', async () => {
    const opened = await open({}, { DOCKER_HOST: engine.host });
    using api = opened.api;
    const tar = await buffer(await api.saveImage(opened.ctx, 'team/app:1'));
    await engine.docker('rmi', 'team/app:1');
    expect(await api.findImage(opened.ctx, 'team/app:1')).toBeUndefined();
    await api.loadImage(opened.ctx, Readable.from([tar], { objectMode: false }));
    expect(await api.findImage(opened.ctx, 'team/app:1')).toMatch(/^sha256:/);
  });

  it('tells what is wrong with an archive in the words of the engine', async () => {
    const opened = await open({ host: engine.host });
    using api = opened.api;
    const failure = await failureOf(
      api.loadImage(opened.ctx, Readable.from([Buffer.from('garbage')], { objectMode: false })),
      'SERVER_ERROR',
    );
    expect(failure.message).toContain('did not load the image: ');
    const whole = Readable.from([aTar({ other: Buffer.alloc(5_000_000) })], { objectMode: false });
    await failureOf(api.loadImage(opened.ctx, whole), 'SERVER_ERROR');
  });

  it('has nothing new when the content breaks on the way, and the failure is its own', async () => {
    const opened = await open({ host: engine.host });
    using api = opened.api;
    async function* broken(): AsyncGenerator<Buffer> {
      yield await Promise.resolve(aTar({ other: Buffer.alloc(100_000) }).subarray(0, 50_000));
      throw new Error('planted');
    }
    await expect(api.loadImage(opened.ctx, Readable.from(broken(), { objectMode: false }))).rejects.toThrow('planted');
    expect((await engine.docker('images', '--quiet')).trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['a flag and --src-cert-dir', (): DaemonSettings => ({ host: `tcp://${tcp}`, certDir: certificates }), {}],
    ['DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH', (): DaemonSettings => ({}), { DOCKER_TLS_VERIFY: '1' }],
  ] as const)('is reached over TLS with %s', async (_how, daemon, more) => {
    const environment = { DOCKER_HOST: `tcp://${tcp}`, DOCKER_CERT_PATH: certificates, ...more };
    const opened = await open(daemon(), environment);
    using api = opened.api;
    expect(await api.findImage(opened.ctx, 'team/app:1')).toMatch(/^sha256:/);
  });

  it('wants a certificate, and is not believed without its CA', async () => {
    const unknown = await open({ host: `tcp://${tcp}` });
    const failure = await failureOf(unknown.api.findImage(unknown.ctx, 'team/app:1'), 'TLS_FAILED');
    expect(failure.hint).toContain('DOCKER_CERT_PATH');
    const unshown = await open({ host: `tcp://${tcp}` }, {}, false);
    await failureOf(unshown.api.findImage(unshown.ctx, 'team/app:1'), 'TLS_FAILED');
  });

  it.each([
    ['a flag says http', (): DaemonSettings => ({ host: `http://${tcp}` }), {}, 'write tcp://'],
    ['DOCKER_TLS_VERIFY is forgotten', (): DaemonSettings => ({}), {}, 'DOCKER_TLS_VERIFY=1'],
    ['the version is set, too', (): DaemonSettings => ({}), { DOCKER_API_VERSION: '1.41' }, 'DOCKER_TLS_VERIFY=1'],
  ] as const)('says that it speaks TLS where %s', async (_how, daemon, more, hint) => {
    const environment = { DOCKER_HOST: `tcp://${tcp}`, DOCKER_CERT_PATH: certificates, ...more };
    const plain = await open(daemon(), environment);
    const failure = await failureOf(plain.api.findImage(plain.ctx, 'team/app:1'), 'TLS_FAILED');
    expect(failure.hint).toContain(hint);
  });

  it('says which file of the certificates is missing or wrong', async () => {
    const directory = path.join(engine.directory, 'broken');
    await mkdir(directory);
    const missing = await failureOf(open({ host: 'tcp://127.0.0.1:1', certDir: directory }), 'CONFIG_INVALID');
    expect(missing.message).toContain('ca.pem');
    for (const name of ['ca', 'cert', 'key']) await writeFile(path.join(directory, `${name}.pem`), 'no certificate');
    await failureOf(open({ host: 'tcp://127.0.0.1:1', certDir: directory }), 'CONFIG_INVALID');
  });

  it('is asked in the version of the API that the environment wants', async () => {
    const old = await open({ host: engine.host }, { DOCKER_API_VERSION: '1.30' });
    expect(await old.api.findImage(old.ctx, 'team/app:1')).toMatch(/^sha256:/);
    const future = await open({ host: engine.host }, { DOCKER_API_VERSION: '9.99' });
    expect((await failureOf(future.api.findImage(future.ctx, 'team/app:1'), 'UNSUPPORTED')).message).toContain('9.99');
  });
});
