import path from 'node:path';

/** Where credentials may be stored, in the order in which they are looked up. */
export type AuthPlace =
  | { readonly kind: 'text'; readonly text: string; readonly origin: string }
  /** `isNamed`: somebody asked for this file; one that cannot be read is an error then. */
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly origin: string;
      readonly isNamed: boolean;
      readonly legacy: boolean;
    };

export interface AuthSurroundings {
  readonly environment: Readonly<Record<string, string>>;
  readonly home: string;
  readonly uid: number | undefined;
  readonly platform: NodeJS.Platform;
}

/**
 * The places of contract.md: a file that was asked for stands alone; else DOCKER_AUTH_CONFIG (JSON, or a file's path), the places of
 * containers' `auth.json`, Docker's `config.json`, `.dockercfg`.
 */
export function authPlaces(
  named: string | undefined,
  { environment, home, uid, platform }: AuthSurroundings,
): readonly AuthPlace[] {
  const file = (where: string, origin = where): AuthPlace => ({
    kind: 'file',
    file: where,
    origin,
    isNamed: false,
    legacy: false,
  });
  const variable = (name: string): string | undefined => (environment[name] === '' ? undefined : environment[name]);
  const asked = named ?? variable('REGISTRY_AUTH_FILE');
  if (asked !== undefined) return [{ ...file(path.resolve(asked)), isNamed: true } as AuthPlace];
  const inline = variable('DOCKER_AUTH_CONFIG');
  const places: AuthPlace[] = [];
  if (inline?.trimStart().startsWith('{') === true)
    places.push({ kind: 'text', text: inline, origin: 'DOCKER_AUTH_CONFIG' });
  else if (inline !== undefined)
    places.push({
      kind: 'file',
      file: path.resolve(inline),
      origin: `DOCKER_AUTH_CONFIG (${inline})`,
      isNamed: true,
      legacy: false,
    });
  const config = variable('XDG_CONFIG_HOME') ?? path.join(home, '.config');
  places.push(file(primaryAuthFile({ environment, home, uid, platform })));
  places.push(file(path.join(config, 'containers', 'auth.json')));
  places.push(file(dockerConfigFile({ environment, home })));
  places.push({ ...file(path.join(home, '.dockercfg')), legacy: true } as AuthPlace);
  return places.filter(
    (place, at) =>
      place.kind === 'text' || places.findIndex((other) => other.kind === 'file' && other.file === place.file) === at,
  );
}

/** Where `login` writes unless told otherwise. */
export function primaryAuthFile({ environment, home, uid, platform }: AuthSurroundings): string {
  const runtime = environment['XDG_RUNTIME_DIR'];
  if (runtime !== undefined && runtime !== '') return path.join(runtime, 'containers', 'auth.json');
  if (platform === 'linux' && uid !== undefined) return path.join('/run/containers', String(uid), 'auth.json');
  return path.join(home, '.config', 'containers', 'auth.json');
}

export function dockerConfigFile({ environment, home }: Pick<AuthSurroundings, 'environment' | 'home'>): string {
  const directory = environment['DOCKER_CONFIG'];
  return path.join(directory === undefined || directory === '' ? path.join(home, '.docker') : directory, 'config.json');
}
