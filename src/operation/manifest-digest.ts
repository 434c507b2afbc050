import { digestOf, type Digest } from '../image/index.ts';

/**
 * The digest by which a registry knows a manifest: of its exact bytes, but for Docker schema 1 of the document under its signatures,
 * which each protected header describes (`formatLength` bytes of the original, then `formatTail`).
 */
export function manifestDigest(bytes: Uint8Array): Digest {
  return digestOf(signedPayload(bytes) ?? bytes);
}

function signedPayload(bytes: Uint8Array): Uint8Array | undefined {
  const document = readJson(Buffer.from(bytes).toString('utf8'));
  const signatures = document?.['schemaVersion'] === 1 ? document['signatures'] : undefined;
  const first: unknown = Array.isArray(signatures) ? signatures[0] : undefined;
  if (typeof first !== 'object' || first === null || !('protected' in first) || typeof first.protected !== 'string')
    return undefined;
  const header = readJson(Buffer.from(first.protected, 'base64url').toString('utf8'));
  const [length, tail] = [header?.['formatLength'], header?.['formatTail']];
  if (typeof length !== 'number' || length < 0 || length > bytes.byteLength || typeof tail !== 'string')
    return undefined;
  return Buffer.concat([bytes.subarray(0, length), Buffer.from(tail, 'base64url')]);
}

function readJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
