import type { Transport } from '../contract.ts';
import { createPlace } from './blob-files.ts';
import { parseLayoutReference, refusePosition } from './reference.ts';
import { removeImage } from './remove.ts';
import { createLayoutSink } from './sink.ts';
import { createLayoutSource } from './source.ts';

/** `oci:DIR[:NAME|:@N]`: a directory as OCI Image 1.1, image-layout.md lays it out. */
export const ociTransport: Transport = {
  name: 'oci',
  parse: (text) => parseLayoutReference(text),
  openSource: async (_ctx, reference, settings) =>
    createLayoutSource(reference, createPlace(reference.location, settings.sharedBlobDir)),
  openSink: async (_ctx, reference, settings) => {
    refusePosition(reference);
    return createLayoutSink(reference, createPlace(reference.location, settings.sharedBlobDir), settings);
  },
  remove: async (ctx, reference, settings) =>
    removeImage(ctx, createPlace(reference.location, settings.sharedBlobDir), reference.name),
};
