import { writeFile, mkdtemp, rm, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCloudIdentity, type CloudIdentity } from '../../../src/cloud/credentials.ts';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { aContext, type TestContext } from '../../support/context.ts';
import { ACCOUNT_ID, startEcrService, type EcrService } from '../../support/ecr-service.ts';
import { failureOf } from '../../support/failure-of.ts';
import { startStandIn } from '../../support/json-service.ts';
import { anIssuer, startGithubOidc } from '../../support/oidc-issuer.ts';
import { aPool } from '../../support/registry-client.ts';
import type { KnownKey } from '../../support/sigv4-verifier.ts';

const REPOSITORY = { registry: `${ACCOUNT_ID}.dkr.ecr.us-east-1.amazonaws.com`, path: 'team/app' };
const KEY: KnownKey = {
  accessKeyId: 'AKIAEXAMPLE',
  secretAccessKey: 'the secret/key+of=ci',
  allowed: ['ecr:GetAuthorizationToken', 'ecr:CreateRepository'],
};
const KEYS = { AWS_ACCESS_KEY_ID: KEY.accessKeyId, AWS_SECRET_ACCESS_KEY: KEY.secretAccessKey };
const ROLE = `arn:aws:iam::${ACCOUNT_ID}:role/ci`;
const SUBJECT = 'repo:acme/app:ref:refs/heads/main';
const HOUR = 3_600_000;

const issuer = anIssuer();
let pool: RegistryPool;
let ecr: EcrService;
let cloud: CloudIdentity;
let directory: string;
let now: number;

beforeEach(async () => {
  now = Date.parse('2026-11-21T05:00:00Z');
  pool = aPool();
  const role = { arn: ROLE, issuer, audience: 'sts.amazonaws.com', subject: SUBJECT };
  ecr = await startEcrService({ now: () => now, role });
  ecr.keys.push(KEY);
  anotherJob();
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-ecr-'));
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await ecr[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

/** What a job found out is for that job. */
function anotherJob(): void {
  cloud = createCloudIdentity({ http: pool.http, now: () => now });
}

/** A job: nothing of this machine's own, and no instance to ask. */
function aJob(environment: Readonly<Record<string, string>>): TestContext {
  return aContext({
    environment: { AWS_ENDPOINT_URL: ecr.origin, AWS_EC2_METADATA_DISABLED: 'true', HOME: directory, ...environment },
  });
}

async function passwordOf(job: TestContext): Promise<string> {
  const found = await cloud.credential(job, REPOSITORY);
  expect(found).toMatchObject({ kind: 'basic', username: 'AWS' });
  return found?.kind === 'basic' ? found.password.reveal() : '';
}

describe('ECR by keys in variables', () => {
  it('gets a password that the registry takes, and conceals everything secret', async () => {
    const job = aJob(KEYS);
    const password = await passwordOf(job);
    expect(ecr.takes(password)).toBe(true);
    expect(job.concealed).toEqual(expect.arrayContaining([KEY.secretAccessKey, password]));
    expect(await cloud.credential(job, REPOSITORY)).toMatchObject({ origin: 'Amazon ECR for AWS_ACCESS_KEY_ID' });
  });

  it('sends the session token along, and says when it has ended', async () => {
    ecr.keys.splice(0, 1, { ...KEY, sessionToken: 'a session', expiresAt: now + HOUR });
    expect(ecr.takes(await passwordOf(aJob({ ...KEYS, AWS_SESSION_TOKEN: 'a session' })))).toBe(true);
    now += HOUR;
    anotherJob();
    const failure = await failureOf(
      cloud.credential(aJob({ ...KEYS, AWS_SESSION_TOKEN: 'a session' }), REPOSITORY),
      'AUTH_DENIED',
    );
    expect(failure.message).toContain('ExpiredTokenException');
    expect(failure.hint).toContain('get new ones');
  });

  it.each([
    ['a wrong secret', { AWS_SECRET_ACCESS_KEY: 'not the secret' }, 'InvalidSignatureException'],
    ['an unknown key', { AWS_ACCESS_KEY_ID: 'AKIANOBODY' }, 'UnrecognizedClientException'],
    ['a session token that is not of this key', { AWS_SESSION_TOKEN: 'other' }, 'UnrecognizedClientException'],
  ])('says in one line what AWS thinks of %s, and shows none of it', async (_name, environment, code) => {
    const job = aJob({ ...KEYS, ...environment });
    const failure = await failureOf(cloud.credential(job, REPOSITORY), 'AUTH_DENIED');
    expect(failure.message).toContain(code);
    expect(failure.message).toContain('(identity from AWS_ACCESS_KEY_ID)');
    for (const value of Object.values({ ...KEYS, ...environment })) expect(failure.message).not.toContain(value);
  });

  it('names the permission that is missing', async () => {
    ecr.keys.splice(0, 1, { ...KEY, allowed: [] });
    const failure = await failureOf(cloud.credential(aJob(KEYS), REPOSITORY), 'AUTH_DENIED');
    expect(failure.hint).toBe('allow ecr:GetAuthorizationToken to this identity');
  });

  it('signs by the clock of AWS when that of the machine is wrong, and says so', async () => {
    cloud = createCloudIdentity({ http: pool.http, now: () => now - 2 * HOUR });
    const job = aJob(KEYS);
    expect(ecr.takes(await passwordOf(job))).toBe(true);
    expect(job.events).toContainEqual({ kind: 'warning', text: expect.stringMatching(/clock differs .* by -7200 s/) });
  });

  it('waits when AWS asks for it', async () => {
    ecr.next({ status: 400, body: { __type: 'ThrottlingException', message: 'Rate exceeded' } });
    ecr.next({ status: 500, body: { __type: 'ServerException' } });
    expect(ecr.takes(await passwordOf(aJob(KEYS)))).toBe(true);
    expect(ecr.asked).toHaveLength(3);
  });

  it('refuses half a pair of keys', async () => {
    const failure = await failureOf(
      cloud.credential(aJob({ AWS_ACCESS_KEY_ID: 'AKIA' }), REPOSITORY),
      'CONFIG_INVALID',
    );
    expect(failure.message).toContain('AWS_SECRET_ACCESS_KEY is not set');
  });

  it('asks once for everybody, and again shortly before the twelve hours are over', async () => {
    const job = aJob(KEYS);
    const first = await Promise.all(
      ['a', 'b', 'c'].map((name) => cloud.credential(job, { ...REPOSITORY, path: name })),
    );
    expect(new Set(first.map((one) => one?.expiresAt))).toEqual(new Set([now + 12 * HOUR - 5 * 60_000]));
    expect(ecr.asked).toHaveLength(1);
    now += 12 * HOUR - 5 * 60_000;
    await passwordOf(job);
    expect(ecr.asked).toHaveLength(2);
  });

  it('asks nothing for a registry that is none of a cloud, whatever its name holds', async () => {
    const names = ['example.com', `${REPOSITORY.registry}.example.com`, `x${REPOSITORY.registry}`, 'amazonaws.com'];
    for (const registry of names)
      expect(await cloud.credential(aJob(KEYS), { ...REPOSITORY, registry })).toBeUndefined();
    expect(ecr.asked).toHaveLength(0);
  });

  it('is undefined where the job carries no identity', async () => {
    expect(await cloud.credential(aJob({}), REPOSITORY)).toBeUndefined();
    expect(ecr.asked).toHaveLength(0);
  });
});

describe('ECR by an OIDC token for a role', () => {
  const token = (claims = {}): string =>
    issuer.issue({ aud: 'sts.amazonaws.com', sub: SUBJECT, exp: Math.floor(now / 1000) + 300, ...claims });

  it('takes a token in a file', async () => {
    const file = path.join(directory, 'token');
    await writeFile(file, `${token()}\n`);
    const job = aJob({ AWS_ROLE_ARN: ROLE, AWS_WEB_IDENTITY_TOKEN_FILE: file });
    expect(ecr.takes(await passwordOf(job))).toBe(true);
    expect(job.concealed).toContain(ecr.keys[1]?.sessionToken);
  });

  it("takes GitHub's own token, and GitLab's from a variable", async () => {
    await using github = await startGithubOidc(issuer, SUBJECT, () => now);
    expect(ecr.takes(await passwordOf(aJob({ AWS_ROLE_ARN: ROLE, ...github.environment })))).toBe(true);
    anotherJob();
    const gitlab = { GITLAB_CI: 'true', GITLAB_OIDC_TOKEN: token() };
    expect(ecr.takes(await passwordOf(aJob({ AWS_ROLE_ARN: ROLE, ...gitlab })))).toBe(true);
  });

  it.each([
    ['another audience', { aud: 'api://other' }, 'Incorrect token audience'],
    ['another subject', { sub: 'repo:evil/app' }, 'Not authorized'],
    ['an end that has passed', { exp: 1 }, 'Token expired'],
  ])('tells what AWS thinks of a token with %s', async (_name, claims, said) => {
    const job = aJob({ AWS_ROLE_ARN: ROLE, GITLAB_CI: 'true', WAYBILL_AWS_ID_TOKEN: token(claims) });
    const failure = await failureOf(cloud.credential(job, REPOSITORY), 'AUTH_DENIED');
    expect(failure.message).toContain(said);
    expect(failure.message).toContain('(identity from WAYBILL_AWS_ID_TOKEN)');
  });

  it('says what is missing when there is a role and no token', async () => {
    const job = aJob({ AWS_ROLE_ARN: ROLE, GITHUB_ACTIONS: 'true' });
    expect(await cloud.credential(job, REPOSITORY)).toBeUndefined();
    expect(job.events).toContainEqual({ kind: 'warning', text: expect.stringContaining('id-token: write') });
  });

  it('says which permission the job lacks when GitHub refuses', async () => {
    await using github = await startGithubOidc(issuer, SUBJECT);
    const job = aJob({ AWS_ROLE_ARN: ROLE, ...github.environment, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'wrong' });
    expect((await failureOf(cloud.credential(job, REPOSITORY), 'AUTH_DENIED')).hint).toContain('id-token: write');
  });
});

describe('ECR by what is around the job', () => {
  const role = { AccessKeyId: KEY.accessKeyId, SecretAccessKey: KEY.secretAccessKey, Code: 'Success' };

  it("takes the agent's keys, with the token of the file", async () => {
    await using agent = await startStandIn(({ url, headers }) =>
      url.pathname === '/keys' && headers.authorization === 'pod token'
        ? { status: 200, body: { ...role, Expiration: new Date(now + HOUR).toISOString() } }
        : { status: 403, body: { code: 'AccessDenied', message: 'who are you' } },
    );
    const file = path.join(directory, 'pod');
    await writeFile(file, 'pod token\n');
    const uri = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${agent.origin}/keys` };
    expect(ecr.takes(await passwordOf(aJob({ ...uri, AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: file })))).toBe(true);
    anotherJob();
    const failure = await failureOf(cloud.credential(aJob(uri), REPOSITORY), 'AUTH_DENIED');
    expect(failure.message).toContain('who are you');
  });

  it.each([
    ['AWS_CONTAINER_CREDENTIALS_FULL_URI', 'http://10.0.0.7/keys'],
    ['AWS_CONTAINER_CREDENTIALS_FULL_URI', 'http://127.0.0.1.example.com/keys'],
    ['AWS_CONTAINER_CREDENTIALS_FULL_URI', 'file:///etc/passwd'],
    ['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', '.example.com/keys'],
    ['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', '@example.com/keys'],
    ['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', ':8080/keys'],
  ])('does not ask %s=%s', async (name, value) => {
    const job = aJob({ [name]: value, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'pod token' });
    expect((await failureOf(cloud.credential(job, REPOSITORY), 'CONFIG_INVALID')).message).toContain(name);
  });

  it("takes the keys of the instance's role by IMDSv2, and only so", async () => {
    await using imds = await startStandIn(({ method, url, headers }) => {
      if (method === 'PUT' && url.pathname === '/latest/api/token')
        return headers['x-aws-ec2-metadata-token-ttl-seconds'] === undefined
          ? { status: 400 }
          : { status: 200, body: 'sess' };
      if (headers['x-aws-ec2-metadata-token'] !== 'sess') return { status: 401 };
      const base = '/latest/meta-data/iam/security-credentials/';
      if (url.pathname === base) return { status: 200, body: 'ci-role' };
      return url.pathname === `${base}ci-role` ? { status: 200, body: role } : { status: 404 };
    });
    const job = aJob({ AWS_EC2_METADATA_DISABLED: '', AWS_EC2_METADATA_SERVICE_ENDPOINT: imds.origin });
    expect(ecr.takes(await passwordOf(job))).toBe(true);
  });

  it('carries no identity where no instance answers', async () => {
    await using none = await startStandIn(() => ({ status: 405 }));
    const job = aJob({ AWS_EC2_METADATA_DISABLED: '', AWS_EC2_METADATA_SERVICE_ENDPOINT: none.origin });
    expect(await cloud.credential(job, REPOSITORY)).toBeUndefined();
  });

  it("reads keys from a profile of AWS's files", async () => {
    await mkdir(path.join(directory, '.aws'));
    await writeFile(
      path.join(directory, '.aws/credentials'),
      `[default]\naws_access_key_id = AKIANOBODY\naws_secret_access_key = x\n\n[ci]\n# the job's\naws_access_key_id=${KEY.accessKeyId}\naws_secret_access_key = ${KEY.secretAccessKey}\n`,
    );
    expect(ecr.takes(await passwordOf(aJob({ AWS_PROFILE: 'ci' })))).toBe(true);
    anotherJob();
    const failure = await failureOf(cloud.credential(aJob({}), REPOSITORY), 'AUTH_DENIED');
    expect(failure.message).toContain('the profile default of the AWS files');
    anotherJob();
    const absent = await failureOf(cloud.credential(aJob({ AWS_PROFILE: 'gone' }), REPOSITORY), 'CONFIG_INVALID');
    expect(absent.message).toContain('there is no profile gone');
  });
});

describe('--create-repository at ECR', () => {
  it('creates what is not there, and takes what is', async () => {
    expect(await cloud.createRepository(aJob(KEYS), REPOSITORY)).toBe(true);
    expect([...ecr.repositories]).toEqual(['team/app']);
    expect(await cloud.createRepository(aJob(KEYS), REPOSITORY)).toBe(true);
  });

  it('says why it cannot', async () => {
    ecr.keys.splice(0, 1, { ...KEY, allowed: ['ecr:GetAuthorizationToken'] });
    const failure = await failureOf(cloud.createRepository(aJob(KEYS), REPOSITORY), 'AUTH_DENIED');
    expect(failure.hint).toBe('allow ecr:CreateRepository to this identity');
    anotherJob();
    await failureOf(cloud.createRepository(aJob({}), REPOSITORY), 'AUTH_REQUIRED');
  });

  it('is nothing to do elsewhere', async () => {
    expect(await cloud.createRepository(aJob(KEYS), { registry: 'ghcr.io', path: 'a/b' })).toBe(false);
  });
});

describe('ECR Public', () => {
  const GALLERY = { registry: 'public.ecr.aws', path: 'a1b2c3d4/team/app' };
  let gallery: EcrService;

  beforeEach(async () => {
    gallery = await startEcrService({ now: () => now, isPublic: true });
  });

  afterEach(async () => gallery[Symbol.asyncDispose]());

  it('has an API of its own, and the name of a repository without the alias', async () => {
    gallery.keys.push({ ...KEY, allowed: ['ecr-public:GetAuthorizationToken', 'ecr-public:CreateRepository'] });
    const job = aJob({ ...KEYS, AWS_ENDPOINT_URL_ECR_PUBLIC: gallery.origin });
    const found = await cloud.credential(job, GALLERY);
    expect(found?.kind === 'basic' && gallery.takes(found.password.reveal())).toBe(true);
    await cloud.createRepository(job, GALLERY);
    expect([...gallery.repositories]).toEqual(['team/app']);
  });

  it('is read as by anybody, with a warning, by keys that are for something else', async () => {
    gallery.keys.push({ ...KEY, allowed: [] });
    const job = aJob({ ...KEYS, AWS_ENDPOINT_URL_ECR_PUBLIC: gallery.origin });
    expect(await cloud.credential(job, GALLERY)).toBeUndefined();
    expect(job.events).toContainEqual({
      kind: 'warning',
      text: expect.stringMatching(/AccessDeniedException.*; going on without logging in/),
    });
  });
});
