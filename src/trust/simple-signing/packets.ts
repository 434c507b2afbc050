import { Failure } from '../../runtime/failure.ts';

/** One packet of an OpenPGP message (RFC 9580 section 4). */
export interface Packet {
  readonly tag: number;
  readonly body: Uint8Array;
  /** Which of the two header formats it has. */
  readonly format: 'old' | 'new';
}

export const TAGS = { signature: 2, onePass: 4, compressed: 8, literal: 11 } as const;

/** Simple signatures have three packets, in one more where they are compressed. */
const MOST_PACKETS = 3;

/** Splits a message into its packets, all of it. Fails with SIGNATURE_INVALID. */
export function readPackets(bytes: Uint8Array): readonly Packet[] {
  const packets: Packet[] = [];
  const cursor = new Cursor(bytes);
  while (!cursor.isAtEnd) {
    if (packets.length === MOST_PACKETS) throw notSigned('it has more than one message, or something after it');
    packets.push(readPacket(cursor));
  }
  return packets;
}

function readPacket(cursor: Cursor): Packet {
  const header = cursor.byte();
  if ((header & 0x80) === 0) throw notSigned('it is no OpenPGP packet');
  if ((header & 0x40) === 0) return { tag: (header >> 2) & 15, body: oldBody(cursor, header & 3), format: 'old' };
  const tag = header & 63;
  return { tag, body: newBody(cursor, tag), format: 'new' };
}

function oldBody(cursor: Cursor, lengthType: number): Uint8Array {
  // Of no stated length: it goes on to the end.
  return lengthType === 3 ? cursor.rest() : cursor.take(cursor.number(1 << lengthType));
}

/** RFC 9580 section 4.2.1; only content comes in parts. */
function newBody(cursor: Cursor, tag: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (;;) {
    const first = cursor.byte();
    if (first < 224 || first === 255) {
      const length = first < 192 ? first : first < 224 ? ((first - 192) << 8) + cursor.byte() + 192 : cursor.number(4);
      parts.push(cursor.take(length));
      return parts.length === 1 ? (parts[0] ?? cursor.take(0)) : Buffer.concat(parts);
    }
    if (tag !== TAGS.compressed && tag !== TAGS.literal) throw notSigned('a packet comes in parts that may not');
    parts.push(cursor.take(2 ** (first & 31)));
  }
}

/** Reads from the front, and never past the end. */
export class Cursor {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.byteLength;
  }

  byte(): number {
    return this.number(1);
  }

  /** Big-endian, at most four bytes. */
  number(bytes: number): number {
    return this.take(bytes).reduce((value, byte) => value * 256 + byte, 0);
  }

  take(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.byteLength) throw notSigned('it is cut off');
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }

  rest(): Uint8Array {
    return this.take(this.#bytes.byteLength - this.#at);
  }
}

export function notSigned(why: string, cause?: unknown): Failure {
  return new Failure('SIGNATURE_INVALID', `not a signed OpenPGP message: ${why}`, {
    hint: 'a simple signature is what gpg --sign writes: binary, by one key, neither armored, clear-signed nor detached',
    ...(cause === undefined ? {} : { cause }),
  });
}
