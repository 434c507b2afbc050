import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP, APP_SECRET, startAcrService, type AcrService } from '../support/acr-service.ts';
import { whyNot } from '../support/debian.ts';
import { GOOGLE_ACCOUNT, POOL_AUDIENCE, startGoogleService, type GoogleService } from '../support/google-service.ts';
import { anIssuer } from '../support/oidc-issuer.ts';
import { runProgram } from '../support/run-program.ts';

const absent = whyNot('curl', 'openssl');
const REGISTRY = 'acme.azurecr.io';

/**
 * The requests of Google's and Microsoft's documentation as they stand there, sent by curl, their assertions signed by openssl: what the
 * stand-ins take from our client they take from these, and refuse from both.
 */
describe.skipIf(absent !== undefined)(
  `curl against the stand-ins of Google and Azure${absent === undefined ? '' : `: ${absent}`}`,
  () => {
    const account = anIssuer();
    const provider = anIssuer();
    let directory: string;
    let google: GoogleService;
    let acr: AcrService;

    beforeAll(async () => {
      directory = await mkdtemp(path.join(tmpdir(), 'waybill-curl-'));
      google = await startGoogleService({ account, provider, subject: 'ci', machine: 'vm@acme' });
      acr = await startAcrService({ registry: REGISTRY, provider, subject: 'ci', managed: true });
      await writeFile(path.join(directory, 'account.pem'), account.privateKeyPem);
      await writeFile(path.join(directory, 'provider.pem'), provider.privateKeyPem);
    });

    afterAll(async () => {
      await google[Symbol.asyncDispose]();
      await acr[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    });

    /** A shell's way to a JSON Web Token, as in the documentation of many a provider. */
    const sign = async (key: 'account' | 'provider', claims: object): Promise<string> => {
      const script = `b64() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
      input="$(printf '{"alg":"RS256","typ":"JWT"}' | b64).$(printf '%s' "$CLAIMS" | b64)"
      printf '%s.%s' "$input" "$(printf '%s' "$input" | openssl dgst -sha256 -sign "$KEY" -binary | b64)"`;
      const file = path.join(directory, `${key}.pem`);
      const ended = await runProgram(['sh', '-c', script], { CLAIMS: JSON.stringify(claims), KEY: file });
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      return ended.stdout;
    };

    /** What curl got, and under which status. */
    const curl = async (
      ...args: readonly string[]
    ): Promise<{ readonly status: number; readonly fields: Readonly<Record<string, string>> }> => {
      const { code, stdout } = await runProgram([
        'curl',
        '--silent',
        '--show-error',
        '--write-out',
        '\n%{http_code}',
        ...args,
      ]);
      expect(code).toBe(0);
      const end = stdout.lastIndexOf('\n');
      const body = stdout.slice(0, end);
      const fields = body.startsWith('{') ? (JSON.parse(body) as Readonly<Record<string, string>>) : {};
      return { status: Number(stdout.slice(end + 1)), fields };
    };

    const post = async (url: string, fields: Readonly<Record<string, string>>) =>
      curl(...Object.entries(fields).flatMap(([name, value]) => ['--data-urlencode', `${name}=${value}`]), url);

    const seconds = Math.floor(Date.now() / 1000);
    const times = { iat: seconds, exp: seconds + 3600 };
    const scope = 'https://www.googleapis.com/auth/cloud-platform';

    it("gets a service account's token by an assertion, and not for another audience", async () => {
      const url = `${google.origin}/token`;
      const ask = async (aud: string) =>
        post(url, {
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
          assertion: await sign('account', { iss: GOOGLE_ACCOUNT, scope, aud, ...times }),
        });
      expect(google.ownerOf((await ask(url)).fields['access_token'] ?? '')).toBe(GOOGLE_ACCOUNT);
      expect(await ask('https://example.com/token')).toMatchObject({ status: 400, fields: { error: 'invalid_grant' } });
    });

    it('exchanges a token of the pool and acts as the service account with it', async () => {
      const exchange = {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        audience: POOL_AUDIENCE.replace('https:', ''),
        scope,
        subject_token: await sign('provider', { aud: POOL_AUDIENCE, sub: 'ci', ...times }),
      };
      const { fields } = await post(`${google.origin}/v1/token`, exchange);
      expect(google.ownerOf(fields['access_token'] ?? '')).toBe('principal:ci');
      const { fields: acting } = await curl(
        '--json',
        JSON.stringify({ scope: [scope], lifetime: '3600s' }),
        '--header',
        `Authorization: Bearer ${fields['access_token'] ?? ''}`,
        `${google.origin}/v1/projects/-/serviceAccounts/${GOOGLE_ACCOUNT}:generateAccessToken`,
      );
      expect(google.ownerOf(acting['accessToken'] ?? '')).toBe(GOOGLE_ACCOUNT);
      const wrong = await post(`${google.origin}/v1/token`, { ...exchange, audience: '//iam.googleapis.com/other' });
      expect(wrong).toMatchObject({ status: 400, fields: { error: 'invalid_target' } });
    });

    it('is told the token of the machine with the header, and nothing without', async () => {
      const url = `${google.origin}/computeMetadata/v1/instance/service-accounts/default/token`;
      const { fields } = await curl('--header', 'Metadata-Flavor: Google', url);
      expect(google.ownerOf(fields['access_token'] ?? '')).toBe('vm@acme');
      expect((await curl(url)).status).toBe(403);
    });

    it("exchanges an app's secret, its federated token and the machine's identity at Azure", async () => {
      const url = `${acr.origin}/${APP.AZURE_TENANT_ID}/oauth2/v2.0/token`;
      const base = {
        grant_type: 'client_credentials',
        client_id: APP.AZURE_CLIENT_ID,
        scope: 'https://containerregistry.azure.net/.default',
      };
      const assertion = async (aud: string): Promise<Readonly<Record<string, string>>> => ({
        ...base,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await sign('provider', { aud, sub: 'ci', ...times }),
      });
      const machine = `${acr.origin}/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fcontainerregistry.azure.net`;
      const given = [
        await post(url, { ...base, client_secret: APP_SECRET }),
        await post(url, await assertion('api://AzureADTokenExchange')),
        await curl('--header', 'Metadata: true', machine),
      ];
      for (const { fields } of given) {
        const exchange = {
          grant_type: 'access_token',
          service: REGISTRY,
          tenant: APP.AZURE_TENANT_ID,
          access_token: fields['access_token'] ?? '',
        };
        const { fields: refresh } = await post(`${acr.origin}/oauth2/exchange`, exchange);
        expect(acr.takes(refresh['refresh_token'] ?? '')).toBe(true);
        const other = await post(`${acr.origin}/oauth2/exchange`, { ...exchange, service: 'other.azurecr.io' });
        expect(other.status).toBe(400);
      }
      expect(await post(url, { ...base, client_secret: 'wrong' })).toMatchObject({
        status: 401,
        fields: { error: 'invalid_client' },
      });
      expect((await post(url, await assertion('sts.amazonaws.com'))).status).toBe(401);
      expect((await curl(machine)).status).toBe(400);
    });
  },
);
