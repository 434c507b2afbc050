import type { Transport } from '../contract.ts';
import { parseDaemonReference } from './reference.ts';

/** `docker-daemon:NAME:TAG` or `docker-daemon:sha256:ID`: the images of a Docker engine. */
export const daemonTransport: Transport = {
  name: 'docker-daemon',
  parse: parseDaemonReference,
  removedBy: '`docker image rm`',
  openSource: async (...args) => (await import('./source.ts')).openDaemonSource(...args),
  openSink: async (...args) => (await import('./sink.ts')).openDaemonSink(...args),
};
