import type { Endpoint } from '../../src/operation/endpoint.ts';
import type { OperationContext } from '../../src/runtime/context.ts';
import { parseReference, transportOf } from '../../src/transport/index.ts';
import { offlineSettings } from './endpoint-settings.ts';
import type { BuiltImage } from './image-builder.ts';
import { opening } from './layout-image.ts';

export function layoutEndpoint(directory: string, name?: string): Endpoint {
  return {
    reference: parseReference(`oci:${directory}${name === undefined ? '' : `:${name}`}`),
    settings: offlineSettings(),
  };
}

/** Writes a built image into an OCI layout under the names, and gives the endpoint of the first. */
export async function holdInLayout(
  ctx: OperationContext,
  directory: string,
  image: BuiltImage,
  ...names: readonly string[]
): Promise<Endpoint> {
  const endpoint = layoutEndpoint(directory, names[0]);
  await using sink = await transportOf(endpoint.reference).openSink?.(ctx, endpoint.reference, endpoint.settings);
  if (sink === undefined) throw new Error('layouts can be written to');
  for (const { descriptor, bytes } of image.blobs) await sink.pushBlob(ctx, descriptor, opening(bytes));
  for (const one of image.manifests) if (one !== image.root) await sink.pushManifest(ctx, one);
  await sink.tag(ctx, image.root, names);
  await sink.seal(ctx);
  return endpoint;
}
