import { buffer } from 'node:stream/consumers';
import { elsewhere } from '../engine/elsewhere.ts';
import { openVerified } from '../engine/verified-read.ts';
import type { Descriptor } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { ContentSource } from '../transport/contract.ts';

/**
 * A small blob as bytes in memory, with its size and digest checked.
 * Fails with LIMIT_EXCEEDED before anything is read when the descriptor says more than `mostBytes`.
 */
export async function readBlob(
  ctx: OperationContext,
  source: ContentSource,
  wanted: Descriptor,
  mostBytes: number,
): Promise<Uint8Array> {
  if (wanted.size > mostBytes) {
    throw new Failure(
      'LIMIT_EXCEEDED',
      `${wanted.digest} has ${String(wanted.size)} bytes, the limit is ${String(mostBytes)}`,
      { side: 'source', subject: wanted.digest },
    );
  }
  const open = openVerified(
    ctx,
    wanted,
    async (signal, from) => source.openBlob({ ...ctx, signal }, wanted, from),
    elsewhere(ctx, source, wanted),
  );
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { stream } = await open(ctx.signal);
      return await buffer(stream);
    } catch (error) {
      const isWrong = error instanceof Failure && error.transient && error.code === 'DIGEST_MISMATCH';
      if (!isWrong || attempt >= ctx.limits.retries) throw error;
    }
  }
}
