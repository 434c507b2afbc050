import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect, createServer as createRelay, type AddressInfo, type Server as Relay, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { listRepository } from '../../../src/operation/sync/list-repository.ts';
import { sync } from '../../../src/operation/sync/sync.ts';
import type { Limits } from '../../../src/runtime/limits.ts';
import { createRegistryHandler } from '../../../src/server/handler.ts';
import { parseReference } from '../../../src/transport/index.ts';
import { aContext } from '../../support/context.ts';
import { aPool } from '../../support/registry-client.ts';
import { aSyncRequest, itemsOf, settingsOver } from '../../support/sync-items.ts';
import { putImages, sharingImages } from '../../support/tagged-images.ts';

const IMAGES = sharingImages(6);
const TAGS = [...IMAGES.keys()];
const AT_ONCE = 4;
/** Of this machine, and not its loopback. */
const OWN_ADDRESS = Object.values(networkInterfaces())
  .flatMap((all = []) => all)
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

let directory: string;
let server: Server;
let host: string;
let pool: RegistryPool;
/** Connections in the order in which they came. */
let opened: Socket[];
let requests: number;
/** What a list of tags waits for before it is answered. */
let beforeList: () => Promise<unknown>;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-ahead-'));
  const handler = createRegistryHandler(directory);
  beforeList = async () => Promise.resolve();
  server = createServer((request, response) => {
    requests += 1;
    if (request.url?.includes('/tags/list') === true) void beforeList().then(async () => handler(request, response));
    else void handler(request, response);
  });
  host = await listening(server, '127.0.0.1');
  for (const repository of ['team/app', 'mirror/app']) await putImages(host, repository, IMAGES);
  server.closeAllConnections();
  [opened, requests] = [[], 0];
  server.on('connection', (socket: Socket) => opened.push(socket));
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  server.closeAllConnections();
  server.close();
  await rm(directory, { recursive: true, force: true });
});

async function list(
  limits: Partial<Limits> = {},
  why?: (tag: string) => string | undefined,
  at = host,
): Promise<readonly string[]> {
  pool = aPool({ limits: { perHost: AT_ONCE, ...limits } });
  const place = `docker://${at}/team/app`;
  const { access, ...settings } = settingsOver(pool);
  const { images } = await listRepository(aContext({ limits }), {
    repository: {
      reference: parseReference(place),
      settings: { ...settings, access: { ...access, tlsVerify: at === host ? undefined : false } },
    },
    withTag: (tag) => parseReference(`${place}:${tag}`),
    ...(why === undefined ? {} : { why }),
  });
  return images.map(({ source }) => source.reference.name ?? '');
}

async function syncAgain(): ReturnType<typeof sync> {
  const [from, to] = [`docker://${host}/team/app`, `docker://${host}/mirror/app`];
  return sync(aContext(), aSyncRequest([{ items: itemsOf(settingsOver(pool), from, [to], TAGS) }]));
}

async function listening(one: Relay, address: string): Promise<string> {
  one.listen(0, address);
  await once(one, 'listening');
  return `${address}:${String((one.address() as AddressInfo).port)}`;
}

const untilOpened = async (count: number): Promise<void> => {
  while (opened.length < count) await once(server, 'connection');
};

describe('while the tags of a repository are listed', () => {
  it('connections are opened for as many requests as the host gets at once, and these use them', async () => {
    beforeList = async () => untilOpened(AT_ONCE);
    expect(await list()).toEqual(TAGS);
    const result = await syncAgain();
    expect(result.images.map(({ destinations }) => destinations[0]?.status)).toEqual(TAGS.map(() => 'up-to-date'));
    expect(opened).toHaveLength(AT_ONCE);
    expect(requests).toBe(2 + 2 * TAGS.length);
  });

  it('none is opened beside it at a host whose requests are paced', async () => {
    expect(await list({ requestsPerSecond: 10_000 })).toEqual(TAGS);
    expect(opened).toHaveLength(1);
  });

  it('none is opened beside it for a selection of the tags, which may be few', async () => {
    expect(await list({}, (tag) => (tag === 'v0' ? undefined : 'not wanted'))).toEqual(['v0']);
    expect(opened).toHaveLength(1);
  });

  it.skipIf(OWN_ADDRESS === undefined)('none is opened where TLS is only tried: the host may not know it', async () => {
    let count = 0;
    const front = createRelay((near) => {
      count += 1;
      const far = connect(Number(host.split(':')[1]), '127.0.0.1');
      for (const socket of [near, far]) socket.on('error', () => undefined);
      near.pipe(far).pipe(near);
    });
    expect(await list({}, undefined, await listening(front, OWN_ADDRESS ?? ''))).toEqual(TAGS);
    front.close();
    expect(count).toBe(2);
  });

  it('a connection that the server gave up, whatever it said before, is made again', async () => {
    beforeList = async () => {
      await untilOpened(AT_ONCE);
      const said = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n';
      await Promise.all(
        opened.filter(({ bytesRead }) => bytesRead === 0).map(async (socket) => once(socket.end(said), 'finish')),
      );
    };
    expect(await list()).toEqual(TAGS);
    beforeList = async () => Promise.resolve();
    const result = await syncAgain();
    expect(result.images.map(({ destinations }) => destinations[0]?.status)).toEqual(TAGS.map(() => 'up-to-date'));
    expect(requests).toBe(2 + 2 * TAGS.length);
  });
});
