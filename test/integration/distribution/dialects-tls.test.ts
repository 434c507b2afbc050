import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Credential, RegistryPool } from '../../../src/distribution/contract.ts';
import { Secret } from '../../../src/runtime/secret.ts';
import { aCertificate } from '../../support/certificate.ts';
import { aContext } from '../../support/context.ts';
import { findProgram } from '../../support/debian.ts';
import { OWNER, READER, type User } from '../../support/dialect-tokens.ts';
import { DIALECTS } from '../../support/dialects.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';
import { aClient, anAccess, aPool, basic, bytesOf } from '../../support/registry-client.ts';

const image = anImage({ seed: 'tls' });
const WITH_REFRESH = DIALECTS.filter(({ auth }) => auth.scheme === 'bearer' && auth.takesRefreshTokens);

const identity = (token: string): Credential => ({
  kind: 'identity-token',
  token: new Secret(token),
  origin: 'the test',
});

describe
  .skipIf(findProgram('openssl') === undefined)
  .each(DIALECTS.map((dialect) => ({ name: dialect.name, dialect, refreshes: WITH_REFRESH.includes(dialect) })))(
  '$name over TLS',
  ({ dialect, refreshes }) => {
    let tls: { readonly key: string; readonly cert: string };
    let plain: FaultyRegistry;
    let pool: RegistryPool;

    beforeAll(async () => {
      [tls, plain] = await Promise.all([aCertificate(), aFaultyRegistry()]);
      await putImage(plain.host, 'team/app', image, 'v1');
      pool = aPool();
    });
    afterAll(async () => {
      await pool[Symbol.asyncDispose]();
      await plain[Symbol.asyncDispose]();
    });

    const credentialOf = (user: User): Credential =>
      refreshes ? identity(user.refreshToken) : basic(user.name, user.password);

    it('is read and written with the credential it takes, and its storage sees none', async () => {
      await using registry = await aFaultyRegistry({ dialect, tls, holding: plain.directory });
      const client = aClient(pool, registry.host, anAccess(credentialOf(READER), false), 'pull');
      const found = await client.getManifest(aContext(), 'v1');
      expect(found.descriptor.digest).toBe(image.root.descriptor.digest);
      for (const { descriptor, bytes } of image.blobs) {
        const { stream } = await client.openBlob(aContext(), descriptor);
        expect(await bytesOf(stream)).toEqual(Buffer.from(bytes));
      }
      const storage = registry.seenElsewhere.filter(({ path }) => path.includes('/blobs/'));
      expect(storage.map(({ authorization }) => authorization)).toEqual(storage.map(() => undefined));
      const writer = aClient(pool, registry.host, anAccess(credentialOf(OWNER), false));
      await writer.putManifest(aContext(), 'v2', image.root);
      expect((await writer.headManifest(aContext(), 'v2'))?.digest).toBe(image.root.descriptor.digest);
    });

    it('is not believed without its certificate being trusted', async () => {
      await using registry = await aFaultyRegistry({ dialect, tls, holding: plain.directory });
      const client = aClient(pool, registry.host, anAccess(credentialOf(READER), true), 'pull');
      await failureOf(client.getManifest(aContext(), 'v1'), 'TLS_FAILED');
      expect([...registry.seen, ...registry.seenElsewhere]).toEqual([]);
    });

    it.runIf(refreshes)('refuses a refresh token that it does not know', async () => {
      await using registry = await aFaultyRegistry({ dialect, tls, holding: plain.directory });
      const client = aClient(pool, registry.host, anAccess(identity('made-up'), false), 'pull');
      await failureOf(client.getManifest(aContext(), 'v1'), 'AUTH_DENIED');
    });
  },
);
