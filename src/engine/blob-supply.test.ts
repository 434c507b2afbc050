import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { failureOf } from '../../test/support/failure-of.ts';
import { anImage } from '../../test/support/image-builder.ts';
import { createMemoryStore } from '../../test/support/memory-store.ts';
import type { BlobStore } from './blob-store-contract.ts';
import { BlobSupply } from './blob-supply.ts';

const IMAGE = anImage({ layers: 1 });
const [, LAYER] = IMAGE.blobs;

/** A store on a file system that cannot be written to any more, and whose blobs have lost their content. */
const damaged: BlobStore = {
  open: async ({ size }) => Promise.resolve(Readable.from([Buffer.alloc(size)], { objectMode: false })),
  has: async () => Promise.resolve(true),
  drop: async () => Promise.resolve(),
  put: async () => Promise.reject(new Error('not asked for')),
  writer: async () => Promise.resolve(undefined),
  lease: async () => Promise.resolve({ [Symbol.asyncDispose]: async () => Promise.resolve() }),
};

it('reads from the source what the store holds damaged, though it cannot be dropped there', async () => {
  const ctx = aContext();
  const source = createMemoryStore().hold(IMAGE).openSource();
  const supply = new BlobSupply(ctx, { source, store: damaged, destinations: [0] });
  if (LAYER === undefined) throw new Error('the image has a layer');
  const open = supply.opener(0, LAYER.descriptor, () => undefined);
  const read = async (): Promise<Buffer> => buffer((await open(ctx.signal)).stream);
  expect((await failureOf(read, 'DIGEST_MISMATCH')).transient).toBe(true);
  expect(await read()).toEqual(LAYER.bytes);
  expect(supply.originOf(LAYER.descriptor.digest)).toBe('transferred');
});
