import { tmpdir } from 'node:os';
import type { RegistryPool } from '../../src/distribution/contract.ts';
import type { EndpointSettings } from '../../src/transport/contract.ts';

/** Settings for transports that reach no registry: asking for one fails the test. */
export function offlineSettings(): EndpointSettings {
  const refuse = (): never => {
    throw new Error('this test has no registry');
  };
  const registries: RegistryPool = {
    repository: refuse,
    host: refuse,
    way: refuse,
    limit: refuse,
    http: { request: refuse },
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  };
  const access = { tlsVerify: undefined, credential: async () => Promise.resolve(undefined) };
  return { registries, access, temporary: tmpdir() };
}
