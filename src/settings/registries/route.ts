import { parseImageName, renderRepository, type ImageName, type Repository } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import type { RegistriesConf, RegistryEntry } from './conf.ts';

/** Where a repository is reached, and how. */
export interface Route {
  readonly repository: Repository;
  /** Plain HTTP and any certificate, where no flag says otherwise. */
  readonly insecure: boolean;
}

/** The places that an image is read from: every mirror in order, and the registry itself after them. */
export interface ReadRoutes {
  /** What says so, where anything does. */
  readonly entry?: { readonly file: string; readonly prefix: string };
  readonly mirrors: readonly Route[];
  readonly primary: Route;
}

/**
 * Where an image is read from. Of the entries whose prefix fits the name the longest decides alone; its `location`, and that of each
 * of its mirrors, takes the prefix's place in the name. A mirror that is itself blocked is left out. Fails with REGISTRY_BLOCKED,
 * CONFIG_INVALID.
 */
export function routesToRead(conf: RegistriesConf, image: ImageName): ReadRoutes {
  const name = renderRepository(image);
  const entry = findEntry(conf, name);
  if (entry === undefined) return { mirrors: [], primary: { repository: repositoryOf(image), insecure: false } };
  const skipped = image.digest === undefined ? 'digest-only' : 'tag-only';
  const mirrors = entry.mirrors
    .filter(({ pullFrom }) => pullFrom !== skipped)
    .map(({ location, insecure }) => ({ repository: rewrite(entry, location, name), insecure }));
  const repository = entry.location === '' ? repositoryOf(image) : rewrite(entry, entry.location, name);
  findEntry(conf, renderRepository(repository));
  return {
    entry: { file: entry.file, prefix: entry.prefix },
    mirrors: mirrors.filter((mirror) => longestEntry(conf, renderRepository(mirror.repository))?.blocked !== true),
    primary: { repository, insecure: entry.insecure },
  };
}

/**
 * How the registry of a name is reached for everything but reading an image: writing, listing, deleting. That goes to the host that
 * the name says and to no other, as the containers tools do it. Fails with REGISTRY_BLOCKED.
 */
export function routeHome(conf: RegistriesConf, repository: Repository): Route {
  const entry = findEntry(conf, renderRepository(repository));
  return { repository: repositoryOf(repository), insecure: entry?.insecure ?? false };
}

/** The same for a registry as such, or a namespace of it. Fails with REGISTRY_BLOCKED. */
export function isInsecureRegistry(conf: RegistriesConf, name: string): boolean {
  return findEntry(conf, name)?.insecure ?? false;
}

function repositoryOf({ registry, path }: Repository): Repository {
  return { registry, path };
}

function longestEntry({ registries }: RegistriesConf, name: string): RegistryEntry | undefined {
  let found: RegistryEntry | undefined;
  for (const entry of registries) {
    if (entry.prefix.length > (found?.prefix.length ?? 0) && endOfPrefix(entry.prefix, name) !== undefined)
      found = entry;
  }
  return found;
}

function findEntry(conf: RegistriesConf, name: string): RegistryEntry | undefined {
  const found = longestEntry(conf, name);
  if (found?.blocked === true) {
    throw new Failure('REGISTRY_BLOCKED', `${found.prefix} is blocked: ${found.file} says blocked = true`, {
      subject: name,
      hint: 'use another registry, or have `blocked` taken out of that file',
      facts: { file: found.file, prefix: found.prefix },
    });
  }
  return found;
}

/**
 * How much of the name the prefix stands for; `undefined` where it does not fit. A port belongs to what may follow a prefix: that
 * `example.com` also means `example.com:5000` is how the containers tools read it, though they say that it was not meant to be.
 */
function endOfPrefix(prefix: string, name: string): number | undefined {
  if (prefix.startsWith('*.')) {
    const host = name.slice(0, name.search(/[:/@]|$/));
    return host.endsWith(prefix.slice(1)) ? host.length : undefined;
  }
  if (!name.startsWith(prefix)) return undefined;
  return prefix.length === name.length || ':/@'.includes(name.charAt(prefix.length)) ? prefix.length : undefined;
}

function rewrite(entry: RegistryEntry, location: string, name: string): Repository {
  const text = location + name.slice(endOfPrefix(entry.prefix, name));
  const parsed = tryParse(text);
  if (parsed !== undefined) return parsed;
  throw new Failure(
    'CONFIG_INVALID',
    `${entry.file}: the location ${JSON.stringify(location)} makes ${JSON.stringify(text)} of ${name}, which is no repository`,
    {
      side: 'local',
      subject: entry.file,
      hint: 'a location is host[:port][/path]; Docker Hub needs docker.io/library for its official images',
    },
  );
}

function tryParse(text: string): Repository | undefined {
  try {
    const parsed = parseImageName(text);
    return renderRepository(parsed) === text ? repositoryOf(parsed) : undefined;
  } catch {
    return undefined;
  }
}
