import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the embedded registry keeps, read from its OCI layouts beside it. */
export interface Shelf {
  has(repository: string): boolean;
  /** A blob or a manifest. */
  holds(repository: string, digest: string): boolean;
  digestAt(repository: string, tag: string): string | undefined;
  /** The tags that point at a manifest. */
  namesOf(repository: string, digest: string): readonly string[];
  /** Whether a manifest of the repository names a digest. */
  isNamed(repository: string, digest: string): boolean;
}

const NAME = 'org.opencontainers.image.ref.name';
/** No blob beyond this is a manifest. */
const MANIFEST_BYTES = 64 * 1024;

interface Entry {
  readonly digest: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

export function readShelf(root: string): Shelf {
  const placeOf = (repository: string): string => path.join(root, ...repository.split('/'));
  const entriesOf = (repository: string): readonly Entry[] => {
    const file = path.join(placeOf(repository), 'index.json');
    if (!existsSync(file)) return [];
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly manifests: readonly Entry[] }).manifests;
  };
  return {
    has: (repository) => existsSync(placeOf(repository)),
    holds: (repository, digest) => existsSync(path.join(placeOf(repository), 'blobs', ...digest.split(':'))),
    digestAt: (repository, tag) => entriesOf(repository).find((one) => one.annotations?.[NAME] === tag)?.digest,
    namesOf: (repository, digest) =>
      entriesOf(repository).flatMap((one) => (one.digest === digest ? (one.annotations?.[NAME] ?? []) : [])),
    isNamed: (repository, digest) => {
      const folder = path.join(placeOf(repository), 'blobs', 'sha256');
      if (!existsSync(folder)) return false;
      const files = readdirSync(folder).map((name) => path.join(folder, name));
      return files.some((file) => statSync(file).size < MANIFEST_BYTES && readFileSync(file).includes(digest));
    },
  };
}
