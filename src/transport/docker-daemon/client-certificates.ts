import path from 'node:path';
import type { SecureContextOptions } from 'node:tls';
import { Failure } from '../../runtime/failure.ts';
import { readPemFile } from '../../settings/certificates/pem.ts';
import type { EngineAddress } from './address.ts';

export interface CertificateChoice {
  /** `--*-cert-dir`. */
  readonly directory?: string | undefined;
  /** Where docker's context keeps its own. */
  readonly ofContext?: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** False: whatever the engine shows is taken. */
  readonly verify: boolean;
}

/** What TLS with an engine needs beside Node's defaults. */
export type EngineTls = Pick<SecureContextOptions, 'ca' | 'cert' | 'key'> & { readonly rejectUnauthorized: boolean };

/**
 * `ca.pem`, `cert.pem` and `key.pem`, as docker and skopeo name them, from the directory of the flag; for an engine that docker's
 * context names from there, for one that the environment names from `DOCKER_CERT_PATH`, else from `~/.docker`: there they may be missing. Fails with CONFIG_INVALID, naming the file.
 */
export async function readEngineTls(
  address: EngineAddress,
  { directory, ofContext, environment, verify }: CertificateChoice,
): Promise<EngineTls> {
  const isNamed = directory !== undefined && directory !== '';
  const usual = address.isFromEnvironment ? environmentsDirectory(environment) : ofContext;
  const from = isNamed ? directory : usual;
  if (from === undefined) return { rejectUnauthorized: verify };
  const read = async (name: string): Promise<string | undefined> => readPem(path.join(from, name), isNamed);
  const ca = verify ? await read('ca.pem') : undefined;
  const [cert, key] = [await read('cert.pem'), await read('key.pem')];
  if ((cert === undefined) !== (key === undefined)) {
    const missing = path.join(from, cert === undefined ? 'cert.pem' : 'key.pem');
    throw unusable(missing, 'there is only the other half of the pair');
  }
  const tls = {
    rejectUnauthorized: verify,
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined || key === undefined ? {} : { cert, key }),
  };
  const { createSecureContext } = await import('node:tls');
  try {
    createSecureContext(tls);
  } catch (error) {
    throw unusable(from, 'these are no certificate and key that belong together', error);
  }
  return tls;
}

function environmentsDirectory(environment: Readonly<Record<string, string>>): string | undefined {
  const { DOCKER_CERT_PATH, HOME } = environment;
  if (DOCKER_CERT_PATH !== undefined && DOCKER_CERT_PATH !== '') return DOCKER_CERT_PATH;
  return HOME === undefined || HOME === '' ? undefined : path.join(HOME, '.docker');
}

async function readPem(file: string, isNeeded: boolean): Promise<string | undefined> {
  const pem = await readPemFile(file);
  if (pem === undefined && isNeeded) throw unusable(file, 'there is no such file');
  return pem;
}

function unusable(file: string, why: string, cause?: unknown): Failure {
  return new Failure('CONFIG_INVALID', `${file}: ${why}`, {
    side: 'local',
    subject: file,
    hint: 'a Docker daemon behind TLS needs ca.pem, cert.pem and key.pem in one directory',
    cause,
  });
}
