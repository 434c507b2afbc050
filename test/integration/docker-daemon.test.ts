import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, hexOf, type Digest } from '../../src/image/index.ts';
import { openDaemonSource } from '../../src/transport/docker-daemon/source.ts';
import { parseDaemonReference } from '../../src/transport/docker-daemon/reference.ts';
import { aCommandLine, type CommandLine } from '../support/command-line.ts';
import { aContext } from '../support/context.ts';
import { offlineSettings } from '../support/endpoint-settings.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { aMember, anArchive, END_MARK } from '../support/tar-bytes.ts';

const LAYERS = [1, 2, 3].map((at) => Buffer.alloc(400_000 + at * 512, `layer ${String(at)} `));
const CONFIG = Buffer.from(
  JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: LAYERS.map((one) => digestOf(one)) },
  }),
);
const nameOf = (at: number): string => `${String(at).repeat(64)}/layer.tar`;
const MANIFEST = Buffer.from(
  JSON.stringify([
    {
      Config: `${hexOf(digestOf(CONFIG))}.json`,
      RepoTags: ['app:1'],
      Layers: LAYERS.map((_, at) => nameOf(at)),
    },
  ]),
);
/** As `docker save` writes it: layers first, in the order of their names, what says which they are last. */
const LAYERS_PART = Buffer.concat(LAYERS.map((content, at) => aMember({ name: nameOf(at), content })));
const REST = anArchive(
  aMember({ name: `${hexOf(digestOf(CONFIG))}.json`, content: CONFIG }),
  aMember({ name: 'manifest.json', content: MANIFEST }),
);

let directory: string;
let server: Server;
let save: (response: ServerResponse) => void;
let settings: ReturnType<typeof offlineSettings>;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-daemon-'));
  settings = { ...offlineSettings(), temporary: directory, daemon: { host: `unix://${directory}/docker.sock` } };
  server = createServer((request, response) => {
    if (request.url === '/_ping') response.writeHead(200, { 'api-version': '1.41' }).end('OK');
    else if (request.url?.endsWith('/json') === true)
      response.writeHead(200).end(JSON.stringify({ Id: digestOf(CONFIG) }));
    else save(response.writeHead(200, { 'content-type': 'application/x-tar' }));
  });
  server.listen(path.join(directory, 'docker.sock'));
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(directory, { recursive: true, force: true });
});

describe('an image that comes out of a Docker daemon', () => {
  it('has layers that are read while the daemon still keeps back what they belong to', async () => {
    const begun = Promise.withResolvers<ServerResponse>();
    save = (response) => {
      response.write(LAYERS_PART);
      begun.resolve(response);
    };
    const ctx = aContext();
    const reference = parseDaemonReference('app:1');
    await using source = await openDaemonSource(ctx, reference, settings);
    const resolving = source.resolve(ctx, reference.name);
    resolving.catch(() => undefined);
    const found: Digest[] = [];
    for await (const { read } of source.foretell(ctx, reference.name)) {
      const pieces: Buffer[] = [];
      for await (const piece of read()) pieces.push(Buffer.from(piece));
      found.push(digestOf(Buffer.concat(pieces)));
      // What is on its way may be in several hands: the last layer is not asked to be there alone.
      if (found.length === LAYERS.length - 1) (await begun.promise).end(REST);
    }
    expect(found).toEqual(LAYERS.map((one) => digestOf(one)));
    const { bytes } = await resolving;
    const { layers } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { layers: readonly { digest: Digest }[] };
    expect(layers.map(({ digest }) => digest)).toEqual(found);
  });

  it('foretells nothing before it is asked for', async () => {
    await using source = await openDaemonSource(aContext(), parseDaemonReference('app:1'), settings);
    const found = [];
    for await (const one of source.foretell(aContext(), '1')) found.push(one);
    expect(found).toEqual([]);
  });
});

describe('a copy out of a Docker daemon', () => {
  let waybill: CommandLine;
  let registry: FaultyRegistry;
  beforeEach(async () => {
    waybill = await aCommandLine();
    registry = await aFaultyRegistry();
  });
  afterEach(async () => {
    await waybill[Symbol.asyncDispose]();
    await registry[Symbol.asyncDispose]();
  });

  const copy = async (from: string, to: string, env = {}): ReturnType<CommandLine['copy']> =>
    waybill.copy(['--dest-tls-verify=false', from, `docker://${registry.host}/${to}`], {
      DOCKER_HOST: `unix://${directory}/docker.sock`,
      ...env,
    });

  it('is the same image as out of an archive of the same content', async () => {
    save = (response) => void response.end(Buffer.concat([LAYERS_PART, REST]));
    const file = path.join(directory, 'saved.tar');
    await writeFile(file, Buffer.concat([LAYERS_PART, REST]));
    const archived = await copy(`docker-archive:${file}`, 'team/archived:1');
    const store = path.join(directory, 'store');
    const saved = await copy('docker-daemon:app:1', 'team/saved:1');
    const kept = await copy('docker-daemon:app:1', 'team/kept:1', { WAYBILL_CACHE_DIR: store });
    const digests = [archived, saved, kept].map(({ destinations }) => destinations[0]?.digest);
    expect(digests[0]).toMatch(/^sha256:/);
    expect(new Set(digests).size).toBe(1);
    expect(saved.destinations[0]?.bytes).toEqual(archived.destinations[0]?.bytes);
    // What was read before anybody knew its digest is in the job's store all the same.
    const blobs = (await readdir(store, { recursive: true })).map((one) => path.basename(one));
    for (const layer of LAYERS) expect(blobs.some((name) => name.includes(hexOf(digestOf(layer))))).toBe(true);
  });

  it.each([
    ['garbage behind its layers', Buffer.concat([LAYERS_PART, Buffer.alloc(4096, 'garbage')])],
    ['no manifest', Buffer.concat([LAYERS_PART, END_MARK])],
    [
      'layers that are not those of its config',
      Buffer.concat([
        aMember({ name: nameOf(0), content: LAYERS[1] ?? CONFIG }),
        LAYERS_PART.subarray(512 + LAYERS_PART.length / 3),
        REST,
      ]),
    ],
  ])('of an archive with %s brings nothing there', async (_what, bytes) => {
    save = (response) => void response.end(bytes);
    const { code, stderr, destinations } = await copy('docker-daemon:app:1', 'team/broken:1');
    expect([code, stderr.includes('    at ')]).toEqual([8, false]);
    expect(destinations.every(({ status }) => status === 'failed')).toBe(true);
    expect(registry.seen.filter(({ method }) => method === 'PUT' || method === 'PATCH')).toEqual([]);
    expect(await readdir(waybill.directory)).toEqual([]);
  });
});
