import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { isRunning, ownIdentity } from './process-identity.ts';

/** State and start of a process, as Linux tells them. */
function lookAt(pid: number): { readonly state: string; readonly started: string } {
  const text = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', started: fields[19] ?? '' };
}

describe('the identity of a process', () => {
  it('is that of a running one, and of no other that had its number', () => {
    const own = ownIdentity();
    expect(own).toMatchObject({ space: expect.stringMatching(/^[0-9a-f]{12}$/) as string, pid: process.pid });
    expect(isRunning(own)).toBe(true);
    expect(isRunning({ ...own, pid: 2 ** 22 + 1 })).toBe(false);
  });

  it.runIf(process.platform === 'linux')('has the moment at which Linux says that it began', () => {
    expect(ownIdentity().started).toBe(lookAt(process.pid).started);
    expect(Number(ownIdentity().started)).toBeGreaterThan(0);
  });

  it.runIf(process.platform === 'linux')('does not outlive it where nobody reaps it', async () => {
    // The shell becomes a program that knows nothing of the child it has, which lives until then.
    const script = 'cat <&3 >/dev/null & echo $!; exec 3<&-; exec sleep 60';
    const child = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
    try {
      const [, stdout, , held] = child.stdio;
      const [line] = (await once(stdout as Readable, 'data')) as [Buffer];
      const pid = Number(line.toString());
      const { started } = lookAt(pid);
      while (readFileSync(`/proc/${String(child.pid)}/comm`, 'utf8').trim() !== 'sleep') await setImmediate();
      (held as Writable).end();
      while (lookAt(pid).state !== 'Z') await setImmediate();
      expect(isRunning({ pid, started })).toBe(false);
      expect(isRunning({ ...ownIdentity(), started: '1' })).toBe(false);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
