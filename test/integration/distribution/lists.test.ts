import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool, RepositoryClient } from '../../../src/distribution/contract.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../../src/image/index.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aClient, aPool, collect } from '../../support/registry-client.ts';
import { startScriptedServer, type Reply, type ScriptedServer } from '../../support/scripted-server.ts';

const TAGS = 'GET /v2/team/app/tags/list';
const SUBJECT = `sha256:${'a'.repeat(64)}` as const;
const REFERRERS = `GET /v2/team/app/referrers/${SUBJECT}`;

let registry: ScriptedServer;
let pool: RegistryPool;
let client: RepositoryClient;

beforeEach(async () => {
  registry = await startScriptedServer();
  pool = aPool();
  client = aClient(pool, registry.host);
});

afterEach(async () => {
  await pool[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
});

function page(tags: readonly unknown[] | null, next?: string): Reply {
  return { body: JSON.stringify({ name: 'team/app', tags }), headers: next === undefined ? {} : { link: next } };
}

describe('listing tags', () => {
  it.each([
    ['relative', (): string => '</v2/team/app/tags/list?last=b&n=2>; rel="next"'],
    ['absolute', (): string => `<${registry.origin}/v2/team/app/tags/list?last=b&n=2>; rel=next`],
    ['among others', (): string => '</x>; rel="prev", </v2/team/app/tags/list?last=b&n=2>; title="a, b"; rel="next"'],
  ])('follows a %s link', async (_form, link) => {
    registry.on({ on: TAGS, reply: () => page(['a', 'b'], link()), times: 1 }, { on: TAGS, reply: page(['c']) });
    expect(await collect(client.tags(aContext()))).toEqual(['a', 'b', 'c']);
    expect(registry.seen[1]?.url).toBe('/v2/team/app/tags/list?last=b&n=2');
  });

  it('gives what is no tag too, for its reader to tell, and passes over what is no text', async () => {
    registry.on({ on: TAGS, reply: page([null, 7, SUBJECT, '-x', 'ok', 'x'.repeat(129)]) });
    expect(await collect(client.tags(aContext()))).toEqual([SUBJECT, '-x', 'ok', 'x'.repeat(129)]);
  });

  it.each([[null], [[]]])('of %j is empty', async (tags) => {
    registry.on({ on: TAGS, reply: page(tags) });
    expect(await collect(client.tags(aContext()))).toEqual([]);
  });

  it('asks without a page size where that is refused', async () => {
    registry.on({
      on: TAGS,
      reply: (seen) => (seen.query.has('n') ? { status: 400 } : page(['a'])),
    });
    expect(await collect(client.tags(aContext()))).toEqual(['a']);
  });

  it('ends when a page leads to one that was there', async () => {
    registry.on({ on: TAGS, reply: page(['a'], '</v2/team/app/tags/list?last=a>; rel="next"') });
    await failureOf(collect(client.tags(aContext())), 'LIMIT_EXCEEDED');
    expect(registry.seen).toHaveLength(2);
  });

  it.each([
    ['pages', { pages: 5 }],
    ['tags', { tags: 5 }],
  ])('ends when there are too many %s', async (_what, limits) => {
    let count = 0;
    registry.on({
      on: TAGS,
      reply: () => {
        count += 1;
        return page([`t${String(count)}`], `</v2/team/app/tags/list?last=${String(count)}>; rel="next"`);
      },
    });
    await failureOf(collect(client.tags(aContext({ limits }))), 'LIMIT_EXCEEDED');
    expect(registry.seen.length).toBeLessThanOrEqual(6);
  });

  it.each(['http://169.254.169.254/v2/team/app/tags/list?x=1', '/elsewhere', 'http://['])(
    'does not follow a link to %s, nor end there',
    async (link) => {
      registry.on({ on: TAGS, reply: page(['a'], `<${link}>; rel="next"`) });
      await failureOf(collect(client.tags(aContext())), 'SERVER_ERROR');
    },
  );

  it('of a web page says that it is one', async () => {
    registry.on({ on: TAGS, reply: { headers: { 'content-type': 'text/html' }, body: '<html></html>' } });
    expect((await failureOf(collect(client.tags(aContext())), 'SERVER_ERROR')).message).toContain('HTML');
  });

  it.each([{ status: 404 }, { status: 404, body: '{"errors":[{"code":"NAME_UNKNOWN"}]}' }])(
    'of a repository that is not there is REPOSITORY_UNKNOWN: %j',
    async (reply) => {
      registry.on({ on: TAGS, reply });
      await failureOf(collect(client.tags(aContext())), 'REPOSITORY_UNKNOWN');
    },
  );

  it('reads no more pages than are wanted', async () => {
    registry.on({ on: TAGS, reply: page(['a', 'b'], '</v2/team/app/tags/list?last=b>; rel="next"') });
    for await (const tag of client.tags(aContext())) if (tag === 'a') break;
    expect(registry.seen).toHaveLength(1);
  });

  it('ends when a page is too large', async () => {
    registry.on({ on: TAGS, reply: { body: `{"tags":["${'x'.repeat(3000)}"]}` } });
    await failureOf(collect(client.tags(aContext({ limits: { pageBytes: 1000 } }))), 'LIMIT_EXCEEDED');
  });
});

describe('listing referrers', () => {
  const descriptor = (letter: string): object => ({
    mediaType: OCI_MANIFEST,
    digest: `sha256:${letter.repeat(64)}`,
    size: 2,
    artifactType: 'application/x',
  });
  const index = (manifests: unknown, more: Reply['headers'] = {}): Reply => ({
    headers: { 'content-type': OCI_INDEX, ...more },
    body: JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests }),
  });

  it('joins all pages', async () => {
    registry.on(
      {
        on: REFERRERS,
        reply: index([descriptor('b')], { link: `</v2/team/app/referrers/${SUBJECT}?p=2>; rel="next"` }),
        times: 1,
      },
      { on: REFERRERS, reply: index([descriptor('c')]) },
    );
    expect(await client.referrers(aContext(), SUBJECT)).toEqual([descriptor('b'), descriptor('c')]);
  });

  it('of none is empty', async () => {
    registry.on({ on: REFERRERS, reply: index([]) });
    expect(await client.referrers(aContext(), SUBJECT)).toEqual([]);
  });

  it.each<readonly [string, Reply]>([
    ['404', { status: 404 }],
    ['400', { status: 400 }],
    ['405', { status: 405 }],
    ['200 with a web page', { headers: { 'content-type': 'text/html' }, body: '<html></html>' }],
    ['200 with other JSON', { headers: { 'content-type': 'application/json' }, body: '{"hello":1}' }],
    ['200 with nothing', {}],
  ])('is unknown to a registry that answers %s', async (_what, reply) => {
    registry.on({ on: REFERRERS, reply });
    expect(await client.referrers(aContext(), SUBJECT)).toBeUndefined();
  });

  it.each<readonly [string, Reply]>([
    ['is not JSON', { headers: { 'content-type': OCI_INDEX }, body: '{' }],
    ['has no list', index('none')],
    ['has a broken entry', index([{ mediaType: OCI_MANIFEST, digest: 'sha256:short', size: 1 }])],
  ])('is MANIFEST_INVALID when the index %s', async (_what, reply) => {
    registry.on({ on: REFERRERS, reply });
    await failureOf(client.referrers(aContext(), SUBJECT), 'MANIFEST_INVALID');
  });

  it('fails where the server does, and is not taken for an empty list', async () => {
    registry.on({ on: REFERRERS, reply: { status: 500 } });
    await failureOf(client.referrers(aContext(), SUBJECT), 'SERVER_ERROR');
  });

  it('is bounded', async () => {
    registry.on({ on: REFERRERS, reply: index([descriptor('b'), descriptor('c')]) });
    await failureOf(client.referrers(aContext({ limits: { graphNodes: 1 } }), SUBJECT), 'LIMIT_EXCEEDED');
  });
});
