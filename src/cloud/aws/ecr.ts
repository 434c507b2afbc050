import { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import type { HttpAnswer } from '../../distribution/http.ts';
import { isGood, parseFields, refusal, textOf, unusable, type Asking, type Fields } from '../ask.ts';
import type { Expiring } from '../expiring.ts';
import type { AwsKeys } from './keys.ts';
import { signRequest } from './sign.ts';

/**
 * One of the two APIs, both JSON 1.1
 * (https://docs.aws.amazon.com/AmazonECR/latest/APIReference/Welcome.html, .../AmazonECRPublic/latest/APIReference/Welcome.html).
 */
export interface EcrApi {
  readonly name: string;
  readonly url: URL;
  readonly region: string;
  /** What is signed for. */
  readonly service: 'ecr' | 'ecr-public';
}

const TARGET_PREFIX = { ecr: 'AmazonEC2ContainerRegistry_V20150921', 'ecr-public': 'SpencerFrontendService' } as const;

/** A password for the registry, and its end: 12 hours from now for most keys. */
export async function getAuthorizationToken(
  asking: Asking,
  api: EcrApi,
  keys: AwsKeys,
): Promise<Expiring<{ readonly username: string; readonly password: string }>> {
  const answer = await callEcr(asking, api, keys, 'GetAuthorizationToken', {});
  if (!isGood(answer)) {
    throw refused(
      api,
      keys,
      answer,
      `allow ${api.service}:GetAuthorizationToken${
        api.service === 'ecr' ? '' : ' and sts:GetServiceBearerToken'
      } to this identity`,
    );
  }
  const { authorizationData } = parseFields(answer.body);
  const listed: unknown = Array.isArray(authorizationData) ? authorizationData[0] : authorizationData;
  const data: Fields = typeof listed === 'object' && listed !== null ? (listed as Fields) : {};
  const decoded = Buffer.from(textOf(data, 'authorizationToken') ?? '', 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon <= 0 || colon === decoded.length - 1) throw unusable(api.name, api.url, 'a token');
  const [username, password] = [decoded.slice(0, colon), decoded.slice(colon + 1)];
  asking.ctx.conceal(password, username);
  const seconds = data['expiresAt'];
  return {
    value: { username, password },
    expiresAt: typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : asking.now() + DEFAULT_LIFETIME_MS,
  };
}

const DEFAULT_LIFETIME_MS = 3_600_000;

/** Creates a repository; one that is there already is fine. Fails with AUTH_DENIED, REFERENCE_INVALID, LIMIT_EXCEEDED. */
export async function createRepository(
  asking: Asking,
  api: EcrApi,
  keys: AwsKeys,
  repository: { readonly account?: string; readonly name: string },
): Promise<void> {
  const answer = await callEcr(asking, api, keys, 'CreateRepository', {
    ...(repository.account === undefined ? {} : { registryId: repository.account }),
    repositoryName: repository.name,
  });
  if (isGood(answer)) return;
  const { code, said } = errorOf(answer);
  if (code === 'RepositoryAlreadyExistsException') return;
  const about = `${api.name} did not create the repository ${repository.name}: ${renderForeign(said)}`;
  if (code === 'InvalidParameterException')
    throw new Failure('REFERENCE_INVALID', about, { hint: 'ECR takes lower-case names of 2 to 256 characters' });
  if (code === 'LimitExceededException')
    throw new Failure('LIMIT_EXCEEDED', about, { hint: 'ask AWS for a higher quota, or remove repositories' });
  throw refused(api, keys, answer, `allow ${api.service}:CreateRepository to this identity`);
}

/** A clock that is wrong by more than this is told by the date of the refusal; AWS bears five minutes. */
const LEAST_SKEW_MS = 60_000;

async function callEcr(
  asking: Asking,
  api: EcrApi,
  keys: AwsKeys,
  operation: string,
  input: Fields,
): Promise<HttpAnswer> {
  const body = Buffer.from(JSON.stringify(input));
  const send = async (at: number): Promise<HttpAnswer> => {
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${TARGET_PREFIX[api.service]}.${operation}`,
    };
    const { region, service, url } = api;
    return asking.http.request(asking.ctx, {
      method: 'POST',
      url,
      headers: signRequest({ method: 'POST', url, headers, body }, keys, { region, service, at: new Date(at) }),
      body,
      what: `${operation} of ${api.name}`,
      isThrottled: (_status, answered) => /^(?:Throttl|TooManyRequests)/.test(codeOf(parseFields(answered))),
    });
  };
  const answer = await send(asking.now());
  if (isGood(answer) || !SKEW_CODES.has(errorOf(answer).code)) return answer;
  const theirs = Date.parse(answer.header('date') ?? '');
  if (Number.isNaN(theirs) || Math.abs(theirs - asking.now()) < LEAST_SKEW_MS) return answer;
  asking.ctx.emit({
    kind: 'warning',
    text: `this machine's clock differs from that of ${api.url.host} by ${String(Math.round((asking.now() - theirs) / 1000))} s`,
  });
  return send(theirs);
}

const SKEW_CODES: ReadonlySet<string> = new Set([
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'RequestExpired',
  'RequestTimeTooSkewed',
]);

function refused(api: EcrApi, keys: AwsKeys, answer: HttpAnswer, hint: string): Failure {
  const { code, said } = errorOf(answer);
  const advice =
    code === 'ExpiredTokenException'
      ? 'the session token of these keys has ended: get new ones in this job'
      : /UnrecognizedClient|InvalidSignature|InvalidClientTokenId/.test(code)
        ? 'check the keys, and the session token that belongs to them'
        : hint;
  return refusal({
    service: api.name,
    url: api.url,
    status: answer.status,
    said,
    origin: keys.origin,
    hint: advice,
  });
}

/** `__type` may have a namespace before it: `com.amazonaws.ecr#AccessDeniedException`. */
function errorOf(answer: HttpAnswer): { readonly code: string; readonly said: string } {
  const fields = parseFields(answer.body);
  const code = codeOf(fields);
  const message = textOf(fields, 'message') ?? textOf(fields, 'Message');
  return { code, said: [code, message].filter((one) => one !== undefined && one !== '').join(': ') };
}

function codeOf(fields: Fields): string {
  return (textOf(fields, '__type') ?? '').replace(/^.*#/, '');
}
