import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { digestOf } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import type { EarlyLayer } from '../transport/contract.ts';
import { EarlyLayers } from './early-layers.ts';
import type { PackedLayer } from './pack-layer.ts';

const GZIP = { to: 'gzip', level: 4 } as const;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-early-'));
});
afterAll(async () => rm(directory, { recursive: true }));

interface Plant {
  readonly content: Buffer;
  /** What the archive says of it. */
  readonly size?: number;
}

function aLayer({ content, size = content.byteLength }: Plant): EarlyLayer {
  return {
    size,
    // One buffer, as whoever reads a file has it.
    read: async function* () {
      const piece = Buffer.alloc(1000);
      for (let at = 0; at < content.byteLength; at += piece.byteLength) {
        const length = content.copy(piece, 0, at);
        yield await Promise.resolve(piece.subarray(0, length));
      }
    },
  };
}

function tar(at: number): Buffer {
  return Buffer.alloc(20_000 + at, `layer ${String(at)} `);
}

/** Foretells these. `asked` counts; `ended` when nobody asks any more. */
function foretelling(plants: readonly Plant[]): {
  readonly asked: () => number;
  readonly ended: Promise<void>;
  readonly foretell: () => AsyncIterable<EarlyLayer>;
} {
  let asked = 0;
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  return {
    asked: () => asked,
    ended,
    foretell: async function* () {
      try {
        for (const plant of plants) {
          asked += 1;
          yield await Promise.resolve(aLayer(plant));
        }
      } finally {
        resolve();
      }
    },
  };
}

async function unpacked(layer: PackedLayer | undefined): Promise<Buffer | undefined> {
  if (layer === undefined) return undefined;
  const bytes = await buffer(layer.spool.read(0));
  expect([digestOf(bytes), bytes.byteLength, layer.made.packing]).toEqual([layer.made.digest, layer.made.size, 'gzip']);
  await layer.spool[Symbol.asyncDispose]();
  return gunzipSync(bytes);
}

describe('layers that are packed early', () => {
  it('are given once, to who asks for what they are', async () => {
    const { foretell, ended } = foretelling([{ content: tar(1) }]);
    await using early = new EarlyLayers(aContext(), GZIP, directory, foretell);
    await ended;
    const digest = digestOf(tar(1));
    expect(await early.take(digestOf(tar(2)), GZIP)).toBeUndefined();
    expect(await early.take(digest, { ...GZIP, level: 9 })).toBeUndefined();
    expect(await unpacked(await early.take(digest, GZIP))).toEqual(tar(1));
    expect(await early.take(digest, GZIP)).toBeUndefined();
  });

  it('are not begun any more when somebody asks, but the one that is in work is waited for', async () => {
    const gate = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const { foretell, asked } = foretelling([{ content: tar(1) }, { content: tar(2) }]);
    const slowly = async function* (): AsyncGenerator<EarlyLayer> {
      for await (const layer of foretell()) {
        const read = async function* (): AsyncGenerator<Uint8Array> {
          begun.resolve();
          await gate.promise;
          yield* layer.read();
        };
        yield { size: layer.size, read };
      }
    };
    await using early = new EarlyLayers(aContext(), GZIP, directory, slowly);
    await begun.promise;
    const wanted = early.take(digestOf(tar(1)), GZIP);
    gate.resolve();
    expect(await unpacked(await wanted)).toEqual(tar(1));
    expect(await early.take(digestOf(tar(2)), GZIP)).toBeUndefined();
    expect(asked()).toBe(1);
  });

  it.each([
    ['is compressed already', { content: gzipSync(tar(1)) }],
    ['is not all there', { content: tar(1), size: 30_000 }],
  ])('are given up where one %s', async (_what, broken) => {
    const { foretell, ended } = foretelling([{ content: tar(0) }, broken, { content: tar(2) }]);
    await using early = new EarlyLayers(aContext(), GZIP, directory, foretell);
    await ended;
    expect(await unpacked(await early.take(digestOf(tar(0)), GZIP))).toEqual(tar(0));
    expect(await early.take(digestOf(broken.content), GZIP)).toBeUndefined();
    expect(await early.take(digestOf(tar(2)), GZIP)).toBeUndefined();
  });

  it('take no more of the disk than the layers of a copy do', async () => {
    const { foretell, asked, ended } = foretelling(Array.from({ length: 50 }, (_, at) => ({ content: tar(at) })));
    await using early = new EarlyLayers(aContext(), GZIP, directory, foretell);
    await ended;
    expect(asked()).toBe(6);
    expect(await unpacked(await early.take(digestOf(tar(5)), GZIP))).toEqual(tar(5));
  });

  it('leave nothing behind, and end at once, when the copy does', async () => {
    const ctx = aContext();
    const begun = Promise.withResolvers<void>();
    const forever = async function* (own: { readonly signal: AbortSignal }): AsyncGenerator<EarlyLayer> {
      yield await Promise.resolve(aLayer({ content: tar(1) }));
      begun.resolve();
      const { promise, reject } = Promise.withResolvers<never>();
      own.signal.addEventListener('abort', () => reject(own.signal.reason as Error));
      await promise;
    };
    await using early = new EarlyLayers(ctx, GZIP, directory, forever);
    await begun.promise;
    ctx.abort(new Failure('CANCELLED', 'planted'));
    await early[Symbol.asyncDispose]();
    expect(await early.take(digestOf(tar(1)), GZIP)).toBeUndefined();
    expect(await readdir(directory)).toEqual([]);
  });
});
