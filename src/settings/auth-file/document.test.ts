import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../runtime/failure.ts';
import { Secret } from '../../runtime/secret.ts';
import { parseAuthDocument, renderAuthEntry, type AuthDocument, type AuthEntry } from './document.ts';
import { DOCKER_HUB_KEY, findEntry, findHelper } from './keys.ts';

function documentOf(value: unknown): AuthDocument {
  return parseAuthDocument(Buffer.from(JSON.stringify(value)), 'auth.json');
}

function pair(username: string, password: string): { readonly auth: string } {
  return renderAuthEntry(username, new Secret(password));
}

function shown(entry: AuthEntry | undefined): string | undefined {
  if (entry?.kind === 'basic') return `${entry.username}:${entry.password.reveal()}`;
  return entry !== undefined && 'token' in entry ? `${entry.kind} ${entry.token.reveal()}` : entry?.kind;
}

function found(value: unknown, registry: string, path = 'team/app'): string | undefined {
  return shown(findEntry(documentOf(value), { registry, path })?.entry);
}

describe('the entries of an auth file', () => {
  it('are read back as login writes them, whatever the user and the password', () => {
    const user = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes(':'));
    fc.assert(
      fc.property(user, fc.string({ unit: 'grapheme' }), (name, password) => {
        fc.pre(!/^\0|\0$/.test(password));
        expect(found({ auths: { 'r.example.com': pair(name, password) } }, 'r.example.com')).toBe(
          `${name}:${password}`,
        );
      }),
    );
  });

  it('may hold a refresh token, with or without an account beside it, or a token for the registry itself', () => {
    const auths = {
      'a.example.com': { identitytoken: 'refresh' },
      'b.example.com': { auth: pair('00000000-0000-0000-0000-000000000000', '').auth, identitytoken: 'azure' },
      'c.example.com': { registrytoken: 'bearer' },
      'd.example.com': { username: 'plain', password: 'text' },
      'e.example.com': { auth: '', email: 'old@example.com' },
      'f.example.com': { auth: 'bm8gY29sb24=' },
      'g.example.com': { auth: '*' },
      'h.example.com': null,
    };
    const hosts = Object.keys(auths);
    expect(hosts.map((host) => shown(documentOf({ auths }).entries.get(host)))).toEqual([
      'identity-token refresh',
      'identity-token azure',
      'registry-token bearer',
      'plain:text',
      'none',
      'broken',
      'broken',
      'none',
    ]);
  });

  it('are taken from the root of a .dockercfg', () => {
    const text = Buffer.from(JSON.stringify({ 'https://r.example.com/v1/': { ...pair('old', 'pw'), email: 'x' } }));
    const document = parseAuthDocument(text, '.dockercfg', 'dockercfg');
    expect(shown(findEntry(document, { registry: 'r.example.com', path: 'a' })?.entry)).toBe('old:pw');
  });

  it('are none in an empty file, which mktemp makes', () => {
    expect(parseAuthDocument(Buffer.from(' \n'), 'auth.json').entries.size).toBe(0);
    expect(documentOf({}).entries.size).toBe(0);
    expect(documentOf({ auths: null, credHelpers: null, credsStore: null }).credsStore).toBeUndefined();
  });

  it.each([
    ['[]', 'the whole is not an object'],
    ['{"auths": []}', 'auths is not an object'],
    ['{"auths": {"h": "s3cret"}}', 'the entry "h" is not an object'],
    ['{"auths": {"h": {"auth": 5}}}', 'auth of "h" is not a text'],
    ['{"credHelpers": {"h": {}}}', 'credHelpers "h" is not a text'],
    ['{"auths": {"h": {}, "h": {}}}', 'has the key "h" twice'],
    ['{"auths": {"h": {"auth": "s3cret}}', 'is not JSON'],
    ['<html>s3cret', 'not JSON'],
  ])('make the whole file invalid when it is %s', (text, why) => {
    const failure = failureOf(() => parseAuthDocument(Buffer.from(text), '/home/u/auth.json'));
    expect(failure).toMatchObject({ code: 'CONFIG_INVALID', subject: '/home/u/auth.json' });
    expect(failure.message).toContain(why);
    expect(failure.cause).toBeUndefined();
    expect(`${failure.message} ${String(failure.hint)} ${String(failure.stack)}`).not.toContain('s3cret');
  });

  it('never throw anything but CONFIG_INVALID', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        try {
          parseAuthDocument(Buffer.from(text), 'f');
        } catch (error) {
          expect(error).toMatchObject({ name: 'Failure', code: 'CONFIG_INVALID' });
        }
      }),
    );
  });

  it('are not read from a file that is too large', () => {
    expect(failureOf(() => parseAuthDocument(Buffer.alloc(1024 * 1024 + 1, ' '), 'f')).message).toContain('1 MiB');
  });
});

describe('the key of an entry', () => {
  const auths = {
    'r.example.com': pair('host', '1'),
    'r.example.com/team': pair('team', '2'),
    'r.example.com/team/app': pair('app', '3'),
    'r.example.com:5000': pair('port', '4'),
  };

  it.each([
    ['r.example.com', 'team/app', 'app:3'],
    ['r.example.com', 'team/app/deep', 'app:3'],
    ['r.example.com', 'team/apple', 'team:2'],
    ['r.example.com', 'teams/app', 'host:1'],
    ['r.example.com:5000', 'team/app', 'port:4'],
    ['r.example.com:5001', 'team/app', undefined],
    ['example.com', 'team/app', undefined],
    ['evil-r.example.com', 'team/app', undefined],
    ['r.example.com.evil.org', 'team/app', undefined],
  ])('for %s/%s is the longest that is a whole part of it', (registry, path, wanted) => {
    expect(found({ auths }, registry, path)).toBe(wanted);
  });

  it.each(['https://r.example.com', 'http://r.example.com/v1/', 'https://r.example.com/v2/', 'r.example.com/'])(
    'may be %s, as older programs write it',
    (key) => {
      expect(found({ auths: { [key]: pair('old', 'x') } }, 'r.example.com')).toBe('old:x');
    },
  );

  it.each([DOCKER_HUB_KEY, 'docker.io', 'index.docker.io', 'index.docker.io/v1/', 'registry-1.docker.io'])(
    'of Docker Hub may be %s',
    (key) => {
      expect(found({ auths: { [key]: pair('hub', 'x') } }, 'docker.io', 'library/alpine')).toBe('hub:x');
      expect(findHelper(documentOf({ credHelpers: { [key]: 'h' } }), 'docker.io')).toBe('h');
    },
  );

  it('with a namespace is for that namespace alone', () => {
    const value = { auths: { 'docker.io/acme': pair('acme', 'x'), 'https://r.example.com/acme': pair('url', 'x') } };
    expect(found(value, 'docker.io', 'acme/app')).toBe('acme:x');
    expect(found(value, 'docker.io', 'library/alpine')).toBeUndefined();
    expect(found(value, 'r.example.com', 'other/app')).toBe('url:x');
  });

  it('passes over an empty mark, and prefers the exact spelling', () => {
    const value = { auths: { 'r.example.com': {}, 'https://r.example.com': pair('url', 'x') } };
    expect(found(value, 'r.example.com')).toBe('url:x');
    expect(found({ auths: { ...value.auths, 'r.example.com': pair('own', 'x') } }, 'r.example.com')).toBe('own:x');
  });

  it('is never met by a registry that is not a whole part of it', () => {
    const host = fc.stringMatching(/^[a-z]{1,6}(\.[a-z]{1,6}){0,2}(:\d{2,4})?$/);
    fc.assert(
      fc.property(host, host, fc.stringMatching(/^[a-z]{1,4}(\/[a-z]{1,4}){0,2}$/), (one, other, path) => {
        fc.pre(one !== other);
        expect(found({ auths: { [one]: pair('a', 'b'), [`${one}/${path}`]: pair('a', 'b') } }, other, path)).toBe(
          undefined,
        );
      }),
    );
  });
});

function failureOf(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing failed');
}
