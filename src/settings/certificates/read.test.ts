import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAuthority } from '../../../test/support/certificate-authority.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { createCertificatePlaces } from './places.ts';
import { readCertificates } from './read.ts';

const ca = anAuthority('Corp Root');
const client = ca.issue({ name: 'runner' });

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-certs-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

const put = async (files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(directory, name), text);
};
const read = async (): ReturnType<typeof readCertificates> => readCertificates(directory, '--cert-dir', true);

describe('a directory of certificates', () => {
  it('gives every CA of every .crt, and the pairs, and says what it did not use', async () => {
    const other = anAuthority('Other');
    await put({
      'all.crt': `# ours\n${ca.cert}\n# theirs\n${other.cert.replaceAll('\n', '\r\n')}`,
      'runner.cert': client.cert,
      'runner.key': client.key,
      'ca.pem': ca.cert,
      'broken.crt': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    });
    await symlink('/nowhere/ca.pem', path.join(directory, 'gone.crt'));
    const found = await read();
    expect(found.authorities.map(({ pem }) => `${pem}\n`)).toEqual([ca.cert, other.cert]);
    expect(found.clients.map(({ file, key }) => [path.basename(file), key.reveal()])).toEqual([
      ['runner.cert', client.key],
    ]);
    expect(found.unused.map((file) => path.basename(file))).toEqual(['broken.crt', 'ca.pem', 'gone.crt']);
  });

  it('shows the first pair of a kind of key', async () => {
    const second = ca.issue({ name: 'second' });
    await put({ 'a.cert': client.cert, 'a.key': client.key, 'b.cert': second.cert, 'b.key': second.key });
    const found = await read();
    expect(found.clients.map(({ file }) => path.basename(file))).toEqual(['a.cert']);
    expect(found.unused.map((file) => path.basename(file))).toEqual(['b.cert']);
  });

  const locked = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'hunter2' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  it.each([
    { why: 'a certificate without its key', files: { 'x.cert': client.cert }, names: 'x.key, which is not there' },
    { why: 'a key without its certificate', files: { 'x.key': client.key }, names: 'x.cert, which is not there' },
    { why: 'no certificate', files: { 'x.cert': 'hello', 'x.key': client.key }, names: 'x.cert cannot be used' },
    { why: 'no key', files: { 'x.cert': client.cert, 'x.key': 'secret words' }, names: 'x.key cannot be used' },
    {
      why: 'a key under a passphrase',
      files: { 'x.cert': client.cert, 'x.key': locked.privateKey },
      names: 'protected by a passphrase',
    },
    {
      why: 'the key of another certificate',
      files: { 'x.cert': client.cert, 'x.key': ca.key },
      names: 'it is not the key of',
    },
    {
      why: 'a file far too large',
      files: { 'x.crt': 'x'.repeat(1024 * 1024 + 1) },
      names: 'x.crt is larger',
    },
  ])('with $why is refused, and names the file', async ({ files, names }) => {
    await put(files);
    const failure = await failureOf(read(), 'CONFIG_INVALID');
    expect(failure.message).toContain(names);
    expect(failure.message).not.toContain('secret words');
    expect(failure.hint).not.toBe(undefined);
  });
});

describe('the places for certificates', () => {
  const HOST = 'registry.corp:5000';
  it('is the first directory that is there for the host, with its port', async () => {
    const [etc, docker] = [path.join(directory, 'etc'), path.join(directory, 'docker')];
    const places = (): ReturnType<typeof createCertificatePlaces> =>
      createCertificatePlaces({ HOME: directory }, undefined, [etc, docker]);
    const own = path.join(directory, '.config/containers/certs.d', HOST);
    expect(await places().find(HOST)).toEqual({
      directory: own,
      by: 'certs.d',
      authorities: [],
      clients: [],
      unused: [],
    });
    for (const place of [path.join(docker, HOST), path.join(etc, HOST), own]) {
      await mkdir(place, { recursive: true });
      expect((await places().find(HOST)).directory).toBe(place);
      expect((await places().find('registry.corp')).directory).not.toBe(place);
    }
  });

  it('is a named directory alone, which has to be there', async () => {
    const named = { directory: path.join(directory, 'gone'), by: '--src-cert-dir' };
    const failure = await failureOf(async () => createCertificatePlaces({}, named, []).find(HOST), 'CONFIG_INVALID');
    expect(failure.message).toContain('--src-cert-dir: there is no directory');
  });
});
