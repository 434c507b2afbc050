import type { TagPattern } from './pattern.ts';

/** What holds for some tags. */
export interface RuleForTags<Rule> {
  /** None: for all. */
  readonly tags: readonly TagPattern[];
  readonly rule: Rule;
}

/** The first rule that is for this tag. */
export function ruleOf<Rule>(rules: readonly RuleForTags<Rule>[], tag: string, otherwise: Rule): Rule {
  const found = rules.find(({ tags }) => tags.length === 0 || tags.some((pattern) => pattern.accepts(tag)));
  return found === undefined ? otherwise : found.rule;
}
