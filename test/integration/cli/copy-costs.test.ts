import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { digestAt, missingAt, putImage } from '../../support/raw-registry.ts';

const IMAGE = anImage({ layers: 3, layerBytes: 20_000, seed: 'costs' });
const DIGEST = IMAGE.root.descriptor.digest;
const SIZE = IMAGE.blobs.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
const DEAD = 'docker://127.0.0.1:1/x/y:1';

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;
let others: readonly FaultyRegistry[];
let source: string;

beforeAll(async () => {
  waybill = await aCommandLine();
  [near, far] = [await aFaultyRegistry(), await aFaultyRegistry()];
  others = [await aFaultyRegistry(), await aFaultyRegistry()];
  await putImage(near.host, 'team/app', IMAGE, '1');
  source = `docker://${near.host}/team/app:1`;
});
afterAll(async () => {
  for (const one of [waybill, near, far, ...others]) await one[Symbol.asyncDispose]();
});
beforeEach(() => {
  for (const one of [near, far, ...others]) one.clear();
});

/** Requests for an image's own content; the ping is not one. */
const asked = ({ seen }: FaultyRegistry): readonly string[] =>
  seen.filter((one) => one.path !== '/v2/').map((one) => `${one.method} ${one.path}`);
const blobReads = (registry: FaultyRegistry): readonly string[] =>
  asked(registry).filter((one) => /^GET .*\/blobs\//.test(one));
const uploads = (registry: FaultyRegistry): readonly string[] =>
  asked(registry).filter((one) => /^(?:PATCH|PUT) .*\/blobs\/uploads\//.test(one));

describe('what a copy costs', () => {
  it('asks once a side for an image that is there already', async () => {
    const destination = `docker://${far.host}/again/app:1`;
    await waybill.copy([source, destination]);
    for (const one of [near, far]) one.clear();
    const again = await waybill.copy(['--attached', 'none', source, destination]);
    expect(again, again.stderr).toMatchObject({ code: 0, destinations: [{ status: 'up-to-date', digest: DIGEST }] });
    expect(asked(near)).toEqual([expect.stringMatching(/^(?:GET|HEAD) \/v2\/team\/app\/manifests\/1$/)]);
    expect(asked(far)).toEqual([expect.stringMatching(/^(?:GET|HEAD) \/v2\/again\/app\/manifests\/1$/)]);
  });

  it('moves no byte of a blob within one registry', async () => {
    const { code, destinations } = await waybill.copy([source, `docker://${near.host}/prod/app:1`]);
    expect(code).toBe(0);
    expect(destinations).toMatchObject([
      { status: 'copied', bytes: { mounted: SIZE, transferred: 0, cached: 0, present: 0 } },
    ]);
    expect([...blobReads(near), ...uploads(near)]).toEqual([]);
    expect(await missingAt(near.host, 'prod/app', IMAGE)).toEqual([]);
  });

  it('reads no blob from the source again while the job has it', async () => {
    const cache = { WAYBILL_CACHE_DIR: path.join(waybill.directory, 'job') };
    const first = await waybill.copy([source, `docker://${far.host}/step/one:1`], cache);
    expect(first.destinations).toMatchObject([{ bytes: { transferred: SIZE, cached: 0 } }]);
    near.clear();
    const [other] = others;
    const second = await waybill.copy([source, `docker://${String(other?.host)}/step/two:1`], cache);
    expect(second).toMatchObject({ code: 0, destinations: [{ status: 'copied', bytes: { cached: SIZE } }] });
    expect(blobReads(near)).toEqual([]);
  });

  it('reads each blob once for three registries', async () => {
    const all = [far, ...others];
    const { code, destinations } = await waybill.copy([
      source,
      ...all.map(({ host }) => `docker://${host}/fanned/app:1`),
    ]);
    expect(code).toBe(0);
    expect(destinations.map(({ status }) => status)).toEqual(['copied', 'copied', 'copied']);
    expect(blobReads(near).toSorted()).toEqual(
      IMAGE.blobs.map(({ descriptor }) => `GET /v2/team/app/blobs/${descriptor.digest}`).toSorted(),
    );
    for (const { host } of all) expect(await missingAt(host, 'fanned/app', IMAGE)).toEqual([]);
    expect((await readdir(waybill.directory)).filter((one) => one.startsWith('waybill-'))).toEqual([]);
  });
});

describe('one request at a time to each host', () => {
  it('is enough for three registries, without one waiting for another in vain', async () => {
    const large = anImage({ layers: 4, layerBytes: 3_000_000, seed: 'narrow' });
    await putImage(near.host, 'team/narrow', large, '1');
    near.clear();
    const all = [far, ...others].map(({ host }) => `docker://${host}/narrow/app:1`);
    const flags = ['--concurrency=1', '--debug', `docker://${near.host}/team/narrow:1`];
    const { code, stderr } = await waybill.copy([...flags, ...all]);
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/took nothing|again|retry/i);
    expect(blobReads(near)).toHaveLength(large.blobs.length);
  });
});

describe('several repositories of one registry', () => {
  it('get each blob once, and the others mount it', async () => {
    const places = ['one/app', 'two/app', 'three/app'];
    const { code, destinations } = await waybill.copy([
      source,
      ...places.map((place) => `docker://${far.host}/${place}:1`),
    ]);
    expect(code).toBe(0);
    expect(destinations.map(({ bytes }) => bytes)).toMatchObject([
      { transferred: SIZE, mounted: 0 },
      { transferred: 0, mounted: SIZE },
      { transferred: 0, mounted: SIZE },
    ]);
    expect(uploads(far)).toHaveLength(IMAGE.blobs.length);
    expect(blobReads(near)).toHaveLength(IMAGE.blobs.length);
    for (const place of places) expect(await missingAt(far.host, place, IMAGE)).toEqual([]);
  });

  it('all get the blobs where the registry does not mount', async () => {
    far.plant({
      method: 'POST',
      path: /mount=/,
      what: { kind: 'answer', status: 400, body: '{"errors":[{"code":"UNSUPPORTED"}]}' },
    });
    const places = ['no/one', 'no/two'];
    const { code } = await waybill.copy([source, ...places.map((place) => `docker://${far.host}/${place}:1`)]);
    expect(code).toBe(0);
    for (const place of places) expect(await missingAt(far.host, place, IMAGE)).toEqual([]);
  });
});

describe('a small blob under a new name', () => {
  it('is asked for and its upload opened in one request', async () => {
    const { code } = await waybill.copy(['--attached', 'none', source, `docker://${far.host}/claim/app:1`]);
    expect(code).toBe(0);
    expect(asked(far).filter((one) => /^HEAD .*\/blobs\//.test(one))).toEqual([]);
    expect(asked(far)).toHaveLength(1 + 2 * IMAGE.blobs.length + 1);
  });

  it('is not sent where it is already', async () => {
    await waybill.copy([source, `docker://${far.host}/held/app:1`]);
    const other = anImage({ layers: 4, layerBytes: 20_000, seed: 'costs' });
    await putImage(near.host, 'team/other', other, '1');
    far.clear();
    const { code, destinations } = await waybill.copy([
      `docker://${near.host}/team/other:1`,
      `docker://${far.host}/held/app:2`,
    ]);
    expect(code).toBe(0);
    const shared = other.blobs.filter(({ descriptor }) =>
      IMAGE.blobs.some((one) => one.descriptor.digest === descriptor.digest),
    );
    const sizeOf = (blobs: typeof other.blobs): number =>
      blobs.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
    expect(shared.length).toBeGreaterThan(0);
    expect(destinations).toMatchObject([
      { bytes: { present: sizeOf(shared), transferred: sizeOf(other.blobs) - sizeOf(shared) } },
    ]);
    expect(uploads(far)).toHaveLength(other.blobs.length - shared.length);
  });
});

describe('destinations that fail', () => {
  it('leave the others done, with exit code 3', async () => {
    const alive = `docker://${far.host}/alive/app:1`;
    const { code, result, destinations } = await waybill.copy(['--retry-times=0', source, DEAD, alive]);
    expect([code, result.status]).toEqual([3, 'partial']);
    expect(destinations).toMatchObject([{ status: 'failed', error: { code: 'UNREACHABLE' } }, { status: 'copied' }]);
    expect(await digestAt(far.host, 'alive/app', '1')).toBe(DIGEST);
  });

  it("end with the first one's exit code when none is done", async () => {
    const { code, result } = await waybill.copy(['--retry-times=0', source, DEAD, 'docker://127.0.0.1:1/z/y:1']);
    expect([code, result.status]).toEqual([7, 'failed']);
  });

  it('heal when they hold the manifest without its blobs', async () => {
    await putImage(far.host, 'hollow/app', IMAGE, '1');
    for (const { descriptor } of IMAGE.blobs) {
      const url = `http://${far.host}/v2/hollow/app/blobs/${descriptor.digest}`;
      expect((await fetch(url, { method: 'DELETE' })).status).toBe(202);
    }
    const { code } = await waybill.copy([source, `docker://${far.host}/hollow/app:2`]);
    expect(code).toBe(0);
    expect(await digestAt(far.host, 'hollow/app', '2')).toBe(DIGEST);
    expect(await missingAt(far.host, 'hollow/app', IMAGE)).toEqual([]);
  });
});
