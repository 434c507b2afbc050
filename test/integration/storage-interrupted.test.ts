import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContext } from '../support/context.ts';
import { failureOf } from '../support/failure-of.ts';
import { aCommandLine, type CommandLine } from '../support/command-line.ts';
import { offlineSettings } from '../support/endpoint-settings.ts';
import { anImage } from '../support/image-builder.ts';
import { parseStorageReference } from '../../src/transport/containers-storage/reference.ts';
import { openStorageSource } from '../../src/transport/containers-storage/source.ts';

const IMAGE = anImage();

let waybill: CommandLine;
let directory: string;
beforeAll(async () => {
  waybill = await aCommandLine();
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-fake-'));
});
afterAll(async () => {
  await waybill[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

/** A program that knows one image, and does `script` when it is to write it out: `$out` is where to. */
async function aBuildah(name: string, script: string): Promise<{ readonly path: string; readonly temporary: string }> {
  const [bin, temporary] = [path.join(directory, name, 'bin'), path.join(directory, name, 'tmp')];
  for (const one of [bin, temporary]) await mkdir(one, { recursive: true });
  const known = { FromImageID: 'a'.repeat(64), Manifest: Buffer.from(IMAGE.root.bytes).toString('utf8') };
  await writeFile(path.join(bin, 'known'), JSON.stringify(known));
  const program = `#!/bin/sh\nPATH=/usr/bin:/bin\ncase "$1" in inspect) exec cat '${bin}/known';; esac\nfor out; do :; done\nout=\${out#dir:}\n${script}\n`;
  await writeFile(path.join(bin, 'buildah'), program);
  await chmod(path.join(bin, 'buildah'), 0o755);
  return { path: bin, temporary };
}

describe("a read from containers' storage", () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('that is ended by %s ends the program too, and leaves no file', async (signal, code) => {
    const pidFile = path.join(directory, `${signal}.pid`);
    const script = `mkdir "$out"; head -c 100000 /dev/zero > "$out/half"; touch "$TMPDIR/own"; echo $$ > '${pidFile}'; exec sleep 600`;
    const { path: bin, temporary } = await aBuildah(signal, script);
    const args = ['--insecure-policy', 'copy', 'containers-storage:app', `dir:${directory}/${signal}/out`];
    const child = spawn(process.execPath, [waybill.main, ...args], {
      stdio: 'ignore',
      env: { ...waybill.environment, PATH: bin, TMPDIR: temporary },
    });
    const exit = once(child, 'exit');
    await expect.poll(async () => readFile(pidFile, 'utf8').catch(() => ''), { timeout: 30_000 }).toMatch(/^\d+\n$/);
    const pid = Number(await readFile(pidFile, 'utf8'));
    child.kill(signal);
    expect(await exit).toEqual([code, null]);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect((await readdir(temporary)).filter((one) => !one.includes('compile'))).toEqual([]);
  });

  it.each([
    [
      'fails',
      'echo "WARN[0000] something" >&2; echo "Error: writing blob: no space left on device" >&2; exit 125',
      'STORAGE_FAILED',
    ],
    ['fails without a word', 'exit 1', 'STORAGE_FAILED'],
    ['hangs', 'exec sleep 600', 'TIMEOUT'],
    ['never stops talking', 'exec cat /dev/zero', 'LIMIT_EXCEEDED'],
    ['writes no image', 'mkdir "$out"', 'STORAGE_FAILED'],
    ['writes something else', 'mkdir "$out"; echo "{}" > "$out/manifest.json"', 'MANIFEST_INVALID'],
  ] as const)('whose program %s is one line', async (what, script, code) => {
    const { path: bin, temporary } = await aBuildah(what.replaceAll(' ', '-'), script);
    const limits = what === 'hangs' ? { programMs: 500 } : {};
    const ctx = aContext({ environment: { PATH: bin }, limits });
    const settings = { ...offlineSettings(), temporary };
    await using source = await openStorageSource(ctx, parseStorageReference('app'), settings);
    const failure = await failureOf(source.resolve(ctx, undefined), code);
    expect(failure.message).not.toContain('\n');
    if (what === 'fails') {
      expect(failure.message).toBe('buildah push: writing blob: no space left on device');
      expect(failure.hint).toContain('free some space');
    }
    await source[Symbol.asyncDispose]();
    expect(await readdir(temporary)).toEqual([]);
  });
});
