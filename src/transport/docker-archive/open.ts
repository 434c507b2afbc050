import { stat } from 'node:fs/promises';
import { openArchive } from '../../archive/archive-file.ts';
import { openArchiveOutput } from '../../archive/archive-output.ts';
import { descriptorOf } from '../../archive/pipes.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSink, ContentSource, EndpointSettings, Reference } from '../contract.ts';
import { refusePosition } from '../position.ts';
import { createArchiveSink } from './sink.ts';
import { openArchiveImages } from './source.ts';

export async function openDockerArchiveSource(
  ctx: OperationContext,
  reference: Reference,
  { temporary }: EndpointSettings,
): Promise<ContentSource> {
  return openArchiveImages(ctx, reference, await openArchive(ctx, reference.location, temporary));
}

export async function openDockerArchiveSink(ctx: OperationContext, reference: Reference): Promise<ContentSink> {
  refusePosition(reference, 'an archive');
  await refuseContent(reference.location);
  return createArchiveSink(reference, await openArchiveOutput(reference.location, ctx.signal));
}

/** An archive that is there may hold other images: it is neither added to nor thrown away. */
async function refuseContent(file: string): Promise<void> {
  if (descriptorOf(file) !== undefined) return;
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !found.isFile() || found.size === 0) return;
  throw new Failure('INPUT_INVALID', `a docker-archive is not added to, and ${file} is there`, {
    side: 'destination',
    subject: file,
    hint: 'remove the file, or name another',
  });
}
