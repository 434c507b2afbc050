import type { ContentSource, EndpointSettings, Reference } from '../transport/contract.ts';

/** One side of an operation: where it is, and how it is reached. */
export interface Endpoint {
  readonly reference: Reference;
  readonly settings: EndpointSettings;
  /** Open already, and closed by whoever opened it: read from this. */
  readonly openedSource?: ContentSource;
}
