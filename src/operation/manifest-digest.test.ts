import { describe, expect, it } from 'vitest';
import { digestOf } from '../image/index.ts';
import { manifestDigest } from './manifest-digest.ts';

const PAYLOAD = '{\n   "schemaVersion": 1,\n   "name": "app"\n}';

/** As libtrust writes it: the signatures stand before the closing brace, which the header remembers. */
function signed(...headers: readonly object[]): Buffer {
  const signatures = headers.map((header) => ({
    protected: Buffer.from(JSON.stringify(header)).toString('base64url'),
    signature: 'AAAA',
  }));
  return Buffer.from(`${PAYLOAD.slice(0, -2)},\n   "signatures": ${JSON.stringify(signatures)}\n}`);
}

const HEADER = { formatLength: PAYLOAD.length - 2, formatTail: Buffer.from('\n}').toString('base64url') };

describe('manifest-digest', () => {
  it('is the digest of the bytes, whatever they are', () => {
    for (const text of ['', 'no json', '{}', '{"schemaVersion":2}', PAYLOAD])
      expect(manifestDigest(Buffer.from(text))).toBe(digestOf(Buffer.from(text)));
  });

  it('is that of the signed part of a Docker schema 1 manifest', () => {
    expect(manifestDigest(signed(HEADER))).toBe(digestOf(Buffer.from(PAYLOAD)));
    expect(manifestDigest(signed(HEADER, HEADER))).toBe(digestOf(Buffer.from(PAYLOAD)));
  });

  it.each([
    ['a signature without a header', signed({})],
    ['a length past the end', signed({ ...HEADER, formatLength: 1_000_000 })],
    ['a negative length', signed({ ...HEADER, formatLength: -1 })],
    ['signatures that disagree', signed(HEADER, { ...HEADER, formatLength: 3 })],
    ['no signature at all', signed()],
  ])('refuses %s', (_, bytes) => {
    expect(() => manifestDigest(bytes)).toThrow(expect.objectContaining({ code: 'MANIFEST_INVALID' }));
  });
});
