import { invalid } from '../../image/descriptor.ts';
import { isDigest, type Digest } from '../../image/index.ts';

export function asList(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(`${where} is not a list`);
  return value;
}

export function asText(value: unknown, where: string): string {
  if (typeof value !== 'string') throw invalid(`${where} is not a string`);
  return value;
}

export function asDigest(value: unknown, where: string): Digest {
  if (typeof value !== 'string' || !isDigest(value)) throw invalid(`${where} is not a digest`);
  return value;
}

/** By code unit, whatever the language of the machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
