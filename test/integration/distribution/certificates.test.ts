import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { machineAuthorities } from '../../../src/settings/certificates/machine.ts';
import { createCertificatePlaces } from '../../../src/settings/certificates/places.ts';
import { anAuthority, selfSigned, type CertificateRequest } from '../../support/certificate-authority.ts';
import { aCertificateHome, type CertificateHome } from '../../support/certificate-directory.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aBlob, aClient, anAccess, aPool, basic, bytesOf, collect, sourceOf } from '../../support/registry-client.ts';
import { startScriptedServer } from '../../support/scripted-server.ts';

const DIGEST = `sha256:${'a'.repeat(64)}` as const;
const HEAD = `HEAD /v2/team/app/blobs/${DIGEST}`;
const TAGS = { on: 'GET /v2/team/app/tags/list', reply: { body: '{"tags":["a"]}' } };
const ca = anAuthority('Corp Root');
const server = ca.issue({ name: 'registry' });
const client = ca.issue({ name: 'ci-runner' });
const CLIENT_FILES = { 'ca.crt': ca.cert, 'ci.cert': client.cert, 'ci.key': client.key };
const MUTUAL = { ...server, ca: ca.cert, requestCert: true };
const ASKING = { ...MUTUAL, rejectUnauthorized: false };

let pool: RegistryPool;
let files: CertificateHome;

beforeEach(async () => {
  pool = aPool();
  files = await aCertificateHome();
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await files[Symbol.asyncDispose]();
});

const usual = (): ReturnType<typeof createCertificatePlaces> =>
  createCertificatePlaces({ HOME: files.home }, undefined, []);
const named = (directory: string): ReturnType<typeof createCertificatePlaces> =>
  createCertificatePlaces({ HOME: files.home }, { directory, by: '--cert-dir' }, []);

describe("a registry's certificates", () => {
  it('are those of certs.d for its host and port', async () => {
    await using registry = await startScriptedServer([{ on: HEAD, reply: {} }], server);
    await files.putFor(registry.host, { 'ca.crt': ca.cert });
    expect(await aClient(pool, registry.host, anAccess(basic(), true, usual())).hasBlob(aContext(), DIGEST)).toBe(true);
  });

  it('are those of the directory that was named, and of no other', async () => {
    await using registry = await startScriptedServer([{ on: HEAD, reply: {} }], server);
    const own = await files.put('own', { 'ca.crt': ca.cert });
    const other = await files.putFor(registry.host, { 'ca.crt': anAuthority('Another').cert });
    const good = aClient(pool, registry.host, anAccess(basic(), true, named(own)));
    expect(await good.hasBlob(aContext(), DIGEST)).toBe(true);
    const bad = aClient(pool, registry.host, anAccess(basic(), true, named(other)));
    const failure = await failureOf(bad.hasBlob(aContext(), DIGEST), 'TLS_FAILED');
    expect(failure.hint).toContain(`${other}/ca.crt`);
  });

  it('may be an intermediate, or the certificate of the server itself', async () => {
    const below = anAuthority('Top').issueAuthority('Below');
    const issued = below.issue({ name: 'registry' });
    await using registry = await startScriptedServer([{ on: HEAD, reply: {} }], issued);
    for (const cert of [below.cert, issued.cert]) {
      const directory = await files.put(`trusted-${String(cert.length)}`, { 'ca.crt': cert });
      const access = anAccess(basic(), true, named(directory));
      expect(await aClient(pool, registry.host, access).hasBlob(aContext(), DIGEST)).toBe(true);
    }
  });

  it('are shown to the registry and to its token service, and to no storage that it leads to', async () => {
    await using storage = await startScriptedServer([{ on: 'GET /blob', reply: { body: 'hello' } }], ASKING);
    await using registry = await startScriptedServer([], MUTUAL);
    await using tokens = await startScriptedServer([{ on: 'GET /token', reply: { body: '{"token":"t"}' } }], MUTUAL);
    const wanted = aBlob(Buffer.from('hello'));
    registry.on({
      on: `GET /v2/team/app/blobs/${wanted.digest}`,
      reply: ({ headers }) =>
        headers.authorization === undefined
          ? { status: 401, headers: { 'www-authenticate': `Bearer realm="${tokens.origin}/token"` } }
          : { status: 307, headers: { location: `${storage.origin}/blob` } },
    });
    const access = anAccess(basic(), true, named(await files.put('mutual', CLIENT_FILES)));
    const { stream } = await aClient(pool, registry.host, access).openBlob(aContext(), wanted);
    expect(String(await bytesOf(stream))).toBe('hello');
    const shown = [registry, tokens, storage].map(({ seen }) => [...new Set(seen.map((one) => one.client))]);
    expect(shown).toEqual([['ci-runner'], ['ci-runner'], [undefined]]);
  });

  it('are never used on connections of somebody who has others', async () => {
    await using registry = await startScriptedServer([{ on: HEAD, reply: {} }], ASKING);
    const another = ca.issue({ name: 'another' });
    const sides = [
      { access: anAccess(basic(), true, named(await files.put('one', CLIENT_FILES))), shows: 'ci-runner' },
      {
        access: anAccess(
          basic(),
          true,
          named(await files.put('two', { 'ca.crt': ca.cert, 'x.cert': another.cert, 'x.key': another.key })),
        ),
        shows: 'another',
      },
      { access: anAccess(basic(), true, named(await files.put('three', { 'ca.crt': ca.cert }))), shows: undefined },
      { access: anAccess(basic(), false), shows: undefined },
    ];
    for (const { access } of [...sides, ...sides]) {
      expect(await aClient(pool, registry.host, access).hasBlob(aContext(), DIGEST)).toBe(true);
    }
    const seen = registry.seen.slice(-4).map((one) => one.client);
    expect(seen).toEqual(sides.map(({ shows }) => shows));
    expect(new Set(registry.seen.slice(-4).map((one) => one.connection)).size).toBe(4);
  });

  it('cost no more than one full handshake: connections are kept, and sessions gone on with', async () => {
    await using registry = await startScriptedServer([TAGS], MUTUAL);
    const access = anAccess(basic(), true, named(await files.put('mutual', CLIENT_FILES)));
    const asking = aClient(pool, registry.host, access);
    for (let at = 0; at < 3; at += 1) await collect(asking.tags(aContext()));
    await registry.dropConnections();
    await collect(asking.tags(aContext()));
    expect(registry.seen.map((one) => one.connection)).toEqual([1, 1, 1, 2]);
    expect(registry.seen.map((one) => one.isResumed)).toEqual([false, false, false, true]);
  });
});

const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
const below = ca.issueAuthority('Corp Issuing');
const issued = (request: Omit<CertificateRequest, 'name'>): ReturnType<typeof ca.issue> =>
  ca.issue({ name: 'registry', ...request });

describe('a certificate that is not to be trusted', () => {
  const unknown = anAuthority('Unknown Root').issue({ name: 'registry' });
  it.each([
    { why: 'an unknown CA', tls: unknown, says: 'issued by "Unknown Root", which is not trusted', hint: '/ca.crt' },
    {
      why: 'a missing intermediate',
      tls: below.issue({ name: 'registry', issuerUrl: 'http://corp/issuing.crt' }),
      says: 'issued by "Corp Issuing"',
      hint: 'send its intermediate',
    },
    { why: 'itself', tls: selfSigned({ name: 'box' }), says: '"box" is self-signed', hint: 'put that certificate' },
    { why: 'its end', tls: issued({ from: -9, until: -2 }), says: `expired on ${days(-2)}`, hint: days(0) },
    { why: 'its beginning', tls: issued({ from: 2 }), says: `valid from ${days(2)}`, hint: days(0) },
    {
      why: 'another name',
      tls: issued({ hosts: ['registry.corp', '10.0.0.9'] }),
      says: 'is for registry.corp, 10.0.0.9, not for 127.0.0.1',
      hint: 'use a name',
    },
  ])('for $why is told as that, in one line, and asked once', async ({ tls, says, hint }) => {
    await using registry = await startScriptedServer([{ on: HEAD, reply: {} }], tls);
    const directory = await files.putFor(registry.host, { 'ca.crt': ca.cert });
    const ctx = aContext();
    const asking = aClient(pool, registry.host, anAccess(basic(), true, usual()));
    const failure = await failureOf(asking.hasBlob(ctx, DIGEST), 'TLS_FAILED');
    expect(failure.message).toContain(`${registry.host}: `);
    expect(failure.message).toContain(says);
    expect(failure.message).not.toContain('\n');
    expect(failure.hint?.replaceAll(directory, '')).toContain(hint);
    expect(failure.transient).toBe(false);
    expect(ctx.events.filter((one) => one.kind === 'retry')).toEqual([]);
    expect(registry.seen).toEqual([]);
  });

  it('names the directory to put the CA into where there is none yet, and a file there that is not used', async () => {
    await using registry = await startScriptedServer([{ on: HEAD, reply: {} }], server);
    const ask = async (): Promise<string> => {
      const asking = aClient(aPool(), registry.host, anAccess(basic(), true, usual()));
      return (await failureOf(asking.hasBlob(aContext(), DIGEST), 'TLS_FAILED')).hint ?? '';
    };
    const file = `${files.home}/.config/containers/certs.d/${registry.host}/ca.crt`;
    expect(await ask()).toBe(`put that CA's certificate into ${file} or pass --cert-dir`);
    await files.putFor(registry.host, { 'ca.pem': ca.cert });
    expect(await ask()).toContain('ca.pem is not used: it has to be PEM, and its name to end in .crt');
  });
});

describe("a client's certificate", () => {
  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'that a registry wants and does not get is asked for, in %s',
    async (maxVersion) => {
      await using registry = await startScriptedServer([{ on: HEAD, reply: {} }], { ...MUTUAL, maxVersion });
      const access = anAccess(basic(), true, named(await files.put('client', { 'ca.crt': ca.cert })));
      const failure = await failureOf(aClient(pool, registry.host, access).hasBlob(aContext(), DIGEST), 'TLS_FAILED');
      expect(failure.message).toContain("wants a client's certificate");
      expect(failure.hint).toContain('NAME.cert');
      expect(failure.transient).toBe(false);
    },
  );
});

describe('the CAs of this machine', () => {
  const poolWith = (environment: Readonly<Record<string, string>>): RegistryPool =>
    aPool({ authorities: machineAuthorities(environment) });

  it.each(['SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS'])('are those in the file that %s names', async (variable) => {
    await using registry = await startScriptedServer([{ on: HEAD, reply: {} }, TAGS], server);
    const directory = await files.put('machine', { 'roots.pem': `${anAuthority('A').cert}${ca.cert}` });
    await using own = poolWith({ [variable]: `${directory}/roots.pem` });
    const asking = aClient(own, registry.host, anAccess(basic(), true, usual()));
    expect(await asking.hasBlob(aContext(), DIGEST)).toBe(true);
    expect(await collect(asking.tags(aContext()))).toEqual(['a']);
  });

  it('are those in the directories that SSL_CERT_DIR names', async () => {
    await using registry = await startScriptedServer([{ on: HEAD, reply: {} }], server);
    const directory = await files.put('machine', { 'corp.pem': ca.cert, 'readme.txt': 'hello' });
    await using own = poolWith({ SSL_CERT_DIR: `/nowhere:${directory}` });
    expect(await aClient(own, registry.host, anAccess(basic(), true)).hasBlob(aContext(), DIGEST)).toBe(true);
  });

  it('are all that count where both variables say where they are', async () => {
    await using registry = await startScriptedServer([{ on: HEAD, reply: {} }], server);
    const [good, empty] = [await files.put('good', { 'corp.pem': ca.cert }), await files.put('empty', {})];
    const file = `${await files.put('other', { 'roots.pem': anAuthority('A').cert })}/roots.pem`;
    const ask = async (SSL_CERT_DIR: string): Promise<boolean> => {
      await using own = poolWith({ SSL_CERT_FILE: file, SSL_CERT_DIR });
      return await aClient(own, registry.host, anAccess(basic(), true)).hasBlob(aContext(), DIGEST);
    };
    expect(await ask(good)).toBe(true);
    await failureOf(ask(empty), 'TLS_FAILED');
  });

  it('count beside a CA that was given for a registry', async () => {
    await using storage = await startScriptedServer([{ on: 'GET /blob', reply: { body: 'hello' } }], server);
    const inner = anAuthority('Inner');
    await using registry = await startScriptedServer([], inner.issue({ name: 'registry' }));
    const wanted = aBlob(Buffer.from('hello'));
    registry.on({
      on: `GET /v2/team/app/blobs/${wanted.digest}`,
      reply: { status: 307, headers: { location: `${storage.origin}/blob` } },
    });
    const directory = await files.put('machine', { 'roots.pem': ca.cert });
    const access = anAccess(basic(), true, named(await files.put('given', { 'ca.crt': inner.cert })));
    await using own = poolWith({ SSL_CERT_FILE: `${directory}/roots.pem` });
    const { stream } = await aClient(own, registry.host, access).openBlob(aContext(), wanted);
    expect(String(await bytesOf(stream))).toBe('hello');
  });

  it('are found out about by an upload to a storage elsewhere too', async () => {
    await using storage = await startScriptedServer([{ on: 'PUT /put', reply: { status: 201 } }], server);
    const inner = anAuthority('Inner');
    await using registry = await startScriptedServer(
      [
        {
          on: 'POST /v2/team/app/blobs/uploads/',
          reply: { status: 202, headers: { location: `${storage.origin}/put` } },
        },
      ],
      inner.issue({ name: 'registry' }),
    );
    const directory = await files.put('machine', { 'roots.pem': ca.cert });
    const access = anAccess(basic(), true, named(await files.put('given', { 'ca.crt': inner.cert })));
    await using own = poolWith({ SSL_CERT_FILE: `${directory}/roots.pem` });
    const sending = aClient(own, registry.host, access);
    const content = Buffer.from('hello');
    const send = async (): Promise<void> => {
      const session = await sending.startUpload(aContext());
      if (session === 'mounted') throw new Error('nothing was to be mounted');
      await sending.upload(aContext(), session, aBlob(content), sourceOf(content));
    };
    // What is streamed is opened again by whoever sends it.
    expect((await failureOf(send(), 'TLS_FAILED')).transient).toBe(true);
    await send();
    const put = storage.seen.filter(({ method }) => method === 'PUT');
    expect(put.map(({ body }) => String(body))).toEqual(['hello']);
  });

  it('that a variable names and that are not there are told by its name', async () => {
    await using registry = await startScriptedServer([{ on: HEAD, reply: {} }], server);
    await using own = poolWith({ SSL_CERT_FILE: '/nowhere/roots.pem' });
    const asking = aClient(own, registry.host, anAccess(basic(), true));
    const failure = await failureOf(asking.hasBlob(aContext(), DIGEST), 'CONFIG_INVALID');
    expect(failure.message).toContain('SSL_CERT_FILE names /nowhere/roots.pem');
  });
});

describe('what is asked of every TLS connection', () => {
  it.each([
    { what: 'a version', tls: { minVersion: 'TLSv1.3' }, offers: { maxVersion: 'TLSv1.2' }, isMet: false },
    { what: 'a version', tls: { minVersion: 'TLSv1.3' }, offers: {}, isMet: true },
    {
      what: 'a cipher suite',
      tls: { ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384' },
      offers: { ciphers: 'ECDHE-ECDSA-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' },
      isMet: false,
    },
    { what: 'a group', tls: { groups: 'secp384r1' }, offers: {}, isMet: true },
  ] as const)('$what, is met or the connection fails: $isMet', async ({ tls, offers, isMet }) => {
    await using registry = await startScriptedServer([TAGS], { ...server, ...offers });
    const access = anAccess(basic(), true, named(await files.put('own', { 'ca.crt': ca.cert })));
    await using own = aPool({ tls: async () => Promise.resolve(tls) });
    const tags = collect(aClient(own, registry.host, access).tags(aContext()));
    if (isMet) {
      expect(await tags).toEqual(['a']);
      return;
    }
    const failure = await failureOf(tags, 'TLS_FAILED');
    expect(failure.hint).toMatch(/--tls-details|--cert-dir/);
    expect(failure.transient).toBe(false);
  });
});
