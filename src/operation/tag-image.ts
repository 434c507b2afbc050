import type { Descriptor, ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { ContentSink } from '../transport/contract.ts';
import type { Admission } from '../trust/contract.ts';
import type { Endpoint } from './endpoint.ts';
import { openSink } from './open-image.ts';
import { admitInPlace, describeImage, readInPlace } from './own-image.ts';
import { countedContext, failedDestination, NO_BYTES, resultOf } from './result-of.ts';
import type { DestinationResult, ImageResult, Result } from './result.ts';

export interface TagRequest {
  readonly image: Endpoint;
  /** Tags or names in the image's own repository or store. */
  readonly names: readonly string[];
  readonly dryRun: boolean;
  /** Absent: `none`. */
  readonly policy?: Result['policy'];
  /** Asked whether the image may have these names, also where it has them: a name is what others copy by. */
  readonly admission?: Admission;
}

/**
 * Moves names to an image without moving bytes: the manifest is read once, then written under each name that does not point
 * at it yet. Never rejects: the failure is in the result, with the names that were moved before it.
 */
export async function tagImage(ctx: OperationContext, request: TagRequest): Promise<Result> {
  const counted = countedContext(ctx);
  const image = await tagOne(counted.ctx, request);
  return resultOf(
    { command: 'tag', policy: request.policy ?? 'none', planned: request.dryRun, counters: counted.counters },
    image,
  );
}

async function tagOne(ctx: OperationContext, request: TagRequest): Promise<ImageResult> {
  const { reference } = request.image;
  const location = reference.location;
  let source: ImageResult['source'] = { reference: reference.text, digest: '', mediaType: '', platforms: [] };
  try {
    const root = await readInPlace(ctx, request.image);
    source = describeImage(reference.text, root);
    return { source, destinations: [await moveNames(ctx, request, root)] };
  } catch (error) {
    const failure = toFailure(error).with({ side: 'source', subject: reference.text });
    return { source, destinations: [failedDestination(location, failure)] };
  }
}

async function moveNames(
  ctx: OperationContext,
  request: TagRequest,
  root: ManifestDocument,
): Promise<DestinationResult> {
  const { location } = request.image.reference;
  const { digest } = root.descriptor;
  const names = [...new Set(request.names)];
  const done: string[] = [];
  const known = { reference: location, digest, bytes: NO_BYTES, attached: [], signatures: [], notes: [] };
  try {
    await using sink = await openSink(ctx, request.image);
    if (!sink.traits.holdsNames) {
      throw new Failure('UNSUPPORTED', `${request.image.reference.transport}: holds no names`, {
        hint: 'name a repository on a registry, or an OCI layout',
      });
    }
    const pointsAt = await Promise.all(names.map(async (name) => sink.lookup(ctx, name)));
    const pending = names.filter((_, at) => !isSame(pointsAt[at], root));
    done.push(...names.filter((name) => !pending.includes(name)));
    // All that the names would stand for.
    await admitInPlace(ctx, request.image, root, request.admission);
    if (request.dryRun || pending.length === 0)
      return { ...known, tags: names, status: pending.length === 0 ? 'up-to-date' : 'planned' };
    for (const name of pending) {
      await sink.tag(ctx, root, [name]);
      done.push(name);
    }
    await finish(ctx, sink, pending, root);
    return { ...known, tags: names, status: 'copied' };
  } catch (error) {
    const failure = toFailure(error).with({ side: 'destination', subject: location });
    return failedDestination(location, failure, { digest, tags: done });
  }
}

async function finish(
  ctx: OperationContext,
  sink: ContentSink,
  names: readonly string[],
  root: ManifestDocument,
): Promise<void> {
  await sink.seal(ctx);
  for (const name of names)
    ctx.emit({ kind: 'tagged', reference: `${sink.reference.location}:${name}`, digest: root.descriptor.digest });
}

function isSame(found: Descriptor | undefined, root: ManifestDocument): boolean {
  return found?.digest === root.descriptor.digest;
}
