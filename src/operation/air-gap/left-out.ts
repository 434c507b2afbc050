import type { RepositoryClient } from '../../distribution/contract.ts';
import { parseImageName, type Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { Semaphore } from '../../runtime/semaphore.ts';
import { plural } from '../../runtime/text.ts';
import type { LeftOutBlob } from './contents.ts';

/** Requests wait at their host's gate; this keeps small what waits there. */
const AT_ONCE = 32;
const SHOWN = 3;

/**
 * Finds what an export left out: by blob, the path of a repository that holds it. Those that the archive names are asked first, as
 * far as `mayReadFrom` lets them, then those that are imported to (`targets`). Fails with BLOB_UNKNOWN, naming what is nowhere.
 */
export async function findLeftOut(
  ctx: OperationContext,
  leftOut: readonly LeftOutBlob[],
  targets: readonly string[],
  mayReadFrom: (path: string) => boolean,
  clientOf: (path: string) => RepositoryClient,
): Promise<ReadonlyMap<Digest, string>> {
  const slots = new Semaphore(AT_ONCE);
  const holders = new Map<Digest, string>();
  const missing: LeftOutBlob[] = [];
  const find = async (blob: LeftOutBlob): Promise<void> => {
    const release = await slots.acquire('small', ctx.signal);
    try {
      const named = blob.in.map((name) => parseImageName(name).path).filter(mayReadFrom);
      for (const path of new Set([...named, ...targets])) {
        if (!(await clientOf(path).hasBlob(ctx, blob.digest))) continue;
        holders.set(blob.digest, path);
        return;
      }
      missing.push(blob);
    } finally {
      release();
    }
  };
  await Promise.all(leftOut.map(find));
  if (missing.length > 0) throw nowhere(missing, mayReadFrom);
  return holders;
}

function nowhere(missing: readonly LeftOutBlob[], mayReadFrom: (path: string) => boolean): Failure {
  const shown = missing.slice(0, SHOWN).map(({ digest, in: places }) => `${digest} (was in ${places[0] ?? 'none'})`);
  const more = missing.length > SHOWN ? ` and ${plural(missing.length - SHOWN, 'more blob')}` : '';
  const isElsewhere = missing.some((blob) => blob.in.some((name) => !mayReadFrom(parseImageName(name).path)));
  const elsewhere = isElsewhere ? '; repositories outside the destination are read with --have INVENTORY alone' : '';
  return new Failure('BLOB_UNKNOWN', `the export left out what is not at the destination: ${shown.join(', ')}${more}`, {
    side: 'destination',
    hint: `nothing was imported: export again with a fresh inventory of this registry, or without --have${elsewhere}`,
  });
}
