import { tmpdir } from 'node:os';
import type { RegistryPool } from '../../src/distribution/contract.ts';
import type { ItemChoices, SyncGroup, SyncItem, SyncRequest, TagRule } from '../../src/operation/sync/item.ts';
import type { EndpointSettings } from '../../src/transport/contract.ts';
import { parseReference } from '../../src/transport/index.ts';

const PLAIN: ItemChoices = { selection: { kind: 'all' }, attached: 'none', preserveDigests: false };

/** How tests reach registries: anonymously. */
export function settingsOver(registries: RegistryPool): EndpointSettings {
  const access = { tlsVerify: undefined, credential: async () => Promise.resolve(undefined) };
  return { registries, access, temporary: tmpdir() };
}

/** One image for every tag, from one repository to others under the same tag: `docker://host/path`. */
export function itemsOf(
  settings: EndpointSettings,
  from: string,
  to: readonly string[],
  tags: readonly string[],
  { rule = { kind: 'move-ok' }, choices = PLAIN }: { readonly rule?: TagRule; readonly choices?: ItemChoices } = {},
): readonly SyncItem[] {
  return tags.map((tag) => ({
    source: { reference: parseReference(`${from}:${tag}`), settings },
    destinations: to.map((one) => ({ reference: parseReference(`${one}:${tag}`), settings, rule })),
    choices,
  }));
}

export function aSyncRequest(groups: readonly Partial<SyncGroup>[], more: Partial<SyncRequest> = {}): SyncRequest {
  return { groups: eachOf(groups), policy: 'none', dryRun: false, failFast: false, ...more };
}

async function* eachOf(groups: readonly Partial<SyncGroup>[]): AsyncIterable<SyncGroup> {
  await Promise.resolve();
  for (const [at, group] of groups.entries()) yield { name: `group ${String(at)}`, items: [], excluded: [], ...group };
}
