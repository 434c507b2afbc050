import type { Failure } from '../runtime/failure.ts';
import { renderForeign } from '../runtime/text.ts';
import { brokenArchive } from './broken-archive.ts';
import type { SeekableContent, TarReadOptions } from './contract.ts';
import { readTarMembers } from './tar-members.ts';

/** A file of an archive: where its content lies. */
interface TarMember {
  readonly name: string;
  readonly position: number;
  readonly size: number;
}

/** What is in an archive, found by name; nothing of it is ever extracted. */
export interface TarIndex {
  /** The archive, for messages. */
  readonly what: string;
  readonly names: ReadonlySet<string>;
  /**
   * The file of that name, or what a link of that name leads to inside the archive. Fails with ARCHIVE_INVALID where the archive has
   * the name twice: some programs take the first, others the last, and who checked one may then run the other.
   */
  find(name: string): TarMember | undefined;
  /** {@link find} for content that is checked by its digest: of several the first, as skopeo does. */
  findChecked(name: string): TarMember | undefined;
}

/** A chain of links in an archive that somebody made with care has one. */
const MOST_LINKS = 4;

type Place = TarMember | { readonly name: string; readonly target: string };

/**
 * Reads every header once. Fails with ARCHIVE_INVALID where the archive is not whole, names something outside of itself or holds
 * what no image archive holds (devices); LIMIT_EXCEEDED; UNSUPPORTED for sparse files.
 */
export async function readTarIndex(content: SeekableContent, options: TarReadOptions): Promise<TarIndex> {
  const { what } = options;
  const places = new Map<string, Place>();
  const twice = new Set<string>();
  for await (const { header, position } of readTarMembers(content, options)) {
    if (header.kind === 'directory' || header.kind === 'other') continue;
    const name = cleanName(header.name, what);
    if (name === '') continue;
    if (places.has(name)) {
      twice.add(name);
      continue;
    }
    if (header.kind === 'file') places.set(name, { name, position, size: header.size });
    else places.set(name, { name, target: targetOf(name, header.kind, header.linkName, what) });
  }
  const follow = (name: string, isChecked: boolean): TarMember | undefined => {
    let at = name;
    for (let links = 0; links <= MOST_LINKS; links += 1) {
      if (twice.has(at) && !isChecked) throw isTwice(at, what);
      const place = places.get(at);
      if (place === undefined || 'position' in place) return place;
      at = place.target;
    }
    throw brokenArchive(what, `${renderForeign(name)} is a link that leads to links only`);
  };
  return {
    what,
    names: new Set(places.keys()),
    find: (name) => follow(name, false),
    findChecked: (name) => follow(name, true),
  };
}

/** A link of the file system counts from its own directory, a hard link from the archive's root. */
function targetOf(name: string, kind: string, linkName: string, what: string): string {
  if (kind === 'hardlink') return cleanName(linkName, what);
  const slash = name.lastIndexOf('/');
  return cleanName(linkName.startsWith('/') ? linkName : `${name.slice(0, slash + 1)}${linkName}`, what);
}

/** `a/./b/../c` is `a/c`. Fails where that leads out of the archive. */
function cleanName(name: string, what: string): string {
  if (name.startsWith('/')) throw leadsOut(name, what);
  const parts: string[] = [];
  for (const part of name.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) throw leadsOut(name, what);
  }
  return parts.join('/');
}

function leadsOut(name: string, what: string): Failure {
  return brokenArchive(what, `${renderForeign(name)} in it leads out of the archive`);
}

function isTwice(name: string, what: string): Failure {
  return brokenArchive(
    what,
    `it holds ${renderForeign(name)} twice, and programs differ in which one counts`,
    'write the archive anew instead of adding to it',
  );
}
