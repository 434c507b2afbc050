import { renderLookedAt, type LookedAt } from '../../settings/credential-places.ts';

/** The first line of `check`, and below every refusal for want of a credential: what a registry was given, and from where. Never a value. */
export function renderAccess(reference: string, looked: readonly LookedAt[]): string {
  return `${reference}: credential: ${renderUsed(looked)}`;
}

export function renderUsed(looked: readonly LookedAt[]): string {
  const used = usedOf(looked);
  return used === undefined ? 'none: anonymous' : renderLookedAt(used);
}

/** The place that settled it. A helper that failed was gone past where another place had something. */
export function usedOf(looked: readonly LookedAt[]): LookedAt | undefined {
  return (
    looked.find(({ outcome }) => outcome === 'found' || outcome === 'anonymous') ??
    looked.find(({ outcome }) => outcome === 'failed')
  );
}
