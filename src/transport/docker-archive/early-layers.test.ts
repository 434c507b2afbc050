import { describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { aMember, anArchive } from '../../../test/support/tar-bytes.ts';
import type { GrowingReader } from '../../archive/growing-content.ts';
import { layersOnTheirWay } from './early-layers.ts';

const { signal, limits } = aContext();
const LARGE = Buffer.alloc(300_000, 'layer ');
const HEX = 'a'.repeat(64);

function readerOf(bytes: Buffer): GrowingReader {
  return {
    size: bytes.byteLength,
    read: async (position, length) => Promise.resolve(bytes.subarray(position, position + length)),
    pieces: async function* (position, length) {
      await Promise.resolve();
      yield bytes.subarray(position, position + length);
    },
  };
}

/** The first letter of each layer, in order. */
async function found(bytes: Buffer): Promise<readonly string[]> {
  const letters: string[] = [];
  for await (const { size, read } of layersOnTheirWay(readerOf(bytes), { signal, limits, what: 'it' })) {
    for await (const chunk of read()) {
      expect(chunk.byteLength).toBe(size);
      letters.push(String.fromCharCode(chunk[0] ?? 0));
    }
  }
  return letters;
}

function layer(letter: string): Buffer {
  const content = Buffer.from(LARGE);
  content.write(letter);
  return content;
}

describe('layers on their way', () => {
  it('are found where docker save keeps them, in their order', async () => {
    const archive = anArchive(
      aMember({ name: `${HEX}/`, flag: '5' }),
      aMember({ name: `${HEX}/VERSION`, content: Buffer.from('1.0') }),
      aMember({ name: `${HEX}/layer.tar`, content: layer('b') }),
      aMember({ name: `blobs/sha256/${HEX}`, content: layer('a') }),
      aMember({ name: `blobs/sha256/${'b'.repeat(64)}`, content: Buffer.from('{}') }),
      aMember({ name: 'notes.txt', content: layer('x') }),
      aMember({ name: `${'c'.repeat(64)}/layer.tar`, flag: '2', linkName: `../${HEX}/layer.tar` }),
    );
    expect(await found(archive)).toEqual(['b', 'a']);
  });

  it('end with an archive that is broken', async () => {
    const whole = aMember({ name: `${HEX}/layer.tar`, content: layer('a') });
    const garbage = Buffer.alloc(2048, 'garbage');
    const letters: string[] = [];
    const reading = async (): Promise<void> => {
      const layers = layersOnTheirWay(readerOf(Buffer.concat([whole, garbage])), { signal, limits, what: 'it' });
      for await (const { size } of layers) letters.push(String(size));
    };
    await expect(reading()).rejects.toThrow('it');
    expect(letters).toEqual(['300000']);
  });
});
