import type { Reference } from './contract.ts';

/**
 * A reference's store, however it is spelled: a registry's host is the same in capitals, and with the port that https has anyway
 * (RFC 3986, 6.2.3). To be compared and not to be asked: credentials and settings are filed under the name as it is written.
 */
export function storeKey({ transport, location, image }: Reference): string {
  if (image === undefined) return `${transport}:${location}`;
  const address = `https://${image.registry}`;
  const host = URL.canParse(address) ? new URL(address).host : image.registry;
  return `${transport}://${host}/${image.path}`;
}

/** The same with the name in it: one tag, one digest, one directory. */
export function nameKey(reference: Reference): string {
  const { name, pin } = reference;
  return `${storeKey(reference)} ${name ?? ''} ${pin ?? ''}`;
}
