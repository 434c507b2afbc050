import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { readPolicyFile, readTrustPolicyFile, type PolicyPlaces } from './policy-file.ts';

const ACCEPT = { default: [{ type: 'insecureAcceptAnything' }] };
const REJECT = { default: [{ type: 'reject' }] };

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'waybill-policy-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function write(policy: unknown, place = 'policy.json'): string {
  const file = path.join(directory, place);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(policy));
  return file;
}

const found = async (places: PolicyPlaces): Promise<string | undefined> => (await readPolicyFile(places))?.file;

describe('a policy file', () => {
  it('must be there when it is named', async () => {
    const named = path.join(directory, 'none.json');
    const failure = await failureOf(readPolicyFile({ named }), 'CONFIG_INVALID');
    expect(failure.message).toBe(`no such policy file: ${named}`);
    await failureOf(readPolicyFile({ fromEnvironment: named }), 'CONFIG_INVALID');
  });

  it('is the one that was named before the one of the environment', async () => {
    const named = write(ACCEPT, 'a.json');
    expect(await found({ named, fromEnvironment: path.join(directory, 'none.json') })).toBe(named);
  });

  it('is found where either generation of programs would look', async () => {
    const old = write(REJECT, 'home/.config/containers/policy.json');
    const home = path.join(directory, 'home');
    const configHome = path.join(directory, 'xdg');
    expect(await found({ home })).toBe(old);
    expect(await found({ home, configHome })).toBe(old);
    const newer = write(ACCEPT, 'xdg/containers/policy.json');
    expect(await found({ home, configHome })).toBe(newer);
  });

  it('that is there and cannot be read is not taken for none', async () => {
    const system = [path.join(directory, 'etc'), path.join(directory, 'usr')];
    write(ACCEPT, 'usr/policy.json');
    mkdirSync(path.join(directory, 'etc/policy.json'), { recursive: true });
    await failureOf(readPolicyFile({ system }), 'CONFIG_INVALID');
    rmSync(path.join(directory, 'etc/policy.json'), { recursive: true });
    symlinkSync('policy.json', path.join(directory, 'etc/policy.json'));
    await failureOf(readPolicyFile({ system }), 'CONFIG_INVALID');
    await failureOf(readPolicyFile({ system: [path.join(directory, 'x'.repeat(300))] }), 'CONFIG_INVALID');
  });

  it('says which file is wrong, and where', async () => {
    const named = write({ ...ACCEPT, transports: { docker: { 'r.example.com/a b': [{ type: 'accept' }] } } });
    const failure = await failureOf(readPolicyFile({ named }), 'CONFIG_INVALID');
    expect(failure.message).toBe(
      `${named}: transports.docker["r.example.com/a b"][0].type is "accept", which is none of insecureAcceptAnything, reject, signedBy, signedBaseLayer, sigstoreSigned`,
    );
  });
});

describe('a trust policy', () => {
  const TRUST = { version: 1, default: [{ type: 'none' }] };
  const place = async (places: PolicyPlaces): Promise<string | undefined> => (await readTrustPolicyFile(places))?.file;

  it('is the one that was named, which must be there', async () => {
    const trustPolicy = write(TRUST, 'mine.json');
    expect(await place({ trustPolicy, named: write(ACCEPT) })).toBe(trustPolicy);
    await failureOf(readTrustPolicyFile({ trustPolicy: `${trustPolicy}x` }), 'CONFIG_INVALID');
  });

  it('stands beside the policy that was named, and nowhere else then', async () => {
    const named = write(ACCEPT, 'a/strict.json');
    const home = path.join(directory, 'home');
    write(TRUST, 'home/.config/containers/policy.sigstore.json');
    expect(await place({ named, home })).toBeUndefined();
    const beside = write(TRUST, 'a/strict.sigstore.json');
    expect(await place({ named, home })).toBe(beside);
    expect(await place({ fromEnvironment: named, home })).toBe(beside);
  });

  it('is found where a policy would be, also where there is none', async () => {
    const home = path.join(directory, 'home');
    const system = [path.join(directory, 'etc'), path.join(directory, 'usr')];
    expect(await place({ home, system })).toBeUndefined();
    const last = write(TRUST, 'usr/policy.sigstore.json');
    expect(await place({ home, system })).toBe(last);
    const first = write(TRUST, 'home/.config/containers/policy.sigstore.json');
    expect(await place({ home, system })).toBe(first);
  });
});
