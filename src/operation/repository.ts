import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure, type FailureCode } from '../runtime/failure.ts';
import type { RegistryAccess, RegistryPool } from '../distribution/contract.ts';
import { isNameRemover, isTagLister } from '../transport/contract.ts';
import { transportOf } from '../transport/index.ts';
import { collectTags } from './collect-tags.ts';
import type { Endpoint } from './endpoint.ts';
import { openSink, openSource } from './open-image.ts';

/** The tags of a repository, in the registry's order; names that are no tags are left out. */
export async function listTags(ctx: OperationContext, repository: Endpoint): Promise<readonly string[]> {
  await using source = await openSource(ctx, repository);
  const { text, transport } = repository.reference;
  if (!isTagLister(source)) {
    throw new Failure('UNSUPPORTED', `${transport}: has no list of tags`, {
      side: 'source',
      subject: text,
      hint: 'tags are listed of docker://host/repository, and of layouts and archives',
    });
  }
  try {
    return await collectTags(ctx, source);
  } catch (error) {
    throw toFailure(error).with({ side: 'source', subject: text });
  }
}

export interface ListRepositoriesRequest {
  readonly registry: string;
  /** Only what is below it, or it itself. */
  readonly namespace?: string;
  readonly registries: RegistryPool;
  readonly access: RegistryAccess;
}

/**
 * The repositories of a registry, in its order, below a namespace when one is given: by its catalogue or, where that is closed and
 * the registry is a Harbor, by its list of the project.
 */
export async function listRepositories(
  ctx: OperationContext,
  where: ListRepositoriesRequest,
): Promise<readonly string[]> {
  const { namespace, registry } = where;
  const host = where.registries.host(registry, where.access);
  try {
    return await collectBelow(host.catalog(ctx), namespace);
  } catch (error) {
    const failure = toFailure(error);
    const project = namespace?.split('/')[0];
    if (!CLOSED.has(failure.code) || project === undefined) throw explainClosedCatalog(failure, registry);
    try {
      return await collectBelow(host.project(ctx, project), namespace);
    } catch (other) {
      ctx.signal.throwIfAborted();
      ctx.emit({ kind: 'debug', text: `${registry} has no list of projects: ${toFailure(other).message}` });
      throw explainClosedCatalog(failure, registry);
    }
  }
}

const CLOSED: ReadonlySet<FailureCode> = new Set(['AUTH_REQUIRED', 'AUTH_DENIED', 'UNSUPPORTED']);

async function collectBelow(names: AsyncIterable<string>, namespace: string | undefined): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const name of names)
    if (namespace === undefined || name === namespace || name.startsWith(`${namespace}/`)) found.push(name);
  return found;
}

/** Most public registries keep their catalogue to themselves: no credential opens it. */
function explainClosedCatalog(failure: Failure, registry: string): Failure {
  const isClosed = failure.code === 'AUTH_DENIED' || failure.code === 'UNSUPPORTED';
  if (!isClosed) return failure.with({ side: 'source', subject: registry });
  return new Failure(failure.code, `${registry} does not list its repositories`, {
    side: 'source',
    subject: registry,
    hint: 'registries often close their catalogue, or open it to administrators alone: name the repositories yourself',
    facts: failure.facts,
    cause: failure,
  });
}

/** Removes an image as `skopeo delete` does: the manifest, and every tag on it. Fails with MANIFEST_UNKNOWN. */
export async function deleteImage(ctx: OperationContext, { reference, settings }: Endpoint): Promise<void> {
  const { remove, removedBy } = transportOf(reference);
  if (remove === undefined) {
    throw new Failure('UNSUPPORTED', `${reference.transport}: images cannot be deleted there`, {
      side: 'destination',
      subject: reference.text,
      hint: removedBy === undefined ? 'remove the file or directory itself' : `${removedBy} does that`,
    });
  }
  try {
    await remove(ctx, reference, settings);
  } catch (error) {
    throw toFailure(error).with({ side: 'destination', subject: reference.text });
  }
}

/**
 * Removes one name and leaves its siblings and the image.
 * Fails with UNSUPPORTED where a name cannot be removed by itself, MANIFEST_UNKNOWN where it is not there.
 */
export async function untagImage(ctx: OperationContext, image: Endpoint): Promise<void> {
  const { name, pin, text, transport } = image.reference;
  if (name === undefined || name === pin) {
    throw new Failure('INPUT_INVALID', `no tag is named: ${text}`, {
      subject: text,
      hint: 'write the tag to remove; `waybill delete` removes an image by its digest',
    });
  }
  try {
    await using store = await openRemover(ctx, image);
    if (!isNameRemover(store)) {
      throw new Failure('UNSUPPORTED', `${transport}: a name cannot be removed by itself`, {
        hint: 'nothing was removed; `waybill delete` removes the image with every name on it',
      });
    }
    await store.untag(ctx, name);
  } catch (error) {
    throw toFailure(error).with({ side: 'destination', subject: text });
  }
}

/** Names are removed at the end that has the power: a registry's read end needs nothing else, a layout is written to. */
async function openRemover(ctx: OperationContext, image: Endpoint): Promise<AsyncDisposable> {
  const source = await openSource(ctx, image);
  if (isNameRemover(source)) return source;
  await source[Symbol.asyncDispose]();
  return openSink(ctx, image);
}
