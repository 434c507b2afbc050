import { isDigest, isManifestType, type Descriptor } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import type { Limits } from '../../runtime/limits.ts';
import { renderForeign } from '../../runtime/text.ts';
import type { LayoutContent } from './content.ts';
import { nameOf, type LayoutEntry, type LayoutIndex } from './index-file.ts';
import { bare, describeDigest } from './layout-store.ts';
import { isPosition } from '../position.ts';

/**
 * The image that a name, `@N` or a digest means; without one, the only image there is. `undefined`: it is not there.
 * Fails as {@link selectEntry} does.
 */
export async function selectImage(
  content: LayoutContent,
  limits: Limits,
  index: LayoutIndex,
  name: string | undefined,
): Promise<Descriptor | undefined> {
  const entry = selectEntry(content, index, name);
  if (entry !== undefined) return bare(entry.descriptor);
  return name !== undefined && isDigest(name) ? describeDigest(content, limits, index, name) : undefined;
}

/**
 * The entry that a name or `@N` means; without one, the only entry there is. A name is matched exactly, and only on entries
 * that are manifests.
 * Fails with REFERENCE_INVALID when no name was given and there are several, UNSUPPORTED when the name has only entries of
 * other types.
 */
export function selectEntry(
  content: LayoutContent,
  index: LayoutIndex,
  name: string | undefined,
): LayoutEntry | undefined {
  if (name === undefined) return onlyEntry(content, index);
  if (isPosition(name)) return index.entries[Number(name.slice(1))];
  const named = index.entries.filter((one) => nameOf(one) === name);
  const image = named.find((one) => isManifestType(one.descriptor.mediaType));
  if (image !== undefined || named.length === 0) return image;
  const types = named.map((one) => one.descriptor.mediaType).join(', ');
  throw new Failure('UNSUPPORTED', `${JSON.stringify(name)} in ${content.location} is no image but ${types}`, {
    subject: content.location,
    hint: 'only OCI and Docker manifests and indexes can be read',
  });
}

function onlyEntry(content: LayoutContent, index: LayoutIndex): LayoutEntry | undefined {
  if (index.entries.length <= 1) return index.entries[0];
  throw new Failure('REFERENCE_INVALID', `more than one image is in the ${content.kind} ${content.location}`, {
    subject: content.location,
    hint: `choose one: ${content.reference}:NAME with ${namesOf(index)}`,
  });
}

export function unknownImage(
  content: LayoutContent,
  index: LayoutIndex | undefined,
  name: string | undefined,
): Failure {
  if (index === undefined) {
    return new Failure('REPOSITORY_UNKNOWN', `there is no ${content.kind} at ${content.location}`, {
      subject: content.location,
      hint: 'a layout is a directory with index.json and blobs/: check the path',
    });
  }
  const what = name === undefined ? 'no image' : `no image ${JSON.stringify(name)}`;
  return new Failure('MANIFEST_UNKNOWN', `${what} is in the ${content.kind} ${content.location}`, {
    subject: content.location,
    hint: index.entries.length === 0 ? 'it is empty' : `there is: ${namesOf(index)}`,
  });
}

function namesOf(index: LayoutIndex): string {
  const names = index.entries.slice(0, 10).map((one, at) => renderForeign(nameOf(one) ?? `@${String(at)}`));
  return `${names.join(', ')}${index.entries.length > names.length ? ' …' : ''}`;
}
