import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { ParsedOptions } from '../options/parsed.ts';

const SOURCES = ['docker', 'dir', 'yaml', 'oci', 'oci-archive'] as const;
const DESTINATIONS = ['docker', 'dir', 'oci', 'oci-archive'] as const;

export type SyncSourceKind = (typeof SOURCES)[number];
export type SyncDestinationKind = (typeof DESTINATIONS)[number];

/** `--src` and `--dest`. Fails with INPUT_INVALID, saying what is allowed. */
export function chooseTransports(options: ParsedOptions): {
  readonly from: SyncSourceKind;
  readonly to: SyncDestinationKind;
} {
  const from = choose(options.text('src'), SOURCES, '--src', 'SOURCE');
  const to = choose(options.text('dest'), DESTINATIONS, '--dest', 'DESTINATION');
  if (from !== 'dir' || to !== 'dir') return { from, to };
  throw new Failure('INPUT_INVALID', 'sync from a directory tree to a directory tree is not done', {
    side: 'local',
    hint: 'copy the tree by other means (cp -a, rsync), or sync it into an OCI layout (--dest oci)',
  });
}

function choose<T extends string>(text: string | undefined, allowed: readonly T[], flag: string, operand: string): T {
  const found = allowed.find((one) => one === text);
  if (found !== undefined) return found;
  const problem = text === undefined || text === '' ? `${flag} is missing` : `${flag} is not ${quoteForeign(text, 40)}`;
  throw new Failure('INPUT_INVALID', `${problem}: it says what ${operand} is, ${list(allowed)}`, {
    side: 'local',
    hint: 'for example: waybill sync --src docker --dest docker ghcr.io/acme/app registry.example.com/mirror',
  });
}

function list(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
