import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ImageName } from '../image/index.ts';
import { Failure, explainUnreadable } from '../runtime/failure.ts';
import { isErrno } from '../runtime/owned-files.ts';
import { renderForeign } from '../runtime/text.ts';
import { scopesOfImage } from './image-scopes.ts';
import { readSettingsFile } from './settings-file.ts';

/** A setting, and where it was made. */
export interface Placed<T> {
  readonly value: T;
  /** `FILE, SCOPE` */
  readonly origin: string;
}

/** Where signatures of an image are kept beside its registry (containers-registries.d(5)). */
export interface SignatureStores {
  /** The base URL of simple signing's signatures: `file:`, `http:` or `https:`. */
  readonly lookaside?: Placed<URL>;
  /** The same for writing. */
  readonly staging?: Placed<URL>;
  /** Signatures are also read from, and written to, the registry itself, in cosign's way. */
  readonly attachments?: Placed<boolean>;
}

export interface SignatureStorePlaces {
  /** `--registries.d` */
  readonly named: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** The machine's own directory of settings. */
  readonly system?: string;
}

const MOST_FILES = 1000;

/**
 * Looks an image up in registries.d: the directory that is named, else the user's where there is one, else the machine's. Each key is
 * found for itself, in the nearest scope that has it. Fails with CONFIG_INVALID, STORAGE_FAILED.
 */
export async function findSignatureStores(places: SignatureStorePlaces, image: ImageName): Promise<SignatureStores> {
  const scopes = await readScopes(places);
  const names = [...scopesOfImage(image), DEFAULT];
  const find = <T>(read: (scope: Scope) => T | undefined): Placed<T> | undefined => {
    for (const name of names) {
      const scope = scopes.get(name);
      const value = scope === undefined ? undefined : read(scope);
      if (scope !== undefined && value !== undefined) return { value, origin: `${scope.file}, ${name}` };
    }
    return undefined;
  };
  const lookaside = find((scope) => urlOf(scope, ['lookaside', 'sigstore']));
  const staging = find((scope) => urlOf(scope, ['lookaside-staging', 'sigstore-staging', 'lookaside', 'sigstore']));
  const attachments = find(flagOf);
  return {
    ...(lookaside === undefined ? {} : { lookaside }),
    ...(staging === undefined ? {} : { staging }),
    ...(attachments === undefined ? {} : { attachments }),
  };
}

/** An address for people: a user, a password and a token in a query are for its server alone. */
export function withoutSecrets(address: URL): string {
  const shown = new URL(address);
  [shown.username, shown.password, shown.search, shown.hash] = ['', '', '', ''];
  return shown.href;
}

const DEFAULT = 'default-docker';

interface Scope {
  readonly file: string;
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
}

async function readScopes({
  named,
  environment,
  system = '/etc/containers',
}: SignatureStorePlaces): Promise<ReadonlyMap<string, Scope>> {
  const home = environment['HOME'] || undefined;
  const own = home === undefined ? undefined : path.join(home, '.config/containers/registries.d');
  const candidates =
    named === undefined || named === ''
      ? [...(own === undefined ? [] : [own]), path.join(system, 'registries.d')]
      : [named];
  const scopes = new Map<string, Scope>();
  for (const directory of candidates) {
    const names = await list(directory);
    if (names === undefined && directory === named) throw nothingThere(directory);
    if (names === undefined) continue;
    for (const name of names) for (const scope of await readFile(path.join(directory, name))) add(scopes, scope);
    break;
  }
  return scopes;
}

/** Signatures would be looked for, and written, where nobody meant. */
function nothingThere(directory: string): Failure {
  return new Failure('CONFIG_INVALID', `there is no directory ${directory}, which is to say where signatures are`, {
    side: 'local',
    subject: directory,
    hint: 'correct --registries.d',
  });
}

/** `undefined` when there is no such directory. */
async function list(directory: string): Promise<readonly string[] | undefined> {
  let names: readonly string[];
  try {
    names = await readdir(directory);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw explainUnreadable(error, directory, 'CONFIG_INVALID');
  }
  const files = names.filter((name) => name.endsWith('.yaml'));
  if (files.length <= MOST_FILES) return files.toSorted();
  throw new Failure('LIMIT_EXCEEDED', `more than ${String(MOST_FILES)} files in ${directory}`, {
    side: 'local',
    subject: directory,
  });
}

/** What is said twice would depend on the order of files, and so is refused. */
function add(scopes: Map<string, Scope>, scope: Scope): void {
  const other = scopes.get(scope.name);
  if (other !== undefined)
    throw refuse(scope.file, `${scope.name} stands in ${other.file} too`, 'leave one of them out');
  scopes.set(scope.name, scope);
}

async function readFile(file: string): Promise<readonly Scope[]> {
  const bytes = await readSettingsFile(file);
  if (bytes === undefined) return [];
  const root = asTable(await parseYaml(new TextDecoder().decode(bytes), file), file, 'the file');
  const docker = asTable(root['docker'], file, 'docker');
  const scopes = Object.entries(docker).map(([name, value]) => ({
    file,
    name,
    values: asTable(value, file, `docker.${name}`),
  }));
  if (scopes.some(({ name }) => name === DEFAULT)) throw refuse(file, `docker.${DEFAULT} is no registry`);
  const other = root[DEFAULT];
  return other === undefined ? scopes : [...scopes, { file, name: DEFAULT, values: asTable(other, file, DEFAULT) }];
}

async function parseYaml(text: string, file: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { schema: 'core', logLevel: 'silent' });
  const [error] = document.errors;
  const line = error?.linePos?.[0].line;
  if (error !== undefined) {
    const [reason = ''] = error.message.split('\n');
    throw refuse(line === undefined ? file : `${file}:${String(line)}`, renderForeign(reason));
  }
  try {
    return document.toJS();
  } catch (cause) {
    throw refuse(file, renderForeign(cause instanceof Error ? cause.message : String(cause)));
  }
}

/** Nothing is an empty table: a head without lines below it. */
function asTable(value: unknown, file: string, name: string): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  throw refuse(file, `${renderForeign(name, 120)} must be a table`);
}

function urlOf({ file, name, values }: Scope, keys: readonly string[]): URL | undefined {
  for (const key of keys) {
    const value = values[key] ?? '';
    if (value === '') continue;
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (url !== undefined && /^(?:file|https?):$/.test(url.protocol)) return url;
    throw refuse(file, `${key} of ${renderForeign(name, 120)} must be a URL with file:, http: or https:`);
  }
  return undefined;
}

function flagOf({ file, name, values }: Scope): boolean | undefined {
  const value = values['use-sigstore-attachments'] ?? undefined;
  if (value === undefined || typeof value === 'boolean') return value;
  // As YAML 1.1 has them, and so Go's readers.
  if (value === 'yes' || value === 'on') return true;
  if (value === 'no' || value === 'off') return false;
  throw refuse(file, `use-sigstore-attachments of ${renderForeign(name, 120)} must be true or false`);
}

function refuse(
  file: string,
  why: string,
  hint = 'correct the file; containers-registries.d(5) describes it',
): Failure {
  return new Failure('CONFIG_INVALID', `${file}: ${why}`, { side: 'local', subject: file, hint });
}
