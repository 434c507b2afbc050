import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { anImage } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';
import { aRegistryTokenService, type RegistryTokenService } from '../support/registry-token-service.ts';
import { PLAIN, succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const absent = whyNot('docker-registry', 'skopeo');
const IMAGE = anImage({ seed: 'tokens', layers: 2 });
const DIGEST = IMAGE.root.descriptor.digest;
const WRITER = 'writer:its password';
const READER = 'reader:another';

describe.skipIf(absent !== undefined)(`docker-registry behind a token server ${absent ?? ''}`, () => {
  let open: DockerRegistry;
  let guarded: DockerRegistry;
  let service: RegistryTokenService;
  let tools: TwoTools;

  beforeAll(async () => {
    service = await aRegistryTokenService({
      writer: { password: 'its password', may: ['pull', 'push', 'delete'] },
      reader: { password: 'another', may: ['pull'] },
    });
    [open, guarded] = await Promise.all([startDockerRegistry(), startDockerRegistry({ tokens: service })]);
    tools = await twoTools();
    await putImage(open.host, 'team/app', IMAGE, '1');
  });
  afterAll(async () => {
    for (const one of [open, guarded, service, tools]) await one[Symbol.asyncDispose]();
  });

  const at = (name: string): string => `docker://${guarded.host}/${name}`;

  it('takes an image with one token, and skopeo reads it with another', async () => {
    const before = service.granted.length;
    const source = `docker://${open.host}/team/app:1`;
    await succeed(tools.waybill('copy', ...PLAIN, '--dest-creds', WRITER, source, at('team/app:1')));
    expect(service.granted.slice(before)).toEqual([{ user: 'writer', scopes: ['repository:team/app:pull,push'] }]);
    const raw = await succeed(tools.skopeo('inspect', '--tls-verify=false', '--creds', READER, at('team/app:1')));
    expect((JSON.parse(raw) as { readonly Digest: string }).Digest).toBe(DIGEST);
  });

  it('mounts between two repositories with one token for both', async () => {
    const before = service.granted.length;
    const both = ['--src-creds', WRITER, '--dest-creds', WRITER];
    const said = await succeed(tools.waybill('copy', '--json', ...PLAIN, ...both, at('team/app:1'), at('prod/app:1')));
    const { totals } = JSON.parse(said) as { readonly totals: { readonly bytes: Readonly<Record<string, number>> } };
    expect(totals.bytes['transferred']).toBe(0);
    expect(totals.bytes['mounted']).toBeGreaterThan(0);
    expect(service.granted.length - before).toBe(1);
    expect(service.granted.at(-1)?.scopes.toSorted()).toEqual([
      'repository:prod/app:pull,push',
      'repository:team/app:pull',
    ]);
  });

  it('refuses what the token does not allow, by both programs alike', async () => {
    const args = ['copy', ...PLAIN, '--dest-creds', READER, `docker://${open.host}/team/app:1`, at('no/app:1')];
    const ours = await tools.waybill(...args);
    expect(ours.code).toBe(5);
    expect(ours.stderr).toMatch(/error AUTH_DENIED[^\n]*\(credential from --dest-creds\)/);
    expect((await tools.skopeo(...args)).code).not.toBe(0);
  });

  it('refuses whom the token server does not know', async () => {
    const ours = await tools.waybill(
      'inspect',
      '--tls-verify=false',
      '--creds',
      'writer:made-up-4711',
      at('team/app:1'),
    );
    expect(ours.code).toBe(5);
    expect(ours.stderr).toContain('AUTH_DENIED');
    expect(ours.stderr).not.toContain('made-up-4711');
  });
});
