import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, type Descriptor } from '../image/index.ts';
import { DEFAULT_LIMITS } from '../runtime/limits.ts';
import { Failure } from '../runtime/failure.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { OpenBlob } from '../transport/contract.ts';
import { openVerified } from './verified-read.ts';

const ctx: OperationContext = {
  signal: new AbortController().signal,
  limits: { ...DEFAULT_LIMITS, retries: 3, retryDelayMs: 0 },
  environment: {},
  emit: () => undefined,
  conceal: () => undefined,
  revealsSecret: () => false,
};

function describeBytes(bytes: Uint8Array): Descriptor {
  return { mediaType: 'application/octet-stream', digest: digestOf(bytes), size: bytes.byteLength };
}

/** Gives the bytes in pieces; the first opening breaks after `breakAt` bytes, and offsets may be ignored. */
function inPieces(
  bytes: Uint8Array,
  piece: number,
  breakAt = Number.POSITIVE_INFINITY,
  honoursOffset = true,
): OpenBlob {
  let openings = 0;
  return async (_signal, from = 0) => {
    openings += 1;
    const start = honoursOffset ? from : 0;
    const end = openings === 1 ? breakAt : Number.POSITIVE_INFINITY;
    const stream = Readable.from(
      (function* pieces(): Generator<Uint8Array> {
        for (let at = start; at < bytes.byteLength; at += piece) {
          if (at >= end) throw new Failure('UNREACHABLE', 'planted', { transient: true });
          yield bytes.subarray(at, at + piece);
        }
      })(),
      { objectMode: false },
    );
    return Promise.resolve({ stream, offset: start });
  };
}

describe('a verified read', () => {
  it('gives the same bytes however they come, break and go on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 5000 }),
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 0, max: 6000 }),
        fc.boolean(),
        async (bytes, piece, breakAt, honoursOffset) => {
          const { stream } = await openVerified(
            ctx,
            describeBytes(bytes),
            inPieces(bytes, piece, breakAt, honoursOffset),
          )(ctx.signal);
          expect(await buffer(stream)).toEqual(Buffer.from(bytes));
        },
      ),
    );
  });

  it('never gives the whole of a wrong blob', async () => {
    const bytes = Buffer.alloc(300_000, 1);
    const wrong = { ...describeBytes(bytes), digest: digestOf(Buffer.from('other')) };
    const { stream } = await openVerified(ctx, wrong, inPieces(bytes, 10_000))(ctx.signal);
    let received = 0;
    stream.on('data', (chunk: Uint8Array) => (received += chunk.byteLength));
    const error = await new Promise((resolve) => {
      stream.once('error', resolve);
    });
    expect(error).toMatchObject({ code: 'DIGEST_MISMATCH', side: 'source' });
    expect(received).toBeLessThan(bytes.byteLength);
  });

  it('keeps a blob in order in a store that is slow and uneven', async () => {
    const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 251));
    const kept: Uint8Array[] = [];
    let committed = false;
    const writer = {
      write: async (chunk: Uint8Array) => {
        for (let turns = chunk[0] ?? 0; turns > 0; turns -= 50) await new Promise(setImmediate);
        kept.push(Buffer.from(chunk));
      },
      commit: async () => Promise.resolve((committed = true)),
      discard: async () => Promise.resolve(),
    };
    const open = openVerified(ctx, describeBytes(bytes), inPieces(bytes, 3001), {
      keep: async () => Promise.resolve(writer),
    });
    const { stream } = await open(ctx.signal);
    expect(await buffer(stream)).toEqual(bytes);
    expect(committed).toBe(true);
    expect(Buffer.concat(kept)).toEqual(bytes);
  });

  it('goes on where a stream broke before anybody listened to it', async () => {
    const bytes = Buffer.from('some content');
    const whole = inPieces(bytes, 5);
    let openings = 0;
    const open: OpenBlob = async (signal, from) => {
      openings += 1;
      const opened = await whole(signal, from);
      if (openings === 1) opened.stream.destroy(new Failure('UNREACHABLE', 'planted', { transient: true }));
      return opened;
    };
    // A store that looks for room before it gives a writer: the stream has had its events by then.
    const keep = async (): Promise<undefined> => {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    };
    const { stream } = await openVerified(ctx, describeBytes(bytes), open, { keep })(ctx.signal);
    expect(await buffer(stream)).toEqual(bytes);
    expect(openings).toBe(2);
  });

  it('needs no second reading where every byte came and the connection broke after the last', async () => {
    const bytes = Buffer.from('some content');
    let openings = 0;
    const open: OpenBlob = async () => {
      openings += 1;
      const pieces = (function* pieces(): Generator<Uint8Array> {
        yield bytes;
        throw new Failure('UNREACHABLE', 'planted', { transient: true });
      })();
      return Promise.resolve({ stream: Readable.from(pieces, { objectMode: false }), offset: 0 });
    };
    const { stream } = await openVerified(ctx, describeBytes(bytes), open)(ctx.signal);
    expect(await buffer(stream)).toEqual(bytes);
    expect(openings).toBe(1);
  });
});
