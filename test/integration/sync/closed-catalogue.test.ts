import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry } from '../../support/faulty-registry.ts';
import { ADMINISTRATOR, MEMBER, startHarbor, type HarborService } from '../../support/harbor-service.ts';
import { anImage } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';

const MANY = 130;

let cli: CommandLine;
let harbor: HarborService;

beforeAll(async () => {
  await using content = await aFaultyRegistry();
  for (const repository of ['team/app', 'team/deep/tool', 'open/app'])
    await putImage(content.host, repository, anImage({ seed: repository }), '1.0');
  [cli, harbor] = [await aCommandLine(), await startHarbor({ open: ['open'], holding: content.directory })];
  for (let at = 0; at < MANY; at += 1) {
    const directory = path.join(harbor.directory, 'crowd', `r${String(at).padStart(3, '0')}`);
    await mkdir(directory, { recursive: true });
    await writeFile(path.join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  }
});

afterAll(async () => {
  await Promise.all([cli, harbor].map(async (one) => one[Symbol.asyncDispose]()));
});

const list = async (
  place: string,
  user?: { readonly name: string; readonly password: string },
): Promise<{ readonly code: number | null; readonly repositories: readonly string[]; readonly stderr: string }> => {
  const login = user === undefined ? [] : ['--username', user.name, '--password', user.password];
  const { code, stdout, stderr } = await cli.run(['list-repos', ...login, `${harbor.host}/${place}`]);
  const found = code === 0 ? (JSON.parse(stdout) as { readonly Repositories: readonly string[] }).Repositories : [];
  return { code, repositories: found, stderr };
};

describe("a catalogue that is for administrators, at a registry with Harbor's API", () => {
  it("is not needed: the project's own list is read, to its last page", async () => {
    const before = harbor.pages.length;
    expect(await list('team', MEMBER)).toMatchObject({ code: 0, repositories: ['team/app', 'team/deep/tool'] });
    expect(await list('team/deep', MEMBER)).toMatchObject({ code: 0, repositories: ['team/deep/tool'] });
    const crowd = await list('crowd', MEMBER);
    expect(crowd.repositories).toHaveLength(MANY);
    expect(harbor.pages.slice(before).filter((one) => one.includes('crowd'))).toEqual([
      '/api/v2.0/projects/crowd/repositories?page=1&page_size=100',
      '/api/v2.0/projects/crowd/repositories?page=2&page_size=100',
    ]);
  });

  it('is read by whoever may', async () => {
    const before = harbor.seen.length;
    expect((await list('team', ADMINISTRATOR)).repositories).toEqual(['team/app', 'team/deep/tool']);
    expect(harbor.seen.slice(before).some(({ path: one }) => one.startsWith('/api/'))).toBe(false);
  });

  it('shows what is public to anybody, and is asked without a password first', async () => {
    expect((await list('open')).repositories).toEqual(['open/app']);
    const before = harbor.seen.length;
    await list('open', MEMBER);
    const asked = harbor.seen.slice(before).filter(({ path: one }) => one.startsWith('/api/'));
    expect(asked.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  it.each([
    ['without a password', 'team', undefined],
    ['with a wrong one', 'team', { name: MEMBER.name, password: 'wrong' }],
    ['of a project that is not there', 'nobody', MEMBER],
  ] as const)('stays closed %s: exit 5', async (_, project, user) => {
    const { code, stderr } = await list(project, user);
    expect(code).toBe(5);
    expect(stderr).toMatch(/does not list its repositories|not allowed/);
  });

  it('is what a sync of a namespace goes by', async () => {
    await using destination = await aFaultyRegistry();
    const file = path.join(cli.directory, 'sync.yml');
    await writeFile(
      file,
      `version: waybill.sync/v1
registries:
  "${harbor.host}": { username: ${MEMBER.name}, password: env:HARBOR_PASSWORD }
sync:
  - { from: "${harbor.host}/team/**", to: "${destination.host}/mirror/{{below}}", attached: none }
`,
    );
    const ended = await cli.run(['sync', '--config', file], { HARBOR_PASSWORD: MEMBER.password });
    expect(ended).toMatchObject({ code: 0 });
    expect(await digestAt(destination.host, 'mirror/app', '1.0')).toBeDefined();
    expect(await digestAt(destination.host, 'mirror/deep/tool', '1.0')).toBeDefined();
    const partial = await cli.run(['sync', '--config', file], { HARBOR_PASSWORD: 'wrong' });
    expect(partial.code).toBe(5);
  });
});

it('is asked of no other registry with a password', async () => {
  await using other = await aFaultyRegistry();
  other.plant(
    { path: /^\/v2\/_catalog/, what: { kind: 'answer', status: 403, body: '{"errors":[{"code":"DENIED"}]}' } },
    {
      path: /^\/api\//,
      what: { kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
    },
  );
  const ended = await cli.run(['list-repos', '--username', 'u', '--password', 'hunter22', `${other.host}/team`]);
  expect(ended.code).toBe(5);
  expect(ended.stderr).toContain('does not list its repositories');
  const asked = other.seen.filter(({ path: one }) => one.startsWith('/api/'));
  expect(asked.map(({ authorization }) => authorization)).toEqual([undefined]);
});
