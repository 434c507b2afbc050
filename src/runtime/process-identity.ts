import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * A process as others can name it in the files that it leaves: the space in which its number means something (one boot of one machine,
 * and one process-id namespace in it), its number, and when it started, for numbers are used again.
 */
export interface ProcessIdentity {
  /** 12 hexadecimal digits. */
  readonly space: string;
  readonly pid: number;
  /** Clock ticks since boot; `0` where that cannot be read. */
  readonly started: string;
}

let own: ProcessIdentity | undefined;

export function ownIdentity(): ProcessIdentity {
  own ??= {
    space: createHash('sha256')
      .update(
        [
          hostname(),
          attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()) ?? '',
          attempt(() => readlinkSync('/proc/self/ns/pid')) ?? '',
        ].join('\n'),
      )
      .digest('hex')
      .slice(0, 12),
    pid: process.pid,
    started: readStart(process.pid) ?? '0',
  };
  return own;
}

/** Whether a process of our own space is still there. Where its start cannot be read, the number decides. */
export function isRunning({ pid, started }: Pick<ProcessIdentity, 'pid' | 'started'>): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  const now = readStart(pid);
  return now === undefined || now === started;
}

/**
 * Field 22 of /proc/PID/stat (proc_pid_stat(5)); `dead` for one that only waits to be reaped, which in a container whose first process
 * reaps nobody is for ever. The name in field 2 may hold anything.
 */
function readStart(pid: number): string | undefined {
  const text = attempt(() => readFileSync(`/proc/${String(pid)}/stat`, 'latin1'));
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' || fields?.[0] === 'X' ? 'dead' : fields?.[19];
}

function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
