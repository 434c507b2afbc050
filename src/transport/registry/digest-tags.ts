import type { RepositoryClient } from '../../distribution/contract.ts';
import { SharedTask } from '../../distribution/shared-task.ts';
import type { OperationContext } from '../../runtime/context.ts';

/** cosign's tags, and the lists of referrers of registries without an API for them (OCI Distribution 1.1, "Referrers Tag Schema"). */
const NAMED_AFTER_DIGEST = /^sha(?:256|384|512)-[0-9a-f]{32,}/;

/**
 * What is attached by tag to the images of one repository: its tags are listed once, instead of asking for several that mostly
 * are not there with every image.
 */
export class DigestTags {
  readonly #home: () => RepositoryClient;
  #listing: SharedTask<ReadonlySet<string> | undefined> | undefined;

  constructor(home: () => RepositoryClient) {
    this.#home = home;
  }

  /** False: there is no such tag. True as well where that cannot be known without asking for it. */
  async mayExist(ctx: OperationContext, name: string): Promise<boolean> {
    if (!NAMED_AFTER_DIGEST.test(name)) return true;
    if (this.#listing?.isOpen !== true)
      this.#listing = new SharedTask(async (signal) => listOf({ ...ctx, signal }, this.#home()));
    const tags = await this.#listing.join(ctx.signal);
    return tags?.has(name) ?? true;
  }
}

async function listOf(ctx: OperationContext, client: RepositoryClient): Promise<ReadonlySet<string> | undefined> {
  const found = new Set<string>();
  try {
    for await (const tag of client.tags(ctx)) if (NAMED_AFTER_DIGEST.test(tag)) found.add(tag);
    return found;
  } catch {
    ctx.signal.throwIfAborted();
    return undefined;
  }
}
