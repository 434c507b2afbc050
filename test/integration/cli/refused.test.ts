import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { startGuardedRegistry, type GuardedRegistry } from '../../support/guarded-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';

const IMAGE = anImage({ layers: 1, layerBytes: 1000, seed: 'refused' });
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

const image = (): string => `docker://${guarded.host}/team/app:1`;
const source = (): string => `docker://${open.host}/team/app:1`;

/** The line below an error that `check` begins with. */
const lineOf = (stderr: string): string | undefined =>
  stderr.split('\n').find((line) => line.includes(': credential: '));

describe('a refusal for want of a credential', () => {
  it.each([
    ['copy from', () => ['copy', image(), `dir:${waybill.directory}/out`]],
    ['copy to', () => ['copy', source(), image()]],
    ['inspect', () => ['inspect', image()]],
    ['list-tags', () => ['list-tags', image().replace(/:1$/, '')]],
    ['delete', () => ['delete', image()]],
    ['tag', () => ['tag', image(), '2']],
    ['untag', () => ['untag', image()]],
  ] as const)('of %s tells what check begins with', async (_name, args) => {
    const { code, stderr } = await waybill.run(args());
    expect(code, stderr).toBe(5);
    expect(lineOf(stderr)).toMatch(/: credential: none: anonymous$/);
    expect(stderr).toContain(guarded.host);
  });

  it('is the very first line of check', async () => {
    const credentials = ['--creds', `robot:${PASSWORD}x`];
    const { stderr } = await waybill.run(['inspect', ...credentials, image()]);
    const { stdout } = await waybill.run(['check', ...credentials, image()]);
    expect(lineOf(stderr)).toBe(stdout.split('\n')[0]);
    expect(lineOf(stderr)).toContain('--creds');
    expect(stderr + stdout).not.toContain(PASSWORD);
  });

  it('names the flag of the side that was refused, though both sides have the same credential', async () => {
    const same = `robot:${PASSWORD}`;
    const { code, stderr } = await waybill.run([
      'copy',
      '--src-creds',
      same,
      '--dest-creds',
      same,
      image(),
      `docker://${guarded.host}/team/copy:1`,
    ]);
    expect(code, stderr).toBe(0);
    const wrong = ['--src-creds', same, '--dest-creds', `${same}x`];
    const refused = await waybill.run(['copy', ...wrong, image(), `docker://${guarded.host}/team/other:1`]);
    expect(refused.code).toBe(5);
    expect(lineOf(refused.stderr)).toContain('--dest-creds');
    expect(refused.stderr).not.toContain('--src-creds');
  });

  it('costs no further request', async () => {
    const plan = { method: 'GET', path: /manifests/, what: { kind: 'answer', status: 403, body: '' } } as const;
    open.plant(plan);
    open.clear();
    open.plant(plan);
    const { stderr } = await waybill.run(['inspect', '--no-tags', source()]);
    expect(lineOf(stderr)).toBeDefined();
    expect(open.seen.filter(({ path }) => !path.includes('/manifests/'))).toEqual([]);
  });
});

describe('a directory of certificates that is not there', () => {
  it.each([
    ['copy', '--src-cert-dir', () => [source(), `dir:${waybill.directory}/c`]],
    ['copy', '--cert-dir', () => [source(), `dir:${waybill.directory}/c`]],
    ['inspect', '--cert-dir', () => [source()]],
    ['list-repos', '--cert-dir', () => [open.host]],
  ] as const)('ends %s %s, also where no certificate is asked for', async (command, flag, operands) => {
    const { code, stderr } = await waybill.run([command, flag, '/nope', ...operands()]);
    expect(code).toBe(4);
    expect(stderr).toContain(`${flag}: there is no directory /nope`);
  });
});
