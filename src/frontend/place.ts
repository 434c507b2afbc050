import { isRepositoryPath, parseRegistry } from '../image/index.ts';
import { accessTo } from '../distribution/insecure-access.ts';
import type { ListRepositoriesRequest } from '../operation/repository.ts';
import { Failure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';
import { isInsecureRegistry } from '../settings/registries/route.ts';
import type { Services } from './invocation.ts';

/** What `[docker://]HOST[/NAMESPACE]` means to people: a registry, or what lies below a namespace of it. Fails with REFERENCE_INVALID. */
export async function openPlace(services: Services, text: string): Promise<ListRepositoriesRequest> {
  const bare = text.replace(/^docker:\/\//, '').replace(/\/+$/, '');
  const slash = bare.indexOf('/');
  const registry = parseRegistry(slash < 0 ? bare : bare.slice(0, slash));
  const namespace = slash < 0 ? undefined : bare.slice(slash + 1);
  if (namespace !== undefined && !isRepositoryPath(namespace)) {
    throw new Failure('REFERENCE_INVALID', `not a namespace: ${quoteForeign(namespace, 300)}`, {
      side: 'source',
      subject: text,
      hint: 'write HOST, or HOST and the beginning of repositories without a tag: HOST/TEAM',
    });
  }
  const [endpoint] = services.endpoints([`docker://${registry}/x`], '');
  if (endpoint === undefined) throw new Failure('INTERNAL', 'a registry without settings');
  const insecure = isInsecureRegistry(await services.registriesConf(services.ctx), registry);
  return {
    registry,
    registries: services.registries,
    access: accessTo(insecure, endpoint.settings.access),
    ...(namespace === undefined ? {} : { namespace }),
  };
}
