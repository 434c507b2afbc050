import type { FetchedManifest, RepositoryClient } from '../../distribution/contract.ts';
import { renderRepository, type ManifestDocument } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { OneByOne } from '../../runtime/one-by-one.ts';
import type { NameEdit } from '../name-editor.ts';

const MOST_WRITES = 5;

/** What this process writes under one name is written one after the other: copies side by side add to the same list. */
const writing = new OneByOne();

/**
 * Writes under a tag what an edit makes of what it holds. Registries have no sure way to do that in one step: it is written only over
 * what was read, where they heed that, and read again after it; should another writer have come between, the edit is made once more.
 * What the tag holds then. Fails with SERVER_ERROR, with the message, where others keep changing it.
 */
export async function editName(
  ctx: OperationContext,
  client: RepositoryClient,
  name: string,
  edit: NameEdit,
  message: string,
): Promise<ManifestDocument> {
  const key = `${renderRepository(client.repository)}:${name}`;
  return writing.run(key, async () => editInTurn(ctx, client, name, edit, message));
}

async function editInTurn(
  ctx: OperationContext,
  client: RepositoryClient,
  name: string,
  edit: NameEdit,
  message: string,
): Promise<ManifestDocument> {
  let wasRefused = false;
  for (let writes = 0; writes <= MOST_WRITES; writes += 1) {
    const there = await readIfThere(ctx, client, name);
    const next = await edit(ctx, there);
    if (next === undefined || next.descriptor.digest === there?.descriptor.digest) {
      if (there !== undefined) return there;
      throw new Failure('INTERNAL', `nothing is to be written under ${name}, and nothing is there`);
    }
    // Refused, and nothing is there: it is the condition that this registry does not like.
    const onlyOver = there === undefined && wasRefused ? undefined : seenAs(there);
    const { isStale } = await client.putManifest(ctx, name, next, onlyOver);
    wasRefused = isStale;
  }
  throw new Failure('SERVER_ERROR', message, {
    subject: name,
    hint: 'run again when nothing else is writing to this repository',
  });
}

/** What was read, as a condition of the write. A weak ETag says nothing of bytes and cannot be one (RFC 9110, section 13.1.1). */
function seenAs(there: FetchedManifest | undefined): { readonly etag: string } | 'nothing' | undefined {
  if (there === undefined) return 'nothing';
  return there.etag === undefined || there.etag.startsWith('W/') ? undefined : { etag: there.etag };
}

/** `undefined` when there is no such manifest. */
export async function readIfThere(
  ctx: OperationContext,
  client: RepositoryClient,
  name: string,
): Promise<FetchedManifest | undefined> {
  try {
    return await client.getManifest(ctx, name);
  } catch (error) {
    if (error instanceof Failure && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
      return undefined;
    throw error;
  }
}
