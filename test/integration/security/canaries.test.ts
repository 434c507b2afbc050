import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hexOf } from '../../../src/image/index.ts';
import { CANARIES } from '../../support/canaries/canaries.ts';
import { findCanaries } from '../../support/canaries/detector.ts';
import { PLACES, startEchoServer, type EchoServer } from '../../support/canaries/echo-server.ts';
import { POSITIONS, type Entry, type Position, type Side, type Target } from '../../support/canaries/positions.ts';
import { openRunPlace, type RunPlace } from '../../support/canaries/watched-run.ts';
import { anImage } from '../../support/image-builder.ts';

const ALL = Object.entries(CANARIES);
const IN_ANSWERS = ['token', ...Object.keys(PLACES)];
const IMAGE = anImage({ layers: 1, layerBytes: 100, seed: 'canaries' });
const FLAGS = ['--debug', '--insecure-policy', '--retry-times=0', '--tls-verify=false'];

/** A registry for each canary: what one is told, no other may hear. */
let echoes: readonly EchoServer[];
let elsewhere: EchoServer;
let watched: RunPlace | undefined;

beforeAll(async () => {
  elsewhere = await startEchoServer();
  const options = { elsewhere: elsewhere.origin, onRequest: () => watched?.look() };
  echoes = await Promise.all(ALL.map(async () => startEchoServer(options)));
});
afterAll(async () => {
  for (const server of [...echoes, elsewhere]) await server[Symbol.asyncDispose]();
});

interface Run {
  readonly scheme: Position['scheme'];
  readonly side: Side;
  /** Canaries by their number, each with the place of the answer that tells it. */
  readonly told: readonly (readonly [at: number, answer: string])[];
  readonly enter: (targets: readonly Target[], place: RunPlace) => Entry | Promise<Entry>;
  readonly line: (images: readonly string[], place: RunPlace) => readonly string[];
}

/** Runs a command to its end and gives everything that was seen of any canary, with what was said. */
async function watch({ scheme, side, told, enter, line }: Run): Promise<readonly string[]> {
  await using place = await openRunPlace();
  const targets = told.map(([at]) => ({ host: echoes[at]?.host ?? '', secret: ALL[at]?.[1] ?? '' }));
  const { args = [], environment = {} } = await enter(targets, place);
  const images = told.map(([at, answer]) => {
    const opened = side === 'dest-' && at % 2 === 1 ? '-opened' : '';
    return `docker://${echoes[at]?.host ?? ''}/${answer}/${scheme}/app${String(at)}${opened}:1`;
  });
  watched = place;
  const [command = '', ...operands] = line(images, place);
  const { code, written } = await place.run([command, ...FLAGS, ...args, ...operands], {
    environment: { ...place.environment, ...environment },
  });
  watched = undefined;
  const said = `exit ${String(code)}\n${written.get('stdout') ?? ''}\n${written.get('stderr') ?? ''}`;
  const leaks = [...written].flatMap(([where, text]) => findCanaries(where, text));
  return [
    ...leaks.map(({ canary, where, piece }) => `${command}: ${JSON.stringify(piece)} of the one ${canary} in ${where}`),
    ...(leaks.length === 0 ? [] : [`${command} ${images.join(' ')}: ${said}`]),
    // A failure that nobody thought of says nothing of what it would show.
    ...(code === 0 || code === null || said.includes('INTERNAL') ? [`${command} ${images.join(' ')}: ${said}`] : []),
  ];
}

/** Answers with all places in turn, from another one for every position. */
function toldOf(first: number): Run['told'] {
  return ALL.map((_, at) => [at, IN_ANSWERS[(first * 5 + at) % IN_ANSWERS.length] ?? '']);
}

async function aDirectory({ given }: RunPlace): Promise<string> {
  const { root, blobs } = IMAGE;
  await writeFile(`${given}/version`, 'Directory Transport Version: 1.1\n');
  await writeFile(`${given}/manifest.json`, root.bytes);
  for (const { descriptor, bytes } of blobs) await writeFile(`${given}/${hexOf(descriptor.digest)}`, bytes);
  return given;
}

const READERS: readonly Run['line'][] = [
  ([image = ''], { directory }) => ['copy', ...results(directory), image, `dir:${directory}/out`],
  ([image = '']) => ['inspect', image],
  ([image = '']) => ['list-tags', image.replace(/:1$/, '')],
  ([image = ''], { directory }) => ['copy', '--json', '--dry-run', image, `oci:${directory}/out:1`],
  ([image = '']) => ['delete', image],
];

function results(directory: string): readonly string[] {
  const files = { result: `${directory}/result.json`, dotenv: `${directory}/dotenv`, state: `${directory}/state` };
  return ['--json', ...Object.entries(files).map(([flag, file]) => `--${flag}=${file}`)];
}

describe('twenty secrets', () => {
  const positions = Object.entries(POSITIONS).map(([name, position], first) => ({ name, position, first }));

  it.each(positions)(
    '$first: none is seen when they enter by $name, and every registry tells what it got',
    async ({ position: { scheme, enter }, first }) => {
      const told = toldOf(first);
      const destinations: Run = {
        scheme,
        side: 'dest-',
        told,
        enter: async (targets, place) => {
          await aDirectory(place);
          return enter(targets, 'dest-', place);
        },
        line: (images, { directory, given }) => ['copy', ...results(directory), `dir:${given}`, ...images],
      };
      expect(await watch(destinations)).toEqual([]);
      const line = READERS[first % READERS.length] ?? (() => []);
      const side = line === READERS[0] || line === READERS[3] ? 'src-' : '';
      const reader: Run = {
        scheme,
        side,
        told: [[(first * 3) % ALL.length, IN_ANSWERS[(first * 2) % IN_ANSWERS.length] ?? '']],
        enter: (targets, place) => enter(targets, side, place),
        line,
      };
      expect(await watch(reader)).toEqual([]);
    },
    120_000,
  );

  it('none is seen when check asks twenty registries', async () => {
    const { scheme, enter } = POSITIONS['an auth file'] ?? { scheme: 'basic', enter: () => ({}) };
    for (const flags of [[], ['--json', '--push']]) {
      const told = toldOf(flags.length);
      const line: Run['line'] = (images) => ['check', ...flags, ...images];
      expect(await watch({ scheme, side: '', told, enter: (all, place) => enter(all, '', place), line })).toEqual([]);
    }
  });

  it.each([
    ['whole', 0],
    ['cut off', 3],
  ])("none is seen when they stand in skopeo's file of registries, %s", async (_, cut) => {
    const line: Run['line'] = (images, { directory, given }) => {
      const registries = images.map((image, at) => {
        const [host = '', ...parts] = image.replace(/^docker:\/\//, '').split('/');
        const password = JSON.stringify(ALL[at]?.[1] ?? '');
        return `${host}:\n  images: {${parts.join('/').replace(/:1$/, '')}: ["1"]}\n  credentials: {username: robot, password: ${password}}\n`;
      });
      writeFileSync(`${given}/images.yaml`, registries.join('').slice(0, -1 - cut));
      return ['sync', ...results(directory), '--src=yaml', '--dest=dir', `${given}/images.yaml`, `${directory}/out`];
    };
    expect(await watch({ scheme: 'basic', side: 'src-', told: toldOf(1), enter: () => ({}), line })).toEqual([]);
  });

  it.each(['copy', 'inspect'])('none is seen when twenty mirrors tell their own logins to %s', async (command) => {
    const asked = echoes.map(({ seen }) => seen.length);
    const { scheme, enter } = POSITIONS['an auth file'] ?? { scheme: 'basic', enter: () => ({}) };
    const line: Run['line'] = (images, { directory, given }) => {
      const location = `${elsewhere.host}/message/${scheme}/app`;
      const mirrors = images.map((image) =>
        image.replace(/^docker:\/\/(.*):1$/, '[[registry.mirror]]\nlocation = "$1"\n'),
      );
      writeFileSync(`${given}/registries.conf`, `[[registry]]\nlocation = "${location}"\n${mirrors.join('')}`);
      const [flags, rest] = command === 'copy' ? [results(directory), [`dir:${directory}/out`]] : [[], []];
      return [command, ...flags, `--registries-conf=${given}/registries.conf`, `docker://${location}:1`, ...rest];
    };
    const run: Run = { scheme, side: '', told: toldOf(2), enter: (all, place) => enter(all, '', place), line };
    expect(await watch(run)).toEqual([]);
    for (const [at, { seen }] of echoes.entries()) expect(seen.length).toBeGreaterThan(asked[at] ?? 0);
  });

  it('none reaches a host that it is not for', () => {
    for (const [at, { seen }] of echoes.entries()) {
      const heard = seen.flatMap((request) => findCanaries('a request', request)).map(({ canary }) => canary);
      // What the registry itself gave out as tokens comes back to it.
      const own = [at, at + 1].map((one) => ALL[one % ALL.length]?.[0]);
      expect(heard.filter((canary) => !own.includes(canary))).toEqual([]);
      expect(heard).toContain(own[0]);
    }
    expect(elsewhere.seen.length).toBeGreaterThan(0);
    for (const request of elsewhere.seen) expect(findCanaries('elsewhere', request)).toEqual([]);
  });
});
