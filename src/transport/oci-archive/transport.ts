import { openArchive } from '../../archive/archive-file.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { ContentSource, EndpointSettings, Reference, ReferrerLister, TagLister, Transport } from '../contract.ts';
import { parseLayoutReference, refusePosition } from '../oci-layout/reference.ts';
import { createLayoutSource } from '../oci-layout/source.ts';
import { createArchiveContent } from './content.ts';
import { openOciArchiveSink } from './sink.ts';

/** `oci-archive:FILE[:NAME|:@N]`: an OCI layout in a tar archive, compressed or not, in a file or a pipe. */
export const ociArchiveTransport: Transport = {
  name: 'oci-archive',
  writtenWhole: true,
  parse: (text) => parseLayoutReference(text, 'oci-archive'),
  openSource: openOciArchiveSource,
  openSink: async (ctx, reference, settings) => {
    refusePosition(reference);
    return openOciArchiveSink(ctx, reference, settings);
  },
};

async function openOciArchiveSource(
  ctx: OperationContext,
  reference: Reference,
  { temporary }: EndpointSettings,
): Promise<ContentSource & ReferrerLister & TagLister> {
  const archive = await openArchive(ctx, reference.location, temporary);
  return {
    ...createLayoutSource(reference, createArchiveContent(archive, reference.location, ctx.signal)),
    [Symbol.asyncDispose]: async () => archive[Symbol.asyncDispose](),
  };
}
