import type { CloudIdentity } from '../cloud/credentials.ts';
import type { Credential, RegistryAccess } from '../distribution/contract.ts';
import type { CertificatePlaces } from '../distribution/trust.ts';
import { renderRepository, type Repository } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { AuthFilePlaces, type NamedAuthFile } from '../settings/auth-file/places.ts';
import { createCertificatePlaces } from '../settings/certificates/places.ts';
import {
  lookUpCredential,
  renderLookedAt,
  type CredentialPlace,
  type LookedAt,
} from '../settings/credential-places.ts';
import type { RegistriesConf } from '../settings/registries/conf.ts';
import { jobPlaces } from './job-credentials.ts';
import type { ParsedOptions } from './options/parsed.ts';
import { parseRegistryLines, registryLinesPlace } from './registry-lines.ts';
import { sideFlagsPlace, type SidePrefix } from './side-flags.ts';

/** How a side reaches its registries, and why with that credential or none. */
export interface SideAccess extends RegistryAccess {
  readonly certificates: CertificatePlaces;
  /** Every place that was looked at for a repository, or would have been, in order: where, and never what. */
  explain(ctx: OperationContext, repository: Repository): Promise<readonly LookedAt[]>;
}

/** How a file says that a registry is reached; before flags, logins and the usual places. One object for one registry. */
export interface OwnAccess {
  readonly credential?: Credential;
  readonly tlsVerify?: boolean;
  readonly certDir?: NamedCertDir;
}

/** A directory of certificates, and what names it. */
export interface NamedCertDir {
  readonly directory: string;
  readonly by: string;
}

/**
 * How a side reaches its registries: what a file says of them, its own flags, then `registries` lines (the longest namespace first), then auth files, then what
 * the job itself brings, else anonymous. Sides without flags of their own get the same object, so that they share tokens. Fails with
 * INPUT_INVALID. Which helpers are asked beside auth files is for registries.conf to say.
 */
export function createAccesses(
  options: ParsedOptions,
  environment: Readonly<Record<string, string>>,
  cloud: CloudIdentity,
  registriesConf: (ctx: OperationContext) => Promise<RegistriesConf>,
  onLookUp: (prefix: SidePrefix, repository: Repository, looked: readonly LookedAt[]) => void = () => undefined,
): (prefix: SidePrefix, hosts: readonly string[], stated?: OwnAccess) => SideAccess {
  const lines = options.all('registries').flatMap((text) => parseRegistryLines(text, environment));
  const files = new AuthFilePlaces();
  const job = jobPlaces(options.text('github-token') ?? '', environment, cloud);
  const known = new Map<string, SideAccess>();
  const ofFiles = new WeakMap<OwnAccess, string>();
  const keyOf = (stated: OwnAccess): string => {
    const key = ofFiles.get(stated) ?? crypto.randomUUID();
    ofFiles.set(stated, key);
    return key;
  };
  return (prefix, hosts, stated) => {
    const own = sideFlagsPlace(options, prefix, hosts);
    const tlsVerify =
      stated?.tlsVerify ?? options.optionalFlag(`${prefix}tls-verify`) ?? options.optionalFlag('tls-verify');
    const named = namedAuthFile(options, environment, prefix);
    const certificates = certificatePlaces(options, environment, prefix, stated?.certDir);
    const key =
      own === undefined && stated === undefined
        ? `shared ${String(tlsVerify)} ${named?.file ?? ''} ${certificates.key}`
        : `${prefix} ${hosts.join(' ')} ${stated === undefined ? '' : keyOf(stated)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const given = [
      ...(stated?.credential === undefined ? [] : [statedPlace(stated.credential, hosts)]),
      ...(own === undefined ? [] : [own]),
      ...(lines.length === 0 ? [] : [registryLinesPlace(lines)]),
    ];
    const placesOf = async (ctx: OperationContext): Promise<readonly CredentialPlace[]> => {
      const { credentialHelpers } = await registriesConf(ctx);
      return [...given, ...files.all(environment, named, credentialHelpers), ...job];
    };
    const access: SideAccess = {
      tlsVerify,
      certificates,
      credential: async (ctx, repository) => {
        const { credential, failure, looked } = await lookUpCredential(ctx, await placesOf(ctx), repository);
        onLookUp(prefix, repository, looked);
        const told = looked.filter(({ outcome }) => outcome !== 'not reached').map(renderLookedAt);
        ctx.emit({ kind: 'debug', text: `credential for ${renderRepository(repository)}: ${told.join('; ')}` });
        if (failure !== undefined) throw failure;
        return credential;
      },
      explain: async (ctx, repository) => (await lookUpCredential(ctx, await placesOf(ctx), repository)).looked,
      ...(options.flag('create-repository')
        ? { createRepository: async (ctx, one) => cloud.createRepository(ctx, one) }
        : {}),
    };
    known.set(key, access);
    return access;
  };
}

/** A mirror on another host gets nothing of it. */
function statedPlace(credential: Credential, hosts: readonly string[]): CredentialPlace {
  return {
    name: credential.origin,
    find: async (_ctx, { registry }) =>
      Promise.resolve(hosts.includes(registry) ? { credential } : { why: `not for ${registry}` }),
  };
}

/** Where a side finds certificates: the directory that a file states, of its own flag or of the command's, else the usual ones. */
export function certificatePlaces(
  options: ParsedOptions,
  environment: Readonly<Record<string, string>>,
  prefix: SidePrefix,
  stated?: NamedCertDir,
): CertificatePlaces {
  if (stated !== undefined) return createCertificatePlaces(environment, stated);
  const flag = [`${prefix}cert-dir`, 'cert-dir'].find((one) => (options.text(one) ?? '') !== '');
  const directory = flag === undefined ? '' : (options.text(flag) ?? '');
  return createCertificatePlaces(environment, flag === undefined ? undefined : { directory, by: `--${flag}` });
}

/** The one auth file that is to be read: the side's own flag, the command's, the containers tools' variable. */
export function namedAuthFile(
  options: ParsedOptions,
  environment: Readonly<Record<string, string>>,
  prefix: SidePrefix,
): NamedAuthFile | undefined {
  const flags = [...new Set([`${prefix}authfile`, 'authfile'])].map((flag) => ({
    by: `--${flag}`,
    file: options.text(flag),
  }));
  const all = [...flags, { by: 'REGISTRY_AUTH_FILE', file: environment['REGISTRY_AUTH_FILE'] }];
  for (const { by, file } of all) if (file !== undefined && file !== '') return { by, file };
  return undefined;
}
