import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCloudIdentity, type CloudIdentity } from '../../../src/cloud/credentials.ts';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { APP, APP_SECRET, startAcrService, type AcrOptions, type AcrService } from '../../support/acr-service.ts';
import { aContext, type TestContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { anIssuer, startGithubOidc } from '../../support/oidc-issuer.ts';
import { aPool } from '../../support/registry-client.ts';

const REPOSITORY = { registry: 'acme.azurecr.io', path: 'team/app' };
const SUBJECT = 'repo:acme/app:ref:refs/heads/main';
const HOUR = 3_600_000;

const provider = anIssuer();
let pool: RegistryPool;
let acr: AcrService;
let cloud: CloudIdentity;
let directory: string;
let now: number;

beforeEach(async () => {
  now = Date.parse('2026-11-21T05:00:00Z');
  pool = aPool();
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-acr-'));
  await open({});
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await acr[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

async function open(options: Partial<AcrOptions>): Promise<void> {
  acr = await startAcrService({
    now: () => now,
    registry: REPOSITORY.registry,
    provider,
    subject: SUBJECT,
    ...options,
  });
  anotherJob();
}

async function reopen(options: Partial<AcrOptions>): Promise<void> {
  await acr[Symbol.asyncDispose]();
  await open(options);
}

function anotherJob(): void {
  cloud = createCloudIdentity({ http: pool.http, now: () => now, addressOf: () => new URL(acr.origin) });
}

function aJob(environment: Readonly<Record<string, string>>): TestContext {
  const hosts = { AZURE_AUTHORITY_HOST: acr.origin, AZURE_POD_IDENTITY_AUTHORITY_HOST: acr.origin };
  return aContext({ environment: { ...hosts, ...environment } });
}

async function isTaken(job: TestContext): Promise<boolean> {
  const found = await cloud.credential(job, REPOSITORY);
  expect(found?.kind).toBe('identity-token');
  const token = found?.kind === 'identity-token' ? found.token.reveal() : '';
  expect(job.concealed).toContain(token);
  return acr.takes(token);
}

describe('Azure by an app', () => {
  it('exchanges its secret for a refresh token, good until the end that it names', async () => {
    const job = aJob({ ...APP, AZURE_CLIENT_SECRET: APP_SECRET });
    expect(await isTaken(job)).toBe(true);
    expect(job.concealed).toContain(APP_SECRET);
    expect((await cloud.credential(job, REPOSITORY))?.expiresAt).toBe(now + 3 * HOUR - 5 * 60_000);
    expect(acr.asked).toHaveLength(2);
    now += 3 * HOUR;
    expect(await isTaken(job)).toBe(true);
    expect(acr.asked).toHaveLength(4);
  });

  it('says in one line what Entra thinks of a wrong secret, and shows none of it', async () => {
    const job = aJob({ ...APP, AZURE_CLIENT_SECRET: 'not~the~secret' });
    const failure = await failureOf(cloud.credential(job, REPOSITORY), 'AUTH_DENIED');
    expect(failure.message).toMatch(
      /AADSTS7000215: Invalid client secret provided\. \(identity from AZURE_CLIENT_SECRET\)$/,
    );
    expect(failure.message).not.toContain('not~the~secret');
  });

  it('names the role that is missing on the registry', async () => {
    await reopen({ withoutRole: true });
    const job = aJob({ ...APP, AZURE_CLIENT_SECRET: APP_SECRET });
    const failure = await failureOf(cloud.credential(job, REPOSITORY), 'AUTH_DENIED');
    expect(failure.message).toContain('acme.azurecr.io');
    expect(failure.hint).toContain('AcrPush');
  });

  it.each([
    ['AZURE_TENANT_ID', { AZURE_TENANT_ID: '../../evil' }],
    ['AZURE_AUTHORITY_HOST', { AZURE_AUTHORITY_HOST: 'http://login.example.com' }],
  ])('refuses a wrong %s before anything is sent', async (name, wrong) => {
    const job = aJob({ ...APP, AZURE_CLIENT_SECRET: APP_SECRET, ...wrong });
    expect((await failureOf(cloud.credential(job, REPOSITORY), 'CONFIG_INVALID')).message).toContain(name);
    expect(acr.asked).toHaveLength(0);
  });
});

describe('Azure by a federated token', () => {
  const token = (claims = {}): string =>
    provider.issue({ aud: 'api://AzureADTokenExchange', sub: SUBJECT, exp: Math.floor(now / 1000) + 300, ...claims });

  it("takes a token in a file, GitHub's, and GitLab's in a variable", async () => {
    const file = path.join(directory, 'token');
    await writeFile(file, token());
    expect(await isTaken(aJob({ ...APP, AZURE_FEDERATED_TOKEN_FILE: file }))).toBe(true);
    anotherJob();
    await using github = await startGithubOidc(provider, SUBJECT, () => now);
    expect(await isTaken(aJob({ ...APP, ...github.environment }))).toBe(true);
    anotherJob();
    expect(await isTaken(aJob({ ...APP, GITLAB_CI: 'true', WAYBILL_AZURE_ID_TOKEN: token() }))).toBe(true);
  });

  it.each([
    ['audience', { aud: 'sts.amazonaws.com' }],
    ['subject', { sub: 'repo:evil/app' }],
  ])('tells that the %s is not the one of the federated credential', async (what, claims) => {
    const job = aJob({ ...APP, GITLAB_CI: 'true', GITLAB_OIDC_TOKEN: token(claims) });
    const failure = await failureOf(cloud.credential(job, REPOSITORY), 'AUTH_DENIED');
    expect(failure.message).toContain(what);
    expect(failure.hint).toContain('federated credential');
  });
});

describe('Azure by the machine', () => {
  it('takes its managed identity, with the tenant that the token names', async () => {
    await reopen({ managed: true });
    expect(await isTaken(aJob({}))).toBe(true);
  });

  it('is nobody where it has none, and asks only the metadata service', async () => {
    expect(await cloud.credential(aJob({}), REPOSITORY)).toBeUndefined();
    const elsewhere = aJob({ AZURE_POD_IDENTITY_AUTHORITY_HOST: 'http://10.0.0.7' });
    anotherJob();
    await failureOf(cloud.credential(elsewhere, REPOSITORY), 'CONFIG_INVALID');
  });
});
