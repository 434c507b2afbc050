import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { failureOf } from '../../test/support/failure-of.ts';
import { Failure } from '../runtime/failure.ts';
import { decompress, detectCompression, detectStream, type Compression } from './decompress.ts';

/** What the fixtures below hold. */
const CONTENT = Buffer.from(
  Array.from({ length: 400 }, (_, at) => `line ${String(at * at)} of waybill, aaaaaaa\n`).join(''),
);

const BZIP2 = Buffer.from(
  'QlpoOTFBWSZTWU/kitUAEdpZgEgQQAR/4DMlgKBQBh7gIzbUUNAACmBqn4QmVVGgACgAGgZMgin+jSqkGmgDQKAAaBkyBIQgqmJjUaeUxfIAgV' +
    'ACBfYAgWwBAuYz4+vjtmPq6fWXrzhrNxCx0lg422a8VjhSt0cm4lnOK86yx6GC1dK+OLR7Eliy4YdKzS05wrNxCjmMHFFZuLpsKRuipglF0XnW' +
    'WVhgjtpXr56Fo9iS+mNLqaS89mdVcZ3Q0l5x0oujsaQvRwjHaV2MXnGkKO0duSdR1hSONt26nKd46KLK1KzMjJT1jdFXngAQL+gCBbX7aSDe98' +
    '45VlVTtuXdyOirqVLI8Tqvn61nh6ym2OWPY5mci8Ndwytd7fe97o4T4tFOZ7AVvseG2PPVkNa4fep6dxCXUg8QtTo/YrCoFOj6obERVwQJFxJE' +
    'ykto+EleFD53cuePCV5ay8Tr1slYzMtyxtbY8hNwbF1lNFsONFMZAHHx7l9ZR+ROr4CO83r+DLIw/C0gNaCmJsBvTFjCk0u93HdX3nODncdVeq' +
    'eLebHH3KEVCmaN9j2+fyFL4Jrb3codXhUFPqoM6XwcDTaxHxos+IW7HoYrfDu2e44AQTU9IL7fAqd3bxW1wnYXwe+3vupWu/pjUckiZJKhCm4O' +
    'DcTVU9ggE15M/Ey6ks1fVO7nappI7aAKu0WWCaGGwT5WXvMJ6xrRiNO7VfHkVjR2RieT4Rk4e8p4r14tTr2ZoWyC9WbMnlzsTEWE0iluweN0i+' +
    'YLl+KG+ECRaATq2rB8JK8LI0kvPcSqRR5JpoTCoqQMqik65KqwvbbvACveSZYJryiYPl3KclFuI9TdUepze3Rynvd6JjkFl9NqVMSj8x0bTjZ0' +
    'EPzkHJdfQ4R4rQ7wqSWbdHJlwD74PHTR4oG/BBqlwvr7rD8WR6/XZqjexjCuPPul8C9rt0cts+yddLKpzzrahFHjWz0RPWwZ7BazwbKYYMCTcM' +
    'kECKKYUEcUCTRUCaDiKcECKThIKZZTgz1crfUK7NtYwCtiTLJyialKWDs8SCyViF4/ajE526PLox65tE1KqQVyWLvHfQnj2IXlvHCxF7MxCEY/' +
    'CMNMv21Ug7yG9jzfOO8gT7HAiuQ9WPSUaYOTtBT9We7pTZWX7uolGj1QYfutfXD7IXXu2/U7jf3FaHgadIxR0queWMI3M8mCn7d9rnUc1cOBG5' +
    'afqqpO1ohxZvkvXQXgl3dWRgKoImUDZq7uC1RgYLDECRTluqomvinXojGEl54IUYFeehJeeCU4r1Dx1DmHMclrZ1TJeXU8DpF4tta+rN80tm3n' +
    'DVNycK8s1GqlyjpQd801o1fuABIQMAQLyAIF6AEC8gCBegBAvIAgX2ACBeQBAvQAIFwAEC6AIF/xdyRThQkE/kitUA==',
  'base64',
);
const XZ = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4DAwA9JdADYaSh8IoCYDTQad+f3cDfTGBkbsyvvrfeEP/7v+mVtMMyAlDRJVn91ZaswlJ0T4jx1qKL' +
    'O7y5zYYdSv88X08o5zh7gWLx8dvhsToHwpwqPyByje4nGn203lViGnjiUQpev+a1aPEBI+zJadvnIpmRvZcRGmTYNhfcvQvRFcvKwKD+v9UTPS' +
    'R7d2jVFPI7fvix08eAayVJHeuatGS1ahlcesUKgWN85uPfE+a0LubE0eGSDCrQ+kDT5x14jdbZdZX7uU54uaFq5WdTySJXTCsI7Nez/WWO4teA' +
    'vxFEF858Ch/Hq2VU7ovQeBFYPBHKE2ujceo6i7TIkZ7A93CzX6p8uPo8grXRhDqPoPeG/3Fbj/+DNSvXz143NHT6/CpmhXIRoc0xF69B9nN7RF' +
    'y4+Qhgc0kp79SI/VOCGq1II9oJPlmNLwZwQE+/euy4nEo6fX1BHpY/fq/ic3rZ9tic6o48RlMKduS7mqtWGLTUFWCaPj/QYGpmLyPq6D+wMVt/' +
    '3puvSIJ8OcgtcPDMC/2sYXXwZAHhdXjpxI/duR7kF4Nm3lUavDzbdC92p+64PfumTLtqmJFwrPASr7TybYcsOjMYZVBVThMeCZ8KPpU46Dn1vn' +
    '3vjWF8XWDTnBvHdGYJS8Jz+J+LrjeZsZphuP7VtpCR3TzUvqQmlQqJI0V7vSxgmgSlCexOmNqbr8E7/FiiZeYutap/TiW6MHI3oeiQ+AKXHGQy' +
    '63exOWf9n0vUEx5dVCrPQ2L2oEZO6Ttz5gpkZa7vAUs+2pQvoxUugrGRekOndeDKkWLVnaOBtVigDsNK8PoQhE5F5eZ53zLMC05ojAM1ATMBdT' +
    'iHeMAbswbi+g9/L984yqoGEQUe9dF3JHO2b/QBpppp9loMhP5XohiZhLVvcQ7ujoMj5eJh4+qGdhxx1FRQRhx3pK27XtyO0Onlm045b40n6KNq' +
    'fUDPXGdwPywSAaJN4qLtKf2y/WmfyaiRIk8ngG3DNtZd0dJlhqmKoaq+cKheIbvHTLrq6Ilm+h/Q1LYnNQINJ8ZAX4czAkjmePuW2UcIT7M2dh' +
    'phDRTQwLFYBkwwTMyqX1pdd4QPXmUx0mOuH4BhtLHeWF2y6EYmDv1MvtFMDBb1cGz4Woy49hZQyr2yKUr0Ked9ysQyiZi4ForRGeT97+2uwqAZ' +
    'JffmzDBSs1f8jgCaomhYcmB1qJncVeQhqpTmpjvprvE06g0bKmO4WRvhYzCjVSve1cLM2iRTVeU2Tyy1kIrDuH16kAGqecbihwKdHBIRiTZNZd' +
    'NAsKtHepDuBuQsNnd09CBZ8AAAAAAI0lLEJWbHUoAAHuB7FgAADgkCKwscRn+wIAAAAABFla',
  'base64',
);
const XZ_SHA256 = Buffer.from(
  '/Td6WFoAAArh+wyhAgAhARYAAAB0L+WjAQAAeAAAAAAtcRZCtyawRAFifKn7rDL1yFMPsZA8xNsCJYcXkhpIgQABMQEPgtyRGJtLmgEAAAAAClla',
  'base64',
);
const XZ_LARGE_DICTIONARY = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhAR4AAACbB1Fm4AAJAAZdADxrfAAAAAAAAJhPtU19mP30AAEiChUa4WcftvN9AQAAAAAEWVo=',
  'base64',
);

const SKIPPED_FRAME = Buffer.from('502a4d1804000000abcdabcd', 'hex');

const KINDS: readonly (readonly [Exclude<Compression, 'none'>, Buffer])[] = [
  ['gzip', gzipSync(CONTENT)],
  ['zstd', zstdCompressSync(CONTENT)],
  ['bzip2', BZIP2],
  ['xz', XZ],
];

async function expand(bytes: Uint8Array, chunk = 1000, limits = {}): Promise<Buffer> {
  const ctx = aContext({ limits });
  const pieces = Array.from({ length: Math.ceil(bytes.byteLength / chunk) }, (_, at) =>
    bytes.subarray(at * chunk, (at + 1) * chunk),
  );
  const { compression, stream } = await detectStream(Readable.from(pieces, { objectMode: false }));
  return buffer(decompress(stream, compression, { signal: ctx.signal, limits: ctx.limits, what: 'it.tar' }));
}

describe.each(KINDS)('%s', (kind, compressed) => {
  it('is found out by its first bytes', () => {
    expect(detectCompression(compressed)).toBe(kind);
  });

  it.each([1, 7, 100_000])('is decompressed when it comes %i bytes at a time', async (chunk) => {
    expect(await expand(compressed, chunk)).toEqual(CONTENT);
  });

  it('goes on with what was compressed separately and put behind it', async () => {
    expect(await expand(Buffer.concat([compressed, compressed]))).toEqual(Buffer.concat([CONTENT, CONTENT]));
  });

  it('is refused in one line where it is cut off, anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 6, max: compressed.byteLength - 1 }), async (length) => {
        const failure = await failureOf(expand(compressed.subarray(0, length)), 'ARCHIVE_INVALID');
        expect(failure.message).toBe(`it.tar: the ${kind} data is damaged or cut off`);
      }),
      { numRuns: 40 },
    );
  });

  it('never ends in anything but its content or a Failure when bytes in it are wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(compressed.byteLength - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const damaged = Buffer.from(compressed);
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        try {
          await expand(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is stopped when it grows out of all proportion', async () => {
    const failure = await failureOf(
      expand(compressed, 1000, { expansionRatio: 1, expansionFreeBytes: 100 }),
      'LIMIT_EXCEEDED',
    );
    expect(failure.message).toContain('it.tar');
  });

  it('fails with what its source fails with', async () => {
    const breaking = Readable.from(
      (async function* broken() {
        yield await Promise.resolve(compressed.subarray(0, 20));
        throw new Failure('UNREACHABLE', 'planted');
      })(),
      { objectMode: false },
    );
    const { signal, limits } = aContext();
    await failureOf(buffer(decompress(breaking, kind, { signal, limits, what: 'it' })), 'UNREACHABLE');
  });

  it('lets go of its source when nobody reads any more', async () => {
    const source = new Readable({ read: () => undefined });
    source.push(compressed.subarray(0, 20));
    const { signal, limits } = aContext();
    const stream = decompress(source, kind, { signal, limits, what: 'it' });
    const closed = new Promise((resolve) => source.once('close', resolve));
    stream.resume();
    stream.destroy();
    await closed;
    expect(source.destroyed).toBe(true);
  });
});

describe('detectStream', () => {
  it.each([0, 1, 5, 6, 1000])('gives back %i bytes that are not compressed', async (length) => {
    const bytes = Buffer.alloc(length, 7);
    expect(await expand(bytes, 1)).toEqual(bytes);
  });

  it('takes every text for what it is', () => {
    expect(detectCompression(Buffer.from('manifest.json'))).toBe('none');
    expect(detectCompression(Buffer.alloc(0))).toBe('none');
  });
});

describe('zstd', () => {
  it('skips frames that are to be skipped, wherever they are', async () => {
    const frame = zstdCompressSync(CONTENT);
    const all = Buffer.concat([SKIPPED_FRAME, frame, SKIPPED_FRAME, frame, SKIPPED_FRAME]);
    expect(await expand(all, 5)).toEqual(Buffer.concat([CONTENT, CONTENT]));
  });
});

describe('xz', () => {
  it.each([
    ['a check it has no means for', XZ_SHA256, 'a filter or a check'],
    ['a dictionary that is too large', XZ_LARGE_DICTIONARY, 'dictionary'],
  ])('says that it cannot, for %s', async (_what, bytes, text) => {
    const failure = await failureOf(expand(bytes), 'UNSUPPORTED');
    expect(failure.message).toContain(text);
  });
});
