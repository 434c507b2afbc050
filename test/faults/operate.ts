import type { RegistryAccess } from '../../src/distribution/contract.ts';
import { createRegistryPool } from '../../src/distribution/pool.ts';
import type { CertificatePlaces } from '../../src/distribution/trust.ts';
import { parsePlatform } from '../../src/image/index.ts';
import { copy } from '../../src/operation/copy.ts';
import type { Endpoint } from '../../src/operation/endpoint.ts';
import { inspectImage } from '../../src/operation/inspect.ts';
import { deleteImage, listTags } from '../../src/operation/repository.ts';
import type { OperationContext } from '../../src/runtime/context.ts';
import { toFailure } from '../../src/runtime/failure.ts';
import type { Limits } from '../../src/runtime/limits.ts';
import { Secret } from '../../src/runtime/secret.ts';
import type { EndpointSettings } from '../../src/transport/contract.ts';
import { parseReference } from '../../src/transport/index.ts';
import { aContext } from '../support/context.ts';
import { WRITER } from '../support/dialect-tokens.ts';
import { REPOSITORY } from './image.ts';
import type { FaultRow, Operation, Outcome } from './row.ts';
import { AUTHORITY, type Stage } from './stage.ts';

/** How an operation ended, and what it said. */
export interface Ending {
  readonly outcome: Outcome;
  readonly message: string;
  /** The digest that inspect told, or the tags that were listed. */
  readonly answer?: string | readonly string[];
}

/** Where a copy puts the image: a registry, or an OCI layout on disk. */
export type Target = 'registry' | 'layout';

/**
 * How long silence is borne, and how often. Short where it is the fault, though not so short that a busy machine is silent
 * where nothing is wrong.
 */
const PATIENCE = {
  ofSilence: { ms: 800, retries: 1 },
  ofSilenceThatEnds: { ms: 1_500, retries: 2 },
  otherwise: { ms: 8_000, retries: 2 },
} as const;

/** The limits under which cells run: a few attempts without waits between them. */
function limitsOf({ isSilent, promise }: FaultRow, operation: Operation): Partial<Limits> {
  const silence = promise[operation] === 'succeeds' ? 'ofSilenceThatEnds' : 'ofSilence';
  const { ms, retries } = PATIENCE[isSilent === true ? silence : 'otherwise'];
  return { retries, retryDelayMs: 1, connectMs: ms, headersMs: ms, idleMs: ms, pages: 50, retryAfterCapMs: 50 };
}

/** Does what the stage is set for, in this process. Never rejects. */
export async function operate(row: FaultRow, stage: Stage, target: Target): Promise<Ending> {
  const { now } = stage.variant;
  const plain = aContext({ limits: limitsOf(row, stage.operation) });
  const ctx: OperationContext = {
    ...plain,
    emit: (event) => {
      if (event.kind === 'retry') stage.front?.tried();
    },
  };
  await using registries = createRegistryPool({
    limits: ctx.limits,
    userAgent: 'waybill/test',
    ...(now === undefined ? {} : { now }),
  });
  const at = (reference: string, access: RegistryAccess = accessTo(stage)): Endpoint => {
    const settings: EndpointSettings = { registries, access, temporary: `${stage.directory}/tmp` };
    return { reference: parseReference(reference), settings };
  };
  const faulty = at(`docker://${stage.host}/${REPOSITORY}:v1`);
  try {
    switch (stage.operation) {
      case 'copy from': {
        const place = target === 'layout' ? `oci:${layoutOf(stage)}:v1` : `docker://${stage.honest.host}/run/app:v1`;
        return await copied(ctx, faulty, at(place, OPEN));
      }
      case 'copy to':
        return await copied(ctx, at(`docker://${stage.honest.host}/${REPOSITORY}:v1`, OPEN), faulty);
      case 'inspect': {
        const platform = parsePlatform('linux/amd64');
        const { Digest: answer } = await inspectImage(ctx, { image: faulty, platform, noTags: false });
        return { outcome: 'succeeds', message: '', answer };
      }
      case 'list-tags':
        return {
          outcome: 'succeeds',
          message: '',
          answer: await listTags(ctx, at(`docker://${stage.host}/${REPOSITORY}`)),
        };
      case 'delete':
        await deleteImage(ctx, faulty);
        return { outcome: 'succeeds', message: '' };
    }
  } catch (error) {
    const { code, message } = toFailure(error);
    return { outcome: code, message };
  }
}

export function layoutOf(stage: Stage): string {
  return `${stage.directory}/layout`;
}

const OPEN: RegistryAccess = {
  tlsVerify: undefined,
  credential: async () => Promise.resolve(undefined),
};

const KNOWN: CertificatePlaces = {
  key: 'faults',
  find: async () =>
    Promise.resolve({
      directory: '',
      by: 'the test',
      authorities: [{ file: 'ca.crt', pem: AUTHORITY.cert }],
      clients: [],
      unused: [],
    }),
};

function accessTo({ variant: { tls } }: Stage): RegistryAccess {
  return {
    tlsVerify: tls === undefined ? undefined : tls !== 'not checked',
    ...(tls === 'expired' ? { certificates: KNOWN } : {}),
    credential: async () =>
      Promise.resolve({
        kind: 'basic',
        username: WRITER.name,
        password: new Secret(WRITER.password),
        origin: 'the test',
      }),
  };
}

async function copied(ctx: OperationContext, source: Endpoint, destination: Endpoint): Promise<Ending> {
  const result = await copy(ctx, {
    source,
    destinations: [{ ...destination, names: [] }],
    selection: { kind: 'all' },
    attached: 'all',
    preserveDigests: false,
    dryRun: false,
    policy: 'none',
  });
  const done = result.images[0]?.destinations[0];
  if (done?.error !== undefined) return { outcome: done.error.code, message: done.error.message };
  return { outcome: 'succeeds', message: '', answer: done?.digest ?? '' };
}
