import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/operation/result.ts';
import { generateKey } from '../../../src/trust/sigstore/generate-key.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { anImage, anIndex } from '../../support/image-builder.ts';
import { runProgram } from '../../support/run-program.ts';
import { trustFixture } from '../../support/signed-candidate.ts';
import { writeImage } from '../../support/write-image.ts';

const image = anIndex([anImage({ seed: 1 }), anImage({ seed: 2, platform: 'linux/arm64' })]);
const ACCEPT = [{ type: 'insecureAcceptAnything' }];
const REJECT = [{ type: 'reject' }];
const SIGNED = [{ type: 'signedBy', keyType: 'GPGKeys', keyPath: trustFixture('gpg/rsa.pub.gpg') }];

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('a policy on the command line', () => {
  let home: CommandLine;
  let at: (name: string) => string;
  beforeAll(async () => {
    home = await aCommandLine();
    at = (name) => path.join(home.directory, name);
    await writeImage(`oci:${at('layout')}:app`, image);
    for (const [name, rules] of Object.entries({ accept: ACCEPT, reject: REJECT, signed: SIGNED }))
      await writeFile(at(`${name}.json`), JSON.stringify({ default: rules }));
  });
  afterAll(async () => home[Symbol.asyncDispose]());

  const run = async (args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Run> =>
    runProgram([process.execPath, home.main, ...args], { ...home.environment, ...more });
  const resultOf = async (
    args: readonly string[],
    more?: Readonly<Record<string, string>>,
  ): Promise<{ readonly code: number | null; readonly result: Result }> => {
    const { code, stdout } = await run(args, more);
    return { code, result: JSON.parse(stdout) as Result };
  };
  const errorOf = ({ images }: Result): unknown => images[0]?.destinations[0]?.error;

  it.each([
    ['accept', 0, 'obeyed', undefined],
    ['reject', 6, 'obeyed', { code: 'POLICY_REFUSED', side: 'source' }],
    ['signed', 6, 'obeyed', { code: 'SIGNATURE_MISSING', side: 'source' }],
  ] as const)('%s: ends with %s', async (name, code, policy, error) => {
    const to = `dir:${at(`to-${name}`)}`;
    const found = await resultOf(['copy', '--json', '--policy', at(`${name}.json`), `oci:${at('layout')}:app`, to]);
    expect(found).toMatchObject({ code, result: { policy } });
    if (error === undefined) expect(errorOf(found.result)).toBeUndefined();
    else expect(errorOf(found.result)).toMatchObject(error);
    expect((await readdir(home.directory)).includes(`to-${name}`)).toBe(code === 0);
  });

  it('takes the signatures that stand in a directory, and carries them along', async () => {
    const named = (dockerReference: string): object => ({
      signedIdentity: { type: 'exactReference', dockerReference },
    });
    const rules = {
      'dir-gpg': { ...SIGNED[0], ...named('127.0.0.1:5410/team/signed:multi') },
      'dir-sigstore': {
        type: 'sigstoreSigned',
        keyPath: trustFixture('sigstore-keys/sk.pub'),
        ...named('127.0.0.1:5410/team/js-sk:v1'),
      },
    };
    for (const [name, rule] of Object.entries(rules)) {
      const file = at(`${name}.json`);
      await writeFile(file, JSON.stringify({ default: [rule] }));
      const args = ['copy', '--json', '--policy', file];
      const taken = await resultOf([...args, `dir:${trustFixture(name)}`, `dir:${at(name)}`]);
      expect(taken).toMatchObject({ code: 0, result: { policy: 'obeyed' } });
      const again = await resultOf([...args, `dir:${at(name)}`, `dir:${at(`${name}-again`)}`]);
      expect(again).toMatchObject({ code: 0 });
      await writeFile(file, JSON.stringify({ default: [{ ...rule, ...named('r.example.com/other:v1') }] }));
      const refused = await resultOf([...args, `dir:${trustFixture(name)}`, `dir:${at('never')}`]);
      expect(errorOf(refused.result)).toMatchObject({ code: 'POLICY_REFUSED' });
    }
  });

  it('says what was wanted, and of what', async () => {
    const { stderr } = await run(['copy', '--policy', at('signed.json'), `oci:${at('layout')}:app`, `dir:${at('no')}`]);
    const { digest } = image.root.descriptor;
    expect(stderr).toContain(
      `oci:${at('layout')}:app is refused by ${at('signed.json')}, default, requirement 1 (signedBy)`,
    );
    expect(stderr).toContain(`the index ${digest} has no simple signature; its image sha256:`);
  });

  it('is found where skopeo finds it', async () => {
    const containers = at('config/containers');
    await mkdir(containers, { recursive: true });
    await writeFile(path.join(containers, 'policy.json'), JSON.stringify({ default: REJECT }));
    const args = ['copy', '--json', `oci:${at('layout')}:app`, `dir:${at('found')}`];
    expect(await resultOf(args, { XDG_CONFIG_HOME: at('config') })).toMatchObject({ code: 6 });
    expect(await resultOf([...args, '--insecure-policy'], { XDG_CONFIG_HOME: at('config') })).toMatchObject({
      code: 0,
      result: { policy: 'insecure' },
    });
  });

  it('has a second file, by flag, by variable and beside the first', async () => {
    const trust = at('trust.json');
    await writeFile(trust, JSON.stringify({ version: 1, default: REJECT }));
    const args = ['copy', '--json', '--policy', at('accept.json'), `oci:${at('layout')}:app`, `dir:${at('second')}`];
    expect(await resultOf([...args, '--trust-policy', trust])).toMatchObject({ code: 6 });
    expect(await resultOf(args, { WAYBILL_TRUST_POLICY: trust })).toMatchObject({ code: 6 });
    await writeFile(at('beside.json'), JSON.stringify({ default: ACCEPT }));
    await writeFile(at('beside.sigstore.json'), JSON.stringify({ version: 1, default: REJECT }));
    const beside = args.map((one) => one.replace('accept.json', 'beside.json'));
    expect(await resultOf(beside)).toMatchObject({ code: 6 });
    expect(await resultOf(args)).toMatchObject({ code: 0, result: { policy: 'obeyed' } });
  });

  it('may be asked to want a signature', async () => {
    const args = ['copy', '--require-signed', `oci:${at('layout')}:app`, `dir:${at('required')}`];
    expect((await run([...args, '--policy', at('accept.json')])).code).toBe(6);
    expect((await run([...args, '--insecure-policy'])).code).toBe(4);
    expect(await readdir(home.directory)).not.toContain('required');
  });

  describe('that refuses', () => {
    const refusing = (): readonly string[] => ['--policy', at('signed.json')];

    it('leaves an archive that is there as it is', async () => {
      const archive = at('kept.tar');
      await writeFile(archive, 'somebody else put this here');
      for (const transport of ['oci-archive', 'docker-archive']) {
        const from = `oci:${at('layout')}:app`;
        const { code } = await run([
          'copy',
          ...refusing(),
          '--platform',
          'linux/amd64',
          from,
          `${transport}:${archive}:x:1`,
        ]);
        expect(code).toBe(6);
      }
      expect(await readFile(archive, 'utf8')).toBe('somebody else put this here');
    });

    it('leaves a directory and a layout as they are', async () => {
      await mkdir(at('kept'), { recursive: true });
      await writeFile(path.join(at('kept'), 'mine'), '1');
      const from = `oci:${at('layout')}:app`;
      expect((await run(['copy', ...refusing(), from, `dir:${at('kept')}`])).code).toBe(6);
      expect(await readdir(at('kept'))).toEqual(['mine']);
      expect((await run(['copy', ...refusing(), from, `oci:${at('new-layout')}:x`])).code).toBe(6);
      expect(await readdir(home.directory)).not.toContain('new-layout');
    });

    it('asks for the index that several platforms are cut from, and of one platform for its image', async () => {
      const platforms = ['linux/amd64', 'linux/arm64', 'linux/s390x'];
      const images = platforms.map((platform, seed) => anImage({ seed, platform }));
      const { root } = anIndex(images);
      await writeImage(`oci:${at('three')}:app`, anIndex(images));
      const refusalOf = async (some: readonly string[]): Promise<string> => {
        const args = [
          'copy',
          ...refusing(),
          '--platform',
          some.join(','),
          `oci:${at('three')}:app`,
          `oci:${at('two')}:app`,
        ];
        return (await run(args)).stderr;
      };
      expect(await refusalOf(platforms.slice(1))).toContain(
        `the index ${root.descriptor.digest} has no simple signature`,
      );
      expect(await refusalOf(platforms.slice(2))).not.toContain(root.descriptor.digest);
    });

    it('moves no name', async () => {
      await writeImage(`oci:${at('names')}:app`, image);
      const before = await readFile(path.join(at('names'), 'index.json'), 'utf8');
      const { code, stderr } = await run(['tag', ...refusing(), `oci:${at('names')}:app`, 'public']);
      expect({ code, stderr }).toMatchObject({ code: 6 });
      expect(stderr).toContain('has no simple signature');
      expect(await readFile(path.join(at('names'), 'index.json'), 'utf8')).toBe(before);
    });

    it('calls nothing up to date that it refuses', async () => {
      await writeImage(`oci:${at('there')}:app`, image);
      const from = `oci:${at('layout')}:app`;
      const to = `oci:${at('there')}:app`;
      for (const args of [
        ['tag', ...refusing(), to, 'app'],
        ['copy', ...refusing(), from, to],
        ['copy', '--dry-run', ...refusing(), from, to],
      ])
        expect(await run(args)).toMatchObject({ code: 6, stdout: '' });
    });

    it.each([
      ['sign', []],
      ['attest', ['--type', 'custom', '--predicate', 'predicate.json']],
    ] as const)('has nothing signed where it is named: %s', async (verb, more) => {
      const layout = `oci:${at(`for-${verb}`)}:app`;
      await writeImage(layout, image);
      const { private: key } = await generateKey('');
      await Promise.all([writeFile(at('own.key'), key), writeFile(at('predicate.json'), '{}')]);
      const own = more.map((one) => (one.endsWith('.json') ? at(one) : one));
      const args = [verb, '--json', '--key', at('own.key'), ...own];
      const environment = { COSIGN_PASSWORD: '' };
      const files = async (): Promise<readonly string[]> => readdir(at(`for-${verb}`), { recursive: true });
      const before = await files();
      const refused = await resultOf([...args, ...refusing(), layout], environment);
      expect(refused).toMatchObject({ code: 6, result: { policy: 'obeyed' } });
      expect(errorOf(refused.result)).toMatchObject({ code: 'SIGNATURE_MISSING', side: 'source' });
      expect((await resultOf([...args, '--require-signed', layout], environment)).code).toBe(6);
      expect(await files()).toEqual(before);
      // One for all of a job may want the very signature that is made here.
      const ambient = { ...environment, CONTAINERS_POLICY_JSON: at('reject.json') };
      expect(await resultOf([...args, layout], ambient)).toMatchObject({ code: 0, result: { policy: 'none' } });
      const accepted = await resultOf([...args, '--policy', at('accept.json'), layout], environment);
      expect(accepted).toMatchObject({ code: 0, result: { policy: 'obeyed' } });
    });

    it('is asked beside a key, where it is named', async () => {
      const layout = `oci:${at('both')}:app`;
      await writeImage(layout, image);
      const pair = await generateKey('');
      await Promise.all([writeFile(at('both.key'), pair.private), writeFile(at('both.pub'), pair.public)]);
      const signed = await run(['sign', '--key', at('both.key'), layout], { COSIGN_PASSWORD: '' });
      expect(signed.code, signed.stderr).toBe(0);
      const verify = async (...flags: readonly string[]): Promise<number | null> =>
        (await run(['verify', '--key', at('both.pub'), ...flags, layout])).code;
      expect([await verify(), await verify('--policy', at('accept.json')), await verify(...refusing())]).toEqual([
        0, 0, 6,
      ]);
    });

    it('makes nothing of a plan', async () => {
      const plan = at('plan.json');
      const copied = await run(['copy', '--plan', plan, `oci:${at('layout')}:app`, `oci:${at('planned')}:x`]);
      expect(copied).toMatchObject({ code: 0 });
      expect((await run(['apply', ...refusing(), plan])).code).toBe(6);
      expect(await readdir(home.directory)).not.toContain('planned');
      const planned = await run([
        'copy',
        '--plan',
        at('none.json'),
        ...refusing(),
        `oci:${at('layout')}:app`,
        `oci:${at('planned')}:x`,
      ]);
      expect(planned.code).toBe(6);
    });
  });
});
