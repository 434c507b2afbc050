import type { Transport } from '../contract.ts';
import { parseLayoutReference } from '../oci-layout/reference.ts';
import { refusePosition } from '../position.ts';

/** `oci-archive:FILE[:NAME|:@N]`: an OCI layout in a tar archive, compressed or not, in a file or a pipe. */
export const ociArchiveTransport: Transport = {
  name: 'oci-archive',
  holdsMany: true,
  writtenWhole: true,
  parse: (text) => parseLayoutReference(text, 'oci-archive'),
  openSource: async (...args) => (await import('./source.ts')).openOciArchiveSource(...args),
  openSink: async (ctx, reference, settings) => {
    refusePosition(reference, 'an OCI layout');
    return (await import('./sink.ts')).openOciArchiveSink(ctx, reference, settings);
  },
};
