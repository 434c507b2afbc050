import type { IncomingMessage } from 'node:http';
import type { Answer, BasicAuth, BearerAuth, Dialect } from './dialect.ts';
import { createTokenService, userOfBasic, type Action, type TokenService, type User } from './dialect-tokens.ts';

export interface Access {
  readonly tokens: TokenService | undefined;
  /** `undefined` lets the request through. */
  refusalOf(request: IncomingMessage, wanted: Wanted): Answer | undefined;
}

/** What a request needs to be allowed: actions on a repository, or the catalogue. */
export type Wanted =
  | { readonly kind: 'repository'; readonly repository: string; readonly action: 'pull' | 'push' | 'delete' }
  | { readonly kind: 'catalog' }
  | { readonly kind: 'base' };

/** Whom a dialect lets in. `realm` is where its tokens are; `has` tells whether a repository is there. */
export function createAccess(dialect: Dialect, realm: string, has: (repository: string) => boolean): Access {
  const { auth } = dialect;
  if (auth.scheme === 'basic') return basicAccess(auth);
  const allows = (user: User | undefined, resource: string, asked: readonly string[]): readonly string[] => {
    if (resource === 'registry:catalog') return dialect.catalog === 'open' && user?.may.includes('*') ? asked : [];
    const repository = resource.replace(/^repository:/, '');
    const isHidden = dialect.hidesRepositories && !has(repository) && !asked.includes('push');
    return isHidden ? [] : asked.filter((one) => may(user, one));
  };
  const tokens = createTokenService(auth, allows, Date.now);
  return { tokens, refusalOf: (request, wanted) => refuseBearer(auth, tokens, realm, request, wanted) };
}

function may(user: User | undefined, action: string): boolean {
  return user?.may.includes(action as Action) ?? false;
}

function basicAccess(auth: BasicAuth): Access {
  return {
    tokens: undefined,
    refusalOf: ({ headers: { authorization } }, wanted) => {
      const user = userOfBasic(authorization);
      if (user === undefined || user === 'unknown') return challenged(auth.unauthorized, `Basic realm="${auth.realm}"`);
      const isAllowed = wanted.kind === 'repository' ? may(user, wanted.action) : true;
      return isAllowed ? undefined : auth.denied;
    },
  };
}

function refuseBearer(
  auth: BearerAuth,
  tokens: TokenService,
  realm: string,
  request: IncomingMessage,
  wanted: Wanted,
): Answer | undefined {
  const { authorization } = request.headers;
  if (auth.takesBasic && /^basic /i.test(authorization ?? '')) {
    const user = userOfBasic(authorization);
    const isKnown = user !== undefined && user !== 'unknown';
    if (isKnown && (wanted.kind === 'repository' ? may(user, wanted.action) : may(user, '*'))) return undefined;
    return challenged(auth.unauthorized, `Basic realm="${auth.service}"`);
  }
  const grant = tokens.grantOf(authorization);
  if (grant !== undefined && isGood(auth, grant.actions, wanted)) return undefined;
  const asksForBasic = auth.thenChallenges === 'basic' && (authorization !== undefined || wanted.kind === 'catalog');
  if (asksForBasic) return challenged(auth.unauthorized, `Basic realm="${auth.service}"`);
  const scope = auth.namesScope ? scopeOf(auth, wanted) : undefined;
  const error = authorization === undefined ? '' : grant === undefined ? 'invalid_token' : 'insufficient_scope';
  return challenged(
    auth.unauthorized,
    [
      `Bearer realm="${realm}"`,
      `service="${auth.service}"`,
      ...(scope === undefined ? [] : [`scope="${scope}"`]),
      ...(error === '' || !auth.namesError ? [] : [`error="${error}"`]),
    ].join(','),
  );
}

function isGood(auth: BearerAuth, actions: ReadonlyMap<string, ReadonlySet<string>>, wanted: Wanted): boolean {
  if (wanted.kind === 'base') return true;
  if (wanted.kind === 'catalog') return auth.catalogScope !== 'known' || has(actions.get('registry:catalog'), ['*']);
  const needed = wanted.action === 'delete' ? auth.deleteNeeds : [wanted.action];
  return has(actions.get(`repository:${wanted.repository}`), needed);
}

function has(given: ReadonlySet<string> | undefined, needed: readonly string[]): boolean {
  return given !== undefined && (given.has('*') || needed.every((one) => given.has(one)));
}

function scopeOf(auth: BearerAuth, wanted: Wanted): string | undefined {
  if (wanted.kind === 'base') return undefined;
  if (wanted.kind === 'catalog') return auth.catalogScope === 'known' ? 'registry:catalog:*' : undefined;
  const actions =
    wanted.action === 'push' ? 'pull,push' : wanted.action === 'delete' ? auth.deleteNeeds.join(',') : 'pull';
  return `repository:${wanted.repository}:${actions}`;
}

function challenged(answer: Answer, challenge: string): Answer {
  return { ...answer, headers: { ...answer.headers, 'www-authenticate': challenge } };
}
