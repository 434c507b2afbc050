import type { Credential } from '../distribution/contract.ts';
import type { Repository } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import { Secret } from '../runtime/secret.ts';

/** An `auth.json` of containers (containers-auth.json(5)) or a `config.json` of Docker: they hold the same for us. */
export interface AuthFile {
  readonly file: string;
  /** By key as it is written: `host`, `host/namespace`, `https://index.docker.io/v1/`. */
  readonly auths: ReadonlyMap<string, AuthEntry>;
  /** `docker-credential-NAME` by registry. */
  readonly helpers: ReadonlyMap<string, string>;
  /** The helper for all registries that have none of their own. */
  readonly store: string | undefined;
}

export interface AuthEntry {
  readonly username: string;
  readonly password: string;
  readonly identityToken: string;
  readonly registryToken: string;
}

/** Files that people write for a handful of registries. */
export const LARGEST_AUTH_FILE: number = 4 * 1024 * 1024;
const HELPER = /^[\w.-]{1,64}$/;

/** The key that Docker stores Docker Hub's credential under. */
export const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';

/**
 * Reads the text of such a file. `legacy`: a `.dockercfg`, whose whole is what others call `auths`. Entries without content, which
 * Docker leaves behind for its helpers, count as not there. Fails with CONFIG_INVALID, which never quotes the file.
 */
export function parseAuthFile(text: string, file: string, legacy = false): AuthFile {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch (error) {
    // What the parser says quotes what it read.
    throw invalid(file, error instanceof SyntaxError ? 'is not JSON' : 'cannot be read');
  }
  const top = recordOf(whole, file, 'the file');
  const auths = recordOf(legacy ? top : (top['auths'] ?? {}), file, 'auths');
  const helpers = recordOf(legacy ? {} : (top['credHelpers'] ?? {}), file, 'credHelpers');
  const store = legacy ? undefined : top['credsStore'];
  return {
    file,
    auths: new Map(
      Object.entries(auths).flatMap(([key, entry]) => {
        const read = entryOf(entry, file, key);
        return read === undefined ? [] : [[key, read] as const];
      }),
    ),
    helpers: new Map(
      Object.entries(helpers).flatMap(([key, name]) =>
        name === '' ? [] : [[key, helperOf(name, file, key)] as const],
      ),
    ),
    store: store === undefined || store === '' ? undefined : helperOf(store, file, 'credsStore'),
  };
}

/** What a file says for a repository: an entry, or the helper to ask. `undefined`: nothing. */
export function findInAuthFile(
  { auths, helpers, store }: AuthFile,
  repository: Repository,
):
  | { readonly key: string; readonly entry: AuthEntry }
  | { readonly helper: string; readonly isStore: boolean }
  | undefined {
  const { registry } = repository;
  const own = helpers.get(registry) ?? (registry === 'docker.io' ? helpers.get(DOCKER_HUB_KEY) : undefined);
  if (own !== undefined) return { helper: own, isStore: false };
  const parts = repository.path === '' ? [] : repository.path.split('/');
  for (let length = parts.length; length >= 0; length -= 1) {
    const key = [registry, ...parts.slice(0, length)].join('/');
    const entry = auths.get(key);
    if (entry !== undefined) return { key, entry };
  }
  const wanted = hostOf(registry);
  for (const [key, entry] of auths) {
    // A key with a namespace is for that namespace alone; one that is a URL is Docker's way to name a host.
    const isWhole = !key.includes('/') || /^https?:\/\//.test(key);
    if (isWhole && hostOf(key) === wanted) return { key, entry };
  }
  return store === undefined ? undefined : { helper: store, isStore: true };
}

/** An entry as a credential. */
export function credentialOf(entry: AuthEntry, origin: string): Credential {
  if (entry.identityToken !== '') return { kind: 'identity-token', token: new Secret(entry.identityToken), origin };
  if (entry.registryToken !== '') return { kind: 'registry-token', token: new Secret(entry.registryToken), origin };
  return { kind: 'basic', username: entry.username, password: new Secret(entry.password), origin };
}

/** Docker Hub has three names; URLs are cut down to their host. */
function hostOf(key: string): string {
  const host = key.replace(/^https?:\/\//, '').split('/', 1)[0] ?? '';
  return host === 'docker.io' || host === 'registry-1.docker.io' ? 'index.docker.io' : host;
}

function entryOf(value: unknown, file: string, key: string): AuthEntry | undefined {
  const entry = recordOf(value, file, `the entry ${shown(key)}`);
  const text = (name: string): string => {
    const found = entry[name] ?? '';
    if (typeof found === 'string') return found;
    throw invalid(file, `the ${name} of ${shown(key)} is not text`);
  };
  const identityToken = text('identitytoken');
  const registryToken = text('registrytoken');
  const auth = text('auth');
  let [username, password] = [text('username'), text('password')];
  if (auth !== '') {
    const decoded = decodeAuth(auth);
    if (decoded === undefined) throw invalid(file, `the auth of ${shown(key)} is not base64 of USER:PASSWORD`);
    [username, password] = decoded;
  }
  if (username === '' && identityToken === '' && registryToken === '') return undefined;
  return { username, password, identityToken, registryToken };
}

/** Docker pads the password with zero bytes. */
function decodeAuth(auth: string): readonly [string, string] | undefined {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(auth)) return undefined;
  const decoded = Buffer.from(auth, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0) return undefined;
  return [decoded.slice(0, colon), decoded.slice(colon + 1).replace(/^\0+|\0+$/g, '')];
}

function helperOf(value: unknown, file: string, key: string): string {
  if (typeof value === 'string' && HELPER.test(value)) return value;
  throw invalid(file, `the credential helper of ${shown(key)} has no usable name`);
}

function recordOf(value: unknown, file: string, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw invalid(file, `${what} is not an object`);
}

/** Keys are names of registries; whatever else stands there is not repeated at length. */
function shown(key: string): string {
  return JSON.stringify(key.replace(/\/\/[^/@]*@/, '//').slice(0, 100));
}

function invalid(file: string, what: string): Failure {
  return new Failure('CONFIG_INVALID', `${file}: ${what}`, {
    side: 'local',
    subject: file,
    hint: 'correct the file, name another one with --authfile, or log in again',
  });
}
