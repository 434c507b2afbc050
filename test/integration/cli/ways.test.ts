import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAuthority } from '../../support/certificate-authority.ts';
import { aCertificateHome, type CertificateHome } from '../../support/certificate-directory.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { startProxy, type StandInProxy } from '../../support/proxy.ts';
import { putImage } from '../../support/raw-registry.ts';

const IMAGE = anImage({ layers: 1, layerBytes: 1000, seed: 'ways' });
const NAME = 'registry.invalid:5000';
const PASSWORD = 'correct#horse';
const ca = anAuthority('Corp Root');
const client = ca.issue({ name: 'runner' });

let waybill: CommandLine;
let registry: FaultyRegistry;
let proxy: StandInProxy;
let files: CertificateHome;
let certDir: string;
let proxied: Readonly<Record<string, string>>;

beforeAll(async () => {
  waybill = await aCommandLine();
  files = await aCertificateHome();
  certDir = await files.put('certs', { 'ca.crt': ca.cert, 'runner.cert': client.cert, 'runner.key': client.key });
  const seed = await aFaultyRegistry();
  await putImage(seed.host, 'team/app', IMAGE, '1');
  const tls = ca.issue({ name: 'registry', hosts: ['127.0.0.1', 'registry.invalid'] });
  registry = await aFaultyRegistry({ tls, holding: seed.directory });
  await seed[Symbol.asyncDispose]();
  proxy = await startProxy({ hosts: { [NAME]: registry.host }, login: `ci:${PASSWORD}` });
  proxied = { HTTPS_PROXY: `http://ci:${encodeURIComponent(PASSWORD)}@${proxy.host}` };
});
afterAll(async () => {
  for (const one of [proxy, registry, waybill, files]) await one[Symbol.asyncDispose]();
});

describe('check', () => {
  it('shows the proxy with its variable, the CA, and what was given and shown', async () => {
    const args = ['check', '--cert-dir', certDir, `docker://${NAME}/team/app:1`];
    const { code, stdout, stderr } = await waybill.run(args, proxied);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(`  proxy         http://${proxy.host} (from HTTPS_PROXY)\n`);
    expect(stdout).toMatch(/^ {2}certificate {3}registry, issued by Corp Root, until \d{4}-\d\d-\d\d$/m);
    expect(stdout).toContain(`  trusted       ${certDir}/ca.crt (--cert-dir), and what this machine trusts\n`);
    expect(stdout).toContain(`  shown to it   ${certDir}/runner.cert (--cert-dir)\n`);
  });

  it('says why the proxy is not asked, and gives the same as JSON', async () => {
    const args = ['check', '--json', '--tls-verify=false', `docker://${registry.host}/team/app:1`];
    const { stdout } = await waybill.run(args, proxied);
    const { checks } = JSON.parse(stdout) as { readonly checks: readonly { readonly way: unknown }[] };
    expect(checks[0]?.way).toMatchObject({
      proxy: null,
      direct: 'this machine',
      tls: { verified: false, certificate: { subject: 'registry', issuer: 'Corp Root' }, authorities: [], clients: [] },
    });
  });
});

describe('a copy', () => {
  it.each(['SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS'])('goes by the proxy, with the CA in %s', async (variable) => {
    const args = ['copy', `docker://${NAME}/team/app:1`, `docker://${NAME}/team/${variable.toLowerCase()}:1`];
    const { code, stderr } = await waybill.run(args, { ...proxied, [variable]: `${certDir}/ca.crt` });
    expect(code, stderr).toBe(0);
  });

  it("never shows the proxy's password, whatever fails and however much is said", async () => {
    const encoded = encodeURIComponent(PASSWORD);
    const pair = Buffer.from(`ci:${PASSWORD}`).toString('base64');
    const address = `http://ci:${encoded}@${proxy.host}`;
    for (const environment of [
      proxied,
      { HTTPS_PROXY: `http://ci:${encoded}@127.0.0.1:1` },
      { HTTPS_PROXY: `http://ci:${PASSWORD}@${proxy.host}` },
      { HTTPS_PROXY: `http://ci:${encoded}@${proxy.host}:x` },
      { HTTPS_PROXY: `socks5://ci:${encoded}@${proxy.host}` },
      { HTTP_PROXY: address, NO_PROXY: address },
    ]) {
      const args = ['--debug', '--retry-times', '0', 'inspect', `docker://${NAME}/team/app:1`];
      const { code, stdout, stderr } = await waybill.run(args, environment);
      expect(code).not.toBe(0);
      for (const secret of [PASSWORD, encoded, pair]) expect(stdout + stderr).not.toContain(secret);
    }
  });

  it('is told which of two files of a pair is missing, and nothing is asked', async () => {
    const half = await files.put('half', { 'ca.crt': ca.cert, 'x.cert': client.cert });
    const args = ['inspect', '--cert-dir', half, '--tls-verify', `docker://${registry.host}/team/app:1`];
    const { code, stderr } = await waybill.run(args);
    expect(code).toBe(4);
    expect(stderr).toContain(`${half}/x.cert goes with ${half}/x.key, which is not there`);
  });
});
