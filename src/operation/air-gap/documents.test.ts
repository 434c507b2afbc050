import { describe, expect, it } from 'vitest';
import { digestOf } from '../../image/index.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { parseContents, renderContents, type Contents } from './contents.ts';
import { parseInventory, renderInventory, type Inventory } from './inventory-document.ts';

const DIGEST = digestOf(Buffer.from('blob'));

const CONTENTS: Contents = {
  images: [
    { name: 'ghcr.io/acme/app:1.4', digest: DIGEST },
    { name: `ghcr.io/acme/web@${DIGEST}`, digest: DIGEST },
  ],
  blobs: [{ digest: DIGEST, size: 4 }],
  leftOut: [{ digest: DIGEST, size: 4, in: ['far.example.com:5000/team/base'] }],
};

const INVENTORY: Inventory = {
  repositories: [{ name: 'far.example.com/team/base', tags: { '1.0': DIGEST }, blobs: [DIGEST] }],
};

/** The document with one value of it replaced, as somebody else could have written it. */
function forged(text: string, from: string, to: string): Uint8Array {
  expect(text).toContain(from);
  return new TextEncoder().encode(text.replace(JSON.stringify(from).slice(1, -1), JSON.stringify(to).slice(1, -1)));
}

describe("an export's list of contents", () => {
  it('reads back what was written', () => {
    expect(parseContents(renderContents(CONTENTS), 'a.tar')).toEqual(CONTENTS);
  });

  it.each([
    ['ghcr.io/acme/app:1.4', 'ghcr.io/acme/app'],
    ['ghcr.io/acme/app:1.4', 'ghcr.io/acme/../app:1.4'],
    ['ghcr.io/acme/app:1.4', 'ghcr.io/acme/app:1.4?from=x'],
    ['ghcr.io/acme/app:1.4', ''],
    ['far.example.com:5000/team/base', 'far.example.com:5000/team/base:1'],
    ['far.example.com:5000/team/base', 'far.example.com:5000/team/../private'],
    ['far.example.com:5000/team/base', 'far.example.com:5000/team%2fbase'],
    ['far.example.com:5000/team/base', ''],
  ])('is refused with %j as %j', async (from, to) => {
    const bytes = forged(new TextDecoder().decode(renderContents(CONTENTS)), from, to);
    const failure = await failureOf(async () => Promise.resolve(parseContents(bytes, 'a.tar')), 'ARCHIVE_INVALID');
    expect(failure.message).toContain('a.tar');
  });
});

describe('an inventory', () => {
  it('reads back what was written', () => {
    expect(parseInventory(new TextEncoder().encode(renderInventory(INVENTORY)), 'i.json')).toEqual(INVENTORY);
  });

  it.each([
    ['far.example.com/team/base', 'far.example.com/team/base:1'],
    ['far.example.com/team/base', 'far.example.com/Team'],
    ['far.example.com/team/base', 'far.example.com//base'],
    ['1.0', '../1.0'],
  ])('is refused with %j as %j', async (from, to) => {
    const bytes = forged(renderInventory(INVENTORY), from, to);
    const failure = await failureOf(async () => Promise.resolve(parseInventory(bytes, 'i.json')), 'CONFIG_INVALID');
    expect(failure.message).toContain('i.json');
  });
});
