import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from '../test/support/debian.ts';
import type { BenchImage } from './image.ts';
import type { World } from './world.ts';

/** To each host: waybill's default. */
const AT_ONCE = 6;

/**
 * Opens an upload of every blob at every host, then gives the command that sends them from the local disk, all at once: curl, which reads
 * no source and verifies nothing. What several registries take for an image, whoever sends it.
 */
export async function uploadsAlone(
  world: World,
  { layout, blobs }: BenchImage,
  hosts: readonly string[],
): Promise<readonly string[]> {
  const curl = findProgram('curl');
  if (curl === undefined) throw new Error('curl is needed for what uploads alone take (Debian package: curl)');
  const uploads: string[] = [];
  for (const { digest } of blobs) {
    for (const host of hosts) {
      const file = join(layout, 'blobs', digest.replace(':', '/'));
      const lines = [`url = "${await openUpload(host, digest)}"`, `upload-file = "${file}"`, 'header = "Expect:"'];
      uploads.push([...lines, 'output = /dev/null', 'fail', 'silent'].join('\n'));
    }
  }
  const config = join(await world.directory('uploads'), 'curl.conf');
  await writeFile(config, uploads.join('\nnext\n'));
  return [
    curl,
    '--no-progress-meter',
    '--parallel',
    '--parallel-max',
    String(AT_ONCE * hosts.length),
    '--config',
    config,
  ];
}

async function openUpload(host: string, digest: string): Promise<string> {
  const answer = await fetch(`http://${host}/v2/bench/alone/blobs/uploads/`, { method: 'POST' });
  const location = answer.headers.get('location');
  if (answer.status !== 202 || location === null) throw new Error(`no upload at ${host}: ${String(answer.status)}`);
  const url = new URL(location, answer.url);
  url.searchParams.set('digest', digest);
  return url.href;
}
