import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { failureOf } from '../../test/support/failure-of.ts';
import { aMemoryOutput, contentOf } from '../../test/support/tar-bytes.ts';
import { Failure } from '../runtime/failure.ts';
import { readTarIndex } from './tar-index.ts';
import { TarWriter } from './tar-writer.ts';

const { signal, limits } = aContext();

function streamOf(...chunks: readonly Uint8Array[]): () => Promise<Readable> {
  return async () => Promise.resolve(Readable.from(chunks, { objectMode: false }));
}

describe('a written archive', () => {
  it('is read back with every name and size that there can be', async () => {
    const name = fc.stringMatching(/^[a-zé]{1,120}(?:\/[a-z]{1,120}){0,2}$/);
    const members = fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 1500 })), { selector: ([one]) => one });
    await fc.assert(
      fc.asyncProperty(members, async (all) => {
        const output = aMemoryOutput();
        const writer = new TarWriter(output, 0o644);
        for (const [one, bytes] of all) await writer.addStream(one, bytes.byteLength, streamOf(bytes), signal);
        await writer.end(signal);
        const index = await readTarIndex(contentOf(output.bytes()), { signal, limits, what: 'it' });
        expect([...index.names]).toEqual(all.map(([one]) => one));
        for (const [one, bytes] of all) {
          const { position = 0, size } = index.find(one) ?? {};
          expect(output.bytes().subarray(position, position + (size ?? 0))).toEqual(Buffer.from(bytes));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has a header of ustar, owned by root and of no time', async () => {
    const output = aMemoryOutput();
    await new TarWriter(output, 0o444).addBytes('a', Buffer.from('x'), signal);
    const header = output.bytes().toString('latin1', 0, 512);
    expect(header.slice(100, 148)).toBe('0000444\x000000000\x000000000\x0000000000001\x0000000000000\x00');
    expect(header.slice(257, 265)).toBe('ustar\x0000');
  });

  it('says sizes beyond 8 GiB in an extended header', async () => {
    const output = aMemoryOutput();
    const size = 10 * 1024 ** 3;
    await failureOf(new TarWriter(output, 0o644).addStream('a', size, streamOf(), signal), 'SIZE_MISMATCH');
    const pipe = aMemoryOutput(false);
    await failureOf(new TarWriter(pipe, 0o644).addStream('a', size, streamOf(), signal), 'SIZE_MISMATCH');
    expect(pipe.bytes().toString('latin1', 512)).toContain(`20 size=${String(size)}\n`);
  });

  it('keeps members apart that are added side by side, in the order in which they were', async () => {
    const output = aMemoryOutput();
    const writer = new TarWriter(output, 0o644);
    await Promise.all([
      writer.addStream('a', 4, streamOf(Buffer.from('aa'), Buffer.from('aa')), signal),
      writer.addStream('b', 4, streamOf(Buffer.from('b'), Buffer.from('bbb')), signal),
      writer.addBytes('c', Buffer.from('cc'), signal),
      writer.addLink('d', '../c', signal),
    ]);
    await writer.end(signal);
    const index = await readTarIndex(contentOf(Buffer.concat([output.bytes()])), { signal, limits, what: 'it' }).catch(
      (error: unknown) => error,
    );
    // The link leads out: written as it was asked for, refused by who reads it.
    expect(index).toBeInstanceOf(Failure);
    expect(output.bytes().byteLength).toBe(7 * 512 + 1024);
  });
});

describe('a member that fails', () => {
  const breaking = async (): Promise<Readable> =>
    Promise.resolve(
      Readable.from(
        (async function* broken() {
          yield await Promise.resolve(Buffer.alloc(10));
          throw new Failure('DIGEST_MISMATCH', 'planted');
        })(),
        { objectMode: false },
      ),
    );

  it('is taken back, and the archive goes on', async () => {
    const output = aMemoryOutput();
    const writer = new TarWriter(output, 0o644);
    await failureOf(writer.addStream('a', 20, breaking, signal), 'DIGEST_MISMATCH');
    await failureOf(writer.addStream('a', 20, streamOf(Buffer.alloc(21)), signal), 'SIZE_MISMATCH');
    await writer.addStream('a', 20, streamOf(Buffer.alloc(20, 1)), signal);
    await writer.end(signal);
    const index = await readTarIndex(contentOf(output.bytes()), { signal, limits, what: 'it' });
    expect([...index.names]).toEqual(['a']);
  });

  it('ends an archive that goes down a pipe: nothing follows', async () => {
    const output = aMemoryOutput(false);
    const writer = new TarWriter(output, 0o644);
    await failureOf(writer.addStream('a', 20, breaking, signal), 'DIGEST_MISMATCH');
    const written = output.bytes().byteLength;
    await failureOf(writer.addStream('b', 1, streamOf(Buffer.alloc(1)), signal), 'DIGEST_MISMATCH');
    await failureOf(writer.end(signal), 'DIGEST_MISMATCH');
    expect(output.bytes().byteLength).toBe(written);
  });
});
