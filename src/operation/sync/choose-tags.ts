import { parseManifest, verifyBytes, type Digest, type ManifestDocument } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { atOnce } from '../../runtime/at-once.ts';
import { Failure, toFailure, type FailureCode } from '../../runtime/failure.ts';
import { takeTurns } from '../../runtime/turns.ts';
import {
  narrowTags,
  needsCreated,
  selectTags,
  type Narrowing,
  type SelectedTags,
  type TagChoice,
} from '../../selection/select-tags.ts';
import type { ContentSource } from '../../transport/contract.ts';
import { readCreated } from '../said/said-of-image.ts';

/** Which tags of a repository are meant. */
export interface ImageChoice extends TagChoice {
  readonly narrowing: Narrowing;
  /** Of the manifest, the artifact or the config; empty: any. */
  readonly mediaTypes: readonly string[];
}

/** Requests wait at their host's gate; this bounds what is held in memory meanwhile. */
const AT_ONCE = 64;

/**
 * Chooses among the tags of a repository, by name first. What has to be read of an image for that (its type, when it was created) is
 * read of those that are left, and of no others. Fails with what the registry answers.
 */
export async function chooseTags(
  ctx: OperationContext,
  source: ContentSource,
  tags: readonly string[],
  choice: ImageChoice,
): Promise<SelectedTags> {
  const named = await selectInTurns(ctx, tags, choice);
  const { mediaTypes, narrowing } = choice;
  const isDated = needsCreated(narrowing);
  if (mediaTypes.length === 0 && !isDated) return narrowTags(named, narrowing, new Map());
  const created = new Map<string, number>();
  const wrong = new Map<string, string>();
  await atOnce(named.chosen, AT_ONCE, async (tag) => {
    try {
      const root = await source.resolve(ctx, tag);
      verifyBytes(root.bytes, root.descriptor);
      const refusal = mediaTypes.length === 0 ? undefined : await refuseType(ctx, source, root, mediaTypes);
      if (refusal !== undefined) wrong.set(tag, refusal);
      const at = isDated && refusal === undefined ? await readCreated(ctx, { store: source, root }) : undefined;
      if (at !== undefined) created.set(tag, at);
    } catch (error) {
      const failure = toFailure(error);
      if (!CANNOT_BE_MEANT.has(failure.code)) throw failure;
      wrong.set(tag, failure.message);
    }
  });
  const known: SelectedTags = {
    chosen: named.chosen.filter((tag) => !wrong.has(tag)),
    excluded: [...named.excluded, ...named.chosen.flatMap((tag) => excludedFor(tag, wrong))],
  };
  return narrowTags(known, narrowing, created);
}

/** A file's patterns may be slow, and tags many: an interruption is heard in between. */
async function selectInTurns(
  { signal }: OperationContext,
  tags: readonly string[],
  choice: TagChoice,
): Promise<SelectedTags> {
  const chosen: string[] = [];
  const excluded: SelectedTags['excluded'][number][] = [];
  const turn = takeTurns(signal);
  for (const tag of tags) {
    const one = selectTags([tag], choice);
    chosen.push(...one.chosen);
    excluded.push(...one.excluded);
    await turn();
  }
  return { chosen, excluded };
}

/** What the tags point at now. Fails with MANIFEST_UNKNOWN where one is gone. */
export async function readDigests(
  ctx: OperationContext,
  source: ContentSource,
  tags: readonly string[],
): Promise<ReadonlyMap<string, Digest>> {
  const found = new Map<string, Digest>();
  await atOnce(tags, AT_ONCE, async (tag) => {
    const known = await source.lookup(ctx, tag);
    if (known === undefined)
      throw new Failure('MANIFEST_UNKNOWN', `${source.reference.location}:${tag} is gone`, { side: 'source' });
    found.set(tag, known.digest);
  });
  return found;
}

/** Gone since it was listed, or a manifest that nobody can read. */
const CANNOT_BE_MEANT: ReadonlySet<FailureCode> = new Set(['MANIFEST_UNKNOWN', 'MANIFEST_INVALID', 'UNSUPPORTED']);

function excludedFor(tag: string, wrong: ReadonlyMap<string, string>): SelectedTags['excluded'] {
  const reason = wrong.get(tag);
  return reason === undefined ? [] : [{ tag, reason }];
}

/** An index is of the types of its first image too, which is asked for only where its own do not tell. */
async function refuseType(
  ctx: OperationContext,
  source: ContentSource,
  root: ManifestDocument,
  wanted: readonly string[],
): Promise<string | undefined> {
  const own = typesOf(root);
  if (own.types.some((type) => wanted.includes(type))) return undefined;
  const [first] = own.children;
  const inner = first === undefined ? [] : typesOf(await source.fetchManifest(ctx, first)).types;
  return inner.some((type) => wanted.includes(type)) ? undefined : `it is ${[...own.types, ...inner].join(', ')}`;
}

function typesOf({ bytes, descriptor }: ManifestDocument): {
  readonly types: readonly string[];
  readonly children: readonly ManifestDocument['descriptor'][];
} {
  const manifest = parseManifest(bytes, descriptor.mediaType);
  const { mediaType, artifactType } = manifest;
  const more = manifest.kind === 'image' ? [manifest.config.mediaType] : [];
  return {
    types: [mediaType, ...(artifactType === undefined ? [] : [artifactType]), ...more],
    children: manifest.kind === 'index' ? manifest.manifests : [],
  };
}
