import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fallbackTag } from '../../src/image/index.ts';
import type { Result } from '../../src/operation/result.ts';
import { aCommandLine, type CommandLine } from '../support/command-line.ts';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { anArtifact, anImage, anIndex, anSbom } from '../support/image-builder.ts';
import { digestAt, missingAt, putImage } from '../support/raw-registry.ts';

const absent = whyNot('docker-registry');

/** It has no referrers and removes no single tag: DELETE of one is 400 DIGEST_INVALID, of a manifest 202, with all its tags. */
describe.skipIf(absent !== undefined)(`prune of Debian's docker-registry ${absent ?? ''}`, () => {
  let registry: DockerRegistry | undefined;
  let waybill: CommandLine | undefined;
  beforeAll(async () => {
    [registry, waybill] = await Promise.all([startDockerRegistry(), aCommandLine()]);
  });
  afterAll(async () => {
    for (const one of [registry, waybill]) await one?.[Symbol.asyncDispose]();
  });
  afterEach(async () => registry?.wipe());

  const started = (): { readonly host: string; readonly waybill: CommandLine } => {
    if (registry === undefined || waybill === undefined) throw new Error('not started');
    return { host: registry.host, waybill };
  };
  const prune = async (
    ...args: readonly string[]
  ): Promise<{ readonly code: number | null; readonly result: Result }> => {
    const { host, waybill: command } = started();
    const { code, stdout, stderr } = await command.run(['prune', '--json', ...args, `docker://${host}/team/app`]);
    if (!stdout.startsWith('{')) throw new Error(stderr);
    return { code, result: JSON.parse(stdout) as Result };
  };
  const codesOf = ({ images }: Result): Readonly<Record<string, string>> =>
    Object.fromEntries(
      images
        .flatMap((image) => image.destinations)
        .flatMap((one) => one.tags.map((tag) => [tag, one.error?.code ?? one.status])),
    );

  it('removes manifests with all that hangs on them, and leaves what stays whole', async () => {
    const { host, waybill: command } = started();
    const [amd, arm] = [anImage({ seed: 'amd' }), anImage({ seed: 'arm', platform: 'linux/arm64' })];
    const [old, kept] = [anIndex([amd, arm]), anIndex([arm, anImage({ seed: 'new' })])];
    const sbom = anSbom(old);
    const signature = anArtifact({ seed: 'signature' });
    await using source = await startDockerRegistry();
    await putImage(source.host, 'team/app', old, 'old');
    await putImage(source.host, 'team/app', sbom, fallbackTag(old.root.descriptor.digest).replace('sha256-', 'sbom-'));
    // Copied, so that the registry gets its list of referrers as everybody writes it.
    const index = anIndex([sbom]);
    await putImage(source.host, 'team/app', index, fallbackTag(old.root.descriptor.digest));
    await putImage(source.host, 'team/app', signature, `${fallbackTag(old.root.descriptor.digest)}.sig`);
    const from = `docker://${source.host}/team/app:old`;
    for (const tag of ['1.0', '1'])
      expect((await command.run(['copy', from, `docker://${host}/team/app:${tag}`])).code).toBe(0);
    await putImage(host, 'team/app', kept, 'kept');
    expect(await digestAt(host, 'team/app', sbom.root.descriptor.digest)).toBeDefined();

    const { code, result } = await prune('--match', '1*', '--yes');
    expect([code, codesOf(result)]).toEqual([0, { '1.0': 'removed', '1': 'removed' }]);
    for (const gone of [old, sbom, signature, amd, index])
      expect(await digestAt(host, 'team/app', gone.root.descriptor.digest)).toBeUndefined();
    expect(await missingAt(host, 'team/app', kept)).toEqual([]);
    expect(await digestAt(host, 'team/app', 'kept')).toBe(kept.root.descriptor.digest);
    const listed = await command.run(['list-tags', `docker://${host}/team/app`]);
    expect(JSON.parse(listed.stdout)).toMatchObject({ Tags: ['kept'] });
  });

  it('says of each tag that it cannot go alone, and leaves it', async () => {
    const { host } = started();
    const amd = anImage({ seed: 'amd' });
    const index = anIndex([amd]);
    const alone = anImage({ seed: 'alone' });
    await putImage(host, 'team/app', amd, 'amd64');
    await putImage(host, 'team/app', index, 'latest', 'same');
    await putImage(host, 'team/app', alone, 'alone');
    const { code, result } = await prune('--match', 'amd64', '--match', 'same', '--match', 'alone', '--yes');
    expect([code, codesOf(result)]).toEqual([3, { alone: 'removed', amd64: 'UNSUPPORTED', same: 'UNSUPPORTED' }]);
    const messages = result.images.flatMap(({ destinations }) => destinations.map(({ error }) => error?.message));
    expect(messages).toContain(
      `same cannot be removed by itself here, and ${index.root.descriptor.digest} is needed by tag latest`,
    );
    for (const tag of ['latest', 'same', 'amd64']) expect(await digestAt(host, 'team/app', tag)).toBeDefined();
    expect(await missingAt(host, 'team/app', index)).toEqual([]);
    expect(await digestAt(host, 'team/app', 'alone')).toBeUndefined();
  });
});
