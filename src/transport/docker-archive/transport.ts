import type { Transport } from '../contract.ts';
import { parseDockerArchiveReference } from './reference.ts';

/** `docker-archive:FILE[:NAME[:TAG]|:@N]`: what `docker save` writes and `docker load` reads, in a file or a pipe. */
export const dockerArchiveTransport: Transport = {
  name: 'docker-archive',
  writtenWhole: true,
  parse: parseDockerArchiveReference,
  openSource: async (...args) => (await import('./open.ts')).openDockerArchiveSource(...args),
  openSink: async (ctx, reference) => (await import('./open.ts')).openDockerArchiveSink(ctx, reference),
};
