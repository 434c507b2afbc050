import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { alternate, median } from './measure.ts';
import { figureLine, megabytes, ratioLine, seconds, type Line } from './table.ts';
import { pushTags, writeTags, type TagsShape } from './tagged-images.ts';
import type { Measured, Work } from './works.ts';
import type { Observation, World } from './world.ts';

/** Many images that are to be the same in another place, against skopeo with the very same arguments. */
export const SYNC_WORKS: readonly Work[] = [
  { key: 'sync', run: syncTags },
  { key: 'sync-again', run: syncManyAgain },
  { key: 'sync-plan', run: planMany },
];

const ONE_WAY_MS = 25;
/** What both programs and the bare pool have in flight to a host: waybill's default. */
const AT_ONCE = 10;

/** 60 tags of 4 layers, 3 of them shared, over 50 ms into an empty registry, then once more. skopeo takes minutes for it: one run. */
async function syncTags(world: World): Promise<Measured> {
  const shape: TagsShape = {
    name: 'tags',
    tags: world.options.quick ? 6 : 60,
    shared: [300_000, 150_000, 40_000],
    own: 8_000,
  };
  await pushTags(world.source.host, shape, world.signal);
  const [destination] = world.destinations;
  const near = [world.source.host, destination.host] as const;
  const far = [await world.relay(world.source, ONE_WAY_MS), await world.relay(destination, ONE_WAY_MS)] as const;
  const first: Observation[] = [];
  const again: Observation[] = [];
  const close: Observation[] = [];
  for (let run = 0; run < world.options.runs; run += 1) {
    await destination.wipe();
    first.push(await world.observe(waybillSync(world, shape, ...far)));
    again.push(await world.observe(waybillSync(world, shape, ...far)));
    await destination.wipe();
    close.push(await world.observe(waybillSync(world, shape, ...near)));
  }
  await destination.wipe();
  const peerFirst = await world.observe(skopeoSync(shape, ...far));
  const peerAgain = await world.observe(skopeoSync(shape, ...far));
  await destination.wipe();
  const title = `${shape.tags} tags, 50 ms round trip`;
  const wall = (all: readonly Observation[]): number => median(all.map((one) => one.wallMs));
  const most = (all: readonly Observation[], read: (one: Observation) => number): number => Math.max(...all.map(read));
  const both = (one: Observation): number => one.source.requests + one.destination.requests;
  const into = `${title}, into an empty registry`;
  const unchanged = `${title}, the same again`;
  return {
    observed: { first, again, close, peerFirst: [peerFirst], peerAgain: [peerAgain] },
    lines: [
      ratioLine(
        into,
        'wall',
        { subject: wall(first), peer: peerFirst.wallMs, peerName: 'skopeo', show: seconds },
        1 / 50,
      ),
      ratioLine(into, 'wall', { subject: wall(first), peer: wall(close), peerName: 'no latency', show: seconds }, 1.25),
      count(into, 'requests on both sides', most(first, both), 495),
      count(
        into,
        'requests at the destination',
        most(first, (one) => one.destination.requests),
        310,
      ),
      ratioLine(
        into,
        'CPU',
        { subject: median(first.map((one) => one.cpuMs)), peer: peerFirst.cpuMs, peerName: 'skopeo', show: seconds },
        undefined,
      ),
      ratioLine(
        unchanged,
        'wall',
        { subject: wall(again), peer: peerAgain.wallMs, peerName: 'skopeo', show: seconds },
        1 / 65,
      ),
      count(unchanged, 'requests on both sides', most(again, both), 125),
    ],
  };
}

/** 1,000 tags that are there already, without distance, against the same HEADs by a bare pool. */
async function syncManyAgain(world: World): Promise<Measured> {
  const shape: TagsShape = { name: 'many-tags', tags: world.options.quick ? 100 : 1_000, shared: [2_000] };
  await pushTags(world.source.host, shape, world.signal);
  const [destination] = world.destinations;
  const command = waybillSync(world, shape, world.source.host, destination.host);
  await destination.wipe();
  await world.observe(command);
  const repositories = [
    `http://${world.source.host}/v2/bench/${shape.name}`,
    `http://${destination.host}/v2/mirror/${shape.name}`,
  ];
  const script = join(import.meta.dirname, 'bare-pool.ts');
  const pool = [process.execPath, script, String(AT_ONCE), String(shape.tags), ...repositories];
  const observed = Object.fromEntries(
    await alternate(
      [
        { name: 'waybill', run: async () => world.observe(command) },
        { name: 'bare pool', run: async () => world.observe(pool) },
      ],
      world.options.runs,
    ),
  );
  await destination.wipe();
  const work = `${shape.tags} tags that are there already`;
  const of = (name: string, read: (one: Observation) => number): number => median((observed[name] ?? []).map(read));
  const requests = (one: Observation): number => one.source.requests + one.destination.requests;
  const against = (
    read: (one: Observation) => number,
    show: (value: number) => string,
  ): Parameters<typeof ratioLine>[2] => ({
    subject: of('waybill', read),
    peer: of('bare pool', read),
    peerName: 'bare pool',
    show,
  });
  const peak = Math.max(...(observed['waybill'] ?? []).map((one) => one.peakBytes));
  return {
    observed,
    lines: [
      ratioLine(
        work,
        'wall',
        against((one) => one.wallMs, seconds),
        1.4,
      ),
      ratioLine(
        work,
        'CPU',
        against((one) => one.cpuMs, seconds),
        undefined,
      ),
      ratioLine(work, 'requests', against(requests, String), undefined),
      figureLine(work, 'peak RSS', { value: peak, limit: 150e6, show: megabytes }),
    ],
  };
}

/** Between two registries of `waybill serve`: of the tags half are there, the others have to be created. */
async function planMany(world: World): Promise<Measured> {
  const tags = world.options.quick ? 1_000 : 20_000;
  const [small, full] = [await planOf(world, tags / 4), await planOf(world, tags)];
  const work = `${tags} tags planned over HTTP`;
  const perTag = (one: Planned): number => one.requests / one.tags;
  return {
    observed: { plan: [full.observation], quarter: [small.observation] },
    lines: [
      figureLine(work, 'wall', { value: full.observation.wallMs, limit: 60_000, show: seconds }),
      figureLine(work, 'peak RSS', { value: full.observation.peakBytes, limit: 400e6, show: megabytes }),
      ratioLine(
        work,
        'requests for a tag',
        {
          subject: perTag(full),
          peer: perTag(small),
          peerName: 'a quarter of them',
          show: (value) => value.toFixed(2),
        },
        1.05,
      ),
    ],
  };
}

interface Planned {
  readonly tags: number;
  readonly requests: number;
  readonly observation: Observation;
}

async function planOf(world: World, tags: number): Promise<Planned> {
  const shape: TagsShape = { name: 'planned', tags, shared: [2_000] };
  const directory = await world.directory('served');
  await writeTags(join(directory, 'source', 'bench', shape.name), shape);
  await writeTags(join(directory, 'destination', 'mirror', shape.name), { ...shape, tags: tags / 2 });
  await using stack = new AsyncDisposableStack();
  const source = await serve(world, join(directory, 'source'), stack);
  const destination = await serve(world, join(directory, 'destination'), stack);
  const command = [...waybillSync(world, shape, source, destination), '--dry-run', '--json'];
  const observation = await world.observe(command);
  const result = JSON.parse(observation.stdout) as {
    readonly totals: { readonly images: number; readonly requests: number };
  };
  if (result.totals.images !== tags) throw new Error(`planned ${String(result.totals.images)} of ${String(tags)} tags`);
  return { tags, requests: result.totals.requests, observation: { ...observation, stdout: '' } };
}

/** `127.0.0.1:PORT` of a registry in a process of its own. */
async function serve(world: World, directory: string, stack: AsyncDisposableStack): Promise<string> {
  const [program = '', ...args] = world.waybill.run('serve', directory);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  stack.defer(() => void child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the registry ended before it listened')));
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(new URL(text.trim()).host));
  });
}

function waybillSync(world: World, { name }: TagsShape, from: string, to: string): readonly string[] {
  return world.waybill.run(...likeSkopeo(`${from}/bench/${name}`, `${to}/mirror`), '--attached', 'none');
}

function skopeoSync({ name }: TagsShape, from: string, to: string): readonly string[] {
  return ['skopeo', ...likeSkopeo(`${from}/bench/${name}`, `${to}/mirror`)];
}

function likeSkopeo(source: string, destination: string): readonly string[] {
  const plain = ['--src-tls-verify=false', '--dest-tls-verify=false'];
  return ['--insecure-policy', 'sync', '--all', ...plain, '--src', 'docker', '--dest', 'docker', source, destination];
}

function count(work: string, figure: string, value: number, limit: number): Line {
  return figureLine(work, figure, { value, limit, show: String });
}
