import { invalid } from '../../image/descriptor.ts';
import { isTag, parseImageName } from '../../image/index.ts';
import { asText } from '../strict-fields.ts';

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
