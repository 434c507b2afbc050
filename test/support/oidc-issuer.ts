import { createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { startStandIn, type StandIn } from './json-service.ts';

export type Claims = Readonly<Record<string, string | number>>;

/** Signs and reads JSON Web Tokens (RFC 7519) with RS256 (RFC 7518, 3.3). */
export interface Issuer {
  readonly privateKeyPem: string;
  issue(claims: Claims): string;
}

export function anIssuer(): Issuer {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { privateKeyPem, issue: (claims) => issueToken(privateKey, claims) };
}

function issueToken(key: KeyObject, claims: Claims): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
}

/** The claims of a token whose signature and times are right; otherwise why it is refused. */
export function readToken(token: string, issuer: Issuer, now: number): Claims | string {
  const [head = '', body = '', signature = '', more] = token.split('.');
  if (signature === '' || more !== undefined) return 'not a JWT';
  const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as Claims;
  if (header['alg'] !== 'RS256') return `algorithm ${String(header['alg'])} is not accepted`;
  const key = createPublicKey(issuer.privateKeyPem);
  if (!verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url')))
    return 'bad signature';
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims;
  if (typeof claims['exp'] !== 'number' || claims['exp'] * 1000 <= now) return 'the token has expired';
  if (typeof claims['iat'] === 'number' && claims['iat'] * 1000 > now + 5 * 60_000) return 'the token is not yet valid';
  return claims;
}

export interface GithubOidc extends StandIn {
  /** What a job with `id-token: write` finds in its environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * GitHub's token service as a job sees it (https://docs.github.com/actions/reference/openid-connect-reference): a GET with the
 * job's bearer token and the audience gives `{ value }`.
 */
export async function startGithubOidc(
  issuer: Issuer,
  subject: string,
  now: () => number = Date.now,
  more: Claims = {},
  bearer = 'job-request-token',
): Promise<GithubOidc> {
  const service = await startStandIn(({ method, url, headers }) => {
    if (method !== 'GET' || url.pathname !== '/token') return { status: 404 };
    if (headers.authorization !== `Bearer ${bearer}`) return { status: 401, body: { message: 'Unauthorized' } };
    const seconds = Math.floor(now() / 1000);
    const aud = url.searchParams.get('audience') ?? 'https://github.com/acme';
    const iss = 'https://token.actions.githubusercontent.com';
    return {
      status: 200,
      body: { count: 1, value: issuer.issue({ ...more, iss, aud, sub: subject, iat: seconds, exp: seconds + 300 }) },
    };
  });
  return {
    ...service,
    environment: {
      GITHUB_ACTIONS: 'true',
      ACTIONS_ID_TOKEN_REQUEST_URL: `${service.origin}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
    },
  };
}
