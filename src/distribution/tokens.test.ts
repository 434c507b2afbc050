import { describe, expect, it } from 'vitest';
import { parseChallenges } from './challenge.ts';
import { parseToken, parseTokenService } from './tokens.ts';

function service(header: string, registry: string, isInsecure = false): { readonly realm: URL } {
  const [challenge] = parseChallenges(header);
  if (challenge === undefined) throw new Error('no challenge');
  return parseTokenService(challenge, new URL(registry), isInsecure);
}

describe('a realm', () => {
  it.each([
    ['https://auth.example/token', 'https://registry.example'],
    ['https://auth.example/token', 'http://registry.example'],
    ['https://auth.example/token', 'http://127.0.0.1:5000'],
    ['http://127.0.0.1:5001/token', 'http://127.0.0.1:5000'],
    ['/token', 'https://registry.example'],
  ])('%s is used by %s', (realm, registry) => {
    expect(service(`Bearer realm="${realm}"`, registry).realm.href).toBe(new URL(realm, registry).href);
  });

  it.each([
    ['http://auth.example/token', 'https://registry.example'],
    ['https://169.254.169.254/token', 'https://registry.example'],
    ['https://localhost/token', 'https://registry.example'],
    ['https://2852039166/token', 'https://registry.example'],
    ['https://metadata.google.internal/token', 'https://registry.example'],
    ['ftp://auth.example/', 'http://registry.example'],
    ['', 'https://registry.example'],
    ['http://[broken', 'https://registry.example'],
  ])('%j is not used by %s', (realm, registry) => {
    expect(() => service(`Bearer realm="${realm}"`, registry)).toThrow(/token service/);
  });

  it.each(['http://127.0.0.1:5000', 'http://registry.example'])(
    'in plain HTTP on another machine is used by %s only where that was asked for',
    (registry) => {
      const header = 'Bearer realm="http://auth.example/token"';
      expect(() => service(header, registry)).toThrow('plain HTTP');
      expect(service(header, registry, true).realm.href).toBe('http://auth.example/token');
    },
  );

  it('keeps its query and loses what it says of users', () => {
    expect(service('Bearer realm="https://me:x@auth.example/t?a=1#z"', 'https://r.example').realm.href).toBe(
      'https://auth.example/t?a=1',
    );
  });
});

describe('a token', () => {
  const concealed: string[] = [];
  const read = (value: unknown): unknown =>
    parseToken(Buffer.from(JSON.stringify(value)), 'auth.example', (secret) => void concealed.push(secret));

  it.each([
    [{ token: 'a' }, 60_000],
    [{ access_token: 'a', expires_in: 300 }, 300_000],
    [{ token: '', access_token: 'a', expires_in: -1 }, 60_000],
    [{ token: 'a', expires_in: '300' }, 60_000],
    [{ token: 'a', expires_in: 1e12 }, 86_400_000],
  ])('%j is read', (value, lifetimeMs) => {
    expect(read(value)).toEqual({ value: 'a', lifetimeMs });
  });

  it.each([null, [], {}, { token: 7 }, { token: 'a b' }, { token: 'a\n' }, 'token'])('%j is none', (value) => {
    expect(() => read(value)).toThrow('without a token');
  });

  it('is kept out of every output from then on, with all that came beside it, usable or not', () => {
    concealed.length = 0;
    expect(() => read({ token: 'not a token', refresh_token: 'refresh-me', id_token: 7 })).toThrow();
    expect(concealed).toEqual(['not a token', 'refresh-me']);
  });
});
