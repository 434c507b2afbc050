import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  option,
  property,
  record,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { isValid } from '../../../test/support/json-schema.ts';
import { GOOD } from '../../../test/support/sync-files.ts';
import { Failure } from '../../runtime/failure.ts';
import { renderPlatform } from '../../image/index.ts';
import { parseSyncFile } from './parse.ts';
import { syncFileSchema } from './schema.ts';
import type { SyncEntry, SyncFile, SyncRegistry, SyncRule, FilePattern } from './sync-file.ts';

const word = string({ unit: constantFrom('a', 'b', 'c', '0', '1'), minLength: 1, maxLength: 6 });
const digest = string({ unit: constantFrom('a', 'f', '0', '9'), minLength: 64, maxLength: 64 }).map(
  (hex) => `sha256:${hex}`,
);
const host = constantFrom('r.example', 'localhost:5000', 'docker.io');
const place = tuple(host, word, word).map((parts) => parts.join('/'));
const from = tuple(place, constantFrom('', '/*', '/**', ':1.0')).map((parts) => parts.join(''));
const target = tuple(
  constantFrom('s.example', 'localhost:5000', 's.example/mirror'),
  constantFrom('{{name}}', '{{path}}', 'x/{{ below }}', 'y-{{name}}'),
  constantFrom('', ':{{tag}}', ':v-{{tag}}-m', ':{{digest}}'),
).map(([base, path, tag]) => `${base}/${path}${tag}`);
const pattern: Arbitrary<unknown> = constantFrom('1.4', 'v*', '[ab]?', { regex: '^v[0-9]+$' }, { semver: '>=1 <2' });
const patterns = array(pattern, { maxLength: 3 });
const by = constantFrom('semver', 'created');
const rule: Arbitrary<unknown> = record(
  {
    tags: patterns,
    rule: constantFrom<unknown>(
      'create-only',
      'move-ok',
      { 'move-if': 'newer' },
      { 'move-if': 'newer', by: 'created' },
    ),
  },
  { requiredKeys: ['rule'] },
);
const moveIf: Arbitrary<unknown> = digest.map((one) => ({ rule: { 'move-if': one } }));
const choices = {
  'tag-template': constantFrom('{{tag}}', 'v{{tag}}', '{{name}}-{{tag}}'),
  'media-types': constantFrom<unknown>('application/vnd.x+json', ['a/b', 'c/d']),
  platforms: constantFrom<unknown>('all', 'linux/amd64', ['linux/arm64/v8', 'windows/amd64']),
  attached: constantFrom<unknown>('all', 'none', ['application/spdx+json']),
  rules: array(
    constantFrom(rule, moveIf).chain((one) => one),
    { maxLength: 3 },
  ),
  'allow-empty': boolean(),
};
const choosing = {
  include: patterns,
  exclude: patterns,
  newest: tuple(integer({ min: 1, max: 100_000 }), option(by)),
  'created-after': constantFrom('2026-01-31', '2026-01-31T10:00:00+02:00', '12h', '90d', '4w'),
};
const entry = tuple(
  from,
  array(target, { minLength: 1, maxLength: 3 }),
  record(choices, { requiredKeys: [] }),
  record(choosing, { requiredKeys: [] }),
).map(([source, to, some, { newest, ...others }]) => ({
  from: source,
  to,
  ...some,
  ...(source.endsWith(':1.0') ? {} : others),
  ...(newest === undefined || source.endsWith(':1.0')
    ? {}
    : { newest: newest[0], ...(newest[1] === null ? {} : { 'newest-by': newest[1] }) }),
}));
const registry = tuple(
  constantFrom({}, { username: 'u', password: 'env:A' }, { username: 'env:U', 'password-file': './p' }),
  record(
    {
      'tls-verify': boolean(),
      'cert-dir': constantFrom('/etc/x', './certs'),
      'requests-per-second': integer({ min: 1, max: 99 }),
      concurrency: integer({ min: 1, max: 99 }),
    },
    { requiredKeys: [] },
  ),
).map(([login, others]) => ({ ...login, ...others }));
const document = tuple(array(entry, { minLength: 1, maxLength: 4 }), option(tuple(host, registry))).map(
  ([sync, one]) => ({
    version: 'waybill.sync/v1',
    ...(one === null ? {} : { registries: { [one[0]]: one[1] } }),
    sync,
  }),
);

describe('a sync file', () => {
  it('means the same in YAML and in JSON, and written anew from what was understood', () => {
    assert(
      property(document, (one) => {
        const file = withoutLines(parseSyncFile(stringify(one, { aliasDuplicateObjects: false }), 'f'));
        expect(withoutLines(parseSyncFile(JSON.stringify(one), 'f'))).toEqual(file);
        expect(withoutLines(parseSyncFile(stringify(renderFile(file), { aliasDuplicateObjects: false }), 'f'))).toEqual(
          file,
        );
      }),
    );
  });

  it('is understood or refused in one line with its place, whatever was done to it', () => {
    const edit = tuple(
      constantFrom(...GOOD),
      integer({ min: 0, max: 400 }),
      integer({ min: 0, max: 12 }),
      constantFrom('', ' ', '\n', ':', '- ', '{', '}', '*', '"', '&a ', '{{', '0', '\t', '#'),
    );
    assert(
      property(edit, ([text, at, cut, put]) => {
        try {
          parseSyncFile(text.slice(0, at) + put + text.slice(at + cut), 'f.yml');
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect(error).toMatchObject({ code: 'CONFIG_INVALID', side: 'local', subject: 'f.yml' });
          expect((error as Failure).message).toMatch(/^f\.yml:[1-9][0-9]*: [^\n]+$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  1,
  1.5,
  '',
  'x',
  '1.4',
  'a b',
  'a*',
  'all',
  'none',
  'created',
  'newer',
  'linux/amd64',
  'a/b',
  '{{tag}}',
  '{{ tag }}',
  'r.example/a:1',
  'env:A',
  '90d',
  '2026-01-31T1:00:00Z',
  [],
  {},
  ['x'],
  [null],
  ['a/b'],
  { regex: 'x' },
  { semver: '' },
  { 'move-if': 'newer' },
  { rule: 'move-ok' },
  ['all'],
  ['none'],
  ['linux/amd64'],
];

describe('the schema of the sync file', () => {
  const schema = syncFileSchema();

  it('takes every document that the parser takes', () => {
    assert(
      property(document, (one) => {
        parseSyncFile(JSON.stringify(one), 'f');
        expect(isValid(one, schema)).toBe(true);
      }),
    );
  });

  it('takes it also where a value was put in the place of another, wherever that is', () => {
    const odd = constantFrom(...ODD_VALUES);
    let taken = 0;
    assert(
      property(document, integer({ min: 0, max: 1_000_000 }), odd, (one, at, value) => {
        const changed = withOneReplaced(one, at, value);
        try {
          parseSyncFile(JSON.stringify(changed), 'f');
        } catch {
          return;
        }
        taken += 1;
        expect(isValid(changed, schema), JSON.stringify(changed)).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(0);
  });
});

/** The document with the value at one of its places, counted through from the top, replaced. */
function withOneReplaced(whole: unknown, at: number, value: unknown): unknown {
  let count = 0;
  const countAll = (one: unknown): void => {
    count += 1;
    if (typeof one === 'object' && one !== null) Object.values(one).forEach(countAll);
  };
  countAll(whole);
  let left = at % count;
  const replaced = (one: unknown): unknown => {
    left -= 1;
    if (left === -1) return value;
    if (Array.isArray(one)) return one.map(replaced);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, replaced(inner)]));
  };
  return replaced(whole);
}

const unplaced: FilePattern['refuse'] = (cause) => cause;

/** Without what tells where something stands. */
function withoutLines(file: SyncFile): SyncFile {
  const bare = (patterns: readonly FilePattern[]): readonly FilePattern[] =>
    patterns.map(({ source }) => ({ source, refuse: unplaced }));
  const entries = file.entries.map((one) => ({
    ...one,
    at: '',
    include: bare(one.include),
    exclude: bare(one.exclude),
    rules: one.rules.map(({ tags, rule: kept }) => ({ tags: bare(tags), rule: kept })),
  }));
  return { ...file, entries };
}

function renderFile({ registries, entries }: SyncFile): unknown {
  return {
    version: 'waybill.sync/v1',
    registries: Object.fromEntries([...registries].map(([name, one]) => [name, renderRegistry(one)])),
    sync: entries.map(renderEntry),
  };
}

function renderRegistry({ username, password, ...others }: SyncRegistry): unknown {
  const { tlsVerify, certDir, requestsPerSecond, concurrency } = others;
  return defined({
    username: username === undefined ? undefined : 'value' in username ? username.value : `env:${username.variable}`,
    password: password !== undefined && 'variable' in password ? `env:${password.variable}` : undefined,
    'password-file': password !== undefined && 'file' in password ? password.file : undefined,
    'tls-verify': tlsVerify,
    'cert-dir': certDir,
    'requests-per-second': requestsPerSecond,
    concurrency,
  });
}

function renderEntry(one: SyncEntry): unknown {
  const { platforms, createdAfter } = one;
  return defined({
    from: renderFrom(one.from),
    to: one.to.map(({ repository, tag }) => `${repository.text}${tag === undefined ? '' : `:${tag.text}`}`),
    include: one.include.length === 0 ? undefined : one.include.map(renderPattern),
    exclude: one.exclude.length === 0 ? undefined : one.exclude.map(renderPattern),
    newest: one.newest?.count,
    'newest-by': one.newest?.by,
    'created-after':
      createdAfter === undefined
        ? undefined
        : 'agoMs' in createdAfter
          ? `${String(createdAfter.agoMs / 3_600_000)}h`
          : new Date(createdAfter.atMs).toISOString(),
    'media-types': one.mediaTypes.length === 0 ? undefined : one.mediaTypes,
    platforms: typeof platforms === 'object' ? platforms.map(renderPlatform) : platforms,
    attached: one.attached,
    rules: one.rules.map(renderRule),
    'allow-empty': one.allowEmpty,
  });
}

function renderFrom(source: SyncEntry['from']): string {
  if (source.kind === 'repository') return `${source.repository.registry}/${source.repository.path}`;
  if (source.kind === 'namespace') return `${source.registry}/${source.path}/${source.deep ? '**' : '*'}`;
  const { registry: name, path, tag } = source.image;
  return `${name}/${path}:${tag ?? ''}`;
}

function renderPattern({ source }: FilePattern): unknown {
  return 'tag' in source ? source.tag : 'glob' in source ? source.glob : source;
}

function renderRule({ tags, rule: one }: SyncRule): unknown {
  const moved =
    one.kind === 'move-if'
      ? { 'move-if': one.digest }
      : one.kind === 'move-if-newer'
        ? { 'move-if': 'newer', by: one.by }
        : one.kind;
  return { ...(tags.length === 0 ? {} : { tags: tags.map(renderPattern) }), rule: moved };
}

function defined(value: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
