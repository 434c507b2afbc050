import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { anImage } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';
import { succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const absent = whyNot('docker-registry');

const TLS = '--tls-verify=false';
const SIGNERS = ['one', 'two', 'three', 'four'];

// It heeds no condition of a write, and answers badly while two write the same blob.
describe.skipIf(absent !== undefined)(`jobs that sign one image at once in a docker-registry ${absent ?? ''}`, () => {
  let registry: DockerRegistry | undefined;
  let tools: TwoTools | undefined;

  beforeAll(async () => {
    registry = await startDockerRegistry();
    tools = await twoTools({ COSIGN_PASSWORD: 'correct horse' });
    for (const name of SIGNERS)
      await succeed(tools.waybill('generate-sigstore-key', '--output-prefix', path.join(tools.directory, name)));
  });
  afterAll(async () => {
    for (const one of [registry, tools]) await one?.[Symbol.asyncDispose]();
  });

  it.each(['legacy', 'bundle'])('lose none of their signatures: %s', async (format) => {
    if (registry === undefined || tools === undefined) throw new Error('not started');
    const run = tools;
    await putImage(registry.host, format, anImage({ seed: format }), 'v1');
    const image = `docker://${registry.host}/${format}:v1`;
    const sign = async (name: string): Promise<unknown> =>
      succeed(
        run.waybill(
          'sign',
          TLS,
          '--key',
          path.join(run.directory, `${name}.private`),
          '--signature-format',
          format,
          image,
        ),
      );
    await Promise.all(SIGNERS.map(sign));
    const verified = SIGNERS.map(async (name) =>
      succeed(run.waybill('verify', TLS, '--key', path.join(run.directory, `${name}.pub`), image)),
    );
    for (const said of await Promise.all(verified)) expect(said).toContain('signed by');
  });
});
