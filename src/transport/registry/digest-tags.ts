import type { RepositoryClient } from '../../distribution/contract.ts';
import { SharedTask } from '../../distribution/shared-task.ts';
import { heldUnderTag } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';

/** cosign's tags, and the lists of referrers of registries without an API for them (OCI Distribution 1.1, "Referrers Tag Schema"). */
const NAMED_AFTER_DIGEST = /^sha(?:256|384|512)-[0-9a-f]{32,}/;

/**
 * What is attached by tag to the images of one repository: its tags are listed once, instead of asking for several that mostly
 * are not there with every image. As long as one image alone is expected, one page is asked for, once: where there are more, or it
 * cannot be had, three questions cost less.
 */
export class DigestTags {
  readonly #home: () => RepositoryClient;
  readonly #told: FoundTags | undefined;
  #page: SharedTask<FoundTags | undefined> | undefined;
  #listing: SharedTask<FoundTags | undefined> | undefined;
  #expectsMany = false;

  /** @param told all tags of the repository, where somebody has listed them. */
  constructor(home: () => RepositoryClient, told?: ReadonlySet<string>) {
    this.#home = home;
    this.#told = told && foundAmong(told);
  }

  expectMany(): void {
    this.#expectsMany = true;
  }

  /** False: there is no such tag. True as well where that cannot be known without asking for it. */
  async mayExist(ctx: OperationContext, name: string): Promise<boolean> {
    if (!NAMED_AFTER_DIGEST.test(name)) return true;
    const found = await this.#find(ctx);
    return found?.all.has(name) ?? true;
  }

  /** `undefined` where the repository cannot be listed. */
  async cosignTags(ctx: OperationContext): Promise<ReadonlySet<string> | undefined> {
    return (await this.#find(ctx))?.cosign;
  }

  async #find(ctx: OperationContext): Promise<FoundTags | undefined> {
    if (this.#told !== undefined) return this.#told;
    if (this.#page?.isOpen === true || !this.#expectsMany) {
      if (this.#page?.isOpen !== true)
        this.#page = this.#list({ ...ctx, limits: { ...ctx.limits, pages: 1, retries: 0 } });
      const found = await this.#page.join(ctx.signal);
      if (found !== undefined || !this.#expectsMany) return found;
    }
    if (this.#listing?.isOpen !== true) this.#listing = this.#list(ctx);
    return this.#listing.join(ctx.signal);
  }

  #list(ctx: OperationContext): SharedTask<FoundTags | undefined> {
    return new SharedTask(async (signal) => listOf({ ...ctx, signal }, this.#home()));
  }
}

interface FoundTags {
  readonly all: ReadonlySet<string>;
  readonly cosign: ReadonlySet<string>;
}

function foundAmong(tags: Iterable<string>): FoundTags {
  const all = new Set([...tags].filter((tag) => NAMED_AFTER_DIGEST.test(tag)));
  const cosign = new Set([...all].filter((tag) => (heldUnderTag(tag) ?? 'referrers') !== 'referrers'));
  return { all, cosign };
}

async function listOf(ctx: OperationContext, client: RepositoryClient): Promise<FoundTags | undefined> {
  const found: string[] = [];
  try {
    for await (const tag of client.tags(ctx)) if (NAMED_AFTER_DIGEST.test(tag)) found.push(tag);
    return foundAmong(found);
  } catch {
    ctx.signal.throwIfAborted();
    return undefined;
  }
}
