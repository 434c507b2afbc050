import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, OCI_INDEX, OCI_MANIFEST, type Digest } from '../../../src/image/index.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { openStepPlace } from '../../support/runner-step.ts';
import { startScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';

/** What a terminal, the logs of GitHub, GitLab, Azure Pipelines and TeamCity take for commands. */
const EVIL = [
  '\u001B[2J\u001B]0;title\u0007\u009B31m',
  '\n::error title=evil::evil\n  ::stop-commands::evil\r::add-mask::a\u2028::warning::evil',
  '##[add-mask]a ##[group]evil ##vso[task.setvariable variable=evil]evil ##teamcity[evil]',
  '\u001B[0Ksection_start:1:evil\r\u001B[0Kevil\u202Egnp.exe',
].join(' ');

let registry: ScriptedServer;
let waybill: CommandLine;

beforeEach(async () => {
  registry = await startScriptedServer();
  waybill = await aCommandLine();
  for (const path of ['/v2/team/app/manifests/1', '/v2/team/app/tags/list'])
    registry.on({
      on: `GET ${path}`,
      reply: { status: 403, body: JSON.stringify({ errors: [{ code: EVIL, message: EVIL }] }) },
    });
});
afterEach(async () => {
  await registry[Symbol.asyncDispose]();
  await waybill[Symbol.asyncDispose]();
});

function expectNoCommand(text: string, own: readonly RegExp[] = []): void {
  const others = own.reduce((left, one) => left.replaceAll(one, ''), text);
  expect(others.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u202E]/u);
  expect(others).not.toMatch(/^\s*::/m);
  expect(others).not.toMatch(/##\w*\[/);
}

describe('what a registry says', () => {
  it.each([
    ['inspect', ''],
    ['inspect', '--debug'],
    ['list-tags', '--debug'],
  ])('commands no terminal and no log: %s %s', async (command, flag) => {
    const image = `docker://${registry.host}/team/app${command === 'inspect' ? ':1' : ''}`;
    const { code, stdout, stderr } = await waybill.run([command, ...(flag === '' ? [] : [flag]), image]);
    expect(code).toBe(5);
    expect(stderr).toContain('evil');
    expectNoCommand(`${stdout}${stderr}`);
  });

  it('commands none by the result of a copy either', async () => {
    const { code, stdout, stderr } = await waybill.run([
      'copy',
      '--json',
      `docker://${registry.host}/team/app:1`,
      `dir:${waybill.directory}/out`,
    ]);
    expect(code).toBe(5);
    expectNoCommand(`${stdout}${stderr}`);
  });

  it('commands none by what an image is said to be, in the plan of a copy', async () => {
    const serve = (
      name: string,
      mediaType: string,
      document: object,
    ): { digest: Digest; size: number; mediaType: string } => {
      const body = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...document }));
      const digest = digestOf(body);
      for (const path of [name, `manifests/${digest}`])
        registry.on({ on: `GET /v2/team/app/${path}`, reply: { headers: { 'content-type': mediaType }, body } });
      return { mediaType, digest, size: body.byteLength };
    };
    const config = { mediaType: EVIL.slice(0, 255), digest: digestOf(Buffer.from('{}')), size: 2 };
    const image = serve('manifests/3', OCI_MANIFEST, { config, layers: [] });
    const platforms = [EVIL, 'plan9'].map((os) => ({ os, architecture: EVIL, variant: EVIL }));
    const manifests = platforms.map((platform) => ({ ...image, platform }));
    const subject = serve('manifests/2', OCI_INDEX, { manifests });
    const artefact = { config, layers: [], artifactType: EVIL };
    const referrer = serve('manifests/4', OCI_MANIFEST, { ...artefact, subject });
    serve(`referrers/${image.digest}`, OCI_INDEX, { manifests: [] });
    serve(`referrers/${subject.digest}`, OCI_INDEX, { manifests: [{ ...referrer, artifactType: EVIL }] });
    const { code, stdout, stderr } = await waybill.run([
      'copy',
      '--dry-run',
      `docker://${registry.host}/team/app:2`,
      `oci:${waybill.directory}/layout:2`,
    ]);
    expect(stdout).toContain('with referrer');
    expect(stdout).toContain('plan9');
    expectNoCommand(`${stdout}${stderr}`);
    expect(code).toBe(0);
  });

  it('blackens no letter in the log of a job, as its token would that is one', async () => {
    const challenge = { 'www-authenticate': `Bearer realm="${registry.origin}/token"` };
    registry.on(
      { on: 'GET /v2/team/app/manifests/5', reply: { status: 401, headers: challenge } },
      { on: 'GET /token', reply: { body: '{"token":"e","refresh_token":"a b"}' } },
    );
    await using place = await openStepPlace(waybill.main);
    const { stdout } = await place.step({
      command: 'copy',
      source: `docker://${registry.host}/team/app:5`,
      destination: `dir:${place.directory}/out`,
    });
    expect(registry.seen.map(({ headers }) => headers.authorization)).toContain('Bearer e');
    expect(stdout).not.toContain('::add-mask::');
  });

  it("commands none at GitHub's door, but for what we command ourselves", async () => {
    await using place = await openStepPlace(waybill.main);
    const { stdout, stderr, summary } = await place.step(
      {
        command: 'copy',
        source: `docker://${registry.host}/team/app:1`,
        destination: `dir:${place.directory}/out`,
        'extra-args': '--insecure-policy',
      },
      { RUNNER_DEBUG: '1' },
    );
    expect(stdout).toContain('evil');
    expectNoCommand(`${stdout}${stderr}`, [
      /^::group::waybill copy$/gm,
      /^::endgroup::$/gm,
      /^::error title=AUTH_REQUIRED::.*$/gm,
    ]);
    expectNoCommand(summary);
  });
});
