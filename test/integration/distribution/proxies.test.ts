import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import type { Failure } from '../../../src/runtime/failure.ts';
import { DEFAULT_LIMITS } from '../../../src/runtime/limits.ts';
import { machineAuthorities } from '../../../src/settings/certificates/machine.ts';
import { createCertificatePlaces } from '../../../src/settings/certificates/places.ts';
import { anAuthority } from '../../support/certificate-authority.ts';
import { aCertificateHome, type CertificateHome } from '../../support/certificate-directory.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { startProxy } from '../../support/proxy.ts';
import { aBlob, aClient, anAccess, aPool, basic, bytesOf, collect, sourceOf } from '../../support/registry-client.ts';
import { startScriptedServer } from '../../support/scripted-server.ts';

/** Names that only a proxy knows: whoever looks them up here finds nothing. */
const SECURE = 'registry.invalid';
const PLAIN = 'plain.invalid:5000';
const TAGS = { on: 'GET /v2/team/app/tags/list', reply: { body: '{"tags":["a"]}' } };
const ca = anAuthority('Corp Root');
const server = ca.issue({ name: 'registry', hosts: [SECURE] });

let pools: RegistryPool[];
let files: CertificateHome;
let certDir: string;

beforeEach(async () => {
  pools = [];
  files = await aCertificateHome();
  certDir = await files.put('certs', { 'ca.crt': ca.cert });
});

afterEach(async () => {
  for (const pool of pools) await pool[Symbol.asyncDispose]();
  await files[Symbol.asyncDispose]();
});

const trusted = (): ReturnType<typeof createCertificatePlaces> =>
  createCertificatePlaces({}, { directory: certDir, by: '--cert-dir' }, []);

function asking(
  host: string,
  environment: Readonly<Record<string, string>>,
  tlsVerify?: boolean,
): ReturnType<typeof aClient> {
  const pool = aPool({ environment, authorities: machineAuthorities(environment) });
  pools.push(pool);
  return aClient(pool, host, anAccess(basic(), tlsVerify, trusted()));
}

describe('a registry behind a proxy', () => {
  it('is reached by CONNECT for HTTPS, and its name is looked up by the proxy alone', async () => {
    await using registry = await startScriptedServer([TAGS], server);
    await using proxy = await startProxy({ hosts: { [`${SECURE}:443`]: registry.host } });
    const client = asking(SECURE, { HTTPS_PROXY: `http://${proxy.host}` });
    for (let at = 0; at < 3; at += 1) expect(await collect(client.tags(aContext()))).toEqual(['a']);
    expect(proxy.passed.map(({ method, target }) => `${method} ${target}`)).toEqual([`CONNECT ${SECURE}:443`]);
    expect(registry.seen.map((one) => one.connection)).toEqual([1, 1, 1]);
    expect(registry.seen.every(({ headers }) => headers['proxy-authorization'] === undefined)).toBe(true);
  });

  it('goes on with its TLS session through the next tunnel', async () => {
    await using registry = await startScriptedServer([TAGS], server);
    await using proxy = await startProxy({ hosts: { [`${SECURE}:443`]: registry.host } });
    const client = asking(SECURE, { HTTPS_PROXY: `http://${proxy.host}` });
    await collect(client.tags(aContext()));
    await registry.dropConnections();
    await collect(client.tags(aContext()));
    expect(registry.seen.map((one) => one.isResumed)).toEqual([false, true]);
  });

  it('has its tunnel made ahead of need', async () => {
    await using registry = await startScriptedServer([TAGS], server);
    await using proxy = await startProxy({ hosts: { [`${SECURE}:443`]: registry.host } });
    const client = asking(SECURE, { HTTPS_PROXY: `http://${proxy.host}` });
    await client.connect(aContext());
    await client.connect(aContext());
    await collect(client.tags(aContext()));
    expect(proxy.passed).toHaveLength(1);
  });

  it('gets whole URLs for plain HTTP, and uploads go the same way', async () => {
    await using registry = await startScriptedServer([
      TAGS,
      { on: 'POST /v2/team/app/blobs/uploads/', reply: { status: 202, headers: { location: '/put?x=1' } } },
      { on: 'PUT /put', reply: { status: 201 } },
    ]);
    await using proxy = await startProxy({ hosts: { [PLAIN]: registry.host } });
    // There is no proxy for HTTPS, which is tried first: by a name that nobody knows here.
    const client = asking(PLAIN, { http_proxy: proxy.host, https_proxy: '' }, false);
    expect(await collect(client.tags(aContext()))).toEqual(['a']);
    const content = Buffer.from('hello');
    const session = await client.startUpload(aContext());
    if (session === 'mounted') throw new Error('nothing was to be mounted');
    await client.upload(aContext(), session, aBlob(content), sourceOf(content));
    expect(registry.seen.find(({ method }) => method === 'PUT')?.body.toString()).toBe('hello');
    expect(new Set(registry.seen.map(({ headers }) => headers.host))).toEqual(new Set([PLAIN]));
    expect(proxy.passed.map(({ target }) => new URL(target).host)).toEqual(registry.seen.map(() => PLAIN));
  });

  it('is the same for its token service and its storage, and the proxy sees none of their credentials', async () => {
    await using registry = await startScriptedServer([], server);
    await using other = await startScriptedServer(
      [{ on: 'GET /token', reply: { body: '{"token":"t0k3n"}' } }],
      ca.issue({ name: 'other', hosts: ['tokens.invalid', 'storage.invalid'] }),
    );
    const wanted = aBlob(Buffer.from('hello'));
    other.on({ on: 'GET /blob', reply: { body: 'hello' } });
    registry.on({
      on: `GET /v2/team/app/blobs/${wanted.digest}`,
      reply: ({ headers }) =>
        headers.authorization === undefined
          ? { status: 401, headers: { 'www-authenticate': 'Bearer realm="https://tokens.invalid/token"' } }
          : { status: 307, headers: { location: 'https://storage.invalid:8443/blob' } },
    });
    await using proxy = await startProxy({
      hosts: {
        [`${SECURE}:443`]: registry.host,
        'tokens.invalid:443': other.host,
        'storage.invalid:8443': other.host,
      },
      login: 'ci:p@ss w:rd',
    });
    const client = asking(SECURE, { HTTPS_PROXY: `http://ci:p%40ss%20w%3Ard@${proxy.host}` });
    const { stream } = await client.openBlob(aContext(), wanted);
    expect(String(await bytesOf(stream))).toBe('hello');
    expect(proxy.passed.map(({ target }) => target)).toEqual([
      `${SECURE}:443`,
      'tokens.invalid:443',
      'storage.invalid:8443',
    ]);
    expect(proxy.passed.some(({ headers }) => headers.authorization !== undefined)).toBe(false);
  });

  it('may be reached by a proxy that itself speaks TLS, of a CA that this machine knows', async () => {
    await using registry = await startScriptedServer([TAGS], server);
    await using plain = await startScriptedServer([TAGS]);
    const own = anAuthority('Proxy Root');
    const tls = own.issue({ name: 'proxy', hosts: ['127.0.0.1'] });
    await using proxy = await startProxy({ hosts: { [`${SECURE}:443`]: registry.host, [PLAIN]: plain.host }, tls });
    const machine = await files.put('machine', { 'roots.pem': own.cert });
    const environment = { HTTPS_PROXY: `https://${proxy.host}`, HTTP_PROXY: `https://${proxy.host}` };
    const SSL_CERT_FILE = `${machine}/roots.pem`;
    for (const [host, tlsVerify] of [[SECURE, true] as const, [PLAIN, false] as const]) {
      const client = asking(host, { ...environment, SSL_CERT_FILE }, tlsVerify);
      expect(await collect(client.tags(aContext()))).toEqual(['a']);
    }
    const failure = await failureOf(collect(asking(SECURE, environment).tags(aContext())), 'TLS_FAILED');
    expect(failure.message).toContain(`the proxy https://${proxy.host} (from HTTPS_PROXY)`);
    expect(failure.hint).toContain('SSL_CERT_FILE');
  });

  it('is not reached by it where NO_PROXY names it, nor is this machine', async () => {
    await using registry = await startScriptedServer([TAGS]);
    await using proxy = await startProxy();
    const environment = { HTTPS_PROXY: proxy.host, HTTP_PROXY: proxy.host, NO_PROXY: '.invalid' };
    expect(await collect(asking(registry.host, environment).tags(aContext()))).toEqual(['a']);
    const failure = await failureOf(collect(asking(SECURE, environment).tags(aContext())), 'UNREACHABLE');
    expect(failure.message).toBe(`${SECURE}: there is no such host`);
    expect(proxy.passed).toEqual([]);
  });

  it('is told apart from a certificate that is not trusted', async () => {
    await using registry = await startScriptedServer(
      [TAGS],
      anAuthority('Unknown').issue({ name: 'x', hosts: [SECURE] }),
    );
    await using proxy = await startProxy({ hosts: { [`${SECURE}:443`]: registry.host } });
    const client = asking(SECURE, { HTTPS_PROXY: proxy.host });
    const failure = await failureOf(collect(client.tags(aContext())), 'TLS_FAILED');
    expect(failure.message).toContain('issued by "Unknown"');
  });
});

describe('a proxy that does not help', () => {
  const PASSWORD = 'hunter2!';
  const tagsBy = async (host: string, environment: Readonly<Record<string, string>>): Promise<Failure> =>
    failureOf(collect(asking(host, environment, false).tags(aContext())), 'UNREACHABLE');

  it.each([
    {
      status: 407,
      headers: { 'proxy-authenticate': 'Basic realm="x"' },
      says: 'does not take the user name',
      retries: 0,
    },
    { status: 407, headers: { 'proxy-authenticate': 'Negotiate, NTLM' }, says: 'by Negotiate or NTLM', retries: 0 },
    { status: 403, headers: {}, says: 'does not let us through', retries: 0 },
    { status: 502, headers: {}, says: 'did not get through', retries: 3 },
    { status: 503, headers: {}, says: 'did not get through', retries: 3 },
  ])('but says $status is named, with its variable and without its password', async ({ says, retries, ...refuses }) => {
    await using proxy = await startProxy({ refuses });
    const ctx = aContext();
    const value = `http://ci:${PASSWORD}@${proxy.host}`;
    const client = asking(SECURE, { https_proxy: value });
    const failure = await failureOf(collect(client.tags(ctx)), 'UNREACHABLE');
    expect(failure.message).toContain(`${SECURE}: the proxy http://${proxy.host} (from https_proxy) `);
    expect(failure.message).toContain(says);
    expect(`${failure.message} ${failure.hint ?? ''} ${JSON.stringify(failure.facts)}`).not.toContain(PASSWORD);
    expect(ctx.events.filter((one) => one.kind === 'retry')).toHaveLength(retries);
    expect(proxy.passed).toHaveLength(retries + 1);
  });

  it('is told for plain HTTP too, by its status or by its marks', async () => {
    await using asks = await startProxy({ login: 'a:b' });
    const first = await tagsBy(PLAIN, { HTTP_PROXY: asks.host });
    expect(first.message).toContain('(from HTTP_PROXY)');
    expect(first.message).toContain('wants a user name and a password (407)');
    expect(first.hint).toContain('USER:PASSWORD@');
    await using knowsNothing = await startProxy();
    const second = await tagsBy(PLAIN, { HTTP_PROXY: knowsNothing.host });
    expect(second.message).toContain(`${PLAIN}: the proxy http://${knowsNothing.host}`);
    expect(second.message).toContain('did not get through (503)');
  });

  it.each([
    { host: SECURE, variable: 'HTTPS_PROXY' },
    { host: PLAIN, variable: 'HTTP_PROXY' },
  ])('and is not there is named, on the way to $host', async ({ host, variable }) => {
    const gone = await startProxy();
    await gone[Symbol.asyncDispose]();
    const failure = await tagsBy(host, { [variable]: `http://ci:${PASSWORD}@${gone.host}` });
    expect(failure.message).toContain(`the proxy http://${gone.host} (from ${variable}) cannot be reached`);
    expect(failure.message).toContain('the connection was refused');
    expect(failure.message).not.toContain(PASSWORD);
  });

  it('and says nothing is given up on after the time for a connection', async () => {
    await using proxy = await startProxy({ isSilent: true });
    const environment = { HTTPS_PROXY: proxy.host };
    const pool = aPool({ environment, limits: { ...DEFAULT_LIMITS, connectMs: 50 } });
    pools.push(pool);
    const client = aClient(pool, SECURE, anAccess(basic(), true));
    const failure = await failureOf(collect(client.tags(aContext({ limits: { retries: 0 } }))), 'TIMEOUT');
    expect(failure.message).toContain(`the proxy http://${proxy.host} (from HTTPS_PROXY)`);
  });

  it('is left at once by an abort', async () => {
    await using proxy = await startProxy({ isSilent: true });
    const ctx = aContext();
    const tags = collect(asking(SECURE, { HTTPS_PROXY: proxy.host }).tags(ctx));
    ctx.abort(new Error('enough'));
    await expect(tags).rejects.toThrow('enough');
  });

  it('and names no proxy at all is a wrong setting, whose text is not shown', async () => {
    const client = asking(SECURE, { HTTPS_PROXY: `http://ci:${PASSWORD}#@proxy:99999` });
    const failure = await failureOf(collect(client.tags(aContext())), 'CONFIG_INVALID');
    expect(failure.message).toContain('HTTPS_PROXY is not the address of a proxy');
    expect(`${failure.message} ${failure.hint ?? ''}`).not.toContain(PASSWORD);
    const socks = asking(SECURE, { HTTPS_PROXY: 'socks5://127.0.0.1:1080' });
    await failureOf(collect(socks.tags(aContext())), 'UNSUPPORTED');
  });
});

describe('a service that is no registry', () => {
  it("is reached by the proxy as well, but for a cloud's metadata", async () => {
    const cloud = ca.issue({ name: 'cloud', hosts: ['sts.invalid'] });
    await using service = await startScriptedServer([{ on: 'POST /', reply: { body: '{}' } }], cloud);
    await using proxy = await startProxy({ hosts: { 'sts.invalid:443': service.host } });
    const environment = { HTTPS_PROXY: proxy.host, HTTP_PROXY: proxy.host, SSL_CERT_FILE: `${certDir}/ca.crt` };
    const pool = aPool({ environment, authorities: machineAuthorities(environment) });
    pools.push(pool);
    const ask = async (url: string, probeMs?: number): Promise<number> => {
      const request = {
        method: 'POST',
        url: new URL(url),
        what: 'a token',
        ...(probeMs === undefined ? {} : { probeMs }),
      } as const;
      return (await pool.http.request(aContext({ limits: { retries: 0, connectMs: 200 } }), request)).status;
    };
    expect(await ask('https://sts.invalid/')).toBe(200);
    expect(proxy.passed.map(({ target }) => target)).toEqual(['sts.invalid:443', 'sts.invalid:443']);
    await expect(ask('http://gce-metadata.invalid/', 200)).rejects.toThrow('no such host');
    expect(proxy.passed).toHaveLength(2);
  });
});
