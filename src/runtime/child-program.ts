import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { OperationContext } from './context.ts';

export interface ProgramEnd {
  /** `null`: ended by a signal. */
  readonly code: number | null;
  readonly stdout: string;
  /** The same as bytes. */
  readonly output: Uint8Array;
  readonly stderr: string;
}

export interface ProgramCall {
  /** Found on the context's PATH. There is never a shell. */
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly input?: string;
  /** More bytes on stdout are trouble. */
  readonly mostOutput: number;
  readonly timeMs: number;
  /** How long it may take to end by itself once it is told to; without it, it is killed at once. */
  readonly graceMs?: number;
}

/** `missing`: no such program on PATH; `slow`, `loud`: a bound of the call is passed. */
export type ProgramTrouble = 'missing' | 'unstartable' | 'slow' | 'loud';

/** What a program says of itself on stderr is read away, and only its beginning kept. */
const LARGEST_COMPLAINT = 8 * 1024;
/** A process of its own that it left behind may hold the pipes open: what was written is in them by then. */
const DRAIN_MS = 1_000;
/** Nothing outlives SIGKILL for long but a process that waits for a dead disk. */
const DEATH_MS = 2_000;

/**
 * Runs a program to its end, whatever its exit code. Rejects with what `describe` makes of the trouble, and with the context's reason
 * when nobody waits any more; the program is gone by then.
 */
export async function runProgram(
  ctx: OperationContext,
  call: ProgramCall,
  describe: (trouble: ProgramTrouble, cause?: Error) => Error,
): Promise<ProgramEnd> {
  ctx.signal.throwIfAborted();
  const child = spawn(call.program, call.args, {
    stdio: 'pipe',
    shell: false,
    windowsHide: true,
    env: { ...call.environment },
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  try {
    return await ended(ctx, child, call, describe);
  } finally {
    await end(child, gone, call.graceMs ?? 0);
  }
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

async function ended(
  ctx: OperationContext,
  child: Child,
  call: ProgramCall,
  describe: (trouble: ProgramTrouble, cause?: Error) => Error,
): Promise<ProgramEnd> {
  const { promise, resolve, reject } = Promise.withResolvers<ProgramEnd>();
  const output = collect(child.stdout, call.mostOutput, () => reject(describe('loud')));
  const complaint = collect(child.stderr, LARGEST_COMPLAINT, () => undefined);
  const timers = [setTimeout(() => reject(describe('slow')), call.timeMs)];
  const onAbort = (): void => reject(ctx.signal.reason as Error);
  const finish = (code: number | null): void => {
    const written = output();
    resolve({ code, stdout: written.toString('utf8'), output: written, stderr: complaint().toString('utf8') });
  };
  ctx.signal.addEventListener('abort', onAbort, { once: true });
  child.once('error', (error) => reject(describe(isMissing(error) ? 'missing' : 'unstartable', error)));
  child.once('exit', (code) => timers.push(setTimeout(finish, DRAIN_MS, code)));
  child.once('close', finish);
  // It may end without reading what it was told.
  child.stdin.on('error', () => undefined);
  child.stdin.end(call.input ?? '');
  try {
    return await promise;
  } finally {
    for (const timer of timers) clearTimeout(timer);
    ctx.signal.removeEventListener('abort', onAbort);
  }
}

async function end(child: Child, gone: Promise<void>, graceMs: number): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    if (graceMs > 0) {
      child.kill('SIGTERM');
      await atMost(gone, graceMs);
    }
    child.kill('SIGKILL');
    await atMost(gone, DEATH_MS);
  }
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
  child.unref();
}

async function atMost(work: Promise<void>, limitMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), limitMs);
  await Promise.race([work, promise]);
  clearTimeout(timer);
}

function collect(stream: Readable, most: number, onTooMuch: () => void): () => Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    if (size > most) return;
    size += chunk.byteLength;
    if (size > most) onTooMuch();
    else chunks.push(chunk);
  });
  stream.on('error', () => undefined);
  return () => Buffer.concat(chunks);
}

function isMissing(error: Error): boolean {
  return 'code' in error && error.code === 'ENOENT';
}
