import { tmpdir } from 'node:os';
import { createRegistryPool } from '../../src/distribution/pool.ts';
import { copy } from '../../src/operation/copy.ts';
import type { Endpoint } from '../../src/operation/endpoint.ts';
import type { DestinationResult } from '../../src/operation/result.ts';
import { DEFAULT_LIMITS } from '../../src/runtime/limits.ts';
import type { FailureCode } from '../../src/runtime/failure.ts';
import { Secret } from '../../src/runtime/secret.ts';
import type { RegistryPool } from '../../src/distribution/contract.ts';
import { parseReference } from '../../src/transport/index.ts';
import type { TestContext } from '../support/context.ts';
import type { Dialect } from '../support/dialect.ts';
import type { User } from '../support/dialect-tokens.ts';
import { DIALECTS } from '../support/dialects.ts';
import type { FaultyRegistry } from '../support/faulty-registry.ts';

/** What waybill promises where a product goes its own way. Written down here, and not derived from the dialect. */
export interface Promised {
  /** Reading from a repository that is not there, with a credential. */
  readonly missingRepository: FailureCode;
  /** Its tags. */
  readonly missingTags: FailureCode;
  readonly untag: 'done' | FailureCode;
  readonly remove: 'done' | FailureCode;
  readonly catalog: 'listed' | FailureCode;
  /** Moving a tag that may not be moved; not set where no public source tells what happens. */
  readonly moveFrozen?: FailureCode;
  /** Whether the blobs of a neighbour's image are mounted. */
  readonly mounts: boolean;
}

const USUAL: Promised = {
  missingRepository: 'REPOSITORY_UNKNOWN',
  missingTags: 'REPOSITORY_UNKNOWN',
  untag: 'done',
  remove: 'done',
  catalog: 'UNSUPPORTED',
  moveFrozen: 'TAG_IMMUTABLE',
  mounts: true,
};
const HIDDEN = { missingRepository: 'AUTH_DENIED', missingTags: 'AUTH_DENIED' } as const;
const UNREMOVABLE = { untag: 'UNSUPPORTED', remove: 'UNSUPPORTED' } as const;
const { moveFrozen: _unknown, ...WITHOUT_FROZEN } = USUAL;

const PROMISED: Readonly<Record<string, Promised>> = {
  'OCI Distribution 1.1': WITHOUT_FROZEN,
  'Docker Hub': { ...USUAL, ...HIDDEN, ...UNREMOVABLE, catalog: 'AUTH_DENIED', moveFrozen: 'AUTH_DENIED' },
  GHCR: { ...WITHOUT_FROZEN, ...HIDDEN, ...UNREMOVABLE },
  ECR: USUAL,
  'Google Artifact Registry': { ...USUAL, remove: 'UNSUPPORTED' },
  ACR: { ...USUAL, catalog: 'listed' },
  Harbor: { ...USUAL, missingRepository: 'MANIFEST_UNKNOWN', untag: 'UNSUPPORTED', catalog: 'listed' },
  Quay: { ...USUAL, ...HIDDEN, catalog: 'listed' },
  Artifactory: { ...USUAL, remove: 'UNSUPPORTED', moveFrozen: 'AUTH_DENIED' },
  GitLab: WITHOUT_FROZEN,
};

export const CASES: readonly { readonly name: string; readonly dialect: Dialect; readonly promised: Promised }[] =
  DIALECTS.map((dialect) => {
    const promised = PROMISED[dialect.name];
    if (promised === undefined) throw new Error(`nothing is promised for ${dialect.name}`);
    return { name: dialect.name, dialect, promised };
  });

export type Who = User | undefined;

/** One end at a registry, as somebody. Every call has connections and tokens of its own unless a pool is given. */
export function endpointAt(
  registry: FaultyRegistry,
  name: string,
  who: Who,
  registries: RegistryPool = aPool(),
  mountFrom?: readonly string[],
): Endpoint {
  const credential =
    who === undefined
      ? undefined
      : ({ kind: 'basic', username: who.name, password: new Secret(who.password), origin: 'the test' } as const);
  return {
    reference: parseReference(`docker://${registry.host}/${name}`),
    settings: {
      registries,
      access: { tlsVerify: undefined, credential: async () => Promise.resolve(credential) },
      temporary: tmpdir(),
      ...(mountFrom === undefined ? {} : { mountFrom }),
    },
  };
}

export function aPool(): RegistryPool {
  return createRegistryPool({ limits: DEFAULT_LIMITS, userAgent: 'waybill/test' });
}

/** Copies everything, attachments included, to one destination. */
export async function copied(ctx: TestContext, source: Endpoint, destination: Endpoint): Promise<DestinationResult> {
  const result = await copy(ctx, {
    source,
    destinations: [{ ...destination, names: [] }],
    selection: { kind: 'all' },
    attached: 'all',
    preserveDigests: true,
    dryRun: false,
    policy: 'none',
  });
  const [only] = result.images.flatMap((image) => image.destinations);
  if (only === undefined) throw new Error('a copy without a destination');
  return only;
}
