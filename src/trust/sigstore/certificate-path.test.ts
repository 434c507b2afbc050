import { describe, expect, it } from 'vitest';
import {
  anExtension,
  aSigningRoot,
  CODE_SIGNING,
  NOON,
  SERVER_AUTHENTICATION,
  type SigningCertificate,
  type SigningCertificateRequest,
} from '../../../test/support/signing-certificate.ts';
import { emailsOf, parseCertificate, oidcIssuerOf } from './certificate.ts';
import { verifyPath } from './certificate-path.ts';

const root = aSigningRoot({ name: 'root' });

/** Whether the path holds, and else why not. */
function verdict(
  leaf: SigningCertificate,
  intermediates: readonly SigningCertificate[] = [],
  { roots = [root], at = NOON }: { readonly roots?: readonly SigningCertificate[]; readonly at?: Date } = {},
): string {
  try {
    const parse = (one: SigningCertificate): ReturnType<typeof parseCertificate> => parseCertificate(one.der);
    verifyPath(parse(leaf), { roots: roots.map(parse), intermediates: intermediates.map(parse), at });
    return 'holds';
  } catch (error) {
    return String(error);
  }
}

const leafWith = (more: Partial<SigningCertificateRequest>): SigningCertificate =>
  root.issue({ name: 'leaf', emails: ['a@example.com'], ...more });

const hours = (from: number): Date => new Date(NOON.getTime() + from * 3_600_000);

describe('a path', () => {
  it('holds from a leaf to its root, alone and through authorities', () => {
    const middle = root.issue({ name: 'middle', authority: {} });
    const low = middle.issue({ name: 'low', authority: { length: 0 } });
    expect(verdict(leafWith({}))).toBe('holds');
    expect(verdict(middle.issue({ name: 'leaf' }), [middle])).toBe('holds');
    // The order in which they come says nothing.
    expect(verdict(low.issue({ name: 'leaf' }), [middle, low])).toBe('holds');
    expect(verdict(low.issue({ name: 'leaf' }), [low, middle])).toBe('holds');
  });

  it('does not hold without an authority in between', () => {
    const middle = root.issue({ name: 'middle', authority: {} });
    expect(verdict(middle.issue({ name: 'leaf' }))).toMatch(/no certificate authority that is trusted/);
  });

  it.each([-1, 1])('holds at its own moment alone: %s hours from the end', (late) => {
    expect(verdict(leafWith({}), [], { at: hours(2 * late) })).toMatch(/was not valid at 2026-11-21T1/);
  });

  it('does not hold where an authority above was not good at that moment, the root too', () => {
    const expired = root.issue({ name: 'middle', authority: {}, until: hours(-0.5) });
    expect(verdict(expired.issue({ name: 'leaf' }), [expired])).toMatch(/no certificate authority/);
    const old = aSigningRoot({ name: 'old', until: hours(-0.5) });
    expect(verdict(old.issue({ name: 'leaf' }), [], { roots: [old] })).toMatch(/no certificate authority/);
  });

  it('does not hold where somebody else has the name of the authority', () => {
    const other = aSigningRoot({ name: 'root' });
    expect(verdict(other.issue({ name: 'leaf' }))).toMatch(/no certificate authority/);
    expect(verdict(other.issue({ name: 'leaf' }), [other])).toMatch(/no certificate authority/);
  });

  it('does not hold through what is no authority', () => {
    const notOne = leafWith({ name: 'middle', keyUsage: 0x84 });
    expect(verdict(notOne.issue({ name: 'leaf' }), [notOne])).toMatch(/no certificate authority/);
    const signsNone = root.issue({ name: 'middle', authority: {}, keyUsage: 0x80 });
    expect(verdict(signsNone.issue({ name: 'leaf' }), [signsNone])).toMatch(/no certificate authority/);
  });

  it('is no longer than its authorities allow', () => {
    const short = aSigningRoot({ name: 'short', authority: { length: 0 } });
    const middle = short.issue({ name: 'middle', authority: {} });
    expect(verdict(short.issue({ name: 'leaf' }), [], { roots: [short] })).toBe('holds');
    expect(verdict(middle.issue({ name: 'leaf' }), [middle], { roots: [short] })).toMatch(/no certificate authority/);
  });

  it.each([
    ['is for servers', { purposes: [SERVER_AUTHENTICATION] }, /not one for code signing/],
    ['does not say what it is for', { purposes: 'none' }, /not one for code signing/],
    ['is for anything', { purposes: ['2.5.29.37.0'] }, /not one for code signing/],
    ['is for encryption', { keyUsage: 0x20 }, /not one for signatures/],
    ['is an authority', { authority: {}, purposes: [CODE_SIGNING], keyUsage: 0x84 }, /is one of an authority/],
    ['is signed over SHA-1', { hash: 'sha1' }, /is signed in a way that is not accepted/],
    [
      'has something critical that nobody knows',
      { more: [anExtension('1.2.3.4', Buffer.from([5, 0]), true)] },
      /extension 1\.2\.3\.4, which is not understood/,
    ],
    [
      'has an extension twice',
      { more: [anExtension('1.2.3.4', Buffer.from([5, 0])), anExtension('1.2.3.4', Buffer.from([5, 0]))] },
      /extension 1\.2\.3\.4 twice/,
    ],
  ] as const)('does not hold for a leaf that %s', (_what, more, why) => {
    expect(verdict(leafWith(more))).toMatch(why);
  });

  it('keeps to the purposes of its authorities', () => {
    const servers = root.issue({ name: 'servers', authority: {}, purposes: [SERVER_AUTHENTICATION] });
    expect(verdict(servers.issue({ name: 'leaf' }), [servers])).toMatch(/no certificate authority/);
    const any = root.issue({ name: 'any', authority: {}, purposes: ['2.5.29.37.0'] });
    expect(verdict(any.issue({ name: 'leaf' }), [any])).toBe('holds');
  });

  it('does not hold through an authority whose names are constrained, which is not carried out here', () => {
    const more = [anExtension('2.5.29.30', Buffer.from([0x30, 0]))];
    const constrained = root.issue({ name: 'constrained', authority: {}, more });
    expect(verdict(constrained.issue({ name: 'leaf' }), [constrained])).toMatch(
      /2\.5\.29\.30, which is not understood/,
    );
  });

  it('ends where authorities vouch for one another in a circle', () => {
    const many = Array.from({ length: 12 }, () => aSigningRoot({ name: 'same' }));
    const [first] = many;
    if (first === undefined) throw new Error('none');
    expect(verdict(first.issue({ name: 'leaf' }), many)).toMatch(/no certificate authority/);
  });
});

describe('a certificate', () => {
  it('says its e-mail addresses, none of them out of another', () => {
    const parsed = parseCertificate(leafWith({ emails: ['a@x, email:release@example.com', 'B@x'] }).der);
    expect(emailsOf(parsed)).toEqual(['a@x, email:release@example.com', 'B@x']);
    expect(emailsOf(parseCertificate(leafWith({ emails: [], hosts: ['x'] }).der))).toEqual([]);
  });

  it('says the issuer of who signed, in the older or the newer way, and not in two', () => {
    const issuerIn = (issuers: { old?: string; current?: string }): string | undefined =>
      oidcIssuerOf(parseCertificate(leafWith({ issuers }).der));
    expect(issuerIn({})).toBeUndefined();
    expect(issuerIn({ old: 'https://a' })).toBe('https://a');
    expect(issuerIn({ current: 'https://a' })).toBe('https://a');
    expect(issuerIn({ old: 'https://a', current: 'https://a' })).toBe('https://a');
    expect(() => issuerIn({ old: 'https://a', current: 'https://b' })).toThrow('names two issuers');
  });

  it.each([0, 1, 50, 200])('is not read where bytes are missing or too many: %s', (fewer) => {
    const { der } = leafWith({});
    const cut = fewer === 0 ? Buffer.concat([der, Buffer.from([0])]) : der.subarray(0, der.byteLength - fewer);
    expect(() => parseCertificate(cut)).toThrow(expect.objectContaining({ code: 'SIGNATURE_INVALID' }));
  });
});
