import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContext, type TestContext } from '../../test/support/context.ts';
import { failureOf } from '../../test/support/failure-of.ts';
import { helperPrograms, type HelperPrograms } from '../../test/support/helper-programs.ts';
import type { Limits } from '../runtime/limits.ts';
import { Secret } from '../runtime/secret.ts';
import { eraseFromHelper, getFromHelper, listHelper, storeInHelper } from './credential-helper.ts';

let helpers: HelperPrograms;
beforeAll(async () => {
  helpers = await helperPrograms();
});
afterAll(async () => helpers[Symbol.asyncDispose]());

function context(limits: Partial<Limits> = {}): TestContext {
  return aContext({ limits, environment: { PATH: helpers.path } });
}

const SERVER = 'r.example.com';

describe('a credential helper', () => {
  it('keeps, gives, lists and erases, and is told secrets on stdin alone', async () => {
    await helpers.addKeeper('keeper');
    const ctx = context();
    expect(await getFromHelper(ctx, 'keeper', SERVER)).toBeUndefined();
    await storeInHelper(ctx, 'keeper', SERVER, { username: 'me', secret: new Secret('hunter22') });
    const kept = await getFromHelper(ctx, 'keeper', SERVER);
    expect([kept?.username, kept?.secret.reveal()]).toEqual(['me', 'hunter22']);
    expect(await listHelper(ctx, 'keeper')).toEqual([SERVER]);
    expect(await eraseFromHelper(ctx, 'keeper', SERVER)).toBe(true);
    expect(await eraseFromHelper(ctx, 'keeper', SERVER)).toBe(false);
    expect(await helpers.calls()).toEqual(
      ['get', 'store', 'get', 'list', 'erase', 'erase'].map((verb) => `keeper ${verb}`),
    );
    expect(ctx.concealed).toEqual(['hunter22', 'hunter22']);
  });

  it.each([
    ['stdout', "echo 'credentials not found in native keychain'; exit 1"],
    ['stderr', "echo 'credentials not found in native keychain' >&2; exit 1"],
    ['an empty secret', `echo '{"Username":"","Secret":""}'`],
  ])('has nothing when it says so (%s)', async (_how, script) => {
    await helpers.add('empty', script);
    expect(await getFromHelper(context(), 'empty', SERVER)).toBeUndefined();
  });

  it('is ended when it takes too long, though another process holds its output open', async () => {
    await helpers.add('slow', 'sleep 3 & wait');
    const failure = await failureOf(getFromHelper(context({ helperMs: 50 }), 'slow', SERVER), 'TIMEOUT');
    expect(failure.message).toBe('docker-credential-slow did not answer within 0.05 s');
  });

  it('is ended when nobody waits for it any more', async () => {
    await helpers.add('waiting', 'exec sleep 600');
    const ctx = context();
    const asked = getFromHelper(ctx, 'waiting', SERVER);
    ctx.abort(new Error('interrupted'));
    await expect(asked).rejects.toThrow('interrupted');
  });

  it('is ended when it says more than any credential is long', async () => {
    await helpers.add('endless', 'exec yes');
    await failureOf(getFromHelper(context(), 'endless', SERVER), 'LIMIT_EXCEEDED');
  });

  it.each([
    ['no JSON', 'echo s3cret'],
    ['a list', 'echo \'["s3cret"]\''],
    ['no secret', 'echo \'{"Username":"s3cret"}\''],
    ['nothing', 'exit 0'],
  ])('is refused when its answer is %s, without the answer', async (_what, script) => {
    await helpers.add('garbage', script);
    const failure = await failureOf(getFromHelper(context(), 'garbage', SERVER), 'CONFIG_INVALID');
    expect(failure.message).toBe('docker-credential-garbage get: the answer for r.example.com is not a credential');
    expect(failure.cause).toBeUndefined();
  });

  it('says in its own words why it cannot, unless they hold a credential', async () => {
    await helpers.add('failing', "printf 'the keychain\\nis locked'; exit 1");
    await helpers.add('leaking', `echo '{"Username":"me","Secret":"s3cret"}'; exit 1`);
    const failing = await failureOf(getFromHelper(context(), 'failing', SERVER), 'AUTH_REQUIRED');
    expect(failing.message).toBe('docker-credential-failing get for r.example.com: the keychain is locked');
    const leaking = await failureOf(getFromHelper(context(), 'leaking', SERVER), 'AUTH_REQUIRED');
    expect(leaking.message).toBe('docker-credential-leaking get for r.example.com: it failed without a word');
  });

  it('is missed in one clear line', async () => {
    const failure = await failureOf(getFromHelper(context(), 'not-there', SERVER), 'CONFIG_INVALID');
    expect(failure.message).toBe('there is no docker-credential-not-there on PATH');
  });

  it.each(['../evil', '/bin/sh', 'a b', '-v', '', 'a;b', '.hidden', 'x'.repeat(65)])(
    'is not looked for under the name %j',
    async (name) => {
      const failure = await failureOf(getFromHelper(context(), name, SERVER), 'CONFIG_INVALID');
      expect(failure.message).toContain('not the name of a credential helper');
    },
  );

  it('may end without reading what it is told', async () => {
    await helpers.add('deaf', 'exec <&-; exit 0');
    const secret = new Secret('x'.repeat(512 * 1024));
    await storeInHelper(context(), 'deaf', SERVER, { username: 'me', secret });
  });
});
