import type { RepositoryClient } from '../../distribution/contract.ts';
import type { Descriptor, Digest } from '../../image/index.ts';
import { orAborted } from '../../runtime/abort.ts';
import type { OperationContext } from '../../runtime/context.ts';

/**
 * The referrers API of a repository that holds what it is asked about: the first question finds out whether there is one, and where there is
 * none nobody asks again. Who asks at the same time waits for that answer; a failure tells nothing, and the next one asks.
 */
export class ReferrersProbe {
  readonly #known = new WeakMap<RepositoryClient, 'there' | 'missing'>();
  readonly #asking = new WeakMap<RepositoryClient, Promise<void>>();

  /** `undefined` where the registry has no such API. */
  async referrers(
    ctx: OperationContext,
    client: RepositoryClient,
    subject: Digest,
  ): Promise<readonly Descriptor[] | undefined> {
    for (;;) {
      const known = this.#known.get(client);
      if (known === 'missing') return undefined;
      if (known === 'there') return client.referrers(ctx, subject);
      const asking = this.#asking.get(client);
      if (asking === undefined) return this.#ask(ctx, client, subject);
      await orAborted(asking, ctx.signal);
    }
  }

  async #ask(
    ctx: OperationContext,
    client: RepositoryClient,
    subject: Digest,
  ): Promise<readonly Descriptor[] | undefined> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#asking.set(client, promise);
    try {
      const listed = await client.referrers(ctx, subject);
      this.#known.set(client, listed === undefined ? 'missing' : 'there');
      return listed;
    } finally {
      this.#asking.delete(client);
      resolve();
    }
  }
}
