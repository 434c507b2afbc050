import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { aBlob, anImage } from '../../support/image-builder.ts';
import { missingAt, putImage } from '../../support/raw-registry.ts';
import { aReadOnlyDirectory } from '../../support/read-only.ts';

const IMAGE = anImage({ seed: 'local', extraLayers: [aBlob(Buffer.alloc(0))] });
const DIGEST = IMAGE.root.descriptor.digest;

const readOnly = aReadOnlyDirectory();

let waybill: CommandLine;
let registry: FaultyRegistry;
let source: string;

beforeAll(async () => {
  [waybill, registry] = await Promise.all([aCommandLine(), aFaultyRegistry()]);
  source = `docker://${registry.host}/team/app:1`;
  await putImage(registry.host, 'team/app', IMAGE, '1');
});
afterAll(async () => {
  readOnly?.[Symbol.dispose]();
  for (const one of [waybill, registry]) await one[Symbol.asyncDispose]();
});

const place = (...parts: readonly string[]): string => path.join(waybill.directory, ...parts);
const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

describe('an image with a blob of no bytes', () => {
  it.each(['oci', 'dir'])('goes through %s: and comes back whole', async (transport) => {
    const there = `${transport}:${place('empty', transport)}`;
    expect(await waybill.copy([source, there])).toMatchObject({ code: 0, destinations: [{ digest: DIGEST }] });
    const back = await waybill.copy([there, `docker://${registry.host}/back/${transport}:1`]);
    expect(back, back.stderr).toMatchObject({ code: 0, destinations: [{ digest: DIGEST }] });
    expect(await missingAt(registry.host, `back/${transport}`, IMAGE)).toEqual([]);
  });
});

describe.each(['oci', 'dir'])('a place on disk for %s:', (transport) => {
  it.each<readonly [string, string]>([
    ['spaces', ' a  place '],
    ['letters of the world', 'bücher-図書-\u{1F4DA}'],
    ['a line end', 'two\nlines'],
  ])('may have %s in its name', async (_what, name) => {
    const there = `${transport}:${place('names', transport, name)}`;
    const written = await waybill.copy([source, there]);
    expect(written, written.stderr).toMatchObject({ code: 0, destinations: [{ digest: DIGEST }] });
    expect(await readdir(place('names', transport))).toContain(name);
    const again = await waybill.copy([there, `${transport}:${place('names again', transport, name)}`]);
    expect(again, again.stderr).toMatchObject({ code: 0, destinations: [{ digest: DIGEST }] });
  });

  it('that is not there is named in one line, whatever its name', async () => {
    const { code, stderr } = await waybill.run(['inspect', `${transport}:${place('no\nsuch')}`]);
    expect(code).toBe(2);
    expect(lines(stderr)[0]).toMatch(/no.{1,2}such/);
    expect(lines(stderr).filter((line) => !line.startsWith('  '))).toHaveLength(1);
  });

  it.skipIf(readOnly === undefined)(
    'below one that is read-only fails in one line, and a dry run does not',
    async () => {
      const there = `${transport}:${path.join(readOnly?.path ?? '', 'image')}`;
      const failed = await waybill.copy([source, there]);
      expect(failed.destinations).toMatchObject([{ status: 'failed', error: { code: 'STORAGE_FAILED' } }]);
      expect(failed.destinations[0]?.error?.message).toContain(readOnly?.path ?? '');
      const planned = await waybill.copy(['--dry-run', source, there]);
      expect(planned, planned.stderr).toMatchObject({ code: 0, destinations: [{ status: 'planned' }] });
    },
  );
});

describe('a dry run', () => {
  it('leaves no trace: no blob store, nothing beside the destination', async () => {
    const store = place('dry', 'store');
    await waybill.copy([source, `dir:${place('dry', 'there')}`]);
    await mkdir(store);
    const before = await stat(place('dry'));
    for (const there of ['dir:there', 'dir:new', 'oci:new:1'].map((one) => one.replace(':', `:${place('dry')}/`))) {
      const args = ['--dry-run', '--cache', 'job', source, there];
      // As users have it, and not with what the tests keep.
      const environment = { WAYBILL_CACHE_DIR: store, NODE_COMPILE_CACHE: '' };
      expect(await waybill.copy(args, environment)).toMatchObject({ code: 0 });
    }
    expect((await readdir(place('dry'))).toSorted()).toEqual(['store', 'there']);
    // Compiled code of waybill itself, for the job's next steps.
    expect(await readdir(store)).toEqual(['waybill-compile-cache']);
    expect((await stat(place('dry'))).mtimeMs).toBe(before.mtimeMs);
  });
});
