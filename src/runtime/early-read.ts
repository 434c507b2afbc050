import type { Readable } from 'node:stream';

type Open<T> = (signal: AbortSignal, from?: number) => Promise<T>;

/** A read that has begun before anybody asked for it. */
export interface EarlyRead<T> {
  /** Gives what has begun to the first who asks, and begins anew for others. */
  readonly open: Open<T>;
  /** Ends it where nobody has asked. */
  drop(): void;
}

/** Begins to read while something else is still being asked: one round trip instead of two. */
export function readEarly<T extends { readonly stream: Readable }>(open: Open<T>, signal: AbortSignal): EarlyRead<T> {
  let early: Promise<T> | undefined = open(signal);
  early.catch(() => undefined);
  return {
    open: async (own, from) => {
      const mine = early ?? open(own, from);
      early = undefined;
      return mine;
    },
    drop() {
      early?.then(
        ({ stream }) => stream.destroy(),
        () => undefined,
      );
      early = undefined;
    },
  };
}
