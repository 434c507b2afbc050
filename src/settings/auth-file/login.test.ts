import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContext, type TestContext } from '../../../test/support/context.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { helperPrograms, type HelperPrograms } from '../../../test/support/helper-programs.ts';
import { aDirectory } from '../../../test/support/layout-image.ts';
import { Secret } from '../../runtime/secret.ts';
import { AUTH_FILES } from '../registries/conf.ts';
import { removeAllLogins, removeLogin, storeLogin, type LoginChange, type LoginFile } from './login.ts';
import { undoLogin } from './undo-login.ts';

let helpers: HelperPrograms;
beforeAll(async () => {
  helpers = await helperPrograms();
});
afterAll(async () => helpers[Symbol.asyncDispose]());

const HUB = 'https://index.docker.io/v1/';
const ME = { username: 'me', password: new Secret('hunter22') };
const MINE = { auth: Buffer.from('me:hunter22').toString('base64') };
const whole = (registry: string): { registry: string; namespace: string } => ({ registry, namespace: '' });

function context(): TestContext {
  return aContext({ environment: { PATH: helpers.path } });
}

interface Place extends AsyncDisposable {
  readonly native: LoginFile;
  readonly dockers: LoginFile;
  content(): Promise<unknown>;
}

/** One file, as the containers tools see it and as docker does. */
async function aFile(content?: object): Promise<Place> {
  const place = await aDirectory();
  const file = path.join(place.path, 'config.json');
  if (content !== undefined) await writeFile(file, JSON.stringify(content));
  return {
    native: { file, isDockers: false },
    dockers: { file, isDockers: true },
    content: async () => JSON.parse(await readFile(file, 'utf8')) as unknown,
    [Symbol.asyncDispose]: async () => place[Symbol.asyncDispose](),
  };
}

describe('a login that is stored', () => {
  it("is under docker's old name of Docker Hub in docker's file, and under its short one in the other", async () => {
    await using place = await aFile();
    await storeLogin(context(), place.dockers, whole('docker.io'), ME);
    await storeLogin(context(), place.native, whole('docker.io'), ME);
    expect(await place.content()).toEqual({ auths: { [HUB]: MINE, 'docker.io': MINE } });
  });

  it("goes to the registry's own helper, and leaves the file alone", async () => {
    await helpers.addKeeper('own');
    await using place = await aFile({ credHelpers: { 'r.example.com': 'own' } });
    expect(await storeLogin(context(), place.native, whole('r.example.com'), ME)).toBe('docker-credential-own');
    expect(await helpers.keptBy('own')).toEqual({ 'r.example.com': { Username: 'me', Secret: 'hunter22' } });
    expect(await place.content()).toEqual({ credHelpers: { 'r.example.com': 'own' } });
    await failureOf(
      storeLogin(context(), place.native, { registry: 'r.example.com', namespace: 'team' }, ME),
      'UNSUPPORTED',
    );
  });

  it('goes to the first helper of registries.conf that takes it, or to the file where the list has it', async () => {
    await helpers.addKeeper('listed');
    await helpers.add('shut', 'echo locked; exit 1');
    await using place = await aFile();
    const to = (...names: readonly string[]): LoginFile => ({ ...place.native, helpers: { file: 'conf', names } });
    const team = { registry: 'r.example.com', namespace: 'team' };
    expect(await storeLogin(context(), to('shut', 'listed'), whole('r.example.com'), ME)).toBe(
      'docker-credential-listed',
    );
    expect(await helpers.keptBy('listed')).toEqual({ 'r.example.com': { Username: 'me', Secret: 'hunter22' } });
    expect(await storeLogin(context(), to('listed', AUTH_FILES), team, ME)).toBe(place.native.file);
    expect(await place.content()).toEqual({ auths: { 'r.example.com/team': MINE } });
    await failureOf(storeLogin(context(), to('listed'), team, ME), 'UNSUPPORTED');
    await failureOf(storeLogin(context(), to('shut'), whole('r.example.com'), ME), 'AUTH_REQUIRED');

    await storeLogin(context(), place.native, whole('r.example.com'), ME);
    expect(await removeLogin(context(), to('listed'), whole('r.example.com'))).toBe(true);
    expect(await helpers.keptBy('listed')).toEqual({});
    expect(await place.content()).toEqual({ auths: { 'r.example.com/team': MINE, 'r.example.com': MINE } });
    await failureOf(removeLogin(context(), to('shut', AUTH_FILES), whole('r.example.com')), 'AUTH_REQUIRED');
    expect(await place.content()).toEqual({ auths: { 'r.example.com/team': MINE } });
    await storeLogin(context(), to('listed'), whole('r.example.com'), ME);
    await removeAllLogins(context(), to('listed', AUTH_FILES));
    expect([await helpers.keptBy('listed'), await place.content()]).toEqual([{}, { auths: {} }]);
  });

  it("goes to docker's store from docker's file alone: other programs would not find it there", async () => {
    await helpers.addKeeper('store');
    await using place = await aFile({ credsStore: 'store' });
    await storeLogin(context(), place.dockers, whole('docker.io'), ME);
    await storeLogin(context(), place.native, whole('r.example.com'), ME);
    expect(await helpers.keptBy('store')).toEqual({ [HUB]: { Username: 'me', Secret: 'hunter22' } });
    expect(await place.content()).toEqual({ credsStore: 'store', auths: { [HUB]: {}, 'r.example.com': MINE } });
  });

  it('is not stored when its helper is not there', async () => {
    await using place = await aFile({ credsStore: 'absent' });
    const failure = await failureOf(storeLogin(context(), place.dockers, whole('r.example.com'), ME), 'CONFIG_INVALID');
    expect(failure.message).toBe('there is no docker-credential-absent on PATH');
    expect(await place.content()).toEqual({ credsStore: 'absent' });
  });
});

describe('a login that is removed', () => {
  it('goes in all its spellings, and those of namespaces stay', async () => {
    const others = { 'r.example.com/team': MINE, 'r.example.com:5000': MINE };
    await using place = await aFile({
      auths: { 'r.example.com': MINE, 'https://r.example.com/v1/': MINE, ...others, [HUB]: MINE, 'docker.io': MINE },
    });
    expect(await removeLogin(context(), place.native, whole('r.example.com'))).toBe(true);
    expect(await removeLogin(context(), place.native, whole('docker.io'))).toBe(true);
    expect(await removeLogin(context(), place.native, whole('docker.io'))).toBe(false);
    expect(await place.content()).toEqual({ auths: others });
    expect(await removeLogin(context(), place.native, { registry: 'r.example.com', namespace: 'team' })).toBe(true);
    expect(await place.content()).toEqual({ auths: { 'r.example.com:5000': MINE } });
  });

  it('is none where there is no file, and none is made', async () => {
    await using place = await aFile();
    expect(await removeLogin(context(), place.native, whole('r.example.com'))).toBe(false);
    await expect(stat(place.native.file)).rejects.toThrow('ENOENT');
  });

  it('goes from its helper by both names of Docker Hub, with the mark in the file', async () => {
    const kept = { Username: 'me', Secret: 'hunter22' };
    await helpers.addKeeper('both', { [HUB]: kept, 'docker.io': kept, 'other.example.com': kept });
    await using place = await aFile({ auths: { [HUB]: {} }, credsStore: 'both' });
    expect(await removeLogin(context(), place.dockers, whole('docker.io'))).toBe(true);
    expect(Object.keys(await helpers.keptBy('both'))).toEqual(['other.example.com']);
    expect(await place.content()).toEqual({ auths: {}, credsStore: 'both' });
  });

  it('is, with all others, gone from the file, its helpers and the store, though one of them fails', async () => {
    const kept = { Username: 'me', Secret: 'hunter22' };
    await helpers.addKeeper('one', { 'a.example.com': kept });
    await helpers.addKeeper('everything', { 'b.example.com': kept, 'c.example.com': kept });
    await helpers.add('broken', 'echo locked; exit 1');
    const others = { credsStore: 'everything', psFormat: 'x' };
    await using place = await aFile({
      auths: { 'd.example.com': MINE },
      credHelpers: { 'x.example.com': 'broken', 'a.example.com': 'one' },
      ...others,
    });
    const failure = await failureOf(removeAllLogins(context(), place.dockers), 'AUTH_REQUIRED');
    expect(failure.message).toBe('docker-credential-broken erase for x.example.com: locked');
    expect([await helpers.keptBy('one'), await helpers.keptBy('everything')]).toEqual([{}, {}]);
    expect(await place.content()).toEqual({ auths: {}, credHelpers: {}, ...others });
  });
});

describe('a login that is undone', () => {
  it('leaves a helper without what it kept before, and says so', async () => {
    await helpers.addKeeper('before', { 'r.example.com': { Username: 'old', Secret: 'older-password' } });
    await using place = await aFile({ credHelpers: { 'r.example.com': 'before' } });
    const changes: LoginChange[] = [];
    const note = async (change: LoginChange): Promise<void> => Promise.resolve(void changes.push(change));
    await storeLogin(context(), place.native, whole('r.example.com'), ME, note);
    expect(JSON.stringify(changes)).not.toMatch(/hunter22|older-password/);
    const results = await Promise.all(changes.map(async (change) => undoLogin(context(), change)));
    expect([results, await helpers.keptBy('before')]).toEqual([[false], {}]);
  });

  it('leaves a helper alone that keeps another login by then', async () => {
    await helpers.addKeeper('later');
    await using place = await aFile({ credHelpers: { 'r.example.com': 'later' } });
    const changes: LoginChange[] = [];
    const note = async (change: LoginChange): Promise<void> => Promise.resolve(void changes.push(change));
    await storeLogin(context(), place.native, whole('r.example.com'), ME, note);
    await storeLogin(context(), place.native, whole('r.example.com'), { ...ME, username: 'somebody' });
    for (const change of changes) expect(await undoLogin(context(), change)).toBe(true);
    expect(await helpers.keptBy('later')).toMatchObject({ 'r.example.com': { Username: 'somebody' } });
  });
});
