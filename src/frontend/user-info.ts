import type { Redactor } from '../runtime/secret.ts';

/** A user name, which may be a token itself, and the password behind it. */
interface UserInfo {
  readonly user: string;
  readonly secret: string | undefined;
}

/**
 * What was pasted inside an address (`https://user:password@host`, `docker://token@host/repository`) is a secret too, though no
 * command takes it there. Gives the texts, for a runner's masks.
 */
export function registerUserInfo(redactor: Redactor, texts: readonly string[]): readonly string[] {
  const found = texts.flatMap((text) => parseUserInfo(text));
  for (const { user, secret } of found) {
    if (secret === undefined) redactor.add(user);
    else redactor.add(secret, user);
  }
  return [...new Set(found.map(({ user, secret }) => secret ?? user))].filter((one) => one.length >= SHORTEST_MASK);
}

/**
 * Of every variable that holds an address with a user and a password (a proxy's, GitLab's `CI_REPOSITORY_URL`), or that is called
 * a secret. A helper program may repeat what is in its environment.
 */
export function registerEnvironment(redactor: Redactor, environment: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(environment)) {
    for (const { user, secret } of value.includes('://') ? parseUserInfo(value) : []) {
      if (secret !== undefined) redactor.add(secret, user);
    }
    const isPath = value.startsWith('/');
    if (SECRET_NAME.test(name) && value.length >= SHORTEST_VALUE && !isPath && !NO_VALUES.has(value))
      redactor.add(value);
  }
}

/** A runner would blacken ordinary words. */
const SHORTEST_MASK = 4;
const SECRET_NAME = /(?:PASSWORD|PASSWD|TOKEN|SECRET|SECRET_ACCESS_KEY|PRIVATE_KEY|API_KEY)$/i;
/** `USE_TOKEN=false` has none; shorter ones are words. */
const NO_VALUES: ReadonlySet<string> = new Set(['false', 'never', 'always']);
const SHORTEST_VALUE = 5;
/** Of a user name without a password and without a scheme before it: shorter ones are names of people and images. */
const SHORTEST_TOKEN = 16;

const DIGEST = /^sha\d+|^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}/;
const HOST = /^(?:localhost|[^/]*\.[^/]*)\//;
/** Of references that are paths. */
const TRANSPORT = /^(?:dir|oci|oci-archive|docker-archive|docker-daemon|containers-storage|sif|tarball)$/;
const PORT = /^\d{1,5}(?:\/|$)/;

/** Of the whole and of each word: a password may hold a space, and a text several addresses. */
function parseUserInfo(text: string): readonly UserInfo[] {
  return [...new Set([text, ...text.split(/[\s,]+/)])].flatMap((word) => parseAddress(word));
}

/**
 * Between `//`, or the beginning, and the last `@` that no digest follows. A slash belongs to the password (RFC 3986 would have it
 * encoded) unless what stands before it could be a host, with its port or without.
 */
function parseAddress(word: string): readonly UserInfo[] {
  const slashes = word.lastIndexOf('//', word.indexOf('@'));
  const rest = slashes < 0 ? word : word.slice(slashes + 2);
  const ats = [...rest.matchAll(/@/g)].map(({ index }) => index).filter((at) => !DIGEST.test(rest.slice(at + 1)));
  const info = rest.slice(0, ats.at(-1) ?? 0);
  const colon = info.indexOf(':');
  const slash = info.indexOf('/');
  const user = colon < 0 ? info : info.slice(0, colon);
  const secret = colon < 0 ? undefined : info.slice(colon + 1);
  const isReference = slashes < 0 || !/^https?:$/.test(word.slice(0, slashes).replace(/^.*[^a-z:]/, ''));
  if (slash >= 0 && secret === undefined && (isReference || HOST.test(info))) return [];
  if (slash >= 0 && secret !== undefined && (slash < colon || (isReference && PORT.test(secret)))) return [];
  if (slashes < 0 && TRANSPORT.test(user)) return [];
  if (secret === undefined && slashes < 0 && user.length < SHORTEST_TOKEN) return [];
  return [
    { user, secret },
    { user: decoded(user), secret: secret === undefined ? undefined : decoded(secret) },
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
