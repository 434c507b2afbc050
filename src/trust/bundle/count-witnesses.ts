import type { KeyObject } from 'node:crypto';
import type { SignedEntity, TrustMaterial } from '@sigstore/verify';
import { refuseBundle } from './fields.ts';

interface Wanted {
  /** Entries in logs. */
  readonly tlog: number;
  /** Trusted times. */
  readonly timestamp: number;
}

/**
 * Counts who vouches for a signature, by their keys: one log that has it in two entries, and one authority that stamped it twice, are
 * one witness each, for whoever can make the one entry can make the other. For proofs that are verified. Fails with SIGNATURE_INVALID.
 */
export function requireDifferentWitnesses(
  { tlogEntries, timestamps }: Pick<SignedEntity, 'tlogEntries' | 'timestamps'>,
  { tlogs, timestampAuthorities }: Omit<TrustMaterial, 'publicKey'>,
  wanted: Wanted,
): void {
  const logOf = (id: Buffer): string => nameOf(tlogs.find(({ logID }) => logID.equals(id))?.publicKey, id);
  const logs = new Set(tlogEntries.map(({ logId }) => logOf(logId.keyId)));
  if (logs.size < wanted.tlog) throw refuse('logs', wanted.tlog, logs.size);
  const clocks = timestamps.flatMap((one) => {
    if (one.$case === 'transparency-log')
      return one.tlogEntry.inclusionPromise === undefined ? [] : [logOf(one.tlogEntry.logId.keyId)];
    const { signerSerialNumber: serial, signerIssuer: issuer } = one.timestamp;
    const [leaf] =
      timestampAuthorities.find(
        ({ certChain: [first] }) => first?.serialNumber.equals(serial) === true && first.issuer.equals(issuer),
      )?.certChain ?? [];
    return [leaf === undefined ? Buffer.concat([issuer, serial]).toString('hex') : leaf.publicKey.toString('hex')];
  });
  const different = new Set(clocks).size;
  if (different < wanted.timestamp) throw refuse('sources of time', wanted.timestamp, different);
}

function nameOf(key: KeyObject | undefined, id: Buffer): string {
  return (key === undefined ? id : key.export({ format: 'der', type: 'spki' })).toString('hex');
}

function refuse(what: string, wanted: number, found: number): Error {
  return refuseBundle(`${String(wanted)} different ${what} have to vouch for the signature, and ${String(found)} did`);
}
