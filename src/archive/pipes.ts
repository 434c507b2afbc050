import { close, constants, createReadStream, createWriteStream, open } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Failure, explainStorage } from '../runtime/failure.ts';
import { isErrno } from '../runtime/owned-files.ts';

/** `file`: it has a place for every byte. `pipe`: bytes come or go in order, once. `undefined`: there is nothing. */
export type PathKind = 'file' | 'pipe' | undefined;

/** Links are followed. Fails where the path is a directory, or cannot be asked. */
export async function kindOfPath(file: string): Promise<PathKind> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw isDirectory(file);
    return found.isFile() ? 'file' : 'pipe';
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw explainStorage(error, file);
  }
}

/** `/dev/stdout` and its like name what is open already: it is written to where it stands, whatever it is. */
export function descriptorOf(file: string): number | undefined {
  const standard = ['/dev/stdin', '/dev/stdout', '/dev/stderr'].indexOf(file);
  if (standard >= 0) return standard;
  const match = /^\/(?:dev|proc\/self)\/fd\/([0-9]{1,5})$/.exec(file);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** What comes out of a pipe, a socket or a device. Waits for a named pipe's writer no longer than the signal allows. */
export async function openPipeSource(file: string, signal: AbortSignal): Promise<Readable> {
  await refuseDevice(file);
  const { fd, isPipe } = await openDescriptor(file, constants.O_RDONLY, signal);
  const stream = isPipe ? new Socket({ fd, readable: true, writable: false }) : createReadStream('', { fd });
  return stream;
}

/** What goes into a pipe, a socket, a device, or an open file from where it stands. */
export async function openPipeSink(file: string, signal: AbortSignal): Promise<Writable> {
  const { fd, isPipe } = await openDescriptor(file, constants.O_WRONLY, signal);
  return isPipe ? new Socket({ fd, readable: false, writable: true }) : createWriteStream('', { fd });
}

/** A device may never end; a terminal is one with nothing piped in. */
async function refuseDevice(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !(found.isCharacterDevice() || found.isBlockDevice())) return;
  throw new Failure('STORAGE_FAILED', `no archive comes out of a device: ${file}`, {
    side: 'source',
    subject: file,
    hint: 'pipe an archive in, or name a file',
  });
}

const openFile = promisify(open);

const COME_BACK_MS = 10;

async function openDescriptor(
  file: string,
  flags: number,
  signal: AbortSignal,
): Promise<{ readonly fd: number; readonly isPipe: boolean }> {
  try {
    const found = await stat(file);
    const fd = descriptorOf(file);
    // A socket cannot be opened by its path.
    if (found.isSocket() && fd !== undefined) return { fd, isPipe: true };
    return { fd: await openPatiently(file, flags, found.isFIFO(), signal), isPipe: found.isFIFO() };
  } catch (error) {
    signal.throwIfAborted();
    throw explainStorage(error, file);
  }
}

/**
 * Opening one end of a named pipe waits for the other, in a thread that nothing can interrupt. Should the signal come first, the
 * other end is opened here, so that the thread comes back.
 */
async function openPatiently(file: string, flags: number, isPipe: boolean, signal: AbortSignal): Promise<number> {
  signal.throwIfAborted();
  const settled = new AbortController();
  const opening = openFile(file, flags).finally(() => settled.abort());
  const other = flags === constants.O_RDONLY ? constants.O_WRONLY : constants.O_RDONLY;
  const comeBack = async (): Promise<void> => {
    // The thread may not have got as far as waiting: until then nobody is there whose other end this could be.
    while (!settled.signal.aborted) {
      const fd = await openFile(file, other | constants.O_NONBLOCK).catch(() => undefined);
      if (fd === undefined) {
        await setTimeout(COME_BACK_MS);
        continue;
      }
      await opening.catch(() => undefined);
      close(fd);
    }
  };
  const onAbort = (): void => {
    if (isPipe) void comeBack();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const fd = await opening;
    if (signal.aborted) close(fd);
    signal.throwIfAborted();
    return fd;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function isDirectory(file: string): Failure {
  return new Failure('STORAGE_FAILED', `is a directory, where an archive is a file: ${file}`, {
    subject: file,
    hint: 'name a file; for an OCI layout in a directory write oci:',
  });
}
