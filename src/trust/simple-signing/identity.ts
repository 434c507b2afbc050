import { parseImageName, renderImageName, renderRepository, type ImageName } from '../../image/index.ts';

/** What the reference in a signature must be for the image that was asked for: `signedIdentity` of containers-policy.json(5). */
export type IdentityRule =
  | { readonly type: 'matchExact' | 'matchRepoDigestOrExact' | 'matchRepository' }
  | { readonly type: 'exactReference'; readonly dockerReference: string }
  | { readonly type: 'exactRepository'; readonly dockerRepository: string }
  /** The image counts as one of `signedPrefix` where its name is `prefix` or below it: for mirrors. */
  | { readonly type: 'remapIdentity'; readonly prefix: string; readonly signedPrefix: string };

/** The rule of a requirement that names none. */
export const DEFAULT_IDENTITY_RULE: IdentityRule = { type: 'matchRepoDigestOrExact' };

/**
 * Whether a signature that claims the reference `signed` is one for the image. `intended` is undefined for images that no registry
 * names: only the rules that name a reference themselves can be met then. What cannot be read as a reference matches nothing.
 */
export function signedIdentityMatches(rule: IdentityRule, intended: ImageName | undefined, signed: string): boolean {
  const claimed = read(signed);
  if (claimed === undefined) return false;
  switch (rule.type) {
    case 'matchExact':
      return intended !== undefined && isSame(intended, claimed);
    case 'matchRepoDigestOrExact':
      return intended !== undefined && isSameOrByDigest(intended, claimed);
    case 'matchRepository':
      return intended !== undefined && renderRepository(intended) === renderRepository(claimed);
    case 'exactReference': {
      const named = read(rule.dockerReference);
      return named !== undefined && isSame(named, claimed);
    }
    case 'exactRepository': {
      const named = read(rule.dockerRepository);
      return named !== undefined && renderRepository(named) === renderRepository(claimed);
    }
    case 'remapIdentity': {
      const remapped = intended === undefined ? undefined : remap(intended, rule.prefix, rule.signedPrefix);
      return remapped !== undefined && isSameOrByDigest(remapped, claimed);
    }
  }
}

/** A bare name is not the same as itself: nobody knows what it stood for. */
function isSame(one: ImageName, other: ImageName): boolean {
  return !isBare(one) && renderImageName(one) === renderImageName(other);
}

/** An image that was asked for by its digest alone may have been signed under any name of its repository. */
function isSameOrByDigest(intended: ImageName, claimed: ImageName): boolean {
  if (isBare(claimed) || isBare(intended)) return false;
  if (intended.tag !== undefined) return isSame(intended, claimed);
  return renderRepository(intended) === renderRepository(claimed);
}

function isBare({ tag, digest }: ImageName): boolean {
  return tag === undefined && digest === undefined;
}

/** The image itself where the prefix is none of its names. */
function remap(image: ImageName, prefix: string, signedPrefix: string): ImageName | undefined {
  const name = renderRepository(image);
  if (name !== prefix && !name.startsWith(`${prefix}/`)) return image;
  const text = `${signedPrefix}${renderImageName(image).slice(prefix.length)}`;
  const remapped = read(text);
  // A prefix is written in full: `busybox` instead of `docker.io/library/busybox` would remap to something else than it says.
  return remapped !== undefined && renderImageName(remapped) === text ? remapped : undefined;
}

function read(text: string): ImageName | undefined {
  try {
    return parseImageName(text);
  } catch {
    return undefined;
  }
}
