import type { Endpoint } from '../../operation/endpoint.ts';
import type { SyncDestination, TagRule } from '../../operation/sync/item.ts';
import { entryName, joinName, type ListedName, type NamingRules } from '../../operation/sync/destination-name.ts';
import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import { parseReference } from '../../transport/index.ts';
import type { Services } from '../invocation.ts';
import type { SyncDestinationKind } from './transports.ts';

/** Where all images of a sync go. */
export interface SyncPlace {
  /** Fails with REFERENCE_INVALID where the place cannot hold such a name. */
  readonly destinationOf: (name: ListedName) => SyncDestination;
  /** What is attached to an image is held there, and need not be brought by its own name. */
  readonly holdsAttached: boolean;
  /** A destination as skopeo writes it into its digest file. */
  readonly spell: (reference: string) => string;
}

/** DESTINATION has no transport in front of it; `docker://` is taken off, for it can mean nothing else. */
export function createSyncPlace(
  kind: SyncDestinationKind,
  operand: string,
  rules: NamingRules,
  services: Services,
): SyncPlace {
  const base = kind === 'docker' ? operand.replace(/^docker:\/\//, '') : operand;
  if (base === '' || (holdsNames(kind) && base.includes(':'))) {
    throw new Failure('REFERENCE_INVALID', `not a destination for --dest ${kind}: ${quoteForeign(operand, 300)}`, {
      side: 'destination',
      hint: `write ${HINTS[kind]} without a transport in front of it`,
    });
  }
  const rule: TagRule = kind === 'dir' ? { kind: 'create-only' } : { kind: 'move-ok' };
  const spelled = new Map<string, string>();
  let settings: SyncDestination['settings'] | undefined;
  const endpointAt = (text: string): Endpoint => {
    const reference = parseReference(text);
    // All images of one place share what it is reached by.
    settings ??= services.endpoints([text], 'dest-')[0]?.settings;
    if (settings === undefined) throw new Failure('INTERNAL', `no way to ${text}`);
    return { reference, settings };
  };
  return {
    holdsAttached: kind !== 'dir',
    destinationOf: (name) => {
      const text = spellDestination(kind, base, name, rules);
      const endpoint = endpointAt(text);
      const { reference } = endpoint;
      if (kind === 'dir' && reference.text !== text) spelled.set(reference.text, text);
      return { ...endpoint, rule };
    },
    spell: (reference) => spelled.get(reference) ?? familiar(reference),
  };
}

function holdsNames(kind: SyncDestinationKind): boolean {
  return kind === 'oci' || kind === 'oci-archive';
}

const HINTS: Readonly<Record<SyncDestinationKind, string>> = {
  docker: 'HOST/PATH, a registry and the path that the repositories are to be below,',
  dir: 'a directory',
  oci: 'a directory, and no name behind it,',
  'oci-archive': 'a file, and no name behind it,',
};

function spellDestination(kind: SyncDestinationKind, base: string, name: ListedName, rules: NamingRules): string {
  if (holdsNames(kind)) return `${kind}:${base}:${entryName(name, rules)}`;
  const joined = joinName(base, name, rules);
  return kind === 'docker' ? `docker://${joined}` : `dir:${joined}`;
}

/** As Docker's users know an image: its Hub is not named. */
export function familiar(reference: string): string {
  return reference.replace(/^docker:\/\/docker\.io\/(?:library\/(?=[^/]*$))?/, 'docker://');
}
