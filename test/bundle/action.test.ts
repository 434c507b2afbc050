import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeExampleImage, type ExampleImage } from '../../scripts/example/image.mjs';
import { helloProgram } from '../../scripts/example/hello-program.mjs';
import { startGuardedRegistry, type GuardedRegistry } from '../support/guarded-registry.ts';
import { runProgram } from '../support/run-program.ts';
import { openStepPlace, type StepEnd, type StepPlace } from '../support/runner-step.ts';
import { BUNDLE } from './build-bundle.ts';

/** Passwords with what trips a careless parser or encoder: a space, quotes, `%`, `+`, `=`, `/`, an equals sign, a colon. */
const ACCOUNTS = [
  { user: 'reader', password: 'first-p%40ss+word=' },
  { user: 'writer-one', password: 'second: "quoted" word' },
  { user: 'writer-two', password: 'third/secret#hash' },
] as const;

let place: StepPlace;
let image: ExampleImage;
const registries: GuardedRegistry[] = [];
/** The value of the input `registries` for all three. */
let credentials = '';

beforeAll(async () => {
  place = await openStepPlace(BUNDLE);
  for (const { user, password } of ACCOUNTS) registries.push(await startGuardedRegistry({ [user]: password }));
  credentials = registries
    .map(({ host }, at) => `${host} ${ACCOUNTS[at]?.user ?? ''} ${quote(ACCOUNTS[at]?.password ?? '')}`)
    .join('\n');
  const layout = join(place.directory, 'layout');
  await mkdir(layout);
  image = writeExampleImage(layout, fileURLToPath(new URL('../../scripts', import.meta.url)));
  const [from, to] = [`oci:${layout}:1.0`, `docker://${host(0)}/team/app:1.0`];
  const seeded = await runProgram([process.execPath, BUNDLE, 'copy', '--dest-creds', account(0), from, to]);
  expect(seeded).toMatchObject({ code: 0, stderr: expect.stringContaining('carried 2 platforms') });
});

afterAll(async () => {
  for (const registry of registries) await registry[Symbol.asyncDispose]();
  await place[Symbol.asyncDispose]();
});

function host(at: number): string {
  return registries[at]?.host ?? '';
}

function account(at: number): string {
  return `${ACCOUNTS[at]?.user ?? ''}:${ACCOUNTS[at]?.password ?? ''}`;
}

function quote(word: string): string {
  return `"${word.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** Every form of every password in which a log could give it away. */
function leaks({ said }: StepEnd): readonly string[] {
  return ACCOUNTS.flatMap(({ user, password }) => [
    password,
    encodeURIComponent(password),
    JSON.stringify(password).slice(1, -1),
    Buffer.from(password).toString('base64'),
    Buffer.from(`${user}:${password}`).toString('base64'),
  ]).filter((form) => said.includes(form));
}

describe('a step of the Action', () => {
  it('copies one build to two more registries, each with its own password, and gives none away', async () => {
    const end = await place.step({
      command: 'copy',
      source: `${host(0)}/team/app:1.0`,
      destination: `${host(1)}/team/app:1.0\n${host(1)}/team/app:latest\n${host(2)}/mirror/app:1.0`,
      registries: credentials,
    });
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.outputs.get('digest')).toBe(image.digest);
    expect(end.outputs.get('status')).toBe('succeeded');
    expect(end.outputs.get('changed')).toBe('true');
    expect(end.outputs.get('references')?.split('\n')).toEqual([
      `${host(1)}/team/app@${image.digest}`,
      `${host(2)}/mirror/app@${image.digest}`,
    ]);
    const names = [`${host(1)}/team/app:1.0`, `${host(1)}/team/app:latest`, `${host(2)}/mirror/app:1.0`];
    expect(JSON.parse(end.outputs.get('digests') ?? '')).toEqual(
      Object.fromEntries(names.map((name) => [name, image.digest])),
    );
    expect(end.summary).toContain(image.digest);
    expect(end.summary).toContain('linux/arm64');
    expect(end.summary).toContain('application/spdx+json');
    expect(leaks(end)).toEqual([]);
    for (const [at, { presented }] of registries.entries())
      expect([...presented]).toEqual([`Basic ${Buffer.from(account(at)).toString('base64')}`]);
  });

  it('masks every password before it says anything else', async () => {
    const end = await place.step({ command: 'copy', source: 'a b', destination: 'c', registries: credentials });
    const lines = end.stdout.split('\n');
    const firstOther = lines.findIndex((line) => !line.startsWith('::add-mask::'));
    const masks = lines.slice(0, firstOther).map((line) => decodeURIComponent(line.slice('::add-mask::'.length)));
    for (const { user, password } of ACCOUNTS) {
      expect(masks).toContain(password);
      expect(masks).toContain(Buffer.from(`${user}:${password}`).toString('base64'));
    }
    expect(lines.slice(firstOther).some((line) => line.startsWith('::add-mask::'))).toBe(false);
    expect(end.code).toBe(4);
    expect(leaks(end)).toEqual([]);
  });

  it('reads a password from a variable that the line names', async () => {
    const end = await place.step(
      {
        command: 'copy',
        source: `${host(0)}/team/app:1.0`,
        destination: `${host(2)}/other/app:2`,
        tags: '2.0',
        registries: [0, 2].map((at) => `${host(at)} ${ACCOUNTS[at]?.user ?? ''} env:PASSWORD_${String(at)}`).join('\n'),
      },
      { PASSWORD_0: ACCOUNTS[0].password, PASSWORD_2: ACCOUNTS[2].password },
    );
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(JSON.parse(end.outputs.get('digests') ?? '') as object).sort()).toEqual([
      `${host(2)}/other/app:2`,
      `${host(2)}/other/app:2.0`,
    ]);
    expect(leaks(end)).toEqual([]);
  });

  it('keeps a repository the same elsewhere', async () => {
    const end = await place.step({
      command: 'sync',
      src: 'docker',
      source: `${host(0)}/team/app`,
      dest: 'docker',
      destination: `${host(1)}/mirror`,
      'append-suffix': '-x',
      registries: credentials,
    });
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.outputs.get('references')).toBe(`${host(1)}/mirror/app@${image.digest}`);
    expect(end.outputs.get('digests')).toContain(`${host(1)}/mirror/app:1.0-x`);
    expect(end.summary).toContain(image.digest);
    expect(leaks(end)).toEqual([]);
  });

  it('says that nothing changed when everything was there', async () => {
    const inputs = {
      command: 'copy',
      source: `${host(0)}/team/app:1.0`,
      destination: `${host(1)}/again/app:1.0`,
      registries: credentials,
    };
    await place.step(inputs);
    const end = await place.step(inputs);
    expect(end.code).toBe(0);
    expect(end.outputs.get('changed')).toBe('false');
    expect(end.outputs.get('digest')).toBe(image.digest);
  });

  it("reads from the job's blob store what an earlier step read, in a later one", async () => {
    const copy = async (name: string): Promise<StepEnd> =>
      place.step(
        {
          command: 'copy',
          source: `${host(0)}/team/app:1.0`,
          destination: `${host(1)}/${name}:1.0`,
          registries: credentials,
        },
        { WAYBILL_CACHE_DIR: join(place.directory, 'store') },
      );
    await copy('stored/one');
    const again = await copy('stored/two');
    const result: unknown = JSON.parse(await readFile(again.outputs.get('result') ?? '', 'utf8'));
    expect(result).toMatchObject({ totals: { bytes: { transferred: 0, cached: expect.any(Number) } } });
    expect(again.summary).toMatch(/^1 image, [\d.]+ kB cached, \d+ requests, /m);
  });

  it('warns once and copies all the same where the blob store cannot be', async () => {
    const end = await place.step(
      {
        command: 'copy',
        source: `${host(0)}/team/app:1.0`,
        destination: `${host(1)}/unstored/app:1.0`,
        registries: credentials,
      },
      { WAYBILL_CACHE_DIR: '/dev/null/store' },
    );
    expect(end.code).toBe(0);
    expect(end.stdout.match(/the blob store is off/g)?.length).toBe(1);
  });

  it('finishes the other destinations when one refuses its password, and ends with 3', async () => {
    const end = await place.step({
      command: 'copy',
      source: `${host(0)}/team/app:1.0`,
      destination: `${host(1)}/partly/app:1.0\n${host(2)}/partly/app:1.0`,
      registries: credentials.replace('"third/secret#hash"', 'wrong-one'),
    });
    expect(end.code).toBe(3);
    expect(end.outputs.get('status')).toBe('partial');
    expect(end.outputs.get('references')).toBe(`${host(1)}/partly/app@${image.digest}`);
    expect(end.stdout).toMatch(/^::error title=AUTH_DENIED::/m);
    expect(end.summary).toContain('AUTH_DENIED');
    expect(leaks(end)).toEqual([]);
    expect(end.said).not.toContain('wrong-one');
  });

  it('fails with the code of the failure, and no digest, when nothing could be done', async () => {
    const end = await place.step({
      command: 'copy',
      source: `${host(0)}/team/app:none`,
      destination: `${host(1)}/team/app:none`,
      registries: credentials,
    });
    expect(end.code).toBe(2);
    expect(end.outputs.get('status')).toBe('failed');
    expect(end.outputs.get('digest') ?? '').toBe('');
    expect(end.stdout).toMatch(/^::error title=MANIFEST_UNKNOWN::/m);
  });

  it('refuses an input that its command does not use, and names it', async () => {
    const end = await place.step({ command: 'inspect', source: `${host(0)}/team/app:1.0`, tags: 'latest' });
    expect(end.code).toBe(4);
    expect(end.stdout).toMatch(/^::error title=INPUT_INVALID::the input tags means nothing to inspect/m);
    expect(end.outputs.get('status')).toBe('failed');
  });

  it('has nothing left to do in its post phase', async () => {
    const inputs = { command: 'inspect', source: `${host(0)}/team/app:1.0`, registries: credentials };
    const main = await place.step(inputs);
    expect(main.code).toBe(0);
    const state = Object.fromEntries([...main.state].map(([name, value]) => [`STATE_${name}`, value]));
    expect(Object.keys(state).length).toBeGreaterThan(0);
    expect(await place.step(inputs, state)).toMatchObject({ code: 0, stdout: '', stderr: '', summary: '' });
  });
});

describe('the bundle', () => {
  it('is a command line too, also by a link in another folder', async () => {
    const link = join(place.directory, 'waybill');
    await symlink(BUNDLE, link);
    const end = await runProgram([process.execPath, link, '--version'], { GITHUB_ACTIONS: 'true' });
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toContain('0.1.0');
  });

  it('explains itself when it is started with neither arguments nor inputs', async () => {
    const end = await runProgram([process.execPath, BUNDLE], { GITHUB_ACTIONS: 'true' });
    expect(end).toMatchObject({ code: 4, stdout: '' });
    expect(end.stderr).toContain('copy');
  });
});

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('the example image', () => {
  it('holds a program that runs without anything else', async () => {
    const program = join(place.directory, 'hello');
    await writeFile(program, helloProgram('amd64', 'Hello.\n'), { mode: 0o755 });
    expect(await runProgram([program])).toEqual({ code: 0, stdout: 'Hello.\n', stderr: '' });
  });
});
