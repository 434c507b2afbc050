import type { Repository } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { isForbiddenTarget } from './addresses.ts';
import type { Challenge } from './challenge.ts';
import type { Credential } from './contract.ts';
import { coversScopes, joinScopes, renderScopes, type Scopes } from './scopes.ts';
import { SharedTask } from './shared-task.ts';

/** A token is given up this long before it ends: the request it is for takes time too. */
const SKEW_MS = 30_000;
/** What a token without an end lives (Docker's token specification). */
const DEFAULT_SECONDS = 60;

interface Token {
  readonly value: string;
  readonly scopes: Scopes;
  readonly endsAt: number;
}

export interface TokenAsk {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a token request with retries; gives status and a bounded body. */
export type SendTokenAsk = (
  ctx: OperationContext,
  ask: TokenAsk,
) => Promise<{ readonly status: number; readonly body: string }>;

/**
 * The bearer tokens of one registry and one way of access, cached by what they are good for. Requests that want the same token
 * at once ask for it once. A refusal is not remembered.
 */
export class TokenCache {
  readonly #tokens: Token[] = [];
  readonly #asking = new Map<string, SharedTask<Token>>();
  readonly #send: SendTokenAsk;

  constructor(send: SendTokenAsk) {
    this.#send = send;
  }

  /** A token held that covers the scopes and has time left. */
  held(wanted: Scopes): string | undefined {
    const now = Date.now();
    return this.#tokens.find((token) => token.endsAt > now && coversScopes(token.scopes, wanted))?.value;
  }

  /** Drops a token that was refused. */
  forget(value: string): void {
    const at = this.#tokens.findIndex((token) => token.value === value);
    if (at >= 0) this.#tokens.splice(at, 1);
  }

  /**
   * Asks the realm for a token: for everything that is known to be wanted of this registry first, for `own` alone when that is
   * refused. Fails with AUTH_DENIED, AUTH_REQUIRED, SERVER_ERROR.
   */
  async ask(
    ctx: OperationContext,
    challenge: Challenge,
    registry: URL,
    who: { readonly credential: Credential | undefined; readonly repository: Repository },
    scopes: { readonly own: Scopes; readonly all: Scopes },
  ): Promise<string> {
    const every = joinScopes(scopes.all, scopes.own);
    try {
      return await this.#shared(ctx, challenge, registry, who, every);
    } catch (error) {
      const refused = error instanceof Failure && (error.code === 'AUTH_DENIED' || error.code === 'AUTH_REQUIRED');
      if (!refused || every.size === scopes.own.size) throw error;
      return this.#shared(ctx, challenge, registry, who, scopes.own);
    }
  }

  async #shared(
    ctx: OperationContext,
    challenge: Challenge,
    registry: URL,
    who: { readonly credential: Credential | undefined; readonly repository: Repository },
    scopes: Scopes,
  ): Promise<string> {
    const key = `${challenge.parameters.get('realm') ?? ''} ${renderScopes(scopes).join(' ')}`;
    let task = this.#asking.get(key);
    if (task === undefined || !task.isOpen) {
      const fresh = new SharedTask(async (signal) => {
        try {
          const token = await this.#fetch({ ...ctx, signal }, challenge, registry, who, scopes);
          this.#tokens.push(token);
          return token;
        } finally {
          this.#asking.delete(key);
        }
      });
      task = fresh;
      this.#asking.set(key, fresh);
    }
    return (await task.join(ctx.signal)).value;
  }

  async #fetch(
    ctx: OperationContext,
    challenge: Challenge,
    registry: URL,
    who: { readonly credential: Credential | undefined; readonly repository: Repository },
    scopes: Scopes,
  ): Promise<Token> {
    const { credential } = who;
    const ask = buildAsk(challenge, registry, credential, scopes);
    const { status, body } = await this.#send(ctx, ask);
    const host = who.repository.registry;
    if (status === 401 || status === 403 || (status === 400 && credential !== undefined)) {
      if (credential === undefined) {
        throw new Failure('AUTH_REQUIRED', `${host}: the registry wants credentials`, {
          subject: host,
          hint: NO_CREDENTIAL,
        });
      }
      throw new Failure('AUTH_DENIED', `${host}: the token service refused the credential from ${credential.origin}`, {
        subject: host,
        hint: 'check the user name and the password or token, and whether it has expired',
      });
    }
    if (status !== 200) {
      throw new Failure('SERVER_ERROR', `${host}: the token service answered ${String(status)}`, {
        subject: host,
        facts: { status },
      });
    }
    return parseToken(body, scopes, host);
  }
}

export const NO_CREDENTIAL = 'give credentials for this registry (--src-creds, --dest-creds, the registries input)';

/** GET with Basic, or POST with the refresh token (Docker registry token authentication; OAuth2, RFC 6749 §6). */
function buildAsk(challenge: Challenge, registry: URL, credential: Credential | undefined, scopes: Scopes): TokenAsk {
  const url = realmOf(challenge, registry);
  const service = challenge.parameters.get('service');
  const wanted = renderScopes(scopes);
  if (credential?.kind === 'identity-token') {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'waybill',
      refresh_token: credential.token.reveal(),
    });
    if (service !== undefined && service !== '') form.set('service', service);
    if (wanted.length > 0) form.set('scope', wanted.join(' '));
    return {
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    };
  }
  if (service !== undefined && service !== '') url.searchParams.set('service', service);
  for (const scope of wanted) url.searchParams.append('scope', scope);
  if (credential?.kind !== 'basic') return { method: 'GET', url, headers: {} };
  url.searchParams.set('account', credential.username);
  return { method: 'GET', url, headers: { authorization: basicHeader(credential) } };
}

export function basicHeader(credential: Extract<Credential, { kind: 'basic' }>): string {
  return `Basic ${Buffer.from(`${credential.username}:${credential.password.reveal()}`).toString('base64')}`;
}

function realmOf(challenge: Challenge, registry: URL): URL {
  const realm = challenge.parameters.get('realm') ?? '';
  const url = URL.canParse(realm, registry.href) ? new URL(realm, registry.href) : undefined;
  const refuse = (why: string): Failure =>
    new Failure(
      'AUTH_DENIED',
      `${registry.host}: its token service ${why}: ${url?.origin ?? JSON.stringify(realm.slice(0, 100))}`,
      {
        subject: registry.host,
        hint: 'credentials are not sent there; ask the operator of the registry',
      },
    );
  if (url === undefined || realm === '' || !/^https?:$/.test(url.protocol)) throw refuse('has no usable address');
  if (registry.protocol === 'https:' && url.protocol === 'http:') throw refuse('is less secure than the registry');
  if (isForbiddenTarget(url.host, registry.host)) throw refuse('is at an internal address');
  return url;
}

function parseToken(body: string, scopes: Scopes, host: string): Token {
  const invalid = (cause?: unknown): Failure =>
    new Failure('SERVER_ERROR', `${host}: the token service gave no token`, {
      subject: host,
      ...(cause === undefined ? {} : { cause }),
    });
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch (error) {
    throw invalid(error);
  }
  if (typeof parsed !== 'object' || parsed === null) throw invalid();
  const fields = parsed as Readonly<Record<string, unknown>>;
  const value = [fields['token'], fields['access_token']].find((one) => typeof one === 'string' && one !== '');
  if (typeof value !== 'string' || /[\r\n]/.test(value)) throw invalid();
  const stated = fields['expires_in'];
  const seconds = typeof stated === 'number' && stated > 0 ? stated : DEFAULT_SECONDS;
  const lifeMs = seconds * 1000;
  return { value, scopes, endsAt: Date.now() + Math.max(lifeMs - SKEW_MS, lifeMs / 2) };
}
