import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';

const IMAGE = anImage({ layers: 2, layerBytes: 200_000, seed: 'interrupted' });
const [, BLOB] = IMAGE.blobs;

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;
let source: string;

beforeAll(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  await putImage(near.host, 'team/app', IMAGE, '1');
  source = `docker://${near.host}/team/app:1`;
});
afterAll(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});
beforeEach(() => {
  near.clear();
  near.plant({
    method: 'GET',
    path: new RegExp(`/blobs/${String(BLOB?.descriptor.digest)}`),
    what: { kind: 'stall', afterBytes: 70_000 },
  });
});

/** Files below a directory, whose names are neither a digest's nor a layout's own. */
async function strays(directory: string): Promise<readonly string[]> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((one) => one.isFile() && !/^(?:[0-9a-f]{64}|oci-layout|index\.json)$/.test(one.name))
    .map((one) => path.join(one.parentPath, one.name));
}

describe('a copy that is ended in the middle of a blob', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s exits with %d, tags nothing and leaves no temporary file', async (signal, code) => {
    const name = signal.toLowerCase();
    const [layout, cache] = [path.join(waybill.directory, name), path.join(waybill.directory, `${name}-cache`)];
    const destinations = [`oci:${layout}:app`, `docker://${far.host}/${name}/app:1`];
    const child = spawn(process.execPath, [waybill.main, '--insecure-policy', 'copy', source, ...destinations], {
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], ...waybill.environment, WAYBILL_CACHE_DIR: cache },
    });
    const exit = once(child, 'exit');
    await expect
      .poll(() => near.seen.some(({ path: asked }) => asked.endsWith(String(BLOB?.descriptor.digest))), {
        timeout: 20_000,
      })
      .toBe(true);
    // The first bytes have arrived when they are in the job's store.
    const arriving = path.join(cache, 'temporary');
    await expect.poll(async () => readdir(arriving).catch(() => []), { timeout: 20_000 }).not.toEqual([]);
    child.kill(signal);
    expect(await exit).toEqual([code, null]);
    expect(await digestAt(far.host, `${name}/app`, '1')).toBeUndefined();
    const compiled = path.join(cache, 'waybill-compile-cache');
    expect((await strays(cache)).filter((one) => !one.startsWith(compiled))).toEqual([]);
    expect(await strays(layout)).toEqual([]);
  });

  it('by --command-timeout exits with 7', async () => {
    const { code, result } = await waybill.copy(['--command-timeout', '1s', source, `docker://${far.host}/slow:1`]);
    expect(code).toBe(7);
    expect(result).toMatchObject({ status: 'failed' });
    expect(await digestAt(far.host, 'slow', '1')).toBeUndefined();
  });
});

describe('across an air gap', () => {
  const started = (
    args: readonly string[],
    temporary: string,
  ): { readonly kill: (signal: NodeJS.Signals) => void; readonly exit: Promise<unknown> } => {
    const child = spawn(process.execPath, [waybill.main, '--insecure-policy', ...args], {
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], ...waybill.environment, TMPDIR: temporary },
    });
    return { kill: (signal) => child.kill(signal), exit: once(child, 'exit') };
  };

  it.each([
    ['SIGINT', 130, []],
    ['SIGTERM', 143, ['--split', '1MB']],
  ] as const)('an export that is ended by %s leaves no archive and no part of one', async (signal, code, more) => {
    const directory = path.join(waybill.directory, `export-${signal}`);
    await mkdir(directory);
    const { kill, exit } = started(['export', ...more, source, `oci-archive:${directory}/release.tar`], directory);
    await expect.poll(async () => readdir(directory), { timeout: 20_000 }).not.toEqual([]);
    kill(signal);
    expect(await exit).toEqual([code, null]);
    expect(await readdir(directory)).toEqual([]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('an import that is ended by %s tags nothing', async (signal, code) => {
    near.clear();
    const directory = path.join(waybill.directory, `import-${signal}`);
    await mkdir(directory);
    const archive = `oci-archive:${waybill.directory}/whole-${signal}.tar`;
    expect((await waybill.run(['export', source, archive])).code).toBe(0);
    far.clear();
    const place = `${far.host}/${signal.toLowerCase()}`;
    const { kill, exit } = started(['import', '--limit-rate', '20K', archive, place], directory);
    await expect.poll(() => far.seen.some(({ method }) => method === 'POST'), { timeout: 20_000 }).toBe(true);
    kill(signal);
    expect(await exit).toEqual([code, null]);
    expect(await digestAt(far.host, `${signal.toLowerCase()}/team/app`, '1')).toBeUndefined();
    expect(await readdir(directory)).toEqual([]);
  });
});
