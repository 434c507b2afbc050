import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteImage, listRepositories, listTags, untagImage } from '../../src/operation/repository.ts';
import { aContext } from '../support/context.ts';
import { OWNER, READER, WRITER } from '../support/dialect-tokens.ts';
import { failureOf } from '../support/failure-of.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { anImage, anIndex, anSbom } from '../support/image-builder.ts';
import { openRegistrySource } from '../support/registry-client.ts';
import { putImage } from '../support/raw-registry.ts';
import { readShelf } from '../support/registry-shelf.ts';
import { addTags } from '../support/tagged-layout.ts';
import { aPool, CASES, copied, endpointAt, type Who } from './dialects.ts';

const image = anIndex([anImage({ seed: 'amd64' }), anImage({ seed: 'arm64', platform: 'linux/arm64' })]);
const sbom = anSbom(image);
const other = anImage({ seed: 'other' });
const { digest } = image.root.descriptor;

let plain: FaultyRegistry;
beforeAll(async () => {
  plain = await aFaultyRegistry();
  await putImage(plain.host, 'team/app', image, 'v1');
  await putImage(plain.host, 'team/app', sbom);
  await putImage(plain.host, 'team/app', other, 'other');
});
afterAll(async () => plain[Symbol.asyncDispose]());

describe.each(CASES)('a registry that speaks $name', ({ dialect, promised }) => {
  const REPOSITORY = 'team/app';
  const from = (name: string): ReturnType<typeof endpointAt> => endpointAt(plain, name, undefined);

  let filled: FaultyRegistry;
  beforeAll(async () => {
    filled = await aFaultyRegistry({ dialect });
    filled.create(REPOSITORY);
    for (const tag of ['v1', 'v2']) {
      const result = await copied(aContext(), from('team/app:v1'), endpointAt(filled, `${REPOSITORY}:${tag}`, OWNER));
      expect(result).toMatchObject({ status: 'copied', digest });
    }
  });
  afterAll(async () => filled[Symbol.asyncDispose]());

  /** The dialect with the image in it, under v1 and v2. */
  async function aFilled(): Promise<FaultyRegistry> {
    return aFaultyRegistry({ dialect, holding: filled.directory });
  }

  const at = (registry: FaultyRegistry, name: string, who: Who = OWNER): ReturnType<typeof endpointAt> =>
    endpointAt(registry, name, who);

  it('takes an image with what is attached to it, and gives it back', async () => {
    await using registry = await aFilled();
    await using back = await aFaultyRegistry();
    const into = endpointAt(back, 'back/app:v1', undefined);
    const result = await copied(aContext(), at(registry, `${REPOSITORY}:v1`, READER), into);
    expect(result).toMatchObject({ status: 'copied', digest });
    expect(result.attached.map((one) => one.digest)).toEqual([sbom.root.descriptor.digest]);
    const shelf = readShelf(back.directory);
    expect(shelf.digestAt('back/app', 'v1')).toBe(digest);
    for (const { descriptor } of [...image.manifests, ...image.blobs, ...sbom.manifests, ...sbom.blobs])
      expect(shelf.holds('back/app', descriptor.digest)).toBe(true);
  });

  it('gets a tag for the list of referrers only where it does not keep one itself', async () => {
    const tags = await listTags(aContext(), at(filled, REPOSITORY, READER));
    const fallback = digest.replace(':', '-');
    expect(tags).toEqual([...(dialect.referrers.tellsSubject ? [] : [fallback]), 'v1', 'v2']);
  });

  it('has nothing to do when the image is there already', async () => {
    await using registry = await aFilled();
    const writes = (): number => registry.seen.filter(({ method }) => !['GET', 'HEAD'].includes(method)).length;
    const before = writes();
    const again = await copied(aContext(), from('team/app:v1'), at(registry, `${REPOSITORY}:v1`));
    expect(again).toMatchObject({ status: 'up-to-date', digest, bytes: { transferred: 0 } });
    expect(writes()).toBe(before);
  });

  it('copies to a neighbour in as few bytes as it may', async () => {
    await using registry = await aFilled();
    registry.create('team/neighbour');
    const pool = aPool();
    const source = endpointAt(registry, `${REPOSITORY}:v1`, OWNER, pool);
    const neighbour = endpointAt(registry, 'team/neighbour:v1', OWNER, pool, [REPOSITORY]);
    const result = await copied(aContext(), source, neighbour);
    expect(result).toMatchObject({ status: 'copied', digest });
    expect(result.bytes.transferred === 0).toBe(promised.mounts);
    expect(readShelf(registry.directory).digestAt('team/neighbour', 'v1')).toBe(digest);
  });

  it('says that a tag is not there', async () => {
    await using registry = await aFilled();
    const result = await copied(aContext(), at(registry, `${REPOSITORY}:nope`, READER), from('nowhere/app:v1'));
    expect(result).toMatchObject({ status: 'failed', error: { code: 'MANIFEST_UNKNOWN', side: 'source' } });
  });

  it('says that a repository is not there, or that it cannot be seen', async () => {
    await using registry = await aFaultyRegistry({ dialect });
    const result = await copied(aContext(), at(registry, 'no/such:v1', READER), from('nowhere/app:v1'));
    expect(result).toMatchObject({ error: { code: promised.missingRepository, side: 'source' } });
    await failureOf(listTags(aContext(), at(registry, 'no/such', READER)), promised.missingTags);
  });

  it('refuses a push without the right to it, and tags nothing', async () => {
    await using registry = await aFilled();
    const shelf = readShelf(registry.directory);
    for (const [who, code] of [
      [READER, 'AUTH_DENIED'],
      [{ ...OWNER, password: 'wrong' }, 'AUTH_DENIED'],
      [undefined, 'AUTH_REQUIRED'],
    ] as const) {
      for (const tag of ['v1', 'new']) {
        const into = endpointAt(registry, `${REPOSITORY}:${tag}`, who);
        const result = await copied(aContext(), from('team/app:other'), into);
        expect(result).toMatchObject({ status: 'failed', error: { code, side: 'destination' } });
      }
    }
    expect(shelf.digestAt(REPOSITORY, 'v1')).toBe(digest);
    expect(shelf.digestAt(REPOSITORY, 'new')).toBeUndefined();
  });

  it.runIf(promised.moveFrozen !== undefined)('keeps a tag that may not be moved', async () => {
    await using registry = await aFilled();
    registry.freeze(REPOSITORY, 'v1');
    const moved = await copied(aContext(), from('team/app:other'), at(registry, `${REPOSITORY}:v1`));
    expect(moved).toMatchObject({ status: 'failed', error: { code: promised.moveFrozen } });
    expect(moved.error?.hint).toContain('under another tag');
    expect(readShelf(registry.directory).digestAt(REPOSITORY, 'v1')).toBe(digest);
    const again = await copied(aContext(), from('team/app:v1'), at(registry, `${REPOSITORY}:v1`));
    expect(again).toMatchObject({ status: 'up-to-date', digest });
  });

  it('removes one tag and leaves its sibling, or says that it cannot', async () => {
    await using registry = await aFilled();
    const untagged = untagImage(aContext(), at(registry, `${REPOSITORY}:v1`));
    await (promised.untag === 'done' ? untagged : failureOf(untagged, promised.untag));
    const shelf = readShelf(registry.directory);
    expect(shelf.digestAt(REPOSITORY, 'v1')).toBe(promised.untag === 'done' ? undefined : digest);
    expect(shelf.digestAt(REPOSITORY, 'v2')).toBe(digest);
    expect(shelf.holds(REPOSITORY, digest)).toBe(true);
  });

  it('removes an image with its tags, or says that it cannot', async () => {
    await using registry = await aFilled();
    const removed = deleteImage(aContext(), at(registry, `${REPOSITORY}:v1`));
    const failure = await (promised.remove === 'done' ? removed : failureOf(removed, promised.remove));
    if (failure !== undefined) expect(failure.hint).not.toBe('');
    const there = promised.remove === 'done' ? undefined : digest;
    const shelf = readShelf(registry.directory);
    expect([shelf.digestAt(REPOSITORY, 'v1'), shelf.digestAt(REPOSITORY, 'v2')]).toEqual([there, there]);
  });

  it('is silent about the referrers of what it does not hold', async () => {
    await using registry = await aFilled();
    const { settings } = at(registry, REPOSITORY, READER);
    const where = { registry: registry.host, path: REPOSITORY };
    const client = settings.registries.repository(where, settings.access, 'pull');
    expect((await client.referrers(aContext(), other.root.descriptor.digest)) ?? []).toEqual([]);
  });

  it.runIf(dialect.name === 'Quay')('removes a tag and an image for somebody who may only write', async () => {
    await using registry = await aFilled();
    await untagImage(aContext(), at(registry, `${REPOSITORY}:v1`, WRITER));
    const shelf = readShelf(registry.directory);
    expect([shelf.digestAt(REPOSITORY, 'v1'), shelf.digestAt(REPOSITORY, 'v2')]).toEqual([undefined, digest]);
    await deleteImage(aContext(), at(registry, `${REPOSITORY}:v2`, WRITER));
    expect(shelf.digestAt(REPOSITORY, 'v2')).toBeUndefined();
  });

  it('lists every tag, over as many pages as it takes', async () => {
    await using registry = await aFilled();
    const tags = Array.from({ length: 1234 }, (_, at_) => `t${String(at_).padStart(4, '0')}`);
    await addTags(registry.directory, REPOSITORY, digest, tags);
    const listed = await listTags(aContext(), at(registry, REPOSITORY, READER));
    expect(listed.filter((one) => one.startsWith('t'))).toEqual(tags);
  });

  it('lists its repositories, or says that it does not', async () => {
    await using registry = await aFilled();
    const { settings } = at(registry, REPOSITORY);
    const where = { registry: registry.host, ...settings };
    const listed = listRepositories(aContext(), where);
    if (promised.catalog === 'listed') expect(await listed).toEqual([REPOSITORY]);
    else await failureOf(listed, promised.catalog);
  });

  it('lists its repositories also to those who came for something else before', async () => {
    if (promised.catalog !== 'listed') return;
    await using registry = await aFilled();
    const pool = aPool();
    const { settings } = endpointAt(registry, REPOSITORY, OWNER, pool);
    expect(await listTags(aContext(), endpointAt(registry, REPOSITORY, OWNER, pool))).toContain('v1');
    expect(await listRepositories(aContext(), { registry: registry.host, ...settings })).toEqual([REPOSITORY]);
    expect(await listTags(aContext(), endpointAt(registry, REPOSITORY, OWNER, pool))).toContain('v1');
  });

  it('is asked again after it was asked too often', async () => {
    await using registry = await aFilled();
    const { status, code, message } = dialect.rate.limited;
    const body = JSON.stringify({ errors: [{ code, message }] });
    registry.plant(
      { path: /tags/, times: 2, what: { kind: 'answer', status, body } },
      { path: /blobs/, times: 1, what: { kind: 'answer', status, body } },
    );
    const ctx = aContext();
    expect(await listTags(ctx, at(registry, REPOSITORY, READER))).toContain('v1');
    expect(ctx.events.filter(({ kind }) => kind === 'retry')).toHaveLength(2);
    await using source = await openRegistrySource(at(registry, `${REPOSITORY}:v1`, READER));
    const [blob] = image.blobs;
    if (blob !== undefined) expect(await source.read(blob.descriptor)).toEqual(Buffer.from(blob.bytes));
  });

  it('goes on with a new token when the one it gave is worth nothing any more', async () => {
    await using registry = await aFilled();
    const pool = aPool();
    const read = async (): Promise<readonly string[]> =>
      listTags(aContext(), endpointAt(registry, REPOSITORY, READER, pool));
    const before = await read();
    registry.revokeTokens();
    expect(await read()).toEqual(before);
    registry.revokeTokens();
    const into = endpointAt(registry, `${REPOSITORY}:v3`, OWNER, pool);
    expect(await copied(aContext(), from('team/app:v1'), into)).toMatchObject({ status: 'copied', digest });
  });

  it.runIf(dialect.blobs !== 'here')('shows no credential to the storage that it keeps its blobs in', async () => {
    await using registry = await aFilled();
    await using source = await openRegistrySource(endpointAt(registry, `${REPOSITORY}:v1`, READER));
    for (const { descriptor, bytes } of image.blobs) expect(await source.read(descriptor)).toEqual(Buffer.from(bytes));
    const reads = registry.seenElsewhere.filter((one) => one.path.includes('/blobs/'));
    expect(reads).toHaveLength(image.blobs.length);
    expect(reads.map((one) => one.authorization)).toEqual(reads.map(() => undefined));
  });
});
