import type { Readable } from 'node:stream';
import { isDigest, type Descriptor, type Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { isForbiddenTarget } from './addresses.ts';
import { discardBody } from './body.ts';
import type { UploadSession } from './contract.ts';
import { resolveLocation } from './redirects.ts';
import type { Room } from './room.ts';
import { headerOf, type Answer } from './wire.ts';

type OpenSource = (
  signal: AbortSignal,
  from?: number,
) => Promise<{ readonly stream: Readable; readonly offset: number }>;

/** A registry that moves or hashes a blob when it is finished is given this much time for it, beside the usual one. */
const COMMIT_BYTES_PER_MS = 20_000;

const CONTENT = 'application/octet-stream';

/** OCI Distribution 1.1, "Pushing blobs" and "Mounting a blob from another repository". */
export function startUpload(
  ctx: OperationContext,
  room: Room,
  mount: { readonly digest: Digest; readonly from: string } | undefined,
): Promise<'mounted' | UploadSession> {
  const query =
    mount === undefined ? '' : `?mount=${encodeURIComponent(mount.digest)}&from=${encodeURIComponent(mount.from)}`;
  return room.call<'mounted' | UploadSession>(
    ctx,
    {
      method: 'POST',
      target: `${room.repository.path}/blobs/uploads/${query}`,
      headers: { 'content-length': '0' },
      about: room.about('upload', undefined, true),
    },
    async (answer) => {
      await discardBody(answer, ctx.limits.errorBodyBytes);
      if (mount !== undefined && answer.status === 201) return 'mounted';
      return { location: locationOf(answer, room).href };
    },
  );
}

/**
 * One PUT with the whole blob. A registry that answers it in a way that says "not like this" gets the blob again by PATCH,
 * in a session of its own, and is remembered once that has worked.
 */
export async function upload(
  ctx: OperationContext,
  room: Room,
  session: UploadSession,
  expected: Descriptor,
  open: OpenSource,
): Promise<void> {
  if (room.registry.wantsPatch && expected.size > 0) return putInTwo(ctx, room, session, expected, open);
  try {
    await putInOne(ctx, room, session, expected, open);
  } catch (error) {
    if (expected.size === 0 || !refusesWholeBlobs(error)) throw error;
    const again = await startUpload(ctx, room, undefined);
    if (again === 'mounted') throw error;
    await putInTwo(ctx, room, again, expected, open);
    room.registry.wantsPatch = true;
  }
}

async function putInOne(
  ctx: OperationContext,
  room: Room,
  session: UploadSession,
  expected: Descriptor,
  open: OpenSource,
): Promise<void> {
  const target = withDigest(sessionUrl(session, room), expected.digest);
  await room.call(
    ctx,
    {
      method: 'PUT',
      target,
      headers: contentHeaders(expected.size),
      lane: 'write',
      openBody: () => openWhole(ctx, open),
      about: room.about('upload', expected.digest, true),
      extraMs: Math.ceil(expected.size / COMMIT_BYTES_PER_MS),
    },
    (answer) => finish(ctx, answer, expected),
  );
}

/** OCI Distribution 1.1, "Pushing a blob in chunks", with one chunk. */
async function putInTwo(
  ctx: OperationContext,
  room: Room,
  session: UploadSession,
  expected: Descriptor,
  open: OpenSource,
): Promise<void> {
  const about = room.about('upload', expected.digest, true);
  const target = await room.call(
    ctx,
    {
      method: 'PATCH',
      target: sessionUrl(session, room),
      headers: contentHeaders(expected.size),
      lane: 'write',
      openBody: () => openWhole(ctx, open),
      about,
      extraMs: Math.ceil(expected.size / COMMIT_BYTES_PER_MS),
    },
    async (answer) => {
      await discardBody(answer, ctx.limits.errorBodyBytes);
      return locationOf(answer, room);
    },
  );
  await room.call(
    ctx,
    {
      method: 'PUT',
      target: withDigest(target, expected.digest),
      headers: contentHeaders(0),
      about,
      extraMs: Math.ceil(expected.size / COMMIT_BYTES_PER_MS),
    },
    (answer) => finish(ctx, answer, expected),
  );
}

async function openWhole(ctx: OperationContext, open: OpenSource): Promise<Readable> {
  const { stream, offset } = await open(ctx.signal, 0);
  if (offset === 0) return stream;
  stream.destroy();
  throw new Failure('INTERNAL', 'the source of an upload did not begin at its beginning', { side: 'local' });
}

async function finish(ctx: OperationContext, answer: Answer, expected: Descriptor): Promise<void> {
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

function contentHeaders(size: number): Readonly<Record<string, string>> {
  return { 'content-type': CONTENT, 'content-length': String(size) };
}

function refusesWholeBlobs(error: unknown): boolean {
  if (!(error instanceof Failure) || error.transient) return false;
  const { status, registryCode } = error.facts;
  if (status === 404) return registryCode !== 'NAME_UNKNOWN';
  if (status === 405 || status === 411 || status === 415 || status === 501) return true;
  return status === 400 && (registryCode === undefined || registryCode === 'UNSUPPORTED');
}

/** Where the registry wants the content: anywhere but by a weaker transport or, from outside, at an internal address. */
function locationOf(answer: Answer, room: Room): URL {
  const text = headerOf(answer, 'location');
  if (text === undefined || text === '') {
    throw new Failure('SERVER_ERROR', `${answer.url.host} opened an upload without saying where`, {
      subject: room.about('upload', undefined, true).subject,
      facts: { status: answer.status },
    });
  }
  return checked(resolveLocation(text, answer.url), room);
}

function sessionUrl(session: UploadSession, room: Room): URL {
  return checked(resolveLocation(session.location, room.registry.base), room);
}

function checked(location: URL, room: Room): URL {
  if (!isForbiddenTarget(location.hostname, room.registry.base.hostname)) return location;
  throw new Failure('UNSUPPORTED', `the registry wants the upload at an internal address: ${location.host}`, {
    subject: room.about('upload', undefined, true).subject,
    hint: "the registry's own address setting has to be corrected",
  });
}
