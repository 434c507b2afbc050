import { startLimiter } from './limiting-proxy.ts';
import { alternate, median, type Contender, type Cost } from './measure.ts';
import { figureLine, megabytes, ratioLine, seconds, type Line } from './table.ts';
import { copyLikeSkopeo, type Tool } from './tools.ts';
import { uploadsAlone } from './uploads-alone.ts';
import type { ImageShape, Observation, World } from './world.ts';

/** One piece of work that is measured, and the bounds it is held to. */
export interface Work {
  readonly key: string;
  /** A plain race that skopeo can run against itself. */
  readonly race?: true;
  run(world: World): Promise<Measured>;
}

export interface Measured {
  readonly lines: readonly Line[];
  /** Every run that counted, by program. */
  readonly observed: Readonly<Record<string, readonly Observation[]>>;
}

const SMALL: ImageShape = { name: 'small', layers: 5, layerBytes: 200_000 };

const MANY: ImageShape = { name: 'many', layers: 300, layerBytes: 2_000 };

export function large(world: World): ImageShape {
  return { name: 'large', layers: 10, layerBytes: world.options.quick ? 5_000_000 : 50_000_000 };
}

function huge(world: World): ImageShape {
  return { name: 'huge', layers: 10, layerBytes: world.options.quick ? 40_000_000 : 400_000_000 };
}

export const WORKS: readonly Work[] = [
  { key: 'large', race: true, run: copyLarge },
  { key: 'memory', run: holdMemory },
  { key: 'far', race: true, run: async (world) => copySmall(world, { oneWayMs: 25, limit: 0.3 }) },
  { key: 'near', race: true, run: async (world) => copySmall(world, { oneWayMs: 0, limit: 1.8 }) },
  { key: 'again', run: copyAgain },
  { key: 'promotion', run: promote },
  { key: 'second-step', run: copyInSecondStep },
  { key: 'fan-out', run: fanOut },
  { key: 'limit-rate', run: holdRate },
  { key: 'refused', run: getPastLimit },
  { key: 'version', run: printVersion },
];

async function copyLarge(world: World): Promise<Measured> {
  const shape = large(world);
  const observed = await race(world, shape, world.source.host, world.destinations[0].host);
  const work = `${titleOf(shape)}, registry → registry`;
  return {
    observed,
    lines: [
      ...against(world, observed, work, 'CPU', (one) => one.cpuMs, { limit: 0.85, show: seconds }),
      ...against(world, observed, work, 'wall', (one) => one.wallMs, { limit: 1, show: seconds }),
      ...against(world, observed, work, 'requests', requestsOf, { show: String }),
    ],
  };
}

async function holdMemory(world: World): Promise<Measured> {
  const [shape, bigger] = [large(world), huge(world)];
  const runs = Math.min(world.options.runs, 3);
  const plain = await copies(world, shape, runs);
  const big = await copies(world, bigger, 1);
  const stored: Observation[] = [];
  for (let run = 0; run < runs; run += 1) {
    const store = { WAYBILL_CACHE_DIR: await world.directory('store') };
    stored.push(...(await copies(world, shape, 1, store)));
  }
  const peak = (all: readonly Observation[]): number => Math.max(...all.map((one) => one.peakBytes));
  const limits = { show: megabytes };
  return {
    observed: { plain, bigger: big, stored },
    lines: [
      figureLine(titleOf(shape), 'peak RSS', { value: peak(plain), limit: 130e6, ...limits }),
      ratioLine(
        titleOf(bigger),
        'peak RSS',
        { subject: peak(big), peer: peak(plain), peerName: `${shape.name} image`, ...limits },
        1.15,
      ),
      figureLine(`${titleOf(shape)}, blob store on`, 'peak RSS', { value: peak(stored), limit: 150e6, ...limits }),
    ],
  };
}

async function copySmall(world: World, far: { readonly oneWayMs: number; readonly limit: number }): Promise<Measured> {
  const [destination] = world.destinations;
  const hosts =
    far.oneWayMs === 0
      ? [world.source.host, destination.host]
      : await Promise.all([world.source, destination].map(async (one) => world.relay(one, far.oneWayMs)));
  const [from = '', to = ''] = hosts;
  const observed = await race(world, SMALL, from, to);
  const work = `${titleOf(SMALL)}, ${far.oneWayMs === 0 ? 'no latency' : `${2 * far.oneWayMs} ms round trip`}`;
  return {
    observed,
    lines: [
      ...against(world, observed, work, 'wall', (one) => one.wallMs, { limit: far.limit, show: seconds }),
      ...against(world, observed, work, 'CPU', (one) => one.cpuMs, { show: seconds }),
      ...against(world, observed, work, 'requests', requestsOf, { show: String }),
    ],
  };
}

async function copyAgain(world: World): Promise<Measured> {
  const image = await world.image(SMALL);
  const [destination] = world.destinations;
  await destination.wipe();
  const command = [...copyTo(world, image.path, [`${destination.host}/${image.path}`]), '--attached', 'none'];
  await world.observe(command);
  const again = await world.observe(command);
  const work = 'unchanged image again, --attached none';
  return {
    observed: { again: [again] },
    lines: [
      count(work, 'requests at the source', again.source.requests, 1),
      count(work, 'requests at the destination', again.destination.requests, 1),
      count(work, 'bytes of blobs read', again.source.blobBytesRead, 0),
      count(work, 'blob writes', again.destination.blobWrites, 0),
    ],
  };
}

async function promote(world: World): Promise<Measured> {
  const shape = large(world);
  const image = await world.image(shape);
  const [registry] = world.destinations;
  await registry.wipe();
  await world.observe(copyTo(world, image.path, [`${registry.host}/stage/app:1`]));
  const command = world.waybill.run(...copyLikeSkopeo(`${registry.host}/stage/app:1`, `${registry.host}/prod/app:1`));
  const promoted = await world.observe([...command, '--json']);
  const work = 'between two repositories of one registry';
  const said = bytesIn(promoted.stdout);
  return {
    observed: { promoted: [promoted] },
    lines: [
      count(work, 'bytes of blobs read', promoted.destination.blobBytesRead, 0),
      count(work, 'blob writes', promoted.destination.blobWrites, 0),
      count(work, 'bytes not said to be mounted', image.blobBytes - (said['mounted'] ?? 0), 0),
    ],
  };
}

async function copyInSecondStep(world: World): Promise<Measured> {
  const image = await world.image(large(world));
  const [first, second] = world.destinations;
  await Promise.all([first.wipe(), second.wipe()]);
  const store = { WAYBILL_CACHE_DIR: await world.directory('store') };
  await world.observe(copyTo(world, image.path, [`${first.host}/${image.path}`]), store);
  const step = await world.observe(copyTo(world, image.path, [`${second.host}/${image.path}`]), store);
  const work = 'a second step of the job, to another registry';
  return {
    observed: { second: [step] },
    lines: [count(work, 'bytes of blobs read', step.source.blobBytesRead, 0)],
  };
}

async function fanOut(world: World): Promise<Measured> {
  const shape = large(world);
  const image = await world.image(shape);
  const targets = world.destinations.map((one) => `${one.host}/${image.path}`);
  const wipe = async (): Promise<void> => void (await Promise.all(world.destinations.map(async (one) => one.wipe())));
  const [peer] = world.peers;
  const contenders: Contender<Observation>[] = [
    {
      name: world.waybill.name,
      run: async () => {
        await wipe();
        return world.observe(copyTo(world, image.path, targets));
      },
    },
    {
      name: 'skopeo',
      run: async () => {
        await wipe();
        const runs: Observation[] = [];
        for (const target of targets) {
          runs.push(await world.observe(peer?.copy(`${world.source.host}/${image.path}`, target) ?? []));
        }
        return runs.reduce(addUp);
      },
    },
    { name: ALONE, run: async () => sendAlone(world, shape, wipe) },
  ];
  const observed = Object.fromEntries(await alternate(contenders, world.options.runs));
  const work = `${titleOf(shape)}, one source → three registries`;
  const read = median((observed[world.waybill.name] ?? []).map((one) => one.source.blobBytesRead));
  const wall = (name: string): number => median((observed[name] ?? []).map((one) => one.wallMs));
  return {
    observed,
    lines: [
      ...against(world, observed, work, 'wall', (one) => one.wallMs, { limit: 0.6, show: seconds }),
      ratioLine(
        work,
        'wall',
        { subject: wall(world.waybill.name), peer: wall(ALONE), peerName: ALONE, show: seconds },
        undefined,
      ),
      ...against(world, observed, work, 'CPU', (one) => one.cpuMs, { show: seconds }),
      figureLine(work, 'read from the source', { value: read, limit: image.blobBytes, show: megabytes }),
    ],
  };
}

const ALONE = 'curl, the uploads alone';

async function sendAlone(world: World, shape: ImageShape, wipe: () => Promise<void>): Promise<Observation> {
  await wipe();
  const hosts = world.destinations.map((one) => one.host);
  return world.observe(await uploadsAlone(world, await world.layout(shape), hosts));
}

/** A copy held to a rate, measured over what it takes beyond the same copy without bytes to move: ten seconds and more of them. */
async function holdRate(world: World): Promise<Measured> {
  const shape = large(world);
  const image = await world.image(shape);
  const [destination] = world.destinations;
  const rate = image.blobBytes / (world.options.quick ? 2 : 12);
  const held = copyTo(world, image.path, [`${destination.host}/${image.path}`]);
  await destination.wipe();
  const slow = await world.observe([...held, '--limit-rate', String(Math.round(rate))]);
  const again = await world.observe(held);
  const reached = (image.blobBytes / (slow.wallMs - again.wallMs)) * 1000;
  const sides = { subject: reached, peer: rate, peerName: 'limit', show: (value: number) => `${megabytes(value)}/s` };
  return {
    observed: { slow: [slow], again: [again] },
    lines: [ratioLine(`${titleOf(shape)}, --limit-rate`, 'rate', sides, 1.1)],
  };
}

/** Into a registry that answers 429 to every third request, against the time that it asks to wait in all. */
async function getPastLimit(world: World): Promise<Measured> {
  const image = await world.image(MANY);
  const [destination] = world.destinations;
  await destination.wipe();
  await using limiter = await startLimiter(destination.port, 100);
  const refused = await world.observe(copyTo(world, image.path, [`${limiter.host}/${image.path}`]));
  const sides = { subject: refused.wallMs, peer: limiter.imposedMs, peerName: 'waits asked for', show: seconds };
  return {
    observed: { refused: [refused] },
    lines: [ratioLine(`${titleOf(MANY)}, every third request refused`, 'wall', sides, 2)],
  };
}

/** Twenty runs a side at least: it takes no time, and a start of 40 ms is easily disturbed. */
async function printVersion(world: World): Promise<Measured> {
  const observe = (name: string, command: readonly string[]): Contender<Observation> => ({
    name,
    run: async () => world.observe(command),
  });
  const [peer] = world.peers;
  const runs = Math.max(20, world.options.runs);
  const contenders = [
    observe('waybill', world.waybill.run('--version')),
    observe('node -e 0', [process.execPath, '-e', '0']),
    ...(peer === undefined ? [] : [observe('skopeo', ['skopeo', '--version'])]),
  ];
  const observed = Object.fromEntries(await alternate(contenders, runs));
  const wall = (name: string): number => median((observed[name] ?? []).map((one) => one.wallMs));
  const sides = { subject: wall('waybill'), show: seconds };
  return {
    observed,
    lines: [
      ratioLine('--version', 'wall', { ...sides, peer: wall('node -e 0'), peerName: 'node -e 0' }, 1.6),
      ratioLine('--version', 'wall', { ...sides, peer: wall('skopeo'), peerName: 'skopeo' }, undefined),
    ],
  };
}

/** One copy by each program in turn, each into an empty destination. */
async function race(world: World, shape: ImageShape, from: string, to: string): Promise<Measured['observed']> {
  const image = await world.image(shape);
  const contender = (tool: Tool): Contender<Observation> => ({
    name: tool.name,
    run: async () => {
      await world.destinations[0].wipe();
      return world.observe(tool.copy(`${from}/${image.path}`, `${to}/${image.path}`));
    },
  });
  return Object.fromEntries(await alternate([world.subject, ...world.peers].map(contender), world.options.runs));
}

async function copies(
  world: World,
  shape: ImageShape,
  runs: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly Observation[]> {
  const image = await world.image(shape);
  const [destination] = world.destinations;
  const all: Observation[] = [];
  for (let run = 0; run < runs; run += 1) {
    await destination.wipe();
    all.push(await world.observe(copyTo(world, image.path, [`${destination.host}/${image.path}`]), environment));
  }
  await destination.wipe();
  return all;
}

function copyTo(world: World, path: string, targets: readonly string[]): readonly string[] {
  return world.waybill.run(...copyLikeSkopeo(`${world.source.host}/${path}`, ...targets));
}

/** The subject against every peer; the bound is for the first, skopeo. */
export function against(
  world: World,
  observed: Measured['observed'],
  work: string,
  figure: string,
  read: (one: Observation) => number,
  how: { readonly limit?: number; readonly show: (value: number) => string },
): readonly Line[] {
  const middle = (name: string): number => median((observed[name] ?? []).map(read));
  const subject = middle(world.subject.name);
  return world.peers.map((peer, i) =>
    ratioLine(
      work,
      figure,
      { subject, peer: middle(peer.name), peerName: peer.name, show: how.show },
      i === 0 ? how.limit : undefined,
    ),
  );
}

function requestsOf(one: Observation): number {
  return one.source.requests + one.destination.requests;
}

function addUp(a: Observation, b: Observation): Observation {
  const cost: Cost = {
    wallMs: a.wallMs + b.wallMs,
    cpuMs: a.cpuMs + b.cpuMs,
    peakBytes: Math.max(a.peakBytes, b.peakBytes),
  };
  const traffic = (x: Observation['source'], y: Observation['source']): Observation['source'] => ({
    requests: x.requests + y.requests,
    blobBytesRead: x.blobBytesRead + y.blobBytesRead,
    blobWrites: x.blobWrites + y.blobWrites,
  });
  const sides = { source: traffic(a.source, b.source), destination: traffic(a.destination, b.destination) };
  return { ...cost, ...sides, stdout: '' };
}

function count(work: string, figure: string, value: number, limit: number): Line {
  return figureLine(work, figure, { value, limit, show: String });
}

/** `totals.bytes` of a printed result. */
function bytesIn(stdout: string): Readonly<Record<string, number>> {
  return (JSON.parse(stdout) as { totals: { bytes: Record<string, number> } }).totals.bytes;
}

export function titleOf(shape: ImageShape): string {
  const total = shape.layers * shape.layerBytes;
  return shape.layerBytes < 1e6
    ? `${shape.layers} layers of ${shape.layerBytes / 1000} KB`
    : `${total / 1e6} MB in ${shape.layers} layers`;
}
