import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { chooseAddress, type AddressChoice, type EngineAddress } from './address.ts';

function choose(choice: Partial<AddressChoice> = {}): EngineAddress {
  return chooseAddress({ environment: {}, hasCertificates: false, platform: 'linux', ...choice });
}

function fromVariable(DOCKER_HOST: string, more: Readonly<Record<string, string>> = {}): EngineAddress {
  return choose({ environment: { DOCKER_HOST, ...more } });
}

describe('the address of a Docker engine', () => {
  it('is the local socket where nothing is said', () => {
    expect(choose()).toEqual({
      text: 'unix:///var/run/docker.sock',
      at: { kind: 'socket', path: '/var/run/docker.sock' },
      isSecure: false,
      isFromEnvironment: true,
    });
    expect(choose({ platform: 'win32' }).at).toEqual({ kind: 'socket', path: String.raw`\\.\pipe\docker_engine` });
  });

  it.each([
    ['unix:///run/user/1000/docker.sock', '/run/user/1000/docker.sock'],
    ['unix:///tmp/a b.sock', '/tmp/a b.sock'],
  ])('is a socket: %s', (text, path) => {
    for (const found of [choose({ flag: text }), fromVariable(text)])
      expect(found.at).toEqual({ kind: 'socket', path });
  });

  it.each([
    ['tcp://h', true, 'h', 2376],
    ['tcp://h:2375', true, 'h', 2375],
    ['https://h', true, 'h', 2376],
    ['http://h', false, 'h', 2375],
    ['http://h:80', false, 'h', 80],
    ['http://[::1]:2375', false, '::1', 2375],
    ['127.0.0.1:2376', true, '127.0.0.1', 2376],
  ])('that a flag gives means what it means to skopeo: %s', (flag, isSecure, host, port) => {
    expect(choose({ flag })).toMatchObject({ isSecure, at: { kind: 'tcp', host, port } });
  });

  it.each([
    ['tcp://h', {}, false, 2375],
    ['tcp://h', { DOCKER_TLS_VERIFY: '1' }, true, 2376],
    ['tcp://h:1', { DOCKER_TLS_VERIFY: '' }, false, 1],
    ['http://h:1', { DOCKER_TLS_VERIFY: '1' }, false, 1],
    ['https://h:1', {}, true, 1],
  ])('that DOCKER_HOST gives means what it means to docker: %s with %j', (host, more, isSecure, port) => {
    expect(fromVariable(host, more)).toMatchObject({ isSecure, at: { port } });
  });

  it('is the flag before the variable, and secure with certificates', () => {
    expect(choose({ flag: 'http://a:1', environment: { DOCKER_HOST: 'tcp://b:2' } }).at).toMatchObject({ host: 'a' });
    expect(choose({ environment: { DOCKER_HOST: 'tcp://b:2' }, hasCertificates: true }).isSecure).toBe(true);
  });

  it("is docker's context where neither says anything, secure with the certificates of that", () => {
    const context = { name: 'lab', host: 'tcp://c:1', skipsVerification: false };
    expect(choose({ context })).toMatchObject({ isSecure: false, isFromEnvironment: false, at: { host: 'c' } });
    expect(choose({ context: { ...context, certificates: '/tls' } }).isSecure).toBe(true);
    expect(choose({ context: { ...context, skipsVerification: true } }).isSecure).toBe(true);
    expect(choose({ context, flag: 'http://a:1' }).at).toMatchObject({ host: 'a' });
    expect(choose({ context, environment: { DOCKER_HOST: 'tcp://b:2' } }).at).toMatchObject({ host: 'b' });
  });

  it('says which context has an address that is none', async () => {
    const context = { name: 'lab', host: 'ssh://u@h', skipsVerification: false };
    const failure = await failureOf(async () => Promise.resolve(choose({ context })), 'UNSUPPORTED');
    expect(failure.message).toContain('docker\'s context "lab"');
  });

  it('keeps the path of a proxy', () => {
    expect(fromVariable('tcp://h:1/docker/')).toMatchObject({ text: 'tcp://h:1/docker', at: { prefix: '/docker' } });
  });

  it.each(['unix://relative', 'ftp://h', 'tcp://', 'tcp://u:p@h', 'tcp://h:99999', 'npipe://x', 'tcp://h?x', '://'])(
    'is refused: %s',
    async (flag) => {
      const failure = await failureOf(async () => Promise.resolve(choose({ flag })), 'INPUT_INVALID');
      expect(failure.message).not.toContain('u:p');
    },
  );

  it.each([
    ['npipe:////./pipe/docker_engine', 'Windows'],
    ['ssh://me@h', 'ssh -nNT'],
  ])('cannot be %s here', async (flag, hint) => {
    const failure = await failureOf(async () => Promise.resolve(choose({ flag })), 'UNSUPPORTED');
    expect(failure.hint).toContain(hint);
  });
});
