import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DestinationResult, Result } from '../../../src/operation/result.ts';
import { generateKey } from '../../../src/trust/sigstore/generate-key.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { aGpgHome, type GpgHome } from '../../support/gpg-home.ts';
import { anImage, anIndex } from '../../support/image-builder.ts';
import { anIssuer } from '../../support/oidc-issuer.ts';
import { putImage } from '../../support/raw-registry.ts';
import { startSigstore, type Sigstore } from '../../support/sigstore/sigstore.ts';

const ONE = anImage({ seed: 'one' });
const CHILDREN = [anImage({ seed: 'amd', platform: 'linux/amd64' }), anImage({ seed: 'arm', platform: 'linux/arm64' })];
const MANY = anIndex(CHILDREN);

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;
let sigstore: Sigstore;
let gpg: GpgHome;
let fingerprint: string;

const inPlace = (name: string): string => path.join(waybill.directory, name);

beforeAll(async () => {
  [waybill, sigstore, gpg] = await Promise.all([aCommandLine(), startSigstore({ issuer: anIssuer() }), aGpgHome()]);
  for (const name of ['ours', 'theirs']) {
    const pair = await generateKey('');
    await writeFile(inPlace(`${name}.key`), pair.private);
    await writeFile(inPlace(`${name}.pub`), pair.public);
  }
  await writeFile(inPlace('v1.json'), JSON.stringify(sigstore.signingConfig({ rekor: 1 })));
  await writeFile(inPlace('root.json'), JSON.stringify(sigstore.trustedRoot));
  fingerprint = await gpg.newKey('release@example.test');
  await writeFile(inPlace('ours.asc'), await gpg.exportSecret(fingerprint));
  await writeFile(
    inPlace('registries.yaml'),
    `default-docker:\n  lookaside: file://${inPlace('lookaside')}\n  lookaside-staging: file://${inPlace('lookaside')}\n`,
  );
}, 60_000);
beforeEach(async () => {
  [near, far] = await Promise.all([aFaultyRegistry(), aFaultyRegistry()]);
  await putImage(near.host, 'team/app', ONE, '1.0');
  await putImage(near.host, 'team/app', MANY, '2.0');
});
afterEach(async () => {
  for (const one of [near, far]) await one[Symbol.asyncDispose]();
});
afterAll(async () => {
  for (const one of [waybill, sigstore, gpg]) await one[Symbol.asyncDispose]();
});

const environment = (): Readonly<Record<string, string>> => ({
  ...sigstore.environment,
  COSIGN_PASSWORD: '',
  GNUPGHOME: gpg.directory,
});

async function sync(...args: readonly string[]): Promise<readonly DestinationResult[]> {
  const places = ['--src', 'docker', '--dest', 'docker', `${near.host}/team/app`, `${far.host}/mirror`];
  const { code, stdout, stderr } = await waybill.run(['sync', '--json', ...args, ...places], environment());
  expect(code, stderr).toBe(0);
  return (JSON.parse(stdout) as Result).images.flatMap(({ destinations }) => destinations);
}

/** How many signatures each image was given now, by tag. */
const made = (all: readonly DestinationResult[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    all.map(({ tags, status, signatures }) => [tags.join(), `${status} ${String(signatures.length)}`]),
  );

type Flags = () => readonly string[];
const SIGNERS: readonly (readonly [string, Flags])[] = [
  ['--key', () => ['--key', inPlace('ours.key')]],
  ['--sign-by-sigstore-private-key', () => ['--sign-by-sigstore-private-key', inPlace('ours.key')]],
  ['--signature-format both', () => ['--key', inPlace('ours.key'), '--signature-format', 'both']],
  [
    '--sign keyless',
    () => ['--sign', 'keyless', '--signing-config', inPlace('v1.json'), '--trusted-root', inPlace('root.json')],
  ],
  ['--sign-by FILE', () => ['--sign-by', inPlace('ours.asc'), '--registries.d', waybill.directory]],
  ['--sign-by FINGERPRINT', () => ['--sign-by', fingerprint, '--registries.d', waybill.directory]],
];

describe('sync with somebody who signs', () => {
  it.each(SIGNERS)('signs what is there already, once: %s', async (name, flags) => {
    const each = name.endsWith('both') ? 2 : 1;
    const all = String(3 * each);
    await sync();
    expect(made(await sync(...flags()))).toEqual({ '1.0': `copied ${String(each)}`, '2.0': `copied ${all}` });
    const before = far.seen.length;
    expect(made(await sync(...flags()))).toEqual({ '1.0': 'up-to-date 0', '2.0': 'up-to-date 0' });
    const written = far.seen.slice(before).filter(({ method }) => method !== 'GET' && method !== 'HEAD');
    expect(written).toEqual([]);
  });

  it.each([
    // The image, the index and its two images.
    ['--key', 4],
    // Such a signature says which name it is for: the index and its images have two.
    ['--sign-by-sigstore-private-key', 8],
  ])('signs once what several tags name, the first time too: %s', async (flag, signatures) => {
    const [child] = CHILDREN;
    if (child === undefined) throw new Error('an index has images');
    await putImage(near.host, 'team/app', MANY, 'latest');
    await putImage(near.host, 'team/app', child, '2.0-amd64');
    const signed = await sync(flag, inPlace('ours.key'));
    expect(signed.flatMap((one) => one.signatures)).toHaveLength(signatures);
  });

  it('signs what somebody else has signed', async () => {
    await sync('--key', inPlace('theirs.key'));
    expect(made(await sync('--key', inPlace('ours.key')))).toEqual({ '1.0': 'copied 1', '2.0': 'copied 3' });
    expect(made(await sync('--key', inPlace('theirs.key')))).toEqual({ '1.0': 'up-to-date 0', '2.0': 'up-to-date 0' });
  });

  it('signs under the new name what is signed under another one', async () => {
    const flags = ['--sign-by-sigstore-private-key', inPlace('ours.key')];
    await sync(...flags);
    expect(made(await sync(...flags, '--sign-identity', 'example.test/app:9'))).toEqual({
      '1.0': 'copied 1',
      '2.0': 'copied 3',
    });
    expect(made(await sync(...flags, '--sign-identity', 'example.test/app:9'))).toEqual({
      '1.0': 'up-to-date 0',
      '2.0': 'up-to-date 0',
    });
  });

  it('signs the one image of an index that lacks a signature', async () => {
    const [child] = CHILDREN;
    await sync();
    const image = `docker://${far.host}/mirror/app@${child?.root.descriptor.digest ?? ''}`;
    const ran = await waybill.run(['sign', '--key', inPlace('ours.key'), image], environment());
    expect(ran.code, ran.stderr).toBe(0);
    expect(made(await sync('--key', inPlace('ours.key')))).toEqual({ '1.0': 'copied 1', '2.0': 'copied 2' });
  });

  it('asks for nothing more where nobody signs', async () => {
    await sync();
    const before = [near.seen.length, far.seen.length] as const;
    await sync();
    const paths = [...near.seen.slice(before[0]), ...far.seen.slice(before[1])].map(({ path: asked }) => asked);
    expect(paths.filter((one) => /referrers|\.sig/.test(one)).length).toBeLessThanOrEqual(2);
    expect(paths.filter((one) => /blobs/.test(one))).toEqual([]);
  });

  it('says in a dry run what would be signed', async () => {
    await sync();
    const flags = ['--key', inPlace('ours.key'), '--dry-run'];
    const planned = await sync(...flags);
    expect(planned.map(({ status, notes }) => [status, notes.map(({ code }) => code)])).toEqual([
      ['planned', ['WOULD_BE_SIGNED']],
      ['planned', ['WOULD_BE_SIGNED']],
    ]);
    await sync('--key', inPlace('ours.key'));
    expect(made(await sync(...flags))).toEqual({ '1.0': 'up-to-date 0', '2.0': 'up-to-date 0' });
  });

  it('says it to people too', async () => {
    await sync();
    const places = ['--src', 'docker', '--dest', 'docker', `${near.host}/team/app`, `${far.host}/mirror`];
    const { stdout } = await waybill.run(['sync', '--dry-run', '--key', inPlace('ours.key'), ...places], environment());
    expect(stdout).toContain('2 images that are there would be signed');
  });
});

describe('copy with somebody who signs', () => {
  it('signs an image that is there already once', async () => {
    const copy = async (): Promise<readonly DestinationResult[]> => {
      const args = ['--key', inPlace('ours.key'), `docker://${near.host}/team/app:2.0`, `docker://${far.host}/app:2.0`];
      return (await waybill.copy(args, environment())).destinations;
    };
    expect(made(await copy())).toEqual({ '2.0': 'copied 3' });
    expect(made(await copy())).toEqual({ '2.0': 'up-to-date 0' });
  });
});
