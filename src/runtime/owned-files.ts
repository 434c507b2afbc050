import { randomBytes } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { isRunning, ownIdentity } from './process-identity.ts';

/**
 * Short-lived files whose name says which process owns them, so that anyone can tell whether the owner still lives. Every
 * name is used once: removing a dead owner's file can never hit a living one.
 */
export interface OwnedFile {
  readonly file: string;
  readonly kind: OwnedKind;
  /** The place in the queue, for `turn`; 0 otherwise. */
  readonly number: number;
  readonly host: string;
  readonly pid: number;
  readonly started: string;
}

/** `choosing` and `turn` queue for the lock, `writer` marks an open sink, `tmp` is content that is not whole yet. */
export type OwnedKind = 'choosing' | 'turn' | 'writer' | 'tmp';

const FORM = /^\.waybill-(choosing|turn|writer|tmp)-(\d{1,15})-([0-9a-f]{12})-(\d{1,10})-(\d{1,20})-[0-9a-f]{16}$/;

/** An owner on another machine, or in another container, cannot be asked: it counts as dead this long after its last write. */
const FOREIGN_LIFE_MS: Readonly<Record<OwnedKind, number>> = {
  choosing: 60_000,
  turn: 60_000,
  writer: 24 * 3_600_000,
  tmp: 24 * 3_600_000,
};

/** A fresh name for a file of this process. */
export function nameOwnedFile(kind: OwnedKind, number = 0): string {
  const { space, pid, started } = ownIdentity();
  const unique = randomBytes(8).toString('hex');
  return `.waybill-${kind}-${String(number)}-${space}-${String(pid)}-${started}-${unique}`;
}

function parseOwnedFile(file: string): OwnedFile | undefined {
  const match = FORM.exec(file);
  if (match === null) return undefined;
  const [, kind, number, host = '', pid, started = ''] = match;
  return { file, kind: kind as OwnedKind, number: Number(number), host, pid: Number(pid), started };
}

/** The owned files of a directory whose owners live. Those of the dead are removed on the way. */
export async function listLiving(directory: string): Promise<readonly OwnedFile[]> {
  const found = (await readdir(directory)).flatMap((file) => parseOwnedFile(file) ?? []);
  const living: OwnedFile[] = [];
  for (const one of found) {
    if (await isAbandoned(directory, one)) await removeIfThere(path.join(directory, one.file));
    else living.push(one);
  }
  return living;
}

export async function removeIfThere(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
}

export function isErrno(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}

async function isAbandoned(directory: string, one: OwnedFile): Promise<boolean> {
  if (one.host === ownIdentity().space) return !isRunning(one);
  try {
    const { mtimeMs } = await stat(path.join(directory, one.file));
    return Date.now() - mtimeMs > FOREIGN_LIFE_MS[one.kind];
  } catch {
    return false;
  }
}
