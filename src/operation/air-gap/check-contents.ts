import { openVerified } from '../../engine/verified-read.ts';
import { monotonicMs } from '../../runtime/clock.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { plural, renderBytes } from '../../runtime/text.ts';
import type { ContentSource } from '../../transport/contract.ts';
import type { Contents } from './contents.ts';

/** A disk that is carried about takes minutes for what it holds. */
const TELL_EVERY_MS = 10_000;

/** Any type will do: the content is looked at by digest and size alone. */
const ANY = 'application/octet-stream';

/**
 * Reads the whole of an archive against its list of contents. Fails with ARCHIVE_INVALID where an image or a blob of the list is not
 * there, DIGEST_MISMATCH, SIZE_MISMATCH.
 */
export async function checkContents(ctx: OperationContext, source: ContentSource, contents: Contents): Promise<void> {
  const { images, blobs } = contents;
  const total = blobs.reduce((sum, { size }) => sum + size, 0);
  const what = `${plural(images.length, 'image')}, ${plural(blobs.length, 'blob')}, ${renderBytes(total)}`;
  ctx.emit({ kind: 'phase', text: `checking the archive's contents: ${what}` });
  for (const { name, digest } of images) {
    const found = await source.lookup(ctx, name);
    if (found?.digest !== digest) throw absent(source, `the image ${name} (${digest})`);
  }
  let [checked, toldAt] = [0, monotonicMs()];
  for (const { digest, size } of blobs) {
    if (monotonicMs() - toldAt > TELL_EVERY_MS) {
      toldAt = monotonicMs();
      ctx.emit({ kind: 'phase', text: `checked ${renderBytes(checked)} of ${renderBytes(total)}` });
    }
    checked += size;
    try {
      await readWhole(ctx, source, { mediaType: ANY, digest, size });
    } catch (error) {
      const failure = toFailure(error);
      throw failure.code === 'BLOB_UNKNOWN' ? absent(source, digest) : failure.with({ side: 'source' });
    }
  }
}

async function readWhole(
  ctx: OperationContext,
  source: ContentSource,
  wanted: Parameters<ContentSource['openBlob']>[1],
): Promise<void> {
  const open = openVerified(ctx, wanted, async (signal, from) => source.openBlob({ ...ctx, signal }, wanted, from));
  const { stream } = await open(ctx.signal);
  stream.resume();
  await new Promise<void>((resolve, reject) => {
    stream.once('end', resolve);
    stream.once('error', reject);
  });
}

function absent({ reference }: ContentSource, what: string): Failure {
  return new Failure('ARCHIVE_INVALID', `${reference.location} lacks what its list of contents names: ${what}`, {
    side: 'source',
    subject: reference.text,
    hint: 'nothing was imported: bring the archive over again, with all of its parts',
  });
}
