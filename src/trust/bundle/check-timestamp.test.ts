import { createHash, generateKeyPairSync } from 'node:crypto';
import { initializeTSA } from '@sigstore/mock';
import { describe, expect, it } from 'vitest';
import { bundleFixture } from '../../../test/support/bundle-vectors.ts';
import { checkTimestamp } from './check-timestamp.ts';
import { parseBundle } from './parse-bundle.ts';
import { loadTrustedRoot } from './trusted-root.ts';

const SHA256 = '2.16.840.1.101.3.4.2.1';

const stampAt = async (
  clock: Date,
  certReq = false,
): Promise<{ readonly der: Buffer; readonly chain: readonly Buffer[] }> => {
  const tsa = await initializeTSA(generateKeyPairSync('ec', { namedCurve: 'P-256' }), clock);
  const artifactHash = createHash('sha256').update('a signature').digest();
  const der = await tsa.timestamp({ artifactHash, certReq, hashAlgorithmOID: SHA256, nonce: 1, policyOID: '1.2.3' });
  return { der: bytesOf(der), chain: [bytesOf(tsa.intCertificate), bytesOf(tsa.rootCertificate)] };
};

const bytesOf = (view: ArrayBufferView): Buffer => Buffer.from(view.buffer, view.byteOffset, view.byteLength);

describe('a timestamp', () => {
  it.each([
    '2026-11-21T00:04:19.557Z',
    '2026-11-21T00:04:19.550Z',
    '2026-11-21T00:04:19.500Z',
    '2026-11-21T00:04:19.000Z',
  ])('tells its time, %s, however many digits that has in DER', async (time) => {
    const { der } = await stampAt(new Date(time));
    expect(checkTimestamp(der, []).toISOString()).toBe(time);
  });

  it('brings along certificates of the trusted root alone', async () => {
    const { der, chain } = await stampAt(new Date(), true);
    expect(() => checkTimestamp(der, chain)).not.toThrow();
    expect(() => checkTimestamp(der, chain.slice(1))).toThrow(/brings along a certificate/);
  });

  it('that was not granted is refused', async () => {
    const { der } = await stampAt(new Date());
    // The status: the first number in it.
    const at = der.indexOf(Buffer.from([0x02, 0x01, 0x00])) + 2;
    for (const status of [1, 2, 5]) {
      const other = Buffer.from(der);
      other[at] = status;
      expect(() => checkTimestamp(other, [])).toThrow(/was not granted/);
    }
  });

  it.each([
    ['nothing', (): Buffer => Buffer.alloc(0)],
    ['its beginning', (der: Buffer): Buffer => der.subarray(0, 40)],
    ['more than itself', (der: Buffer): Buffer => Buffer.concat([der, Buffer.from([0])])],
    ['the token alone', (der: Buffer): Buffer => der.subarray(9)],
  ])('that is %s is refused', async (_, edit) => {
    const { der } = await stampAt(new Date());
    expect(() => checkTimestamp(edit(der), [])).toThrow(/timestamp/);
  });

  it('of the vectors has no byte outside of what is signed that could be another', async () => {
    const root = await loadTrustedRoot(bundleFixture('bundles/trusted_root.json'), 'root');
    const [der] = parseBundle(bundleFixture('bundles/cosign-sign-keyed-rekor2-tsa.sigstore.json')).timestamps;
    if (der === undefined) throw new Error('no timestamp');
    // Up to the time in it: the frame, with its types, versions and algorithms.
    const until = der.indexOf('20261121');
    const accepted = Array.from({ length: until }, (_, at) => at).filter((at) => {
      const other = Buffer.from(der);
      other[at] = ((other[at] ?? 0) + 1) % 256;
      try {
        checkTimestamp(other, root.timestampAuthorities);
        return true;
      } catch {
        return false;
      }
    });
    // What is left is in TSTInfo, whose digest is signed: policy, hash and serial number.
    const info = der.lastIndexOf(Buffer.from([0x30]), der.indexOf(Buffer.from([0x02, 0x01, 0x01, 0x06])) - 1);
    expect(accepted.every((at) => at > info)).toBe(true);
  });
});
