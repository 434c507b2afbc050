import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFailure } from '../runtime/failure.ts';
import { credentialOf, findInAuthFile, parseAuthFile, type AuthFile } from './auth-file.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const at = (registry: string, path = 'team/app'): { registry: string; path: string } => ({ registry, path });

function aFile(content: unknown, legacy = false): AuthFile {
  return parseAuthFile(JSON.stringify(content), 'auth.json', legacy);
}

function userFor(file: AuthFile, registry: string, path?: string): string | undefined {
  const found = findInAuthFile(file, at(registry, path));
  return found !== undefined && 'entry' in found ? found.entry.username : undefined;
}

describe('a file of credentials', () => {
  it.each([
    ['host alone', { 'r.example': {} }, 'r.example', 'team/app', 'r.example'],
    ['host with port', { 'r.example:5000': {}, 'r.example': {} }, 'r.example:5000', 'x', 'r.example:5000'],
    [
      'the longest namespace',
      { 'r.example': {}, 'r.example/team': {}, 'r.example/team/app': {} },
      'r.example',
      'team/app',
      'r.example/team/app',
    ],
    ['a namespace', { 'r.example': {}, 'r.example/team': {} }, 'r.example', 'team/other', 'r.example/team'],
    ['a host written as a URL', { 'https://r.example/v1/': {} }, 'r.example', 'team/app', 'https://r.example/v1/'],
    [
      'Docker Hub as Docker writes it',
      { 'https://index.docker.io/v1/': {} },
      'docker.io',
      'library/alpine',
      'https://index.docker.io/v1/',
    ],
    ['Docker Hub by its short name', { 'docker.io': {} }, 'docker.io', 'library/alpine', 'docker.io'],
    ['Docker Hub by the name of its API', { 'registry-1.docker.io': {} }, 'docker.io', 'a/b', 'registry-1.docker.io'],
  ])('is found by %s', (_, keys, registry, path, expected) => {
    const auths = Object.fromEntries(
      Object.keys(keys).map((key) => [key, { auth: base64(`${key}|u:p`.replace(/:(?=.*\|)/g, ';')) }]),
    );
    expect(userFor(aFile({ auths }), registry, path)).toBe(`${expected}|u`.replaceAll(':', ';'));
  });

  it.each([
    ['another host', { 'r.example': 1 }, 'other.example', 'x'],
    ['another port', { 'r.example:5000': 1 }, 'r.example', 'x'],
    ['another namespace', { 'r.example/team': 1 }, 'r.example', 'teams/app'],
    ['a host that ends alike', { 'r.example': 1 }, 'bar.example', 'x'],
    ['a host that begins alike', { 'r.example': 1 }, 'r.example.evil', 'x'],
  ])('is not for %s', (_, keys, registry, path) => {
    const auths = Object.fromEntries(Object.keys(keys).map((key) => [key, { auth: base64('u:p') }]));
    expect(findInAuthFile(aFile({ auths }), at(registry, path))).toBeUndefined();
  });

  it("asks a registry's own helper before anything else, and the store last", () => {
    const file = aFile({
      auths: { 'r.example': { auth: base64('u:p') }, 'empty.example': {} },
      credHelpers: { 'r.example': 'ecr-login' },
      credsStore: 'desktop',
    });
    expect(findInAuthFile(file, at('r.example'))).toEqual({ helper: 'ecr-login', isStore: false });
    expect(findInAuthFile(file, at('empty.example'))).toEqual({ helper: 'desktop', isStore: true });
  });

  it('may be a .dockercfg', () => {
    expect(userFor(aFile({ 'r.example': { auth: base64('u:p') } }, true), 'r.example')).toBe('u');
  });

  it.each([
    ['a password with colons', { auth: base64('u:a:b:c') }, { kind: 'basic', username: 'u', secret: 'a:b:c' }],
    ["Docker's padding", { auth: base64('u:secret\0\0') }, { kind: 'basic', username: 'u', secret: 'secret' }],
    ['an empty password', { auth: base64('u:') }, { kind: 'basic', username: 'u', secret: '' }],
    ['user and password apart', { username: 'u', password: 'p' }, { kind: 'basic', username: 'u', secret: 'p' }],
    ['an identity token', { auth: base64('00000000:'), identitytoken: 't' }, { kind: 'identity-token', secret: 't' }],
    ['an identity token alone', { identitytoken: 't' }, { kind: 'identity-token', secret: 't' }],
    ['a registry token', { registrytoken: 't' }, { kind: 'registry-token', secret: 't' }],
  ])('holds %s', (_, entry, expected) => {
    const found = findInAuthFile(aFile({ auths: { 'r.example': entry } }), at('r.example'));
    if (found === undefined || !('entry' in found)) throw new Error('not found');
    const credential = credentialOf(found.entry, 'here');
    const secret = credential.kind === 'basic' ? credential.password.reveal() : credential.token.reveal();
    const { kind } = credential;
    expect({ kind, secret, ...(credential.kind === 'basic' ? { username: credential.username } : {}) }).toEqual(
      expected,
    );
  });

  it.each([
    ['no JSON', 'hunter2'],
    ['an empty file', ''],
    ['no object', '[]'],
    ['auths that are no object', '{"auths":"hunter2"}'],
    ['an entry that is no object', '{"auths":{"r.example":"hunter2"}}'],
    ['an auth that is no base64', '{"auths":{"r.example":{"auth":"hunter2!"}}}'],
    ['an auth without a colon', `{"auths":{"r.example":{"auth":"${base64('hunter2')}"}}}`],
    ['an auth that is a number', '{"auths":{"r.example":{"auth":1}}}'],
    ['a helper with a path', '{"credHelpers":{"r.example":"../../bin/hunter2"}}'],
    ['a helper that is no text', '{"credsStore":{"hunter2":1}}'],
  ])('with %s is refused without repeating it', (_, text) => {
    try {
      parseAuthFile(text, '/home/me/auth.json');
      throw new Error('accepted');
    } catch (error) {
      const failure = toFailure(error);
      expect([failure.code, failure.message.startsWith('/home/me/auth.json: ')]).toEqual(['CONFIG_INVALID', true]);
      expect(`${failure.message} ${String(failure.hint)}`).not.toMatch(/hunter2/);
    }
  });

  it('never fails but by CONFIG_INVALID, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.record({ auths: fc.dictionary(fc.string(), fc.jsonValue()) }).map((value) => JSON.stringify(value)),
        ),
        (text) => {
          try {
            findInAuthFile(parseAuthFile(text, 'f'), at('r.example'));
          } catch (error) {
            expect(toFailure(error).code).toBe('CONFIG_INVALID');
          }
        },
      ),
    );
  });

  it('gives back what was stored under the key of any repository, and to no other host', () => {
    const label = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(
        label,
        fc.array(label, { minLength: 1, maxLength: 4 }),
        fc.nat(4),
        label,
        (host, path, depth, other) => {
          fc.pre(host !== other);
          const key = [`${host}.example`, ...path.slice(0, depth)].join('/');
          const file = aFile({ auths: { [key]: { auth: base64('u:p') } } });
          expect(userFor(file, `${host}.example`, path.join('/'))).toBe('u');
          expect(userFor(file, `${other}.example`, path.join('/'))).toBeUndefined();
        },
      ),
    );
  });
});
