import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempDisposable, readdir } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../../../src/operation/serve.ts';
import { aCommandLine } from '../../support/command-line.ts';
import { aContext } from '../../support/context.ts';
import { anImage } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';

describe('waybill serve', () => {
  it('takes a copy into its temporary directory, which is gone when SIGTERM has ended it', async () => {
    await using waybill = await aCommandLine();
    const image = anImage({ seed: 'served' });
    const child = spawn(process.execPath, [waybill.main, 'serve'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], ...waybill.environment },
    });
    const ended = once(child, 'exit');
    const temporary = async (): Promise<readonly string[]> =>
      (await readdir(waybill.directory)).filter((name) => name.startsWith('waybill-serve-'));
    try {
      const [first] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
      const { host } = new URL(first.trim());
      await putImage(host, 'team/app', image, '1');
      expect(await waybill.copy([`docker://${host}/team/app:1`, `docker://${host}/prod/app:1`])).toMatchObject({
        code: 0,
        destinations: [{ status: 'copied', digest: image.root.descriptor.digest }],
      });
      expect(await temporary()).toHaveLength(1);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toEqual([0, null]);
    expect(await temporary()).toEqual([]);
  });

  it('on loopback is for this machine, and not for the web pages that it shows', async () => {
    await using directory = await mkdtempDisposable(path.join(tmpdir(), 'waybill-pages-'));
    const listen = { host: '127.0.0.1', port: 0 };
    await using registry = await serve(aContext(), { temporary: directory.path, listen });
    const { port, host } = new URL(registry.url);
    const ask = async (method: string, headers: Readonly<Record<string, string>>, at = port): Promise<number> => {
      const asked = request({
        host: '127.0.0.1',
        port: at,
        path: '/v2/app/blobs/uploads/',
        method,
        headers,
        agent: false,
      });
      const [answer] = (await once(asked.end(), 'response')) as [IncomingMessage];
      answer.resume();
      return answer.statusCode ?? 0;
    };
    const own = [host, `localhost:${port}`, 'kind-registry:5000', 'host.docker.internal', '10.0.0.7', '[::1]:80'];
    for (const name of own) expect(await ask('POST', { host: name }), name).toBe(202);
    for (const name of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', 'localhost.evil.example.'])
      expect(await ask('POST', { host: name }), name).toBe(403);
    for (const origin of ['https://evil.example', `http://localhost:1`, 'null'])
      expect(await ask('POST', { host, origin }), origin).toBe(403);
    expect(await ask('POST', { host, origin: registry.url })).toBe(202);
    // Who listens for others decides who may ask.
    await using open = await serve(aContext(), { temporary: directory.path, listen: { host: '0.0.0.0', port: 0 } });
    expect(await ask('POST', { host: 'registry.example' }, new URL(open.url).port)).toBe(202);
  });
});
