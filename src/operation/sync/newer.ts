import {
  isImageConfigType,
  isManifestType,
  parseConfig,
  parseManifest,
  type Descriptor,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSource } from '../../transport/contract.ts';
import { readBlob } from '../read-blob.ts';
import type { Newer } from './decide.ts';

/** One of two images that are compared: a document of a store. */
export interface Aged {
  readonly store: ContentSource;
  readonly root: ManifestDocument;
}

/** Which of two images was created later. An index is as old as the first image in it that says so. */
export async function compareCreation(ctx: OperationContext, source: Aged, there: Aged): Promise<Newer> {
  const [ours, theirs] = await Promise.all([readCreated(ctx, source), readCreated(ctx, there)]);
  if (ours === undefined || theirs === undefined) {
    const which = ours === undefined ? "the source's image" : 'the image there';
    return { kind: 'unknown', text: `${which} does not say when it was created` };
  }
  if (ours > theirs) return { kind: 'source' };
  const [older, newer] = [new Date(ours).toISOString(), new Date(theirs).toISOString()];
  return { kind: 'not-source', text: `the image there is of ${newer}, the source's of ${older}` };
}

async function readCreated(ctx: OperationContext, { store, root }: Aged, depth = 0): Promise<number | undefined> {
  if (depth > ctx.limits.indexDepth) throw new Failure('LIMIT_EXCEEDED', 'indexes are nested too deep');
  const manifest = parseManifest(root.bytes, root.descriptor.mediaType);
  if (manifest.kind === 'index') {
    const first = manifest.manifests.find(isImage);
    if (first === undefined) return undefined;
    return readCreated(ctx, { store, root: await store.fetchManifest(ctx, first) }, depth + 1);
  }
  if (!isImageConfigType(manifest.config.mediaType)) return undefined;
  const { created } = parseConfig(await readBlob(ctx, store, manifest.config, ctx.limits.configBytes));
  const at = Date.parse(created ?? '');
  return Number.isNaN(at) ? undefined : at;
}

/** Attestations are filed as images of an unknown platform. */
function isImage({ mediaType, platform }: Descriptor): boolean {
  return isManifestType(mediaType) && platform?.os !== 'unknown';
}
