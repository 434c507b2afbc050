import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { readTlsDetails } from './tls-details.ts';

let directory: string;
let file: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-tls-details-'));
  file = path.join(directory, 'tls.yaml');
});
afterAll(async () => rm(directory, { recursive: true, force: true }));

const read = async (text: string): ReturnType<typeof readTlsDetails> => {
  await writeFile(file, text);
  return readTlsDetails(file);
};

describe('a file of TLS details', () => {
  it.each([
    { text: '', settings: {} },
    { text: 'minVersion: "1.3"\n', settings: { minVersion: 'TLSv1.3' } },
    { text: 'minVersion: 1.2\n', settings: { minVersion: 'TLSv1.2' } },
    {
      text: 'cipherSuites:\n- TLS_AES_256_GCM_SHA384\n- TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256\n- TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256\n- TLS_RSA_WITH_AES_256_CBC_SHA\n',
      settings: {
        ciphers: 'TLS_AES_256_GCM_SHA384:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-CHACHA20-POLY1305:AES256-SHA',
      },
    },
    { text: '{"namedGroups": ["X25519MLKEM768", "secp256r1"]}', settings: { groups: 'X25519MLKEM768:secp256r1' } },
  ])('$text is read', async ({ text, settings }) => {
    expect(await read(text)).toEqual(settings);
  });

  it.each([
    { text: '- a', says: 'it is no mapping' },
    { text: 'a: [', says: 'it is not YAML' },
    { text: 'a: &a 1\nb: *a', says: 'it is not YAML' },
    { text: 'maxVersion: "1.3"', says: 'there is no field "maxVersion"' },
    { text: 'minVersion: "9"', says: 'minVersion is' },
    { text: 'cipherSuites: TLS_AES_256_GCM_SHA384', says: 'cipherSuites is a list' },
    { text: 'cipherSuites: ["ALL:!aNULL"]', says: 'cipherSuites is a list' },
    { text: 'cipherSuites: [TLS_RSA_WITH_RC4_128_SHA]', says: 'no cipher suite "TLS_RSA_WITH_RC4_128_SHA" here' },
    { text: 'namedGroups: [P-1]', says: 'no group "P-1" here' },
  ])('$text is refused', async ({ text, says }) => {
    const failure = await failureOf(read(text), 'CONFIG_INVALID');
    expect(failure.message).toContain(`${file}: `);
    expect(failure.message).toContain(says);
  });

  it('is refused for versions that waybill does not speak, and where it is not there', async () => {
    await failureOf(read('minVersion: "1.1"'), 'UNSUPPORTED');
    await failureOf(readTlsDetails(path.join(directory, 'gone.yaml')), 'CONFIG_INVALID');
  });
});
