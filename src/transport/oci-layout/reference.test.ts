import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLayoutReference } from './reference.ts';

const word = fc.stringMatching(/^[A-Za-z0-9]{1,6}$/);
const name = fc
  .tuple(word, fc.array(fc.tuple(fc.constantFrom('-', '.', '_', ':', '@', '+', '--', '/'), word), { maxLength: 4 }))
  .map(([first, more]) => first + more.map((pair) => pair.join('')).join(''));

describe('an OCI layout reference', () => {
  it('is split at the first colon, so that a name may be a whole image reference', () => {
    expect(parseLayoutReference('out:docker.io/library/app:1.0')).toEqual({
      transport: 'oci',
      text: 'oci:out:docker.io/library/app:1.0',
      location: path.resolve('out'),
      name: 'docker.io/library/app:1.0',
    });
  });

  it('has no name when nothing follows the colon', () => {
    expect(parseLayoutReference('/a/b:')).toEqual({ transport: 'oci', text: 'oci:/a/b', location: '/a/b' });
    expect(parseLayoutReference('///a/b').location).toBe('/a/b');
  });

  it('takes a position after @', () => {
    expect(parseLayoutReference('a:@12').name).toBe('@12');
  });

  it.each(['', ':x', 'a:@', 'a:@-1', 'a:@1x', 'a:-x', 'a:x-', 'a:x..y', 'a:x//y', 'a:/x', 'a:x---y', 'a:x y', 'a\0b'])(
    'refuses %j',
    (text) => {
      expect(() => parseLayoutReference(text)).toThrow(expect.objectContaining({ code: 'REFERENCE_INVALID' }));
    },
  );

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^:\0]{1,12}$/), fc.option(name, { nil: undefined }), (directory, name) => {
        const first = parseLayoutReference(name === undefined ? directory : `${directory}:${name}`);
        expect(first.name).toBe(name);
        expect(parseLayoutReference(first.text.slice('oci:'.length))).toEqual(first);
      }),
    );
  });
});
