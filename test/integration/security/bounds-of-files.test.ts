import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCloudIdentity } from '../../../src/cloud/credentials.ts';
import { readAtMost } from '../../../src/runtime/read-at-most.ts';
import { AuthFilePlaces } from '../../../src/settings/auth-file/places.ts';
import { readPolicyFile } from '../../../src/settings/policy/policy-file.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { helperPrograms, type HelperPrograms } from '../../support/helper-programs.ts';
import { aPool } from '../../support/registry-client.ts';

const DEEP = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
const REPOSITORY = { registry: 'r.example.com', path: 'team/app' };

let directory: string;
let programs: HelperPrograms;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-bounds-'));
  programs = await helperPrograms();
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await programs[Symbol.asyncDispose]();
});

async function file(name: string, content: string): Promise<string> {
  const found = path.join(directory, name);
  await writeFile(found, content);
  await chmod(found, 0o600);
  return found;
}

describe('a file that has no end', () => {
  it('is read to its limit and one byte', async () => {
    expect(await readAtMost('/dev/zero', 1000)).toHaveLength(1001);
    expect(await readAtMost(await file('small', 'abc'), 1000)).toEqual(Buffer.from('abc'));
  });

  it('is no auth file', async () => {
    const [place] = new AuthFilePlaces().all({}, { file: '/dev/zero', by: '--authfile' });
    const failure = await failureOf(Promise.resolve(place?.find(aContext(), REPOSITORY)), 'CONFIG_INVALID');
    expect(failure.message).toContain('larger than an auth file may be');
  });

  it('is no policy', async () => {
    await failureOf(readPolicyFile({ named: '/dev/zero' }), 'CONFIG_INVALID');
  });

  it("is no token of a cloud's", async () => {
    await using pool = aPool();
    const environment = {
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/ci',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/dev/zero',
      AWS_REGION: 'us-east-1',
    };
    const registry = '123456789012.dkr.ecr.us-east-1.amazonaws.com';
    const asking = createCloudIdentity({ http: pool.http }).credential(aContext({ environment }), {
      registry,
      path: 'team/app',
    });
    const failure = await failureOf(asking, 'CONFIG_INVALID');
    expect(failure.message).toContain('too large');
  });
});

describe('JSON that is nested 100,000 times', () => {
  it('is no auth file', async () => {
    const [place] = new AuthFilePlaces().all({}, { file: await file('auth.json', DEEP), by: '--authfile' });
    await failureOf(Promise.resolve(place?.find(aContext(), REPOSITORY)), 'CONFIG_INVALID');
  });

  it('is no policy', async () => {
    const named = await file('policy.json', DEEP);
    await failureOf(readPolicyFile({ named }), 'CONFIG_INVALID');
  });
});

describe('a credential helper', () => {
  it.each([
    ['talks without an end', 'cat /dev/zero', 'LIMIT_EXCEEDED'],
    ['complains without an end', 'cat /dev/zero >&2', 'TIMEOUT'],
    ['answers in a depth that nobody needs', `cat '$DEEP'`, 'CONFIG_INVALID'],
    ['never answers', 'exec sleep 1000', 'TIMEOUT'],
  ] as const)('that %s is ended', async (_what, script, code) => {
    const deep = await file('deep.json', DEEP);
    await programs.add('canary', script.replace('$DEEP', deep));
    const named = await file('helper.json', JSON.stringify({ credHelpers: { [REPOSITORY.registry]: 'canary' } }));
    const ctx = aContext({
      limits: { helperMs: code === 'TIMEOUT' ? 500 : 20_000 },
      environment: { PATH: programs.path },
    });
    const [place] = new AuthFilePlaces().all({}, { file: named, by: '--authfile' });
    await failureOf(Promise.resolve(place?.find(ctx, REPOSITORY)), code);
  });
});
