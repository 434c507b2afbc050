import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { INTEROP_IMAGES } from '../support/interop-images.ts';
import { digestAt, missingAt, putImage } from '../support/raw-registry.ts';
import { PLAIN, succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const absent = whyNot('docker-registry', 'skopeo');

describe.skipIf(absent !== undefined)(`a copy between two docker-registries ${absent ?? ''}`, () => {
  let [source, destination]: DockerRegistry[] = [];
  let tools: TwoTools | undefined;

  beforeAll(async () => {
    [source, destination] = [await startDockerRegistry(), await startDockerRegistry()];
    tools = await twoTools();
  });
  afterAll(async () => {
    for (const one of [source, destination, tools]) await one?.[Symbol.asyncDispose]();
  });

  const started = (): { from: DockerRegistry; to: DockerRegistry; tools: TwoTools } => {
    if (source === undefined || destination === undefined || tools === undefined) throw new Error('not started');
    return { from: source, to: destination, tools };
  };

  describe.each(INTEROP_IMAGES)('of $kind', ({ kind, image, skopeoCopies }) => {
    const name = kind.toLowerCase().replaceAll(' ', '-');

    it('keeps the digest and brings everything below it', async () => {
      const { from, to, tools } = started();
      await putImage(from.host, `whole/${name}`, image, '1');
      const said = await succeed(
        tools.waybill('copy', ...PLAIN, `docker://${from.host}/whole/${name}:1`, `docker://${to.host}/ours/${name}:1`),
      );
      expect(said).toBe(`${to.host}/ours/${name}:1@${image.root.descriptor.digest}\n`);
      expect(await digestAt(to.host, `ours/${name}`, '1')).toBe(image.root.descriptor.digest);
      expect(await missingAt(to.host, `ours/${name}`, image)).toEqual([]);
    });

    it.skipIf(!skopeoCopies)('ends where a copy by skopeo ends, also with skopeo carrying it back', async () => {
      const { from, to, tools } = started();
      const [ours, theirs] = [`docker://${to.host}/back/${name}:1`, `docker://${from.host}/back/${name}:1`];
      await putImage(from.host, `there/${name}`, image, '1');
      await succeed(tools.waybill('copy', '--all', ...PLAIN, `docker://${from.host}/there/${name}:1`, ours));
      await succeed(tools.skopeo('copy', '--all', '--preserve-digests', ...PLAIN, ours, theirs));
      expect(await digestAt(from.host, `back/${name}`, '1')).toBe(image.root.descriptor.digest);
      expect(await missingAt(from.host, `back/${name}`, image)).toEqual([]);
    });

    it('says so and sends nothing when it is there already', async () => {
      const { from, to, tools } = started();
      await putImage(from.host, `again/${name}`, image, '1');
      await putImage(to.host, `again/${name}`, image, '1');
      await to.requests();
      const result = await tools.waybill(
        'copy',
        '--json',
        '--attached',
        'none',
        ...PLAIN,
        ...[from, to].map((one) => `docker://${one.host}/again/${name}:1`),
      );
      expect(result.code).toBe(0);
      expect(JSON.parse(result.stdout)).toMatchObject({ images: [{ destinations: [{ status: 'up-to-date' }] }] });
      const methods = (await to.requests()).map((one) => one.method);
      expect(methods.filter((method) => !['GET', 'HEAD'].includes(method))).toEqual([]);
    });
  });
});
