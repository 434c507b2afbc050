import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { createDocument, OCI_MANIFEST } from '../../../src/image/index.ts';
import { Failure } from '../../../src/runtime/failure.ts';
import type { SignatureStores } from '../../../src/settings/signature-stores.ts';
import type { EndpointSettings, SignatureBlob } from '../../../src/transport/contract.ts';
import { registryTransport } from '../../../src/transport/registry/transport.ts';
import { RegistrySink } from '../../../src/transport/registry/sink.ts';
import { RegistrySource } from '../../../src/transport/registry/source.ts';
import { aContext } from '../../support/context.ts';
import { aDirectory } from '../../support/layout-image.ts';
import { aPool, anAccess } from '../../support/registry-client.ts';

const { bytes, descriptor } = createDocument(
  Buffer.from('{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json"}'),
  OCI_MANIFEST,
);
const { digest } = descriptor;
const blob = (name: string): SignatureBlob => ({
  kind: 'simple-signing',
  bytes: Buffer.from(`\u00a3${name}`, 'latin1'),
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

interface Served extends AsyncDisposable {
  readonly host: string;
  readonly requests: readonly string[];
}

async function serve(answer: Answer): Promise<Served> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A registry of one manifest, with more headers and more paths. */
function aRegistry(headers: Readonly<Record<string, string>>, more: Answer): Answer {
  return async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.url?.startsWith('/v2/app/manifests/') === true) {
      response.setHeader('content-type', OCI_MANIFEST);
      response.setHeader('docker-content-digest', digest);
      response.end(bytes);
    } else {
      await more(request, response);
    }
  };
}

const notFound: Answer = (_request, response) => void response.writeHead(404).end();

describe('signatures beside a registry', () => {
  const open: AsyncDisposable[] = [];
  afterEach(async () => {
    for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
  });
  const kept = <T extends AsyncDisposable>(one: T): T => {
    open.push(one);
    return one;
  };
  const ctx = aContext();

  async function both(host: string, stores: SignatureStores) {
    const settings: EndpointSettings = {
      registries: kept(aPool()),
      access: anAccess(undefined, false),
      temporary: '/tmp',
      signatureStores: async () => Promise.resolve(stores),
    };
    const reference = registryTransport.parse(`//${host}/app:1`);
    const source = await registryTransport.openSource?.(ctx, reference, settings);
    const sink = await registryTransport.openSink?.(ctx, reference, settings);
    if (!(source instanceof RegistrySource) || !(sink instanceof RegistrySink)) throw new Error('not a registry');
    return { source, sink };
  }

  const at = (value: URL): { readonly value: URL; readonly origin: string } => ({ value, origin: 'x.yaml, here' });

  describe('at the registry itself, which says so with every answer', () => {
    it('are read there and added there, the same once', async () => {
      const list: unknown[] = [
        { schemaVersion: 2, name: 'a', type: 'atomic', content: 'o09uZQ==' },
        { schemaVersion: 1, name: 'b', type: 'atomic', content: 'o09uZQ==' },
        { schemaVersion: 2, name: 'c', type: 'other', content: 'o09uZQ==' },
      ];
      const registry = kept(
        await serve(
          aRegistry({ 'X-Registry-Supports-Signatures': '1' }, async (request, response) => {
            if (request.url !== `/extensions/v2/app/signatures/${digest}`) return notFound(request, response);
            if (request.method === 'PUT') list.push(JSON.parse(await text(request)));
            response.writeHead(request.method === 'PUT' ? 201 : 200).end(JSON.stringify({ signatures: list }));
          }),
        ),
      );
      const { source, sink } = await both(registry.host, {});
      await source.resolve(ctx, '1');
      expect(await source.readSignatures(ctx, digest)).toEqual([blob('One')]);
      await sink.lookup(ctx, '1');
      expect(await sink.addSignatures(ctx, digest, [blob('One'), blob('Two')])).toBe(1);
      expect(await sink.addSignatures(ctx, digest, [blob('Two')])).toBe(0);
      expect(list.at(-1)).toEqual({
        schemaVersion: 2,
        name: expect.stringMatching(new RegExp(`^${digest}@[0-9a-f]{32}$`)) as string,
        type: 'atomic',
        content: Buffer.from('\u00a3Two', 'latin1').toString('base64'),
      });
      expect(await source.readSignatures(ctx, digest)).toEqual([blob('One'), blob('Two')]);
    });

    it('are not taken for none where the list is broken', async () => {
      const broken: Answer = (_request, response) => void response.end('{"signatures":{}}');
      const registry = kept(await serve(aRegistry({ 'X-Registry-Supports-Signatures': '1' }, broken)));
      const { source } = await both(registry.host, {});
      await source.resolve(ctx, '1');
      await expect(source.readSignatures(ctx, digest)).rejects.toMatchObject({ code: 'SERVER_ERROR' });
    });
  });

  describe('at a lookaside over HTTP', () => {
    const files =
      (found: Readonly<Record<string, Buffer>>): Answer =>
      (request, response) => {
        const file = found[path.basename(request.url ?? '')];
        response.writeHead(file === undefined ? 404 : 200).end(file);
      };

    it('are read up to the first that is missing, and nothing is asked of the registry', async () => {
      const one = Buffer.from('\u00a3One', 'latin1');
      const [registry, store] = [kept(await serve(notFound)), kept(await serve(files({ 'signature-1': one })))];
      const { source, sink } = await both(registry.host, { lookaside: at(new URL(`http://${store.host}/base/`)) });
      expect(await source.readSignatures(ctx, digest)).toEqual([blob('One')]);
      const directory = `/base/app@${digest.replace(':', '=')}`;
      expect(store.requests).toEqual([`GET ${directory}/signature-1`, `GET ${directory}/signature-2`]);
      expect(registry.requests).toEqual([]);
      expect(await sink.readSignatures(ctx, digest)).toEqual([blob('One')]);
    });

    it('are read with what stands in the address of the lookaside, which is told to nobody else', async () => {
      const one = Buffer.from('\u00a3One', 'latin1');
      const seen: (string | undefined)[] = [];
      const watch =
        (answer: Answer): Answer =>
        async (request, response) => {
          seen.push(request.headers.authorization);
          return answer(request, response);
        };
      const target = kept(await serve(watch((_request, response) => void response.writeHead(404).end())));
      const store = kept(
        await serve(
          watch((request, response) => {
            if (request.url?.endsWith('/signature-1?sig=canary-token') === true) response.end(one);
            else response.writeHead(302, { location: `http://${target.host}/2` }).end();
          }),
        ),
      );
      const secret = new URL(`http://me:canary-pass@${store.host}/base?sig=canary-token`);
      const { source, sink } = await both('127.0.0.1:1', { lookaside: at(secret), staging: at(secret) });
      expect(await source.readSignatures(ctx, digest)).toEqual([blob('One')]);
      const basic = `Basic ${Buffer.from('me:canary-pass').toString('base64')}`;
      expect(seen).toEqual([basic, basic, undefined]);

      const closed = kept(await serve((_request, response) => void response.writeHead(403).end()));
      const wrong = new URL(`http://me:canary-pass@${closed.host}/base?sig=canary-token`);
      const dead = new URL('http://me:canary-pass@127.0.0.1:1/base?sig=canary-token');
      const failures = [
        sink.addSignatures(ctx, digest, [blob('One')]),
        ...[wrong, dead].map(async (lookaside) => {
          const { source: other } = await both('127.0.0.1:1', { lookaside: at(lookaside) });
          return other.readSignatures(ctx, digest);
        }),
      ];
      for (const one of await Promise.allSettled(failures)) {
        const failure = one.status === 'rejected' ? (one.reason as Failure) : undefined;
        expect(failure).toBeInstanceOf(Failure);
        expect(`${failure?.message ?? ''} ${failure?.subject ?? ''} ${failure?.hint ?? ''}`).not.toContain('canary');
        expect(`${failure?.message ?? ''} ${failure?.hint ?? ''}`).toMatch(/lookaside/);
      }
    });

    it('are followed where they were moved to, and not without end', async () => {
      const target = kept(await serve(files({ 'signature-1': Buffer.from('\u00a3One', 'latin1') })));
      const moved: Answer = (request, response) =>
        void response.writeHead(302, { location: `http://${target.host}${request.url ?? ''}` }).end();
      const circle: Answer = (_request, response) => void response.writeHead(302, { location: '/again' }).end();
      const [store, endless] = [kept(await serve(moved)), kept(await serve(circle))];
      const { source } = await both('127.0.0.1:1', { lookaside: at(new URL(`http://${store.host}`)) });
      expect(await source.readSignatures(ctx, digest)).toEqual([blob('One')]);
      const { source: lost } = await both('127.0.0.1:1', { lookaside: at(new URL(`http://${endless.host}`)) });
      await expect(lost.readSignatures(ctx, digest)).rejects.toMatchObject({ code: 'SERVER_ERROR' });
    });

    it.each([
      [403, Buffer.from('no')],
      [200, Buffer.from('<html>')],
      [200, Buffer.alloc(4 * 1024 * 1024 + 1, 0xa3)],
    ])('are not taken for none where the answer is %s with something else', async (status, body) => {
      const store = kept(await serve((_request, response) => void response.writeHead(status).end(body)));
      const { source } = await both('127.0.0.1:1', { lookaside: at(new URL(`http://${store.host}`)) });
      await expect(source.readSignatures(ctx, digest)).rejects.toThrow();
    });

    it('are bounded in number', async () => {
      const store = kept(await serve((request, response) => void response.end(`\u00a3${request.url ?? ''}`, 'latin1')));
      const { source } = await both('127.0.0.1:1', { lookaside: at(new URL(`http://${store.host}`)) });
      await expect(source.readSignatures(ctx, digest)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    });

    it('cannot be written there, but where it is served from', async () => {
      await using place = await aDirectory();
      const lookaside = at(new URL('http://127.0.0.1:1/base'));
      const { sink } = await both('127.0.0.1:1', { lookaside, staging: lookaside });
      await expect(sink.addSignatures(ctx, digest, [blob('One')])).rejects.toMatchObject({ code: 'UNSUPPORTED' });
      const { sink: staged } = await both('127.0.0.1:1', { lookaside, staging: at(pathToFileURL(place.path)) });
      expect(await staged.addSignatures(ctx, digest, [blob('One')])).toBe(1);
      const directory = path.join(place.path, `app@${digest.replace(':', '=')}`);
      expect(await readFile(path.join(directory, 'signature-1'))).toEqual(Buffer.from('\u00a3One', 'latin1'));
    });
  });

  describe('at a lookaside on this machine', () => {
    it('are added behind what is there, by many at once, each once', async () => {
      await using place = await aDirectory();
      const base = at(pathToFileURL(place.path));
      const directory = path.join(place.path, `app@${digest.replace(':', '=')}`);
      await mkdir(directory);
      await writeFile(path.join(directory, 'signature-1'), Buffer.from('\u00a30', 'latin1'));
      const { source, sink } = await both('127.0.0.1:1', { lookaside: base, staging: base });
      const names = ['0', '1', '2', '3', '4'];
      await Promise.all(names.map(async (name) => sink.addSignatures(ctx, digest, [blob(name), blob('0')])));
      expect((await readdir(directory)).toSorted()).toEqual(names.map((_, at0) => `signature-${String(at0 + 1)}`));
      const found = await source.readSignatures(ctx, digest);
      expect(found).toHaveLength(5);
      expect(found).toEqual(expect.arrayContaining(names.map(blob)));
    });
  });
});
