import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { aGpgHome, type GpgHome } from '../support/gpg-home.ts';
import { anImage, anIndex } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';
import { runProgram, type Ended } from '../support/run-program.ts';
import { PLAIN, succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const absent = whyNot('docker-registry', 'skopeo', 'gpg');
const amd64 = anImage({ layerForm: 'tar+gzip', seed: 'signed-amd64' });
const arm64 = anImage({ layerForm: 'tar+gzip', seed: 'signed-arm64', platform: 'linux/arm64' });
const index = anIndex([amd64, arm64]);
const signed = [index, amd64, arm64].map(({ root }) => root.descriptor.digest);

describe.skipIf(absent !== undefined)(`GPG signatures, with Debian's skopeo and gpg ${absent ?? ''}`, () => {
  let registry: DockerRegistry;
  let gpg: GpgHome;
  let tools: TwoTools;
  let key: string;
  let other: string;
  let settings: readonly string[];

  beforeAll(async () => {
    gpg = await aGpgHome();
    [registry, tools] = await Promise.all([startDockerRegistry(), twoTools({ GNUPGHOME: gpg.directory })]);
    key = await gpg.newKey('release@example.com');
    other = await gpg.newKey('other@example.com', 'open sesame');
    const directory = path.join(tools.directory, 'registries.d');
    await mkdir(directory);
    await writeFile(path.join(directory, 'x.yaml'), `default-docker:\n  lookaside: file://${tools.directory}/store\n`);
    settings = ['--registries.d', directory];
    await putImage(registry.host, 'unsigned', index, '1');
  });
  afterAll(async () => {
    for (const one of [registry, gpg, tools]) await one[Symbol.asyncDispose]();
  });

  const at = (name: string): string => `docker://${registry.host}/${name}`;
  const store = (name: string, digest: string): string =>
    path.join(tools.directory, 'store', `${name}@${digest.replace(':', '=')}`);
  const kept = async (name: string, digest: string): Promise<readonly string[]> =>
    (await readdir(store(name, digest)).catch((): string[] => [])).toSorted();

  /** skopeo, which takes only what `fingerprint` signed. */
  async function strictly(fingerprint: string, identity: object, ...args: readonly string[]): Promise<Ended> {
    const requirement = {
      type: 'signedBy',
      keyType: 'GPGKeys',
      keyPath: await gpg.exportKey(fingerprint),
      ...identity,
    };
    const policy = path.join(tools.directory, `policy-${fingerprint}.json`);
    await writeFile(policy, JSON.stringify({ default: [requirement] }));
    const environment = { HOME: tools.directory, TMPDIR: tools.directory, GNUPGHOME: gpg.directory };
    return runProgram(['skopeo', '--policy', policy, ...args], environment);
  }
  const pulled = async (fingerprint: string, name: string, identity: object = {}): Promise<Ended> => {
    const target = `dir:${tools.directory}/pulled-${name.replaceAll(/\W/g, '-')}`;
    return strictly(fingerprint, identity, ...settings, 'copy', '--all', '--src-tls-verify=false', at(name), target);
  };

  it("made with gpg's keyring are taken by skopeo, the index and every image in it", async () => {
    const said = await succeed(
      tools.waybill('copy', '--json', ...PLAIN, ...settings, '--sign-by', key, at('unsigned:1'), at('team/gpg:v1')),
    );
    expect(JSON.parse(said)).toMatchObject({
      images: [{ destinations: [{ signatures: signed.map(() => ({ format: 'gpg', identity: key })) }] }],
    });
    for (const digest of signed) expect(await kept('team/gpg', digest)).toEqual(['signature-1']);
    await succeed(pulled(key, 'team/gpg:v1'));
    await succeed(pulled(key, `team/gpg@${index.root.descriptor.digest}`));
    const refused = await pulled(other, 'team/gpg:v1');
    expect(refused.code).not.toBe(0);
  });

  it('made from a variable need no gpg, and are taken by skopeo', async () => {
    const secret = await gpg.exportSecret(other, 'open sesame');
    const environment = { GPG_PRIVATE_KEY: secret, GPG_PASSPHRASE: 'open sesame', PATH: '/nowhere', GNUPGHOME: '' };
    await using own = await twoTools(environment);
    const args = ['copy', ...PLAIN, ...settings, '--sign-by', other, at('unsigned:1'), at('team/variable:v1')];
    await succeed(own.waybill(...args));
    await succeed(pulled(other, 'team/variable:v1'));
  });

  it('are made with the passphrase of a file, and a wrong one is said', async () => {
    const file = path.join(tools.directory, 'passphrase');
    await writeFile(file, 'open sesame\nand more\n');
    const args = ['--sign-by', other, '--sign-passphrase-file', file, at('unsigned:1'), at('team/locked:v1')];
    await runProgram(['gpgconf', '--homedir', gpg.directory, '--kill', 'gpg-agent']);
    await succeed(tools.waybill('copy', ...PLAIN, ...settings, ...args));
    await succeed(pulled(other, 'team/locked:v1'));
    await runProgram(['gpgconf', '--homedir', gpg.directory, '--kill', 'gpg-agent']);
    await writeFile(file, 'open barley\n');
    const wrong = await tools.waybill('copy', ...PLAIN, ...settings, ...args.slice(0, -1), at('team/locked:v2'));
    expect(wrong.code).toBe(4);
    expect(wrong.stderr).toContain('gpg did not sign');
    expect(wrong.stderr).not.toContain('barley');
  });

  it('made by skopeo travel, and a second key signs beside the first', async () => {
    const theirs = at('team/theirs:v1');
    await succeed(tools.skopeo(...settings, 'copy', '--all', ...PLAIN, '--sign-by', key, at('unsigned:1'), theirs));
    const flags = ['--sign-by', key, '--sign-identity', `${registry.host}/team/second:v1`];
    const said = await succeed(
      tools.waybill('copy', '--json', ...PLAIN, ...settings, ...flags, theirs, at('team/carried:v1')),
    );
    const [{ destinations = [] } = {}] = (JSON.parse(said) as { images: { destinations?: unknown[] }[] }).images;
    expect(destinations).toMatchObject([
      { attached: signed.map(() => ({ kind: 'signature' })), signatures: signed.map(() => ({ format: 'gpg' })) },
    ]);
    for (const digest of signed) {
      expect(await kept('team/carried', digest)).toEqual(['signature-1', 'signature-2']);
      const [before, after] = await Promise.all(
        ['team/theirs', 'team/carried'].map(async (name) => readFile(path.join(store(name, digest), 'signature-1'))),
      );
      expect(after).toEqual(before);
    }
    const identity = (name: string): object => ({
      signedIdentity: { type: 'exactReference', dockerReference: `${registry.host}/${name}` },
    });
    await succeed(pulled(key, 'team/carried:v1', identity('team/theirs:v1')));
    await succeed(pulled(key, 'team/carried:v1', identity('team/second:v1')));
    // Once more: nothing new, and nothing twice.
    const again = await succeed(tools.waybill('copy', '--json', ...PLAIN, ...settings, theirs, at('team/carried:v1')));
    expect(JSON.parse(again)).toMatchObject({ images: [{ destinations: [{ status: 'up-to-date' }] }] });
    for (const digest of signed) expect(await kept('team/carried', digest)).toHaveLength(2);
    await succeed(tools.waybill('copy', ...PLAIN, ...settings, '--remove-signatures', theirs, at('team/without:v1')));
    for (const digest of signed) expect(await kept('team/without', digest)).toEqual([]);
  });

  it('are the same files in dir: as skopeo writes, and are read from there by both', async () => {
    await succeed(
      tools.skopeo(...settings, 'copy', '--all', ...PLAIN, '--sign-by', key, at('unsigned:1'), at('team/dir:v1')),
    );
    const [ours, theirs] = ['ours', 'theirs'].map((name) => path.join(tools.directory, name)) as [string, string];
    await succeed(tools.waybill('copy', '--src-tls-verify=false', ...settings, at('team/dir:v1'), `dir:${ours}`));
    await succeed(
      tools.skopeo(...settings, 'copy', '--all', '--src-tls-verify=false', at('team/dir:v1'), `dir:${theirs}`),
    );
    const files = (await readdir(theirs)).filter((name) => name.includes('signature-')).toSorted();
    expect(files).toHaveLength(3);
    expect((await readdir(ours)).toSorted()).toEqual((await readdir(theirs)).toSorted());
    for (const file of files)
      expect(await readFile(path.join(ours, file))).toEqual(await readFile(path.join(theirs, file)));
    const identity = { signedIdentity: { type: 'exactRepository', dockerRepository: `${registry.host}/team/dir` } };
    const back = ['copy', '--all', '--dest-tls-verify=false', `dir:${ours}`, at('team/back:v1')];
    await succeed(strictly(key, identity, ...settings, ...back));
    await succeed(tools.waybill('copy', '--dest-tls-verify=false', ...settings, `dir:${theirs}`, at('team/again:v1')));
    await succeed(pulled(key, 'team/again:v1', identity));
  });

  it('stay behind with a note where the destination holds none', async () => {
    await succeed(
      tools.skopeo(...settings, 'copy', '--all', ...PLAIN, '--sign-by', key, at('unsigned:1'), at('team/left:v1')),
    );
    const layout = `oci:${tools.directory}/layout:v1`;
    const said = await succeed(
      tools.waybill('copy', '--json', '--src-tls-verify=false', ...settings, at('team/left:v1'), layout),
    );
    expect(JSON.parse(said)).toMatchObject({
      images: [
        {
          destinations: [
            { notes: expect.arrayContaining([expect.objectContaining({ code: 'SIGNATURES_LEFT_BEHIND' })]) },
          ],
        },
      ],
    });
  });

  it('stop a copy that would leave them behind, called as skopeo, unless they are removed', async () => {
    await succeed(
      tools.waybill('copy', ...PLAIN, ...settings, '--sign-by', key, at('unsigned:1'), at('team/strict:v1')),
    );
    const program = path.join(tools.directory, 'skopeo');
    await symlink(path.resolve(import.meta.dirname, '../../src/main.ts'), program);
    const copied = async (...flags: readonly string[]): Promise<Ended> =>
      runProgram(
        [
          process.execPath,
          program,
          '--insecure-policy',
          ...settings,
          'copy',
          '--src-tls-verify=false',
          ...flags,
          at('team/strict:v1'),
          `oci:${tools.directory}/strict:v1`,
        ],
        { HOME: tools.directory },
      );
    const refused = await copied();
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('cannot hold signatures');
    await succeed(copied('--remove-signatures'));
  });

  describe('of a file', () => {
    const reference = 'registry.example.com/team/app:v1';
    const files = async (): Promise<{ manifest: string; signature: string; keys: string }> => {
      const manifest = path.join(tools.directory, 'manifest.json');
      await writeFile(manifest, index.root.bytes);
      return { manifest, signature: path.join(tools.directory, 'one.signature'), keys: await gpg.exportKey(key) };
    };
    const digest = index.root.descriptor.digest;

    it('made by either are verified by either, and shown alike', async () => {
      const { manifest, signature, keys } = await files();
      await succeed(tools.skopeo('standalone-sign', manifest, reference, key, '-o', signature));
      const verify = ['standalone-verify', manifest, reference];
      const said = `Signature verified using fingerprint ${key}, digest ${digest}\n`;
      expect(await succeed(tools.waybill(...verify, key, signature))).toBe(said);
      expect(await succeed(tools.waybill(...verify, 'any', signature, '--public-key-file', keys))).toBe(said);
      const dump = ['untrusted-signature-dump-without-verification', signature];
      const [ours, theirs] = await Promise.all([tools.waybill(...dump), tools.skopeo(...dump)].map(succeed));
      const seconds = (text = ''): unknown => {
        const value = JSON.parse(text) as Record<string, string>;
        return { ...value, UntrustedTimestamp: Date.parse(value['UntrustedTimestamp'] ?? '') };
      };
      expect(seconds(ours)).toEqual(seconds(theirs));
      await succeed(tools.waybill('standalone-sign', manifest, `docker://${reference}`, key, '-o', signature));
      await succeed(tools.skopeo(...verify, key, signature));
      const secret = path.join(tools.directory, 'secret.asc');
      await writeFile(secret, await gpg.exportSecret(key));
      await succeed(tools.waybill('standalone-sign', manifest, reference, secret, '-o', signature));
      await succeed(tools.skopeo(...verify, key, signature));
    });

    it.each([
      ['another reference', 'registry.example.com/team/app:v2', false],
      ['another key', reference, true],
    ])('are refused for %s', async (_, name, isOther) => {
      const { manifest, signature, keys } = await files();
      await succeed(tools.waybill('standalone-sign', manifest, reference, key, '-o', signature));
      const by = isOther ? other : key;
      const refused = await tools.waybill(
        'standalone-verify',
        manifest,
        name,
        by,
        signature,
        '--public-key-file',
        keys,
      );
      expect(refused.code).toBe(6);
    });

    it('are found where those of an image are kept', async () => {
      const { manifest, keys } = await files();
      const name = `${registry.host}/team/kept:v1`;
      const verify = ['standalone-verify', ...settings, '--tls-verify=false', manifest, name, keys];
      expect((await tools.waybill(...verify)).code).toBe(6);
      await succeed(
        tools.waybill('copy', ...PLAIN, ...settings, '--sign-by', key, at('unsigned:1'), `docker://${name}`),
      );
      expect(await succeed(tools.waybill(...verify))).toContain(key);
    });
  });
});
