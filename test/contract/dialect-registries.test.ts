import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, MANIFEST_TYPES } from '../../src/image/index.ts';
import { SPECIFIED, type DialectParts } from '../support/dialect.ts';
import { OWNER, READER, type User } from '../support/dialect-tokens.ts';
import { DIALECTS } from '../support/dialects.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { anImage, anIndex } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';

/** The stand-ins themselves, asked with nothing of ours but fetch: a suite over a stand-in that lets all pass shows nothing. */
const image = anIndex([anImage({ seed: 'stand-in' })]);
const { digest } = image.root.descriptor;
const REPOSITORY = 'team/app';

let plain: FaultyRegistry;
beforeAll(async () => {
  plain = await aFaultyRegistry();
  await putImage(plain.host, REPOSITORY, image, 'v1');
});
afterAll(async () => plain[Symbol.asyncDispose]());

const basic = ({ name, password }: User): string => `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

/** The parameters of a Bearer challenge. */
function parametersOf(challenge: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

async function tokenOf(realm: string, service: string, scope: string, user: User | undefined): Promise<Response> {
  const url = new URL(realm);
  url.search = new URLSearchParams({ service, scope }).toString();
  return fetch(url, { headers: user === undefined ? {} : { authorization: basic(user) } });
}

/** As a client of the product would: Basic, or a token for exactly this. */
async function authorizationFor(registry: FaultyRegistry, user: User, actions: string): Promise<string> {
  const asked = await fetch(`${registry.origin}/v2/${REPOSITORY}/manifests/v1`);
  const challenge = asked.headers.get('www-authenticate') ?? '';
  expect(asked.status).toBe(401);
  if (/^basic/i.test(challenge)) return basic(user);
  const { realm = '', service = '' } = parametersOf(challenge);
  const answer = await tokenOf(realm, service, `repository:${REPOSITORY}:${actions}`, user);
  const given = (await answer.json()) as Readonly<Record<string, string>>;
  return `Bearer ${given['token'] ?? given['access_token'] ?? 'none'}`;
}

describe.each(DIALECTS.map((dialect) => ({ name: dialect.name, dialect })))('the stand-in for $name', ({ dialect }) => {
  let registry: FaultyRegistry;
  beforeAll(async () => {
    registry = await aFaultyRegistry({ dialect, holding: plain.directory });
  });
  afterAll(async () => registry[Symbol.asyncDispose]());

  const ask = async (method: string, path: string, authorization?: string, body?: Buffer): Promise<Response> =>
    fetch(new URL(path, `${registry.origin}/v2/${REPOSITORY}/`), {
      method,
      redirect: 'manual',
      headers: {
        accept: MANIFEST_TYPES.join(', '),
        ...(authorization === undefined ? {} : { authorization }),
        ...(body === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      },
      ...(body === undefined ? {} : { body }),
    });
  const codeOf = async (answer: Response): Promise<unknown> => {
    const text = await answer.text();
    return text.startsWith('{') ? /"code":"([A-Z_]+)"/.exec(text)?.[1] : undefined;
  };

  it('rests on a public page wherever it is not as the specification has it', () => {
    for (const part of Object.keys(SPECIFIED) as (keyof DialectParts)[]) {
      const isSpecified = isDeepStrictEqual(dialect[part], SPECIFIED[part]);
      if (!isSpecified) expect({ part, sources: dialect.sources[part] ?? [] }).not.toEqual({ part, sources: [] });
    }
    if (dialect.immutable !== undefined) expect(dialect.sources.immutable).not.toEqual([]);
    for (const url of Object.values(dialect.sources).flat()) expect(url).toMatch(/^https:\/\/\S+$/);
  });

  it('gives a manifest to those who may read it, and to nobody else', async () => {
    const authorization = await authorizationFor(registry, READER, 'pull');
    const answer = await ask('GET', 'manifests/v1', authorization);
    expect(digestOf(Buffer.from(await answer.arrayBuffer()))).toBe(digest);
    expect(answer.headers.has('docker-content-digest')).toBe(dialect.tellsDigestOnGet);
    for (const [name, value] of Object.entries(dialect.rate.headers)) expect(answer.headers.get(name)).toBe(value);
    expect((await ask('HEAD', 'manifests/v1', authorization)).headers.get('docker-content-digest')).toBe(digest);
    const stranger = basic({ ...READER, password: 'wrong' });
    for (const wrong of [undefined, 'Bearer made-up', stranger, 'Digest x'])
      expect((await ask('GET', 'manifests/v1', wrong)).status).toBe(401);
  });

  it('lets nobody write who may only read', async () => {
    const authorization = await authorizationFor(registry, READER, 'pull');
    for (const answer of [
      await ask('POST', 'blobs/uploads/', authorization),
      await ask('PUT', 'manifests/new', authorization, Buffer.from(image.root.bytes)),
      await ask('DELETE', 'manifests/v1', authorization),
      await ask('DELETE', `manifests/${digest}`, authorization),
    ]) {
      expect([401, 403]).toContain(answer.status);
    }
    expect((await ask('GET', 'manifests/new', authorization)).status).toBe(dialect.unknownManifest.status);
    expect((await ask('GET', 'manifests/v1', authorization)).status).toBe(200);
  });

  it('says in its own words what is not there', async () => {
    const authorization = await authorizationFor(registry, READER, 'pull');
    const unknown = await ask('GET', 'manifests/nope', authorization);
    expect([unknown.status, await codeOf(unknown)]).toEqual([
      dialect.unknownManifest.status,
      dialect.unknownManifest.code,
    ]);
  });

  it('takes a blob, and only by the location it gave', async () => {
    const authorization = await authorizationFor(registry, OWNER, 'pull,push');
    const blob = Buffer.from(`a blob for ${dialect.name}`);
    const started = await ask('POST', 'blobs/uploads/', authorization);
    const location = started.headers.get('location') ?? '';
    expect([started.status, location.startsWith('http')]).toEqual([202, dialect.uploads.location === 'absolute']);
    const { state } = dialect.uploads;
    if (state !== undefined) {
      expect(location).toContain(state);
      expect((await ask('PATCH', location.split('?')[0] ?? '', authorization, blob)).status).toBe(404);
    }
    const patched = await ask('PATCH', location, authorization, blob);
    expect(patched.status).toBe(dialect.uploads.patchStatus);
    const next = patched.headers.get('location') ?? '';
    const end = `${next}${next.includes('?') ? '&' : '?'}digest=${digestOf(blob)}`;
    expect((await ask('PUT', end, authorization)).status).toBe(201);
    expect((await ask('HEAD', `blobs/${digestOf(blob)}`, authorization)).status).toBeLessThan(400);
  });

  it.runIf(dialect.repositories === 'made before')('takes nothing into a repository that is not there', async () => {
    const authorization = await authorizationFor(registry, OWNER, 'pull,push');
    const answer = await ask('POST', `${registry.origin}/v2/no/such/blobs/uploads/`, authorization);
    expect([answer.status, await codeOf(answer)]).toEqual([404, dialect.unknownRepository.code]);
    const manifest = await ask('PUT', '/v2/no/such/manifests/v1', authorization, Buffer.from(image.root.bytes));
    expect(manifest.status).toBe(404);
  });

  it.runIf(dialect.blobs !== 'here')('sends readers of blobs to a storage that takes no credential', async () => {
    const authorization = await authorizationFor(registry, READER, 'pull');
    const [blob] = image.blobs;
    const sent = await ask('GET', `blobs/${blob?.descriptor.digest ?? ''}`, authorization);
    const location = sent.headers.get('location') ?? '';
    expect(new URL(location).hostname).not.toBe(new URL(registry.origin).hostname);
    const given = await fetch(location);
    expect(Buffer.from(await given.arrayBuffer())).toEqual(Buffer.from(blob?.bytes ?? []));
    expect((await fetch(location, { headers: { authorization } })).status).toBe(400);
    expect((await fetch(location.split('?')[0] ?? '')).status).toBe(403);
  });

  it('does not move a tag that it froze, nor take it away', async () => {
    const { immutable } = dialect;
    if (immutable === undefined) return;
    await using frozen = await aFaultyRegistry({ dialect, holding: plain.directory });
    frozen.freeze(REPOSITORY, 'v1');
    const [child] = image.manifests;
    const authorization = await authorizationFor(frozen, OWNER, 'pull,push,delete');
    const put = async (bytes: Uint8Array, type: string): Promise<Response> =>
      fetch(`${frozen.origin}/v2/${REPOSITORY}/manifests/v1`, {
        method: 'PUT',
        headers: { authorization, 'content-type': type },
        body: Buffer.from(bytes),
      });
    const moved = await put(child?.bytes ?? Buffer.alloc(0), child?.descriptor.mediaType ?? '');
    expect([moved.status, await codeOf(moved)]).toEqual([immutable.refusal.status, immutable.refusal.code]);
    const same = await put(image.root.bytes, image.root.descriptor.mediaType);
    expect(same.status).toBe(immutable.sameDigest === 'taken' ? 201 : immutable.refusal.status);
    const gone = await fetch(`${frozen.origin}/v2/${REPOSITORY}/manifests/v1`, {
      method: 'DELETE',
      headers: { authorization },
    });
    expect(gone.status).toBe(immutable.refusal.status);
  });
});

const WITH_TOKENS = DIALECTS.flatMap((dialect) =>
  dialect.auth.scheme === 'bearer' ? [{ name: dialect.name, dialect, auth: dialect.auth }] : [],
);

describe.each(WITH_TOKENS)('the token service of $name', ({ dialect, auth }) => {
  const started = async (): Promise<{ registry: FaultyRegistry; realm: string }> => {
    const registry = await aFaultyRegistry({ dialect, holding: plain.directory });
    const asked = await fetch(`${registry.origin}/v2/${REPOSITORY}/tags/list`);
    const { realm = '', service, scope } = parametersOf(asked.headers.get('www-authenticate') ?? '');
    expect([service, scope]).toEqual([auth.service, auth.namesScope ? `repository:${REPOSITORY}:pull` : undefined]);
    return { registry, realm };
  };
  const read = async (registry: FaultyRegistry, answer: Response): Promise<number> => {
    const given = (await answer.json()) as Readonly<Record<string, string>>;
    expect(auth.fields.filter((field) => typeof given[field] === 'string')).toEqual(auth.fields);
    const authorization = `Bearer ${given[auth.fields[0] ?? ''] ?? ''}`;
    return (await fetch(`${registry.origin}/v2/${REPOSITORY}/tags/list`, { headers: { authorization } })).status;
  };
  const PULL = `repository:${REPOSITORY}:pull`;

  it('knows its users and its service', async () => {
    const { registry, realm } = await started();
    await using _closed = registry;
    expect(await read(registry, await tokenOf(realm, auth.service, PULL, READER))).toBe(200);
    expect((await tokenOf(realm, auth.service, PULL, { ...READER, password: 'x' })).status).toBe(401);
    expect((await tokenOf(realm, 'another', PULL, READER)).status).toBe(400);
  });

  it('gives no more than is allowed', async () => {
    const { registry, realm } = await started();
    await using _closed = registry;
    const more = await tokenOf(realm, auth.service, `${PULL},push`, READER);
    if (auth.grants === 'all or nothing') expect(more.status).toBe(auth.refusedGrant.status);
    else expect(await read(registry, more)).toBe(200);
    const hidden = await tokenOf(realm, auth.service, 'repository:no/such:pull', READER);
    const isRefused = dialect.hidesRepositories && auth.grants === 'all or nothing';
    expect(hidden.status).toBe(isRefused ? auth.refusedGrant.status : 200);
    const nobody = await tokenOf(realm, auth.service, PULL, undefined);
    if (auth.grants === 'what is allowed') expect(await read(registry, nobody)).toBe(401);
    else expect(nobody.status).toBe(auth.refusedGrant.status);
  });

  it('takes a token back', async () => {
    const { registry, realm } = await started();
    await using _closed = registry;
    const answer = await tokenOf(realm, auth.service, PULL, READER);
    registry.revokeTokens();
    expect(await read(registry, answer)).toBe(401);
  });

  it('exchanges a refresh token where the product does', async () => {
    const { registry, realm } = await started();
    await using _closed = registry;
    const exchange = async (token: string): Promise<Response> =>
      fetch(realm, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          client_id: 'test',
          service: auth.service,
          scope: PULL,
          refresh_token: token,
        }),
      });
    if (!auth.takesRefreshTokens) {
      expect((await exchange(READER.refreshToken)).status).toBe(405);
      return;
    }
    expect(await read(registry, await exchange(READER.refreshToken))).toBe(200);
    expect((await exchange('made-up')).status).toBe(401);
  });
});
