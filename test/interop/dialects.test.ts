import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNot } from '../support/debian.ts';
import { OWNER, READER } from '../support/dialect-tokens.ts';
import { DIALECTS } from '../support/dialects.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { anImage, anIndex } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';
import { readShelf } from '../support/registry-shelf.ts';
import { PLAIN, succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const absent = whyNot('skopeo');
const image = anIndex([
  anImage({ layerForm: 'tar+gzip', seed: 'one' }),
  anImage({ layerForm: 'tar+gzip', seed: 'two', platform: 'linux/arm64' }),
]);
const { digest } = image.root.descriptor;

/** A stand-in that a client of another make cannot speak to would be no stand-in. */
describe.skipIf(absent !== undefined)(`a dialect in front of skopeo ${absent ?? ''}`, () => {
  let plain: FaultyRegistry;
  let tools: TwoTools;
  beforeAll(async () => {
    [plain, tools] = await Promise.all([aFaultyRegistry(), twoTools()]);
    await putImage(plain.host, 'team/app', image, 'v1');
  });
  afterAll(async () => {
    await plain[Symbol.asyncDispose]();
    await tools[Symbol.asyncDispose]();
  });

  it.each(DIALECTS.map((dialect) => ({ name: dialect.name, dialect })))(
    'lets it in and out of $name, and keeps others out',
    async ({ dialect }) => {
      await using registry = await aFaultyRegistry({ dialect });
      registry.create('team/app');
      const [there, here] = [`docker://${registry.host}/team/app:v1`, `docker://${plain.host}/back/app:v1`];
      const creds = `${OWNER.name}:${OWNER.password}`;
      const whole = ['copy', '--all', '--preserve-digests', ...PLAIN];
      await succeed(tools.skopeo(...whole, '--dest-creds', creds, `docker://${plain.host}/team/app:v1`, there));
      expect(readShelf(registry.directory).digestAt('team/app', 'v1')).toBe(digest);
      await succeed(tools.skopeo(...whole, '--src-creds', `${READER.name}:${READER.password}`, there, here));
      expect(readShelf(plain.directory).digestAt('back/app', 'v1')).toBe(digest);
      const listed = await succeed(
        tools.skopeo('list-tags', '--tls-verify=false', '--creds', creds, `docker://${registry.host}/team/app`),
      );
      expect(JSON.parse(listed)).toMatchObject({ Tags: ['v1'] });
      const denied = await tools.skopeo(...whole, '--dest-creds', `${READER.name}:${READER.password}`, here, there);
      expect(denied.code).not.toBe(0);
    },
  );
});
