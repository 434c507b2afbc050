import type { Digest } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import type { TagRule } from './item.ts';

/** What is known of one name at one destination. */
export interface NameFacts {
  readonly rule: TagRule;
  /** What it points at; `undefined`: there is no such name. */
  readonly from: Digest | undefined;
  /** What it is to point at; `undefined`: that is known only when layers have been made. */
  readonly to: Digest | undefined;
  /** Told where the rule is `move-if-newer` and the two differ: which of them is the newer image. */
  readonly newer?: Newer;
}

/** `unknown` comes with what was missing to tell. */
export type Newer =
  | { readonly kind: 'source' }
  | { readonly kind: 'not-source'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string };

/** What happens to a name. */
export type Decision =
  | { readonly action: 'create' | 'move' }
  /** `up-to-date`: it is there already. Else a rule leaves it where it is, and nothing is wrong. */
  | { readonly action: 'skip'; readonly reason: string }
  /** A rule forbids what was asked for. */
  | { readonly action: 'blocked'; readonly failure: Failure };

export const UP_TO_DATE = 'up-to-date';

/**
 * Decides by the rule. Pure. Blocked with TAG_RULE, or with PLAN_DRIFTED where a plan was made of something else. A name that
 * points at the image already is left alone whatever the rule says.
 */
export function decide({ rule, from, to, newer }: NameFacts): Decision {
  if (from !== undefined && from === to) return { action: 'skip', reason: UP_TO_DATE };
  if (rule.kind === 'as-planned' && rule.from !== from) return drifted(rule.from, from);
  if (from === undefined) return { action: 'create' };
  switch (rule.kind) {
    case 'move-ok':
    case 'as-planned':
      return { action: 'move' };
    case 'create-only':
      return blocked(`it points at ${from}, and is created only`);
    case 'move-if':
      return from === rule.digest
        ? { action: 'move' }
        : blocked(`it points at ${from}, and moves only from ${rule.digest}`);
    case 'move-if-newer':
      if (newer?.kind === 'source') return { action: 'move' };
      if (newer?.kind === 'not-source') return { action: 'skip', reason: newer.text };
      return blocked(`it moves only to a newer image, and ${newer?.text ?? 'neither says how old it is'}`);
  }
}

function blocked(text: string): Decision {
  return {
    action: 'blocked',
    failure: new Failure('TAG_RULE', `the tag stays where it is: ${text}`, {
      side: 'destination',
      hint: 'push under another tag, or allow it to move',
    }),
  };
}

function drifted(planned: Digest | undefined, found: Digest | undefined): Decision {
  const said = (one: Digest | undefined): string => one ?? 'nothing';
  return {
    action: 'blocked',
    failure: new Failure(
      'PLAN_DRIFTED',
      `it pointed at ${said(planned)} when planned, and points at ${said(found)} now`,
      {
        side: 'destination',
        hint: 'plan again, look at what has changed, and apply the new plan',
      },
    ),
  };
}
