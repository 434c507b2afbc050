import { addAbortSignal } from 'node:stream';
import { compress } from '../archive/compress.ts';
import { decompress, detectStream } from '../archive/decompress.ts';
import { algorithmOf, Digester, type Descriptor, type Digest } from '../image/index.ts';
import { orAborted } from '../runtime/abort.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { Semaphore } from '../runtime/semaphore.ts';
import type { OpenBlob } from '../transport/contract.ts';
import type { BlobSupply } from './blob-supply.ts';
import { deliverBlob, withRetries } from './deliver-blob.ts';
import type { BlobConverter, DeliveredLayer, Destination } from './destination.ts';
import { DiffIds } from './diff-ids.ts';
import { layerPackingOf, renderPacking, type Packing } from './forms.ts';
import type { BlobStep, MadeLayer, SinkId } from './copy-plan.ts';
import { createSpool, type Spool } from './spool.ts';

/** A layer packed anew, on disk for as long as somebody holds it. */
interface ConvertedBlob extends AsyncDisposable {
  readonly made: MadeLayer;
  readonly open: OpenBlob;
}

interface Making {
  readonly stop: AbortController;
  readonly result: Promise<{ readonly spool: Spool; readonly made: MadeLayer }>;
  holders: number;
}

/** `directory`: where layers are kept while they are delivered. */
export function createBlobConverter(ctx: OperationContext, supply: BlobSupply, directory: string): BlobConverter {
  const makings = new Map<string, Making>();
  const diffIds = new DiffIds(ctx, supply);

  const start = (who: SinkId, step: BlobStep, packing: Packing): Making => {
    const stop = new AbortController();
    const signal = AbortSignal.any([ctx.signal, stop.signal]);
    const work = async (): Promise<Awaited<Making['result']>> => {
      const expected = await diffIds.of(who, step);
      return convert({ ...ctx, signal }, supply, { who, step, packing, expected, directory });
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
      // Both are asked for before anything is waited for: the order of the calls is the order of the deliveries.
      const made = makeInTurn(own, making, async () =>
        withRetries(own, destination.sink.reference.text, async () => make(destination.id, own.signal, step, packing)),
      );
      made.catch(() => undefined);
      try {
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
): Promise<{ readonly spool: Spool; readonly made: MadeLayer }> {
  const open = supply.opener(who, blob, () => undefined, 'converted');
  const spool = await createSpool(directory);
  try {
    const { stream, compression } = await detectStream((await open(ctx.signal)).stream);
    const unpacked = decompress(stream, compression, {
      signal: ctx.signal,
      limits: ctx.limits,
      what: `the layer ${blob.digest}`,
    });
    const algorithm = expected === undefined ? 'sha256' : algorithmOf(expected);
    // An uncompressed layer is its own diffID, and the verified read has digested it.
    const isVerified = compression === 'none' && algorithmOf(blob.digest) === algorithm;
    const tar = isVerified ? undefined : new Digester(algorithm);
    const packed = new Digester('sha256');
    let size = 0;
    const content = digested(ctx, unpacked, tar);
    const chunks = packing.to === 'tar' ? content : compress(content, packing);
    for await (const chunk of chunks) {
      packed.update(chunk);
      size += chunk.byteLength;
      await spool.append(chunk);
    }
    ctx.signal.throwIfAborted();
    const found = tar?.finish() ?? blob.digest;
    if (expected !== undefined && found !== expected) throw wrongDiffId(blob, expected, found);
    return { spool, made: { digest: packed.finish(), size, packing: layerPackingOf(packing) } };
  } catch (error) {
    await spool[Symbol.asyncDispose]();
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
