import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  assert,
  constant,
  constantFrom,
  jsonValue,
  maxSafeInteger,
  property,
  record,
  string,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSimplePayload, renderSimplePayload, type SimplePayload, type SimplePayloadKind } from './payload.ts';

const DIGEST = `sha256:${'0a'.repeat(32)}` as const;
const REFERENCE = 'registry.example.com/team/app:v1';
const KINDS: readonly SimplePayloadKind[] = ['atomic', 'cosign'];
const VARIANTS = path.resolve(import.meta.dirname, '../../../test/fixtures/trust/sigstore-payload-variants');

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A payload's text with its parts replaced. */
function written(parts: {
  critical?: string;
  identity?: string;
  image?: string;
  type?: string;
  optional?: string;
}): string {
  const {
    identity = `{"docker-reference":"${REFERENCE}"}`,
    image = `{"docker-manifest-digest":"${DIGEST}"}`,
    type = '"atomic container signature"',
    critical = `{"identity":${identity},"image":${image},"type":${type}}`,
    optional = '{}',
  } = parts;
  return `{"critical":${critical},"optional":${optional}}`;
}

const read = (text: string): SimplePayload => parseSimplePayload(bytesOf(text), 'atomic');

const payloads: Arbitrary<SimplePayload> = record({
  digest: constant(DIGEST),
  reference: string({ unit: 'grapheme' }),
  optional: record({ creator: string(), timestamp: maxSafeInteger() }, { requiredKeys: [] }),
});

describe('the payload of a simple signature', () => {
  it('is read as it was written, for either kind and never as the other', () => {
    assert(
      property(payloads, constantFrom(...KINDS), (payload, kind) => {
        const bytes = renderSimplePayload(payload, kind);
        expect(JSON.stringify(parseSimplePayload(bytes, kind))).toBe(JSON.stringify(payload));
        expect(() => parseSimplePayload(bytes, kind === 'atomic' ? 'cosign' : 'atomic')).toThrow('its type is');
      }),
    );
  });

  it('is written as other tools write it', () => {
    const payload: SimplePayload = { digest: DIGEST, reference: REFERENCE, optional: { creator: 'x 1', timestamp: 5 } };
    expect(new TextDecoder().decode(renderSimplePayload(payload, 'atomic'))).toBe(
      written({ optional: '{"creator":"x 1","timestamp":5}' }),
    );
  });

  it('may have its keys in any order and others in optional', () => {
    const text = `{"optional":{"x":[1,{"y":null}],"timestamp":1e3}, "critical":{"type":"atomic container signature",
      "image":{"docker-manifest-digest":"${DIGEST}"},"identity":{"docker-reference":""}}}\n`;
    expect(read(text)).toEqual({ digest: DIGEST, reference: '', optional: { timestamp: 1000 } });
  });

  it.each([
    ['not an object', '[]'],
    ['nothing', ''],
    ['a key that is missing', '{"critical":{}}'],
    ['optional as null', written({ optional: 'null' })],
    ['optional as a list', written({ optional: '[]' })],
    ['an unknown key at the top', `${written({}).slice(0, -1)},"x":1}`],
    ['__proto__ at the top', `${written({}).slice(0, -1)},"__proto__":{}}`],
    ['an unknown key in critical', written({}).replace('"type"', '"x":1,"type"')],
    ['an unknown key in image', written({ image: `{"docker-manifest-digest":"${DIGEST}","x":1}` })],
    ['an unknown key in identity', written({ identity: `{"docker-reference":"${REFERENCE}","x":1}` })],
    ['another case', written({}).replace('"type"', '"Type"')],
    ['another case at the top', written({}).replace('"critical"', '"Critical"')],
    ['a key twice at the top', `${written({}).slice(0, -1)},"optional":{}}`],
    ['a key twice, once with an escape', written({}).replace('"type"', '"typ\\u0065":"x","type"')],
    ['a key twice in critical', written({}).replace('"type"', '"type":"x","type"')],
    ['a key twice in optional', written({ optional: '{"a":1,"a":2}' })],
    ['another type', written({ type: '"cosign container image signature"' })],
    ['a type that is no string', written({ type: 'true' })],
    ['a digest in capitals', written({ image: `{"docker-manifest-digest":"${DIGEST.replaceAll('a', 'A')}"}` })],
    ['no digest', written({ image: '{"docker-manifest-digest":""}' })],
    ['a creator that is no string', written({ optional: '{"creator":5}' })],
    ['a creator of null', written({ optional: '{"creator":null}' })],
    ['a fraction of a second', written({ optional: '{"timestamp":1.5}' })],
    ['a time as text', written({ optional: '{"timestamp":"1"}' })],
    ['a time beyond all', written({ optional: '{"timestamp":1e300}' })],
    ['something after it', `${written({})}{}`],
    ['a byte order mark', `\ufeff${written({})}`],
    ['depth', written({ optional: `{"x":${'['.repeat(100)}${']'.repeat(100)}}` })],
  ])('is refused with %s', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'SIGNATURE_INVALID' }) as Error);
  });

  it('is refused where it is no UTF-8, or larger than any signature', () => {
    const broken = Buffer.from(written({ optional: '{"creator":"?"}' }));
    broken[broken.indexOf('?')] = 0xff;
    expect(() => parseSimplePayload(broken, 'atomic')).toThrow('UTF-8');
    expect(() => parseSimplePayload(Buffer.alloc(4 * 1024 * 1024 + 1, ' '), 'atomic')).toThrow('bytes');
  });

  it('is refused with any JSON in the place of its parts', () => {
    assert(
      property(jsonValue(), (value) => {
        const text = JSON.stringify({ critical: value, optional: value });
        expect(() => read(text)).toThrow();
      }),
    );
  });

  it("gets c/image's verdict on every variant of cosign's", () => {
    const verdicts = Object.fromEntries(
      globSync('*.payload.json', { cwd: VARIANTS }).map((file) => {
        try {
          parseSimplePayload(readFileSync(path.join(VARIANTS, file)), 'cosign');
          return [file.replace('.payload.json', ''), true];
        } catch {
          return [file.replace('.payload.json', ''), false];
        }
      }),
    );
    expect(verdicts).toEqual({
      'atomic-type': false,
      'cosign-style-no-tag': true,
      'digest-ref': true,
      'optional-empty-creator-int': false,
      'optional-missing': false,
      'optional-null-tag': true,
      // Another image's, but a payload.
      'wrong-digest': true,
    });
  });
});
