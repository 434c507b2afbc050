import { Failure } from '../runtime/failure.ts';
import type { Limits } from '../runtime/limits.ts';
import { createHostClient } from './catalog.ts';
import { createRepositoryClient } from './client.ts';
import { createConnections } from './connections.ts';
import type { RegistryAccess, RegistryPool } from './contract.ts';
import { HostGate, type HostLimits } from './gate.ts';
import { createHttpClient } from './http.ts';
import { RateWatch } from './rate-limit.ts';
import { Registry } from './registry.ts';
import type { MachineAuthorities, TlsSettings } from './trust.ts';

export interface RegistryPoolOptions {
  readonly userAgent: string;
  readonly limits: Pick<Limits, 'perHost' | 'requestsPerSecond' | 'connectMs'>;
  /** Where proxies are named; absent: none is. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Absent: the CAs that Node brings, and no others. */
  readonly authorities?: MachineAuthorities;
  readonly tls?: () => Promise<TlsSettings>;
  /** Milliseconds since the epoch; the age of tokens is measured by it. */
  readonly now?: () => number;
}

/** The pool of one process. Nothing is opened, nor is the HTTP client loaded, before the first request. */
export function createRegistryPool({
  userAgent,
  limits,
  environment,
  authorities,
  tls,
  now = Date.now,
}: RegistryPoolOptions): RegistryPool {
  const connections = createConnections({
    userAgent,
    perHost: limits.perHost,
    connectMs: limits.connectMs,
    ...(environment === undefined ? {} : { environment }),
    ...(authorities === undefined ? {} : { authorities }),
    ...(tls === undefined ? {} : { tls }),
  });
  const gates = new Map<string, HostGate>();
  const rates = new RateWatch();
  const registries = new Map<string, Registry>();

  const own = new Map<string, Partial<HostLimits>>();
  const gateOf = (host: string): HostGate => {
    const known = gates.get(host) ?? new HostGate(host, { ...limits, ...own.get(host) });
    gates.set(host, known);
    return known;
  };
  // Two sides may differ in how they trust one host: what was learnt without verification is not used with it.
  const registryOf = (registry: string, { tlsVerify, certificates }: RegistryAccess): Registry => {
    const key = `${registry} ${String(tlsVerify)} ${certificates?.key ?? ''}`;
    const known =
      registries.get(key) ??
      new Registry({ registry, tlsVerify, certificates, userAgent, connections, gateOf, rates, now });
    registries.set(key, known);
    return known;
  };

  return {
    repository: (repository, access, actions, alsoPull = []) =>
      createRepositoryClient(registryOf(repository.registry, access), repository, access, actions, alsoPull),
    way: async (registry, access) => registryOf(registry, access).way(),
    host: (registry, access) => createHostClient(registryOf(registry, access), access),
    limit: (host, few) => {
      if (gates.has(host)) throw new Failure('INTERNAL', `${host} was asked before its limits were known`);
      own.set(host, few);
    },
    http: createHttpClient({ userAgent, connections, gateOf }),
    [Symbol.asyncDispose]: () => connections[Symbol.asyncDispose](),
  };
}
