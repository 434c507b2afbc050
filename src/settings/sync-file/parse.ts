import { parseYaml, type YamlNode } from '../yaml-node.ts';
import { checkDefaults, parseEntry, type Choices } from './entry.ts';
import { CHOICE_KEYS, DOCUMENT_KEYS, SYNC_VERSION } from './keys.ts';
import { keysOf } from '../schema-keys.ts';
import { parseRegistries } from './registries.ts';
import type { SyncFile } from './sync-file.ts';

/**
 * Reads a sync file, in YAML or JSON. Everything in it must mean something: what is unknown, twice or useless is refused. Fails with
 * CONFIG_INVALID, in one line that begins with `NAME:LINE: `.
 */
export function parseSyncFile(text: string, name: string): SyncFile {
  const document = parseYaml(text, name, 'correct the file; docs/sync.md describes it');
  const keys = document.tableOf(keysOf(DOCUMENT_KEYS));
  refuseVersion(keys.get('version'), document);
  const registries = keys.get('registries');
  const choices: Choices = keys.get('defaults')?.tableOf(keysOf(CHOICE_KEYS)) ?? new Map();
  checkDefaults(choices);
  const entries = keys.get('sync');
  if (entries === undefined || entries.items().length === 0)
    throw (entries ?? document).refuse(
      entries === undefined ? 'has no sync' : 'is an empty list',
      'write sync: and a list of {from: …, to: …}',
    );
  return {
    name,
    registries: registries === undefined ? new Map() : parseRegistries(registries),
    entries: entries.items().map((one) => parseEntry(one, choices, name)),
  };
}

function refuseVersion(node: YamlNode | undefined, document: YamlNode): void {
  const hint = `write version: ${SYNC_VERSION}; for skopeo's own files use --src yaml`;
  if (node === undefined) throw document.refuse('has no version', hint);
  if (node.written() !== SYNC_VERSION) throw node.refuse(`must be ${SYNC_VERSION}`, hint);
}
