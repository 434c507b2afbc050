import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallbackTag } from '../../../src/image/index.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry, type Handle } from '../../support/faulty-registry.ts';
import { anArtifact, anImage, anIndex, anSbom, type BuiltImage } from '../../support/image-builder.ts';
import { digestAt, missingAt, putImage } from '../../support/raw-registry.ts';

const SHARED = anImage({ seed: 'shared', platform: 'linux/arm64' });
const OLD = ['0.1', '0.2', '0.3'];
const NEW = ['1.1', '1.2'];

/** A tagged index that shares an image with all others, and what is attached to it. */
interface Release {
  readonly tag: string;
  readonly index: BuiltImage;
  readonly sbom: BuiltImage;
  readonly signature: BuiltImage;
  readonly signatureTag: string;
}

function aRelease(tag: string): Release {
  const index = anIndex([anImage({ seed: tag, platform: 'linux/amd64' }), SHARED]);
  const signatureTag = `${fallbackTag(index.root.descriptor.digest)}.sig`;
  return { tag, index, sbom: anSbom(index, tag), signature: anArtifact({ seed: `${tag} sig` }), signatureTag };
}

const RELEASES = [...OLD, ...NEW].map(aRelease);
const KEPT = RELEASES.filter(({ tag }) => NEW.includes(tag));
/** Of the shared image, which stays: attached to what is listed in indexes that go. */
const SHARED_SBOM = anSbom(SHARED, 'shared');

let waybill: CommandLine;
let registry: FaultyRegistry;
let repository: string;

beforeAll(async () => {
  [waybill, registry] = await Promise.all([aCommandLine(), aFaultyRegistry()]);
});
afterAll(async () => {
  for (const one of [waybill, registry]) await one[Symbol.asyncDispose]();
});

async function fill(name: string): Promise<void> {
  repository = `team/${name}`;
  for (const { tag, index, sbom, signature, signatureTag } of RELEASES) {
    await putImage(registry.host, repository, index, tag);
    await putImage(registry.host, repository, sbom);
    await putImage(registry.host, repository, signature, signatureTag);
  }
  await putImage(registry.host, repository, SHARED_SBOM);
}

const ARGS = ['prune', '--match', '0.*', '--yes'];

/** Prunes, and kills it when it asks for the removal of that number; `isDone`: that one is still carried out. */
async function pruneUntil(point: number, removesTags: boolean, isDone: boolean): Promise<void> {
  const args = [waybill.main, '--insecure-policy', ...ARGS, `docker://${registry.host}/${repository}`];
  const child = spawn(process.execPath, args, {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], ...waybill.environment },
  });
  const exit = once(child, 'exit');
  let removals = 0;
  const kill = (): void => {
    removals = Number.POSITIVE_INFINITY;
    child.kill('SIGKILL');
  };
  // One after the other: nothing is still being done when it has been killed.
  let before = Promise.resolve();
  const remove = async (request: IncomingMessage, response: ServerResponse, real: Handle): Promise<void> => {
    removals += 1;
    if (removals === point && !isDone) kill();
    if (removals > point) {
      request.socket.destroy();
      return;
    }
    const done = once(response, 'finish');
    real(request, response);
    await done;
    if (removals === point) kill();
  };
  registry.plant({
    method: 'DELETE',
    path: /manifests/,
    what: {
      kind: 'call',
      run: (request, response, real) => {
        const isTag = !(request.url ?? '').includes('/manifests/sha256:');
        if (isTag && !removesTags) response.writeHead(405).end();
        else before = before.then(async () => remove(request, response, real));
      },
    },
  });
  await exit;
  await before;
  registry.clear();
  expect(removals).toBe(Number.POSITIVE_INFINITY);
}

/** Different ones, the same every time. */
function pointsOf(seed: number, most: number): readonly number[] {
  const points = new Set<number>();
  for (let state = seed; points.size < 3; state = (state * 48_271) % 2_147_483_647) points.add(1 + (state % most));
  return [...points];
}

const missingOf = async (image: BuiltImage): Promise<readonly string[]> => missingAt(registry.host, repository, image);

async function referrersOf({ root }: BuiltImage): Promise<readonly string[]> {
  const answer = await fetch(`http://${registry.host}/v2/${repository}/referrers/${root.descriptor.digest}`);
  const { manifests } = (await answer.json()) as { readonly manifests: readonly { readonly digest: string }[] };
  return manifests.map(({ digest }) => digest);
}

/** Every tag that is there leads to something whole, and what stays has all that is attached to it. */
async function checkWhole(): Promise<void> {
  for (const { tag, index } of RELEASES)
    if ((await digestAt(registry.host, repository, tag)) !== undefined)
      expect({ tag, missing: await missingOf(index) }).toEqual({ tag, missing: [] });
  for (const { tag, index, sbom, signature, signatureTag } of KEPT) {
    expect(await digestAt(registry.host, repository, tag)).toBe(index.root.descriptor.digest);
    expect(await digestAt(registry.host, repository, signatureTag)).toBe(signature.root.descriptor.digest);
    expect(await referrersOf(index)).toEqual([sbom.root.descriptor.digest]);
    for (const image of [index, sbom, signature]) expect(await missingOf(image)).toEqual([]);
  }
  expect(await missingOf(SHARED_SBOM)).toEqual([]);
  expect(await referrersOf(SHARED)).toEqual([SHARED_SBOM.root.descriptor.digest]);
}

describe('a prune that is killed', () => {
  const cases = [
    ['tags by themselves', true, 15],
    ['manifests with their tags alone', false, 12],
  ] as const;
  it.each(
    cases.flatMap(([what, removesTags, most]) =>
      pointsOf(7, most).map((point, at) => [point, what, removesTags, at % 2 === 0] as const),
    ),
  )(
    'at removal %i leaves what stays whole, and the next one completes it: %s',
    async (point, what, removesTags, isDone) => {
      await fill(`killed-${what.slice(0, 4)}-${String(point)}-${isDone ? 'after' : 'before'}`);
      await pruneUntil(point, removesTags, isDone);
      await checkWhole();
      const { code, stderr } = await waybill.run([...ARGS, `docker://${registry.host}/${repository}`]);
      expect(code, stderr).toBe(0);
      await checkWhole();
      for (const tag of OLD) expect(await digestAt(registry.host, repository, tag)).toBeUndefined();
    },
  );
});
