import { anImage, anSbom, type BuiltImage } from '../support/image-builder.ts';

export const LAYER_BYTES: number = 600_000;
/** What is copied, inspected, listed and deleted. */
export const IMAGE: BuiltImage = anImage({ seed: 'faults', layers: 2, layerBytes: LAYER_BYTES });
/** What is attached to it. */
export const SBOM: BuiltImage = anSbom(IMAGE, 'faults');
/** The digest that faults in the middle of one blob are planted on. */
export const LAYER: string = IMAGE.blobs.find(({ bytes }) => bytes.byteLength === LAYER_BYTES)?.descriptor.digest ?? '';
export const REPOSITORY = 'team/app';
export const TAGS = ['v1', 'v2', 'v3'] as const;
