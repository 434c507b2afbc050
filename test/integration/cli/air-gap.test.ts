import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/operation/result.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage, anIndex, anSbom } from '../../support/image-builder.ts';
import { digestAt, missingAt, putImage } from '../../support/raw-registry.ts';
import { runProgram } from '../../support/run-program.ts';

const BASE = anImage({ seed: 'base', layers: 2, layerBytes: 900_000 });
const APP = anIndex([BASE, anImage({ seed: 'arm', platform: 'linux/arm64', layers: 1, layerBytes: 300_000 })]);
const SBOM = anSbom(APP);
const WEB = anImage({ seed: 'web', layers: 2, layerBytes: 200_000 });

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;
let archive: string;

beforeEach(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  archive = path.join(waybill.directory, 'release.tar');
  await putImage(near.host, 'team/app', APP, '1.0');
  await putImage(near.host, 'team/app', SBOM);
  await putImage(near.host, 'team/web', WEB, '2.0');
});
afterEach(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});

const app = (): string => `docker://${near.host}/team/app:1.0`;
const web = (): string => `docker://${near.host}/team/web:2.0`;

async function exported(...args: readonly string[]): Promise<void> {
  const { code, stderr } = await waybill.run(['export', ...args, app(), web(), `oci-archive:${archive}`]);
  expect(code, stderr).toBe(0);
}

async function inventory(): Promise<string> {
  const file = path.join(waybill.directory, 'inventory.json');
  const { stdout } = await waybill.run(['inventory', far.host]);
  await writeFile(file, stdout);
  return file;
}

/** Requests that change something. */
const writes = (registry: FaultyRegistry): readonly string[] =>
  registry.seen.filter(({ method }) => !['GET', 'HEAD'].includes(method)).map((one) => `${one.method} ${one.path}`);

const importAll = async (...args: readonly string[]): ReturnType<CommandLine['run']> =>
  waybill.run(['import', ...args, `oci-archive:${archive}`, `${far.host}/prod`]);

describe('many images across an air gap', () => {
  it('arrive with all their platforms and what is attached, under their own paths and tags', async () => {
    await exported();
    await near[Symbol.asyncDispose]();
    const { code, stdout, stderr } = await importAll('--json');
    expect(code, stderr).toBe(0);
    expect((JSON.parse(stdout) as Result).images).toHaveLength(2);
    expect(await digestAt(far.host, 'prod/team/app', '1.0')).toBe(APP.root.descriptor.digest);
    expect(await digestAt(far.host, 'prod/team/web', '2.0')).toBe(WEB.root.descriptor.digest);
    expect(await missingAt(far.host, 'prod/team/app', APP)).toEqual([]);
    expect(await missingAt(far.host, 'prod/team/app', SBOM)).toEqual([]);
    const referrers = await fetch(`http://${far.host}/v2/prod/team/app/referrers/${APP.root.descriptor.digest}`);
    expect(await referrers.json()).toMatchObject({ manifests: [{ digest: SBOM.root.descriptor.digest }] });
  });

  it('bring once what several of them share: the others mount it', async () => {
    await putImage(near.host, 'team/base', BASE, '1');
    const base = `docker://${near.host}/team/base:1`;
    await waybill.run(['export', app(), web(), base, `oci-archive:${archive}`]);
    const { code, stdout, stderr } = await importAll('--json');
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/^import: 3 images: 3 copied; .* mounted in /m);
    for (const { digest } of BASE.blobs.map(({ descriptor }) => descriptor)) {
      const pushed = far.seen.filter(
        ({ method, path: asked }) => method === 'PUT' && asked.includes(encodeURIComponent(digest)),
      );
      expect(pushed, digest).toHaveLength(1);
    }
    for (const [repository, image] of [
      ['app', APP],
      ['base', BASE],
    ] as const)
      expect(await missingAt(far.host, `prod/team/${repository}`, image)).toEqual([]);
    expect((JSON.parse(stdout) as Result).images.map(({ source }) => source.digest)).toEqual(
      [APP, BASE, WEB].map(({ root }) => root.descriptor.digest),
    );
  });

  it('are up to date when they are imported twice', async () => {
    await exported();
    await importAll();
    far.clear();
    const { stdout } = await importAll('--json');
    const statuses = (JSON.parse(stdout) as Result).images.flatMap((one) =>
      one.destinations.map(({ status }) => status),
    );
    expect(statuses).toEqual(['up-to-date', 'up-to-date']);
    expect(writes(far)).toEqual([]);
  });

  it('are one archive that is the same twice', async () => {
    await exported();
    const first = await readFile(archive);
    await rm(archive);
    await exported();
    expect(first.equals(await readFile(archive))).toBe(true);
  });

  it('leave out what the far side holds, and find it there again', async () => {
    await putImage(far.host, 'prod/base', BASE, 'any');
    await exported('--have', await inventory());
    expect((await stat(archive)).size).toBeLessThan(1_000_000);
    const { code, stderr } = await importAll();
    expect(code, stderr).toBe(0);
    expect(await missingAt(far.host, 'prod/team/app', APP)).toEqual([]);
    expect(writes(far).filter((one) => one.includes('mount='))).not.toEqual([]);
  });

  it('find it there too where the registry does not mount', async () => {
    await putImage(far.host, 'prod/base', BASE, 'any');
    await exported('--have', await inventory());
    far.plant({ method: 'POST', path: /mount=/, what: { kind: 'answer', status: 400, body: '{"errors":[]}' } });
    const { code, stderr } = await importAll();
    expect(code, stderr).toBe(0);
    expect(await missingAt(far.host, 'prod/team/app', APP)).toEqual([]);
  });

  it('take nothing from a repository that the archive names alone: its readers may be others', async () => {
    await putImage(far.host, 'private/base', BASE, 'any');
    const have = await inventory();
    await exported('--have', have);
    far.clear();
    const { code, stderr } = await importAll();
    expect(code).toBe(2);
    expect(stderr).toContain('BLOB_UNKNOWN');
    expect(stderr).toContain('--have INVENTORY');
    expect(far.seen.filter((one) => one.path.includes('private'))).toEqual([]);
    expect(writes(far)).toEqual([]);

    const trusting = await importAll('--have', have);
    expect(trusting.code, trusting.stderr).toBe(0);
    expect(await missingAt(far.host, 'prod/team/app', APP)).toEqual([]);
  });

  it('are not imported where a blob that was left out is missing: it is named', async () => {
    await putImage(far.host, 'prod/base', BASE, 'any');
    const have = await inventory();
    await exported('--have', have);
    await far[Symbol.asyncDispose]();
    far = await aFaultyRegistry();
    const { code, stdout, stderr } = await importAll();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('BLOB_UNKNOWN');
    expect(stderr).toMatch(/sha256:[0-9a-f]{64} \(was in 127\.0\.0\.1:\d+\/prod\/base\)/);
    expect(writes(far)).toEqual([]);
  });

  it('are not imported where one byte of a layer is another', async () => {
    await exported();
    const bytes = await readFile(archive);
    bytes[700_000] = (bytes[700_000] ?? 0) ^ 1;
    await writeFile(archive, bytes);
    const { code, stdout, stderr } = await importAll();
    expect([code, stdout]).toEqual([8, '']);
    expect(stderr).toContain('DIGEST_MISMATCH');
    expect(writes(far)).toEqual([]);
  });

  it('are no archive at all where one of them cannot be read', async () => {
    const { code, stderr } = await waybill.run([
      'export',
      app(),
      `docker://${near.host}/team/none:1`,
      `oci-archive:${archive}`,
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('nothing is exported');
    expect(
      (await readdir(waybill.directory)).filter((name) => name.includes('release') || name.startsWith('.waybill')),
    ).toEqual([]);
  });

  it('tell of a name that is given twice', async () => {
    const { code, stderr } = await waybill.run(['export', app(), app(), `oci-archive:${archive}`]);
    expect(code).toBe(4);
    expect(stderr).toContain('two images would have the name');
  });
});

describe('an export in parts', () => {
  it('is imported from them', async () => {
    await exported('--split', '1MB');
    const parts = (await readdir(waybill.directory)).filter((name) => name.startsWith('release.tar.')).toSorted();
    expect(parts.slice(0, 2)).toEqual(['release.tar.001', 'release.tar.002']);
    expect((await stat(`${archive}.001`)).size).toBe(1_000_000);
    const { code, stderr } = await importAll();
    expect(code, stderr).toBe(0);
    expect(await missingAt(far.host, 'prod/team/app', APP)).toEqual([]);
  });

  it.each(['001', '002', 'last'])('is refused without part %s, and nothing is pushed', async (which) => {
    await exported('--split', '1MB');
    const parts = (await readdir(waybill.directory)).filter((name) => name.startsWith('release.tar.')).toSorted();
    await rm(path.join(waybill.directory, which === 'last' ? (parts.at(-1) ?? '') : `release.tar.${which}`));
    const { code, stdout, stderr } = await importAll();
    expect(stdout).toBe('');
    expect(code).toBe(which === '001' ? 2 : 8);
    expect(stderr).toContain(which === '001' ? 'release.tar' : 'ARCHIVE_INVALID');
    expect(writes(far)).toEqual([]);
  });
});

describe('examples/air-gap', () => {
  it('takes stock, exports what is missing, and imports it', async () => {
    const examples = path.resolve(import.meta.dirname, '../../../examples/air-gap');
    const bin = path.join(waybill.directory, 'bin');
    await mkdir(bin);
    await writeFile(
      path.join(bin, 'waybill'),
      `#!/bin/sh\nexec '${process.execPath}' '${waybill.main}' --insecure-policy "$@"\n`,
      { mode: 0o755 },
    );
    await putImage(far.host, 'prod/team/base', BASE, '1');
    const environment = {
      ...waybill.environment,
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      FAR: `${far.host}/prod`,
      IMAGES: `${near.host}/team/app:1.0\n${near.host}/team/web:2.0`,
      SPLIT: '1MB',
    };
    for (const script of ['inventory.sh', 'export.sh', 'import.sh']) {
      const command = ['sh', '-c', 'cd "$1" && exec sh "$2"', script, waybill.directory, path.join(examples, script)];
      const { code, stderr } = await runProgram(command, environment);
      expect(code, `${script}: ${stderr}`).toBe(0);
    }
    expect(await digestAt(far.host, 'prod/team/app', '1.0')).toBe(APP.root.descriptor.digest);
    expect(await missingAt(far.host, 'prod/team/app', SBOM)).toEqual([]);
  });
});
