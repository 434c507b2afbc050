import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, storageFailure, toFailure } from '../../runtime/failure.ts';
import { isErrno } from '../../runtime/owned-files.ts';
import { plural } from '../../runtime/text.ts';
import { parseReference } from '../../transport/index.ts';
import type { Endpoint } from '../endpoint.ts';
import { nameOfDirectory } from './destination-name.ts';
import type { ListedImage, Listing } from './listing.ts';

/** Deeper than any repository's path can be: what goes on so is no tree that a sync wrote. */
const DEEPEST = 128;
/** What makes a directory an image, in skopeo's format. */
const MANIFEST = 'manifest.json';

/**
 * The image directories below a directory, or that directory itself, in the order of their names. What is below an image is part of it,
 * and links are not followed. Fails with MANIFEST_UNKNOWN where there is none; what cannot be read is told by the listing.
 */
export async function listDirectories(
  ctx: OperationContext,
  root: string,
  endpointOf: (reference: string) => Endpoint,
): Promise<Listing> {
  const images: ListedImage[] = [];
  let problem: Failure | undefined;
  for await (const found of walk(ctx, path.resolve(root), 0)) {
    if (found instanceof Failure) {
      problem ??= found;
      continue;
    }
    if (images.length >= ctx.limits.tags)
      throw new Failure('LIMIT_EXCEEDED', `more than ${plural(ctx.limits.tags, 'image')} in ${root}`, {
        side: 'source',
        subject: root,
      });
    images.push({ source: endpointOf(`dir:${found}`), name: nameOfDirectory(path.resolve(root), found) });
  }
  const place = parseReference(`dir:${root}`).text;
  if (images.length === 0 && problem === undefined) {
    throw new Failure('MANIFEST_UNKNOWN', `no image directory is in ${root}`, {
      side: 'source',
      subject: root,
      hint: `an image directory has a ${MANIFEST}: check the path`,
    });
  }
  return { place, images, excluded: [], ...(problem === undefined ? {} : { failure: problem }) };
}

/** Directories that are images, and what could not be read. */
async function* walk(ctx: OperationContext, directory: string, depth: number): AsyncGenerator<string | Failure> {
  ctx.signal.throwIfAborted();
  if (await isRegularFile(path.join(directory, MANIFEST))) {
    yield directory;
    return;
  }
  if (depth > DEEPEST) {
    yield new Failure('LIMIT_EXCEEDED', `${directory} is more than ${plural(DEEPEST, 'directory')} deep`, {
      side: 'source',
      subject: directory,
    });
    return;
  }
  const below = await directoriesIn(directory, depth);
  if (below instanceof Failure) yield below;
  else for (const name of below) yield* walk(ctx, path.join(directory, name), depth + 1);
}

async function directoriesIn(directory: string, depth: number): Promise<readonly string[] | Failure> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted();
  } catch (error) {
    if (depth === 0 && isErrno(error, 'ENOENT')) {
      throw new Failure('MANIFEST_UNKNOWN', `there is no directory ${directory}`, {
        side: 'source',
        subject: directory,
        hint: 'check the path',
      });
    }
    return (error instanceof Error && storageFailure(error, directory)) || toFailure(error);
  }
}

async function isRegularFile(file: string): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined);
  return found?.isFile() === true;
}
