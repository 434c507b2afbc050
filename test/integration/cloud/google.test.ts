import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCloudIdentity, type CloudIdentity } from '../../../src/cloud/credentials.ts';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { aContext, type TestContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { GOOGLE_ACCOUNT, POOL_AUDIENCE, startGoogleService, type GoogleService } from '../../support/google-service.ts';
import { startStandIn } from '../../support/json-service.ts';
import { anIssuer, startGithubOidc } from '../../support/oidc-issuer.ts';
import { aPool } from '../../support/registry-client.ts';

const REPOSITORY = { registry: 'europe-docker.pkg.dev', path: 'acme/images/app' };
const SUBJECT = 'repo:acme/app:ref:refs/heads/main';
const HOUR = 3_600_000;

const account = anIssuer();
const provider = anIssuer();
let pool: RegistryPool;
let google: GoogleService;
let cloud: CloudIdentity;
let directory: string;
let now: number;

beforeEach(async () => {
  now = Date.parse('2026-11-21T05:00:00Z');
  pool = aPool();
  google = await startGoogleService({ now: () => now, account, provider, subject: SUBJECT, machine: 'vm@acme' });
  cloud = createCloudIdentity({ http: pool.http, now: () => now });
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-google-'));
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await google[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

function aJob(environment: Readonly<Record<string, string>>): TestContext {
  return aContext({ environment: { NO_GCE_CHECK: 'true', ...environment } });
}

async function jobWithFile(content: object): Promise<TestContext> {
  const file = path.join(directory, 'credentials.json');
  await writeFile(file, JSON.stringify(content));
  return aJob({ GOOGLE_APPLICATION_CREDENTIALS: file });
}

/** Whose token the registry would see. */
async function ownerFor(job: TestContext): Promise<string | undefined> {
  const found = await cloud.credential(job, REPOSITORY);
  expect(found).toMatchObject({ kind: 'basic', username: 'oauth2accesstoken' });
  const token = found?.kind === 'basic' ? found.password.reveal() : '';
  expect(job.concealed).toContain(token);
  return google.ownerOf(token);
}

function subjectToken(claims = {}): string {
  return provider.issue({ aud: POOL_AUDIENCE, sub: SUBJECT, exp: Math.floor(now / 1000) + 300, ...claims });
}

describe("a service account's key", () => {
  it('gives a token for an hour, asked for again shortly before its end', async () => {
    const job = await jobWithFile(google.keyFile);
    expect(await ownerFor(job)).toBe(GOOGLE_ACCOUNT);
    expect(job.concealed).toContain(account.privateKeyPem);
    const found = await cloud.credential(job, { registry: 'gcr.io', path: 'acme/app' });
    expect(found).toMatchObject({
      expiresAt: now + HOUR - 5 * 60_000,
      origin: 'Google for GOOGLE_APPLICATION_CREDENTIALS',
    });
    expect(google.asked).toHaveLength(1);
    now += HOUR - 5 * 60_000;
    expect(await ownerFor(job)).toBe(GOOGLE_ACCOUNT);
    expect(google.asked).toHaveLength(2);
  });

  it.each([
    ['of somebody else', { private_key: provider.privateKeyPem }, 'bad signature'],
    ['of an account that is not there', { client_email: 'gone@acme' }, 'account not found'],
  ])('is refused when it is one %s', async (_name, change, said) => {
    const failure = await failureOf(
      cloud.credential(await jobWithFile({ ...google.keyFile, ...change }), REPOSITORY),
      'AUTH_DENIED',
    );
    expect(failure.message).toContain(said);
    expect(failure.message).toContain('(identity from GOOGLE_APPLICATION_CREDENTIALS)');
  });

  it('is refused when the clock here is wrong', async () => {
    cloud = createCloudIdentity({ http: pool.http, now: () => now - 2 * HOUR });
    const failure = await failureOf(cloud.credential(await jobWithFile(google.keyFile), REPOSITORY), 'AUTH_DENIED');
    expect(failure.hint).toContain('clock');
  });

  it('shows nothing of a key that cannot be used', async () => {
    const job = await jobWithFile({ ...google.keyFile, private_key: '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n' });
    const failure = await failureOf(cloud.credential(job, REPOSITORY), 'CONFIG_INVALID');
    expect(failure.message).toBe('GOOGLE_APPLICATION_CREDENTIALS: the private_key cannot be used');
  });

  it('is not sent to an address in plain HTTP', async () => {
    const job = await jobWithFile({ ...google.keyFile, token_uri: 'http://oauth2.example.com/token' });
    expect((await failureOf(cloud.credential(job, REPOSITORY), 'CONFIG_INVALID')).message).toContain('plain HTTP');
  });
});

describe('workload identity federation', () => {
  it('exchanges a token from a file, as text and as JSON', async () => {
    const file = path.join(directory, 'token');
    await writeFile(file, `${subjectToken()}\n`);
    expect(await ownerFor(await jobWithFile(google.federationFile({ file })))).toBe(`principal:${SUBJECT}`);
    await writeFile(file, JSON.stringify({ id: subjectToken() }));
    cloud = createCloudIdentity({ http: pool.http, now: () => now });
    const format = { type: 'json', subject_token_field_name: 'id' };
    expect(await ownerFor(await jobWithFile(google.federationFile({ file, format })))).toBe(`principal:${SUBJECT}`);
  });

  it("takes GitHub's token by its address, and acts as a service account", async () => {
    await using github = await startGithubOidc(provider, SUBJECT, () => now);
    const { ACTIONS_ID_TOKEN_REQUEST_URL: base = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer = '' } = github.environment;
    const source = {
      url: `${base}&audience=${encodeURIComponent(POOL_AUDIENCE)}`,
      headers: { Authorization: `Bearer ${bearer}` },
      format: { type: 'json', subject_token_field_name: 'value' },
    };
    const job = await jobWithFile(google.federationFile(source, true));
    expect(await ownerFor(job)).toBe(GOOGLE_ACCOUNT);
    expect(job.concealed).toContain(bearer);
  });

  it.each([
    ['another audience', { aud: 'https://other' }, 'audience'],
    ['another subject', { sub: 'repo:evil/app' }, 'attribute condition'],
    ['an end that has passed', { exp: 1 }, 'expired'],
  ])('tells what Google thinks of a token with %s', async (_name, claims, said) => {
    const file = path.join(directory, 'token');
    await writeFile(file, subjectToken(claims));
    const job = await jobWithFile(google.federationFile({ file }));
    expect((await failureOf(cloud.credential(job, REPOSITORY), 'AUTH_DENIED')).message).toContain(said);
  });

  it.each([
    ['a program', { executable: { command: '/bin/true' } }, 'UNSUPPORTED'],
    ['AWS', { environment_id: 'aws1', regional_cred_verification_url: 'https://sts.example.com' }, 'UNSUPPORTED'],
    ['an address in plain HTTP', { url: 'http://10.0.0.7/token' }, 'CONFIG_INVALID'],
    ['a file that is not there', { file: '/nowhere/token' }, 'CONFIG_INVALID'],
  ] as const)('does not take its token from %s', async (_name, source, code) => {
    await failureOf(cloud.credential(await jobWithFile(google.federationFile(source)), REPOSITORY), code);
    expect(google.asked).toHaveLength(0);
  });
});

describe("the machine's service account", () => {
  it('is asked at the metadata server, with the header that it wants', async () => {
    const host = google.origin.replace('http://', '');
    expect(await ownerFor(aJob({ NO_GCE_CHECK: '', GCE_METADATA_HOST: host }))).toBe('vm@acme');
  });

  it('is nobody where something else answers', async () => {
    await using other = await startStandIn(() => ({ status: 200, body: { access_token: 'x', expires_in: 60 } }));
    const host = other.origin.replace('http://', '');
    expect(await cloud.credential(aJob({ NO_GCE_CHECK: '', GCE_METADATA_HOST: host }), REPOSITORY)).toBeUndefined();
  });
});

describe('an access token in a variable', () => {
  it.each(['GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'])('is taken from %s as it is', async (name) => {
    const job = aJob({ [name]: 'ya29.given' });
    expect(await ownerFor(job)).toBeUndefined();
    const found = await cloud.credential(job, REPOSITORY);
    expect(found?.kind === 'basic' && found.password.reveal()).toBe('ya29.given');
    expect(found?.expiresAt).toBeUndefined();
    expect(google.asked).toHaveLength(0);
  });

  it('is not looked for elsewhere: a file of another kind is refused by name', async () => {
    const job = await jobWithFile({ type: 'authorized_user' });
    expect((await failureOf(cloud.credential(job, REPOSITORY), 'UNSUPPORTED')).message).toContain('authorized_user');
    await failureOf(cloud.credential(await jobWithFile([]), REPOSITORY), 'CONFIG_INVALID');
  });
});
