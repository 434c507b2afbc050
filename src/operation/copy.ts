import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { copyToDestination } from './copy-destination.ts';
import { prepareCopy } from './copy-prepare.ts';
import type { CopyRequest } from './copy-request.ts';
import { countedContext, failedImage, resultOf } from './result-of.ts';
import type { Result } from './result.ts';

/**
 * Copies one image, with what is attached to it, to every destination. Content first, then attachments, then names: a name
 * never points at something that is not whole. One destination's failure leaves the others finished; the result tells each.
 * Never rejects: a failure before any destination was reached is every destination's.
 */
export async function copy(ctx: OperationContext, request: CopyRequest): Promise<Result> {
  // What is still being asked when the copy has failed is not waited for.
  const over = new AbortController();
  const counted = countedContext({ ...ctx, signal: AbortSignal.any([ctx.signal, over.signal]) });
  const finish = (image: Parameters<typeof resultOf>[1]): Result =>
    resultOf({ command: 'copy', policy: request.policy, planned: request.dryRun, counters: counted.counters }, image);
  try {
    await using prepared = await prepareCopy(counted.ctx, request);
    const destinations = await Promise.all(
      prepared.destinations.map(async (destination) => copyToDestination(counted.ctx, prepared, destination)),
    );
    return finish({ source: prepared.source, destinations });
  } catch (error) {
    return finish(failedImage(request, toFailure(error)));
  } finally {
    over.abort(new Failure('CANCELLED', 'the copy is over'));
  }
}
