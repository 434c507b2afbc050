import {
  algorithmOf,
  digestOf,
  DOCKER_SCHEMA1,
  DOCKER_SCHEMA1_SIGNED,
  guessMediaType,
  isDigest,
  MANIFEST_TYPES,
  verifyBytes,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { discardBody, readBody } from './body.ts';
import type { FetchedManifest } from './contract.ts';
import { answerFailure } from './errors.ts';
import type { Room } from './room.ts';
import { headerOf, type Answer } from './wire.ts';

const ACCEPT = { accept: MANIFEST_TYPES.join(', ') };

/** What says what a manifest is. With anything else a server shows that it does not know: the content has to tell. */
const TELLING_TYPES: ReadonlySet<string> = new Set([...MANIFEST_TYPES, DOCKER_SCHEMA1, DOCKER_SCHEMA1_SIGNED]);

const PRECONDITION_FAILED = 412;

/** OCI Distribution 1.1, "Pulling manifests". */
export function getManifest(ctx: OperationContext, room: Room, name: string): Promise<FetchedManifest> {
  const about = room.about('manifest', name, false);
  return room.call(
    ctx,
    { method: 'GET', target: pathOf(room, name), headers: ACCEPT, about },
    async (answer): Promise<FetchedManifest> => {
      const bytes = await readBody(answer, ctx.limits.manifestBytes, `the manifest ${about.subject}`);
      const told = toldDigest(answer);
      try {
        if (isDigest(name)) verifyBytes(bytes, { digest: name });
        if (told !== undefined && told !== name) verifyBytes(bytes, { digest: told });
        const mediaType = toldMediaType(answer) ?? guessMediaType(bytes);
        const digest = isDigest(name) ? name : (told ?? digestOf(bytes));
        const etag = headerOf(answer, 'etag');
        const document = { bytes, descriptor: { mediaType, digest, size: bytes.byteLength } };
        return etag === undefined ? document : { ...document, etag };
      } catch (error) {
        throw error instanceof Failure ? error.with({ subject: about.subject }) : error;
      }
    },
  );
}

/** HEAD, and a GET where its answer leaves something open or the registry does not know HEAD. */
export async function headManifest(ctx: OperationContext, room: Room, name: string): Promise<Descriptor | undefined> {
  const found = await room.call(
    ctx,
    {
      method: 'HEAD',
      target: pathOf(room, name),
      headers: ACCEPT,
      about: room.about('manifest', name, false),
      accepts: [404, 405, 501],
    },
    async (answer): Promise<Descriptor | 'absent' | 'unclear'> => {
      await discardBody(answer, ctx.limits.errorBodyBytes);
      if (answer.status === 404) return 'absent';
      const digest = isDigest(name) ? name : toldDigest(answer);
      const mediaType = toldMediaType(answer);
      const size = Number(headerOf(answer, 'content-length') ?? Number.NaN);
      const isClear = answer.status === 200 && Number.isSafeInteger(size) && size > 0;
      return isClear && digest !== undefined && mediaType !== undefined ? { mediaType, digest, size } : 'unclear';
    },
  );
  if (found === 'absent') return undefined;
  if (found !== 'unclear') return found;
  try {
    return (await getManifest(ctx, room, name)).descriptor;
  } catch (error) {
    if (error instanceof Failure && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
      return undefined;
    throw error;
  }
}

/** OCI Distribution 1.1, "Pushing Manifests" and "Pushing Manifests with Subject". */
export function putManifest(
  ctx: OperationContext,
  room: Room,
  name: string,
  document: ManifestDocument,
  onlyOver?: { readonly etag: string } | 'nothing',
): Promise<{ readonly subjectRecorded: boolean; readonly isStale: boolean }> {
  const about = room.about('new manifest', name, true);
  const { bytes, descriptor } = document;
  return room.call(
    ctx,
    {
      method: 'PUT',
      target: pathOf(room, name),
      headers: { 'content-type': descriptor.mediaType, ...conditionOf(onlyOver) },
      body: bytes,
      about,
      ...(onlyOver === undefined ? {} : { accepts: [PRECONDITION_FAILED] }),
    },
    async (answer) => {
      await discardBody(answer, ctx.limits.errorBodyBytes);
      if (answer.status === PRECONDITION_FAILED) return { subjectRecorded: false, isStale: true };
      const told = toldDigest(answer);
      if (told !== undefined && told !== descriptor.digest) {
        const own = digestOf(bytes, algorithmOf(told));
        if (own !== told) {
          throw new Failure('DIGEST_MISMATCH', `${about.subject} was stored as ${told}, but was sent as ${own}`, {
            subject: about.subject,
            facts: { expected: own, found: told },
            hint: 'the registry, or something between here and it, changes manifests',
          });
        }
      }
      return { subjectRecorded: headerOf(answer, 'oci-subject') !== undefined, isStale: false };
    },
  );
}

/** RFC 9110, sections 13.1.1 and 13.1.2. */
function conditionOf(onlyOver: { readonly etag: string } | 'nothing' | undefined): Readonly<Record<string, string>> {
  if (onlyOver === undefined) return {};
  return onlyOver === 'nothing' ? { 'if-none-match': '*' } : { 'if-match': onlyOver.etag };
}

/** OCI Distribution 1.1, "Deleting Manifests". */
export function deleteManifest(ctx: OperationContext, room: Room, digest: Digest): Promise<void> {
  return remove(
    ctx,
    room,
    digest,
    'the registry must allow deletion (REGISTRY_STORAGE_DELETE_ENABLED=true in Docker’s)',
  );
}

/** OCI Distribution 1.1, "Deleting tags"; registries older than that refuse it in several ways. */
export async function deleteTag(ctx: OperationContext, room: Room, tag: string): Promise<void> {
  const { subject } = room.about('manifest', tag, true);
  const hint = 'delete the image by its digest, which removes all its tags';
  try {
    await remove(ctx, room, tag, hint);
  } catch (error) {
    const code = error instanceof Failure ? error.facts['registryCode'] : undefined;
    if (!(error instanceof Failure) || (code !== 'DIGEST_INVALID' && error.facts['status'] !== 400)) throw error;
    throw new Failure('UNSUPPORTED', `${subject}: this registry cannot remove a single tag`, {
      hint,
      facts: error.facts,
      cause: error,
      subject,
    });
  }
}

async function remove(ctx: OperationContext, room: Room, name: string, hint: string): Promise<void> {
  const about = room.about('manifest', name, true);
  try {
    await room.call(
      ctx,
      { method: 'DELETE', target: pathOf(room, name), about, accepts: [404] },
      async (answer, attempt) => {
        const bytes = await readBody(answer, ctx.limits.errorBodyBytes, 'the answer');
        // When an earlier attempt got no answer, it may have done the work.
        if (answer.status !== 404 || attempt > 1) return;
        throw answerFailure(about, {
          status: answer.status,
          host: answer.url.host,
          body: bytes,
          retryAfter: undefined,
          credentialOrigin: undefined,
        });
      },
    );
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'UNSUPPORTED') throw error;
    const { message, facts } = error;
    throw new Failure('UNSUPPORTED', message, {
      hint: error.hint ?? hint,
      facts,
      cause: error,
      subject: about.subject,
    });
  }
}

function pathOf(room: Room, name: string): string {
  return `${room.repository.path}/manifests/${name}`;
}

function toldDigest(answer: Answer): Digest | undefined {
  const text = headerOf(answer, 'docker-content-digest')?.trim();
  return text !== undefined && isDigest(text) ? text : undefined;
}

function toldMediaType(answer: Answer): string | undefined {
  const type = (headerOf(answer, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return TELLING_TYPES.has(type) ? type : undefined;
}
