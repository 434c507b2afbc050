import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Limits } from '../runtime/limits.ts';
import { isErrno } from '../runtime/owned-files.ts';
import type { LayoutPlace } from '../transport/oci-layout/blob-files.ts';
import type { LayoutIndex } from '../transport/oci-layout/index-file.ts';
import { readIndex } from '../transport/oci-layout/layout-store.ts';

/** How many repositories' indexes are kept: those asked for last. */
const KEPT = 16;

/**
 * Reads indexes, and reads one again only when its file is another one: a client that looks at thousands of tags would have it parsed
 * as often. Every writer puts a new file in the old one's place, other processes too.
 */
export function createKnownIndexes(limits: Limits): (place: LayoutPlace) => Promise<LayoutIndex | undefined> {
  const known = new Map<string, { readonly stamp: string; readonly index: Promise<LayoutIndex | undefined> }>();
  return async (place) => {
    const { directory } = place;
    const stamp = await stampOf(path.join(directory, 'index.json'));
    if (stamp === undefined) return undefined;
    const before = known.get(directory);
    const now = before?.stamp === stamp ? before : { stamp, index: readIndex(place, limits) };
    known.delete(directory);
    known.set(directory, now);
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    try {
      return await now.index;
    } catch (error) {
      if (known.get(directory) === now) known.delete(directory);
      throw error;
    }
  };
}

/** What tells one file from the next. `undefined`: there is none. */
async function stampOf(file: string): Promise<string | undefined> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}
