import { mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { DEFAULT_LIMITS } from '../../../src/runtime/limits.ts';
import { aCertificate } from '../../support/certificate.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aContext } from '../../support/context.ts';
import { findProgram } from '../../support/debian.ts';
import { IN_BUFFERS, startEndlessServer } from '../../support/endless-server.ts';
import { failureOf } from '../../support/failure-of.ts';
import { startGuardedRegistry } from '../../support/guarded-registry.ts';
import { aForeignLayer, anImage } from '../../support/image-builder.ts';
import { aBlob, aClient, anAccess, aPool, basic, bytesOf, collect } from '../../support/registry-client.ts';
import { startScriptedServer, type Entry, type Reply, type ScriptedServer } from '../../support/scripted-server.ts';

const BYTES = Buffer.from('a layer');
const BLOB = aBlob(BYTES);
const MANIFEST = 'GET /v2/team/app/manifests/v1';
const INSIDE = '169.254.169.254';

let registry: ScriptedServer;
let elsewhere: ScriptedServer;
let pool: RegistryPool;
let waybill: CommandLine;

beforeEach(async () => {
  registry = await startScriptedServer();
  elsewhere = await startScriptedServer();
  pool = aPool();
  waybill = await aCommandLine();
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
  await elsewhere[Symbol.asyncDispose]();
  await waybill[Symbol.asyncDispose]();
});

function guarded(on: string, then: Reply): Entry {
  return {
    on,
    reply: ({ headers }) =>
      headers.authorization === undefined ? { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } } : then,
  };
}

describe('where other tools failed', () => {
  it('crane, regclient: the Authorization header does not cross a redirect to another host', async () => {
    const blobs = `/v2/team/app/blobs/${BLOB.digest}`;
    registry.on(
      guarded(MANIFEST, { status: 307, headers: { location: `${elsewhere.origin}/m` } }),
      guarded(`GET ${blobs}`, { status: 307, headers: { location: `${elsewhere.origin}/b` } }),
    );
    elsewhere.on({ on: 'GET /b', reply: { body: BYTES } });
    const client = aClient(pool, registry.host, anAccess(basic()));
    await failureOf(client.getManifest(aContext(), 'v1'), 'MANIFEST_UNKNOWN');
    expect(await bytesOf((await client.openBlob(aContext(), BLOB)).stream)).toEqual(BYTES);
    expect(elsewhere.seen.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/m', undefined],
      ['/b', undefined],
    ]);
  });

  it.skipIf(findProgram('openssl') === undefined)(
    'crane, regclient: HTTPS is not left for plain HTTP, by redirect, upload location, realm or next page',
    async () => {
      await using secure = await startScriptedServer([], await aCertificate());
      const plain = elsewhere.origin;
      secure.on(
        { on: MANIFEST, reply: { status: 307, headers: { location: `${plain}/m` } } },
        { on: 'POST /v2/team/app/blobs/uploads/', reply: { status: 202, headers: { location: `${plain}/u` } } },
        {
          on: 'HEAD /v2/team/app/manifests/v2',
          reply: { status: 401, headers: { 'www-authenticate': `Bearer realm="${plain}/t"` } },
        },
        {
          on: 'GET /v2/team/app/tags/list',
          times: 1,
          reply: { headers: { link: `<${plain}/v2/team/app/tags/list?last=a>; rel="next"` }, body: '{"tags":["a"]}' },
        },
        { on: 'GET /v2/team/app/tags/list', reply: { body: '{"tags":["b"]}' } },
      );
      const client = aClient(pool, secure.host, anAccess(basic(), false));
      await failureOf(client.getManifest(aContext(), 'v1'), 'UNSUPPORTED');
      await failureOf(client.startUpload(aContext()), 'UNSUPPORTED');
      await failureOf(client.headManifest(aContext(), 'v2'), 'AUTH_DENIED');
      expect(await collect(client.tags(aContext()))).toEqual(['a', 'b']);
      expect(elsewhere.seen).toEqual([]);
    },
  );

  it('crane, regclient: an upload location does not lead inside', async () => {
    const headers = { location: `http://${INSIDE}/latest/meta-data/` };
    registry.on({ on: 'POST /v2/team/app/blobs/uploads/', reply: { status: 202, headers } });
    const failure = await failureOf(aClient(pool, registry.host).startUpload(aContext()), 'UNSUPPORTED');
    expect(failure.message).toContain(`internal address: ${INSIDE}`);
  });

  it.each([`http://${INSIDE}/v2/x`, '//evil.example/v2/x', 'http://localhost/v2/x'])(
    'crane, regclient: the next page of a tag list is not looked for at %s',
    async (link) => {
      const headers = { link: `<${link}>; rel="next"` };
      registry.on({ on: 'GET /v2/team/app/tags/list', reply: { headers, body: '{"tags":["a"]}' } });
      const failure = await failureOf(collect(aClient(pool, registry.host).tags(aContext())), 'SERVER_ERROR');
      expect(failure.message).toContain('another host');
      expect(registry.seen).toHaveLength(1);
    },
  );

  it('crane, regclient: a token realm does not lead inside', async () => {
    for (const realm of [`http://${INSIDE}/token`, `https://${INSIDE}/token`, 'https://[fe80::1]/token']) {
      registry.on({
        on: MANIFEST,
        times: 1,
        reply: { status: 401, headers: { 'www-authenticate': `Bearer realm="${realm}"` } },
      });
      const access = anAccess(basic(), false);
      const failure = await failureOf(
        aClient(pool, registry.host, access).getManifest(aContext(), 'v1'),
        'AUTH_DENIED',
      );
      expect(failure.message).toContain('is an internal address');
    }
  });

  it('crane, regclient: the addresses of a foreign layer are not asked, whoever they belong to', async () => {
    await using guardedRegistry = await startGuardedRegistry({ robot: 'a-long-password' });
    const foreign = aForeignLayer(1, `${elsewhere.origin}/base`);
    const image = anImage({ format: 'docker', layers: 1, seed: 'foreign', extraLayers: [foreign] });
    await guardedRegistry.put('team/app', image, '1');
    const from = `docker://${guardedRegistry.host}/team/app:1`;
    const authfile = path.join(waybill.directory, 'auth.json');
    const auth = Buffer.from('robot:a-long-password').toString('base64');
    await writeFile(authfile, JSON.stringify({ auths: { [guardedRegistry.host]: { auth } } }));
    for (const to of [`docker://${guardedRegistry.host}/team/other:1`, `dir:${waybill.directory}/stored`]) {
      const { code, stderr } = await waybill.run(['copy', '--authfile', authfile, from, to]);
      expect({ code, stderr }).toMatchObject({ code: 0 });
    }
    expect(elsewhere.seen).toEqual([]);
  });

  it('crane, regclient: a manifest without an end is not read to its end', async () => {
    for (const status of [200, 404]) {
      await using endless = await startEndlessServer(status, { 'content-type': 'application/json' });
      const code = status === 200 ? 'LIMIT_EXCEEDED' : 'MANIFEST_UNKNOWN';
      await failureOf(aClient(pool, endless.host).getManifest(aContext(), 'v1'), code);
      expect(endless.sent).toBeLessThan(DEFAULT_LIMITS.manifestBytes + IN_BUFFERS);
    }
  });

  it('regclient: a token without an end is not read to its end', async () => {
    await using endless = await startEndlessServer(200, { 'content-type': 'application/json' });
    const challenge = `Bearer realm="http://${endless.host}/token"`;
    registry.on({ on: MANIFEST, reply: { status: 401, headers: { 'www-authenticate': challenge } } });
    await failureOf(aClient(pool, registry.host).getManifest(aContext(), 'v1'), 'LIMIT_EXCEEDED');
    expect(endless.sent).toBeLessThan(DEFAULT_LIMITS.tokenBytes + IN_BUFFERS);
  });

  it('crane: a symbolic link in place of a blob of a layout is not followed', async () => {
    const image = anImage({ layers: 1, seed: 'link' });
    await using source = await startGuardedRegistry({ robot: 'a-long-password' });
    await source.put('team/app', image, '1');
    const layout = path.join(waybill.directory, 'layout');
    const from = `docker://${source.host}/team/app:1`;
    const first = await waybill.run(['copy', '--src-creds', 'robot:a-long-password', from, `oci:${layout}:1`]);
    expect(first).toMatchObject({ code: 0 });
    const folder = path.join(layout, 'blobs', 'sha256');
    const outside = path.join(waybill.directory, 'outside');
    await mkdir(outside);
    for (const name of await readdir(folder)) {
      await rename(path.join(folder, name), path.join(outside, name));
      await symlink(path.join(outside, name), path.join(folder, name));
    }
    const { code, stderr } = await waybill.run(['copy', `oci:${layout}:1`, `dir:${waybill.directory}/copied`]);
    expect({ code, stderr }).toMatchObject({
      code: 9,
      stderr: expect.stringContaining('a link or a special file') as string,
    });
  });

  it('oras: no header is written to a log', async () => {
    for (const on of [MANIFEST, MANIFEST.replace('GET', 'HEAD')])
      registry.on(
        guarded(on, {
          status: 403,
          headers: { 'set-cookie': 'session=very-own-session', 'x-debug': 'very-own-session' },
          body: '{"errors":[{"code":"DENIED","message":"no"}]}',
        }),
      );
    const { code, stdout, stderr } = await waybill.run([
      '--debug',
      'inspect',
      '--raw',
      '--creds',
      'robot:a-long-password',
      `docker://${registry.host}/team/app:v1`,
    ]);
    expect(code).toBe(5);
    const said = `${stdout}${stderr}`;
    expect(said).toContain('debug: GET');
    for (const word of ['very-own-session', 'a-long-password', 'Basic ', 'authorization', 'set-cookie'])
      expect(said.toLowerCase()).not.toContain(word.toLowerCase());
  });
});
