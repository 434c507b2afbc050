import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';
import type { Ended } from '../../support/run-program.ts';

let waybill: CommandLine;
let source: FaultyRegistry;
let mirror: FaultyRegistry;

beforeAll(async () => {
  [waybill, source, mirror] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
});
afterAll(async () => {
  for (const one of [waybill, source, mirror]) await one[Symbol.asyncDispose]();
});
afterEach(() => source.clear());

const NEW = anImage({ seed: 'new' });
const OLD = anImage({ seed: 'old' });
let count = 0;

/** A source with 1.1, and its mirror with what it once had. */
async function aMirrored(...more: readonly string[]): Promise<string> {
  const name = `app-${String((count += 1))}`;
  await putImage(source.host, `team/${name}`, NEW, '1.1');
  await putImage(mirror.host, `mirror/${name}`, OLD, '1.0', ...more);
  return name;
}

async function sync(name: string, ...args: readonly string[]): Promise<Ended> {
  const from = `${source.host}/team/${name}`;
  return waybill.run(['sync', '--src=docker', '--dest=docker', '--prune', ...args, from, `${mirror.host}/mirror`]);
}

const tagsAt = async (name: string, ...tags: readonly string[]): Promise<readonly boolean[]> =>
  Promise.all(tags.map(async (tag) => (await digestAt(mirror.host, `mirror/${name}`, tag)) !== undefined));

describe('sync --prune', () => {
  it('removes nothing when the source cannot be listed', async () => {
    const name = await aMirrored();
    for (const status of [500, 404, 403]) {
      source.plant({ path: /tags\/list/, what: { kind: 'answer', status } });
      const { code } = await sync(name, '--retry-times=0');
      expect(code).not.toBe(0);
      source.clear();
    }
    expect(await tagsAt(name, '1.0')).toEqual([true]);
  });

  it('removes nothing when the source lists nothing', async () => {
    const name = await aMirrored();
    source.plant({
      path: /tags\/list/,
      what: { kind: 'answer', status: 200, body: JSON.stringify({ name: 'x', tags: [] }) },
    });
    expect((await sync(name)).code).not.toBe(0);
    expect(await tagsAt(name, '1.0')).toEqual([true]);
  });

  it('removes nothing that the list leaves out and the source has', async () => {
    const name = await aMirrored();
    await putImage(source.host, `team/${name}`, OLD, '1.0');
    source.plant({
      path: /tags\/list/,
      what: { kind: 'answer', status: 200, body: JSON.stringify({ name: 'x', tags: ['1.1'] }) },
    });
    expect((await sync(name)).code).toBe(0);
    expect(await tagsAt(name, '1.0', '1.1')).toEqual([true, true]);
  });

  it('removes what is gone, says so, and leaves what is protected', async () => {
    const name = await aMirrored('0.9', 'keep-me');
    const dry = await sync(name, '--protect=keep-*', '--dry-run');
    expect([dry.code, dry.stdout.includes(`remove  ${mirror.host}/mirror/${name}:0.9@`)]).toEqual([0, true]);
    expect(await tagsAt(name, '0.9', '1.0', '1.1')).toEqual([true, true, false]);
    const { code, stdout } = await sync(name, '--protect=keep-*');
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.replace(/@.*/, ''))
        .toSorted(),
    ).toEqual([
      `${mirror.host}/mirror/${name}:1.1`,
      `removed ${mirror.host}/mirror/${name}:0.9`,
      `removed ${mirror.host}/mirror/${name}:1.0`,
    ]);
    expect(await tagsAt(name, '0.9', '1.0', '1.1', 'keep-me')).toEqual([false, false, true, true]);
  });

  it('touches nothing outside what it syncs', async () => {
    const name = await aMirrored('0.9-mine');
    await putImage(mirror.host, 'mirror/other', OLD, '1.0');
    expect((await sync(name, '--append-suffix=-mirrored')).code).toBe(0);
    expect(await tagsAt(name, '1.0', '0.9-mine', '1.1-mirrored')).toEqual([true, true, true]);
    expect(await digestAt(mirror.host, 'mirror/other', '1.0')).toBeDefined();
  });

  it('goes by what a file selects', async () => {
    const name = await aMirrored('nightly');
    const file = path.join(waybill.directory, 'sync.yaml');
    const text = `${source.host}:\n  tls-verify: false\n  images-by-tag-regex:\n    team/${name}: ^1\\.\n`;
    await writeFile(file, text);
    const args = ['sync', '--src=yaml', '--dest=docker', '--prune', file, `${mirror.host}/mirror`];
    expect((await waybill.run(args)).code).toBe(0);
    expect(await tagsAt(name, '1.0', '1.1', 'nightly')).toEqual([false, true, true]);
  });

  it('removes nothing anywhere when one of its sources fails', async () => {
    const [one, other] = [await aMirrored(), await aMirrored()];
    source.plant({ path: new RegExp(`${other}/tags/list`), what: { kind: 'answer', status: 500 } });
    const file = path.join(waybill.directory, 'two.yaml');
    const list = [one, other].map((name) => `    team/${name}: []\n`).join('');
    await writeFile(file, `${source.host}:\n  tls-verify: false\n  images:\n${list}`);
    const args = ['sync', '--src=yaml', '--dest=docker', '--prune', '--retry-times=0', file, `${mirror.host}/mirror`];
    const { code, stderr } = await waybill.run(args);
    expect([code, stderr.includes('nothing was pruned')]).toEqual([3, true]);
    expect([await tagsAt(one, '1.0'), await tagsAt(other, '1.0')]).toEqual([[true], [true]]);
  });

  const withFile = async (name: string, entry: string): Promise<Ended> => {
    const file = path.join(waybill.directory, `${name}.yaml`);
    const hosts = [source, mirror].map(({ host }) => `  '${host}': { tls-verify: false }\n`).join('');
    const head = `version: waybill.sync/v1\nregistries:\n${hosts}sync:\n  - from: ${source.host}/team/${name}\n`;
    await writeFile(file, `${head}    to: ${mirror.host}/mirror/${name}\n${entry}`);
    return waybill.run(['sync', '--prune', '--config', file]);
  };

  it("removes what a sync file's patterns select and its source has no longer, and not what is only old", async () => {
    const name = await aMirrored('0.9', 'nightly');
    await putImage(source.host, `team/${name}`, OLD, '0.9');
    const { code, stdout } = await withFile(name, '    include: [{ semver: "*" }]\n    newest: 1\n');
    expect(code).toBe(0);
    expect(stdout).toContain(`removed ${mirror.host}/mirror/${name}:1.0@`);
    expect(await tagsAt(name, '0.9', '1.0', '1.1', 'nightly')).toEqual([true, false, true, true]);
  });

  it('removes nothing where one source lists nothing, though it may be empty: what is gone may be its', async () => {
    const name = await aMirrored();
    await putImage(source.host, `team/${name}-more`, OLD, '2.0');
    source.plant({
      path: new RegExp(`${name}-more/tags/list`),
      what: { kind: 'answer', status: 200, body: JSON.stringify({ name: 'x', tags: [] }) },
    });
    const file = path.join(waybill.directory, `${name}.yaml`);
    const entry = (from: string): string =>
      `  - {from: ${source.host}/team/${from}, to: ${mirror.host}/mirror/${name}, allow-empty: true}\n`;
    for (const names of [
      [name, `${name}-more`],
      [`${name}-more`, name],
    ]) {
      await writeFile(file, `version: waybill.sync/v1\nsync:\n${names.map(entry).join('')}`);
      const { code, stderr } = await waybill.run(['sync', '--config', file, '--prune']);
      expect(code, stderr).toBe(0);
      expect(stderr).toContain(`nothing is pruned in docker://${mirror.host}/mirror/${name}: `);
      expect(await tagsAt(name, '1.1', '1.0')).toEqual([true, true]);
    }
  });

  it('removes nothing where one source has nothing left that is selected, or its place is spelled otherwise', async () => {
    const host = mirror.host.replace('127.0.0.1', 'localhost');
    for (const [selection, to] of [
      [', include: ["2.*"]', mirror.host],
      ['', host.toUpperCase()],
    ] as const) {
      const name = await aMirrored('2.0');
      await putImage(source.host, `team/${name}-more`, OLD, 'latest');
      if (selection === '')
        source.plant({
          path: new RegExp(`${name}-more/tags/list`),
          what: { kind: 'answer', status: 200, body: JSON.stringify({ name: 'x', tags: [] }) },
        });
      const entries = [
        `  - {from: ${source.host}/team/${name}, to: ${selection === '' ? host : mirror.host}/mirror/${name}}\n`,
        `  - {from: ${source.host}/team/${name}-more, to: ${to}/mirror/${name}, allow-empty: true${selection}}\n`,
      ];
      const file = path.join(waybill.directory, `${name}.yaml`);
      await writeFile(file, `version: waybill.sync/v1\nsync:\n${entries.join('')}`);
      const { code, stderr } = await waybill.run(['sync', '--config', file, '--prune']);
      expect(code, stderr).toBe(0);
      expect(stderr).toContain('nothing is pruned in ');
      expect(await tagsAt(name, '1.1', '1.0', '2.0')).toEqual([true, true, true]);
    }
  });

  it('removes nothing where images get other names', async () => {
    const name = await aMirrored('1.1-debian');
    const { code, stderr } = await withFile(name, '    tag-template: "{{tag}}-mirrored"\n');
    expect([code, stderr.includes(`nothing is pruned in docker://${mirror.host}/mirror/${name}`)]).toEqual([0, true]);
    expect(await tagsAt(name, '1.0', '1.1-debian', '1.1-mirrored')).toEqual([true, true, true]);
  });

  it('removes nothing that another source of the same repository has, also where nothing of that is new enough', async () => {
    const [name, legacy] = [await aMirrored('0.9'), await aMirrored()];
    await putImage(source.host, `team/${legacy}`, OLD, '1.0');
    const second = `  - from: ${source.host}/team/${legacy}\n    to: ${mirror.host}/mirror/${name}\n`;
    const narrow = '    include: ["1.0", "2.*"]\n    created-after: 2999-01-01\n    allow-empty: true\n';
    const { code, stderr } = await withFile(name, second + narrow);
    expect(code, stderr).toBe(0);
    expect(await tagsAt(name, '0.9', '1.0', '1.1')).toEqual([false, true, true]);
  });

  it('removes nothing where an image of the run did not arrive', async () => {
    for (const args of [[], ['--fail-fast']]) {
      const name = await aMirrored();
      source.plant({ path: /manifests/, what: { kind: 'answer', status: 404 } });
      const { code, stderr } = await sync(name, ...args, '--retry-times=0');
      expect([code === 0, /nothing (?:is|was) pruned/.test(stderr)]).toEqual([false, true]);
      expect(await tagsAt(name, '1.0')).toEqual([true]);
      source.clear();
    }
  });
});
