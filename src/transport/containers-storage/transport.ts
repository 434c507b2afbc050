import type { Transport } from '../contract.ts';
import { parseStorageReference } from './reference.ts';

/** `containers-storage:[[driver@graphroot+runroot:options]]name[:tag][@digest]`: the images of Podman, Buildah and CRI-O. */
export const storageTransport: Transport = {
  name: 'containers-storage',
  parse: parseStorageReference,
  openSource: async (...args) => (await import('./source.ts')).openStorageSource(...args),
  openSink: async (...args) => (await import('./sink.ts')).openStorageSink(...args),
  remove: async (ctx, reference) => (await import('./remove.ts')).removeStoredImage(ctx, reference),
};
