import { createCipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateRawSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isNoise } from './noise.ts';

const random = (bytes: number, seed: number): Buffer =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(Buffer.alloc(bytes));

const program = readFileSync(process.execPath).subarray(20_000_000, 22_000_000);

describe('noise', () => {
  it.each([...Array(20).keys()])('is what a cipher gives (key %i)', (seed) => {
    expect(isNoise(random(1024 * 1024, seed))).toBe(true);
  });

  it('is what a compressor gives', () => {
    expect(isNoise(zstdCompressSync(program))).toBe(true);
  });

  it.each([
    ['machine code', program],
    ['text', Buffer.from(random(1024 * 1024, 1).toString('base64'))],
    ['zeros', Buffer.alloc(1024 * 1024)],
    ['half of each', Buffer.concat([random(512 * 1024, 2), Buffer.alloc(512 * 1024)])],
    ['too little to tell', random(1000, 3)],
  ])('is not %s', (_what, bytes) => {
    expect(isNoise(bytes)).toBe(false);
  });

  it('gains nothing from being compressed', () => {
    const bytes = random(1024 * 1024, 4);
    expect(deflateRawSync(bytes, { level: 9 }).byteLength).toBeGreaterThan(bytes.byteLength);
  });
});
