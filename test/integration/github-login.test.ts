import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGuardedRegistry, type GuardedRegistry } from '../support/guarded-registry.ts';
import { helperPrograms } from '../support/helper-programs.ts';
import { anImage } from '../support/image-builder.ts';
import { openStepPlace, type StepEnd, type StepPlace } from '../support/runner-step.ts';

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts');
const [PASSWORD, OLD] = ['correct-horse-battery', 'an-older-password'];
const IMAGE = anImage({ layers: 1, layerBytes: 1000, seed: 'github-login' });
const base64 = (text: string): string => Buffer.from(text).toString('base64');

let registry: GuardedRegistry;
beforeAll(async () => {
  registry = await startGuardedRegistry({ robot: PASSWORD });
  await registry.put('team/app', IMAGE, '1');
});
afterAll(async () => registry[Symbol.asyncDispose]());

interface Job extends AsyncDisposable {
  readonly place: StepPlace;
  readonly config: string;
  login(more?: Readonly<Record<string, string>>): Promise<StepEnd>;
  /** The post phase of a step, as the runner runs it. */
  post(main: StepEnd, more?: Readonly<Record<string, string>>): Promise<StepEnd>;
}

/** A job, with docker's config.json as it was before it. */
async function aJob(before?: string): Promise<Job> {
  const place = await openStepPlace(MAIN);
  const config = path.join(place.directory, 'home/.docker/config.json');
  await mkdir(path.dirname(config), { recursive: true });
  if (before !== undefined) await writeFile(config, before);
  const inputs = { command: 'login', registries: `${registry.host} robot ${PASSWORD}` };
  return {
    place,
    config,
    login: async (more) => place.step(inputs, more),
    post: async (main, more) => {
      const state = [...main.state].map(([name, value]) => [`STATE_${name}`, value]);
      return place.step(inputs, { ...(Object.fromEntries(state) as Readonly<Record<string, string>>), ...more });
    },
    [Symbol.asyncDispose]: async () => place[Symbol.asyncDispose](),
  };
}

function leaks({ said }: StepEnd): readonly string[] {
  return [PASSWORD, OLD, base64(`robot:${PASSWORD}`), base64(`old:${OLD}`)].filter((text) => said.includes(text));
}

describe('the step `command: login`', () => {
  it('is good for later steps, and leaves no file where there was none', async () => {
    await using job = await aJob();
    const main = await job.login();
    expect(main).toMatchObject({ code: 0, stderr: '' });
    expect(main.outputs.get('status')).toBe('succeeded');
    expect(JSON.parse(await readFile(job.config, 'utf8'))).toEqual({
      auths: { [registry.host]: { auth: base64(`robot:${PASSWORD}`) } },
    });
    const later = await job.place.step({ command: 'inspect', source: `${registry.host}/team/app:1` });
    expect(later.code).toBe(0);
    const post = await job.post(main);
    expect(post).toMatchObject({ code: 0, stderr: '', stdout: `Removed login credentials for ${registry.host}\n` });
    expect(await readdir(path.dirname(job.config))).toEqual([]);
    const after = await job.place.step({ command: 'inspect', source: `${registry.host}/team/app:1` });
    expect(after.code).toBe(5);
    expect([main, later, post, after].flatMap(leaks)).toEqual([]);
  });

  it('leaves the very bytes that were there before, another login for the same registry among them', async () => {
    const before = `{\r\n  "auths": { "other.example.com": {"auth":"bzpw"},\r\n    "${registry.host}":{ "auth" : "${base64(`old:${OLD}`)}" } },\r\n  "psFormat": "x"}`;
    await using job = await aJob(before);
    const main = await job.login();
    expect(await readFile(job.config, 'utf8')).toContain(base64(`robot:${PASSWORD}`));
    const post = await job.post(main);
    expect(await readFile(job.config, 'utf8')).toBe(before);
    expect([main, post].flatMap(leaks)).toEqual([]);
  });

  it.each(['{}', '{"auths":{}}', '{\n\t"auths": {},\n\t"currentContext": "x"\n}\n'])(
    'leaves %j as it was',
    async (before) => {
      await using job = await aJob(before);
      await job.post(await job.login());
      expect(await readFile(job.config, 'utf8')).toBe(before);
    },
  );

  it('keeps what the job needs to undo it for this user alone, and no secret in the state', async () => {
    await using job = await aJob(`{"auths":{"${registry.host}":{"auth":"${base64(`old:${OLD}`)}"}}}`);
    const main = await job.login();
    const notes = main.state.get('waybill-logins') ?? '';
    expect((await stat(notes)).mode & 0o777).toBe(0o600);
    expect(await readFile(notes, 'utf8')).not.toContain(base64(`robot:${PASSWORD}`));
    await job.post(main);
    await expect(stat(notes)).rejects.toThrow('ENOENT');
  });

  it('leaves what another step has written since', async () => {
    await using job = await aJob();
    const main = await job.login();
    const theirs = `{"auths":{"${registry.host}":{"auth":"${base64('somebody:else')}"}}}`;
    await writeFile(job.config, theirs);
    expect(await job.post(main)).toMatchObject({ code: 0 });
    expect(await readFile(job.config, 'utf8')).toBe(theirs);
  });

  it('undoes what was done when a later line was refused', async () => {
    await using job = await aJob();
    await using other = await startGuardedRegistry({ robot: 'something-else-entirely' });
    const registries = `${registry.host} robot ${PASSWORD}\n${other.host} robot ${PASSWORD}`;
    const main = await job.place.step({ command: 'login', registries });
    expect(main.code).toBe(5);
    expect(await readFile(job.config, 'utf8')).toContain(registry.host);
    await job.post(main);
    expect(await readdir(path.dirname(job.config))).toEqual([]);
    expect(leaks(main)).toEqual([]);
  });

  it("uses docker's store where there is one, and takes it back from there", async () => {
    await using helpers = await helperPrograms();
    await helpers.addKeeper('store');
    await using job = await aJob('{"credsStore":"store"}');
    const main = await job.login({ PATH: helpers.path });
    expect(main).toMatchObject({ code: 0 });
    expect(await helpers.keptBy('store')).toEqual({ [registry.host]: { Username: 'robot', Secret: PASSWORD } });
    expect(JSON.parse(await readFile(job.config, 'utf8'))).toEqual({
      credsStore: 'store',
      auths: { [registry.host]: {} },
    });
    const source = `${registry.host}/team/app:1`;
    expect(await job.place.step({ command: 'inspect', source }, { PATH: helpers.path })).toMatchObject({ code: 0 });
    await job.post(main, { PATH: helpers.path });
    expect(await helpers.keptBy('store')).toEqual({});
    expect(await readFile(job.config, 'utf8')).toBe('{"credsStore":"store"}');
    expect((await helpers.calls()).join('\n')).not.toContain(PASSWORD);
  });

  it('warns, and fails no job, when it cannot be undone', async () => {
    await using job = await aJob();
    const main = await job.login();
    await writeFile(job.config, '{"auths": oops');
    const post = await job.post(main);
    expect(post.code).toBe(0);
    expect(post.stdout).toContain(`::warning::the login for ${registry.host} is still there: `);
    expect(await readFile(job.config, 'utf8')).toBe('{"auths": oops');
  });

  it('needs to be told of a registry', async () => {
    await using job = await aJob();
    const end = await job.place.step({ command: 'login' });
    expect(end.code).toBe(4);
    expect(end.stdout).toMatch(/^::error title=INPUT_INVALID::a registry is missing/m);
  });
});
