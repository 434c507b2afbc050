import type { RegistryAccess, RepositoryClient } from '../../distribution/contract.ts';
import { SharedTask } from '../../distribution/shared-task.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { renderRepository } from '../../image/index.ts';

/** The client, whose first write to a repository that is not there creates it, once for all writers, and then goes on. */
export function creatingRepository(
  client: RepositoryClient,
  create: NonNullable<RegistryAccess['createRepository']>,
): RepositoryClient {
  let creation: SharedTask<boolean> | undefined;
  const begin = (ctx: OperationContext): SharedTask<boolean> => {
    const begun = new SharedTask(async (signal) => {
      const isCreated = await create({ ...ctx, signal }, client.repository);
      const text = `created the repository ${renderRepository(client.repository)}`;
      if (isCreated) ctx.emit({ kind: 'note', code: 'REPOSITORY_CREATED', text });
      return isCreated;
    });
    begun.onSettled((isGood) => {
      if (!isGood && creation === begun) creation = undefined;
    });
    return begun;
  };
  const inRepository = async <T>(ctx: OperationContext, write: () => Promise<T>): Promise<T> => {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'REPOSITORY_UNKNOWN') throw error;
      if (creation?.isOpen !== true) creation = begin(ctx);
      if (!(await creation.join(ctx.signal))) throw error;
      return write();
    }
  };
  return {
    ...client,
    get endpoint() {
      return client.endpoint;
    },
    startUpload: async (ctx, mount) => inRepository(ctx, async () => client.startUpload(ctx, mount)),
    putManifest: async (ctx, name, document) => inRepository(ctx, async () => client.putManifest(ctx, name, document)),
  };
}
