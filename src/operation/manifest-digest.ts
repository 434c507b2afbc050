import { digestOf, type Digest } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';

/**
 * The digest by which a registry knows a manifest. Of most documents, that of the bytes. Of a signed Docker schema 1 manifest, that of what was signed: the bytes before
 * its signatures, closed again by the tail that the signatures name (Docker's libtrust form of JWS).
 * Fails with MANIFEST_INVALID when such signatures are broken.
 */
export function manifestDigest(bytes: Uint8Array): Digest {
  const signatures = signaturesOf(bytes);
  if (signatures === undefined) return digestOf(bytes);
  const payloads = signatures.map((signature) => signedPart(bytes, signature));
  const [payload] = payloads;
  if (payload === undefined) throw broken('it has no signature');
  if (!payloads.every((other) => Buffer.compare(other, payload) === 0))
    throw broken('its signatures disagree on what is signed');
  return digestOf(payload);
}

function signaturesOf(bytes: Uint8Array): readonly unknown[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    // Whatever is no JSON has a digest all the same.
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value) || value.schemaVersion !== 1)
    return undefined;
  return 'signatures' in value && Array.isArray(value.signatures) ? (value.signatures as unknown[]) : undefined;
}

function signedPart(bytes: Uint8Array, signature: unknown): Buffer {
  const header = parseProtected(signature);
  if (header === undefined || header.length > bytes.byteLength) throw broken('a signature does not say what it signs');
  return Buffer.concat([bytes.subarray(0, header.length), header.tail]);
}

function parseProtected(signature: unknown): { readonly length: number; readonly tail: Buffer } | undefined {
  if (typeof signature !== 'object' || signature === null || !('protected' in signature)) return undefined;
  if (typeof signature.protected !== 'string') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(signature.protected, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('formatLength' in value) || !('formatTail' in value))
    return undefined;
  const { formatLength, formatTail } = value;
  if (typeof formatLength !== 'number' || !Number.isSafeInteger(formatLength) || formatLength < 0) return undefined;
  return typeof formatTail === 'string'
    ? { length: formatLength, tail: Buffer.from(formatTail, 'base64url') }
    : undefined;
}

function broken(why: string): Failure {
  return new Failure('MANIFEST_INVALID', `the signatures of this Docker schema 1 manifest are broken: ${why}`, {
    hint: 'take the manifest from the registry again',
  });
}
