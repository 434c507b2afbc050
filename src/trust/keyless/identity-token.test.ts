import { array, assert, base64String, json, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { Failure } from '../../runtime/failure.ts';
import { parseIdentityToken } from './identity-token.ts';

const NOW = Date.parse('2026-11-21T00:00:00Z');
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const aToken = (claims: object): string =>
  `${encode({ alg: 'RS256' })}.${encode({ iss: 'https://i', sub: 's', ...claims })}.c2ln`;
const read = (claims: object) => parseIdentityToken(aToken(claims), 'SIGSTORE_ID_TOKEN', NOW);

describe('an identity token', () => {
  it('is challenged for its subject, or for its e-mail address when that is verified', () => {
    expect(read({}).challenge).toBe('s');
    expect(read({ email: 'a@example.com', email_verified: true }).challenge).toBe('a@example.com');
    expect(read({ email: 'a@example.com', email_verified: 'true' }).challenge).toBe('a@example.com');
    expect(read({ email: 'a@example.com', email_verified: false }).challenge).toBe('s');
    expect(read({ email: 'a@example.com' }).challenge).toBe('s');
  });

  it('may have a line end behind it, as in a file', () => {
    expect(parseIdentityToken(`${aToken({})}\n`, 'a file', NOW).token).toBe(aToken({}));
  });

  it('tells its issuer and its audience', () => {
    expect(read({ aud: 'sigstore' })).toMatchObject({ issuer: 'https://i', audience: ['sigstore'] });
    expect(read({ aud: ['a', 'b'] }).audience).toEqual(['a', 'b']);
  });

  it('is refused once it has expired, with the time', async () => {
    const failure = await failureOf(async () => void read({ exp: NOW / 1000 }), 'AUTH_DENIED');
    expect(failure.message).toContain('from SIGSTORE_ID_TOKEN expired at 2026-11-21T00:00:00.000Z');
    expect(read({ exp: NOW / 1000 + 1 }).challenge).toBe('s');
  });

  it('is refused when it is no token, and never shown', async () => {
    for (const text of [
      '',
      'hunter2secret',
      'a.b',
      `${aToken({})}.x`,
      `x.${encode([])}.x`,
      `x.${encode({ iss: 1 })}.x`,
    ]) {
      const failure = await failureOf(
        async () => void parseIdentityToken(text, 'the file token', NOW),
        'INPUT_INVALID',
      );
      expect(`${failure.message} ${failure.hint ?? ''}`).not.toContain('hunter2');
    }
  });

  it('is read or refused, whatever it is', () => {
    const parts = array(oneof(base64String(), json().map(encode)), { minLength: 1, maxLength: 4 });
    assert(
      property(
        parts.map((all) => all.join('.')),
        (text) => {
          try {
            parseIdentityToken(text, 'a test', NOW);
          } catch (error) {
            expect(error).toBeInstanceOf(Failure);
          }
        },
      ),
    );
  });
});
