import type { TarReadOptions } from '../../archive/contract.ts';
import type { GrowingReader } from '../../archive/growing-content.ts';
import { readTarMembers } from '../../archive/tar-members.ts';
import type { EarlyLayer } from '../contract.ts';

/** Where `docker save` keeps layers, in its older form and in the newer one. */
const LAYER = /(?:^|\/)layer\.tar$|^blobs\/sha256\/[0-9a-f]{64}$/;

/** What is smaller is made in no time when the whole archive is there, or is no layer. */
const LEAST_BYTES = 256 * 1024;

/**
 * What looks like layers in an archive that is still coming, in their order there. Ends, or fails, where the archive does; whether it
 * is right is found out by whoever reads it when it is whole.
 */
export async function* layersOnTheirWay(content: GrowingReader, options: TarReadOptions): AsyncGenerator<EarlyLayer> {
  for await (const { header, position } of readTarMembers(content, options)) {
    const { kind, name, size } = header;
    if (kind !== 'file' || size < LEAST_BYTES || !LAYER.test(name)) continue;
    yield { size, read: () => content.pieces(position, size) };
  }
}
