import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { INTEROP_IMAGES, type InteropImage } from '../support/interop-images.ts';
import { digestAt, missingAt, putImage } from '../support/raw-registry.ts';
import { PLAIN, succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const absent = whyNot('docker-registry', 'skopeo');
const [OUT, IN] = PLAIN;

/** Debian's skopeo writes a layout only of images and indexes of images. */
const COMMON = INTEROP_IMAGES.filter((one) => one.skopeoCopies && one.kind !== 'an artifact');

describe.skipIf(absent !== undefined)(`local stores between docker-registry and skopeo ${absent ?? ''}`, () => {
  let registry: DockerRegistry | undefined;
  let tools: TwoTools | undefined;
  let stores = 0;

  beforeAll(async () => {
    registry = await startDockerRegistry();
    tools = await twoTools();
  });
  afterAll(async () => {
    for (const one of [registry, tools]) await one?.[Symbol.asyncDispose]();
  });

  /** An image in the registry, a path that nothing is at, and where a way back should end. */
  const prepare = async ({ image }: InteropImage): Promise<Prepared> => {
    if (registry === undefined || tools === undefined) throw new Error('not started');
    const { host } = registry;
    const repository = `case/${(stores += 1)}`;
    await putImage(host, repository, image, '1');
    return {
      tools,
      source: `docker://${host}/${repository}:1`,
      store: join(tools.directory, String(stores)),
      back: `docker://${host}/${repository}/back:1`,
      arrived: async () => {
        expect(await digestAt(host, `${repository}/back`, '1')).toBe(image.root.descriptor.digest);
        expect(await missingAt(host, `${repository}/back`, image)).toEqual([]);
      },
    };
  };

  describe.each(INTEROP_IMAGES)('$kind', (one) => {
    it('survives the way through an OCI layout', async () => {
      const { tools, source, store, back, arrived } = await prepare(one);
      await succeed(tools.waybill('copy', OUT, source, `oci:${store}:app`));
      await succeed(tools.waybill('copy', IN, `oci:${store}:app`, back));
      await arrived();
    });

    it('survives the way through a directory', async () => {
      const { tools, source, store, back, arrived } = await prepare(one);
      await succeed(tools.waybill('copy', OUT, source, `dir:${store}`));
      await succeed(tools.waybill('copy', IN, `dir:${store}`, back));
      await arrived();
    });
  });

  describe.each(COMMON)('$kind', (one) => {
    // Debian's skopeo 1.9.3 finds OCI types alone in a layout; current skopeo reads Docker's there too.
    it.skipIf(one.kind.includes('Docker'))('is read by skopeo from a layout that waybill wrote', async () => {
      const { tools, source, store, back, arrived } = await prepare(one);
      await succeed(tools.waybill('copy', OUT, source, `oci:${store}:app`));
      await succeed(tools.skopeo('copy', '--all', '--preserve-digests', IN, `oci:${store}:app`, back));
      await arrived();
    });

    // skopeo converts a Docker list on its way into a layout, and cannot while it preserves digests.
    it.skipIf(one.kind === 'a Docker manifest list')('is read by waybill from a layout that skopeo wrote', async () => {
      const { tools, source, store, back, arrived } = await prepare(one);
      await succeed(tools.skopeo('copy', '--all', '--preserve-digests', OUT, source, `oci:${store}:app`));
      await succeed(tools.waybill('copy', IN, `oci:${store}:app`, back));
      await arrived();
    });

    it('is read by skopeo from a directory that waybill wrote', async () => {
      const { tools, source, store, back, arrived } = await prepare(one);
      await succeed(tools.waybill('copy', OUT, source, `dir:${store}`));
      await succeed(tools.skopeo('copy', '--all', '--preserve-digests', IN, `dir:${store}`, back));
      await arrived();
    });

    it('is read by waybill from a directory that skopeo wrote', async () => {
      const { tools, source, store, back, arrived } = await prepare(one);
      await succeed(tools.skopeo('copy', '--all', '--preserve-digests', OUT, source, `dir:${store}`));
      await succeed(tools.waybill('copy', IN, `dir:${store}`, back));
      await arrived();
    });
  });
});

interface Prepared {
  readonly tools: TwoTools;
  readonly source: string;
  readonly store: string;
  readonly back: string;
  readonly arrived: () => Promise<void>;
}
