import type { RegistryAccess, HostClient } from './contract.ts';
import type { Applicant } from './authorizer.ts';
import { discardBody } from './body.ts';
import type { About } from './errors.ts';
import type { Registry } from './registry.ts';
import { CATALOG_SCOPE } from './scopes.ts';
import { readNames } from './tags.ts';

/** What concerns a registry as a whole. */
export function createHostClient(registry: Registry, access: RegistryAccess): HostClient {
  const applicant: Applicant = {
    repository: { registry: registry.name, path: '' },
    access,
    needed: CATALOG_SCOPE,
    alsoPull: new Map(),
  };
  const about: About = { what: 'catalog', subject: registry.name, writes: false };
  return {
    registry: registry.name,
    verify: (ctx) =>
      registry.call(
        ctx,
        { ...applicant, needed: new Map() },
        { method: 'GET', target: '', about: { what: 'login', subject: registry.name, writes: false } },
        (answer) => discardBody(answer, ctx.limits.errorBodyBytes),
      ),
    catalog: (ctx) =>
      readNames(
        ctx,
        (inner, call, read) => registry.call(inner, applicant, call, read),
        '_catalog',
        'repositories',
        about,
      ),
    project: async function* (ctx, name) {
      const { listHarborProject } = await import('./harbor.ts');
      yield* listHarborProject(ctx, registry, applicant, name);
    },
  };
}
