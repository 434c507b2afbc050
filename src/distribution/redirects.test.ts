import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { followRedirects, resolveLocation } from './redirects.ts';
import type { Answer } from './wire.ts';

const START = new URL('https://registry.example/v2/a');

/** Follows a chain of locations; what was asked, each with whether the credential may go there. */
async function follow(
  locations: readonly string[],
  { most = 5, mayGoInside = false, start = START } = {},
): Promise<readonly string[]> {
  const asked: string[] = [];
  await followRedirects(
    start,
    { most, mayGoInside },
    async (url, isOwnOrigin) => {
      const location = locations[asked.length];
      asked.push(`${url.href}${isOwnOrigin ? ' with' : ''}`);
      const headers = location === undefined ? {} : { location: [location] };
      const answer: Answer = { status: location === undefined ? 200 : 307, headers, body: Readable.from([]), url };
      return Promise.resolve(answer);
    },
    async () => Promise.resolve(),
  );
  return asked;
}

describe('a credential', () => {
  it('stays within scheme, host and port', async () => {
    expect(await follow(['/b', 'https://registry.example:443/c'])).toEqual([
      'https://registry.example/v2/a with',
      'https://registry.example/b with',
      'https://registry.example/c with',
    ]);
  });

  it.each([
    'https://registry.example:8443/b',
    'https://registry.example./b',
    'https://sub.registry.example/b',
    'https://registry.example.evil.example/b',
    'https://registry.example@evil.example/b',
    '//evil.example/b',
    '\\\\evil.example/b',
  ])('does not go to %s, nor back from there', async (location) => {
    const asked = await follow([location, 'https://registry.example/c']);
    expect(asked.slice(1).filter((one) => one.endsWith(' with'))).toEqual([]);
    expect(asked).toHaveLength(3);
  });

  it('does not go from plain HTTP to HTTPS of another port', async () => {
    const start = new URL('http://registry.example/a');
    expect(await follow(['https://registry.example/b'], { start })).toEqual([
      'http://registry.example/a with',
      'https://registry.example/b',
    ]);
  });
});

describe('a redirect', () => {
  it.each(['http://registry.example/b', 'http://storage.example/b'])(
    'from HTTPS to %s is refused',
    async (location) => {
      await failureOf(follow([location]), 'UNSUPPORTED');
      await failureOf(follow([location], { mayGoInside: true }), 'UNSUPPORTED');
    },
  );

  it.each(['https://10.0.0.1/b', 'https://0x7f.1/b', 'https://[::ffff:a9fe:a9fe]/latest', 'https://localhost./b'])(
    'to %s is followed for a blob alone, and without the credential',
    async (location) => {
      const failure = await failureOf(follow([location]), 'UNSUPPORTED');
      expect(failure.message).toContain('internal address');
      const asked = await follow([location], { mayGoInside: true });
      expect(asked[1]).toBe(new URL(location).href);
    },
  );

  it('by way of an outer host to an inner one is refused too', async () => {
    await failureOf(follow(['https://cdn.example/x', 'https://192.168.1.1/admin']), 'UNSUPPORTED');
  });

  it('loses what it says of users, and its fragment', () => {
    expect(resolveLocation('https://me:secret@b.example/x?y=1#z', START).href).toBe('https://b.example/x?y=1');
  });
});
