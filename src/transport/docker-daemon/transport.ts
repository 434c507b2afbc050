import type { Transport } from '../contract.ts';
import { parseDaemonReference } from './reference.ts';
import { openDaemonSink } from './sink.ts';
import { openDaemonSource } from './source.ts';

/** `docker-daemon:NAME:TAG` or `docker-daemon:sha256:ID`: the images of a Docker engine. */
export const daemonTransport: Transport = {
  name: 'docker-daemon',
  parse: parseDaemonReference,
  openSource: openDaemonSource,
  openSink: openDaemonSink,
};
