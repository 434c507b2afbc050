import { statSync } from 'node:fs';
import path from 'node:path';
import type { CertificatePlaces, RegistryCertificates } from '../../distribution/trust.ts';
import { Failure } from '../../runtime/failure.ts';

/** Where containers tools look for a registry's certificates, in order (containers-certs.d(5)). */
const SYSTEM_PLACES: readonly string[] = ['/etc/containers/certs.d', '/etc/docker/certs.d'];

/** A directory that a person named, and how: `--cert-dir`. No other is read then. */
export interface NamedCertificates {
  readonly directory: string;
  readonly by: string;
}

/**
 * The certificates for registries: of the directory that was named, else of the first of the directories that is there for
 * `host[:port]` as the reference has it. Nothing is read, nor the reader loaded, where there is none. Fails with CONFIG_INVALID where
 * what was named is no directory.
 */
export function createCertificatePlaces(
  environment: Readonly<Record<string, string>>,
  named: NamedCertificates | undefined,
  systemPlaces: readonly string[] = SYSTEM_PLACES,
): CertificatePlaces {
  if (named !== undefined && isNoDirectory(named.directory)) throw noSuchDirectory(named.directory, named.by);
  const home = environment['HOME'] || environment['USERPROFILE'] || undefined;
  const own = home === undefined ? [] : [path.join(home, '.config/containers/certs.d')];
  const found = new Map<string, Promise<RegistryCertificates>>();

  const find = async (registry: string): Promise<RegistryCertificates> => {
    if (named !== undefined) return read(path.resolve(named.directory), named.by, true);
    const candidates = [...own, ...systemPlaces].map((place) => path.join(place, registry));
    const directory = candidates.find(isDirectory);
    if (directory !== undefined) return read(directory, 'certs.d', false);
    return { directory: candidates[0] ?? registry, by: 'certs.d', authorities: [], clients: [], unused: [] };
  };
  return {
    key: named?.directory ?? '',
    find: async (registry) => {
      const known = found.get(registry) ?? find(registry);
      found.set(registry, known);
      return known;
    },
  };
}

async function read(directory: string, by: string, isNamed: boolean): Promise<RegistryCertificates> {
  const { readCertificates } = await import('./read.ts');
  return readCertificates(directory, by, isNamed);
}

/** What a person named is looked at when it is named, and not only where it is needed: a typing error must not pass for trust. */
function isNoDirectory(directory: string): boolean {
  try {
    return statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true;
  } catch {
    return false;
  }
}

export function noSuchDirectory(directory: string, by: string, cause?: unknown): Failure {
  return new Failure('CONFIG_INVALID', `${by}: there is no directory ${directory}`, {
    side: 'local',
    subject: directory,
    hint: 'name the directory that holds the *.crt, *.cert and *.key files',
    cause,
  });
}

/** One that may not be looked into stands in nobody's way. Synchronous, for there is mostly none, and a connection waits for it. */
function isDirectory(directory: string): boolean {
  try {
    return statSync(directory, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
