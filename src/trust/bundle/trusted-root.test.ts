import { describe, expect, it } from 'vitest';
import { bundleFixture } from '../../../test/support/bundle-vectors.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { loadTrustedRoot } from './trusted-root.ts';

const GOOD = bundleFixture('bundles/trusted_root.json').toString();

// oxlint-disable-next-line no-explicit-any -- a file may have any form
const edited = (edit: (root: any) => void): Buffer => {
  const root: unknown = JSON.parse(GOOD);
  edit(root);
  return Buffer.from(JSON.stringify(root));
};

describe('a trusted root', () => {
  it('has its logs, authorities and their times', async () => {
    const root = await loadTrustedRoot(Buffer.from(GOOD), 'trusted_root.json');
    expect([root.logs.length, root.authorities.length, root.timestampAuthorities.length]).toEqual([1, 1, 2]);
    expect(root.logs[0]?.from).toEqual(new Date('2026-11-21T00:03:19.685Z'));
    expect(root.material.ctlogs).toHaveLength(1);
  });

  it('may have fields that nobody knows yet, and lists that are empty', async () => {
    const more = edited((root) => {
      root.tlogs[0].operator = 'somebody';
      root.ctlogs = [];
      delete root.timestampAuthorities;
    });
    await expect(loadTrustedRoot(more, 'root')).resolves.toMatchObject({ timestampAuthorities: [] });
  });

  it('matches log entries by their log’s whole id, also beside the short one of its checkpoints', async () => {
    const id: string = JSON.parse(GOOD).tlogs[0].logId.keyId;
    const short = Buffer.from(id, 'base64').subarray(0, 4).toString('base64');
    const named = await loadTrustedRoot(
      edited((root) => (root.tlogs[0].checkpointKeyId = { keyId: short })),
      'root',
    );
    expect(named.logs[0]?.id.toString('base64')).toBe(id);
    expect(named.material.tlogs[0]?.logID.toString('base64')).toBe(id);
  });

  it.each<readonly [string, Buffer]>([
    ['no JSON', Buffer.from('nonsense')],
    ['a key twice', Buffer.from(GOOD.replace('"tlogs"', '"ctlogs": [], "tlogs"'))],
    ['another media type', edited((root) => (root.mediaType = 'application/json'))],
    ['a log without a key', edited((root) => delete root.tlogs[0].publicKey)],
    ['a key that is none', edited((root) => (root.tlogs[0].publicKey.rawBytes = 'AAAA'))],
    ['a chain without certificates', edited((root) => (root.certificateAuthorities[0].certChain.certificates = []))],
    [
      'a certificate that is none',
      edited((root) => (root.certificateAuthorities[0].certChain.certificates[0].rawBytes = 'AAAA')),
    ],
    ['a time that is none', edited((root) => (root.certificateAuthorities[0].validFor.start = 'yesterday'))],
    ['too many logs', edited((root) => (root.tlogs = Array(65).fill(root.tlogs[0])))],
  ])('with %s is refused, and the file named', async (_, bytes) => {
    const failure = await failureOf(loadTrustedRoot(bytes, 'conf/trusted_root.json'), 'CONFIG_INVALID');
    expect(failure.message).toContain('conf/trusted_root.json');
  });
});
