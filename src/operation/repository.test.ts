import { describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { offlineSettings } from '../../test/support/endpoint-settings.ts';
import { failureOf } from '../../test/support/failure-of.ts';
import type { RegistryPool } from '../distribution/contract.ts';
import { Failure } from '../runtime/failure.ts';
import { listRepositories } from './repository.ts';

function poolListing(
  catalog: () => AsyncIterable<string>,
  project: () => AsyncIterable<string> = catalog,
): RegistryPool {
  return {
    ...offlineSettings().registries,
    host: (registry) => ({ registry, catalog, project, verify: async () => Promise.resolve() }),
  };
}

const { access } = offlineSettings();

describe('list-repos', () => {
  it('lists what is below a namespace, and the repository of that very name', async () => {
    const registries = poolListing(async function* () {
      yield* ['team', 'team/app', 'team/app/web', 'teammate/app', 'other'];
      await Promise.resolve();
    });
    const where = { registry: 'example.com', registries, access };
    expect(await listRepositories(aContext(), { ...where, namespace: 'team' })).toEqual([
      'team',
      'team/app',
      'team/app/web',
    ]);
    expect(await listRepositories(aContext(), where)).toHaveLength(5);
  });

  it.each(['AUTH_DENIED', 'UNSUPPORTED'] as const)('explains a closed catalogue (%s)', async (code) => {
    // oxlint-disable-next-line require-yield -- it fails before the first
    const registries = poolListing(async function* () {
      await Promise.resolve();
      throw new Failure(code, 'denied', { hint: 'log in' });
    });
    const failure = await failureOf(
      listRepositories(aContext(), { registry: 'example.com', registries, access }),
      code,
    );
    expect(failure.message).toBe('example.com does not list its repositories');
    expect(failure.hint).toContain('name the repositories yourself');
  });
});
