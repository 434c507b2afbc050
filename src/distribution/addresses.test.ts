import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForbiddenTarget, isLoopbackHost } from './addresses.ts';

describe('a loopback host', () => {
  it.each([
    'localhost',
    'LOCALHOST:5000',
    'registry.localhost',
    '127.0.0.1',
    '127.9.9.9:80',
    '::1',
    '[::1]:5000',
    'localhost.',
  ])('is %s', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each(['localhost.example', '128.0.0.1', '10.0.0.1', 'notlocalhost', '[::2]', '127.0.0.1.example.org', ''])(
    'is not %j',
    (host) => {
      expect(isLoopbackHost(host)).toBe(false);
    },
  );
});

describe('a target named by a registry on the internet', () => {
  it.each([
    '127.0.0.1',
    '169.254.169.254',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '[::1]',
    '[::]',
    '[fe80::1]',
    '[fd00::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[::ffff:0:10.0.0.1]',
    '[64:ff9b::10.0.0.1]',
    '[2002:a00:1::1]',
    '[::7f00:1]',
    '[fec0::1]',
    '198.18.0.1',
    '192.0.0.192',
    '255.255.255.255',
    'localhost',
    'a.b.localhost.',
    'LocalHost.LocalDomain',
    'ip6-localhost',
    'metadata.google.internal',
    'Metadata.Google.Internal.',
    'instance-data.ec2.internal',
  ])('may not be %s', (target) => {
    expect(isForbiddenTarget(target, 'registry.example')).toBe(true);
    expect(isForbiddenTarget(target, '203.0.113.7')).toBe(true);
    expect(isForbiddenTarget(target, target)).toBe(false);
  });

  it.each(['storage.example', '203.0.113.9', '172.32.0.1', '100.128.0.1', '[2001:db8::1]', '[64:ff9b::808:808]', ''])(
    'may be %s',
    (target) => {
      expect(isForbiddenTarget(target, 'registry.example')).toBe(false);
    },
  );
});

describe('a target named by a registry inside', () => {
  it.each([
    ['127.0.0.1', '[::1]'],
    ['localhost', '127.9.9.9'],
    ['10.1.2.3', '192.168.0.1'],
    ['10.1.2.3', 'localhost'],
    ['169.254.1.1', '[fe80::1]'],
  ])('may be %s where the registry is at %s', (target, registry) => {
    expect(isForbiddenTarget(target, registry)).toBe(false);
  });

  it.each([
    ['127.0.0.1', '10.0.0.5'],
    ['169.254.169.254', '10.0.0.5'],
    ['169.254.169.254', '127.0.0.1'],
    ['metadata.google.internal', 'localhost'],
  ])('may not be %s where the registry is at %s', (target, registry) => {
    expect(isForbiddenTarget(target, registry)).toBe(true);
  });
});

/** One of the ways to write an IPv4 address that some resolver or URL parser takes. */
const SPELLING = fc.record({
  parts: fc.integer({ min: 1, max: 4 }),
  bases: fc.array(fc.constantFrom('decimal', 'octal', 'hex', 'HEX'), { minLength: 4, maxLength: 4 }),
  zeros: fc.nat({ max: 3 }),
  wide: fc.boolean(),
  dot: fc.boolean(),
  port: fc.boolean(),
});

type Spelling = typeof SPELLING extends fc.Arbitrary<infer T> ? T : never;

function spell(address: number, { parts, bases, zeros, wide, dot, port }: Spelling): string {
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256);
  const last = bytes.slice(parts - 1).reduce((sum, byte) => sum * 256 + byte, 0);
  const text = [...bytes.slice(0, parts - 1), last]
    .map((value, at) => {
      const pad = '0'.repeat(zeros);
      if (bases[at] === 'octal') return `0${pad}${value.toString(8)}`;
      if (bases[at] === 'hex') return `0x${pad}${value.toString(16)}`;
      return bases[at] === 'HEX' ? `0X${pad}${value.toString(16).toUpperCase()}` : String(value);
    })
    .join('.');
  // Full-width digits and dots become ordinary ones in a URL.
  const full = wide ? text.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))) : text;
  return `${full}${dot ? '.' : ''}${port ? ':8443' : ''}`;
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => String(Math.floor(address / 2 ** shift) % 256)).join('.');
}

const INSIDE = fc
  .constantFrom<readonly [number, number]>(
    [0x7f000000, 24],
    [0x0a000000, 24],
    [0xa9fe0000, 16],
    [0xac100000, 20],
    [0xc0a80000, 16],
    [0x64400000, 22],
    [0x00000000, 24],
  )
  .chain(([base, bits]) => fc.nat({ max: 2 ** bits - 1 }).map((rest) => base + rest));

describe('an address inside', () => {
  it('is known in every spelling, as a host and in a URL', () => {
    fc.assert(
      fc.property(INSIDE, SPELLING, (address, spelling) => {
        const host = spell(address, spelling);
        expect(isForbiddenTarget(host, 'registry.example'), host).toBe(true);
        expect(isForbiddenTarget(new URL(`https://${host}/x`).hostname, 'registry.example'), host).toBe(true);
        expect(isLoopbackHost(host)).toBe(isLoopbackHost(dotted(address)));
      }),
    );
  });

  it('is known within IPv6, however that is written', () => {
    fc.assert(
      fc.property(
        INSIDE,
        fc.constantFrom('::ffff:', '::', '::ffff:0:', '64:ff9b::'),
        fc.boolean(),
        (address, before, upper) => {
          const hex = [address >>> 16, address & 0xffff].map((half) => half.toString(16));
          for (const text of [`${before}${dotted(address)}`, `${before}${hex.join(':')}`]) {
            const host = `[${upper ? text.toUpperCase() : text}]`;
            expect(isForbiddenTarget(host, 'registry.example'), host).toBe(true);
            expect(isForbiddenTarget(new URL(`https://${host}/`).hostname, 'registry.example'), host).toBe(true);
          }
        },
      ),
    );
  });
});

describe('an address outside', () => {
  it('is never taken for one inside, whatever its spelling', () => {
    const outside = fc.constantFrom(0x08080808, 0xcb007109, 0x01010101, 0xac200001, 0x64800001, 0x0b000000, 0x80000001);
    fc.assert(
      fc.property(outside, SPELLING, (address, spelling) => {
        expect(isForbiddenTarget(spell(address, spelling), 'registry.example')).toBe(false);
      }),
    );
  });
});

describe('any host', () => {
  it('may be named by itself, and is never a reason to throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.domain(), fc.ipV4Extended(), fc.ipV6()), (host) => {
        expect(isForbiddenTarget(host, host)).toBe(false);
      }),
    );
  });
});
