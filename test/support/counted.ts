/** How often each method of a store was called. */
export interface Counted<T> {
  readonly store: T;
  readonly count: (method: keyof T & string) => number;
  /** Every call in order: `resolve`, `openBlob` … */
  readonly calls: readonly string[];
}

/** A source or sink that counts; optional powers (mount, referrers …) stay what they are. */
export function counted<T extends object>(store: T): Counted<T> {
  const calls: string[] = [];
  const watched = new Proxy(store, {
    get(target, key): unknown {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        if (typeof key === 'string') calls.push(key);
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
  return { store: watched, calls, count: (method) => calls.filter((one) => one === method).length };
}
