import type { RegistryPool } from '../distribution/contract.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { Secret } from '../runtime/secret.ts';
import {
  readLogin,
  removeAllLogins,
  removeLogin,
  storeLogin,
  type Login,
  type LoginFile,
  type LoginKey,
} from '../settings/stored-login.ts';

export interface LoginRequest {
  readonly registries: RegistryPool;
  readonly where: LoginFile;
  readonly key: LoginKey;
  readonly login: Login;
  readonly tlsVerify: boolean | undefined;
}

/**
 * Stores a login once the registry has taken it. Gives the place that it is stored in. Fails with AUTH_DENIED when the registry does
 * not take it; nothing is stored then.
 */
export async function login(ctx: OperationContext, request: LoginRequest): Promise<string> {
  await verifyLogin(ctx, request);
  return storeLogin(ctx, request.where, request.key, request.login);
}

/** Whether the registry takes a login: fails as `login` does. */
export async function verifyLogin(ctx: OperationContext, request: LoginRequest): Promise<void> {
  const { registries, key, login: given, tlsVerify } = request;
  const { username, password } = given;
  ctx.conceal(password, username);
  const credential = { kind: 'basic', username, password: new Secret(password), origin: 'this login' } as const;
  const access = { tlsVerify, credential: async () => Promise.resolve(credential) };
  try {
    await registries.host(key.registry, access).verify(ctx);
  } catch (error) {
    ctx.signal.throwIfAborted();
    const failure = toFailure(error);
    if (failure.code !== 'AUTH_DENIED' && failure.code !== 'AUTH_REQUIRED') throw failure;
    throw new Failure('AUTH_DENIED', `logging into "${renderKey(key)}": invalid username/password`, {
      cause: failure,
      hint: 'check both; many registries want an access token instead of the password',
    });
  }
}

/** The user name that is stored. Fails with AUTH_REQUIRED when nobody is logged in. */
export async function loggedInAs(ctx: OperationContext, where: LoginFile, key: LoginKey): Promise<string> {
  const found = await readLogin(ctx, where, key);
  if (found !== undefined) return found.username;
  throw notLoggedIn(where, key);
}

/** Fails with AUTH_REQUIRED when nobody is logged in. */
export async function logout(ctx: OperationContext, where: LoginFile, key: LoginKey): Promise<void> {
  if (!(await removeLogin(ctx, where, key))) throw notLoggedIn(where, key);
}

export async function logoutAll(ctx: OperationContext, where: LoginFile): Promise<void> {
  await removeAllLogins(ctx, where);
}

export function renderKey({ registry, namespace }: LoginKey): string {
  return namespace === '' ? registry : `${registry}/${namespace}`;
}

function notLoggedIn({ file }: LoginFile, key: LoginKey): Failure {
  return new Failure('AUTH_REQUIRED', `not logged into ${renderKey(key)}`, {
    side: 'local',
    hint: `${file} was looked at; name another file with --authfile`,
  });
}
