import type { OperationContext } from '../../runtime/context.ts';
import { parseVersion } from '../../selection/version.ts';
import type { Newer } from './decide.ts';
import { readCreated, readVersion, type StoredImage } from '../said/said-of-image.ts';

/** Which of two images was created later. */
export async function compareCreation(ctx: OperationContext, source: StoredImage, there: StoredImage): Promise<Newer> {
  const [ours, theirs] = await Promise.all([readCreated(ctx, source), readCreated(ctx, there)]);
  if (ours === undefined || theirs === undefined) return unknown(ours, 'when it was created');
  if (ours > theirs) return { kind: 'source' };
  const [older, newer] = [new Date(ours).toISOString(), new Date(theirs).toISOString()];
  return { kind: 'not-source', text: `the image there is of ${newer}, the source's of ${older}` };
}

/** An image and the tag that it is under, or is to be. */
export interface TaggedImage extends StoredImage {
  readonly tag: string;
}

/** Which of two images is of the higher version: the one that it tells, or else its tag's. */
export async function compareVersions(ctx: OperationContext, source: TaggedImage, there: TaggedImage): Promise<Newer> {
  const [ours, theirs] = await Promise.all(
    [source, there].map(async (image) => (await readVersion(ctx, image)) ?? parseVersion(image.tag)),
  );
  if (ours === undefined || theirs === undefined) return unknown(ours, 'which version it is');
  if (ours.compare(theirs) > 0) return { kind: 'source' };
  return { kind: 'not-source', text: `the image there is version ${theirs.version}, the source's ${ours.version}` };
}

function unknown(ours: unknown, what: string): Newer {
  return {
    kind: 'unknown',
    text: `${ours === undefined ? "the source's image" : 'the image there'} does not say ${what}`,
  };
}
