import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { runProgram, type ProgramCall, type ProgramEnd } from './child-program.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-programs-'));
});
afterAll(async () => rm(directory, { recursive: true, force: true }));

async function shell(script: string, more: Partial<ProgramCall> = {}, ctx = aContext()): Promise<ProgramEnd> {
  const call = { program: '/bin/sh', args: ['-c', script], environment: {}, mostOutput: 1000, timeMs: 20_000, ...more };
  return runProgram(ctx, call, (trouble) => new Error(trouble));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The number of a process that a script wrote down. */
async function pidIn(name: string): Promise<number> {
  const file = path.join(directory, name);
  await expect.poll(async () => readFile(file, 'utf8').catch(() => ''), { timeout: 10_000 }).toMatch(/^\d+\n$/);
  return Number(await readFile(file, 'utf8'));
}

describe('a program', () => {
  it('is told its arguments, its input and its environment, and nothing of ours', async () => {
    process.env['WAYBILL_TEST_LEAK'] = 'leaked';
    const end = await shell('cat; echo "$A|$WAYBILL_TEST_LEAK" >&2; exit 3', {
      input: 'told',
      environment: { A: '1' },
    });
    delete process.env['WAYBILL_TEST_LEAK'];
    expect(end).toEqual({ code: 3, stdout: 'told', output: Buffer.from('told'), stderr: '1|\n' });
  });

  it.each([
    ['missing', { program: '/nowhere/program' }, 'exit'],
    ['unstartable', { program: '/' }, 'exit'],
    ['loud', { mostOutput: 10 }, 'yes'],
    ['slow', { timeMs: 20 }, 'exec sleep 600'],
  ] as const)('that is %s is trouble', async (trouble, more, script) => {
    await expect(shell(script, more)).rejects.toThrow(trouble);
  });

  it('may say more than a lot on stderr, of which the beginning is kept', async () => {
    const { code, stderr } = await shell('head -c 100000 /dev/zero | tr "\\0" x >&2');
    expect([code, stderr.length <= 100_000]).toEqual([0, true]);
  });

  it('is gone when nobody waits for it any more', async () => {
    const ctx = aContext();
    const running = shell(`echo $$ > ${directory}/gone; exec sleep 600`, {}, ctx);
    const pid = await pidIn('gone');
    ctx.abort(new Error('interrupted'));
    await expect(running).rejects.toThrow('interrupted');
    expect(isRunning(pid)).toBe(false);
  });

  it('ends by itself where it is given the time, and is killed where it does not', async () => {
    const [kind, stubborn] = [aContext(), aContext()];
    const traps = `trap 'echo tidy > ${directory}/tidied; exit 0' TERM; echo $$ > ${directory}/kind; while :; do sleep 0.02; done`;
    const first = shell(traps, { graceMs: 10_000 }, kind);
    const second = shell(
      `trap '' TERM; echo $$ > ${directory}/stubborn; while :; do sleep 0.02; done`,
      { graceMs: 50 },
      stubborn,
    );
    const pids = [await pidIn('kind'), await pidIn('stubborn')];
    const ends = [first, second].map((one) => expect(one).rejects.toThrow('enough'));
    kind.abort(new Error('enough'));
    stubborn.abort(new Error('enough'));
    await Promise.all(ends);
    expect(await readFile(path.join(directory, 'tidied'), 'utf8')).toBe('tidy\n');
    expect(pids.map(isRunning)).toEqual([false, false]);
  });

  it('has answered when it ends, though a process that it left behind holds its output open', async () => {
    const end = await shell(`sleep 600 & echo $! > ${directory}/left; echo answer`);
    expect(end).toMatchObject({ code: 0, stdout: 'answer\n' });
    process.kill(await pidIn('left'));
  });

  it('is not started when nobody waits', async () => {
    const ctx = aContext();
    ctx.abort(new Error('too late'));
    await expect(shell('exit 0', {}, ctx)).rejects.toThrow('too late');
  });
});
