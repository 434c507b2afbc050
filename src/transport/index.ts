import { Failure } from '../runtime/failure.ts';
import type { Reference, Transport } from './contract.ts';
import { storageTransport } from './containers-storage/transport.ts';
import { dirTransport } from './dir/transport.ts';
import { dockerArchiveTransport } from './docker-archive/transport.ts';
import { ociArchiveTransport } from './oci-archive/transport.ts';
import { daemonTransport } from './docker-daemon/transport.ts';
import { ociTransport } from './oci-layout/transport.ts';
import { registryTransport } from './registry/transport.ts';
import { quoteForeign } from '../runtime/text.ts';

/** The only list of transports. */
const TRANSPORTS: readonly Transport[] = [
  registryTransport,
  ociTransport,
  ociArchiveTransport,
  dockerArchiveTransport,
  daemonTransport,
  dirTransport,
  storageTransport,
];

/** Known to skopeo, and so recognised, but not built yet. */
const LATER: readonly string[] = ['sif', 'tarball'];

export function transportOf(reference: Reference): Transport {
  return findTransport(reference.transport);
}

/** Fails with TRANSPORT_UNKNOWN, REFERENCE_INVALID, UNSUPPORTED. */
export function parseReference(text: string): Reference {
  const colon = text.indexOf(':');
  if (colon <= 0) {
    throw new Failure('REFERENCE_INVALID', `not a reference: ${quoteForeign(text, 300)}`, {
      hint: `write transport:place, for example docker://registry.example.com/team/app:1.0 (${names().join(', ')})`,
    });
  }
  return findTransport(text.slice(0, colon)).parse(text.slice(colon + 1));
}

function findTransport(name: string): Transport {
  const found = TRANSPORTS.find((one) => one.name === name);
  if (found !== undefined) return found;
  if (LATER.includes(name)) {
    throw new Failure('UNSUPPORTED', `the transport ${JSON.stringify(name)} is not built yet`, {
      hint: `built are: ${names().join(', ')}`,
    });
  }
  throw new Failure('TRANSPORT_UNKNOWN', `unknown transport ${quoteForeign(name, 60)}`, {
    hint: `write one of ${names().join(', ')} before the first colon; for a registry docker://`,
  });
}

function names(): readonly string[] {
  return TRANSPORTS.map((one) => one.name);
}
