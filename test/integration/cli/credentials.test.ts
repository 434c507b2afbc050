import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { startGuardedRegistry, type GuardedRegistry } from '../../support/guarded-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import type { Ended } from '../../support/run-program.ts';

const IMAGE = anImage({ layers: 1, layerBytes: 1000, seed: 'credentials' });
const PASSWORD = 'correct-horse-battery';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

let waybill: CommandLine;
let registry: GuardedRegistry;

beforeAll(async () => {
  waybill = await aCommandLine();
  registry = await startGuardedRegistry({ robot: PASSWORD });
  await registry.put('team/app', IMAGE, '1');
});
afterAll(async () => {
  await waybill[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
});

/** A file of credentials for the registry, somewhere below the home of this test. */
async function store(where: string, content: unknown): Promise<string> {
  const file = path.join(waybill.directory, where);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function auths(key = registry.host, password = PASSWORD): { readonly auths: Readonly<Record<string, object>> } {
  return { auths: { [key]: { auth: base64(`robot:${password}`) } } };
}

/** A credential helper on a PATH of its own. */
async function aHelper(name: string, script: string): Promise<Readonly<Record<string, string>>> {
  const bin = path.join(waybill.directory, `bin-${name}`);
  await mkdir(bin, { recursive: true });
  const file = path.join(bin, `docker-credential-${name}`);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return { PATH: `${bin}:${process.env['PATH'] ?? ''}` };
}

async function inspect(
  environment: Readonly<Record<string, string>> = {},
  ...flags: readonly string[]
): Promise<Ended> {
  return waybill.run(['inspect', '--raw', ...flags, `docker://${registry.host}/team/app:1`], environment);
}

/** Every test has a home of its own, so that no file of another is found. */
const home = (name: string): Readonly<Record<string, string>> => {
  const directory = path.join(waybill.directory, name);
  return { HOME: directory, XDG_RUNTIME_DIR: path.join(directory, 'run') };
};

describe('a credential', () => {
  it.each([
    ['--authfile', 'a/auth.json', (file: string) => ({ flags: ['--authfile', file], environment: {} })],
    ['REGISTRY_AUTH_FILE', 'b/auth.json', (file: string) => ({ flags: [], environment: { REGISTRY_AUTH_FILE: file } })],
    [
      'the file that DOCKER_AUTH_CONFIG names',
      'c/auth.json',
      (file: string) => ({ flags: [], environment: { DOCKER_AUTH_CONFIG: file } }),
    ],
    ["the runtime directory's auth.json", 'd/run/containers/auth.json', () => ({ flags: [], environment: home('d') })],
    ["the home's auth.json", 'e/.config/containers/auth.json', () => ({ flags: [], environment: home('e') })],
    ["Docker's config.json", 'f/.docker/config.json', () => ({ flags: [], environment: home('f') })],
    [
      'DOCKER_CONFIG',
      'g/elsewhere/config.json',
      () => ({ flags: [], environment: { ...home('g'), DOCKER_CONFIG: path.join(waybill.directory, 'g/elsewhere') } }),
    ],
  ])('is found in %s', async (_, where, use) => {
    const { flags, environment } = use(await store(where, auths()));
    const { code, stderr } = await inspect({ ...home('none'), ...environment }, ...flags);
    expect(code, stderr).toBe(0);
  });

  it('is found in a .dockercfg', async () => {
    await store('h/.dockercfg', auths().auths);
    const { code, stderr } = await inspect(home('h'));
    expect(code, stderr).toBe(0);
  });

  it('is found in the text of DOCKER_AUTH_CONFIG, before any file', async () => {
    await store('i/.docker/config.json', auths(registry.host, 'wrong'));
    const { code, stderr } = await inspect({ ...home('i'), DOCKER_AUTH_CONFIG: JSON.stringify(auths()) });
    expect(code, stderr).toBe(0);
  });

  it('of a file that was asked for is the only one: there is no fallback to others', async () => {
    await store('j/.docker/config.json', auths());
    const { code } = await inspect(home('j'), '--authfile', path.join(waybill.directory, 'j/none.json'));
    expect(code).toBe(5);
  });

  it('that is wrong is named by its file, not by its value', async () => {
    const file = await store('k/.docker/config.json', auths(registry.host, 'hunter2hunter2'));
    const { code, stderr } = await inspect(home('k'));
    expect([code, stderr.includes(file), stderr.includes('hunter2')], stderr).toEqual([5, true, false]);
  });

  it.each([
    ['broken', '{"auths": hunter2'],
    ['odd', '{"auths": {"x": "hunter2"}}'],
  ])('file that is %s is refused in one line that names it', async (name, text) => {
    const file = await store(`${name}/.docker/config.json`, text);
    const { code, stderr } = await inspect(home(name));
    expect([code, stderr.includes(file), stderr.includes('hunter2')], stderr).toEqual([4, true, false]);
  });

  it('differs for the two sides of a copy on one host', async () => {
    await using strict = await startGuardedRegistry({ reader: 'reading-is-allowed', writer: 'writing-is-allowed' });
    await strict.put('team/app', IMAGE, '1');
    const pair = (user: string, password: string): object => ({
      auths: { [strict.host]: { auth: base64(`${user}:${password}`) } },
    });
    const reader = await store('sides/reader.json', pair('reader', 'reading-is-allowed'));
    const writer = await store('sides/writer.json', pair('writer', 'writing-is-allowed'));
    const flags = ['--src-authfile', reader, '--dest-authfile', writer];
    const { code, stderr } = await waybill.run(
      ['copy', ...flags, `docker://${strict.host}/team/app:1`, `docker://${strict.host}/prod/app:1`],
      home('sides'),
    );
    expect(code, stderr).toBe(0);
    expect(new Set(strict.users)).toEqual(new Set(['reader', 'writer']));
  });
});

describe('a credential helper', () => {
  const answer = (): string =>
    `cat >/dev/null; printf '{"ServerURL":"x","Username":"robot","Secret":"%s"}' ${PASSWORD}`;

  it("is asked for the registries that are its own, by the registry's name on standard input", async () => {
    const seen = path.join(waybill.directory, 'seen');
    const environment = await aHelper(
      'own',
      `printf '%s %s' "$1" "$(cat)" > ${seen}; printf '{"Username":"robot","Secret":"%s"}' ${PASSWORD}`,
    );
    await store('own/.docker/config.json', { credHelpers: { [registry.host]: 'own' } });
    const { code, stderr } = await inspect({ ...home('own'), ...environment });
    expect(code, stderr).toBe(0);
    const { readFile } = await import('node:fs/promises');
    expect(await readFile(seen, 'utf8')).toBe(`get ${registry.host}`);
  });

  it('for all registries is asked where a file has nothing else', async () => {
    const environment = await aHelper('all', answer());
    await store('all/.docker/config.json', { auths: { [registry.host]: {} }, credsStore: 'all' });
    const { code, stderr } = await inspect({ ...home('all'), ...environment });
    expect(code, stderr).toBe(0);
  });

  it.each([
    ['missing', undefined, 4, 'there is no docker-credential-missing on PATH'],
    ['chatty', 'head -c 3000000 /dev/zero', 8, 'answered with more than 1 MiB'],
    ['mad', 'echo hunter2', 4, 'is not a credential'],
    ['failing', 'echo "no session"; exit 3', 5, ': no session'],
  ])('that is %s ends in one line', async (name, script, expected, text) => {
    const environment = script === undefined ? {} : await aHelper(name, script);
    await store(`${name}/.docker/config.json`, { credHelpers: { [registry.host]: name } });
    const { code, stderr } = await inspect({ ...home(name), ...environment });
    expect([code, stderr.includes(text), stderr.includes('hunter2')], stderr).toEqual([expected, true, false]);
  });

  it('that knows nothing leaves the registry to be asked anonymously', async () => {
    const environment = await aHelper('empty', 'echo "credentials not found in native keychain"; exit 1');
    await store('empty/.docker/config.json', { credHelpers: { [registry.host]: 'empty' } });
    const { code, stderr } = await inspect({ ...home('empty'), ...environment });
    expect([code, stderr.includes('no credential was found')], stderr).toEqual([5, true]);
  });

  it('for all registries that is left over from another machine is passed over with a warning', async () => {
    await store('left/.docker/config.json', { credsStore: 'desktop.exe' });
    await store('left/.dockercfg', auths().auths);
    const { code, stderr } = await inspect(home('left'));
    expect([code, stderr.includes('there is no docker-credential-desktop.exe on PATH')], stderr).toEqual([0, true]);
  });
});
