import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cosignTag, hexOf, parseManifest, OCI_INDEX } from '../../../src/image/index.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aCosignImage } from '../../support/cosign-tags.ts';
import { aFaultyRegistry, type Fault, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage, anIndex, anSbom } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';

const AMD = anImage({ seed: 'attached/amd', platform: 'linux/amd64' });
const ARM = anImage({ seed: 'attached/arm', platform: 'linux/arm64' });
const INDEX = anIndex([AMD, ARM]);
const SBOM = anSbom(INDEX, 'attached');
const GPG = path.resolve(import.meta.dirname, '../../fixtures/trust/gpg/good');
const FALLBACK_TAG = `sha256-${hexOf(INDEX.root.descriptor.digest)}`;

/** A registry as they were before OCI Distribution 1.1. */
const WITHOUT_REFERRERS: readonly Fault[] = [
  { path: /\/referrers\//, what: { kind: 'answer', status: 404 } },
  { method: 'PUT', path: /\/manifests\//, what: { kind: 'headers', headers: { 'oci-subject': undefined } } },
];

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;
let source: string;

beforeAll(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  source = `docker://${near.host}/team/app:1`;
  await putImage(near.host, 'team/app', INDEX, '1');
  await putImage(near.host, 'team/app', SBOM);
});
afterAll(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});
beforeEach(() => {
  for (const one of [near, far]) one.clear();
});

const at = (repository: string): string => `docker://${far.host}/${repository}:1`;
const asked = ({ seen }: FaultyRegistry): readonly string[] =>
  seen.filter(({ path }) => path !== '/v2/').map(({ method, path }) => `${method} ${path}`);

describe('an image that is there with all that is attached to it', () => {
  it('costs a side one request more than without', async () => {
    await waybill.copy([source, at('again')]);
    for (const one of [near, far]) one.clear();
    const { destinations } = await waybill.copy([source, at('again')]);
    expect(destinations).toMatchObject([
      { status: 'up-to-date', attached: [{ kind: 'referrer', digest: SBOM.root.descriptor.digest }] },
    ]);
    const referrers = (registry: FaultyRegistry): readonly string[] =>
      asked(registry).filter((one) => one.includes('/referrers/'));
    expect([referrers(near).length, referrers(far).length]).toEqual([1, 1]);
    expect(asked(far).filter((one) => !one.includes('/referrers/'))).toHaveLength(2);
  });

  it.each([
    ['an image', 'team/plain', AMD],
    ['an index', 'team/app', INDEX],
  ])(
    'costs the source the list of referrers, and one list of tags a repository and run: %s',
    async (name, from, image) => {
      await putImage(near.host, from, image, '1');
      const places = [`docker://${near.host}/${from}:1`, at(name.replace(' ', '-'))];
      await waybill.copy(places);
      const costs = async (...flags: readonly string[]): Promise<readonly string[]> => {
        for (const one of [near, far]) one.clear();
        const { destinations } = await waybill.copy([...flags, ...places]);
        expect(destinations).toMatchObject([{ status: 'up-to-date' }]);
        return [...asked(near), ...asked(far)];
      };
      const without = await costs('--attached', 'none');
      const { digest } = image.root.descriptor;
      const more = [`GET /v2/${from}/referrers/${digest}`, `GET /v2/${from}/tags/list?n=1000`];
      if (image === INDEX) more.push(`GET /v2/${name.replace(' ', '-')}/referrers/${digest}`);
      expect((await costs()).toSorted()).toEqual([...without, ...more].toSorted());
    },
  );

  it('asks for each tag of cosign where the tags are in more pages than one', async () => {
    await putImage(near.host, 'team/pages', AMD, '1');
    await putImage(near.host, 'team/pages', aCosignImage(['ours']), cosignTag(AMD.root.descriptor.digest, 'sig'));
    const link = `</v2/team/pages/tags/list?n=1&last=1>; rel="next"`;
    const body = JSON.stringify({ name: 'team/pages', tags: ['1'] });
    const headers = { 'content-type': 'application/json', link };
    near.plant({ path: /\/team\/pages\/tags\/list/, what: { kind: 'answer', status: 200, headers, body } });
    const { destinations } = await waybill.copy([`docker://${near.host}/team/pages:1`, at('pages')]);
    expect(destinations).toMatchObject([{ attached: [{ kind: 'cosign-tag' }] }]);
    expect(asked(near).filter((one) => one.includes('/tags/list'))).toHaveLength(1);
  });

  it('fails where the registry stores what is attached and does not list it', async () => {
    far.plant({
      method: 'GET',
      path: /\/referrers\//,
      what: {
        kind: 'answer',
        status: 200,
        headers: { 'content-type': OCI_INDEX },
        body: JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] }),
      },
    });
    const { code, destinations } = await waybill.copy([source, at('unlisted')]);
    expect(code).toBe(8);
    expect(destinations).toMatchObject([
      { status: 'failed', error: { code: 'ATTACHED_UNLISTED', side: 'destination' } },
    ]);
    far.clear();
    expect(await digestAt(far.host, 'unlisted', '1')).toBeUndefined();
  });
});

describe('a destination that does not say what is attached', () => {
  it.each([
    ['answers with what is no list', 200, OCI_INDEX, '{"schemaVersion":2,"manifests":0}', 8],
    ['fails', 500, 'text/plain', '', 7],
  ])('gets no name where it %s', async (why, status, type, body, exit) => {
    const what = { kind: 'answer', status, headers: { 'content-type': type }, body } as const;
    far.plant({ method: 'GET', path: /\/referrers\//, what });
    const repository = `silent-${String(status)}`;
    const { code, destinations } = await waybill.copy(['--retry-times', '0', source, at(repository)]);
    expect(destinations, why).toMatchObject([{ status: 'failed', error: { side: 'destination' } }]);
    expect(code).toBe(exit);
    far.clear();
    expect(await digestAt(far.host, repository, '1')).toBeUndefined();
  });
});

describe('a list of referrers that is kept by tag', () => {
  it('loses nothing when many write to it at once', async () => {
    far.plant(...WITHOUT_REFERRERS);
    const sboms = Array.from({ length: 4 }, (_, seed) => anSbom(INDEX, `attached/${String(seed)}`));
    const sources = sboms.map((_, at) => `team/of-${String(at)}`);
    for (const [at, sbom] of sboms.entries()) {
      await putImage(near.host, sources[at] ?? '', INDEX, '1');
      await putImage(near.host, sources[at] ?? '', sbom);
    }
    const done = await Promise.all(
      sources.map(async (name) => waybill.copy([`docker://${near.host}/${name}:1`, at('shared')])),
    );
    expect(done.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const answer = await fetch(`${far.origin}/v2/shared/manifests/${FALLBACK_TAG}`);
    const list = parseManifest(Buffer.from(await answer.arrayBuffer()), OCI_INDEX);
    expect(list.kind === 'index' ? list.manifests.map(({ digest }) => digest).toSorted() : []).toEqual(
      sboms.map(({ root }) => root.descriptor.digest).toSorted(),
    );
  });

  it('is written only while it is what was read, where the registry can tell', async () => {
    far.plant(...WITHOUT_REFERRERS);
    await waybill.copy([source, at('conditions')]);
    const other = anSbom(INDEX, 'attached/other');
    await putImage(near.host, 'team/other', INDEX, '1');
    await putImage(near.host, 'team/other', other);
    far.clear();
    const conditions: (string | undefined)[] = [];
    far.plant(
      {
        method: 'PUT',
        path: new RegExp(`/manifests/${FALLBACK_TAG}$`),
        what: {
          kind: 'call',
          run: (request, response, real) => {
            conditions.push(request.headers['if-match']);
            if (conditions.length > 1) real(request, response);
            else response.writeHead(412).end();
          },
        },
      },
      ...WITHOUT_REFERRERS,
    );
    const { code } = await waybill.copy([`docker://${near.host}/team/other:1`, at('conditions')]);
    expect(code).toBe(0);
    expect(conditions.map((one) => typeof one)).toEqual(['string', 'string']);
  });
});

describe('what is attached to an index that does not travel as it is', () => {
  it.each([
    ['cut down', ['--platform', 'linux/amd64']],
    ['left out', ['--multi-arch', 'system', '--override-arch', 'amd64', '--override-os', 'linux']],
  ])('stays behind with a note: %s', async (name, flags) => {
    const { code, destinations } = await waybill.copy([...flags, source, at(name.replace(' ', '-'))]);
    expect(code).toBe(0);
    expect(destinations).toMatchObject([{ attached: [] }]);
    const [note] = destinations.flatMap(({ notes }) => notes.filter((one) => one.code === 'ATTACHED_LEFT_BEHIND'));
    expect(note?.text).toContain(INDEX.root.descriptor.digest);
  });

  it.each([
    ['cut down', ['--platform', 'linux/amd64']],
    ['left out', ['--multi-arch', 'system', '--override-arch', 'amd64', '--override-os', 'linux']],
  ])('stays behind with a note where it is a signature of cosign or of GPG: %s', async (name, flags) => {
    const { digest } = INDEX.root.descriptor;
    await putImage(near.host, 'team/tagged', INDEX, '1');
    await putImage(near.host, 'team/tagged', aCosignImage(['ours']), cosignTag(digest, 'sig'));
    const store = path.join(waybill.directory, 'lookaside');
    const directory = path.join(store, `team/tagged@${digest.replace(':', '=')}`);
    await mkdir(directory, { recursive: true });
    await copyFile(path.join(GPG, 'rsa.signature'), path.join(directory, 'signature-1'));
    await mkdir(path.join(waybill.directory, 'registries.d'), { recursive: true });
    await writeFile(
      path.join(waybill.directory, 'registries.d', 'all.yaml'),
      `default-docker: { lookaside: "file://${store}" }\n`,
    );
    const settings = ['--registries.d', path.join(waybill.directory, 'registries.d')];
    const places = [`docker://${near.host}/team/tagged:1`, at(`tagged-${name.replace(' ', '-')}`)];
    const { code, destinations } = await waybill.copy([...settings, ...flags, ...places]);
    expect(code).toBe(0);
    expect(destinations).toMatchObject([{ attached: [] }]);
    const notes = destinations.flatMap((one) => one.notes.filter((note) => note.text.includes('left behind')));
    expect(notes.map((note) => [note.code, note.text])).toEqual([
      ['ATTACHED_LEFT_BEHIND', expect.stringContaining(`1 attached artefact of the index ${digest}`)],
      ['SIGNATURES_LEFT_BEHIND', expect.stringContaining(`1 signature`)],
    ]);
  });
});
