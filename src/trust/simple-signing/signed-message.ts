import { inflateRawSync, inflateSync } from 'node:zlib';
import { Failure } from '../../runtime/failure.ts';
import { Cursor, notSigned, readPackets, TAGS } from './packets.ts';

/** A message signed by one key, in the one form that simple signing knows. Nothing of it is verified. */
export interface SignedMessage {
  /** What is signed. */
  readonly content: Uint8Array;
  /** In seconds since 1970, as the signature says. */
  readonly created: number;
  /** The key that claims to have signed, in lower-case hexadecimal. */
  readonly keyId: string;
  readonly fingerprint?: string;
  /** The same message without compression. */
  readonly packets: Uint8Array;
}

/** No signature is read that is larger, nor one whose content would be. */
const LARGEST = 4 * 1024 * 1024;
/** A literal packet's time is taken before that of the signature; the programs that sign do so at once. */
const LONGEST_WRITING_SECONDS = 5;

/**
 * Reads the form strictly: a one-pass packet, a binary literal, a signature of version 4, in this order and nothing else, as they are
 * or in one compressed packet. OpenPGP signs the content and the signature's hashed part alone. What stands around them has to agree
 * with them here, so that nothing can be changed unnoticed but the literal's file name, which nobody reads. Fails with SIGNATURE_INVALID.
 */
export function parseSignedMessage(bytes: Uint8Array): SignedMessage {
  if (bytes.byteLength > LARGEST) throw notSigned(`it has ${String(bytes.byteLength)} bytes`);
  const outer = readPackets(bytes);
  const [first] = outer;
  const isCompressed = outer.length === 1 && first?.tag === TAGS.compressed;
  const packets = isCompressed ? decompress(first.body) : bytes;
  const [onePass, literal, signature, ...more] = isCompressed ? readPackets(packets) : outer;
  if (
    onePass?.tag !== TAGS.onePass ||
    literal?.tag !== TAGS.literal ||
    signature?.tag !== TAGS.signature ||
    more.length > 0
  )
    throw notSigned('it is not one signature around its content');
  if (onePass.format !== signature.format) throw notSigned('its packets are not of one program');
  const { content, date } = readLiteral(literal.body);
  const read = readSignature(signature.body);
  checkOnePass(onePass.body, read);
  const isDated = date === 0 || (date <= read.created && date >= read.created - LONGEST_WRITING_SECONDS);
  if (!isDated) throw notSigned('its content is dated otherwise than its signature');
  const { created, keyId, fingerprint } = read;
  return { content, created, keyId, packets, ...(fingerprint === undefined ? {} : { fingerprint }) };
}

function decompress(body: Uint8Array): Uint8Array {
  const [algorithm] = body;
  const data = body.subarray(1);
  if (algorithm !== 1 && algorithm !== 2) throw notSigned(`it is compressed in way ${String(algorithm)}`);
  const inflate = algorithm === 1 ? inflateRawSync : inflateSync;
  let content: Uint8Array;
  try {
    const inflated = asInflated(inflate(data, { maxOutputLength: LARGEST, info: true }));
    if (inflated.engine.bytesWritten !== data.byteLength) throw notSigned('something follows its compressed content');
    content = inflated.buffer;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw notSigned('it cannot be decompressed', error);
  }
  if (algorithm === 1 && hasLooseBits(data, content)) throw notSigned('something follows its compressed content');
  return content;
}

/** What `info` makes of a result (zlib.html, "Options"); `bytesWritten` is what was read of the input. */
function asInflated(result: unknown): {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
} {
  return result as ReturnType<typeof asInflated>;
}

/** Whether a bit of the last byte, after the end mark, is set: nobody reads it, and programs leave it clear. */
function hasLooseBits(data: Uint8Array, content: Uint8Array): boolean {
  const last = data.byteLength - 1;
  return [1, 2, 4, 8, 16, 32, 64, 128].some((bit) => {
    const cleared = Uint8Array.from(data);
    cleared[last] = (cleared[last] ?? 0) & ~bit;
    if (cleared[last] === data[last]) return false;
    try {
      return Buffer.compare(inflateRawSync(cleared, { maxOutputLength: LARGEST }), content) === 0;
    } catch {
      return false;
    }
  });
}

/** RFC 9580 section 5.9. */
function readLiteral(body: Uint8Array): { readonly content: Uint8Array; readonly date: number } {
  const cursor = new Cursor(body);
  if (cursor.byte() !== BINARY) throw notSigned('its content is not binary');
  // The name of the file that somebody gave gpg to sign; mostly empty.
  cursor.take(cursor.byte());
  return { date: cursor.number(4), content: cursor.rest() };
}

/** RFC 9580 section 5.4: what was foretold of the signature is what came. */
function checkOnePass(body: Uint8Array, signature: SignatureFacts): void {
  const cursor = new Cursor(body);
  const [version, type, hash, algorithm] = [cursor.byte(), cursor.byte(), cursor.byte(), cursor.byte()];
  const keyId = hexOf(cursor.take(8));
  const isLast = cursor.byte() === 1 && cursor.isAtEnd;
  const agrees =
    version === 3 &&
    type === 0 &&
    hash === signature.hash &&
    algorithm === signature.algorithm &&
    keyId === signature.keyId;
  if (!agrees || !isLast) throw notSigned('it does not begin as its signature ends');
}

interface SignatureFacts {
  readonly hash: number;
  readonly algorithm: number;
  readonly created: number;
  readonly keyId: string;
  readonly fingerprint?: string;
}

/** Version 4 (RFC 9580 section 5.2.3), over a binary document. */
function readSignature(body: Uint8Array): SignatureFacts {
  const cursor = new Cursor(body);
  const version = cursor.byte();
  if (version !== 4) throw notSigned(`its signature has version ${String(version)}`);
  if (cursor.byte() !== 0) throw notSigned('its signature is not one over a binary document');
  const [algorithm, hash] = [cursor.byte(), cursor.byte()];
  const hashed = readSubpackets(cursor.take(cursor.number(2)));
  const unhashed = readSubpackets(cursor.take(cursor.number(2)));
  // The digest's first two bytes, which whoever verifies compares.
  cursor.take(2);
  checkValue(cursor, algorithm);
  if (unhashed.some(({ type }) => type !== ISSUER && type !== ISSUER_FINGERPRINT))
    throw notSigned('its signature says something that is not signed');
  return { hash, algorithm, created: createdIn(hashed), ...issuerIn([...hashed, ...unhashed]) };
}

interface Subpacket {
  /** With 128 added where it is critical. */
  readonly type: number;
  readonly body: Uint8Array;
}

const [CREATED, ISSUER, ISSUER_FINGERPRINT] = [2, 16, 33];

/** RFC 9580 section 5.2.3.7. */
function readSubpackets(bytes: Uint8Array): readonly Subpacket[] {
  const cursor = new Cursor(bytes);
  const found: Subpacket[] = [];
  while (!cursor.isAtEnd) {
    const first = cursor.byte();
    const length = first < 192 ? first : first < 255 ? ((first - 192) << 8) + cursor.byte() + 192 : cursor.number(4);
    const inner = new Cursor(cursor.take(length));
    found.push({ type: inner.byte(), body: inner.rest() });
  }
  return found;
}

function createdIn(hashed: readonly Subpacket[]): number {
  const dates = hashed.filter(({ type }) => (type & 127) === CREATED);
  if (dates.length !== 1 || dates[0]?.body.byteLength !== 4) throw notSigned('its signature is not dated');
  return new Cursor(dates[0].body).number(4);
}

/** All that is said of the signer, signed or not, is about one key. */
function issuerIn(said: readonly Subpacket[]): Pick<SignatureFacts, 'keyId' | 'fingerprint'> {
  const ids = said.filter(({ type }) => (type & 127) === ISSUER).map(({ body }) => hexOf(body));
  const fingerprints = said
    .filter(({ type }) => (type & 127) === ISSUER_FINGERPRINT)
    // Its first byte is the version of the key.
    .map(({ body }) => (body[0] === 4 ? hexOf(body.subarray(1)) : ''));
  const [fingerprint] = fingerprints;
  const all = new Set([...ids, ...fingerprints.map((one) => one.slice(-KEY_ID_DIGITS))]);
  const [keyId = ''] = all;
  const isClear = all.size === 1 && keyId.length === KEY_ID_DIGITS && new Set(fingerprints).size <= 1;
  if (!isClear || (fingerprint !== undefined && fingerprint.length !== FINGERPRINT_DIGITS))
    throw notSigned('its signature does not say by which key it is');
  return { keyId, ...(fingerprint === undefined ? {} : { fingerprint }) };
}

const KEY_ID_DIGITS = 16;
const FINGERPRINT_DIGITS = 40;
const BINARY = 'b'.charCodeAt(0);

/** Numbers that a signature consists of, by algorithm (RFC 9580 section 9.1): RSA, DSA, ECDSA, EdDSA. */
const NUMBERS: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [3, 1],
  [17, 2],
  [19, 2],
  [22, 2],
]);
/** Ed25519 and Ed448 are bytes of a fixed number. */
const SIZES: ReadonlyMap<number, number> = new Map([
  [27, 64],
  [28, 114],
]);

/** Numbers say how many bits they have (RFC 9580 section 3.2): exactly as many as they do. */
function checkValue(cursor: Cursor, algorithm: number): void {
  const size = SIZES.get(algorithm);
  if (size !== undefined) cursor.take(size);
  const numbers = NUMBERS.get(algorithm) ?? (size === undefined ? Number.NaN : 0);
  if (Number.isNaN(numbers)) throw notSigned(`its signature is of the unknown kind ${String(algorithm)}`);
  for (let left = numbers; left > 0; left -= 1) {
    const bits = cursor.number(2);
    const [first = 0] = cursor.take(Math.ceil(bits / 8));
    // Some versions of gpg keep the zeros in front of EdDSA's, and count them.
    const digits = first === 0 && algorithm === 22 ? 8 : 32 - Math.clz32(first);
    if (digits === 0 || (bits - digits) % 8 !== 0) throw notSigned('a number of its signature is not well formed');
  }
  if (!cursor.isAtEnd) throw notSigned('something follows its signature');
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
