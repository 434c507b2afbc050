import { describe, expect, it } from 'vitest';
import { aRepository, type Repository } from '../../../test/support/a-repository.ts';
import { aContext } from '../../../test/support/context.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { createDocument, DOCKER_SCHEMA1_SIGNED, OCI_MANIFEST, type Digest } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import { readSnapshot, type ReadTags } from './read-snapshot.ts';

type Break = (digest: Digest) => Failure | 'other bytes' | undefined;

/** An index with two images, under one tag, and one image under another; `broken` says what comes of reading a manifest. */
async function read(
  broken: (repository: Repository) => Break,
): Promise<ReadTags & { readonly digests: readonly Digest[] }> {
  const repository = aRepository(
    [{ blobs: [1] }, { blobs: [2] }, { children: [0, 1] }, { blobs: [3] }],
    { index: 2, plain: 3 },
    { untags: true, removes: true },
  );
  const { store, tags, digests } = repository;
  const breaks = broken(repository);
  const spoil = <T extends { readonly descriptor: { readonly digest: Digest } }>(found: T): T => {
    const what = breaks(found.descriptor.digest);
    if (what instanceof Failure) throw what;
    return what === undefined ? found : { ...found, bytes: Buffer.from('{}') };
  };
  const source = {
    ...store,
    resolve: async (...args: Parameters<typeof store.resolve>) => spoil(await store.resolve(...args)),
    fetchManifest: async (...args: Parameters<typeof store.fetchManifest>) => spoil(await store.fetchManifest(...args)),
  };
  return { ...(await readSnapshot(aContext(), source, [...tags.keys(), 'nowhere'])), digests };
}

const failing =
  (at: number, failure: Failure) =>
  ({ digests }: Repository): Break =>
  (digest) =>
    digest === digests[at] ? failure : undefined;

describe('a reading of a repository', () => {
  it('knows which tags lead nowhere', async () => {
    const { snapshot, dangling, digests } = await read(() => () => undefined);
    expect(dangling).toEqual(['nowhere']);
    expect([...snapshot.tags]).toEqual([
      ['index', digests[2]],
      ['plain', digests[3]],
    ]);
    expect([...snapshot.manifests.values()].filter(({ unread }) => unread !== undefined)).toEqual([]);
  });

  it.each([
    ['a tag leads to', 3],
    ['an index lists', 1],
  ])('has a manifest that %s and that is not what its digest says, as one that nobody can read', async (_how, at) => {
    const { snapshot, digests } = await read(
      ({ digests: all }) =>
        (digest) =>
          digest === all[at] ? 'other bytes' : undefined,
    );
    expect(snapshot.tags.size).toBe(2);
    expect([...snapshot.manifests].filter(([, { unread }]) => unread !== undefined).map(([digest]) => digest)).toEqual([
      digests[at],
    ]);
  });

  it.each([
    ['of a kind that may need others, as one that nobody can read', OCI_MANIFEST, true],
    ["of Docker's first schema, which needs no other", DOCKER_SCHEMA1_SIGNED, false],
  ])('has what is no manifest and says that it is one %s', async (_how, mediaType, isUnread) => {
    const { store } = aRepository([], {}, { untags: true, removes: true });
    const odd = createDocument(Buffer.from('no manifest'), mediaType);
    const source = { ...store, resolve: async () => Promise.resolve(odd) };
    const { snapshot } = await readSnapshot(aContext(), source, ['odd']);
    const found = snapshot.manifests.get(odd.descriptor.digest);
    expect([found?.descriptor.mediaType, found?.unread !== undefined]).toEqual([mediaType, isUnread]);
  });

  it('has an index that lies deeper than is followed as one that nobody can read', async () => {
    const sketches = [{ blobs: [1] }, { children: [0] }, { children: [1] }];
    const { store, digests } = aRepository(sketches, { top: 2 }, { untags: true, removes: true });
    const { snapshot } = await readSnapshot(aContext({ limits: { indexDepth: 1 } }), store, ['top']);
    const unread = [...snapshot.manifests].flatMap(([digest, held]) => (held.unread === undefined ? [] : [digest]));
    expect(unread).toEqual([digests[1]]);
  });

  it('has nothing of what an index lists and the registry does not hold', async () => {
    const { snapshot, digests } = await read(failing(1, new Failure('MANIFEST_UNKNOWN', 'not there')));
    expect(new Set(snapshot.manifests.keys())).toEqual(new Set([digests[0], digests[2], digests[3]]));
  });

  it.each([
    ['the registry does not answer', new Failure('SERVER_ERROR', 'busy')],
    ['it may not be read', new Failure('AUTH_DENIED', 'no')],
    ['it came broken, and may come whole', new Failure('SIZE_MISMATCH', 'cut off', { transient: true })],
  ])('is none where %s', async (_why, failure) => {
    for (const at of [1, 3]) await failureOf(read(failing(at, failure)), failure.code);
  });
});
