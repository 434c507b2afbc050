import { randomBytes } from 'node:crypto';
import { startStandIn, type Asked, type Reply, type StandIn } from './json-service.ts';
import { readToken, type Issuer } from './oidc-issuer.ts';

export interface GoogleService extends StandIn {
  /** The key file of the one service account, as it would be downloaded. */
  readonly keyFile: Readonly<Record<string, string>>;
  /** A credential file of the workload identity pool, for a subject token from this source. */
  federationFile(source: object, impersonate?: boolean): object;
  /** Whose token this is, if a registry would take it now. */
  ownerOf(token: string): string | undefined;
}

export interface GoogleOptions {
  readonly now?: () => number;
  /** Signs for the service account. */
  readonly account: Issuer;
  /** The provider that the workload identity pool trusts, and the one subject of it. */
  readonly provider: Issuer;
  readonly subject: string;
  /** The account of the machine; without it there is no metadata server here. */
  readonly machine?: string;
}

export const GOOGLE_ACCOUNT = 'ci@acme.iam.gserviceaccount.com';
const POOL = '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/providers/github';
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
const HOUR_S = 3600;

/**
 * Google's token service, token exchange, IAM credentials and metadata server, from their public references:
 * https://developers.google.com/identity/protocols/oauth2/service-account#httprest, https://google.aip.dev/auth/4117,
 * https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token,
 * https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken and
 * https://cloud.google.com/compute/docs/metadata/querying-metadata. curl and openssl are run against it (test/interop/curl-clouds.test.ts).
 */
export async function startGoogleService(options: GoogleOptions): Promise<GoogleService> {
  const now = options.now ?? Date.now;
  const tokens = new Map<string, { readonly owner: string; readonly end: number }>();
  const give = (owner: string): string => {
    const token = `ya29.${randomBytes(40).toString('base64url')}`;
    tokens.set(token, { owner, end: now() + HOUR_S * 1000 });
    return token;
  };
  const ownerOf = (token: string): string | undefined => {
    const known = tokens.get(token);
    return known !== undefined && known.end > now() ? known.owner : undefined;
  };
  const granted = (owner: string): Reply => ({
    status: 200,
    body: { access_token: give(owner), expires_in: HOUR_S, token_type: 'Bearer' },
  });

  const byAssertion = (form: URLSearchParams, audience: string): Reply => {
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
      return refuse(400, 'unsupported_grant_type', 'Invalid grant_type');
    const claims = readToken(form.get('assertion') ?? '', options.account, now());
    if (typeof claims === 'string') return refuse(400, 'invalid_grant', `Invalid JWT: ${claims}`);
    if (claims['iss'] !== GOOGLE_ACCOUNT) return refuse(400, 'invalid_grant', 'Invalid grant: account not found');
    if (claims['aud'] !== audience) return refuse(400, 'invalid_grant', 'Invalid JWT: Failed audience check.');
    if (Number(claims['exp']) - Number(claims['iat']) > HOUR_S || typeof claims['iat'] !== 'number')
      return refuse(400, 'invalid_grant', 'Invalid JWT: Token must be a short-lived token (60 minutes)');
    if (claims['scope'] !== SCOPE)
      return refuse(400, 'invalid_scope', 'Invalid OAuth scope or ID token audience provided.');
    return granted(GOOGLE_ACCOUNT);
  };

  const byExchange = (form: URLSearchParams): Reply => {
    const wanted = {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    };
    for (const [name, value] of Object.entries(wanted))
      if (form.get(name) !== value) return refuse(400, 'invalid_request', `Invalid value for "${name}".`);
    if (form.get('audience') !== POOL)
      return refuse(400, 'invalid_target', 'The target service indicated by the "audience" parameters is invalid.');
    if (form.get('scope') !== SCOPE) return refuse(400, 'invalid_scope', 'Invalid scope.');
    const claims = readToken(form.get('subject_token') ?? '', options.provider, now());
    if (typeof claims === 'string') return refuse(400, 'invalid_grant', `ID Token: ${claims}`);
    if (claims['aud'] !== `https:${POOL}`)
      return refuse(400, 'invalid_grant', 'The audience in ID Token does not match the expected audience.');
    if (claims['sub'] !== options.subject)
      return refuse(403, 'unauthorized_client', 'The given credential is rejected by the attribute condition.');
    return granted(`principal:${options.subject}`);
  };

  const impersonated = (asked: Asked): Reply => {
    const owner = ownerOf(asked.headers.authorization?.replace(/^Bearer /, '') ?? '');
    if (owner === undefined) return apiError(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    if (owner !== `principal:${options.subject}`)
      return apiError(
        403,
        'PERMISSION_DENIED',
        "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
      );
    const { scope, lifetime } = JSON.parse(asked.body.toString()) as {
      readonly scope?: unknown;
      readonly lifetime?: unknown;
    };
    if (!Array.isArray(scope) || scope[0] !== SCOPE || lifetime !== '3600s')
      return apiError(400, 'INVALID_ARGUMENT', 'bad scope or lifetime');
    return {
      status: 200,
      body: { accessToken: give(GOOGLE_ACCOUNT), expireTime: new Date(now() + HOUR_S * 1000).toISOString() },
    };
  };

  const service = await startStandIn((asked) => {
    const { method, url, headers } = asked;
    const form = new URLSearchParams(asked.body.toString());
    const route = `${method} ${url.pathname}`;
    if (route === 'POST /token') return byAssertion(form, url.href);
    if (route === 'POST /v1/token') return byExchange(form);
    if (route === `POST /v1/projects/-/serviceAccounts/${GOOGLE_ACCOUNT}:generateAccessToken`)
      return impersonated(asked);
    if (route !== 'GET /computeMetadata/v1/instance/service-accounts/default/token' || options.machine === undefined)
      return { status: 404 };
    const flavored = { 'metadata-flavor': 'Google', server: 'Metadata Server for VM' };
    if (headers['metadata-flavor'] !== 'Google' || headers['x-forwarded-for'] !== undefined)
      return { status: 403, headers: flavored, body: 'Missing required header "Metadata-Flavor": "Google"' };
    return { ...granted(options.machine), headers: flavored };
  });
  return {
    ...service,
    ownerOf,
    keyFile: {
      type: 'service_account',
      client_email: GOOGLE_ACCOUNT,
      private_key_id: 'key-1',
      private_key: options.account.privateKeyPem,
      token_uri: `${service.origin}/token`,
    },
    federationFile: (source, impersonate = false) => ({
      type: 'external_account',
      audience: POOL,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `${service.origin}/v1/token`,
      credential_source: source,
      ...(impersonate
        ? {
            service_account_impersonation_url: `${service.origin}/v1/projects/-/serviceAccounts/${GOOGLE_ACCOUNT}:generateAccessToken`,
          }
        : {}),
    }),
  };
}

/** The audience that a token for the pool is made out to. */
export const POOL_AUDIENCE: string = `https:${POOL}`;

function refuse(status: number, error: string, error_description: string): Reply {
  return { status, body: { error, error_description } };
}

function apiError(code: number, status: string, message: string): Reply {
  return { status: code, body: { error: { code, message, status } } };
}
