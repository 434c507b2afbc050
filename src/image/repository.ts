import { Failure } from '../runtime/failure.ts';
import { isDigest, type Digest } from './digest.ts';
import { quoteForeign } from '../runtime/text.ts';

/** A registry's host and a repository on it. `docker.io` stands for Docker Hub, whatever its servers are called. */
export interface Repository {
  /** `host[:port]`, as credentials and settings are filed under. */
  readonly registry: string;
  readonly path: string;
}

/** A repository with the tag or the digest that was asked for; both when a tag is pinned (`name:tag@digest`). */
export interface ImageName extends Repository {
  readonly tag?: string;
  readonly digest?: Digest;
}

const HOST =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::[0-9]{1,5})?$/;
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const LONGEST_NAME = 255;

export function isTag(text: string): boolean {
  return TAG.test(text);
}

/** Fails with REFERENCE_INVALID when the text cannot be a tag (OCI Distribution 1.1, "Pulling manifests"). */
export function parseTag(text: string): string {
  if (isTag(text)) return text;
  throw refuse(
    text,
    'a tag has at most 128 letters, digits, dots, dashes and underscores, and does not begin with a dot or a dash',
    'a tag',
  );
}

/**
 * Reads `[host[:port]/]path[:tag][@digest]` with Docker Hub's defaults: no host is `docker.io`, a single component there is
 * `library/…`, `index.docker.io` is `docker.io`. No tag is added: callers decide what a bare name means.
 * Fails with REFERENCE_INVALID.
 */
export function parseImageName(text: string): ImageName {
  if (/^[a-f0-9]{64}$/.test(text)) throw refuse(text, 'a bare image ID is not a name');
  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  if (digest !== undefined && !isDigest(digest)) {
    throw refuse(text, 'after @ comes sha256: and 64 hexadecimal characters, or sha512: and 128, in lower case');
  }
  const rest = at < 0 ? text : text.slice(0, at);
  const colon = rest.lastIndexOf(':');
  const hasTag = colon > rest.lastIndexOf('/');
  const tag = hasTag ? rest.slice(colon + 1) : undefined;
  if (tag !== undefined && !isTag(tag)) throw refuse(text, `${quoteForeign(tag, 140)} is not a tag`);
  const repository = splitRepository(hasTag ? rest.slice(0, colon) : rest, text);
  return { ...repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

function splitRepository(name: string, whole: string): Repository {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === 'localhost';
  const registry = isHost ? (first === 'index.docker.io' ? 'docker.io' : first) : 'docker.io';
  const rest = isHost ? name.slice(slash + 1) : name;
  if (!HOST.test(registry) || portOf(registry) > 65_535)
    throw refuse(whole, `${quoteForeign(registry, 80)} is not a registry's host`);
  const path = registry === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
  if (registry.length + 1 + path.length > LONGEST_NAME)
    throw refuse(whole, `a name has at most ${String(LONGEST_NAME)} characters`);
  for (const component of rest.split('/')) {
    if (PATH_COMPONENT.test(component)) continue;
    if (component !== component.toLowerCase()) throw refuse(whole, 'a repository is written in lower case');
    throw refuse(whole, `${quoteForeign(component, 80)} cannot be part of a repository's name`);
  }
  return { registry, path };
}

function portOf(registry: string): number {
  const colon = registry.lastIndexOf(':');
  return colon < 0 ? 0 : Number(registry.slice(colon + 1));
}

/** Reads a registry's host, with an optional `http://` or `https://` in front that people paste. */
export function parseRegistry(text: string): string {
  const host = text.replace(/^https?:\/\//, '').replace(/\/+$/, '');
  if (!HOST.test(host) || portOf(host) > 65_535) throw refuse(text, 'write host or host:port', 'a registry');
  return host === 'index.docker.io' ? 'docker.io' : host;
}

/** Whether the text can be a repository's path, or the beginning of one (OCI Distribution 1.1, "Pulling manifests"). */
export function isRepositoryPath(text: string): boolean {
  return text.length <= LONGEST_NAME && text.split('/').every((component) => PATH_COMPONENT.test(component));
}

/** `host/path`, in full. */
export function renderRepository(name: Repository): string {
  return `${name.registry}/${name.path}`;
}

/** `host/path[:tag][@digest]`, in full: what parseImageName reads back to the same value. */
export function renderImageName(name: ImageName): string {
  const tag = name.tag === undefined ? '' : `:${name.tag}`;
  const digest = name.digest === undefined ? '' : `@${name.digest}`;
  return `${renderRepository(name)}${tag}${digest}`;
}

function refuse(text: string, hint: string, what = 'an image name'): Failure {
  return new Failure('REFERENCE_INVALID', `not ${what}: ${quoteForeign(text, 300)}`, { hint });
}
