import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadOpenPgpKeys } from './openpgp-keys.ts';
import { verifySimpleSignature } from './openpgp-verify.ts';
import { parseSignedMessage } from './signed-message.ts';

const VECTORS = path.resolve(import.meta.dirname, '../../../test/fixtures/trust');
const AT = new Date('2026-11-21T00:10:00Z');
const DIGEST = 'sha256:b4a0b04523b8aa941766fd645f9719321caa13e920350006cb37cc17fbc78f3b';

interface Vector {
  readonly file: string;
  readonly key: string;
  readonly expect: 'accept' | 'reject';
}

const read = (file: string): Uint8Array => readFileSync(path.join(VECTORS, file));
const vectors = JSON.parse(Buffer.from(read('gpg/expect.json')).toString()) as readonly Vector[];
/** What skopeo wrote beside an image in `dir:` and into a lookaside, where it signed an index and its images. */
const STORED = [
  'dir-gpg/signature-1',
  ...readdirSync(path.join(VECTORS, 'lookaside/team')).map((name) => `lookaside/team/${name}/signature-1`),
].map((file): Vector => ({ file, key: 'rsa.pub.gpg', expect: 'accept' }));
const good = [...vectors.filter((one) => one.expect === 'accept'), ...STORED];
const bad = vectors.filter((one) => one.expect === 'reject');
/** A lookaside has the digest in its path. */
const signedIn = ({ file }: Vector): string => /@(.*)\//.exec(file)?.[1]?.replace('=', ':') ?? DIGEST;
const isWeak = ({ key }: Vector): boolean => key.startsWith('dsa');
const keysOf = async (vector: Vector) => loadOpenPgpKeys([read(`gpg/${vector.key}`)], { weak: isWeak(vector) });

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The message's packets as they are, but for the name of the file that was signed, where there is one. */
function withoutName(message: Uint8Array): string {
  const packets = Buffer.from(parseSignedMessage(message).packets);
  // After a one-pass packet of 15 bytes: a header of 3, and the letter b.
  const at = 15 + 3 + 1;
  const length = packets[at] ?? 0;
  return packets.toString('hex', 0, at + 1) + packets.toString('hex', at + 1 + length);
}

describe('a simple signature', () => {
  it.each(good)('of $file is accepted', async (vector) => {
    const verified = await verifySimpleSignature(read(vector.file), await keysOf(vector), AT);
    expect(verified.payload.digest).toBe(signedIn(vector));
    expect(verified.fingerprint).toMatch(/^[0-9A-F]{40}$/);
  });

  it.each(bad)('of $file is refused', async (vector) => {
    const verifying = verifySimpleSignature(read(vector.file), await keysOf(vector), AT);
    await expect(verifying).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
  });

  it.each(good)('of $file is refused with any of its bytes changed (200, seeded)', async (vector) => {
    const original = read(vector.file);
    const keys = await keysOf(vector);
    const random = seeded(20_261_121);
    const accepted: Uint8Array[] = [];
    for (let round = 0; round < 200; round += 1) {
      const changed = Uint8Array.from(original);
      const at = Math.floor(random() * changed.byteLength);
      changed[at] = (changed[at] ?? 0) ^ (1 + Math.floor(random() * 255));
      await verifySimpleSignature(changed, keys, AT).then(
        () => accepted.push(changed),
        () => undefined,
      );
    }
    // OpenPGP signs no file name, and nothing reads it: two of these were made from a file.
    const unexplained = accepted.filter((changed) => withoutName(changed) !== withoutName(original));
    expect(unexplained).toEqual([]);
  });

  it('by a key that another of the files says is revoked is refused, whatever their order', async () => {
    const [old, revoked] = [read('gpg/rev-before.pub.gpg'), read('gpg/rev.pub.gpg')];
    for (const sources of [[old, revoked], [revoked, old], [Buffer.concat([old, revoked])]]) {
      const keys = await loadOpenPgpKeys(sources);
      const verifying = verifySimpleSignature(read('gpg/bad/revoked-key.sig'), keys, AT);
      await expect(verifying).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
    }
  });
});
