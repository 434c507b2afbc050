import { createCloudIdentity } from '../cloud/credentials.ts';
import type { RegistryPool } from '../distribution/contract.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { Limits } from '../runtime/limits.ts';
import { DEFAULT_LIMITS, SYNC_PER_HOST } from '../runtime/limits.ts';
import type { Endpoint } from '../operation/endpoint.ts';
import type { LoginChange } from '../settings/auth-file/login.ts';
import type { ImageName } from '../image/index.ts';
import type { SignatureStores } from '../settings/signature-stores.ts';
import type { RegistriesConf } from '../settings/registries/conf.ts';
import type { DaemonSettings } from '../transport/contract.ts';
import { parseReference } from '../transport/index.ts';
import { layerSettings } from './conversion.ts';
import { createAccesses, type OwnAccess, type SideAccess } from './credentials.ts';
import type { CommandName } from './options/option.ts';
import type { ParsedOptions } from './options/parsed.ts';
import type { LookupNotes } from './refusals.ts';
import type { SidePrefix } from './side-flags.ts';

/** One run of waybill, whatever door it came through. */
export interface Invocation {
  readonly command: CommandName;
  readonly options: ParsedOptions;
  readonly operands: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Called by the name of skopeo: its defaults hold. */
  readonly calledAsSkopeo: boolean;
  readonly temporary: string;
}

/** An endpoint that can also say why it is reached as it is. */
interface SideEndpoint extends Endpoint {
  readonly access: SideAccess;
}

/** What the operations of one run share. */
export interface Services {
  readonly ctx: OperationContext;
  readonly registries: RegistryPool;
  /** Hears what a login is about to change. */
  readonly noteLogin?: (change: LoginChange) => Promise<void>;
  /** Opens nothing: a reference with how its side is reached. `stated`: what a file says of the registry that they are all on. */
  endpoints(texts: readonly string[], prefix: SidePrefix, stated?: OwnAccess): readonly SideEndpoint[];
  /** What registries.conf says, read once. */
  readonly registriesConf: (ctx: OperationContext) => Promise<RegistriesConf>;
}

type LimitedBy = Pick<Invocation, 'command' | 'options' | 'calledAsSkopeo'>;

export function limitsOf({ command, options, calledAsSkopeo }: LimitedBy): Limits {
  const perHost = options.count('concurrency', 1, 256) ?? (command === 'sync' ? SYNC_PER_HOST : undefined);
  return {
    ...DEFAULT_LIMITS,
    retries: options.count('retry-times', 0, 100) ?? (calledAsSkopeo ? 0 : DEFAULT_LIMITS.retries),
    retryDelayMs: options.durationMs('retry-delay'),
    requestsPerSecond: options.count('requests-per-second', 1, 10_000),
    ...(perHost === undefined ? {} : { perHost }),
  };
}

/** `docker://` may be left out where the text names no transport. */
export function createEndpoints(
  invocation: Invocation,
  registries: RegistryPool,
  registriesConf: Services['registriesConf'],
  allowBare: boolean,
  lookups: LookupNotes,
): Services['endpoints'] {
  const access = createAccesses(
    invocation.options,
    invocation.environment,
    createCloudIdentity({ http: registries.http }),
    registriesConf,
    (prefix, repository, looked) => lookups.note(prefix, repository, looked),
  );
  const { options, environment } = invocation;
  const storesOf = async (image: ImageName): Promise<SignatureStores> => {
    const { findSignatureStores } = await import('../settings/signature-stores.ts');
    return findSignatureStores({ named: options.text('registries.d'), environment }, image);
  };
  return (texts, prefix, stated) => {
    const references = texts.map((text) => parseReference(allowBare ? withTransport(text) : text));
    const hosts = references.flatMap(({ image }) => (image === undefined ? [] : [image.registry]));
    const sharedBlobDir = options.text(`${prefix}shared-blob-dir`);
    const own = access(prefix, hosts, stated);
    const layers = prefix === 'dest-' ? layerSettings(options) : {};
    return references.map((reference) => ({
      reference,
      access: own,
      settings: {
        registries,
        access: own,
        temporary: invocation.temporary,
        ...layers,
        registriesConf,
        signatureStores: storesOf,
        daemon: daemonSettings(options, prefix),
        ...(sharedBlobDir === undefined ? {} : { sharedBlobDir }),
      },
    }));
  };
}

function daemonSettings(options: ParsedOptions, prefix: SidePrefix): DaemonSettings {
  const host = options.text(`${prefix}daemon-host`);
  const certDir = [`${prefix}cert-dir`, 'cert-dir'].map((name) => options.text(name) ?? '').find((one) => one !== '');
  return { ...(host === undefined ? {} : { host }), ...(certDir === undefined ? {} : { certDir }) };
}

const TRANSPORT = /^(?:docker|oci|dir|oci-archive|docker-archive|docker-daemon|containers-storage|sif|tarball|npipe):/;

function withTransport(text: string): string {
  return TRANSPORT.test(text) ? text : `docker://${text}`;
}
