import path from 'node:path';
import { isTag, renderRepository, type ImageName } from '../../image/index.ts';

/** What an image is called in the place where it was found. */
export type ListedName =
  /** `path[:tag|@digest]`, in front of it the registry where that is known. */
  | {
      readonly kind: 'path';
      readonly whole: string;
      /** What stays of it without `--scoped`. */ readonly short: string;
    }
  /** An entry of a layout that is called by a tag alone: the tag of the destination itself. */
  | { readonly kind: 'tag'; readonly tag: string };

export interface NamingRules {
  /** Names stay whole, as paths below the destination; else the last element of a name is left. */
  readonly scoped: boolean;
  /** Put behind every name, which is behind the tag. */
  readonly appendSuffix: string;
}

/**
 * Where an image goes, as skopeo's sync names it: below the destination, under the last element of its name, or under its whole name
 * with `--scoped`. `base` is a repository or a directory, without a transport.
 */
export function joinName(base: string, name: ListedName, { scoped, appendSuffix }: NamingRules): string {
  if (name.kind === 'tag') return `${path.posix.join(base)}:${name.tag}${appendSuffix}`;
  return `${path.posix.join(base, scoped ? name.whole : name.short)}${appendSuffix}`;
}

/** The name of an image in a store that holds many by name. */
export function entryName(name: ListedName, { scoped, appendSuffix }: NamingRules): string {
  if (name.kind === 'tag') return `${name.tag}${appendSuffix}`;
  return `${scoped ? name.whole : name.short}${appendSuffix}`;
}

/** An image of a registry. `namespace`: it was found by listing that, and keeps the path below it. */
export function nameOfImage(image: ImageName, namespace?: string): ListedName {
  const place =
    image.tag === undefined && image.digest !== undefined ? `@${image.digest}` : `:${image.tag ?? 'latest'}`;
  const whole = `${renderRepository(image)}${place}`;
  if (namespace === undefined) return { kind: 'path', whole, short: path.posix.basename(whole) };
  const below = image.path.slice(namespace.length).replace(/^\//, '');
  return { kind: 'path', whole, short: below === '' ? path.posix.basename(whole) : `${below}${place}` };
}

/** An image directory below the directory that was named, or that directory itself. */
export function nameOfDirectory(root: string, directory: string): ListedName {
  const whole = path.relative(root, directory).split(path.sep).join('/') || path.basename(directory);
  return { kind: 'path', whole, short: path.posix.basename(whole) };
}

/**
 * An entry of a layout. A name that begins with a registry is that image's; another one was given below some place, and is kept whole:
 * so what a sync wrote into a layout has the same names after the next one.
 */
export function nameOfEntry(name: string): ListedName {
  if (isTag(name)) return { kind: 'tag', tag: name };
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isRegistry = /[.:]/.test(first) || first === 'localhost';
  return { kind: 'path', whole: name, short: isRegistry ? path.posix.basename(name) : name };
}
