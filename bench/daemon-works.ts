import { join } from 'node:path';
import { tryDockerEngine, type DockerEngine } from '../test/support/docker-engine.ts';
import { alternate, median } from './measure.ts';
import { peakOfTrees } from './process-tree.ts';
import { figureLine, megabytes, ratioLine, seconds } from './table.ts';
import { copyLikeSkopeo } from './tools.ts';
import { against, large, titleOf, type Measured, type Work } from './works.ts';
import type { ImageShape, Observation, World } from './world.ts';

/** With a real dockerd, where this machine can run one. It keeps its images by copying: the driver that needs no mounts. */
export const DAEMON_WORKS: readonly Work[] = [
  { key: 'docker-daemon', run: pushFromDaemon },
  { key: 'docker-in-docker', run: replaceDocker },
];

const LARGEST_PEAK = 150e6;

async function pushFromDaemon(world: World): Promise<Measured> {
  const shape = large(world);
  const { layout } = await world.layout(shape);
  const [destination] = world.destinations;
  const file = join(await world.directory('archives'), 'image.tar');
  await world.observe(['skopeo', '--insecure-policy', 'copy', `oci:${layout}`, `docker-archive:${file}:bench/app:1`]);
  await using engine = await startEngine();
  await engine.docker('load', '--input', file);
  const host = ['--src-daemon-host', engine.host];
  const to = `docker://${destination.host}/bench/saved:1`;
  const args = ['copy', '--dest-tls-verify=false', ...host, 'docker-daemon:bench/app:1', to];
  const contenders = [
    { name: 'waybill', command: world.waybill.run('--insecure-policy', ...args) },
    { name: 'skopeo', command: ['skopeo', '--insecure-policy', ...args] },
  ].map(({ name, command }) => ({
    name,
    run: async (): Promise<Observation> => {
      await destination.wipe();
      return world.observe(command);
    },
  }));
  const observed = Object.fromEntries(await alternate(contenders, world.options.runs));
  const work = `${titleOf(shape)}, docker-daemon: → registry`;
  const peak = Math.max(...(observed['waybill'] ?? []).map((one) => one.peakBytes));
  return {
    observed,
    lines: [
      ...against(world, observed, work, 'wall', (one) => one.wallMs, { limit: 0.8, show: seconds }),
      ...against(world, observed, work, 'CPU', (one) => one.cpuMs, { show: seconds }),
      figureLine(work, 'peak RSS', { value: peak, limit: LARGEST_PEAK, show: megabytes }),
    ],
  };
}

/** What a job with Docker-in-Docker does to copy an image, from dockerd's start to the end of the push, and one copy beside it. */
async function replaceDocker(world: World): Promise<Measured> {
  const shape: ImageShape = { name: 'medium', layers: 4, layerBytes: world.options.quick ? 2_500_000 : 25_000_000 };
  const image = await world.image(shape);
  const [destination] = world.destinations;
  const [from, to] = [`${world.source.host}/${image.path}`, `${destination.host}/${image.path}`];
  const observed = Object.fromEntries(
    await alternate<Sum>(
      [
        {
          name: 'waybill',
          run: async () => {
            await destination.wipe();
            return world.observe(world.waybill.run(...copyLikeSkopeo(from, to)));
          },
        },
        {
          name: 'docker',
          run: async () => {
            await destination.wipe();
            return pullAndPush(from, to);
          },
        },
      ],
      world.options.runs,
    ),
  );
  const middle = (name: string, read: (one: Sum) => number): number => median((observed[name] ?? []).map(read));
  const sides = (read: (one: Sum) => number, show: (value: number) => string): Parameters<typeof ratioLine>[2] => ({
    subject: middle('waybill', read),
    peer: middle('docker', read),
    peerName: 'dockerd, pull, push',
    show,
  });
  const work = `${titleOf(shape)}, registry → registry`;
  return {
    observed: {},
    lines: [
      ratioLine(
        work,
        'wall',
        sides((one) => one.wallMs, seconds),
        undefined,
      ),
      ratioLine(
        work,
        'memory of all processes',
        sides((one) => one.peakBytes, megabytes),
        undefined,
      ),
    ],
  };
}

type Sum = Pick<Observation, 'wallMs' | 'peakBytes'>;

async function pullAndPush(from: string, to: string): Promise<Sum> {
  const startedMs = performance.now();
  const { value, peakBytes } = await peakOfTrees(['dockerd', 'docker'], async () => {
    const engine = await startEngine();
    try {
      await engine.docker('pull', from);
      await engine.docker('tag', from, to);
      await engine.docker('push', to);
      return { engine, wallMs: performance.now() - startedMs };
    } catch (error) {
      await engine[Symbol.asyncDispose]();
      throw error;
    }
  });
  await value.engine[Symbol.asyncDispose]();
  return { wallMs: value.wallMs, peakBytes };
}

async function startEngine(): Promise<DockerEngine> {
  const { engine, reason } = await tryDockerEngine();
  if (engine === undefined) throw new Error(`no Docker engine: ${reason}`);
  return engine;
}
