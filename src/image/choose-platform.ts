import { Failure } from '../runtime/failure.ts';
import type { Descriptor } from './descriptor.ts';
import { rankPlatform, renderPlatform, type Platform } from './platform.ts';

/** Marks an image whose layers are compressed with zstd, for readers that would rather have it. */
export const ZSTD_MARK = 'io.github.containers.compression.zstd';

/**
 * The child of an index that runs on `wanted`: the best platform match, then zstd before gzip, then the first. A child without a
 * platform is taken only when nothing matches. Fails with PLATFORM_UNKNOWN, naming what there is.
 */
export function choosePlatform(children: readonly Descriptor[], wanted: Platform): Descriptor {
  let best: { readonly child: Descriptor; readonly rank: number } | undefined;
  for (const child of children) {
    const matched = rankPlatform(wanted, child.platform);
    if (matched === undefined) continue;
    const rank = matched * 2 + (child.annotations?.[ZSTD_MARK] === 'true' ? 0 : 1);
    if (best === undefined || rank < best.rank) best = { child, rank };
  }
  const chosen = best?.child ?? children.find((child) => child.platform === undefined);
  if (chosen !== undefined) return chosen;
  throw unknownPlatform(children, wanted);
}

/** The failure that says which platforms there are instead. */
export function unknownPlatform(children: readonly Descriptor[], wanted: Platform): Failure {
  const offered = children.flatMap(({ platform }) => (platform === undefined ? [] : [renderPlatform(platform)]));
  return new Failure('PLATFORM_UNKNOWN', `the image has no platform ${renderPlatform(wanted)}`, {
    hint:
      offered.length === 0
        ? 'its index names no platforms'
        : `it has: ${[...new Set(offered)].slice(0, 30).join(', ')}`,
  });
}
