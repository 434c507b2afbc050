import type { Limits } from '../../runtime/limits.ts';
import type { LayoutContent } from './content.ts';
import { parseLayoutIndex, type LayoutIndex } from './index-file.ts';

/**
 * Reads the index of a layout as it is now, and understands it again only where it has changed: whoever goes through thousands of
 * images asks for it as often. Equal bytes give one object. Fails as `readIndex` does.
 */
export function createKnownIndex(content: LayoutContent): (limits: Limits) => Promise<LayoutIndex | undefined> {
  let last: { readonly bytes: Uint8Array; readonly index: LayoutIndex } | undefined;
  return async (limits) => {
    const bytes = await content.indexBytes(limits.pageBytes);
    if (bytes === undefined) return undefined;
    if (last === undefined || Buffer.compare(last.bytes, bytes) !== 0) last = { bytes, index: parseLayoutIndex(bytes) };
    return last.index;
  };
}
