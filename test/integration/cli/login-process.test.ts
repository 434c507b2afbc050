import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { findProgram } from '../../support/debian.ts';
import { startGuardedRegistry, type GuardedRegistry } from '../../support/guarded-registry.ts';
import { helperPrograms } from '../../support/helper-programs.ts';
import { anImage } from '../../support/image-builder.ts';
import { runProgram } from '../../support/run-program.ts';

const PASSWORD = 'correct-horse-battery';
const IMAGE = anImage({ layers: 1, layerBytes: 1000, seed: 'login-process' });
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

async function aFolder(name: string): Promise<string> {
  const folder = path.join(waybill.directory, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

describe('a login that is killed', () => {
  /** Every change of the directory is a step of it: places in the queue, the new file under another name, the move. */
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'at its step %i leaves a file that is whole, and nothing in the way',
    async (at) => {
      const folder = await aFolder(`killed-${String(at)}`);
      const file = path.join(folder, 'auth.json');
      const before = { auths: { 'other.example.com': { auth: base64('o:p') } } };
      await writeFile(file, JSON.stringify(before));
      const login = ['login', '--authfile', file, '-u', 'robot', '-p', PASSWORD, registry.host];
      using watcher = watchFor(folder, at);
      const child = spawn(process.execPath, [waybill.main, ...login], {
        stdio: 'ignore',
        env: { PATH: process.env['PATH'], ...waybill.environment },
      });
      const ended = once(child, 'exit');
      watcher.reached.then(() => child.kill('SIGKILL')).catch(() => undefined);
      await ended;
      const found = JSON.parse(await readFile(file, 'utf8')) as typeof before;
      expect(found).toMatchObject(before);
      expect(Object.keys(found.auths).length).toBeLessThanOrEqual(2);
      expect(await waybill.run(login)).toMatchObject({ code: 0, stdout: 'Login Succeeded!\n' });
      expect(await readdir(folder)).toEqual(['auth.json']);
    },
  );
});

/** Settles at the n-th change in a directory. */
function watchFor(folder: string, at: number): Disposable & { readonly reached: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let seen = 0;
  const watcher = watch(folder, () => {
    seen += 1;
    if (seen === at) resolve();
  });
  return { reached: promise, [Symbol.dispose]: () => watcher.close() };
}

/** Gives a program a terminal; in every Debian, by util-linux. */
const terminal = process.platform === 'linux' ? findProgram('script') : undefined;

describe.skipIf(terminal === undefined)('a person at a terminal', () => {
  /** What is typed is sent when its question has come. */
  async function atTerminal(args: readonly string[], answers: readonly (readonly [string, string])[]): Promise<string> {
    const command = [process.execPath, waybill.main, ...args].map((word) => `'${word}'`).join(' ');
    const child = spawn(terminal ?? '', ['--quiet', '--return', '--command', command, '/dev/null'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], TERM: 'dumb', ...waybill.environment },
    });
    let shown = '';
    const left = [...answers];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
      const [next] = left;
      if (next === undefined || !shown.endsWith(next[0])) return;
      left.shift();
      child.stdin.write(next[1]);
    });
    const [code] = (await once(child, 'close')) as [number];
    return `${shown.replaceAll('\r', '')}exit ${String(code)}`;
  }

  it('is asked for a name and a password, which is not shown', async () => {
    const file = path.join(await aFolder('terminal'), 'auth.json');
    const shown = await atTerminal(
      ['login', '--authfile', file, registry.host],
      [
        ['Username: ', 'robot\r'],
        // A letter too many, taken back.
        ['Password: ', `${PASSWORD}x\u007f\r`],
      ],
    );
    expect(shown).toMatch(/Password: \nLogin Succeeded!\nexit 0$/);
    expect(shown).not.toContain(PASSWORD);
    expect(await readFile(file, 'utf8')).toContain(base64(`robot:${PASSWORD}`));
  });

  it('is offered the name that is there when the login is not taken any more', async () => {
    const file = path.join(await aFolder('expired'), 'auth.json');
    await writeFile(file, JSON.stringify({ auths: { [registry.host]: { auth: base64('robot:expired-long-ago') } } }));
    const shown = await atTerminal(
      ['login', '--authfile', file, registry.host],
      [
        ['Username (robot): ', '\r'],
        ['Password: ', `${PASSWORD}\r`],
      ],
    );
    expect(shown).toMatch(/is not taken any more[^]*Login Succeeded!\nexit 0$/);
    expect(shown).not.toMatch(/expired-long-ago|correct-horse/);
  });

  it('may change their mind', async () => {
    const file = path.join(await aFolder('interrupted'), 'auth.json');
    const shown = await atTerminal(
      ['login', '-u', 'robot', '--authfile', file, registry.host],
      [['Password: ', '\u0003']],
    );
    expect(shown).toMatch(/exit 130$/);
    expect(await readdir(path.dirname(file))).toEqual([]);
  });
});

describe('credentials from many places in one copy', () => {
  it('reach their own registries alone: the source by a flag, one destination by a file, one by a helper', async () => {
    await using source = await startGuardedRegistry({ robot: PASSWORD });
    await source.put('team/app', IMAGE, '1');
    await using one = await startGuardedRegistry({ first: 'first-destination-secret' });
    await using other = await startGuardedRegistry({ second: 'second-destination-secret' });
    await using helpers = await helperPrograms();
    await helpers.addKeeper('mine', {
      [other.host]: { Username: 'second', Secret: 'second-destination-secret' },
    });
    const file = path.join(await aFolder('many'), 'config.json');
    await writeFile(
      file,
      JSON.stringify({
        auths: { [one.host]: { auth: base64('first:first-destination-secret') } },
        credHelpers: { [other.host]: 'mine' },
      }),
    );
    const flags = ['--src-creds', `robot:${PASSWORD}`, '--dest-authfile', file, '--debug'];
    const { code, stdout, stderr } = await waybill.run(
      ['copy', ...flags, ...[source, one, other].map(({ host }) => `docker://${host}/team/app:1`)],
      { PATH: `${helpers.directory}:${process.env['PATH'] ?? ''}` },
    );
    expect(code, stderr).toBe(0);
    for (const [{ presented }, account] of [
      [source, `robot:${PASSWORD}`],
      [one, 'first:first-destination-secret'],
      [other, 'second:second-destination-secret'],
    ] as const)
      expect([...presented]).toEqual([`Basic ${base64(account)}`]);
    expect(stderr).toContain(
      `credential for ${one.host}/team/app: --dest-authfile ${file}: ${file}, entry ${one.host}`,
    );
    const said = `${stdout}${stderr}${(await helpers.calls()).join('\n')}`;
    for (const secret of [PASSWORD, 'first-destination-secret', 'second-destination-secret'])
      expect([secret, base64(secret)].filter((form) => said.includes(form))).toEqual([]);
  });
});

describe('a credential helper', () => {
  it('that never ends is ended with the time that the command has', async () => {
    await using helpers = await helperPrograms();
    await helpers.add('stuck', 'exec sleep 600');
    const file = path.join(await aFolder('stuck'), 'config.json');
    await writeFile(file, JSON.stringify({ credHelpers: { [registry.host]: 'stuck' } }));
    const inspect = ['inspect', '--command-timeout', '2s', '--authfile', file, `docker://${registry.host}/team/app:1`];
    const { code, stderr } = await waybill.run(inspect, { PATH: helpers.path });
    expect([code, stderr]).toEqual([7, expect.stringContaining('--command-timeout: not done after 2 s')]);
  });

  it("is not needed for what somebody else's store has no word on", async () => {
    const file = path.join(await aFolder('foreign'), 'config.json');
    await writeFile(file, JSON.stringify({ credsStore: 'osxkeychain' }));
    const login = ['login', '--authfile', file, '-u', 'robot', '-p', PASSWORD, registry.host];
    expect(await waybill.run(login)).toMatchObject({ code: 0 });
    expect(await runProgram(['cat', file])).toMatchObject({ stdout: expect.stringContaining('osxkeychain') });
    const inspect = ['inspect', '--raw', '--authfile', file, `docker://${registry.host}/team/app:1`];
    expect(await waybill.run(inspect)).toMatchObject({ code: 0, stderr: '' });
  });
});
