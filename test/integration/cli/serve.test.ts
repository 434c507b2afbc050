import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { aCommandLine } from '../../support/command-line.ts';
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
});
