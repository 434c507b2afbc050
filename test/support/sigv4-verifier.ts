import { createHash, createHmac } from 'node:crypto';
import type { Asked } from './json-service.ts';

/** A key that the service knows. */
export interface KnownKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number;
  /** Actions that are allowed: `ecr:GetAuthorizationToken`. */
  readonly allowed: readonly string[];
}

/** An error of AWS: its code and what it says. */
export interface AwsError {
  readonly code: string;
  readonly message: string;
}

/** How far a clock may be off, from the SigV4 documentation: five minutes. */
const MOST_SKEW_MS = 5 * 60_000;

/**
 * Verifies a signed request from what came on the wire, by the description of Signature Version 4
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html and
 * .../reference_sigv-troubleshooting.html for the refusals). Shares no code with the client.
 */
export function verifySignature(
  asked: Asked,
  keys: readonly KnownKey[],
  expected: { readonly region: string; readonly service: string; readonly now: number },
): KnownKey | AwsError {
  const { authorization } = asked.headers;
  if (authorization === undefined) return refuse('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const parsed =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (parsed === null)
    return refuse('IncompleteSignatureException', 'Authorization header requires Credential, SignedHeaders, Signature');
  const [, keyId = '', date = '', region = '', service = '', names = '', signature = ''] = parsed;
  const signedNames = names.split(';');
  const key = keys.find((one) => one.accessKeyId === keyId);
  if (key === undefined || asked.headers['x-amz-security-token'] !== key.sessionToken)
    return refuse('UnrecognizedClientException', 'The security token included in the request is invalid.');
  if (key.expiresAt !== undefined && key.expiresAt <= expected.now)
    return refuse('ExpiredTokenException', 'The security token included in the request is expired');
  if (!signedNames.includes('host') || !signedNames.includes('x-amz-date'))
    return refuse(
      'InvalidSignatureException',
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization",
    );
  for (const name of Object.keys(asked.headers)) {
    if (name.startsWith('x-amz-') && !signedNames.includes(name))
      return refuse(
        'InvalidSignatureException',
        `There were headers present in the request which were not signed: ${name}`,
      );
  }
  if (region !== expected.region || service !== expected.service)
    return refuse('InvalidSignatureException', `Credential should be scoped to a valid region, not '${region}'.`);
  const time = String(asked.headers['x-amz-date']);
  const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(at) || !time.startsWith(date))
    return refuse(
      'InvalidSignatureException',
      'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date',
    );
  if (Math.abs(at - expected.now) > MOST_SKEW_MS) {
    const earlier = at < expected.now;
    return refuse(
      'InvalidSignatureException',
      `Signature ${earlier ? 'expired' : 'not yet current'}: ${time} is ${earlier ? 'now earlier' : 'still later'} than allowed`,
    );
  }
  const lines = [asked.method, asked.url.pathname, asked.url.search.slice(1)];
  for (const name of signedNames) lines.push(`${name}:${String(asked.headers[name]).trim()}`);
  lines.push('', names, createHash('sha256').update(asked.body).digest('hex'));
  const scope = [date, region, service, 'aws4_request'];
  const toSign = `AWS4-HMAC-SHA256\n${time}\n${scope.join('/')}\n${createHash('sha256').update(lines.join('\n')).digest('hex')}`;
  let signing: Buffer = Buffer.from(`AWS4${key.secretAccessKey}`);
  for (const part of [...scope, toSign]) signing = createHmac('sha256', signing).update(part).digest();
  if (signing.toString('hex') !== signature)
    return refuse(
      'InvalidSignatureException',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
    );
  return key;
}

function refuse(code: string, message: string): AwsError {
  return { code, message };
}
