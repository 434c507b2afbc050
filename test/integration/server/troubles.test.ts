import { mkdir, rmdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OCI_MANIFEST } from '../../../src/image/index.ts';
import { serve, type RunningRegistry } from '../../../src/operation/serve.ts';
import { aContext, type TestContext } from '../../support/context.ts';
import { anImage } from '../../support/image-builder.ts';
import { aDirectory } from '../../support/layout-image.ts';
import { putImage } from '../../support/raw-registry.ts';

const IMAGE = anImage({ seed: 'troubles' });

let directory: Awaited<ReturnType<typeof aDirectory>>;
let registry: RunningRegistry;
let ctx: TestContext;

beforeEach(async () => {
  directory = await aDirectory();
  ctx = aContext();
  registry = await serve(ctx, {
    directory: directory.path,
    temporary: directory.path,
    listen: { host: '127.0.0.1', port: 0 },
  });
});
afterEach(async () => {
  await registry[Symbol.asyncDispose]();
  await directory[Symbol.asyncDispose]();
});

const statusOf = async (place: string, request: RequestInit = {}): Promise<number> => {
  const answer = await fetch(`${registry.url}${place}`, request);
  await answer.arrayBuffer();
  return answer.status;
};

describe("a registry's own troubles", () => {
  it('are told to whoever runs it, and what clients do wrong is not', async () => {
    await mkdir(path.join(directory.path, 'broken'));
    await writeFile(path.join(directory.path, 'broken/index.json'), 'no index');
    expect(await statusOf('/v2/none/tags/list')).toBe(404);
    expect(await statusOf('/v2/broken/tags/list')).toBe(500);
    expect(ctx.events).toEqual([{ kind: 'warning', text: 'GET /v2/broken/tags/list: index.json is not JSON' }]);
  });

  it('pass: what could not be swept at the first request is swept at a later one', async () => {
    // A dead process's name on something that cannot be unlinked.
    const stuck = path.join(directory.path, `team/.waybill-tmp-0-${'0'.repeat(12)}-1-1-${'0'.repeat(16)}`);
    await mkdir(stuck, { recursive: true });
    await utimes(stuck, 0, 0);
    expect(await statusOf('/v2/')).toBe(500);
    await rmdir(stuck);
    expect(await statusOf('/v2/')).toBe(200);
  });

  it('are none where one client deletes what another pushes: a tag is whole or not there', async () => {
    const { host } = new URL(registry.url);
    await putImage(host, 'race', IMAGE, 'kept');
    const { bytes, descriptor } = IMAGE.root;
    const put = { method: 'PUT', body: Buffer.from(bytes), headers: { 'content-type': OCI_MANIFEST } };
    for (let round = 0; round < 40; round += 1) {
      await Promise.all([
        statusOf(`/v2/race/manifests/${descriptor.digest}`, { method: 'DELETE' }),
        statusOf('/v2/race/manifests/moved', put),
      ]);
      const { tags = [] } = (await (await fetch(`${registry.url}/v2/race/tags/list`)).json()) as { tags?: string[] };
      for (const tag of tags) expect(await statusOf(`/v2/race/manifests/${tag}`)).toBe(200);
    }
  });
});
