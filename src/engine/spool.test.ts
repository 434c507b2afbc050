import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomBytes } from '../../test/support/random-bytes.ts';
import { createSpool } from './spool.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-spool-'));
});
afterAll(async () => rm(directory, { recursive: true }));

describe('a spool', () => {
  it('gives what was appended to several readers, each from its own byte, whatever one of them does', async () => {
    await using spool = await createSpool(directory);
    const content = randomBytes('spool', 700_000);
    for (let at = 0; at < content.byteLength; at += 90_000) await spool.append(content.subarray(at, at + 90_000));
    await spool.finish();
    const given = spool.read(0);
    given.destroy();
    const [whole, rest] = await Promise.all([buffer(spool.read(0)), buffer(spool.read(600_001))]);
    expect(whole.equals(content)).toBe(true);
    expect(rest.equals(content.subarray(600_001))).toBe(true);
  });

  it('has no name in its directory while it is open', async () => {
    await using spool = await createSpool(directory);
    await spool.append(Buffer.from('content'));
    await spool.finish();
    expect(await readdir(directory)).toEqual([]);
    expect((await buffer(spool.read(0))).toString()).toBe('content');
  });

  it('says where it cannot be', async () => {
    await expect(createSpool(path.join(directory, 'nowhere'))).rejects.toThrow('nowhere');
  });
});
