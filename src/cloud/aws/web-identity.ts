import { isGood, form, refusal, unusable, variable, type Asking } from '../ask.ts';
import type { Expiring } from '../expiring.ts';
import { stsEndpoint, type AwsPlace } from './endpoints.ts';
import type { AwsKeys } from './keys.ts';

/**
 * Keys of a role for an OIDC token: AssumeRoleWithWebIdentity
 * (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html), which is not signed.
 * Fails with AUTH_DENIED when the role does not trust the token.
 */
export async function assumeRoleWithWebIdentity(
  asking: Asking,
  place: AwsPlace,
  identity: { readonly token: string; readonly roleArn: string; readonly origin: string },
): Promise<Expiring<AwsKeys>> {
  const { ctx, http, now } = asking;
  ctx.conceal(identity.token);
  const url = stsEndpoint(asking, place);
  const answer = await http.request(ctx, {
    method: 'POST',
    url,
    what: `the keys of the role in ${identity.origin}`,
    ...form({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: identity.roleArn,
      RoleSessionName: variable(asking, 'AWS_ROLE_SESSION_NAME') ?? 'waybill',
      WebIdentityToken: identity.token,
    }),
    // The answer of the query protocol is XML.
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const text = answer.body.toString('utf8');
  if (!isGood(answer)) {
    const said = [elementOf(text, 'Code'), elementOf(text, 'Message')].filter((one) => one !== undefined).join(': ');
    throw refusal({
      service: 'AWS STS',
      url,
      status: answer.status,
      said: said === '' ? undefined : said,
      origin: identity.origin,
      hint: "the role's trust policy must name this OIDC provider, the audience and the subject of this job's token",
    });
  }
  const accessKeyId = elementOf(text, 'AccessKeyId');
  const secretAccessKey = elementOf(text, 'SecretAccessKey');
  const sessionToken = elementOf(text, 'SessionToken');
  if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
    throw unusable('AWS STS', url, 'keys');
  ctx.conceal(secretAccessKey);
  ctx.conceal(sessionToken);
  const expiresAt = Date.parse(elementOf(text, 'Expiration') ?? '');
  return {
    value: { accessKeyId, secretAccessKey, sessionToken, origin: identity.origin },
    expiresAt: Number.isNaN(expiresAt) ? now() + DEFAULT_LIFETIME_MS : expiresAt,
  };
}

/** What a role's keys live for when nothing else is asked. */
const DEFAULT_LIFETIME_MS = 3_600_000;

/** The text of the first element of this name. What is read by it (keys, codes) has no markup of its own. */
function elementOf(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.trim();
  if (text === undefined || text === '') return undefined;
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
