import type { Credential, RegistryPool } from '../distribution/contract.ts';
import type { CertificatePlaces } from '../distribution/trust.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import {
  removeAllLogins,
  removeLogin,
  storeLogin,
  type Login,
  type LoginChange,
  type LoginFile,
  type LoginKey,
} from '../settings/auth-file/login.ts';
import { lookUpCredential, type CredentialPlace } from '../settings/credential-places.ts';

export interface LoginRequest {
  readonly registries: RegistryPool;
  readonly where: LoginFile;
  readonly key: LoginKey;
  readonly login: Login;
  readonly tlsVerify: boolean | undefined;
  readonly certificates: CertificatePlaces;
  /** Hears what is about to be changed, so that it can be taken back. */
  readonly note?: (change: LoginChange) => Promise<void>;
}

/**
 * Stores a login once the registry has taken it. Gives the place that it is stored in. Fails with AUTH_DENIED when the registry does
 * not take it; nothing is stored then.
 */
export async function login(ctx: OperationContext, request: LoginRequest): Promise<string> {
  await verifyLogin(ctx, request);
  return storeLogin(ctx, request.where, request.key, request.login, request.note);
}

/** Whether the registry takes a login: fails as `login` does. */
export async function verifyLogin(ctx: OperationContext, request: Omit<LoginRequest, 'where' | 'note'>): Promise<void> {
  const { registries, key, login: given, tlsVerify, certificates } = request;
  const { username, password } = given;
  ctx.conceal(password.reveal(), username);
  const credential: Credential = { kind: 'basic', username, password, origin: 'this login' };
  const access = { tlsVerify, certificates, credential: async () => Promise.resolve(credential) };
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

/** The login that is there, wherever it is looked for. */
export async function findLogin(
  ctx: OperationContext,
  places: readonly CredentialPlace[],
  { registry, namespace }: LoginKey,
): Promise<Credential | undefined> {
  const { credential, failure } = await lookUpCredential(ctx, places, { registry, path: namespace });
  if (failure !== undefined) throw failure;
  return credential;
}

/** The user name that is stored. Fails with AUTH_REQUIRED when nobody is logged in. */
export async function loggedInAs(
  ctx: OperationContext,
  places: readonly CredentialPlace[],
  key: LoginKey,
): Promise<string> {
  const found = await findLogin(ctx, places, key);
  if (found !== undefined) return found.kind === 'basic' ? found.username : '<token>';
  throw notLoggedIn(key, `looked at: ${places.map(({ name }) => name).join(', ')}`);
}

/** Fails with AUTH_REQUIRED when nobody is logged in there, and says where somebody is: `others` are the places to look. */
export async function logout(
  ctx: OperationContext,
  where: LoginFile,
  key: LoginKey,
  others: readonly CredentialPlace[],
): Promise<void> {
  if (await removeLogin(ctx, where, key)) return;
  const { credential } = await lookUpCredential(ctx, others, { registry: key.registry, path: key.namespace });
  throw notLoggedIn(
    key,
    credential === undefined
      ? `${where.file} was looked at; name another file with --authfile`
      : `there is a login in ${credential.origin}: name that file with --authfile, or with --compat-auth-file if it is docker's`,
  );
}

export async function logoutAll(ctx: OperationContext, where: LoginFile): Promise<void> {
  await removeAllLogins(ctx, where);
}

export function renderKey({ registry, namespace }: LoginKey): string {
  return namespace === '' ? registry : `${registry}/${namespace}`;
}

function notLoggedIn(key: LoginKey, hint: string): Failure {
  return new Failure('AUTH_REQUIRED', `not logged into ${renderKey(key)}`, { side: 'local', hint });
}
