import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import { readSettingsFile } from '../../settings/settings-file.ts';

/** A context of docker's command line, as far as it says where the engine is. */
export interface DockerContext {
  readonly name: string;
  readonly host: string;
  /** With `ca.pem`, `cert.pem`, `key.pem`, as far as they were given. */
  readonly certificates?: string;
  /** Whatever certificate the engine shows is taken. */
  readonly skipsVerification: boolean;
}

/** What docker calls the engine that no context describes. */
const NONE = 'default';

/**
 * The context that docker would use: `DOCKER_CONTEXT`, else `docker context use`. `undefined` where that is the default one.
 * Fails with CONFIG_INVALID where it is named and not there, as docker does: the engine of another place is not meant.
 */
export async function readDockerContext(
  environment: Readonly<Record<string, string>>,
): Promise<DockerContext | undefined> {
  const home = environment['HOME'] || environment['USERPROFILE'] || undefined;
  const directory = environment['DOCKER_CONFIG'] || (home === undefined ? undefined : path.join(home, '.docker'));
  const variable = environment['DOCKER_CONTEXT'] || undefined;
  if (directory === undefined) return undefined;
  const name = variable ?? (await currentContext(path.join(directory, 'config.json')));
  if (name === undefined || name === NONE) return undefined;
  // As docker files them: by the sum of the name, which may hold anything.
  const id = createHash('sha256').update(name).digest('hex');
  const file = path.join(directory, 'contexts', 'meta', id, 'meta.json');
  const meta = await readJson(file);
  const by = variable === undefined ? `currentContext in ${path.join(directory, 'config.json')}` : 'DOCKER_CONTEXT';
  if (meta === undefined) throw wrong(file, `there is no docker context ${quoteForeign(name, 80)}, which ${by} names`);
  const endpoint = memberOf(memberOf(meta, 'Endpoints'), 'docker');
  const host = memberOf(endpoint, 'Host');
  if (typeof host !== 'string' || host === '')
    throw wrong(file, `the docker context ${quoteForeign(name, 80)} says of no engine where it is`);
  const certificates = path.join(directory, 'contexts', 'tls', id, 'docker');
  return {
    name,
    host,
    ...((await isDirectory(certificates)) ? { certificates } : {}),
    skipsVerification: memberOf(endpoint, 'SkipTLSVerify') === true,
  };
}

async function currentContext(file: string): Promise<string | undefined> {
  const current = memberOf(await readJson(file), 'currentContext');
  return typeof current === 'string' && current !== '' ? current : undefined;
}

async function readJson(file: string): Promise<unknown> {
  const bytes = await readSettingsFile(file);
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw wrong(file, 'it is not JSON', error);
  }
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

async function isDirectory(directory: string): Promise<boolean> {
  const found = await stat(directory).catch(() => undefined);
  return found?.isDirectory() === true;
}

function wrong(file: string, why: string, cause?: unknown): Failure {
  return new Failure('CONFIG_INVALID', `${file}: ${why}`, {
    side: 'local',
    subject: file,
    hint: 'see `docker context ls`; DOCKER_HOST, --src-daemon-host and --dest-daemon-host come before contexts',
    cause,
  });
}
