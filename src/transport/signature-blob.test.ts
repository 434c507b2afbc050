import { assert, constantFrom, dictionary, property, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignatureBlob } from './contract.ts';
import { newAmong, parseSignatureBlob, renderSignatureBlob } from './signature-blob.ts';

const simple = (...bytes: readonly number[]): SignatureBlob => ({
  kind: 'simple-signing',
  bytes: Buffer.from([0xa3, ...bytes]),
});

describe("a signature's file", () => {
  it('is read as it was written', () => {
    assert(
      property(uint8Array(), dictionary(string(), string()), string(), (payload, annotations, mediaType) => {
        const blob: SignatureBlob = { kind: 'sigstore', attachment: { mediaType, payload, annotations } };
        const read = parseSignatureBlob(renderSignatureBlob(blob), 'x');
        expect(renderSignatureBlob(read)).toEqual(renderSignatureBlob(blob));
      }),
    );
    assert(
      property(constantFrom(0xa3, 0xc4, 0x90, 0x88), uint8Array(), (first, rest) => {
        const blob: SignatureBlob = { kind: 'simple-signing', bytes: Buffer.from([first, ...rest]) };
        expect(parseSignatureBlob(renderSignatureBlob(blob), 'x')).toEqual(blob);
      }),
    );
  });

  it('may say by name that it is a simple one', () => {
    const bytes = Buffer.from('\0simple-signing\nrest');
    expect(parseSignatureBlob(bytes, 'x')).toEqual({ kind: 'simple-signing', bytes: Buffer.from('rest') });
  });

  it.each([
    ['nothing', ''],
    ['an armored message', '-----BEGIN PGP MESSAGE-----'],
    ['another format', '\0other\n{}'],
    ['a format without an end', '\0sigstore-json'],
    ['no JSON', '\0sigstore-json\n{'],
    ['a payload that is no base64', '\0sigstore-json\n{"mimeType":"a","payload":"?","annotations":{}}'],
    ['no payload', '\0sigstore-json\n{"mimeType":"a","annotations":{}}'],
    ['an annotation that is no text', '\0sigstore-json\n{"mimeType":"a","payload":"","annotations":{"a":1}}'],
  ])('is refused with %s', (_, text) => {
    expect(() => parseSignatureBlob(Buffer.from(text, 'latin1'), 'file')).toThrow(
      expect.objectContaining({ code: 'SIGNATURE_INVALID', subject: 'file' }) as Error,
    );
  });

  it('is there once, and with no more than 127 others', () => {
    expect(newAmong([simple(1)], [simple(1), simple(2), simple(2)], 'x')).toEqual([simple(2)]);
    const many = Array.from({ length: 128 }, (_, at) => simple(1, at));
    expect(newAmong([], many, 'x')).toHaveLength(128);
    expect(() => newAmong(many, [simple(2)], 'x')).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED' }) as Error,
    );
  });
});
