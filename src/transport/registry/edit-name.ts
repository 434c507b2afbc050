import type { FetchedManifest, RepositoryClient } from '../../distribution/contract.ts';
import { RetryBudget } from '../../distribution/retry.ts';
import { renderRepository, type ManifestDocument } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { sleep } from '../../runtime/backoff.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { OneByOne } from '../../runtime/one-by-one.ts';
import type { NameEdit } from '../name-editor.ts';

const MOST_WRITES = 8;
const MOST_WAIT_MS = 3000;

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
  const budget = new RetryBudget(ctx.limits);
  let wasRefused = false;
  for (let attempt = 1, writes = 0; writes <= MOST_WRITES; attempt += 1) {
    const startedMs = performance.now();
    const there = await readIfThere(ctx, client, name);
    const next = await edit(ctx, there);
    if (next === undefined || next.descriptor.digest === there?.descriptor.digest) {
      if (there !== undefined) return there;
      throw new Failure('INTERNAL', `nothing is to be written under ${name}, and nothing is there`);
    }
    // Refused, and nothing is there: it is the condition that this registry does not like.
    const onlyOver = there === undefined && wasRefused ? undefined : seenAs(there);
    const isStale = await putOnce(ctx, client, { name, document: next, onlyOver, budget, attempt });
    // What failed is counted by its budget.
    if (isStale === undefined) continue;
    writes += 1;
    wasRefused = isStale;
    if (!isStale) await sleep(othersMayTakeMs(performance.now() - startedMs), ctx.signal);
  }
  throw new Failure('SERVER_ERROR', message, {
    subject: name,
    hint: 'run again when nothing else is writing to this repository',
  });
}

interface Write {
  readonly name: string;
  readonly document: ManifestDocument;
  readonly onlyOver: Parameters<RepositoryClient['putManifest']>[3];
  readonly budget: RetryBudget;
  readonly attempt: number;
}

/**
 * Whether the write was refused for what is there by now. `undefined`: it failed in a way that may pass, and has waited for that; what it
 * wrote is too old to be sent again as it is.
 */
async function putOnce(
  ctx: OperationContext,
  client: RepositoryClient,
  { name, document, onlyOver, budget, attempt }: Write,
): Promise<boolean | undefined> {
  try {
    const once = { ...ctx, limits: { ...ctx.limits, retries: 0 } };
    return (await client.putManifest(once, name, document, onlyOver)).isStale;
  } catch (error) {
    ctx.signal.throwIfAborted();
    const waitMs = error instanceof Failure && error.transient ? budget.spend(error) : undefined;
    if (waitMs === undefined) throw error;
    const { registry: host } = client.repository;
    ctx.emit({ kind: 'retry', host, attempt, waitMs, reason: toFailure(error).message });
    await sleep(waitMs, ctx.signal);
    return undefined;
  }
}

/**
 * Most registries heed no condition, and whoever read before this write writes over it, for as long as it takes from reading to
 * writing. Others take about as long as this process did; the jitter parts those who began together.
 */
function othersMayTakeMs(tookMs: number): number {
  return Math.min(MOST_WAIT_MS, tookMs * (2 + Math.random()));
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
