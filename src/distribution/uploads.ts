import { Readable } from 'node:stream';
import type { Descriptor } from '../image/index.ts';
import { sleep } from '../runtime/backoff.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { UploadSession } from './contract.ts';
import { RetryBudget } from './retry.ts';
import type { Room } from './room.ts';
import {
  deleteUpload,
  getProgress,
  patchRest,
  postUpload,
  postWhole,
  putEnd,
  putWhole,
  type OpenSource,
} from './upload-requests.ts';

/** An upload that got this much further before it broke has earned a fresh set of retries. */
const PROGRESS_BYTES = 1024 * 1024;
/** What tidying up after a failure, or after an interruption, may take. */
const TIDY_MS = 5_000;
const HURRIED_TIDY_MS = 1_000;

/** What is not read by a registry that answers before it should cost nothing: less than connections hold anyway. */
const SMALL_BYTES = 64 * 1024;

/**
 * A blob that is in memory, in one request where the registry takes a small one so; else by {@link upload}. Whether it does is found
 * out with the first one, which costs nothing: where it does not, the upload that was opened is used.
 */
export async function uploadBytes(
  ctx: OperationContext,
  room: Room,
  expected: Descriptor,
  bytes: Uint8Array,
): Promise<void> {
  const { registry } = room;
  const asksWhole = registry.takesWhole !== false && bytes.byteLength <= SMALL_BYTES;
  const answer = asksWhole ? await postWhole(ctx, room, expected, bytes) : undefined;
  if (asksWhole) registry.takesWhole = answer === 'stored';
  if (answer === 'stored') return;
  const open: OpenSource = async (_signal, from = 0) =>
    Promise.resolve({ stream: Readable.from([bytes.subarray(from)]), offset: from });
  if (answer !== undefined) {
    try {
      await upload(ctx, room, answer, expected, open);
      return;
    } catch (error) {
      // It may have taken what came with the POST for the beginning.
      if (!(error instanceof Failure) || !DOUBLED.has(error.code)) throw error;
    }
  }
  const session = await postUpload(ctx, room, undefined);
  if (session !== 'mounted') await upload(ctx, room, session, expected, open);
}

const DOUBLED: ReadonlySet<string> = new Set(['DIGEST_MISMATCH', 'SIZE_MISMATCH', 'SERVER_ERROR']);

/**
 * One PUT with the whole blob. A registry that answers it in a way that says "not like this" gets the blob again by PATCH,
 * in a session of its own, and is remembered once that has worked. An upload that broke goes on where the registry says it is;
 * where it does not say, it fails, and nothing is left open that can be closed, unless it is to be kept for another process.
 */
export async function upload(
  ctx: OperationContext,
  room: Room,
  session: UploadSession,
  expected: Descriptor,
  open: OpenSource,
  keep = false,
): Promise<void> {
  const wantsPatch = room.registry.wantsPatch && expected.size > 0;
  const send = wantsPatch ? putInTwo : putWhole;
  try {
    await persist(ctx, room, session, expected, open, () => send(ctx, room, session, expected, open));
    return;
  } catch (error) {
    const isRefused = !wantsPatch && expected.size > 0 && refusesWholeBlobs(error);
    if (isRefused || !keep) await abandon(ctx, room, session, error);
    if (!isRefused) throw error;
    const again = await postUpload(ctx, room, undefined);
    if (again === 'mounted') throw error;
    try {
      await persist(ctx, room, again, expected, open, () => putInTwo(ctx, room, again, expected, open));
    } catch (second) {
      await abandon(ctx, room, again, second);
      throw second;
    }
    room.registry.wantsPatch = true;
  }
}

/**
 * Goes on with an upload that an earlier process began. False: the registry knows nothing of it any more, or nothing has come
 * of it. The content is checked by the registry when the upload is finished, for the beginning is not read again.
 */
export async function resumeUpload(
  ctx: OperationContext,
  room: Room,
  session: UploadSession,
  expected: Descriptor,
  open: OpenSource,
): Promise<boolean> {
  const found = await getProgress(ctx, room, session);
  if (found === undefined || found.bytes === 0 || found.bytes > expected.size) {
    if (found !== undefined) await deleteUpload(ctx, room, found.session);
    return false;
  }
  const goOn = async (): Promise<void> => sendRest(ctx, room, found.session, expected, open, found.bytes);
  try {
    await persist(ctx, room, found.session, expected, open, goOn, found.bytes);
    return true;
  } catch (error) {
    // What an earlier process sent may be at fault: the next attempt begins anew.
    const failure = toFailure(error);
    if (failure.code !== 'DIGEST_MISMATCH') throw failure;
    throw new Failure(failure.code, failure.message, { facts: failure.facts, transient: true, cause: error });
  }
}

/**
 * Begins with `first`; when that breaks in a way that may pass, goes on from where the registry is. Fails with what it broke with
 * when the registry does not take the rest.
 */
async function persist(
  ctx: OperationContext,
  room: Room,
  session: UploadSession,
  expected: Descriptor,
  open: OpenSource,
  first: () => Promise<void>,
  begun = 0,
): Promise<void> {
  let send = first;
  let reached = begun;
  let broke: Failure | undefined;
  const budget = new RetryBudget(ctx.limits);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await send();
      return;
    } catch (error) {
      ctx.signal.throwIfAborted();
      const reason = broke !== undefined && isNotTaken(error) ? broke : error;
      if (!mayGoOn(error)) throw reason;
      const waitMs = budget.spend(error);
      if (waitMs === undefined) throw reason;
      if (!isNotTaken(error)) broke = error;
      await sleep(waitMs, ctx.signal);
      const found = await getProgress(ctx, room, session);
      if (found === undefined || found.bytes <= begun || found.bytes > expected.size) throw reason;
      ctx.emit({
        kind: 'retry',
        host: room.registry.name,
        attempt,
        waitMs,
        reason: `${error.message}; the upload goes on at byte ${String(found.bytes)}`,
      });
      if (found.bytes - reached >= PROGRESS_BYTES) budget.renew();
      reached = found.bytes;
      send = async () => sendRest(ctx, room, found.session, expected, open, found.bytes);
    }
  }
}

/** The registry's or the network's trouble, not the source's: that one has been retried where it was read, as refusals have been. */
function mayGoOn(error: unknown): error is Failure {
  if (!(error instanceof Failure) || !error.transient) return false;
  return error.side !== 'source' && error.side !== 'local' && error.code !== 'RATE_LIMITED';
}

/**
 * The registry does not go on with an upload that broke: what came before the break may still be written, or is not what was
 * sent. The same blob may well be taken in an upload of its own.
 */
function isNotTaken(error: unknown): boolean {
  if (!(error instanceof Failure) || error.side !== undefined) return false;
  const { code, facts } = error;
  const isRefused = code === 'SERVER_ERROR' && typeof facts['status'] === 'number' && facts['status'] < 500;
  return isRefused || code === 'DIGEST_MISMATCH' || code === 'SIZE_MISMATCH';
}

async function putInTwo(
  ctx: OperationContext,
  room: Room,
  session: UploadSession,
  expected: Descriptor,
  open: OpenSource,
): Promise<void> {
  await putEnd(ctx, room, await patchRest(ctx, room, session, expected, open, 0), expected);
}

async function sendRest(
  ctx: OperationContext,
  room: Room,
  session: UploadSession,
  expected: Descriptor,
  open: OpenSource,
  from: number,
): Promise<void> {
  const end = from === expected.size ? session : await patchRest(ctx, room, session, expected, open, from);
  await putEnd(ctx, room, end, expected);
}

/** Closes what will not be used again. After an interruption too, in a little time of its own. */
async function abandon(ctx: OperationContext, room: Room, session: UploadSession, error: unknown): Promise<void> {
  const failure = toFailure(error);
  if (failure.side === undefined && hasEnded(failure)) return;
  const limits = { ...ctx.limits, retries: 0 };
  const tidyMs = ctx.signal.aborted ? HURRIED_TIDY_MS : TIDY_MS;
  await deleteUpload({ ...ctx, limits, signal: AbortSignal.timeout(tidyMs) }, room, session);
}

/** The registry has closed it by itself, or says that there is none; a 404 that says no more may be something before it. */
function hasEnded({ code, facts }: Failure): boolean {
  const isUnknown = facts['status'] === 404 && facts['registryCode'] !== undefined;
  return isUnknown || code === 'DIGEST_MISMATCH' || code === 'SIZE_MISMATCH';
}

function refusesWholeBlobs(error: unknown): boolean {
  if (!(error instanceof Failure) || error.transient) return false;
  const { status, registryCode } = error.facts;
  if (status === 404) return registryCode !== 'NAME_UNKNOWN';
  if (status === 405 || status === 411 || status === 415 || status === 501) return true;
  return status === 400 && (registryCode === undefined || registryCode === 'UNSUPPORTED');
}
