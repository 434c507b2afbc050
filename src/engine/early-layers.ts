import { detectCompression } from '../archive/decompress.ts';
import { Digester, type Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { EarlyLayer } from '../transport/contract.ts';
import { renderPacking, type Packing } from './forms.ts';
import { packLayer, type PackedLayer } from './pack-layer.ts';

/** As many as are on disk while an image is copied whose layers are packed anew. */
const MOST_LAYERS = 6;

/**
 * Layers packed while the rest of their image is still on its way, one after another. They stay here, on disk, until somebody who
 * knows the image asks for them by what they are; what nobody asked for goes with this.
 */
export class EarlyLayers implements AsyncDisposable {
  readonly #packing: Packing;
  readonly #directory: string;
  readonly #packed = new Map<Digest, PackedLayer>();
  readonly #stop = new AbortController();
  readonly #running: Promise<void>;
  #isOver = false;

  /** `foretell` is called once. Nothing of what fails in here is told: who reads the image itself meets it too. */
  constructor(
    ctx: OperationContext,
    packing: Packing,
    directory: string,
    foretell: (ctx: OperationContext) => AsyncIterable<EarlyLayer>,
  ) {
    this.#packing = packing;
    this.#directory = directory;
    const signal = AbortSignal.any([ctx.signal, this.#stop.signal]);
    this.#running = this.#run(foretell({ ...ctx, signal }), signal).catch(() => undefined);
  }

  /**
   * The layer of this diffID, packed this way; it is the caller's from here on. From the first call on no other is begun.
   * `undefined` where it is not among them, or was given away.
   */
  async take(diffId: Digest, packing: Packing): Promise<PackedLayer | undefined> {
    this.#isOver = true;
    if (renderPacking(packing) !== renderPacking(this.#packing)) return undefined;
    if (!this.#packed.has(diffId)) await this.#running;
    const layer = this.#packed.get(diffId);
    this.#packed.delete(diffId);
    return layer;
  }

  async #run(layers: AsyncIterable<EarlyLayer>, signal: AbortSignal): Promise<void> {
    for await (const layer of layers) {
      if (this.#mayStop()) return;
      await this.#pack(layer, signal);
      if (this.#mayStop()) return;
    }
  }

  #mayStop(): boolean {
    return this.#isOver || this.#packed.size >= MOST_LAYERS;
  }

  async #pack({ size, read }: EarlyLayer, signal: AbortSignal): Promise<void> {
    const digester = new Digester('sha256');
    const packed = await packLayer(wholeTar(read(), size, digester, signal), this.#packing, this.#directory);
    const diffId = digester.finish();
    if (signal.aborted || this.#packed.has(diffId)) await packed.spool[Symbol.asyncDispose]();
    else this.#packed.set(diffId, packed);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true;
    this.#stop.abort(new Failure('CANCELLED', 'nobody wants the layers any more'));
    await this.#running;
    for (const { spool } of this.#packed.values()) await spool[Symbol.asyncDispose]();
    this.#packed.clear();
  }
}

/** Fails where the content is compressed already, or not all there. */
async function* wholeTar(
  content: AsyncIterable<Uint8Array>,
  size: number,
  digester: Digester,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of content) {
    signal.throwIfAborted();
    if (read === 0 && detectCompression(chunk) !== 'none') throw new Error('it is compressed');
    read += chunk.byteLength;
    digester.update(chunk);
    yield chunk;
  }
  if (read < size) throw new Error('it is cut off');
}
