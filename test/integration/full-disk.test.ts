import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBlobStore } from '../../src/engine/blob-store.ts';
import type { BlobStore } from '../../src/engine/blob-store-contract.ts';
import { createRegistryPool } from '../../src/distribution/pool.ts';
import { copy } from '../../src/operation/copy.ts';
import type { DestinationResult } from '../../src/operation/result.ts';
import { digestOf } from '../../src/image/index.ts';
import { createUploads } from '../../src/server/uploads.ts';
import { blobPath, createPlace } from '../../src/transport/oci-layout/blob-files.ts';
import { randomBytes } from '../support/random-bytes.ts';
import { parseReference } from '../../src/transport/index.ts';
import { aContext } from '../support/context.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { anImage } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';

const IMAGE = anImage({ seed: 'full', layers: 3, layerBytes: 600_000 });

/** A file system of 1 MB. Mounting one takes root in a namespace that allows it: elsewhere there is nothing to fill. */
function mountSmall(): string | undefined {
  const directory = mkdtempSync(path.join(tmpdir(), 'waybill-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', directory], { stdio: 'ignore' });
    return directory;
  } catch {
    rmSync(directory, { recursive: true });
    return undefined;
  }
}

/** As a body comes: in one large piece. */
async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(bytes);
}

const small = mountSmall();

describe.skipIf(small === undefined)('a full disk (needs the right to mount a tmpfs)', () => {
  let source: FaultyRegistry;

  beforeAll(async () => {
    source = await aFaultyRegistry();
    await putImage(source.host, 'team/app', IMAGE, 'v1');
  });

  afterAll(async () => {
    await source[Symbol.asyncDispose]();
    if (small === undefined) return;
    execFileSync('umount', [small]);
    rmSync(small, { recursive: true });
  });

  const copyTo = async (reference: string, blobStore?: BlobStore): Promise<DestinationResult | undefined> => {
    const ctx = aContext();
    await using registries = createRegistryPool({ limits: ctx.limits, userAgent: 'test' });
    const access = { tlsVerify: undefined, credential: async () => Promise.resolve(undefined) };
    const settings = { registries, access, temporary: tmpdir() };
    const result = await copy(ctx, {
      source: { reference: parseReference(`docker://${source.host}/team/app:v1`), settings },
      destinations: [{ reference: parseReference(reference), settings, names: [] }],
      selection: { kind: 'all' },
      attached: 'none',
      preserveDigests: false,
      dryRun: false,
      policy: 'none',
      ...(blobStore === undefined ? {} : { blobStore }),
    });
    return result.images[0]?.destinations[0];
  };

  it.each(['oci', 'dir'])('fails a copy to %s: in one line, with nothing left behind', async (transport) => {
    const done = await copyTo(`${transport}:${small ?? ''}/image${transport === 'oci' ? ':v1' : ''}`);
    expect(done?.error).toMatchObject({ code: 'STORAGE_FAILED' });
    expect(done?.error?.message).toMatch(/disk is full/);
    expect(readdirSync(small ?? '')).toEqual([]);
  });

  it('spoils no upload that goes on when there is room again', async () => {
    const filler = path.join(small ?? '', 'filler');
    writeFileSync(filler, Buffer.alloc(700_000));
    await using uploads = createUploads();
    const place = createPlace(path.join(small ?? '', 'registry'));
    mkdirSync(place.directory);
    const upload = await uploads.open('team/app', place);
    const bytes = randomBytes('resumed', 500_000);
    await expect(upload.append(chunks(bytes))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(upload.size).toBe(0);
    rmSync(filler);
    await upload.append(chunks(bytes));
    await upload.finish(digestOf(bytes));
    expect(digestOf(readFileSync(blobPath(place, digestOf(bytes))))).toBe(digestOf(bytes));
    rmSync(place.directory, { recursive: true });
  });

  it('costs a copy its blob store, and nothing else', async () => {
    const store = await openBlobStore({ directory: path.join(small ?? '', 'store'), maxBytes: 1e9 });
    const done = await copyTo(`docker://${source.host}/team/elsewhere:v1`, store);
    expect(done).toMatchObject({ status: 'copied', digest: IMAGE.root.descriptor.digest });
  });
});
