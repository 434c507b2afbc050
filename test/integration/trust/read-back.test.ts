import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type Fault, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';

const IMAGE = anImage({ seed: 'read back' });
const { digest } = IMAGE.root.descriptor;
const REFERRERS = { method: 'GET', path: /\/referrers\// } as const;

let waybill: CommandLine;
let registry: FaultyRegistry;
let key: string;
let repositories = 0;

beforeAll(async () => {
  [waybill, registry] = await Promise.all([aCommandLine(), aFaultyRegistry()]);
  key = path.join(waybill.directory, 'release');
  const made = await waybill.run(['generate-sigstore-key', '--output-prefix', key], { COSIGN_PASSWORD: '' });
  expect(made.code, made.stderr).toBe(0);
  await putImage(registry.host, 'source', IMAGE, '1');
});
beforeEach(() => {
  registry.clear();
  repositories += 1;
});
afterAll(async () => {
  for (const one of [waybill, registry]) await one[Symbol.asyncDispose]();
});

const repository = (): string => `signed-${String(repositories)}`;
const signed = async (...faults: readonly Fault[]): ReturnType<CommandLine['copy']> => {
  registry.plant(...faults);
  const [from, to] = [`docker://${registry.host}/source:1`, `docker://${registry.host}/${repository()}:1`];
  return waybill.copy(['--key', `${key}.private`, from, to], { COSIGN_PASSWORD: '' });
};
const verifies = async (): Promise<number | null> =>
  (await waybill.run(['verify', '--key', `${key}.pub`, `docker://${registry.host}/${repository()}:1`])).code;

describe('a signature that was written', () => {
  it('is looked for where verifiers look, before the name is moved', async () => {
    const { code, stderr, destinations } = await signed();
    expect(code, stderr).toBe(0);
    expect(destinations).toMatchObject([{ signatures: [{ format: 'bundle', verified: true }] }]);
    const asked = registry.seen.filter((one) => one.path.startsWith(`/v2/${repository()}/`));
    const listed = asked.findLastIndex(({ path: of }) => of.includes('/referrers/'));
    const named = asked.findIndex(({ method, path: of }) => method === 'PUT' && of.endsWith('/manifests/1'));
    expect(listed).toBeGreaterThan(0);
    expect(named).toBeGreaterThan(listed);
    expect(await verifies()).toBe(0);
  });

  it('is listed by tag where the registry says that it lists it, and has no list', async () => {
    const { code, stderr } = await signed({ ...REFERRERS, what: { kind: 'answer', status: 404 } });
    expect(code, stderr).toBe(0);
    expect(await digestAt(registry.host, repository(), `sha256-${digest.slice('sha256:'.length)}`)).toBeDefined();
    expect(await verifies()).toBe(0);
  });

  it('fails the copy where it is never listed, and the image gets no name', async () => {
    const empty = JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [],
    });
    const headers = { 'content-type': 'application/vnd.oci.image.index.v1+json' };
    const { code, destinations } = await signed({
      ...REFERRERS,
      what: { kind: 'answer', status: 200, headers, body: empty },
    });
    expect(code).toBe(8);
    expect(destinations).toMatchObject([{ status: 'failed', error: { code: 'ATTACHED_UNLISTED' } }]);
    expect(await digestAt(registry.host, repository(), '1')).toBeUndefined();
  });
});
