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
    'localhost',
  ])('may not be %s', (target) => {
    expect(isForbiddenTarget(target, 'registry.example')).toBe(true);
    expect(isForbiddenTarget(target, '203.0.113.7')).toBe(true);
    expect(isForbiddenTarget(target, '10.0.0.5')).toBe(false);
    expect(isForbiddenTarget(target, 'localhost')).toBe(false);
  });

  it.each(['storage.example', '203.0.113.9', '172.32.0.1', '100.128.0.1', '[2001:db8::1]'])('may be %s', (target) => {
    expect(isForbiddenTarget(target, 'registry.example')).toBe(false);
  });
});
