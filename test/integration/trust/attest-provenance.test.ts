import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve, type RunningRegistry } from '../../../src/operation/serve.ts';
import {
  GITHUB_CLAIMS,
  GITHUB_PROVENANCE,
  GITHUB_VARIABLES,
  GITLAB_CLAIMS,
  GITLAB_PROVENANCE,
  GITLAB_VARIABLES,
} from '../../support/ci-jobs.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aContext } from '../../support/context.ts';
import { anImage } from '../../support/image-builder.ts';
import { anIssuer, startGithubOidc, type Claims, type GithubOidc } from '../../support/oidc-issuer.ts';
import { putImage } from '../../support/raw-registry.ts';
import { openStepPlace } from '../../support/runner-step.ts';
import { startSigstore, type Sigstore } from '../../support/sigstore/sigstore.ts';

const IMAGE = anImage({ seed: 'built' });
const { digest: DIGEST } = IMAGE.root.descriptor;
const SLSA = 'https://slsa.dev/provenance/v1';
const TOP_LEVEL = 'https://github.com/octocat/hello-world/.github/workflow/release.yml@refs/heads/main';

const issuer = anIssuer();
let waybill: CommandLine;
let registry: RunningRegistry;
let host: string;
let github: GithubOidc;
let sigstore: Sigstore;
let repositories = 0;

const inPlace = (name: string): string => path.join(waybill.directory, name);
const image = (): string => `docker://${host}/built-${String(repositories)}@${DIGEST}`;
const key = (): readonly string[] => ['--key', inPlace('key.private'), '--sign-passphrase-file', inPlace('passphrase')];
const attest = async (args: readonly string[], environment: Readonly<Record<string, string>>) =>
  waybill.run(['attest', '--type', 'slsaprovenance1', ...args, image()], environment);

beforeAll(async () => {
  waybill = await aCommandLine();
  registry = await serve(aContext(), { temporary: tmpdir(), listen: { host: '127.0.0.1', port: 0 } });
  ({ host } = new URL(registry.url));
  github = await startGithubOidc(issuer, 'repo:octocat/hello-world:ref:refs/heads/main', Date.now, GITHUB_CLAIMS);
  sigstore = await startSigstore({ issuer });
  await writeFile(inPlace('passphrase'), 'correct horse');
  await writeFile(inPlace('root.json'), JSON.stringify(sigstore.trustedRoot));
  await writeFile(inPlace('services.json'), JSON.stringify(sigstore.signingConfig({ rekor: 1 })));
  const made = await waybill.run([
    'generate-sigstore-key',
    '--output-prefix',
    inPlace('key'),
    '--passphrase-file',
    inPlace('passphrase'),
  ]);
  expect(made.code, made.stderr).toBe(0);
});
beforeEach(async () => {
  repositories += 1;
  await putImage(host, `built-${String(repositories)}`, IMAGE);
});
afterAll(async () => {
  for (const one of [waybill, registry, github, sigstore]) await one[Symbol.asyncDispose]();
});

function aToken(claims: Claims): string {
  const now = Math.floor(Date.now() / 1000);
  return issuer.issue({ aud: 'sigstore', iat: now, exp: now + 300, ...claims });
}

interface Statement {
  readonly _type: string;
  readonly subject: readonly { readonly name: string; readonly digest: Readonly<Record<string, string>> }[];
  readonly predicateType: string;
  readonly predicate: unknown;
}

/** What is stated of the image, by plain requests; nothing is verified here. */
async function statements(): Promise<readonly Statement[]> {
  const base = `http://${host}/v2/built-${String(repositories)}`;
  const get = async (place: string): Promise<unknown> => (await fetch(`${base}/${place}`)).json();
  const { manifests } = (await get(`referrers/${DIGEST}`)) as { readonly manifests: readonly { digest: string }[] };
  return Promise.all(
    manifests.map(async ({ digest }) => {
      const { layers } = (await get(`manifests/${digest}`)) as { readonly layers: readonly { digest: string }[] };
      const bundle = (await get(`blobs/${layers[0]?.digest ?? ''}`)) as { dsseEnvelope: { payload: string } };
      return JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()) as Statement;
    }),
  );
}

const statementOf = (predicate: unknown): Statement => ({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: `${host}/built-${String(repositories)}`, digest: { sha256: DIGEST.slice('sha256:'.length) } }],
  predicateType: SLSA,
  predicate,
});

const verify = async (at = image()): Promise<void> => {
  const flags = ['--type', 'slsaprovenance1', '--key', inPlace('key.pub')];
  const { code, stderr } = await waybill.run(['verify', ...flags, at]);
  expect(code, stderr).toBe(0);
};

describe('attest --type slsaprovenance1 without a predicate', () => {
  it("states what the claims of a GitHub job's token say, and it verifies wherever the image is copied", async () => {
    const environment = { ...GITHUB_VARIABLES, ...github.environment, GITHUB_SHA: '0'.repeat(40) };
    const { code, stderr } = await attest(key(), environment);
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain('no OIDC token');
    expect(await statements()).toEqual([statementOf(GITHUB_PROVENANCE)]);
    await verify();
    const there = `docker://${host}/released:1`;
    const { code: copied, stderr: said } = await waybill.copy([image(), there]);
    expect(copied, said).toBe(0);
    await verify(there);
  });

  it('is signed by the same job, keyless', async () => {
    const services = ['--signing-config', inPlace('services.json'), '--trusted-root', inPlace('root.json')];
    const { code, stderr } = await attest(services, { ...GITHUB_VARIABLES, ...github.environment });
    expect(code, stderr).toBe(0);
    expect(await statements()).toEqual([statementOf(GITHUB_PROVENANCE)]);
    const verified = await waybill.run([
      'verify',
      '--type',
      SLSA,
      '--trusted-root',
      inPlace('root.json'),
      '--certificate-identity',
      GITHUB_PROVENANCE.runDetails.builder.id,
      '--certificate-oidc-issuer',
      'https://token.actions.githubusercontent.com',
      image(),
    ]);
    expect(verified.code, verified.stderr).toBe(0);
  });

  it('goes by variables in a job without a token, and says so', async () => {
    const { code, stderr } = await attest(key(), GITHUB_VARIABLES);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('no OIDC token: give the job permissions: id-token: write');
    const { runDetails, ...rest } = GITHUB_PROVENANCE;
    expect(await statements()).toEqual([
      statementOf({ ...rest, runDetails: { ...runDetails, builder: { id: TOP_LEVEL } } }),
    ]);
    await verify();
  });

  it.each([
    ['its variables', {}],
    ['its token', { SIGSTORE_ID_TOKEN: 'token' }],
    ['its variables beside a token of something else', { SIGSTORE_ID_TOKEN: 'other' }],
  ])('states what a GitLab job says by %s', async (_, more) => {
    const tokens = {
      token: aToken({ ...GITLAB_CLAIMS }),
      other: aToken({ iss: 'https://accounts.example.com', sub: 'somebody' }),
    } as const;
    const { SIGSTORE_ID_TOKEN: which } = more as { readonly SIGSTORE_ID_TOKEN?: keyof typeof tokens };
    const environment = { ...GITLAB_VARIABLES, ...(which === undefined ? {} : { SIGSTORE_ID_TOKEN: tokens[which] }) };
    const { code, stderr } = await attest(key(), environment);
    expect(code, stderr).toBe(0);
    expect(stderr.includes('no OIDC token')).toBe(which !== 'token');
    expect(await statements()).toEqual([statementOf(GITLAB_PROVENANCE)]);
    await verify();
  });

  it('is made by a step of the Action', async () => {
    await using place = await openStepPlace(waybill.main);
    const end = await place.step(
      {
        command: 'attest',
        source: image().replace('docker://', ''),
        type: SLSA,
        predicate: '',
        key: inPlace('key.private'),
        passphrase: 'correct horse',
        'extra-args': '--insecure-policy',
      },
      { ...GITHUB_VARIABLES, ...github.environment },
    );
    expect(end.code, end.said).toBe(0);
    expect(end.outputs.get('digest')).toBe(DIGEST);
    expect(end.said).not.toContain('correct horse');
    expect(await statements()).toEqual([statementOf(GITHUB_PROVENANCE)]);
    await verify();
  });

  it("is made by a job of GitLab's component", async () => {
    const inputs = {
      WAYBILL_INPUT_SOURCE: image().replace('docker://', ''),
      WAYBILL_INPUT_TYPE: 'slsaprovenance1',
      WAYBILL_INPUT_KEY: inPlace('key.private'),
      WAYBILL_INPUT_PASSPHRASE: 'correct horse',
    };
    const { code, stderr } = await waybill.run(['attest', '--inputs-from-env'], { ...GITLAB_VARIABLES, ...inputs });
    expect(code, stderr).toBe(0);
    expect(await statements()).toEqual([statementOf(GITLAB_PROVENANCE)]);
  });

  it.each([
    ['outside of CI', {}, 'no job of GitHub or GitLab', '--predicate'],
    ['at Forgejo', { ...GITHUB_VARIABLES, FORGEJO_ACTIONS: 'true' }, 'no job of GitHub or GitLab', '--predicate'],
    ['in half a job', { GITHUB_ACTIONS: 'true', GITHUB_SHA: 'x' }, 'GITHUB_SHA is not a commit', '--predicate'],
    ['in an empty job', { GITLAB_CI: 'true' }, 'CI_SERVER_URL, CI_PROJECT_PATH, CI_COMMIT_SHA', '--predicate'],
    [
      'with a token that says half',
      { ...GITHUB_VARIABLES, SIGSTORE_ID_TOKEN: 'half' },
      'repository_id, repository_owner_id',
      '--predicate',
    ],
  ])('is refused %s, in one line, and nothing is signed', async (_, environment, why, hint) => {
    const half = aToken({ iss: 'https://token.actions.githubusercontent.com', sub: 'x', workflow_ref: 'a/b/c@d' });
    const token = 'SIGSTORE_ID_TOKEN' in environment ? { SIGSTORE_ID_TOKEN: half } : {};
    const { code, stdout, stderr } = await attest(key(), { ...environment, ...token });
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toContain(why);
    expect(stderr).toContain(hint);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(await statements()).toEqual([]);
  });

  it('is for provenance alone, and for a predicate that was left out', async () => {
    for (const args of [
      ['--type', 'spdxjson'],
      ['--type', 'slsaprovenance1', '--predicate', ''],
    ]) {
      const { code, stderr } = await waybill.run(['attest', ...args, ...key(), image()], GITHUB_VARIABLES);
      expect([code, stderr]).toEqual([4, expect.stringContaining('takes --predicate FILE')]);
    }
    const { code, stderr } = await waybill.run(['attest', ...key(), image()], GITHUB_VARIABLES);
    expect([code, stderr]).toEqual([4, expect.stringContaining('takes --type')]);
    expect(await statements()).toEqual([]);
  });
});

describe('attest with a predicate', () => {
  it.each([
    [
      'is of another type',
      'spdxjson',
      '{"bomFormat":"CycloneDX","specVersion":"1.6"}',
      4,
      'is no predicate of the type',
    ],
    ['has a key twice', 'spdxjson', '{"spdxVersion":"SPDX-2.3","a":{"b":1,"b":2}}', 4, 'has the key "b" twice'],
    ['is no JSON', 'cyclonedx', '<bom/>', 4, 'is not JSON'],
    [
      'is a whole statement',
      'custom',
      JSON.stringify({ _type: 's', predicateType: 't', predicate: {} }),
      4,
      'a whole in-toto',
    ],
    ['is too large', 'custom', `{"a":"${'x'.repeat(16 * 1024 * 1024)}"}`, 8, 'is larger than'],
  ])('that %s is refused before anything is signed', async (_, type, text, exit, why) => {
    await writeFile(inPlace('predicate.json'), text);
    const args = ['attest', '--type', type, '--predicate', inPlace('predicate.json'), ...key(), image()];
    const { code, stderr } = await waybill.run(args);
    expect([code, stderr]).toEqual([exit, expect.stringContaining(why)]);
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
    expect(await statements()).toEqual([]);
  });

  it.each([
    ['spdxjson', { spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', packages: [] }],
    ['cyclonedx', { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components: [] }],
    ['openvex', { '@context': 'https://openvex.dev/ns/v0.2.0', '@id': 'https://example.com/1', statements: [] }],
  ])('of the type %s is stated as it is', async (type, predicate) => {
    await writeFile(inPlace('predicate.json'), JSON.stringify(predicate));
    const args = ['attest', '--type', type, '--predicate', inPlace('predicate.json'), ...key(), image()];
    const { code, stderr } = await waybill.run(args);
    expect(code, stderr).toBe(0);
    expect(await statements()).toMatchObject([{ predicate }]);
  });
});
