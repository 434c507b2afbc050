import { randomUUID } from 'node:crypto';
import type { Answer, BearerAuth } from './dialect.ts';

export type Action = 'pull' | 'push' | 'delete' | '*';

/** Somebody whom a stand-in knows. */
export interface User {
  readonly name: string;
  readonly password: string;
  readonly refreshToken: string;
  /** On every repository. */
  readonly may: readonly Action[];
}

export const OWNER: User = {
  name: 'owner',
  password: 'ow:ner §1',
  refreshToken: 'refresh-owner',
  may: ['pull', 'push', 'delete', '*'],
};
/** May push, and delete where that takes no more; administers nothing. */
export const WRITER: User = {
  name: 'writer',
  password: 'writer-1',
  refreshToken: 'refresh-writer',
  may: ['pull', 'push', 'delete'],
};
export const READER: User = { name: 'reader', password: 'reader-1', refreshToken: 'refresh-reader', may: ['pull'] };

const USERS: readonly User[] = [OWNER, WRITER, READER];

/** `undefined` is anybody; `'unknown'` a credential that nobody has. */
export type Presented = User | undefined | 'unknown';

export function userOfBasic(header: string | undefined): Presented {
  if (header === undefined) return undefined;
  const [scheme = '', value = ''] = header.split(' ', 2);
  if (scheme.toLowerCase() !== 'basic') return 'unknown';
  const [name, ...rest] = Buffer.from(value, 'base64').toString('utf8').split(':');
  return USERS.find((user) => user.name === name && user.password === rest.join(':')) ?? 'unknown';
}

/** What a token is good for. */
interface Grant {
  readonly user: User | undefined;
  readonly actions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly expiresAt: number;
}

export interface TokenService {
  /** GET with Basic or nothing, POST with a form (Docker's and OAuth2's token requests). */
  answer(request: {
    readonly method: string;
    readonly query: URLSearchParams;
    readonly authorization: string | undefined;
    readonly body: string;
  }): Answer;
  /** What the bearer of this header may do; `undefined` for an unknown or expired token. */
  grantOf(header: string | undefined): Grant | undefined;
  /** Takes every token back. */
  revokeAll(): void;
}

/** `allows` decides per resource which of the actions asked for are given. */
export function createTokenService(
  auth: BearerAuth,
  allows: (user: User | undefined, resource: string, asked: readonly string[]) => readonly string[],
  now: () => number,
): TokenService {
  const grants = new Map<string, Grant>();
  return {
    answer: ({ method, query, authorization, body }) => {
      const form = new URLSearchParams(body);
      if (method === 'POST' && !auth.takesRefreshTokens) return { status: 405, body: 'Method Not Allowed\n' };
      const asked = method === 'POST' ? form : query;
      if (asked.get('service') !== auth.service) return { status: 400, body: 'unknown service\n' };
      const user = method === 'POST' ? userOfForm(form) : userOfBasic(authorization);
      if (user === 'unknown') return auth.badCredential;
      const actions = new Map<string, ReadonlySet<string>>();
      for (const scope of asked.getAll('scope').flatMap((one) => one.split(' '))) {
        const [type = '', ...rest] = scope.split(':');
        const wanted = (rest.pop() ?? '').split(',');
        const resource = `${type}:${rest.join(':')}`;
        if (type !== 'repository' && auth.catalogScope !== 'known') return auth.catalogScope;
        const given = allows(user, resource, wanted);
        if (auth.grants === 'all or nothing' && wanted.some((one) => !given.includes(one))) {
          return auth.refusedGrant;
        }
        actions.set(resource, new Set(given));
      }
      const isNothing = [...actions.values()].every((given) => given.size === 0);
      if (auth.grants === 'nothing to strangers' && user === undefined && isNothing) return auth.refusedGrant;
      const token = randomUUID();
      grants.set(token, { user, actions, expiresAt: now() + auth.lifetimeS * 1000 });
      return {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...Object.fromEntries(auth.fields.map((field) => [field, token])),
          expires_in: auth.lifetimeS,
          ...(form.get('grant_type') === 'refresh_token' ? { refresh_token: form.get('refresh_token') } : {}),
        }),
      };
    },
    grantOf: (header) => {
      const [, token = ''] = /^Bearer (\S+)$/i.exec(header ?? '') ?? [];
      const grant = grants.get(token);
      return grant === undefined || grant.expiresAt <= now() ? undefined : grant;
    },
    revokeAll: () => grants.clear(),
  };
}

function userOfForm(form: URLSearchParams): Presented {
  if (form.get('grant_type') !== 'refresh_token' || form.get('client_id') === null) return 'unknown';
  return USERS.find((user) => user.refreshToken === form.get('refresh_token')) ?? 'unknown';
}
