import { listSource } from '../../operation/sync/list-source.ts';
import type { Listing } from '../../operation/sync/listing.ts';
import type { Endpoint } from '../../operation/endpoint.ts';
import { Failure } from '../../runtime/failure.ts';
import type { Services } from '../invocation.ts';
import type { SyncSourceKind } from './transports.ts';

/** What is found where a sync reads; what was opened for it stays open until it is disposed of. */
export interface SyncSource extends AsyncDisposable {
  readonly listings: AsyncIterable<Listing>;
}

/** SOURCE has no transport in front of it; `docker://` is taken off, for it can mean nothing else. */
export async function openSyncSource(kind: SyncSourceKind, operand: string, services: Services): Promise<SyncSource> {
  switch (kind) {
    case 'docker': {
      const text = operand.replace(/^docker:\/\//, '');
      const endpointOf = createEndpointsByHost(services);
      return { listings: listSource(services.ctx, { text, endpointOf }), [Symbol.asyncDispose]: async () => {} };
    }
    default:
      throw new Failure('UNSUPPORTED', `--src ${kind} is not built yet`, { side: 'local' });
  }
}

function createEndpointsByHost(services: Services): (reference: string) => Endpoint {
  return (reference) => {
    const [endpoint] = services.endpoints([reference], 'src-');
    if (endpoint === undefined) throw new Failure('INTERNAL', `no way to ${reference}`);
    return endpoint;
  };
}
