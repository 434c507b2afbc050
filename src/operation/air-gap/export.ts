import type { AttachedChoice, PlatformSelection } from '../../engine/choices.ts';
import type { TransferRates } from '../../engine/blob-supply.ts';
import type { BlobStore } from '../../engine/blob-store-contract.ts';
import { isDigest, type Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { Admission } from '../../trust/contract.ts';
import { isFileKeeper, type ContentSink, type FileKeeper, type Reference } from '../../transport/contract.ts';
import { isNameEditor, type NameEditor } from '../../transport/name-editor.ts';
import { copy } from '../copy.ts';
import type { Endpoint } from '../endpoint.ts';
import { openSink } from '../open-image.ts';
import { countedContext, resultOf } from '../result-of.ts';
import type { ImageResult, Result } from '../result.ts';
import { CONTENTS_FILE, renderContents, type ExportedImage } from './contents.ts';
import type { Inventory } from './inventory-document.ts';
import { createRecordingSink, type Recording } from './recording-sink.ts';

export interface ExportRequest {
  readonly images: readonly ImageToExport[];
  readonly archive: Endpoint;
  /** What the far side holds already: such blobs are left out. */
  readonly have: readonly Inventory[];
  readonly selection: PlatformSelection;
  readonly attached: AttachedChoice;
  readonly policy: Result['policy'];
  readonly admission?: Admission;
  readonly blobStore?: BlobStore;
  readonly rates?: TransferRates;
}

export interface ImageToExport {
  readonly source: Endpoint;
  /** The archive under the image's name in it. */
  readonly reference: Reference;
  readonly name: string;
}

/**
 * Writes many images, with what is attached to them, into one archive, each blob once, and a list of its contents. All or
 * nothing: fails with the first image's failure, and then there is no archive.
 */
export async function exportImages(ctx: OperationContext, request: ExportRequest): Promise<Result> {
  const counted = countedContext(ctx);
  const { archive: place, policy } = request;
  await using archive = await openArchive(counted.ctx, {
    ...place,
    reference: request.images[0]?.reference ?? place.reference,
  });
  const recording: Recording = { stored: new Map(), leftOut: new Map() };
  const held = placesOf(request.have);
  const done: ImageResult[] = [];
  const exported: ExportedImage[] = [];
  for (const { source, reference, name } of request.images) {
    const openedSink = createRecordingSink(archive, reference, held, recording);
    const destinations = [{ reference, settings: place.settings, names: [], openedSink }];
    const choices = { ...request, preserveDigests: false, dryRun: false };
    const { images } = await copy(counted.ctx, { ...choices, source, destinations });
    exported.push({ name, digest: digestOf(images, source.reference.text) });
    done.push(...images);
  }
  const stored = [...recording.stored.values()];
  const contents = renderContents({ images: exported, blobs: stored, leftOut: [...recording.leftOut.values()] });
  await archive.keepFile(counted.ctx, CONTENTS_FILE, contents);
  await archive.seal(counted.ctx);
  return resultOf({ command: 'export', policy, planned: false, counters: counted.counters }, ...done);
}

async function openArchive(ctx: OperationContext, place: Endpoint): Promise<ContentSink & FileKeeper & NameEditor> {
  const archive = await openSink(ctx, place);
  if (isFileKeeper(archive) && isNameEditor(archive)) return archive;
  await archive[Symbol.asyncDispose]();
  throw new Failure('UNSUPPORTED', `${place.reference.transport}: cannot hold an export`, {
    side: 'destination',
    subject: place.reference.text,
    hint: 'export into oci-archive:FILE',
  });
}

/** By digest, the repositories of the far side that hold the blob. */
function placesOf(inventories: readonly Inventory[]): ReadonlyMap<Digest, readonly string[]> {
  const held = new Map<Digest, string[]>();
  for (const { name, blobs } of inventories.flatMap(({ repositories }) => repositories)) {
    for (const digest of blobs) {
      const places = held.get(digest);
      if (places === undefined) held.set(digest, [name]);
      else if (!places.includes(name)) places.push(name);
    }
  }
  return held;
}

/** The digest that an image got in the archive. Fails with what its copy failed with. */
function digestOf(images: readonly ImageResult[], source: string): Digest {
  const destination = images[0]?.destinations[0];
  if (destination !== undefined && destination.error === undefined && isDigest(destination.digest))
    return destination.digest;
  const { code, side, message, hint } = destination?.error ?? NOTHING;
  throw new Failure(code, `${message}; nothing is exported`, { side, subject: source, hint });
}

const NOTHING = { code: 'INTERNAL', side: 'local', message: 'an image was not copied', hint: '' } as const;
