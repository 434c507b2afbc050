import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAuthority } from '../support/certificate-authority.ts';
import { aCertificateHome, type CertificateHome } from '../support/certificate-directory.ts';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { anImage } from '../support/image-builder.ts';
import { startGuardingNginx } from '../support/proxy-programs.ts';
import { putImage } from '../support/raw-registry.ts';
import { runProgram, type Ended } from '../support/run-program.ts';
import { succeed } from '../support/two-tools.ts';

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts');
const absent = whyNot('docker-registry', 'skopeo');
const ca = anAuthority('Corp Root');
const clients = anAuthority('Corp People');
const runner = clients.issue({ name: 'runner' });
const stranger = anAuthority('Strangers').issue({ name: 'stranger' });
const IMAGE = anImage({ layers: 1, layerBytes: 1000, seed: 'certificates' });

type Files = Readonly<Record<string, string>>;
const TRUSTED: Files = { 'ca.crt': ca.cert };
const SHOWN: Files = { 'runner.cert': runner.cert, 'runner.key': runner.key };

let open: DockerRegistry;
let guarded: DockerRegistry;
let files: CertificateHome;
let count = 0;

beforeAll(async () => {
  if (absent !== undefined) return;
  const tls = ca.issue({ name: 'registry' });
  open = await startDockerRegistry({ tls });
  guarded = await startDockerRegistry({ tls: { ...tls, clientAuthority: clients.cert } });
  files = await aCertificateHome();
});
afterAll(async () => {
  if (absent !== undefined) return;
  for (const one of [open, guarded, files]) await one[Symbol.asyncDispose]();
});

interface Both {
  readonly waybill: Ended;
  readonly skopeo: Ended;
}

/** The same arguments to both, with a home of its own that holds these files for the host. */
async function both(args: readonly string[], host: string, home: Files, more: Files = {}): Promise<Both> {
  const directory = path.join(files.home, `home-${String((count += 1))}`);
  await mkdir(directory, { recursive: true });
  if (Object.keys(home).length > 0)
    await files.put(path.join(path.basename(directory), '.config/containers/certs.d', host), home);
  const environment = { HOME: directory, XDG_RUNTIME_DIR: directory, TMPDIR: directory, ...more };
  return {
    waybill: await runProgram([process.execPath, MAIN, '--insecure-policy', ...args], environment),
    skopeo: await runProgram(['skopeo', '--insecure-policy', ...args], environment),
  };
}

describe.skipIf(absent !== undefined)(`docker-registry behind TLS ${absent ?? ''}`, () => {
  beforeAll(async () => {
    await using seed = await startDockerRegistry();
    await putImage(seed.host, 'seed/app', IMAGE, '1');
    const source = ['--src-tls-verify=false', `docker://${seed.host}/seed/app:1`];
    const directory = await files.put('pusher', { ...TRUSTED, ...SHOWN });
    for (const { host } of [open, guarded]) {
      const environment = { HOME: files.home, TMPDIR: files.home };
      const args = ['--insecure-policy', 'copy', '--dest-cert-dir', directory, ...source];
      await succeed(runProgram([process.execPath, MAIN, ...args, `docker://${host}/ours/app:1`], environment));
      await succeed(runProgram(['skopeo', ...args, `docker://${host}/theirs/app:1`], environment));
    }
  });

  it.each([
    { what: 'its CA', guards: false, dir: TRUSTED, isGood: true },
    { what: 'its CA, and a certificate that it wants', guards: true, dir: { ...TRUSTED, ...SHOWN }, isGood: true },
    { what: 'its CA, and no certificate that it wants', guards: true, dir: TRUSTED, isGood: false },
    {
      what: 'its CA, and the certificate of a stranger',
      guards: true,
      dir: { ...TRUSTED, 'x.cert': stranger.cert, 'x.key': stranger.key },
      isGood: false,
    },
    { what: 'another CA', guards: false, dir: { 'ca.crt': clients.cert }, isGood: false },
    { what: 'a CA by another ending', guards: false, dir: { 'ca.pem': ca.cert }, isGood: false },
    { what: 'half of a pair', guards: false, dir: { ...TRUSTED, 'x.cert': runner.cert }, isGood: false },
    { what: 'the other half', guards: false, dir: { ...TRUSTED, 'x.key': runner.key }, isGood: false },
  ])('is read with $what where skopeo reads it, by --cert-dir and by certs.d', async ({ guards, dir, isGood }) => {
    const { host } = guards ? guarded : open;
    const directory = await files.put(`dir-${String((count += 1))}`, dir);
    const inspect = ['inspect', '--raw', '--tls-verify=true'];
    for (const { waybill, skopeo } of [
      await both([...inspect, '--cert-dir', directory, `docker://${host}/ours/app:1`], host, {}),
      await both([...inspect, `docker://${host}/theirs/app:1`], host, dir),
    ]) {
      expect(skopeo.code === 0).toBe(isGood);
      expect({ good: waybill.code === 0, stderr: waybill.stderr }).toMatchObject({ good: isGood });
      expect(waybill.stdout).toBe(skopeo.stdout);
      if (!isGood) expect(waybill.stderr).toMatch(/^error (?:TLS_FAILED|CONFIG_INVALID)[^\n]*\n {2}hint: [^\n]*\n$/);
    }
  });

  it('is found on loopback without being asked for TLS, and copied from with certificates of each side', async () => {
    const [from, to] = [await files.put('from', { ...TRUSTED, ...SHOWN }), await files.put('to', TRUSTED)];
    const args = ['copy', '--src-cert-dir', from, '--dest-cert-dir', to];
    const { waybill, skopeo } = await both(
      [...args, `docker://${guarded.host}/ours/app:1`, `docker://${open.host}/copied/app:1`],
      open.host,
      {},
    );
    expect([waybill.code, skopeo.code], waybill.stderr).toEqual([0, 0]);
  });

  it('is believed by the CA in SSL_CERT_FILE, and logged in to with a --cert-dir', async () => {
    const directory = await files.put('machine', { 'roots.pem': ca.cert, ...TRUSTED });
    const inspect = ['inspect', '--raw', '--tls-verify=true', `docker://${open.host}/ours/app:1`];
    const read = await both(inspect, open.host, {}, { SSL_CERT_FILE: path.join(directory, 'roots.pem') });
    expect([read.waybill.code, read.skopeo.code], read.waybill.stderr).toEqual([0, 0]);
    const login = ['login', '-u', 'u', '-p', 'p', '--cert-dir', directory, '--tls-verify=true', open.host];
    const { waybill, skopeo } = await both(login, open.host, {});
    expect([waybill.code, skopeo.code], waybill.stderr).toEqual([0, 0]);
  });
});

const absentToo = absent ?? whyNot('nginx');

describe.skipIf(absentToo !== undefined)(
  `nginx that wants certificates, before docker-registry ${absentToo ?? ''}`,
  () => {
    it.each([
      { what: 'the one that it wants', pair: runner, isGood: true },
      { what: 'one of a stranger', pair: stranger, isGood: false },
      { what: 'none', pair: undefined, isGood: false },
    ])('is read with $what, or says what it wants', async ({ pair, isGood }) => {
      await using registry = await startDockerRegistry();
      await putImage(registry.host, 'team/app', IMAGE, '1');
      const tls = ca.issue({ name: 'registry' });
      await using nginx = await startGuardingNginx({ ...tls, behind: registry.host, clientAuthority: clients.cert });
      const shown = pair === undefined ? {} : { 'x.cert': pair.cert, 'x.key': pair.key };
      const directory = await files.put(`dir-${String((count += 1))}`, { ...TRUSTED, ...shown });
      const args = [
        'inspect',
        '--raw',
        '--tls-verify=true',
        '--cert-dir',
        directory,
        `docker://${nginx.host}/team/app:1`,
      ];
      const { waybill, skopeo } = await both(args, nginx.host, {});
      expect([waybill.code === 0, skopeo.code === 0], waybill.stderr).toEqual([isGood, isGood]);
      if (!isGood) expect(waybill.stderr).toMatch(/^error TLS_FAILED[^\n]*wants a client's certificate[^\n]*\n/);
    });
  },
);
