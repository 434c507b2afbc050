import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContext, type TestContext } from '../../../test/support/context.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { helperPrograms, type HelperPrograms } from '../../../test/support/helper-programs.ts';
import { aDirectory } from '../../../test/support/layout-image.ts';
import { Secret } from '../../runtime/secret.ts';
import { lookUpCredential, type CredentialLookup } from '../credential-places.ts';
import { AUTH_FILES } from '../registries/conf.ts';
import { renderAuthEntry } from './document.ts';
import { authFilePaths, AuthFilePlaces } from './places.ts';

let helpers: HelperPrograms;
beforeAll(async () => {
  helpers = await helperPrograms();
});
afterAll(async () => helpers[Symbol.asyncDispose]());

const HOST = 'r.example.com';

function auths(user: string, host = HOST): object {
  return { auths: { [host]: renderAuthEntry(user, new Secret(`${user}-password`)) } };
}

async function put(file: string, content: object | string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function context(): TestContext {
  return aContext({ environment: { PATH: helpers.path } });
}

async function inFile(file: string, ctx: TestContext = context(), registry = HOST): Promise<CredentialLookup> {
  return lookUpCredential(ctx, [new AuthFilePlaces().ofFile(file)], { registry, path: 'team/app' });
}

function shown({ credential }: CredentialLookup): string | undefined {
  if (credential?.kind !== 'basic') return credential?.kind;
  return `${credential.username}:${credential.password.reveal()}`;
}

describe('the places of auth files', () => {
  const linux = { platform: 'linux', uid: 7 } as const;

  it("are those of the containers tools, then docker's", () => {
    expect(authFilePaths({ HOME: '/h' }, linux).all.map(({ file }) => file)).toEqual([
      '/run/containers/7/auth.json',
      '/h/.config/containers/auth.json',
      '/h/.docker/config.json',
      '/h/.dockercfg',
    ]);
    const moved = { HOME: '/h', XDG_RUNTIME_DIR: '/r', XDG_CONFIG_HOME: '/c', DOCKER_CONFIG: '/d' };
    expect(authFilePaths(moved, linux).all.map(({ file }) => file)).toEqual([
      '/r/containers/auth.json',
      '/c/containers/auth.json',
      '/d/config.json',
      '/h/.dockercfg',
    ]);
  });

  it('are fewer without a home, and in the home where the system has no place for a session', () => {
    expect(authFilePaths({}, linux)).toMatchObject({ session: '/run/containers/7/auth.json', docker: undefined });
    expect(authFilePaths({ HOME: '/h' }, { platform: 'darwin', uid: 7 }).all.map(({ file }) => file)).toEqual([
      '/h/.config/containers/auth.json',
      '/h/.docker/config.json',
      '/h/.dockercfg',
    ]);
  });

  it('are looked at in order, and each says why it has nothing', async () => {
    await using place = await aDirectory();
    const environment = {
      HOME: place.path,
      XDG_RUNTIME_DIR: place.path,
      DOCKER_AUTH_CONFIG: JSON.stringify(auths('variable', 'other.example.com')),
    };
    await put(path.join(place.path, '.config/containers/auth.json'), auths('own', 'another.example.com'));
    await put(path.join(place.path, '.docker/config.json'), auths('docker'));
    const places = new AuthFilePlaces().all(environment, undefined);
    const ctx = context();
    const found = await lookUpCredential(ctx, places, { registry: HOST, path: 'app' });
    expect(shown(found)).toBe('docker:docker-password');
    const at = (file: string): string => path.join(place.path, file);
    expect(found.looked).toEqual([
      { place: 'DOCKER_AUTH_CONFIG', outcome: 'nothing', why: `it has nothing for ${HOST}` },
      { place: at('containers/auth.json'), outcome: 'nothing', why: 'there is no such file' },
      { place: at('.config/containers/auth.json'), outcome: 'nothing', why: `it has nothing for ${HOST}` },
      { place: at('.docker/config.json'), outcome: 'found', why: `${at('.docker/config.json')}, entry ${HOST}` },
      { place: at('.dockercfg'), outcome: 'not reached', why: `${at('.docker/config.json')} comes first` },
    ]);
    expect(ctx.concealed).toEqual(['docker-password']);
    expect(JSON.stringify(found.looked)).not.toContain('password');
  });

  it('are not looked at beside a file that was named, there or not', async () => {
    await using place = await aDirectory();
    await put(path.join(place.path, '.docker/config.json'), auths('docker'));
    const environment = { HOME: place.path, DOCKER_AUTH_CONFIG: JSON.stringify(auths('variable')) };
    const named = { file: path.join(place.path, 'none.json'), by: '--authfile' };
    const places = new AuthFilePlaces().all(environment, named);
    const found = await lookUpCredential(context(), places, { registry: HOST, path: 'app' });
    expect(found).toEqual({
      credential: undefined,
      failure: undefined,
      looked: [{ place: `--authfile ${named.file}`, outcome: 'nothing', why: 'there is no such file' }],
    });
  });

  it('may be named in DOCKER_AUTH_CONFIG, and through a link', async () => {
    await using place = await aDirectory();
    const file = await put(path.join(place.path, 'real.json'), auths('linked'));
    const link = path.join(place.path, 'link.json');
    await symlink(file, link);
    const places = new AuthFilePlaces().all({ HOME: '/nowhere', DOCKER_AUTH_CONFIG: link }, undefined);
    expect(shown(await lookUpCredential(context(), places, { registry: HOST, path: 'app' }))).toBe(
      'linked:linked-password',
    );
  });
});

describe('an auth file', () => {
  it('that cannot be understood ends the lookup, and nothing of it is told', async () => {
    await using place = await aDirectory();
    const file = await put(path.join(place.path, 'auth.json'), '{"auths": {"h": {"auth": s3cret}}}');
    const { failure, looked } = await inFile(file);
    expect(failure).toMatchObject({ code: 'CONFIG_INVALID', message: `${file}: the content is not JSON` });
    expect(looked).toEqual([{ place: file, outcome: 'failed', why: `${file}: the content is not JSON` }]);
  });

  it('with an entry that is no user and password is passed over with a warning, once', async () => {
    await using place = await aDirectory();
    const file = await put(path.join(place.path, 'auth.json'), { auths: { [HOST]: { auth: '%%%' } } });
    const ctx = context();
    const source = new AuthFilePlaces().ofFile(file);
    for (const name of ['one', 'two']) {
      const { credential } = await lookUpCredential(ctx, [source], { registry: HOST, path: name });
      expect(credential).toBeUndefined();
    }
    expect(ctx.events).toEqual([
      { kind: 'warning', text: `${file}, entry ${HOST} is passed over: auth is not USER:PASSWORD in base64` },
    ]);
  });

  it('that cannot be read is a failure where it was named, and passed over with a warning elsewhere', async () => {
    await using place = await aDirectory();
    const file = path.join(place.path, '.docker/config.json');
    await mkdir(file, { recursive: true });
    await put(path.join(place.path, '.dockercfg'), { [HOST]: renderAuthEntry('old', new Secret('old-password')) });
    expect((await inFile(file)).failure).toMatchObject({ code: 'STORAGE_FAILED' });
    const ctx = context();
    const places = new AuthFilePlaces().all({ HOME: place.path, XDG_RUNTIME_DIR: place.path }, undefined);
    expect(shown(await lookUpCredential(ctx, places, { registry: HOST, path: 'app' }))).toBe('old:old-password');
    expect(ctx.events).toMatchObject([
      { kind: 'warning', text: `an auth file is passed over: is a directory: ${file}` },
    ]);
  });

  it('sends to the helper of a registry alone, whatever else it holds', async () => {
    await using place = await aDirectory();
    await helpers.addKeeper('own', { [HOST]: { Username: 'kept', Secret: 'by-helper' } });
    await helpers.addKeeper('nothing');
    const content = {
      ...auths('file'),
      credHelpers: { [HOST]: 'own', 'b.example.com': 'nothing' },
      credsStore: 'nothing',
    };
    const file = await put(path.join(place.path, 'config.json'), content);
    const found = await inFile(file);
    expect(shown(found)).toBe('kept:by-helper');
    expect(found.credential?.origin).toBe(`docker-credential-own (credHelpers of ${file})`);
    const other = await inFile(file, context(), 'b.example.com');
    expect([other.credential, other.looked[0]?.why]).toEqual([
      undefined,
      'docker-credential-nothing, named there for b.example.com, has nothing',
    ]);
  });

  it('fails when the helper of a registry is not there', async () => {
    await using place = await aDirectory();
    const file = await put(path.join(place.path, 'config.json'), { credHelpers: { [HOST]: 'absent' } });
    const { failure } = await inFile(file);
    expect(failure?.message).toBe('there is no docker-credential-absent on PATH');
  });

  it("asks docker's store for what it does not hold itself, and goes on with a warning when it is not there", async () => {
    await using place = await aDirectory();
    await helpers.addKeeper('store', { [HOST]: { Username: '<token>', Secret: 'refresh' } });
    const marked = { auths: { [HOST]: {} }, credsStore: 'store' };
    const kept = await put(path.join(place.path, 'kept.json'), marked);
    expect(shown(await inFile(kept))).toBe('identity-token');
    const both = await put(path.join(place.path, 'both.json'), { ...auths('file'), credsStore: 'store' });
    expect(shown(await inFile(both))).toBe('file:file-password');
    const absent = await put(path.join(place.path, 'absent.json'), { ...marked, credsStore: 'absent' });
    const ctx = context();
    expect(shown(await inFile(absent, ctx))).toBeUndefined();
    expect(ctx.events).toEqual([
      {
        kind: 'warning',
        text: `the credsStore of ${absent} is passed over: there is no docker-credential-absent on PATH`,
      },
    ]);
  });

  it('asks a helper for Docker Hub by both of its names, and only once in a run', async () => {
    await using place = await aDirectory();
    await helpers.addKeeper('hub', { 'docker.io': { Username: 'hub', Secret: 'by-skopeo' } });
    const file = await put(path.join(place.path, 'config.json'), { credsStore: 'hub' });
    const source = new AuthFilePlaces().ofFile(file);
    const before = (await helpers.calls()).length;
    const found = await Promise.all(
      ['library/a', 'library/b'].map(async (name) =>
        lookUpCredential(context(), [source], { registry: 'docker.io', path: name }),
      ),
    );
    expect(found.map(shown)).toEqual(['hub:by-skopeo', 'hub:by-skopeo']);
    expect((await helpers.calls()).slice(before)).toEqual(['hub get', 'hub get']);
  });

  it('asks a helper again when what it gave is old', async () => {
    await using place = await aDirectory();
    await helpers.add('short', `echo "{\\"Username\\":\\"me\\",\\"Secret\\":\\"$(wc -l < '${helpers.log}')\\"}"`);
    const file = await put(path.join(place.path, 'config.json'), { credHelpers: { [HOST]: 'short' } });
    let now = 0;
    const source = new AuthFilePlaces(() => now).ofFile(file);
    const look = async (): Promise<CredentialLookup> =>
      lookUpCredential(context(), [source], { registry: HOST, path: 'app' });
    const first = await look();
    expect(first.credential?.expiresAt).toBe(30 * 60_000);
    now = 30 * 60_000 - 1;
    expect(shown(await look())).toBe(shown(first));
    now += 1;
    const next = await look();
    expect(shown(next)).not.toBe(shown(first));
    expect(next.credential?.expiresAt).toBe(60 * 60_000);
  });

  it('does not wait for a helper once interrupted', async () => {
    await using place = await aDirectory();
    await helpers.add('stuck', 'exec sleep 600');
    const file = await put(path.join(place.path, 'config.json'), { credsStore: 'stuck' });
    const ctx = context();
    const asked = failureOf(inFile(file, ctx), 'CANCELLED');
    ctx.abort();
    await asked;
  });
});

describe('the helpers that registries.conf lists', () => {
  const repository = { registry: HOST, path: 'team/app' };

  it('are asked in their order, with the files where the list has them', async () => {
    await helpers.addKeeper('before', { 'other.example.com': { Username: 'other', Secret: 'x' } });
    await helpers.addKeeper('after', { [HOST]: { Username: 'after', Secret: 'secret' } });
    await using place = await aDirectory();
    const named = { by: '--authfile', file: await put(path.join(place.path, 'auth.json'), auths('file')) };
    const look = async (...names: readonly string[]): Promise<CredentialLookup> =>
      lookUpCredential(
        context(),
        new AuthFilePlaces().all({}, named, { file: '/etc/registries.conf', names }),
        repository,
      );
    expect(shown(await look('before', AUTH_FILES, 'after'))).toBe('file:file-password');
    expect(shown(await look('after', AUTH_FILES))).toBe('after:secret');
    const { looked, credential } = await look('before', 'after');
    expect(credential?.origin).toBe('docker-credential-after (credential-helpers of /etc/registries.conf)');
    expect(looked.map(({ place: one, outcome }) => [one, outcome])).toEqual([
      ['docker-credential-before (credential-helpers of /etc/registries.conf)', 'nothing'],
      ['docker-credential-after (credential-helpers of /etc/registries.conf)', 'found'],
    ]);
  });

  it('may fail as long as another place has something; where none has, that is what is told', async () => {
    await helpers.add('shut', 'echo locked; exit 1');
    await using place = await aDirectory();
    const file = await put(path.join(place.path, 'auth.json'), auths('file'));
    const look = async (registry: string): Promise<CredentialLookup> =>
      lookUpCredential(
        context(),
        new AuthFilePlaces().all({}, { by: '--authfile', file }, { file: 'conf', names: ['shut', AUTH_FILES] }),
        { ...repository, registry },
      );
    expect(shown(await look(HOST))).toBe('file:file-password');
    const { credential, failure } = await look('none.example.com');
    expect(credential).toBeUndefined();
    expect(failure).toMatchObject({ code: 'AUTH_REQUIRED' });
  });
});
