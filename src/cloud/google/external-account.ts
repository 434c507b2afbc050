import { Failure } from '../../runtime/failure.ts';
import {
  endOf,
  form,
  isGood,
  oauthError,
  parseFields,
  parseGuardedAddress,
  readNamedFile,
  refusal,
  textOf,
  unusable,
  type Asking,
  type Fields,
} from '../ask.ts';
import { SCOPE, type GivenToken } from './access-token.ts';

const DEFAULT_TOKEN_URL = 'https://sts.googleapis.com/v1/token';
/** Where other clouds give tokens to their machines. */
const METADATA_HOSTS: readonly string[] = ['169.254.169.254'];

/**
 * An access token by workload identity federation (https://google.aip.dev/auth/4117): the token of another provider, from a file or
 * an address, exchanged (RFC 8693), and by it a service account's own where the file names one. Fails with CONFIG_INVALID, AUTH_DENIED,
 * and with UNSUPPORTED for the sources that run a program or ask AWS.
 */
export async function externalAccountToken(asking: Asking, file: Fields, origin: string): Promise<GivenToken> {
  const subject = await subjectToken(asking, fieldsOf(file, 'credential_source'), origin);
  const federated = await exchange(asking, file, subject, origin);
  const impersonated = textOf(file, 'service_account_impersonation_url');
  if (impersonated === undefined) return federated;
  return impersonate(
    asking,
    parseGuardedAddress(impersonated, `service_account_impersonation_url of ${origin}`),
    federated,
    fieldsOf(file, 'service_account_impersonation'),
  );
}

async function subjectToken(asking: Asking, source: Fields, origin: string): Promise<string> {
  const { ctx, http } = asking;
  const [file, address] = [textOf(source, 'file'), textOf(source, 'url')];
  if (file === undefined && address === undefined) {
    throw new Failure('UNSUPPORTED', `${origin} gets its tokens in a way that waybill does not know`, {
      side: 'local',
      hint: 'use a credential_source with file or url',
    });
  }
  let text: string;
  if (file === undefined) {
    const url = parseGuardedAddress(address ?? '', `credential_source of ${origin}`, METADATA_HOSTS);
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(fieldsOf(source, 'headers'))) {
      if (typeof value !== 'string') continue;
      headers[name.toLowerCase()] = value;
      ctx.conceal(value.replace(/^Bearer /i, ''));
    }
    const answer = await http.request(ctx, { method: 'GET', url, headers, what: 'the token to exchange at Google' });
    if (!isGood(answer)) {
      throw refusal({
        service: 'the provider of the token',
        url,
        status: answer.status,
        said: undefined,
        origin,
        hint: 'on GitHub, give the job permissions: id-token: write',
      });
    }
    text = answer.body.toString('utf8');
  } else text = await readNamedFile(file, `credential_source of ${origin}`);
  const format = fieldsOf(source, 'format');
  const name = textOf(format, 'subject_token_field_name');
  const token =
    textOf(format, 'type') === 'json' && name !== undefined
      ? textOf(parseFields(Buffer.from(text)), name)
      : text.trim();
  if (token === undefined || token === '') {
    throw new Failure('CONFIG_INVALID', `${origin}: there is no token in its credential_source`, {
      side: 'local',
      hint: 'check the format that the file says: text, or json with a subject_token_field_name',
    });
  }
  ctx.conceal(token);
  return token;
}

async function exchange(asking: Asking, file: Fields, subject: string, origin: string): Promise<GivenToken> {
  const [audience, type] = [textOf(file, 'audience'), textOf(file, 'subject_token_type')];
  if (audience === undefined || type === undefined) {
    throw new Failure('CONFIG_INVALID', `${origin}: audience or subject_token_type is missing`, {
      side: 'local',
      hint: 'write it anew: gcloud iam workload-identity-pools create-cred-config',
    });
  }
  const url = parseGuardedAddress(textOf(file, 'token_url') ?? DEFAULT_TOKEN_URL, `token_url of ${origin}`);
  const answer = await asking.http.request(asking.ctx, {
    method: 'POST',
    url,
    what: 'the exchange of a token at Google',
    ...form({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      audience,
      scope: SCOPE,
      subject_token: subject,
      subject_token_type: type,
    }),
  });
  if (!isGood(answer)) {
    throw refusal({
      service: "Google's token exchange",
      url,
      status: answer.status,
      said: oauthError(answer.body),
      origin,
      hint: "the pool's provider must take this issuer, audience and subject (attribute condition)",
    });
  }
  const fields = parseFields(answer.body);
  const token = textOf(fields, 'access_token');
  if (token === undefined) throw unusable("Google's token exchange", url, 'a token');
  asking.ctx.conceal(token);
  return { value: { token, origin }, expiresAt: endOf(fields, asking) };
}

/** https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken */
async function impersonate(asking: Asking, url: URL, by: GivenToken, options: Fields): Promise<GivenToken> {
  const { token: bearer, origin } = by.value;
  const seconds = Number(options['token_lifetime_seconds'] ?? 3600);
  const lifetime = Number.isInteger(seconds) && seconds >= 600 && seconds <= 43_200 ? seconds : 3600;
  const answer = await asking.http.request(asking.ctx, {
    method: 'POST',
    url,
    what: "a service account's token",
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ scope: [SCOPE], lifetime: `${String(lifetime)}s` })),
  });
  const fields = parseFields(answer.body);
  if (!isGood(answer)) {
    throw refusal({
      service: "Google's IAM",
      url,
      status: answer.status,
      said: textOf(fieldsOf(fields, 'error'), 'message'),
      origin,
      hint: 'give the federated identity roles/iam.workloadIdentityUser on the service account',
    });
  }
  const token = textOf(fields, 'accessToken');
  if (token === undefined) throw unusable("Google's IAM", url, 'a token');
  asking.ctx.conceal(token);
  const expiresAt = Date.parse(textOf(fields, 'expireTime') ?? '');
  return { value: { token, origin }, expiresAt: Number.isNaN(expiresAt) ? by.expiresAt : expiresAt };
}

function fieldsOf(fields: Fields, name: string): Fields {
  const value = fields[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
