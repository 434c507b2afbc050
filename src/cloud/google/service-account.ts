import { createSign } from 'node:crypto';
import { Failure } from '../../runtime/failure.ts';
import {
  endOf,
  form,
  isGood,
  oauthError,
  parseFields,
  parseGuardedAddress,
  refusal,
  textOf,
  unusable,
  type Asking,
  type Fields,
} from '../ask.ts';
import { SCOPE, type GivenToken } from './access-token.ts';

const DEFAULT_TOKEN_URI = 'https://oauth2.googleapis.com/token';
const LIFETIME_S = 3600;

/**
 * An access token for a service account's key, by a signed assertion (RFC 7523;
 * https://developers.google.com/identity/protocols/oauth2/service-account#httprest). Fails with CONFIG_INVALID, AUTH_DENIED.
 */
export async function serviceAccountToken(asking: Asking, file: Fields, origin: string): Promise<GivenToken> {
  const { ctx, http } = asking;
  const url = parseGuardedAddress(textOf(file, 'token_uri') ?? DEFAULT_TOKEN_URI, `token_uri of ${origin}`);
  const answer = await http.request(ctx, {
    method: 'POST',
    url,
    what: 'an access token of Google',
    ...form({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: signAssertion(asking, file, url, origin),
    }),
  });
  if (!isGood(answer)) {
    throw refusal({
      service: "Google's token service",
      url,
      status: answer.status,
      said: oauthError(answer.body),
      origin,
      hint: "the key may be deleted or disabled, or this machine's clock may be wrong",
    });
  }
  const fields = parseFields(answer.body);
  const token = textOf(fields, 'access_token');
  if (token === undefined) throw unusable("Google's token service", url, 'a token');
  ctx.conceal(token);
  return { value: { token, origin }, expiresAt: endOf(fields, asking) };
}

function signAssertion(asking: Asking, file: Fields, audience: URL, origin: string): string {
  const [email, key, id] = ['client_email', 'private_key', 'private_key_id'].map((name) => textOf(file, name));
  const broken = (why: string): Failure =>
    new Failure('CONFIG_INVALID', `${origin}: ${why}`, {
      side: 'local',
      hint: 'give the JSON key file of a service account, as it was downloaded',
    });
  if (email === undefined || key === undefined) throw broken('client_email or private_key is missing');
  asking.ctx.conceal(key);
  const seconds = Math.floor(asking.now() / 1000);
  const header = { alg: 'RS256', typ: 'JWT', ...(id === undefined ? {} : { kid: id }) };
  const claims = { iss: email, scope: SCOPE, aud: audience.href, iat: seconds, exp: seconds + LIFETIME_S };
  const input = [header, claims].map((one) => Buffer.from(JSON.stringify(one)).toString('base64url')).join('.');
  try {
    return `${input}.${createSign('RSA-SHA256').update(input).sign(key).toString('base64url')}`;
  } catch {
    // What the library says of a key may hold a piece of it.
    throw broken('the private_key cannot be used');
  }
}
