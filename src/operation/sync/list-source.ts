import { accessTo } from '../../distribution/insecure-access.ts';
import { isRepositoryPath, parseImageName, parseRegistry } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure, type FailureCode } from '../../runtime/failure.ts';
import { isInsecureRegistry } from '../../settings/registries/route.ts';
import { parseReference } from '../../transport/index.ts';
import type { Endpoint } from '../endpoint.ts';
import { listRepositories } from '../repository.ts';
import { nameOfImage } from './destination-name.ts';
import { listAhead, type PlaceToList } from './list-ahead.ts';
import { listRepository } from './list-repository.ts';
import type { Listing } from './listing.ts';

/** A repository, an image or a namespace of a registry, as `host/path[:tag][@digest]`, or `host[/path]/` for a namespace and no repository. */
export interface RegistrySource {
  readonly text: string;
  /** The endpoint of a `docker://` reference on the registry. */
  readonly endpointOf: (reference: string) => Endpoint;
}

/**
 * What a registry holds under a name: the image, all tags of the repository or, where there is no such repository, those of every
 * repository below it. Fails with REFERENCE_INVALID; what the registry refuses is told by the listing.
 */
export async function* listSource(ctx: OperationContext, source: RegistrySource): AsyncGenerator<Listing> {
  const namespace = namespaceOf(source.text);
  if (namespace !== undefined) {
    yield* listNamespace(ctx, source, namespace);
    return;
  }
  const image = parseImageName(source.text);
  if (image.tag !== undefined || image.digest !== undefined) {
    yield listImages([source.endpointOf(`docker://${source.text}`)]);
    return;
  }
  const repository = source.endpointOf(`docker://${source.text}`);
  const place = repository.reference.location;
  try {
    const listing = await listRepository(ctx, { repository, withTag: tagsOf(place) });
    yield listing.images.some(({ held }) => held === undefined)
      ? listing
      : { ...listing, failure: listing.listed?.tags.size === 0 ? noTags(place) : onlyAttached(place) };
  } catch (error) {
    const failure = toFailure(ctx.signal.aborted ? ctx.signal.reason : error);
    const below = MAY_BE_NAMESPACE.has(failure.code) ? await repositoriesBelow(ctx, repository, image) : [];
    if (below.length === 0) yield { place, images: [], excluded: [], failure: withNamespaceHint(failure, place) };
    else
      yield* listAhead(
        ctx,
        below.map((path) => repositoryBelow(ctx, source, { registry: image.registry, path: image.path }, path)),
      );
  }
}

/** Images that were named one by one: nothing is asked. */
export function listImages(sources: readonly Endpoint[]): Listing {
  const [first] = sources;
  return {
    place: first?.reference.location ?? '',
    images: sources.map((source) => ({
      source,
      name: nameOfImage({ registry: '', path: '', ...source.reference.image }),
    })),
    excluded: [],
  };
}

/** Registries say so of what they do not hold, and of what they do not want to tell that they do not hold it. */
const MAY_BE_NAMESPACE: ReadonlySet<FailureCode> = new Set([
  'REPOSITORY_UNKNOWN',
  'MANIFEST_UNKNOWN',
  'AUTH_REQUIRED',
  'AUTH_DENIED',
]);

interface Namespace {
  readonly registry: string;
  /** Empty: the whole registry. */
  readonly path: string;
}

/** A slash at the end: a namespace, whatever repository has the same name. */
function namespaceOf(text: string): Namespace | undefined {
  if (!text.endsWith('/')) return undefined;
  const bare = text.replace(/\/+$/, '');
  const slash = bare.indexOf('/');
  const first = slash < 0 ? bare : bare.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === 'localhost';
  const path = isHost ? bare.slice(first.length + 1) : bare;
  if (path !== '' && !isRepositoryPath(path)) parseImageName(bare);
  return { registry: isHost ? parseRegistry(first) : 'docker.io', path };
}

async function* listNamespace(
  ctx: OperationContext,
  source: RegistrySource,
  namespace: Namespace,
): AsyncGenerator<Listing> {
  const { registry, path } = namespace;
  const place = `docker://${registry}${path === '' ? '' : `/${path}`}`;
  try {
    const paths = await repositoriesIn(ctx, source.endpointOf(`docker://${registry}/x`), namespace);
    if (paths.length === 0) throw nothingBelow(place);
    yield* listAhead(
      ctx,
      paths.map((one) => repositoryBelow(ctx, source, namespace, one)),
    );
  } catch (error) {
    yield { place, images: [], excluded: [], failure: toFailure(ctx.signal.aborted ? ctx.signal.reason : error) };
  }
}

/** Empty where nothing is below it, or where the registry does not say. */
async function repositoriesBelow(
  ctx: OperationContext,
  repository: Endpoint,
  namespace: Namespace,
): Promise<readonly string[]> {
  try {
    return await repositoriesIn(ctx, repository, namespace);
  } catch (error) {
    ctx.signal.throwIfAborted();
    ctx.emit({ kind: 'debug', text: `${namespace.registry} lists no namespace: ${toFailure(error).message}` });
    return [];
  }
}

export async function repositoriesIn(
  ctx: OperationContext,
  { settings }: Endpoint,
  { registry, path }: Namespace,
): Promise<readonly string[]> {
  const isInsecure =
    settings.registriesConf !== undefined && isInsecureRegistry(await settings.registriesConf(ctx), registry);
  return listRepositories(ctx, {
    registry,
    registries: settings.registries,
    access: accessTo(isInsecure, settings.access),
    ...(path === '' ? {} : { namespace: path }),
  });
}

function repositoryBelow(
  ctx: OperationContext,
  source: RegistrySource,
  { registry, path: namespace }: Namespace,
  path: string,
): PlaceToList {
  const place = `docker://${registry}/${path}`;
  return {
    place,
    list: async () => listRepository(ctx, { repository: source.endpointOf(place), withTag: tagsOf(place), namespace }),
  };
}

function tagsOf(place: string): (tag: string) => ReturnType<typeof parseReference> {
  return (tag) => parseReference(`${place}:${tag}`);
}

function noTags(place: string): Failure {
  return new Failure('MANIFEST_UNKNOWN', `${place} has no tags`, {
    side: 'source',
    subject: place,
    hint: 'name a digest to sync what has no tag: host/repository@sha256:…',
  });
}

function onlyAttached(place: string): Failure {
  return new Failure('MANIFEST_UNKNOWN', `${place} has no tags but those of what is attached to images`, {
    side: 'source',
    subject: place,
    hint: 'they travel with their images; to copy one as it is, name it: host/repository:sha256-….sig',
  });
}

function nothingBelow(place: string): Failure {
  return new Failure('REPOSITORY_UNKNOWN', `${place} has no repository`, {
    side: 'source',
    subject: place,
    hint: 'waybill list-repos HOST shows what the registry lists',
  });
}

function withNamespaceHint(failure: Failure, place: string): Failure {
  if (failure.code !== 'REPOSITORY_UNKNOWN' && failure.code !== 'MANIFEST_UNKNOWN')
    return failure.with({ side: 'source', subject: place });
  return new Failure('REPOSITORY_UNKNOWN', `${place} is no repository, and the registry lists none below it`, {
    side: 'source',
    subject: place,
    hint: 'check the name; where a registry keeps its catalogue closed, name the repositories one by one (--src yaml)',
    facts: failure.facts,
    cause: failure,
  });
}
