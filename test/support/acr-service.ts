import { startStandIn, type Asked, type Reply, type StandIn } from './json-service.ts';
import { anIssuer, readToken, type Issuer } from './oidc-issuer.ts';

export interface AcrService extends StandIn {
  /** Whether the registry's token endpoint would take this refresh token now. */
  takes(refreshToken: string): boolean;
}

export interface AcrOptions {
  readonly now?: () => number;
  readonly registry: string;
  /** A provider whose tokens stand for the app's secret, with their subject. */
  readonly provider: Issuer;
  readonly subject: string;
  /** The machine has a managed identity. */
  readonly managed?: boolean;
  /** The identity has no role on the registry. */
  readonly withoutRole?: boolean;
}

export const APP = {
  AZURE_TENANT_ID: '11111111-2222-3333-4444-555555555555',
  AZURE_CLIENT_ID: '66666666-7777-8888-9999-000000000000',
} as const;
export const APP_SECRET = 'the~secret.of_the-app';
const RESOURCE = 'https://containerregistry.azure.net';

/**
 * Microsoft Entra's token endpoint, the metadata service and one registry's token exchange, from their public references:
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow,
 * https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token and
 * https://azure.github.io/acr/AAD-OAuth.html. curl and openssl are run against it (test/interop/curl-clouds.test.ts).
 */
export async function startAcrService(options: AcrOptions): Promise<AcrService> {
  const now = options.now ?? Date.now;
  const [entra, registry] = [anIssuer(), anIssuer()];
  const seconds = (): number => Math.floor(now() / 1000);
  const accessToken = (): string =>
    entra.issue({ aud: RESOURCE, tid: APP.AZURE_TENANT_ID, iat: seconds(), exp: seconds() + 3600 });

  const token = (form: URLSearchParams): Reply => {
    const get = (name: string): string => form.get(name) ?? '';
    if (get('grant_type') !== 'client_credentials')
      return refuse(400, 'unsupported_grant_type', 'AADSTS70003: unsupported grant');
    if (get('client_id') !== APP.AZURE_CLIENT_ID)
      return refuse(
        400,
        'unauthorized_client',
        `AADSTS700016: Application with identifier '${get('client_id')}' was not found`,
      );
    if (get('scope') !== `${RESOURCE}/.default`)
      return refuse(400, 'invalid_scope', 'AADSTS70011: The provided value for scope is not valid.');
    if (form.has('client_secret')) {
      if (get('client_secret') !== APP_SECRET)
        return refuse(
          401,
          'invalid_client',
          'AADSTS7000215: Invalid client secret provided.\r\nTrace ID: 0\r\nTimestamp: now',
        );
    } else {
      if (get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
        return refuse(401, 'invalid_client', 'AADSTS7000216: client_assertion or client_secret is required');
      const claims = readToken(get('client_assertion'), options.provider, now());
      if (typeof claims === 'string') return refuse(401, 'invalid_client', `AADSTS700027: ${claims}`);
      if (claims['aud'] !== 'api://AzureADTokenExchange')
        return refuse(
          401,
          'invalid_client',
          'AADSTS700212: No matching federated identity record found for presented assertion audience',
        );
      if (claims['sub'] !== options.subject)
        return refuse(
          401,
          'invalid_client',
          'AADSTS700213: No matching federated identity record found for presented assertion subject',
        );
    }
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: accessToken() } };
  };

  const exchange = (form: URLSearchParams): Reply => {
    const no = (status: number, code: string, message: string): Reply => ({
      status,
      body: { errors: [{ code, message }] },
    });
    if (form.get('grant_type') !== 'access_token') return no(400, 'BAD_REQUEST', 'invalid grant_type');
    if (form.get('service') !== options.registry) return no(400, 'BAD_REQUEST', 'invalid service');
    if (form.get('tenant') !== APP.AZURE_TENANT_ID) return no(401, 'UNAUTHORIZED', 'invalid tenant');
    const claims = readToken(form.get('access_token') ?? '', entra, now());
    if (typeof claims === 'string' || claims['aud'] !== RESOURCE)
      return no(401, 'UNAUTHORIZED', 'authentication required');
    if (options.withoutRole === true) return no(403, 'DENIED', 'retrieving permissions failed');
    return {
      status: 200,
      body: { refresh_token: registry.issue({ aud: options.registry, exp: seconds() + 3 * 3600 }) },
    };
  };

  const managed = ({ url, headers }: Asked): Reply => {
    if (headers['metadata'] !== 'true') return refuse(400, 'bad_request_102', 'Required metadata header not specified');
    if (options.managed !== true) return refuse(400, 'invalid_request', 'Identity not found');
    if (url.searchParams.get('api-version') !== '2018-02-01' || url.searchParams.get('resource') !== RESOURCE)
      return refuse(400, 'invalid_resource', 'AADSTS50001: The resource was not found');
    return { status: 200, body: { access_token: accessToken(), expires_in: '86399', token_type: 'Bearer' } };
  };

  const service = await startStandIn((asked) => {
    const form = new URLSearchParams(asked.body.toString());
    const route = `${asked.method} ${asked.url.pathname}`;
    if (route === `POST /${APP.AZURE_TENANT_ID}/oauth2/v2.0/token`) return token(form);
    if (route === 'POST /oauth2/exchange') return exchange(form);
    return route === 'GET /metadata/identity/oauth2/token' ? managed(asked) : { status: 404 };
  });
  return { ...service, takes: (text) => typeof readToken(text, registry, now()) !== 'string' };
}

function refuse(status: number, error: string, error_description: string): Reply {
  return { status, body: { error, error_description } };
}
