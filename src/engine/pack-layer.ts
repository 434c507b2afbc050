import { compress } from '../archive/compress.ts';
import { Digester } from '../image/index.ts';
import { layerPackingOf, type Packing } from './forms.ts';
import type { MadeLayer } from './copy-plan.ts';
import { createSpool, type Spool } from './spool.ts';

/** A layer packed anew, on disk. */
export interface PackedLayer {
  readonly spool: Spool;
  readonly made: MadeLayer;
}

/** The content streams through: packed, digested, written. Where it fails, so does this, and leaves nothing behind. */
export async function packLayer(
  content: AsyncIterable<Uint8Array>,
  packing: Packing,
  directory: string,
): Promise<PackedLayer> {
  const spool = await createSpool(directory);
  try {
    const digester = new Digester('sha256');
    let size = 0;
    for await (const chunk of packing.to === 'tar' ? content : compress(content, packing)) {
      digester.update(chunk);
      size += chunk.byteLength;
      await spool.append(chunk);
    }
    await spool.finish();
    return { spool, made: { digest: digester.finish(), size, packing: layerPackingOf(packing) } };
  } catch (error) {
    await spool[Symbol.asyncDispose]();
    throw error;
  }
}
