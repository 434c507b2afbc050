import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchiveOutput } from '../../../src/archive/archive-output.ts';
import { openPipeSource } from '../../../src/archive/pipes.ts';
import { Failure } from '../../../src/runtime/failure.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { runProgram } from '../../support/run-program.ts';

let directory: string;
let pipe: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-pipes-'));
  pipe = path.join(directory, 'pipe');
  await runProgram(['mkfifo', pipe]);
});
afterEach(async () => rm(directory, { recursive: true, force: true }));

describe('a named pipe', () => {
  it('brings what is written into it, to its end', async () => {
    const reading = openPipeSource(pipe, aContext().signal).then(buffer);
    const writer = await open(pipe, 'w');
    await writer.write('hello ');
    await writer.write('world');
    await writer.close();
    expect((await reading).toString()).toBe('hello world');
  });

  it('takes what is written, and closes at the end', async () => {
    await using output = await openArchiveOutput(pipe, aContext().signal);
    const writing = (async () => {
      await output.write(Buffer.alloc(1_000_000, 'x'));
      await output.finish();
    })();
    const reader = await open(pipe, 'r');
    expect((await reader.readFile()).byteLength).toBe(1_000_000);
    await reader.close();
    await writing;
  });

  it.each([0, 1, 20])(
    'is not waited at when the signal comes after %i ms and nobody is at the other end',
    async (ms) => {
      const ctx = aContext();
      const cancelled = new Failure('CANCELLED', 'enough');
      setTimeout(() => ctx.abort(cancelled), ms);
      await using output = await openArchiveOutput(pipe, ctx.signal);
      const writing = failureOf(output.write(Buffer.alloc(10)), 'CANCELLED');
      const reading = failureOf(openPipeSource(path.join(directory, 'other'), aContext().signal), 'STORAGE_FAILED');
      await Promise.all([writing, reading]);
      const again = aContext();
      setTimeout(() => again.abort(cancelled), ms);
      await failureOf(openPipeSource(pipe, again.signal), 'CANCELLED');
    },
  );
});
