import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hexOf, parseManifest, OCI_INDEX } from '../../../src/image/index.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type Fault, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage, anIndex, anSbom } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';

const AMD = anImage({ seed: 'attached/amd', platform: 'linux/amd64' });
const ARM = anImage({ seed: 'attached/arm', platform: 'linux/arm64' });
const INDEX = anIndex([AMD, ARM]);
const SBOM = anSbom(INDEX, 'attached');
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
});
