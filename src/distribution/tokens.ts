import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { isForbiddenTarget, isLoopbackHost } from './addresses.ts';
import type { Challenge } from './challenge.ts';
import type { Credential } from './contract.ts';
import { renderScopes, type Scopes } from './scopes.ts';

/** Where a registry's tokens come from (Docker's token authentication, "Requesting a Token"). */
export interface TokenService {
  readonly realm: URL;
  readonly service: string | undefined;
}

export interface TokenRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface Token {
  readonly value: string;
  readonly lifetimeMs: number;
}

/** Asks a token service; the pool gives it the connections, the throttle and the retries. */
export type AskToken = (
  ctx: OperationContext,
  request: TokenRequest,
  credential: Credential | undefined,
) => Promise<Token>;

const CLIENT_ID = 'waybill';
/** What a token is worth when the service does not say (Docker's token authentication, "expires_in"). */
const DEFAULT_LIFETIME_S = 60;
/** Of an answer of a token service (RFC 6749 §5.1, Docker's token authentication). */
const SECRET_FIELDS = ['token', 'access_token', 'refresh_token', 'id_token'] as const;
const LONGEST_LIFETIME_S = 24 * 60 * 60;

/**
 * Reads the realm of a Bearer challenge. Fails with AUTH_DENIED when it is no HTTP address, when it would carry a credential
 * over a weaker transport than the registry's own, or when it names an internal address that the registry does not share. A
 * registry in plain HTTP on loopback names a realm in plain HTTP elsewhere only where `isInsecure` was asked for: there the
 * password would leave the machine.
 */
export function parseTokenService(challenge: Challenge, registry: URL, isInsecure: boolean): TokenService {
  const text = challenge.parameters.get('realm') ?? '';
  const realm = text !== '' && URL.canParse(text, registry.href) ? new URL(text, registry.href) : undefined;
  const refuse = (
    why: string,
    hint = "the registry's own configuration (auth.token.realm) has to be corrected",
  ): Failure =>
    new Failure('AUTH_DENIED', `${registry.host} names a token service that is not used: ${why}`, {
      facts: { host: registry.host },
      hint,
    });
  if (realm === undefined || (realm.protocol !== 'https:' && realm.protocol !== 'http:'))
    throw refuse('it is no HTTP address');
  if (registry.protocol === 'https:' && realm.protocol === 'http:')
    throw refuse(`it would be asked in plain HTTP at ${realm.host}`);
  if (realm.protocol === 'http:' && !isInsecure && !isLoopbackHost(realm.hostname))
    throw refuse(`it would be asked in plain HTTP at ${realm.host}`, 'if that is wanted, say --tls-verify=false');
  if (isForbiddenTarget(realm.hostname, registry.hostname)) throw refuse(`${realm.host} is an internal address`);
  realm.username = '';
  realm.password = '';
  realm.hash = '';
  return { realm, service: challenge.parameters.get('service') };
}

/** GET with Basic or nothing; POST with the refresh token where the credential is one. The realm's own query is kept. */
export function createTokenRequest(
  { realm, service }: TokenService,
  scopes: Scopes,
  credential: Credential | undefined,
): TokenRequest {
  const url = new URL(realm);
  if (credential?.kind === 'identity-token') {
    const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: CLIENT_ID });
    if (service !== undefined) form.set('service', service);
    if (scopes.size > 0) form.set('scope', renderScopes(scopes).join(' '));
    form.set('refresh_token', credential.token.reveal());
    return {
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: Buffer.from(form.toString()),
    };
  }
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of renderScopes(scopes)) url.searchParams.append('scope', scope);
  if (credential?.kind !== 'basic') return { method: 'GET', url, headers: {} };
  url.searchParams.set('account', credential.username);
  return { method: 'GET', url, headers: { authorization: basicHeader(credential) } };
}

export function basicHeader(credential: Extract<Credential, { kind: 'basic' }>): string {
  return `Basic ${Buffer.from(`${credential.username}:${credential.password.reveal()}`).toString('base64')}`;
}

/**
 * Reads the answer of a token service. Whatever in it is a secret is handed to `conceal` first. Fails with SERVER_ERROR when there
 * is no usable token in it.
 */
export function parseToken(bytes: Uint8Array, host: string, conceal: (secret: string) => void): Token {
  const value = parseObject(bytes);
  for (const name of SECRET_FIELDS) {
    const secret = value[name];
    if (typeof secret === 'string' && secret !== '') conceal(secret);
  }
  const token = [value['token'], value['access_token']].find((one) => typeof one === 'string' && one !== '');
  if (typeof token !== 'string' || !/^[\u0021-\u007e]+$/.test(token)) {
    throw new Failure('SERVER_ERROR', `the token service at ${host} answered without a token`, { facts: { host } });
  }
  const seconds = value['expires_in'];
  const lifetime = typeof seconds === 'number' && seconds > 0 ? seconds : DEFAULT_LIFETIME_S;
  return { value: token, lifetimeMs: Math.min(lifetime, LONGEST_LIFETIME_S) * 1000 };
}

function parseObject(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
