import { parseStrictJson } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import type { SignatureBlob } from './contract.ts';

/** Bounds of what is kept beside one manifest. */
export const MOST_SIGNATURES: number = 128;
export const LARGEST_SIGNATURE: number = 4 * 1024 * 1024;

/** First bytes of a signed OpenPGP message: the packets it may begin with, in either header format. */
const OPENPGP: ReadonlySet<number> = new Set([
  0xa0, 0xa1, 0xa2, 0xa3, 0xc8, 0x90, 0x91, 0x92, 0x3d, 0xc4, 0x88, 0x89, 0x8a, 0x8b, 0xc2,
]);

/**
 * A signature as files keep it: an OpenPGP message as it is; the others behind a zero byte and a line with their name.
 * Fails with SIGNATURE_INVALID on everything else, armored messages among it.
 */
export function parseSignatureBlob(bytes: Uint8Array, where: string): SignatureBlob {
  const [first] = bytes;
  if (first !== undefined && OPENPGP.has(first)) return { kind: 'simple-signing', bytes };
  const end = bytes.indexOf(0x0a);
  const format = first === 0 && end > 0 ? Buffer.from(bytes.subarray(1, end)).toString('latin1') : undefined;
  const data = bytes.subarray(end + 1);
  if (format === 'simple-signing') return { kind: 'simple-signing', bytes: data };
  if (format === 'sigstore-json') return { kind: 'sigstore', attachment: parseAttachment(data, where) };
  throw invalid(where, 'it is of a kind that nobody knows');
}

/** What {@link parseSignatureBlob} reads back. */
export function renderSignatureBlob(blob: SignatureBlob): Uint8Array {
  if (blob.kind === 'simple-signing') return blob.bytes;
  const { mediaType, payload, annotations } = blob.attachment;
  const json = { mimeType: mediaType, payload: Buffer.from(payload).toString('base64'), annotations };
  return Buffer.from(`\0sigstore-json\n${JSON.stringify(json)}`);
}

/** Those of the second list that are not in the first, each once. Fails with LIMIT_EXCEEDED where they would be too many together. */
export function newAmong(
  there: readonly SignatureBlob[],
  added: readonly SignatureBlob[],
  where: string,
): readonly SignatureBlob[] {
  const known = new Set(there.map(keyOf));
  const fresh = added.filter((one) => {
    const key = keyOf(one);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  if (there.length + fresh.length > MOST_SIGNATURES) throw tooMany(where);
  return fresh;
}

export function tooMany(where: string): Failure {
  return new Failure('LIMIT_EXCEEDED', `more than ${String(MOST_SIGNATURES)} signatures: ${where}`, {
    subject: where,
    facts: { limit: MOST_SIGNATURES },
    hint: 'remove those that are not needed any more',
  });
}

function keyOf(blob: SignatureBlob): string {
  return Buffer.from(renderSignatureBlob(blob)).toString('latin1');
}

function parseAttachment(data: Uint8Array, where: string): Extract<SignatureBlob, { kind: 'sigstore' }>['attachment'] {
  let value: unknown;
  try {
    value = parseStrictJson(data, where);
  } catch (error) {
    throw invalid(where, 'it is no JSON', error);
  }
  const { mimeType, payload, annotations } = fieldsOf(value);
  const notes = Object.entries(fieldsOf(annotations ?? {}));
  const isWhole = typeof mimeType === 'string' && typeof payload === 'string' && BASE64.test(payload);
  if (!isWhole || !notes.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
    throw invalid(where, 'it has not the fields of one');
  return { mediaType: mimeType, payload: Buffer.from(payload, 'base64'), annotations: Object.fromEntries(notes) };
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function invalid(where: string, why: string, cause?: unknown): Failure {
  return new Failure('SIGNATURE_INVALID', `not a signature: ${where}: ${why}`, {
    subject: where,
    hint: 'remove it, or have the image signed again',
    ...(cause === undefined ? {} : { cause }),
  });
}
