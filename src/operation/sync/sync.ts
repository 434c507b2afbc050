import type { OperationContext } from '../../runtime/context.ts';
import { toFailure } from '../../runtime/failure.ts';
import { copyToDestination } from '../copy-destination.ts';
import { prepareCopy } from '../copy-prepare.ts';
import type { CopyDestination, CopyRequest } from '../copy-request.ts';
import { countedContext, failedDestination, failedImage, resultOf } from '../result-of.ts';
import type { ImageResult, Result } from '../result.ts';
import type { SyncDestination, SyncGroup, SyncItem, SyncRequest } from './item.ts';

/**
 * Brings every image to each of its destinations. One image's failure leaves the others done; a group that could not be listed is
 * in the result as a failed image without a destination. Never rejects: failures are in the result, in the order of the groups.
 */
export async function sync(ctx: OperationContext, request: SyncRequest): Promise<Result> {
  const { ctx: counted, counters } = countedContext(ctx);
  const images: ImageResult[] = [];
  const excluded: Result['excluded'][number][] = [];
  for await (const group of request.groups) {
    excluded.push(...group.excluded);
    if (group.failure !== undefined) images.push(unlisted(group, group.failure));
    for (const item of group.items) {
      images.push(await syncOne(counted, request, item));
    }
  }
  const result = resultOf({ command: 'sync', policy: request.policy, planned: request.dryRun, counters }, ...images);
  return { ...result, excluded };
}

function unlisted(group: SyncGroup, failure: NonNullable<SyncGroup['failure']>): ImageResult {
  return {
    source: { reference: group.name, digest: '', mediaType: '', platforms: [] },
    destinations: [failedDestination('', failure.with({ side: 'source', subject: group.name }))],
  };
}

function placeOf({ reference, settings, openedSink }: SyncDestination): CopyDestination {
  return { reference, settings, names: [], ...(openedSink === undefined ? {} : { openedSink }) };
}

async function syncOne(ctx: OperationContext, request: SyncRequest, item: SyncItem): Promise<ImageResult> {
  const { groups: _, ...shared } = request;
  const asked: CopyRequest = {
    ...shared,
    ...item.choices,
    source: item.source,
    destinations: item.destinations.map(placeOf),
  };
  try {
    await using prepared = await prepareCopy(ctx, asked);
    const destinations = await Promise.all(
      prepared.destinations.map(async (destination) => copyToDestination(ctx, prepared, destination)),
    );
    return { source: prepared.source, destinations };
  } catch (error) {
    return failedImage(asked, toFailure(error));
  }
}
