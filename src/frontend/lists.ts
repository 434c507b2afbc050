import { listRepositories, listTags } from '../operation/repository.ts';
import { Failure } from '../runtime/failure.ts';
import type { Reference } from '../transport/contract.ts';
import { firstImage } from './first-image.ts';
import type { Invocation, Services } from './invocation.ts';
import { openPlace } from './place.ts';
import { renderJson } from './report/json.ts';

/** `list-tags`, as skopeo prints it. */
export async function runListTags(invocation: Invocation, services: Services): Promise<string> {
  const [text = ''] = invocation.operands;
  const repository = firstImage(invocation, services);
  const { image } = repository.reference;
  // What holds names and is no repository: an archive, a layout.
  if (image === undefined) return renderJson({ Tags: await listTags(services.ctx, repository) });
  if (image.digest !== undefined || (image.tag !== undefined && !isBareRepository(text, repository.reference))) {
    throw new Failure('REFERENCE_INVALID', `a repository has neither tag nor digest: ${text}`, {
      side: 'source',
      hint: 'leave it out',
    });
  }
  return renderJson({ Repository: `${image.registry}/${image.path}`, Tags: await listTags(services.ctx, repository) });
}

/** `latest` is added to a bare name when it is read. */
function isBareRepository(text: string, reference: Reference): boolean {
  return reference.name === 'latest' && !text.endsWith(':latest');
}

/** `list-repos`. */
export async function runListRepos(invocation: Invocation, services: Services): Promise<string> {
  const place = await openPlace(services, invocation.operands[0] ?? '');
  const found = await listRepositories(services.ctx, place);
  return renderJson({ Registry: place.registry, Repositories: found });
}
