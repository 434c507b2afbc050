import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegistryHandler } from '../../../src/server/handler.ts';
import { anAuthority } from '../../support/certificate-authority.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { anImage, anIndex, anSbom, type BuiltImage } from '../../support/image-builder.ts';
import { printedCommands } from '../../support/printed-commands.ts';
import { putImage } from '../../support/raw-registry.ts';
import { startProxy, type StandInProxy } from '../../support/proxy.ts';
import { runProgram } from '../../support/run-program.ts';

const README = readFileSync(path.resolve(import.meta.dirname, '../../../README.md'), 'utf8');

/** Every host of the README, as the internet would know it: a registry each, behind TLS. */
const HOSTS = [
  'ghcr.io',
  'quay.io',
  'registry-1.docker.io',
  'registry.example.com',
  'harbor.example.com',
  'registry.far.example.com',
] as const;

/** What stands for itself here, and why. */
const NOT_HERE: readonly (readonly [RegExp, string])[] = [
  [/docker-daemon:/, 'needs a daemon: test/interop/docker-engine.test.ts'],
  [/--sign keyless/, 'needs a job with an identity: test/integration/trust/sign-keyless.test.ts'],
  [/--type slsaprovenance1/, 'needs a CI job: test/integration/trust/attest-provenance.test.ts'],
  [/^waybill serve/, 'does not end by itself: below'],
];

const APP = anIndex([
  anImage({ seed: 'amd64', layers: 2 }),
  anImage({ seed: 'arm64', platform: 'linux/arm64', layers: 1 }),
]);
const SBOM = anSbom(APP);
const NEXT = anImage({ seed: 'next', layers: 2 });
const BASE = anImage({ seed: 'base' });

/** What is at each host before the first command. */
const HELD: Readonly<Record<(typeof HOSTS)[number], readonly (readonly [string, BuiltImage, ...string[]])[]>> = {
  'ghcr.io': [
    ['acme/app', APP, '1.4'],
    ['acme/app', SBOM],
    ['acme/app', NEXT, '1.5'],
  ],
  'quay.io': [],
  'registry-1.docker.io': [['library/alpine', APP, '3.20']],
  'registry.example.com': [
    ['app', NEXT, '1.4', 'old'],
    ['base/runtime', BASE, '1.4'],
  ],
  'harbor.example.com': [['team/web', BASE, '1']],
  'registry.far.example.com': [['acme/app', APP, '1.4']],
};

const MIRRORS = `version: waybill.sync/v1
sync:
  - from: ghcr.io/acme/app
    to: quay.io/mirror/{{path}}
`;

let waybill: CommandLine;
let proxy: StandInProxy;
const closing: (() => Promise<void>)[] = [];
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  waybill = await aCommandLine();
  const authority = anAuthority('README Root');
  const pair = authority.issue({ name: 'registries', hosts: HOSTS });
  const leads: Record<string, string> = {};
  for (const host of HOSTS) {
    const handler = createRegistryHandler(path.join(waybill.directory, 'registries', host));
    const server = createTlsServer(pair, (request, response) => void handler(request, response));
    leads[`${host}:443`] = await listen(server);
    closing.push(async () => {
      server.closeAllConnections();
      server.close();
      await handler[Symbol.asyncDispose]();
    });
    const plain = createServer((request, response) => void handler(request, response));
    const address = await listen(plain);
    for (const [repository, image, ...names] of HELD[host]) await putImage(address, repository, image, ...names);
    plain.closeAllConnections();
    plain.close();
  }
  proxy = await startProxy({ hosts: leads });
  const [bin, ca] = [path.join(waybill.directory, 'bin'), path.join(waybill.directory, 'ca.pem')];
  await mkdir(bin);
  await writeFile(ca, authority.cert);
  await writeFile(path.join(bin, 'waybill'), `#!/bin/sh\nexec ${process.execPath} ${waybill.main} "$@"\n`);
  await chmod(path.join(bin, 'waybill'), 0o755);
  environment = {
    ...waybill.environment,
    PATH: `${bin}:/usr/bin:/bin`,
    HTTPS_PROXY: `http://${proxy.host}`,
    SSL_CERT_FILE: ca,
    COSIGN_PASSWORD: 'a passphrase',
    TOKEN: 'a-token',
  };
  const own = (name: string): string => path.join(waybill.directory, name);
  await writeFile(own('mirrors.yaml'), MIRRORS);
  await writeFile(own('sbom.spdx.json'), '{"spdxVersion":"SPDX-2.3"}');
  await succeeds('waybill generate-sigstore-key --output-prefix cosign');
  await rename(own('cosign.private'), own('cosign.key'));
  await succeeds('waybill sign --key cosign.key docker://registry.example.com/base/runtime:1.4');
}, 120_000);
afterAll(async () => {
  for (const close of closing) await close();
  await proxy[Symbol.asyncDispose]();
  await waybill[Symbol.asyncDispose]();
});

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** As a person in a terminal, in an empty directory that is theirs. */
async function succeeds(line: string): Promise<string> {
  const { code, stdout, stderr } = await runProgram(['sh', '-c', `cd "$HOME" && ${line}`], environment);
  expect(code, `${line}\n${stderr}`).toBe(0);
  return stdout;
}

const COMMANDS = printedCommands(README).map(({ line }) => line);
const here = COMMANDS.filter((line) => !NOT_HERE.some(([pattern]) => pattern.test(line)));

/** In the order of the README: later ones read what earlier ones wrote. */
describe('the commands of the README, as they are printed', () => {
  it.each(here)('%s', async (line) => {
    await succeeds(line);
  });

  it('waybill serve ./registry', async () => {
    const child = spawn(path.join(waybill.directory, 'bin/waybill'), ['serve', './registry'], {
      cwd: waybill.directory,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [first] = await once(child.stdout.setEncoding('utf8'), 'data');
    expect((await fetch(`${String(first).trim()}/v2/`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('are all there is to run: what stands for itself is named', () => {
    expect(here.length).toBeGreaterThan(20);
    for (const [pattern] of NOT_HERE) expect(COMMANDS.some((line) => pattern.test(line))).toBe(true);
  });

  it('leave what they say', async () => {
    const tags = await succeeds('waybill list-tags docker://registry.example.com/app');
    expect(JSON.parse(tags)).toMatchObject({ Tags: ['1.4', 'latest'] });
    const digest = (name: string): string => `waybill inspect --no-tags --format '{{.Digest}}' docker://${name}`;
    for (const name of [
      'registry.example.com/prod/app:1.4',
      'docker.io/acme/app:latest',
      'quay.io/mirror/acme/app:1.4',
    ])
      expect((await succeeds(digest(name))).trim()).toBe(APP.root.descriptor.digest);
    const far = await succeeds(digest('registry.far.example.com/acme/app:1.5'));
    expect(far.trim()).toBe(NEXT.root.descriptor.digest);
  });
});
