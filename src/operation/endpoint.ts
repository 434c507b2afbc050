import type { EndpointSettings, Reference } from '../transport/contract.ts';

/** One side of an operation: where it is, and how it is reached. */
export interface Endpoint {
  readonly reference: Reference;
  readonly settings: EndpointSettings;
}
