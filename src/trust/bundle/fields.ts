import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A bundle, or what is signed in it, that is not as its format wants it, or does not prove what it should. */
export function refuseBundle(why: string, cause?: unknown): Failure {
  return new Failure('SIGNATURE_INVALID', why, cause === undefined ? {} : { cause });
}

/**
 * An object with no field but these: one that nobody reads could be changed without being noticed. In JSON of a protobuf, null is
 * a field that is not there.
 */
export function objectOf(value: unknown, where: string, known?: readonly string[]): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuseBundle(`${where} is not an object`);
  const unknown = known === undefined ? undefined : Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) throw refuseBundle(`${where} has a field ${quoteForeign(unknown)} that nobody knows`);
  const entries = Object.entries(value);
  return known !== undefined && entries.some(([, one]) => one === null)
    ? Object.fromEntries(entries.filter(([, one]) => one !== null))
    : (value as JsonObject);
}

/** A list, empty when it is not there. */
export function listOf(value: unknown, where: string, most: number): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw refuseBundle(`${where} is not a list`);
  if (value.length > most) throw refuseBundle(`${where} has more than ${String(most)} items`);
  return value as readonly unknown[];
}

/** The one item of a list. */
export function onlyOf(value: unknown, where: string): unknown {
  const list = listOf(value, where, 1);
  if (list.length !== 1) throw refuseBundle(`${where} is empty`);
  return list[0];
}

export function textOf(value: unknown, where: string, most: number): string {
  if (typeof value !== 'string') throw refuseBundle(`${where} is not a text`);
  if (value.length > most) throw refuseBundle(`${where} is longer than ${String(most)} characters`);
  return value;
}

/** Standard base64 in its one canonical form, of at least one byte: another text for the same bytes is refused. */
export function bytesOf(value: unknown, where: string, most: number): Buffer {
  const text = textOf(value, where, Math.ceil(most / 3) * 4);
  const bytes = Buffer.from(text, 'base64');
  if (bytes.byteLength === 0 || bytes.toString('base64') !== text) throw refuseBundle(`${where} is not base64`);
  return bytes;
}

/** A number from 0, as text without leading zeros; `0` when it is not there, as protobuf has it. */
export function countOf(value: unknown, where: string): bigint {
  if (value === undefined) return 0n;
  const text = textOf(value, where, 19);
  if (!/^(?:0|[1-9]\d*)$/.test(text)) throw refuseBundle(`${where} is not a number`);
  return BigInt(text);
}
