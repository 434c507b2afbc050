import { takeInventory } from '../operation/air-gap/inventory.ts';
import { renderInventory } from '../operation/air-gap/inventory-document.ts';
import { listRepositories } from '../operation/repository.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { Invocation, Services } from './invocation.ts';
import { openPlace } from './place.ts';

/** The inventory of every registry, namespace or repository named, as the text of one document. */
export async function runInventory({ operands }: Invocation, services: Services): Promise<string> {
  const found = await Promise.all(operands.map(async (text) => repositoriesOf(services, text)));
  const names = [...new Set(found.flat())];
  return renderInventory(await takeInventory(services.ctx, services.endpoints(names, '')));
}

/** Where a registry keeps its catalogue closed, a path is taken for a repository. */
async function repositoriesOf(services: Services, text: string): Promise<readonly string[]> {
  const place = await openPlace(services, text);
  const { registry, namespace } = place;
  try {
    const paths = await listRepositories(services.ctx, place);
    if (paths.length > 0 || namespace === undefined) return paths.map((path) => `docker://${registry}/${path}`);
  } catch (error) {
    const { code } = toFailure(error);
    const isClosed = code === 'AUTH_REQUIRED' || code === 'AUTH_DENIED' || code === 'UNSUPPORTED';
    if (!isClosed || namespace === undefined) throw error;
    return [`docker://${registry}/${namespace}`];
  }
  throw new Failure('REPOSITORY_UNKNOWN', `${registry} has no repository ${namespace} and none below it`, {
    side: 'source',
    subject: text,
    hint: `waybill list-repos ${registry} shows what is there`,
  });
}
