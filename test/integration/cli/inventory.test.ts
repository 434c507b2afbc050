import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage, anIndex } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';

const APP = anIndex([anImage({ seed: 'a' }), anImage({ seed: 'b', platform: 'linux/arm64' })]);
const BASE = anImage({ seed: 'base' });

let waybill: CommandLine;
let registry: FaultyRegistry;

beforeAll(async () => {
  [waybill, registry] = await Promise.all([aCommandLine(), aFaultyRegistry()]);
  await putImage(registry.host, 'team/app', APP, '1', '2');
  await putImage(registry.host, 'team/base', BASE, 'old');
  await putImage(registry.host, 'other/base', BASE, 'old');
});
afterAll(async () => {
  for (const one of [waybill, registry]) await one[Symbol.asyncDispose]();
});

interface Inventory {
  readonly schema: string;
  readonly repositories: readonly {
    readonly name: string;
    readonly tags: unknown;
    readonly blobs: readonly string[];
  }[];
}

const blobsOf = (image: typeof BASE): readonly string[] => image.blobs.map(({ descriptor }) => descriptor.digest);

describe('inventory', () => {
  it('tells of every repository below a namespace its tags, and the blobs under them', async () => {
    const { code, stdout } = await waybill.run(['inventory', `${registry.host}/team`]);
    expect(code).toBe(0);
    const { schema, repositories } = JSON.parse(stdout) as Inventory;
    expect(schema).toBe('waybill.inventory/v1');
    expect(repositories.map(({ name }) => name)).toEqual(
      ['team/app', 'team/base'].map((path) => `${registry.host}/${path}`),
    );
    const digest = APP.root.descriptor.digest;
    expect(repositories[0]?.tags).toEqual({ 1: digest, 2: digest });
    expect(repositories[0]?.blobs).toEqual([...new Set(blobsOf(APP))].toSorted());
    expect(repositories[1]?.blobs).toEqual([...blobsOf(BASE)].toSorted());
  });

  it('is the same text twice, and takes several places at once', async () => {
    const places = [`${registry.host}/other`, `docker://${registry.host}/team/`];
    const [one, two] = await Promise.all([
      waybill.run(['inventory', ...places]),
      waybill.run(['inventory', ...places]),
    ]);
    expect(one.stdout).toBe(two.stdout);
    expect((JSON.parse(one.stdout) as Inventory).repositories).toHaveLength(3);
  });

  it('leaves out, with a warning, an image that cannot be read whole', async () => {
    const child = anImage({ seed: 'gone' });
    await putImage(registry.host, 'holed/app', child, 'whole');
    await putImage(registry.host, 'holed/app', anIndex([child, BASE]), 'holed');
    registry.plant({
      method: 'GET',
      path: new RegExp(`/manifests/${BASE.root.descriptor.digest}`),
      what: { kind: 'answer', status: 404 },
    });
    const { code, stdout, stderr } = await waybill.run(['inventory', `${registry.host}/holed`]);
    expect(code).toBe(0);
    const [repository] = (JSON.parse(stdout) as Inventory).repositories;
    expect(Object.keys(repository?.tags ?? {})).toEqual(['whole']);
    expect(repository?.blobs).toEqual([...blobsOf(child)].toSorted());
    expect(stderr).toContain('holed/app:holed is left out');
  });

  it('takes a path for a repository where the catalogue is closed', async () => {
    registry.plant({ path: /\/_catalog/, what: { kind: 'answer', status: 401 }, times: 4 });
    const { code, stdout } = await waybill.run(['inventory', `${registry.host}/team/base`]);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Inventory).repositories.map(({ name }) => name)).toEqual([
      `${registry.host}/team/base`,
    ]);
  });

  it('ends with 2 where nothing is below the name', async () => {
    const { code, stdout, stderr } = await waybill.run(['inventory', `${registry.host}/nobody`]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('REPOSITORY_UNKNOWN');
  });
});
