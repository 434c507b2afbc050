import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { DOCKER_HUB_KEY, findInAuthFile, parseAuthFile, type AuthEntry, type AuthFile } from './auth-file.ts';
import { editAuthFile, withEntry, type AuthDocument } from './auth-file-edit.ts';
import { eraseFromHelper, getFromHelper, storeInHelper, type HelperCall } from './credential-helper.ts';

/** Where a login is written. `isDockers`: Docker reads it too, and knows neither namespaces nor short names. */
export interface LoginFile {
  readonly file: string;
  readonly isDockers: boolean;
}

/** `host[:port]`, or `host/namespace`. */
export interface LoginKey {
  readonly registry: string;
  readonly namespace: string;
}

export interface Login {
  readonly username: string;
  readonly password: string;
}

/** What the file says under exactly this key. */
export async function readLogin(
  ctx: OperationContext,
  where: LoginFile,
  key: LoginKey,
): Promise<AuthEntry | undefined> {
  const content = await snapshot(ctx, where);
  const helper = helperFor(content, key);
  if (helper === undefined) return entryAt(content, where, key);
  const found = await getFromHelper(helper, serverOf(key), callOf(ctx));
  if (found === undefined) return undefined;
  ctx.conceal(found.secret, found.username);
  const isToken = found.username === '<token>';
  return {
    username: isToken ? '' : found.username,
    password: isToken ? '' : found.secret,
    identityToken: isToken ? found.secret : '',
    registryToken: '',
  };
}

/** Stores a login, in the helper that the file names for the registry or else in the file. Tells where. */
export async function storeLogin(
  ctx: OperationContext,
  where: LoginFile,
  key: LoginKey,
  login: Login,
): Promise<string> {
  const helper = helperFor(await snapshot(ctx, where), key);
  if (helper !== undefined) {
    if (key.namespace !== '') throw noNamespace(key, `docker-credential-${helper}`);
    await storeInHelper(helper, serverOf(key), { username: login.username, secret: login.password }, callOf(ctx));
    return `docker-credential-${helper}`;
  }
  if (where.isDockers && key.namespace !== '') throw noNamespace(key, where.file);
  const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
  await editAuthFile(where.file, ctx.signal, (document) => withEntry(document, keyIn(where, key), { auth }));
  return where.file;
}

/** Removes a login; false when there was none. */
export async function removeLogin(ctx: OperationContext, where: LoginFile, key: LoginKey): Promise<boolean> {
  const content = await snapshot(ctx, where);
  const helper = helperFor(content, key);
  const wasInHelper = helper !== undefined && (await eraseFromHelper(helper, serverOf(key), callOf(ctx)));
  let wasInFile = false;
  await editAuthFile(where.file, ctx.signal, (document) => {
    const found = namesOf(where, key).filter((name) => isOwn(document['auths'], name));
    wasInFile = found.length > 0;
    return wasInFile ? found.reduce((rest, name) => withEntry(rest, name, undefined), document) : undefined;
  });
  return wasInHelper || wasInFile;
}

/** Removes every login of the file, those that its helpers keep too. */
export async function removeAllLogins(ctx: OperationContext, where: LoginFile): Promise<void> {
  const { helpers } = await snapshot(ctx, where);
  for (const [server, helper] of helpers) await eraseFromHelper(helper, server, callOf(ctx));
  await editAuthFile(where.file, ctx.signal, ({ auths, credHelpers, ...others }) =>
    auths === undefined && credHelpers === undefined ? undefined : { ...others, auths: {} },
  );
}

async function snapshot(ctx: OperationContext, { file }: LoginFile): Promise<AuthFile> {
  let document: AuthDocument = {};
  await editAuthFile(file, ctx.signal, (found) => {
    document = found;
    return undefined;
  });
  return parseAuthFile(JSON.stringify(document), file);
}

function entryAt(content: AuthFile, where: LoginFile, key: LoginKey): AuthEntry | undefined {
  if (key.namespace !== '') return content.auths.get(keyIn(where, key));
  const found = findInAuthFile({ ...content, store: undefined }, { registry: key.registry, path: '' });
  return found !== undefined && 'entry' in found ? found.entry : undefined;
}

/** The store is for all registries, and so for this one. */
function helperFor({ helpers, store }: AuthFile, { registry }: LoginKey): string | undefined {
  return helpers.get(registry) ?? (registry === 'docker.io' ? helpers.get(DOCKER_HUB_KEY) : undefined) ?? store;
}

function serverOf({ registry }: LoginKey): string {
  return registry === 'docker.io' ? DOCKER_HUB_KEY : registry;
}

function keyIn({ isDockers }: LoginFile, { registry, namespace }: LoginKey): string {
  if (isDockers && registry === 'docker.io') return DOCKER_HUB_KEY;
  return namespace === '' ? registry : `${registry}/${namespace}`;
}

/** Under which names an entry may stand: other programs write Docker Hub's in another way. */
function namesOf(where: LoginFile, key: LoginKey): readonly string[] {
  return key.registry === 'docker.io' && key.namespace === '' ? [DOCKER_HUB_KEY, 'docker.io'] : [keyIn(where, key)];
}

function isOwn(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

function callOf({ environment, signal }: OperationContext): HelperCall {
  return { environment, signal };
}

function noNamespace({ registry, namespace }: LoginKey, place: string): Failure {
  return new Failure('UNSUPPORTED', `${place} holds no login for a namespace (${registry}/${namespace})`, {
    side: 'local',
    hint: 'log in to the registry as a whole, or use --authfile',
  });
}
