import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { UploadSession } from '../distribution/contract.ts';
import type { Digest } from '../image/index.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { ownIdentity } from '../runtime/process-identity.ts';
import { makeDirectory } from '../runtime/make-directory.ts';
import { isAlive, parseOwner, renderOwner } from './blob-store/owner.ts';

/**
 * What is under way, on disk (`--state DIR`): a process that goes on after one that died finds the uploads that it left open. A note
 * is there before the first byte of its upload goes out. What is damaged or too old counts as not there.
 */
export interface UploadJournal {
  recall(store: string, digest: Digest): Promise<UploadSession | undefined>;
  record(store: string, digest: Digest, session: UploadSession): Promise<void>;
  forget(store: string, digest: Digest): Promise<void>;
}

const NOTE_BYTES = 16 * 1024;
/** No registry keeps an upload without a sign of life for longer. */
const OLDEST_MS = 7 * 24 * 3_600_000;

/** Fails with STORAGE_FAILED where the directory cannot be made. */
export async function openUploadJournal(directory: string): Promise<UploadJournal> {
  const folder = path.join(directory, 'uploads');
  try {
    // Locations may carry what opens the upload to whoever has them.
    await makeDirectory(folder, 0o700);
  } catch (error) {
    throw toFailure(error).with({ side: 'local', hint: 'check the directory that --state names' });
  }
  await sweep(folder);
  const noteOf = (store: string, digest: Digest): string =>
    path.join(folder, `${createHash('sha256').update(`${store}\n${digest}`).digest('hex')}.json`);

  return {
    async recall(store, digest) {
      const note = noteOf(store, digest);
      try {
        const about = await stat(note);
        if (about.size > NOTE_BYTES || Date.now() - about.mtimeMs > OLDEST_MS) return undefined;
        return parseNote(await readFile(note, 'utf8'), store, digest);
      } catch {
        return undefined;
      }
    },

    async record(store, digest, { location }) {
      const note = noteOf(store, digest);
      const temporary = path.join(folder, `${renderOwner(ownIdentity())}.${randomUUID()}.tmp`);
      try {
        await writeFile(temporary, JSON.stringify({ store, digest, location }), { flag: 'wx', mode: 0o600 });
        await rename(temporary, note);
      } catch (error) {
        await rm(temporary, { force: true });
        throw new Failure('STORAGE_FAILED', `--state: ${toFailure(error).message}`, { side: 'local', cause: error });
      }
    },

    async forget(store, digest) {
      await rm(noteOf(store, digest), { force: true });
    },
  };
}

/** What a process that died was just writing. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.tmp')) continue;
    const file = path.join(folder, name);
    const [maker, about] = [parseOwner(name), await stat(file).catch(() => undefined)];
    const isKept = maker !== undefined && about !== undefined && isAlive(maker, Date.now() - about.mtimeMs);
    if (!isKept) await rm(file, { force: true });
  }
}

function parseNote(text: string, store: string, digest: Digest): UploadSession | undefined {
  const note: unknown = JSON.parse(text);
  if (typeof note !== 'object' || note === null) return undefined;
  const { location, ...about } = note as Readonly<Record<string, unknown>>;
  if (about['store'] !== store || about['digest'] !== digest || typeof location !== 'string') return undefined;
  return URL.canParse(location) ? { location } : undefined;
}
