import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallbackTag } from '../../src/image/index.ts';
import { chooseByRules } from '../../src/operation/prune/chooser.ts';
import { prune } from '../../src/operation/prune/prune.ts';
import type { Result } from '../../src/operation/result.ts';
import { aContext } from '../support/context.ts';
import { OWNER, READER, type User } from '../support/dialect-tokens.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { anArtifact, anImage, anIndex, anSbom, type BuiltImage } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';
import { readShelf } from '../support/registry-shelf.ts';
import { CASES, copied, endpointAt } from './dialects.ts';

const REPOSITORY = 'team/app';
const [amd, arm] = [anImage({ seed: 'amd64' }), anImage({ seed: 'arm64', platform: 'linux/arm64' })];
const [old, kept] = [anIndex([amd, arm]), anIndex([arm, anImage({ seed: 'new' })])];
const [oldSbom, keptSbom] = [anSbom(old), anSbom(kept)];
const [oldSignature, keptSignature] = [anArtifact({ seed: 'old sig' }), anArtifact({ seed: 'kept sig' })];
const signatureTag = (image: BuiltImage): string => `${fallbackTag(image.root.descriptor.digest)}.sig`;

let plain: FaultyRegistry;
beforeAll(async () => {
  plain = await aFaultyRegistry();
  await putImage(plain.host, REPOSITORY, old, 'old');
  await putImage(plain.host, REPOSITORY, kept, 'kept');
  await putImage(plain.host, REPOSITORY, oldSignature, signatureTag(old));
  await putImage(plain.host, REPOSITORY, keptSignature, signatureTag(kept));
  for (const sbom of [oldSbom, keptSbom]) await putImage(plain.host, REPOSITORY, sbom);
});
afterAll(async () => plain[Symbol.asyncDispose]());

/** `old` is alone on its image, `also` is on that of `kept`. */
async function pruned(registry: FaultyRegistry, who: User = OWNER): Promise<Result> {
  const rule = (tag: string): { text: string; accepts: (other: string) => boolean } => ({
    text: tag,
    accepts: (other) => other === tag,
  });
  const chooser = chooseByRules({ patterns: ['old', 'also'].map(rule), excludes: [], protects: [] });
  const { result } = await prune(aContext(), {
    repositories: [{ ...endpointAt(registry, REPOSITORY, who), chooser }],
    dryRun: false,
  });
  return result;
}

function outcomeOf(result: Result): Readonly<Record<string, string>> {
  const destinations = result.images.flatMap((image) => image.destinations);
  return Object.fromEntries(destinations.flatMap((one) => one.tags.map((tag) => [tag, one.error?.code ?? one.status])));
}

describe.each(CASES)('prune of a registry that speaks $name', ({ dialect, promised }) => {
  let filled: FaultyRegistry;
  beforeAll(async () => {
    filled = await aFaultyRegistry({ dialect });
    filled.create(REPOSITORY);
    for (const [from, to] of [
      ['old', 'old'],
      ['kept', 'kept'],
      ['kept', 'also'],
    ] as const) {
      const source = endpointAt(plain, `${REPOSITORY}:${from}`, undefined);
      const result = await copied(aContext(), source, endpointAt(filled, `${REPOSITORY}:${to}`, OWNER));
      expect(result.error).toBeUndefined();
    }
  });
  afterAll(async () => filled[Symbol.asyncDispose]());

  it('leaves everything that stays whole, and does with the rest what the registry can', async () => {
    await using registry = await aFaultyRegistry({ dialect, holding: filled.directory });
    const result = await pruned(registry);
    const shelf = readShelf(registry.directory);
    for (const { manifests, blobs } of [kept, keptSbom, keptSignature])
      for (const { descriptor } of [...manifests, ...blobs])
        expect(shelf.holds(REPOSITORY, descriptor.digest)).toBe(true);
    expect(shelf.digestAt(REPOSITORY, 'kept')).toBe(kept.root.descriptor.digest);
    expect(shelf.digestAt(REPOSITORY, signatureTag(kept))).toBe(keptSignature.root.descriptor.digest);

    const untags = promised.untag === 'done';
    const removes = dialect.deletes.manifest === 'done' || 'whileTagged' in dialect.deletes.manifest;
    expect(outcomeOf(result)).toEqual({
      old: untags || removes ? 'removed' : 'UNSUPPORTED',
      also: untags ? 'removed' : 'UNSUPPORTED',
    });
    expect(shelf.digestAt(REPOSITORY, 'old') === undefined).toBe(untags || removes);
    expect(shelf.digestAt(REPOSITORY, 'also') === undefined).toBe(untags);
    for (const image of [old, oldSbom, oldSignature, amd])
      expect(shelf.holds(REPOSITORY, image.root.descriptor.digest)).toBe(!removes);
  });

  it('removes nothing without the right to', async () => {
    await using registry = await aFaultyRegistry({ dialect, holding: filled.directory });
    const before = readShelf(registry.directory);
    const result = await pruned(registry, READER);
    expect(new Set(Object.values(outcomeOf(result))).has('removed')).toBe(false);
    expect(result.status).toBe('failed');
    for (const tag of ['old', 'also', 'kept'])
      expect(readShelf(registry.directory).digestAt(REPOSITORY, tag)).toBe(before.digestAt(REPOSITORY, tag));
  });
});
