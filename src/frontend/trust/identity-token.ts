import { githubIdentity } from '../../cloud/oidc.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { parseIdentityToken, type IdentityToken } from '../../trust/keyless/identity-token.ts';
import { readNamedFile } from '../files.ts';
import type { Invocation, Services } from '../invocation.ts';

const LARGEST = 64 * 1024;
/** Whom tokens are for that Fulcio takes. */
const AUDIENCE = 'sigstore';

/**
 * Who this job is, for Fulcio: `--identity-token`, else SIGSTORE_ID_TOKEN, else what GitHub gives to a job that may have it. It is kept
 * out of every output. Fails with AUTH_REQUIRED where there is none, INPUT_INVALID, AUTH_DENIED.
 */
export async function findIdentityToken(
  invocation: Invocation,
  services: Services,
  ctx: OperationContext,
): Promise<IdentityToken> {
  const token = await lookForIdentityToken(invocation, services, ctx);
  if (token !== undefined) return token;
  throw new Failure('AUTH_REQUIRED', 'keyless signing needs an identity token, and this job has none', {
    side: 'local',
    hint: tokenHint(invocation.environment),
  });
}

/** As {@link findIdentityToken}; `undefined` where there is none. */
export async function lookForIdentityToken(
  { options, environment }: Invocation,
  { registries }: Services,
  ctx: OperationContext,
): Promise<IdentityToken | undefined> {
  const parse = (text: string, origin: string): IdentityToken => {
    ctx.conceal(text.trim());
    return parseIdentityToken(text, origin, Date.now());
  };
  const option = '--identity-token';
  const given = options.text('identity-token') ?? '';
  if (given !== '' && isToken(given)) return parse(given, option);
  if (given !== '')
    return parse((await readNamedFile(given, option, LARGEST)).toString('utf8'), `the file of ${option}`);
  const ofJob = environment['SIGSTORE_ID_TOKEN'] ?? '';
  if (ofJob !== '') return parse(ofJob, 'SIGSTORE_ID_TOKEN');
  const github = await githubIdentity({ ctx, http: registries.http, now: Date.now }, AUDIENCE);
  return github === undefined ? undefined : parse(github.token, github.origin);
}

/** The compact form of a JSON Web Token; `eyJ` is `{"` in base64. */
function isToken(text: string): boolean {
  return /^eyJ[\w-]*\.[\w-]+\.[\w-]+$/.test(text.trim());
}

/** What gives a job of this platform a token. */
export function tokenHint(environment: Readonly<Record<string, string>>): string {
  if (environment['GITHUB_ACTIONS'] !== undefined) return 'give the job permissions: id-token: write';
  if (environment['GITLAB_CI'] !== undefined) return 'give the job id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }';
  return 'set SIGSTORE_ID_TOKEN, or name a file with --identity-token';
}
