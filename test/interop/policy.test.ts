import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Digest } from '../../src/image/index.ts';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { runProgram, type Ended } from '../support/run-program.ts';
import { trustFixture } from '../support/signed-candidate.ts';
import { PLAIN, succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const absent = whyNot('docker-registry', 'skopeo');
const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts');

/** Of the vectors: the image that is signed by itself, the other image of the index, and the index. */
const IMAGE: Digest = 'sha256:b4a0b04523b8aa941766fd645f9719321caa13e920350006cb37cc17fbc78f3b';
const INDEX: Digest = 'sha256:12ee34cbde70d22af1eeb5b2465cbbd2686ae539449ea8c18a6ef3967b00474a';
const OTHER: Digest = 'sha256:e26370905db6b8f69fce81abcbd33e6a0b732961aeb70754ad0035a09b3b7643';

type Verdict = 'accepted' | 'refused';
interface Verdicts {
  readonly skopeo: Verdict;
  readonly waybill: Verdict;
}
const BOTH_ACCEPT: Verdicts = { skopeo: 'accepted', waybill: 'accepted' };
const BOTH_REFUSE: Verdicts = { skopeo: 'refused', waybill: 'refused' };
/** Where waybill is stricter, on purpose. */
const STRICTER: Verdicts = { skopeo: 'accepted', waybill: 'refused' };

describe.skipIf(absent !== undefined)(`the policies that skopeo and waybill judge by ${absent ?? ''}`, () => {
  let tools: TwoTools;
  let registry: DockerRegistry;
  let at: (name: string) => string;
  let count = 0;

  beforeAll(async () => {
    tools = await twoTools();
    registry = await startDockerRegistry();
    at = (name) => path.join(tools.directory, name);
    const layout = trustFixture('image/oci-layout');
    await succeed(tools.skopeo('copy', `oci:${layout}:v1`, `dir:${at('image')}`));
    await mkdir(at('.config/containers/registries.d'), { recursive: true });
    await writeFile(
      at('.config/containers/registries.d/default.yaml'),
      `docker:\n  ${registry.host}:\n    lookaside: file://${at('lookaside')}\n`,
    );
    for (const [name, tag] of [
      ['team/app', 'v1'],
      ['team/signed', 'multi'],
    ]) {
      const to = `docker://${registry.host}/${name ?? ''}:${tag ?? ''}`;
      await succeed(tools.skopeo('copy', '--all', ...PLAIN, `oci:${layout}:${tag ?? ''}`, to));
    }
  });
  afterAll(async () => {
    await registry[Symbol.asyncDispose]();
    await tools[Symbol.asyncDispose]();
  });

  /** What each of them does with a copy under this policy. */
  async function judge(policy: object, ...args: readonly string[]): Promise<Verdicts> {
    const file = at(`policy-${String((count += 1))}.json`);
    await writeFile(file, JSON.stringify(policy));
    const environment = { HOME: tools.directory, TMPDIR: tools.directory, XDG_RUNTIME_DIR: tools.directory };
    const run = async (name: string, ...program: readonly string[]): Promise<Ended> =>
      runProgram(
        [
          ...program,
          '--policy',
          file,
          'copy',
          '--src-tls-verify=false',
          ...args,
          `dir:${at(`${name}-${String(count)}`)}`,
        ],
        environment,
      );
    const skopeo = await run('skopeo', 'skopeo');
    const waybill = await run('waybill', process.execPath, MAIN);
    // Nothing else than the policy may be what failed.
    expect([0, 6], waybill.stderr).toContain(waybill.code);
    return { skopeo: verdictOf(skopeo), waybill: verdictOf(waybill) };
  }
  const verdictOf = ({ code }: Ended): Verdict => (code === 0 ? 'accepted' : 'refused');
  const by = (key: string, signedIdentity?: object): object => ({
    type: 'signedBy',
    keyType: 'GPGKeys',
    keyPath: trustFixture(`gpg/${key}`),
    ...(signedIdentity === undefined ? {} : { signedIdentity }),
  });

  describe('on the signatures of the vectors', () => {
    const NAME = { type: 'exactReference', dockerReference: 'registry.example.com/team/app:v1' };
    /**
     * gpg 2.2 takes weak keys and hashes. Made by a subkey, a signature counts as its primary key's, as newer skopeos have it too. What
     * has a date is judged by the same clock by both.
     */
    const KNOWN: Readonly<Record<string, Verdicts>> = {
      'gpg/good/dsa.signature': STRICTER,
      'gpg/bad/sha1.sig': STRICTER,
      'gpg/good/ed.signature': { skopeo: 'refused', waybill: 'accepted' },
      'gpg/good/js-ed.signature': { skopeo: 'refused', waybill: 'accepted' },
    };

    it('they agree, but for what is known', async () => {
      const vectors = JSON.parse(await readFile(trustFixture('gpg/expect.json'), 'utf8')) as readonly {
        readonly file: string;
        readonly key: string;
      }[];
      const differ: Record<string, Verdicts> = {};
      for (const { file, key } of vectors) {
        await rm(at('signed'), { recursive: true, force: true });
        await cp(at('image'), at('signed'), { recursive: true });
        await cp(trustFixture(file), at('signed/signature-1'));
        const found = await judge({ default: [by(key, NAME)] }, `dir:${at('signed')}`);
        if (found.skopeo !== found.waybill) differ[file] = found;
      }
      expect(differ).toEqual(KNOWN);
    }, 240_000);
  });

  describe('on the name that a signature claims', () => {
    const claimed = 'registry.example.com/team/app';
    const image = (): string => `docker://${registry.host}/team/app:v1`;
    beforeAll(async () => {
      await sign('team/app', IMAGE, 'gpg/good/rsa.signature');
    });

    it.each([
      ['matchRepoDigestOrExact by default', undefined, BOTH_REFUSE],
      ['matchExact', { type: 'matchExact' }, BOTH_REFUSE],
      ['matchRepository', { type: 'matchRepository' }, BOTH_REFUSE],
      ['exactReference', { type: 'exactReference', dockerReference: `${claimed}:v1` }, BOTH_ACCEPT],
      ['another exactReference', { type: 'exactReference', dockerReference: `${claimed}:v2` }, BOTH_REFUSE],
      ['exactRepository', { type: 'exactRepository', dockerRepository: claimed }, BOTH_ACCEPT],
      ['remapIdentity', { type: 'remapIdentity', prefix: 'HOST', signedPrefix: 'registry.example.com' }, BOTH_ACCEPT],
      [
        'remapIdentity below',
        { type: 'remapIdentity', prefix: 'HOST/team', signedPrefix: 'registry.example.com/team' },
        BOTH_ACCEPT,
      ],
      [
        'remapIdentity of others',
        { type: 'remapIdentity', prefix: 'HOST/tea', signedPrefix: 'registry.example.com/tea' },
        BOTH_REFUSE,
      ],
    ] as const)('they agree: %s', async (_, identity, wanted) => {
      const text = JSON.stringify({ default: [by('rsa.pub.gpg', identity)] }).replaceAll('HOST', registry.host);
      expect(await judge(JSON.parse(text) as object, image())).toEqual(wanted);
    });
  });

  describe('on the scope that decides', () => {
    it.each([
      [{ HOST: [{ type: 'reject' }] }, BOTH_REFUSE],
      [{ 'HOST/team': [{ type: 'reject' }], 'HOST/team/app': [{ type: 'insecureAcceptAnything' }] }, BOTH_ACCEPT],
      [
        { 'HOST/team/app': [{ type: 'insecureAcceptAnything' }], 'HOST/team/app:v1': [{ type: 'reject' }] },
        BOTH_REFUSE,
      ],
      [{ '*.0.0.1': [{ type: 'reject' }] }, BOTH_REFUSE],
      [{ 'HOST/tea': [{ type: 'reject' }] }, BOTH_ACCEPT],
      [{ '': [{ type: 'insecureAcceptAnything' }, { type: 'reject' }] }, BOTH_REFUSE],
      [{ HOST: [{ type: 'signedBaseLayer', baseLayerIdentity: { type: 'matchExact' } }] }, BOTH_REFUSE],
    ] as const)('they agree: %j', async (docker, wanted) => {
      const text = JSON.stringify({ default: [{ type: 'insecureAcceptAnything' }], transports: { docker } });
      const policy = JSON.parse(text.replaceAll('HOST', registry.host)) as object;
      expect(await judge(policy, `docker://${registry.host}/team/app:v1`)).toEqual(wanted);
    });
  });

  describe('on a file that is wrong', () => {
    const accept = [{ type: 'insecureAcceptAnything' }];
    it.each([
      [{ default: accept, more: 1 }],
      [{ default: [] }],
      [{ default: [{ type: 'accept' }] }],
      [{ default: accept, transports: { dir: { 'a/b': accept } } }],
      [{ default: accept, transports: { oci: { '/': accept } } }],
      [{ default: accept, transports: { 'docker-archive': { '/a': accept } } }],
      [{ default: accept, transports: { docker: { x: [{ type: 'signedBy', keyType: 'GPGKeys' }] } } }],
    ])('they agree that %j is none', async (policy) => {
      const file = at('wrong.json');
      await writeFile(file, JSON.stringify(policy));
      const args = ['--policy', file, 'copy', `dir:${at('image')}`, `dir:${at('never')}`];
      const environment = { HOME: tools.directory, TMPDIR: tools.directory };
      expect((await runProgram(['skopeo', ...args], environment)).code).not.toBe(0);
      expect((await runProgram([process.execPath, MAIN, ...args], environment)).code).toBe(4);
    });
  });

  describe('on an index', () => {
    const SIGNED_AS = { type: 'exactReference', dockerReference: '127.0.0.1:5410/team/signed:multi' };
    const policy = { default: [by('rsa.pub.gpg', SIGNED_AS)] };
    const one = ['--override-os', 'linux', '--override-arch', 'amd64'];

    it.each([
      ['the index and its images', [INDEX, IMAGE, OTHER], ['--all'], BOTH_ACCEPT],
      ['the images alone', [IMAGE, OTHER], ['--all'], STRICTER],
      ['the index alone', [INDEX], ['--all'], BOTH_REFUSE],
      ['the index and one image', [INDEX, IMAGE], ['--all'], BOTH_REFUSE],
      ['the index alone', [INDEX], one, BOTH_REFUSE],
      ['the images alone', [IMAGE, OTHER], one, BOTH_ACCEPT],
      ['nothing', [], ['--multi-arch', 'index-only'], STRICTER],
      ['the index alone', [INDEX], ['--multi-arch', 'index-only'], BOTH_ACCEPT],
    ] as const)('of which %s is signed, %j, with %j', async (_, signed, args, wanted) => {
      await rm(at('lookaside/team'), { recursive: true, force: true });
      for (const digest of signed)
        await sign('team/signed', digest, `lookaside/team/signed@${digest.replace(':', '=')}/signature-1`);
      expect(await judge(policy, ...args, `docker://${registry.host}/team/signed:multi`)).toEqual(wanted);
    });
  });

  it('writes nothing to a registry that it refuses to copy to, and a sync brings the others', async () => {
    await rm(at('lookaside/team'), { recursive: true, force: true });
    const file = at('writes.json');
    const accept = [{ type: 'insecureAcceptAnything' }];
    const docker = { [`${registry.host}/team/app`]: [by('rsa.pub.gpg')] };
    await writeFile(file, JSON.stringify({ default: accept, transports: { docker } }));
    await registry.requests();
    const environment = { HOME: tools.directory, TMPDIR: tools.directory };
    const waybill = async (...args: readonly string[]): Promise<Ended> =>
      runProgram([process.execPath, MAIN, '--policy', file, ...args], environment);
    const copied = await waybill(
      'copy',
      ...PLAIN,
      `docker://${registry.host}/team/app:v1`,
      `docker://${registry.host}/copy/app:v1`,
    );
    expect(copied, copied.stderr).toMatchObject({ code: 6 });
    const asked = await registry.requests();
    expect(asked.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
    expect(asked.filter(({ path: asked }) => asked.includes('/copy/app/'))).toEqual([]);
    const archive = at('kept.tar');
    await writeFile(archive, 'mine');
    const exported = await waybill('export', '--tls-verify=false', `docker://${registry.host}/team/app:v1`, archive);
    expect(exported, exported.stderr).toMatchObject({ code: 6 });
    expect(await readFile(archive, 'utf8')).toBe('mine');
    const list = at('sync.yaml');
    const images = { 'team/app': ['v1'], 'team/signed': ['multi'] };
    await writeFile(list, JSON.stringify({ [registry.host]: { images, 'tls-verify': false } }));
    const synced = await waybill(
      'sync',
      '--src',
      'yaml',
      '--dest',
      'docker',
      '--dest-tls-verify=false',
      list,
      `${registry.host}/mirror`,
    );
    expect(synced, synced.stderr).toMatchObject({ code: 3 });
    const written = (await registry.requests()).filter(({ method }) => method === 'PUT' || method === 'POST');
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter(({ path: asked }) => asked.includes('/mirror/app/'))).toEqual([]);
    // What is there already may be copied no more than what is not.
    await succeed(
      tools.skopeo(
        'copy',
        ...PLAIN,
        `docker://${registry.host}/team/app:v1`,
        `docker://${registry.host}/mirror/app:v1`,
      ),
    );
    await registry.requests();
    const again = await waybill(
      'sync',
      '--src',
      'yaml',
      '--dest',
      'docker',
      '--dest-tls-verify=false',
      list,
      `${registry.host}/mirror`,
    );
    expect(again, again.stderr).toMatchObject({ code: 3 });
    expect(again.stderr).toContain('SIGNATURE_MISSING');
    const asAgain = (await registry.requests()).filter(({ method }) => method !== 'GET' && method !== 'HEAD');
    expect(asAgain).toEqual([]);
  });

  /** Puts a signature where registries.d says that they are. */
  async function sign(repository: string, digest: Digest, file: string): Promise<void> {
    const directory = at(`lookaside/${repository}@${digest.replace(':', '=')}`);
    await mkdir(directory, { recursive: true });
    const number = (await readdir(directory)).length + 1;
    await cp(trustFixture(file), path.join(directory, `signature-${String(number)}`));
  }
});
