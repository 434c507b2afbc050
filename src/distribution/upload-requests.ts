import type { Readable } from 'node:stream';
import { isDigest, type Descriptor, type Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { discardBody } from './body.ts';
import type { UploadSession } from './contract.ts';
import { refuseInside, resolveLocation } from './redirects.ts';
import type { Room } from './room.ts';
import { headerOf, type Answer } from './wire.ts';

/** Opens content at byte `from`; `offset` is where the stream begins. */
export type OpenSource = (
  signal: AbortSignal,
  from?: number,
) => Promise<{ readonly stream: Readable; readonly offset: number }>;

/** A registry that moves or hashes a blob when it is finished is given this much time for it, beside the usual one. */
const COMMIT_BYTES_PER_MS = 20_000;

const CONTENT = 'application/octet-stream';

/** How long an interrupted POST is waited for: only its answer says what to close. */
const LATE_ANSWER_MS = 1_000;

/** OCI Distribution 1.1, "Pushing blobs": POST. Interrupted while it is under way, it closes what it opened: nobody else could. */
export async function postUpload(
  ctx: OperationContext,
  room: Room,
  mount: { readonly digest: Digest; readonly from: string } | undefined,
): Promise<'mounted' | UploadSession> {
  const query =
    mount === undefined ? '' : `?mount=${encodeURIComponent(mount.digest)}&from=${encodeURIComponent(mount.from)}`;
  const opened = await room.call<'mounted' | UploadSession>(
    ctx,
    {
      method: 'POST',
      target: `${room.repository.path}/blobs/uploads/${query}`,
      headers: { 'content-length': '0' },
      about: room.about('upload', undefined, true),
      lingerMs: LATE_ANSWER_MS,
    },
    async (answer) => {
      await discardBody(answer, ctx.limits.errorBodyBytes);
      return mount !== undefined && answer.status === 201 ? 'mounted' : locationOf(answer, room);
    },
  );
  if (ctx.signal.aborted && opened !== 'mounted')
    await deleteUpload({ ...ctx, signal: AbortSignal.timeout(LATE_ANSWER_MS) }, room, opened);
  ctx.signal.throwIfAborted();
  return opened;
}

/** What registries say that take no content with the POST, beside opening an upload all the same; a 404 is of the repository or of this. */
const NOT_LIKE_THIS = [400, 404, 405, 411, 413, 415, 422, 501];

/**
 * "Pushing a blob monolithically", the single POST. A registry that does not do that answers as to any POST, with an upload that is
 * open; `undefined`: it refused, and may well take an ordinary one.
 */
export function postWhole(
  ctx: OperationContext,
  room: Room,
  expected: Descriptor,
  bytes: Uint8Array,
): Promise<'stored' | UploadSession | undefined> {
  return room.call<'stored' | UploadSession | undefined>(
    ctx,
    {
      method: 'POST',
      target: `${room.repository.path}/blobs/uploads/?digest=${encodeURIComponent(expected.digest)}`,
      headers: { 'content-type': CONTENT, 'content-length': String(bytes.byteLength) },
      body: bytes,
      about: room.about('upload', undefined, true),
      accepts: NOT_LIKE_THIS,
    },
    async (answer) => {
      if (answer.status === 201) {
        await checkStored(ctx, answer, expected);
        return 'stored';
      }
      await discardBody(answer, ctx.limits.errorBodyBytes);
      return answer.status === 202 ? locationOf(answer, room) : undefined;
    },
  );
}

/** "Pushing a blob monolithically": one PUT with the whole. */
export async function putWhole(
  ctx: OperationContext,
  room: Room,
  session: UploadSession,
  expected: Descriptor,
  open: OpenSource,
): Promise<void> {
  await room.call(
    ctx,
    {
      method: 'PUT',
      target: withDigest(sessionUrl(session, room), expected.digest),
      headers: { 'content-type': CONTENT, 'content-length': String(expected.size) },
      lane: 'write',
      openBody: () => openAt(ctx, open, 0),
      about: room.about('open upload', expected.digest, true),
      extraMs: commitMs(expected),
    },
    (answer) => checkStored(ctx, answer, expected),
  );
}

/** "Pushing a blob in chunks": the content from `from` on as one chunk. The session that goes on from there. */
export function patchRest(
  ctx: OperationContext,
  room: Room,
  session: UploadSession,
  expected: Descriptor,
  open: OpenSource,
  from: number,
): Promise<UploadSession> {
  const range = from === 0 ? {} : { 'content-range': `${String(from)}-${String(expected.size - 1)}` };
  return room.call(
    ctx,
    {
      method: 'PATCH',
      target: sessionUrl(session, room),
      headers: { 'content-type': CONTENT, 'content-length': String(expected.size - from), ...range },
      lane: 'write',
      openBody: () => openAt(ctx, open, from),
      about: room.about('open upload', expected.digest, true),
      extraMs: commitMs(expected),
    },
    async (answer) => {
      await discardBody(answer, ctx.limits.errorBodyBytes);
      return locationOf(answer, room);
    },
  );
}

/** The PUT that ends an upload whose content is there. */
export async function putEnd(
  ctx: OperationContext,
  room: Room,
  session: UploadSession,
  expected: Descriptor,
): Promise<void> {
  await room.call(
    ctx,
    {
      method: 'PUT',
      target: withDigest(sessionUrl(session, room), expected.digest),
      headers: { 'content-type': CONTENT, 'content-length': '0' },
      about: room.about('open upload', expected.digest, true),
      extraMs: commitMs(expected),
    },
    (answer) => checkStored(ctx, answer, expected),
  );
}

/** How much of an upload the registry has, and where it goes on: a GET. `undefined`: it does not know, or does not tell. */
export async function getProgress(
  ctx: OperationContext,
  room: Room,
  session: UploadSession,
): Promise<{ readonly session: UploadSession; readonly bytes: number } | undefined> {
  try {
    return await room.call(
      ctx,
      {
        method: 'GET',
        target: sessionUrl(session, room),
        about: room.about('open upload', undefined, true),
        accepts: [400, 404, 405, 416],
      },
      async (answer) => {
        await discardBody(answer, ctx.limits.errorBodyBytes);
        if (answer.status >= 400) return undefined;
        const last = /^(?:bytes=)?0-(\d+)$/.exec(headerOf(answer, 'range')?.trim() ?? '')?.[1];
        if (last === undefined) return undefined;
        const moved = headerOf(answer, 'location');
        // "0-0" is also what registries say of an upload without a byte.
        const bytes = last === '0' ? 0 : Number(last) + 1;
        return { session: moved === undefined ? session : locationOf(answer, room), bytes };
      },
    );
  } catch (error) {
    ctx.signal.throwIfAborted();
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** "Cancel an upload": a DELETE, where the registry allows it. Never rejects. */
export async function deleteUpload(ctx: OperationContext, room: Room, session: UploadSession): Promise<void> {
  try {
    await room.call(
      ctx,
      { method: 'DELETE', target: sessionUrl(session, room), about: room.about('open upload', undefined, true) },
      (answer) => discardBody(answer, ctx.limits.errorBodyBytes),
    );
  } catch (error) {
    ctx.emit({ kind: 'debug', text: `an upload stays open: ${error instanceof Error ? error.message : 'unknown'}` });
  }
}

async function openAt(ctx: OperationContext, open: OpenSource, from: number): Promise<Readable> {
  const { stream, offset } = await open(ctx.signal, from);
  if (offset === from) return stream;
  stream.destroy();
  throw new Failure('INTERNAL', 'the source of an upload did not begin where it was asked to', { side: 'local' });
}

function commitMs(expected: Descriptor): number {
  return Math.ceil(expected.size / COMMIT_BYTES_PER_MS);
}

async function checkStored(ctx: OperationContext, answer: Answer, expected: Descriptor): Promise<void> {
  await discardBody(answer, ctx.limits.errorBodyBytes);
  const told = headerOf(answer, 'docker-content-digest')?.trim();
  if (told === undefined || !isDigest(told) || told === expected.digest) return;
  // Another algorithm than ours: the registry's own name for the same bytes.
  if (told.split(':')[0] !== expected.digest.split(':')[0]) return;
  throw new Failure('DIGEST_MISMATCH', `the registry stored ${told}, but ${expected.digest} was sent`, {
    facts: { expected: expected.digest, found: told },
    hint: 'something between here and the registry changes what is sent',
  });
}

/** Appended as text: what is there may be signed in its exact form. */
function withDigest(location: URL, digest: Digest): URL {
  const url = new URL(location);
  url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
  return url;
}

/**
 * Where the registry wants the content: anywhere but by a weaker transport or, from outside, at an internal address. From another host
 * it does not lead back: that host could name any place of the registry, and what is sent there carries the credential.
 */
function locationOf(answer: Answer, room: Room): UploadSession {
  const text = headerOf(answer, 'location');
  if (text === undefined || text === '') {
    throw new Failure('SERVER_ERROR', `${answer.url.host} opened an upload without saying where`, {
      subject: room.about('upload', undefined, true).subject,
      facts: { status: answer.status },
    });
  }
  const location = checked(resolveLocation(text, answer.url), room);
  const { origin, host } = room.registry.base;
  if (location.origin === origin && answer.url.origin !== origin) {
    throw new Failure('SERVER_ERROR', `${answer.url.host} leads an upload back to ${host}, which it came from`, {
      subject: room.about('upload', undefined, true).subject,
      facts: { host: answer.url.host },
    });
  }
  return { location: location.href };
}

function sessionUrl(session: UploadSession, room: Room): URL {
  return checked(resolveLocation(session.location, room.registry.base), room);
}

function checked(location: URL, room: Room): URL {
  refuseInside(location, room.registry.base);
  return location;
}
