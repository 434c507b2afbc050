import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { startGuardedRegistry, type GuardedRegistry } from '../../support/guarded-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';

const IMAGE = anImage({ layers: 1, layerBytes: 1000, seed: 'check' });
const PASSWORD = 'correct-horse-battery';

let waybill: CommandLine;
let open: FaultyRegistry;
let guarded: GuardedRegistry;

beforeAll(async () => {
  waybill = await aCommandLine();
  open = await aFaultyRegistry();
  guarded = await startGuardedRegistry({ robot: PASSWORD });
  await putImage(open.host, 'team/app', IMAGE, '1');
  await guarded.put('team/app', IMAGE, '1');
});
afterAll(async () => {
  for (const one of [waybill, open, guarded]) await one[Symbol.asyncDispose]();
});
beforeEach(() => open.clear());

type Powers = Readonly<Record<string, { readonly allowed: string; readonly why: string }>>;

async function check(...args: readonly string[]): Promise<{ readonly code: number | null; readonly powers: Powers }> {
  const { code, stdout } = await waybill.run(['check', '--json', ...args]);
  const { checks } = JSON.parse(stdout) as { checks: readonly { powers: Powers }[] };
  return { code, powers: checks[0]?.powers ?? {} };
}

const allowed = (powers: Powers): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(powers).map(([power, verdict]) => [power, verdict.allowed]));

describe('check', () => {
  it('asks for what reads alone, unless it is told to try what writes', async () => {
    const { code, powers } = await check(`docker://${open.host}/team/app:1`);
    expect(code).toBe(0);
    expect(allowed(powers)).toEqual({
      pull: 'yes',
      push: 'unknown',
      mount: 'unknown',
      delete: 'unknown',
      referrers: 'yes',
      moveTag: 'unknown',
    });
    expect(open.seen.every(({ method }) => method === 'GET' || method === 'HEAD')).toBe(true);
  });

  it('with --push tries everything, and leaves nothing behind', async () => {
    const before = (await readdir(open.directory, { recursive: true })).toSorted();
    const { code, powers } = await check('--push', `docker://${open.host}/team/app:1`);
    expect(code).toBe(0);
    expect(allowed(powers)).toMatchObject({ pull: 'yes', push: 'yes', mount: 'yes', delete: 'yes', referrers: 'yes' });
    expect((await readdir(open.directory, { recursive: true })).toSorted()).toEqual(before);
    const closed = open.seen.filter(({ method, path: url }) => method === 'DELETE' && url.includes('/uploads/'));
    expect(closed).toHaveLength(1);
  });

  it('says of a frozen tag that it cannot be moved', async () => {
    open.plant({
      method: 'PUT',
      path: /\/manifests\/1$/,
      what: {
        kind: 'answer',
        status: 400,
        body: '{"errors":[{"code":"TAG_INVALID","message":"the tag is immutable"}]}',
      },
    });
    const { powers } = await check('--push', `docker://${open.host}/team/app:1`);
    expect(powers['moveTag']).toMatchObject({ allowed: 'no', code: 'TAG_IMMUTABLE' });
  });

  it('says that a registry takes no uploads, with the exit code that a copy would end with', async () => {
    open.plant({
      method: 'POST',
      path: /uploads/,
      what: { kind: 'answer', status: 403, body: '{"errors":[{"code":"DENIED"}]}' },
    });
    const { code, powers } = await check('--push', `docker://${open.host}/team/app:1`);
    expect([code, powers['push']?.allowed, powers['pull']?.allowed]).toEqual([5, 'no', 'yes']);
  });

  it('says that a registry has no list of referrers', async () => {
    open.plant({ method: 'GET', path: /\/referrers\//, what: { kind: 'answer', status: 404 } });
    const { powers } = await check(`docker://${open.host}/team/app:1`);
    expect(powers['referrers']).toMatchObject({
      allowed: 'no',
      why: expect.stringContaining('a tag of the same name') as string,
    });
  });

  it('names the place of the credential, and those that had none, and never a value', async () => {
    const reference = `docker://${guarded.host}/team/app:1`;
    const anonymous = await waybill.run(['check', reference]);
    expect(anonymous.code, anonymous.stderr).toBe(5);
    expect(anonymous.stdout).toContain(`${reference}: credential: none: anonymous\n`);
    expect(anonymous.stdout).toContain(path.join(waybill.directory, '.docker', 'config.json'));
    const named = await waybill.run(['check', '--creds', `robot:${PASSWORD}`, reference]);
    expect(named.code, named.stdout).toBe(0);
    expect(named.stdout).toContain('--creds');
    expect(named.stdout).not.toContain(PASSWORD);
  });

  it('fails where nothing can be asked', async () => {
    const { code, stderr } = await waybill.run(['check', '--retry-times=0', 'docker://127.0.0.1:1/team/app']);
    expect([code, stderr.split('\n', 1)[0]]).toEqual([7, expect.stringContaining('UNREACHABLE')]);
    expect((await waybill.run(['check', 'oci:/tmp/x'])).code).toBe(9);
  });
});
