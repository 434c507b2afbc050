import {
  isGood,
  parseAddress,
  parseFields,
  readNamedFile,
  refusal,
  textOf,
  unusable,
  variable,
  type Asking,
} from './ask.ts';

/** A token that says who this job is, and where it came from. */
export interface IdentityToken {
  readonly token: string;
  readonly origin: string;
}

/**
 * GitHub's token for an audience, where the job has `permissions: id-token: write`
 * (https://docs.github.com/actions/reference/openid-connect-reference); `undefined` elsewhere. Fails with AUTH_DENIED.
 */
export async function githubIdentity(asking: Asking, audience: string): Promise<IdentityToken | undefined> {
  const { ctx, http } = asking;
  const address = variable(asking, 'ACTIONS_ID_TOKEN_REQUEST_URL');
  const bearer = variable(asking, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN');
  if (address === undefined || bearer === undefined) return undefined;
  const url = parseAddress(address, 'ACTIONS_ID_TOKEN_REQUEST_URL');
  url.searchParams.set('audience', audience);
  ctx.conceal(bearer);
  const answer = await http.request(ctx, {
    method: 'GET',
    url,
    headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
    what: "the job's OIDC token",
  });
  const origin = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
  if (!isGood(answer)) {
    throw refusal({
      service: "GitHub's OIDC service",
      url,
      status: answer.status,
      said: undefined,
      origin,
      hint: 'give the job permissions: id-token: write',
    });
  }
  const token = textOf(parseFields(answer.body), 'value');
  if (token === undefined) throw unusable("GitHub's OIDC service", url, 'a token');
  ctx.conceal(token);
  return { token, origin: "GitHub's OIDC token" };
}

/** A token that GitLab put into a variable (`id_tokens:` of the job): the one that is named for the cloud, else GitLab's example name. */
export function gitlabIdentity(asking: Asking, name: string): IdentityToken | undefined {
  if (variable(asking, 'GITLAB_CI') === undefined) return undefined;
  for (const origin of [name, 'GITLAB_OIDC_TOKEN']) {
    const token = variable(asking, origin);
    if (token === undefined) continue;
    asking.ctx.conceal(token);
    return { token, origin };
  }
  return undefined;
}

/** A token in a file that a variable names: read anew each time, for whoever writes it writes a newer one later. */
export async function fileIdentity(asking: Asking, name: string): Promise<IdentityToken | undefined> {
  const file = variable(asking, name);
  if (file === undefined) return undefined;
  const token = (await readNamedFile(file, name)).trim();
  asking.ctx.conceal(token);
  return { token, origin: name };
}

/** What is missing when a job names an identity to take (`what`) and has no token to show for it. */
export function warnWithoutToken(asking: Asking, what: string): void {
  const hint =
    variable(asking, 'GITHUB_ACTIONS') === undefined
      ? 'name a token file, or on GitLab set id_tokens:'
      : 'give the job permissions: id-token: write';
  asking.ctx.emit({ kind: 'warning', text: `${what} is set, but this job has no token for it: ${hint}` });
}
