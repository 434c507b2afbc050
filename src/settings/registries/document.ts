import { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import {
  NO_REGISTRIES_CONF,
  type MirrorEntry,
  type PullFromMirror,
  type RegistriesConf,
  type RegistryEntry,
} from './conf.ts';
import { saysNothing } from './says-nothing.ts';
import { TomlTable } from './toml-table.ts';

const SHORT_NAME_MODES = ['', 'enforcing', 'permissive', 'disabled'] as const;
const PULL_FROM_MIRROR = ['', 'all', 'digest-only', 'tag-only'] as const;

/**
 * Reads one registries.conf, version 2 (containers-registries.conf(5)). Every key that means something must be right, also those that
 * only concern short names; unknown keys are passed over with a warning. Loads the TOML parser where the file says anything but
 * aliases. Fails with CONFIG_INVALID.
 */
export async function parseRegistriesDocument(text: string, file: string): Promise<RegistriesConf> {
  if (saysNothing(text)) return NO_REGISTRIES_CONF;
  const document = new TomlTable(await parseToml(text, file), { file, text });
  refuseVersion1(document);
  for (const host of document.texts('unqualified-search-registries') ?? []) {
    if (!HOST.test(host)) throw document.refuse('unqualified-search-registries', `${quote(host)} is not host[:port]`);
  }
  const helpers = document.texts('credential-helpers');
  document.text('additional-layer-store-auth-helper');
  document.choice('short-name-mode', SHORT_NAME_MODES);
  document.table('aliases')?.allTexts();
  const tables = document.tables('registry');
  const registries = tables.map((table) => readRegistry(table, file));
  refuseContradictions(registries, document);
  return {
    registries,
    ...(helpers === undefined ? {} : { credentialHelpers: { file, names: helpers } }),
    warnings: [...document.unread(), ...tables.flatMap(warnOfPrefix)],
  };
}

const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?$/;

async function parseToml(text: string, file: string): Promise<Record<string, unknown>> {
  const { parse } = await import('smol-toml');
  try {
    return parse(text);
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const line = error instanceof Error && 'line' in error ? `:${String(error.line)}` : '';
    throw new Failure('CONFIG_INVALID', `${file}${line}: ${renderForeign(reason)}`, {
      side: 'local',
      subject: file,
      hint: 'correct the file; containers-registries.conf(5) describes it',
      cause: error,
    });
  }
}

/** What was `[registries.search]`, `[registries.insecure]` and `[registries.block]`; the containers tools no longer read it either. */
function refuseVersion1(document: TomlTable): void {
  const old = document.table('registries');
  if (old === undefined) return;
  const name = ['search', 'insecure', 'block'].find((one) => old.has(one));
  if (name !== undefined) throw old.refuse(name, 'is version 1 of this format, which is no longer read', INSTEAD[name]);
}

const INSTEAD: Readonly<Record<string, string>> = {
  search: 'write unqualified-search-registries = ["HOST"] at the top',
  insecure: 'write [[registry]] with location = "HOST" and insecure = true, one for each',
  block: 'write [[registry]] with location = "HOST" and blocked = true, one for each',
};

function readRegistry(table: TomlTable, file: string): RegistryEntry {
  const location = readLocation(table, 'location');
  const prefix = readLocation(table, 'prefix') || location;
  if (prefix === '') throw table.refuse('location', 'is missing, and there is no prefix either');
  if (prefix.startsWith('*.')) {
    if (!WILDCARD.test(prefix)) throw table.refuse('prefix', `${quote(prefix)}: a wildcard is *.HOST and nothing more`);
  } else if (prefix.includes('*')) throw table.refuse('prefix', `${quote(prefix)}: * stands at the beginning alone`);
  else if (location === '') throw table.refuse('location', `is missing; only a prefix like *.HOST can do without`);
  if (table.has('pull-from-mirror')) throw table.refuse('pull-from-mirror', 'belongs in [[registry.mirror]]');
  const byDigestOnly = table.flag('mirror-by-digest-only');
  return {
    file,
    prefix,
    location,
    insecure: table.flag('insecure'),
    blocked: table.flag('blocked'),
    mirrors: table.tables('mirror').map((mirror) => readMirror(mirror, byDigestOnly)),
  };
}

/** Repositories are compared, as the containers tools compare them, whatever their manual says. */
function warnOfPrefix(table: TomlTable): readonly string[] {
  const prefix = table.text('prefix') ?? '';
  return /@|\/.*:/.test(prefix)
    ? [table.say('prefix', `${quote(prefix)} names a tag or a digest, and so fits no name`)]
    : [];
}

const WILDCARD = /^\*\.[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;

function readMirror(table: TomlTable, byDigestOnly: boolean): MirrorEntry {
  const location = readLocation(table, 'location');
  if (location === '') throw table.refuse('location', 'is missing');
  const chosen = table.choice('pull-from-mirror', PULL_FROM_MIRROR) || undefined;
  if (byDigestOnly && chosen !== undefined)
    throw table.refuse('pull-from-mirror', 'and mirror-by-digest-only of the registry exclude each other');
  const pullFrom: PullFromMirror = byDigestOnly ? 'digest-only' : (chosen ?? 'all');
  return { location, insecure: table.flag('insecure'), pullFrom };
}

function readLocation(table: TomlTable, key: string): string {
  const text = table.text(key) ?? '';
  const [scheme] = /^https?:\/\//.exec(text) ?? [];
  if (scheme !== undefined) throw table.refuse(key, `${quote(text)}: leave ${scheme} out`);
  if (/\s/.test(text)) throw table.refuse(key, `${quote(text)} has a space in it`);
  return text.replace(/\/+$/, '');
}

/** A location has one way to be reached, whatever prefix led to it. */
function refuseContradictions(registries: readonly RegistryEntry[], document: TomlTable): void {
  const byLocation = new Map<string, RegistryEntry>();
  for (const entry of registries) {
    const other = byLocation.get(entry.location) ?? entry;
    byLocation.set(entry.location, other);
    for (const key of ['insecure', 'blocked'] as const) {
      if (entry.location === '' || other[key] === entry[key]) continue;
      const both = [other, entry].map(({ prefix }) => quote(prefix)).join(' and ');
      throw document.refuse('registry', `${both} are both at ${quote(entry.location)}, and differ in ${key}`);
    }
  }
}

function quote(text: string): string {
  return JSON.stringify(renderForeign(text, 120));
}
