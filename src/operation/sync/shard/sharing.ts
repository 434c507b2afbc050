import { compareText } from '../../../runtime/text.ts';

/** An image as sharding sees it. */
export interface ShardImage {
  /** Its name, the same whoever asks: images that are otherwise equal are told apart by it. */
  readonly key: string;
  /** What has to be moved for it. */
  readonly blobs: readonly { readonly digest: string; readonly size: number }[];
}

/** Images with the same blobs: one, from here on. */
export interface Unit {
  /** The first of their names. */
  readonly key: string;
  /** Places in the list that was given. */
  readonly images: readonly number[];
  /** Bytes that no other unit has. */
  readonly own: number;
  /** Numbers of the blobs that others have too, in rising order: those come first that save most by being together. */
  readonly shared: readonly number[];
}

/** Who shares what: the same for the same images in any order. */
export interface Sharing {
  /** Those that share come one after the other. */
  readonly units: readonly Unit[];
  /** Of the shared blobs, by number. */
  readonly sizes: readonly number[];
  /** Of the shared blobs, by number: their digests. */
  readonly homes: readonly string[];
  /** Of all blobs, each once. */
  readonly bytes: number;
  /** Of the largest image. */
  readonly largest: number;
}

interface Blob {
  readonly digest: string;
  readonly size: number;
  users: number;
  number: number;
}

export function readSharing(images: readonly ShardImage[]): Sharing {
  const blobs = new Map<string, Blob>();
  const wanted = images.map((image) => new Set(image.blobs.map(({ digest, size }) => intern(blobs, digest, size))));
  const alike = new Map<
    string,
    { readonly blobs: ReadonlySet<Blob>; readonly key: string; readonly images: number[] }
  >();
  const inOrder = [...images.keys()].toSorted((a, b) => compareText(images[a]?.key ?? '', images[b]?.key ?? ''));
  for (const image of inOrder) {
    const key = images[image]?.key ?? '';
    const needs = wanted[image] ?? new Set();
    // An image that needs nothing is a unit of its own: it goes anywhere.
    const signature = needs.size === 0 ? `/${String(image)}` : signatureOf(needs);
    const known = alike.get(signature);
    if (known === undefined) alike.set(signature, { blobs: needs, key, images: [image] });
    else known.images.push(image);
  }
  for (const { blobs: needs } of alike.values()) for (const blob of needs) blob.users += 1;
  const shared = [...blobs.values()].filter((blob) => blob.users > 1).toSorted(byWhatTogethernessSaves);
  for (const [number, blob] of shared.entries()) blob.number = number;
  const units = [...alike.values()].map((one): Unit => ({
    key: one.key,
    images: one.images,
    own: sum([...one.blobs].filter((blob) => blob.users === 1)),
    shared: [...one.blobs].flatMap((blob) => (blob.users > 1 ? [blob.number] : [])).toSorted((a, b) => a - b),
  }));
  return {
    units: units.toSorted((a, b) => compareLists(a.shared, b.shared) || compareText(a.key, b.key)),
    sizes: shared.map(({ size }) => size),
    homes: shared.map(({ digest }) => digest),
    bytes: sum([...blobs.values()]),
    largest: wanted.reduce((most, needs) => Math.max(most, sum([...needs])), 0),
  };
}

function intern(blobs: Map<string, Blob>, digest: string, size: number): Blob {
  const known = blobs.get(digest);
  if (known !== undefined) return known;
  const blob: Blob = { digest, size, users: 0, number: blobs.size };
  blobs.set(digest, blob);
  return blob;
}

function signatureOf(blobs: ReadonlySet<Blob>): string {
  return [...blobs]
    .map(({ number }) => number)
    .toSorted((a, b) => a - b)
    .join();
}

function byWhatTogethernessSaves(a: Blob, b: Blob): number {
  return b.size * (b.users - 1) - a.size * (a.users - 1) || compareText(a.digest, b.digest);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return b.length - a.length;
}

function sum(blobs: readonly Blob[]): number {
  return blobs.reduce((total, { size }) => total + size, 0);
}
