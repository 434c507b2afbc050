import { isLoopbackHost } from '../../distribution/addresses.ts';
import { Failure } from '../../runtime/failure.ts';
import {
  endOf,
  form,
  isGood,
  oauthError,
  parseAddress,
  parseFields,
  parseGuardedAddress,
  refusal,
  secretVariable,
  textOf,
  unusable,
  variable,
  type Asking,
} from '../ask.ts';
import type { Expiring } from '../expiring.ts';
import { fileIdentity, githubIdentity, gitlabIdentity, warnWithoutToken, type IdentityToken } from '../oidc.ts';

/** An access token of Microsoft Entra for the container registries. */
export interface EntraToken {
  readonly token: string;
  readonly tenant: string | undefined;
  readonly origin: string;
}

/** The same in every Azure cloud. */
const RESOURCE = 'https://containerregistry.azure.net';
/** https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust */
const AUDIENCE = 'api://AzureADTokenExchange';
const INSTANCE_HOST = 'http://169.254.169.254';
const PROBE_MS = 1000;

/**
 * The token that the job's identity gets: a client's secret, a federated token (a file, GitHub's, GitLab's), the machine's managed
 * identity. `undefined`: the job carries none. Fails with AUTH_DENIED, CONFIG_INVALID.
 */
export async function findEntraToken(asking: Asking, authority: string): Promise<Expiring<EntraToken> | undefined> {
  const [client, tenant] = [variable(asking, 'AZURE_CLIENT_ID'), variable(asking, 'AZURE_TENANT_ID')];
  if (client !== undefined && tenant !== undefined) {
    const secret = secretVariable(asking, 'AZURE_CLIENT_SECRET');
    if (secret !== undefined) {
      const proof = { client_secret: secret };
      return clientToken(asking, { authority, client, tenant, proof, origin: 'AZURE_CLIENT_SECRET' });
    }
    const identity = await federatedIdentity(asking);
    if (identity !== undefined) {
      const proof = {
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: identity.token,
      };
      return clientToken(asking, { authority, client, tenant, proof, origin: identity.origin });
    }
    warnWithoutToken(asking, 'AZURE_TENANT_ID');
  }
  return managedToken(asking, client);
}

async function federatedIdentity(asking: Asking): Promise<IdentityToken | undefined> {
  return (
    (await fileIdentity(asking, 'AZURE_FEDERATED_TOKEN_FILE')) ??
    (await githubIdentity(asking, AUDIENCE)) ??
    gitlabIdentity(asking, 'WAYBILL_AZURE_ID_TOKEN')
  );
}

interface Client {
  readonly authority: string;
  readonly client: string;
  readonly tenant: string;
  readonly proof: Readonly<Record<string, string>>;
  readonly origin: string;
}

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
async function clientToken(asking: Asking, identity: Client): Promise<Expiring<EntraToken>> {
  const { client, tenant, proof, origin } = identity;
  if (!/^[A-Za-z0-9.-]{1,100}$/.test(tenant)) {
    throw new Failure('CONFIG_INVALID', 'AZURE_TENANT_ID is neither an id nor a domain', {
      side: 'local',
      hint: 'az account show --query tenantId',
    });
  }
  const base = parseGuardedAddress(
    variable(asking, 'AZURE_AUTHORITY_HOST') ?? identity.authority,
    'AZURE_AUTHORITY_HOST',
  );
  const url = new URL(`/${tenant}/oauth2/v2.0/token`, base);
  const answer = await asking.http.request(asking.ctx, {
    method: 'POST',
    url,
    what: 'an access token of Microsoft Entra',
    ...form({ grant_type: 'client_credentials', client_id: client, scope: `${RESOURCE}/.default`, ...proof }),
  });
  if (!isGood(answer)) {
    throw refusal({
      service: 'Microsoft Entra',
      url,
      status: answer.status,
      said: oauthError(answer.body)?.split(/\r?\n/)[0],
      origin,
      hint:
        origin === 'AZURE_CLIENT_SECRET'
          ? 'check the client, its tenant and its secret, which may have ended'
          : "the app's federated credential must name this issuer, subject and audience",
    });
  }
  const fields = parseFields(answer.body);
  const token = textOf(fields, 'access_token');
  if (token === undefined) throw unusable('Microsoft Entra', url, 'a token');
  asking.ctx.conceal(token);
  return { value: { token, tenant, origin }, expiresAt: endOf(fields, asking) };
}

/**
 * The machine's identity (https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token);
 * `undefined` where there is no such service, or the machine has none.
 */
async function managedToken(asking: Asking, client: string | undefined): Promise<Expiring<EntraToken> | undefined> {
  const { ctx, http } = asking;
  const name = 'AZURE_POD_IDENTITY_AUTHORITY_HOST';
  const base = parseAddress(variable(asking, name) ?? INSTANCE_HOST, name);
  if (base.origin !== INSTANCE_HOST && !isLoopbackHost(base.hostname)) {
    throw new Failure('CONFIG_INVALID', `${name} names ${base.host}`, {
      side: 'local',
      hint: 'the metadata service is at 169.254.169.254',
    });
  }
  const url = new URL('/metadata/identity/oauth2/token', base);
  url.searchParams.set('api-version', '2018-02-01');
  url.searchParams.set('resource', RESOURCE);
  if (client !== undefined) url.searchParams.set('client_id', client);
  try {
    const headers = { metadata: 'true' };
    const answer = await http.request(ctx, {
      method: 'GET',
      url,
      headers,
      what: 'a managed identity',
      probeMs: PROBE_MS,
    });
    const fields = parseFields(answer.body);
    const token = textOf(fields, 'access_token');
    if (!isGood(answer) || token === undefined) return undefined;
    ctx.conceal(token);
    return {
      value: { token, tenant: undefined, origin: "the machine's managed identity" },
      expiresAt: endOf(fields, asking),
    };
  } catch (error) {
    ctx.signal.throwIfAborted();
    if (!(error instanceof Failure)) throw error;
    ctx.emit({ kind: 'debug', text: `no managed identity: ${error.message}` });
    return undefined;
  }
}
