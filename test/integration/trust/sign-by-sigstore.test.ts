import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Digest } from '../../../src/image/index.ts';
import { ANNOTATION } from '../../../src/trust/sigstore/attachment.ts';
import { verifyPath } from '../../../src/trust/sigstore/certificate-path.ts';
import { oidcIssuerOf, parseCertificate, parseCertificates } from '../../../src/trust/sigstore/certificate.ts';
import { generateKey } from '../../../src/trust/sigstore/generate-key.ts';
import { parsePublicKey } from '../../../src/trust/sigstore/key-file.ts';
import { verifyRekorPromise } from '../../../src/trust/sigstore/rekor-set.ts';
import { verifyAttachment } from '../../../src/trust/sigstore/verify-attachment.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage, anIndex } from '../../support/image-builder.ts';
import { anIssuer } from '../../support/oidc-issuer.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';
import { runProgram } from '../../support/run-program.ts';
import { signaturesAt } from '../../support/sig-tag.ts';
import { GITHUB_ISSUER, startSigstore, WORKFLOW, type Sigstore } from '../../support/sigstore/sigstore.ts';

const CHILDREN = [anImage({ seed: 'amd', platform: 'linux/amd64' }), anImage({ seed: 'arm', platform: 'linux/arm64' })];
const INDEX = anIndex(CHILDREN);
const DIGEST = INDEX.root.descriptor.digest;
const EVERY: readonly Digest[] = [DIGEST, ...CHILDREN.map(({ root }) => root.descriptor.digest)];
const PASSPHRASE = 'correct horse';

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;
let source: string;
let keys: readonly KeyObject[];

const inPlace = (name: string): string => path.join(waybill.directory, name);
const signedBy = (...more: readonly string[]): readonly string[] => [
  '--sign-by-sigstore-private-key',
  inPlace('release.private'),
  '--sign-passphrase-file',
  inPlace('passphrase'),
  ...more,
];

beforeAll(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  source = `docker://${near.host}/team/app:1`;
  await putImage(near.host, 'team/app', INDEX, '1');
  const pair = await generateKey(PASSPHRASE);
  await writeFile(inPlace('release.private'), pair.private);
  await writeFile(inPlace('passphrase'), `${PASSPHRASE}\n`);
  keys = [parsePublicKey(pair.public)];
});
afterAll(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});

/** What the signatures of one manifest claim; those of other keys fail the test. */
async function claimed(repository: string, subject: Digest): Promise<readonly string[]> {
  const found = await signaturesAt(far.host, repository, subject);
  return Promise.all(
    found.map(async (one) => {
      const { payload } = await verifyAttachment(one, { kind: 'keys', keys }, new Date());
      expect(payload.digest).toBe(subject);
      return payload.reference;
    }),
  );
}

describe('copy --sign-by-sigstore-private-key', () => {
  it('signs the index and every image in it, under the name and tag that the image gets', async () => {
    const { code, destinations } = await waybill.copy([...signedBy(), source, `docker://${far.host}/signed:v1`]);
    expect(code).toBe(0);
    for (const digest of EVERY) expect(await claimed('signed', digest)).toEqual([`${far.host}/signed:v1`]);
    expect(destinations).toMatchObject([{ status: 'copied', signatures: EVERY.map(() => ({ format: 'legacy' })) }]);
  });

  it('adds to the signatures that travel with the image, and those stay', async () => {
    await waybill.copy([...signedBy(), source, `docker://${far.host}/stage:rc`]);
    const { code } = await waybill.copy([
      ...signedBy(),
      `docker://${far.host}/stage:rc`,
      `docker://${far.host}/prod:v1`,
    ]);
    expect(code).toBe(0);
    for (const digest of EVERY)
      expect(await claimed('prod', digest)).toEqual([`${far.host}/stage:rc`, `${far.host}/prod:v1`]);
  });

  it('takes the passphrase of COSIGN_PASSWORD', async () => {
    const args = ['--sign-by-sigstore-private-key', inPlace('release.private'), source];
    const environment = { COSIGN_PASSWORD: PASSPHRASE };
    const { code } = await waybill.copy([...args, `docker://${far.host}/variable:v1`], environment);
    expect(code).toBe(0);
    expect(await claimed('variable', DIGEST)).toHaveLength(1);
  });

  it.each([
    ['a wrong passphrase', { COSIGN_PASSWORD: 'wrong' }, /the passphrase does not open the private key/],
    ['no passphrase', {}, /the passphrase of .*release\.private was not given, and there is no terminal/],
  ])('writes nothing with %s', async (_what, environment, message) => {
    const args = ['copy', '--sign-by-sigstore-private-key', inPlace('release.private')];
    const ran = await waybill.run([...args, source, `docker://${far.host}/unsigned:v1`], environment);
    expect(ran.code).toBe(4);
    expect(ran.stderr).toMatch(message);
    expect(await digestAt(far.host, 'unsigned', 'v1')).toBeUndefined();
  });

  it('takes a key that nothing protects only where that is said', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(inPlace('plain.pem'), String(privateKey.export({ format: 'pem', type: 'pkcs8' })));
    const args = ['--sign-by-sigstore-private-key', inPlace('plain.pem'), source, `docker://${far.host}/plain:v1`];
    expect(await waybill.run(['copy', ...args])).toMatchObject({ code: 4 });
    expect((await waybill.copy(['--allow-unencrypted-key', ...args])).code).toBe(0);
    const [found] = await signaturesAt(far.host, 'plain', DIGEST);
    if (found === undefined) throw new Error('no signature');
    const trust = { kind: 'keys', keys: [createPublicKey(privateKey)] } as const;
    expect((await verifyAttachment(found, trust, new Date())).payload.digest).toBe(DIGEST);
  });

  it('gives no name to an image whose signature could not be written', async () => {
    far.plant({ method: 'PUT', path: /manifests\/sha256-[0-9a-f]+\.sig$/, what: { kind: 'answer', status: 403 } });
    const { code } = await waybill.copy([...signedBy(), source, `docker://${far.host}/failed:v1`]);
    far.clear();
    expect(code).not.toBe(0);
    expect(await digestAt(far.host, 'failed', 'v1')).toBeUndefined();
  });

  it('costs nine requests more at most for one image', async () => {
    const one = `docker://${near.host}/team/one:1`;
    await putImage(near.host, 'team/one', anImage({ seed: 'one' }), '1');
    const counts: number[] = [];
    for (const [repository, more] of [
      ['cost/plain', []],
      ['cost/signed', signedBy()],
    ] as const) {
      const before = far.seen.length;
      expect((await waybill.copy([...more, one, `docker://${far.host}/${repository}:v1`])).code).toBe(0);
      counts.push(far.seen.length - before);
    }
    const [plain = 0, signed = 0] = counts;
    expect(signed - plain).toBeLessThanOrEqual(9);
  });

  it('keeps what an OCI layout is signed with in the layout', async () => {
    const layout = inPlace('layout');
    const identity = `${far.host}/from/layout:v1`;
    const ran = await waybill.copy([...signedBy(), source, `docker://${identity}`]);
    expect(ran.code).toBe(0);
    expect((await waybill.copy([`docker://${identity}`, `oci:${layout}:v1`])).code).toBe(0);
    expect((await waybill.copy([`oci:${layout}:v1`, `docker://${far.host}/back:v1`])).code).toBe(0);
    for (const digest of EVERY) expect(await claimed('back', digest)).toEqual([identity]);
  });
});

describe('a directory', () => {
  it('holds the signatures under the name that is said, and they travel on from it', async () => {
    const [directory, name] = [`dir:${inPlace('carried')}`, 'registry.example.com/team/app:v1'];
    expect((await waybill.copy([...signedBy('--sign-identity', name), source, directory])).code).toBe(0);
    expect((await waybill.copy([directory, `docker://${far.host}/from/directory:v1`])).code).toBe(0);
    for (const digest of EVERY) expect(await claimed('from/directory', digest)).toEqual([name]);
  });

  it('has no name that a signature could claim by itself', async () => {
    const ran = await waybill.run(['copy', ...signedBy(), source, `dir:${inPlace('nameless')}`]);
    expect(ran.code).toBe(4);
    expect(ran.stderr).toMatch(/--sign-identity/);
  });
});

describe('--signature-format', () => {
  it.each([
    ['legacy', 1, 0],
    ['bundle', 0, 1],
    ['both', 1, 1],
  ])('%s is what is written, for the index and every image in it', async (format, legacy, bundles) => {
    const args = [...signedBy('--signature-format', format), source, `docker://${far.host}/format/${format}:v1`];
    const { code, destinations } = await waybill.copy(args);
    expect(code).toBe(0);
    const written = destinations.flatMap(({ signatures }) => signatures.map((one) => one.format));
    expect(written.filter((one) => one === 'legacy')).toHaveLength(legacy * EVERY.length);
    expect(written.filter((one) => one === 'bundle')).toHaveLength(bundles * EVERY.length);
    for (const digest of EVERY) {
      expect(await claimed(`format/${format}`, digest)).toHaveLength(legacy);
      const listed = await fetch(`${far.origin}/v2/format/${format}/referrers/${digest}`);
      expect(((await listed.json()) as { manifests: unknown[] }).manifests).toHaveLength(bundles);
    }
  });

  it('is refused where it is none of them, before anything is written', async () => {
    const ran = await waybill.run(['copy', ...signedBy('--signature-format', 'x'), source, `docker://${far.host}/x:1`]);
    expect(ran.code).toBe(4);
    expect(await digestAt(far.host, 'x', '1')).toBeUndefined();
  });
});

describe('--key', () => {
  const copyWith = async (
    key: string,
    repository: string,
    more: readonly string[] = [],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<{ code: number | null; stdout: string; stderr: string }> => {
    const args = ['copy', '--json', '--key', key, ...more, source, `docker://${far.host}/${repository}:v1`];
    return waybill.run(args, environment);
  };
  const bundlesOf = async (repository: string): Promise<number> => {
    const listed = await fetch(`${far.origin}/v2/${repository}/referrers/${DIGEST}`);
    return ((await listed.json()) as { manifests: unknown[] }).manifests.length;
  };

  it('signs in bundles, with a file, with a variable and with the key itself', async () => {
    const text = await readFile(inPlace('release.private'), 'utf8');
    const passphrase = ['--passphrase', PASSPHRASE];
    expect(await copyWith(inPlace('release.private'), 'key/file', passphrase)).toMatchObject({ code: 0 });
    expect(await copyWith('env:KEY', 'key/variable', passphrase, { KEY: text })).toMatchObject({ code: 0 });
    expect(await copyWith(text, 'key/text', [], { COSIGN_PASSWORD: PASSPHRASE })).toMatchObject({ code: 0 });
    for (const repository of ['key/file', 'key/variable', 'key/text']) {
      expect(await bundlesOf(repository)).toBe(1);
      expect(await claimed(repository, DIGEST)).toEqual([]);
    }
  });

  it('signs in both formats where that is asked for', async () => {
    const more = ['--passphrase', PASSPHRASE, '--signature-format', 'both'];
    expect(await copyWith(inPlace('release.private'), 'key/both', more)).toMatchObject({ code: 0 });
    expect([await bundlesOf('key/both'), (await claimed('key/both', DIGEST)).length]).toEqual([1, 1]);
  });

  it('says nothing of the key or the passphrase where it fails', async () => {
    const text = await readFile(inPlace('release.private'), 'utf8');
    const ran = await copyWith(text, 'key/failed', ['--passphrase', 'wrong horse']);
    expect(ran).toMatchObject({ code: 4, stderr: expect.stringMatching(/does not open the private key/) as string });
    for (const line of [...text.split('\n').filter((one) => one.length > 40), 'wrong horse'])
      expect(ran.stdout + ran.stderr).not.toContain(line);
  });

  it('is refused for a key of OpenPGP, with the flag for it', async () => {
    const block = '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQHYBGc\n-----END PGP PRIVATE KEY BLOCK-----\n';
    const ran = await copyWith(block, 'key/pgp');
    expect(ran.code).toBe(4);
    expect(ran.stderr).toMatch(/--sign-by/);
  });
});

describe('sync --sign-by-sigstore-private-key', () => {
  it('signs what it brings', async () => {
    const args = ['--src', 'docker', '--dest', 'docker', `${near.host}/team/app`, `${far.host}/mirror`];
    const ran = await waybill.run(['sync', ...signedBy(), '--scoped=false', ...args]);
    expect(ran.code).toBe(0);
    expect(await claimed('mirror/app', DIGEST)).toEqual([`${far.host}/mirror/app:1`]);
  });
});

describe('use-sigstore-attachments of registries.d', () => {
  const settings = async (value: string): Promise<string> => {
    const directory = inPlace('.config/containers/registries.d');
    await mkdir(directory, { recursive: true });
    await writeFile(path.join(directory, 'default.yaml'), `default-docker: { ${value} }\n`);
    return directory;
  };
  const asSkopeo = async (...args: readonly string[]): Promise<{ code: number | null; stderr: string }> => {
    const link = inPlace('skopeo');
    await symlink(waybill.main, link).catch(() => undefined);
    return runProgram([process.execPath, link, '--insecure-policy', ...args], waybill.environment);
  };

  it('that says no is obeyed, before anything is written', async () => {
    await settings('use-sigstore-attachments: false');
    const ran = await waybill.run(['copy', ...signedBy(), source, `docker://${far.host}/denied:v1`]);
    expect(ran.code).toBe(4);
    expect(ran.stderr).toMatch(/writing sigstore attachments is disabled by configuration \(.*default\.yaml/);
    expect(await digestAt(far.host, 'denied', DIGEST)).toBeUndefined();
  });

  it('has to say yes where waybill is called by the name of skopeo', async () => {
    const args = ['copy', '--all', '--dest-tls-verify=false', '--src-tls-verify=false', ...signedBy(), source];
    await settings('lookaside: "file:///nowhere"');
    expect((await asSkopeo(...args, `docker://${far.host}/as/skopeo:v1`)).code).toBe(1);
    await settings('use-sigstore-attachments: true');
    expect((await asSkopeo(...args, `docker://${far.host}/as/skopeo:v1`)).code).toBe(0);
    expect(await claimed('as/skopeo', DIGEST)).toEqual([`${far.host}/as/skopeo:v1`]);
  });
});

describe('--sign-by-sigstore', () => {
  const issuer = anIssuer();
  let sigstore: Sigstore;
  let rekorKey: KeyObject;
  let root: Buffer;

  beforeAll(async () => {
    sigstore = await startSigstore({ issuer });
    const { tlogs, certificateAuthorities } = sigstore.trustedRoot as {
      readonly tlogs: readonly { publicKey: { rawBytes: string } }[];
      readonly certificateAuthorities: readonly { certChain: { certificates: readonly { rawBytes: string }[] } }[];
    };
    const key = Buffer.from(tlogs[0]?.publicKey.rawBytes ?? '', 'base64');
    rekorKey = createPublicKey({ key, format: 'der', type: 'spki' });
    root = Buffer.from(certificateAuthorities[0]?.certChain.certificates[0]?.rawBytes ?? '', 'base64');
  });
  afterAll(async () => sigstore[Symbol.asyncDispose]());

  const copyBy = async (parameters: object, repository: string): Promise<{ code: number | null; stderr: string }> => {
    await writeFile(inPlace('parameters.yaml'), JSON.stringify(parameters));
    const args = ['--sign-by-sigstore', inPlace('parameters.yaml'), source, `docker://${far.host}/${repository}:v1`];
    return waybill.run(['copy', ...args]);
  };
  const aKey = (): object => ({
    privateKeyFile: inPlace('release.private'),
    privateKeyPassphraseFile: inPlace('passphrase'),
  });
  const aToken = (): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { aud: 'sigstore', sub: 'repo:acme/app', job_workflow_ref: WORKFLOW, iat: now, exp: now + 300 };
    return issuer.issue({ iss: GITHUB_ISSUER, ...claims });
  };
  const fulcio = (more: object): object => ({
    fulcio: { fulcioURL: sigstore.url, oidcMode: 'staticToken', ...more },
    rekorURL: sigstore.url,
  });

  it('signs with the key of the file', async () => {
    expect(await copyBy(aKey(), 'by/key')).toMatchObject({ code: 0 });
    expect(await claimed('by/key', DIGEST)).toEqual([`${far.host}/by/key:v1`]);
  });

  it('has the signature logged where the file names a log', async () => {
    expect(await copyBy({ ...aKey(), rekorURL: sigstore.url }, 'by/logged')).toMatchObject({ code: 0 });
    for (const digest of EVERY) {
      const [found] = await signaturesAt(far.host, 'by/logged', digest);
      if (found === undefined) throw new Error('no signature');
      const trust = { kind: 'keys', keys, rekorKeys: [rekorKey] } as const;
      expect((await verifyAttachment(found, trust, new Date())).loggedAt).toBeInstanceOf(Date);
    }
  });

  it('signs with a certificate of Fulcio for an identity token', async () => {
    expect(await copyBy(fulcio({ oidcIDToken: aToken() }), 'by/fulcio')).toMatchObject({ code: 0 });
    const [found] = await signaturesAt(far.host, 'by/fulcio', DIGEST);
    if (found === undefined) throw new Error('no signature');
    const { payload, annotations } = found;
    const [leaf] = parseCertificates(annotations[ANNOTATION.certificate] ?? '', 'the certificate');
    if (leaf === undefined) throw new Error('no certificate');
    const signature = Buffer.from(annotations[ANNOTATION.signature] ?? '', 'base64');
    const promise = annotations[ANNOTATION.rekorBundle] ?? '';
    const at = verifyRekorPromise(promise, [rekorKey], { payload, signature, signer: leaf.der });
    const intermediates = parseCertificates(annotations[ANNOTATION.chain] ?? '', 'the chain');
    verifyPath(leaf, { roots: [parseCertificate(root)], intermediates, at });
    expect(oidcIssuerOf(leaf)).toBe(GITHUB_ISSUER);
  });

  it.each([
    ['an unknown field', { ...aKeyShape(), rekorUrl: 'x' }, /rekorUrl is no key that means anything here/],
    ['no key and no identity', { rekorURL: 'https://x' }, /neither privateKeyFile nor fulcio/],
    [
      'both',
      { ...aKeyShape(), fulcio: { fulcioURL: 'https://x', oidcMode: 'staticToken', oidcIDToken: 'x' } },
      /exclude each other/,
    ],
    [
      'an identity without a log',
      { fulcio: { fulcioURL: 'https://x', oidcMode: 'staticToken', oidcIDToken: 'x' } },
      /needs rekorURL/,
    ],
    [
      'a page to confirm on',
      {
        fulcio: { fulcioURL: 'https://x', oidcMode: 'interactive', oidcIssuerURL: 'https://x', oidcClientID: 'x' },
        rekorURL: 'https://x',
      },
      /wants a person at a browser/,
    ],
    [
      'a token that would go out in plain HTTP',
      {
        fulcio: { fulcioURL: 'http://fulcio.example.com', oidcMode: 'staticToken', oidcIDToken: 'x' },
        rekorURL: 'https://x',
      },
      /would be sent the identity token in plain HTTP/,
    ],
  ])('refuses a file with %s', async (_what, parameters, message) => {
    const ran = await copyBy(parameters, 'refused');
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toMatch(message);
    expect(await digestAt(far.host, 'refused', 'v1')).toBeUndefined();
  });

  it('says nothing of the identity token where it fails', async () => {
    const token = issuer.issue({ iss: GITHUB_ISSUER, aud: 'sigstore', sub: 'x', exp: 1 });
    const ran = await copyBy(fulcio({ oidcIDToken: token }), 'refused');
    expect(ran.code).toBe(5);
    expect(ran.stderr).not.toContain(token.slice(-30));
  });
});

function aKeyShape(): object {
  return { privateKeyFile: 'release.private' };
}
