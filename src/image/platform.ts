import { Failure } from '../runtime/failure.ts';

/** OCI Image 1.1, image-index.md, `platform`. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
  readonly osVersion?: string;
  readonly osFeatures?: readonly string[];
}

/** `os/architecture[/variant]`. */
export function renderPlatform(platform: Platform): string {
  return [platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/');
}

/** Names that people use for what the registries call something else (as containerd normalises them). */
const ARCHITECTURE_ALIASES: Readonly<Record<string, readonly [architecture: string, variant?: string]>> = {
  x86_64: ['amd64'],
  'x86-64': ['amd64'],
  i386: ['386'],
  aarch64: ['arm64'],
  armhf: ['arm', 'v7'],
  armel: ['arm', 'v6'],
};

/** Fails with INPUT_INVALID when the text is not `os/architecture[/variant]`. */
export function parsePlatform(text: string): Platform {
  const parts = text.trim().split('/');
  const [os, architecture, variant] = parts;
  const isWord = (part: string): boolean => /^[a-z0-9_.-]+$/i.test(part);
  if (os === undefined || architecture === undefined || parts.length > 3 || !parts.every(isWord)) {
    throw new Failure('INPUT_INVALID', `not a platform: ${JSON.stringify(text)}`, {
      hint: 'write os/architecture or os/architecture/variant, for example linux/arm64/v8',
    });
  }
  const [known, impliedVariant] = ARCHITECTURE_ALIASES[architecture.toLowerCase()] ?? [architecture.toLowerCase()];
  const chosen = (variant ?? impliedVariant)?.toLowerCase();
  return { os: os.toLowerCase(), architecture: known, ...(chosen === undefined ? {} : { variant: chosen }) };
}

const ARM_VARIANTS: Readonly<Record<string, readonly string[]>> = { arm: ['v8', 'v7', 'v6', 'v5'], arm64: ['v8'] };

/**
 * The variants that run where `platform` is wanted, best first; `''` stands for a platform without a variant. The order
 * is skopeo's: a variant is followed by the lower ones and by none; no variant wanted means none first, then all.
 */
function acceptedVariants(platform: Platform): readonly string[] {
  const known = ARM_VARIANTS[platform.architecture] ?? [];
  if (platform.variant === undefined) return ['', ...known];
  const at = known.indexOf(platform.variant);
  return at < 0 ? [platform.variant, ''] : [...known.slice(at), ''];
}

/** 0 is the best match, larger is worse, `undefined` is no match. */
export function rankPlatform(wanted: Platform, offered: Platform | undefined): number | undefined {
  if (offered === undefined || offered.os !== wanted.os || offered.architecture !== wanted.architecture)
    return undefined;
  const rank = acceptedVariants(wanted).indexOf(offered.variant ?? '');
  return rank < 0 ? undefined : rank;
}
