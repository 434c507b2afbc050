import { Failure } from '../../runtime/failure.ts';
import type { Transport } from '../contract.ts';
import { createPlace } from './blob-files.ts';
import { isPosition, parseLayoutReference } from './reference.ts';
import { removeImage } from './remove.ts';
import { createLayoutSink } from './sink.ts';
import { createLayoutSource } from './source.ts';

/** `oci:DIR[:NAME|:@N]`: a directory as OCI Image 1.1, image-layout.md lays it out. */
export const ociTransport: Transport = {
  name: 'oci',
  parse: parseLayoutReference,
  openSource: async (_ctx, reference, settings) =>
    createLayoutSource(reference, createPlace(reference.location, settings.sharedBlobDir)),
  openSink: async (_ctx, reference, settings) => {
    if (reference.name !== undefined && isPosition(reference.name)) {
      throw new Failure('REFERENCE_INVALID', `an OCI layout cannot be written by position: ${reference.text}`, {
        subject: reference.text,
        hint: 'give the image a name, or none',
      });
    }
    return createLayoutSink(reference, createPlace(reference.location, settings.sharedBlobDir), settings);
  },
  remove: async (ctx, reference, settings) =>
    removeImage(ctx, createPlace(reference.location, settings.sharedBlobDir), reference.name),
};
