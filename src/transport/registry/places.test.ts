import { describe, expect, it } from 'vitest';
import { aContext, type TestContext } from '../../../test/support/context.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { aClient, aPool } from '../../../test/support/registry-client.ts';
import type { RepositoryClient } from '../../distribution/contract.ts';
import { digestOf } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import { Places } from './places.ts';

const BLOB = digestOf(Buffer.from('blob'));
const OTHER = digestOf(Buffer.from('other'));
const absent = new Failure('BLOB_UNKNOWN', 'it is not there');
const gone = new Failure('UNREACHABLE', 'nobody answers', { transient: true });
const wrong = new Failure('DIGEST_MISMATCH', 'it is something else');

/** Clients that are only told apart by their names: nothing is asked of them. */
function threePlaces(): Places {
  const pool = aPool();
  const clients = ['one.io', 'two.io', 'home.io'].map((host) => aClient(pool, host));
  return new Places({ registry: 'home.io', path: 'team/app' }, clients);
}

/** Answers with the host that was asked, but for those that fail. */
function asking(failures: Readonly<Record<string, Failure>> = {}): {
  readonly asked: readonly string[];
  readonly ask: (client: RepositoryClient, own: { limits: { retries: number } }) => Promise<string>;
} {
  const asked: string[] = [];
  return {
    asked,
    ask: async (client, { limits }) => {
      const { registry } = client.repository;
      asked.push(`${registry} ${String(limits.retries)}`);
      const failure = failures[registry];
      return failure === undefined ? Promise.resolve(registry) : Promise.reject(failure);
    },
  };
}

const notes = ({ events }: TestContext): readonly string[] =>
  events.flatMap((event) => (event.kind === 'note' ? [event.code] : []));

describe('the places of an image', () => {
  it('are asked in order, a mirror with one further attempt, the registry with all', async () => {
    const { asked, ask } = asking({ 'one.io': gone, 'two.io': absent });
    const ctx = aContext();
    expect(await threePlaces().resolve(ctx, ask)).toBe('home.io');
    expect(asked).toEqual(['one.io 1', 'two.io 1', 'home.io 3']);
    expect(notes(ctx)).toEqual(['MIRROR_FAILED', 'MIRROR_LACKS']);
  });

  it('that lack something are passed over for that alone', async () => {
    const places = threePlaces();
    const ctx = aContext();
    expect(await places.open(ctx, BLOB, asking({ 'one.io': absent }).ask)).toBe('two.io');
    expect(await places.open(ctx, OTHER, asking().ask)).toBe('one.io');
    expect(await places.read(ctx, asking({ 'one.io': absent }).ask)).toBe('two.io');
    expect(notes(ctx)).toEqual(['MIRROR_LACKS']);
  });

  it('that lack an image are not asked for its parts, and are for the next image', async () => {
    const places = threePlaces();
    const ctx = aContext();
    await places.resolve(ctx, asking({ 'one.io': absent }).ask);
    expect(await places.open(ctx, BLOB, asking().ask)).toBe('two.io');
    expect(await places.resolve(ctx, asking().ask)).toBe('one.io');
    expect(await places.open(ctx, BLOB, asking().ask)).toBe('one.io');
  });

  it('that fail are left', async () => {
    const places = threePlaces();
    const ctx = aContext();
    await places.read(ctx, asking({ 'one.io': gone }).ask);
    const later = asking();
    await Promise.all([places.resolve(ctx, later.ask), places.open(ctx, BLOB, later.ask), places.read(ctx, later.ask)]);
    expect(later.asked).toEqual(['two.io 1', 'two.io 1', 'two.io 1']);
    expect(notes(ctx)).toEqual(['MIRROR_FAILED', 'READ_ELSEWHERE']);
  });

  it('whose blob broke are asked for others, until it is the third', async () => {
    const places = threePlaces();
    const ctx = aContext();
    for (const at of [1, 2, 3]) {
      const blob = digestOf(Buffer.from(`blob ${String(at)}`));
      expect(await places.open(ctx, blob, asking().ask)).toBe('one.io');
      expect(places.giveUpOn(ctx, blob, gone)).toBe(true);
      expect(await places.open(ctx, blob, asking().ask)).toBe('two.io');
    }
    expect(await places.open(ctx, OTHER, asking().ask)).toBe('two.io');
  });

  it('whose blob was wrong are left at once', async () => {
    const places = threePlaces();
    const ctx = aContext();
    await places.open(ctx, BLOB, asking().ask);
    expect(places.giveUpOn(ctx, BLOB, wrong)).toBe(true);
    expect(await places.open(ctx, OTHER, asking().ask)).toBe('two.io');
  });

  it('are given up once for each read, and the last never', async () => {
    const places = threePlaces();
    const ctx = aContext();
    expect(places.giveUpOn(ctx, BLOB, gone)).toBe(false);
    await places.open(ctx, BLOB, asking().ask);
    expect([places.giveUpOn(ctx, BLOB, gone), places.giveUpOn(ctx, BLOB, gone)]).toEqual([true, false]);
    await places.open(ctx, BLOB, asking({ 'two.io': gone }).ask);
    expect(places.giveUpOn(ctx, BLOB, gone)).toBe(false);
    await places.open(ctx, OTHER, asking({ 'one.io': absent }).ask);
    await places.open(ctx, OTHER, asking({ 'one.io': absent, 'two.io': absent }).ask);
    expect(places.giveUpOn(ctx, OTHER, gone)).toBe(false);
  });

  it('that all fail end with what the registry said, and name the others', async () => {
    const home = new Failure('AUTH_DENIED', 'no', { hint: 'log in', facts: { status: 403 } });
    const { ask } = asking({ 'one.io': gone, 'two.io': absent, 'home.io': home });
    const failure = await failureOf(threePlaces().resolve(aContext(), ask), 'AUTH_DENIED');
    expect(failure).toMatchObject({ hint: 'log in', facts: { status: 403 }, transient: false });
    expect(failure.message).toBe(
      'no (mirrors before it: one.io/team/app: nobody answers; two.io/team/app: it is not there)',
    );
  });

  it('are not asked any further by who has been interrupted', async () => {
    const ctx = aContext();
    const { asked, ask } = asking({ 'one.io': gone });
    const reading = threePlaces().resolve(ctx, async (client, own) => {
      ctx.abort(new Failure('CANCELLED', 'interrupted'));
      return ask(client, own);
    });
    await failureOf(reading, 'CANCELLED');
    expect(asked).toEqual(['one.io 1']);
  });
});
