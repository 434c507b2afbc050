import { assignShards } from '../src/operation/sync/shard/assign.ts';
import { measureShards } from '../src/operation/sync/shard/measure.ts';
import { buildLandscape, type Landscape } from '../test/support/image-landscape.ts';
import { figureLine, seconds, type Line } from './table.ts';
import type { Measured, Work } from './works.ts';
import type { World } from './world.ts';

const SEED = 42;
/** Of a fair share: a blob cannot be parted, so one of more than 1.25 would pass the bound alone. */
const GIANT = 1.15;

/** Sharding alone, without a registry: 50,000 images of a made-up company, dealt out to shards. */
export const SHARD_WORKS: readonly Work[] = [{ key: 'shards', run: dealOut }];

async function dealOut({ options }: World): Promise<Measured> {
  const tags = options.quick ? 5_000 : 50_000;
  return Promise.resolve({ observed: {}, lines: [4, 16].flatMap((shards) => simulate({ seed: SEED, tags }, shards)) });
}

function simulate(plain: Landscape, shards: number): readonly Line[] {
  const without = buildLandscape(plain);
  const { unique } = measureShards(without, Array.from<number>({ length: without.length }).fill(0), 1);
  const images = buildLandscape({ ...plain, giantBytes: Math.round((GIANT * unique) / (shards - GIANT)) });
  const began = performance.now();
  const assigned = assignShards(images, shards);
  const tookMs = performance.now() - began;
  const measured = measureShards(images, assigned, shards);
  const at = Math.floor(images.length / 2);
  const added = { key: 'docker://from.example/team/new:1', blobs: (images[at]?.blobs ?? []).slice(0, -1) };
  const again = assignShards([...images, added], shards);
  const moved = assigned.filter((shard, i) => shard !== again[i]).length / images.length;
  const terabytes = (measured.unique / 1e12).toFixed(2);
  const work = `${String(images.length)} tags, ${terabytes} TB, seed ${String(plain.seed)}, ${String(shards)} shards, one blob of ${String(GIANT)} fair shares`;
  const percent = (value: number): string => `${(value * 100).toFixed(2)} %`;
  return [
    figureLine(work, 'largest shard, of the mean', { value: measured.largest, limit: 1.25, show: (x) => x.toFixed(3) }),
    figureLine(work, 'bytes carried twice', { value: measured.duplicated, limit: 0.1, show: percent }),
    figureLine(work, 'time', { value: tookMs, limit: 10_000, show: seconds }),
    {
      work,
      figure: 'moved by one tag more',
      subject: percent(moved),
      peer: '',
      value: percent(moved),
      bound: '',
      met: undefined,
    },
  ];
}
