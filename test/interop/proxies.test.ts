import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAuthority } from '../support/certificate-authority.ts';
import { aCertificateHome, type CertificateHome } from '../support/certificate-directory.ts';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { startSquid, startTinyproxy } from '../support/proxy-programs.ts';
import { anImage } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';
import { runProgram, type Ended } from '../support/run-program.ts';

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts');
const absent = whyNot('docker-registry', 'skopeo', 'squid', 'tinyproxy');
/** A name that squid alone knows. */
const NAME = 'registry.corp';
const PASSWORD = 'p@ss w:rd';
const LOGIN = `ci:${PASSWORD}`;
const ca = anAuthority('Corp Root');
const IMAGE = anImage({ layers: 2, layerForm: 'tar+gzip', seed: 'proxies' });

type Environment = Readonly<Record<string, string>>;

let secure: DockerRegistry;
let plain: DockerRegistry;
let squid: Awaited<ReturnType<typeof startSquid>>;
let files: CertificateHome;
let certDir: string;
let proxied: Environment;

beforeAll(async () => {
  if (absent !== undefined) return;
  secure = await startDockerRegistry({ tls: ca.issue({ name: 'registry', hosts: [NAME] }) });
  plain = await startDockerRegistry();
  await putImage(plain.host, 'seed/app', IMAGE, '1');
  squid = await startSquid({ hosts: [NAME], login: LOGIN });
  files = await aCertificateHome();
  certDir = await files.put('certs', { 'ca.crt': ca.cert });
  const address = `http://ci:${encodeURIComponent(PASSWORD)}@${squid.host}`;
  proxied = { HTTPS_PROXY: address, HTTP_PROXY: address };
});
afterAll(async () => {
  if (absent !== undefined) return;
  for (const one of [secure, plain, squid, files]) await one[Symbol.asyncDispose]();
});

const TOOLS = { waybill: [process.execPath, MAIN], skopeo: ['skopeo'] } as const;
type Tool = keyof typeof TOOLS;

async function run(tool: Tool, args: readonly string[], environment: Environment): Promise<Ended> {
  const home = { HOME: files.home, TMPDIR: files.home, XDG_RUNTIME_DIR: files.home };
  return runProgram([...TOOLS[tool], '--insecure-policy', ...args], { ...home, ...environment });
}

const at = (registry: DockerRegistry): string => `${NAME}:${String(registry.port)}`;

describe.skipIf(absent !== undefined)(`a copy by way of squid ${absent ?? ''}`, () => {
  it.each(['skopeo', 'waybill'] as const)(
    'by %s goes through tunnels and by whole URLs, with a login',
    async (tool) => {
      const source = ['--src-tls-verify=false', `docker://${at(plain)}/seed/app:1`];
      const copy = await run(
        tool,
        ['copy', '--dest-cert-dir', certDir, ...source, `docker://${at(secure)}/${tool}/app:1`],
        proxied,
      );
      expect(copy.code, copy.stderr).toBe(0);
      const asked = await squid.asked();
      expect(asked).toContain(`CONNECT ${at(secure)}`);
      expect(asked).toContain(`GET http://${at(plain)}/v2/seed/app/manifests/1`);
      const inspect = ['inspect', '--raw', '--cert-dir', certDir, `docker://${at(secure)}/${tool}/app:1`];
      const raw = await run('waybill', inspect, proxied);
      expect(raw.stdout).toBe(Buffer.from(IMAGE.root.bytes).toString());
    },
  );

  it.each([
    { text: '', byProxy: true },
    { text: 'other.corp', byProxy: true },
    { text: NAME, byProxy: false },
    { text: '.corp', byProxy: false },
    { text: '*.corp', byProxy: false },
    { text: `${NAME}:1`, byProxy: true },
    { text: 'PORT', byProxy: false },
    { text: 'registry', byProxy: true },
    { text: '*', byProxy: false },
    { text: '127.0.0.0/8', byProxy: true },
    { text: ' x , REGISTRY.CORP', byProxy: false },
  ])('is made or not, with NO_PROXY="$text", as by skopeo', async ({ text, byProxy }) => {
    const NO_PROXY = text === 'PORT' ? at(plain) : text;
    const inspect = ['inspect', '--raw', '--tls-verify=false', `docker://${at(plain)}/seed/app:1`];
    const [ours, theirs] = await Promise.all([
      run('waybill', inspect, { ...proxied, NO_PROXY }),
      run('skopeo', inspect, { ...proxied, NO_PROXY }),
    ]);
    // Without squid nobody knows the name.
    expect([ours.code === 0, theirs.code === 0], ours.stderr).toEqual([byProxy, byProxy]);
    expect(ours.stdout).toBe(theirs.stdout);
  });
});

describe.skipIf(absent !== undefined)(`a proxy that refuses ${absent ?? ''}`, () => {
  it('is named in one line, without the password: squid and tinyproxy, for every reason', async () => {
    await using tiny = await startTinyproxy({ connectPorts: [443], login: 'ci:hunter22' });
    const cases = [
      { proxy: `ci:wrong-one@${squid.host}`, host: at(secure), says: 'does not take the user name and password' },
      { proxy: squid.host, host: at(secure), says: 'wants a user name and a password' },
      {
        proxy: `ci:${encodeURIComponent(PASSWORD)}@${squid.host}`,
        host: 'nobody.corp',
        says: 'did not get through',
      },
      { proxy: `ci:hunter22@${tiny.host}`, host: 'nobody.invalid:5000', says: 'does not let us through (403)' },
      { proxy: `ci:hunter22@${tiny.host}`, host: 'nobody.invalid', says: 'did not get through (500)' },
      { proxy: tiny.host, host: 'nobody.invalid', says: 'wants a user name and a password (407)' },
      { proxy: '127.0.0.1:1', host: 'nobody.invalid', says: 'the connection was refused' },
    ];
    for (const { proxy, host, says } of cases) {
      const args = ['--retry-times', '0', 'inspect', '--raw', '--tls-verify=true', `docker://${host}/a/b:1`];
      const { code, stderr } = await run('waybill', args, { https_proxy: `http://${proxy}` });
      expect(code).toBe(7);
      expect(stderr).toContain(`${host}: the proxy http://${proxy.split('@').at(-1) ?? ''} (from https_proxy)`);
      expect(stderr).toContain(says);
      expect(stderr).toMatch(/^error UNREACHABLE[^\n]*\n {2}hint: [^\n]*\n$/);
      expect(stderr).not.toMatch(/wrong-one|hunter22|p%40ss|p@ss/);
    }
  });
});
