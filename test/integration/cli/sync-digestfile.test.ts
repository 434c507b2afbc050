import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';

const SMALL = anImage({ seed: 'small', layers: 1, layerBytes: 1_000 });
const LARGE = anImage({ seed: 'large', layers: 1, layerBytes: 400_000 });
const LAYER = LARGE.blobs.find(({ bytes }) => bytes.byteLength === 400_000)?.descriptor.digest ?? '';

let waybill: CommandLine;

beforeAll(async () => {
  waybill = await aCommandLine();
});
afterAll(async () => {
  await waybill[Symbol.asyncDispose]();
});

describe('the digest file of a sync', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)(
    'has what is there, and no more, when the run is ended by %s',
    async (signal) => {
      await using near = await aFaultyRegistry();
      await using far = await aFaultyRegistry();
      await putImage(near.host, 'team/app', SMALL, 'small');
      await putImage(near.host, 'team/app', LARGE, 'large');
      near.plant({ path: new RegExp(`/blobs/${LAYER}`), what: { kind: 'stall', afterBytes: 1_000 } });
      const file = path.join(waybill.directory, `digests-${signal}`);
      await writeFile(file, 'of an earlier run\n');
      const places = [`${near.host}/team/app`, `${far.host}/to`];
      const child = spawn(
        process.execPath,
        [
          waybill.main,
          '--insecure-policy',
          'sync',
          '--src',
          'docker',
          '--dest',
          'docker',
          '--digestfile',
          file,
          ...places,
        ],
        { stdio: 'ignore', env: { PATH: process.env['PATH'], ...waybill.environment } },
      );
      const exit = once(child, 'exit');
      const line = `${SMALL.root.descriptor.digest} docker://${far.host}/to/app:small\n`;
      await expect.poll(async () => readFile(file, 'utf8'), { timeout: 30_000, interval: 20 }).toBe(line);
      child.kill(signal);
      await exit;
      expect(await readFile(file, 'utf8')).toBe(line);
      expect(await digestAt(far.host, 'to/app', 'small')).toBe(SMALL.root.descriptor.digest);
      expect(await digestAt(far.host, 'to/app', 'large')).toBeUndefined();
    },
  );

  it.each(['--result', '--dotenv', '--plan'])(
    'like that of %s, is asked about before anything moves',
    async (option) => {
      await using near = await aFaultyRegistry();
      const file = path.join(waybill.directory, 'nowhere', 'file');
      const places = [`${near.host}/team/app`, `${near.host}/to`];
      const { code, stderr } = await waybill.run([
        'sync',
        '--src',
        'docker',
        '--dest',
        'docker',
        option,
        file,
        ...places,
      ]);
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^error STORAGE_FAILED: .*nowhere/)]);
      expect(near.seen).toEqual([]);
    },
  );

  it('that cannot be written ends the run before anything moves', async () => {
    await using near = await aFaultyRegistry();
    await using far = await aFaultyRegistry();
    await putImage(near.host, 'team/app', SMALL, 'small');
    const file = path.join(waybill.directory, 'nowhere', 'digests');
    const places = [`${near.host}/team/app`, `${far.host}/to`];
    const { code, stderr } = await waybill.run([
      'sync',
      '--src',
      'docker',
      '--dest',
      'docker',
      '--digestfile',
      file,
      ...places,
    ]);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`error STORAGE_FAILED: no such file or directory: ${file}`),
    ]);
    expect(await digestAt(far.host, 'to/app', 'small')).toBeUndefined();
  });
});
