import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/operation/result.ts';
import { createRegistryHandler, type RegistryHandler } from '../../src/server/handler.ts';
import { anImage } from '../support/image-builder.ts';
import { digestAt, putImage } from '../support/raw-registry.ts';
import { runProgram, type Ended } from '../support/run-program.ts';

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts');
const IMAGE = anImage({ layers: 2, seed: 11 });
const DIGEST = IMAGE.root.descriptor.digest;

let scratch: string;
let server: Server;
let handler: RegistryHandler;
let host: string;
/** A registry that hears every request and answers none. */
let mute: Server;
let muteHost: string;

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), 'waybill-cli-'));
  handler = createRegistryHandler(path.join(scratch, 'registry'));
  server = createServer((request, response) => void handler(request, response));
  mute = createServer(() => undefined);
  host = await listen(server);
  muteHost = await listen(mute);
  await putImage(host, 'team/app', IMAGE, '1.0');
});

afterAll(async () => {
  for (const one of [server, mute]) {
    one.closeAllConnections();
    one.close();
  }
  await handler[Symbol.asyncDispose]();
  rmSync(scratch, { recursive: true, force: true });
});

async function listen(one: Server): Promise<string> {
  one.listen(0, '127.0.0.1');
  await once(one, 'listening');
  return `127.0.0.1:${String((one.address() as AddressInfo).port)}`;
}

async function waybill(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return runProgram([process.execPath, MAIN, ...args], { HOME: path.join(scratch, 'nobody'), ...environment });
}

const source = (): string => `docker://${host}/team/app:1.0`;
const place = (name: string): string => path.join(scratch, name);

describe('waybill copy', () => {
  it('prints a line for every tag on stdout and all else on stderr, and writes the files that it is asked for', async () => {
    const ended = await waybill([
      'copy',
      source(),
      `docker://${host}/prod/app:1.0`,
      '--tag',
      'latest,edge',
      '--digestfile',
      place('digest'),
      `--result=${place('result.json')}`,
    ]);
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stdout.trim().split('\n').toSorted()).toEqual(
      ['1.0', 'edge', 'latest'].map((tag) => `${host}/prod/app:${tag}@${DIGEST}`),
    );
    expect(readFileSync(place('digest'), 'utf8')).toBe(DIGEST);
    expect(statSync(place('digest')).mode & 0o777 & ~process.umask()).toBe(0o644 & ~process.umask());
    const result = JSON.parse(readFileSync(place('result.json'), 'utf8')) as Result;
    expect(result).toMatchObject({ schema: 'waybill.result/v1', command: 'copy', status: 'succeeded' });
    // What this machine's own policy file says is not ours to choose.
    expect(['none', 'obeyed']).toContain(result.policy);
    expect(await digestAt(host, 'prod/app', 'edge')).toBe(DIGEST);
  });

  it('prints the result alone with --json, and nothing with --quiet', async () => {
    const json = await waybill(['copy', '--json', source(), `docker://${host}/prod/json:1`]);
    expect(JSON.parse(json.stdout)).toMatchObject({ status: 'succeeded' });
    const quiet = await waybill(['copy', '-q', source(), `docker://${host}/prod/quiet:1`]);
    expect(quiet).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('says what it would do with --dry-run, and does nothing', async () => {
    const args = ['copy', '--dry-run', '--digestfile', place('planned'), source(), `docker://${host}/prod/dry:1`];
    const ended = await waybill(args);
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stdout).toContain(`${host}/prod/dry:1@${DIGEST}`);
    expect(existsSync(place('planned'))).toBe(false);
    expect(await digestAt(host, 'prod/dry', '1')).toBeUndefined();
  });

  it('ends with 3 when one destination is done and another failed', async () => {
    const ended = await waybill([
      'copy',
      '--retry-times=0',
      source(),
      `docker://${host}/prod/some:1`,
      'docker://127.0.0.1:1/x/y:1',
    ]);
    expect(ended.code).toBe(3);
    expect(ended.stdout).toBe(`${host}/prod/some:1@${DIGEST}\n`);
    expect(ended.stderr).toMatch(/error UNREACHABLE \(destination\): .*127\.0\.0\.1:1/);
  });

  it('ends with 2 and leaves no digest file when the image is not there', async () => {
    const args = [
      'copy',
      '--digestfile',
      place('missing'),
      `docker://${host}/team/app:none`,
      `docker://${host}/prod/none:1`,
    ];
    const ended = await waybill(args);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('error MANIFEST_UNKNOWN (source)');
    expect(existsSync(place('missing'))).toBe(false);
  });

  it('obeys a policy file that rejects, and records --insecure-policy', async () => {
    const home = place('home');
    mkdirSync(path.join(home, '.config/containers'), { recursive: true });
    writeFileSync(path.join(home, '.config/containers/policy.json'), '{"default":[{"type":"reject"}]}');
    const args = ['copy', source(), `docker://${host}/prod/policy:1`];
    expect(await waybill(args, { HOME: home })).toMatchObject({ code: 6, stdout: '' });
    expect(await digestAt(host, 'prod/policy', '1')).toBeUndefined();
    const insecure = await waybill(['--insecure-policy', ...args, '--json'], { HOME: home });
    expect(JSON.parse(insecure.stdout)).toMatchObject({ policy: 'insecure', status: 'succeeded' });
  });

  it('never prints a password, with --debug either', async () => {
    const secret = 'correct horse 7';
    const ended = await waybill([
      'copy',
      '--debug',
      '--retry-times=0',
      '--src-creds',
      `robot:${secret}`,
      '--dest-registry-token',
      'tok-en-value',
      source(),
      'docker://127.0.0.1:1/prod/app:1',
    ]);
    for (const form of [secret, Buffer.from(`robot:${secret}`).toString('base64'), 'tok-en-value'])
      expect(ended.stdout + ended.stderr).not.toContain(form);
    expect(ended.stderr).toContain('debug: ');
  });

  it('gives up after --command-timeout', async () => {
    const ended = await waybill([
      'copy',
      '--command-timeout=300ms',
      `docker://${muteHost}/a/b:1`,
      `docker://${host}/prod/t:1`,
    ]);
    expect(ended).toMatchObject({ code: 7, stdout: '' });
    expect(ended.stderr).toContain('TIMEOUT');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends at %s with %d and has written nothing', async (signal, code) => {
    const asked = once(mute, 'request');
    const file = place(`digest-${signal}`);
    const args = [
      MAIN,
      'copy',
      '--digestfile',
      file,
      `docker://${muteHost}/a/b:1`,
      `docker://${host}/prod/${signal.toLowerCase()}:1`,
    ];
    const child = spawn(process.execPath, args, { stdio: 'ignore', env: { PATH: process.env['PATH'] } });
    await asked;
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([code, null]);
    expect(existsSync(file)).toBe(false);
  });
});

describe('waybill by the name of skopeo', () => {
  const skopeo = async (...args: readonly string[]): Promise<Ended> => {
    const link = place('skopeo');
    if (!existsSync(link)) symlinkSync(MAIN, link);
    return runProgram([process.execPath, link, ...args], { HOME: scratch });
  };

  it('answers with 1 and 2 as skopeo does', async () => {
    expect(await skopeo('inspect', `docker://${host}/team/app:none`)).toMatchObject({ code: 2 });
    expect(await skopeo('copy', '--no-such-flag', 'a', 'b')).toMatchObject({ code: 1 });
    expect(await skopeo()).toMatchObject({ code: 1 });
    expect(await skopeo('--version')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^skopeo version /) as string,
    });
  });
});

describe('waybill serve', () => {
  it('prints its URL first, and ends when it is told to', async () => {
    const child = spawn(process.execPath, [MAIN, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [first] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const url = first.trim();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/v2/`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
