import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCertificate } from '../../support/certificate.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type Fault, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { helperPrograms } from '../../support/helper-programs.ts';
import { anImage, anSbom } from '../../support/image-builder.ts';
import { digestAt, missingAt, putImage } from '../../support/raw-registry.ts';

const IMAGE = anImage({ seed: 'mirrored', layers: 2, layerBytes: 600_000 });
const OLD = anImage({ seed: 'old' });
const DIGEST = IMAGE.root.descriptor.digest;
const LAYER = IMAGE.blobs.find(({ bytes }) => bytes.byteLength === 600_000)?.descriptor.digest ?? '';

let waybill: CommandLine;
let home: FaultyRegistry;
let first: FaultyRegistry;
let second: FaultyRegistry;
let target: FaultyRegistry;
let source: string;

beforeAll(async () => {
  [waybill, home, first, second, target] = await Promise.all([
    aCommandLine(),
    aFaultyRegistry(),
    aFaultyRegistry(),
    aFaultyRegistry(),
    aFaultyRegistry(),
  ]);
  source = `docker://${home.host}/team/app:1`;
  await putImage(home.host, 'team/app', IMAGE, '1');
  await putImage(first.host, 'hub/team/app', IMAGE, '1');
  await putImage(second.host, 'team/app', IMAGE, '1');
  await putImage(target.host, 'held', OLD, '1');
});
afterAll(async () => {
  for (const one of [waybill, home, first, second, target]) await one[Symbol.asyncDispose]();
});
beforeEach(() => {
  for (const one of [home, first, second, target]) one.clear();
});

const ownFile = (): string => path.join(waybill.directory, '.config/containers/registries.conf');

async function writeConf(text: string): Promise<void> {
  await mkdir(path.dirname(ownFile()), { recursive: true });
  await writeFile(ownFile(), text);
}

/** What registries.conf says of the registry that holds the image; both mirrors unless told. */
async function configure(registry = '', mirrors: readonly string[] = BOTH()): Promise<void> {
  const tables = mirrors.map((mirror) => `[[registry.mirror]]\n${mirror}\n`).join('');
  await writeConf(`[[registry]]\nlocation = "${home.host}"\n${registry}\n${tables}`);
}

const BOTH = (): readonly string[] => [`location = "${first.host}/hub"`, `location = "${second.host}"`];

let copies = 0;
async function copyOnce(args: readonly string[] = [source], environment = {}): ReturnType<CommandLine['copy']> {
  copies += 1;
  return waybill.copy(['--retry-delay=1ms', ...args, `docker://${target.host}/copy/${String(copies)}:1`], environment);
}

async function missing(): Promise<readonly string[]> {
  return missingAt(target.host, `copy/${String(copies)}`, IMAGE);
}

type Run = Awaited<ReturnType<typeof copyOnce>>;
const notesOf = ({ destinations }: Run): readonly string[] =>
  destinations.flatMap(({ notes }) => notes.map(({ code, text }) => `${code} ${text}`));
const blobsOf = (registry: FaultyRegistry): readonly string[] =>
  registry.seen.flatMap(({ method, path: asked, range }) =>
    method === 'GET' && asked.includes('/blobs/') ? [`${asked.split('/').at(-1) ?? ''} ${range ?? 'whole'}`] : [],
  );

describe('an image with mirrors', () => {
  it('is read from the first that has it, and from no other; its registry is not asked', async () => {
    await configure();
    const run = await copyOnce();
    expect(run).toMatchObject({ code: 0, destinations: [{ status: 'copied', digest: DIGEST }] });
    expect(run.result.images[0]?.source.reference).toBe(source);
    expect([home.seen, second.seen]).toEqual([[], []]);
    expect(notesOf(run)).toEqual([`READ_ELSEWHERE ${home.host}/team/app is read at ${first.host}/hub/team/app`]);
    expect(await missing()).toEqual([]);
  });

  it('is read from the next where one does not have it, or is not there at all', async () => {
    await configure('', ['location = "127.0.0.1:1"', `location = "${first.host}"`, `location = "${second.host}"`]);
    const run = await copyOnce();
    expect(run.code).toBe(0);
    expect(home.seen).toEqual([]);
    expect(notesOf(run)).toEqual([
      expect.stringMatching(/^MIRROR_FAILED a mirror failed \(127\.0\.0\.1:1: .*\): going on at /) as string,
      `MIRROR_LACKS the mirror ${first.host}/team/app does not have it: read at ${second.host}/team/app`,
      `READ_ELSEWHERE ${home.host}/team/app is read at ${second.host}/team/app`,
    ]);
    expect(run.stderr).toContain('note MIRROR_FAILED: a mirror failed (127.0.0.1:1: ');
  });

  it.each<[string, Fault['what']]>([
    [
      'asks for a login that nobody has',
      { kind: 'answer', status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
    ],
    ['forbids it', { kind: 'answer', status: 403 }],
    ['is broken', { kind: 'answer', status: 500 }],
    ['is a web page', { kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['cuts its answers off', { kind: 'reset', afterBytes: 10 }],
    ['answers with other content', { kind: 'corrupt' }],
  ])('is read from its registry when the only mirror %s', async (_how, what) => {
    await configure('', [`location = "${second.host}"`]);
    second.plant({ path: /./, what });
    const run = await copyOnce([`${source}@${DIGEST}`]);
    expect(run.code).toBe(0);
    expect(await missing()).toEqual([]);
    expect(notesOf(run)).toEqual([expect.stringMatching(`^MIRROR_FAILED .*going on at ${home.host}`) as string]);
    expect(second.seen.length).toBeLessThan(6);
  });

  it('is read from its registry when a mirror gives something else for its tag', async () => {
    await configure('', [`location = "${second.host}"`]);
    for (const body of ['<html>', '{"schemaVersion":2,', '{}']) {
      const headers = { 'content-type': 'application/vnd.oci.image.manifest.v1+json' };
      second.plant({ path: /manifests/, times: 1, what: { kind: 'answer', status: 200, headers, body } });
      const run = await copyOnce();
      expect(run.code).toBe(0);
      expect(notesOf(run)).toEqual([expect.stringMatching(/^MIRROR_FAILED .*going on at /) as string]);
    }
  });

  it('is not there, when neither its registry nor a mirror has it: its registry is believed, the others are named', async () => {
    await configure();
    const run = await copyOnce([`docker://${home.host}/team/app:none`]);
    const [error] = run.destinations.map((one) => one.error);
    expect(run.code).toBe(2);
    expect(error).toMatchObject({ code: 'MANIFEST_UNKNOWN', side: 'source' });
    expect(error?.message).toContain(`${home.host}/team/app:none was not found`);
    expect(error?.message).toContain(`(mirrors before it: ${first.host}/hub/team/app:none was not found`);
  });
});

describe('a mirror that fails in the middle of an image', () => {
  it('hands a blob over at the byte where it was', async () => {
    await configure();
    first.plant({ path: new RegExp(LAYER), method: 'GET', times: 1, what: { kind: 'reset', afterBytes: 200_000 } });
    const run = await copyOnce();
    expect(run.code).toBe(0);
    expect(await missing()).toEqual([]);
    const [range] = blobsOf(second);
    expect(range).toMatch(new RegExp(`^${LAYER} bytes=\\d+-$`));
    expect(blobsOf(first).filter((one) => one.startsWith(LAYER))).toHaveLength(1);
    expect(blobsOf(first)).toHaveLength(IMAGE.blobs.length);
    expect(notesOf(run)).toContainEqual(expect.stringMatching(/^MIRROR_FAILED .*: going on at /));
  });

  it('does so too where the next place knows no ranges', async () => {
    await configure('', [`location = "${first.host}/hub"`]);
    first.plant({ path: new RegExp(LAYER), method: 'GET', what: { kind: 'reset', afterBytes: 200_000 } });
    home.plant({ path: /blobs/, what: { kind: 'ignore-range' } });
    expect((await copyOnce()).code).toBe(0);
    expect(await missing()).toEqual([]);
  });

  it('is left for good once it is gone', async () => {
    await configure();
    first.plant({ path: /\/blobs\//, what: { kind: 'answer', status: 503 } });
    const run = await copyOnce();
    expect(run.code).toBe(0);
    expect(blobsOf(second)).toHaveLength(IMAGE.blobs.length);
    expect(home.seen).toEqual([]);
    expect(notesOf(run)).toContainEqual(expect.stringMatching(/^MIRROR_FAILED .*going on at /));
  });

  it('is asked for the rest where it lacks one blob', async () => {
    await configure();
    first.plant({ path: new RegExp(LAYER), what: { kind: 'answer', status: 404 } });
    expect((await copyOnce()).code).toBe(0);
    expect(blobsOf(second)).toEqual([`${LAYER} whole`]);
  });

  it('is not believed: what is not what its digest says is read again elsewhere', async () => {
    await configure();
    first.plant({ path: new RegExp(LAYER), method: 'GET', what: { kind: 'corrupt' } });
    const run = await copyOnce();
    expect(run.code).toBe(0);
    expect(await missing()).toEqual([]);
    expect(blobsOf(second)).toContain(`${LAYER} whole`);
    expect(notesOf(run)).toContainEqual(
      expect.stringMatching(/^MIRROR_FAILED .*does not match its digest.*going on at /),
    );
  });

  it('hands over to its registry at last, and fails with what that says', async () => {
    await configure();
    for (const one of [first, second, home])
      one.plant({ path: new RegExp(LAYER), method: 'GET', what: { kind: 'reset', afterBytes: 1_000 } });
    const run = await copyOnce();
    expect(run).toMatchObject({ code: 7, destinations: [{ status: 'failed', error: { side: 'source' } }] });
    expect(await digestAt(target.host, `copy/${String(copies)}`, '1')).toBeUndefined();
  });
});

describe('mirrors for tags and for digests', () => {
  it('are asked for what they are for', async () => {
    await configure('mirror-by-digest-only = true');
    await copyOnce();
    expect([first.seen, second.seen]).toEqual([[], []]);
    await copyOnce([`docker://${home.host}/team/app@${DIGEST}`]);
    expect(blobsOf(first)).toHaveLength(IMAGE.blobs.length);
    for (const one of [home, first, second]) one.clear();
    const [one = '', two = ''] = BOTH();
    await configure('', [`${one}\npull-from-mirror = "digest-only"`, `${two}\npull-from-mirror = "tag-only"`]);
    await copyOnce();
    expect([first.seen, home.seen]).toEqual([[], []]);
    expect(blobsOf(second)).toHaveLength(IMAGE.blobs.length);
  });
});

describe('what is written', () => {
  it('goes to the registry that is named, never to a mirror of it', async () => {
    await configure();
    const run = await waybill.copy([`docker://${target.host}/none:1`, `docker://${home.host}/new/app:1`]);
    expect(run.code).not.toBe(0);
    await putImage(target.host, 'some/app', OLD, '1');
    for (const one of [first, second]) one.clear();
    expect((await waybill.copy([`docker://${target.host}/some/app:1`, `docker://${home.host}/new/app:1`])).code).toBe(
      0,
    );
    expect(await digestAt(home.host, 'new/app', '1')).toBe(OLD.root.descriptor.digest);
    expect([first.seen, second.seen]).toEqual([[], []]);
  });

  it('is a tag on what the registry itself has, whatever a mirror says', async () => {
    await configure();
    await putImage(first.host, 'hub/team/tagged', OLD, '1');
    await putImage(home.host, 'team/tagged', IMAGE, '1');
    for (const one of [first, second]) one.clear();
    expect((await waybill.run(['tag', `docker://${home.host}/team/tagged:1`, 'stable'])).code).toBe(0);
    expect(await digestAt(home.host, 'team/tagged', 'stable')).toBe(DIGEST);
    expect((await waybill.run(['untag', `docker://${home.host}/team/tagged:stable`])).code).toBe(0);
    const tags = await waybill.run(['list-tags', `docker://${home.host}/team/tagged`]);
    expect(JSON.parse(tags.stdout)).toMatchObject({ Tags: ['1'] });
    expect((await waybill.run(['delete', `docker://${home.host}/team/tagged:1`])).code).toBe(0);
    expect([first.seen, second.seen]).toEqual([[], []]);
  });
});

describe('a registry that is blocked', () => {
  it.each([
    ['copy', () => ['copy', source, `docker://${target.host}/x:1`]],
    ['copy to it', () => ['copy', `docker://${target.host}/held:1`, source]],
    ['inspect', () => ['inspect', source]],
    ['list-tags', () => ['list-tags', `docker://${home.host}/team/app`]],
    ['list-repos', () => ['list-repos', home.host]],
    ['delete', () => ['delete', source]],
    ['tag', () => ['tag', source, '2']],
    ['login', () => ['login', '--username=a', '--password=b', home.host]],
  ])('is not even asked by %s', async (_command, args) => {
    await configure('blocked = true');
    const { code, stderr } = await waybill.run(args());
    expect(code).toBe(5);
    expect(stderr).toMatch(
      /^error REGISTRY_BLOCKED.*: .*is blocked: .*registries\.conf says blocked = true\n {2}hint: /m,
    );
    for (const one of [home, first, second]) expect(one.seen).toEqual([]);
  });
});

describe('a registry at another location', () => {
  it('is read there', async () => {
    const file = path.join(waybill.directory, 'moved.conf');
    await writeFile(
      file,
      `[[registry]]\nprefix = "moved.example.com/old"\nlocation = "${home.host}/team"\ninsecure = true\n`,
    );
    const { stdout, code } = await waybill.run([
      'inspect',
      '--no-tags',
      `--registries-conf=${file}`,
      'docker://moved.example.com/old/app:1',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ Name: 'moved.example.com/old/app', Digest: DIGEST });
  });
});

const wantsLogin: Fault = {
  path: /./,
  what: { kind: 'answer', status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
};
const seenBy = ({ seen }: FaultyRegistry): readonly string[] => [
  ...new Set(seen.flatMap(({ authorization }) => authorization ?? [])),
];

describe('an insecure place', () => {
  it('may have any certificate, and none other than it; a flag goes first', async () => {
    await using strict = await aFaultyRegistry({ tls: await aCertificate(), holding: second.directory });
    const run = async (conf: string, ...args: readonly string[]): Promise<number | null> => {
      const file = path.join(waybill.directory, 'insecure.conf');
      await writeFile(file, conf);
      return (await waybill.run(['inspect', '--no-tags', '--retry-times=0', `--registries-conf=${file}`, ...args]))
        .code;
    };
    const entry = `[[registry]]\nprefix = "tls.example.com"\nlocation = "${strict.host}"\n`;
    const image = 'docker://tls.example.com/team/app:1';
    expect(await run(entry, image)).toBe(7);
    expect(await run(`${entry}insecure = true`, image)).toBe(0);
    expect(await run(`${entry}insecure = true`, '--tls-verify=true', image)).toBe(7);
    const mirrored = (mirror: string): string =>
      `[[registry]]\nlocation = "tls.example.invalid"\n[[registry.mirror]]\nlocation = "${strict.host}"\n${mirror}`;
    expect(await run(mirrored(''), 'docker://tls.example.invalid/team/app:1')).toBe(7);
    expect(await run(mirrored('insecure = true'), 'docker://tls.example.invalid/team/app:1')).toBe(0);
  });
});

describe('a job whose files say nothing of registries', () => {
  /** Says on stderr which packages are loaded. */
  const TELL = `import { registerHooks } from 'node:module';
    registerHooks({ resolve(specifier, context, next) {
      if (/^[a-z]/.test(specifier) && !specifier.includes(':')) process.stderr.write('loads ' + specifier + '\\n');
      return next(specifier, context);
    } });`;

  it('loads no parser for them, neither do those that only name short names', async () => {
    const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(TELL)}` };
    const copy = async (conf: string): Promise<readonly string[]> => {
      await writeConf(conf);
      const { code, stderr } = await copyOnce([source], environment);
      expect(code).toBe(0);
      return [...stderr.matchAll(/^loads (.*)$/gm)].map(([, name = '']) => name);
    };
    expect(await copy('# nothing\n[aliases]\n"alpine" = "docker.io/library/alpine"\n')).toEqual([]);
    expect(await copy('unqualified-search-registries = ["docker.io"]\n')).toEqual(['smol-toml']);
  });
});

describe('credentials', () => {
  it("of a mirror are its own: the registry's, by flag or by file, reach no mirror", async () => {
    await configure();
    const files = {
      auths: { [home.host]: { auth: btoa('home:secret') }, [second.host]: { auth: btoa('second:own') } },
    };
    const environment = { DOCKER_AUTH_CONFIG: JSON.stringify(files) };
    for (const one of [home, first, second]) one.plant(wantsLogin);
    await copyOnce([source], environment);
    expect([first, second, home].map(seenBy)).toEqual([
      [],
      [`Basic ${btoa('second:own')}`],
      [`Basic ${btoa('home:secret')}`],
    ]);
    for (const one of [home, first, second]) one.clear();
    for (const one of [home, first, second]) one.plant(wantsLogin);
    await copyOnce(['--src-creds=flag:secret', source]);
    expect([first, second, home].map(seenBy)).toEqual([[], [], [`Basic ${btoa('flag:secret')}`]]);
  });
});

describe('the helpers that registries.conf lists', () => {
  it('keep logins, and give them for the registry and its mirrors, each its own', async () => {
    await using helpers = await helperPrograms();
    await helpers.addKeeper('listed', { [second.host]: { Username: 'second', Secret: 'own-secret' } });
    const environment = { PATH: `${helpers.directory}:${process.env['PATH'] ?? ''}` };
    await configure('', [`location = "${second.host}"`]);
    await writeConf(`credential-helpers = ["listed"]\n${await readFile(ownFile(), 'utf8')}`);
    const args = ['login', '--verbose', '--username=me', '--password=login-secret', home.host];
    const login = await waybill.run(args, environment);
    expect(login).toMatchObject({ code: 0, stdout: 'Used:  docker-credential-listed\nLogin Succeeded!\n' });
    for (const one of [home, second]) one.plant(wantsLogin);
    await copyOnce([source], environment);
    expect(seenBy(second)).toEqual([`Basic ${btoa('second:own-secret')}`]);
    expect(seenBy(home)).toEqual([`Basic ${btoa('me:login-secret')}`]);
    expect((await waybill.run(['login', '--get-login', home.host], environment)).stdout).toBe('me\n');
    expect((await waybill.run(['logout', home.host], environment)).code).toBe(0);
    expect(Object.keys(await helpers.keptBy('listed'))).toEqual([second.host]);
  });
});

describe('a helper that fails', () => {
  it('is shown by check beside the place that had something', async () => {
    await using helpers = await helperPrograms();
    await helpers.add('shut', 'echo locked; exit 1');
    await writeConf('credential-helpers = ["shut", "containers-auth.json"]\n');
    const { stdout, code } = await waybill.run(['check', source], {
      PATH: `${helpers.directory}:${process.env['PATH'] ?? ''}`,
      DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { [home.host]: { auth: btoa('me:some-secret') } } }),
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/: credential: found: DOCKER_AUTH_CONFIG/);
    expect(stdout).toMatch(/\n {2}passed over {3}docker-credential-shut .*: locked\n/);
  });
});

describe('what is attached', () => {
  it('is carried from where the image was read', async () => {
    await configure();
    const sbom = anSbom(IMAGE, 'mirrored');
    await putImage(first.host, 'hub/team/app', sbom);
    const { code, destinations } = await copyOnce();
    expect(code).toBe(0);
    expect(destinations[0]?.attached.map(({ digest }) => digest)).toEqual([sbom.root.descriptor.digest]);
    expect(home.seen).toEqual([]);
  });
});

describe('check', () => {
  it('names the mirrors with what they say, the file that says so, and where signatures are kept', async () => {
    await configure();
    const folder = path.join(waybill.directory, '.config/containers/registries.d');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'a.yaml'), 'default-docker: {lookaside: "https://signatures.example.com/"}');
    first.plant(wantsLogin);
    const { code, stdout } = await waybill.run(['check', source]);
    expect(code).toBe(0);
    expect(stdout).toContain(`settings      ${ownFile()}, ${home.host}`);
    expect(stdout).toMatch(
      new RegExp(`mirror {8}${first.host}/hub/team/app: no: .*\\n {2}mirror {8}${second.host}/team/app: yes `),
    );
    expect(stdout).toContain(`read last at  ${home.host}/team/app: yes `);
    expect(stdout).toContain('signatures    https://signatures.example.com/\n');
    const { stdout: json } = await waybill.run(['check', '--json', source]);
    expect(JSON.parse(json)).toMatchObject({
      checks: [
        {
          registriesConf: { prefix: home.host },
          places: [
            { place: `${first.host}/hub/team/app`, allowed: 'no', code: 'AUTH_REQUIRED' },
            { place: `${second.host}/team/app`, allowed: 'yes' },
            { place: `${home.host}/team/app`, allowed: 'yes' },
          ],
          signatures: { lookaside: 'https://signatures.example.com/', attachments: false },
          powers: { pull: { allowed: 'yes' } },
        },
      ],
    });
    await rm(folder, { recursive: true });
  });

  it('puts back what the registry has, and nothing of what a mirror has', async () => {
    await configure('', [`location = "${first.host}/hub"`]);
    await putImage(first.host, 'hub/team/only', OLD, '1');
    first.clear();
    const { code, stdout } = await waybill.run(['check', '--push', `docker://${home.host}/team/only:1`]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/pull {10}yes\n/);
    expect(await digestAt(home.host, 'team/only', '1')).toBeUndefined();
    expect(first.seen.every(({ method }) => method !== 'POST' && method !== 'DELETE')).toBe(true);
  });
});

describe('a sync from a registry that is read elsewhere', () => {
  it('lists the tags where it reads them, and not where the name says', async () => {
    await putImage(home.host, 'team/moved', IMAGE, 'here');
    await writeConf(
      `[[registry]]\nprefix = "moved.example.com/old"\nlocation = "${home.host}/team"\ninsecure = true\n`,
    );
    const { code, stdout, stderr } = await waybill.run([
      'sync',
      '--src=docker',
      '--dest=docker',
      'moved.example.com/old/moved',
      `${target.host}/synced`,
    ]);
    expect([code, stderr.match(/error .*/)]).toEqual([0, null]);
    expect(stdout).toBe(`${target.host}/synced/moved:here@${DIGEST}\n`);
    expect(await missingAt(target.host, 'synced/moved', IMAGE)).toEqual([]);
  });

  it('lists them at the registry where there are mirrors, which may lack some', async () => {
    await configure('', [`location = "${first.host}/hub"`]);
    await putImage(home.host, 'team/both', IMAGE, 'old');
    await putImage(first.host, 'hub/team/both', IMAGE, 'old');
    await putImage(home.host, 'team/both', OLD, 'new');
    const places = [`${home.host}/team/both`, `${target.host}/mirrored`];
    const { code, stdout, stderr } = await waybill.run(['sync', '--src=docker', '--dest=docker', ...places]);
    expect([code, stderr.match(/error .*/)]).toEqual([0, null]);
    expect(stdout.match(/both:\w+/g)?.toSorted()).toEqual(['both:new', 'both:old']);
  });
});

describe('a registries.conf that is wrong', () => {
  it('ends the command with its place in the file, before anything is asked', async () => {
    const file = path.join(waybill.directory, 'wrong.conf');
    await writeFile(file, '[[registry]]\nlocation = "a.io"\nblocked = 1\n');
    const { code, stderr } = await waybill.run(['inspect', `--registries-conf=${file}`, source]);
    expect(code).toBe(4);
    expect(stderr).toMatch(
      /^error CONFIG_INVALID: .*wrong\.conf:3: registry\.blocked must be true or false.*\n {2}hint: .*\n$/,
    );
    expect(home.seen).toEqual([]);
  });
});
