import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DestinationResult, Result } from '../../src/operation/result.ts';
import type { Tree, TreeNode } from '../../src/operation/tree/tree.ts';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { aGpgHome, type GpgHome } from '../support/gpg-home.ts';
import { anImage, anIndex, type BuiltImage } from '../support/image-builder.ts';
import { digestAt, putImage } from '../support/raw-registry.ts';
import { runProgram } from '../support/run-program.ts';
import { PLAIN, succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const absent = whyNot('docker-registry', 'gpg');
const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts');
const SPDX = 'https://spdx.dev/Document';
const NO_TLS = '--tls-verify=false';
/** One platform after the other and the index around them. */
const MANIFESTS = 3;

type Who = 'first' | 'second';
const FORMS = ['bundle', 'legacy', 'gpg'] as const;
type Form = (typeof FORMS)[number];
const SIDES = ['with the referrers API', 'without it'] as const;
type Side = (typeof SIDES)[number];

const imageOf = (seed: string): BuiltImage =>
  anIndex(['linux/amd64', 'linux/arm64'].map((platform) => anImage({ seed: `${seed}/${platform}`, platform })));

describe.skipIf(absent !== undefined)(`signed images, from registry to registry ${absent ?? ''}`, () => {
  let debian: DockerRegistry;
  let embedded: FaultyRegistry;
  let gpg: GpgHome;
  let tools: TwoTools;
  let fingerprints: Readonly<Record<Who, string>>;
  let settings: readonly string[];

  beforeAll(async () => {
    gpg = await aGpgHome();
    [debian, embedded, tools] = await Promise.all([startDockerRegistry(), aFaultyRegistry(), twoTools()]);
    fingerprints = { first: await gpg.newKey('first@example.com'), second: await gpg.newKey('second@example.com') };
    for (const who of ['first', 'second']) await run('generate-sigstore-key', '--output-prefix', at(who));
    await mkdir(at('registries.d'));
    const stores = [debian, embedded].map(({ host }, n) => `  ${host}: { lookaside: "file://${at(`store-${n}`)}" }\n`);
    const text = `default-docker: { use-sigstore-attachments: true }\ndocker:\n${stores.join('')}`;
    await writeFile(at('registries.d', 'all.yaml'), text);
    settings = ['--registries.d', at('registries.d')];
    await writeFile(at('sbom.json'), JSON.stringify({ spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT' }));
  });
  afterAll(async () => {
    for (const one of [debian, embedded, gpg, tools]) await one[Symbol.asyncDispose]();
  });

  const at = (...parts: readonly string[]): string => path.join(tools.directory, ...parts);
  const hostOf = (side: Side): string => (side === 'without it' ? debian : embedded).host;

  /** Without `--insecure-policy`: the policies are what is asked about. */
  async function run(...args: readonly string[]): Promise<string> {
    const { directory } = tools;
    const environment = {
      HOME: directory,
      TMPDIR: directory,
      GNUPGHOME: gpg.directory,
      COSIGN_PASSWORD: 'correct horse',
    };
    return succeed(runProgram([process.execPath, MAIN, ...args], environment));
  }
  const destinationsOf = (said: string): readonly DestinationResult[] =>
    (JSON.parse(said) as Result).images.flatMap((image) => image.destinations);

  /** Everything that a registry was asked to change since this was last called. */
  async function changes(side: Side): Promise<readonly string[]> {
    const seen = side === 'without it' ? await debian.requests() : [...embedded.seen];
    embedded.clear();
    return seen.filter(({ method }) => !['GET', 'HEAD'].includes(method)).map((one) => `${one.method} ${one.path}`);
  }

  async function sign(form: Form, who: Who, image: string): Promise<void> {
    const flags = {
      bundle: ['--key', at(`${who}.private`)],
      legacy: ['--key', at(`${who}.private`), '--signature-format', 'legacy'],
      gpg: ['--sign-by', fingerprints[who]],
    };
    await run('sign', NO_TLS, ...settings, ...flags[form], image);
  }

  /** What asks for a signature of `who` over the index and each image, made where the image came from. */
  async function policy(form: Form, who: Who, repository: string): Promise<readonly string[]> {
    const file = at(`${form}-${who}-${repository.replaceAll(/\W/g, '-')}.json`);
    const signedIdentity = { type: 'exactRepository', dockerRepository: repository };
    const requirement = {
      bundle: { type: 'sigstoreBundle', keyPaths: [at(`${who}.pub`)], applyTo: 'index-and-instances' },
      legacy: { type: 'sigstoreSigned', keyPath: at(`${who}.pub`), signedIdentity },
      gpg: {
        type: 'signedBy',
        keyType: 'GPGKeys',
        keyPath: await gpg.exportKey(fingerprints[who]),
        signedIdentity,
      },
    }[form];
    const isTrustPolicy = form === 'bundle';
    await writeFile(file, JSON.stringify({ ...(isTrustPolicy ? { version: 1 } : {}), default: [requirement] }));
    return [isTrustPolicy ? '--trust-policy' : '--policy', file];
  }

  /** By policy, and by the key where a key alone can say it: a GPG signature names where it was made. */
  async function verify(form: Form, who: Who, image: string, signedAt: string): Promise<void> {
    const verb = ['verify', NO_TLS, ...settings];
    await run(...verb, ...(await policy(form, who, signedAt)), image);
    if (form === 'gpg') return;
    await run(...verb, '--key', at(`${who}.pub`), '--recursive', image);
  }

  interface Counts {
    readonly attached: number;
    readonly signatures: number;
    readonly verified: number;
  }
  async function countsAt(image: string): Promise<Counts> {
    const { root } = JSON.parse(
      await run('tree', '--json', NO_TLS, ...settings, '--key', at('first.pub'), image),
    ) as Tree;
    const nodes = (node: TreeNode): readonly TreeNode[] => [
      node,
      ...[...node.children, ...node.attached].flatMap((one) => nodes(one)),
    ];
    const all = nodes(root);
    const signatures = all.flatMap((one) => one.signatures);
    return {
      attached: all.flatMap((one) => one.attached).length,
      signatures: signatures.length,
      verified: signatures.filter(({ verdict }) => verdict === 'verified').length,
    };
  }

  const WAYS = SIDES.flatMap((from, n) => FORMS.map((form) => ({ form, from, to: SIDES[1 - n] ?? from })));

  describe.each(WAYS)('$form: from one $from', ({ form, from, to }) => {
    const name = `app-${form}`;
    const source = (tag: string): string => `docker://${hostOf(from)}/team/${name}:${tag}`;
    const signedAt = (): string => `${hostOf(from)}/team/${name}`;
    const mirrored = (tag: string): string => `docker://${hostOf(to)}/mirror/${name}:${tag}`;
    const sync = async (): Promise<readonly DestinationResult[]> => {
      const places = [`${hostOf(from)}/team/${name}`, `${hostOf(to)}/mirror`];
      const flags = ['--json', '--src', 'docker', '--dest', 'docker', ...PLAIN, ...settings];
      return destinationsOf(await run('sync', ...flags, ...places));
    };

    beforeAll(async () => {
      for (const tag of ['1', '2', '3']) {
        await putImage(hostOf(from), `team/${name}`, imageOf(`${form}/${tag}`), tag);
        await sign(form, 'first', source(tag));
      }
    });

    it('a copy is as signed and as attested as the image was', async () => {
      const copied = `docker://${hostOf(to)}/copied/${name}:1`;
      const key = ['--key', at('first.private')];
      await run('attest', NO_TLS, '--type', 'spdxjson', '--predicate', at('sbom.json'), ...key, source('1'));
      await run('copy', ...PLAIN, ...settings, source('1'), copied);
      await verify(form, 'first', copied, signedAt());
      await run('verify', NO_TLS, '--type', SPDX, '--key', at('first.pub'), copied);
      const before = await countsAt(source('1'));
      expect(before.signatures).toBe(MANIFESTS + 1);
      expect(before.verified).toBe(form === 'gpg' ? 1 : MANIFESTS + 1);
      expect(await countsAt(copied)).toEqual(before);
    });

    it('a sync carries every signature, once, and later ones when they come', async () => {
      expect((await sync()).map(({ status }) => status)).toEqual(['copied', 'copied', 'copied']);
      for (const tag of ['1', '2', '3']) await verify(form, 'first', mirrored(tag), signedAt());
      await changes(to);
      const again = await sync();
      expect(again.map(({ status, bytes }) => [status, bytes.transferred])).toEqual(
        ['1', '2', '3'].map(() => ['up-to-date', 0]),
      );
      expect(await changes(to)).toEqual([]);

      await sign(form, 'second', source('2'));
      await sync();
      await verify(form, 'second', mirrored('2'), signedAt());
      await verify(form, 'first', mirrored('2'), signedAt());
      expect(await countsAt(mirrored('2'))).toEqual(await countsAt(source('2')));
      expect((await countsAt(mirrored('2'))).signatures).toBe(2 * MANIFESTS);
    });

    it('a prune takes the signatures of what it removes, and no others', async () => {
      const repository = `mirror/${name}`;
      const { digest } = imageOf(`${form}/1`).root.descriptor;
      const ofFirst = await hangingOn(digest, hostOf(to), repository, mirrored('1'));
      if (form !== 'gpg') expect(ofFirst.length).toBeGreaterThan(0);
      await run('prune', NO_TLS, ...settings, '--match', '1', '--yes', `docker://${hostOf(to)}/${repository}`);
      for (const gone of ['1', digest, ...ofFirst])
        expect(await digestAt(hostOf(to), repository, gone), gone).toBeUndefined();
      for (const tag of ['2', '3']) {
        await verify(form, 'first', mirrored(tag), signedAt());
        expect(await countsAt(mirrored(tag))).toEqual(await countsAt(source(tag)));
      }
      await verify(form, 'second', mirrored('2'), signedAt());
    });

    /** The manifests that are attached to an image or to one of its platforms. */
    async function hangingOn(
      digest: string,
      host: string,
      repository: string,
      image: string,
    ): Promise<readonly string[]> {
      const { root } = JSON.parse(await run('tree', '--json', NO_TLS, ...settings, image)) as Tree;
      expect(root.digest).toBe(digest);
      const found = [root, ...root.children].flatMap((node) => node.attached.map((one) => one.digest));
      for (const one of found) expect(await digestAt(host, repository, one)).toBe(one);
      return found;
    }
  });

  it.each(
    SIDES.flatMap((side) => {
      const most = side === 'without it' ? 9 : 6;
      return [
        ['bundle', most, side, 1],
        ['legacy', most, side, 1],
        ['both', 2 * most - 1, side, 2],
      ] as const;
    }),
  )(
    'signing an image that is promoted costs few requests more: %s, at most %i, %s',
    async (format, most, side, made) => {
      const image = anImage({ seed: `promoted/${side}/${format}` });
      const counted = async (): Promise<readonly string[]> => {
        const seen = side === 'without it' ? await debian.requests() : [...embedded.seen];
        embedded.clear();
        return seen.map((one) => `${one.method} ${one.path}`);
      };
      const promoted = async (name: string, tag: string, ...flags: readonly string[]): Promise<readonly string[]> => {
        await counted();
        const places = [`docker://${hostOf(side)}/stage/${format}:1`, `docker://${hostOf(side)}/prod/${name}:${tag}`];
        const [done] = destinationsOf(await run('copy', '--json', ...PLAIN, ...flags, ...places));
        expect((done?.signatures ?? []).map(({ verified }) => verified)).toEqual(
          Array(flags.length === 0 ? 0 : made).fill(true),
        );
        return counted();
      };
      await putImage(hostOf(side), `stage/${format}`, image, '1');
      const plain = await promoted(`${format}-plain`, '1');
      const signed = await promoted(
        `${format}-signed`,
        '1',
        '--key',
        at('first.private'),
        '--signature-format',
        format,
      );
      expect(signed.length).toBeGreaterThan(plain.length);
      expect(signed.length - plain.length, signed.join('\n')).toBeLessThanOrEqual(most);
      // Nothing is asked whose answer is known.
      expect(signed.filter((one) => one.startsWith('HEAD')).length).toBe(
        plain.filter((one) => one.startsWith('HEAD')).length,
      );
    },
  );
});
