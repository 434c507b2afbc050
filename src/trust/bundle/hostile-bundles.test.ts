import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleFixture, goodBundles, type BundleVector } from '../../../test/support/bundle-vectors.ts';
import { Failure } from '../../runtime/failure.ts';
import { insideOf, oidOf, readDer } from './der.ts';
import { parseBundle } from './parse-bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

/** What a call ended with: the code of its failure, `none` without one. Anything else that is thrown is thrown on. */
const codeOf = async (action: () => unknown): Promise<string> => {
  try {
    await action();
    return 'none';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
};

type Path = readonly (string | number)[];

/** Of every value inside of another. */
const pathsOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key])),
  ];
};

const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === key ? replaced(one, rest, by) : one));
  return { ...(value as object), [key]: replaced((value as Readonly<Record<string, unknown>>)[key], rest, by) };
};

describe('a bundle of anybody’s', () => {
  it('is read or refused, and never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 500 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        async (bytes) => {
          expect(['none', 'SIGNATURE_INVALID']).toContain(await codeOf(() => parseBundle(bytes)));
        },
      ),
    );
  });

  it('with any value in the place of another verifies for the same signer, or is refused', async () => {
    const vectors: readonly BundleVector[] = await goodBundles();
    const place = fc.constantFrom(...vectors).chain((vector) => {
      const bundle: unknown = JSON.parse(bundleFixture(vector.file).toString());
      return fc.tuple(fc.constant(vector), fc.constant(bundle), fc.constantFrom(...pathsOf(bundle)));
    });
    const value = fc.oneof(fc.jsonValue(), fc.base64String(), fc.constantFrom('', '0', '-1', null, [], {}, 'AA=='));
    await fc.assert(
      fc.asyncProperty(place, value, async ([vector, bundle, path], by) => {
        const bytes = Buffer.from(JSON.stringify(replaced(bundle, path, by)));
        const ended = await codeOf(async () => verifyBundle(bytes, vector.trust, vector.expected));
        // Nothing, in a place that may be empty, is nothing that was changed.
        if (ended === 'none')
          expect(
            by === null || by === '' || by === '0' || JSON.stringify(by) === '[]' || JSON.stringify(by) === '{}',
          ).toBe(true);
        else expect(ended).toBe('SIGNATURE_INVALID');
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});

describe('a bundle that is large', () => {
  const padded = (text: string): Buffer =>
    Buffer.from(`{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json","dsseEnvelope":${text}}`);

  it.each([
    ['lists', `[${'[],'.repeat(2_000_000)}0]`],
    ['fields', `{${Array.from({ length: 200_000 }, (_, at) => `"k${String(at)}":0`).join(',')}}`],
    ['brackets', '['.repeat(4_000_000)],
  ])('is refused before it is parsed when it is in millions of pieces: %s', (_, text) => {
    expect(() => parseBundle(padded(text))).toThrow(/in more pieces than any has/);
  });

  it('is read when it is one large text', async () => {
    const [vector] = await goodBundles();
    const bundle = JSON.parse(bundleFixture(vector?.file ?? '').toString()) as { dsseEnvelope: { payload: string } };
    bundle.dsseEnvelope.payload = Buffer.alloc(20_000_000, '{[,').toString('base64');
    expect(parseBundle(Buffer.from(JSON.stringify(bundle))).content).toMatchObject({ kind: 'dsse' });
  });
});

describe('DER', () => {
  it('with an object identifier that never ends is refused before it is written in dots', () => {
    const named = (length: number): Buffer => Buffer.concat([Buffer.alloc(length - 1, 0xff), Buffer.of(1)]);
    const encode = (content: Buffer): Buffer => Buffer.concat([Buffer.of(6, content.byteLength), content]);
    const refusal = /object identifier without end/;
    expect(() => oidOf({ tag: 6, content: named(1_000_000), whole: Buffer.alloc(0) }, 'it')).toThrow(refusal);
    expect(oidOf(readDer(encode(named(100)), 'it'), 'it')).toMatch(/^2\.\d+$/);
  });

  it('of anybody’s is read or refused, and what is read is all of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(['none', 'SIGNATURE_INVALID']).toContain(
          await codeOf(() => {
            const value = readDer(bytes, 'it');
            expect(value.whole.byteLength).toBe(bytes.byteLength);
            insideOf(value, 'it');
          }),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
