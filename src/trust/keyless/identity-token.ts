import { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';

/** A JSON Web Token that says who we are. Only its issuer's keys could show that it is true: this is for whoever it is sent to. */
export interface IdentityToken {
  readonly token: string;
  /** Where it came from, for messages: a variable, a file, a service. */
  readonly origin: string;
  /** What a signature shows to be in possession of the key together with the token: the verified e-mail address, else the subject. */
  readonly challenge: string;
  readonly issuer: string;
  readonly audience: readonly string[];
  /** All that it says, believed by nobody yet. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Tokens of CI systems have some kilobytes. */
const LONGEST = 64 * 1024;

/** Fails with INPUT_INVALID when it is no token, AUTH_DENIED when it has expired. Its text is in no failure. */
export function parseIdentityToken(text: string, origin: string, now: number): IdentityToken {
  const token = text.trim();
  const claims = claimsOf(token);
  const issuer = claims?.['iss'];
  const subject = claims?.['sub'];
  if (claims === undefined || typeof issuer !== 'string' || typeof subject !== 'string' || subject === '') {
    throw new Failure(
      'INPUT_INVALID',
      `the identity token from ${origin} is not a JSON Web Token with an issuer and a subject`,
      {
        side: 'local',
        hint: 'give the token itself: three parts in base64 with dots between them',
      },
    );
  }
  const { exp, email, email_verified: isVerified } = claims;
  if (typeof exp === 'number' && exp * 1000 <= now) {
    throw new Failure('AUTH_DENIED', `the identity token from ${origin} expired at ${timeOf(exp)}`, {
      side: 'local',
      hint: 'ask for the token right before signing; a job that takes longer needs one that lives longer',
    });
  }
  const isByEmail = typeof email === 'string' && email !== '' && (isVerified === true || isVerified === 'true');
  return { token, origin, issuer, challenge: isByEmail ? email : subject, audience: audienceOf(claims['aud']), claims };
}

/** RFC 7519, section 3, of the compact form of RFC 7515. */
function claimsOf(token: string): Readonly<Record<string, unknown>> | undefined {
  const parts = token.length > LONGEST ? [] : token.split('.');
  const [, body = ''] = parts;
  if (parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part))) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? (claims as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** RFC 7519, section 4.1.3: one text or several. */
function audienceOf(aud: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  return all.filter((one) => typeof one === 'string').map((one) => renderForeign(one));
}

function timeOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? 'a time long ago' : date.toISOString();
}
