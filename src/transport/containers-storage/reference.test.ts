import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { parseStorageReference, partsOf } from './reference.ts';

const HEX = 'a'.repeat(64);
const DIGEST = `sha256:${HEX}`;

describe("a reference into containers' storage", () => {
  it.each([
    ['app', 'containers-storage:app:latest', 'containers-storage:docker.io/library/app', 'latest'],
    ['team/app:1', 'containers-storage:team/app:1', 'containers-storage:docker.io/team/app', '1'],
    ['localhost/app:1', 'containers-storage:localhost/app:1', 'containers-storage:localhost/app', '1'],
    ['r:5000/app', 'containers-storage:r:5000/app:latest', 'containers-storage:r:5000/app', 'latest'],
    [
      `localhost/app@${DIGEST}`,
      `containers-storage:localhost/app@${DIGEST}`,
      'containers-storage:localhost/app',
      DIGEST,
    ],
    [HEX, `containers-storage:@${HEX}`, 'containers-storage:', `@${HEX}`],
    ['@abc123', 'containers-storage:@abc123', 'containers-storage:', '@abc123'],
    [`app@${HEX}`, `containers-storage:app:latest@${HEX}`, 'containers-storage:docker.io/library/app', `@${HEX}`],
    [
      '[vfs@/g+/r]app:1',
      'containers-storage:[vfs@/g+/r]app:1',
      'containers-storage:[vfs@/g+/r]docker.io/library/app',
      '1',
    ],
  ])('reads %s', (text, canonical, location, name) => {
    const reference = parseStorageReference(text);
    expect(reference).toMatchObject({ text: canonical, location, name });
    const again = parseStorageReference(canonical.slice('containers-storage:'.length));
    expect(again).toEqual(reference);
    expect(partsOf(again)).toEqual(partsOf(reference));
  });

  it.each([
    ['[/g]a', { graphRoot: '/g', options: [] }],
    ['[overlay@/g]a', { driver: 'overlay', graphRoot: '/g', options: [] }],
    ['[overlay@/g+/r:a=b,c=d:e]a', { driver: 'overlay', graphRoot: '/g', runRoot: '/r', options: ['a=b', 'c=d:e'] }],
  ])('reads the store in %s', (text, store) => {
    expect(partsOf(parseStorageReference(text)).store).toEqual(store);
  });

  it('takes what may be the beginning of an ID for both', () => {
    expect(partsOf(parseStorageReference('cafe'))).toMatchObject({ mayBeId: 'cafe', shortName: 'cafe' });
    expect(partsOf(parseStorageReference('localhost/cafe')).mayBeId).toBeUndefined();
  });

  it.each([
    '',
    '[',
    '[]a',
    '[vfs@]a',
    '[@/g]a',
    '[vfs@g]a',
    '[/g+]a',
    '[/g+r]a',
    '[/g:]a',
    '[/g:--x]a',
    'a@b',
    'App',
    '@ab',
  ])('refuses %j', async (text) => {
    await failureOf(async () => Promise.resolve(parseStorageReference(text)), 'REFERENCE_INVALID');
  });
});
