import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hexOf, type Digest } from '../../src/image/index.ts';
import { ANNOTATION } from '../../src/trust/sigstore/attachment.ts';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { anImage, anIndex } from '../support/image-builder.ts';
import { digestAt, putImage } from '../support/raw-registry.ts';
import { runProgram } from '../support/run-program.ts';
import { signaturesAt } from '../support/sig-tag.ts';
import { PLAIN, succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const absent = whyNot('docker-registry', 'skopeo', 'openssl', 'curl');

const CHILDREN = [anImage({ seed: 'amd', platform: 'linux/amd64' }), anImage({ seed: 'arm', platform: 'linux/arm64' })];
const INDEX = anIndex(CHILDREN);
const EVERY: readonly Digest[] = [INDEX, ...CHILDREN].map(({ root }) => root.descriptor.digest);

describe.skipIf(absent !== undefined)(`cosign's .sig tags in a docker-registry ${absent ?? ''}`, () => {
  let [source, destination]: DockerRegistry[] = [];
  let tools: TwoTools | undefined;

  beforeAll(async () => {
    [source, destination] = [await startDockerRegistry(), await startDockerRegistry()];
    tools = await twoTools({ COSIGN_PASSWORD: 'correct horse' });
    await succeed(tools.waybill('generate-sigstore-key', '--output-prefix', path.join(tools.directory, 'key')));
    await putImage(source.host, 'team/app', INDEX, 'v1');
  });
  afterAll(async () => {
    for (const one of [source, destination, tools]) await one?.[Symbol.asyncDispose]();
  });

  const started = (): { from: DockerRegistry; to: DockerRegistry; tools: TwoTools } => {
    if (source === undefined || destination === undefined || tools === undefined) throw new Error('not started');
    return { from: source, to: destination, tools };
  };

  const copySigned = async (repository: string): Promise<void> => {
    const { from, to, tools: run } = started();
    const key = ['--sign-by-sigstore-private-key', path.join(run.directory, 'key.private')];
    const places = [`docker://${from.host}/team/app:v1`, `docker://${to.host}/${repository}:v1`];
    await succeed(run.waybill('copy', ...PLAIN, ...key, ...places));
  };

  it('hold signatures that openssl verifies, as curl has them from the registry', async () => {
    const { to, tools: run } = started();
    await copySigned('signed');
    for (const digest of EVERY) {
      const tag = `sha256-${hexOf(digest)}.sig`;
      const accept = ['-H', 'Accept: application/vnd.oci.image.manifest.v1+json'];
      const base = `http://${to.host}/v2/signed`;
      const { layers } = JSON.parse(await curl(...accept, `${base}/manifests/${tag}`)) as {
        readonly layers: readonly { readonly digest: string; readonly annotations: Record<string, string> }[];
      };
      expect(layers).toHaveLength(1);
      const [layer] = layers;
      const [payload, signature] = [path.join(run.directory, 'payload'), path.join(run.directory, 'signature')];
      await curl('-o', payload, `${base}/blobs/${layer?.digest ?? ''}`);
      await writeFile(signature, Buffer.from(layer?.annotations[ANNOTATION.signature] ?? '', 'base64'));
      const check = ['dgst', '-sha256', '-verify', path.join(run.directory, 'key.pub'), '-signature', signature];
      expect(await runProgram(['openssl', ...check, payload])).toMatchObject({ code: 0, stdout: 'Verified OK\n' });
    }
  });

  it('are carried by waybill with the image', async () => {
    const { from, to, tools: run } = started();
    await copySigned('stage');
    await succeed(run.waybill('copy', ...PLAIN, `docker://${to.host}/stage:v1`, `docker://${from.host}/prod:v1`));
    for (const digest of EVERY)
      expect(await signaturesAt(from.host, 'prod', digest)).toEqual(await signaturesAt(to.host, 'stage', digest));
  });

  it('are images that skopeo reads and carries by their tags', async () => {
    const { from, to, tools: run } = started();
    await copySigned('carried');
    for (const digest of EVERY) {
      const tag = `sha256-${hexOf(digest)}.sig`;
      const [ours, theirs] = [`docker://${to.host}/carried:${tag}`, `docker://${from.host}/carried:${tag}`];
      await succeed(run.skopeo('copy', '--preserve-digests', ...PLAIN, ours, theirs));
      expect(await digestAt(from.host, 'carried', tag)).toBe(await digestAt(to.host, 'carried', tag));
      expect(await signaturesAt(from.host, 'carried', digest)).toHaveLength(1);
    }
  });

  it('are read by skopeo where registries.d says so, and travel with an image that it copies', async () => {
    const { from, to, tools: run } = started();
    await copySigned('read');
    const settings = path.join(run.directory, 'registries.d');
    await runProgram(['mkdir', '-p', settings]);
    await writeFile(path.join(settings, 'all.yaml'), 'default-docker: { use-sigstore-attachments: true }\n');
    const places = [`docker://${to.host}/read:v1`, `docker://${from.host}/read:v1`];
    await succeed(run.skopeo('--registries.d', settings, 'copy', '--all', ...PLAIN, ...places));
    for (const digest of EVERY)
      expect(await signaturesAt(from.host, 'read', digest)).toEqual(await signaturesAt(to.host, 'read', digest));
  });

  it('get another signature where one is', async () => {
    const { to, tools: run } = started();
    await copySigned('twice');
    const key = ['--sign-by-sigstore-private-key', path.join(run.directory, 'key.private')];
    await succeed(run.waybill('sign', '--tls-verify=false', ...key, `docker://${to.host}/twice:v1`));
    for (const digest of EVERY) expect(await signaturesAt(to.host, 'twice', digest)).toHaveLength(2);
  });
});

async function curl(...args: readonly string[]): Promise<string> {
  const ended = await runProgram(['curl', '--fail', '--silent', '--show-error', ...args]);
  if (ended.code !== 0) throw new Error(ended.stderr);
  return ended.stdout;
}
