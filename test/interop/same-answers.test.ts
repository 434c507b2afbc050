import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { anImage } from '../support/image-builder.ts';
import { INTEROP_IMAGES } from '../support/interop-images.ts';
import { digestAt, putImage } from '../support/raw-registry.ts';
import { PLAIN, succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const absent = whyNot('docker-registry', 'skopeo');
const NO_TLS = '--tls-verify=false';

describe.skipIf(absent !== undefined)(`waybill answers as skopeo does ${absent ?? ''}`, () => {
  let [open, closed]: DockerRegistry[] = [];
  let tools: TwoTools | undefined;

  beforeAll(async () => {
    [open, closed] = [await startDockerRegistry(), await startDockerRegistry({ auth: true })];
    tools = await twoTools();
  });
  afterAll(async () => {
    for (const one of [open, closed, tools]) await one?.[Symbol.asyncDispose]();
  });

  const started = (): { host: string; locked: string; tools: TwoTools } => {
    if (open === undefined || closed === undefined || tools === undefined) throw new Error('not started');
    return { host: open.host, locked: closed.host, tools };
  };

  describe.each(INTEROP_IMAGES.filter((one) => one.kind !== 'an artifact'))('about $kind', ({ kind, image }) => {
    const repository = `asked/${kind.toLowerCase().replaceAll(' ', '-')}`;
    beforeAll(async () => putImage(started().host, repository, image, '1', '2'));

    it.each([
      ['inspect', []],
      ['inspect', ['--raw']],
      ['inspect', ['--config']],
      ['inspect', ['--config', '--raw']],
      ['inspect', ['--format', '{{.Name}} {{.Digest}} {{.Os}}/{{.Architecture}} {{len .Layers}}']],
    ])('to %s %j', async (command, flags) => {
      const { host, tools } = started();
      const args = [command, ...flags, NO_TLS, `docker://${host}/${repository}:1`];
      const [ours, theirs] = await Promise.all([succeed(tools.waybill(...args)), succeed(tools.skopeo(...args))]);
      if (flags.length > 0) expect(ours).toBe(theirs);
      else expect(withoutLayersData(ours)).toBe(withoutLayersData(theirs));
    });
  });

  it('to list-tags', async () => {
    const { host, tools } = started();
    await putImage(host, 'tags/app', anImage(), '1.0', 'latest', 'A', 'a');
    const args = ['list-tags', NO_TLS, `docker://${host}/tags/app`];
    expect(await succeed(tools.waybill(...args))).toBe(await succeed(tools.skopeo(...args)));
  });

  it('to manifest-digest', async () => {
    const { tools } = started();
    for (const [at, { image }] of INTEROP_IMAGES.entries()) {
      const file = join(tools.directory, `manifest-${at}.json`);
      await writeFile(file, image.root.bytes);
      const ours = await succeed(tools.waybill('manifest-digest', file));
      expect(ours).toBe(await succeed(tools.skopeo('manifest-digest', file)));
      expect(ours.trim()).toBe(image.root.descriptor.digest);
    }
  });

  it('to delete: the manifest is gone with all its tags, another image of the repository stays', async () => {
    const { host, tools } = started();
    const [goes, stays] = [anImage({ seed: 'goes' }), anImage({ seed: 'stays' })];
    for (const tool of ['waybill', 'skopeo'] as const) {
      await putImage(host, `deleted/${tool}`, goes, '1', '2');
      await putImage(host, `deleted/${tool}`, stays, '3');
      await succeed(tools[tool]('delete', NO_TLS, `docker://${host}/deleted/${tool}:1`));
      const left = await Promise.all(['1', '2', '3'].map(async (name) => digestAt(host, `deleted/${tool}`, name)));
      expect(left, tool).toEqual([undefined, undefined, stays.root.descriptor.digest]);
    }
  });

  it('for a tag that is not there, with the exit code 2 that newer skopeos have too', async () => {
    const { host, tools } = started();
    await putImage(host, 'missing/app', anImage(), 'here');
    const source = `docker://${host}/missing/app:gone`;
    const copy = ['copy', ...PLAIN, source, `docker://${host}/missing/copy:1`];
    const runs = [copy, ['inspect', NO_TLS, source]];
    for (const args of runs) {
      const ended = await tools.waybill(...args);
      expect(ended.code).toBe(2);
      expect(ended.stdout).toBe('');
      expect(ended.stderr).toContain('missing/app:gone');
      // Debian's skopeo is from before its exit code 2.
      expect([1, 2]).toContain((await tools.skopeo(...args)).code);
    }
  });

  describe('at a registry that asks for a password', () => {
    const account = `${ACCOUNT.username}:${ACCOUNT.password}`;

    it('with the right one on either side', async () => {
      const { host, locked, tools } = started();
      const image = anImage({ seed: 'locked', layerForm: 'tar+gzip' });
      await putImage(host, 'plain/app', image, '1');
      for (const tool of ['waybill', 'skopeo'] as const) {
        const [inside, outside] = [`docker://${locked}/${tool}/in:1`, `docker://${host}/${tool}/out:1`];
        await succeed(tools[tool]('copy', ...PLAIN, '--dest-creds', account, `docker://${host}/plain/app:1`, inside));
        await succeed(tools[tool]('copy', ...PLAIN, '--src-creds', account, inside, outside));
        expect(await digestAt(locked, `${tool}/in`, '1')).toBe(image.root.descriptor.digest);
        expect(await digestAt(host, `${tool}/out`, '1')).toBe(image.root.descriptor.digest);
      }
    });

    it('with a wrong one and with none: refused, and the password is not told', async () => {
      const { locked, tools } = started();
      await putImage(locked, 'secret/app', anImage(), '1');
      for (const flags of [['--creds', `${ACCOUNT.username}:not-the-password`], ['--no-creds']]) {
        const args = ['inspect', NO_TLS, ...flags, `docker://${locked}/secret/app:1`];
        const ours = await tools.waybill(...args);
        expect(ours.code).toBe(5);
        expect(ours.stderr).not.toContain('not-the-password');
        expect((await tools.skopeo(...args)).code).toBe(1);
      }
    });

    it('with what skopeo login wrote', async () => {
      const { locked, tools } = started();
      await putImage(locked, 'login/app', anImage(), '1');
      const file = join(tools.directory, 'auth.json');
      const { username, password } = ACCOUNT;
      await succeed(tools.skopeo('login', NO_TLS, '--authfile', file, '-u', username, '-p', password, locked));
      const args = ['inspect', NO_TLS, '--raw', '--authfile', file, `docker://${locked}/login/app:1`];
      expect(await succeed(tools.waybill(...args))).toBe(await succeed(tools.skopeo(...args)));
    });
  });
});

/** Debian's skopeo is older than `LayersData`. Everything else is compared with its order. */
function withoutLayersData(json: string): string {
  const { LayersData: _, ...rest } = JSON.parse(json) as Record<string, unknown>;
  return JSON.stringify(rest);
}
