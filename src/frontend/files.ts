import { randomUUID } from 'node:crypto';
import { access, constants, lstat, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, explainStorage, explainUnreadable, storageFailure } from '../runtime/failure.ts';
import { isErrno } from '../runtime/owned-files.ts';
import { renderBytes } from '../runtime/text.ts';

/** Writes a file whole or not at all: a temporary name beside it, then a rename. Devices and pipes are written directly. */
export async function writeWhole(file: string, text: string, mode = 0o644): Promise<void> {
  const isDevice = file.startsWith('/dev/') || file.startsWith('/proc/');
  const temporary = isDevice ? file : `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, isDevice ? {} : { flag: 'wx', mode });
    if (!isDevice) await rename(temporary, file);
  } catch (error) {
    if (!isDevice) await rm(temporary, { force: true });
    const failure = error instanceof Error ? storageFailure(error, file) : undefined;
    throw (
      failure ?? new Failure('STORAGE_FAILED', `cannot write ${file}`, { side: 'local', subject: file, cause: error })
    );
  }
}

/** Fails with STORAGE_FAILED where {@link writeWhole} could not write the file: told before the work, and not after it. */
export async function checkWritable(file: string): Promise<void> {
  if (file.startsWith('/dev/') || file.startsWith('/proc/')) return;
  try {
    await access(path.dirname(file), constants.W_OK);
  } catch (error) {
    throw explainStorage(error, file);
  }
}

/**
 * The whole of a file that an option names, at most `most` bytes. Also reads what a shell gives as `<(…)`. What does not look like a
 * path, and is none, may be the secret itself, given where its file was asked for: no failure tells it.
 * Fails with INPUT_INVALID when it is no file or cannot be read, LIMIT_EXCEEDED, STORAGE_FAILED.
 */
export async function readNamedFile(file: string, option: string, most: number): Promise<Buffer> {
  if (!looksLikePath(file) && (await lstat(file).catch(() => undefined)) === undefined) throw unnamed(option);
  try {
    await using handle = await open(file, 'r');
    const chunks: Buffer[] = [];
    let size = 0;
    while (size <= most) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024));
      if (bytesRead === 0) return Buffer.concat(chunks);
      size += bytesRead;
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } catch (error) {
    if (!isErrno(error, 'ENOENT', 'ENOTDIR')) throw explainUnreadable(error, file, 'INPUT_INVALID');
    throw new Failure('INPUT_INVALID', `no such file: ${file}`, {
      side: 'local',
      subject: file,
      hint: `correct ${option}`,
      cause: error,
    });
  }
  throw new Failure('LIMIT_EXCEEDED', `${file} is larger than ${renderBytes(most)}`, {
    side: 'local',
    subject: file,
    hint: `check that ${option} names the file you mean`,
  });
}

/** The longest name of a file on Linux and macOS. */
const LONGEST_NAME = 255;
/** As long as a key of 32 bytes, with nothing in it that base64 has not, whatever word is before it. */
const BASE64 = /(?:^|[:\s])[\w+/=-]{40,}$/;

/** Whether a text is rather the name of a file than what would be in it: one line, not too long, and no base64. */
export function looksLikePath(text: string): boolean {
  return text.length <= LONGEST_NAME && !/[\r\n]/.test(text) && !BASE64.test(text);
}

function unnamed(option: string): Failure {
  return new Failure(
    'INPUT_INVALID',
    `what ${option} gives names no file that can be read, and is not shown: it may be a secret`,
    {
      side: 'local',
      hint: `give ${option} the name of a file; a key as text needs its lines of PEM, BEGIN and END`,
    },
  );
}
