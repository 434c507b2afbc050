import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import type { Digest } from '../../image/index.ts';
import type { ItemChoices } from '../sync/item.ts';
import { describePlan } from './describe-plan.ts';
import type { Plan, PlannedAction } from './document.ts';
import { parsePlan } from './parse-plan.ts';
import { renderPlan } from './render-plan.ts';

const digest = fc.nat(255).map((n): Digest => `sha256:${n.toString(16).padStart(64, '0')}`);
const platform = fc.constantFrom(
  { os: 'linux', architecture: 'amd64' },
  { os: 'linux', architecture: 'arm', variant: 'v7' },
);
const choices = fc.record(
  {
    selection: fc.oneof(
      fc.constant({ kind: 'all' } as const),
      fc.constant({ kind: 'index-only' } as const),
      platform.map((one) => ({ kind: 'one', platform: one }) as const),
      fc.record({ kind: fc.constant('some' as const), platforms: fc.array(platform), sparse: fc.boolean() }),
    ),
    attached: fc.oneof(fc.constantFrom('all' as const, 'none' as const), fc.array(fc.string())),
    preserveDigests: fc.boolean(),
    format: fc.constantFrom('oci' as const, 'v2s2' as const),
    compression: fc.record(
      { to: fc.constantFrom('gzip' as const, 'zstd' as const), level: fc.nat(20) },
      { requiredKeys: [] },
    ),
    flattenTo: platform,
  },
  { requiredKeys: ['selection', 'attached', 'preserveDigests'] },
);
const action: fc.Arbitrary<PlannedAction> = fc.oneof(
  fc.constant({ kind: 'create' } as const),
  digest.map((from) => ({ kind: 'move', from }) as const),
  fc.string().map((reason) => ({ kind: 'skip', reason }) as const),
  fc.string().map((reason) => ({ kind: 'blocked', reason }) as const),
);

const plans: fc.Arbitrary<Plan> = fc
  .record({
    command: fc.constantFrom('copy', 'sync', 'prune'),
    choices: fc.array(choices as fc.Arbitrary<ItemChoices>, { minLength: 1, maxLength: 3 }),
    destinations: fc.array(fc.record({ reference: fc.string(), bytes: fc.nat() }), { maxLength: 3 }),
    images: fc.array(
      fc.record({
        source: fc.string(),
        digest,
        action: fc.array(action, { minLength: 1, maxLength: 3 }),
        choices: fc.nat(),
        blobs: fc.array(fc.nat()),
      }),
      { maxLength: 8 },
    ),
    removals: fc.array(
      fc.record({ action: fc.constantFrom('untag', 'delete'), digest, size: fc.nat(), reason: fc.string() }),
      { maxLength: 3 },
    ),
    excluded: fc.array(fc.record({ reference: fc.string(), reason: fc.string() }), { maxLength: 3 }),
    blobs: fc.array(fc.record({ digest, size: fc.nat() }), { minLength: 1, maxLength: 5 }),
    requests: fc.nat(),
  })
  .map(({ images, removals, ...plan }) => ({
    ...plan,
    images: (plan.command === 'prune' ? [] : images).map((image, i) => ({
      source: image.source,
      digest: image.digest,
      choices: image.choices % plan.choices.length,
      blobs: image.blobs.map((blob) => blob % plan.blobs.length),
      destinations: image.action.map((one, j) => ({
        reference: `docker://host/app:${String(i)}-${String(j)}`,
        action: one,
      })),
    })),
    removals: (plan.command === 'prune' ? removals : []).map((one, i) => ({
      ...one,
      reference: `docker://host/gone:${String(i)}`,
    })),
  }));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const A: Digest = `sha256:${'a'.repeat(64)}`;
const B: Digest = `sha256:${'b'.repeat(64)}`;

function aPlan(actions: readonly PlannedAction[]): Plan {
  return {
    command: 'sync',
    choices: [{ selection: { kind: 'all' }, attached: 'none', preserveDigests: false }],
    destinations: [{ reference: 'docker://to.example/app', bytes: 1_200_000_000 }],
    images: actions.map((one, i) => ({
      source: `docker://from.example/app:1.${String(i)}`,
      digest: A,
      choices: 0,
      blobs: [],
      destinations: [{ reference: `docker://to.example/app:1.${String(i)}`, action: one }],
    })),
    removals: [],
    excluded: [],
    blobs: [],
    requests: 12,
  };
}

describe('a plan', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(parsePlan(bytesOf(renderPlan(plan)), 'plan.json')).toEqual(plan);
      }),
    );
  });

  it('is described in text that is safe to print, however strange the names', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        // oxlint-disable-next-line no-control-regex -- these are the characters that must not be there
        expect(describePlan(plan)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      }),
    );
  });

  it.each([
    ['another schema', (text: string) => text.replace('plan/v1', 'plan/v2'), /plan\.schema/],
    ['an unknown key', (text: string) => text.replace('"command"', '"force": true,\n"command"'), /unknown key "force"/],
    ['a key twice', (text: string) => text.replace('"command"', '"command": "copy",\n"command"'), /twice/],
    [
      'another count',
      (text: string) => text.replace('"create":1', '"create":0'),
      /totals\.create is 0, and the entries make 1/,
    ],
    [
      'a name twice',
      (text: string) => text.replace('app:1.1"', 'app:1.0"').replace('to.example/app:1.1', 'to.example/app:1.0'),
      /twice/,
    ],
    [
      'one place in two spellings',
      (text: string) => text.replace('app:1.1"', 'app:1.0"').replace('to.example/app:1.1', 'TO.example:443/app:1.0'),
      /one place twice/,
    ],
    ['a move from nowhere', (text: string) => text.replace(`,"from":"${B}"`, ''), /\.from goes with/],
    [
      'a blob that is not there',
      (text: string) => text.replace('"blobs":[]', '"blobs":[7]'),
      /beyond the list of blobs/,
    ],
    ['images under prune', (text: string) => text.replace('"sync"', '"prune"'), /a plan of prune has no images/],
    ['half of it', (text: string) => text.slice(0, 200), /not JSON/],
  ])('is refused with %s', async (_, spoil, message) => {
    const text = renderPlan(aPlan([{ kind: 'create' }, { kind: 'move', from: B }]));
    const reading = async (): Promise<Plan> => Promise.resolve(parsePlan(bytesOf(spoil(text)), 'plan.json'));
    const failure = await failureOf(reading, 'CONFIG_INVALID');
    expect(failure.message).toMatch(message);
    expect(failure.message).toMatch(/^plan\.json is not a plan that can be applied: [^\n]+$/);
  });

  it('of 300 tags is a few lines for people', () => {
    const actions = Array.from({ length: 300 }, (_, i): PlannedAction => {
      if (i < 60) return { kind: 'create' };
      if (i < 62) return { kind: 'move', from: B };
      return i === 62 ? { kind: 'blocked', reason: 'created only' } : { kind: 'skip', reason: 'up-to-date' };
    });
    expect(describePlan(aPlan(actions))).toMatchInlineSnapshot(`
      "300 images: create 60, move 2, blocked 1, skip 237; 1.2 GB to add; about 12 requests

      docker://to.example/app: create 60, move 2, blocked 1, skip 237; 1.2 GB to add
        create   1.0 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11 1.12 1.13 1.14 1.15 1.16 1.17 1.18 1.19 1.20 1.21 1.22 1.23
        create   1.24 1.25 1.26 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.34 1.35 1.36 1.37 1.38 1.39
        create   … and 20 more
        move     1.60  sha256:bbbbbbbbbbbb → sha256:aaaaaaaaaaaa
        move     1.61  sha256:bbbbbbbbbbbb → sha256:aaaaaaaaaaaa
        blocked  1.62  created only
        skip     237 up-to-date
      "
    `);
  });
});
