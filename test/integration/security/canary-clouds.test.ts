import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APP } from '../../support/acr-service.ts';
import { CANARIES } from '../../support/canaries/canaries.ts';
import { findCanaries } from '../../support/canaries/detector.ts';
import { openRunPlace, type RunPlace } from '../../support/canaries/watched-run.ts';
import { anAuthority } from '../../support/certificate-authority.ts';
import { GOOGLE_ACCOUNT } from '../../support/google-service.ts';
import { anIssuer } from '../../support/oidc-issuer.ts';
import { startProxy, type StandInProxy } from '../../support/proxy.ts';
import { startScriptedServer, type Reply, type ScriptedServer, type Seen } from '../../support/scripted-server.ts';

const ALL = Object.entries(CANARIES);
const GOOGLE = 'europe-docker.pkg.dev';
const AZURE = 'acme.azurecr.io';
const MANIFEST = '/v2/acme/app/manifests/1';
const EXCHANGE = '/oauth2/exchange';
const ENTRA = `/${APP.AZURE_TENANT_ID}/oauth2/v2.0/token`;
const MANAGED = '/metadata/identity/oauth2/token';
const IMPERSONATION = `/v1/projects/-/serviceAccounts/${GOOGLE_ACCOUNT}:generateAccessToken`;

const authority = anAuthority('the clouds');
const account = anIssuer();
const tls = authority.issue({ name: 'both clouds', hosts: ['127.0.0.1', GOOGLE, AZURE] });

/** Both clouds with their registries. */
let cloud: ScriptedServer;
let proxy: StandInProxy;
let place: RunPlace;
beforeEach(async () => {
  [cloud, place] = await Promise.all([startScriptedServer([], tls), openRunPlace()]);
  proxy = await startProxy({ hosts: { [`${GOOGLE}:443`]: cloud.host, [`${AZURE}:443`]: cloud.host } });
});
afterEach(async () => {
  for (const one of [proxy, cloud, place]) await one[Symbol.asyncDispose]();
});

interface Job {
  readonly registry: string;
  /** A credential file's content. */
  readonly file?: (secret: string) => object;
  readonly environment?: (secret: string) => Readonly<Record<string, string>>;
  /** What is answered with the secret in it, by path. */
  readonly gives?: (secret: string) => Readonly<Record<string, object>>;
  /** Where the secret arrives and is told; without it, it may not leave the process. */
  readonly told?: string;
  /** It travels as a header's value as it is: what does not fit there is refused. */
  readonly isHeader?: boolean;
}

const serviceAccount = (private_key: string): object => ({
  type: 'service_account',
  client_email: GOOGLE_ACCOUNT,
  private_key,
  token_uri: `${cloud.origin}/token`,
});

const externalAccount = (source: object): object => ({
  type: 'external_account',
  audience: '//iam.googleapis.com/pool',
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: `${cloud.origin}/v1/token`,
  credential_source: source,
  service_account_impersonation_url: `${cloud.origin}${IMPERSONATION}`,
});

const fromFile = (): object => externalAccount({ file: `${place.given}/subject` });
const app = (AZURE_CLIENT_SECRET: string): Readonly<Record<string, string>> => ({ ...APP, AZURE_CLIENT_SECRET });
const expires_in = 3600;

const JOBS: Readonly<Record<string, Job>> = {
  "Google's access token": {
    registry: GOOGLE,
    environment: (secret) => ({ GOOGLE_OAUTH_ACCESS_TOKEN: secret }),
    told: MANIFEST,
  },
  'the key of a service account': { registry: GOOGLE, file: serviceAccount },
  'the token for such a key': {
    registry: GOOGLE,
    file: () => serviceAccount(account.privateKeyPem),
    gives: (access_token) => ({ '/token': { access_token, expires_in } }),
    told: MANIFEST,
  },
  "an external account's subject token": { registry: GOOGLE, file: fromFile, told: '/v1/token' },
  "an external account's request header": {
    registry: GOOGLE,
    file: (secret) =>
      externalAccount({ url: `${cloud.origin}/subject`, headers: { Authorization: `Bearer ${secret}` } }),
    told: '/subject',
    isHeader: true,
  },
  "an external account's federated token": {
    registry: GOOGLE,
    file: fromFile,
    gives: (access_token) => ({ '/v1/token': { access_token, expires_in } }),
    told: IMPERSONATION,
    isHeader: true,
  },
  'the token of the account it stands in for': {
    registry: GOOGLE,
    file: fromFile,
    gives: (accessToken) => ({
      '/v1/token': { access_token: 'federated', expires_in },
      [IMPERSONATION]: { accessToken },
    }),
    told: MANIFEST,
  },
  "Azure's client secret": { registry: AZURE, environment: app, told: ENTRA },
  "Azure's access token": {
    registry: AZURE,
    environment: () => app('the-client-secret'),
    gives: (access_token) => ({ [ENTRA]: { access_token, expires_in } }),
    told: EXCHANGE,
  },
  'the access token of a managed identity': {
    registry: AZURE,
    gives: (access_token) => ({ [MANAGED]: { access_token, expires_in } }),
    told: EXCHANGE,
  },
  "the refresh token of Azure's registry": {
    registry: AZURE,
    environment: () => app('the-client-secret'),
    gives: (refresh_token) => ({ [ENTRA]: { access_token: 'entra', expires_in }, [EXCHANGE]: { refresh_token } }),
    told: '/oauth2/token',
  },
};

/** What came, with the secret once more, in every form of an error that one of the clouds uses. */
function tell(secret: string, { url, headers, body }: Seen): Reply {
  place.look();
  const message = `${secret} ${url} ${JSON.stringify(Object.values(headers))} ${body.toString()}`;
  const error_description = message;
  const answer = { error: { code: 403, message }, error_description, errors: [{ code: 'DENIED', message }] };
  return { status: 403, body: JSON.stringify(url === ENTRA ? { ...answer, error: 'invalid_client' } : answer) };
}

function script(secret: string, { registry, gives = () => ({}) }: Job): void {
  const challenge =
    registry === AZURE ? `Bearer realm="https://${AZURE}/oauth2/token",service="${AZURE}"` : 'Basic realm="google"';
  const refused: Reply = { status: 401, headers: { 'www-authenticate': challenge }, body: '{}' };
  const given = Object.entries(gives(secret));
  for (const method of ['GET', 'POST']) {
    for (const [path, body] of given) cloud.on({ on: `${method} ${path}`, reply: { body: JSON.stringify(body) } });
    for (const path of ['/v2/', MANIFEST])
      cloud.on({
        on: `${method} ${path}`,
        reply: (seen) => (seen.headers.authorization === undefined ? refused : tell(secret, seen)),
      });
    for (const path of ['/token', '/v1/token', '/subject', IMPERSONATION, ENTRA, MANAGED, EXCHANGE, '/oauth2/token'])
      cloud.on({ on: `${method} ${path}`, reply: (seen) => tell(secret, seen) });
  }
}

describe("twenty secrets of a job at Google's or Azure's registry", () => {
  const cases = Object.entries(JOBS).flatMap(([name, job], first) =>
    ALL.filter((_, at) => at % 4 === first % 4).map(([canary, secret]) => ({ name, job, canary, secret })),
  );

  it.each(cases)('are not seen as $name, when the cloud tells it: $canary', async ({ job, canary, secret }) => {
    script(secret, job);
    const { given, environment: own } = place;
    const files = {
      'ca.pem': authority.cert,
      subject: job.gives === undefined ? secret : 'a subject token',
      'google.json': JSON.stringify(job.file?.(secret)) ?? '',
    };
    for (const [name, content] of Object.entries(files)) await writeFile(`${given}/${name}`, content);
    const end = await place.run(
      ['inspect', '--no-tags', '--debug', '--retry-times=0', `docker://${job.registry}/acme/app:1`],
      {
        environment: {
          ...own,
          SSL_CERT_FILE: `${given}/ca.pem`,
          HTTPS_PROXY: `http://${proxy.host}`,
          NO_PROXY: '127.0.0.1',
          NO_GCE_CHECK: 'true',
          AZURE_AUTHORITY_HOST: cloud.origin,
          AZURE_POD_IDENTITY_AUTHORITY_HOST: cloud.origin,
          ...(job.file === undefined ? {} : { GOOGLE_APPLICATION_CREDENTIALS: `${given}/google.json` }),
          ...job.environment?.(secret),
        },
      },
    );
    const leaks = [...end.written].flatMap(([where, text]) => findCanaries(where, text));
    expect(leaks).toEqual([]);
    expect(end.code).not.toBe(0);
    expect(end.written.get('stderr')).not.toContain('INTERNAL');
    const isSent = job.isHeader !== true || /^[\u0020-\u007e]*$/.test(secret);
    const arrived = cloud.seen.filter(({ headers, body }) => {
      const [, basic = ''] = /^Basic (\S+)/.exec(headers.authorization ?? '') ?? [];
      const texts = [headers.authorization ?? '', Buffer.from(basic, 'base64').toString(), body.toString()];
      return findCanaries('a request', texts.join('\n')).some((sighting) => sighting.canary === canary);
    });
    expect([...new Set(arrived.map(({ path }) => path))]).toEqual(job.told === undefined || !isSent ? [] : [job.told]);
  });
});
