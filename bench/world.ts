import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { blobBytesRead, blobWrites } from '../test/support/access-log.ts';
import { findProgram, startDockerRegistry, type DockerRegistry } from '../test/support/debian.ts';
import { pushImage, writeImage, type BenchImage } from './image.ts';
import { runMeasured, type Cost, type Machinery } from './measure.ts';
import type { BenchOptions } from './options.ts';
import { findPeers, waybill, type Tool } from './tools.ts';

/** All that a work needs: registries, images, programs, and how to run one of them. */
export interface World {
  readonly options: BenchOptions;
  /** Aborts when the benchmark is interrupted. */
  readonly signal: AbortSignal;
  readonly source: DockerRegistry;
  readonly destinations: readonly [DockerRegistry, DockerRegistry, DockerRegistry];
  readonly subject: Tool;
  readonly peers: readonly Tool[];
  readonly waybill: ReturnType<typeof waybill>;
  /** The image in the source registry, made on first use, as `path` below any host. */
  image(shape: ImageShape): Promise<BenchImage & { readonly path: string }>;
  /** The image in an OCI layout of its own, made on first use. */
  layout(shape: ImageShape): Promise<BenchImage>;
  /** `127.0.0.1:PORT` of a relay that adds the distance to a registry. */
  relay(registry: DockerRegistry, oneWayMs: number): Promise<string>;
  /** An empty directory. */
  directory(name: string): Promise<string>;
  observe(command: readonly string[], extra?: Readonly<Record<string, string>>): Promise<Observation>;
}

export interface ImageShape {
  readonly name: string;
  readonly layers: number;
  readonly layerBytes: number;
}

/** A run's cost and what the registries saw of it: `source` is the first, `destinations` the others together. */
export interface Observation extends Cost {
  readonly stdout: string;
  readonly source: Traffic;
  readonly destination: Traffic;
}

export interface Traffic {
  readonly requests: number;
  readonly blobBytesRead: number;
  readonly blobWrites: number;
}

/** Starts everything below one temporary directory. What was started ends with `stack`. */
export async function buildWorld(
  options: BenchOptions,
  signal: AbortSignal,
  stack: AsyncDisposableStack,
): Promise<World> {
  const time = needProgram('time', 'GNU time is needed to measure (Debian package: time)');
  needProgram('docker-registry', 'docker-registry is needed (Debian package: docker-registry)');
  const scratch = await mkdtemp(join(options.directory, 'waybill-bench-'));
  stack.defer(async () => rm(scratch, { recursive: true, force: true }));
  const start = async (): Promise<DockerRegistry> => stack.use(await startDockerRegistry({ parent: scratch }));
  const source = await start();
  const destinations = [await start(), await start(), await start()] as const;
  const registries = [source, ...destinations];
  const peers = findPeers();
  const [first] = peers;
  if (first?.name !== 'skopeo') throw new Error('skopeo is needed as the peer (Debian package: skopeo)');
  const subject = waybill(options.waybill);
  if (!options.selfCheck && !existsSync(options.waybill))
    throw new Error(`${options.waybill} is not there: npm run build`);
  const machinery: Machinery = { time, scratch, signal };
  const images = new Map<string, Promise<BenchImage>>();
  const layouts = new Map<string, Promise<BenchImage>>();
  return {
    options,
    signal,
    source,
    destinations,
    peers,
    waybill: subject,
    subject: options.selfCheck ? { ...first, name: 'skopeo (self-check)' } : subject,
    relay: async (registry, oneWayMs) => startRelay(registry.port, oneWayMs, stack),
    directory: async (name) => {
      const path = join(scratch, name);
      await rm(path, { recursive: true, force: true });
      await mkdir(path);
      return path;
    },
    image: async (shape) => {
      const made = images.get(shape.name) ?? placeImage(machinery, shape, source);
      images.set(shape.name, made);
      return { ...(await made), path: `bench/${shape.name}:1` };
    },
    layout: async (shape) => {
      const made = layouts.get(shape.name) ?? writeImage(join(scratch, 'layouts'), shape, signal);
      layouts.set(shape.name, made);
      return made;
    },
    observe: async (command, extra = {}) => {
      await Promise.all(registries.map(async (one) => one.requests()));
      const base = { PATH: process.env['PATH'] ?? '', HOME: scratch, TMPDIR: scratch };
      const cost = await runMeasured(machinery, command, { ...base, ...extra });
      const logs = await Promise.all(registries.map(async (one) => one.requests()));
      const traffic = (seen: typeof logs): Traffic => ({
        requests: seen.flat().length,
        blobBytesRead: blobBytesRead(seen.flat()),
        blobWrites: blobWrites(seen.flat()),
      });
      return { ...cost, source: traffic(logs.slice(0, 1)), destination: traffic(logs.slice(1)) };
    },
  };
}

function needProgram(program: 'time' | 'docker-registry', otherwise: string): string {
  const path = findProgram(program);
  if (path === undefined) throw new Error(otherwise);
  return path;
}

async function placeImage(
  { scratch, signal }: Machinery,
  shape: ImageShape,
  source: DockerRegistry,
): Promise<BenchImage> {
  const image = await writeImage(scratch, shape, signal);
  await pushImage(image, { host: source.host, repository: `bench/${shape.name}`, tag: '1' }, signal);
  await rm(image.layout, { recursive: true });
  return image;
}

async function startRelay(targetPort: number, oneWayMs: number, stack: AsyncDisposableStack): Promise<string> {
  const script = join(import.meta.dirname, 'delay-relay.ts');
  const child = spawn(process.execPath, [script, String(targetPort), String(oneWayMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stack.defer(() => void child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the relay ended before it listened')));
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(`127.0.0.1:${text.trim()}`));
  });
}
