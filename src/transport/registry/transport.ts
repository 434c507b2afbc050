import { parseImageName, renderImageName, renderRepository, type ImageName } from '../../image/index.ts';
import type { RepositoryClient } from '../../distribution/contract.ts';
import { accessTo } from '../../distribution/insecure-access.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { NO_REGISTRIES_CONF, type RegistriesConf } from '../../settings/registries/conf.ts';
import { routeHome, routesToRead, type Route } from '../../settings/registries/route.ts';
import type { ContentSink, ContentSource, EndpointSettings, Reference, Transport } from '../contract.ts';
import { creatingRepository } from './create-repository.ts';
import { RegistrySink } from './sink.ts';
import { RegistrySource } from './source.ts';
import { SignaturePlaces } from './signatures/stores.ts';
import { quoteForeign } from '../../runtime/text.ts';

/** skopeo's way to say: push by digest, move no tag. */
const BY_DIGEST_ONLY = '@@unknown-digest@@';

/** `docker://host/path[:tag][@digest]`: a repository on a registry that speaks OCI Distribution 1.1. */
export const registryTransport: Transport = {
  name: 'docker',
  holdsMany: true,
  parse: parseRegistryReference,
  openSource,
  openSink: async (ctx, reference, settings): Promise<ContentSink> => {
    const client = clientOf(routeHome(await confOf(ctx, settings), imageOf(reference)), settings, 'pull,push');
    const create = settings.access.createRepository;
    return new RegistrySink(
      reference,
      create === undefined ? client : creatingRepository(client, create),
      new SignaturePlaces(imageOf(reference), settings),
    );
  },
  remove: removeImage,
};

/** A bare name means `:latest`. A digest beside a tag is a condition: the content must have it. */
function parseRegistryReference(text: string): Reference {
  if (!text.startsWith('//')) {
    throw new Failure('REFERENCE_INVALID', `not a registry reference: ${quoteForeign(`docker:${text}`, 200)}`, {
      hint: 'write docker://host/repository:tag',
    });
  }
  const rest = text.slice(2);
  const byDigestOnly = rest.endsWith(BY_DIGEST_ONLY);
  const parsed = parseImageName(byDigestOnly ? rest.slice(0, -BY_DIGEST_ONLY.length) : rest);
  if (byDigestOnly && parsed.tag !== undefined) {
    throw new Failure(
      'REFERENCE_INVALID',
      `${BY_DIGEST_ONLY} goes with a bare repository: ${quoteForeign(rest, 200)}`,
      {
        hint: 'leave the tag out',
      },
    );
  }
  const isBare = parsed.tag === undefined && parsed.digest === undefined;
  const image: ImageName = isBare && !byDigestOnly ? { ...parsed, tag: 'latest' } : parsed;
  const name = image.tag ?? image.digest;
  return {
    transport: 'docker',
    text: `docker://${renderImageName(image)}${byDigestOnly ? BY_DIGEST_ONLY : ''}`,
    location: `docker://${renderRepository(image)}`,
    image,
    ...(name === undefined ? {} : { name }),
    ...(image.digest === undefined ? {} : { pin: image.digest }),
  };
}

async function openSource(
  ctx: OperationContext,
  reference: Reference,
  settings: EndpointSettings,
): Promise<ContentSource> {
  const [conf, image] = [await confOf(ctx, settings), imageOf(reference)];
  const home = routeHome(conf, image);
  const { withoutMirrors = false, listsAtLocation = false } = settings;
  const routes = withoutMirrors && !listsAtLocation ? { mirrors: [], primary: home } : routesToRead(conf, image);
  const { primary } = routes;
  const mirrors = withoutMirrors ? [] : routes.mirrors;
  const clientAt = (route: Route): RepositoryClient => clientOf(route, settings, 'pull');
  return new RegistrySource(reference, home.repository, {
    places: [...mirrors, primary].map(clientAt),
    openLister: () => clientAt(listsAtLocation ? primary : home),
    openRemover: () => clientOf(home, settings, '*'),
    signatures: new SignaturePlaces(image, settings),
  });
}

function imageOf({ image, text }: Reference): ImageName {
  if (image !== undefined) return image;
  throw new Failure('INTERNAL', `${text} has no repository`);
}

async function confOf(ctx: OperationContext, { registriesConf }: EndpointSettings): Promise<RegistriesConf> {
  return registriesConf === undefined ? NO_REGISTRIES_CONF : registriesConf(ctx);
}

function clientOf(route: Route, settings: EndpointSettings, actions: 'pull' | 'pull,push' | '*'): RepositoryClient {
  const access = accessTo(route.insecure, settings.access);
  return settings.registries.repository(route.repository, access, actions, settings.mountFrom);
}

/** As `skopeo delete`: the manifest that the name points at goes, and with it every tag on it. */
async function removeImage(ctx: OperationContext, reference: Reference, settings: EndpointSettings): Promise<void> {
  const client = clientOf(routeHome(await confOf(ctx, settings), imageOf(reference)), settings, '*');
  const found = await client.headManifest(ctx, reference.pin ?? reference.name ?? 'latest');
  if (found === undefined) {
    throw new Failure('MANIFEST_UNKNOWN', `${reference.text}: no such image`, {
      subject: reference.text,
      hint: 'nothing was removed: check the name and the tag',
    });
  }
  await client.deleteManifest(ctx, found.digest);
}
