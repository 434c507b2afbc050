import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateKey } from '../../../src/trust/sigstore/generate-key.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage, anIndex, anSbom } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';
import { runProgram } from '../../support/run-program.ts';

const INDEX = anIndex([anImage({ seed: 'loaded/amd' }), anImage({ seed: 'loaded/arm', platform: 'linux/arm64' })]);

describe('the libraries of trust', () => {
  let waybill: CommandLine;
  let registry: FaultyRegistry;
  let source: string;

  beforeAll(async () => {
    [waybill, registry] = await Promise.all([aCommandLine(), aFaultyRegistry()]);
    source = `docker://${registry.host}/team/app:1`;
    await putImage(registry.host, 'team/app', INDEX, '1');
    await putImage(registry.host, 'team/app', anSbom(INDEX, 'loaded'));
    const pair = await generateKey('');
    await writeFile(inPlace('own.key'), pair.private);
    await writeFile(inPlace('own.pub'), pair.public);
    await writeFile(inPlace('policy.json'), JSON.stringify({ default: [{ type: 'insecureAcceptAnything' }] }));
    const signed = await loadedBy(['sign', '--key', inPlace('own.key'), source]);
    expect(signed).toContain('@noble/ciphers');
  });
  afterAll(async () => {
    for (const one of [waybill, registry]) await one[Symbol.asyncDispose]();
  });
  const inPlace = (name: string): string => path.join(waybill.directory, name);

  /** The packages of which a run evaluated a file, by what V8 tells of it. */
  async function loadedBy(args: readonly string[]): Promise<readonly string[]> {
    const directory = inPlace(`coverage-${String((await readdir(waybill.directory)).length)}`);
    await mkdir(directory);
    const environment = { ...waybill.environment, COSIGN_PASSWORD: '', NODE_V8_COVERAGE: directory };
    const { code, stderr } = await runProgram([process.execPath, waybill.main, ...args], environment);
    expect(code, stderr).toBe(0);
    const reports = await Promise.all(
      (await readdir(directory)).map(async (name) => readFile(path.join(directory, name), 'utf8')),
    );
    const urls = reports.flatMap((text) =>
      (JSON.parse(text) as { readonly result: readonly { readonly url: string }[] }).result.map(({ url }) => url),
    );
    expect(urls.filter((url) => url.endsWith('/src/main.ts')).length).toBeGreaterThan(0);
    return [...new Set(urls.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []))].toSorted();
  }

  it('are not loaded by a copy of what is signed and attested, under a policy that wants no signature', async () => {
    for (const name of ['same', 'same']) {
      const to = `docker://${registry.host}/copied/${name}:1`;
      expect(await loadedBy(['copy', '--policy', inPlace('policy.json'), source, to])).toEqual([]);
    }
  });

  it('are those that are used: a key needs neither OpenPGP nor a log', async () => {
    const loaded = await loadedBy(['verify', '--key', inPlace('own.pub'), source]);
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((name) => /openpgp|tuf|^@sigstore\/sign/.test(name))).toEqual([]);
  });
});
