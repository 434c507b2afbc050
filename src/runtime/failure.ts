/**
 * Every failure waybill reports. The codes are stable: more are added, none is renamed. `docs/errors.md` lists each with
 * its meaning and what to do; a test holds that page to this table.
 */
const EXIT_CODE_OF = {
  INTERNAL: 1,
  REPOSITORY_UNKNOWN: 2,
  MANIFEST_UNKNOWN: 2,
  BLOB_UNKNOWN: 2,
  PLATFORM_UNKNOWN: 2,
  REFERENCE_INVALID: 4,
  INPUT_INVALID: 4,
  CONFIG_INVALID: 4,
  TRANSPORT_UNKNOWN: 4,
  AUTH_REQUIRED: 5,
  AUTH_DENIED: 5,
  TAG_IMMUTABLE: 5,
  REGISTRY_BLOCKED: 5,
  SIGNATURE_MISSING: 6,
  SIGNATURE_INVALID: 6,
  POLICY_REFUSED: 6,
  UNREACHABLE: 7,
  TLS_FAILED: 7,
  TIMEOUT: 7,
  RATE_LIMITED: 7,
  SERVER_ERROR: 7,
  DIGEST_MISMATCH: 8,
  SIZE_MISMATCH: 8,
  MANIFEST_INVALID: 8,
  ARCHIVE_INVALID: 8,
  LIMIT_EXCEEDED: 8,
  ATTACHED_UNLISTED: 8,
  UNSUPPORTED: 9,
  DIGEST_WOULD_CHANGE: 9,
  PLAN_DRIFTED: 9,
  TAG_RULE: 9,
  RESULT_MISSING: 1,
  STORAGE_FAILED: 1,
  CANCELLED: 130,
} as const;

export type FailureCode = keyof typeof EXIT_CODE_OF;

export const FAILURE_CODES: readonly FailureCode[] = Object.keys(EXIT_CODE_OF) as FailureCode[];

/** Which end of a transfer went wrong; `local` is this machine: its disk, its memory, its settings. */
export type Side = 'source' | 'destination' | 'local';

export interface FailureDetails {
  readonly side?: Side;
  /** The reference, file or flag that the message is about, as the user knows it. */
  readonly subject?: string;
  /** One sentence that says what a person can do next. */
  readonly hint?: string;
  /** True when the same call may succeed later without anything being changed. */
  readonly transient?: boolean;
  /** Structured facts for programs: status, expected, found, path … Never a secret. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  readonly cause?: unknown;
}

/**
 * The one failure class. Whatever a registry, a file system or a library throws is translated into it where it enters, so
 * that nothing above sees an HTTP status or an errno.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly side: Side | undefined;
  readonly subject: string | undefined;
  readonly hint: string | undefined;
  readonly transient: boolean;
  readonly facts: Readonly<Record<string, string | number | boolean>>;

  constructor(code: FailureCode, message: string, details: FailureDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.side = details.side;
    this.subject = details.subject;
    this.hint = details.hint;
    this.transient = details.transient ?? false;
    this.facts = details.facts ?? {};
  }

  /** The same failure with what an outer layer knows better: which side it was, and of which reference. */
  with(details: Pick<FailureDetails, 'side' | 'subject' | 'hint'>): Failure {
    const side = this.side ?? details.side;
    const subject = this.subject ?? details.subject;
    const hint = this.hint ?? details.hint;
    const copy = new Failure(this.code, this.message, {
      ...(side === undefined ? {} : { side }),
      ...(subject === undefined ? {} : { subject }),
      ...(hint === undefined ? {} : { hint }),
      transient: this.transient,
      facts: this.facts,
      cause: this.cause,
    });
    if (this.stack !== undefined) copy.stack = this.stack;
    return copy;
  }
}

/** The exit code of contract.md for a failure code. */
export function exitCodeOf(code: FailureCode): number {
  return EXIT_CODE_OF[code];
}

/** What was thrown as a Failure: itself, an abort as CANCELLED or TIMEOUT, anything else as INTERNAL with its cause. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof Error) {
    if (thrown.cause instanceof Failure) return thrown.cause;
    if (thrown.name === 'AbortError') return new Failure('CANCELLED', 'interrupted', { cause: thrown });
    if (thrown.name === 'TimeoutError') return new Failure('TIMEOUT', 'the time limit has passed', { cause: thrown });
    const storage = storageFailure(thrown);
    if (storage !== undefined) return storage;
    return new Failure('INTERNAL', thrown.message || thrown.name, {
      cause: thrown,
      hint: 'this is a bug in waybill: run again with --debug and report the output',
    });
  }
  return new Failure('INTERNAL', String(thrown), { cause: thrown });
}

/**
 * An errno of the file system in words: full disk, missing permission, read-only file system …
 * `undefined` when the error is not one of the file system's.
 */
export function storageFailure(error: Error, subject?: string): Failure | undefined {
  if (!('code' in error) || typeof error.code !== 'string' || !('syscall' in error)) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  const about = subject ?? path;
  const known = STORAGE_ERRORS[error.code];
  if (known === undefined) return undefined;
  return new Failure(known.code, about === undefined ? known.text : `${known.text}: ${about}`, {
    side: 'local',
    ...(about === undefined ? {} : { subject: about }),
    hint: known.hint,
    cause: error,
  });
}

/** What was thrown, to be thrown on: an errno of the file system in words, anything else as it is. */
export function explainStorage(thrown: unknown, subject?: string): unknown {
  return thrown instanceof Error ? (storageFailure(thrown, subject) ?? thrown) : thrown;
}

/**
 * The same for a file that somebody names or keeps settings in: where its path leads to nothing that can be read, that is what is wrong,
 * and not the disk.
 */
export function explainUnreadable(
  thrown: unknown,
  subject: string,
  code: Extract<FailureCode, 'CONFIG_INVALID' | 'INPUT_INVALID'>,
): unknown {
  const explained = explainStorage(thrown, subject);
  const isOfPath = thrown instanceof Error && 'code' in thrown && PATH_ERRORS.has(thrown.code);
  if (!isOfPath || !(explained instanceof Failure)) return explained;
  const { message, hint = 'correct the path' } = explained;
  return new Failure(code, message, { side: 'local', subject, hint, cause: thrown });
}

const PATH_ERRORS: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

const STORAGE_ERRORS: Readonly<Record<string, { code: FailureCode; text: string; hint: string }>> = {
  ENOSPC: {
    code: 'STORAGE_FAILED',
    text: 'the disk is full',
    hint: 'free some space, or write to another file system',
  },
  EDQUOT: { code: 'STORAGE_FAILED', text: 'the disk quota is used up', hint: 'free some space, or write elsewhere' },
  EROFS: { code: 'STORAGE_FAILED', text: 'the file system is read-only', hint: 'write to another directory' },
  EACCES: { code: 'STORAGE_FAILED', text: 'no permission', hint: 'check the owner and the mode of this path' },
  EPERM: { code: 'STORAGE_FAILED', text: 'not permitted', hint: 'check the owner and the mode of this path' },
  EISDIR: { code: 'STORAGE_FAILED', text: 'is a directory', hint: 'name a file' },
  ENOTDIR: { code: 'STORAGE_FAILED', text: 'is not a directory', hint: 'name a directory' },
  ENAMETOOLONG: { code: 'STORAGE_FAILED', text: 'the path is too long', hint: 'use a shorter path' },
  ELOOP: { code: 'STORAGE_FAILED', text: 'its links lead in a circle', hint: 'correct the symbolic link' },
  EMFILE: {
    code: 'STORAGE_FAILED',
    text: 'too many open files',
    hint: 'raise the limit (ulimit -n) or lower --concurrency',
  },
  ENOENT: { code: 'STORAGE_FAILED', text: 'no such file or directory', hint: 'check the path' },
};
