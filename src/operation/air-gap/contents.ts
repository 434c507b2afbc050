import { asObject, invalid } from '../../image/descriptor.ts';
import { parseStrictJson, type Digest } from '../../image/index.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { compareText } from '../../runtime/text.ts';
import { asDigest, asList } from '../strict-fields.ts';
import { asImage, asRepository } from './names.ts';

/** Where an exported archive keeps the list of its contents, beside `index.json`. */
export const CONTENTS_FILE = 'waybill-contents.json';

const SCHEMA = 'waybill.contents/v1';

/** What an exported archive holds, and what it counts on to be where it is imported. */
export interface Contents {
  readonly images: readonly ExportedImage[];
  /** Everything in the archive: manifests, configs and layers. */
  readonly blobs: readonly StoredBlob[];
  readonly leftOut: readonly LeftOutBlob[];
}

export interface ExportedImage {
  /** `host[:port]/path:tag`, or with `@` and a digest. */
  readonly name: string;
  readonly digest: Digest;
}

export interface StoredBlob {
  readonly digest: Digest;
  readonly size: number;
}

export interface LeftOutBlob extends StoredBlob {
  /** The repositories of the far side that had it, by the inventory. */
  readonly in: readonly string[];
}

/** Sorted throughout: two exports of the same images have the same list. */
export function renderContents({ images, blobs, leftOut }: Contents): Uint8Array {
  const document = {
    schema: SCHEMA,
    images: images.toSorted((a, b) => compareText(a.name, b.name)),
    blobs: blobs.toSorted((a, b) => compareText(a.digest, b.digest)),
    leftOut: leftOut.toSorted((a, b) => compareText(a.digest, b.digest)),
  };
  return new TextEncoder().encode(`${JSON.stringify(document, undefined, 1)}\n`);
}

/** Fails with ARCHIVE_INVALID. */
export function parseContents(bytes: Uint8Array, archive: string): Contents {
  try {
    const document = asObject(parseStrictJson(bytes, CONTENTS_FILE), CONTENTS_FILE);
    if (document['schema'] !== SCHEMA) throw invalid(`${CONTENTS_FILE} has not the schema ${SCHEMA}`);
    return {
      images: asList(document['images'], 'images').map((one, at) => {
        const where = `images[${String(at)}]`;
        const { name, digest } = asObject(one, where);
        return { name: asImage(name, `${where}.name`), digest: asDigest(digest, `${where}.digest`) };
      }),
      blobs: asList(document['blobs'], 'blobs').map((one, at) => parseBlob(one, `blobs[${String(at)}]`)),
      leftOut: asList(document['leftOut'], 'leftOut').map((one, at) => {
        const where = `leftOut[${String(at)}]`;
        const places = asList(asObject(one, where)['in'], `${where}.in`);
        return { ...parseBlob(one, where), in: places.map((place) => asRepository(place, `${where}.in`)) };
      }),
    };
  } catch (error) {
    throw new Failure(
      'ARCHIVE_INVALID',
      `${archive} has a list of contents that cannot be read: ${toFailure(error).message}`,
      {
        side: 'source',
        subject: archive,
        hint: 'export it again',
        cause: error,
      },
    );
  }
}

function parseBlob(value: unknown, where: string): StoredBlob {
  const { digest, size } = asObject(value, where);
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    throw invalid(`${where}.size is not a size in bytes`);
  return { digest: asDigest(digest, `${where}.digest`), size };
}
