import { bytesOf, countOf, refuseBundle } from './fields.ts';

/** What a log says of its tree (C2SP, tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: bigint;
  readonly rootHash: Buffer;
}

/**
 * Reads a signed note (C2SP, signed-note) as a checkpoint, strictly. At least one signature is by the log that the note names; who
 * else signed does not matter. The signatures are not verified here. Fails with SIGNATURE_INVALID.
 */
export function readCheckpoint(envelope: string): Checkpoint {
  const [, note = '', signatures = ''] = /^((?:[^\n]+\n){3,16})\n((?:\u2014 [^\n]+\n){1,64})$/.exec(envelope) ?? [];
  const [origin, size, rootHash] = note.split('\n');
  if (origin === undefined || size === undefined || rootHash === undefined)
    throw refuseBundle('the checkpoint is not one');
  const names = signatures
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, name, signature] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
      bytesOf(signature, 'a signature of the checkpoint', 16 * 1024);
      return name ?? '';
    });
  // Rekor's own origin is the name with the number of its tree behind.
  if (!names.some((name) => origin === name || origin.startsWith(`${name} - `)))
    throw refuseBundle('the checkpoint is not signed by the log that it names');
  return {
    origin,
    size: countOf(size, 'the size in the checkpoint'),
    rootHash: bytesOf(rootHash, 'the root hash in the checkpoint', 64),
  };
}
