import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';
import type { Reference } from '../transport/contract.ts';

/**
 * Two transports that write one file or directory write over each other. Fails with INPUT_INVALID where destinations would, also
 * by way of links.
 */
export async function refuseSharedPlaces(destinations: readonly { readonly reference: Reference }[]): Promise<void> {
  const places = new Map<string, Reference>();
  for (const { reference } of destinations) {
    if (!path.isAbsolute(reference.location)) continue;
    const place = await followed(reference.location);
    const other = places.get(place);
    if (other !== undefined && other.transport !== reference.transport) {
      const both = `${quoteForeign(other.text, 300)} and ${quoteForeign(reference.text, 300)}`;
      throw new Failure('INPUT_INVALID', `two destinations are one place on disk: ${both}`, {
        side: 'destination',
        subject: reference.text,
        hint: 'give each a file or directory of its own',
      });
    }
    places.set(place, reference);
  }
}

/** As far as it is there already. */
async function followed(file: string): Promise<string> {
  const parent = path.dirname(file);
  if (parent === file) return file;
  return realpath(file).catch(async () => path.join(await followed(parent), path.basename(file)));
}
