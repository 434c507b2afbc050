import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { RegistryAccess, RegistryPool } from '../distribution/contract.ts';
import type { Endpoint } from './endpoint.ts';
import type { Result } from './result.ts';

/** The tags of a repository, in the registry's order; names that are no tags are left out. */
export async function listTags(_ctx: OperationContext, _repository: Endpoint): Promise<readonly string[]> {
  return notBuilt();
}

/** The repositories of a registry, below a namespace when one is given. */
export async function listRepositories(
  _ctx: OperationContext,
  _where: {
    readonly registry: string;
    readonly namespace?: string;
    readonly registries: RegistryPool;
    readonly access: RegistryAccess;
  },
): Promise<readonly string[]> {
  return notBuilt();
}

/** Removes an image as `skopeo delete` does: the manifest, and every tag on it. Fails with MANIFEST_UNKNOWN. */
export async function deleteImage(_ctx: OperationContext, _image: Endpoint): Promise<void> {
  await notBuilt();
}

export interface TagRequest {
  readonly image: Endpoint;
  readonly names: readonly string[];
  readonly dryRun: boolean;
}

/** Moves names to an image without moving bytes. */
export async function tagImage(_ctx: OperationContext, _request: TagRequest): Promise<Result> {
  return notBuilt();
}

/** Removes one name and leaves its siblings. */
export async function untagImage(_ctx: OperationContext, _image: Endpoint): Promise<void> {
  await notBuilt();
}

async function notBuilt(): Promise<never> {
  return Promise.reject(new Failure('UNSUPPORTED', 'not built yet'));
}
