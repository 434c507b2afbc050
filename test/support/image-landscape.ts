/** Images of a made-up company: sizes and sharing have heavy tails. The same for the same seed. */
export interface Landscape {
  readonly seed: number;
  readonly tags: number;
  /** One blob of this many bytes more, needed by a few images. */
  readonly giantBytes?: number;
  /** How much of what is shared is shared across the tree of base images; 0 is none. */
  readonly crossing?: number;
}

export interface LandscapeImage {
  readonly key: string;
  readonly blobs: readonly { readonly digest: string; readonly size: number }[];
}

type Blob = LandscapeImage['blobs'][number];

/**
 * Repositories of Pareto-distributed length, each on a runtime on a distribution, both chosen with Zipf's odds; per repository a
 * layer of dependencies that changes every few tags and one of its own per tag; tags that name the image before them; images of
 * two platforms; and tools that are copied into images of any kind.
 */
export function buildLandscape({ seed, tags, giantBytes, crossing = 0.1 }: Landscape): readonly LandscapeImage[] {
  const random = generator(seed);
  const pareto = (least: number, most: number, shape: number): number =>
    Math.min(most, least / (1 - random()) ** (1 / shape));
  const bytes = (least: number, most: number, shape = 1.1): number => Math.round(pareto(least, most, shape));
  const zipf = (count: number): number => Math.min(count - 1, Math.floor(count ** random()) - 1);
  let made = 0;
  const blob = (size: number): Blob => ({ digest: `sha256:${(made += 1).toString(16).padStart(64, '0')}`, size });
  const list = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);
  const pick = <T>(from: readonly T[]): T => from[zipf(from.length)] as T;

  const distributions = list(40, () => [blob(bytes(3e6, 1e9))]);
  const runtimes = list(300, () => [...pick(distributions), blob(bytes(10e6, 4e9)), blob(bytes(1e5, 1e8))]);
  const tools = list(500, () => blob(bytes(1e6, 2e9)));
  const images: { key: string; blobs: readonly Blob[] }[] = [];
  for (let repository = 0; images.length < tags; repository += 1) {
    const wanted = Math.min(tags - images.length, Math.round(pareto(3, 4000, 0.9)));
    const platforms = random() < 0.2 ? 2 : 1;
    const base = list(platforms, () => pick(runtimes));
    const ownLeast = pareto(2e5, 1e8, 0.8);
    let dependencies = list(platforms, () => blob(bytes(1e6, 3e9)));
    for (let tag = 0; tag < wanted; tag += 1) {
      const key = `docker://from.example/team/app-${String(repository)}:1.${String(tag)}`;
      const before = images.at(-1);
      if (tag > 0 && before !== undefined && random() < 0.15) {
        images.push({ key, blobs: before.blobs });
        continue;
      }
      if (random() < 0.1) dependencies = list(platforms, () => blob(bytes(1e6, 3e9)));
      const own = list(platforms, () => [blob(bytes(ownLeast, 5e9)), blob(bytes(2e3, 2e4, 2))]).flat();
      const tool = random() < crossing ? [pick(tools)] : [];
      images.push({ key, blobs: [...base.flat(), ...dependencies, ...own, ...tool] });
    }
  }
  if (giantBytes !== undefined) {
    const giant = blob(giantBytes);
    for (let i = 0; i < 5; i += 1) {
      const at = Math.floor(random() * images.length);
      const chosen = images[at];
      if (chosen !== undefined) images[at] = { ...chosen, blobs: [...chosen.blobs, giant] };
    }
  }
  return images;
}

/** mulberry32: 0 ≤ value < 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
