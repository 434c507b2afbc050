import { parseStrictJson } from '../../image/index.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { Secret } from '../../runtime/secret.ts';
import { renderForeign } from '../../runtime/text.ts';

/** What one entry of an auth file holds. `none`: a mark that a helper has it; `broken`: something that cannot be understood. */
export type AuthEntry =
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret }
  | { readonly kind: 'identity-token'; readonly username: string; readonly token: Secret }
  | { readonly kind: 'registry-token'; readonly token: Secret }
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly why: string };

/** An auth.json of the containers tools or a config.json of Docker's: one format, each reading a part of it. */
export interface AuthDocument {
  /** By key as it is written, in the file's order. */
  readonly entries: ReadonlyMap<string, AuthEntry>;
  /** The helper's name by registry, as it is written. */
  readonly credHelpers: ReadonlyMap<string, string>;
  readonly credsStore: string | undefined;
}

/** A file that holds the entries without `auths` around them is Docker's oldest: `.dockercfg`. */
export type AuthFileForm = 'auths' | 'dockercfg';

/** As much as any real file is, many times over. */
export const LARGEST_AUTH_FILE: number = 1024 * 1024;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads containers-auth.json(5) and the credential parts of Docker's config.json. An empty text is an empty document: people make
 * such files with mktemp. Fails with CONFIG_INVALID, which names the file and the key and never a value.
 */
export function parseAuthDocument(bytes: Uint8Array, file: string, form: AuthFileForm = 'auths'): AuthDocument {
  const root = parseRoot(bytes, file);
  const auths = form === 'dockercfg' ? root : fieldsOf(root['auths'], 'auths', file);
  const entries = Object.entries(auths).map(
    ([key, value]) => [key, parseEntry(fieldsOf(value, `the entry ${shown(key)}`, file), key, file)] as const,
  );
  if (form === 'dockercfg') return { entries: new Map(entries), credHelpers: new Map(), credsStore: undefined };
  const helpers = Object.entries(fieldsOf(root['credHelpers'], 'credHelpers', file)).map(
    ([key, value]) => [key, textOf(value, `credHelpers ${shown(key)}`, file)] as const,
  );
  const credsStore = textOf(root['credsStore'], 'credsStore', file);
  return {
    entries: new Map(entries),
    credHelpers: new Map(helpers.filter(([, name]) => name !== '')),
    credsStore: credsStore === '' ? undefined : credsStore,
  };
}

/** What login writes under a key. */
export function renderAuthEntry(username: string, password: Secret): { readonly auth: string } {
  return { auth: Buffer.from(`${username}:${password.reveal()}`).toString('base64') };
}

function parseRoot(bytes: Uint8Array, file: string): Fields {
  if (bytes.byteLength > LARGEST_AUTH_FILE) throw invalid(file, 'larger than an auth file may be (1 MiB)');
  if (Buffer.from(bytes).toString('latin1').trim() === '') return {};
  const parsed = tryParse(bytes);
  if ('why' in parsed) throw invalid(file, parsed.why);
  return fieldsOf(parsed.value, 'the whole', file);
}

/** Without the parser's own error, which quotes what stands around the place: that may be a password. */
function tryParse(bytes: Uint8Array): { readonly value: unknown } | { readonly why: string } {
  try {
    return { value: parseStrictJson(bytes, 'the content') };
  } catch (error) {
    return { why: toFailure(error).message };
  }
}

function parseEntry(fields: Fields, key: string, file: string): AuthEntry {
  const read = (name: string): string => textOf(fields[name], `${name} of ${shown(key)}`, file);
  const [identity, registry, auth] = [read('identitytoken'), read('registrytoken'), read('auth').trim()];
  const pair = auth === '' ? { username: read('username'), password: read('password') } : decodePair(auth);
  if (identity !== '') return { kind: 'identity-token', username: pair?.username ?? '', token: new Secret(identity) };
  if (registry !== '') return { kind: 'registry-token', token: new Secret(registry) };
  if (pair === undefined) return { kind: 'broken', why: 'auth is not USER:PASSWORD in base64' };
  if (pair.username === '' && pair.password === '') return { kind: 'none' };
  return { kind: 'basic', username: pair.username, password: new Secret(pair.password) };
}

/** Docker once padded passwords with NUL bytes. */
function decodePair(auth: string): { readonly username: string; readonly password: string } | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(auth)) return undefined;
  const text = Buffer.from(auth, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0
    ? undefined
    : { username: text.slice(0, colon), password: text.slice(colon + 1).replaceAll(/^\0+|\0+$/g, '') };
}

function fieldsOf(value: unknown, what: string, file: string): Fields {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Fields;
  throw invalid(file, `${what} is not an object`);
}

function textOf(value: unknown, what: string, file: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  throw invalid(file, `${what} is not a text`);
}

function shown(key: string): string {
  return JSON.stringify(renderForeign(key, 80));
}

function invalid(file: string, why: string): Failure {
  return new Failure('CONFIG_INVALID', `${file}: ${why}`, {
    side: 'local',
    subject: file,
    hint: 'correct the file, or name another one with --authfile; containers-auth.json(5) describes it',
  });
}
