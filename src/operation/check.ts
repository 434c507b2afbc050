import { randomBytes } from 'node:crypto';
import type { RepositoryClient, UploadSession } from '../distribution/contract.ts';
import {
  parseManifest,
  renderRepository,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure, type FailureCode } from '../runtime/failure.ts';
import type { Reference } from '../transport/contract.ts';

/** What a registry allows. `unknown`: it was not asked, or its answer does not tell. */
interface Verdict {
  readonly allowed: 'yes' | 'no' | 'unknown';
  /** Why, in words; empty where there is nothing to add. */
  readonly why: string;
  /** The code that a command would fail with. */
  readonly code?: FailureCode;
}

export const POWERS = ['pull', 'push', 'mount', 'delete', 'referrers', 'moveTag'] as const;
export type Power = (typeof POWERS)[number];

/** What was found out of one reference. */
export interface Check {
  readonly reference: string;
  /** Where the registry was spoken to. */
  readonly endpoint: string;
  /** Every place that the image may be read from, in order: its mirrors, the registry last. */
  readonly places: readonly PlaceCheck[];
  readonly powers: Readonly<Record<Power, Verdict>>;
}

export interface PlaceCheck extends Verdict {
  /** `host/path` */
  readonly place: string;
}

export interface CheckRequest {
  readonly reference: Reference;
  /** Where the image is read, in order: its mirrors, the registry last. */
  readonly readers: readonly RepositoryClient[];
  /** The repository that the reference names: for reading alone, and for everything. */
  readonly home: RepositoryClient;
  readonly writer: RepositoryClient;
  /** Also tries what writes. Nothing of it stays: uploads are closed, and a tag is put where it is. */
  readonly push: boolean;
}

/**
 * Tries what a registry allows, one power after the other, with the credential that a command would use. Writes nothing that stays.
 * What is refused is a verdict; fails only with what keeps every question from an answer, such as UNREACHABLE.
 */
export async function checkRegistry(ctx: OperationContext, request: CheckRequest): Promise<Check> {
  const { reference, readers, home, writer } = request;
  const name = reference.pin ?? reference.name ?? 'latest';
  const { places, pull, reader, image } = await tryPlaces(ctx, readers, name);
  const unasked: Verdict = { allowed: 'unknown', why: 'asked with --push alone' };
  const asked = request.push;
  // What is put back must be what is there, and not what a mirror takes for it.
  const document = asked ? await readDocument(ctx, home, name) : undefined;
  return {
    reference: reference.text,
    endpoint: (readers.at(-1) ?? home).endpoint,
    places,
    powers: {
      pull,
      push: asked ? await verdict(ctx, async () => tryPush(ctx, writer)) : unasked,
      mount: asked ? await verdict(ctx, async () => tryMount(ctx, writer, document)) : unasked,
      delete: asked ? await verdict(ctx, async () => tryDelete(ctx, writer)) : unasked,
      referrers: pull.allowed === 'yes' ? await verdict(ctx, async () => tryReferrers(ctx, reader, image)) : NOT_READ,
      moveTag: asked ? await verdict(ctx, async () => tryTag(ctx, writer, reference.name, document)) : unasked,
    },
  };
}

interface Reading {
  readonly places: readonly PlaceCheck[];
  /** Of the first place that has the image; where none has it, of the registry. */
  readonly pull: Verdict;
  readonly reader: RepositoryClient;
  readonly image: Descriptor | undefined;
}

/** Asks every place, also behind one that has the image. Fails where not one can be asked. */
async function tryPlaces(ctx: OperationContext, readers: readonly RepositoryClient[], name: string): Promise<Reading> {
  const places: PlaceCheck[] = [];
  let [pull, reader, image]: [Verdict, RepositoryClient | undefined, Descriptor | undefined] = [
    NOT_READ,
    undefined,
    undefined,
  ];
  let unanswered: Failure | undefined;
  for (const one of readers) {
    let there: Descriptor | undefined;
    let found: Verdict;
    try {
      found = await verdict(ctx, async () => {
        there = await one.headManifest(ctx, name);
        return { allowed: 'yes', why: there === undefined ? `nothing is there under ${name}` : '' };
      });
    } catch (error) {
      ctx.signal.throwIfAborted();
      unanswered = toFailure(error);
      found = { allowed: 'no', why: unanswered.message, code: unanswered.code };
    }
    places.push({ place: renderRepository(one.repository), ...found });
    if (image !== undefined) continue;
    [pull, reader, image] = [found, one, there];
  }
  if (reader === undefined) throw new Failure('INTERNAL', 'an image without a place');
  if (unanswered !== undefined && places.every(({ code }) => code !== undefined && UNANSWERED.has(code)))
    throw unanswered;
  return { places, pull, reader, image };
}

const NOT_READ: Verdict = { allowed: 'unknown', why: 'it cannot be read' };

async function verdict(ctx: OperationContext, attempt: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await attempt();
  } catch (error) {
    ctx.signal.throwIfAborted();
    const failure = toFailure(error);
    if (UNANSWERED.has(failure.code)) throw failure;
    // What is not there could be asked for, and that is what was to be found out.
    if (failure.code === 'MANIFEST_UNKNOWN' || failure.code === 'REPOSITORY_UNKNOWN' || failure.code === 'BLOB_UNKNOWN')
      return { allowed: 'yes', why: '' };
    return { allowed: 'no', why: failure.message, code: failure.code };
  }
}

/** After these every other question would end in the same way. */
const UNANSWERED: ReadonlySet<FailureCode> = new Set([
  'UNREACHABLE',
  'TLS_FAILED',
  'TIMEOUT',
  'CANCELLED',
  'INTERNAL',
  'CONFIG_INVALID',
]);

async function readDocument(
  ctx: OperationContext,
  home: RepositoryClient,
  name: string,
): Promise<ManifestDocument | undefined> {
  try {
    return await home.getManifest(ctx, name);
  } catch (error) {
    ctx.signal.throwIfAborted();
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

async function tryPush(ctx: OperationContext, writer: RepositoryClient): Promise<Verdict> {
  const session = await writer.startUpload(ctx);
  if (session !== 'mounted') await writer.cancelUpload(ctx, session);
  return { allowed: 'yes', why: 'an upload was opened and closed' };
}

/** A mount of what is there already, from where it is: nothing changes by it. */
async function tryMount(
  ctx: OperationContext,
  writer: RepositoryClient,
  document: ManifestDocument | undefined,
): Promise<Verdict> {
  const digest = document === undefined ? undefined : blobOf(document);
  if (digest === undefined) return { allowed: 'unknown', why: 'there is no image to mount a blob of' };
  const answer: 'mounted' | UploadSession = await writer.startUpload(ctx, { digest, from: writer.repository.path });
  if (answer === 'mounted') return { allowed: 'yes', why: '' };
  await writer.cancelUpload(ctx, answer);
  return { allowed: 'no', why: 'the registry opens an upload instead' };
}

/** Of a manifest that nobody has: what is answered tells what would be. */
async function tryDelete(ctx: OperationContext, writer: RepositoryClient): Promise<Verdict> {
  await writer.deleteManifest(ctx, `sha256:${randomBytes(32).toString('hex')}`);
  return { allowed: 'yes', why: '' };
}

async function tryReferrers(
  ctx: OperationContext,
  reader: RepositoryClient,
  image: Descriptor | undefined,
): Promise<Verdict> {
  const subject: Digest = image?.digest ?? `sha256:${'0'.repeat(64)}`;
  if ((await reader.referrers(ctx, subject)) !== undefined) return { allowed: 'yes', why: '' };
  return { allowed: 'no', why: 'the registry has no list of them: a tag of the same name is used instead' };
}

/** The tag is put where it is. Registries that freeze tags refuse even that, or let it pass: then nothing is known. */
async function tryTag(
  ctx: OperationContext,
  writer: RepositoryClient,
  tag: string | undefined,
  document: ManifestDocument | undefined,
): Promise<Verdict> {
  if (tag === undefined || document === undefined) return { allowed: 'unknown', why: 'there is no tag to try it with' };
  await writer.putManifest(ctx, tag, document);
  return { allowed: 'unknown', why: 'the same image was taken under the same tag, which a frozen tag may allow too' };
}

function blobOf({ bytes, descriptor }: ManifestDocument): Digest | undefined {
  const manifest = parseManifest(bytes, descriptor.mediaType);
  return manifest.kind === 'index' ? undefined : manifest.config.digest;
}
