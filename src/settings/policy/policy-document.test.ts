import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { parsePolicyDocument, type PolicyDocument } from './policy-document.ts';

const parse = (policy: unknown): PolicyDocument =>
  parsePolicyDocument(new TextEncoder().encode(typeof policy === 'string' ? policy : JSON.stringify(policy)), 'p.json');
const refusal = async (policy: unknown): Promise<string> =>
  (await failureOf(async () => Promise.resolve(parse(policy)), 'CONFIG_INVALID')).message;
const one = (requirement: unknown): unknown => ({ default: [requirement] });

const text = fc.stringMatching(/^[!-~]{1,30}$/);
const base64 = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64'));
const identity = fc.oneof(
  fc.constantFrom({ type: 'matchExact' }, { type: 'matchRepoDigestOrExact' }, { type: 'matchRepository' }),
  fc.constant({ type: 'exactReference', dockerReference: 'r.example.com/a:1' }),
  fc.constant({ type: 'exactRepository', dockerRepository: 'busybox' }),
  fc.constant({ type: 'remapIdentity', prefix: 'mirror.example.com:5000', signedPrefix: 'r.example.com/team' }),
);
const signedIdentity = fc.option(identity, { nil: undefined }).map((one) => (one ? { signedIdentity: one } : {}));
const keysOf = (...kinds: readonly string[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.oneof(
    ...kinds.map((kind) => {
      const value = /Data/.test(kind) ? base64 : text;
      return (kind.endsWith('s') ? fc.array(value, { minLength: 1, maxLength: 3 }) : value).map((one) => ({
        [kind]: one,
      }));
    }),
  );
const rekor = keysOf('rekorPublicKeyPath', 'rekorPublicKeyPaths', 'rekorPublicKeyData', 'rekorPublicKeyDatas');
const merged = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Record<string, unknown>);
const requirement = fc.oneof(
  fc.constantFrom({ type: 'insecureAcceptAnything' }, { type: 'reject' }),
  merged(
    fc
      .constantFrom('GPGKeys', 'signedByGPGKeys', 'X509Certificates', 'signedByX509CAs')
      .map((keyType) => ({ type: 'signedBy', keyType })),
    keysOf('keyPath', 'keyPaths', 'keyData'),
    signedIdentity,
  ),
  identity.map((baseLayerIdentity) => ({ type: 'signedBaseLayer', baseLayerIdentity })),
  merged(
    fc.constant({ type: 'sigstoreSigned' }),
    keysOf('keyPath', 'keyPaths', 'keyData', 'keyDatas'),
    fc.oneof(fc.constant({}), rekor),
    signedIdentity,
  ),
  merged(
    fc.constant({ type: 'sigstoreSigned' }),
    merged(keysOf('caPath', 'caData'), fc.record({ oidcIssuer: text, subjectEmail: text })).map((fulcio) => ({
      fulcio,
    })),
    rekor,
    signedIdentity,
  ),
  merged(
    fc.constant({ type: 'sigstoreSigned' }),
    merged(
      keysOf('caRootsPath', 'caRootsData'),
      fc.oneof(fc.constant({}), keysOf('caIntermediatesPath', 'caIntermediatesData')),
      fc.oneof(
        fc.record({ subjectEmail: text }),
        fc.record({ subjectHostname: text }),
        fc.record({ subjectEmail: text, subjectHostname: text }),
      ),
    ).map((pki) => ({ pki })),
    signedIdentity,
  ),
);
const policy = fc.record({
  default: fc.array(requirement, { minLength: 1, maxLength: 3 }),
  transports: fc.dictionary(
    fc.constantFrom('docker', 'later'),
    fc.dictionary(text, fc.array(requirement, { minLength: 1, maxLength: 2 }), { maxKeys: 3, noNullPrototype: true }),
    { maxKeys: 2, noNullPrototype: true },
  ),
});

/** Every object in a value, the value itself first. */
function objectsIn(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? below : [value as Record<string, unknown>, ...below];
}

describe('a policy.json', () => {
  it('keeps every requirement with its keys and its identity', () => {
    fc.assert(
      fc.property(policy, (written) => {
        const read = parse(written);
        expect(read.default.map(({ type }) => type)).toEqual(written.default.map(({ type }) => type));
        for (const [at, wanted] of written.default.entries()) expectSame(read.default[at], wanted);
        for (const [transport, scopes] of Object.entries(written.transports))
          for (const [scope, rules] of Object.entries(scopes))
            for (const [at, wanted] of rules.entries())
              expectSame(read.transports.get(transport)?.get(scope)?.[at], wanted);
      }),
    );
  });

  it('is refused with any key that is not known, wherever it stands', () => {
    fc.assert(
      fc.property(policy, fc.nat(), (written, where) => {
        const copied = structuredClone(written);
        // The keys of `transports` and of what is in it are names.
        const places = objectsIn(copied).filter(
          (object) => object === copied || 'type' in object || 'oidcIssuer' in object,
        );
        const place = places[where % places.length];
        if (place !== undefined) place['x-more'] = 1;
        expect(() => parse(copied)).toThrow('has the unknown key "x-more"');
      }),
    );
  });

  it('is refused with any byte too many', () => {
    fc.assert(
      fc.property(policy, fc.constantFrom('}', '{}', ',', '0', '\u0000'), (written, more) => {
        expect(() => parse(`${JSON.stringify(written)}${more}`)).toThrow('p.json: ');
      }),
    );
  });

  it.each([
    ['not JSON', '{'],
    ['no object', []],
    ['without a default', {}],
    ['with an empty list', { default: [] }],
    ['with an empty list in a scope', { default: [{ type: 'reject' }], transports: { docker: { '': [] } } }],
    ['with transports that are none', { default: [{ type: 'reject' }], transports: null }],
    ['with a key twice', '{"default":[{"type":"reject"}],"default":[{"type":"insecureAcceptAnything"}]}'],
    ['with a field twice', '{"default":[{"type":"reject","type":"insecureAcceptAnything"}]}'],
    ['with a requirement without a type', one({})],
    ['with an unknown type', one({ type: 'accept' })],
    [
      'with a path that is none',
      { default: [{ type: 'reject' }], transports: { dir: { 'a/b': [{ type: 'reject' }] } } },
    ],
    ['with a field of another type', one({ type: 'reject', keyType: 'GPGKeys' })],
  ])('is refused whole when it is %s', async (_, written) => {
    expect(await refusal(written)).toMatch(/^p\.json: /);
  });

  it.each([
    [{ keyType: 'GPGKeys' }, 'has none of keyPath, keyPaths, keyData'],
    [{ keyPath: '/k' }, 'has no keyType'],
    [{ keyType: 'pgp', keyPath: '/k' }, 'keyType is "pgp"'],
    [{ keyType: 'GPGKeys', keyPath: '/k', keyData: 'AA==' }, 'has both keyPath and keyData'],
    [{ keyType: 'GPGKeys', keyPath: '' }, 'is empty'],
    [{ keyType: 'GPGKeys', keyPaths: [] }, 'is an empty list'],
    [{ keyType: 'GPGKeys', keyData: 'A' }, 'is not base64'],
    [{ keyType: 'GPGKeys', keyPath: null }, 'is not a text'],
  ])('refuses signedBy with %j', async (fields, message) => {
    expect(await refusal(one({ type: 'signedBy', ...fields }))).toContain(message);
  });

  const fulcio = { caPath: '/ca', oidcIssuer: 'https://i.example', subjectEmail: 'a@example' };
  it.each([
    [{}, 'has none of keyPath, keyPaths, keyData, keyDatas, fulcio, pki'],
    [{ keyPath: '/k', fulcio }, 'has both keyPath and fulcio'],
    [{ fulcio }, 'has fulcio and no rekorPublicKeyPath'],
    [{ fulcio: { ...fulcio, caData: 'AA==' }, rekorPublicKeyPath: '/r' }, 'has both caPath and caData'],
    [{ fulcio: { ...fulcio, subjectEmail: undefined }, rekorPublicKeyPath: '/r' }, 'has no subjectEmail'],
    [{ fulcio: { ...fulcio, caPath: undefined }, rekorPublicKeyPath: '/r' }, 'has none of caPath, caData'],
    [
      { keyPath: '/k', rekorPublicKeyPath: '/r', rekorPublicKeyData: 'AA==' },
      'has both rekorPublicKeyPath and rekorPublicKeyData',
    ],
    [{ pki: { caRootsPath: '/r', subjectEmail: 'a@example' }, rekorPublicKeyPath: '/r' }, 'has pki'],
    [{ pki: { caRootsPath: '/r' } }, 'has neither subjectEmail nor subjectHostname'],
    [{ pki: { subjectEmail: 'a@example' } }, 'has none of caRootsPath, caRootsData'],
  ])('refuses sigstoreSigned with %j', async (fields, message) => {
    expect(await refusal(one({ type: 'sigstoreSigned', ...fields }))).toContain(message);
  });

  it.each([
    [{ type: 'matchAny' }, 'none of matchExact'],
    [{ type: 'matchExact', prefix: 'x' }, 'unknown key "prefix"'],
    [{ type: 'exactReference' }, 'has no dockerReference'],
    [{ type: 'exactReference', dockerReference: 'busybox' }, 'has neither a tag nor a digest'],
    [{ type: 'exactReference', dockerReference: 'A/b:1' }, 'is not an image name'],
    [{ type: 'exactRepository', dockerRepository: 'A/b' }, 'is not an image name'],
    [{ type: 'remapIdentity', prefix: 'a' }, 'has no signedPrefix'],
    [{ type: 'remapIdentity', prefix: 'a/', signedPrefix: 'b' }, 'is not the beginning of an image name'],
    [{ type: 'remapIdentity', prefix: 'a', signedPrefix: 'b:tag' }, 'is not the beginning of an image name'],
  ])('refuses the identity %j', async (signedIdentity, message) => {
    const written = one({ type: 'signedBy', keyType: 'GPGKeys', keyPath: '/k', signedIdentity });
    expect(await refusal(written)).toContain(message);
    expect(await refusal(one({ type: 'signedBaseLayer', baseLayerIdentity: signedIdentity }))).toContain(message);
  });

  it('needs the identity of a base layer', async () => {
    expect(await refusal(one({ type: 'signedBaseLayer' }))).toContain('has no baseLayerIdentity');
  });
});

/** Everything that was written is in what was read, under whatever name. */
function expectSame(read: unknown, written: Record<string, unknown>): void {
  const found = new Set(objectsIn([read]).flatMap(Object.values).map(plain));
  for (const object of objectsIn(written))
    for (const value of Object.values(object).flat())
      if (typeof value === 'string') expect([...found], JSON.stringify(read)).toContain(value);
}

function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
