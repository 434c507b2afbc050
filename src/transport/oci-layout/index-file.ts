import { asObject, invalid } from '../../image/descriptor.ts';
import {
  OCI_INDEX,
  parseDescriptor,
  parseImageName,
  parseStrictJson,
  renderImageName,
  type Descriptor,
  type Digest,
} from '../../image/index.ts';
import { REF_NAME } from './reference.ts';

/** `index.json` of a layout (OCI Image 1.1, image-layout.md). What waybill does not know in it is kept as it is. */
export interface LayoutIndex {
  readonly entries: readonly LayoutEntry[];
  /** The other fields of the document. */
  readonly rest: Readonly<Record<string, unknown>>;
}

export interface LayoutEntry {
  readonly descriptor: Descriptor;
  /** The entry as it was read, unknown fields included: this is what is written back. */
  readonly raw: Readonly<Record<string, unknown>>;
}

export const EMPTY_INDEX: LayoutIndex = { entries: [], rest: { schemaVersion: 2, mediaType: OCI_INDEX } };

/** Fails with MANIFEST_INVALID. */
export function parseLayoutIndex(bytes: Uint8Array): LayoutIndex {
  const { manifests, ...rest } = asObject(parseStrictJson(bytes, 'index.json'), 'index.json');
  if (rest['schemaVersion'] !== 2) throw invalid('index.json has no schemaVersion 2');
  const mediaType = rest['mediaType'];
  if (mediaType !== undefined && mediaType !== '' && mediaType !== OCI_INDEX)
    throw invalid('index.json does not call itself an OCI image index');
  // Go programs write null for a list that has become empty.
  const list = manifests ?? [];
  if (!Array.isArray(list)) throw invalid('index.json has no list of manifests');
  return { rest, entries: list.map((one: unknown, at) => createEntry(one, `index.json manifests[${String(at)}]`)) };
}

export function renderLayoutIndex(index: LayoutIndex): string {
  return JSON.stringify({ ...index.rest, manifests: index.entries.map((one) => one.raw) });
}

export function nameOf(entry: LayoutEntry): string | undefined {
  const name = entry.descriptor.annotations?.[REF_NAME];
  return name === '' ? undefined : name;
}

/**
 * Gives `name` to the image. Another entry of that name loses it and stays, unnamed; an unnamed entry of this image takes
 * the name, otherwise an entry is added.
 */
export function withName(index: LayoutIndex, image: Descriptor, name: string): LayoutIndex {
  if (index.entries.some((one) => nameOf(one) === name && one.descriptor.digest === image.digest)) return index;
  const freed = withoutName(index, name);
  const entry = createEntry(renderEntry(image), 'the new entry');
  const at = freed.entries.findIndex((one) => one.descriptor.digest === image.digest && nameOf(one) === undefined);
  const taken = freed.entries[at] ?? entry;
  const { [IMAGE_NAME]: _other, ...annotations } = taken.descriptor.annotations ?? {};
  const names = { [REF_NAME]: name, ...imageNameOf(name) };
  const named = annotate({ ...taken.raw, ...entry.raw }, { ...annotations, ...names });
  return {
    ...freed,
    entries: at < 0 ? [...freed.entries, named] : freed.entries.with(at, named),
  };
}

/** containerd imports an image under the name in this annotation; a name that says no image and tag is left to it. */
const IMAGE_NAME = 'io.containerd.image.name';

function imageNameOf(name: string): Readonly<Record<string, string>> {
  try {
    const image = parseImageName(name);
    return image.tag === undefined || image.digest !== undefined ? {} : { [IMAGE_NAME]: renderImageName(image) };
  } catch {
    return {};
  }
}

/** Makes the image known without a name, unless it is there already under any name or none. */
export function withEntry(index: LayoutIndex, image: Descriptor): LayoutIndex {
  if (index.entries.some((one) => one.descriptor.digest === image.digest)) return index;
  return { ...index, entries: [...index.entries, createEntry(renderEntry(image), 'the new entry')] };
}

/** Takes a name off; its entry stays, unnamed, unless the image has another entry. */
export function withoutName(index: LayoutIndex, name: string): LayoutIndex {
  return {
    ...index,
    entries: index.entries.flatMap((one) => {
      if (nameOf(one) !== name) return [one];
      const isKnownOtherwise = index.entries.some(
        (other) => nameOf(other) !== name && other.descriptor.digest === one.descriptor.digest,
      );
      if (isKnownOtherwise) return [];
      const { [REF_NAME]: _gone, [IMAGE_NAME]: _too, ...annotations } = one.descriptor.annotations ?? {};
      return [annotate(one.raw, annotations)];
    }),
  };
}

/** Takes a name off together with its entry. The content stays readable by digest. */
export function withoutEntryNamed(index: LayoutIndex, name: string): LayoutIndex {
  return { ...index, entries: index.entries.filter((one) => nameOf(one) !== name) };
}

export function withoutDigest(index: LayoutIndex, digest: Digest): LayoutIndex {
  return { ...index, entries: index.entries.filter((one) => one.descriptor.digest !== digest) };
}

function annotate(raw: Readonly<Record<string, unknown>>, annotations: Readonly<Record<string, string>>): LayoutEntry {
  const { annotations: _old, ...rest } = raw;
  return createEntry(Object.keys(annotations).length === 0 ? rest : { ...rest, annotations }, 'the entry');
}

function createEntry(value: unknown, where: string): LayoutEntry {
  return { raw: asObject(value, where), descriptor: parseDescriptor(value, where) };
}

function renderEntry(image: Descriptor): Readonly<Record<string, unknown>> {
  const { mediaType, digest, size, artifactType } = image;
  return { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }) };
}
