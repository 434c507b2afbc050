import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { alternate } from './measure.ts';
import { figureLine, megabytes, seconds } from './table.ts';
import { against, large, titleOf, type Measured, type Work } from './works.ts';
import type { ImageShape, Observation, World } from './world.ts';

const NO_TLS = ['--src-tls-verify=false', '--dest-tls-verify=false'];
const LARGEST_PEAK = 150e6;

/** Archives, against skopeo with the very same arguments. */
export const ARCHIVE_WORKS: readonly Work[] = [
  { key: 'oci-archive', run: packLayout },
  { key: 'to-docker-archive', run: saveFromRegistry },
  { key: 'from-docker-archive', run: pushFromArchive },
  { key: 'large-archive', run: holdArchiveMemory },
];

async function packLayout(world: World): Promise<Measured> {
  const shape = large(world);
  const { layout } = await world.layout(shape);
  const file = join(await world.directory('archives'), 'image.tar');
  const args = ['copy', `oci:${layout}`, `oci-archive:${file}`];
  return compare(world, `${titleOf(shape)}, oci: → oci-archive:`, args, async () => rm(file, { force: true }), 0.7);
}

async function saveFromRegistry(world: World): Promise<Measured> {
  const shape = large(world);
  const image = await world.image(shape);
  const file = join(await world.directory('archives'), 'image.tar');
  const args = ['copy', ...NO_TLS, `docker://${world.source.host}/${image.path}`, `docker-archive:${file}:bench/app:1`];
  const work = `${titleOf(shape)}, registry → docker-archive:`;
  return compare(world, work, args, async () => rm(file, { force: true }), 1);
}

/** The archive is skopeo's, so that both read the same. */
async function pushFromArchive(world: World): Promise<Measured> {
  const shape = large(world);
  const { layout } = await world.layout(shape);
  const [destination] = world.destinations;
  const file = join(await world.directory('archives'), 'image.tar');
  await world.observe(['skopeo', '--insecure-policy', 'copy', `oci:${layout}`, `docker-archive:${file}:bench/app:1`]);
  const args = ['copy', ...NO_TLS, `docker-archive:${file}`, `docker://${destination.host}/bench/saved:1`];
  return compare(world, `${titleOf(shape)}, docker-archive: → registry`, args, async () => destination.wipe(), 1);
}

async function holdArchiveMemory(world: World): Promise<Measured> {
  const layerBytes = world.options.quick ? 20_000_000 : 1_000_000_000;
  const shape: ImageShape = { name: 'archived', layers: 10, layerBytes };
  const { layout } = await world.layout(shape);
  const directory = await world.directory('archives');
  const run = async (...operands: readonly string[]): Promise<Observation> =>
    world.observe(world.waybill.run('--insecure-policy', 'copy', ...operands));
  const file = join(directory, 'image.tar');
  const written = await run(`oci:${layout}`, `oci-archive:${file}`);
  await rm(layout, { recursive: true });
  const read = await run(`oci-archive:${file}`, `dir:${join(directory, 'out')}`);
  await rm(directory, { recursive: true });
  const work = titleOf(shape);
  const how = { limit: LARGEST_PEAK, show: megabytes };
  return {
    observed: { written: [written], read: [read] },
    lines: [
      figureLine(`${work}, oci: → oci-archive:`, 'peak RSS', { value: written.peakBytes, ...how }),
      figureLine(`${work}, oci-archive: → dir:`, 'peak RSS', { value: read.peakBytes, ...how }),
    ],
  };
}

/** The same arguments for both programs, each run after `prepare`. */
async function compare(
  world: World,
  work: string,
  args: readonly string[],
  prepare: () => Promise<void>,
  limit: number,
): Promise<Measured> {
  const contenders = [
    { name: 'waybill', command: world.waybill.run('--insecure-policy', ...args) },
    { name: 'skopeo', command: ['skopeo', '--insecure-policy', ...args] },
  ].map(({ name, command }) => ({
    name,
    run: async (): Promise<Observation> => {
      await prepare();
      return world.observe(command);
    },
  }));
  const observed = Object.fromEntries(await alternate(contenders, world.options.runs));
  const peak = Math.max(...(observed['waybill'] ?? []).map((one) => one.peakBytes));
  return {
    observed,
    lines: [
      ...against(world, observed, work, 'wall', (one) => one.wallMs, { limit, show: seconds }),
      ...against(world, observed, work, 'CPU', (one) => one.cpuMs, { show: seconds }),
      figureLine(work, 'peak RSS', { value: peak, limit: LARGEST_PEAK, show: megabytes }),
    ],
  };
}
