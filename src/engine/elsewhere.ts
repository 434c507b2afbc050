import type { Descriptor } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { isPlaceChanger, type ContentSource } from '../transport/contract.ts';
import type { Onlookers } from './verified-read.ts';

/**
 * How a read of a source that has several places goes on: where it broke it goes on at the next one, from the byte where it was; what
 * was wrong as a whole may be read again there, and so the failure is transient.
 */
export function elsewhere(
  ctx: OperationContext,
  source: ContentSource,
  blob: Descriptor,
): Pick<Onlookers, 'elsewhere' | 'onBroken'> {
  if (!isPlaceChanger(source)) return {};
  const giveUp = (cause: Failure): boolean => source.giveUpOn(ctx, blob, cause);
  return {
    elsewhere: giveUp,
    onBroken: async (cause) => {
      if (ctx.signal.aborted || !giveUp(cause)) return Promise.resolve(cause);
      const { message, facts } = cause;
      const failure = new Failure('DIGEST_MISMATCH', message, { side: 'source', transient: true, facts, cause });
      return Promise.resolve(failure);
    },
  };
}
