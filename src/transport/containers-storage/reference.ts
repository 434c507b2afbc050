import path from 'node:path';
import { isDigest, parseImageName, renderImageName, renderRepository, type ImageName } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import type { Reference } from '../contract.ts';

/** The store that a reference names in brackets; what it leaves out is the machine's setting (containers-storage.conf(5)). */
export interface StoreChoice {
  readonly driver?: string;
  readonly graphRoot?: string;
  readonly runRoot?: string;
  readonly options: readonly string[];
}

export interface StorageReference {
  readonly store: StoreChoice;
  /** By name: with Docker Hub's defaults and `latest`, as skopeo reads it. */
  readonly image?: ImageName;
  /** The name as it was written, where no registry stood in it: the store may know it as `localhost/…`. */
  readonly shortName?: string;
  /** An image ID, or the beginning of one. */
  readonly id?: string;
  /** A short name that may as well be the beginning of an ID. */
  readonly mayBeId?: string;
}

const TRANSPORT = 'containers-storage';
/** Shorter beginnings of an ID are names. */
const SHORTEST_ID = 3;
const ID = new RegExp(`^[0-9a-f]{${String(SHORTEST_ID)},64}$`);
const WHOLE_ID = /^[0-9a-f]{64}$/;

/** Reads `[[driver@graphroot+runroot:options]]name[:tag][@digest]`, `name@ID`, `@ID` or `ID`. Fails with REFERENCE_INVALID. */
export function parseStorageReference(text: string): Reference {
  const { place, parsed } = read(text);
  const { image, shortName, id } = parsed;
  if (image === undefined) {
    const name = `@${id ?? ''}`;
    return { transport: TRANSPORT, text: `${TRANSPORT}:${place}${name}`, location: `${TRANSPORT}:${place}`, name };
  }
  const name = id === undefined || !WHOLE_ID.test(id) ? (image.tag ?? image.digest) : `@${id}`;
  const tag = image.tag === undefined ? '' : `:${image.tag}`;
  const digest = image.digest === undefined ? '' : `@${image.digest}`;
  const written = `${shortName ?? renderRepository(image)}${tag}${digest}`;
  return {
    transport: TRANSPORT,
    text: `${TRANSPORT}:${place}${written}${name?.startsWith('@') === true ? name : ''}`,
    location: `${TRANSPORT}:${place}${renderRepository(image)}`,
    ...(name === undefined ? {} : { name }),
    ...(image.digest === undefined ? {} : { pin: image.digest }),
  };
}

/** What {@link parseStorageReference} understood of it. */
export function partsOf(reference: Reference): StorageReference {
  return read(reference.text.slice(TRANSPORT.length + 1)).parsed;
}

/** The same place under another name: a tag, a digest, or `@` and an ID. */
export function renamed({ store, image, shortName }: StorageReference, name: string): StorageReference {
  if (name.startsWith('@')) return { store, id: name.slice(1) };
  if (image === undefined) return { store };
  const { registry, path: repository } = image;
  return {
    store,
    image: { registry, path: repository, ...(isDigest(name) ? { digest: name } : { tag: name }) },
    ...(shortName === undefined ? {} : { shortName }),
  };
}

function read(text: string): { readonly place: string; readonly parsed: StorageReference } {
  const end = text.startsWith('[') ? text.indexOf(']') : -1;
  if (text.startsWith('[') && end < 0) throw refuse(text, 'the bracket is not closed');
  const place = text.slice(0, end + 1);
  const store = place === '' ? { options: [] } : parseStore(place.slice(1, -1), text);
  const rest = text.slice(end + 1);
  const at = rest.lastIndexOf('@');
  const after = rest.slice(at + 1);
  if (at >= 0 && !isDigest(after)) {
    if (!ID.test(after)) throw refuse(text, 'after @ comes a digest, or an image ID of 3 to 64 hexadecimal characters');
    const name = rest.slice(0, at);
    return { place, parsed: { store, id: after, ...(name === '' ? {} : named(name)) } };
  }
  if (WHOLE_ID.test(rest)) return { place, parsed: { store, id: rest } };
  if (rest === '') throw refuse(text, 'name an image: containers-storage:localhost/app:1.0');
  const name = named(rest);
  const mayBeId = name.image?.tag === 'latest' && name.image.digest === undefined ? name.shortName : undefined;
  return { place, parsed: { store, ...name, ...(mayBeId !== undefined && ID.test(mayBeId) ? { mayBeId } : {}) } };
}

function named(text: string): { readonly image: ImageName; readonly shortName?: string } {
  const parsed = parseImageName(text);
  const isBare = parsed.tag === undefined && parsed.digest === undefined;
  const image = isBare ? { ...parsed, tag: 'latest' } : parsed;
  const written = shortNameOf(text, parsed);
  return { image, ...(written === undefined ? {} : { shortName: written }) };
}

/** The repository as it stands in the text; undefined where a registry stands before it. */
function shortNameOf(text: string, parsed: ImageName): string | undefined {
  const tail = renderImageName(parsed).slice(renderRepository(parsed).length);
  const written = text.slice(0, text.length - tail.length);
  const first = written.includes('/') ? (written.split('/', 1)[0] ?? '') : '';
  return /[.:]/.test(first) || first === 'localhost' ? undefined : written;
}

function parseStore(spec: string, whole: string): StoreChoice {
  const colon = spec.indexOf(':');
  const options = colon < 0 ? [] : spec.slice(colon + 1).split(',');
  const where = colon < 0 ? spec : spec.slice(0, colon);
  const at = where.indexOf('@');
  const driver = at < 0 ? undefined : where.slice(0, at);
  const [graphRoot = '', runRoot, ...more] = where.slice(at + 1).split('+');
  const isWrong =
    more.length > 0 ||
    !path.isAbsolute(graphRoot) ||
    (runRoot !== undefined && !path.isAbsolute(runRoot)) ||
    (driver !== undefined && !/^[a-z0-9]+$/.test(driver)) ||
    options.some((one) => one === '' || one.startsWith('-')) ||
    where.includes('\0');
  if (isWrong) throw refuse(whole, 'in brackets comes [driver@/graph/root+/run/root:option,option]');
  return {
    graphRoot,
    options,
    ...(driver === undefined ? {} : { driver }),
    ...(runRoot === undefined ? {} : { runRoot }),
  };
}

function refuse(text: string, hint: string): Failure {
  const shown = JSON.stringify(`${TRANSPORT}:${text.slice(0, 300)}`);
  return new Failure('REFERENCE_INVALID', `not a reference into containers' storage: ${shown}`, { hint });
}
