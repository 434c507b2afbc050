import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { anImage, anIndex } from '../support/image-builder.ts';
import { digestAt, putImage } from '../support/raw-registry.ts';
import { startProxy, type StandInProxy } from '../support/proxy.ts';
import { PLAIN, succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const DOCKER = 'application/vnd.docker.distribution.manifest.v2+json';
const ONE = anImage({ seed: 'one', layers: 2, layerForm: 'tar+gzip' });
const TWO = anImage({ seed: 'two', layers: 1, layerForm: 'tar+gzip' });
const MANY = anIndex([ONE, anImage({ seed: 'arm', platform: 'linux/arm64', layers: 1, layerForm: 'tar+gzip' })]);

/** What a registry is called where its port would have to become part of a path: a proxy leads there. */
const NAMED = 'registry.example.com';

let tools: TwoTools;
let near: DockerRegistry;
let ours: DockerRegistry;
let theirs: DockerRegistry;
let proxy: StandInProxy;

const missing = whyNot('skopeo', 'docker-registry');
const at = (...parts: readonly string[]): string => path.join(tools.directory, ...parts);

beforeAll(async () => {
  if (missing !== undefined) return;
  [near, ours, theirs] = await Promise.all([startDockerRegistry(), startDockerRegistry(), startDockerRegistry()]);
  proxy = await startProxy({ hosts: { [NAMED]: near.host } });
  tools = await twoTools({ HTTP_PROXY: `http://${proxy.host}`, HTTPS_PROXY: `http://${proxy.host}` });
  await putImage(near.host, 'team/app', ONE, '1.0', 'v1.1', 'latest');
  await putImage(near.host, 'team/app', MANY, '2.0');
  await putImage(near.host, 'team/site', TWO, '1.0', '1.0-alpine');
});
beforeEach(async () => {
  if (missing === undefined) await Promise.all([ours.wipe(), theirs.wipe()]);
});
afterAll(async () => {
  for (const one of [near, ours, theirs, proxy, tools]) await one?.[Symbol.asyncDispose]();
});

/** Both tools with the same arguments; `DEST` in them is each one's own registry or directory. */
async function both(args: readonly string[], ourPlace: string, theirPlace: string): Promise<void> {
  const flags = ['sync', '--all', ...PLAIN];
  const argsFor = (place: string): readonly string[] => args.map((one) => one.replace('DEST', place));
  await succeed(tools.skopeo(...flags, ...argsFor(theirPlace)));
  await succeed(tools.waybill(...flags, ...argsFor(ourPlace)));
}

/** Every tag of a registry with its digest. */
async function contentOf(registry: DockerRegistry): Promise<readonly string[]> {
  const ask = async (where: string): Promise<Readonly<Record<string, readonly string[] | undefined>>> =>
    (await (await fetch(`http://${registry.host}/v2/${where}`)).json()) as Readonly<Record<string, readonly string[]>>;
  const { repositories = [] } = await ask('_catalog');
  const lines = await Promise.all(
    repositories.map(async (repository) => {
      const { tags = [] } = await ask(`${repository}/tags/list`);
      return Promise.all(
        tags.map(async (tag) => `${repository}:${tag} ${String(await digestAt(registry.host, repository, tag))}`),
      );
    }),
  );
  return lines.flat().toSorted();
}

/** Every file below a directory, with the digest of its content. */
async function filesIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const lines = files.map(async (file) => {
    const hash = createHash('sha256').update(await readFile(file));
    return `${path.relative(directory, file)} ${hash.digest('hex')}`;
  });
  return (await Promise.all(lines)).toSorted();
}

describe.skipIf(missing !== undefined)('sync beside skopeo', () => {
  it.each([
    ['a repository', [`${NAMED}/team/app`]],
    ['a tag', [`${NAMED}/team/app:v1.1`]],
    ['a repository and its whole name', ['--scoped', `${NAMED}/team/site`]],
  ])('brings %s to the same places in a registry, with the same digests', async (_, args) => {
    await both(['--src', 'docker', '--dest', 'docker', ...args, 'DEST/my/mirror'], ours.host, theirs.host);
    const found = await contentOf(ours);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await contentOf(theirs));
  });

  it.each([
    ['of last elements', 'plain', []],
    ['of whole names', 'whole', ['--scoped']],
  ])('writes the same tree %s, and each reads the other one', async (_, name, args) => {
    const [mine, other] = [at(`${name}-ours`), at(`${name}-theirs`)];
    await both(['--src', 'docker', '--dest', 'dir', ...args, `${NAMED}/team/app`, 'DEST'], mine, other);
    const files = await filesIn(mine);
    expect(files.length).toBeGreaterThan(10);
    expect(files).toEqual(await filesIn(other));
    // Now each tool reads what the other one wrote.
    const back = ['sync', '--all', ...PLAIN, '--src', 'dir', '--dest', 'docker', ...args];
    await succeed(tools.skopeo(...back, mine, `${theirs.host}/back`));
    await succeed(tools.waybill(...back, other, `${ours.host}/back`));
    const found = await contentOf(ours);
    expect(found).toHaveLength(4);
    expect(found).toEqual(await contentOf(theirs));
  });

  it('reads the same file of registries', async () => {
    const file = at('images.yaml');
    const text = [
      `${NAMED}:`,
      '  tls-verify: false',
      '  images:',
      `    team/app: ["1.0", ${MANY.root.descriptor.digest}]`,
      '  images-by-tag-regex:',
      '    team/site: ^1\\.0(-alpine)?$',
      `${near.host}:`,
      '  tls-verify: false',
      '  images:',
      '    team/app: [latest]',
      '',
    ].join('\n');
    await writeFile(file, text);
    await both(['--src', 'yaml', '--dest', 'docker', file, 'DEST/yaml'], ours.host, theirs.host);
    const found = await contentOf(ours);
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      'yaml/app:1.0',
      'yaml/app:latest',
      'yaml/site:1.0',
      'yaml/site:1.0-alpine',
    ]);
    expect(found).toEqual(await contentOf(theirs));
    expect(await digestAt(ours.host, 'yaml/app', MANY.root.descriptor.digest)).toBe(MANY.root.descriptor.digest);
  });

  it('converts to the same format where one is asked for', async () => {
    await both(
      ['--format', 'v2s2', '--src', 'docker', '--dest', 'docker', `${NAMED}/team/site`, 'DEST/docker'],
      ours.host,
      theirs.host,
    );
    const answers = await Promise.all(
      [ours, theirs].map(async ({ host }) =>
        fetch(`http://${host}/v2/docker/site/manifests/1.0`, { headers: { accept: DOCKER } }),
      ),
    );
    expect(answers.map((one) => one.headers.get('content-type'))).toEqual([DOCKER, DOCKER]);
  });
});
