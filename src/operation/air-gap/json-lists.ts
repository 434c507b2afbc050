import { invalid } from '../../image/descriptor.ts';
import { isDigest, isTag, parseImageName, type Digest } from '../../image/index.ts';

export function asList(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(`${where} is not a list`);
  return value;
}

function asText(value: unknown, where: string): string {
  if (typeof value !== 'string') throw invalid(`${where} is not a string`);
  return value;
}

export function asDigest(value: unknown, where: string): Digest {
  if (typeof value !== 'string' || !isDigest(value)) throw invalid(`${where} is not a digest`);
  return value;
}

/** `host[:port]/path`, and nothing behind it. */
export function asRepository(value: unknown, where: string): string {
  const text = asText(value, where);
  const { tag, digest } = parseImageName(text);
  if (tag !== undefined || digest !== undefined) throw invalid(`${where} names more than a repository`);
  return text;
}

/** The name of one image: a repository with a tag or a digest. */
export function asImage(value: unknown, where: string): string {
  const text = asText(value, where);
  const { tag, digest } = parseImageName(text);
  if (tag === undefined && digest === undefined) throw invalid(`${where} has neither tag nor digest`);
  return text;
}

export function asTag(text: string, where: string): string {
  if (!isTag(text)) throw invalid(`${where} has a name that is no tag`);
  return text;
}

/** By code unit, whatever the language of the machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
