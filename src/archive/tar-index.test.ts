import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { failureOf } from '../../test/support/failure-of.ts';
import { aMember, anArchive, aPaxHeader, contentOf, END_MARK, withSum } from '../../test/support/tar-bytes.ts';
import { Failure } from '../runtime/failure.ts';
import type { Limits } from '../runtime/limits.ts';
import { readTarIndex, type TarIndex } from './tar-index.ts';

async function read(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<TarIndex> {
  const ctx = aContext({ limits });
  return readTarIndex(contentOf(bytes), { signal: ctx.signal, limits: ctx.limits, what: 'it.tar' });
}

/** The content that a name leads to. */
async function contentAt(bytes: Buffer, name: string): Promise<string | undefined> {
  const member = (await read(bytes)).find(name);
  return member && bytes.toString('latin1', member.position, member.position + member.size);
}

const HELLO = aMember({ name: 'hello', content: Buffer.from('hello') });
const LONG = `blobs/sha512/${'f'.repeat(128)}`;

describe('the index of an archive', () => {
  it('finds members by name, wherever they lie', async () => {
    const archive = anArchive(
      aMember({ name: 'dir/', flag: '5' }),
      HELLO,
      aMember({ name: './dir/../dir//world', content: Buffer.from('w'.repeat(513)) }),
      aMember({ name: 'last', content: Buffer.from('end') }),
    );
    expect(await contentAt(archive, 'hello')).toBe('hello');
    expect(await contentAt(archive, 'dir/world')).toBe('w'.repeat(513));
    expect(await contentAt(archive, 'last')).toBe('end');
    expect(await contentAt(archive, 'nope')).toBeUndefined();
    expect([...(await read(archive)).names]).toEqual(['hello', 'dir/world', 'last']);
  });

  it.each([
    ['an extended header', [aPaxHeader({ path: LONG, mtime: '1.5' })]],
    ['a GNU long name', [aMember({ name: '././@LongLink', flag: 'L', content: Buffer.from(`${LONG}\0`) })]],
  ])('takes a long name from %s', async (_what, before) => {
    const archive = anArchive(...before, aMember({ name: 'cut', content: Buffer.from('x') }), HELLO);
    expect(await contentAt(archive, LONG)).toBe('x');
    expect(await contentAt(archive, 'hello')).toBe('hello');
  });

  it("takes a long name from ustar's two fields, and only there", async () => {
    const two = { prefix: 'a/b', name: 'c', content: Buffer.from('x') };
    expect([...(await read(anArchive(aMember(two)))).names]).toEqual(['a/b/c']);
    expect([...(await read(anArchive(aMember({ ...two, format: 'gnu' })))).names]).toEqual(['c']);
    expect([...(await read(anArchive(aMember({ ...two, format: 'v7' })))).names]).toEqual(['c']);
  });

  it('takes a size from an extended header, and from a binary number', async () => {
    const pax = anArchive(
      aPaxHeader({ size: '5' }),
      Buffer.concat([aMember({ name: 'a', size: 0 }), Buffer.from('hello'.padEnd(512, '\0'))]),
      HELLO,
    );
    expect(await contentAt(pax, 'a')).toBe('hello');
    const binary = aMember({ name: 'b', content: Buffer.from('hello') });
    binary.write('800000000000000000000005', 124, 'hex');
    expect(await contentAt(anArchive(withSum(binary), HELLO), 'b')).toBe('hello');
  });

  it('takes sums of signed bytes too, which old programs wrote', async () => {
    const member = aMember({ name: 'é', content: Buffer.from('x') });
    const signed = [...member.subarray(0, 512).entries()].reduce(
      (sum, [at, byte]) => sum + (at >= 148 && at < 156 ? 32 : byte > 127 ? byte - 256 : byte),
      0,
    );
    member.write(`${signed.toString(8).padStart(6, '0')}\0 `, 148);
    expect(await contentAt(anArchive(member), 'é')).toBe('x');
  });

  it('ignores what is behind the end, and needs one block of zeros at least', async () => {
    expect(await contentAt(Buffer.concat([anArchive(HELLO), Buffer.from('rubbish')]), 'hello')).toBe('hello');
    expect(await contentAt(Buffer.concat([HELLO, END_MARK.subarray(0, 512)]), 'hello')).toBe('hello');
    await failureOf(read(HELLO), 'ARCHIVE_INVALID');
    await failureOf(read(Buffer.concat([HELLO, END_MARK.subarray(0, 512), HELLO, END_MARK])), 'ARCHIVE_INVALID');
  });
});

describe('links in an archive', () => {
  const layer = aMember({ name: 'abc.tar', content: Buffer.from('layer') });

  it('are followed inside of it', async () => {
    const archive = anArchive(
      layer,
      aMember({ name: 'id/layer.tar', flag: '2', linkName: '../abc.tar' }),
      aMember({ name: 'hard', flag: '1', linkName: './abc.tar' }),
      aMember({ name: 'id/twice', flag: '2', linkName: 'layer.tar' }),
    );
    expect(await contentAt(archive, 'id/layer.tar')).toBe('layer');
    expect(await contentAt(archive, 'hard')).toBe('layer');
    expect(await contentAt(archive, 'id/twice')).toBe('layer');
  });

  it.each([
    ['out of it', '../../etc/passwd'],
    ['to an absolute path', '/etc/passwd'],
  ])('are refused when they lead %s', async (_what, linkName) => {
    const archive = anArchive(layer, aMember({ name: 'id/layer.tar', flag: '2', linkName }));
    expect((await failureOf(read(archive), 'ARCHIVE_INVALID')).message).toContain('leads out of the archive');
  });

  it('are refused when they lead in a circle', async () => {
    const archive = anArchive(
      aMember({ name: 'a', flag: '2', linkName: 'b' }),
      aMember({ name: 'b', flag: '2', linkName: 'a' }),
    );
    await failureOf(contentAt(archive, 'a'), 'ARCHIVE_INVALID');
  });

  it('lead to nothing when what they name is not there', async () => {
    expect(await contentAt(anArchive(aMember({ name: 'a', flag: '2', linkName: 'b' })), 'a')).toBeUndefined();
  });
});

describe('an archive that is not safe', () => {
  const cases: readonly (readonly [string, Buffer])[] = [
    ['has an absolute name', anArchive(aMember({ name: '/etc/passwd' }))],
    ['has a name that leads out', anArchive(aMember({ name: 'a/../../b' }))],
    ['holds a device', anArchive(aMember({ name: 'null', flag: '3' }))],
    ['holds a pipe', anArchive(aMember({ name: 'pipe', flag: '6' }))],
    ['goes on in another volume', anArchive(aMember({ name: 'a', flag: 'M' }))],
    ['names a member twice over', anArchive(aPaxHeader({ path: 'a' }), aPaxHeader({ path: 'b' }), HELLO)],
    [
      'names a member in two ways',
      anArchive(aPaxHeader({ path: 'a' }), aMember({ name: 'L', flag: 'L', content: Buffer.from('b') }), HELLO),
    ],
    ['renames everything', anArchive(aPaxHeader({ path: 'a' }, 'g'), HELLO)],
    ['hides a zero in a name', anArchive(aPaxHeader({ path: 'a\0b' }), HELLO)],
    ['has a size that is no number', anArchive(aPaxHeader({ size: '12a' }), HELLO)],
    ['ends behind an extended header', anArchive(aPaxHeader({ path: 'a' }))],
    ['has a negative size', anArchive(withSum(Buffer.concat([aMember({}).fill(0xff, 124, 136)])))],
    ['is empty', Buffer.alloc(0)],
  ];

  it.each(cases)('that %s is refused in one line', async (_what, bytes) => {
    const failure = await failureOf(read(bytes), 'ARCHIVE_INVALID');
    expect(failure.message).toMatch(/^it\.tar: [^\n]+$/);
  });

  it.each([
    ['old form', anArchive(aMember({ name: 'disk', flag: 'S' }))],
    ['extended form', anArchive(aPaxHeader({ 'GNU.sparse.major': '1' }), aMember({ name: 'disk' }))],
  ])('holds a sparse file in its %s, which is said', async (_what, bytes) => {
    const failure = await failureOf(read(bytes), 'UNSUPPORTED');
    expect(failure.message).toContain('sparse');
    expect(failure.hint).toContain('--sparse');
  });

  it('is not read when it has too many members, or names and headers that are too long', async () => {
    await failureOf(read(anArchive(HELLO, HELLO, HELLO), { archiveMembers: 2 }), 'LIMIT_EXCEEDED');
    await failureOf(read(anArchive(aPaxHeader({ path: LONG }), HELLO), { archiveNameBytes: 100 }), 'LIMIT_EXCEEDED');
    await failureOf(read(anArchive(aPaxHeader({ path: LONG }), HELLO), { archiveHeaderBytes: 100 }), 'LIMIT_EXCEEDED');
  });

  it('has a name twice: refused where nothing else would tell which one counts', async () => {
    const index = await read(anArchive(HELLO, aMember({ name: './hello', content: Buffer.from('other') })));
    expect(() => index.find('hello')).toThrow(/twice/);
    expect(index.findChecked('hello')?.size).toBe(5);
  });
});

describe('broken archives', () => {
  const archive = anArchive(
    aPaxHeader({ path: LONG }),
    aMember({ name: 'cut', content: Buffer.alloc(700, 1) }),
    HELLO,
    aMember({ name: 'link', flag: '2', linkName: 'hello' }),
  );

  it('are refused when they are cut off at any byte before their end mark', async () => {
    const lengths = Array.from({ length: archive.byteLength - END_MARK.byteLength }, (_, at) => at + 1);
    for (const length of lengths.filter((one) => one % 512 < 2 || one % 97 === 0)) {
      const failure = await failureOf(read(archive.subarray(0, length)), 'ARCHIVE_INVALID');
      expect(failure.message).toMatch(/^it\.tar: [^\n]+$/);
    }
  });

  it('give an index or a Failure, whatever the bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        expect(await indexOrFailure(bytes)).toBe(true);
      }),
    );
  });

  it('give an index or a Failure, whichever bytes of a header are changed, its sum made to fit', async () => {
    const change = fc.tuple(fc.nat(511), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(4), async (changes, header) => {
        const at = [0, 1024, 2560, 3584, 4608][header] ?? 0;
        const bytes = Buffer.from(archive);
        for (const [offset, byte] of changes) bytes[at + offset] = byte;
        withSum(bytes.subarray(at));
        expect(await indexOrFailure(bytes)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  async function indexOrFailure(bytes: Uint8Array): Promise<boolean> {
    try {
      const index = await read(bytes);
      for (const name of index.names) index.findChecked(name);
      return true;
    } catch (error) {
      return error instanceof Failure;
    }
  }
});

it('stops when it is told to', async () => {
  const ctx = aContext();
  ctx.abort(new Failure('CANCELLED', 'enough'));
  const reading = readTarIndex(contentOf(anArchive(HELLO)), { signal: ctx.signal, limits: ctx.limits, what: 'it' });
  await failureOf(reading, 'CANCELLED');
});
