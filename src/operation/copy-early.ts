import type { EarlyLayers } from '../engine/early-layers.ts';
import { layerForm, renderPacking, type Packing } from '../engine/forms.ts';
import { renderLayerType } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { isLayerForeteller, type ContentSink, type ContentSource } from '../transport/contract.ts';
import type { CopyRequest } from './copy-request.ts';

/**
 * Layers that are packed while the source still brings its image, where it can say what will be layers and all that get them packed
 * get them packed alike. What becomes of them is known with the plan; should it want others, these were for nothing. Never rejects.
 */
export async function packEarly(
  ctx: OperationContext,
  request: CopyRequest,
  source: ContentSource,
  opening: readonly Promise<ContentSink>[],
): Promise<EarlyLayers | undefined> {
  const { dryRun, preserveDigests, compression: choice = {}, rates } = request;
  // Content that is to pass slowly does not pass twice.
  if (!isLayerForeteller(source) || dryRun || preserveDigests || rates !== undefined) return undefined;
  const mediaType = renderLayerType('v2s2', { packing: 'none', isForeign: false });
  const packings = new Map<string, Packing>();
  for (const one of await Promise.allSettled(opening)) {
    if (one.status === 'rejected') continue;
    const isNew = !source.traits.originalDigests;
    const form = layerForm(mediaType, one.value.traits, { choice, isNew, holdsZstd: true });
    if (form !== 'keep' && form.to !== 'tar') packings.set(renderPacking(form), form);
  }
  const [packing, ...others] = packings.values();
  if (packing === undefined || others.length > 0) return undefined;
  const { EarlyLayers } = await import('../engine/early-layers.ts');
  const { name, pin } = source.reference;
  const { temporary } = request.source.settings;
  return new EarlyLayers(ctx, packing, temporary, (own) => source.foretell(own, pin ?? name));
}
