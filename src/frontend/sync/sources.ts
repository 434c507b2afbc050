import { listAhead } from '../../operation/sync/list-ahead.ts';
import { listDirectories } from '../../operation/sync/list-directories.ts';
import { openLayout } from '../../operation/sync/list-layout.ts';
import { listSource } from '../../operation/sync/list-source.ts';
import type { Listing } from '../../operation/sync/listing.ts';
import type { Endpoint } from '../../operation/endpoint.ts';
import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import { parseReference } from '../../transport/index.ts';
import type { Services } from '../invocation.ts';
import type { SyncSourceKind } from './transports.ts';

/** What is found where a sync reads; what was opened for it stays open until it is disposed of. */
export interface SyncSource extends AsyncDisposable {
  readonly listings: AsyncIterable<Listing>;
}

/** SOURCE has no transport in front of it; `docker://` is taken off, for it can mean nothing else. */
export async function openSyncSource(kind: SyncSourceKind, operand: string, services: Services): Promise<SyncSource> {
  const { ctx } = services;
  const endpointOf = (reference: string): Endpoint => endpointAt(services, reference);
  switch (kind) {
    case 'docker':
      return closed(listSource(ctx, { text: operand.replace(/^docker:\/\//, ''), endpointOf }));
    case 'dir': {
      // One way to read for the whole tree.
      const tree = endpointOf(`dir:${operand}`);
      const list = async (): Promise<Listing> =>
        listDirectories(ctx, operand, (reference) => ({ ...tree, reference: parseReference(reference) }));
      return closed(listAhead(ctx, [{ place: tree.reference.text, list }]));
    }
    case 'oci':
    case 'oci-archive': {
      const layout = endpointOf(`${kind}:${operand}`);
      refusePosition(layout);
      const opened = await openLayout(ctx, layout);
      return {
        listings: listAhead(ctx, [{ place: layout.reference.text, list: opened.list }]),
        [Symbol.asyncDispose]: async () => opened[Symbol.asyncDispose](),
      };
    }
    case 'yaml':
      return closed(await (await import('./skopeo-file.ts')).listSkopeoFile(services, operand));
  }
}

function closed(listings: AsyncIterable<Listing>): SyncSource {
  return { listings, [Symbol.asyncDispose]: async () => Promise.resolve() };
}

function endpointAt(services: Services, reference: string): Endpoint {
  const [endpoint] = services.endpoints([reference], 'src-');
  if (endpoint === undefined) throw new Failure('INTERNAL', `no way to ${reference}`);
  return endpoint;
}

/** What is named by its position has no name that it could have elsewhere. */
function refusePosition({ reference }: Endpoint): void {
  if (reference.name?.startsWith('@') !== true) return;
  throw new Failure(
    'REFERENCE_INVALID',
    `an image without a name cannot be synced: ${quoteForeign(reference.text, 300)}`,
    {
      side: 'source',
      subject: reference.text,
      hint: 'copy it and say what it is called: waybill copy SOURCE DESTINATION',
    },
  );
}
