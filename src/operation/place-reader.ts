import type { OperationContext } from '../runtime/context.ts';
import type { ContentSource } from '../transport/contract.ts';
import type { Endpoint } from './endpoint.ts';
import { isAddedTo, openSource } from './open-image.ts';

/** A destination to read from: itself and no mirror of it; opened once, when somebody asks. */
export class PlaceReader implements AsyncDisposable {
  readonly #ctx: OperationContext;
  readonly #place: Endpoint | undefined;
  #opened: Promise<ContentSource> | undefined;

  constructor(ctx: OperationContext, destination: Endpoint | undefined) {
    this.#ctx = ctx;
    if (destination !== undefined && isAddedTo(destination.reference)) this.#place = destination;
  }

  /** `undefined` where nothing is added to what is there. */
  async open(): Promise<ContentSource | undefined> {
    if (this.#place === undefined) return undefined;
    const { reference, settings } = this.#place;
    this.#opened ??= openSource(this.#ctx, { reference, settings: { ...settings, withoutMirrors: true } });
    return this.#opened;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const opened = await this.#opened?.catch(() => undefined);
    await opened?.[Symbol.asyncDispose]();
  }
}
