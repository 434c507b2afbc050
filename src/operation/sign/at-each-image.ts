import type { ManifestDocument } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import type { ContentSink } from '../../transport/contract.ts';
import type { Admission } from '../../trust/contract.ts';
import type { Endpoint } from '../endpoint.ts';
import { isAddedTo, openSink } from '../open-image.ts';
import { admitInPlace, describeImage, readInPlace } from '../own-image.ts';
import { countedContext, failedDestination, NO_BYTES, resultOf } from '../result-of.ts';
import type { ImageResult, Result, SignatureResult } from '../result.ts';

interface Work {
  readonly command: 'sign' | 'attest';
  readonly images: readonly Endpoint[];
  readonly dryRun: boolean;
  /** Absent: `none`. */
  readonly policy?: Result['policy'];
  /** Asked before anything is written beside an image. */
  readonly admission?: Admission;
}

/** Reads each image, does something beside it in the same place, and tells of it. One image's failure leaves the others done. */
export async function atEachImage(
  ctx: OperationContext,
  work: Work,
  act: (ctx: OperationContext, sink: ContentSink, root: ManifestDocument) => Promise<readonly SignatureResult[]>,
): Promise<Result> {
  const { command, images, dryRun, policy = 'none' } = work;
  const counted = countedContext(ctx);
  const done = await Promise.all(images.map(async (image) => atOne(counted.ctx, image, work, act)));
  return resultOf({ command, policy, planned: dryRun, counters: counted.counters }, ...done);
}

async function atOne(
  ctx: OperationContext,
  image: Endpoint,
  { dryRun, admission }: Work,
  act: (ctx: OperationContext, sink: ContentSink, root: ManifestDocument) => Promise<readonly SignatureResult[]>,
): Promise<ImageResult> {
  const { reference } = image;
  let source: ImageResult['source'] = { reference: reference.text, digest: '', mediaType: '', platforms: [] };
  try {
    refuseWhole(image);
    const root = await readInPlace(ctx, image);
    source = describeImage(reference.text, root);
    await admitInPlace(ctx, image, root, admission);
    const tags = reference.name === undefined || reference.pin !== undefined ? [] : [reference.name];
    const known = { reference: reference.text, digest: root.descriptor.digest, tags, bytes: NO_BYTES };
    const nothing = { ...known, attached: [], signatures: [], notes: [] };
    if (dryRun) return { source, destinations: [{ ...nothing, status: 'planned' }] };
    await using sink = await openSink(ctx, image);
    const signatures = await act(ctx, sink, root);
    await sink.seal(ctx);
    return { source, destinations: [{ ...nothing, signatures, status: 'copied' }] };
  } catch (error) {
    const failure = toFailure(error).with({ side: 'destination', subject: reference.text });
    return { source, destinations: [failedDestination(reference.text, failure, { digest: source.digest })] };
  }
}

function refuseWhole({ reference }: Endpoint): void {
  if (isAddedTo(reference)) return;
  throw new Failure('UNSUPPORTED', `${reference.transport}: holds no signatures that are added later`, {
    subject: reference.text,
    hint: 'sign it in a registry or an OCI layout, or as it is copied: waybill copy --sign …',
  });
}
