import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/operation/result.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { startGuardedRegistry } from '../../support/guarded-registry.ts';
import { aHelmChart, anImage, anIndex, type BuiltImage } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';
import { runProgram } from '../../support/run-program.ts';

const APP: Readonly<Record<string, BuiltImage>> = {
  '1.0': anImage({ seed: 'app 1.0', created: '2024-01-01T00:00:00Z' }),
  '1.1': anImage({ seed: 'app 1.1', created: '2024-02-01T00:00:00Z' }),
  '1.2-rc1': anImage({ seed: 'app 1.2-rc1', created: '2024-06-01T00:00:00Z' }),
  '2.0': anIndex([anImage({ seed: 'app 2.0', created: '2023-01-01T00:00:00Z' })]),
  nightly: anImage({
    seed: 'app nightly',
    annotations: { 'org.opencontainers.image.created': '2025-01-01T00:00:00Z' },
  }),
};

let cli: CommandLine;
let source: FaultyRegistry;
let near: FaultyRegistry;
let far: FaultyRegistry;
let files = 0;

beforeAll(async () => {
  [cli, source, near, far] = [
    await aCommandLine(),
    await aFaultyRegistry(),
    await aFaultyRegistry(),
    await aFaultyRegistry(),
  ];
  for (const [tag, image] of Object.entries(APP)) await putImage(source.host, 'team/app', image, tag);
  await putImage(source.host, 'team/web', anImage({ seed: 'web' }), '1.0');
  await putImage(source.host, 'team/deep/tool', anImage({ seed: 'tool' }), 'v3');
  await putImage(source.host, 'charts/all', aHelmChart(), '0.1.0');
  await putImage(source.host, 'charts/all', anImage({ seed: 'no chart' }), 'image');
});

afterAll(async () => {
  await Promise.all([cli, source, near, far].map(async (one) => one[Symbol.asyncDispose]()));
});

interface Run {
  readonly code: number | null;
  readonly stderr: string;
  readonly result: Result;
}

/** `{{source}}`, `{{near}}` and `{{far}}` would be fields: hosts are SOURCE, NEAR and FAR. */
async function run(
  text: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  files += 1;
  const file = path.join(cli.directory, `sync-${String(files)}.yml`);
  const hosts = text.replaceAll('SOURCE', source.host).replaceAll('NEAR', near.host).replaceAll('FAR', far.host);
  await writeFile(file, `version: waybill.sync/v1\n${hosts}`);
  const { code, stdout, stderr } = await cli.run(['sync', '--config', file, '--json', ...args], environment);
  return { code, stderr, result: (stdout === '' ? { images: [], excluded: [] } : JSON.parse(stdout)) as Result };
}

const destinationsOf = ({ result }: Run): readonly string[] =>
  result.images
    .flatMap(({ destinations }) =>
      destinations.map(({ reference, tags }) => `${reference.replace(/:[^/]*$/, '')} ${tags.join()}`),
    )
    .map((text) => text.replace(near.host, 'NEAR').replace(far.host, 'FAR').replace('docker://', ''))
    .toSorted();
const excludedOf = ({ result }: Run): Readonly<Record<string, string>> =>
  Object.fromEntries(
    result.excluded.map(({ reference, reason }) => [reference.replace(`docker://${source.host}/`, ''), reason]),
  );
const errorsOf = ({ result }: Run): readonly string[] =>
  result.images.flatMap(({ destinations }) =>
    destinations.flatMap(({ error }) => (error === undefined ? [] : [error.code])),
  );

describe('a sync by a file', () => {
  it('takes several sources to several destinations under new names, and tells what it leaves out and why', async () => {
    const ran = await run(`
sync:
  - from: SOURCE/team/app
    to: ["NEAR/all/{{name}}", "FAR/{{path}}:{{tag}}-copy"]
    include: ['1.*', { semver: '>=2' }, { regex: '^night' }]
    exclude: ['*-rc*', nightly]
  - from: SOURCE/team/web:1.0
    to: NEAR/web:stable
`);
    expect([ran.code, ran.result.status]).toEqual([0, 'succeeded']);
    for (const tag of ['1.0', '1.1', '2.0']) {
      const digest = APP[tag]?.root.descriptor.digest;
      expect(await digestAt(near.host, 'all/app', tag)).toBe(digest);
      expect(await digestAt(far.host, 'team/app', `${tag}-copy`)).toBe(digest);
    }
    expect(await digestAt(near.host, 'web', 'stable')).toBeDefined();
    expect(excludedOf(ran)).toEqual({
      'team/app:1.2-rc1': 'excluded by *-rc*',
      'team/app:nightly': 'excluded by nightly',
    });
    expect(ran.result.images).toHaveLength(4);
  });

  it('lists a namespace, and goes below it only where it is asked to', async () => {
    const text = (stars: string): string => `
sync:
  - from: SOURCE/team/${stars}
    to: NEAR/ns/{{below}}
    exclude: { regex: '.' }
    allow-empty: true
`;
    const repositoriesOf = (ran: Run): readonly string[] => [
      ...new Set(Object.keys(excludedOf(ran)).map((one) => one.replace(/:.*$/, ''))),
    ];
    expect(repositoriesOf(await run(text('*'))).toSorted()).toEqual(['team/app', 'team/web']);
    expect(repositoriesOf(await run(text('**'))).toSorted()).toEqual(['team/app', 'team/deep/tool', 'team/web']);
    const ran = await run(`
defaults: { to: 'NEAR/ns/{{below}}', attached: none }
sync:
  - { from: SOURCE/team/**, include: ['1.0', v3] }
`);
    expect(ran.code).toBe(0);
    expect(await digestAt(near.host, 'ns/deep/tool', 'v3')).toBeDefined();
    expect(await digestAt(near.host, 'ns/web', '1.0')).toBeDefined();
  });
});

describe('what an entry chooses', () => {
  beforeEach(() => source.clear());

  it('by version needs no image, and each list of tags is read once', async () => {
    const before = source.seen.length;
    const ran = await run(
      `
sync:
  - { from: SOURCE/team/app, to: NEAR/newest/app, newest: 2, attached: none }
  - { from: SOURCE/team/app, to: FAR/newest/app, newest: 1, newest-by: semver, include: ['1.*'], attached: none }
`,
      ['--dry-run'],
    );
    expect(ran.code).toBe(0);
    expect(destinationsOf(ran)).toEqual(['FAR/newest/app 1.2-rc1', 'NEAR/newest/app 1.2-rc1', 'NEAR/newest/app 2.0']);
    expect(excludedOf(ran)).toMatchObject({
      'team/app:nightly': 'no include pattern matches it',
      'team/app:1.0': 'not among the newest 1 by version',
    });
    const asked = source.seen.slice(before).filter(({ path: one }) => one.includes('/tags/list'));
    expect(asked).toHaveLength(1);
  });

  it('by age reads when images were created, of those that are left alone', async () => {
    const before = source.seen.length;
    const ran = await run(
      `
sync:
  - from: SOURCE/team/app
    to: NEAR/age/app
    exclude: '1.1'
    created-after: '2024-01-15'
    newest: 1
    newest-by: created
    attached: none
`,
      ['--dry-run'],
    );
    expect([ran.code, destinationsOf(ran)]).toEqual([0, ['NEAR/age/app nightly']]);
    const read = source.seen.slice(before).map(({ path: one }) => one.replace(/^.*\/team\/app\//, ''));
    // A config for each image that does not tell in its manifest; nothing of the one that is excluded by name.
    expect(read.filter((one) => one.startsWith('blobs/'))).toHaveLength(3);
    expect(read).not.toContain('manifests/1.1');
    expect(excludedOf(ran)).toEqual({
      'team/app:1.0': 'created 2024-01-01T00:00:00.000Z, not after 2024-01-15T00:00:00.000Z',
      'team/app:1.1': 'excluded by 1.1',
      'team/app:1.2-rc1': 'not among the newest 1 by creation date',
      'team/app:2.0': 'created 2023-01-01T00:00:00.000Z, not after 2024-01-15T00:00:00.000Z',
    });
  });

  it('by type takes charts and leaves images', async () => {
    const ran = await run(`
sync:
  - { from: SOURCE/charts/all, to: NEAR/charts, media-types: application/vnd.cncf.helm.config.v1+json }
`);
    expect([ran.code, destinationsOf(ran)]).toEqual([0, ['NEAR/charts 0.1.0']]);
    expect(excludedOf(ran)).toEqual({
      'charts/all:image': 'it is application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.config.v1+json',
    });
  });

  it('may call the destination after the digest', async () => {
    const digest = APP['1.0']?.root.descriptor.digest ?? '';
    const ran = await run(`
sync:
  - { from: SOURCE/team/app, include: '1.0', to: 'NEAR/pinned/app:{{digest}}' }
  - { from: 'SOURCE/team/app@${digest}', to: FAR/pinned/app }
`);
    expect(ran.code).toBe(0);
    expect(await digestAt(near.host, 'pinned/app', digest.replace(':', '-'))).toBe(digest);
    expect(await digestAt(far.host, 'pinned/app', digest)).toBe(digest);
  });
});

describe('what an entry refuses', () => {
  it('is to move a tag that is only created: exit 9, or 3 where others are done', async () => {
    await putImage(near.host, 'kept/app', anImage({ seed: 'another' }), '1.0');
    const text = (include: string): string => `
defaults:
  rules: [{ tags: '1.0', rule: create-only }]
sync:
  - { from: SOURCE/team/app, to: NEAR/kept/app, include: [${include}] }
`;
    const blocked = await run(text("'1.0'"));
    expect([blocked.code, errorsOf(blocked)]).toEqual([9, ['TAG_RULE']]);
    const partial = await run(text("'1.0', '1.1'"));
    expect([partial.code, partial.result.status, errorsOf(partial)]).toEqual([3, 'partial', ['TAG_RULE']]);
    expect(await digestAt(near.host, 'kept/app', '1.1')).toBe(APP['1.1']?.root.descriptor.digest);
  });

  it('is to move a tag back, where only newer images may have it', async () => {
    await putImage(near.host, 'moving/app', APP['1.1'] ?? anImage(), 'latest');
    const text = (tag: string): string => `
defaults: { rules: [{ rule: { move-if: newer } }] }
sync: [{ from: 'SOURCE/team/app:${tag}', to: 'NEAR/moving/app:latest' }]
`;
    expect((await run(text('1.0'))).code).toBe(0);
    expect(await digestAt(near.host, 'moving/app', 'latest')).toBe(APP['1.1']?.root.descriptor.digest);
    expect((await run(text('nightly'))).code).toBe(0);
    expect(await digestAt(near.host, 'moving/app', 'latest')).toBe(APP['nightly']?.root.descriptor.digest);
  });

  it('is to find nothing: exit 2 unless it may be empty', async () => {
    const text = (more: string): string => `
sync:
  - { from: SOURCE/team/app, to: NEAR/none/app, include: 'v9*'${more} }
`;
    const empty = await run(text(''));
    expect([empty.code, errorsOf(empty)]).toEqual([2, ['MANIFEST_UNKNOWN']]);
    expect(empty.result.excluded).toHaveLength(5);
    expect((await run(text(', allow-empty: true'))).code).toBe(0);
  });

  it('is a second image for one name: the first is done', async () => {
    const ran = await run(`
sync:
  - { from: 'SOURCE/team/app:1.0', to: 'NEAR/clash/app:x' }
  - { from: 'SOURCE/team/app:1.1', to: 'NEAR/clash/app:x' }
  - { from: 'SOURCE/team/app:1.0', to: 'NEAR/clash/app:x' }
`);
    expect([ran.code, errorsOf(ran)]).toEqual([3, ['CONFIG_INVALID']]);
    expect(await digestAt(near.host, 'clash/app', 'x')).toBe(APP['1.0']?.root.descriptor.digest);
  });

  it('is a repository that cannot be listed: the others are done', async () => {
    const ran = await run(`
sync:
  - { from: SOURCE/nobody/here, to: NEAR/partly/a }
  - { from: 'SOURCE/team/app:1.0', to: NEAR/partly/b }
`);
    expect([ran.code, errorsOf(ran)]).toEqual([3, ['REPOSITORY_UNKNOWN']]);
    expect(await digestAt(near.host, 'partly/b', '1.0')).toBeDefined();
  });
});

describe('a sync file that is wrong', () => {
  it.each([
    [
      'a key',
      'sync: [{ from: SOURCE/team/app, too: NEAR/x }]\n',
      /sync-\d+\.yml:2: sync\[0\]\.too is no key .*\n.*did you mean to\?/,
    ],
    [
      'an expression',
      'sync:\n  - from: SOURCE/team/app\n    to: NEAR/x\n    include: [{ regex: "(" }]\n',
      /sync-\d+\.yml:5: sync\[0\]\.include\[0\] is /,
    ],
    [
      'a password in it',
      'registries: { SOURCE: { username: u, password: hunter22 } }\nsync: [{ from: SOURCE/a, to: NEAR/a }]\n',
      /sync-\d+\.yml:2: registries\.\S+\.password must say where the secret is/,
    ],
    [
      'a variable that is not set',
      'registries: { "SOURCE": { username: u, password: env:NOT_SET } }\nsync: [{ from: SOURCE/a, to: NEAR/a }]\n',
      /the variable NOT_SET is not set/,
    ],
  ])('by %s ends with exit 4 before anything is asked', async (_, text, message) => {
    const [before, there] = [source.seen.length, near.seen.length];
    const ran = await run(text);
    expect([ran.code, source.seen.length, near.seen.length]).toEqual([4, before, there]);
    expect(ran.stderr).toMatch(message);
    expect(ran.stderr).not.toContain('hunter22');
  });

  it('goes with no operands, nor with what skopeo says of places', async () => {
    expect((await cli.run(['sync', '--config', 'x.yml', 'a', 'b'])).code).toBe(4);
    expect((await cli.run(['sync', '--config', 'x.yml', '--src', 'docker'])).code).toBe(4);
    expect((await cli.run(['sync', '--config', 'x.yml'])).stderr).toContain('no such file: x.yml');
  });
});

it('finds secrets where the file says they are, each host its own', async () => {
  await using guarded = await startGuardedRegistry({ robot: 'correct-horse', other: 'battery-staple' });
  await using second = await startGuardedRegistry({ other: 'battery-staple' });
  await guarded.put('private/app', anImage({ seed: 'private' }), '1.0');
  await mkdir(path.join(cli.directory, 'secrets'), { recursive: true });
  await writeFile(path.join(cli.directory, 'secrets/p'), 'battery-staple\n');
  const ran = await run(
    `
registries:
  "${guarded.host}": { username: env:WHO, password: env:SECRET, tls-verify: false, requests-per-second: 500 }
  "${second.host}": { username: other, password-file: ./secrets/p }
sync:
  - { from: ${guarded.host}/private/app, to: "${second.host}/copied/app" }
`,
    [],
    { WHO: 'robot', SECRET: 'correct-horse' },
  );
  expect([ran.code, [...guarded.users], [...second.users]]).toEqual([0, ['robot'], ['other']]);
  expect(ran.stderr).not.toMatch(/correct-horse|battery-staple/);
});

describe('a sync file', () => {
  const text = `version: waybill.sync/v1\nsync: [{ from: 'SOURCE/team/app:1.0', to: NEAR/PLACE, attached: none }]\n`;
  const write = async (place: string): Promise<string> => {
    const file = path.join(cli.directory, `${place}.yml`);
    await writeFile(file, text.replace('SOURCE', source.host).replace('NEAR', near.host).replace('PLACE', place));
    return file;
  };
  const digest = APP['1.0']?.root.descriptor.digest;

  it('is an input of the Action', async () => {
    const environment = { ...cli.environment, INPUT_COMMAND: 'sync', INPUT_CONFIG: await write('by-action') };
    const ended = await runProgram([process.execPath, cli.main], environment);
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    expect(await digestAt(near.host, 'by-action', '1.0')).toBe(digest);
  });

  it("is an input of GitLab's component", async () => {
    const environment = { WAYBILL_INPUT_CONFIG: await write('by-component') };
    const ended = await cli.run(['sync', '--inputs-from-env'], environment);
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    expect(await digestAt(near.host, 'by-component', '1.0')).toBe(digest);
  });

  it('can be planned, and the plan applied', async () => {
    const plan = path.join(cli.directory, 'plan.json');
    const planned = await cli.run(['sync', '--config', await write('by-plan'), '--plan', plan]);
    expect(planned, planned.stderr).toMatchObject({ code: 0 });
    expect(await digestAt(near.host, 'by-plan', '1.0')).toBeUndefined();
    const applied = await cli.run(['apply', plan]);
    expect(applied, applied.stderr).toMatchObject({ code: 0 });
    expect(await digestAt(near.host, 'by-plan', '1.0')).toBe(digest);
  });
});
