import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { Repository } from '../image/index.ts';
import { Account, isSameCredential, type Grant } from './account.ts';
import { parseChallenges, type Challenge } from './challenge.ts';
import type { Credential, RegistryAccess } from './contract.ts';
import { isSameScopes, joinScopes, parseScopes, type Scopes } from './scopes.ts';
import { SharedTask } from './shared-task.ts';
import { basicHeader, parseTokenService, type AskToken, type TokenService } from './tokens.ts';

/** Who asks, and for what: one per client. */
export interface Applicant {
  readonly repository: Repository;
  readonly access: RegistryAccess;
  readonly needed: Scopes;
  readonly alsoPull: Scopes;
}

/** What is sent as Authorization, and the token behind it. */
export interface Authorization {
  readonly header: string;
  readonly grant?: Grant;
}

type Method = { readonly scheme: 'basic' } | { readonly scheme: 'bearer'; readonly service: TokenService };

/** Applicants looked at when a token is asked for several repositories at once. */
const NEIGHBOURS = 16;

/**
 * Authentication at one registry. What the registry wants is learnt from the first 401 and remembered, so that later requests
 * bring it along. Applicants whose credential is the same share their tokens, and a token is asked for all of them together.
 */
export class Authorizer {
  readonly #ask: AskToken;
  readonly #now: () => number;
  readonly #applicants: Applicant[] = [];
  readonly #accounts: Account[] = [];
  readonly #found = new WeakMap<RegistryAccess, Map<string, SharedTask<Found>>>();
  #method: Method | undefined;
  /** Found out: its token service does not know the scope of the catalogue (Quay's); any token opens it there. */
  #refusesCatalogScope = false;

  constructor(ask: AskToken, now: () => number) {
    this.#ask = ask;
    this.#now = now;
  }

  register(applicant: Applicant): void {
    this.#applicants.push(applicant);
    if (this.#applicants.length > NEIGHBOURS) this.#applicants.shift();
  }

  /** What to send along: nothing before the registry has asked, and nothing to one that takes what we do not have. */
  async current(ctx: OperationContext, applicant: Applicant): Promise<Authorization | undefined> {
    return this.#method === undefined ? undefined : this.#authorize(ctx, applicant, this.#method, undefined);
  }

  /**
   * What to send after a 401. `sent` is what was refused, `round` counts the refusals of this request from 0. `undefined` when
   * there is nothing left to try.
   */
  async afterRefusal(
    ctx: OperationContext,
    applicant: Applicant,
    refusal: { readonly headers: string | readonly string[] | undefined; readonly base: URL; readonly round: number },
    sent: Authorization | undefined,
  ): Promise<Authorization | undefined> {
    const challenges = parseChallenges(refusal.headers);
    const account = await this.#accountOf(ctx, applicant);
    const chosen = choose(challenges, account.credential, refusal.base, applicant.access.tlsVerify === false);
    if (chosen === undefined) return undefined;
    if (sent !== undefined && chosen.method.scheme === 'basic') {
      if (sent.grant === undefined) return undefined;
      // Harbor asks for Basic where a token does not do, be it only too old. It is still Bearer that comes first there.
      account.forget(sent.grant);
      return this.#authorize(ctx, applicant, chosen.method, undefined);
    }
    this.#method = chosen.method;
    const { parameters } = chosen.challenge;
    if (sent === undefined) return this.#authorize(ctx, applicant, chosen.method, undefined);
    if (sent.grant === undefined || chosen.method.scheme !== 'bearer') return undefined;
    const named = parseScopes(parameters.get('scope'));
    const extra = parameters.has('error') ? named : NONE;
    account.forget(sent.grant);
    if (refusal.round === 0) return this.#authorize(ctx, applicant, chosen.method, extra);
    // A fresh token did not do. One for less, or for what the registry names, might.
    const wanted = named.size > 0 && extra === NONE ? named : joinScopes(this.#neededBy(applicant), extra);
    if (refusal.round > 1 || isSameScopes(wanted, sent.grant.scopes)) return undefined;
    const grant = await account.grant(ctx, chosen.method.service, { needed: wanted, welcome: NONE }, true);
    return { header: `Bearer ${grant.token}`, grant };
  }

  /** Name and password themselves, for what a registry has beside its protocol. `undefined`: the credential is none of these. */
  async basic(ctx: OperationContext, applicant: Applicant): Promise<Authorization | undefined> {
    const { credential } = await this.#accountOf(ctx, applicant);
    return credential?.kind === 'basic' ? { header: basicHeader(credential) } : undefined;
  }

  /** The credential that the applicant's requests carry, from where the applicant has it, for messages. */
  async credentialOf(ctx: OperationContext, applicant: Applicant): Promise<Credential | undefined> {
    return (await this.#foundBy(ctx, applicant)).credential;
  }

  async #accountOf(ctx: OperationContext, applicant: Applicant): Promise<Account> {
    return (await this.#foundBy(ctx, applicant)).account;
  }

  async #authorize(
    ctx: OperationContext,
    applicant: Applicant,
    method: Method,
    extra: Scopes | undefined,
  ): Promise<Authorization | undefined> {
    const account = await this.#accountOf(ctx, applicant);
    const { credential } = account;
    if (method.scheme === 'basic')
      return credential?.kind === 'basic' ? { header: basicHeader(credential) } : undefined;
    if (credential?.kind === 'registry-token') return { header: tokenHeader(credential) };
    const own = this.#neededBy(applicant);
    const needed = extra === undefined ? own : joinScopes(own, extra);
    const welcome = account.has(needed) ? NONE : await this.#neighbours(ctx, applicant, account);
    try {
      const grant = await account.grant(ctx, method.service, { needed, welcome }, false);
      return { header: `Bearer ${grant.token}`, grant };
    } catch (error) {
      const isUnknown = error instanceof Failure && error.facts['status'] === 400;
      if (!isUnknown || !isOfHost(applicant) || this.#refusesCatalogScope) throw error;
      this.#refusesCatalogScope = true;
      return this.#authorize(ctx, applicant, method, undefined);
    }
  }

  #neededBy(applicant: Applicant): Scopes {
    return this.#refusesCatalogScope && isOfHost(applicant) ? NONE : applicant.needed;
  }

  /** What others with the same credential will need here, and do not have yet. */
  async #neighbours(ctx: OperationContext, applicant: Applicant, account: Account): Promise<Scopes> {
    const others = this.#applicants.filter((other) => other !== applicant && !account.has(other.needed)).toReversed();
    const accounts = await Promise.all(others.map(async (other) => this.#accountOf(ctx, other).catch(() => undefined)));
    return joinScopes(
      applicant.alsoPull,
      ...others.filter((_, at) => accounts[at] === account).map((one) => one.needed),
    );
  }

  async #foundBy(ctx: OperationContext, { access, repository }: Applicant): Promise<Found> {
    const known = this.#found.get(access) ?? new Map<string, SharedTask<Found>>();
    this.#found.set(access, known);
    const { path } = repository;
    const ask = (): SharedTask<Found> => {
      const asked = new SharedTask((signal) => this.#find({ ...ctx, signal }, access, repository));
      known.set(path, asked);
      asked.onSettled((isGood) => {
        if (!isGood && known.get(path) === asked) known.delete(path);
      });
      return asked;
    };
    const last = known.get(path);
    const asked = last?.isOpen === true ? last : ask();
    const found = await asked.join(ctx.signal);
    if (asked !== last || !this.#isExpired(found)) return found;
    // The first to find out asks again; whatever comes then is taken.
    const next = known.get(path);
    return (next === undefined || next === asked ? ask() : next).join(ctx.signal);
  }

  #isExpired({ credential }: Found): boolean {
    return credential?.expiresAt !== undefined && credential.expiresAt <= this.#now();
  }

  async #find(ctx: OperationContext, access: RegistryAccess, repository: Repository): Promise<Found> {
    const credential = await access.credential(ctx, repository);
    // Wherever it was found: from here on it is sent, and may come back in an answer.
    if (credential?.kind === 'basic') ctx.conceal(credential.password.reveal(), credential.username);
    else if (credential !== undefined) ctx.conceal(credential.token.reveal());
    const known = this.#accounts.find((account) => isSameCredential(account.credential, credential));
    const account = known ?? new Account(credential, this.#ask, this.#now);
    if (known === undefined) this.#accounts.push(account);
    else if (credential !== undefined) account.alsoFrom(credential.origin);
    return { account, credential };
  }
}

/** The account of a credential, and the credential as this applicant has it: several may have the same one, from other places. */
interface Found {
  readonly account: Account;
  readonly credential: Credential | undefined;
}

const NONE: Scopes = new Map();

/** RFC 6750 §2.1. Fails with INPUT_INVALID when it is no text that a header may have. */
function tokenHeader({ token, origin }: Extract<Credential, { kind: 'registry-token' }>): string {
  const text = token.reveal();
  if (/^[\u0021-\u007e]+$/.test(text)) return `Bearer ${text}`;
  throw new Failure('INPUT_INVALID', `the token from ${origin} cannot be sent`, {
    side: 'local',
    hint: 'a token has neither spaces nor line ends nor letters beyond ASCII: check what was put there',
  });
}

/** Somebody who wants something of the registry as a whole. */
function isOfHost({ repository }: Applicant): boolean {
  return repository.path === '';
}

/** Bearer before Basic: it gives a credential to the token service alone. */
function choose(
  challenges: readonly Challenge[],
  credential: Credential | undefined,
  base: URL,
  isInsecure: boolean,
): { readonly method: Method; readonly challenge: Challenge } | undefined {
  const bearer = challenges.find((one) => one.scheme === 'bearer');
  const basic = challenges.find((one) => one.scheme === 'basic');
  if (bearer !== undefined && (bearer.parameters.has('realm') || credential?.kind === 'registry-token')) {
    const service =
      credential?.kind === 'registry-token' && !bearer.parameters.has('realm')
        ? { realm: base, service: undefined }
        : parseTokenService(bearer, base, isInsecure);
    return { method: { scheme: 'bearer', service }, challenge: bearer };
  }
  return basic === undefined ? undefined : { method: { scheme: 'basic' }, challenge: basic };
}
