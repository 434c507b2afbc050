import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/operation/result.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';

const ONE = anImage({ seed: 'one', layers: 2, layerBytes: 2000 });
const TWO = anImage({ seed: 'two', layers: 1, layerBytes: 3000 });
const THREE = anImage({ seed: 'three', layers: 1, layerBytes: 4000 });
const OTHER = anImage({ seed: 'other', layers: 1, layerBytes: 1000 });
const digestOf = (image: typeof ONE): string => image.root.descriptor.digest;

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;

beforeEach(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  await putImage(near.host, 'team/app', ONE, '1.0');
  await putImage(near.host, 'team/app', TWO, '2.0');
  await putImage(near.host, 'team/app', THREE, '3.0');
  await putImage(far.host, 'mirror/app', OTHER, '2.0');
  await putImage(far.host, 'mirror/app', THREE, '3.0');
});
afterEach(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});

const at = (...parts: readonly string[]): string => path.join(waybill.directory, ...parts);
const plan = async (...args: readonly string[]): ReturnType<CommandLine['run']> =>
  waybill.run(['sync', '--src', 'docker', '--dest', 'docker', `${near.host}/team/app`, `${far.host}/mirror`, ...args]);

async function apply(...args: readonly string[]): Promise<{ readonly code: number | null; readonly result: Result }> {
  const { code, stdout, stderr } = await waybill.run(['apply', at('plan.json'), '--json', ...args]);
  expect(stdout, stderr).not.toBe('');
  return { code, result: JSON.parse(stdout) as Result };
}

const told = ({ images }: Result): readonly string[] =>
  images.flatMap(({ destinations }) =>
    destinations.map(({ reference, status, error }) => `${reference.split(':').at(-1) ?? ''} ${error?.code ?? status}`),
  );

describe('sync --plan', () => {
  it('writes what would be done, shows it, and does nothing', async () => {
    const { code, stdout, stderr } = await plan('--plan', at('plan.json'));
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^3 images: create 1, move 1, skip 1; \S+ kB to add; about \d+ requests\n/);
    expect(stdout).toContain(`docker://${far.host}/mirror/app: create 1, move 1, skip 1;`);
    expect(stdout).toMatch(/^ {2}create +1\.0$/m);
    expect(stdout).toContain(`2.0  ${digestOf(OTHER).slice(0, 19)} → ${digestOf(TWO).slice(0, 19)}`);
    expect(stdout).toMatch(/^ {2}skip +1 up-to-date$/m);
    const written = JSON.parse(await readFile(at('plan.json'), 'utf8')) as {
      readonly totals: object;
      readonly images: readonly { readonly source: string; readonly digest: string }[];
    };
    expect(written.totals).toMatchObject({ images: 3, create: 1, move: 1, skip: 1, blocked: 0 });
    expect(written.images[0]).toMatchObject({ source: `docker://${near.host}/team/app:1.0`, digest: digestOf(ONE) });
    expect(await digestAt(far.host, 'mirror/app', '1.0')).toBeUndefined();
    expect(await digestAt(far.host, 'mirror/app', '2.0')).toBe(digestOf(OTHER));
  });

  it('is shown by a dry run too', async () => {
    const { code, stdout } = await plan('--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain(`docker://${far.host}/mirror/app: create 1, move 1, skip 1;`);
  });
});

describe('apply', () => {
  it('says once what several entries of a file say', async () => {
    const entry = (tag: string, more = ''): string =>
      `  - from: ${near.host}/team/app:${tag}\n    to: ${far.host}/new/app:${tag}\n${more}`;
    await writeFile(
      at('sync.yaml'),
      `version: waybill.sync/v1\nsync:\n${entry('1.0')}${entry('2.0')}${entry('3.0', '    attached: none\n')}`,
    );
    const { code, stderr } = await waybill.run(['sync', '--config', at('sync.yaml'), '--plan', at('plan.json')]);
    expect(code, stderr).toBe(0);
    const { choices, images } = JSON.parse(await readFile(at('plan.json'), 'utf8')) as {
      readonly choices: readonly object[];
      readonly images: readonly { readonly source: string; readonly choices: number }[];
    };
    expect(choices).toHaveLength(2);
    const [one, two, three] = images.toSorted((a, b) => (a.source < b.source ? -1 : 1)).map((image) => image.choices);
    expect([one === two, one === three]).toEqual([true, false]);
  });

  it('tells what failed of a name that somebody wrote into the plan in short', async () => {
    await plan('--plan', at('plan.json'));
    const text = await readFile(at('plan.json'), 'utf8');
    await writeFile(at('plan.json'), text.replace(`${far.host}/mirror/app:1.0"`, `${far.host}/mirror/app"`));
    far.plant({ method: 'PUT', path: /manifests\/latest/, what: { kind: 'answer', status: 403 } });
    const { code, result } = await apply();
    expect([code, told(result)[0]]).toEqual([3, 'latest AUTH_REQUIRED']);
  });

  it('does what the plan says, and finds it done the next time', async () => {
    await plan('--plan', at('plan.json'));
    const first = await apply();
    expect(first.code).toBe(0);
    expect(first.result).toMatchObject({ command: 'apply', status: 'succeeded', totals: { images: 3 } });
    expect(told(first.result)).toEqual(['1.0 copied', '2.0 copied', '3.0 skipped']);
    expect(await digestAt(far.host, 'mirror/app', '1.0')).toBe(digestOf(ONE));
    expect(await digestAt(far.host, 'mirror/app', '2.0')).toBe(digestOf(TWO));
    const again = await apply();
    expect(again.code).toBe(0);
    expect(told(again.result)).toEqual(['1.0 up-to-date', '2.0 up-to-date', '3.0 skipped']);
    expect(again.result.totals.bytes.transferred).toBe(0);
  });

  it('brings what was looked at, also when the tag has moved at the source since', async () => {
    await plan('--plan', at('plan.json'));
    await putImage(near.host, 'team/app', OTHER, '1.0');
    const { code } = await apply();
    expect(code).toBe(0);
    expect(await digestAt(far.host, 'mirror/app', '1.0')).toBe(digestOf(ONE));
  });

  it('leaves a name alone that has moved at the destination since, and does the others', async () => {
    await plan('--plan', at('plan.json'));
    await putImage(far.host, 'mirror/app', THREE, '2.0');
    const { code, result } = await apply();
    expect(code).toBe(3);
    expect(told(result)).toEqual(['1.0 copied', '2.0 PLAN_DRIFTED', '3.0 skipped']);
    expect(await digestAt(far.host, 'mirror/app', '2.0')).toBe(digestOf(THREE));
  });

  it('leaves a name alone that has come into being since', async () => {
    await plan('--plan', at('plan.json'));
    await putImage(far.host, 'mirror/app', OTHER, '1.0');
    await putImage(far.host, 'mirror/app', THREE, '2.0');
    const { code, result } = await apply();
    expect(code).toBe(9);
    expect(told(result)).toEqual(['1.0 PLAN_DRIFTED', '2.0 PLAN_DRIFTED', '3.0 skipped']);
    expect(await digestAt(far.host, 'mirror/app', '1.0')).toBe(digestOf(OTHER));
  });

  it('says that the plan has drifted when the source has lost the digest', async () => {
    await plan('--plan', at('plan.json'));
    const text = await readFile(at('plan.json'), 'utf8');
    await writeFile(at('plan.json'), text.replaceAll(digestOf(ONE), `sha256:${'e'.repeat(64)}`));
    const { code, result } = await apply();
    expect(code).toBe(3);
    expect(told(result)).toEqual(['1.0 PLAN_DRIFTED', '2.0 copied', '3.0 skipped']);
    expect(await digestAt(far.host, 'mirror/app', '1.0')).toBeUndefined();
  });

  it('refuses what is no plan, and a plan that was changed by hand without its totals', async () => {
    await plan('--plan', at('plan.json'));
    const text = await readFile(at('plan.json'), 'utf8');
    await writeFile(at('plan.json'), text.replace('"action":"create"', '"action":"blocked","reason":"no"'));
    const { code, stderr } = await waybill.run(['apply', at('plan.json')]);
    expect(code).toBe(4);
    expect(stderr).toMatch(/plan\.totals\.create is 1, and the entries make 0/);
  });

  it('in shards does every image once, and the results join into one', async () => {
    await plan('--plan', at('plan.json'));
    const files: string[] = [];
    for (const shard of ['1/3', '2/3', '3/3']) {
      const file = at(`shard-${shard[0] ?? ''}.json`);
      const { code, stderr } = await waybill.run(['apply', at('plan.json'), '--shard', shard, '--result', file]);
      expect(code, stderr).toBe(0);
      files.push(file);
    }
    const joined = await waybill.run(['result', 'merge', ...files, '--plan', at('plan.json'), '--json']);
    expect(joined.code, joined.stderr).toBe(0);
    const result = JSON.parse(joined.stdout) as Result;
    expect(told(result).toSorted()).toEqual(['1.0 copied', '2.0 copied', '3.0 skipped']);
    const two = await waybill.run(['result', 'merge', ...files.slice(1), '--plan', at('plan.json'), '--json']);
    const lost = told(JSON.parse(two.stdout) as Result).filter((line) => line.endsWith('RESULT_MISSING'));
    expect(lost.length).toBe(
      3 - told(result).filter((line) => told(JSON.parse(two.stdout) as Result).includes(line)).length,
    );
  });
});

describe('sync --shard', () => {
  it('does every image in exactly one shard, also when the others are done by then', async () => {
    const done: string[] = [];
    for (const shard of ['1/2', '2/2']) {
      const { code, stdout, stderr } = await plan('--shard', shard, '--json');
      expect(code, stderr).toBe(0);
      done.push(...told(JSON.parse(stdout) as Result));
    }
    expect(done.toSorted()).toEqual(['1.0 copied', '2.0 copied', '3.0 up-to-date']);
  });
});

describe('sync --matrix', () => {
  it("prints what GitHub's matrix takes: no more shards than there is work for", async () => {
    const { code, stdout } = await plan('--matrix', '4', '--plan', at('plan.json'));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ shard: ['1/1'] });
  });
});

describe('copy --plan', () => {
  it('writes a plan with a name for each tag', async () => {
    const from = `docker://${near.host}/team/app:1.0`;
    const to = `docker://${far.host}/mirror/app`;
    const { code, stdout, stderr } = await waybill.run([
      'copy',
      from,
      `${to}:1.0`,
      '--tag',
      '2.0',
      '--plan',
      at('plan.json'),
    ]);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('create 1, move 1');
    const { result } = await apply();
    expect(told(result)).toEqual(['1.0 copied', '2.0 copied']);
    expect(await digestAt(far.host, 'mirror/app', '2.0')).toBe(digestOf(ONE));
  });

  it.each(['oci:LAYOUT:v1', 'oci-archive:ARCHIVE.tar:v1', 'dir:DIRECTORY'])('is applied to %s', async (form) => {
    const from = `docker://${near.host}/team/app:1.0`;
    const to = form.replace(/(?<=:)(?=[A-Z])/, `${waybill.directory}/`);
    const planned = await waybill.run(['copy', from, to, '--plan', at('plan.json')]);
    expect(planned.stdout, planned.stderr).toMatch(/^\S+: create 1; [1-9]\S* kB to add$/m);
    const { code, result } = await apply();
    expect(code).toBe(0);
    expect(result.images[0]?.destinations[0]).toMatchObject({ reference: to, status: 'copied', digest: digestOf(ONE) });
  });

  it('is applied from a layout', async () => {
    await waybill.run(['copy', `docker://${near.host}/team/app:1.0`, `oci:${at('layout')}:v1`]);
    const to = `docker://${far.host}/mirror/app:9`;
    await waybill.run(['copy', `oci:${at('layout')}:v1`, to, '--plan', at('plan.json')]);
    const { code } = await apply();
    expect(code).toBe(0);
    expect(await digestAt(far.host, 'mirror/app', '9')).toBe(digestOf(ONE));
  });
});
