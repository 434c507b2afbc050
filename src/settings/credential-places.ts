import type { Credential } from '../distribution/contract.ts';
import type { Repository } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { toFailure, type Failure } from '../runtime/failure.ts';

/**
 * What a place says of a repository: a credential, `undefined` where it says that none is to be used, or `why` it says nothing, for
 * a person to read. That text never holds a value.
 */
export type Finding = { readonly credential: Credential | undefined } | { readonly why: string };

/** One place where a credential may be: a flag, a file, a variable, a cloud. */
export interface CredentialPlace {
  /** As a person knows it: `--authfile /tmp/auth.json`, `DOCKER_AUTH_CONFIG`. */
  readonly name: string;
  /** Its failure ends a lookup only where no other place has anything. */
  readonly mayFail?: boolean;
  /** Fails when what is there cannot be used, and going on would hide that. */
  find(ctx: OperationContext, repository: Repository): Promise<Finding>;
}

/** One place as a lookup left it. `anonymous`: it says that no credential is to be used. */
export interface LookedAt {
  readonly place: string;
  readonly outcome: 'found' | 'anonymous' | 'nothing' | 'failed' | 'not reached';
  /** Where in that place, or why not. Never a value. */
  readonly why: string;
}

/** How a lookup ended, and every place in order: what was found, passed over and why, or not reached. */
export interface CredentialLookup {
  /** `undefined` is anonymous. */
  readonly credential: Credential | undefined;
  /** Of the place that could not be used, at which the lookup stopped, or for want of which it found nothing. */
  readonly failure: Failure | undefined;
  readonly looked: readonly LookedAt[];
}

/** Looks at places in order, until one has a credential, says that there shall be none, or fails. Fails with CANCELLED alone. */
export async function lookUpCredential(
  ctx: OperationContext,
  places: readonly CredentialPlace[],
  repository: Repository,
): Promise<CredentialLookup> {
  const looked: LookedAt[] = [];
  let credential: Credential | undefined;
  let failure: Failure | undefined;
  let passedOver: Failure | undefined;
  let settledBy: string | undefined;
  const note = (place: string, outcome: LookedAt['outcome'], why: string): void => {
    looked.push({ place, outcome, why });
    if (outcome !== 'nothing') settledBy ??= place;
  };
  for (const place of places) {
    const { name } = place;
    if (settledBy !== undefined) {
      note(name, 'not reached', `${settledBy} comes first`);
      continue;
    }
    try {
      const found = await place.find(ctx, repository);
      if (!('credential' in found)) note(name, 'nothing', found.why);
      else if (found.credential === undefined) note(name, 'anonymous', 'it says that no credential is to be used');
      else note(name, 'found', (credential = found.credential).origin);
    } catch (error) {
      ctx.signal.throwIfAborted();
      const failed = toFailure(error);
      if (place.mayFail === true) {
        looked.push({ place: name, outcome: 'failed', why: failed.message });
        passedOver ??= failed;
      } else {
        failure = failed;
        note(name, 'failed', failed.message);
      }
    }
  }
  if (settledBy === undefined) failure = passedOver;
  return { credential, failure, looked };
}

/** `--authfile /tmp/a.json: there is no such file`, for logs. */
export function renderLookedAt({ place, outcome, why }: LookedAt): string {
  return outcome === 'found' && why.startsWith(place) ? `found: ${why}` : `${place}: ${why}`;
}
