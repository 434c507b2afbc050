import { refuseBundle } from './fields.ts';

/** One value of DER (ITU-T X.690): its tag, what is in it, and all of its bytes. */
export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

export const DER = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The bytes as exactly one value. Fails with SIGNATURE_INVALID, also for what only BER allows. */
export function readDer(bytes: Uint8Array, where: string): DerValue {
  const [value, ...rest] = readAll(bytes, where);
  if (value === undefined || rest.length > 0) throw refuseBundle(`${where} is not one DER value`);
  return value;
}

/** What is inside a value, where it is constructed. */
export function insideOf({ content }: DerValue, where: string): readonly DerValue[] {
  return readAll(content, where);
}

/** The value, when its tag is this. Fails with SIGNATURE_INVALID. */
export function tagged(value: DerValue | undefined, tag: number, where: string): DerValue {
  if (value?.tag !== tag) throw refuseBundle(`${where} is not what its format wants there`);
  return value;
}

/** Those of certificates have a dozen bytes. One without end would take minutes to be written in dots. */
const LONGEST_OID = 128;

/** An object identifier in dots. */
export function oidOf(value: DerValue | undefined, where: string): string {
  const { content } = tagged(value, DER.oid, where);
  if (content.byteLength > LONGEST_OID) throw refuseBundle(`${where} has an object identifier without end`);
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const [at, byte] of content.entries()) {
    if (arc === 0n && byte === 0x80) throw refuseBundle(`${where} is no object identifier`);
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if ((byte & 0x80) !== 0) {
      if (at === content.byteLength - 1) throw refuseBundle(`${where} is no object identifier`);
      continue;
    }
    if (arcs.length === 0) {
      const first = arc < 80n ? arc / 40n : 2n;
      arcs.push(first, arc - first * 40n);
    } else arcs.push(arc);
    arc = 0n;
  }
  if (arcs.length === 0) throw refuseBundle(`${where} is no object identifier`);
  return arcs.join('.');
}

function readAll(bytes: Uint8Array, where: string): readonly DerValue[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: DerValue[] = [];
  for (let at = 0; at < buffer.byteLength;) {
    const tag = buffer[at] ?? 0;
    if ((tag & 0x1f) === 0x1f) throw refuseBundle(`${where} is not DER`);
    const { length, from } = readLength(buffer, at + 1, where);
    const end = from + length;
    if (end > buffer.byteLength) throw refuseBundle(`${where} is not DER`);
    values.push({ tag, content: buffer.subarray(from, end), whole: buffer.subarray(at, end) });
    at = end;
  }
  return values;
}

/** In its shortest form, which is the only one in DER. */
function readLength(buffer: Buffer, at: number, where: string): { readonly length: number; readonly from: number } {
  const first = buffer[at];
  if (first === undefined) throw refuseBundle(`${where} is not DER`);
  if (first < 0x80) return { length: first, from: at + 1 };
  const count = first & 0x7f;
  const from = at + 1 + count;
  if (count === 0 || count > 4 || from > buffer.byteLength) throw refuseBundle(`${where} is not DER`);
  const length = buffer.readUIntBE(at + 1, count);
  if (length < 0x80 || buffer[at + 1] === 0) throw refuseBundle(`${where} is not DER`);
  return { length, from };
}
