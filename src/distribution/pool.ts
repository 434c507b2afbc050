import type { Repository } from '../image/index.ts';
import type { Limits } from '../runtime/limits.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { HostClient, RegistryAccess, RegistryPool, RepositoryClient } from './contract.ts';
import { HostGate } from './gate.ts';
import { pages } from './paging.ts';
import { createRepositoryClient, namesIn } from './repository-client.ts';
import { CATALOG_SCOPE, repositoryScope } from './scopes.ts';
import { HostSession, type RegistryRequest } from './session.ts';
import { Wire } from './wire.ts';

/** Opens nothing until the first request. */
export function createRegistryPool(options: { readonly limits: Limits; readonly userAgent: string }): RegistryPool {
  return new SessionPool(options.limits, options.userAgent);
}

interface Gates {
  readonly small: HostGate;
  readonly down: HostGate;
  readonly up: HostGate;
}

class SessionPool implements RegistryPool {
  readonly #limits: Limits;
  readonly #wire: Wire;
  readonly #gates = new Map<string, Gates>();
  readonly #sessions = new Map<RegistryAccess, Map<string, HostSession>>();

  constructor(limits: Limits, userAgent: string) {
    this.#limits = limits;
    this.#wire = new Wire(limits, userAgent);
  }

  repository(
    repository: Repository,
    access: RegistryAccess,
    actions: 'pull' | 'pull,push' | '*',
    alsoPull: readonly string[] = [],
  ): RepositoryClient {
    const session = this.#session(repository.registry, access);
    const own = repositoryScope(repository.path, actions);
    session.announce(own);
    for (const path of alsoPull) session.announce(repositoryScope(path, 'pull'));
    return createRepositoryClient(repository, session, own);
  }

  host(registry: string, access: RegistryAccess): HostClient {
    const session = this.#session(registry, access);
    return {
      registry,
      async *catalog(ctx: OperationContext): AsyncGenerator<string, void, undefined> {
        const request: RegistryRequest = {
          method: 'GET',
          target: '/v2/_catalog?n=1000',
          scopes: CATALOG_SCOPE,
          repository: { registry, path: '' },
          what: 'catalog',
          subject: registry,
          size: 'small',
          retry: true,
        };
        let count = 0;
        for await (const page of pages(ctx, session, request)) {
          for (const name of namesIn(page, 'repositories', request)) {
            count += 1;
            if (count > ctx.limits.tags)
              throw new Failure('LIMIT_EXCEEDED', `${registry}: more than ${String(ctx.limits.tags)} repositories`);
            yield name;
          }
        }
      },
    };
  }

  #session(registry: string, access: RegistryAccess): HostSession {
    const mine = this.#sessions.get(access) ?? new Map<string, HostSession>();
    this.#sessions.set(access, mine);
    const known = mine.get(registry);
    if (known !== undefined) return known;
    const session = new HostSession(registry, access, this.#wire, this.#gatesOf(registry));
    mine.set(registry, session);
    return session;
  }

  /**
   * Reads and writes of blobs have slots of their own: a copy within one registry holds one of each, and a shared set could be
   * used up by writes that wait for reads.
   */
  #gatesOf(registry: string): Gates {
    const known = this.#gates.get(registry);
    if (known !== undefined) return known;
    const create = (): HostGate => new HostGate(registry, this.#limits.perHost);
    const gates: Gates = { small: create(), down: create(), up: create() };
    this.#gates.set(registry, gates);
    return gates;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#wire[Symbol.asyncDispose]();
  }
}
