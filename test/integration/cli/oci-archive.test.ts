import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { anImage, anIndex, anSbom } from '../../support/image-builder.ts';
import { runProgram, type Ended } from '../../support/run-program.ts';
import { writeImage } from '../../support/write-image.ts';

const image = anIndex([
  anImage({ layerForm: 'tar+gzip', seed: 'amd64' }),
  anImage({ layerForm: 'tar+gzip', seed: 'arm64', platform: 'linux/arm64' }),
]);
const { digest } = image.root.descriptor;

describe('oci-archive on the command line', () => {
  let waybill: CommandLine;
  let at: (name: string) => string;
  beforeAll(async () => {
    waybill = await aCommandLine();
    at = (name) => path.join(waybill.directory, name);
    await writeImage(`oci:${at('layout')}:app`, image);
  });
  afterAll(async () => waybill[Symbol.asyncDispose]());

  /** A line for the shell; `waybill` in it is ours. */
  const shell = async (line: string): Promise<Ended> =>
    runProgram(
      ['sh', '-c', `waybill() { "${process.execPath}" "${waybill.main}" --insecure-policy "$@"; }; ${line}`],
      waybill.environment,
    );
  const inspected = async (reference: string): Promise<string> =>
    (JSON.parse((await waybill.run(['inspect', reference])).stdout) as { Digest: string }).Digest;

  it('holds an index whole, and gives it back byte for byte', async () => {
    expect((await waybill.run(['copy', `oci:${at('layout')}:app`, `oci-archive:${at('all.tar')}:app`])).stdout).toBe(
      `oci-archive:${at('all.tar')}:app@${digest}\n`,
    );
    const { destinations } = await waybill.copy([`oci-archive:${at('all.tar')}:app`, `dir:${at('all')}`]);
    expect(destinations[0]).toMatchObject({ status: 'copied', digest });
  });

  it('needs no room for a second copy of what it holds', async () => {
    const nowhere = { TMPDIR: at('no-such-directory') };
    const { code, stderr } = await waybill.run(
      ['copy', `oci:${at('layout')}:app`, `oci-archive:${at('only.tar')}:app`],
      nowhere,
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const read = await waybill.run(['copy', `oci-archive:${at('only.tar')}:app`, `oci:${at('read')}:app`], nowhere);
    expect(read).toMatchObject({ code: 0 });
  });

  it('takes several names in one writing, also by several destinations', async () => {
    const file = at('names.tar');
    const { destinations } = await waybill.copy([
      `oci:${at('layout')}:app`,
      `oci-archive:${file}:one`,
      `oci-archive:${file}:registry.example.com/team/app:1.0`,
      '--tag',
      'three',
    ]);
    expect(destinations).toHaveLength(1);
    for (const name of ['one', 'registry.example.com/team/app:1.0', 'three', '@2'])
      expect(await inspected(`oci-archive:${file}:${name}`)).toBe(digest);
  });

  it('holds what is attached to a named image', async () => {
    const child = anImage({ seed: 'signed', layerForm: 'tar+gzip' });
    await writeImage(`oci:${at('signed')}:app`, child);
    await writeImage(`oci:${at('signed')}`, anSbom(child));
    const run = await waybill.copy([`oci:${at('signed')}:app`, `oci-archive:${at('signed.tar')}:app`]);
    expect(run.destinations[0]?.attached).toHaveLength(1);
    const back = await waybill.copy([`oci-archive:${at('signed.tar')}:app`, `oci:${at('signed2')}:app`]);
    expect(back.destinations[0]?.attached).toEqual(run.destinations[0]?.attached);
  });

  it('goes through pipes in both directions, and leaves nothing in the temporary directory', async () => {
    const before = await readdir(waybill.directory);
    const { code, stdout, stderr } = await shell(
      `cd "${waybill.directory}" && waybill copy oci:layout:app oci-archive:/dev/stdout:x 2>log | gzip -1 | waybill copy oci-archive:/dev/stdin:x dir:piped`,
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toBe(`dir:${at('piped')}@${digest}\n`);
    expect(await readFile(at('log'), 'utf8')).toContain(`oci-archive:/dev/stdout:x@${digest}`);
    expect((await readdir(waybill.directory)).toSorted()).toEqual([...before, 'log', 'piped'].toSorted());
  });

  it('goes through named pipes', async () => {
    const { code, stderr } = await shell(
      `cd "${waybill.directory}" && mkfifo there && { cat there > caught.tar & } && waybill copy oci:layout:app oci-archive:there && wait &&
       { cat caught.tar > there & } && waybill copy oci-archive:there dir:there-and-back`,
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(await inspected(`dir:${at('there-and-back')}`)).toBe(digest);
  });

  it.each(['one.tar', 'one.tar.gz', 'one.tar.zst'])('is the same on every run: %s', async (name) => {
    const [first, second] = [at(`1-${name}`), at(`2-${name}`)];
    for (const file of [first, second])
      await waybill.run(['copy', `oci:${at('layout')}:app`, `oci-archive:${file}:app`]);
    expect(await readFile(first)).toEqual(await readFile(second));
  });

  it('writes nothing on a dry run', async () => {
    const run = await waybill.run(['copy', '--dry-run', `oci:${at('layout')}:app`, `oci-archive:${at('dry.tar')}:app`]);
    expect(run.code).toBe(0);
    expect(await readdir(waybill.directory)).not.toContain('dry.tar');
  });

  it('says in one line what is wrong with an archive', async () => {
    await waybill.run(['copy', `oci:${at('layout')}:app`, `oci-archive:${at('cut.tar')}:app`]);
    await truncate(at('cut.tar'), 3000);
    const cut = await waybill.run(['copy', `oci-archive:${at('cut.tar')}`, `dir:${at('no')}`]);
    expect(cut).toMatchObject({
      code: 8,
      stderr: expect.stringMatching(/^error ARCHIVE_INVALID[^\n]*cut\.tar[^\n]*\n {2}hint/),
    });
    const unknown = await waybill.run(['copy', `oci-archive:${at('all.tar')}:nope`, `dir:${at('no')}`]);
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('"nope"') });
    const absent = await waybill.run(['copy', `oci-archive:${at('absent.tar')}`, `dir:${at('no')}`]);
    expect(absent).toMatchObject({ code: 2, stderr: expect.stringContaining('(source)') });
  });

  it('ends at once when it is told to, while it reads from a pipe that says nothing', async () => {
    const pipe = at('silent');
    await runProgram(['mkfifo', pipe]);
    const run = start(['copy', `oci-archive:${pipe}`, `dir:${at('never')}`]);
    // Opens as soon as somebody waits at the other end.
    const silent = await open(pipe, 'w');
    run.child.kill('SIGTERM');
    expect(await run.code).toBe(143);
    await silent.close();
    expect(await readdir(waybill.directory)).not.toContain('never');
  });

  it('ends at once when it is told to, while it writes to a pipe that nobody empties', async () => {
    const pipe = at('stuck');
    await runProgram(['mkfifo', pipe]);
    await writeImage(`oci:${at('large')}:app`, anImage({ seed: 'large', layerBytes: 1_000_000 }));
    const run = start(['copy', `oci:${at('large')}:app`, `oci-archive:${pipe}`]);
    const stuck = await open(pipe, 'r');
    expect((await stuck.read(Buffer.alloc(512))).bytesRead).toBe(512);
    run.child.kill('SIGTERM');
    expect(await run.code).toBe(143);
    await stuck.close();
  });

  it('says so when the program behind the pipe goes away, and fails', async () => {
    await writeImage(`oci:${at('large2')}:app`, anImage({ seed: 'large', layerBytes: 1_000_000 }));
    const { stderr } = await shell(
      `cd "${waybill.directory}" && { waybill copy oci:large2:app oci-archive:/dev/stdout; echo "code $?" >&2; } | head -c 1000 >taken`,
    );
    expect(stderr).toContain('code 1');
    expect(stderr).toMatch(/error STORAGE_FAILED[^\n]*whoever reads \/dev\/stdout has gone away/);
  });

  it('leaves no file, whole or in part, when it is told to end', async () => {
    const pipe = at('source');
    await runProgram(['mkfifo', pipe]);
    const directory = at('target');
    await mkdir(directory);
    await writeFile(path.join(directory, 'it.tar'), 'old');
    const run = start(['copy', `oci:${at('layout')}:app`, `oci-archive:${directory}/it.tar`, `oci-archive:${pipe}`]);
    const stuck = await open(pipe, 'r');
    expect((await stuck.read(Buffer.alloc(512))).bytesRead).toBe(512);
    run.child.kill('SIGTERM');
    await run.code;
    await stuck.close();
    const left = await readdir(directory);
    expect(left).toEqual(['it.tar']);
  });

  function start(args: readonly string[]): { readonly child: ChildProcess; readonly code: Promise<unknown> } {
    const child = spawn(process.execPath, [waybill.main, '--insecure-policy', ...args], {
      env: { PATH: process.env['PATH'], ...waybill.environment },
      stdio: 'ignore',
    });
    return { child, code: once(child, 'close').then(([code]: unknown[]) => code) };
  }
});
