import type { Key } from 'openpgp';
import { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';

/** Public keys whose signatures count. */
export interface OpenPgpKeys {
  readonly keys: readonly Key[];
  /** Also keys that are easily broken: DSA, and RSA from 1024 bits on. */
  readonly takesWeakKeys: boolean;
}

const ARMORED = /-----BEGIN PGP (PUBLIC|PRIVATE) KEY BLOCK-----[^]*?-----END PGP \1 KEY BLOCK-----/g;

/**
 * Reads what `gpg --export` writes, armored or not, one key or many in each. Fails with INPUT_INVALID where something else is in it,
 * or no key at all.
 */
export async function loadOpenPgpKeys(
  sources: readonly Uint8Array[],
  { weak = false }: { readonly weak?: boolean } = {},
): Promise<OpenPgpKeys> {
  const keys = (await Promise.all(sources.map(readKeys))).flat();
  if (keys.length > 0) return { keys, takesWeakKeys: weak };
  throw new Failure('INPUT_INVALID', 'there is no public key to verify signatures with', {
    side: 'local',
    hint: 'name a file that gpg --export wrote',
  });
}

async function readKeys(bytes: Uint8Array): Promise<readonly Key[]> {
  const { readKeys: read } = await import('openpgp');
  try {
    // No packet begins with a byte of ASCII.
    if ((bytes[0] ?? 0) >= 0x80) return await read({ binaryKeys: Uint8Array.from(bytes) });
    const blocks = new TextDecoder().decode(bytes).match(ARMORED) ?? [];
    return (await Promise.all(blocks.map(async (armoredKeys) => read({ armoredKeys })))).flat();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure('INPUT_INVALID', `not OpenPGP keys: ${renderForeign(why)}`, {
      side: 'local',
      hint: 'name a file that gpg --export wrote',
      cause: error,
    });
  }
}
