import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isDigest, parseImageName, renderImageName, type ImageName } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import { scopesOfImage } from '../image-scopes.ts';

/** An image as policies know it. */
export interface PolicySubject {
  readonly transport: string;
  /** The reference as it was written, with its transport. */
  readonly text: string;
  readonly location: string;
  readonly image?: ImageName;
}

const PLACES = ['dir', 'oci', 'oci-archive', 'sif'];
const UNSCOPED = ['docker-archive', 'tarball'];
const ATOMIC = /^[^/]*(?:\/[^:/]*(?:\/[^:/]*(?::[^:/]*)?)?)?$/;
const STORE = /^\[(?:[^@\]]+@)?\/[^\]]*\]/;

/**
 * Why a scope can never be one of the transport, as each transport of the containers tools says it; `undefined` where it can. Of
 * transports that are not known here nothing is said.
 */
export function wrongScope(transport: string, scope: string): string | undefined {
  if (scope === '') return undefined;
  if (PLACES.includes(transport)) return wrongPath(scope);
  if (UNSCOPED.includes(transport)) return 'this transport has but the scope ""';
  switch (transport) {
    case 'docker-daemon':
      return isDigest(scope) ? 'an image ID has no scope of its own' : undefined;
    case 'atomic':
      return ATOMIC.test(scope) ? undefined : 'write HOST[/NAMESPACE[/STREAM[:TAG]]]';
    case 'containers-storage':
      return STORE.test(scope) ? undefined : 'it begins with its store: [DRIVER@/PATH] or [/PATH]';
    case 'ostree':
      return wrongPath(scope.slice(0, Math.max(0, scope.indexOf(':'))));
    default:
      return undefined;
  }
}

function wrongPath(scope: string): string | undefined {
  if (!scope.startsWith('/')) return 'write an absolute path';
  if (scope === '/') return 'for all images of the transport write ""';
  const clean = path.posix.normalize(scope).replace(/\/$/, '');
  return clean === scope ? undefined : 'write the path without ., .., doubled slashes and the slash at its end';
}

/**
 * From the image itself to its surroundings, the most specific first. `known`: the scopes that the policy has for this transport.
 * Fails with REFERENCE_INVALID where a policy has scopes for stores and the reference does not say which store it means.
 */
export async function scopesOfSubject(subject: PolicySubject, known: Iterable<string>): Promise<readonly string[]> {
  const { transport, text, location, image } = subject;
  if (image !== undefined) return scopesAtRegistry(image);
  if (UNSCOPED.includes(transport)) return [];
  const place = location.startsWith(`${transport}:`) ? location.slice(transport.length + 1) : location;
  const rest = text.startsWith(`${transport}:`) ? text.slice(transport.length + 1) : text;
  // An ID says nothing of the names that the image has.
  if (transport === 'docker-daemon') return isDigest(rest) ? [] : scopesOfName(parseImageName(rest));
  if (transport === 'containers-storage') return scopesInStore(text, rest, known);
  const real = await realpath(place).catch(() => path.resolve(place));
  const scopes: string[] = [];
  for (let directory = real; directory !== path.dirname(directory); directory = path.dirname(directory))
    scopes.push(directory);
  return scopes;
}

/** However a host is written it is the same: as it stands in the reference first, then as it is asked (RFC 3986, 6.2.3: no `:443`). */
function scopesAtRegistry(image: ImageName): readonly string[] {
  const written = scopesOfName(image);
  const address = `https://${image.registry}`;
  if (!URL.canParse(address)) return written;
  const asked = scopesOfName({ ...image, registry: new URL(address).host });
  return [...new Set([...written.flatMap((scope, at) => [scope, asked[at] ?? scope]), ...asked])];
}

/** Rules for a digest and for a tag hold for an image that is named by both: the digest says more. */
function scopesOfName(image: ImageName): readonly string[] {
  const { registry, path: repository, tag, digest } = image;
  if (tag === undefined || digest === undefined) return scopesOfImage(image);
  const byDigest = renderImageName({ registry, path: repository, digest });
  return [byDigest, ...scopesOfImage({ registry, path: repository, tag })];
}

function scopesInStore(text: string, rest: string, known: Iterable<string>): readonly string[] {
  if ([...known].every((scope) => scope === '')) return [];
  const [, store = '', driver = '', root = ''] =
    /^(\[([a-z0-9]+@)?(\/[^\]+:]*)(?:\+[^\]:]*)?(?::[^\]]*)?\])/.exec(rest) ?? [];
  if (driver === '') {
    throw new Failure(
      'REFERENCE_INVALID',
      `${text} does not say which store it means, and the policy has rules by store`,
      {
        side: 'source',
        subject: text,
        hint: 'write the store: containers-storage:[overlay@/var/lib/containers/storage]NAME',
      },
    );
  }
  const spec = `[${driver}${root}]`;
  const named = rest.slice(store.length).replace(/@[0-9a-f]{3,64}$/, '');
  const isId = named === '' || /^[0-9a-f]{64}$/.test(named);
  const names = isId ? [] : inStore(parseImageName(named));
  return [...names.map((name) => `${spec}${name}`), spec, `[${root}]`];
}

/** Without the wildcards, which are of registries' hosts. */
function inStore(image: ImageName): readonly string[] {
  const isBare = image.tag === undefined && image.digest === undefined;
  return scopesOfName(isBare ? { ...image, tag: 'latest' } : image).filter((scope) => !scope.startsWith('*.'));
}
