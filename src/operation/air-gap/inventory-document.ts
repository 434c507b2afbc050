import { asObject, invalid } from '../../image/descriptor.ts';
import { parseStrictJson, type Digest } from '../../image/index.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { compareText } from '../../runtime/text.ts';
import { asDigest, asList } from '../strict-fields.ts';
import { asRepository, asTag } from './names.ts';

const SCHEMA = 'waybill.inventory/v1';

/** What some repositories hold, as `waybill inventory` writes it down for an export elsewhere. */
export interface Inventory {
  readonly repositories: readonly InventoryRepository[];
}

export interface InventoryRepository {
  /** `host[:port]/path`. */
  readonly name: string;
  readonly tags: Readonly<Record<string, Digest>>;
  /** Configs and layers, without the manifests. */
  readonly blobs: readonly Digest[];
}

/** Sorted throughout: two inventories of one state are the same text. */
export function renderInventory({ repositories }: Inventory): string {
  const sorted = repositories
    .toSorted((a, b) => compareText(a.name, b.name))
    .map(({ name, tags, blobs }) => ({
      name,
      tags: Object.fromEntries(Object.entries(tags).sort(([a], [b]) => compareText(a, b))),
      blobs: blobs.toSorted(compareText),
    }));
  return `${JSON.stringify({ schema: SCHEMA, repositories: sorted }, undefined, 1)}\n`;
}

/** Fails with CONFIG_INVALID. `file` is for the message. */
export function parseInventory(bytes: Uint8Array, file: string): Inventory {
  try {
    const document = asObject(parseStrictJson(bytes, 'it'), 'it');
    if (document['schema'] !== SCHEMA) throw invalid(`its schema is not ${SCHEMA}`);
    return { repositories: asList(document['repositories'], 'repositories').map(parseRepository) };
  } catch (error) {
    throw new Failure('CONFIG_INVALID', `${file} is not an inventory: ${toFailure(error).message}`, {
      side: 'local',
      subject: file,
      hint: 'write one on the far side: waybill inventory HOST > inventory.json',
      cause: error,
    });
  }
}

function parseRepository(value: unknown, at: number): InventoryRepository {
  const where = `repositories[${String(at)}]`;
  const { name, tags, blobs } = asObject(value, where);
  const named = Object.entries(asObject(tags, `${where}.tags`));
  return {
    name: asRepository(name, `${where}.name`),
    tags: Object.fromEntries(
      named.map(([tag, digest]) => [asTag(tag, `${where}.tags`), asDigest(digest, `${where}.tags`)]),
    ),
    blobs: asList(blobs, `${where}.blobs`).map((digest) => asDigest(digest, `${where}.blobs`)),
  };
}
