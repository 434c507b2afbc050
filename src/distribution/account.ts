import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { Credential } from './contract.ts';
import { coversScopes, joinScopes, type Scopes } from './scopes.ts';
import { SharedTask } from './shared-task.ts';
import { createTokenRequest, type AskToken, type TokenService } from './tokens.ts';

/** A token, and what it was asked for. */
export interface Grant {
  readonly token: string;
  readonly scopes: Scopes;
  readonly expiresAt: number;
}

/** What a request needs to be allowed, and what else is likely to be wanted soon. */
export interface Wish {
  readonly needed: Scopes;
  readonly welcome: Scopes;
}

/** A token this close to its end is not sent any more: the request has to arrive, and clocks differ. */
const SKEW_MS = 10_000;
/** Resources in one token request: some services refuse long URLs. */
const MOST_SCOPES = 8;
/** Tokens kept: a sync over many repositories has one for each. */
const MOST_GRANTS = 512;

/**
 * The tokens of one credential at one registry. Requests for the same token at the same time are one request; failures are
 * not kept.
 */
export class Account {
  readonly credential: Credential | undefined;
  readonly #ask: AskToken;
  readonly #now: () => number;
  readonly #grants: Grant[] = [];
  readonly #running: { readonly scopes: Scopes; readonly task: SharedTask<Grant> }[] = [];
  readonly #origins = new Set<string>();
  #unionRefused = false;

  constructor(credential: Credential | undefined, ask: AskToken, now: () => number) {
    this.credential = credential;
    if (credential !== undefined) this.#origins.add(credential.origin);
    this.#ask = ask;
    this.#now = now;
  }

  /** Another place has the same credential: a refusal of its token names both. */
  alsoFrom(origin: string): void {
    this.#origins.add(origin);
  }

  /** Whether a kept token is good for these scopes. */
  has(scopes: Scopes): boolean {
    return this.#find(scopes) !== undefined;
  }

  /** A kept token or a new one. `alone`: asked for what is needed only, and never one of those kept. */
  async grant(ctx: OperationContext, service: TokenService, wish: Wish, alone: boolean): Promise<Grant> {
    for (;;) {
      const kept = alone ? undefined : this.#find(wish.needed);
      if (kept !== undefined) return kept;
      const scopes = alone || this.#unionRefused ? wish.needed : unionOf(wish);
      const running = this.#join(scopes, wish.needed);
      try {
        const grant = await (running ?? this.#start(ctx, service, scopes, wish.needed)).join(ctx.signal);
        if (coversScopes(grant.scopes, wish.needed)) return grant;
      } catch (error) {
        ctx.signal.throwIfAborted();
        // Whoever began it was interrupted just when we joined: it is asked anew for us.
        if (running === undefined || toFailure(error).code !== 'CANCELLED') throw error;
      }
    }
  }

  /** The registry no longer takes this one. */
  forget(grant: Grant): void {
    const at = this.#grants.indexOf(grant);
    if (at >= 0) this.#grants.splice(at, 1);
  }

  #find(scopes: Scopes): Grant | undefined {
    const now = this.#now();
    return this.#grants.findLast((grant) => grant.expiresAt > now && coversScopes(grant.scopes, scopes));
  }

  #join(scopes: Scopes, needed: Scopes): SharedTask<Grant> | undefined {
    const isAlone = scopes === needed;
    return this.#running.find(
      (one) =>
        one.task.isOpen &&
        coversScopes(one.scopes, needed) &&
        // A request that wants no union must not wait for one.
        (!isAlone || coversScopes(needed, one.scopes)),
    )?.task;
  }

  #start(ctx: OperationContext, service: TokenService, scopes: Scopes, needed: Scopes): SharedTask<Grant> {
    const task = new SharedTask((signal) => this.#request({ ...ctx, signal }, service, scopes, needed));
    const entry = { scopes, task };
    this.#running.push(entry);
    task.onSettled(() => this.#running.splice(this.#running.indexOf(entry), 1));
    return task;
  }

  async #request(ctx: OperationContext, service: TokenService, scopes: Scopes, needed: Scopes): Promise<Grant> {
    try {
      return await this.#requestOnce(ctx, service, scopes);
    } catch (error) {
      const isRefusal = error instanceof Failure && !error.transient && !ctx.signal.aborted;
      if (!isRefusal || coversScopes(needed, scopes)) throw error;
      // Some services refuse the whole when one part is not allowed (ghcr.io does).
      this.#unionRefused = true;
      return this.#requestOnce(ctx, service, needed);
    }
  }

  async #requestOnce(ctx: OperationContext, service: TokenService, scopes: Scopes): Promise<Grant> {
    const askedAt = this.#now();
    const { credential } = this;
    const told = credential === undefined ? undefined : { ...credential, origin: [...this.#origins].join(' and ') };
    const token = await this.#ask(ctx, createTokenRequest(service, scopes, credential), told);
    const skewMs = Math.min(SKEW_MS, token.lifetimeMs / 4);
    const grant = { token: token.value, scopes, expiresAt: askedAt + token.lifetimeMs - skewMs };
    if (this.#grants.length >= MOST_GRANTS) this.#grants.shift();
    this.#grants.push(grant);
    return grant;
  }
}

/** Same kind, same name, same secret, same end: wherever each was found. */
export function isSameCredential(a: Credential | undefined, b: Credential | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.expiresAt !== b.expiresAt) return false;
  if (a.kind === 'basic')
    return b.kind === 'basic' && a.username === b.username && a.password.reveal() === b.password.reveal();
  return b.kind === a.kind && a.token.reveal() === b.token.reveal();
}

function unionOf({ needed, welcome }: Wish): Scopes {
  const extra = new Map<string, ReadonlySet<string>>();
  for (const [resource, actions] of welcome) {
    if (needed.has(resource) || needed.size + extra.size < MOST_SCOPES) extra.set(resource, actions);
  }
  const union = joinScopes(needed, extra);
  return coversScopes(needed, union) ? needed : union;
}
