import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { groupsOf } from '../../../src/frontend/sync/groups.ts';
import { cosignTag, type CosignSuffix, type Digest } from '../../../src/image/index.ts';
import { copy } from '../../../src/operation/copy.ts';
import type { Result } from '../../../src/operation/result.ts';
import { tellAttachedTags } from '../../../src/operation/sync/attached-tags.ts';
import { joinName, type ListedName } from '../../../src/operation/sync/destination-name.ts';
import type { ItemChoices } from '../../../src/operation/sync/item.ts';
import { listSource } from '../../../src/operation/sync/list-source.ts';
import { sync } from '../../../src/operation/sync/sync.ts';
import type { EndpointSettings } from '../../../src/transport/contract.ts';
import { parseReference } from '../../../src/transport/index.ts';
import { aContext, type TestContext } from '../../support/context.ts';
import { aCosignImage, payloadsAt } from '../../support/cosign-tags.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage, anIndex, anSbom, type BuiltImage } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';
import { aPool } from '../../support/registry-client.ts';
import { aSyncRequest, settingsOver } from '../../support/sync-items.ts';

const DSSE = 'application/vnd.dsse.envelope.v1+json';

let near: FaultyRegistry;
let far: FaultyRegistry;
let pool: RegistryPool;
let settings: EndpointSettings;
let count = 0;
/** One for each test, at both sides. */
let repository: string;

beforeAll(async () => {
  [near, far] = [await aFaultyRegistry(), await aFaultyRegistry()];
  pool = aPool();
  settings = settingsOver(pool);
});
beforeEach(() => {
  count += 1;
  repository = `team/app-${String(count)}`;
  for (const one of [near, far]) one.clear();
});
afterAll(async () => {
  for (const one of [near, far, pool]) await one[Symbol.asyncDispose]();
});

const digestOfImage = ({ root }: BuiltImage): Digest => root.descriptor.digest;
const put = async (side: FaultyRegistry, image: BuiltImage, ...names: readonly string[]): Promise<void> =>
  putImage(side.host, repository, image, ...names);
const hold = async (
  side: FaultyRegistry,
  subject: BuiltImage,
  payloads: readonly string[],
  suffix: CosignSuffix = 'sig',
): Promise<void> =>
  put(side, aCosignImage(payloads, suffix === 'att' ? DSSE : undefined), cosignTag(digestOfImage(subject), suffix));
const payloads = async (subject: BuiltImage, suffix?: CosignSuffix): Promise<readonly string[]> =>
  payloadsAt(far.host, repository, digestOfImage(subject), suffix);
const placeAt = ({ host }: FaultyRegistry): string => `docker://${host}/${repository}`;
const asked = ({ seen }: FaultyRegistry): readonly string[] =>
  seen.filter(({ path }) => path !== '/v2/').map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
const writes = (side: FaultyRegistry): readonly string[] => asked(side).filter((one) => !/^(?:GET|HEAD)/.test(one));

const ALL: ItemChoices = { selection: { kind: 'all' }, attached: 'all', preserveDigests: false };

async function copied(tag: string): Promise<Result['images'][number]['destinations'][number]> {
  const { images } = await copy(aContext(), {
    ...ALL,
    source: { reference: parseReference(`${placeAt(near)}:${tag}`), settings },
    destinations: [{ reference: parseReference(`${placeAt(far)}:${tag}`), settings, names: [] }],
    dryRun: false,
    policy: 'none',
  });
  const [done] = images.flatMap(({ destinations }) => destinations);
  if (done === undefined) throw new Error('nothing was copied');
  return done;
}

async function synced(
  choices: Partial<ItemChoices> = {},
  ctx: TestContext = aContext(),
  what = repository,
): Promise<Result> {
  const endpointOf = (text: string): { reference: ReturnType<typeof parseReference>; settings: EndpointSettings } => ({
    reference: parseReference(text),
    settings,
  });
  const place = {
    destinationOf: (name: ListedName) => {
      const text = joinName(`${far.host}/team`, name, { scoped: false, appendSuffix: '' });
      return { ...endpointOf(`docker://${text}`), rule: { kind: 'move-ok' } } as const;
    },
    holdsAttached: true,
    spell: (text: string) => text,
  };
  const listings = listSource(ctx, { text: `${near.host}/${what}`, endpointOf });
  const groups = tellAttachedTags(ctx, groupsOf(listings, { place, choices: { ...ALL, ...choices } }));
  return sync(ctx, { ...aSyncRequest([]), groups });
}
const outcomes = ({ images }: Result): readonly string[] =>
  images.flatMap(({ destinations }) => destinations.map(({ tags, status }) => `${tags.join()} ${status}`));

describe("cosign's tags, when an image is copied", () => {
  const image = anImage({ seed: 'copied' });

  it.each(['sig', 'att'] as const)('add what the destination lacks to what it has: .%s', async (suffix) => {
    await put(near, image, '1');
    await put(far, image, '1');
    await hold(near, image, ['shared', 'new'], suffix);
    await hold(far, image, ['own', 'shared'], suffix);
    const { status, attached, notes } = await copied('1');
    expect(await payloads(image, suffix)).toEqual(['own', 'shared', 'new']);
    expect({ status, notes }).toEqual({ status: 'copied', notes: [] });
    const tag = cosignTag(digestOfImage(image), suffix);
    expect(attached).toMatchObject([{ kind: 'cosign-tag', digest: await digestAt(far.host, repository, tag) }]);
  });

  it('are left alone where the destination has all of it, and more', async () => {
    await put(near, image, '1');
    await put(far, image, '1');
    await hold(near, image, ['shared']);
    await hold(far, image, ['own', 'shared']);
    far.clear();
    expect(await copied('1')).toMatchObject({ status: 'up-to-date', attached: [{ kind: 'cosign-tag' }] });
    expect(writes(far)).toEqual([]);
    expect(await payloads(image)).toEqual(['own', 'shared']);
  });

  it('are those of the source, byte for byte, where they have all that is there', async () => {
    await put(near, image, '1');
    await hold(near, image, ['one', 'two']);
    await hold(far, image, ['one']);
    await copied('1');
    const tag = cosignTag(digestOfImage(image), 'sig');
    expect(await digestAt(far.host, repository, tag)).toBe(await digestAt(near.host, repository, tag));
  });

  it('hold one SBOM: another at the destination is kept, and that is said', async () => {
    await put(near, image, '1');
    await hold(near, image, ['ours'], 'sbom');
    await hold(far, image, ['theirs'], 'sbom');
    expect(await copied('1')).toMatchObject({ status: 'copied', attached: [], notes: [{ code: 'ATTACHED_KEPT' }] });
    expect(await payloads(image, 'sbom')).toEqual(['theirs']);
  });

  it('are kept where the destination has something else under the name', async () => {
    await put(near, image, '1');
    await hold(near, image, ['one']);
    await put(far, anIndex([image]), cosignTag(digestOfImage(image), 'sig'));
    expect(await copied('1')).toMatchObject({ status: 'copied', notes: [{ code: 'ATTACHED_KEPT' }] });
  });

  it('are written only over what was read, and once more where another came between', async () => {
    const tag = cosignTag(digestOfImage(image), 'sig');
    await put(near, image, '1');
    await hold(near, image, ['ours']);
    const conditions: unknown[] = [];
    far.plant({
      method: 'PUT',
      path: new RegExp(`${tag}$`),
      what: {
        kind: 'call',
        run: (request, response, real) => {
          const { 'if-match': match, 'if-none-match': none } = request.headers;
          conditions.push(none ?? typeof match);
          if (conditions.length > 1) {
            real(request, response);
            return;
          }
          // Somebody else signs the image in between.
          void putOnce(['theirs'], tag).then(() => response.writeHead(412).end());
        },
      },
    });
    const putOnce = async (what: readonly string[], name: string): Promise<void> => {
      const { root, blobs } = aCosignImage(what);
      await putImage(far.host, repository, { root, descriptor: root.descriptor, manifests: [], blobs });
      const { bytes, descriptor } = root;
      const headers = { 'content-type': descriptor.mediaType };
      conditions.push('theirs');
      await fetch(`${far.origin}/v2/${repository}/manifests/${name}`, {
        method: 'PUT',
        headers,
        body: Buffer.from(bytes),
      });
    };
    expect(await copied('1')).toMatchObject({ status: 'copied' });
    expect(await payloads(image)).toEqual(['theirs', 'ours']);
    expect(conditions).toEqual(['*', 'theirs', 'undefined', 'string']);
  });

  it('are read again after the write: what is written over is added once more', async () => {
    const tag = cosignTag(digestOfImage(image), 'sig');
    const theirs = aCosignImage(['theirs']);
    await put(near, image, '1');
    await hold(near, image, ['ours']);
    await putImage(far.host, repository, theirs, 'theirs');
    let written = 0;
    far.plant({
      method: 'GET',
      path: new RegExp(`${tag}$`),
      what: {
        kind: 'call',
        run: (request, response, real) => {
          written += 1;
          if (written !== 2) {
            real(request, response);
            return;
          }
          // Who read the tag before it was written writes over it.
          const headers = { 'content-type': theirs.root.descriptor.mediaType };
          const url = `${far.origin}/v2/${repository}/manifests/${tag}`;
          void fetch(url, { method: 'PUT', headers, body: Buffer.from(theirs.root.bytes) }).then(() =>
            real(request, response),
          );
        },
      },
    });
    expect(await copied('1')).toMatchObject({ status: 'copied' });
    expect(await payloads(image)).toEqual(['theirs', 'ours']);
  });

  /** What others write, whatever is there. */
  const writeOver = async (tag: string, { root, blobs }: ReturnType<typeof aCosignImage>): Promise<void> => {
    await putImage(far.host, repository, { root, descriptor: root.descriptor, manifests: [], blobs });
    const url = `${far.origin}/v2/${repository}/manifests/${tag}`;
    const headers = { 'content-type': root.descriptor.mediaType, 'x-theirs': 'yes' };
    expect((await fetch(url, { method: 'PUT', headers, body: Buffer.from(root.bytes) })).status).toBe(201);
  };
  /** Of a registry that heeds no condition: each write but theirs. */
  const onWrite = (tag: string, run: (at: number, go: () => void, response: ServerResponse) => void): void => {
    let writes = 0;
    far.plant({
      method: 'PUT',
      path: new RegExp(`${tag}$`),
      what: {
        kind: 'call',
        run: (request, response, real) => {
          delete request.headers['if-match'];
          delete request.headers['if-none-match'];
          if (request.headers['x-theirs'] === undefined) writes += 1;
          const go = (): void => real(request, response);
          if (request.headers['x-theirs'] === undefined) run(writes, go, response);
          else go();
        },
      },
    });
  };

  it('are looked at again when those who read before the write have written too', async () => {
    const tag = cosignTag(digestOfImage(image), 'sig');
    await put(near, image, '1');
    await hold(near, image, ['ours']);
    let late: Promise<void> | undefined;
    let reads = 0;
    far.plant({
      method: 'GET',
      path: new RegExp(`${tag}$`),
      what: {
        kind: 'call',
        run: (request, response, real) => {
          reads += 1;
          // From reading to writing takes this long, for everybody.
          setTimeout(() => real(request, response), reads === 1 ? 400 : 0);
        },
      },
    });
    onWrite(tag, (at, go, response) => {
      if (at === 1) {
        response.once('finish', () => {
          late = delay(200).then(async () => writeOver(tag, aCosignImage(['theirs'])));
        });
      }
      go();
    });
    expect(await copied('1')).toMatchObject({ status: 'copied' });
    await late;
    expect(await payloads(image)).toEqual(['theirs', 'ours']);
  });

  it('are written in the end where the registry says a dozen times that it is too many', async () => {
    const tag = cosignTag(digestOfImage(image), 'sig');
    await put(near, image, '1');
    await hold(near, image, ['ours']);
    let refused = 0;
    onWrite(tag, (at, go, response) => {
      if (at > 12) return go();
      refused += 1;
      response.writeHead(429, { 'retry-after': '1ms' }).end();
    });
    expect(await copied('1')).toMatchObject({ status: 'copied' });
    expect(refused).toBe(12);
    expect(await payloads(image)).toEqual(['ours']);
  });

  it('are made anew where the write failed: what was to be written is too old by then', async () => {
    const tag = cosignTag(digestOfImage(image), 'sig');
    await put(near, image, '1');
    await hold(near, image, ['ours']);
    onWrite(tag, (at, go, response) => {
      if (at === 1) void writeOver(tag, aCosignImage(['theirs'])).then(() => response.writeHead(500).end());
      else go();
    });
    expect(await copied('1')).toMatchObject({ status: 'copied' });
    expect(await payloads(image)).toEqual(['theirs', 'ours']);
  });
});

describe("cosign's tags, when a repository is synced", () => {
  const [one, two] = [anImage({ seed: 'one' }), anImage({ seed: 'two' })];

  it('are no images of their own, travel with theirs, and are told of once', async () => {
    await put(near, one, '1');
    await put(near, two, '2');
    for (const image of [one, two]) await hold(near, image, ['ours']);
    await hold(far, one, ['theirs']);
    const ctx = aContext();
    const result = await synced({}, ctx);
    expect(outcomes(result)).toEqual(['1 copied', '2 copied']);
    expect(result.excluded).toEqual([]);
    expect(await payloads(one)).toEqual(['theirs', 'ours']);
    expect(await payloads(two)).toEqual(['ours']);
    const told = ctx.events.flatMap((event) =>
      event.kind === 'note' && event.code === 'ATTACHED_TAGS' ? event.text : [],
    );
    expect(told).toEqual([expect.stringContaining('2 tags')]);
  });

  it.each([['none' as const], [['application/spdx+json']]])('stay behind with --attached %s', async (attached) => {
    await put(near, one, '1');
    await hold(near, one, ['ours']);
    expect(outcomes(await synced({ attached }))).toEqual(['1 copied']);
    expect(await payloads(one)).toEqual([]);
  });

  it('are copied as they are where one is named', async () => {
    await put(near, one, '1');
    await hold(near, one, ['ours']);
    const tag = cosignTag(digestOfImage(one), 'sig');
    expect(outcomes(await synced({}, aContext(), `${repository}:${tag}`))).toEqual([`${tag} copied`]);
    expect(await payloads(one)).toEqual(['ours']);
  });

  it('that are all there is are no images to sync', async () => {
    await hold(near, one, ['ours']);
    expect(await synced()).toMatchObject({
      status: 'failed',
      images: [{ destinations: [{ error: { code: 'MANIFEST_UNKNOWN', message: /attached to images/ } }] }],
    });
  });

  it('travel with an image that has no name, and come later to what is up to date', async () => {
    const children = [one, two];
    const index = anIndex(children);
    const sbom = anSbom(index);
    await put(near, index, '1');
    await put(near, sbom);
    await hold(near, one, ['first']);
    await synced();
    expect(await payloads(one)).toEqual(['first']);

    for (const subject of [two, sbom]) await hold(near, subject, ['second']);
    expect(outcomes(await synced())).toEqual(['1 copied']);
    expect(await payloads(two)).toEqual(['second']);
    expect(await payloads(sbom)).toEqual(['second']);
    expect(outcomes(await synced())).toEqual(['1 up-to-date']);
  });

  it('cost one question at each side where they are, and none where they are not', async () => {
    await put(near, one, '1');
    await put(near, two, '2');
    await hold(near, one, ['ours']);
    await synced();
    for (const side of [near, far]) side.clear();
    expect(outcomes(await synced())).toEqual(['1 up-to-date', '2 up-to-date']);
    const tag = cosignTag(digestOfImage(one), 'sig');
    const base = `/v2/${repository}`;
    const referrers = [one, two].map((image) => `GET ${base}/referrers/${digestOfImage(image)}`);
    const heads = ['1', '2', tag].map((name) => `HEAD ${base}/manifests/${name}`);
    expect(asked(near).toSorted()).toEqual([`GET ${base}/tags/list`, ...referrers, ...heads].toSorted());
    expect(asked(far).toSorted()).toEqual([`GET ${base}/tags/list`, ...heads].toSorted());
  });

  it('add nothing to what has it all, and read both to tell', async () => {
    await put(near, one, '1');
    await put(near, two, '2');
    await hold(near, one, ['ours']);
    await hold(far, one, ['theirs']);
    await synced();
    for (const side of [near, far]) side.clear();
    expect(outcomes(await synced())).toEqual(['1 up-to-date', '2 up-to-date']);
    expect(writes(far)).toEqual([]);
    expect(await payloads(one)).toEqual(['theirs', 'ours']);
  });
});
