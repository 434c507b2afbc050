import type { SinkTraits } from './contract.ts';

/** A store that takes any OCI or Docker content as it is, in any order: what others are, but for what they say. */
export const HOLDS_ALL: SinkTraits = {
  manifestTypes: 'any',
  holdsIndex: true,
  holdsReferrers: true,
  holdsSparseIndex: true,
  holdsNames: true,
  layerForm: 'as-is',
  foreignLayers: 'kept',
  writes: 'parallel',
  needsSizeFirst: false,
};
