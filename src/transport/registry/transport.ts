import { parseImageName, renderImageName, renderRepository, type ImageName } from '../../image/index.ts';
import type { RepositoryClient } from '../../distribution/contract.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSink, ContentSource, EndpointSettings, Reference, Transport } from '../contract.ts';
import { creatingRepository } from './create-repository.ts';
import { RegistrySink } from './sink.ts';
import { RegistrySource } from './source.ts';

/** skopeo's way to say: push by digest, move no tag. */
const BY_DIGEST_ONLY = '@@unknown-digest@@';

/** `docker://host/path[:tag][@digest]`: a repository on a registry that speaks OCI Distribution 1.1. */
export const registryTransport: Transport = {
  name: 'docker',
  parse: parseRegistryReference,
  openSource: async (_ctx, reference, settings): Promise<ContentSource> =>
    Promise.resolve(
      new RegistrySource(reference, clientOf(reference, settings, 'pull'), () => clientOf(reference, settings, '*')),
    ),
  openSink: async (_ctx, reference, settings): Promise<ContentSink> => {
    const client = clientOf(reference, settings, 'pull,push');
    const create = settings.access.createRepository;
    return Promise.resolve(
      new RegistrySink(reference, create === undefined ? client : creatingRepository(client, create)),
    );
  },
  remove: removeImage,
};

/** A bare name means `:latest`. A digest beside a tag is a condition: the content must have it. */
function parseRegistryReference(text: string): Reference {
  if (!text.startsWith('//')) {
    throw new Failure(
      'REFERENCE_INVALID',
      `not a registry reference: ${JSON.stringify(`docker:${text.slice(0, 200)}`)}`,
      {
        hint: 'write docker://host/repository:tag',
      },
    );
  }
  const rest = text.slice(2);
  const byDigestOnly = rest.endsWith(BY_DIGEST_ONLY);
  const parsed = parseImageName(byDigestOnly ? rest.slice(0, -BY_DIGEST_ONLY.length) : rest);
  if (byDigestOnly && parsed.tag !== undefined) {
    throw new Failure(
      'REFERENCE_INVALID',
      `${BY_DIGEST_ONLY} goes with a bare repository: ${JSON.stringify(rest.slice(0, 200))}`,
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

function clientOf(
  reference: Reference,
  settings: EndpointSettings,
  actions: 'pull' | 'pull,push' | '*',
): RepositoryClient {
  const { image } = reference;
  if (image === undefined) throw new Failure('INTERNAL', `${reference.text} has no repository`);
  return settings.registries.repository(
    { registry: image.registry, path: image.path },
    settings.access,
    actions,
    settings.mountFrom,
  );
}

/** As `skopeo delete`: the manifest that the name points at goes, and with it every tag on it. */
async function removeImage(ctx: OperationContext, reference: Reference, settings: EndpointSettings): Promise<void> {
  const client = clientOf(reference, settings, '*');
  const found = await client.headManifest(ctx, reference.pin ?? reference.name ?? 'latest');
  if (found === undefined) {
    throw new Failure('MANIFEST_UNKNOWN', `${reference.text}: no such image`, {
      subject: reference.text,
      hint: 'nothing was removed: check the name and the tag',
    });
  }
  await client.deleteManifest(ctx, found.digest);
}
