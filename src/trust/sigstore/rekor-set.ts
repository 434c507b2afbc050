import { createHash, verify, type KeyObject } from 'node:crypto';
import { parseStrictJson } from '../../image/index.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { bytesOf, objectOf, type JsonObject } from '../bundle/fields.ts';
import { parseOnlyPem } from './pem.ts';

/** What an entry of the log has to be about. */
export interface LoggedSignature {
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  /** DER: the certificate, or the key where there is none. */
  readonly signer: Uint8Array;
}

const LARGEST = 256 * 1024;

/**
 * Verifies what Rekor v1 promised for a legacy signature (the annotation `dev.sigstore.cosign/bundle`): the log's own signature over the
 * entry, and that the entry is about this signature by this signer over this payload, all three: an entry about anything else says
 * nothing of when this was signed. Gives that moment. Fails with SIGNATURE_INVALID.
 */
export function verifyRekorPromise(text: string, rekorKeys: readonly KeyObject[], about: LoggedSignature): Date {
  if (text.length > LARGEST) throw refused('is too large');
  const promise = objectOf(json(Buffer.from(text), 'it'), WHERE, ['SignedEntryTimestamp', 'Payload']);
  const { body, integratedTime, logIndex, logID } = objectOf(promise['Payload'], WHERE, [
    'body',
    'integratedTime',
    'logIndex',
    'logID',
  ]);
  if (typeof logID !== 'string' || typeof body !== 'string') throw refused('has no body and no log');
  const [time, index] = [count(integratedTime), count(logIndex)];
  // RFC 8785: keys in order, no spaces; these values are written by JSON.stringify as that standard wants them.
  const canonical = Buffer.from(JSON.stringify({ body, integratedTime: time, logID, logIndex: index }));
  const timestamp = bytesOf(promise['SignedEntryTimestamp'], WHERE, LARGEST);
  if (!rekorKeys.some((key) => isSigned(key, canonical, timestamp)))
    throw refused('is not signed by a log that is trusted');
  checkEntry(json(bytesOf(body, WHERE, LARGEST), 'the entry'), about);
  return new Date(time * 1000);
}

const WHERE = 'the promise of the log';

/** Rekor, pkg/types/hashedrekord/v0.0.1. */
function checkEntry(entry: unknown, { payload, signature, signer }: LoggedSignature): void {
  const { kind, apiVersion, spec } = objectOf(entry, WHERE, ['kind', 'apiVersion', 'spec']);
  if (kind !== 'hashedrekord' || apiVersion !== '0.0.1') throw refused('is about an entry of another kind');
  const fields = objectOf(spec, WHERE, ['data', 'signature']);
  const hash = inside(inside(fields, 'data', ['hash']), 'hash', ['algorithm', 'value']);
  const signed = inside(fields, 'signature', ['content', 'publicKey']);
  const pem = bytesOf(inside(signed, 'publicKey', ['content'])['content'], WHERE, LARGEST).toString('utf8');
  if (!bytesOf(signed['content'], WHERE, LARGEST).equals(signature)) throw refused('is about another signature');
  if (!Buffer.from(derOf(pem)).equals(signer)) throw refused('is about another signer');
  const own = createHash('sha256').update(payload).digest('hex');
  if (hash['algorithm'] !== 'sha256' || hash['value'] !== own) throw refused('is about another payload');
}

function inside(object: JsonObject, name: string, known: readonly string[]): JsonObject {
  return objectOf(object[name], WHERE, known);
}

function derOf(pem: string): Uint8Array {
  try {
    return parseOnlyPem(pem, 'the signer').bytes;
  } catch (error) {
    throw refused(`names a signer that cannot be read: ${toFailure(error).message}`);
  }
}

function isSigned(key: KeyObject, data: Uint8Array, signature: Uint8Array): boolean {
  if (key.asymmetricKeyType !== 'ec') return false;
  try {
    return verify('sha256', data, key, signature);
  } catch {
    return false;
  }
}

function count(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw refused('has a number that is none');
}

function json(bytes: Uint8Array, what: string): unknown {
  try {
    return parseStrictJson(bytes, what);
  } catch (error) {
    throw refused(`cannot be read: ${toFailure(error).message}`);
  }
}

function refused(why: string): Failure {
  return new Failure('SIGNATURE_INVALID', `${WHERE} ${why}`);
}
