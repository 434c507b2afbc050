import type { EndpointSettings, Reference, Transport } from '../contract.ts';
import type { LayoutPlace } from './blob-files.ts';
import { refusePosition } from '../position.ts';
import { parseLayoutReference } from './reference.ts';

/** `oci:DIR[:NAME|:@N]`: a directory as OCI Image 1.1, image-layout.md lays it out. */
export const ociTransport: Transport = {
  name: 'oci',
  holdsMany: true,
  parse: (text) => parseLayoutReference(text),
  openSource: async (_ctx, reference, settings) =>
    (await import('./source.ts')).createLayoutSource(reference, await placeOf(reference, settings)),
  openSink: async (_ctx, reference, settings) => {
    refusePosition(reference, 'an OCI layout');
    return (await import('./sink.ts')).createLayoutSink(reference, await placeOf(reference, settings), settings);
  },
  remove: async (ctx, reference, settings) =>
    (await import('./remove.ts')).removeImage(ctx, await placeOf(reference, settings), reference.name),
};

async function placeOf(reference: Reference, { sharedBlobDir }: EndpointSettings): Promise<LayoutPlace> {
  return (await import('./blob-files.ts')).createPlace(reference.location, sharedBlobDir);
}
