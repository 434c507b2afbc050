import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { startGuardedRegistry, type GuardedRegistry } from '../../support/guarded-registry.ts';

const PASSWORD = 'correct-horse-battery';
const OTHER = 'another-long-password';

let waybill: CommandLine;
let registry: GuardedRegistry;
let count = 0;

beforeAll(async () => {
  waybill = await aCommandLine();
  registry = await startGuardedRegistry({ robot: PASSWORD, writer: OTHER });
});
afterAll(async () => {
  await waybill[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
});

/** A file of credentials that nobody has used yet. */
async function aFile(content?: string): Promise<string> {
  count += 1;
  const file = path.join(waybill.directory, `auth-${String(count)}`, 'auth.json');
  await mkdir(path.dirname(file), { recursive: true });
  if (content !== undefined) await writeFile(file, content);
  return file;
}

/** `login` with the password on standard input. */
async function logIn(
  file: string,
  user = 'robot',
  password = PASSWORD,
  ...more: readonly string[]
): Promise<readonly [number | null, string, string]> {
  const args = ['login', '--authfile', file, '--username', user, '--password-stdin', ...more, registry.host];
  const child = spawn(process.execPath, [waybill.main, ...args], {
    env: { PATH: process.env['PATH'], ...waybill.environment },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(`${password}\n`);
  const [code] = (await once(child, 'close')) as [number | null];
  return [code, out, err];
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

describe('login', () => {
  it('stores what the registry takes, for its owner alone', async () => {
    const file = await aFile();
    expect(await logIn(file)).toEqual([0, 'Login Succeeded!\n', '']);
    expect(await read(file)).toEqual({ auths: { [registry.host]: { auth: base64(`robot:${PASSWORD}`) } } });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(path.dirname(file))).toEqual(['auth.json']);
  });

  it('stores nothing that the registry does not take', async () => {
    const file = await aFile();
    const [code, out, err] = await logIn(file, 'robot', 'hunter2hunter2');
    expect([code, out], err).toEqual([5, '']);
    expect(err).toContain(`logging into "${registry.host}": invalid username/password`);
    expect(err).not.toContain('hunter2');
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  it('keeps every key that it does not know', async () => {
    const before = {
      HttpHeaders: { 'X-Meta': 'a' },
      auths: { 'other.example': { auth: base64('o:p'), email: 'o@example.com' } },
      proxies: { default: {} },
    };
    const file = await aFile(JSON.stringify(before));
    expect((await logIn(file))[0]).toBe(0);
    expect(await read(file)).toEqual({
      ...before,
      auths: { ...before.auths, [registry.host]: { auth: base64(`robot:${PASSWORD}`) } },
    });
  });

  it('leaves a file alone that it cannot read', async () => {
    const file = await aFile('{"auths": oops');
    const [code, , err] = await logIn(file);
    expect([code, err.includes(file)], err).toEqual([4, true]);
    expect(await readFile(file, 'utf8')).toBe('{"auths": oops');
  });

  it('changes the file that a link points at', async () => {
    const real = await aFile('{}');
    const link = path.join(path.dirname(real), 'link.json');
    await symlink(real, link);
    expect((await logIn(link))[0]).toBe(0);
    expect(await read(real)).toHaveProperty('auths');
  });

  it('loses nothing when two write one file at once', async () => {
    const file = await aFile();
    const others = [1, 2, 3].map(async () => startGuardedRegistry({ robot: PASSWORD }));
    const registries = [registry, ...(await Promise.all(others))];
    const runs = registries.map(async ({ host }) =>
      waybill.run(['login', '--authfile', file, '-u', 'robot', '-p', PASSWORD, host]),
    );
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const { auths } = (await read(file)) as { auths: object };
    expect(Object.keys(auths).toSorted()).toEqual(registries.map(({ host }) => host).toSorted());
    for (const one of registries.slice(1)) await one[Symbol.asyncDispose]();
  });

  it('shows who is logged in', async () => {
    const file = await aFile();
    const show = ['login', '--get-login', '--authfile', file, registry.host];
    expect(await waybill.run(show)).toMatchObject({ code: 5, stdout: '' });
    await logIn(file);
    expect(await waybill.run(show)).toMatchObject({ code: 0, stdout: 'robot\n' });
  });

  it('tries the login that is there before it asks anybody', async () => {
    const file = await aFile();
    await logIn(file);
    const { code, stdout } = await waybill.run(['login', '--authfile', file, registry.host]);
    expect([code, stdout]).toEqual([
      0,
      `Authenticating with existing credentials for ${registry.host}\nExisting credentials are valid. Already logged in to ${registry.host}\n`,
    ]);
  });

  it('asks nobody where there is no terminal', async () => {
    const { code, stderr } = await waybill.run(['login', '--authfile', await aFile(), registry.host]);
    expect([code, stderr.includes('there is no terminal to ask on')], stderr).toEqual([4, true]);
  });

  it.each([
    ['no registry', ['login'], 4],
    ['a tag', ['login', '-u', 'a', '-p', 'b', 'r.example/app:1'], 4],
    ['both files', ['login', '--authfile', '/x', '--compat-auth-file', '/y', '-u', 'a', '-p', 'b', 'r.example'], 4],
    ['a password twice', ['login', '-u', 'a', '-p', 'b', '--password-stdin', 'r.example'], 4],
    ['a password without a user', ['login', '--password-stdin', 'r.example'], 4],
  ])('refuses %s', async (_, args, expected) => {
    const { code, stderr } = await waybill.run(args);
    expect(code, stderr).toBe(expected);
    expect(stderr).toMatch(/^error [A-Z_]+/);
  });

  it('is used by the commands after it, and logout undoes it', async () => {
    const file = await aFile();
    await logIn(file);
    const list = ['list-repos', '--authfile', file, registry.host];
    expect(await waybill.run(list)).toMatchObject({ code: 0 });
    const gone = await waybill.run(['logout', '--authfile', file, registry.host]);
    expect(gone).toMatchObject({ code: 0, stdout: `Removed login credentials for ${registry.host}\n` });
    expect(await read(file)).toEqual({ auths: {} });
    expect(await waybill.run(list)).toMatchObject({ code: 5 });
    expect(await waybill.run(['logout', '--authfile', file, registry.host])).toMatchObject({ code: 5 });
  });

  it('has namespaces of its own in the native file, and none in that of Docker', async () => {
    const file = await aFile();
    const flags = ['-u', 'writer', '-p', OTHER];
    expect(await waybill.run(['login', '--authfile', file, ...flags, `${registry.host}/prod`])).toMatchObject({
      code: 0,
    });
    expect(Object.keys(((await read(file)) as { auths: object }).auths)).toEqual([`${registry.host}/prod`]);
    const compat = ['login', '--compat-auth-file', file, ...flags, `${registry.host}/prod`];
    expect(await waybill.run(compat)).toMatchObject({ code: 9 });
  });

  it('logs out everywhere', async () => {
    const file = await aFile(
      JSON.stringify({ auths: { a: { auth: base64('a:b') }, b: { auth: base64('a:b') } }, keep: 1 }),
    );
    expect(await waybill.run(['logout', '--all', '--authfile', file])).toMatchObject({
      code: 0,
      stdout: 'Removed login credentials for all registries\n',
    });
    expect(await read(file)).toEqual({ keep: 1, auths: {} });
    expect(await waybill.run(['logout', '--all', '--authfile', file, 'a'])).toMatchObject({ code: 4 });
  });
});
