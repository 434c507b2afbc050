import { isImageConfigType, parseConfig, verifyBytes, type Descriptor, type Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { BlobSupply } from './blob-supply.ts';
import type { BlobStep, SinkId } from './copy-plan.ts';

/** What the layers of images unpack to, as their configs say. Every config is read once. */
export class DiffIds {
  readonly #ctx: OperationContext;
  readonly #supply: BlobSupply;
  readonly #read = new Map<Digest, Promise<readonly Digest[]>>();

  constructor(ctx: OperationContext, supply: BlobSupply) {
    this.#ctx = ctx;
    this.#supply = supply;
  }

  /** Fails with MANIFEST_INVALID where the config has no diffID for the layer, LIMIT_EXCEEDED where it is too large. */
  async of(who: SinkId, { layerOf, blob }: BlobStep): Promise<Digest | undefined> {
    if (layerOf === undefined || !isImageConfigType(layerOf.config.mediaType)) return undefined;
    const all = await this.#diffIds(who, layerOf.config);
    const found = all[layerOf.at];
    if (found !== undefined) return found;
    throw new Failure('MANIFEST_INVALID', `the image config names no content for the layer ${blob.digest}`, {
      side: 'source',
      facts: { diffIds: all.length, layer: layerOf.at + 1 },
      hint: 'the image itself is broken: copy it as it is, or build it again',
    });
  }

  async #diffIds(who: SinkId, config: Descriptor): Promise<readonly Digest[]> {
    const known = this.#read.get(config.digest);
    if (known !== undefined) return known;
    const reading = this.#readConfig(who, config);
    this.#read.set(config.digest, reading);
    reading.catch(() => this.#read.delete(config.digest));
    return reading;
  }

  async #readConfig(who: SinkId, config: Descriptor): Promise<readonly Digest[]> {
    const most = this.#ctx.limits.configBytes;
    if (config.size > most) {
      throw new Failure(
        'LIMIT_EXCEEDED',
        `the image config ${config.digest} has ${String(config.size)} bytes, the limit is ${String(most)}`,
        { side: 'source' },
      );
    }
    const { stream } = await this.#supply.opener(who, config, () => undefined, 'converted')(this.#ctx.signal);
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk as Uint8Array);
    const bytes = Buffer.concat(chunks);
    verifyBytes(bytes, config);
    return parseConfig(bytes).diffIds;
  }
}
