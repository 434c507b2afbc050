import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type RunningRegistry } from '../../src/operation/serve.ts';
import { createPlace } from '../../src/transport/oci-layout/blob-files.ts';
import { parseLayoutReference } from '../../src/transport/oci-layout/reference.ts';
import { createLayoutSink } from '../../src/transport/oci-layout/sink.ts';
import { aContext, aDirectory, anImage, pushImage } from '../support/layout-image.ts';

const ctx = aContext();
const run = promisify(execFile);
let directory: Awaited<ReturnType<typeof aDirectory>>;
let registry: RunningRegistry;
let host: string;

beforeAll(async () => {
  directory = await aDirectory();
  const root = path.join(directory.path, 'root');
  registry = await serve(ctx, { directory: root, temporary: directory.path, listen: { host: '127.0.0.1', port: 0 } });
  host = new URL(registry.url).host;
});
afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await directory[Symbol.asyncDispose]();
});

async function skopeo(...args: readonly string[]): Promise<string> {
  return (await run('skopeo', ['--insecure-policy', ...args])).stdout;
}

describe('the embedded registry and skopeo', () => {
  it('copy to it and from it with equal digests, and see each other through the layout', async () => {
    const from = path.join(directory.path, 'from');
    const image = anImage('one');
    {
      await using sink = createLayoutSink(parseLayoutReference(from), createPlace(from));
      await pushImage(ctx, sink, image);
      await sink.tag(ctx, image.root, ['1.0']);
      await sink.seal(ctx);
    }
    const { digest } = image.root.descriptor;
    await skopeo('copy', '--dest-tls-verify=false', `oci:${from}:1.0`, `docker://${host}/team/app:1.0`);
    const to = path.join(directory.path, 'to');
    await skopeo('copy', '--src-tls-verify=false', `docker://${host}/team/app@${digest}`, `oci:${to}:x`);
    await skopeo(
      'copy',
      '--src-tls-verify=false',
      '--dest-tls-verify=false',
      `docker://${host}/team/app:1.0`,
      `docker://${host}/team/copy:2.0`,
    );
    const reference = `docker://${host}/team/copy:2.0`;
    expect((await skopeo('inspect', '--tls-verify=false', '--format', '{{.Digest}}', reference)).trim()).toBe(digest);
    const layout = `oci:${path.join(directory.path, 'root', 'team', 'copy')}:2.0`;
    expect((await skopeo('inspect', '--format', '{{.Digest}}', layout)).trim()).toBe(digest);
    const tags = await skopeo('list-tags', '--tls-verify=false', `docker://${host}/team/copy`);
    expect(JSON.parse(tags)).toMatchObject({ Tags: ['2.0'] });
    await skopeo('delete', '--tls-verify=false', reference);
    await expect(skopeo('inspect', '--tls-verify=false', reference)).rejects.toThrow('manifest unknown');
  });

  it('take Docker manifests as they are', async () => {
    const target = `docker://${host}/team/docker:1`;
    await skopeo(
      'copy',
      '--format',
      'v2s2',
      '--dest-tls-verify=false',
      `oci:${path.join(directory.path, 'from')}:1.0`,
      target,
    );
    const raw = JSON.parse(await skopeo('inspect', '--raw', '--tls-verify=false', target)) as { mediaType: string };
    expect(raw.mediaType).toBe('application/vnd.docker.distribution.manifest.v2+json');
  });
});
