import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/operation/result.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { anImage, anIndex } from '../support/image-builder.ts';
import { anIssuer, startGithubOidc, type GithubOidc } from '../support/oidc-issuer.ts';
import { putImage } from '../support/raw-registry.ts';
import { openStepPlace, type StepEnd, type StepPlace } from '../support/runner-step.ts';
import { GITHUB_ISSUER, startSigstore, WORKFLOW, type Sigstore } from '../support/sigstore/sigstore.ts';
import { BUNDLE } from './build-bundle.ts';

const IMAGE = anIndex([
  anImage({ seed: 'amd', platform: 'linux/amd64' }),
  anImage({ seed: 'arm', platform: 'linux/arm64' }),
]);
const MANIFESTS = 3;
const SAN = `https://github.com/${WORKFLOW}`;
const BEARER = `bearer-${randomBytes(24).toString('hex')}`;
const IN_ADDRESS = randomBytes(24).toString('hex');

const issuer = anIssuer();
let place: StepPlace;
let registry: FaultyRegistry;
let sigstore: Sigstore;
let github: GithubOidc;

beforeAll(async () => {
  [place, registry, sigstore, github] = await Promise.all([
    openStepPlace(BUNDLE),
    aFaultyRegistry(),
    startSigstore({ issuer }),
    startGithubOidc(issuer, 'repo:acme/app', Date.now, { job_workflow_ref: WORKFLOW }, BEARER),
  ]);
  await writeFile(join(place.directory, 'root.json'), JSON.stringify(sigstore.trustedRoot));
  for (const rekor of [1, 2] as const) {
    const config = sigstore.signingConfig({ rekor, timestamp: true });
    await writeFile(join(place.directory, `rekor${String(rekor)}.json`), JSON.stringify(config));
  }
  await putImage(registry.host, 'team/app', IMAGE, '1.0');
});
afterAll(async () => {
  for (const one of [place, registry, sigstore, github]) await one[Symbol.asyncDispose]();
});

/** What a runner gives to a job with `permissions: id-token: write`. */
const job = (): Readonly<Record<string, string>> => ({
  ...github.environment,
  ACTIONS_ID_TOKEN_REQUEST_URL: `${github.environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''}&job=${IN_ADDRESS}`,
});
const flags = (config: string): string =>
  ['--signing-config', join(place.directory, config), '--trusted-root', join(place.directory, 'root.json')].join('\n');
const ROOT = (): string => ['--trusted-root', join(place.directory, 'root.json')].join('\n');
const IDENTITY = { 'certificate-identity': SAN, 'certificate-oidc-issuer': GITHUB_ISSUER };

/** The identity tokens that Fulcio was shown. */
function tokens(): readonly string[] {
  return sigstore.asked
    .filter(({ url }) => url.pathname === '/api/v2/signingCert')
    .map(({ body }) => (JSON.parse(body.toString()) as { credentials: { oidcIdentityToken: string } }).credentials)
    .map(({ oidcIdentityToken }) => oidcIdentityToken);
}

/** Every secret of which twelve characters are somewhere in what a step wrote, its files among it. */
async function leaks({ said }: StepEnd): Promise<readonly string[]> {
  const entries = await readdir(place.directory, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries.filter((one) => one.isFile()).map(async (one) => readFile(join(one.parentPath, one.name), 'latin1')),
  );
  const written = [said, ...files].join('\n');
  const secrets = {
    BEARER,
    IN_ADDRESS,
    ...Object.fromEntries(tokens().map((one, at) => [`token ${String(at)}`, one.split('.')[2] ?? ''])),
  };
  return Object.entries(secrets).flatMap(([name, secret]) =>
    Array.from({ length: secret.length - 11 }, (_, at) => secret.slice(at, at + 12)).some((piece) =>
      written.includes(piece),
    )
      ? [name]
      : [],
  );
}

describe('a step of the Action that signs as its job', () => {
  it.each(['rekor1.json', 'rekor2.json'])('copies and signs, and a later step verifies: %s', async (config) => {
    const destination = `${registry.host}/prod/${config.replace('.json', '')}:1.0`;
    const signed = await place.step(
      {
        command: 'copy',
        source: `${registry.host}/team/app:1.0`,
        destination,
        sign: 'keyless',
        'extra-args': `${flags(config)}\n--tls-verify=false`,
      },
      job(),
    );
    expect(signed, signed.said).toMatchObject({ code: 0, stderr: '' });
    expect(signed.outputs.get('digest')).toBe(IMAGE.root.descriptor.digest);
    expect(signed.summary).toContain(`${SAN.replace('@', '&#64;')} (bundle)`);
    expect(await resultOf(signed)).toMatchObject({
      images: [
        {
          destinations: [
            {
              status: 'copied',
              signatures: Array.from({ length: MANIFESTS }, () => ({
                format: 'bundle',
                identity: SAN,
                verified: true,
              })),
            },
          ],
        },
      ],
    });
    expect(tokens().length).toBeGreaterThan(0);
    expect(await leaks(signed)).toEqual([]);

    const verified = await place.step({
      command: 'verify',
      source: destination,
      ...IDENTITY,
      'extra-args': `${ROOT()}\n--tls-verify=false\n--recursive`,
    });
    expect(verified, verified.said).toMatchObject({ code: 0, stderr: '' });
    expect(await resultOf(verified)).toMatchObject({
      images: [{ destinations: [{ signatures: [{ format: 'bundle', identity: SAN, verified: true }] }] }],
    });

    const further = {
      command: 'copy',
      source: destination,
      verify: 'keyless',
      'extra-args': `${ROOT()}\n--tls-verify=false`,
    };
    const copied = await place.step({ ...further, destination: `${registry.host}/further/app:${config}`, ...IDENTITY });
    expect(copied, copied.said).toMatchObject({ code: 0, stderr: '' });
    const strange = { ...IDENTITY, 'certificate-identity': SAN.replace('main', 'develop') };
    const refused = await place.step({ ...further, destination: `${registry.host}/never/app:1`, ...strange });
    expect(refused.code).toBe(6);
    expect(registry.seen.filter(({ path }) => path.includes('/never/'))).toEqual([]);
    for (const end of [verified, copied, refused]) expect(await leaks(end)).toEqual([]);
  });

  it('signs an image where it is, and states an SBOM about it; later steps verify both', async () => {
    await putImage(registry.host, 'team/signed', IMAGE, '1.0');
    const source = `${registry.host}/team/signed@${IMAGE.root.descriptor.digest}`;
    await writeFile(join(place.directory, 'sbom.json'), JSON.stringify({ spdxVersion: 'SPDX-2.3' }));
    const rest = { source, 'extra-args': `${flags('rekor1.json')}\n--tls-verify=false` };
    const statement = { type: 'spdxjson', predicate: join(place.directory, 'sbom.json') };
    for (const [inputs, made] of [
      [{ command: 'sign' }, MANIFESTS],
      [{ command: 'attest', ...statement }, 1],
    ] as const) {
      const end = await place.step({ ...rest, ...inputs }, job());
      expect(end, end.said).toMatchObject({ code: 0, stderr: '' });
      const signatures = Array.from({ length: made }, () => ({ format: 'bundle', identity: SAN, verified: true }));
      expect(await resultOf(end)).toMatchObject({ images: [{ destinations: [{ signatures }] }] });
      expect(end.outputs.get('digest')).toBe(IMAGE.root.descriptor.digest);
      expect(await leaks(end)).toEqual([]);
    }
    const verify = { ...rest, command: 'verify', ...IDENTITY, 'extra-args': `${ROOT()}\n--tls-verify=false` };
    for (const [inputs, code] of [
      [{ 'extra-args': `${ROOT()}\n--tls-verify=false\n--recursive` }, 0],
      [{ type: 'spdxjson' }, 0],
      [{ type: 'cyclonedx' }, 6],
      [{ 'certificate-identity': SAN.replace('main', 'develop') }, 6],
    ] as const) {
      const end = await place.step({ ...verify, ...inputs });
      expect(end.code, end.said).toBe(code);
    }
  });

  it('gives nothing away where the token service, or Fulcio, says no', async () => {
    const inputs = {
      command: 'copy',
      source: `${registry.host}/team/app:1.0`,
      destination: `${registry.host}/refused/app:1`,
      sign: 'keyless',
      'extra-args': `${flags('rekor1.json')}\n--tls-verify=false\n--debug`,
    };
    const wrongBearer = await place.step(inputs, { ...job(), ACTIONS_ID_TOKEN_REQUEST_TOKEN: `${BEARER}x` });
    expect(wrongBearer.code).toBe(5);
    expect(wrongBearer.said).toContain('id-token: write');
    const other = await startGithubOidc(anIssuer(), 'repo:acme/app', Date.now, { job_workflow_ref: WORKFLOW }, BEARER);
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address = '' } = other.environment;
    const strangeIssuer = await place.step(inputs, {
      ...job(),
      ACTIONS_ID_TOKEN_REQUEST_URL: `${address}&job=${IN_ADDRESS}`,
    });
    await other[Symbol.asyncDispose]();
    expect(strangeIssuer.code).toBe(5);
    for (const end of [wrongBearer, strangeIssuer]) expect(await leaks(end)).toEqual([]);
    expect((await fetch(`${registry.origin}/v2/refused/app/manifests/1`)).status).toBe(404);
  });
});

async function resultOf({ outputs }: StepEnd): Promise<Result> {
  return JSON.parse(await readFile(outputs.get('result') ?? '', 'utf8')) as Result;
}
