import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { serve } from '../../../src/operation/serve.ts';
import { createPlace } from '../../../src/transport/oci-layout/blob-files.ts';
import { nameOf, parseLayoutIndex } from '../../../src/transport/oci-layout/index-file.ts';
import { createLayoutSink } from '../../../src/transport/oci-layout/sink.ts';
import { parseLayoutReference } from '../../../src/transport/oci-layout/reference.ts';
import { aContext, aDirectory, anImage, pushImage } from '../../support/layout-image.ts';

const source = (file: string): string => JSON.stringify(path.resolve(file));

const running = new Set<ChildProcessByStdio<null, Readable, null>>();

/** A test that fails half-way must not leave a process behind: it would hold the whole run open. */
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

function start(script: string): ChildProcessByStdio<null, Readable, null> {
  const args = ['--input-type=module', '--eval', script];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  return child;
}

async function startRegistry(directory: string): Promise<{ readonly url: string; readonly kill: () => Promise<void> }> {
  const child = start(`
    import { serve } from ${source('src/operation/serve.ts')};
    import { DEFAULT_LIMITS } from ${source('src/runtime/limits.ts')};
    const ctx = { signal: new AbortController().signal, limits: DEFAULT_LIMITS, environment: {}, emit() {} };
    const directory = ${JSON.stringify(directory)};
    const { url } = await serve(ctx, { directory, temporary: directory, listen: { host: '127.0.0.1', port: 0 } });
    process.stdout.write(url);`);
  const [url] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: url.toString(),
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

describe('a registry that is killed', () => {
  it('in the middle of an upload leaves a sound layout, and the next one sweeps what was left', async () => {
    await using place = await aDirectory();
    const directory = path.join(place.path, 'team', 'app');
    const image = anImage('one');
    await mkdir(directory, { recursive: true });
    {
      await using sink = createLayoutSink(parseLayoutReference(directory), createPlace(directory));
      await pushImage(aContext(), sink, image);
      await sink.tag(aContext(), image.root, ['1.0']);
      await sink.seal(aContext());
    }
    const before = await readFile(path.join(directory, 'index.json'), 'utf8');
    const doomed = await startRegistry(place.path);
    const opened = await fetch(`${doomed.url}/v2/team/app/blobs/uploads/`, { method: 'POST' });
    const location = `${doomed.url}${opened.headers.get('location') ?? ''}`;
    const upload = request(location, { method: 'PATCH', headers: { 'content-length': '1000000' } });
    upload.on('error', () => {});
    upload.write(Buffer.alloc(1000));
    await expect.poll(async () => (await fetch(location)).headers.get('range')).toBe('0-999');
    await doomed.kill();
    upload.destroy();
    expect((await readdir(directory)).filter((file) => file.includes('tmp'))).toHaveLength(1);
    expect(await readFile(path.join(directory, 'index.json'), 'utf8')).toBe(before);
    const next = await startRegistry(place.path);
    const got = await fetch(`${next.url}/v2/team/app/manifests/1.0`);
    expect(got.headers.get('docker-content-digest')).toBe(image.root.descriptor.digest);
    await next.kill();
    expect((await readdir(directory)).toSorted()).toEqual(['blobs', 'index.json', 'oci-layout']);
  });

  it('at any moment of pushing tags leaves an index.json that reads, and no lock', async () => {
    await using place = await aDirectory();
    const image = anImage('one');
    for (let round = 0; round < 3; round += 1) {
      const doomed = await startRegistry(place.path);
      for (const [digest, bytes] of image.blobs)
        await fetch(`${doomed.url}/v2/app/blobs/uploads/?digest=${digest}`, {
          method: 'POST',
          body: Buffer.from(bytes),
        });
      let answered = 0;
      const pushes = Array.from({ length: 60 }, async (_, at) => {
        const place = `${doomed.url}/v2/app/manifests/r${String(round)}-${String(at)}`;
        const headers = { 'content-type': image.root.descriptor.mediaType };
        const put = await fetch(place, { method: 'PUT', body: Buffer.from(image.root.bytes), headers });
        answered += 1;
        return put.status === 201 ? `r${String(round)}-${String(at)}` : undefined;
      });
      const settled = Promise.allSettled(pushes);
      await expect.poll(() => answered, { interval: 1, timeout: 20_000 }).toBeGreaterThan(5 * (round + 1));
      await doomed.kill();
      const acknowledged = (await settled).flatMap((one) => (one.status === 'fulfilled' ? (one.value ?? []) : []));
      const index = parseLayoutIndex(await readFile(path.join(place.path, 'app', 'index.json')));
      expect(index.entries.map((one) => nameOf(one))).toEqual(expect.arrayContaining(acknowledged));
    }
  });
});

describe('two processes that write one layout', () => {
  it('both end up in index.json with all their names', async () => {
    await using place = await aDirectory();
    const directory = path.join(place.path, 'layout');
    const names = (who: string): readonly string[] => Array.from({ length: 50 }, (_, at) => `${who}${String(at)}`);
    const children = ['a', 'b'].map((who) =>
      start(`
        import { aContext, anImage, pushImage } from ${source('test/support/layout-image.ts')};
        import { createPlace } from ${source('src/transport/oci-layout/blob-files.ts')};
        import { createLayoutSink } from ${source('src/transport/oci-layout/sink.ts')};
        import { parseLayoutReference } from ${source('src/transport/oci-layout/reference.ts')};
        const directory = ${JSON.stringify(directory)};
        const image = anImage(${JSON.stringify(who)});
        for (const name of ${JSON.stringify(names(who))}) {
          await using sink = createLayoutSink(parseLayoutReference(directory), createPlace(directory));
          await pushImage(aContext(), sink, image);
          await sink.tag(aContext(), image.root, [name]);
          await sink.seal(aContext());
        }`),
    );
    const codes = await Promise.all(children.map(async (child) => ((await once(child, 'exit')) as [number])[0]));
    expect(codes).toEqual([0, 0]);
    const index = parseLayoutIndex(await readFile(path.join(directory, 'index.json')));
    expect(index.entries.flatMap((one) => nameOf(one) ?? []).toSorted()).toEqual(
      [...names('a'), ...names('b')].toSorted(),
    );
    expect((await readdir(directory)).toSorted()).toEqual(['blobs', 'index.json', 'oci-layout']);
  });
});

describe('serve', () => {
  it('without a directory uses a temporary one, and removes it with the open connections at the end', async () => {
    await using place = await aDirectory();
    const request = { temporary: place.path, listen: { host: '127.0.0.1', port: 0 } };
    const registry = await serve(aContext(), request);
    const opened = await fetch(`${registry.url}/v2/app/blobs/uploads/`, { method: 'POST' });
    expect(opened.status).toBe(202);
    expect(await readdir(place.path)).toHaveLength(1);
    await registry[Symbol.asyncDispose]();
    expect(await readdir(place.path)).toEqual([]);
    await expect(fetch(`${registry.url}/v2/`)).rejects.toThrow();
  });

  it('ends while a body is still arriving, and leaves nothing', async () => {
    await using place = await aDirectory();
    const registry = await serve(aContext(), { temporary: place.path, listen: { host: '127.0.0.1', port: 0 } });
    const digest = `sha256:${'0'.repeat(64)}`;
    const upload = request(`${registry.url}/v2/app/blobs/uploads/?digest=${digest}`, { method: 'POST' });
    const ended = once(upload, 'error');
    upload.write(Buffer.alloc(1000));
    await expect
      .poll(async () => (await readdir(place.path, { recursive: true })).filter((file) => file.includes('tmp')))
      .toHaveLength(1);
    await registry[Symbol.asyncDispose]();
    await ended;
    expect(await readdir(place.path)).toEqual([]);
  });

  it('says so when the port is taken, and leaves nothing', async () => {
    await using place = await aDirectory();
    await using first = await serve(aContext(), { temporary: place.path, listen: { host: '127.0.0.1', port: 0 } });
    const port = Number(new URL(first.url).port);
    const other = path.join(place.path, 'other');
    await mkdir(other);
    const second = serve(aContext(), { temporary: other, listen: { host: '127.0.0.1', port } });
    await expect(second).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(await readdir(other)).toEqual([]);
    await access(other);
  });
});
