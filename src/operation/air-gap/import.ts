import type { AttachedChoice } from '../../engine/choices.ts';
import type { TransferRates } from '../../engine/blob-supply.ts';
import type { RepositoryClient } from '../../distribution/contract.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { Admission } from '../../trust/contract.ts';
import { isFileReader, isTagLister, type ContentSource, type Reference } from '../../transport/contract.ts';
import { collectTags } from '../collect-tags.ts';
import type { Endpoint } from '../endpoint.ts';
import { openSource } from '../open-image.ts';
import { countedContext, resultOf } from '../result-of.ts';
import type { Result } from '../result.ts';
import { sortTags } from '../sync/attached-tags.ts';
import type { SyncGroup, SyncItem } from '../sync/item.ts';
import { sync } from '../sync/sync.ts';
import { checkContents } from './check-contents.ts';
import { CONTENTS_FILE, parseContents, type Contents } from './contents.ts';
import { findLeftOut } from './left-out.ts';
import { createSourceView } from './source-view.ts';

export interface ImportRequest {
  readonly archive: Endpoint;
  /** The archive's reference under the name of one of its images. */
  readonly imageNamed: (name: string) => Reference;
  /** The place of an image at the registry that it is imported into. */
  readonly destinationOf: (name: string) => Endpoint;
  /**
   * Whether what was left out may be taken from that repository. An archive is somebody else's word: it could have the credentials
   * that import it carry into a place with more readers what they do not know but by its digest.
   */
  readonly mayReadFrom: (path: string) => boolean;
  /** A repository of that registry, to read from. */
  readonly clientOf: (path: string) => RepositoryClient;
  readonly attached: AttachedChoice;
  readonly dryRun: boolean;
  readonly policy: Result['policy'];
  readonly admission?: Admission;
  readonly rates?: TransferRates;
}

/**
 * Brings every image of an archive to a registry, with what is attached to it. Before the first push the list of contents is checked,
 * byte for byte, and what the export left out is looked for at the registry: fails with ARCHIVE_INVALID, DIGEST_MISMATCH,
 * SIZE_MISMATCH, BLOB_UNKNOWN, and then nothing was written. Then all go side by side, a blob that several share once, and one
 * image's failure leaves the others imported.
 */
export async function importImages(ctx: OperationContext, request: ImportRequest): Promise<Result> {
  const { ctx: counted, counters } = countedContext(ctx);
  const { archive, policy, dryRun, clientOf } = request;
  await using source = await openSource(counted, archive);
  const contents = await readContents(counted, source);
  const names = contents?.images.map(({ name }) => name) ?? (await namesIn(counted, source));
  const targets = names.map((name) => ({ name, destination: request.destinationOf(name) }));
  if (contents !== undefined) await checkContents(counted, source, contents);
  const paths = targets.flatMap(({ destination }) => destination.reference.image?.path ?? []);
  const holders = await findLeftOut(counted, contents?.leftOut ?? [], paths, request.mayReadFrom, clientOf);
  const mountFrom = [...new Set(holders.values())];
  const choices = { selection: { kind: 'all' }, attached: request.attached, preserveDigests: true } as const;
  const items = targets.map(({ name, destination: { reference: there, settings } }): SyncItem => {
    const reference = request.imageNamed(name);
    const openedSource = createSourceView(source, reference, holders, clientOf);
    return {
      source: { ...archive, reference, openedSource },
      destinations: [{ reference: there, settings: { ...settings, mountFrom }, rule: { kind: 'move-ok' }, holders }],
      choices,
    };
  });
  const { images } = await sync(counted, {
    groups: onlyGroup({ name: archive.reference.text, items, excluded: [] }),
    policy,
    dryRun,
    failFast: false,
    ...(request.admission === undefined ? {} : { admission: request.admission }),
    ...(request.rates === undefined ? {} : { rates: request.rates }),
  });
  return resultOf({ command: 'import', policy, planned: dryRun, counters }, ...images);
}

async function* onlyGroup(group: SyncGroup): AsyncGenerator<SyncGroup> {
  yield await Promise.resolve(group);
}

/** `undefined`: another program made the archive, and left no list. */
async function readContents(ctx: OperationContext, source: ContentSource): Promise<Contents | undefined> {
  const bytes = isFileReader(source) ? await source.readFile(ctx, CONTENTS_FILE) : undefined;
  if (bytes !== undefined) return parseContents(bytes, source.reference.location);
  const text = `${source.reference.location} has no list of contents: each image is checked as it is read`;
  ctx.emit({ kind: 'note', code: 'NO_CONTENTS', text });
  return undefined;
}

async function namesIn(ctx: OperationContext, source: ContentSource): Promise<readonly string[]> {
  const { names } = sortTags(isTagLister(source) ? await collectTags(ctx, source) : []);
  if (names.length > 0) return names;
  throw new Failure('ARCHIVE_INVALID', `${source.reference.location} has no image with a name`, {
    side: 'source',
    subject: source.reference.text,
    hint: 'copy a single image by `waybill copy oci-archive:FILE docker://…`',
  });
}
