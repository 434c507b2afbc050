import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCloudIdentity, type CloudIdentity } from '../../../src/cloud/credentials.ts';
import type { RegistryAccess, RegistryPool } from '../../../src/distribution/contract.ts';
import { importImages } from '../../../src/operation/air-gap/import.ts';
import { copy } from '../../../src/operation/copy.ts';
import type { DestinationResult } from '../../../src/operation/result.ts';
import type { OperationContext } from '../../../src/runtime/context.ts';
import { parseReference } from '../../../src/transport/index.ts';
import { aContext } from '../../support/context.ts';
import { startEcrRegistry, type EcrRegistry } from '../../support/ecr-registry.ts';
import { ACCOUNT_ID, startEcrService, type EcrService } from '../../support/ecr-service.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';
import { aPool } from '../../support/registry-client.ts';
import { writeImage } from '../../support/write-image.ts';

const IMAGE = anImage({ seed: 'ecr', layers: 3, layerBytes: 1000 });
const HOST = `${ACCOUNT_ID}.dkr.ecr.us-east-1.amazonaws.com`;
const HOUR = 3_600_000;

let now: number;
let pool: RegistryPool;
let ecr: EcrService;
let registry: EcrRegistry;
let source: FaultyRegistry;
let cloud: CloudIdentity;

beforeEach(async () => {
  now = Date.parse('2026-11-21T05:00:00Z');
  pool = aPool({ now: () => now });
  ecr = await startEcrService({ now: () => now });
  ecr.keys.push({
    accessKeyId: 'AKIAEXAMPLE',
    secretAccessKey: 'secret',
    allowed: ['ecr:GetAuthorizationToken', 'ecr:CreateRepository'],
  });
  registry = await startEcrRegistry(ecr);
  source = await aFaultyRegistry();
  cloud = createCloudIdentity({ http: pool.http, now: () => now });
  await putImage(source.host, 'team/app', IMAGE, 'v1');
});

afterEach(async () => {
  await Promise.all([pool, ecr, registry, source].map((one) => one[Symbol.asyncDispose]()));
});

function aJob(): OperationContext {
  return aContext({
    environment: { AWS_ENDPOINT_URL: ecr.origin, AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' },
  });
}

function anAccess({ create }: { readonly create: boolean }): RegistryAccess {
  return {
    tlsVerify: undefined,
    credential: async (one, { path }) => cloud.credential(one, { registry: HOST, path }),
    ...(create
      ? { createRepository: async (one, { path }) => cloud.createRepository(one, { registry: HOST, path }) }
      : {}),
  };
}

/** A copy to the registry on loopback that answers for ECR's own name. */
async function push(tag: string, options: { readonly create: boolean }): Promise<DestinationResult | undefined> {
  const anonymous = { tlsVerify: undefined, credential: async () => Promise.resolve(undefined) };
  const { images } = await copy(aJob(), {
    source: {
      reference: parseReference(`docker://${source.host}/team/app:v1`),
      settings: { registries: pool, access: anonymous, temporary: tmpdir() },
    },
    destinations: [
      {
        reference: parseReference(`docker://${registry.host}/new/app:${tag}`),
        settings: { registries: pool, access: anAccess(options), temporary: tmpdir() },
        names: [],
      },
    ],
    selection: { kind: 'all' },
    attached: 'none',
    preserveDigests: false,
    dryRun: false,
    policy: 'none',
  });
  return images[0]?.destinations[0];
}

describe('a push to ECR', () => {
  it('creates the missing repository once, for all blobs that find it missing', async () => {
    expect(await push('v1', { create: true })).toMatchObject({
      status: 'copied',
      digest: IMAGE.root.descriptor.digest,
    });
    expect([...ecr.repositories]).toEqual(['new/app']);
    const targets = ecr.asked.map(({ headers }) => String(headers['x-amz-target']).split('.')[1]);
    expect(targets).toEqual(['GetAuthorizationToken', 'CreateRepository']);
  });

  it('creates what is missing for the images of an archive, too', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'waybill-ecr-push-'));
    const file = `oci-archive:${directory}/release.tar`;
    const settings = { registries: pool, access: anAccess({ create: true }), temporary: directory };
    await writeImage(`${file}:near.example/app:1`, IMAGE, ['near.example/web:2']);
    const { status } = await importImages(aJob(), {
      archive: { reference: parseReference(file), settings },
      imageNamed: (name) => parseReference(`${file}:${name}`),
      destinationOf: (name) => ({
        reference: parseReference(`docker://${registry.host}/${name.replace('near.example', 'prod')}`),
        settings,
      }),
      mayReadFrom: () => false,
      clientOf: (at) => pool.repository({ registry: registry.host, path: at }, settings.access, 'pull'),
      attached: 'all',
      dryRun: false,
      policy: 'none',
    });
    await rm(directory, { recursive: true, force: true });
    expect(status).toBe('succeeded');
    expect([...ecr.repositories]).toEqual(['prod/app', 'prod/web']);
  });

  it('says that the repository is missing when nobody asked for it to be created', async () => {
    const { error } = (await push('v1', { create: false })) ?? {};
    expect(error).toMatchObject({ code: 'REPOSITORY_UNKNOWN', side: 'destination' });
    expect(ecr.repositories.size).toBe(0);
  });

  it('says why it could not be created', async () => {
    ecr.keys.splice(0, 1, {
      accessKeyId: 'AKIAEXAMPLE',
      secretAccessKey: 'secret',
      allowed: ['ecr:GetAuthorizationToken'],
    });
    const { error } = (await push('v1', { create: true })) ?? {};
    expect(error).toMatchObject({ code: 'AUTH_DENIED', side: 'destination' });
    expect(error?.hint).toContain('ecr:CreateRepository');
  });

  it('goes on with a new password when the twelve hours of the first are over', async () => {
    await push('v1', { create: true });
    const before = registry.refused();
    now += 12 * HOUR;
    expect(await push('v2', { create: true })).toMatchObject({ status: 'copied' });
    expect(registry.refused()).toBe(before);
  });
});
