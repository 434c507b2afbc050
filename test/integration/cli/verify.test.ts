import { spawn } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OCI_CONFIG, OCI_EMPTY, OCI_MANIFEST, type Descriptor } from '../../../src/image/index.ts';
import type { Result } from '../../../src/operation/result.ts';
import { renderStatement } from '../../../src/trust/attestation/render-statement.ts';
import { preAuthEncoding, STATEMENT_TYPE } from '../../../src/trust/bundle/dsse.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { aBlob, aManifest, type BuiltImage } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';
import { runProgram } from '../../support/run-program.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/trust');
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const ROOT = ['--trusted-root', path.join(FIXTURES, 'bundles/trusted_root.json')];
const SIGNER = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main';
const ISSUER = 'https://token.actions.githubusercontent.com';
const IDENTITY = ['--certificate-identity', SIGNER, '--certificate-oidc-issuer', ISSUER];
const KEY = path.join(FIXTURES, 'bundles/cosign-sign-keyed.pub');

let waybill: CommandLine;
let registry: FaultyRegistry;

async function aBundle(name: string, subject: Descriptor): Promise<BuiltImage> {
  return aManifest({
    mediaType: OCI_MANIFEST,
    artifactType: BUNDLE_TYPE,
    config: aBlob(Buffer.from('{}'), OCI_EMPTY),
    layers: [aBlob(await readFile(path.join(FIXTURES, `bundles/${name}.sigstore.json`)), BUNDLE_TYPE)],
    subject,
  });
}

beforeAll(async () => {
  [waybill, registry] = await Promise.all([aCommandLine(), aFaultyRegistry()]);
  const layout = path.join(FIXTURES, 'image/oci-layout');
  const { descriptor } = aBlob(await readFile(path.join(FIXTURES, 'image/v1.manifest.json')), OCI_MANIFEST);
  for (const [repository, bundles] of Object.entries({
    signed: ['cosign-sign-rekor1'],
    keyed: ['cosign-sign-keyed-rekor2-tsa'],
    attested: ['slsa-provenance-rekor1-tsa'],
    broken: ['bad-sig', 'bad-payload'],
    bare: [],
  })) {
    const copied = await waybill.copy([`oci:${layout}:v1`, image(repository)]);
    expect(copied.code, copied.stderr).toBe(0);
    for (const name of bundles) await putImage(registry.host, repository, await aBundle(name, descriptor));
  }
});
afterAll(async () => {
  for (const one of [waybill, registry]) await one[Symbol.asyncDispose]();
});

const image = (repository: string): string => `docker://${registry.host}/${repository}:v1`;

describe('verify', () => {
  it.each([
    ['who signed', 'signed', [...IDENTITY, ...ROOT]],
    [
      'a pattern for the whole of it',
      'signed',
      ['--certificate-identity-regexp', 'https://github\\.com/acme/.*', '--certificate-oidc-issuer', ISSUER, ...ROOT],
    ],
    ['a key', 'keyed', ['--key', KEY]],
    ['a key, and the log that has it', 'keyed', ['--key', KEY, ...ROOT]],
    ['a statement of a type', 'attested', ['--type', 'slsaprovenance1', ...IDENTITY, ...ROOT]],
  ])('says yes by %s', async (_by, repository, flags) => {
    const { code, stdout, stderr } = await waybill.run(['verify', ...flags, image(repository)]);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/:v1@sha256:b4a0b0\S+ {2}signed by \S+ \(bundle\)\n$/);
  });

  it.each([
    ['nobody signed', 'bare', [...IDENTITY, ...ROOT], 'SIGNATURE_MISSING'],
    ['nothing holds', 'broken', [...IDENTITY, ...ROOT], 'SIGNATURE_INVALID'],
    [
      'somebody else signed',
      'signed',
      ['--certificate-identity', `${SIGNER}x`, '--certificate-oidc-issuer', ISSUER, ...ROOT],
      'POLICY_REFUSED',
    ],
    [
      'a pattern fits a part alone',
      'signed',
      ['--certificate-identity-regexp', 'acme/app', '--certificate-oidc-issuer', ISSUER, ...ROOT],
      'POLICY_REFUSED',
    ],
    ['another key signed', 'keyed', ['--key', path.join(FIXTURES, 'sigstore-keys/p256.pub')], 'SIGNATURE_INVALID'],
    ['a statement is no signature', 'attested', [...IDENTITY, ...ROOT], 'SIGNATURE_INVALID'],
    ['a signature is no statement', 'signed', ['--type', 'slsaprovenance1', ...IDENTITY, ...ROOT], 'SIGNATURE_INVALID'],
  ])('says no, with exit 6, where %s', async (_why, repository, flags, wanted) => {
    const { code, stdout, stderr } = await waybill.run(['verify', '--json', ...flags, image(repository)]);
    const result = JSON.parse(stdout) as Result;
    expect(result.images[0]?.destinations, stderr).toMatchObject([{ status: 'failed', error: { code: wanted } }]);
    expect(code).toBe(6);
  });

  it.each([
    [IDENTITY, '--certificate-identity'],
    [['--key', KEY], `--key ${KEY}`],
  ])('calls what asked for a signature by its flag', async (flags, called) => {
    const { stderr } = await waybill.run(['verify', ...flags, ...ROOT, image('bare')]);
    expect(stderr).toContain(`${image('bare')} is refused by ${called}: the image sha256:`);
  });

  it('says nothing of tags when it is interrupted', async () => {
    registry.plant({ method: 'GET', path: /\/v2\/keyed\/manifests\//, what: { kind: 'stall', afterBytes: 0 } });
    const args = [waybill.main, 'verify', '--key', KEY, image('keyed')];
    const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'], ...waybill.environment } });
    const [said, exit] = [text(child.stderr), once(child, 'exit')];
    const before = registry.seen.length;
    await expect.poll(() => registry.seen.length, { timeout: 20_000 }).toBeGreaterThan(before);
    child.kill('SIGINT');
    expect(await exit).toEqual([130, null]);
    expect(await said).toBe(`error CANCELLED: ${image('keyed')}: interrupted\n  hint: run it again\n`);
    registry.clear();
  });

  it.each([
    ['keyless', 'signed', ['--verify', 'keyless', ...IDENTITY, ...ROOT]],
    ['a key', 'keyed', ['--verify', KEY]],
  ])('lets a copy through that is verified first: %s', async (name, repository, flags) => {
    const there = image(`copied/${name.replace(' ', '-')}`);
    const { code, stderr, destinations } = await waybill.copy([...flags, image(repository), there]);
    expect(code, stderr).toBe(0);
    expect(destinations).toMatchObject([{ status: 'copied', attached: [{ kind: 'referrer' }] }]);
  });

  it.each([
    ['keyless', 'bare', ['--verify', 'keyless', ...IDENTITY, ...ROOT], '--certificate-identity'],
    ['a key', 'signed', ['--verify', KEY], `--verify ${KEY}`],
  ])('holds a copy back before anything is written: %s', async (name, repository, flags, called) => {
    const place = `held/${name.replace(' ', '-')}`;
    const { code, stderr } = await waybill.copy([...flags, image(repository), image(place)]);
    expect(code).toBe(6);
    expect(stderr).toContain(`is refused by ${called}: the image sha256:`);
    expect(
      registry.seen.filter(({ method, path: of }) => of.includes(place) && method !== 'GET' && method !== 'HEAD'),
    ).toEqual([]);
  });

  it.each([
    ['the policy refuses it', 'reject', 'keyed', 6],
    ['nobody signed it', 'insecureAcceptAnything', 'bare', 6],
    ['neither objects', 'insecureAcceptAnything', 'keyed', 0],
  ])('is asked beside the policy in force, where %s', async (name, type, repository, wanted) => {
    const file = path.join(waybill.directory, `${type}.json`);
    await writeFile(file, JSON.stringify({ default: [{ type }] }));
    const place = `beside/${name.replaceAll(' ', '-')}`;
    const args = ['copy', '--tls-verify=false', '--policy', file, '--verify', KEY, image(repository), image(place)];
    const { code, stderr } = await runProgram([process.execPath, waybill.main, ...args], waybill.environment);
    expect(code, stderr).toBe(wanted);
    const isWritten = registry.seen.some(({ method, path: of }) => of.includes(place) && method === 'PUT');
    expect(isWritten).toBe(wanted === 0);
  });

  it.each([
    ['nothing', []],
    ['a name that nobody vouches for', ['--certificate-identity', SIGNER]],
    ['a type without a signer', ['--type', 'spdxjson']],
    ['a key and a name', ['--key', KEY, ...IDENTITY]],
    ['what is no key', ['--key', path.join(FIXTURES, 'sigstore-keys/encrypted-keys.json')]],
  ])('cannot verify by %s', async (_by, flags) => {
    const { code, stderr } = await waybill.run(['verify', ...flags, image('signed')]);
    expect(code, stderr).toBe(4);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('verify, with what somebody has at hand', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  it.each(['pkcs8', 'sec1'] as const)('says that a key is the private one: %s', async (type) => {
    const file = path.join(waybill.directory, `mine.${type}`);
    await writeFile(file, privateKey.export({ type, format: 'pem' }));
    for (const verb of ['verify', 'copy']) {
      const flags = verb === 'verify' ? ['--key', file] : ['--verify', file];
      const places = verb === 'verify' ? [image('signed')] : [image('signed'), image('held/private')];
      const { code, stderr } = await waybill.run([verb, ...flags, ...places]);
      expect(code, stderr).toBe(4);
      expect(stderr).toContain(`${file} is a private key, and images are verified by the public one`);
      expect(stderr).toContain('give the .pub file');
    }
  });

  it('takes an attestation of an older cosign, under its .att tag', async () => {
    const file = path.join(waybill.directory, 'older.pub');
    await writeFile(file, publicKey.export({ type: 'spki', format: 'pem' }));
    const { descriptor } = aBlob(await readFile(path.join(FIXTURES, 'image/v1.manifest.json')), OCI_MANIFEST);
    const statement = renderStatement(descriptor.digest, undefined, 'https://spdx.dev/Document', {});
    const sig = sign('sha256', preAuthEncoding(STATEMENT_TYPE, statement), privateKey).toString('base64');
    const payload = Buffer.from(statement).toString('base64');
    const envelope = { payloadType: STATEMENT_TYPE, payload, signatures: [{ keyid: '', sig }] };
    const attested = aManifest({
      mediaType: OCI_MANIFEST,
      config: aBlob(Buffer.from('{}'), OCI_CONFIG),
      layers: [aBlob(Buffer.from(JSON.stringify(envelope)), 'application/vnd.dsse.envelope.v1+json')],
    });
    await putImage(registry.host, 'keyed', attested, `${descriptor.digest.replace(':', '-')}.att`);
    const verify = async (type: string): Promise<number | null> =>
      (await waybill.run(['verify', '--key', file, '--type', type, image('keyed')])).code;
    expect(await verify('spdxjson')).toBe(0);
    expect(await verify('cyclonedx')).toBe(6);
  });
});

describe('a key that is pasted where its file is named', () => {
  const secret = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  const long = `${secret.slice(0, 30)}-not-pem `.repeat(9);
  const pasted = [secret, secret.match(/.{1,20}/g)?.join('\n') ?? '', long, `env:${secret}`, `base64:${secret}`];

  it.each(
    pasted.flatMap((value, at) =>
      [
        ['verify', '--key', value],
        ['sign', '--key', value],
        ['sign', '--sign-by-sigstore-private-key', value],
        ['sign', '--key', KEY, '--sign-passphrase-file', value],
        ['copy', '--verify', value],
        ['tree', '--key', value],
        ...(at === 1 || at === 2 ? [['sign', '--sign-by', value]] : []),
      ]
        .filter((_, which) => (which + at) % 2 === 0)
        .map((args) => ({ args, name: `${args.slice(0, -1).join(' ').replace(KEY, 'FILE')} (${String(at)})` })),
    ),
  )('is in nothing that is said: $name', async ({ args }) => {
    const images = args[0] === 'copy' ? [image('signed'), image('never')] : [image('signed')];
    const { code, stdout, stderr } = await waybill.run(['--debug', ...args, ...images]);
    expect(code, stderr).toBe(4);
    for (let at = 0; at + 12 <= secret.length; at += 1)
      expect(`${stdout}${stderr}`).not.toContain(secret.slice(at, at + 12));
  });

  it('is told from a path: that is shown, for somebody to correct it', async () => {
    const { stderr } = await waybill.run(['verify', '--key', './keys/release.pub', image('signed')]);
    expect(stderr).toContain('no such file: ./keys/release.pub');
  });
});

describe('verify, where nothing can come of it', () => {
  const unmet = async (
    ...flags: readonly string[]
  ): Promise<{ readonly code: number | null; readonly asked: number }> => {
    registry.clear();
    const args = [process.execPath, waybill.main, 'verify', '--tls-verify=false', ...flags, image('signed')];
    const { code } = await runProgram(args, waybill.environment);
    return { code, asked: registry.seen.length };
  };

  it('asks no registry without a policy or a flag that says who must have signed', async () => {
    const { code, asked } = await unmet();
    expect(asked).toBe(0);
    // With containers' own packages comes a policy.json that asks for nothing.
    expect(code).toBe(existsSync('/etc/containers/policy.json') ? 6 : 4);
  });

  it.each([
    ['no rule asks for a signature', [{ type: 'insecureAcceptAnything' }]],
    ['a rule allows no such image', [{ type: 'reject' }]],
  ])('asks no registry where %s', async (name, rules) => {
    const file = path.join(waybill.directory, `${name.replaceAll(' ', '-')}.json`);
    await writeFile(file, JSON.stringify({ default: rules }));
    expect(await unmet('--policy', file)).toEqual({ code: 6, asked: 0 });
  });
});
