/**
 * `node bench/bare-pool.ts AT_ONCE TAGS REPOSITORY_URL…`: a HEAD of every tag of every repository, by node:http and nothing else,
 * AT_ONCE of them at a time and host. What a comparison of that many tags cannot cost less than.
 */
import { Agent, request } from 'node:http';
import { tagOf } from './tagged-images.ts';

const [atOnce = '1', tags = '0', ...repositories] = process.argv.slice(2);
const accept = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

await Promise.all(repositories.map(headAll));

async function headAll(repository: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number(atOnce) });
  const all = Array.from({ length: Number(tags) }, (_, at) => `${repository}/manifests/${tagOf(at)}`);
  const work = async (): Promise<void> => {
    for (let url = all.pop(); url !== undefined; url = all.pop()) await head(url, agent);
  };
  await Promise.all(Array.from({ length: Number(atOnce) }, work));
  agent.destroy();
}

async function head(url: string, agent: Agent): Promise<void> {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const asked = request(url, { method: 'HEAD', agent, headers: { accept } }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode));
    });
    asked.once('error', reject).end();
  });
  if (status !== 200) throw new Error(`${url} answered ${String(status)}`);
}
