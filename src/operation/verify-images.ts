import { ManifestCache, readGraph } from '../engine/graph.ts';
import type { OperationContext } from '../runtime/context.ts';
import { toFailure } from '../runtime/failure.ts';
import type { Admission } from '../trust/contract.ts';
import type { Endpoint } from './endpoint.ts';
import { openSource, resolveImage } from './open-image.ts';
import { describeImage } from './own-image.ts';
import { countedContext, failedDestination, NO_BYTES, resultOf } from './result-of.ts';
import type { ImageResult, Result, SignatureResult } from './result.ts';

export interface VerifyRequest {
  readonly images: readonly Endpoint[];
  readonly admission: Admission;
  readonly policy: Result['policy'];
}

/**
 * Asks of each image what a copy of it would be asked, and moves nothing: by the digest that its name has now. Never rejects: an image
 * that is refused has failed, and the others are verified.
 */
export async function verifyImages(
  ctx: OperationContext,
  { images, admission, policy }: VerifyRequest,
): Promise<Result> {
  const { ctx: counted, counters } = countedContext(ctx);
  const done = await Promise.all(images.map(async (image) => verifyOne(counted, image, admission)));
  return resultOf({ command: 'verify', policy, planned: false, counters }, ...done);
}

async function verifyOne(ctx: OperationContext, image: Endpoint, admission: Admission): Promise<ImageResult> {
  const { reference } = image;
  let described: ImageResult['source'] = { reference: reference.text, digest: '', mediaType: '', platforms: [] };
  try {
    await admission.foresee(reference);
    await using source = await openSource(ctx, image);
    const root = await resolveImage(ctx, source);
    described = describeImage(reference.text, root);
    const { nodes } = await readGraph(ctx, new ManifestCache(ctx, source), root, { kind: 'all' });
    const manifests = [...nodes.values()].map(({ document }) => document);
    const found = new Map<string, SignatureResult>();
    const accepted = (one: Omit<SignatureResult, 'verified'>): void => {
      found.set(`${one.format} ${one.identity}`, { ...one, verified: true });
    };
    await admission.admit(ctx, { source, reference, root, manifests, accepted });
    const tags = reference.name === undefined || reference.pin !== undefined ? [] : [reference.name];
    const known = {
      reference: reference.text,
      digest: described.digest,
      tags,
      bytes: NO_BYTES,
      attached: [],
      notes: [],
    };
    return {
      source: described,
      destinations: [{ ...known, signatures: [...found.values()], status: 'up-to-date' }],
    };
  } catch (error) {
    const failure = toFailure(error).with({ side: 'source', subject: reference.text });
    return {
      source: described,
      destinations: [failedDestination(reference.text, failure, { digest: described.digest })],
    };
  }
}
