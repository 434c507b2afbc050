import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blobBytesRead } from '../support/access-log.ts';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { anImage } from '../support/image-builder.ts';
import { startNginxMirror, type NginxMirror } from '../support/nginx-mirror.ts';
import { missingAt, putImage } from '../support/raw-registry.ts';
import { succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const absent = whyNot('docker-registry', 'skopeo', 'nginx');
const IMAGE = anImage({ layerForm: 'tar+gzip', seed: 'mirrored', layers: 2, layerBytes: 400_000 });
const OTHER = anImage({ layerForm: 'tar+gzip', seed: 'other' });
const DIGEST = IMAGE.root.descriptor.digest;

interface Hosts {
  readonly home: string;
  readonly mirror: string;
  readonly second: string;
}

/** A registries.conf, a name to read, and where it is read. */
type Case = readonly [
  what: string,
  conf: (hosts: Hosts) => string,
  name: (hosts: Hosts) => string,
  readAt: readonly (keyof Hosts)[] | 'nowhere',
];

const registry = (location: string, more = ''): string =>
  `[[registry]]\nlocation = "${location}"\ninsecure = true\n${more}\n`;
const mirror = (location: string): string => `[[registry.mirror]]\nlocation = "${location}"\ninsecure = true\n`;

const CASES: readonly Case[] = [
  ['a registry', ({ home }) => registry(home), ({ home }) => `${home}/team/app:1`, ['home']],
  [
    'the first of two mirrors',
    (hosts) => registry(hosts.home) + mirror(hosts.mirror) + mirror(hosts.second),
    ({ home }) => `${home}/team/app:1`,
    ['mirror'],
  ],
  [
    'the second mirror, the first does not run',
    (hosts) => registry(hosts.home) + mirror('127.0.0.1:1') + mirror(hosts.second),
    ({ home }) => `${home}/team/app:1`,
    ['second'],
  ],
  [
    'the registry, where the mirrors do not have the image',
    (hosts) => registry(hosts.home) + mirror(hosts.mirror) + mirror(hosts.second),
    ({ home }) => `${home}/team/only-here:1`,
    ['home', 'mirror', 'second'],
  ],
  [
    'a mirror below another path',
    (hosts) =>
      `[[registry]]\nprefix = "${hosts.home}/team"\nlocation = "${hosts.home}/team"\n${mirror(`${hosts.mirror}/kept/here`)}`,
    ({ home }) => `${home}/team/app:1`,
    ['mirror'],
  ],
  [
    'the registry, for a tag, where mirrors are for digests',
    (hosts) => registry(hosts.home, 'mirror-by-digest-only = true') + mirror(hosts.mirror),
    ({ home }) => `${home}/team/app:1`,
    ['home'],
  ],
  [
    'the mirror, for a digest, where mirrors are for digests',
    (hosts) => registry(hosts.home, 'mirror-by-digest-only = true') + mirror(hosts.mirror),
    ({ home }) => `${home}/team/app@${DIGEST}`,
    ['mirror'],
  ],
  [
    'the location of the longest prefix',
    (hosts) =>
      `[[registry]]\nprefix = "example.com/a"\nlocation = "127.0.0.1:1"\n[[registry]]\nprefix = "example.com/a/b"\nlocation = "${hosts.second}/team"\ninsecure = true\n`,
    () => 'example.com/a/b/app:1',
    ['second'],
  ],
  [
    'the location of a wildcard',
    (hosts) => `[[registry]]\nprefix = "*.example.com"\nlocation = "${hosts.mirror}"\ninsecure = true\n`,
    () => 'deep.down.example.com/team/app:1',
    ['mirror'],
  ],
  [
    'a registry that is blocked',
    (hosts) => registry(hosts.home, 'blocked = true'),
    ({ home }) => `${home}/team/app:1`,
    'nowhere',
  ],
  ['a file that is no TOML', () => '[[registry', ({ home }) => `${home}/team/app:1`, 'nowhere'],
  [
    'a file with a wrong value',
    ({ home }) => registry(home, 'blocked = 1'),
    ({ home }) => `${home}/team/app:1`,
    'nowhere',
  ],
  [
    'a registry without a location',
    () => '[[registry]]\nprefix = "a.io"',
    ({ home }) => `${home}/team/app:1`,
    'nowhere',
  ],
];

describe.skipIf(absent !== undefined)(
  `with the same registries.conf waybill reads where skopeo reads ${absent ?? ''}`,
  () => {
    let tools: TwoTools | undefined;
    let registries: Readonly<Record<keyof Hosts, DockerRegistry>> | undefined;

    beforeAll(async () => {
      const [home, one, two] = await Promise.all([1, 2, 3].map(async () => startDockerRegistry()));
      if (home === undefined || one === undefined || two === undefined) throw new Error('not started');
      registries = { home, mirror: one, second: two };
      tools = await twoTools();
      await putImage(home.host, 'team/only-here', IMAGE, '1');
      for (const { host } of [home, one, two]) await putImage(host, 'team/app', IMAGE, '1');
      await putImage(one.host, 'kept/here/app', IMAGE, '1');
    });
    afterAll(async () => {
      for (const one of [...Object.values(registries ?? {}), tools]) await one?.[Symbol.asyncDispose]();
    });

    it.each(CASES)('%s', async (_what, conf, name, readAt) => {
      if (tools === undefined || registries === undefined) throw new Error('not started');
      const { home, mirror: one, second } = registries;
      const hosts: Hosts = { home: home.host, mirror: one.host, second: second.host };
      await configure(tools, conf(hosts));
      const reference = `docker://${name(hosts)}`;
      const outcomes: unknown[] = [];
      for (const tool of ['waybill', 'skopeo'] as const) {
        const layout = join(tools.directory, `${tool}-layout`);
        await Promise.all([home, one, second].map(async (each) => each.requests()));
        const { code } = await tools[tool]('copy', reference, `oci:${layout}:1`);
        const asked: string[] = [];
        for (const [place, each] of Object.entries(registries)) {
          const seen = await each.requests();
          if (seen.some(({ path }) => path.includes('/manifests/'))) asked.push(place);
        }
        const found =
          code === 0
            ? (JSON.parse(await succeed(tools.skopeo('inspect', `oci:${layout}:1`))) as { Digest: string })
            : undefined;
        await rm(layout, { recursive: true, force: true });
        outcomes.push({ asked, digest: found?.Digest });
      }
      const expected = readAt === 'nowhere' ? { asked: [], digest: undefined } : { asked: readAt, digest: DIGEST };
      expect(outcomes).toEqual([expected, expected]);
    });
  },
);

describe.skipIf(absent !== undefined)(`nginx as the mirror of docker-registry ${absent ?? ''}`, () => {
  let tools: TwoTools;
  let home: DockerRegistry;
  let target: DockerRegistry;
  let nginx: NginxMirror;

  beforeAll(async () => {
    [home, target] = [await startDockerRegistry(), await startDockerRegistry()];
    tools = await twoTools();
    await putImage(home.host, 'team/app', IMAGE, '1');
    await putImage(home.host, 'team/other', OTHER, '1');
  });
  afterAll(async () => {
    for (const one of [home, target, tools]) await one?.[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    nginx = await startNginxMirror(home.host);
    await configure(tools, registry(home.host) + mirror(nginx.host));
    await home.requests();
  });
  afterEach(async () => nginx[Symbol.asyncDispose]());

  it('is what an image is read from: a second read asks the registry for nothing', async () => {
    await succeed(tools.waybill('copy', `docker://${home.host}/team/app:1`, `docker://${target.host}/one/app:1`));
    expect(blobBytesRead(await home.requests())).toBeGreaterThan(0);
    await succeed(
      tools.waybill('copy', '--attached=none', `docker://${home.host}/team/app:1`, `docker://${target.host}/two/app:1`),
    );
    expect(await home.requests()).toEqual([]);
    await succeed(
      tools.skopeo(
        'copy',
        '--dest-tls-verify=false',
        `docker://${home.host}/team/app:1`,
        `docker://${target.host}/three/app:1`,
      ),
    );
    for (const name of ['one/app', 'two/app', 'three/app'])
      expect(await missingAt(target.host, name, IMAGE)).toEqual([]);
  });

  it('may break in the middle of a blob: the registry gives the rest of it', async () => {
    nginx.cutAfter(150_000);
    const { code, stderr } = await tools.waybill(
      'copy',
      `docker://${home.host}/team/app:1`,
      `docker://${target.host}/cut/app:1`,
    );
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(
      new RegExp(`note MIRROR_FAILED: a mirror failed \\(${nginx.host}: .* going on at ${home.host}/team/app`),
    );
    expect(await missingAt(target.host, 'cut/app', IMAGE)).toEqual([]);
    expect((await home.requests()).filter(({ status }) => status === 206).length).toBeGreaterThan(0);
  });

  it('is not pushed to, and takes no part in what is listed or removed', async () => {
    const image = `docker://${home.host}/team/new:1`;
    await succeed(tools.waybill('copy', `docker://${home.host}/team/other:1`, image));
    expect(JSON.parse(await succeed(tools.waybill('list-tags', `docker://${home.host}/team/new`)))).toMatchObject({
      Tags: ['1'],
    });
    await succeed(tools.waybill('delete', image));
  });
});

describe.skipIf(absent !== undefined)(`docker-registry as the pull-through cache of another ${absent ?? ''}`, () => {
  it('is what an image is read from, where its registry cannot be reached', async () => {
    await using home = await startDockerRegistry();
    await using cache = await startDockerRegistry({ proxyOf: home.host });
    await using target = await startDockerRegistry();
    await using tools = await twoTools();
    await putImage(home.host, 'team/app', IMAGE, '1');
    await configure(
      tools,
      `[[registry]]\nprefix = "registry.example.com"\nlocation = "127.0.0.1:1"\n${mirror(cache.host)}`,
    );
    for (const name of ['first', 'second']) {
      const to = `docker://${target.host}/${name}:1`;
      await succeed(tools.waybill('copy', 'docker://registry.example.com/team/app:1', to));
      expect(await missingAt(target.host, name, IMAGE)).toEqual([]);
    }
  });
});

async function configure(tools: TwoTools, text: string): Promise<void> {
  const file = join(tools.directory, '.config/containers/registries.conf');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
