import { isTag } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';
import { compileGlob } from './glob.ts';
import { compileRegex } from './regex.ts';
import { parseSemverConstraint } from './semver-constraint.ts';
import { parseVersion } from './version.ts';

/** One way to say which tags are meant. */
export type TagPatternSource =
  /** This one. */
  | { readonly tag: string }
  | { readonly glob: string }
  /** RE2, found anywhere in the tag. */
  | { readonly regex: string }
  /** Tags that are versions, and these. */
  | { readonly semver: string };

export interface TagPattern {
  /** As {@link parsePatternText} reads it: for reasons and reports. */
  readonly text: string;
  readonly accepts: (tag: string) => boolean;
}

/** Checks a pattern and makes it ready for many tags. Fails with CONFIG_INVALID. */
export async function compileTagPattern(source: TagPatternSource): Promise<TagPattern> {
  const text = renderPattern(source);
  if ('tag' in source) {
    const { tag } = source;
    if (!isTag(tag)) throw refuseTag(tag);
    return { text, accepts: (other) => other === tag };
  }
  if ('glob' in source) return { text, accepts: compileGlob(source.glob) };
  if ('regex' in source) return { text, accepts: await compileRegex(source.regex) };
  const constraint = parseSemverConstraint(source.semver);
  return {
    text,
    accepts: (tag) => {
      const version = parseVersion(tag);
      return version !== undefined && constraint.accepts(version);
    },
  };
}

/**
 * A pattern in one line: `glob:`, `regex:`, `semver:` or `tag:` in front says what it is (no tag has a colon); without them a text
 * with any of `*?[]{}` is a glob, any other a tag. What it says is checked by {@link compileTagPattern}.
 */
export function parsePatternText(text: string): TagPatternSource {
  const colon = text.indexOf(':');
  const rest = text.slice(colon + 1);
  switch (text.slice(0, Math.max(colon, 0))) {
    case 'tag':
      return { tag: rest };
    case 'glob':
      return { glob: rest };
    case 'regex':
      return { regex: rest };
    case 'semver':
      return { semver: rest.trim() };
    default:
      return GLOB_CHARACTERS.test(text) ? { glob: text } : { tag: text };
  }
}

const GLOB_CHARACTERS = /[*?[\]{}]/;

function renderPattern(source: TagPatternSource): string {
  if ('tag' in source) return source.tag;
  if ('glob' in source) return GLOB_CHARACTERS.test(source.glob) ? source.glob : `glob:${source.glob}`;
  return 'regex' in source ? `regex:${source.regex}` : `semver:${source.semver}`;
}

function refuseTag(text: string): Failure {
  return new Failure('CONFIG_INVALID', `not a tag or a pattern of tags: ${quoteForeign(text)}`, {
    subject: text.slice(0, 300),
    hint: 'write a tag, a glob such as v1.*, regex:EXPRESSION, or semver:CONSTRAINT',
  });
}
