import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseImageName } from '../image/index.ts';
import { readPolicyFile, type PolicyPlaces, type PolicySubject } from './policy-file.ts';

async function checkPolicyFile(places: PolicyPlaces, subject: PolicySubject): Promise<boolean> {
  const check = await readPolicyFile(places);
  await check?.(subject);
  return check !== undefined;
}

const ACCEPT = [{ type: 'insecureAcceptAnything' }];
const REJECT = [{ type: 'reject' }];

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
  writeFileSync(file, typeof policy === 'string' ? policy : JSON.stringify(policy));
  return file;
}

function image(text: string): PolicySubject {
  return { transport: 'docker', location: text, image: parseImageName(text) };
}

async function accepts(policy: unknown, subject: PolicySubject): Promise<boolean> {
  return checkPolicyFile({ named: write(policy) }, subject).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'UNSUPPORTED') return false;
    throw error;
  });
}

describe('a policy file', () => {
  it.each([
    ['the image itself', 'a.b.example.com:5000/team/app:1.0'],
    ['its repository', 'a.b.example.com:5000/team/app'],
    ['a parent of it', 'a.b.example.com:5000/team'],
    ['its registry', 'a.b.example.com:5000'],
    ['a domain above', '*.b.example.com'],
    ['a domain further above', '*.com'],
    ['the transport', ''],
  ])('decides by %s', async (_, scope) => {
    const subject = image('a.b.example.com:5000/team/app:1.0');
    const policy = { default: ACCEPT, transports: { docker: { [scope]: REJECT } } };
    expect(await accepts(policy, subject)).toBe(false);
    expect(await accepts({ default: REJECT, transports: { docker: { [scope]: ACCEPT } } }, subject)).toBe(true);
  });

  it('decides by the closest scope alone', async () => {
    const docker = { 'r.example.com': REJECT, 'r.example.com/team': ACCEPT, 'r.example.com/team/app/other': REJECT };
    expect(await accepts({ default: REJECT, transports: { docker } }, image('r.example.com/team/app:1'))).toBe(true);
    expect(await accepts({ default: ACCEPT, transports: { docker } }, image('r.example.com/teams/app:1'))).toBe(false);
  });

  it('decides by the directories above a layout', async () => {
    const layout = path.join(directory, 'layouts/app');
    mkdirSync(layout, { recursive: true });
    const subject = { transport: 'oci', location: layout };
    const oci = { [path.join(directory, 'layouts')]: REJECT };
    expect(await accepts({ default: ACCEPT, transports: { oci } }, subject)).toBe(false);
    expect(await accepts({ default: ACCEPT, transports: { dir: oci } }, subject)).toBe(true);
  });

  it.each([
    ['not JSON', '{'],
    ['without a default', {}],
    ['with an empty list', { default: [] }],
    ['with an unknown key', { default: ACCEPT, transport: {} }],
    ['with a key twice', '{"default":[{"type":"reject"}],"default":[{"type":"insecureAcceptAnything"}]}'],
    ['with an unknown type in another scope', { default: ACCEPT, transports: { oci: { '': [{ type: 'accept' }] } } }],
    ['with an unknown field', { default: [{ type: 'signedBy', keypath: '/k' }] }],
  ])('is refused whole when it is %s', async (_, policy) => {
    const failed = checkPolicyFile({ named: write(policy) }, image('r.example.com/a:1'));
    await expect(failed).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  it('must be there when it is named', async () => {
    const failed = checkPolicyFile({ named: path.join(directory, 'none.json') }, image('r.example.com/a:1'));
    await expect(failed).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  it('is found where either generation of programs would look', async () => {
    write({ default: REJECT }, 'home/.config/containers/policy.json');
    const subject = image('r.example.com/a:1');
    const home = path.join(directory, 'home');
    await expect(checkPolicyFile({ home }, subject)).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    const configHome = path.join(directory, 'xdg');
    await expect(checkPolicyFile({ home, configHome }, subject)).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    write({ default: ACCEPT }, 'xdg/containers/policy.json');
    expect(await checkPolicyFile({ home, configHome }, subject)).toBe(true);
  });
});
