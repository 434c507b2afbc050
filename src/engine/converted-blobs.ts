import { addAbortSignal } from 'node:stream';
import { decompressed, detectStream } from '../archive/decompress.ts';
import { algorithmOf, Digester, type Descriptor, type Digest } from '../image/index.ts';
import { orAborted } from '../runtime/abort.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { Semaphore } from '../runtime/semaphore.ts';
import type { OpenBlob } from '../transport/contract.ts';
import type { BlobSupply } from './blob-supply.ts';
import { deliverBlob, withRetries } from './deliver-blob.ts';
import type { BlobConverter, DeliveredLayer, Destination } from './destination.ts';
import { DiffIds } from './diff-ids.ts';
import type { EarlyLayers } from './early-layers.ts';
import { renderPacking, type Packing } from './forms.ts';
import type { BlobStep, MadeLayer, SinkId } from './copy-plan.ts';
import { packLayer, type PackedLayer } from './pack-layer.ts';

/** A layer packed anew, on disk for as long as somebody holds it. */
interface ConvertedBlob extends AsyncDisposable {
  readonly made: MadeLayer;
  readonly open: OpenBlob;
}

interface Making {
  readonly stop: AbortController;
  readonly result: Promise<PackedLayer>;
  holders: number;
}

/** Of content that is on this machine: more would all be ready at the same time, and nothing to deliver until then. */
const PACKED_AT_ONCE = 2;

/** `directory`: where layers are kept while they are delivered. What is among `early` is not made again. */
export function createBlobConverter(
  ctx: OperationContext,
  supply: BlobSupply,
  directory: string,
  early?: EarlyLayers,
): BlobConverter {
  const turns = new Semaphore(supply.isLocal && !supply.isShared ? PACKED_AT_ONCE : Infinity);
  const makings = new Map<string, Making>();
  const diffIds = new DiffIds(ctx, supply);

  const start = (who: SinkId, step: BlobStep, packing: Packing): Making => {
    const stop = new AbortController();
    const signal = AbortSignal.any([ctx.signal, stop.signal]);
    const work = async (): Promise<PackedLayer> => {
      const expected = await diffIds.of(who, step);
      const found = expected === step.blob.digest ? await early?.take(expected, packing) : undefined;
      if (found === undefined) {
        const release = await turns.acquire('small', signal);
        try {
          return await convert({ ...ctx, signal }, supply, { who, step, packing, expected, directory });
        } finally {
          release();
        }
      }
      return keepOriginal(supply, signal, { who, blob: step.blob }, found);
    };
    const result = work();
    result.catch(() => undefined);
    return { stop, result, holders: 0 };
  };

  const make = async (who: SinkId, signal: AbortSignal, step: BlobStep, packing: Packing): Promise<ConvertedBlob> => {
    const key = `${step.blob.digest} ${renderPacking(packing)}`;
    const known = makings.get(key);
    if (known !== undefined) supply.settled(who, step.blob.digest);
    const making = known ?? start(who, step, packing);
    makings.set(key, making);
    making.holders += 1;
    let isHeld = true;
    const release = async (): Promise<void> => {
      if (!isHeld) return;
      isHeld = false;
      making.holders -= 1;
      if (making.holders > 0) return;
      if (makings.get(key) === making) makings.delete(key);
      making.stop.abort(new Failure('CANCELLED', 'nobody wants the layer any more'));
      const done = await making.result.catch(() => undefined);
      await done?.spool[Symbol.asyncDispose]();
    };
    try {
      const { spool, made } = await orAborted(making.result, signal);
      return {
        made,
        open: async (own, from = 0) => Promise.resolve({ stream: addAbortSignal(own, spool.read(from)), offset: from }),
        [Symbol.asyncDispose]: release,
      };
    } catch (error) {
      // Whoever tries again makes it again.
      if (makings.get(key) === making) makings.delete(key);
      await release();
      throw error;
    }
  };

  return {
    async deliver(own, step, packing, destination, making) {
      const made = makeInTurn(own, making, async () =>
        withRetries(own, destination.sink.reference.text, async () => make(destination.id, own.signal, step, packing)),
      );
      made.catch(() => undefined);
      try {
        // Where the order of the calls is the order of the deliveries, each keeps its place from the beginning.
        if (destination.sink.traits.writes === 'parallel') await made;
        const release = await destination.slots.acquire('small', own.signal);
        try {
          return await deliverMade(own, (await made).blob, step.blob, destination, supply);
        } finally {
          release();
        }
      } finally {
        await made.then(async (one) => one.end()).catch(() => undefined);
      }
    },
  };
}

async function makeInTurn(
  { signal }: OperationContext,
  making: Semaphore,
  make: () => Promise<ConvertedBlob>,
): Promise<{ readonly blob: ConvertedBlob; end(): Promise<void> }> {
  const release = await making.acquire('small', signal);
  try {
    const blob = await make();
    return {
      blob,
      end: async () => {
        release();
        await blob[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function deliverMade(
  ctx: OperationContext,
  { made, open }: ConvertedBlob,
  { digest: original, mediaType }: Descriptor,
  destination: Destination,
  supply: BlobSupply,
): Promise<DeliveredLayer> {
  // The source has no such blob to mount from.
  const { mountFrom: _elsewhere, ...rest } = destination;
  const blob: Descriptor = { mediaType, digest: made.digest, size: made.size };
  const how = await deliverBlob(ctx, blob, rest, {
    opener: (_destination, wanted, onBytes) => supply.openerOf(wanted, open, onBytes),
    settled: () => undefined,
    location: supply.location,
    originOf: () => supply.originOf(original),
  });
  return { how, made };
}

/** Nobody reads this layer at the source any more, but for the job's store. */
async function keepOriginal(
  supply: BlobSupply,
  signal: AbortSignal,
  { who, blob }: { readonly who: SinkId; readonly blob: Descriptor },
  layer: PackedLayer,
): Promise<PackedLayer> {
  supply.settled(who, blob.digest);
  try {
    await supply.keep(signal, blob);
    return layer;
  } catch (error) {
    await layer.spool[Symbol.asyncDispose]();
    throw error;
  }
}

interface Job {
  readonly who: SinkId;
  readonly step: BlobStep;
  readonly packing: Packing;
  readonly expected: Digest | undefined;
  readonly directory: string;
}

/** The content streams through: unpacked, digested, packed, digested, written. */
async function convert(
  ctx: OperationContext,
  supply: BlobSupply,
  { who, step: { blob }, packing, expected, directory }: Job,
): Promise<PackedLayer> {
  try {
    const open = supply.opener(who, blob, () => undefined, 'converted');
    const { stream, compression } = await detectStream((await open(ctx.signal)).stream);
    const unpacked = decompressed(stream, compression, {
      signal: ctx.signal,
      limits: ctx.limits,
      what: `the layer ${blob.digest}`,
    });
    const algorithm = expected === undefined ? 'sha256' : algorithmOf(expected);
    // An uncompressed layer is its own diffID, and the verified read has digested it; so has whoever writes one.
    const isRead = compression === 'none' && algorithmOf(blob.digest) === algorithm;
    const isWritten = packing.to === 'tar' && algorithm === 'sha256';
    const tar = isRead || isWritten ? undefined : new Digester(algorithm);
    const layer = await packLayer(digested(ctx, unpacked, tar), packing, directory);
    const found = tar?.finish() ?? (isWritten ? layer.made.digest : blob.digest);
    if (expected === undefined || found === expected) return layer;
    await layer.spool[Symbol.asyncDispose]();
    throw wrongDiffId(blob, expected, found);
  } catch (error) {
    ctx.signal.throwIfAborted();
    throw toFailure(error);
  }
}

/** What fails in here failed at the source, not where it is written. */
async function* digested(
  { signal }: OperationContext,
  content: AsyncIterable<Uint8Array>,
  digester: Digester | undefined,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of content) {
      signal.throwIfAborted();
      digester?.update(chunk);
      yield chunk;
    }
  } catch (error) {
    throw toFailure(error).with({ side: 'source' });
  }
}

function wrongDiffId({ digest }: Descriptor, expected: Digest, found: Digest): Failure {
  return new Failure('DIGEST_MISMATCH', `the layer ${digest} unpacks to ${found}, the image config says ${expected}`, {
    side: 'source',
    facts: { expected, found },
    hint: 'the image itself is broken: copy it as it is, or build it again',
  });
}
