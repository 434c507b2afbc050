import { digestOf, hexOf, type Digest } from '../../image/index.ts';

/** One layer as Docker before 1.10 had it: a directory with the layer's own config, and a link to its content. */
export interface LegacyLayer {
  readonly id: string;
  readonly json: string;
  readonly diffId: Digest;
}

/** What the config of the topmost layer says of the image. */
const IMAGE_FIELDS = [
  'architecture',
  'config',
  'container',
  'container_config',
  'created',
  'docker_version',
  'os',
] as const;

/**
 * The layers for programs that read `repositories` instead of `manifest.json`, root first. An ID depends on the layers below and, at
 * the top, on the image: made as skopeo makes it.
 */
export function legacyLayers(
  config: Readonly<Record<string, unknown>>,
  diffIds: readonly Digest[],
): readonly LegacyLayer[] {
  const layers: LegacyLayer[] = [];
  let chain: Digest | undefined;
  for (const [at, diffId] of diffIds.entries()) {
    chain = chain === undefined ? diffId : digestOf(Buffer.from(`${chain} ${diffId}`));
    const isTop = at === diffIds.length - 1;
    const image = isTop ? Object.fromEntries(IMAGE_FIELDS.map((field) => [field, config[field] ?? null])) : {};
    const parent = layers.at(-1)?.id;
    const own = { ...image, ...(parent === undefined ? {} : { parent }) };
    const id = hexOf(digestOf(Buffer.from(renderSorted({ ...own, layer_id: chain }))));
    layers.push({ id, diffId, json: renderSorted({ ...own, id }) });
  }
  return layers;
}

function renderSorted(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))));
}
