import { parseRegistry } from '../image/index.ts';
import { takeInventory } from '../operation/air-gap/inventory.ts';
import { renderInventory } from '../operation/air-gap/inventory-document.ts';
import { listRepositories } from '../operation/repository.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { Invocation, Services } from './invocation.ts';

/** The inventory of every registry, namespace or repository named, as the text of one document. */
export async function runInventory({ operands }: Invocation, services: Services): Promise<string> {
  const found = await Promise.all(operands.map(async (text) => repositoriesOf(services, text)));
  const names = [...new Set(found.flat())];
  return renderInventory(await takeInventory(services.ctx, services.endpoints(names, '')));
}

/** Where a registry keeps its catalogue closed, a path is taken for a repository. */
async function repositoriesOf(services: Services, text: string): Promise<readonly string[]> {
  const bare = text.replace(/^docker:\/\//, '').replace(/\/+$/, '');
  const slash = bare.indexOf('/');
  const registry = parseRegistry(slash < 0 ? bare : bare.slice(0, slash));
  const namespace = slash < 0 ? undefined : bare.slice(slash + 1);
  const settings = services.endpoints([`docker://${registry}/x`], '')[0]?.settings;
  if (settings === undefined) return [];
  try {
    const paths = await listRepositories(services.ctx, {
      registry,
      ...settings,
      ...(namespace === undefined ? {} : { namespace }),
    });
    if (paths.length > 0 || namespace === undefined) return paths.map((path) => `docker://${registry}/${path}`);
  } catch (error) {
    const { code } = toFailure(error);
    const isClosed = code === 'AUTH_REQUIRED' || code === 'AUTH_DENIED' || code === 'UNSUPPORTED';
    if (!isClosed || namespace === undefined) throw error;
    return [`docker://${registry}/${namespace}`];
  }
  throw new Failure('REPOSITORY_UNKNOWN', `${registry} has no repository ${namespace} and none below it`, {
    side: 'source',
    subject: bare,
    hint: `waybill list-repos ${registry} shows what is there`,
  });
}
