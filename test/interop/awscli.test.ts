import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findProgram, whyNot } from '../support/debian.ts';
import { ACCOUNT_ID, startEcrService, type EcrService } from '../support/ecr-service.ts';
import { anIssuer } from '../support/oidc-issuer.ts';
import { runProgram, type Ended } from '../support/run-program.ts';

const absent = whyNot('aws');
const KEYS = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'the secret/key+of=ci' };
const ROLE = `arn:aws:iam::${ACCOUNT_ID}:role/ci`;

/** Amazon's own client, written by others, must get from our stand-ins what it gets from Amazon: so they are a fair test of ours. */
describe.skipIf(absent !== undefined)(
  `awscli against the stand-ins of ECR and STS${absent === undefined ? '' : `: ${absent}`}`,
  () => {
    const issuer = anIssuer();
    let ecr: EcrService;
    let gallery: EcrService;
    let directory: string;

    beforeAll(async () => {
      directory = await mkdtemp(path.join(tmpdir(), 'waybill-awscli-'));
      const role = { arn: ROLE, issuer, audience: 'sts.amazonaws.com', subject: 'ci' };
      ecr = await startEcrService({ region: 'eu-west-1', role });
      gallery = await startEcrService({ isPublic: true });
    });

    afterAll(async () => {
      await ecr[Symbol.asyncDispose]();
      await gallery[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    });

    beforeEach(() => {
      const base = { accessKeyId: KEYS.AWS_ACCESS_KEY_ID, secretAccessKey: KEYS.AWS_SECRET_ACCESS_KEY };
      ecr.keys.splice(0, Infinity, { ...base, allowed: ['ecr:GetAuthorizationToken', 'ecr:CreateRepository'] });
      gallery.keys.splice(0, Infinity, { ...base, allowed: ['ecr-public:GetAuthorizationToken'] });
    });

    const aws = async (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> =>
      runProgram([findProgram('aws') ?? 'aws', '--region', 'eu-west-1', '--endpoint-url', ecr.origin, ...args], {
        HOME: directory,
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_MAX_ATTEMPTS: '1',
        ...environment,
      });

    it('gets a login password from ECR', async () => {
      const { code, stdout, stderr } = await aws(['ecr', 'get-login-password'], KEYS);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(ecr.takes(stdout.trim())).toBe(true);
    });

    it('gets one from ECR Public', async () => {
      const args = ['--region', 'us-east-1', '--endpoint-url', gallery.origin, 'ecr-public', 'get-login-password'];
      const { code, stdout, stderr } = await aws(args, KEYS);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(gallery.takes(stdout.trim())).toBe(true);
    });

    it('creates a repository, and is told when it is there', async () => {
      const args = ['ecr', 'create-repository', '--repository-name', 'team/app'];
      expect(await aws(args, KEYS)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('"repositoryName": "team/app"'),
      });
      const again = await aws(args, KEYS);
      expect(again.code).not.toBe(0);
      expect(again.stderr).toContain('RepositoryAlreadyExistsException');
    });

    it('takes a role with a token, and signs with its keys and session token', async () => {
      const claims = { aud: 'sts.amazonaws.com', sub: 'ci', exp: Math.floor(Date.now() / 1000) + 300 };
      const take = [
        'sts',
        'assume-role-with-web-identity',
        '--role-arn',
        ROLE,
        '--role-session-name',
        'ci',
        '--output',
        'json',
      ];
      const taken = await aws([...take, '--web-identity-token', issuer.issue(claims)]);
      expect(taken).toMatchObject({ code: 0, stderr: '' });
      const { Credentials: keys } = JSON.parse(taken.stdout) as { Credentials: Readonly<Record<string, string>> };
      const { stdout } = await aws(['ecr', 'get-login-password'], {
        AWS_ACCESS_KEY_ID: keys['AccessKeyId'] ?? '',
        AWS_SECRET_ACCESS_KEY: keys['SecretAccessKey'] ?? '',
        AWS_SESSION_TOKEN: keys['SessionToken'] ?? '',
      });
      expect(ecr.takes(stdout.trim())).toBe(true);
      const file = path.join(directory, 'wrong');
      await writeFile(file, issuer.issue({ ...claims, aud: 'other' }));
      const refused = await aws([...take, '--web-identity-token', `file://${file}`]);
      expect(refused.stderr).toContain('InvalidIdentityToken');
    });

    it.each([
      ['a wrong secret', { AWS_SECRET_ACCESS_KEY: 'wrong' }, 'InvalidSignatureException'],
      ['an unknown key', { AWS_ACCESS_KEY_ID: 'AKIANOBODY' }, 'UnrecognizedClientException'],
      ['the signature of another region', { REGION: 'eu-north-1' }, 'InvalidSignatureException'],
    ])(
      'is refused with %s',
      async (_name, { REGION = 'eu-west-1', ...wrong }: Readonly<Record<string, string>>, code) => {
        const ended = await aws(['--region', REGION, 'ecr', 'get-login-password'], { ...KEYS, ...wrong });
        expect(ended.code).not.toBe(0);
        expect(ended.stderr).toContain(code);
      },
    );
  },
);
