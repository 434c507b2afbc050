import type { Transport } from '../contract.ts';
import { parseStorageReference } from './reference.ts';
import { removeStoredImage } from './remove.ts';
import { openStorageSink } from './sink.ts';
import { openStorageSource } from './source.ts';

/** `containers-storage:[[driver@graphroot+runroot:options]]name[:tag][@digest]`: the images of Podman, Buildah and CRI-O. */
export const storageTransport: Transport = {
  name: 'containers-storage',
  parse: parseStorageReference,
  openSource: openStorageSource,
  openSink: openStorageSink,
  remove: removeStoredImage,
};
