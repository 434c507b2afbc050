import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Failure, toFailure } from '../runtime/failure.ts';
import { SharedRead } from './shared-read.ts';

const MIB = 1024 * 1024;

/** Gives `size` bytes, 64 KiB a chunk, and tells how often it was opened, how much was taken, and whether it was closed. */
function aSource(
  size: number,
  failure?: Failure,
): {
  open: () => Promise<{ stream: Readable }>;
  readonly seen: { opened: number; taken: number; closed: number };
  readonly bytes: Buffer;
} {
  const bytes = Buffer.from(Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) % 251));
  const seen = { opened: 0, taken: 0, closed: 0 };
  const open = async (): Promise<{ stream: Readable }> => {
    seen.opened += 1;
    let at = 0;
    const stream = new Readable({
      read() {
        const chunk = bytes.subarray(at, at + 65_536);
        at += chunk.byteLength;
        seen.taken = at;
        if (chunk.byteLength > 0) this.push(chunk);
        else if (failure === undefined) this.push(null);
        else this.destroy(failure);
      },
    });
    stream.on('close', () => (seen.closed += 1));
    return Promise.resolve({ stream });
  };
  return { open, seen, bytes };
}

const nothing = (): void => undefined;

async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function got(stream: Readable | undefined): Promise<Buffer | string> {
  if (stream === undefined) throw new Error('left out');
  return buffer(stream).catch((error: unknown) => toFailure(error).code);
}

describe('one read for several', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives each of them every byte, and opens once', async () => {
    const source = aSource(3 * MIB + 5);
    const read = new SharedRead([0, 1, 2]);
    const counted = [0, 0, 0];
    const all = [0, 1, 2].map(async (who) =>
      got(read.join(who, source.open, (bytes) => (counted[who] = (counted[who] ?? 0) + bytes))),
    );
    for (const bytes of await Promise.all(all)) expect(source.bytes.equals(bytes as Buffer)).toBe(true);
    expect(source.seen).toMatchObject({ opened: 1, closed: 1 });
    expect(counted).toEqual([source.bytes.length, source.bytes.length, source.bytes.length]);
  });

  it('waits at the end of what it keeps for one who is still awaited, and gives it the whole', async () => {
    const source = aSource(4 * MIB);
    const read = new SharedRead([0, 1]);
    const first = got(read.join(0, source.open, nothing));
    await settle();
    expect(source.seen.taken).toBeLessThan(2 * MIB);
    const second = got(read.join(1, source.open, nothing));
    expect(source.bytes.equals((await first) as Buffer) && source.bytes.equals((await second) as Buffer)).toBe(true);
    expect(source.seen.opened).toBe(1);
  });

  it('keeps a small one for who comes after the others have finished', async () => {
    const source = aSource(1000);
    const read = new SharedRead([0, 1]);
    expect(source.bytes.equals((await got(read.join(0, source.open, nothing))) as Buffer)).toBe(true);
    await settle();
    expect(source.bytes.equals((await got(read.join(1, source.open, nothing))) as Buffer)).toBe(true);
    expect(source.seen.opened).toBe(1);
  });

  it('does not wait for one who declines', async () => {
    const source = aSource(4 * MIB);
    const read = new SharedRead([0, 1]);
    const first = got(read.join(0, source.open, nothing));
    await settle();
    read.decline(1);
    expect(source.bytes.equals((await first) as Buffer)).toBe(true);
    expect(read.join(1, source.open, nothing)).toBeUndefined();
  });

  it('goes on without one who does not come in time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'hrtime'] });
    const source = aSource(4 * MIB);
    const read = new SharedRead([0, 1]);
    const first = got(read.join(0, source.open, nothing));
    await settle();
    vi.advanceTimersByTime(3_000);
    expect(source.bytes.equals((await first) as Buffer)).toBe(true);
    expect(read.join(1, source.open, nothing)).toBeUndefined();
  });

  it('leaves behind who takes nothing while others wait, with a failure that may pass', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'hrtime'] });
    const source = aSource(4 * MIB);
    const read = new SharedRead([0, 1]);
    const stuck = read.join(1, source.open, nothing);
    const first = got(read.join(0, source.open, nothing));
    await settle();
    expect(source.seen.taken).toBeLessThan(2 * MIB);
    vi.advanceTimersByTime(20_000);
    expect(source.bytes.equals((await first) as Buffer)).toBe(true);
    expect(toFailure(stuck?.errored)).toMatchObject({ code: 'TIMEOUT', side: 'destination', transient: true });
  });

  it('never gives up the only reader, however slow', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'hrtime'] });
    const source = aSource(4 * MIB);
    const read = new SharedRead([0]);
    const slow = read.join(0, source.open, nothing);
    await settle();
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(source.bytes.equals((await got(slow)) as Buffer)).toBe(true);
  });

  it('goes on for the others when one gives up, and ends the source when all do', async () => {
    const source = aSource(4 * MIB);
    const read = new SharedRead([0, 1]);
    const quitter = read.join(0, source.open, nothing);
    const stayer = got(read.join(1, source.open, nothing));
    quitter?.destroy();
    expect(source.bytes.equals((await stayer) as Buffer)).toBe(true);

    const other = aSource(4 * MIB);
    const abandoned = new SharedRead([0, 1]);
    const both = [abandoned.join(0, other.open, nothing), abandoned.join(1, other.open, nothing)];
    await settle();
    for (const one of both) one?.destroy();
    await settle();
    expect(other.seen.closed).toBe(1);
  });

  it("fails for all who are there with the source's failure, and lets nobody join any more", async () => {
    const source = aSource(2 * MIB, new Failure('DIGEST_MISMATCH', 'wrong', { side: 'source' }));
    const read = new SharedRead([0, 1, 2]);
    const both = [got(read.join(0, source.open, nothing)), got(read.join(1, source.open, nothing))];
    read.decline(2);
    expect(await Promise.all(both)).toEqual(['DIGEST_MISMATCH', 'DIGEST_MISMATCH']);
    expect(read.join(2, source.open, nothing)).toBeUndefined();
  });

  it('fails for all when the source cannot be opened', async () => {
    const read = new SharedRead([0, 1]);
    const open = (): Promise<never> => Promise.reject(new Failure('BLOB_UNKNOWN', 'gone', { side: 'source' }));
    expect(await Promise.all([got(read.join(0, open, nothing)), got(read.join(1, open, nothing))])).toEqual([
      'BLOB_UNKNOWN',
      'BLOB_UNKNOWN',
    ]);
  });
});
