import { asObject, invalid, optionalString, optionalStringMap, optionalStrings } from './descriptor.ts';
import { isDigest, type Digest } from './digest.ts';
import type { Platform } from './platform.ts';
import { parseStrictJson } from './strict-json.ts';

/** What waybill reads of an image config (OCI Image 1.1, config.md). The whole document stays available as `raw`. */
export interface ImageConfig {
  readonly platform: Platform;
  readonly created?: string;
  readonly author?: string;
  readonly dockerVersion?: string;
  readonly diffIds: readonly Digest[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly env?: readonly string[];
  readonly raw: Readonly<Record<string, unknown>>;
}

/** Fails with MANIFEST_INVALID. */
export function parseConfig(bytes: Uint8Array): ImageConfig {
  const raw = asObject(parseStrictJson(bytes, 'the image config'), 'the image config');
  const inner = raw['config'] === undefined || raw['config'] === null ? {} : asObject(raw['config'], 'config');
  const rootfs = raw['rootfs'] === undefined || raw['rootfs'] === null ? {} : asObject(raw['rootfs'], 'rootfs');
  const diffIds = (optionalStrings(rootfs['diff_ids'], 'rootfs.diff_ids') ?? []).map((one, at) => {
    if (!isDigest(one)) throw invalid(`rootfs.diff_ids[${String(at)}] is not a digest`);
    return one;
  });
  const created = optionalString(raw['created'], 'created');
  const author = optionalString(raw['author'], 'author');
  const dockerVersion = optionalString(raw['docker_version'], 'docker_version');
  const labels = optionalStringMap(inner['Labels'], 'config.Labels');
  const env = optionalStrings(inner['Env'], 'config.Env');
  const variant = optionalString(raw['variant'], 'variant');
  return {
    platform: {
      os: optionalString(raw['os'], 'os') ?? '',
      architecture: optionalString(raw['architecture'], 'architecture') ?? '',
      ...(variant === undefined || variant === '' ? {} : { variant }),
    },
    diffIds,
    raw,
    ...(created === undefined ? {} : { created }),
    ...(author === undefined ? {} : { author }),
    ...(dockerVersion === undefined ? {} : { dockerVersion }),
    ...(labels === undefined ? {} : { labels }),
    ...(env === undefined ? {} : { env }),
  };
}
