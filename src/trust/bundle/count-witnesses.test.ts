import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { SignedEntity, TrustMaterial } from '@sigstore/verify';
import { describe, expect, it } from 'vitest';
import { requireDifferentWitnesses } from './count-witnesses.ts';

const aKey = (): KeyObject => generateKeyPairSync('ed25519').publicKey;
const ONE = aKey();

/** A trusted root with these logs, and a signature that each of them has and promised to keep. */
function inLogs(...logs: readonly (readonly [id: string, key: KeyObject])[]): {
  readonly proofs: Pick<SignedEntity, 'tlogEntries' | 'timestamps'>;
  readonly material: Omit<TrustMaterial, 'publicKey'>;
} {
  const entries = logs.map(([id]) => ({ logId: { keyId: Buffer.from(id) }, inclusionPromise: {} }));
  return {
    proofs: {
      tlogEntries: entries as unknown as SignedEntity['tlogEntries'],
      timestamps: entries.map((tlogEntry) => ({
        $case: 'transparency-log' as const,
        tlogEntry,
      })) as unknown as SignedEntity['timestamps'],
    },
    material: {
      tlogs: logs.map(([id, publicKey]) => ({
        logID: Buffer.from(id),
        baseURL: 'https://log.example.com',
        publicKey,
        validFor: { start: new Date(0), end: new Date(0) },
      })),
      ctlogs: [],
      certificateAuthorities: [],
      timestampAuthorities: [],
    },
  };
}

describe('witnesses of a signature', () => {
  it('are one where a trusted root lists one key under two names', () => {
    const { proofs, material } = inLogs(['a', ONE], ['b', ONE]);
    requireDifferentWitnesses(proofs, material, { tlog: 1, timestamp: 1 });
    expect(() => requireDifferentWitnesses(proofs, material, { tlog: 2, timestamp: 0 })).toThrow(/2 different logs/);
    expect(() => requireDifferentWitnesses(proofs, material, { tlog: 0, timestamp: 2 })).toThrow(/2 different sources/);
  });

  it('are two with two keys', () => {
    const { proofs, material } = inLogs(['a', ONE], ['b', aKey()]);
    requireDifferentWitnesses(proofs, material, { tlog: 2, timestamp: 2 });
  });
});
