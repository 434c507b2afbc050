import { renderImageName, type ImageName, type Repository } from '../../image/index.ts';
import type { Endpoint } from '../../operation/endpoint.ts';
import { openSource } from '../../operation/open-image.ts';
import { sortTags } from '../../operation/sync/attached-tags.ts';
import { chooseTags, readDigests } from '../../operation/sync/choose-tags.ts';
import type { SyncGroup } from '../../operation/sync/item.ts';
import { readTags, whyNot } from '../../operation/sync/list-repository.ts';
import { repositoriesIn } from '../../operation/sync/list-source.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { toFailure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import { selectTags } from '../../selection/select-tags.ts';
import type { SyncFrom } from '../../settings/sync-file/sync-file.ts';
import type { ReadyEntry } from './file-entry.ts';
import { failedGroup, groupsOfImages, type FileGroups } from './file-items.ts';

/** What was found in one place for an entry. */
export interface Found {
  readonly entry: ReadyEntry;
  readonly groups: readonly SyncGroup[];
}

/** What is to be asked of registries, place after place in the file's order. What comes of it never rejects. */
export async function* findingsOf(ctx: OperationContext, file: FileGroups): AsyncGenerator<() => Promise<Found>> {
  const lists: TagLists = new Map();
  for (const entry of file.entries) {
    for await (const { name, find } of placesOf(ctx, file, entry, lists)) {
      yield async () => {
        try {
          return { entry, groups: await find() };
        } catch (error) {
          const failure = toFailure(ctx.signal.aborted ? ctx.signal.reason : error);
          return { entry, groups: [failedGroup(name, failure)] };
        }
      };
    }
  }
}

/** Of repositories that several entries name: each is listed once. */
type TagLists = Map<string, ReturnType<typeof readTags>>;

interface Place {
  readonly name: string;
  readonly find: () => Promise<readonly SyncGroup[]>;
}

async function* placesOf(
  ctx: OperationContext,
  file: FileGroups,
  entry: ReadyEntry,
  lists: TagLists,
): AsyncGenerator<Place> {
  const { from } = entry;
  const inRepository = ({ registry, path }: Repository): Place => {
    const name = `docker://${registry}/${path}`;
    return {
      name,
      find: async () => {
        const repository = file.access.source(name);
        const tags = lists.get(name) ?? readTags(ctx, repository);
        lists.set(name, tags);
        return groupsOfRepository(ctx, file, entry, repository, await tags);
      },
    };
  };
  switch (from.kind) {
    case 'repository':
      yield inRepository(from.repository);
      return;
    case 'image': {
      const name = `docker://${renderImageName(from.image)}`;
      yield { name, find: async () => groupsOfImage(ctx, file, entry, from.image) };
      return;
    }
    case 'namespace': {
      const { registry, path } = from;
      const name = `docker://${registry}${path === '' ? '' : `/${path}`}`;
      let paths: readonly string[];
      try {
        paths = await repositoriesIn(ctx, file.access.source(`docker://${registry}/x`), { registry, path });
      } catch (error) {
        yield { name, find: async () => Promise.reject(toFailure(error)) };
        return;
      }
      for (const one of paths) if (isBelow(one, from)) yield inRepository({ registry, path: one });
    }
  }
}

function isBelow(path: string, { path: namespace, deep }: Extract<SyncFrom, { kind: 'namespace' }>): boolean {
  if (namespace !== '' && !path.startsWith(`${namespace}/`)) return false;
  return deep || !path.slice(namespace === '' ? 0 : namespace.length + 1).includes('/');
}

async function groupsOfImage(
  ctx: OperationContext,
  file: FileGroups,
  entry: ReadyEntry,
  image: ImageName,
): Promise<readonly SyncGroup[]> {
  const source = file.access.source(`docker://${renderImageName(image)}`);
  const { tag, digest } = image;
  const name = source.reference.text;
  if (!entry.wantsDigest || digest !== undefined || tag === undefined)
    return groupsOfImages(file, entry, { name, sources: [source], excluded: [] });
  return groupsOfImages(file, entry, { name, sources: await pinned(ctx, file, source, [tag]), excluded: [] });
}

async function groupsOfRepository(
  ctx: OperationContext,
  file: FileGroups,
  entry: ReadyEntry,
  repository: Endpoint,
  { tags, others }: Awaited<ReturnType<typeof readTags>>,
): Promise<readonly SyncGroup[]> {
  const place = repository.reference.location;
  await using source = await openSource(ctx, repository);
  const isNamed = (tag: string): boolean => entry.choice.include.some(({ text }) => text === tag);
  const { names, cosign, lists } = sortTags(tags, isNamed);
  const { chosen, excluded } = await chooseTags(ctx, source, names, entry.choice);
  return await groupsOfImages(file, entry, {
    name: place,
    attachedTags: cosign.length + lists,
    sources: entry.wantsDigest
      ? await pinned(ctx, file, repository, chosen)
      : chosen.map((tag) => file.access.source(`${place}:${tag}`)),
    // By name alone: how old a tag is, and how many are newer, says nothing of one that is gone.
    listed: { tags: new Set(tags), selects: (tag) => selectTags([tag], entry.choice).chosen.length > 0 },
    excluded: [
      ...others.map((text) => ({ reference: `${place}:${renderForeign(text, 140)}`, reason: whyNot(text) })),
      ...excluded.map(({ tag, reason }) => ({ reference: `${place}:${tag}`, reason })),
    ],
  });
}

/** The tags with what they point at now: what is copied is what the destination is called after. */
async function pinned(
  ctx: OperationContext,
  file: FileGroups,
  repository: Endpoint,
  tags: readonly string[],
): Promise<readonly Endpoint[]> {
  await using source = await openSource(ctx, repository);
  const digests = await readDigests(ctx, source, tags);
  return tags.map((tag) => file.access.source(`${repository.reference.location}:${tag}@${digests.get(tag) ?? ''}`));
}
