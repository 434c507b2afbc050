import { randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withDirectoryLock } from '../runtime/directory-lock.ts';
import { Failure, storageFailure, toFailure } from '../runtime/failure.ts';
import { LARGEST_AUTH_FILE, parseAuthFile } from './auth-file.ts';

/** The top level of such a file. What is not ours to know stays as it is. */
export type AuthDocument = Readonly<Record<string, unknown>>;

/**
 * Changes a file of credentials: read, changed and replaced while no other process of ours does. Keys that nobody here knows are kept,
 * links are followed, the new file is its owner's alone. `change` gives the new content, or `undefined` to leave the file alone; it is
 * given an empty object where there is no file. Fails with CONFIG_INVALID, STORAGE_FAILED.
 */
export async function editAuthFile(
  file: string,
  signal: AbortSignal,
  change: (document: AuthDocument) => AuthDocument | undefined,
): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    // A link is often a mounted secret, or a file of the person's own elsewhere: what it points at is changed.
    const target = await realpath(file).catch(() => path.resolve(file));
    await withDirectoryLock(path.dirname(target), signal, async () => {
      const after = change(await readDocument(target));
      if (after !== undefined) await replace(target, `${JSON.stringify(after, undefined, '\t')}\n`);
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    const failure = error instanceof Error ? storageFailure(error, file) : undefined;
    throw failure ?? toFailure(error);
  }
}

/** The entries under one key of the top level, changed; the key goes when nothing is left that was not there before. */
export function withEntry(document: AuthDocument, key: string, entry: object | undefined): AuthDocument {
  const auths = { ...(document['auths'] as Readonly<Record<string, unknown>> | undefined) };
  if (entry === undefined) Reflect.deleteProperty(auths, key);
  else auths[key] = entry;
  return { ...document, auths };
}

async function readDocument(file: string): Promise<AuthDocument> {
  const about = await stat(file).catch(() => undefined);
  if (about === undefined) return {};
  if (about.size > LARGEST_AUTH_FILE)
    throw new Failure('CONFIG_INVALID', `${file} is larger than such a file may be`, { side: 'local', subject: file });
  const text = await readFile(file, 'utf8');
  // Programs make the file before they fill it.
  if (text.trim() === '') return {};
  parseAuthFile(text, file);
  return JSON.parse(text) as AuthDocument;
}

async function replace(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx', mode: 0o600 });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}
