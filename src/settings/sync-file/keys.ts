import type { JsonSchema, Keys } from '../schema-keys.ts';
import { TEMPLATE_FIELDS } from './template.ts';

export type ChoiceKey =
  | 'to'
  | 'tag-template'
  | 'include'
  | 'exclude'
  | 'newest'
  | 'newest-by'
  | 'created-after'
  | 'media-types'
  | 'platforms'
  | 'attached'
  | 'rules'
  | 'allow-empty';

export const SYNC_VERSION = 'waybill.sync/v1';
export const BY = ['semver', 'created'] as const;
export const RULE_WORDS = ['create-only', 'move-ok'] as const;
export const ATTACHED_WORDS = ['all', 'none'] as const;
/** `env:NAME` */
export const VARIABLE: RegExp = /^env:[A-Za-z_][A-Za-z0-9_]*$/;
export const MEDIA_TYPE: RegExp = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*$/;
export const MOST_NEWEST = 100_000;

const TEXT: JsonSchema = { type: 'string', minLength: 1 };
const FLAG: JsonSchema = { type: 'boolean' };
const FIELD = `\\{\\{ *(?:${TEMPLATE_FIELDS.join('|')}) *\\}\\}`;
const TEMPLATE: JsonSchema = { type: 'string', pattern: `^(?:[^{}@]|${FIELD})+$` };
const PATTERNS: JsonSchema = {
  anyOf: [{ $ref: '#/definitions/pattern' }, { type: 'array', items: { $ref: '#/definitions/pattern' } }],
};
const count = (minimum: number, maximum: number): JsonSchema => ({ type: 'integer', minimum, maximum });
const oneOrMore = (items: JsonSchema): JsonSchema => ({ anyOf: [items, { type: 'array', items, minItems: 1 }] });

/** What an entry may say, and the defaults for all entries too. */
export const CHOICE_KEYS: Keys<ChoiceKey> = {
  to: { help: 'where it goes: `HOST/PATH[:TAG]` with fields, one or a list', schema: oneOrMore(TEMPLATE) },
  'tag-template': { help: 'the tag at the destination, where `to` has none; default `{{tag}}`', schema: TEMPLATE },
  include: { help: 'patterns of tags; one must match. Default: every tag', schema: PATTERNS },
  exclude: { help: 'patterns of tags; none may match', schema: PATTERNS },
  newest: { help: 'of what is left, only so many', schema: count(1, MOST_NEWEST) },
  'newest-by': {
    help: '`semver` (default; tags that are no versions are left out) or `created`',
    schema: { enum: BY },
  },
  'created-after': {
    help: 'a date (`2026-01-31`, RFC 3339) or an age (`90d`, `12h`, `4w`); what was created earlier is left out',
    schema: {
      type: 'string',
      pattern: '^(?:[1-9][0-9]{0,4}[hdw]|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt][0-9:.]+(?:[Zz]|[+-][0-9]{2}:[0-9]{2}))?)$',
    },
  },
  'media-types': {
    help: 'only what has one of these as its manifest type, its artifact type or its config type',
    schema: oneOrMore({ type: 'string', pattern: MEDIA_TYPE.source }),
  },
  platforms: {
    help: '`all`, or a list of `os/architecture[/variant]`: the index is cut down to them. Default: `--platform`, else all',
    schema: oneOrMore({ type: 'string', pattern: '^(?:all|[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)?)$' }),
  },
  attached: {
    help: '`all`, `none`, or a list of artifact types that travel with an image. Default: `--attached`, else all',
    schema: oneOrMore(TEXT),
  },
  rules: {
    help: 'what may happen to a tag that is there already and points at something else; the first that matches holds',
    schema: { type: 'array', items: { $ref: '#/definitions/rule' } },
  },
  'allow-empty': { help: '`true`: nothing to do here is no error', schema: FLAG },
};

export const ENTRY_KEYS: Keys<'from' | ChoiceKey> = {
  from: {
    help: '`HOST/PATH` (its tags), `HOST/PATH:TAG`, `HOST/PATH@DIGEST`, `HOST/PATH/*` (the repositories one level below) or `HOST/PATH/**` (all below)',
    schema: TEXT,
  },
  ...CHOICE_KEYS,
};

export const DOCUMENT_KEYS: Keys<'version' | 'registries' | 'defaults' | 'sync'> = {
  version: { help: `\`${SYNC_VERSION}\``, schema: { const: SYNC_VERSION } },
  registries: {
    help: 'how hosts are reached, by `HOST[:PORT]`',
    schema: { type: 'object', additionalProperties: { $ref: '#/definitions/registry' } },
  },
  defaults: { help: 'for every entry, key by key', schema: { $ref: '#/definitions/defaults' } },
  sync: { help: 'the entries', schema: { type: 'array', minItems: 1, items: { $ref: '#/definitions/entry' } } },
};

export const REGISTRY_KEYS: Keys<
  'username' | 'password' | 'password-file' | 'tls-verify' | 'cert-dir' | 'requests-per-second' | 'concurrency'
> = {
  username: { help: 'a name, or `env:NAME`', schema: TEXT },
  password: { help: '`env:NAME`: the variable that it is in', schema: { type: 'string', pattern: VARIABLE.source } },
  'password-file': { help: 'the file that it is in', schema: TEXT },
  'tls-verify': { help: '`false`: no certificate check, and plain HTTP allowed', schema: FLAG },
  'cert-dir': { help: 'a directory with `*.crt`, `*.cert`, `*.key`', schema: TEXT },
  'requests-per-second': { help: 'no more requests than that', schema: count(1, 10_000) },
  concurrency: { help: 'no more requests at once than that, where `--concurrency` allows more', schema: count(1, 256) },
};

export const PATTERN_KEYS: Keys<'regex' | 'semver'> = {
  regex: { help: "a regular expression in RE2's syntax that matches anywhere in the tag", schema: TEXT },
  semver: { help: 'a constraint on versions: `>=1.2 <2`, `~1.4`, `^2`', schema: TEXT },
};

export const RULE_KEYS: Keys<'tags' | 'rule'> = {
  tags: { help: 'patterns of tags at the destination. Default: every tag', schema: PATTERNS },
  rule: {
    help: '`create-only`, `move-ok` or `{move-if: …}`',
    schema: { anyOf: [{ enum: RULE_WORDS }, { $ref: '#/definitions/move-if' }] },
  },
};

export const MOVE_IF_KEYS: Keys<'move-if' | 'by'> = {
  'move-if': {
    help: 'a digest: only from this one; `newer`: only to what is newer',
    schema: { type: 'string', pattern: '^(?:newer|sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$' },
  },
  by: {
    help: 'what makes it newer: `created` (default), or `semver`: the version that the images say they are (`org.opencontainers.image.version`), else their tags',
    schema: { enum: BY },
  },
};
