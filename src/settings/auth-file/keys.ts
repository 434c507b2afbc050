import type { Repository } from '../../image/index.ts';
import type { AuthDocument, AuthEntry } from './document.ts';

/** The key under which docker keeps Docker Hub, in files and in helpers. */
export const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';

interface FoundEntry {
  readonly key: string;
  readonly entry: AuthEntry;
}

/**
 * The entry for a repository: `host/namespace/repository`, then its parents, then the host, then keys that mean the host in one of
 * the ways of older programs (`https://host/v1/`, `index.docker.io`). Empty entries are marks and count for nothing.
 */
export function findEntry(document: AuthDocument, repository: Repository): FoundEntry | undefined {
  for (const key of keysOf(repository)) {
    const entry = document.entries.get(key);
    if (entry !== undefined && entry.kind !== 'none') return { key, entry };
  }
  for (const [key, entry] of document.entries) {
    if (entry.kind !== 'none' && isKeyOfHost(key, repository.registry)) return { key, entry };
  }
  return undefined;
}

/** The helper that the file names for a host, by whatever spelling of it. */
export function findHelper(document: AuthDocument, registry: string): string | undefined {
  return (
    document.credHelpers.get(registry) ?? [...document.credHelpers].find(([key]) => isKeyOfHost(key, registry))?.[1]
  );
}

/** Whether a key stands for the whole of a host: the host itself, or one in the notation of a URL. */
export function isKeyOfHost(key: string, registry: string): boolean {
  return hostOfKey(key) === hostOfKey(registry);
}

/** What a helper is asked for, in turn: docker and the containers tools name Docker Hub differently. */
export function serverNames(registry: string): readonly string[] {
  return registry === 'docker.io' ? [DOCKER_HUB_KEY, registry] : [registry];
}

/** The repository itself, then everything above it, the host last. */
function keysOf({ registry, path }: Repository): readonly string[] {
  const parts = [registry, ...path.split('/').filter((part) => part !== '')];
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}

const HUB_NAMES: ReadonlySet<string> = new Set(['docker.io', 'registry-1.docker.io', 'index.docker.io/v1']);

/** A key with a scheme is a URL, whose path says nothing; without one, the path is a namespace and the key is no host's. */
function hostOfKey(key: string): string {
  const bare = key.replace(/^https?:\/\//, '');
  const host = bare === key ? bare.replace(/\/+$/, '') : (bare.split('/', 1)[0] ?? '');
  return HUB_NAMES.has(host) ? 'index.docker.io' : host;
}
