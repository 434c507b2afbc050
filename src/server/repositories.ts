import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Limits } from '../runtime/limits.ts';
import { createPlace, type LayoutPlace } from '../transport/oci-layout/blob-files.ts';
import type { LayoutIndex } from '../transport/oci-layout/index-file.ts';
import { editLocked, isLayout } from '../transport/oci-layout/layout-store.ts';
import { withDirectoryLock } from '../runtime/directory-lock.ts';
import { isErrno, listLiving } from '../runtime/owned-files.ts';
import { makeDirectory } from '../runtime/make-directory.ts';
import { createKnownIndexes } from './known-indexes.ts';
import { Refusal } from './refusal.ts';
import { isRepositoryName } from './route.ts';

/** The repositories below one directory: each is the OCI layout `<root>/<repository>/`. */
export interface Repositories {
  readonly limits: Limits;
  place(repository: string): LayoutPlace;
  /** The place, its directory made where it is missing. */
  create(repository: string): Promise<LayoutPlace>;
  /** `undefined` where nothing was pushed yet. */
  knownIndex(repository: string): Promise<LayoutIndex | undefined>;
  /** Fails with NAME_UNKNOWN where nothing was pushed yet. */
  index(repository: string): Promise<LayoutIndex>;
  /**
   * Changes the repository's index; changes of one process wait for each other here, those of others at the layout's lock.
   * `after` is called when the index is written, and nobody else changes it yet.
   */
  update(
    repository: string,
    edit: (index: LayoutIndex) => LayoutIndex | Promise<LayoutIndex>,
    after?: () => Promise<void>,
  ): Promise<void>;
  /** The names of all, sorted. */
  list(): Promise<readonly string[]>;
  /** Removes what a killed process left unfinished. */
  sweep(): Promise<void>;
}

export function createRepositories(root: string, limits: Limits, signal: AbortSignal): Repositories {
  const queues = new Map<string, Promise<void>>();
  const readKnown = createKnownIndexes(limits);
  const place = (repository: string): LayoutPlace => createPlace(path.join(root, ...repository.split('/')));
  const create = async (repository: string): Promise<LayoutPlace> => {
    const made = place(repository);
    await makeDirectory(made.directory, 0o755);
    return made;
  };
  return {
    limits,
    place,
    create,
    knownIndex: async (repository) => readKnown(place(repository)),
    index: async (repository) => {
      const index = await readKnown(place(repository));
      if (index === undefined) throw new Refusal('NAME_UNKNOWN', 'nothing was pushed to this repository');
      return index;
    },
    update: async (repository, edit, after) => {
      const before = queues.get(repository);
      const turn = (async (): Promise<void> => {
        await before;
        const made = await create(repository);
        await withDirectoryLock(made.directory, signal, async () => {
          await editLocked(made, limits, edit);
          await after?.();
        });
      })();
      const settled = turn.catch(() => {});
      queues.set(repository, settled);
      try {
        await turn;
      } finally {
        if (queues.get(repository) === settled) queues.delete(repository);
      }
    },
    list: async () => {
      const found: string[] = [];
      for await (const repository of walk(root))
        if (await isLayout(place(repository).directory)) found.push(repository);
      return found.toSorted();
    },
    sweep: async () => {
      for await (const repository of walk(root)) await listLiving(place(repository).directory);
    },
  };
}

/** Every directory below the root whose path could be a repository's name. Links are not followed. */
async function* walk(root: string, above = ''): AsyncGenerator<string> {
  const entries = await readdir(path.join(root, above), { withFileTypes: true }).catch((error: unknown) => {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  });
  for (const entry of entries) {
    const name = above === '' ? entry.name : `${above}/${entry.name}`;
    if (!entry.isDirectory() || !isRepositoryName(name)) continue;
    yield name;
    yield* walk(root, name);
  }
}
