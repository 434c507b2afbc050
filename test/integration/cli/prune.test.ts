import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/operation/result.ts';
import { fallbackTag } from '../../../src/image/index.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aContext } from '../../support/context.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { holdInLayout } from '../../support/held-image.ts';
import { anArtifact, anImage, anIndex, anSbom, type BuiltImage } from '../../support/image-builder.ts';
import { digestAt, missingAt, putImage } from '../../support/raw-registry.ts';
import { openStepPlace } from '../../support/runner-step.ts';

let waybill: CommandLine;
let registry: FaultyRegistry;

beforeAll(async () => {
  [waybill, registry] = await Promise.all([aCommandLine(), aFaultyRegistry()]);
});
afterAll(async () => {
  for (const one of [waybill, registry]) await one[Symbol.asyncDispose]();
});
afterEach(() => registry.clear());

const DAY = 86_400_000;
let repositories = 0;

/** A repository of its own, with these images under these tags. */
async function aRepository(images: Readonly<Record<string, BuiltImage>>): Promise<string> {
  const repository = `team/prune-${String((repositories += 1))}`;
  for (const [tag, image] of Object.entries(images)) await putImage(registry.host, repository, image, tag);
  return repository;
}

/** An image that was created so many days ago. */
function anOld(seed: string, days: number): BuiltImage {
  return anImage({ seed, created: new Date(Date.now() - days * DAY).toISOString() });
}

interface PruneRun {
  readonly code: number | null;
  readonly stderr: string;
  readonly result: Result;
  /** Tags that went, would go, or could not. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly kept: readonly string[];
}

async function prune(repository: string, ...args: readonly string[]): Promise<PruneRun> {
  const place = repository.includes(':') ? repository : `docker://${registry.host}/${repository}`;
  const { code, stdout, stderr } = await waybill.run(['prune', '--json', ...args, place]);
  if (!stdout.startsWith('{')) throw new Error(stderr);
  const result = JSON.parse(stdout) as Result;
  const destinations = result.images.flatMap((image) => image.destinations);
  const tags = Object.groupBy(destinations, ({ status }) => status);
  return {
    code,
    stderr,
    result,
    tags: Object.fromEntries(Object.entries(tags).map(([status, all]) => [status, all.flatMap((one) => one.tags)])),
    kept: result.excluded.map(({ reference }) => reference.split(':').at(-1) ?? ''),
  };
}

/** What was asked of the registry that changes something. */
function writes(): readonly string[] {
  return registry.seen.filter(({ method }) => method !== 'GET' && method !== 'HEAD').map(({ method }) => method);
}

describe('prune', () => {
  it('says what would go and removes nothing, unless it is told to', async () => {
    const [old, recent] = [anOld('dry old', 100), anOld('dry new', 1)];
    const repository = await aRepository({ old, recent });
    registry.clear();
    const { code, result, tags, kept } = await prune(repository, '--older-than', '90d');
    expect([code, result.status, tags, kept]).toEqual([0, 'planned', { planned: ['old'] }, ['recent']]);
    expect(result.totals.bytes.freed).toBeGreaterThan(2048);
    expect(writes()).toEqual([]);
    const text = await waybill.run(['prune', '--older-than', '90d', `docker://${registry.host}/${repository}`]);
    expect(text.stdout).toContain(
      `remove  ${registry.host}/${repository}:old@${old.root.descriptor.digest}  older than 90d`,
    );
    expect(text.stdout).toContain(`keep    ${registry.host}/${repository}:recent  not older than 90d`);
    expect(text.stdout).toContain('nothing was removed: --yes removes it');
  });

  it('removes tags, their manifests and what is attached to them, and nothing of what stays', async () => {
    const [amd, arm] = [anOld('p amd', 100), anImage({ seed: 'p arm', platform: 'linux/arm64' })];
    const [old, kept] = [anIndex([amd, arm]), anIndex([arm, anOld('p kept', 1)])];
    const [sbom, keptSbom] = [anSbom(old, 'p old'), anSbom(arm, 'p arm')];
    const [signature, keptSignature] = [anArtifact({ seed: 'p sig' }), anArtifact({ seed: 'p kept sig' })];
    const repository = await aRepository({
      '1.0': old,
      '1.1': kept,
      [`${fallbackTag(old.root.descriptor.digest)}.sig`]: signature,
      [`${fallbackTag(kept.root.descriptor.digest)}.sig`]: keptSignature,
    });
    for (const one of [sbom, keptSbom]) await putImage(registry.host, repository, one);
    const { code, tags, result } = await prune(repository, '--match', '1.0', '--yes');
    expect([code, tags]).toEqual([0, { removed: ['1.0'] }]);
    expect(result.images[0]?.destinations[0]?.attached.map(({ kind }) => kind).toSorted()).toEqual([
      'cosign-tag',
      'referrer',
    ]);
    for (const gone of [old, sbom, signature, amd])
      expect(await digestAt(registry.host, repository, gone.root.descriptor.digest)).toBeUndefined();
    for (const image of [kept, keptSbom, keptSignature])
      expect(await missingAt(registry.host, repository, image)).toEqual([]);
    expect(await digestAt(registry.host, repository, `${fallbackTag(kept.root.descriptor.digest)}.sig`)).toBeDefined();
  });

  it('keeps the newest of each pattern, and what is protected', async () => {
    const images = Object.fromEntries(
      ['pr-1', 'pr-2', 'pr-3', 'main-1', 'main-2', 'other'].map((tag, at) => [tag, anOld(tag, 100 - at)]),
    );
    const repository = await aRepository(images);
    const list = path.join(waybill.directory, 'protected.txt');
    await writeFile(list, '# deployed\npr-1   # still under test\n\n');
    const { code, tags } = await prune(
      repository,
      '--match',
      'pr-*',
      '--match=main-*',
      '--keep=1',
      `--protect-file=${list}`,
      '--yes',
    );
    expect([code, tags]).toEqual([0, { removed: ['main-1', 'pr-2'] }]);
  });

  it('keeps the newest versions, and what is no version', async () => {
    const images = Object.fromEntries(['1.9.0', '1.10.0', 'v1.8.0', 'latest'].map((tag) => [tag, anOld(tag, 1)]));
    const repository = await aRepository(images);
    const { tags, kept } = await prune(repository, '--keep', '2', '--by', 'semver');
    expect([tags, kept.toSorted()]).toEqual([{ planned: ['v1.8.0'] }, ['1.10.0', '1.9.0', 'latest']]);
  });

  it('takes a tag off an image that others need, and leaves the image', async () => {
    const [amd, arm] = [anOld('s amd', 1), anImage({ seed: 's arm', platform: 'linux/arm64' })];
    const index = anIndex([amd, arm]);
    const repository = await aRepository({ 'latest-amd64': amd, 'latest-arm64': arm, latest: index, '1': index });
    const { code, tags } = await prune(repository, '--match', 'latest-*', '--match', '1', '--yes');
    expect([code, tags['removed']?.toSorted()]).toEqual([0, ['1', 'latest-amd64', 'latest-arm64']]);
    expect(await missingAt(registry.host, repository, index)).toEqual([]);
    expect(await digestAt(registry.host, repository, 'latest')).toBe(index.root.descriptor.digest);
  });

  it('leaves a tag that has moved meanwhile, and what it has come to need', async () => {
    const [a, b] = [anOld('drift a', 100), anOld('drift b', 100)];
    const moved = anIndex([a, anImage({ seed: 'drift new' })]);
    const repository = await aRepository({ a, b });
    await putImage(registry.host, repository, moved);
    let isMoved = false;
    registry.plant({
      method: 'DELETE',
      path: /manifests\/a$/,
      times: 1,
      what: {
        kind: 'call',
        run: (request, response, real) => {
          isMoved = true;
          void putImage(registry.host, repository, moved, 'b').then(() => real(request, response));
        },
      },
    });
    const { code, tags, result } = await prune(repository, '--older-than', '90d', '--yes');
    expect(isMoved).toBe(true);
    expect([code, tags]).toEqual([3, { removed: ['a'], failed: ['b'] }]);
    expect(result.images[1]?.destinations[0]?.error?.code).toBe('PLAN_DRIFTED');
    expect(await missingAt(registry.host, repository, moved)).toEqual([]);
  });

  it('removes nothing of a repository that it cannot read whole', async () => {
    const repository = await aRepository({ old: anOld('half', 100), recent: anOld('half new', 1) });
    registry.plant({ method: 'GET', path: /manifests\/recent$/, what: { kind: 'answer', status: 500 } });
    const { code, result } = await prune(repository, '--older-than', '90d', '--yes', '--retry-times', '0');
    expect([code, result.status]).toEqual([7, 'failed']);
    registry.clear();
    expect(await digestAt(registry.host, repository, 'old')).toBeDefined();
  });

  it('says what is missing in a request that means everything or nothing', async () => {
    const repository = `docker://${registry.host}/team/app`;
    for (const [args, words] of [
      [[repository], 'nothing says which tags may go'],
      [['--protect', 'x', repository], 'nothing says which tags may go'],
      [['--keep', '0', repository], '--keep takes a number from 1'],
      [['--by', 'semver', '--match', '*', repository], '--by goes with --keep'],
      [['--older-than', '90', repository], '--older-than takes an age'],
      [['--match', 'regex:(', repository], '--match: '],
      [['--match', '*', '--protect-file', '/nope', repository], 'no such file: /nope'],
      [['--match', '*', '--yes', '--dry-run', repository], '--yes and --dry-run exclude each other'],
      [['--match', '*', `${repository}:1.0`], 'a repository has neither tag nor digest'],
    ] as const) {
      const { code, stderr } = await waybill.run(['prune', ...args]);
      expect([args, code, stderr.includes(words) ? words : stderr]).toEqual([args, 4, words]);
    }
  });

  it('takes every repository below a namespace', async () => {
    for (const name of ['a', 'b']) await putImage(registry.host, `below/${name}`, anOld(name, 100), 'old');
    const { tags } = await prune('below/', '--older-than', '90d');
    expect(tags).toEqual({ planned: ['old', 'old'] });
  });

  it('refuses what holds no tags that could be removed one by one', async () => {
    const { code, stderr } = await waybill.run(['prune', '--match', '*', `dir:${waybill.directory}`]);
    expect(code).toBe(9);
    expect(stderr).toContain('dir: nothing can be pruned there');
  });
});

describe('prune of an OCI layout', () => {
  it('removes names, with what nothing else in it needs', async () => {
    const directory = path.join(waybill.directory, 'layout');
    const [amd, arm] = [anOld('l amd', 100), anImage({ seed: 'l arm', platform: 'linux/arm64' })];
    const [old, kept] = [anIndex([amd, arm]), anIndex([arm])];
    const ctx = aContext();
    await holdInLayout(ctx, directory, old, 'old');
    await holdInLayout(ctx, directory, kept, 'kept');
    await holdInLayout(ctx, directory, arm, 'arm');
    const { code, tags } = await prune(`oci:${directory}`, '--match', 'old', '--match', 'arm', '--yes');
    expect([code, tags['removed']?.toSorted()]).toEqual([0, ['arm', 'old']]);
    const all = await waybill.run(['list-tags', `oci:${directory}`]);
    expect(JSON.parse(all.stdout)).toEqual({ Tags: ['kept'] });
    expect((await waybill.run(['copy', '--all', `oci:${directory}:kept`, `oci:${directory}-copy:kept`])).code).toBe(0);
    expect((await waybill.run(['inspect', '--raw', `oci:${directory}:${amd.root.descriptor.digest}`])).code).toBe(2);
  });
});

describe('prune as a step of a workflow', () => {
  it('takes its inputs, one pattern a line, and says what it did', async () => {
    await using place = await openStepPlace(waybill.main);
    const repository = await aRepository({
      'pr-1': anOld('step 1', 9),
      'pr-2': anOld('step 2', 8),
      v1: anOld('step 3', 7),
    });
    const { code, outputs, summary, said } = await place.step({
      command: 'prune',
      source: `${registry.host}/${repository}`,
      match: 'pr-*\nnightly-*',
      keep: '1',
      yes: 'true',
    });
    expect([code, outputs.get('status'), outputs.get('changed')]).toEqual([0, 'succeeded', 'true']);
    expect([outputs.get('digest'), outputs.get('references')]).toEqual(['', '']);
    expect(said).toContain(`removed ${registry.host}/${repository}:pr-1@`);
    expect(summary).toContain(`| <code>${registry.host}/${repository}:pr-1</code> |`);
    expect(summary).toContain('| removed | not among the newest 1 |');
    expect(await digestAt(registry.host, repository, 'pr-1')).toBeUndefined();
    expect(await digestAt(registry.host, repository, 'pr-2')).toBeDefined();
  });
});

describe('what is named and is not there', () => {
  it('is a wrong request, of export as of prune', async () => {
    const { code, stderr } = await waybill.run([
      'export',
      '--have=/nope.json',
      `docker://${registry.host}/team/app`,
      `oci-archive:${waybill.directory}/x.tar`,
    ]);
    expect([code, stderr]).toEqual([4, 'error INPUT_INVALID: no such file: /nope.json\n  hint: correct --have\n']);
  });

  it('is removed by whoever keeps it, where waybill cannot', async () => {
    const { code, stderr } = await waybill.run(['delete', 'docker-daemon:app:1']);
    expect(code).toBe(9);
    expect(stderr).toContain('hint: `docker image rm` does that');
  });
});

describe('a plan of prune', () => {
  it('is applied as it stands, but for what has changed since', async () => {
    const [a, b, kept] = [anOld('plan a', 100), anOld('plan b', 100), anOld('plan kept', 1)];
    const repository = await aRepository({
      a,
      b,
      kept,
      [`${fallbackTag(a.root.descriptor.digest)}.sig`]: anArtifact(),
    });
    const file = path.join(waybill.directory, 'plan.json');
    const place = `docker://${registry.host}/${repository}`;
    registry.clear();
    const { code, tags } = await prune(repository, '--older-than', '90d', '--plan', file);
    expect([code, tags, writes()]).toEqual([0, { planned: ['a', 'b'] }, []]);
    await putImage(registry.host, repository, kept, 'b');
    // Old by the rules, and not in the plan.
    await putImage(registry.host, repository, anOld('plan later', 100), 'later');
    const { code: applied, stdout, stderr } = await waybill.run(['apply', file]);
    expect([applied, stdout]).toEqual([3, `removed ${place.slice(9)}:a@${a.root.descriptor.digest}\n`]);
    expect(stderr).toContain('error PLAN_DRIFTED (destination): ');
    for (const tag of ['b', 'kept'])
      expect(await digestAt(registry.host, repository, tag)).toBe(kept.root.descriptor.digest);
    expect(await digestAt(registry.host, repository, 'later')).toBeDefined();
    for (const gone of ['a', `${fallbackTag(a.root.descriptor.digest)}.sig`, a.root.descriptor.digest])
      expect(await digestAt(registry.host, repository, gone)).toBeUndefined();
    expect(await digestAt(registry.host, repository, b.root.descriptor.digest)).toBe(b.root.descriptor.digest);
  });

  it('is that of a layout as well', async () => {
    const directory = path.join(waybill.directory, 'planned-layout');
    await holdInLayout(aContext(), directory, anOld('planned old', 100), 'old');
    await holdInLayout(aContext(), directory, anOld('planned new', 1), 'new');
    const file = path.join(waybill.directory, 'layout-plan.json');
    await prune(`oci:${directory}`, '--older-than', '90d', '--plan', file);
    const { code, stdout } = await waybill.run(['apply', file]);
    expect([code, stdout.split('@')[0]]).toEqual([0, `removed oci:${directory}:old`]);
  });
});
