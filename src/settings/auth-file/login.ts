import { createHash } from 'node:crypto';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import type { Secret } from '../../runtime/secret.ts';
import { eraseFromHelper, getFromHelper, listHelper, storeInHelper } from '../credential-helper.ts';
import { programOf } from '../kept-credential.ts';
import { AUTH_FILES, type CredentialHelpers } from '../registries/conf.ts';
import { parseAuthDocument, renderAuthEntry, type AuthDocument } from './document.ts';
import { editAuthFile } from './edit.ts';
import { removeMember, setMember, textOfMember } from './json-text.ts';
import { DOCKER_HUB_KEY, findHelper, isKeyOfHost, serverNames } from './keys.ts';
import { readAuthFile } from './read.ts';

/** Where a login is kept. `isDockers`: docker reads it too, and knows neither namespaces nor Docker Hub's short name. */
export interface LoginFile {
  readonly file: string;
  readonly isDockers: boolean;
  /** What registries.conf lists to keep logins in, in order. `undefined`, as for docker's file: the file alone. */
  readonly helpers?: CredentialHelpers;
}

/** `host[:port]`, or `host/namespace`. */
export interface LoginKey {
  readonly registry: string;
  /** Empty: the whole of the registry. */
  readonly namespace: string;
}

export interface Login {
  readonly username: string;
  readonly password: Secret;
}

/** What a login is about to change; enough to take it back. Holds a secret when there was one in the file before. */
export interface LoginChange {
  readonly file: string;
  readonly key: string;
  /** What the file had before: itself, `auths` in it, and the entry's text. */
  readonly before: { readonly exists: boolean; readonly auths: boolean; readonly entry: string | undefined };
  /** By its digest, to know it again; `undefined` where the file is not touched. */
  readonly written: string | undefined;
  readonly helper:
    | { readonly name: string; readonly server: string; readonly replaced: boolean; readonly written: string }
    | undefined;
}

/**
 * Stores a login: in the first helper of registries.conf that takes it; as to the file, in the helper that it names for the registry,
 * in docker's store where docker would, else in the file itself. `note` hears of it before anything is changed. Gives the place. Fails
 * with UNSUPPORTED for a namespace where the place knows none.
 */
export async function storeLogin(
  ctx: OperationContext,
  where: LoginFile,
  key: LoginKey,
  login: Login,
  note: (change: LoginChange) => Promise<void> = async () => Promise.resolve(),
): Promise<string> {
  let failure: Failure | undefined;
  for (const name of where.helpers?.names ?? [AUTH_FILES]) {
    try {
      const helper =
        name === AUTH_FILES ? keeperOf(await readDocument(where), where, key.registry) : { name, isStore: false };
      return await storeIn(ctx, helper, where, key, login, note);
    } catch (error) {
      ctx.signal.throwIfAborted();
      failure ??= toFailure(error);
    }
  }
  throw failure ?? new Failure('INTERNAL', 'a login without a place');
}

async function storeIn(
  ctx: OperationContext,
  helper: Keeper | undefined,
  where: LoginFile,
  key: LoginKey,
  login: Login,
  note: (change: LoginChange) => Promise<void>,
): Promise<string> {
  const place = helper === undefined ? where.file : programOf(helper.name);
  if (key.namespace !== '' && (helper !== undefined || where.isDockers)) throw noNamespace(key, place);
  const name = keyIn(where, key);
  const kept = helper === undefined ? undefined : await planHelper(ctx, helper.name, where, key, login);
  const entry = helper === undefined ? renderAuthEntry(login.username, login.password) : {};
  await editAuthFile(where.file, ctx.signal, async ({ text, exists }) => {
    // Docker leaves an empty mark for what its store has; for a registry's own helper there is nothing to write.
    const isTouched = helper === undefined || helper.isStore;
    const after = isTouched ? setMember(text, ['auths', name], entry) : text;
    await note({
      file: where.file,
      key: name,
      before: {
        exists,
        auths: textOfMember(text, ['auths']) !== undefined,
        entry: textOfMember(text, ['auths', name]),
      },
      written: isTouched ? digestOf(textOfMember(after, ['auths', name]) ?? '') : undefined,
      helper: kept,
    });
    if (kept !== undefined)
      await storeInHelper(ctx, kept.name, kept.server, { username: login.username, secret: login.password });
    return isTouched ? { text: after } : undefined;
  });
  return place;
}

/**
 * Removes a login from everywhere it may be kept, in whatever spelling it stands there; false when there was none. A place that fails
 * is told once all others are done.
 */
export async function removeLogin(ctx: OperationContext, where: LoginFile, key: LoginKey): Promise<boolean> {
  let removed = false;
  let failure: Failure | undefined;
  for (const name of where.helpers?.names ?? [AUTH_FILES]) {
    try {
      if (name === AUTH_FILES) removed = (await removeFromFile(ctx, where, key)) || removed;
      else if (key.namespace === '') removed = (await eraseFrom(ctx, name, key)) || removed;
    } catch (error) {
      ctx.signal.throwIfAborted();
      failure ??= toFailure(error);
    }
  }
  if (failure !== undefined) throw failure;
  return removed;
}

async function eraseFrom(ctx: OperationContext, helper: string, { registry }: LoginKey): Promise<boolean> {
  let removed = false;
  for (const server of serverNames(registry)) removed = (await eraseFromHelper(ctx, helper, server)) || removed;
  return removed;
}

async function removeFromFile(ctx: OperationContext, where: LoginFile, key: LoginKey): Promise<boolean> {
  const document = await readDocument(where);
  const helper = key.namespace === '' ? keeperOf(document, where, key.registry) : undefined;
  let removed = helper === undefined ? false : await eraseFrom(ctx, helper.name, key);
  const name = keyIn(where, key);
  const isMine = (one: string): boolean => one === name || (key.namespace === '' && isKeyOfHost(one, key.registry));
  if (![...document.entries.keys()].some(isMine)) return removed;
  await editAuthFile(where.file, ctx.signal, async ({ text, document: current }) => {
    const mine = [...current.entries.keys()].filter(isMine);
    // An empty mark says nothing of its own: its login was in a helper.
    removed ||= mine.some((one) => current.entries.get(one)?.kind !== 'none');
    return Promise.resolve({ text: mine.reduce((rest, one) => removeMember(rest, ['auths', one]), text) });
  });
  return removed;
}

/** Removes every login of the file, and what helpers keep. A helper that fails is told once all others are done. */
export async function removeAllLogins(ctx: OperationContext, where: LoginFile): Promise<void> {
  const { credHelpers, credsStore } = await readDocument(where);
  const failures: Failure[] = [];
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      ctx.signal.throwIfAborted();
      failures.push(toFailure(error));
    }
  };
  const eraseAll = async (name: string): Promise<void> => {
    for (const server of await listHelper(ctx, name)) await eraseFromHelper(ctx, name, server);
  };
  for (const name of where.helpers?.names ?? []) if (name !== AUTH_FILES) await attempt(async () => eraseAll(name));
  for (const [server, name] of credHelpers) await attempt(async () => eraseFromHelper(ctx, name, server));
  if (where.isDockers && credsStore !== undefined) await attempt(async () => eraseAll(credsStore));
  await editAuthFile(where.file, ctx.signal, async ({ text, exists }) => {
    const present = ['auths', 'credHelpers'].filter((one) => textOfMember(text, [one]) !== undefined);
    const after = present.reduce((rest, one) => setMember(rest, [one], {}), text);
    return Promise.resolve(exists ? { text: after } : undefined);
  });
  const [first] = failures;
  if (first !== undefined) throw first;
}

/** `Docker Hub` has an old name in docker's own file. */
function keyIn({ isDockers }: LoginFile, { registry, namespace }: LoginKey): string {
  if (isDockers && registry === 'docker.io') return DOCKER_HUB_KEY;
  return namespace === '' ? registry : `${registry}/${namespace}`;
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What is kept in a helper, as one text. */
export function pairOf(username: string, secret: Secret): string {
  return `${username}\n${secret.reveal()}`;
}

async function readDocument({ file }: LoginFile): Promise<AuthDocument> {
  return parseAuthDocument((await readAuthFile(file)) ?? new Uint8Array(), file);
}

interface Keeper {
  readonly name: string;
  /** Docker's store for all registries, for which it leaves a mark in the file. */
  readonly isStore: boolean;
}

/** Only docker keeps anything in the store for all registries; the containers tools would not find it there. */
function keeperOf(document: AuthDocument, { isDockers }: LoginFile, registry: string): Keeper | undefined {
  const own = findHelper(document, registry);
  if (own !== undefined) return { name: own, isStore: false };
  const { credsStore } = document;
  return isDockers && credsStore !== undefined ? { name: credsStore, isStore: true } : undefined;
}

async function planHelper(
  ctx: OperationContext,
  name: string,
  where: LoginFile,
  { registry }: LoginKey,
  { username, password }: Login,
): Promise<NonNullable<LoginChange['helper']>> {
  const server = where.isDockers ? (serverNames(registry)[0] ?? registry) : registry;
  const replaced = (await getFromHelper(ctx, name, server)) !== undefined;
  return { name, server, replaced, written: digestOf(pairOf(username, password)) };
}

function noNamespace({ registry, namespace }: LoginKey, place: string): Failure {
  return new Failure('UNSUPPORTED', `${place} holds no login for a namespace (${registry}/${namespace})`, {
    side: 'local',
    hint: 'log in to the registry as a whole, or use --authfile',
  });
}
