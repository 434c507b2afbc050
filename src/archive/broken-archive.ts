import { Failure } from '../runtime/failure.ts';

/** For everything that reads archives: one line, exit 8. */
export function brokenArchive(what: string, why: string, hint?: string, cause?: unknown): Failure {
  return new Failure('ARCHIVE_INVALID', `${what}: ${why}`, {
    subject: what,
    hint: hint ?? 'fetch or write it again; its size and checksum tell whether it came whole',
    ...(cause === undefined ? {} : { cause }),
  });
}
